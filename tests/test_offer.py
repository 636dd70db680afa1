"""The offer tool: worked examples, shares to the fen, counter-offers, bad input, what a reader is told."""

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore import facts
from ashore.tools import load, run
from ashore.tools.offer import months_at_rate
from ashore.view import blocks as block
from ashore.view.fields import FormError

TWO = [{"name": "Card", "kind": "card", "balance": "6000"}, {"name": "Loan", "balance": "3000"}]


def numbers(lang="en", **form):
    return run("offer", form, lang)["numbers"]


def blocks(kind, lang="en", **form):
    return [one for one in run("offer", form, lang)["blocks"] if one["type"] == kind]


def typed(fen):
    return f"{fen // 100}.{fen % 100:02d}"


@pytest.mark.parametrize("counter", [None, {}, {"name": ""}, {"name": "", "monthly": "", "months": "", "lump": ""}, {"name": "#1"}])
def test_no_counter_offer_has_no_numbers(counter):
    found = numbers(counter=counter)
    assert [value for name, value in found.items() if name.startswith("counter_")] == [None] * 6


def test_the_names_that_other_programs_read():
    assert set(numbers()) >= {"offers_fen", "months", "counter_total_fen", "counter_apr_effective_ppm"}
    assert numbers("en") == numbers("zh")


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**8), min_size=1, max_size=10))
def test_the_shares_add_up_to_the_fen_and_follow_the_balance(capacity, balances):
    found = numbers(capacity=typed(capacity), debts=[{"name": str(i), "balance": typed(fen)} for i, fen in enumerate(balances)])
    offers = [found["offers_fen"][str(i)] for i in range(len(balances))]
    assert sum(offers) == min(capacity, sum(balances)) == capacity - found["left_over_fen"]
    assert [offer for _, offer in sorted(zip(balances, offers))] == sorted(offers)
    for i, balance in enumerate(balances):
        months = found["months"][str(i)]
        if months is None:
            assert balance and not offers[i]
        else:
            assert (months - 1) * offers[i] < balance <= months * offers[i] or (months, balance) == (0, 0)


@given(st.integers(1, 10**7), st.integers(0, 10**6), st.integers(1, 10**6))
def test_months_with_interest_clear_the_debt_and_not_a_month_sooner(balance, rate, payment):
    months, left = months_at_rate(balance, rate, payment), balance
    if months is None:
        assert payment <= balance * rate / 12_000_000 + 1 or balance / payment > 12
        return
    for month in range(1, months + 1):
        left = max(0, left + int(Fraction(left * rate, 12_000_000) + Fraction(1, 2)) - payment)
        assert (left == 0) == (month == months)


@given(st.integers(10**4, 10**8), st.integers(1, 10**7), st.integers(1, 60))
def test_the_rate_of_a_counter_offer_brings_its_payments_back_to_what_is_owed(balance, monthly, months):
    found = numbers(debts=[{"name": "A", "balance": typed(balance)}], counter={"name": "A", "monthly": typed(monthly), "months": months})
    assert found["counter_total_fen"] == monthly * months
    assert found["counter_extra_fen"] == monthly * months - balance
    nominal = found["counter_apr_nominal_ppm"]
    assert (nominal > 0) == (monthly * months > balance) or abs(nominal) <= 1
    worth = lambda ppm: sum(Fraction(monthly) / (1 + Fraction(ppm, 12_000_000)) ** n for n in range(1, months + 1))
    if -11_000_000 < nominal < 12_000_000:
        assert worth(nominal + 1) <= balance <= worth(nominal - 1)


