"""The default-cost tool and its engine: published examples to the fen, a slower second count, properties, the form, the telling."""

import json
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore import facts, words
from ashore.engine import overdue
from ashore.engine.calendar import add_months, date_text, parse_date
from ashore.engine.card import Account, Card
from ashore.tools import load, run
from ashore.tools.default_cost import SIX
from ashore.view import blocks as view_blocks
from ashore.view.fields import FormError

PARTS = ("principal_fen", "interest_fen", "penalty_interest_fen", "compound_interest_fen", "late_fee_fen", "court_fen", "enforcement_fen", "delay_interest_fen")
START = parse_date("2026-01-01")


def numbers(lang="en", **form):
    return run("default-cost", form, lang)["numbers"]


def half_up(exact):
    return int(exact + Fraction(1, 2))


def day_by_day(card, entries, payments, as_of):
    """A card counted a second way: every day by itself, every lot of spending by itself, nothing added up beforehand.

    Returns what is owed (fen): spending, interest and interest on interest, late fees.
    """
    lots, posted, fee, coming, credit = [], [], 0, 0, 0
    statement_lots, due, missing, lacking = [], None, 0, 0
    daily = Fraction(card.daily, 1_000_000)
    running = Fraction(0), Fraction(0)
    for day in range(min(date for date, _ in entries + payments), as_of + 1):
        text = date_text(day)
        for date, fen in entries:
            if date == day:
                used = min(credit, fen)
                credit -= used
                lots.append({"posted": day, "owed": fen - used, "bears": False, "history": []})
        for date, fen in payments:
            if date != day:
                continue
            missing, lacking = max(0, missing - fen), max(0, lacking - fen)
            off = min(fee, fen)
            fee, fen = fee - off, fen - off
            for lot in posted + lots:
                off = min(lot["owed"], fen)
                lot["owed"], fen = lot["owed"] - off, fen - off
            credit += fen
        if int(text[8:]) == card.statement_day:
            carried = max(0, lacking - fee - sum(lot["owed"] for lot in posted))
            posted.append({"posted": day, "owed": half_up(sum(running) * daily), "bears": False, "history": []})
            running = Fraction(0), Fraction(0)
            fee, coming = fee + coming, 0
            off = min(fee, credit)
            fee, credit = fee - off, credit - off
            for lot in posted + lots:
                off = min(lot["owed"], credit)
                lot["owed"], credit = lot["owed"] - off, credit - off
            statement_lots = lots + posted
            spending, charges = sum(lot["owed"] for lot in lots), fee + sum(lot["owed"] for lot in posted)
            carried = min(carried, spending)
            missing = min(spending + charges, charges + carried + half_up((spending - carried) * Fraction(card.minimum_part, 1_000_000)))
            lacking, due = 0, card.due_of(day)
        if day == due and day != as_of:
            if fee or any(lot["owed"] for lot in statement_lots):
                for lot in statement_lots:
                    if not lot["bears"] and (lot in lots or card.compound):
                        lot["bears"] = True
                        back = sum(lot["history"]) if card.full else lot["owed"] * (day - lot["posted"])
                        running = (running[0] + back, running[1]) if lot in lots else (running[0], running[1] + back)
            else:
                for lot in statement_lots:
                    lot["history"] = []
            coming, lacking, missing = half_up(missing * Fraction(card.late_part, 1_000_000)), missing, 0
        if day == as_of:
            break
        for lot in lots + posted:
            if lot["bears"]:
                running = (running[0] + lot["owed"], running[1]) if lot in lots else (running[0], running[1] + lot["owed"])
            else:
                lot["history"].append(lot["owed"])
    return sum(lot["owed"] for lot in lots), sum(lot["owed"] for lot in posted) + half_up(sum(running) * daily), fee + coming


spending = st.lists(st.tuples(st.integers(0, 150), st.integers(1, 500_000)), min_size=1, max_size=4)
paying = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 400_000)), max_size=4)
terms = st.builds(
    lambda first, gap, full, minimum, late, compound: Card(first, (first + gap - 1) % 28 + 1, 500, full, minimum, late, compound),
    st.integers(1, 28), st.integers(1, 27), st.booleans(), st.sampled_from([0, 50_000, 100_000]), st.sampled_from([0, 50_000]), st.booleans(),
)


