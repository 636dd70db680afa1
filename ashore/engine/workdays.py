"""Working days, and where the last day of a period goes.

A table of holidays is a dict: `years` (those that it covers), `off` (days of Monday to Friday on which nobody works) and `on`
(Saturdays and Sundays on which people work, 调休), all sets of day numbers but the years.  In a year that it does not cover only
the weekend counts as free; whoever tells a reader a day must then say so (`covers`).
"""

from ashore.engine.calendar import year_month_day

SATURDAY = 5


def weekday(date):
    """0 for Monday … 6 for Sunday."""
    return (date + 3) % 7


def is_working(date, table):
    """Whether a day is a working day: an adjusted Saturday or Sunday is one, a holiday is none."""
    if weekday(date) >= SATURDAY:
        return date in table["on"]
    return date not in table["off"]


def covers(date, table):
    """Whether the holidays of that day's year are known."""
    return year_month_day(date)[0] in table["years"]


def next_working(date, table):
    """The day itself when it is a working day, else the first one after it."""
    while not is_working(date, table):
        date += 1
    return date


def working_days_later(date, days, table):
    """The day on which so many working days have passed; the first day does not count."""
    while days:
        date += 1
        days -= is_working(date, table)
    return date
