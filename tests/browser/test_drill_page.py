"""The drill in a page: twelve messages answered, the result, another round."""

import pytest

from ashore import tools
from browser import harness


def headline(form, lang):
    block = tools.run("drill", form, lang)["blocks"][0]
    return block["text"] + (block["detail"] or "")


def shown(page):
    return page.locator(".ashore-headline").inner_text().replace("\n", "")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_round_is_answered_in_the_page_and_the_next_one_dealt(open_tool, lang):
    page = open_tool(f"drill-{lang}")
    items = page.locator("[data-quiz] [data-item]")
    dealt = tools.run("drill", {}, lang)["numbers"]["dealt"]
    assert [item.get_attribute("data-item") for item in items.all()] == dealt
    for item in items.all()[:11]:
        item.locator("input[value=fake]").check()
    page.locator("[data-do=answers]").click()
    answers = [{"id": sample, "answer": "fake"} for sample in dealt[:11]]
    harness.eventually(lambda: shown(page) == headline({"items": answers}, lang))

    page.locator("[data-do=put]").click()
    missed = " ".join(tools.run("drill", {"items": answers}, lang)["numbers"]["missed"])
    again = tools.run("drill", {"round": "2", "again": missed}, lang)["numbers"]["dealt"]
    harness.eventually(lambda: [item.get_attribute("data-item") for item in items.all()] == again)
    assert page.locator("[data-quiz] input:checked").count() == 0
