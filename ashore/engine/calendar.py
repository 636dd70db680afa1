"""Months, dates and moments as integers, so that both interpreters count them alike.

A month is year × 12 + (month − 1); a date is the number of days since 1970-01-01 (Gregorian); a moment is the number
of minutes since the beginning of that day, in the reader's own time.  Text is `YYYY-MM`, `YYYY-MM-DD` and
`YYYY-MM-DD HH:MM`.
"""

from ashore.engine.spaces import pieces

FIRST_YEAR, LAST_YEAR = 1900, 2199
MINUTES = 24 * 60
# How people and phones write a moment: what stands between the numbers, as the marks that `parse_moment` reads.
_BETWEEN = (("年", "-"), ("月", "-"), ("日", " "), ("号", " "), ("/", "-"), (".", "-"), ("T", " "), ("：", ":"), ("时", ":"), ("点", ":"), ("分", ""))
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_number(year, month):
    """The integer that stands for a calendar month (month 1–12)."""
    return year * 12 + month - 1


def year_and_month(month):
    """(year, month 1–12) of a month number."""
    return month // 12, month % 12 + 1


def month_text(month):
    """`YYYY-MM` of a month number."""
    return "%04d-%02d" % year_and_month(month)


def parse_month(text):
    """The month number of `YYYY-MM`; ValueError for anything else or a year outside 1900–2199."""
    year, month = _digits(text, (4, 2))
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        raise ValueError(text)
    return month_number(year, month)


def is_leap(year):
    """Whether a Gregorian year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    """28–31."""
    return 29 if month == 2 and is_leap(year) else _DAYS[month - 1]


def day_number(year, month, day):
    """Days since 1970-01-01.

    Howard Hinnant's `days_from_civil`: years are counted from March, so that a leap day ends its year.
    """
    year -= month <= 2
    era = year // 400
    year_of_era = year - era * 400
    day_of_year = (153 * (month + (9 if month <= 2 else -3)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146097 + day_of_era - 719468


def year_month_day(date):
    """(year, month, day) of a day number; the inverse of `day_number`."""
    shifted = date + 719468
    era = shifted // 146097
    day_of_era = shifted - era * 146097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + (3 if shifted_month < 10 else -9)
    return year_of_era + era * 400 + (month <= 2), month, day


def date_text(date):
    """`YYYY-MM-DD` of a day number."""
    return "%04d-%02d-%02d" % year_month_day(date)


def parse_date(text):
    """The day number of `YYYY-MM-DD`; ValueError for anything else or a day that does not exist."""
    year, month, day = _digits(text, (4, 2, 2))
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
        raise ValueError(text)
    return day_number(year, month, day)


def moment_text(moment):
    """`YYYY-MM-DD HH:MM` of a moment."""
    date, minute = divmod(moment, MINUTES)
    return date_text(date) + " " + clock_text(minute)


def clock_text(minute):
    """`HH:MM` of a minute of the day (24:00 is the end of it)."""
    return "%02d:%02d" % divmod(minute, 60)


def parse_moment(text):
    """The moment of a text like `2026-11-21 21:30`, `2026/11/21 21:30` or `2026年11月21日 21:30`; seconds are dropped.

    ValueError for anything else, for a day that does not exist and for a time without minutes.
    """
    for mark, plain in _BETWEEN:
        text = text.replace(mark, plain)
    parts = pieces(text)
    if len(parts) != 2:
        raise ValueError(text)
    date, clock = parts[0].split("-"), parts[1].split(":")
    if len(date) != 3 or len(date[0]) != 4 or len(clock) not in (2, 3) or not all([_is_number(part) for part in date[1:] + clock]):
        raise ValueError(text)
    day = parse_date("-".join([date[0]] + [("0" + part)[-2:] for part in date[1:]]))
    hours, minutes = int(clock[0]), int(clock[1])
    if hours > 23 or minutes > 59 or len(clock[1]) != 2:
        raise ValueError(text)
    return day * MINUTES + hours * 60 + minutes


def _is_number(text):
    return 1 <= len(text) <= 2 and all(["0" <= c <= "9" for c in text])


def add_months(date, months):
    """The same day of the month, so many months on; the month's last day where that day does not exist."""
    year, month, day = year_month_day(date)
    year, month = year_and_month(month_number(year, month) + months)
    return day_number(year, month, min(day, days_in_month(year, month)))


def whole_months_between(first, last):
    """How many months `add_months` takes from one date to a later one, or None when it is not a whole number."""
    (year, month, _), (last_year, last_month, _) = year_month_day(first), year_month_day(last)
    months = month_number(last_year, last_month) - month_number(year, month)
    return months if add_months(first, months) == last else None


def _digits(text, widths):
    parts = text.split("-")
    if [len(part) for part in parts] != list(widths) or not all("0" <= c <= "9" for c in "".join(parts)):
        raise ValueError(text)
    return [int(part) for part in parts]
