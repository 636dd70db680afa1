"""Live notebooks: from the click on a chapter's button to its first figure, with an empty cache, on this machine.

The first cell with a tool is run as soon as the notebook shows it, so what is measured is what a reader waits for.  Requests and
bytes are counted by the server: all that the browser and its workers asked for, as a static host sends it.
"""

from contextlib import contextmanager

from ashore.server import Handler, serving
from bench.browser import browsing
from bench.table import show

CHAPTER = "payoff"
EDITIONS = ("en", "zh")


@contextmanager
def counting():
    """The built site on a port of this machine, and a list to which the bytes of each answer are added."""
    sent = []

    class Counting(Handler):
        def copyfile(self, source, target):
            body = source.read()
            sent.append(len(body))
            target.write(body)

    with serving(handler=Counting) as address:
        yield address, sent


def run():
    """Each edition once, in a browser of its own."""
    editions = {}
    for lang in EDITIONS:
        with counting() as (address, sent), browsing() as browser:
            page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
            page.goto(f"{address}/{lang}/{CHAPTER}.html")
            sent.clear()
            clicked = page.evaluate("Date.now()")
            page.locator(".live a").click()
            open_and_run(page)
            stands = page.evaluate("Date.now()")
            editions[lang] = {"first_figure_s": round((stands - clicked) / 1000, 1), "requests": len(sent), "bytes": sum(sent)}
    show(["edition", "first figure, s", "requests", "bytes"], [[lang, row["first_figure_s"], row["requests"], f"{row['bytes']:,}"] for lang, row in editions.items()])
    return {"chapter": CHAPTER, "editions": editions}


def open_and_run(page):
    """On the way to a live notebook: run the first cell that shows a tool, and wait until a figure stands in its form."""
    cell = page.locator(".jp-CodeCell", has_text="tool(").first
    cell.scroll_into_view_if_needed(timeout=120_000)
    cell.locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    page.locator(".ashore-notebook figure svg").first.wait_for(timeout=300_000)
