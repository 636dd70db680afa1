"""Yearly rates of flows: published values, and a check by an independent method at half a ppm on either side."""

import calendar as stdlib_calendar
import datetime
from decimal import Decimal, getcontext
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ashore.engine import loans, rates
from ashore.engine.calendar import add_months, parse_date

EPOCH = datetime.date(1970, 1, 1)


def worth(amounts, growth):
    """What flows one period apart are worth at the end, exactly."""
    total = Fraction(0)
    for amount in amounts:
        total = total * growth + amount
    return total


def fits(amounts, periods, ppm):
    """Whether the nominal rate of flows with one change of sign lies within half a ppm of `ppm`."""
    below, above = (worth(amounts, 1 + Fraction(2 * ppm + step, 2_000_000 * periods)) for step in (-1, 1))
    return below * above <= 0


def years(first, day):
    """The time between two days, by the standard library's calendar."""
    a, b = EPOCH + datetime.timedelta(first), EPOCH + datetime.timedelta(day)
    months = (b.year - a.year) * 12 + b.month - a.month
    year, month = divmod(a.year * 12 + a.month - 1 + months, 12)
    same_day = min(a.day, stdlib_calendar.monthrange(year, month + 1)[1])
    return Decimal(months) / 12 if b.day == same_day else Decimal(day - first) / 365


def dated_worth(flows, growth):
    """What dated flows are worth on the first day, to 60 digits."""
    getcontext().prec = 60
    first = min(day for day, _ in flows)
    return sum(Decimal(amount) / growth ** years(first, day) for day, amount in flows)


@pytest.mark.parametrize(("amounts", "periods", "nominal", "effective"), [
    # The example: 893.33 a month, 13.03 % nominal, 13.84 % compounded.
    ([10_000_00] + [-893_33] * 11 + [-893_37], 12, "13.03", "13.84"),
    # Regulation Z, appendix J, (c)(1): 5,000 and 24 payments of 230: 9.69 %.
    ([5_000] + [-230] * 24, 12, "9.69", None),
    # UK Consumer Finance Association: a personal loan, a short-term loan, an overdraft.
    ([1_000_000] + [-22_244] * 60, 12, None, "12.7"), ([200, -250], 12, None, "1355.2"), ([200, -350], 12, None, "82400.5"),
    # numpy_financial's documentation.
    ([-100, 39, 59, 55, 20], 1, "28.095", "28.095"), ([-100, 0, 0, 74], 1, "-9.55", None), ([-100, 100, 0, 7], 1, "6.206", None),
    # Brealey and Myers, Principles of Corporate Finance.
    ([-4000, 2000, 4000], 1, "28.08", None),
])
def test_published_rates(amounts, periods, nominal, effective):
    found = rates.of_periods(amounts, periods)
    assert found.reason == "one"
    for ppm, percent in ((found.nominal, nominal), (found.effective, effective)):
        if percent is not None:
            places = len(percent.partition(".")[2])
            assert round(Fraction(ppm, 10_000), places) == Fraction(percent)


@pytest.mark.parametrize(("amounts", "roots"), [
    ([-1600, 10_000, -10_000], [250_000, 4_000_000]),  # Lorie and Savage 1955
    ([-1000, 2500, -1540], [100_000, 400_000]),  # (1 − 1.1x)(1 − 1.4x) × −1000
    ([-252, 1431, -3035, 2850, -1000], [250_000, 333_333, 428_571, 666_667]),  # a textbook problem: 1/4, 1/3, 3/7, 2/3
    ([100, -220, 121], [100_000]),  # a double root, 100 (1 − 1.1x)²
    ([1000, -3300, 3630, -1331], [100_000]),  # a triple root, 1000 (1 − 1.1x)³
    ([10, -21, 11], [0, 100_000]),  # (1 − x)(10 − 11x)
    ([20, -61, 61, -20], [-200_000, 0, 250_000]),  # (1 − x)(4 − 5x)(5 − 4x)
    ([1000, -3000, 2500], []),  # Brealey and Myers: no rate at all
    ([1, -1, 1], []),
])
def test_several_rates_one_or_none(amounts, roots):
    found = rates.of_periods(amounts, 1)
    assert [effective for _, effective in found.roots] == roots
    assert found.reason == {0: "none", 1: "one"}.get(len(roots), "several")
    assert (found.effective is None) == (len(roots) != 1)


