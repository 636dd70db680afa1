"""Exact numbers as text."""

import pytest

from ashore.engine.calendar import parse_date, parse_month
from ashore.view import show


@pytest.mark.parametrize(("fen", "en", "zh"), [
    (0, "¥0", "0元"), (1, "¥0.01", "0.01元"), (100, "¥1", "1元"), (142727, "¥1,427.27", "1,427.27元"), (-5000, "−¥50", "−50元"),
    (10**15, "over ¥1,000,000,000,000", "超过1,000,000,000,000元"),
])
def test_money(fen, en, zh):
    assert (show.money(fen, "en"), show.money(fen, "zh")) == (en, zh)


@pytest.mark.parametrize(("ppm", "places", "expected"), [
    (182_500, 2, "18.25%"), (130_349, 2, "13.03%"), (138_450, 2, "13.85%"), (0, 2, "0.00%"), (-12_345, 2, "−1.23%"), (-1, 2, "0.00%"), (240_000, 0, "24%"), (10**10, 2, "1,000,000.00%"),
])
def test_percent(ppm, places, expected):
    assert show.percent(ppm, places) == expected


def test_percent_has_no_more_than_four_places():
    with pytest.raises(ValueError):
        show.percent(1, 5)


def test_dates_and_durations():
    assert (show.month(parse_month("2028-07"), "en"), show.month(parse_month("2028-07"), "zh")) == ("July 2028", "2028年7月")
    assert (show.date(parse_date("2028-07-03"), "en"), show.date(parse_date("2028-07-03"), "zh")) == ("3 July 2028", "2028年7月3日")
    assert [show.duration(n, "en") for n in (0, 1, 12, 13, 19, 24)] == ["0 months", "1 month", "1 year", "1 year 1 month", "1 year 7 months", "2 years"]
    assert [show.duration(n, "zh") for n in (0, 12, 19)] == ["0个月", "1年", "1年7个月"]


@pytest.mark.parametrize("last", [0, 1, 119, 120, 121, 599, 600, 1000])
def test_the_points_of_a_long_chart(last):
    shown = show.points(last)
    assert (shown[0], shown[-1]) == (0, last)
    assert shown == sorted(set(shown)) and len(shown) <= show.MOST_POINTS + 2
    assert last > 120 or shown == list(range(last + 1))
