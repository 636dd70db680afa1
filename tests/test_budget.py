"""The budget tool: worked examples, exact conversion, bad input, what a reader and what a lender is told."""

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.tools import load, run
from ashore.view import blocks as block
from ashore.view.fields import FormError

PLAIN = {"incomes": [{"amount": "3000"}], "essentials": [{"name": "Room", "amount": "900"}], "others": [], "savings": "0", "people": "1", "debts": []}
SHORT = {**PLAIN, "incomes": [{"amount": "800"}], "debts": [
    {"name": "Card", "balance": "5000", "minimum": "300", "consequence": "3"}, {"name": "Loan", "balance": "700", "minimum": "70", "deadline": "2026-12-08"},
    {"name": "Car", "balance": "9000", "minimum": "500", "secured": True}, {"name": "Court", "balance": "800", "court": True},
    {"name": "Phone", "balance": "10", "consequence": "5"}, {"name": "Done", "balance": "0"},
]}


def numbers(lang="en", **form):
    return run("budget", form, lang)["numbers"]


def blocks(kind, lang="en", **form):
    return [one for one in run("budget", form, lang)["blocks"] if one["type"] == kind]


def words(view):
    return json.dumps(view["blocks"], ensure_ascii=False)


def test_the_names_that_other_programs_read():
    assert set(numbers()) >= {"income_fen", "essential_fen", "other_fen", "savings_fen", "surplus_fen", "negative", "minimums_fen"}
    assert numbers("en") == numbers("zh")


def test_what_is_left_is_what_the_other_pages_start_with():
    """The Lins have 2,400 a month for debts on every page."""
    assert numbers()["surplus_fen"] == 240_000
    assert load("payoff").FORM.initial("en")["budget"] == "2400"
    assert load("payoff").FORM.initial("en")["debts"] == [
        {key: value for key, value in debt.items() if key not in ("court", "deadline", "secured")} for debt in load("budget").FORM.initial("en")["debts"]]


SUM = st.integers(0, 10**9)
ROWS = st.lists(st.tuples(SUM, st.sampled_from(["month", "week", "year"])), max_size=6)


def typed(fen):
    return f"{fen // 100}.{fen % 100:02d}"


@given(ROWS, ROWS, ROWS, SUM)
def test_every_item_is_converted_exactly_and_rounded_once(incomes, essentials, others, savings):
    times = {"month": Fraction(1), "week": Fraction(52, 12), "year": Fraction(1, 12)}
    expected = [[int(fen * times[every] + Fraction(1, 2)) for fen, every in rows] for rows in (incomes, essentials, others)]
    form = {group: [{"amount": typed(fen), "every": every} for fen, every in rows] for group, rows in zip(("incomes", "essentials", "others"), (incomes, essentials, others))}
    found = numbers(**form, savings=typed(savings), people="2", debts=[])
    assert [found["incomes_fen"], found["essentials_fen"], found["others_fen"]] == expected
    assert found["surplus_fen"] == sum(expected[0]) - sum(expected[1]) - sum(expected[2]) - savings
    assert found["negative"] == (found["surplus_fen"] < 0)
    assert found["capacity_fen"] == max(0, found["surplus_fen"])


@given(st.lists(st.integers(0, 10**8), min_size=1, max_size=36))
def test_the_lowest_month_counts(months):
    assert numbers(**{**PLAIN, "incomes": [{"last_months": [typed(fen) for fen in months]}]})["income_fen"] == min(months)


