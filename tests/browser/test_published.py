"""The published book in a real browser: every tool of every page answers as the command does; every page is for everyone."""

import json

import pytest
from book_site import EDITIONS, name, pages, site, soup
from browser import harness

from ashore import assets, tools
from bench.browser import serving

TOOL_PAGES = [path for path in pages() if soup(path).select_one(".ashore-tool")]
# A change that every reader could make, for each kind of field that most forms begin with.
CHANGED = {"money": "3100", "integer": "2", "percent": "7.5"}


@pytest.fixture(scope="module")
def book():
    with serving() as address:
        yield address


def shown(path):
    """The tools of a built page: [(id, raw inputs the chapter gives)]."""
    return [(tool["data-tool"], json.loads(tool["data-given"])) for tool in soup(path).select(".ashore-tool")]


def first_change(tool_id, given):
    """The first field of the form that a number goes into and that counts, and another number for it."""
    form = tools.load(tool_id).FORM
    raw = {**form.initial("en"), **given}
    field = next(field for field in form.fields if field.kind in CHANGED and field.in_force(raw))
    return field.id, CHANGED[field.kind]


def headline(tool_id, raw, lang):
    """What the command would print as the answer."""
    block = tools.run(tool_id, raw, lang)["blocks"][0]
    return block["text"] + (block["detail"] or "")


def answers(page, at):
    return page.locator(".ashore-tool").nth(at).locator(".ashore-headline").inner_text().replace("\n", "")


@pytest.mark.parametrize("path", TOOL_PAGES, ids=name)
def test_every_tool_answers_a_change_as_the_command_does_even_without_a_network(context, quiet, book, path):
    lang = path.parent.name
    page = quiet(context.new_page(), book)
    page.goto(f"{book}/{name(path)}")
    harness.wait_until_ready(page)
    page.wait_for_load_state("networkidle")
    context.set_offline(True)
    for at, (tool_id, given) in enumerate(shown(path)):
        field, value = first_change(tool_id, given)
        # Some forms hold their first number under "More options".
        page.locator(".ashore-tool").nth(at).locator(".ashore-form details").evaluate_all("folds => folds.forEach((fold) => { fold.open = true })")
        page.locator(".ashore-tool").nth(at).locator(f"[data-field={field}]").first.fill(value)
        expected = headline(tool_id, {**given, field: value}, lang)
        harness.eventually(lambda: answers(page, at) == expected)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", TOOL_PAGES, ids=name)
def test_without_scripts_and_on_paper_the_example_stands_there(browser, book, path):
    context = browser.new_context(service_workers="block", java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{book}/{name(path)}")
    page.emulate_media(media="print")
    for at, (tool_id, given) in enumerate(shown(path)):
        tool = page.locator(".ashore-tool").nth(at)
        expected = headline(tool_id, given, path.parent.name)
        assert tool.locator(".ashore-headline").text_content() == expected
        assert tool.locator(".ashore-headline").is_visible()
        charts = [block for block in tools.run(tool_id, given, "en")["blocks"] if block["type"] == "chart"]
        figures = tool.locator("figure svg[role=img]")
        assert figures.count() >= len(charts)
        assert all(figure.is_visible() and figure.bounding_box()["height"] > 100 for figure in figures.all()[:len(charts)])
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", pages(), ids=name)
def test_axe_finds_nothing_on_any_page(browser, book, path, width, scheme):
    context = browser.new_context(service_workers="block", viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{book}/{name(path)}")
    page.wait_for_load_state("networkidle")
    for fold in page.locator("details").all():
        fold.evaluate("fold => { fold.open = true }")
    page.evaluate((assets.MODULES / "axe-core" / "axe.min.js").read_text("utf-8") + ";0")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    context.close()
    assert [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found["violations"]] == []


@pytest.mark.parametrize("lang", EDITIONS)
def test_by_keyboard_alone_from_the_top_of_the_page_to_a_new_answer(context, quiet, book, lang):
    page = quiet(context.new_page(), book)
    page.goto(f"{book}/{lang}/payoff.html")
    harness.wait_until_ready(page)
    for _ in range(200):
        page.keyboard.press("Tab")
        # The ring is around the field, or around the field with its unit.
        ringed = page.evaluate("[document.activeElement, document.activeElement.parentElement].some((e) => getComputedStyle(e).outlineStyle !== 'none')")
        assert ringed, page.evaluate("document.activeElement.outerHTML.slice(0, 120)") + " shows no focus"
        if page.evaluate("document.activeElement.dataset.field") == "budget":
            break
    page.keyboard.press("Control+A")
    page.keyboard.type("1234.56")
    harness.eventually(lambda: answers(page, 0) == headline("payoff", {"budget": "1234.56"}, lang))


def test_the_book_has_its_tools(tmp_path):
    assert site() and {tool for path in TOOL_PAGES for tool, _ in shown(path)} == set(tools.IDS)
