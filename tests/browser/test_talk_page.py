"""Role play and letters in a page: a talk by buttons to its end and again; a letter whose gaps close as the reader types."""

import pytest
from browser import harness

from ashore import tools
from ashore.tools import role_play
from ashore.words import letters, pick

LANGS = pytest.mark.parametrize("lang", ["en", "zh"])


@LANGS
def test_a_talk_goes_by_buttons_to_its_end_and_begins_again(open_tool, lang):
    page = open_tool(f"role-play-{lang}")
    node, steps = role_play.nodes_of("bank")[0], []
    while node:
        assert page.locator(".ashore-choose .ashore-marked").inner_text() == role_play.said(node[1], lang)
        choice = node[2][0]
        page.locator(".ashore-choose [data-do=put]").first.click()
        steps.append(choice[0])
        view = tools.run("role-play", {"scene": "bank", "steps": steps}, lang)
        harness.eventually(lambda: page.locator(".ashore-headline .ashore-answer").inner_text() == view["blocks"][0]["text"])
        node = role_play.node_of("bank", choice[4]) if choice[4] else None
    assert view["numbers"]["ended"] and page.locator(".ashore-choose").count() == 0
    page.locator(".ashore-view > .ashore-block > [data-do=put]").first.click()
    opening = role_play.said(role_play.nodes_of("bank")[0][1], lang)
    harness.eventually(lambda: page.locator(".ashore-choose").count() == 1 and page.locator(".ashore-choose .ashore-marked").inner_text() == opening)


@LANGS
def test_another_scene_chosen_in_the_middle_begins_at_its_start(open_tool, lang):
    page = open_tool(f"role-play-{lang}")
    page.locator(".ashore-choose [data-do=put]").first.click()
    page.locator("select[data-field=scene]").select_option("agency")
    opening = role_play.said(role_play.nodes_of("agency")[0][1], lang)
    harness.eventually(lambda: page.locator(".ashore-choose .ashore-marked").inner_text() == opening)
    assert page.locator("[aria-invalid]").count() == 0


@LANGS
def test_without_scripts_the_opening_line_and_the_script_can_be_read(browser, site, lang):
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address + f"role-play-{lang}.html")
    assert role_play.said(role_play.nodes_of("bank")[0][1], lang) in page.locator(".ashore-view").inner_text()
    page.get_by_text(pick(role_play.WORDS["script"], lang), exact=True).click()
    text = page.locator(".ashore-view").inner_text()
    here = role_play.nodes_of("bank")[0]
    while here:
        best = role_play.best_of(here)
        assert role_play.said(best[1], lang) in text
        here = role_play.node_of("bank", best[4]) if best[4] else None
    context.close()


@LANGS
def test_a_gap_closes_when_the_fact_is_typed_and_other_letters_ask_for_other_facts(open_tool, lang):
    page = open_tool(f"letters-{lang}")
    sheet = page.locator(".ashore-view > .ashore-letter pre").first
    assert "【请填写：你的姓名】" in sheet.inner_text()
    page.locator("[data-field=my_name]").fill("林悦")
    harness.eventually(lambda: "林悦（签名）" in sheet.inner_text() and "【请填写：你的姓名】" not in sheet.inner_text())
    assert not page.locator("[data-field=case_no]").is_visible()
    page.locator("select[data-field=kind]").select_option("court_answer")
    harness.eventually(lambda: sheet.inner_text().startswith("民事答辩状"))
    assert page.locator("[data-field=case_no]").is_visible() and "没有签订" not in sheet.inner_text()
    page.locator("[data-field=not_signed]").check()
    harness.eventually(lambda: "没有签订" in sheet.inner_text())
    assert pick(letters.WORDS["not"], lang) in page.locator(".ashore-view").inner_text()
