"""The drill in a page: one message at a time with its reason, the result, another round; the same by keyboard and as a list."""

import pytest
from browser import harness

from ashore import tools
from ashore.facts import samples

LANGS = pytest.mark.parametrize("lang", ["en", "zh"])


def blocks(form, lang, kind):
    return [block for block in tools.run("drill", form, lang)["blocks"] if block["type"] == kind]


def headline(form, lang):
    [block] = blocks(form, lang, "headline")
    return block["text"] + (block["detail"] or "")


def shown(page):
    return page.locator(".ashore-headline").inner_text().replace("\n", "")


def dealt_of(form, lang):
    return tools.run("drill", form, lang)["numbers"]["dealt"]


@LANGS
def test_each_answer_shows_its_reason_and_the_next_message_and_the_round_ends_in_a_result(open_tool, lang):
    page = open_tool(f"drill-{lang}")
    dealt, rows = dealt_of({}, lang), []
    for sample_id in dealt:
        question = page.locator(".ashore-choose")
        assert question.locator(".ashore-marked").inner_text() == samples.get(sample_id)["text"]
        question.locator("[data-do=put]").first.click()
        rows.append({"id": sample_id, "answer": "fake"})
        harness.eventually(lambda: shown(page) == headline({"items": rows}, lang))
        # What came of the answer is in sight, although the button stood further down.
        harness.eventually(lambda: page.evaluate("document.querySelector('.ashore-headline').getBoundingClientRect().top") < 200)
    assert page.locator(".ashore-choose").count() == 0

    page.locator(".ashore-view > .ashore-block > [data-do=put]").click()
    missed = " ".join(tools.run("drill", {"items": rows}, lang)["numbers"]["missed"])
    again = dealt_of({"round": "2", "again": missed}, lang)
    harness.eventually(lambda: page.locator(".ashore-choose .ashore-marked").inner_text() == samples.get(again[0])["text"])
    assert set(missed.split()) <= set(again)


@LANGS
def test_a_round_goes_by_keyboard_and_is_told_to_a_screen_reader(open_tool, lang):
    page = open_tool(f"drill-{lang}")
    dealt, rows = dealt_of({}, lang), []
    for sample_id in dealt[:3]:
        group = page.locator(".ashore-choose")
        named = page.locator("#" + group.get_attribute("aria-labelledby"))
        assert str(len(rows) + 1) in named.inner_text()
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.closest('.ashore-choose') !== null"):
                break
        page.keyboard.press("Enter")
        rows.append({"id": sample_id, "answer": "fake"})
        harness.eventually(lambda: shown(page) == headline({"items": rows}, lang))
        assert page.evaluate("document.activeElement.classList.contains('ashore-view')")
        [told] = blocks({"items": rows}, lang, "headline")
        harness.eventually(lambda: page.locator(".ashore-said").inner_text() == told["text"])


@LANGS
def test_all_twelve_can_be_ticked_as_a_list(open_tool, lang):
    page = open_tool(f"drill-{lang}")
    page.locator(".ashore-view > details:has([data-quiz]) > summary").click()
    items = page.locator("[data-quiz] [data-item]")
    dealt = dealt_of({}, lang)
    assert [item.get_attribute("data-item") for item in items.all()] == dealt
    for item in items.all():
        item.locator("input[value=fake]").check()
    page.locator("[data-do=answers]").click()
    rows = [{"id": sample_id, "answer": "fake"} for sample_id in dealt]
    harness.eventually(lambda: shown(page) == headline({"items": rows}, lang))


@LANGS
def test_without_scripts_the_list_and_the_key_can_be_read(browser, site, lang):
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address + f"drill-{lang}.html")
    [folds] = [blocks({}, lang, "fold")]
    for fold in page.locator(".ashore-view > details > summary").all():
        fold.click()
    text = page.locator(".ashore-view").inner_text()
    assert all(text.count(samples.get(sample_id)["text"].split("\n")[0]) >= 2 for sample_id in dealt_of({}, lang))
    page.get_by_text(folds[1]["blocks"][1]["title"], exact=True).first.click()
    assert samples.get(dealt_of({}, lang)[0])["why"][lang == "zh"] in page.locator(".ashore-view").inner_text()
    assert page.locator(".ashore-view button:visible").count() == 0
    context.close()


@LANGS
def test_names_and_numbers_in_a_message_are_replaced_by_a_press(open_tool, lang):
    page = open_tool(f"message-check-{lang}")
    field = page.locator("textarea[data-field=text]")
    field.fill("张伟，你欠款8,600元，联系李强主任17012345678")
    button = page.locator(".ashore-view > .ashore-block > [data-do=put]")
    harness.eventually(lambda: "17012345678" not in (button.get_attribute("data-values") or "17012345678") and "8,600" in button.get_attribute("data-values"))
    button.click()
    harness.eventually(lambda: "17012345678" not in page.locator(".ashore-tool").inner_text() and "17012345678" not in field.input_value())
    assert "8,600元" in field.input_value() and "张伟" not in field.input_value()
