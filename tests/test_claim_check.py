"""The claim-check tool: worked examples, ceilings at their turning days, properties, the form, what a reader is told."""

import json
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore import facts
from ashore.engine import claims
from ashore.engine.calendar import date_text, parse_date
from ashore.tools import load, run
from ashore.view import blocks as view_blocks
from ashore.view.fields import FormError
from ashore.view.form_html import render_form

START = parse_date("2025-01-01")
CUTS = ("not_received_fen", "above_contract_fen", "above_ceiling_fen", "covered_fen")


def numbers(lang="en", **form):
    return run("claim-check", form, lang)["numbers"]


@pytest.mark.parametrize(("lender", "drawn", "ceiling"), [
    ("private", "2015-09-01", 240_000), ("private", "2020-08-19", 240_000), ("private", "2020-08-20", 154_000), ("private", "2021-12-19", 154_000), ("private", "2021-12-20", 152_000),
    ("private", "2025-05-19", 124_000), ("private", "2025-05-20", 120_000), ("licensed", "2015-09-01", 240_000), ("licensed", "2020-08-20", 240_000), ("licensed", "2025-05-20", 240_000),
    ("unlicensed", "2025-05-19", 31_000), ("unlicensed", "2025-05-20", 30_000),
])
def test_the_ceiling_by_lender_and_day(lender, drawn, ceiling):
    assert numbers(lender=lender, drawn=drawn)["ceiling_ppm"] == ceiling


def test_past_the_last_prime_rate_the_last_one_is_used_and_said_to_be_so():
    last = facts.loan_prime_rate_until()
    for day, stale in ((last, False), (last + 1, True)):
        view = run("claim-check", {"lender": "private", "drawn": date_text(day), "as_of": date_text(day + 30)}, "en")
        assert view["numbers"]["ceiling_ppm"] == 120_000
        assert any(block.get("title") == "The prime rate may have changed" for block in view["blocks"]) is stale


fen = st.integers(0, 5_000_000)
claimed = st.tuples(fen, fen, fen, fen)
rates = st.integers(0, 400_000)
payments = st.lists(st.tuples(st.integers(0, 700), st.integers(0, 1_000_000)), max_size=4)


@settings(max_examples=300)
@given(claimed, fen, rates, st.one_of(st.none(), rates), st.integers(0, 900), fen, payments, st.booleans())
def test_what_stands_and_what_falls_away_are_the_claim(claim, received, ceiling, contract, days, paid, dated, after):
    dated = [(START + day, sum_) for day, sum_ in dated if day <= days]
    found = claims.check(claim, received, [(START, ceiling)], contract, START, START + days, paid, dated, after)
    assert min(found) >= 0
    assert sum(found[:8]) == sum(claim)
    assert found.principal <= min(claim[0], received)
    assert all(stands <= asked for stands, asked in zip(found[:4], claim))
    assert sum(found[1:4]) <= found.most


