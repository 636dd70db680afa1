"""The payoff tool: worked examples, its form, and what a reader is told."""

import json

import pytest

from ashore.tools import run
from ashore.tools.payoff import STRATEGIES
from ashore.view.fields import FormError


def numbers(lang="en", **form):
    return run("payoff", form, lang)["numbers"]


def blocks(kind, lang="en", **form):
    return [block for block in run("payoff", form, lang)["blocks"] if block["type"] == kind]


def test_numbers_are_the_same_in_both_languages():
    assert numbers("en") == numbers("zh")
    assert set(numbers()) >= {"months", "debt_free", "total_interest_fen", "total_paid_fen", "clear_months", "never", "needed_budget_fen", "shortfall_fen", "compare", "schedule"}
    assert set(numbers()["compare"]) == set(STRATEGIES)


@pytest.mark.parametrize(("form", "path"), [
    ({"budget": "-1"}, "budget"), ({"budget": ""}, "budget"), ({"start": "soon"}, "start"), ({"strategy": "luck"}, "strategy"), ({"debts": []}, "debts"),
    ({"debts": [{"balance": "1", "name": "A"}] * 2}, "debts.1.name"), ({"debts": [{}]}, "debts.0.balance"), ({"debts": [{"balance": "x"}]}, "debts.0.balance"),
    ({"debts": [{"balance": 1, "kind": "car"}]}, "debts.0.kind"), ({"debts": [{"balance": 1, "annual_rate": "10001"}]}, "debts.0.annual_rate"),
    ({"debts": [{"balance": 1, "minimum": "-3"}]}, "debts.0.minimum"), ({"debts": [{"balance": 1, "minimum_percent": "101"}]}, "debts.0.minimum_percent"),
    ({"debts": [{"balance": 1, "minimum_floor": "x"}]}, "debts.0.minimum_floor"), ({"debts": [{"balance": 1, "promo_rate": "x"}]}, "debts.0.promo_rate"),
    ({"debts": [{"balance": 1, "promo_months": "1.5"}]}, "debts.0.promo_months"), ({"debts": [{"balance": 1, "frozen_months": "601"}]}, "debts.0.frozen_months"),
    ({"debts": [{"balance": 1, "consequence": "6"}]}, "debts.0.consequence"), ({"debts": [{"balance": 1, "name": "x" * 61}]}, "debts.0.name"),
    ({"one_offs": [{"month": "2026-11", "amount": 1}]}, "one_offs.0.month"), ({"one_offs": [{"month": "2027-01", "amount": "?"}]}, "one_offs.0.amount"),
    ({"budget_changes": [{"from_month": "x", "budget": 1}]}, "budget_changes.0.from_month"), ({"budget_changes": [{"from_month": "2027-01"}]}, "budget_changes.0.budget"),
    ({"settlements": [{"name": "nobody", "month": "2027-01", "percent": 50}]}, "settlements.0.name"),
    ({"settlements": [{"name": "#1", "month": "2026-11", "percent": 50}]}, "settlements.0.month"),
    ({"settlements": [{"name": "#1", "month": "2027-01", "percent": 101}]}, "settlements.0.percent"), ({"colour": 1}, "colour"),
])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        numbers(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


def test_the_answer_comes_first():
    [first, *_] = run("payoff", {}, "en")["blocks"]
    assert (first["type"], first["tone"]) == ("headline", "good")
    assert "2028" in first["text"]


def test_orders_that_tie_are_said_to_tie():
    debts = [{"balance": "1000", "annual_rate": "12"}, {"balance": "1000", "annual_rate": "12"}]
    assert "tie" in blocks("text", debts=debts)[0]["text"]
    assert "一样" in blocks("text", "zh", debts=debts)[0]["text"]


def test_a_budget_that_never_works_gets_its_own_route():
    form = {"budget": "20", "debts": [{"name": "A", "balance": "1000", "annual_rate": "24", "minimum": "40"}]}
    headline, = blocks("headline", **form)
    # By the annuity formula 1 000 × 0.02 / (1 − 1.02^−600) = 20.0001…, so 21 whole yuan.
    assert headline["tone"] == "warn" and "¥21" in headline["detail"]
    assert blocks("text", **form) == [], "two plans that never end are not compared"
    assert "¥20 is missing" in blocks("alert", **form)[0]["text"]
    assert blocks("fold", **form)[-1]["title"].startswith("Nothing left to pay")
    chart, = blocks("chart", **form)
    assert len(chart["x"]["values"]) == 121
    assert [block["label"] for block in blocks("file", **form)] == ["Table (csv)"]


def test_a_debt_cleared_late_in_a_plan_that_never_ends():
    # A clears after 200 months of 5; B's interest of 20 a month is never paid.  Only ten years are shown.
    form = {"budget": "25", "strategy": "listed", "debts": [{"name": "A", "balance": "1000", "minimum": "5"}, {"name": "B", "balance": "100000", "annual_rate": "24", "minimum": "20"}], "budget_changes": [{"from_month": "2027-01", "budget": "5"}]}
    assert numbers(**form)["clear_months"]["A"] > 120 and numbers(**form)["never"]
    assert blocks("table", **form)[2]["rows"][-1][0] == "November 2036"


def test_unnamed_debts_are_called_by_their_kind():
    debts = [{"balance": "1", "kind": "card"}, {"balance": "2", "kind": "card"}, {"balance": "3", "kind": "family"}]
    cleared = blocks("table", "zh", debts=debts)[0]
    assert sorted(row[0] for row in cleared["rows"]) == ["亲友借款", "信用卡 1", "信用卡 2"]
    assert sorted(numbers(debts=debts)["clear_months"]) == ["#1", "#2", "#3"]


def test_a_settlement_that_does_not_fit_is_said_so():
    form = {"budget": "100", "debts": [{"name": "A", "balance": "1000"}], "settlements": [{"name": "A", "month": "2027-01", "percent": "50"}]}
    assert "¥450" in blocks("alert", **form)[0]["text"]


def test_the_chart_says_what_its_table_says():
    chart, = blocks("chart")
    months = numbers()["months"]
    assert len(chart["x"]["values"]) == months + 1 == len(chart["table"]["rows"])
    assert all(len(series["values"]) == months + 1 for series in chart["series"])
    assert [series["style"] for series in chart["series"]].count("dotted") == 1
    # 18 600 + 12 000 + 2 400 + 5 000
    assert sum(series["values"][0] for series in chart["series"] if series["style"] == "solid") == 3_800_000


def test_a_long_plan_is_drawn_thinner_and_still_ends():
    chart, = blocks("chart", budget="1", debts=[{"name": "A", "balance": "600"}])
    assert len(chart["x"]["values"]) <= 122
    assert chart["x"]["values"][-1] == numbers(budget="1", debts=[{"name": "A", "balance": "600"}])["debt_free"]


@pytest.mark.parametrize("form", [
    {"budget": "0"}, {"budget": "0.01"}, {"debts": [{"balance": "0"}]}, {"debts": [{"balance": "0.01"}]},
    {"budget": "0", "debts": [{"balance": "1000000000", "annual_rate": "10000"}]},
    {"debts": [{"name": str(i), "balance": str(1000 + i), "annual_rate": str(i)} for i in range(30)]},
    {"debts": [{"name": "<script>alert(1)</script>", "balance": "1"}]},
    {"start": "2199-12"}, {"start": "1900-01"},
])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("strategy", STRATEGIES)
def test_odd_households_are_answered_plainly(form, lang, strategy):
    view = run("payoff", {**form, "strategy": strategy}, lang)
    text = json.dumps(view, ensure_ascii=False)
    assert view["blocks"][0]["type"] == "headline"
    assert "NaN" not in text and "None" not in text and "{" not in view["blocks"][0]["text"]
