"""The published book in a real browser: every tool of every page answers as the command does; every page is for everyone."""

import json

import pytest
from book_site import EDITIONS, name, pages, site, soup
from browser import harness

from ashore import tools
from bench.access import Visit, failing
from bench.changes import first_change, headline, shown

TOOL_PAGES = [path for path in pages() if soup(path).select_one(".ashore-tool")]


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
    folds = page.locator("article details.dropdown > p").all()
    assert all(text.is_visible() and text.bounding_box()["height"] > 10 for text in folds), "on paper nothing can be unfolded"
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
def test_every_page_is_quiet_and_for_everyone(context, quiet, book, path):
    """The smallest phone at night, a desk by day, large type, paper; `python -m bench access` measures all widths between."""
    visit = Visit(quiet(context.new_page(), book), f"{book}/{name(path)}")
    wrong = {"paper": failing(visit.paper())}
    visit.unfold()
    for width, scheme in ((320, "dark"), (1440, "light")):
        visit.look(width, scheme)
        harness.eventually(lambda: visit.page.evaluate("document.documentElement.dataset.theme") == scheme)
        wrong[width] = {**failing(visit.audit()), **{rule: first for rule, _, first in visit.axe()["found"]}}
    visit.look(320)
    visit.enlarge()
    wrong["large"] = failing(visit.audit("['taps', 'spacing', 'width']"))
    assert not any(wrong.values()), wrong


@pytest.mark.parametrize("lang", EDITIONS)
@pytest.mark.parametrize("page_name", ["now", "offer"])
def test_the_tab_key_comes_by_everything_in_order_and_is_always_seen(context, book, lang, page_name):
    page = context.new_page()
    visit = Visit(page, f"{book}/{lang}/{page_name}.html")
    walk = visit.walk()
    assert walk["over"] and walk["reached"] == walk["due"] > 100
    assert not walk["missed"] and not walk["hidden"]


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
