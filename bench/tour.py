"""A tour of the whole book: every page of both editions opened, every tool on it used once, and all that the browser asked for.

What was asked for stands in the browser's own network log, which also has the requests of workers and of the service worker.
Then the network is cut, the server is gone, and the tour is made again from the offline copy.
"""

import json
import tempfile
import time
from contextlib import ExitStack
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

from ashore import book
from ashore.words import LANGUAGES
from bench import changes
from bench.browser import browsing, serving
from bench.table import show

PATIENCE = 60
HEADLINES = "[...document.querySelectorAll('.ashore-tool')].map((tool) => tool.querySelector('.ashore-headline').textContent)"
READY = """[...document.querySelectorAll(".ashore-tool")].every((tool) => tool.querySelector(".ashore-desk .ashore-status").textContent
  === JSON.parse(tool.dataset.words)["status.ready"])"""
KEPT = "navigator.serviceWorker.getRegistration().then((one) => one?.active?.state === 'activated')"


def pages(lang):
    """The pages of a built edition; the empty page that readers leave to is none of them."""
    return sorted(path for path in (book.SITE / lang).glob("*.html") if path.name != "blank.html")


def use(path):
    """For each tool of a built page what the script `changes.MAKE` is told, and the answer that must follow."""
    for at, (tool_id, given) in enumerate(changes.shown(path)):
        if tool_id == "drill":  # it is answered by buttons
            values = unescape(path.read_text("utf-8").split('data-values="', 1)[1].split('"', 1)[0])
            yield [at, None, None], changes.headline(tool_id, {**given, **json.loads(values)}, path.parent.name)
        else:
            field, value, raw = changes.first_change(tool_id, given, path.parent.name)
            yield [at, field.id, value], changes.headline(tool_id, raw, path.parent.name)


def _until(page, expression, wanted=True):
    end = time.monotonic() + PATIENCE
    while (seen := page.evaluate(expression)) != wanted:
        if time.monotonic() > end:
            raise TimeoutError(f"{page.url}: {seen!r} instead of {wanted!r}")
        time.sleep(0.05)


def _tour(page, address):
    """Open and use everything once: the number of pages, of tools used, and what went wrong."""
    seen, used, wrong = 0, 0, []
    for lang in LANGUAGES:
        for path in pages(lang):
            try:
                page.goto(f"{address}/{lang}/{path.name}")
                _until(page, READY)
                expected = []
                for change, answer in use(path):
                    page.evaluate(f"{changes.MAKE}(...{json.dumps(change)})")
                    expected.append(answer)
                _until(page, HEADLINES, expected)
                seen, used = seen + 1, used + len(expected)
            except Exception as problem:  # whatever it is, the tour goes on and tells of it
                wrong.append(f"{lang}/{path.name}: {problem}"[:300])
        _until(page, KEPT)
    return seen, used, wrong


def _asked(log):
    """The addresses in a network log of Chromium that lie in a network."""
    types = json.loads(log.read_text("utf-8"))
    start = types["constants"]["logEventTypes"]["URL_REQUEST_START_JOB"]
    addresses = [event["params"]["url"] for event in types["events"] if event["type"] == start and "url" in event.get("params", {})]
    return [address for address in addresses if urlsplit(address).scheme in ("http", "https", "ws", "wss")]


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
        asked = _asked(log)
    foreign = sorted({urlsplit(one).netloc for one in asked if not one.startswith(address + "/")})
    found = {"pages": seen, "tools": used, "failed": len(wrong), "requests": len(asked), "foreign": sum(not one.startswith(address + "/") for one in asked),
             "offline": {"pages": again, "tools": used_again, "failed": len(failed)}, "problems": wrong + failed + foreign}
    show(["tour", "pages", "tools used", "failed"], [["with the network", seen, used, len(wrong)], ["without", again, used_again, len(failed)]])
    print(f"  {len(asked):,} requests, {found['foreign']} of them to others {foreign or ''}", *wrong, *failed, sep="\n  ")
    return found
