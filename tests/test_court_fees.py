"""The court-fees tool: worked examples, every bound of the schedule to the fen, properties, and what a reader is told."""

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore import facts
from ashore.engine import court_fees
from ashore.tools import _court, load, run
from ashore.view.fields import FormError

YUAN = 100
SCALES = {"case": "fee-schedule", "preservation": "fee-preservation", "enforcement": "fee-execution"}
# The Measures, Art. 13 and 14, typed here once more, so that a slip in the registry shows: up to (yuan), percent.
MEASURES = {
    "case": (50, [(10_000, None), (100_000, "2.5"), (200_000, "2"), (500_000, "1.5"), (1_000_000, "1"), (2_000_000, "0.9"), (5_000_000, "0.8"),
                  (10_000_000, "0.7"), (20_000_000, "0.6"), (None, "0.5")], None),
    "preservation": (30, [(1_000, None), (100_000, "1"), (None, "0.5")], 5_000),
    "enforcement": (50, [(10_000, None), (500_000, "1.5"), (5_000_000, "1"), (10_000_000, "0.5"), (None, "0.1")], None),
}


def expected(scale, amount_fen):
    """The fee in fen by the Measures, exactly, then half up."""
    flat, tiers, cap = MEASURES[scale]
    fee, low = Fraction(flat * YUAN), 0
    for high, percent in tiers:
        if percent is not None and amount_fen > low:
            top = amount_fen if high is None else min(amount_fen, high * YUAN)
            fee += (top - low) * Fraction(percent) / 100
        low = high * YUAN if high else low
    if cap:
        fee = min(fee, Fraction(cap * YUAN))
    return int(fee + Fraction(1, 2))


def scale_of(name):
    return facts.current(SCALES[name])["values"]


def numbers(lang="en", **form):
    return run("court-fees", form, lang)["numbers"]


BOUNDS = [(name, high * YUAN + off) for name, (_, tiers, _) in MEASURES.items() for high, _ in tiers if high for off in (-1, 0, 1)]


@pytest.mark.parametrize(("scale", "amount"), BOUNDS + [("preservation", 89_600_000 + off) for off in (-1, 0, 1)])
def test_each_tier_at_and_one_fen_beside_its_bounds(scale, amount):
    assert court_fees.fee(scale_of(scale), amount) == expected(scale, amount)


def test_the_fee_at_each_bound_of_the_case_scale():
    at = [(10_000, 50), (100_000, 2_300), (200_000, 4_300), (500_000, 8_800), (1_000_000, 13_800), (2_000_000, 22_800), (5_000_000, 46_800), (10_000_000, 81_800), (20_000_000, 141_800)]
    assert [court_fees.fee(scale_of("case"), yuan * YUAN) for yuan, _ in at] == [fee * YUAN for _, fee in at]


@given(st.sampled_from(sorted(SCALES)), st.integers(1, 10**11))
def test_the_fee_is_that_of_the_measures(scale, amount):
    assert court_fees.fee(scale_of(scale), amount) == expected(scale, amount)


@given(st.sampled_from(sorted(SCALES)), st.integers(0, 10**10), st.integers(1, 10**9))
def test_a_fee_never_falls_as_the_amount_grows(scale, amount, more):
    assert court_fees.fee(scale_of(scale), amount) <= court_fees.fee(scale_of(scale), amount + more)


@given(st.integers(1, 10**10), st.sampled_from(_court.PROCEDURES))
def test_no_procedure_costs_more_than_the_ordinary_one(claim, procedure):
    ordinary, fee = _court.case_fee(claim, "ordinary"), _court.case_fee(claim, procedure)
    assert 0 < fee <= ordinary
    if procedure not in ("ordinary", "payment_order"):
        assert abs(2 * fee - ordinary) <= 1


@given(st.integers(1, 10**9), st.integers(0, 10**9), st.sampled_from(_court.PROCEDURES), st.integers(0, 10**9), st.integers(0, 10**9))
def test_the_parts_add_up(claim, awarded, procedure, preserved, enforced):
    awarded = min(awarded, claim)
    yuan = lambda fen: f"{fen // 100}.{fen % 100:02d}"
    found = numbers(claim=yuan(claim), awarded=yuan(awarded), procedure=procedure, preserved=yuan(preserved), enforced=yuan(enforced))
    assert found["borne_by_borrower_fen"] + found["borne_by_lender_fen"] == found["case_fee_fen"]
    assert found["total_fen"] == found["borne_by_borrower_fen"] + found["preservation_fee_fen"] + found["enforcement_fee_fen"]
    assert found["borne_by_borrower_fen"] == (found["case_fee_fen"] if awarded == claim else found["borne_by_borrower_fen"])


@given(st.integers(1, 10**11))
def test_what_the_tiers_add_is_the_fee(amount):
    made = court_fees.parts(scale_of("case"), amount)
    assert made[0][0] == 0 and made[-1][1] == amount
    assert all(before[1] == after[0] for before, after in zip(made, made[1:]))


@pytest.mark.parametrize(("form", "path"), [
    ({"claim": "0"}, "claim"), ({"claim": ""}, "claim"), ({"claim": "1.001"}, "claim"), ({"claim": "-5"}, "claim"), ({"procedure": "fast"}, "procedure"),
    ({"claim": "100", "awarded": "100.01"}, "awarded"), ({"awarded": "x"}, "awarded"), ({"preserved": "-1"}, "preserved"), ({"enforced": "lots"}, "enforced"), ({"court": 1}, "court"),
])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        numbers(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


def test_numbers_are_the_same_in_both_languages():
    assert numbers("en") == numbers("zh")
    assert set(numbers()) >= {"case_fee_fen", "borne_by_borrower_fen", "preservation_fee_fen", "enforcement_fee_fen", "total_fen"}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", [{}, {"procedure": "withdrawn"}, {"procedure": "payment_order"}, {"claim": "0.01"}, {"claim": "1000000000", "preserved": "1000000000", "enforced": "1000000000"}])
def test_what_a_reader_is_told(form, lang):
    view = run("court-fees", form, lang)
    assert view["blocks"][0]["type"] == "headline" and view["blocks"][-1]["facts"] == list(load("court-fees").FACTS)
    assert "None" not in json.dumps(view, ensure_ascii=False)
    cited = {fact for block in view["blocks"] for fact in block.get("facts", ())}
    assert cited <= set(load("court-fees").FACTS)
    steps = next(block for block in view["blocks"] if block["type"] == "table")
    assert len(steps["rows"]) == 4 and all(len(row) == len(steps["head"]) for row in steps["rows"])
    chart = next(block for block in view["blocks"] if block["type"] == "chart")
    assert len(chart["x"]["values"]) == len(chart["series"][0]["values"]) == len(_court.PROCEDURES)
