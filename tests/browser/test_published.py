"""The published book in a real browser: every tool of every page answers as the command does; every page is for everyone."""

import json

import pytest
from book_site import EDITIONS, name, pages, site, soup
from browser import harness

from ashore import assets, tools
from bench.browser import serving
from bench.changes import first_change, headline, shown

TOOL_PAGES = [path for path in pages() if soup(path).select_one(".ashore-tool")]


@pytest.fixture(scope="module")
def book():
    with serving() as address:
        yield address


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
        tool = page.locator(".ashore-tool").nth(at)
        button = tool.locator(".ashore-view [data-do=put]").first
        if tool_id == "drill":  # it is answered by buttons
            raw = {**given, **json.loads(button.get_attribute("data-values"))}
            button.click()
        else:
            field, value, raw = first_change(tool_id, given, lang)
            # Some forms hold their first number under "More options".
            tool.locator(".ashore-form details").evaluate_all("folds => folds.forEach((fold) => { fold.open = true })")
            control = tool.locator(f"[data-field={field.id}]").first
            control.select_option(value) if field.kind == "choice" else control.fill(value)
        expected = headline(tool_id, raw, lang)
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


@pytest.mark.parametrize("path", pages(), ids=name)
def test_axe_finds_nothing_on_any_page(browser, book, path):
    """On a phone and on a desk: all rules by day; at night contrast, the only rule that colours change."""
    context = browser.new_context(service_workers="block", bypass_csp=True)
    page = context.new_page()
    page.goto(f"{book}/{name(path)}")
    page.wait_for_load_state("networkidle")
    for fold in page.locator("details").all():
        fold.evaluate("fold => { fold.open = true }")
    page.evaluate((assets.MODULES / "axe-core" / "axe.min.js").read_text("utf-8") + ";0")
    found = {}
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for scheme, rules in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):
            page.emulate_media(color_scheme=scheme)
            violations = page.evaluate("options => axe.run(document, {resultTypes: ['violations'], ...options})", rules)["violations"]
            found[width, scheme] = [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in violations]
    context.close()
    assert not any(found.values()), found


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