def dated(rows):
    return [(START + day, fen) for day, fen in rows]


@settings(max_examples=150, deadline=None)
@given(terms, spending, paying, st.integers(0, 260))
def test_a_second_way_of_counting_agrees_to_the_fen(card, entries, payments, days):
    entries = [(day, fen) for day, fen in entries if day <= days] or [(0, 100_000)]
    payments = [(day, fen) for day, fen in payments if day <= days]
    owed = Account(card, dated(entries), dated(payments)).bill_on(START + days)
    assert (owed.principal, owed.interest + owed.compound, owed.late_fee) == day_by_day(card, dated(entries), dated(payments), START + days)


@settings(max_examples=150, deadline=None)
@given(terms, spending, paying, st.integers(200, 600))
def test_no_fen_is_lost(card, entries, payments, days):
    account = Account(card, dated(entries), dated(payments))
    owed = account.bill_on(START + days)
    levied = account.interest_charged + account.compound_charged + account.late_fees_charged
    running = owed.interest + owed.compound + owed.late_fee + owed.principal - owed.credit + account.paid - sum(fen for _, fen in entries) - levied
    # What is levied and not yet posted is the interest since the last statement, and no more than that.
    assert 0 <= running <= (owed.principal + owed.interest + owed.compound + account.paid) * 100 * 500 // 1_000_000 + 1


@settings(max_examples=150, deadline=None)
@given(terms, spending, st.integers(40, 200), st.integers(1, 60), st.integers(1, 400_000))
def test_a_later_payment_never_costs_less(card, entries, first, later, fen):
    """From the first due day on; before a statement a payment makes the statement smaller instead of counting towards its least payment."""
    account = Account(card, dated(entries), [])
    account.bill_on(START + 40)
    end = START + 400
    first = max(first, (account.statements[0].due - START) if account.statements else 60)
    late_part, card.late_part = card.late_part, 0

    def total(day):
        owed = Account(card, dated(entries), dated([(day, fen)])).bill_on(end)
        return owed.principal + owed.interest + owed.compound + owed.late_fee - owed.credit

    assert total(first) <= total(first + later)
    card.late_part = late_part


@settings(max_examples=60, deadline=None)
@given(terms, st.integers(1, 500_000), st.integers(0, 300), st.integers(1, 40))
def test_waiting_never_makes_a_card_cheaper(card, fen, days, more):
    account = Account(card, dated([(0, fen)]), [])
    first, second = account.bill_on(START + days), account.bill_on(START + days + more)
    assert first.interest + first.compound + first.late_fee <= second.interest + second.compound + second.late_fee


def test_one_account_asked_often_says_the_same_as_one_asked_once():
    card = Card(5, 23, 500)
    entries, payments = dated([(3, 100_000), (60, 50_000)]), dated([(80, 20_000)])
    asked = Account(card, entries, payments)
    for day in range(0, 300):
        assert asked.bill_on(START + day) == Account(card, entries, payments).bill_on(START + day)


def test_after_ninety_days_a_payment_can_go_to_the_spending_first():
    entries = [{"date": "2026-01-02", "amount": "1000"}]
    # The least payment of 5 January was due on 23 January; 23 April is 90 days later, 24 April 91.
    for day, principal in (("2026-04-23", True), ("2026-04-24", False)):
        form = {"entries": entries, "payments": [{"date": day, "amount": "50"}], "as_of": "2026-04-30", "pays_first": "spending_late"}
        assert (numbers(**form)["principal_fen"] == 100_000) is principal
    assert facts.get("card-repayment-allocation-91-days")["values"]["principal_first_from_day"] == 91


@settings(max_examples=80)
@given(st.integers(1, 10**8), st.integers(0, 360_000), st.sampled_from([1_300_000, 1_400_000, 1_500_000]), st.sampled_from([360, 365]), st.integers(0, 10**6), st.booleans(), st.integers(0, 900), st.integers(1, 90))
def test_waiting_never_makes_a_loan_cheaper(principal, rate, multiple, basis, unpaid, on_penalty, days, more):
    first, second = (sum(overdue.charges(principal, rate, multiple, START, START + day, basis, unpaid, True, on_penalty)) for day in (days, days + more))
    assert first <= second
    penalty, compound = overdue.charges(principal, rate, multiple, START, START + days, basis, unpaid, False)
    assert compound == 0 and penalty == half_up(Fraction(principal * rate * multiple * days, 10**12 * basis))


