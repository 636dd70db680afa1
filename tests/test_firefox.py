"""Another browser: Firefox, as the machine has it, opens pages of both editions, and their tools answer.

Spoken with by WebDriver BiDi, which Firefox knows by itself.  Without Firefox on the machine there is nothing to test: CI has one.
"""

import json
import shutil
import subprocess
import time

import pytest
from book_site import EDITIONS, site
from browser.harness import eventually
from tornado.ioloop import IOLoop
from tornado.websocket import websocket_connect

from bench.browser import serving

FIREFOX = next(filter(None, map(shutil.which, ("firefox", "firefox-esr"))), None)
PAGES = ("index", "payoff", "cost", "rate", "real-or-fake", "rights", "offer", "budget", "now") if FIREFOX else ()


class Firefox:
    """A Firefox without a screen and one tab of it."""

    def __init__(self, profile):
        self.process = subprocess.Popen([FIREFOX, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "9377"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.loop = IOLoop(make_current=False)
        self.last = 0
        self.complaints = []
        self.socket = self.connect()
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["log.entryAdded"])
        self.tab = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def connect(self):
        end = time.monotonic() + 60
        while True:
            try:
                return self.loop.run_sync(lambda: websocket_connect("ws://127.0.0.1:9377/session", max_message_size=2**26))
            except OSError:
                assert time.monotonic() < end, "Firefox does not answer"
                time.sleep(0.3)

    def ask(self, method, **params):
        self.last += 1
        self.loop.run_sync(lambda: self.socket.write_message(json.dumps({"id": self.last, "method": method, "params": params})))
        while True:
            message = json.loads(self.loop.run_sync(self.socket.read_message, timeout=60))
            if message.get("method") == "log.entryAdded" and message["params"]["level"] == "error":
                self.complaints.append(message["params"]["text"])
            if message.get("id") == self.last:
                assert message["type"] == "success", message
                return message["result"]

    def open(self, address):
        self.ask("browsingContext.navigate", context=self.tab, url=address, wait="complete")

    def see(self, expression):
        """The value of an expression in the page, through JSON."""
        answer = self.ask("script.evaluate", expression=f"Promise.resolve({expression}).then((value) => JSON.stringify(value))", target={"context": self.tab}, awaitPromise=True)
        assert answer["type"] == "success", answer
        return json.loads(answer["result"].get("value", "null"))

    def close(self):
        self.process.terminate()
        self.process.wait(30)
        self.loop.close(all_fds=True)


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    firefox = Firefox(tmp_path_factory.mktemp("profile"))
    yield firefox
    firefox.close()


@pytest.fixture(scope="module")
def address():
    site()
    with serving() as address:
        yield address


STATUS = "[...document.querySelectorAll('.ashore-tool')].map((tool) => tool.querySelector('.ashore-desk .ashore-status').textContent === JSON.parse(tool.dataset.words)['status.ready'])"


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("lang", EDITIONS)
def test_pages_fit_and_their_tools_answer_in_firefox(firefox, address, lang, name):
    firefox.complaints.clear()
    firefox.open(f"{address}/{lang}/{name}.html")
    eventually(lambda: all(firefox.see(STATUS)), 60)
    assert firefox.see("document.documentElement.scrollWidth <= innerWidth")
    if name == "payoff":
        headline = "document.querySelector('.ashore-headline').textContent"
        before = firefox.see(headline)
        firefox.see("(() => { const field = document.querySelector('[data-field=budget]'); field.value = '3100'; field.dispatchEvent(new Event('input', { bubbles: true })); })()")
        eventually(lambda: firefox.see(headline) != before, 30)
    assert firefox.complaints == []


@pytest.mark.parametrize("lang", EDITIONS if FIREFOX else ())
def test_firefox_keeps_the_edition_and_leaves_at_once(firefox, address, lang):
    firefox.open(f"{address}/{lang}/index.html")
    eventually(lambda: firefox.see("navigator.serviceWorker.getRegistration().then((one) => one?.active?.state ?? null)") == "activated", 90)
    firefox.see("document.querySelector('.bar-leave').click()")
    eventually(lambda: firefox.see("location.pathname").endswith("/blank.html"))
    assert firefox.see("document.body.textContent.trim()") == ""
