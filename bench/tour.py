"""A tour of the whole book: every page of both editions opened, every tool on it used once, and all that the browser asked for.

What was asked for stands in the browser's own network log, which also has the requests of workers and of the service worker.
Then the network is cut, the server is gone, and the tour is made again from the offline copy.
"""

import json
import tempfile
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

from ashore import book
from ashore.words import LANGUAGES
from bench import changes
from ashore.server import serving
from bench.browser import browsing
from bench.table import show

KEPT = "navigator.serviceWorker.getRegistration().then((one) => one?.active?.state === 'activated')"


def pages(lang):
    """The pages of a built edition; the empty page that readers leave to is none of them."""
    return sorted(path for path in (book.SITE / lang).glob("*.html") if path.name != "blank.html")


def _tour(page, address):
    """Open and use everything once: the number of pages, of tools used, and what went wrong."""
    seen, used, wrong = 0, 0, []
    for lang in LANGUAGES:
        for path in pages(lang):
            try:
                used += changes.use(page, address, path)
                seen += 1
            except Exception as problem:  # whatever it is, the tour goes on and tells of it
                wrong.append(f"{lang}/{path.name}: {problem}"[:300])
        changes.until(page, KEPT)
    return seen, used, wrong


def _asked(log, address):
    """What a network log of Chromium says that the book asked for, and what the browser asked of its maker by itself: two lists of addresses."""
    types = json.loads(log.read_text("utf-8"))
    start = types["constants"]["logEventTypes"]["URL_REQUEST_START_JOB"]
    told = [event["params"] for event in types["events"] if event["type"] == start and urlsplit(event.get("params", {}).get("url", "")).scheme in ("http", "https", "ws", "wss")]
    ours = [one["url"] for one in told if one["url"].startswith(address + "/") or one["initiator"] == address]
    return ours, [one["url"] for one in told if one["url"] not in set(ours)]


def run():
    """The tour with the network and without it; the counts."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        log = Path(folder) / "log.json"
        with browsing(f"--log-net-log={log}") as browser:
            server = stack.enter_context(ExitStack())
            address = server.enter_context(serving())
            context = browser.new_context(viewport={"width": 360, "height": 740})
            page = context.new_page()
            seen, used, wrong = _tour(page, address)
            server.close()
            context.set_offline(True)
            again, used_again, failed = _tour(page, address)
            context.close()
        asked, own = _asked(log, address)
    foreign = [one for one in asked if not one.startswith(address + "/")]
    found = {"pages": seen, "tools": used, "failed": len(wrong), "requests": len(asked), "foreign": len(foreign), "browser_itself": len(own),
             "offline": {"pages": again, "tools": used_again, "failed": len(failed)}, "problems": wrong + failed + foreign}
    show(["tour", "pages", "tools used", "failed"], [["with the network", seen, used, len(wrong)], ["without", again, used_again, len(failed)]])
    print(f"  {len(asked):,} requests of the book, {len(foreign)} of them to others; {len(own)} of the browser itself", *found["problems"], sep="\n  ")
    return found
