"""Months and dates against Python's own calendar."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.engine import calendar

dates = st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31))


def number(date):
    return calendar.day_number(date.year, date.month, date.day)


@given(dates)
def test_days_are_counted_as_python_counts_them(date):
    assert number(date) == (date - datetime.date(1970, 1, 1)).days
    assert calendar.year_month_day(number(date)) == (date.year, date.month, date.day)
    assert calendar.date_text(number(date)) == date.isoformat()
    assert calendar.parse_date(date.isoformat()) == number(date)


@given(dates, st.integers(0, 600))
def test_months_on_and_back(date, months):
    later = calendar.add_months(number(date), months)
    assert calendar.whole_months_between(number(date), later) == months


@pytest.mark.parametrize(("date", "months", "expected"), [
    ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-12-15", 1, "2027-01-15"), ("2028-02-29", 12, "2029-02-28"),
])
def test_a_month_on_from_a_late_day(date, months, expected):
    assert calendar.date_text(calendar.add_months(calendar.parse_date(date), months)) == expected


@pytest.mark.parametrize(("first", "last"), [("2027-01-15", "2027-02-14"), ("2027-02-28", "2027-03-31")])
def test_not_a_whole_number_of_months(first, last):
    assert calendar.whole_months_between(calendar.parse_date(first), calendar.parse_date(last)) is None


@pytest.mark.parametrize("text", ["2027-13", "2027-00", "1899-12", "2200-01", "27-01", "2027-1", "2027/01", "", "2027-01-01", "２０２７-01"])
def test_not_a_month(text):
    with pytest.raises(ValueError):
        calendar.parse_month(text)


@pytest.mark.parametrize("text", ["2027-02-29", "2027-04-31", "2027-01-00", "2027-01", "1899-12-31", "x", "2027-01-1"])
def test_not_a_date(text):
    with pytest.raises(ValueError):
        calendar.parse_date(text)


@pytest.mark.parametrize("text", [
    "2026-11-21 21:30", "2026/11/21 21:30", "2026年11月21日 21:30", "2026年11月21日21时30分", "2026-11-21T21:30", "2026.11.21 21:30", "2026-11-21  21:30:59", "2026年11月21日 21：30",
])
def test_a_moment_in_the_usual_spellings(text):
    moment = calendar.parse_moment(text)
    assert divmod(moment, calendar.MINUTES) == (calendar.parse_date("2026-11-21"), 21 * 60 + 30)
    assert calendar.moment_text(moment) == "2026-11-21 21:30"


def test_a_moment_with_short_numbers():
    assert calendar.moment_text(calendar.parse_moment("2026/1/2 8:05")) == "2026-01-02 08:05"


@pytest.mark.parametrize("text", [
    "2026-11-21", "21:30", "2026-11-21 24:00", "2026-11-21 21:60", "2026-11-21 21:3", "2026-02-29 10:00", "26-11-21 21:30", "21/11/2026 21:30", "2026-11-21 9pm", "2026-11-21 10:00 x", "",
    "2026-+1-21 10:00", "2026-11-21 -1:00", "2026-11-21 21:30:61x",
])
def test_not_a_moment(text):
    with pytest.raises(ValueError):
        calendar.parse_moment(text)


def test_a_month_there_and_back():
    assert calendar.month_text(calendar.parse_month("2026-12") + 1) == "2027-01"
