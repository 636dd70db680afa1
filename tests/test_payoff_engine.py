"""The payoff engine: conservation, order, and a second, slower way of counting."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore.engine.payoff import HORIZON, STRATEGIES, Debt, Household, Run, first_month_minimums, needed_budget, same_course

debts = st.builds(
    Debt,
    balance=st.integers(0, 5_000_000), rate=st.integers(0, 400_000), minimum=st.integers(0, 60_000),
    minimum_part=st.sampled_from([0, 0, 50_000, 100_000]), minimum_floor=st.sampled_from([0, 10_000]),
    promo_rate=st.integers(0, 200_000), promo_months=st.integers(0, 12), frozen_months=st.integers(0, 12),
    consequence=st.integers(1, 5),
)
plain_debts = st.builds(Debt, balance=st.integers(1, 5_000_000), rate=st.integers(0, 360_000), minimum=st.integers(0, 40_000))
strategies = st.sampled_from(sorted(STRATEGIES))


@st.composite
def households(draw):
    owed = draw(st.lists(debts, min_size=1, max_size=6))
    months = st.integers(1, 40)
    return Household(
        owed, draw(st.integers(0, 400_000)),
        budget_changes=draw(st.lists(st.tuples(months, st.integers(0, 400_000)), max_size=2)),
        extra=draw(st.dictionaries(months, st.integers(0, 2_000_000), max_size=2)),
        settlements=draw(st.lists(st.tuples(months, st.integers(0, len(owed) - 1), st.integers(0, 1_000_000)), max_size=2)),
    )


@settings(max_examples=150)
@given(households(), strategies)
def test_money_is_conserved_to_the_fen(household, strategy):
    run = Run(household, strategy)
    opening = sum(run.balances)
    for interest, paid in run.months():
        assert interest >= 0
        assert 0 <= paid <= household.money_in(run.month)
        assert min(run.balances) >= 0
        assert opening + run.interest == run.paid + run.forgiven + sum(run.balances)
    assert bool(run.open) == (run.month == HORIZON and any(run.balances))
    assert [month is None for month in run.cleared] == [balance > 0 for balance in run.balances]


@settings(max_examples=60)
@given(st.lists(plain_debts, min_size=1, max_size=5), st.integers(0, 300_000), st.integers(1, 200_000))
def test_a_larger_budget_never_takes_longer_or_costs_more(owed, budget, more):
    small, large = (Run(Household(owed, money), "avalanche").finish() for money in (budget, budget + more))
    assert large.month <= small.month
    assert large.interest <= small.interest


@settings(max_examples=100)
@given(households(), strategies, st.booleans())
def test_strategies_of_the_same_course_pay_the_same_debts_in_the_same_months(household, strategy, alike):
    if alike:
        for debt in household.debts:
            debt.consequence = 4
    course = same_course(household, strategy)
    assert course == ("avalanche" if strategy == "consequence" and len({debt.consequence for debt in household.debts}) == 1 else strategy)
    one, other = Run(household, strategy), Run(household, course)
    assert list(one.months()) == list(other.months())
    assert (one.balances, one.cleared, one.forgiven, one.lapsed) == (other.balances, other.cleared, other.forgiven, other.lapsed)


@settings(max_examples=60)
@given(st.integers(1, 2_000_000), st.integers(0, 360_000), st.integers(1, 5), st.integers(1_000, 400_000))
def test_orders_tie_when_rates_and_balances_tie(balance, rate, count, budget):
    owed = [Debt(balance, rate) for _ in range(count)]
    runs = [Run(Household(owed, budget), strategy).finish() for strategy in ("avalanche", "snowball", "listed", "consequence")]
    assert len({(run.month, run.interest, run.paid) for run in runs}) == 1


@settings(max_examples=60)
@given(st.lists(plain_debts, min_size=1, max_size=4), st.integers(50_000, 400_000))
def test_dearest_first_costs_least_up_to_rounding(owed, budget):
    dearest = Run(Household(owed, budget), "avalanche").finish()
    if dearest.open or sum(debt.minimum for debt in owed) > budget:
        return
    for strategy in STRATEGIES:
        # Half a fen a debt and month may go either way, and it bears interest itself.
        other = Run(Household(owed, budget), strategy).finish()
        assert dearest.interest <= other.interest + len(owed) * other.month


@settings(max_examples=40)
@given(st.lists(plain_debts, min_size=1, max_size=4), strategies)
def test_the_needed_budget_works_and_a_yuan_less_does_not(owed, strategy):
    household = Household(owed, 0)
    needed = needed_budget(household, strategy)
    order = "avalanche" if strategy == "minimum" else strategy
    assert needed % 100 == 0
    assert not Run(household.with_budget(needed), order).finish().open
    assert Run(household.with_budget(needed - 100), order).finish().open


def test_needed_budget_by_the_annuity_formula():
    # 1 000 yuan at 12 % over 600 months: 1 000 × 0.01 / (1 − 1.01^−600) = 10.0256…, so 11 yuan.
    exact = 1000 * Fraction(1, 100) / (1 - Fraction(100, 101) ** 600)
    assert 10 < exact < 11
    assert needed_budget(Household([Debt(100_000, 120_000)], 0), "snowball") == 1_100


def test_nothing_is_needed_when_an_extra_sum_pays_all():
    assert needed_budget(Household([Debt(100_000, 0)], 0, extra={3: 100_000}), "avalanche") == 0


def test_rounding_explains_the_textbook_difference():
    """200 000 at 6 %, 1 500 a month: 221 payments in the textbook, whose last is 407.70.

    The textbook never rounds the balance.  Counted that way the last payment is 407.70; with each month's interest
    posted in whole fen it is 407.63, within the 220 × half a fen, grown at most threefold, that rounding can move.
    """
    balance, payments = Fraction(200_000), 0
    while balance * Fraction(201, 200) > 1500:
        balance = balance * Fraction(201, 200) - 1500
        payments += 1
    exact_last = balance * Fraction(201, 200)
    assert payments + 1 == 221
    assert round(exact_last, 2) == Fraction("407.70")

    run = Run(Household([Debt(20_000_000, 60_000)], 150_000), "avalanche")
    *_, (_, last) = run.months()
    assert run.month == 221
    assert abs(Fraction(last, 100) - exact_last) < 220 * Fraction(5, 1000) * 3


def test_money_too_short_goes_in_the_order_of_the_strategy():
    # Each is due 100; only 120 are there.
    owed = [Debt(100_000, 0, minimum=10_000, consequence=1), Debt(100_000, 120_000, minimum=10_000, consequence=1), Debt(50_000, 0, minimum=10_000, consequence=5)]
    paid = {}
    for strategy in ("avalanche", "snowball", "consequence", "listed"):
        run = Run(Household(owed, 12_000), strategy)
        next(run.months())
        paid[strategy] = [debt.balance - balance for debt, balance in zip(owed, run.balances)]
    # The second earns 1 000 × 12 % / 12 = 10 yuan first.  Then one debt gets its 100, and the next the 20 that are left.
    assert paid["avalanche"] == [0, 10_000 - 1_000, 2_000]
    assert paid["snowball"] == [2_000, -1_000, 10_000]
    assert paid["consequence"] == [0, 2_000 - 1_000, 10_000]
    assert paid["listed"] == [10_000, 2_000 - 1_000, 0]


def test_minimum_is_never_more_than_what_is_owed():
    assert Debt(5_000, 0, minimum=10_000).minimum_of(5_000) == 5_000
    assert first_month_minimums(Household([Debt(5_000, 0, minimum=10_000), Debt(100_000, 120_000, minimum_part=100_000)], 0)) == 5_000 + 10_100


def test_a_changed_rate_and_a_charge_by_hand():
    """¥1,000 at 12 %, nothing paid: 1 % in month 1; 2 % and a charge of ¥5 in month 2, which bears interest from month 3 on."""
    owed = [Debt(100_000, 120_000, rate_changes=[(2, 240_000)], charges={2: 500, 9: 1}), Debt(0, 0, charges={2: 700})]
    run = Run(Household(owed, 0), "avalanche")
    months = [(interest, run.balances[0]) for interest, _ in run.months(3)]
    # 1 010 × 2 % = 20.20; 1 035.20 × 2 % = 20.704, rounded to 20.70
    assert months == [(1_000, 101_000), (2_020 + 500, 103_520), (2_070, 105_590)]
    assert run.balances[1] == 0, "a debt that is not open is not charged"
    promised = Debt(100_000, 120_000, promo_rate=60_000, promo_months=3, frozen_months=1, rate_changes=[(-5, 180_000), (5, 200_000)])
    assert [promised.rate_in(month) for month in (1, 2, 3, 4, 5)] == [0, 60_000, 60_000, 180_000, 200_000]
    assert first_month_minimums(Household([Debt(1_000, 0, minimum=10_000, charges={1: 500}), Debt(0, 0, minimum=10_000, charges={1: 500})], 0)) == 1_500


@pytest.mark.parametrize("strategy", sorted(STRATEGIES))
def test_thirty_debts_over_fifty_years_come_to_an_end(strategy):
    owed = [Debt(1_000_000 + i, 100_000 + i, minimum=100) for i in range(30)]
    run = Run(Household(owed, 100_000), strategy).finish()
    assert run.month == HORIZON and run.open
