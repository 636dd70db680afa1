"""The limitation tool: worked examples, properties, bad input, and what a reader is told and never told."""

import datetime
import json

import pytest
from conftest import worked_examples
from hypothesis import given
from hypothesis import strategies as st

from ashore.tools import load, run
from ashore.view import blocks
from ashore.view.fields import FormError

DAYS = st.dates(datetime.date(2015, 1, 1), datetime.date(2040, 12, 31))
EVENTS = st.lists(st.tuples(DAYS, st.sampled_from(["demand", "promise", "part_payment", "suit", "other"])), max_size=8)


def numbers(lang="en", **form):
    return run("limitation", form, lang)["numbers"]


def as_form(due, events, as_of):
    return {"due": str(due), "events": [{"date": str(day), "kind": kind} for day, kind in events], "as_of": str(as_of)}


def years_later(day, years):
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


@given(DAYS, EVENTS, DAYS)
def test_the_end_is_three_years_after_the_last_restart_and_within_twenty(due, events, as_of):
    found = numbers(**as_form(due, events, as_of))
    start, end = (datetime.date.fromisoformat(found[name]) for name in ("runs_from", "expires"))
    assert end == min(years_later(start, 3), years_later(due, 20))
    assert found["expired"] == (as_of > end)
    assert start == due or start in [day for day, kind in events if kind != "other"]
    assert found["restarts"] == sum(event["effect"] == "restart" for event in found["events"])
    assert len(found["events"]) == len(events)


@given(DAYS, EVENTS, DAYS)
def test_the_order_of_the_rows_does_not_matter(due, events, as_of):
    there, back = (numbers(**as_form(due, rows, as_of)) for rows in (events, events[::-1]))
    assert [there[name] for name in ("runs_from", "expires", "restarts", "state")] == [back[name] for name in ("runs_from", "expires", "restarts", "state")]


@given(DAYS, EVENTS, DAYS, DAYS)
def test_a_demand_never_makes_the_end_come_sooner(due, events, as_of, day):
    before, after = numbers(**as_form(due, events, as_of)), numbers(**as_form(due, [*events, (day, "demand")], as_of))
    assert after["expires"] >= before["expires"]


@pytest.mark.parametrize(("form", "path"), [
    ({"due": ""}, "due"), ({"due": "2026-02-30"}, "due"), ({"as_of": "soon"}, "as_of"), ({"events": "x"}, "events"), ({"events": [{"date": "", "kind": "demand"}]}, "events.0.date"),
    ({"events": [{"date": "2024-01-01", "kind": "call"}]}, "events.0.kind"), ({"events": [{"date": "2024-01-01", "day": 1}]}, "events.0.day"), ({"events": [{}] * 61}, "events"), ({"debt": 1}, "debt"),
])  # fmt: skip
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        numbers(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


FORMS = [case["form"] for case in worked_examples("limitation")]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", FORMS)
def test_what_a_reader_is_told(form, lang):
    view = run("limitation", form, lang)
    told = json.dumps(view["blocks"], ensure_ascii=False)
    assert "None" not in told and "{" not in "".join(block.get("text") or "" for block in view["blocks"])
    assert blocks.cited(view["blocks"][:-1]) == set(view["blocks"][-1]["facts"]) <= set(load("limitation").FACTS)
    # Whatever the answer, both stand there: the debt does not vanish, and the court does not raise the time by itself.
    assert ("the debt still exists" if lang == "en" else "债还在") in told
    assert {"limitation-must-be-raised", "limitation-expired-promise"} <= set(view["blocks"][1]["facts"])
    assert not any(word in told.replace("Never “wiped”", "") for word in ("wiped out", "safe to ignore", "不用还了", "可以不理"))


def test_a_promise_after_the_end_changes_the_headline():
    old = {"due": "2020-03-01", "events": [], "as_of": "2026-11-21"}
    promised = {**old, "events": [{"date": "2026-01-05", "kind": "promise"}]}
    heads = [run("limitation", form, "en")["blocks"][0]["text"] for form in (old, promised)]
    assert heads[0].endswith("The debt did not") and heads[1].endswith("the promise after it counts")


def test_a_debt_from_before_the_civil_code_says_so():
    titles = [[block.get("title") for block in run("limitation", {"due": due}, "en")["blocks"]] for due in ("2020-12-31", "2021-01-01")]
    assert ["Before the Civil Code" in found for found in titles] == [True, False]
