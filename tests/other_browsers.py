"""Firefox and WebKit, as the machine has them, each without a screen and with one tab: what Playwright's Chromium is not.

Both know how to `open` an address and go `back`, to `see` the value of an expression in the page, and to list the `complaints` of their
pages.  They are spoken with as they speak by themselves: Firefox by WebDriver BiDi, WebKitGTK's small browser by WebDriver.
"""

import json
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import ExitStack, suppress

from tornado.ioloop import IOLoop
from tornado.websocket import websocket_connect

PHONE = {"width": 360, "height": 740}


def program(*names):
    """The first of some programs that the machine has; to have none is a failure, not a reason to test less."""
    found = next(filter(None, map(shutil.which, names)), None)
    assert found, f"none of these programs is installed: {', '.join(names)}; .ci/run installs what is missing"
    return found


def eventually_given(get, seconds=60):
    """What `get()` gives as soon as it no longer fails for want of a listener."""
    end = time.monotonic() + seconds
    while True:
        try:
            return get()
        except OSError:
            assert time.monotonic() < end, "the browser does not answer"
            time.sleep(0.2)


class _Browser(ExitStack):
    """What both share: programs that end with it."""

    def run(self, *command, **others):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **others)
        self.callback(process.wait, 30)
        self.callback(process.terminate)
        return process

    def complaints(self):
        """What the present page has complained of: `COMPLAINTS` stands at its head."""
        return self.see("globalThis.complaints")


class Firefox(_Browser):
    def __init__(self, folder):
        super().__init__()
        self.loop = IOLoop(make_current=False)
        self.callback(self.loop.close, all_fds=True)
        self.run(program("firefox", "firefox-esr"), "--headless", "--no-remote", "--profile", str(folder), "--remote-debugging-port", "9377")
        self.last = 0
        self.socket = eventually_given(lambda: self.loop.run_sync(lambda: websocket_connect("ws://127.0.0.1:9377/session", max_message_size=2**26)))
        self.ask("session.new", capabilities={})
        self.tab = self.ask("browsingContext.getTree")["contexts"][0]["context"]
        self.ask("browsingContext.setViewport", context=self.tab, viewport=PHONE)

    def ask(self, method, **params):
        self.last += 1
        self.loop.run_sync(lambda: self.socket.write_message(json.dumps({"id": self.last, "method": method, "params": params})))
        while True:
            message = json.loads(self.loop.run_sync(self.socket.read_message, timeout=60))
            if message.get("id") == self.last:
                assert message["type"] == "success", message
                return message["result"]

    def open(self, address):
        self.ask("browsingContext.navigate", context=self.tab, url=address, wait="complete")

    def back(self):
        self.ask("browsingContext.traverseHistory", context=self.tab, delta=-1)

    def see(self, expression):
        """The value of an expression in the page, or of what it promises, through JSON."""
        answer = self.ask("script.evaluate", expression=f"Promise.resolve({expression}).then((value) => JSON.stringify(value))", target={"context": self.tab}, awaitPromise=True)
        assert answer["type"] == "success", answer
        return json.loads(answer["result"].get("value", "null"))


class WebKit(_Browser):
    PORT = 9378

    def __init__(self, folder):
        super().__init__()
        there, here = os.pipe()
        self.run(program("Xvfb"), "-displayfd", str(here), "-screen", "0", "1280x1024x24", "-nolisten", "tcp", pass_fds=[here])
        os.close(here)
        with os.fdopen(there) as told:
            screen = ":" + told.readline().strip()
        # A machine without a graphics card draws in memory.
        environment = {**os.environ, "DISPLAY": screen, "GDK_BACKEND": "x11", "WEBKIT_DISABLE_COMPOSITING_MODE": "1", "XDG_DATA_HOME": str(folder), "XDG_CACHE_HOME": str(folder)}
        self.run(program("WebKitWebDriver"), f"--port={self.PORT}", env=environment)
        self.session = ""
        eventually_given(lambda: self.ask("GET", "status"))
        self.session = "session/" + self.ask("POST", "session", capabilities={"alwaysMatch": {"webkitgtk:browserOptions": {"args": ["--automation"]}}})["sessionId"] + "/"
        self.callback(self.end)
        self.ask("POST", "window/rect", **PHONE)

    def end(self):
        with suppress(OSError):
            self.ask("DELETE", "")

    def ask(self, method, path, **body):
        request = urllib.request.Request(f"http://127.0.0.1:{self.PORT}/{(self.session + path).rstrip('/')}", method=method, data=json.dumps(body).encode() if method == "POST" else None)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as problem:
            raise AssertionError(problem.read().decode()) from None

    def open(self, address):
        self.ask("POST", "url", url=address)

    def back(self):
        self.ask("POST", "back")

    def see(self, expression):
        """The value of an expression in the page, or of what it promises, through JSON."""
        script = f"const [done] = arguments; Promise.resolve({expression}).then((value) => done({{ text: JSON.stringify(value) }}), (problem) => done({{ problem: String(problem) }}))"
        answer = self.ask("POST", "execute/async", script=script, args=[])
        assert "problem" not in answer, answer
        return json.loads(answer.get("text") or "null")


# At the head of every page that they are shown: WebDriver tells nothing of a console.
COMPLAINTS = """globalThis.complaints = [];
// Firefox looks at the next page ahead, in vain where pages are not to be stored: no fault of the page.
addEventListener("error", ({ message, target }) => target.rel !== "next" && complaints.push(message ?? target.src ?? target.href), true);
addEventListener("unhandledrejection", ({ reason }) => complaints.push(String(reason)));
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => complaints.push(`${violatedDirective} ${blockedURI}`));
for (const kind of ["error", "warn"]) {
  const say = console[kind];
  console[kind] = (...words) => { complaints.push(words.join(" ")); say.apply(console, words); };
}
"""


def listen(folder):
    """Have every page of a copy of an edition note what it complains of."""
    (folder / "complaints.js").write_text(COMPLAINTS, "utf-8")
    for page in folder.glob("*.html"):
        if page.name != "blank.html":
            page.write_text(page.read_text("utf-8").replace("<title>", '<script src="complaints.js"></script>\n<title>', 1), "utf-8")
