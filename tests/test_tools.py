"""What every tool has in common, found by its file."""

import json

import pytest

from ashore import facts, tools
from ashore.view import live
from ashore.words import LANGUAGES

EXAMPLES = [(tool, form) for tool in tools.IDS for form in ({},)] + [("payoff", {"budget": "450"})]


@pytest.mark.parametrize(("tool", "form"), EXAMPLES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_show_the_blocks_of_the_view(tool, form, lang):
    assert tools.shown(tool, form, lang) == tools.run(tool, form, lang)["blocks"]
    assert live.answer(tool, lang, json.dumps(form), "x").startswith("<")


@pytest.mark.parametrize("tool", tools.IDS)
def test_the_answer_comes_first_and_every_cited_fact_is_declared(tool):
    view = tools.run(tool, {}, "en")
    assert view["blocks"][0]["type"] == "headline"
    assert all(facts.get(fact)["source"] for fact in tools.load(tool).FACTS)


@pytest.mark.parametrize("tool", tools.IDS)
def test_numbers_do_not_depend_on_the_language(tool):
    english, chinese = (tools.run(tool, {}, lang)["numbers"] for lang in LANGUAGES)
    assert english == chinese
