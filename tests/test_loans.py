"""Loan schedules: published payments, conservation to the fen, and the way back from payment to rate, sum and term."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.engine import loans, rates

amounts = st.integers(1, 10**10)
annual_rates = st.integers(0, 360_000)
terms = st.integers(1, 120)
methods = st.sampled_from(sorted(loans.METHODS))
timings = st.sampled_from(["spread", "first", "deducted"])


@pytest.mark.parametrize(("yuan", "percent", "months", "payment"), [
    # The example; the others: mortgage calculators in use in China, one published table (470,000).
    (1_000_000, "4.9", 360, 530_727), (1_000_000, "4.9", 240, 654_444), (630_000, "4.9", 360, 334_358), (100_000, "4.9", 120, 105_577),
    (730_000, "4.9", 276, 441_440), (470_000, "12.9", 132, 668_139), (1_200_000, "4.9", 360, 636_872),
    # Without interest the amount is shared out: 277.777… and a half going up.
    (10_000, "0", 36, 27_778), (1, "0", 8, 13),
])
def test_equal_payments(yuan, percent, months, payment):
    assert loans.instalment(yuan * 100, int(Fraction(percent) * 10_000), months) == payment


def test_a_published_table_month_by_month():
    # 470,000 at 12.9 % over 132 months, as a mortgage calculator prints it: interest, principal.
    assert loans.equal_payment(47_000_000, 129_000, 132)[:4] == [(505_250, 162_889), (503_499, 164_640), (501_729, 166_410), (499_940, 168_199)]


def test_equal_principal():
    # 630,000 at 4.9 % over 30 years: 1,750 and 2,572.50 of interest, then 7.15 less each month.
    schedule = loans.equal_principal(63_000_000, 49_000, 360)
    assert schedule[0] == (257_250, 175_000)
    assert {a - b for a, b in zip(loans.payments(schedule), loans.payments(schedule)[1:])} <= {714, 715}


def test_interest_only():
    assert loans.interest_only(1_000_000, 180_000, 3) == [(15_000, 0), (15_000, 0), (15_000, 1_000_000)]


@pytest.mark.parametrize(("timing", "first", "rest", "deducted"), [("spread", 89_333, 89_333, 0), ("first", 155_333, 83_333, 0), ("deducted", 83_333, 83_333, 72_000)])
def test_fee_plan(timing, first, rest, deducted):
    # 10,000 in 12 instalments at 0.6 %: 833.33 and 60; the last clears 833.37.
    schedule, kept = loans.fee_plan(1_000_000, 6_000, 12, timing)
    assert (loans.payments(schedule)[0], loans.payments(schedule)[1], kept) == (first, rest, deducted)
    assert schedule[-1][1] == 83_337


@given(amounts, annual_rates, terms, methods)
def test_what_is_paid_is_principal_and_interest(amount, rate, months, method):
    schedule = loans.METHODS[method](amount, rate, months)
    assert len(schedule) == months
    assert sum(principal for _, principal in schedule) == amount
    assert all(charge >= 0 and principal >= 0 for charge, principal in schedule)
    assert sum(loans.payments(schedule)) == amount + sum(charge for charge, _ in schedule)
    assert loans.balances(amount, schedule)[-1] == 0
    # Interest is a month's share of what was owed before it, half up.
    before = [amount] + loans.balances(amount, schedule)
    assert all(charge == (2 * owed * rate + 12_000_000) // 24_000_000 for owed, (charge, _) in zip(before, schedule))


@given(amounts, st.integers(0, 50_000), terms, timings)
def test_the_timing_of_fees_never_changes_their_sum(amount, fee, months, timing):
    schedule, deducted = loans.fee_plan(amount, fee, months, timing)
    spread, _ = loans.fee_plan(amount, fee, months)
    assert sum(loans.payments(schedule)) + deducted == sum(loans.payments(spread))
    assert sum(principal for _, principal in schedule) == amount


@given(st.integers(1_000_000, 10**10), annual_rates, st.integers(0, 60_000), st.integers(1, 60), methods)
def test_a_larger_rate_is_never_cheaper(amount, rate, more, months, method):
    cheaper, dearer = (sum(loans.payments(loans.METHODS[method](amount, each, months))) for each in (rate, rate + more))
    assert dearer >= cheaper or (method == "equal_payment" and cheaper - dearer <= months)  # the last payment carries up to half a fen a month


@given(st.integers(100_000, 10**10), annual_rates, st.integers(1, 60))
def test_from_payment_back_to_amount_and_term(amount, rate, months):
    payment = loans.instalment(amount, rate, months)
    # Half a fen of rounding in the payment is worth at most half a fen for each payment.
    assert abs(loans.amount_for(payment, rate, months) - amount) <= months
    longer = loans.months_to_clear(amount, rate, payment)
    assert longer in (months, months + 1)
    assert loans.months_to_clear(amount, rate, payment + 1 + months) <= months


@given(st.integers(1_000_000, 10**10), annual_rates, st.integers(2, 60), methods)
def test_from_payments_back_to_the_rate(amount, rate, months, method):
    schedule = loans.METHODS[method](amount, rate, months)
    found = rates.of_periods([amount] + [-payment for payment in loans.payments(schedule)], 12)
    assert found.reason == "one"
    # Each payment is half a fen off at most; the rate moves by what that is against the money owed, times 12.
    assert abs(found.nominal - rate) <= 1 + 12_000_000 * months // sum([amount] + loans.balances(amount, schedule))


def test_a_term_that_never_ends():
    assert loans.months_to_clear(100_000, 120_000, 1_000) is None
    assert loans.months_to_clear(0, 120_000, 0) == 0
    assert loans.months_to_clear(100_000, 0, 1) is None


@pytest.mark.parametrize("method", sorted(loans.METHODS))
@pytest.mark.parametrize("rate", [0, 1, 100_000_000])
@pytest.mark.parametrize("amount", [1, 7, 10**11])
@pytest.mark.parametrize("months", [1, 600])
def test_the_ends_of_the_range(method, rate, amount, months):
    schedule = loans.METHODS[method](amount, rate, months)
    assert sum(principal for _, principal in schedule) == amount
    assert all(charge >= 0 and principal >= 0 for charge, principal in schedule)