@settings(max_examples=200)
@given(claimed, fen, rates, st.one_of(st.none(), rates), st.integers(0, 900), fen, fen, st.booleans())
def test_paying_more_or_a_lower_ceiling_never_makes_more_stand(claim, received, ceiling, contract, days, paid, more, after):
    def stands(ceiling, paid):
        return sum(claims.check(claim, received, [(START, ceiling)], contract, START, START + days, paid, (), after)[:4])

    assert stands(ceiling, paid + more) <= stands(ceiling, paid)
    assert stands(ceiling // 2, paid) <= stands(ceiling, paid)


@given(st.integers(0, 10**7), rates, rates, st.integers(1, 500), st.integers(1, 500))
def test_simple_interest_over_a_turn_of_the_rate(principal, first, second, before, after):
    exact = Fraction(principal * (first * before + second * after), 365 * 10**6)
    assert claims.accrued(principal, [(START, first), (START + before, second)], START, START + before + after) == int(exact + Fraction(1, 2))


@given(st.integers(1, 10**7), rates, st.integers(1, 400), st.integers(0, 400), st.integers(1, 10**6))
def test_a_payment_never_adds_interest(principal, rate, days, on, paid):
    with_payment = claims.accrued(principal, [(START, rate)], START, START + days, [(START + on, paid)])
    assert with_payment <= claims.accrued(principal, [(START, rate)], START, START + days) + 1


@pytest.mark.parametrize(("form", "path"), [
    ({"lender": "bank"}, "lender"), ({"received": "-1"}, "received"), ({"received": ""}, "received"), ({"drawn": "2026-02-30"}, "drawn"), ({"drawn": "2026-11-22"}, "drawn"), ({"as_of": "x"}, "as_of"),
    ({"claims": 3}, "claims"), ({"claims": []}, "claims"), ({"claims": None}, "claims"), ({"claims": {"principal": "x"}}, "claims.principal"), ({"claims": {"interest": "-1"}}, "claims.interest"),
    ({"claims": {"penalty": "1.001"}}, "claims.penalty"), ({"claims": {"fees": "?"}}, "claims.fees"), ({"claims": {"colour": 1}}, "claims.colour"), ({"claims": [{"fees": "?"}]}, "claims.0.fees"),
    ({"paid": "x"}, "paid"), ({"contract_rate": "10001"}, "contract_rate"), ({"after_payments": "x"}, "after_payments"), ({"payments": [{"date": "2025-08-14", "amount": 1}]}, "payments.0.date"),
    ({"payments": [{"date": "2026-11-22", "amount": 1}]}, "payments.0.date"), ({"payments": [{"date": "2026-01-01"}]}, "payments.0.amount"),
    ({"lender": "licensed", "drawn": "2016-01-01", "as_of": "2017-08-03"}, "as_of"), ({"lender": "private", "drawn": "2015-08-31"}, "drawn"),
    ({"lender": "unlicensed", "drawn": "2019-08-19"}, "funds_rate"), ({"lender": "unlicensed", "funds_rate": "x"}, "funds_rate"), ({"colour": 1}, "colour"),
])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        numbers(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


def test_the_claim_may_be_one_set_or_a_row_of_a_form():
    asked = {"principal": "500", "fees": "20"}
    assert numbers(claims=asked) == numbers(claims=[asked])
    assert numbers(claims=asked)["claimed_fen"] == 52_000
    form = load("claim-check").FORM
    assert render_form(form, "en", {"claims": asked}, (), "x") == render_form(form, "en", {"claims": [asked]}, (), "x")


def test_numbers_are_the_same_in_both_languages():
    assert numbers("en") == numbers("zh")
    assert set(numbers()) >= {"ceiling_ppm", "supportable_fen", "above_ceiling_fen", "principal_supportable_fen"}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", [
    {}, {"lender": "private"}, {"lender": "unlicensed"}, {"lender": "private", "drawn": "2020-01-01"}, {"lender": "private", "drawn": "2020-01-01", "as_of": "2020-08-20"}, {"claims": {}}, {"paid": "99999"},
    {"contract_rate": ""}, {"contract_rate": "1"}, {"claims": {"principal": "100"}}, {"drawn": "2026-11-21"}, {"lender": "unlicensed", "drawn": "2016-01-01", "funds_rate": "4"},
    {"received": "1000000000", "claims": {"principal": "1000000000", "interest": "1000000000"}}, {"after_payments": True},
])
def test_what_a_reader_is_told(form, lang):
    view = run("claim-check", form, lang)
    text = json.dumps(view["blocks"], ensure_ascii=False)
    found = view["numbers"]
    assert view["blocks"][0]["type"] == "headline" and "None" not in text and "{" not in view["blocks"][0]["text"]
    assert view_blocks.cited(view["blocks"]) <= set(load("claim-check").FACTS)
    assert found["supportable_fen"] + sum(found[cut] for cut in CUTS) == found["claimed_fen"]
    for chart in [block for block in view["blocks"] if block["type"] == "chart"]:
        steps, totals = [series["values"] for series in chart["series"]]
        assert totals[0] + sum(value for value in steps if value is not None) == totals[-1] == found["supportable_fen"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_says_that_a_ceiling_must_be_asked_for_and_gives_the_sentence(lang):
    blocks = run("claim-check", {}, lang)["blocks"]
    asked, warning = [block for block in blocks if block["type"] == "alert"]
    assert asked["title"] in ("Are your payments already taken off?", "他们的数字扣过你的还款吗？")
    assert ("Withholding payment does not lower a debt" in warning["text"]) or ("不还款不会让欠款变少" in warning["text"])
    letters = [block["text"] for block in blocks if block["type"] == "letter"]
    assert len(letters) == (2 if lang == "en" else 1) and letters[0].startswith("关于2025年8月15日的借款")
    assert "24%" in letters[0] and "600元" in letters[0]
