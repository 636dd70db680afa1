"""A cheap phone on a slow network: how soon there is something to read, how soon a first answer, and what came for it.

The whole tab is slowed, its worker too, which the browser's own throttle leaves alone: of every six moments it gets one.
The network is slowed where the book is served, so that whatever is fetched at the same time shares it, also the copy for
reading offline: each new connection and each request waits for one round trip, and all answers share the bandwidth.
Every run begins with an empty cache.
"""

import os
import signal
import threading
import time
from contextlib import contextmanager, suppress

from ashore.server import Handler, serving
from ashore.words import page as words
from ashore.words import pick
from bench.browser import browsing
from bench.table import show

PAGES, LANGS, ROUNDS = ("index", "now", "real-or-fake", "payoff"), ("en", "zh"), 3
CPU = 6
# Round trip in seconds, bits a second for everybody together: a usual 3G, and a poor one.
PROFILES = {"cpu": None, "3g": (0.1, 750_000), "slow-3g": (0.4, 400_000)}
PATIENCE = 120

WATCH = """
globalThis.firstAnswer = null;
const look = () => {
  const tool = document.querySelector(".ashore-tool");
  if (!tool || tool.querySelector(".ashore-desk .ashore-status")?.textContent !== %r) return;
  globalThis.firstAnswer = performance.now();
  watcher.disconnect();
};
const watcher = new MutationObserver(look);
watcher.observe(document, { childList: true, subtree: true, characterData: true });
"""
READ = """() => {
  const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;
  if (painted === null || document.readyState !== "complete") return null;
  if (document.querySelector(".ashore-tool") && globalThis.firstAnswer === null) return null;
  return { readable_ms: Math.round(painted), first_answer_ms: globalThis.firstAnswer === null ? null : Math.round(globalThis.firstAnswer) };
}"""


class _Line:
    """The one line by which everything comes: bytes wait until it is free."""

    def __init__(self, round_trip, bits):
        self.round_trip = round_trip
        self.bytes = bits / 8
        self.lock = threading.Lock()
        self.free_at = 0.0

    def carry(self, size):
        with self.lock:
            self.free_at = max(self.free_at, time.monotonic()) + size / self.bytes
            wait = self.free_at - time.monotonic()
        time.sleep(max(0.0, wait))


class _Slowly:
    """A file to write an answer to, at the speed of a line."""

    def __init__(self, file, line):
        self.file = file
        self.line = line

    def write(self, content):
        for at in range(0, len(content), 1_400):
            part = content[at:at + 1_400]
            self.line.carry(len(part))
            self.file.write(part)
        return len(content)

    def __getattr__(self, name):
        return getattr(self.file, name)


@contextmanager
def slowly(network):
    """The built site, by a line of (round trip, bits a second), or as fast as the machine can; gives the address."""
    class Slow(Handler):
        def setup(self):
            super().setup()
            if network:
                time.sleep(line.round_trip)
                self.wfile = _Slowly(self.wfile, line)

        def do_GET(self):
            if network:
                time.sleep(line.round_trip)
            super().do_GET()

    line = _Line(*network) if network else None
    with serving(handler=Slow) as address:
        yield address


def _tell(processes, number):
    for process in processes:
        with suppress(ProcessLookupError):  # one that the browser had kept ready and no longer needs
            os.kill(process, number)


@contextmanager
def slowed(processes, rate=CPU, slice=0.005):
    """Processes that run one moment in `rate`."""
    done = threading.Event()

    def hold_back():
        while not done.is_set():
            for number in (signal.SIGSTOP, signal.SIGCONT):
                _tell(processes, number)
                time.sleep(slice * (rate - 1) if number == signal.SIGSTOP else slice)

    thread = threading.Thread(target=hold_back)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
        _tell(processes, signal.SIGCONT)


def _visit(browser, address, name, lang):
    context = browser.new_context(viewport={"width": 360, "height": 740})
    try:
        page = context.new_page()
        page.add_init_script(WATCH % pick(words.WORDS["status.ready"], lang))
        # A page of the same site has the tab's process ready; nothing of the book is in its cache yet.
        page.goto(f"{address}/front.css")
        asked = browser.new_browser_cdp_session()
        tabs = [one["id"] for one in asked.send("SystemInfo.getProcessInfo")["processInfo"] if one["type"] == "renderer"]
        asked.detach()
        with slowed(tabs):
            page.goto(f"{address}/{lang}/{name}.html", wait_until="commit", timeout=PATIENCE * 1000)
            end = time.monotonic() + PATIENCE
            while not (found := page.evaluate(READ)):
                assert time.monotonic() < end, f"{lang}/{name}: no answer"
                time.sleep(0.2)
        return found
    finally:
        context.close()


def run():
    """Every page in both editions under every profile, the median of some rounds; the figures."""
    runs = []
    with browsing() as browser:
        for profile, network in PROFILES.items():
            with slowly(network) as address:
                for name in PAGES:
                    for lang in LANGS:
                        rounds = sorted((_visit(browser, address, name, lang) for _ in range(ROUNDS)), key=lambda one: one["first_answer_ms"] or one["readable_ms"])
                        runs.append({"page": name, "lang": lang, "profile": profile, **rounds[ROUNDS // 2]})
                        print("  ", runs[-1], flush=True)
    show(["page", "profile", "to read (ms)", "first answer (ms)"],
         [[f"{one['lang']}/{one['page']}", one["profile"], f"{one['readable_ms']:,}", f"{one['first_answer_ms']:,}" if one["first_answer_ms"] else "–"] for one in runs])
    profiles = {name: {"cpu": CPU, **({"round_trip_ms": round(network[0] * 1000), "bits_per_second": network[1]} if network else {})} for name, network in PROFILES.items()}
    return {"profiles": profiles, "rounds": ROUNDS, "runs": runs}
