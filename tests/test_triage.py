"""The triage tool: every path ends in one safe step, life comes before everything, nothing is waved away."""

import json
import re

import pytest
from conftest import ROOT

from ashore import facts
from ashore.tools import _hotlines, load, run
from ashore.view import blocks
from ashore.view.fields import FormError
from ashore.words import LANGUAGES, pick
from ashore.words.pages import PAGES
from ashore.words.triage import WORDS

SITUATION, DETAIL = load("triage").FORM.fields
PATHS = [(situation, detail) for situation, options in DETAIL.lists for detail, _ in options]
LIFE = {("threatened", "door"), *(path for path in PATHS if path[0] == "despair")}
WAVED_AWAY = re.compile(r"\bignor|safe to|not real|no need to (?:answer|pay)|忽略|无视|不用理|别理|不必理|不用还|可以不还", re.IGNORECASE)


def triage(situation, detail, lang="en"):
    return run("triage", {"situation": situation, "detail": detail}, lang)


def texts(value):
    """Every text in a block."""
    if isinstance(value, str):
        return [value]
    return [text for one in (value.values() if isinstance(value, dict) else value) for text in texts(one)] if isinstance(value, (dict, list)) else []


def test_the_seven_situations_are_the_seven_choices():
    assert [value for value, _ in SITUATION.options] == ["threatened", "court_paper", "cannot_pay", "despair", "family_called", "scammed", "worried"]
    assert [situation for situation, _ in DETAIL.lists] == [value for value, _ in SITUATION.options]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("situation", "detail"), PATHS)
def test_every_path_ends_in_one_step_to_take(situation, detail, lang):
    view = triage(situation, detail, lang)
    kinds = [block["type"] for block in view["blocks"]]
    assert kinds[0] == "headline" and kinds.count("headline") == 1
    (steps,) = [block for block in view["blocks"] if block["type"] == "steps"]
    assert 1 <= len(steps["items"]) <= 3
    assert view["numbers"]["call"] or view["numbers"]["pages"]
    assert any(block["type"] == "alert" for block in view["blocks"])
    waved = [text for text in texts(view["blocks"]) if WAVED_AWAY.search(text)]
    assert waved == []


def test_each_path_has_a_route_of_its_own():
    routes = [triage(*path)["numbers"]["route"] for path in PATHS]
    assert len(set(routes)) == len(PATHS)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
def test_where_a_life_is_at_stake_numbers_come_first_and_nothing_is_said_about_the_debt(path, lang):
    view = triage(*path, lang)
    assert view["numbers"]["life_first"] is (path in LIFE)
    if path in LIFE:
        first = view["blocks"][1]
        assert first["type"] == "links"
        assert {item["target"] for item in first["items"]} <= {"tel:12356", "tel:110", "tel:120"}
        assert pick(WORDS["real"], lang) not in texts(view["blocks"])
    if path[0] == "despair" and path[1] != "hurt":
        assert {"12356", "110", "120"} <= set(view["numbers"]["call"])


@pytest.mark.parametrize("path", [path for path in PATHS if path not in LIFE])
def test_every_other_path_names_free_advice(path):
    assert any("12348" in text for text in texts(triage(*path)["blocks"]))


@pytest.mark.parametrize("path", PATHS)
def test_numbers_to_call_can_be_tapped_and_are_in_the_list_of_hotlines(path):
    view = triage(*path)
    listed = {number for _, number, *_ in _hotlines.rows("en")}
    tapped = [item["target"] for block in view["blocks"] if block["type"] == "links" for item in block["items"] if item["target"].startswith("tel:")]
    assert tapped == ["tel:" + number for number in view["numbers"]["call"]]
    assert set(view["numbers"]["call"]) <= listed


def test_every_fact_cited_is_declared_and_every_word_is_used():
    cited = set().union(*(blocks.cited(triage(*path)["blocks"]) for path in PATHS))
    assert cited <= set(load("triage").FACTS)
    routes = {triage(*path)["numbers"]["route"] for path in PATHS}
    known = {key.rsplit(".", 1)[0] for key in WORDS if key.endswith((".head", ".1", ".2", ".3", ".not", ".why"))}
    assert known == routes


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_and_places_that_it_sends_readers_to_are_there(lang):
    sent = {page for path in PATHS for page in triage(*path)["numbers"]["pages"]}
    assert sent <= set(PAGES)
    gone = []
    for page in sorted(PAGES):
        name, _, place = page.partition("#")
        file = ROOT / "book" / lang / (name + ".ipynb")
        if not file.is_file() or (place and f"({place})=" not in "".join("".join(cell["source"]) for cell in json.loads(file.read_text("utf-8"))["cells"])):
            gone.append(page)
    assert gone == []


@pytest.mark.parametrize("form", [{"situation": "hungry"}, {"situation": ""}, {"detail": "thoughts"}, {"situation": "despair", "detail": "door"},
                                  {"situation": "worried", "detail": 3}, {"situation": ["worried"]}, {"other": 1}])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_bad_input_is_named_at_its_field(form, lang):
    with pytest.raises(FormError) as caught:
        run("triage", form, lang)
    (path, message), *_ = caught.value.errors
    assert path in ("situation", "detail", "other") and message


def test_the_list_says_for_each_number_its_hours_its_source_and_the_day_checked():
    for fact, number, what, hours, checked, certain in _hotlines.rows("en"):
        entry = facts.get(fact)
        assert entry["topic"] == "hotlines" and entry["source"] and what and hours
        assert re.fullmatch(r"\d{3,5}", number) and re.fullmatch(r"2026-\d\d-\d\d", checked)
        assert certain is (entry["confidence"] == "high")
    assert [number for _, number, *_ in _hotlines.rows("zh")][:3] == ["12356", "110", "120"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_not_certain_in_the_list_says_so(lang):
    table = next(block for block in triage("worried", "sleep", lang)["blocks"] if block["type"] == "fold")["blocks"][0]
    doubt = pick(WORDS["lines.doubt"], lang).replace("{day}", "")
    marked = {row[0] for row in table["rows"] if doubt in row[3]}
    assert marked == {number for _, number, _, _, _, certain in _hotlines.rows(lang) if not certain}
    assert "12363" in marked