@pytest.mark.parametrize("amounts", [[], [0], [5], [0, 0, -3], [1, 2, 3], [-1, 0, -1]])
def test_no_change_of_sign_no_rate(amounts):
    assert rates.of_periods(amounts, 12) == ("none", None, None, [])


def test_a_small_refund_at_the_end_leaves_one_rate():
    # Norstrom: the running total +1000, −100, −99 changes sign once, so there is one rate above nought.
    found = rates.of_periods([1000, -1100, 1], 1)
    assert found.reason == "one"
    # x² − 1100x + 1000 = 0, the root below 1: x = 550 − √301500.
    getcontext().prec = 30
    assert found.effective == round((1 / (550 - Decimal(301_500).sqrt()) - 1) * 10**6)
    # (4 − 5x)(5 − 4x): 25 %, and −20 % that nobody means.
    assert rates.of_periods([20, -41, 20], 1).effective == 250_000


def test_a_rate_a_day():
    assert rates.of_day(500) == (182_500, 200_159)  # the example: 18.25 %, 20.02 %
    assert rates.of_day(0) == (0, 0)
    assert rates.of_day(1_000_000) == (365_000_000, (2**365 - 1) * 10**6)


@given(st.integers(0, 1_000_000))
def test_a_rate_a_day_exactly(ppm):
    exact = ((1 + Fraction(ppm, 10**6)) ** 365 - 1) * 10**6
    assert 0 <= rates.of_day(ppm)[1] + Fraction(1, 2) - exact <= 1


def test_rates_of_any_size():
    day = parse_date("2026-01-01")
    assert rates.of_dates([(day, 100), (day + 1, -200)]).effective == (2**365 - 1) * 10**6
    assert rates.of_dates([(day, 100), (day + 1, -1100)]).effective == (11**365 - 1) * 10**6
    # 10^4015 is not written down; the month's rate still is.
    found = rates.of_periods([1, -(10**11)], 365)
    assert (found.reason, found.nominal, found.effective) == ("one", (10**11 - 1) * 365 * 10**6, None)
    assert rates.of_periods([10**11, -1], 365).effective == -1_000_000
    assert rates.of_periods([1_000_000_000, -1_000_000_001], 1).effective == 0
    # Half a ppm exactly goes up; below nought as well.
    assert rates.of_periods([2_000_000, -2_000_001], 1).effective == 1
    assert rates.of_periods([2_000_000, -1_999_999], 1).effective == 0


@pytest.mark.parametrize("months", [1, 2, 59, 60, 360, 600])
@pytest.mark.parametrize("rate", [1, 49_000, 240_000, 3_600_000, 100_000_000])
def test_schedules_return_their_rate(months, rate):
    schedule = loans.equal_payment(10**11, rate, months)
    found = rates.of_periods([10**11] + [-payment for payment in loans.payments(schedule)], 12)
    assert abs(found.nominal - rate) <= 1


payments = st.lists(st.integers(0, 10**8), min_size=1, max_size=40)


@given(st.integers(1, 10**10), payments, st.sampled_from([1, 12, 52, 365]))
def test_one_change_of_sign_is_right_to_half_a_ppm(received, paid, periods):
    assume(any(paid))
    flows = [received] + [-amount for amount in paid]
    found = rates.of_periods(flows, periods)
    assert found.reason == "one"
    assert fits(flows, periods, found.nominal)
    if found.effective is not None:
        # (1 + i)^m compared with the effective rate ± 1/2 ppm, the other way round: i from the m-th power.
        for step in (-1, 1):
            growth = Fraction(2_000_000 + 2 * found.effective + step, 2_000_000)
            getcontext().prec = 60 + max(0, len(str(found.effective)))
            if growth > 0:
                root = (Decimal(growth.numerator) / Decimal(growth.denominator)) ** (Decimal(1) / periods)
                value = sum(Decimal(amount) / root**at for at, amount in enumerate(flows))
                assert value * step >= 0 or abs(value) < Decimal(10) ** -20


