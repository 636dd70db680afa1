"""The households of the kit in pages: the file of a card, opened below a tool, gives there what the card gives in a notebook."""

import pytest

from ashore import tools
from ashore.cards import form
from ashore.facts import cards
from ashore.words import page as words
from ashore.words import LANGUAGES, pick
from browser.harness import eventually

# Not a tool that a card loads into: it shows the cards themselves.
LOADED = [tool_id for tool_id in tools.IDS if tool_id not in ("household", "sample")]


def saved(card, folder):
    """The file that the household tool hands out."""
    blocks = tools.run("household", {"card": card}, "en")["blocks"]
    (file,) = [block for fold in blocks if fold["type"] == "fold" for block in fold["blocks"] if block["type"] == "file"]
    path = folder / file["name"]
    path.write_text(file["text"], encoding="utf-8")
    return path


@pytest.mark.parametrize("card", cards.ids())
def test_a_card_loaded_and_remembered_stands_in_other_tools_with_all_that_these_ask(open_tool, tmp_path, card):
    """Each tool with one of the cards, so that all pages are seen; test_cards.py has every card in every tool."""
    place = cards.ids().index(card)
    page = open_tool(f"debt-list-{LANGUAGES[place % 2]}")
    page.locator("[data-do=remember]").check()
    with page.expect_file_chooser() as chooser:
        page.locator("[data-do=record-load]").click()
    chooser.value.set_files(saved(card, tmp_path))
    eventually(lambda: pick(words.WORDS["status.loaded"], LANGUAGES[place % 2]) in page.locator(".ashore-desk .ashore-status").inner_text())
    found = {}
    for tool_id in LOADED[place :: len(cards.ids())]:
        lang = LANGUAGES[LOADED.index(tool_id) % 2]
        page.goto(page.url.rsplit("/", 1)[0] + f"/{tool_id}-{lang}.html")
        # What a tool finds out, as the budget does what is left, stands in those that are opened after it.
        known = {field.id: found[field.record] for field in tools.load(tool_id).FORM.fields if field.record in found}
        blocks = tools.run(tool_id, {**form(card, tool_id, lang), **known}, lang)["blocks"]
        for block in blocks:
            found.update(block.get("values", {}) if block["type"] == "record" else {})
        first = blocks[0]
        eventually(lambda: page.locator(".ashore-headline").first.inner_text().replace("\n", "") == first["text"] + (first["detail"] or ""))
        assert page.locator(".ashore-error:visible").count() == 0
