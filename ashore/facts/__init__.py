"""The law as data.  `law.json` holds the facts that tools and chapters rest on, `lpr.json` the loan prime rate.

An entry of `law.json`: id, topic, en and zh (the statement), source (document and article), effective_from and
effective_to (`YYYY-MM-DD`, `YYYY` or null), status, quote (words of the source; quote_matched: found in a stored
text of it), checked (date), confidence (high | medium | low), caveat, seen (where the text was read), and where tools
count with it, values (its numbers: ppm, dates, multiples).
"""

import json

from ashore.engine.calendar import day_number, parse_date, year_month_day

_HERE = __file__[: __file__.rindex("/") + 1]
_loaded = {}


def _load(name):
    if name not in _loaded:
        with open(_HERE + name) as file:
            _loaded[name] = json.load(file)
    return _loaded[name]


def get(fact_id):
    """The entry of a fact; LookupError for an id that the registry does not have."""
    if "law" not in _loaded:
        _loaded["law"] = {entry["id"]: entry for entry in _load("law.json")}
    return _loaded["law"][fact_id]


def loan_prime_rate(date):
    """The one-year LPR in force on a day: (ppm, day number of its publication).

    A rate holds until the next publication; LookupError for a day before the first one (2019-08-20) or after
    `loan_prime_rate_until`.
    """
    found = None
    if date <= loan_prime_rate_until():
        for day, ppm, _ in _load("lpr.json"):
            if parse_date(day) <= date:
                found = (ppm, parse_date(day))
    if found is None:
        raise LookupError(date)
    return found


def loan_prime_rate_until():
    """The last day for which the LPR is known here: the eve of the 20th that follows the last publication."""
    year, month, _ = year_month_day(parse_date(_load("lpr.json")[-1][0]))
    return day_number(year + month // 12, month % 12 + 1, 19)