@settings(max_examples=40)
@given(st.integers(1, 10**8), st.integers(1, 240_000), st.integers(1, 700))
def test_interest_on_interest_adds_and_360_days_are_dearer(principal, rate, days):
    plain, _ = overdue.charges(principal, rate, 1_500_000, START, START + days, 365, 0, False)
    short, _ = overdue.charges(principal, rate, 1_500_000, START, START + days, 360, 0, False)
    assert plain <= short
    every, own = (overdue.charges(principal, rate, 1_500_000, START, START + days, 365, 5_000, True, on)[1] for on in (True, False))
    assert 0 <= own <= every


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["card", "loan"]), st.booleans(), st.booleans(), st.integers(0, 3_000_000), st.sampled_from(["ordinary", "simplified", "withdrawn"]), st.booleans())
def test_the_parts_add_up(kind, sued, enforced, fen, procedure, judged):
    yuan = f"{fen // 100}.{fen % 100:02d}"
    form = {"kind": kind, "sued": sued, "enforced": enforced, "principal": yuan, "entries": [{"date": "2026-02-01", "amount": yuan}], "payments": [], "lawyer_fee": "500", "preserved": yuan, "procedure": procedure}
    if judged:
        form["judgment_date"] = "2026-09-01"
    found = numbers(**form)
    assert sum(found[part] for part in PARTS) == found["total_fen"]
    assert found["case_fee_fen"] + found["preservation_fee_fen"] + found["lawyer_fee_fen"] == found["court_fen"]
    assert (found["court_fen"] > 0) is sued and found["later"][0]["total_fen"] == found["total_fen"]
    assert all(a["total_fen"] <= b["total_fen"] for a, b in zip(found["later"], found["later"][1:]))