@pytest.mark.parametrize(("form", "path"), [
    ({"incomes": [{"amount": "x"}]}, "incomes.0.amount"), ({"incomes": [{"amount": "-1"}]}, "incomes.0.amount"), ({"incomes": [{}]}, "incomes.0.amount"),
    ({"incomes": [{"amount": "1", "every": "day"}]}, "incomes.0.every"), ({"incomes": [{"amount": "1", "name": "x" * 61}]}, "incomes.0.name"),
    ({"incomes": [{"last_months": "1; x"}]}, "incomes.0.last_months"), ({"incomes": [{"last_months": "1; -2"}]}, "incomes.0.last_months"),
    ({"incomes": [{"last_months": ["1", "-2"]}]}, "incomes.0.last_months.1"), ({"incomes": [{"last_months": ["1"] * 37}]}, "incomes.0.last_months"), ({"incomes": "a"}, "incomes"),
    ({"incomes": [{"amount": "1"}] * 61}, "incomes"),
    ({"essentials": [{}]}, "essentials.0.amount"), ({"essentials": [{"amount": "1.001"}]}, "essentials.0.amount"), ({"essentials": [{"amount": "1", "every": ""}]}, "essentials.0.every"),
    ({"others": [{"amount": ""}]}, "others.0.amount"), ({"others": [{"amount": "1", "last_months": ["1"]}]}, "others.0.last_months"),
    ({"people": "0"}, "people"), ({"people": "2.5"}, "people"), ({"people": ""}, "people"), ({"savings": "-1"}, "savings"), ({"local_standard": "a"}, "local_standard"),
    ({"debts": [{"name": "A"}]}, "debts.0.balance"), ({"debts": [{"balance": "1", "deadline": "soon"}]}, "debts.0.deadline"), ({"debts": [{"balance": "1", "court": "perhaps"}]}, "debts.0.court"),
    ({"debts": [{"balance": "1", "name": "A"}] * 2}, "debts.1.name"), ({"budget": "1"}, "budget"),
])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        numbers(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


def test_the_sum_for_debts_is_handed_on_and_never_below_nought():
    assert blocks("record")[0]["values"] == {"capacity": "2400.00"}
    assert blocks("record", **SHORT)[0]["values"] == {"capacity": "0.00"}
    load("payoff").FORM.read({"budget": blocks("record")[0]["values"]["capacity"]}, "en")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_left_has_a_route_that_does_not_ask_for_money(lang):
    for form in (SHORT, {**SHORT, "incomes": [{"amount": "900"}]}, {**SHORT, "incomes": [{"amount": "950"}], "savings": "60"}):
        view = run("budget", form, lang)
        first, _, alert, steps = view["blocks"][:4]
        assert (first["tone"], alert["type"], steps["type"]) == ("warn", "alert", "steps")
        assert len(steps["items"]) == 7
        facts = block.cited(view["blocks"])
        assert {"social-assistance-temporary", "legal-aid-scope", "hotline-12348", "hotline-12356", "answer-15-days", "payment-order-15-days", "fake-hardship-documents-risk"} <= facts
        told = words(view)
        assert all(number in told for number in ("12348", "12356"))
        assert "Take it" not in told and "minimums this month" not in told


def test_the_gap_is_told_apart_from_what_can_be_decided():
    assert "¥100 more than comes in" in blocks("alert", **SHORT)[0]["text"]
    assert "with ¥50 over" in blocks("alert", **{**SHORT, "incomes": [{"amount": "950"}], "savings": "60"})[0]["text"]
    assert "just covers" in blocks("alert", **{**SHORT, "incomes": [{"amount": "900"}]})[0]["text"]


def test_papers_first_then_what_is_pledged_then_what_can_wait_by_its_consequence():
    rows = blocks("table", **SHORT)[0]["rows"]
    assert [row[0] for row in rows] == ["Loan", "Court", "Car", "Phone", "Card", "Done"]
    assert rows[0][2] == "answer by 8 December 2026" and rows[-1][2] == "paid"
    assert all("can wait" in row[2] for row in rows[3:5])


def test_money_below_the_minimums_is_not_to_come_out_of_food():
    form = {**PLAIN, "debts": [{"name": "A", "balance": "9000", "minimum": "2500"}]}
    alert, = blocks("alert", **form)
    assert "¥400 more" in alert["text"] and "food" in alert["text"]
    assert blocks("alert", **{**form, "debts": [{"name": "A", "balance": "9000", "minimum": "2100"}]}) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_lender_sees_totals_and_no_names(lang):
    form = {**PLAIN, "incomes": [{"name": "SECRETJOB", "amount": "3000"}], "essentials": [{"name": "SECRETPILLS", "amount": "900"}],
            "others": [{"name": "SECRETGIFT", "amount": "100"}], "savings": "200", "people": "2", "debts": [{"name": "SECRETLENDER", "balance": "5000", "minimum": "250"}]}
    view = run("budget", form, lang)
    letters = [one["text"] for one in view["blocks"] if one["type"] in ("letter", "file") and one.get("name") != "budget.csv"]
    letters += [inner["text"] for one in view["blocks"] if one["type"] == "fold" for inner in one["blocks"] if inner["type"] == "letter"]
    assert len(letters) == (3 if lang == "en" else 2)
    for letter in letters:
        assert "SECRET" not in letter
        assert all(total in letter for total in ("3,000", "900", "100", "200", "1,800", "5,000", "250"))
        assert len(letter.splitlines()) <= 30, "one page"
    assert letters[0].startswith("家庭收支情况说明")
    assert "SECRETPILLS" in words(view), "the private copy names everything"


def test_a_lender_is_told_of_a_gap_as_nothing_left():
    assert "每月0元（每月缺口100元）" in blocks("letter", **SHORT)[0]["text"]


def test_the_picture_says_what_the_table_says():
    flow, items = blocks("chart")
    assert flow["series"][0]["values"] == [None, -508_000, -105_000, -30_000, None]
    assert flow["series"][1]["values"] == [883_000, None, None, None, 240_000]
    assert items["series"][0]["values"] == sorted(items["series"][0]["values"], reverse=True)
    assert sum(items["series"][0]["values"]) == 508_000 + 105_000 + 30_000


def test_many_items_are_put_together_and_still_add_up():
    chart = blocks("chart", **{**PLAIN, "essentials": [{"amount": str(10 + i)} for i in range(30)]})[1]
    assert len(chart["x"]["values"]) == 15 and chart["x"]["values"][-1] == "16 smaller items"
    assert sum(chart["series"][0]["values"]) == sum(10 + i for i in range(30)) * 100


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", [
    {}, PLAIN, SHORT, {**PLAIN, "incomes": [], "essentials": []}, {**PLAIN, "local_standard": "700", "people": "4"}, {**PLAIN, "incomes": [{"amount": "1000000000", "every": "week"}]},
    {**PLAIN, "essentials": [{"name": "<script>alert(1)</script>", "amount": "1"}]}, {**PLAIN, "essentials": []},
])
def test_what_a_reader_is_told(form, lang):
    view = run("budget", form, lang)
    assert view["blocks"][0]["type"] == "headline" and view["blocks"][-1]["type"] == "sources"
    assert "None" not in words(view) and "{" not in view["blocks"][0]["text"]
    assert block.cited(view["blocks"]) <= set(load("budget").FACTS)
    private = [one for one in view["blocks"] if one["type"] == "table"][-1]
    assert all(len(row) == len(private["head"]) for row in private["rows"])
