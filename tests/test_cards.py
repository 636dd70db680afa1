"""The six households of the kit: each loads in every tool, in both languages, and what the card says of it is so."""

import pytest

from ashore import tool, tools
from ashore.cards import card as load
from ashore.cards import form
from ashore.facts import cards
from ashore.notebook import ToolWidget
from ashore.words import LANGUAGES

# Tools that a card does not load into: it shows the cards themselves.
WITHOUT = ("household",)
LOADED = [tool_id for tool_id in tools.IDS if tool_id not in WITHOUT]


@pytest.mark.parametrize("card", cards.ids())
@pytest.mark.parametrize("tool_id", LOADED)
def test_every_card_loads_in_every_tool(card, tool_id):
    english, chinese = (tools.run(tool_id, form(card, tool_id, lang), lang)["numbers"] for lang in LANGUAGES)
    assert english == chinese


@pytest.mark.parametrize("card", cards.ids())
def test_a_card_names_every_tool_and_no_other(card):
    assert sorted(cards.get(card, "en")["tools"]) == LOADED


@pytest.mark.parametrize("card", cards.ids())
def test_a_card_says_the_same_in_both_languages(card):
    english, chinese = (cards.get(card, lang) for lang in LANGUAGES)
    assert len(english["tasks"]) == len(chinese["tasks"]) == 3
    for name in ("name", "who", "story"):
        assert english[name] and chinese[name] and _chinese(english[name]) == 0 < _chinese(chinese[name])


@pytest.mark.parametrize("card", cards.ids())
def test_the_money_of_a_card_is_there_in_its_budget(card):
    """Nobody on a card promises more to lenders than the household has: `capacity` is what is left, or less."""
    left = tools.run("budget", form(card, "budget", "en"), "en")["numbers"]["surplus_fen"]
    capacity = float(cards.get(card, "en")["parts"]["capacity"])
    assert capacity == 0 if left <= 0 else 0 < capacity * 100 <= left


@pytest.mark.parametrize("card", cards.ids())
def test_the_letter_of_a_card_lacks_nothing(card):
    headline = tools.run("letters", form(card, "letters", "en"), "en")["blocks"][0]
    assert "missing" not in headline["text"]


def test_the_cards_differ_in_what_they_teach():
    run = lambda card, tool_id: tools.run(tool_id, form(card, tool_id, "en"), "en")["numbers"]
    assert run("pan", "debt-list")["urgent"][0] == "#1"  # the court's paper before the rate and the noise
    assert run("shen", "budget")["negative"] and run("shen", "limitation")["expired"]
    # ¥2,400 received on 9 August bears the interest, not the ¥3,000 of the contract.
    assert run("luo", "claim-check")["principal_supportable_fen"] == 240000
    assert run("he", "message-check")["verdict"] == "ordinary" and run("pan", "message-check")["verdict"] == "procedure"
    assert run("hao", "message-check")["verdict"] in ("danger", "verify")
    # Civil Code and credit rules: five years from the day on which all was repaid, 20 May 2025.
    assert run("tang", "credit-clock")["record_until"] == "2030-05-20"


def _chinese(text):
    return sum("\u4e00" <= letter <= "\u9fff" for letter in text)


def test_the_file_of_a_card_is_a_record_that_every_tool_takes(tmp_path):
    for card in cards.ids():
        blocks = tools.run("household", {"card": card}, "zh")["blocks"]
        (file,) = [block for fold in blocks if fold["type"] == "fold" for block in fold["blocks"] if block["type"] == "file"]
        kept = tmp_path / file["name"]
        kept.write_text(file["text"], encoding="utf-8")
        assert ToolWidget("debt-list", lang="zh", record=kept).numbers == tools.run("debt-list", form(card, "debt-list", "zh"), "zh")["numbers"]
        assert ToolWidget("payoff", lang="zh", record=kept).form["budget"] == cards.get(card, "zh")["parts"]["capacity"]


def test_a_notebook_takes_a_card_as_keyword_arguments():
    assert tool("payoff", **load("hao", "en")["payoff"]).numbers["debt_free"] == "2027-11"
    with pytest.raises(LookupError, match="hao, pan"):
        load("nobody")


def test_an_unknown_card_is_no_card():
    with pytest.raises(LookupError):
        cards.get("nobody", "en")
