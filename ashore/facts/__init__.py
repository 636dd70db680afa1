"""The law as data.  `law.json` holds the facts that tools and chapters rest on, `lpr.json` the loan prime rate.

An entry of `law.json`: id, topic, en and zh (the statement), source (document and article), effective_from and
effective_to (`YYYY-MM-DD`, `YYYY` or null), status, quote (words of the source; quote_matched: found in a stored
text of it), checked (date), confidence (high | medium | low), caveat, seen (where the text was read).
"""

import json

from ashore.engine.calendar import parse_date

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
    """The one-year LPR in force on a day: (ppm, day number of its publication, day number until which it is known).

    The rate holds until the next publication, about a month later; LookupError for a day before the first
    publication (2019-08-20) or after the last one known here plus a month.
    """
    table = [(parse_date(day), ppm) for day, ppm, _ in _load("lpr.json")]
    known_until = table[-1][0] + 30
    found = None
    for published, ppm in table:
        if published <= date <= known_until:
            found = (ppm, published, known_until)
    if found is None:
        raise LookupError(date)
    return found
