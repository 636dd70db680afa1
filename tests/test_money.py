"""Rounding and sharing, by hand and by property."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.engine.money import divide_half_up, fraction_of, monthly_fraction, monthly_interest, share_out

fen = st.integers(0, 10**13)
rates = st.integers(0, 10**8)


@pytest.mark.parametrize(("numerator", "denominator", "expected"), [
    (0, 3, 0), (1, 3, 0), (1, 2, 1), (2, 3, 1), (3, 2, 2), (5, 2, 3), (-1, 2, 0), (-2, 3, -1), (149, 100, 1), (150, 100, 2),
])
def test_a_half_goes_up(numerator, denominator, expected):
    assert divide_half_up(numerator, denominator) == expected


@given(st.integers(-10**20, 10**20), st.integers(1, 10**10))
def test_rounding_is_within_half(numerator, denominator):
    error = Fraction(numerator, denominator) - divide_half_up(numerator, denominator)
    assert -Fraction(1, 2) <= error < Fraction(1, 2)


def test_interest_of_a_month():
    # 18 600 yuan at 18.25 % a year: 18 600 × 0.1825 / 12 = 282.875 → 282.88.
    assert monthly_interest(1_860_000, 182_500) == 28_288


@given(fen, rates)
def test_the_reduced_fraction_posts_the_same_interest(balance, rate):
    numerator, denominator = monthly_fraction(rate)
    assert denominator % 2 == 0
    assert (balance * numerator + denominator // 2) // denominator == monthly_interest(balance, rate)


def test_part_of_an_amount():
    assert fraction_of(101_000, 100_000) == 10_100
    assert fraction_of(1, 500_000) == 1


@given(fen, st.lists(st.integers(0, 10**12), min_size=1, max_size=40))
def test_shares_add_up_and_are_fair(total, weights):
    shares = share_out(total, weights)
    whole = sum(weights)
    if not whole:
        assert shares == [0] * len(weights)
        return
    assert sum(shares) == total
    for share, weight in zip(shares, weights):
        assert abs(Fraction(total * weight, whole) - share) < 1


def test_the_odd_fen_goes_to_the_largest_remainder_then_the_first():
    assert share_out(100, [1, 1, 1]) == [34, 33, 33]
    assert share_out(10, [1, 2, 3]) == [2, 3, 5]  # 1.67, 3.33, 5.00