@pytest.mark.parametrize(("form", "path"), [
    ({"kind": "car"}, "kind"), ({"as_of": "2026-02-30"}, "as_of"), ({"entries": []}, "entries"), ({"entries": [{"date": "2026-06-01"}]}, "entries.0.amount"),
    ({"entries": [{"date": "x", "amount": 1}]}, "entries.0.date"), ({"entries": [{"date": "2026-11-22", "amount": 1}]}, "entries.0.date"),
    ({"entries": [{"date": "2006-11-20", "amount": 1}]}, "entries.0.date"), ({"payments": [{"date": "2027-01-01", "amount": 1}]}, "payments.0.date"),
    ({"payments": [{"date": "2026-07-01", "amount": "-1"}]}, "payments.0.amount"), ({"statement_day": "29"}, "statement_day"), ({"statement_day": "0"}, "statement_day"),
    ({"due_day": "5"}, "due_day"), ({"due_day": "x"}, "due_day"), ({"daily_rate_percent": "11"}, "daily_rate_percent"), ({"interest_on": "half"}, "interest_on"),
    ({"minimum_percent": "101"}, "minimum_percent"), ({"late_fee_percent": "-1"}, "late_fee_percent"), ({"pays_first": "me"}, "pays_first"), ({"compound": "maybe"}, "compound"),
    ({"kind": "loan", "principal": ""}, "principal"), ({"kind": "loan", "annual_rate": "x"}, "annual_rate"), ({"kind": "loan", "due": "2026-13-01"}, "due"), ({"kind": "loan", "due": "2026-11-22"}, "due"),
    ({"kind": "loan", "penalty_multiple": "1.29"}, "penalty_multiple"), ({"kind": "loan", "penalty_multiple": "1.51"}, "penalty_multiple"), ({"kind": "loan", "penalty_multiple": "a"}, "penalty_multiple"),
    ({"kind": "loan", "basis": "366"}, "basis"), ({"kind": "loan", "basis": True}, "basis"), ({"kind": "loan", "unpaid_interest": "-1"}, "unpaid_interest"), ({"kind": "loan", "compound_on": "x"}, "compound_on"),
    ({"sued": "perhaps"}, "sued"), ({"sued": True, "procedure": "x"}, "procedure"), ({"sued": True, "preserved": "x"}, "preserved"), ({"sued": True, "lawyer_fee": "-2"}, "lawyer_fee"),
    ({"enforced": 7}, "enforced"), ({"judgment_date": "soon"}, "judgment_date"), ({"judgment_date": "2014-07-31"}, "judgment_date"), ({"judgment_date": "2026-07-02", "paid_date": "2026-07-01"}, "paid_date"),
    ({"paid_date": "x"}, "paid_date"), ({"kind": "loan", "due": "2007-01-01", "as_of": "2007-03-31", "sued": True}, "as_of"), ({"colour": 1}, "colour"),
])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        numbers(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


def test_limits_of_the_law_come_from_the_registry():
    field = next(field for field in load("default-cost").FORM.fields if field.id == "penalty_multiple")
    assert field.allowed("en") == "allowed is a number from 1.3 to 1.5, with at most 6 decimals"
    assert numbers(kind="loan", basis=360) == numbers(kind="loan", basis="360") != numbers(kind="loan", basis="365")


def test_numbers_are_the_same_in_both_languages():
    for form in ({}, {"kind": "loan"}, {"kind": "loan", "sued": "true", "enforced": True, "judgment_date": "2026-09-01"}):
        assert numbers("en", **form) == numbers("zh", **form)
        assert set(numbers(**form)) >= {*PARTS, "total_fen", "statements", "credit_until"}


def test_each_of_the_six_costs_has_all_three_sides_and_a_source_for_each_sentence():
    assert [cost for cost, _ in SIX] == ["money", "work", "credit", "family", "name", "record"]
    for _, roles in SIX:
        assert [role for role, _ in roles] == ["may", "court", "pressure"]
        assert all(sentences and all(ids for ids in sentences) for _, sentences in roles)
    for lang in words.LANGUAGES:
        folds = [block for block in run("default-cost", {}, lang)["blocks"] if block["type"] == "fold" and block["title"][1] in ".、"]
        assert len(folds) == 6
        assert all(len([block for block in fold["blocks"] if block["facts"]]) == sum(len(sentences) for _, sentences in roles) for fold, (_, roles) in zip(folds, SIX))


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", [
    {}, {"kind": "loan"}, {"interest_on": "unpaid"}, {"sued": True, "enforced": True, "judgment_date": "2026-10-01"}, {"kind": "loan", "compound": False, "as_of": "2026-08-15"},
    {"entries": [{"date": "2026-11-20", "amount": "0"}], "payments": []}, {"as_of": "2016-06-01", "entries": [{"date": "2016-01-02", "amount": "9"}], "payments": []},
    {"as_of": "2021-06-01", "daily_rate_percent": "0.06", "entries": [{"date": "2020-11-02", "amount": "900"}], "payments": []}, {"payments": [{"date": "2026-11-21", "amount": "99999"}]},
    {"kind": "loan", "principal": "1000000000", "annual_rate": "10000", "due": "2007-01-01"}, {"as_of": "2199-12-31", "entries": [{"date": "2199-01-01", "amount": "5"}], "payments": []},
])
def test_what_a_reader_is_told(form, lang):
    view = run("default-cost", form, lang)
    text = json.dumps(view["blocks"], ensure_ascii=False)
    assert view["blocks"][0]["type"] == "headline" and "None" not in text and "{" not in view["blocks"][0]["text"]
    assert view_blocks.cited(view["blocks"]) <= set(load("default-cost").FACTS)
    for chart in [block for block in view["blocks"] if block["type"] == "chart"]:
        assert chart["summary"] and all(len(series["values"]) == len(chart["x"]["values"]) for series in chart["series"])
        if chart["kind"] == "waterfall":
            steps, totals = [series["values"] for series in chart["series"]]
            assert sum(value for value in steps if value is not None) + totals[0] == totals[-1] == view["numbers"]["total_fen"]


def test_the_chart_shows_what_a_court_would_leave():
    chart = [block for block in run("default-cost", {"kind": "loan", "basis": "360"}, "en")["blocks"] if block["type"] == "chart"][1]
    billed, left = [series["values"] for series in chart["series"]]
    assert all(low <= high for low, high in zip(left, billed)) and left[-1] < billed[-1]
    # 12,000 at 24 % for the 98 days from 15 August to 21 November: 12000 × 0.24 × 98 ÷ 365 = 773.26
    assert left[0] == 77_326
    assert add_months(parse_date("2026-11-21"), 12) == parse_date("2027-11-21")
