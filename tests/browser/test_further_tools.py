"""A page with several tools: the first is there at once, the others when the reader turns to them, however that happens."""

import json

import pytest
from book_site import EDITIONS, pages, soup
from browser import harness
from browser.test_share_page import packed

from ashore.tools import load
from bench.changes import headline

# Far below the first tool of its page.
PAGE, FIRST, LATER = "real-or-fake", "message-check", "drill"


def opened_in(page, address):
    """Open the page and wait for its first tool; the images that it asks for, as a list that grows."""
    asked = []
    page.on("request", lambda request: request.url.partition("?")[0].endswith(".image") and asked.append(request.url.partition("?")[0].rsplit("/", 1)[1]))
    page.goto(f"{address}/{PAGE}.html")
    ready(page, FIRST)
    page.wait_for_load_state("networkidle")
    assert asked == [f"{FIRST}.image"]
    return asked


@pytest.fixture(params=EDITIONS)
def opened(request, context, quiet, book):
    page = quiet(context.new_page(), book)
    return page, opened_in(page, f"{book}/{request.param}")


def tool(page, tool_id):
    return page.locator(f'.ashore-tool[data-tool="{tool_id}"]').first


def answer(page, tool_id):
    return tool(page, tool_id).locator(".ashore-headline").inner_text().replace("\n", "")


def ready(page, tool_id):
    one = tool(page, tool_id)
    said = one.evaluate("tool => JSON.parse(tool.dataset.words)['status.ready']")
    harness.eventually(lambda: one.locator(".ashore-desk .ashore-status").inner_text() == said)


TURNS = {
    "scrolls": lambda page: page.locator(".ashore-tool").nth(1).evaluate("tool => scrollBy(0, tool.getBoundingClientRect().top - 2 * innerHeight)"),
    "comes with the keyboard": lambda page: tool(page, LATER).locator("button, input, summary").first.focus(),
    "jumps to the end": lambda page: page.keyboard.press("End"),
}


@pytest.mark.parametrize("turn", TURNS)
def test_a_tool_further_down_starts_when_the_reader_comes_near(opened, turn):
    page, asked = opened
    TURNS[turn](page)
    ready(page, LATER)
    assert asked == [f"{FIRST}.image", f"{LATER}.image"]


def test_the_first_thing_a_reader_does_with_it_is_answered(opened):
    page, _ = opened
    lang = page.evaluate("document.documentElement.lang.slice(0, 2)")
    button = tool(page, LATER).locator(".ashore-view [data-do=put]").first
    raw = {**load(LATER).FORM.initial(lang), **button.evaluate("button => JSON.parse(button.dataset.values)")}
    button.evaluate("button => button.click()")
    harness.eventually(lambda: answer(page, LATER) == headline(LATER, raw, lang))


@pytest.mark.parametrize("lang", EDITIONS)
def test_a_tool_that_came_into_sight_without_a_network_starts_when_there_is_one_again(context, book, lang):
    page = context.new_page()
    opened_in(page, f"{book}/{lang}")
    status = tool(page, LATER).locator(".ashore-desk .ashore-status")
    failed = tool(page, LATER).evaluate("tool => JSON.parse(tool.dataset.words)['status.offline']")
    context.set_offline(True)
    page.keyboard.press("End")
    harness.eventually(lambda: status.inner_text() == failed)
    context.set_offline(False)
    ready(page, LATER)


def test_erasing_all_fetches_nothing_for_tools_that_nobody_used(opened):
    page, asked = opened
    tool(page, FIRST).locator("[data-do=erase]").click()
    said = tool(page, LATER).evaluate("tool => JSON.parse(tool.dataset.words)['status.erased']")
    harness.eventually(lambda: said in tool(page, LATER).locator(".ashore-desk .ashore-status").inner_text())
    assert asked == [f"{FIRST}.image"]


FEES = {"claim": "54321"}


@pytest.fixture(params=EDITIONS)
def fees(request, book):
    """The chapter whose third tool counts court fees, that tool's name on the page, and its answer to `FEES`."""
    [shown] = soup(next(path for path in pages(request.param) if path.name == "cost.html")).select('.ashore-tool[data-tool="court-fees"]')
    given = {**json.loads(shown["data-given"]), **FEES}
    return f"{book}/{request.param}/cost.html", shown["data-prefix"], headline("court-fees", given, request.param)


def test_a_link_to_numbers_of_a_tool_further_down_shows_them(context, quiet, book, fees):
    address, prefix, expected = fees
    page = quiet(context.new_page(), book)
    page.goto(address + packed(FEES, prefix))
    harness.eventually(lambda: answer(page, "court-fees") == expected)


def test_what_is_remembered_stands_in_a_tool_further_down_before_anybody_goes_there(context, quiet, book, fees):
    address, _, expected = fees
    page = quiet(context.new_page(), book)
    page.goto(address)
    tool(page, "court-fees").locator("[data-do=remember]").check()
    tool(page, "court-fees").locator("[data-field=claim]").fill(FEES["claim"])
    kept = lambda: "54321" in page.evaluate("localStorage.getItem('ashore.record')")
    harness.eventually(kept)
    page = quiet(context.new_page(), book)
    page.goto(address)
    harness.eventually(lambda: answer(page, "court-fees") == expected)
    top = tool(page, "court-fees").evaluate("tool => tool.getBoundingClientRect().top / innerHeight")
    assert page.evaluate("scrollY") == 0 and top > 3