@pytest.mark.parametrize(("form", "path"), [
    ({"capacity": "-1"}, "capacity"), ({"capacity": ""}, "capacity"), ({"capacity": "1.001"}, "capacity"), ({"debts": []}, "debts"), ({"debts": [{"name": "A"}]}, "debts.0.balance"),
    ({"debts": [{"balance": "-1"}]}, "debts.0.balance"), ({"debts": [{"balance": 1, "kind": "car"}]}, "debts.0.kind"), ({"debts": [{"balance": 1, "annual_rate": "x"}]}, "debts.0.annual_rate"),
    ({"debts": [{"balance": 1, "minimum": "x"}]}, "debts.0.minimum"), ({"debts": [{"balance": 1, "secured": "maybe"}]}, "debts.0.secured"), ({"debts": [{"balance": 1, "court": 3}]}, "debts.0.court"),
    ({"debts": [{"balance": 1, "deadline": "2026-02-30"}]}, "debts.0.deadline"), ({"debts": [{"balance": 1, "name": "A"}] * 2}, "debts.1.name"),
    ({"debts": [{"balance": 1, "minimum_percent": "101"}]}, "debts.0.minimum_percent"), ({"debts": [{"balance": 1, "minimum_floor": "-1"}]}, "debts.0.minimum_floor"),
    ({"counter": {"name": "nobody", "monthly": "1", "months": "1"}}, "counter.name"), ({"counter": {"monthly": "1", "months": "1"}}, "counter.name"),
    ({"counter": {"name": "#1", "monthly": "1"}}, "counter.months"), ({"counter": {"name": "#1", "months": "1"}}, "counter.monthly"), ({"counter": {"name": "#1", "monthly": "-1"}}, "counter.monthly"),
    ({"counter": {"name": "#1", "monthly": "1", "months": "601"}}, "counter.months"), ({"counter": {"name": "#1", "lump": "x"}}, "counter.lump"), ({"counter": "A"}, "counter"),
    ({"counter": {"colour": "1"}}, "counter.colour"), ({"budget": "1"}, "budget"),
])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        numbers(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


def test_what_cannot_wait_is_named_with_its_date_and_the_reason():
    debts = [{"name": "Car", "balance": "9000", "minimum": "300", "secured": True}, {"name": "Order", "balance": "500", "deadline": "2026-12-08"}, *TWO]
    steps = blocks("steps", capacity="900", debts=debts)[0]
    assert steps["items"][0].startswith("Order: answer the paper by 8 December 2026") and steps["items"][1].startswith("Car:")
    told = json.dumps(run("offer", {"capacity": "900", "debts": debts}, "en"))
    assert "No instalment is given for Order" in told and "No law sets this order" in told
    assert {"payment-order-15-days", "answer-15-days"} <= block.cited(run("offer", {"capacity": "900", "debts": debts}, "en")["blocks"])


def test_the_same_part_is_claimed_only_for_those_that_share():
    debts = [{"name": "Car", "balance": "9000", "minimum": "300", "secured": True}, *TWO]
    fair = [text["text"] for text in blocks("text", capacity="900", debts=debts) if "the same part" in text["text"].lower()]
    assert len(fair) == 1 and fair[0].startswith("Apart from what comes first")
    assert any(text["text"].startswith("The same part of every debt") for text in blocks("text", capacity="900", debts=TWO))


def test_too_little_for_what_cannot_wait_is_warned_of():
    debts = [{"name": "Court", "balance": "9000", "minimum": "800", "court": True}, *TWO]
    headline, = blocks("headline", capacity="500", debts=debts)
    assert headline["tone"] == "warn" and "¥300" in headline["detail"]
    assert any("12348" in alert["text"] for alert in blocks("alert", capacity="500", debts=debts))


def test_nothing_to_offer_is_no_reason_to_offer_something():
    headline, = blocks("headline", capacity="0", debts=TWO)
    assert headline["tone"] == "warn" and "need to live" in headline["detail"]
    assert blocks("chart", capacity="0", debts=TWO) == []
    assert [one["type"] for one in run("offer", {"capacity": "100", "debts": [{"balance": "0"}]}, "en")["blocks"]] == ["headline"]


def test_an_offer_below_the_interest_says_that_interest_has_to_stop():
    form = {"capacity": "100", "debts": [{"name": "A", "balance": "10000", "annual_rate": "24"}]}
    assert numbers(**form)["months"] == {"A": 100} and numbers(**form)["months_with_interest"] == {"A": None}
    assert any("does not even cover the interest" in text["text"] for text in blocks("text", **form))


@pytest.mark.parametrize(("counter", "told"), [
    ({"monthly": "200", "months": "30"}, "so it fits"), ({"monthly": "250", "months": "30"}, "¥50 more than this debt’s share"), ({"monthly": "350", "months": "30"}, "Do not promise it"),
    ({"lump": "3000"}, "less than is owed"), ({"lump": "3000"}, "not from a new loan"), ({"monthly": "250", "months": "30"}, "a year, compounded"),
])
def test_a_counter_offer_is_held_against_the_share(counter, told):
    # 300 over 6,000 and 3,000 is 200 and 100.
    view = run("offer", {"capacity": "300", "debts": TWO, "counter": {"name": "Card", **counter}}, "en")
    assert told in json.dumps(view["blocks"], ensure_ascii=False)


def test_side_by_side():
    # 6,000 at 12 % a year with 1,000 a month: 60, 50.60, 41.11, 31.52, 21.83, 12.05, 2.17 of interest, 219.28 in all, in 7 months.
    debts = [{"name": "A", "balance": "6000", "annual_rate": "12"}]
    table = next(one for one in blocks("table", capacity="1000", debts=debts, counter={"name": "A", "monthly": "520", "months": "12"}) if "side by side" in one["caption"])
    assert table["rows"] == [
        ["Each month", "¥520", "¥1,000", "¥1,000"], ["At once", "¥0", "¥0", "¥0"], ["Months", "1 year", "6 months", "7 months"], ["Paid in all", "¥6,240", "¥6,000", "¥6,219.28"],
        ["Against what is owed", "¥240 more", "the same", "¥219.28 more"], ["Yearly rate, not compounded", table["rows"][5][1], "–", "12.00%"], ["Yearly rate, compounded", table["rows"][6][1], "–", "–"],
    ]


def test_the_personal_plan_is_for_cards_and_may_be_refused():
    months = facts.get("card-personalised-instalment")["values"]["months"]
    card = next(alert for alert in blocks("alert", debts=TWO) if "Cards" in alert["title"])
    # 6,000 / 60 = 100 a month
    assert str(months) in card["text"] and "can say no" in card["text"] and "¥100 a month" in card["text"]
    assert not any("Cards" in alert["title"] for alert in blocks("alert", debts=TWO[1:]))


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", [
    {}, {"capacity": "0"}, {"capacity": "0.01"}, {"capacity": "1000000000"}, {"debts": [{"balance": "0.01"}]}, {"debts": [{"balance": "1000000000", "annual_rate": "10000"}]},
    {"debts": [{"balance": "1", "name": "<script>alert(1)</script>"}]}, {"debts": [{"balance": str(i + 1), "court": i % 2 == 0, "minimum": "5"} for i in range(60)]},
    {"counter": {"name": "#1", "monthly": "0.01", "months": 600}}, {"counter": {"name": "#1", "lump": "1000000000"}}, {"counter": {"name": "#4", "monthly": "1000000000", "months": 600, "lump": "5000"}},
    {"debts": [{"balance": "0"}, {"balance": "5"}], "counter": {"name": "#1", "monthly": "5", "months": 2}},
])
def test_what_a_reader_is_told(form, lang):
    view = run("offer", form, lang)
    text = json.dumps(view["blocks"], ensure_ascii=False)
    assert view["blocks"][0]["type"] == "headline" and view["blocks"][-1]["type"] == "sources"
    assert "None" not in text and "NaN" not in text and "{" not in view["blocks"][0]["text"]
    assert block.cited(view["blocks"]) <= set(load("offer").FACTS)
    assert len(blocks("checklist", lang, **form)) == 2, "what must be in writing, what to refuse"
    for table in (one for one in view["blocks"] if one["type"] == "table"):
        assert all(len(row) == len(table["head"]) for row in table["rows"])