@given(st.integers(1, 10**8), st.lists(st.tuples(st.integers(1, 1500), st.integers(1, 10**6)), min_size=1, max_size=8), st.integers(0, 20_000))
@settings(max_examples=60)
def test_dated_flows_are_right_to_half_a_ppm(received, paid, first):
    flows = [(first, received)] + [(first + days, -amount) for days, amount in paid]
    found = rates.of_dates(flows)
    assert (found.reason, found.nominal) == ("one", None)
    assume(found.effective is not None and -999_000 < found.effective < 10**12)
    below, above = (dated_worth(flows, 1 + (Decimal(found.effective) + Decimal(step) / 2) / 10**6) for step in (-1, 1))
    assert below <= 0 <= above or abs(below) < Decimal(10) ** -30


@given(st.integers(1, 10**8), st.lists(st.integers(0, 10**6), min_size=1, max_size=24), st.integers(0, 20_000))
def test_whole_months_are_the_same_dated_or_periodic(received, paid, first):
    assume(any(paid))
    dated = rates.of_dates([(first, received)] + [(add_months(first, k), -amount) for k, amount in enumerate(paid, 1)])
    assert dated.effective == rates.of_periods([received] + [-amount for amount in paid], 12).effective


def test_the_order_of_rows_does_not_matter():
    flows = [(day, amount) for day, amount in ((100, 5000), (130, -1000), (170, -2500), (100, -200), (400, -2200))]
    assert rates.of_dates(flows) == rates.of_dates(flows[::-1])
    # LibreOffice's XIRR by the documentation of the crate xirr; none of these dates is a whole number of months on.
    rows = [("2015-06-11", -1000), ("2015-07-21", -9000), ("2018-06-10", 20_000), ("2015-10-17", -3000)]
    assert rates.of_dates([(parse_date(day), amount) for day, amount in rows]).effective == 163_537


def test_a_whole_year_may_have_366_days():
    for first, last in (("2023-03-01", "2024-03-01"), ("2024-02-29", "2025-02-28"), ("2023-12-31", "2024-12-31")):
        assert rates.of_dates([(parse_date(first), 1000), (parse_date(last), -1100)]).effective == 100_000


@given(st.lists(st.sampled_from([20, 21, 22, 24, 25, 28, 30, 35, 40]), min_size=2, max_size=6))
def test_every_root_of_a_product_is_found(growths):
    # Π (20x − g): rates (g − 20) / 20, several of them equal at times.
    product = [1]
    for growth in growths:
        product = [20 * a - growth * b for a, b in zip(product + [0], [0] + product)]
    found = rates.of_periods(product, 1)
    wanted = sorted({(growth - 20) * 50_000 for growth in growths})
    assert [effective for _, effective in found.roots] == wanted


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=12))
def test_every_change_of_sign_on_a_fine_scale_is_found(amounts):
    found = rates.of_periods(amounts, 1)
    scale = [Fraction(n, 64) for n in range(1, 64 * 4)]
    values = [worth(amounts, growth) for growth in scale]
    ppm = [effective for _, effective in found.roots]
    norstrom = found.reason == "one" and ppm[0] >= 0
    for growth, after, a, b in zip(scale, scale[1:], values, values[1:]):
        if a * b < 0 and not (norstrom and growth < 1):
            assert any((growth - 1) * 10**6 - 1 <= rate <= (after - 1) * 10**6 + 1 for rate in ppm), (growth, ppm)
    assert ppm == sorted(ppm)


@pytest.mark.parametrize("count", [60, 600])
def test_very_many_changes_of_sign_end(count):
    found = rates.of_periods([(-1) ** k * (100 + 37 * k % 91) for k in range(count)], 12)
    assert found.reason in ("one", "several")
    for _, effective in found.roots:
        assert effective > -1_000_000
