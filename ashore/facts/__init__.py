"""The law as data.  `law.json` holds the facts that tools and chapters rest on, `lpr.json` the loan prime rate.

An entry of `law.json`: id, topic, en and zh (the statement), source (document and article), effective_from and
effective_to (first and last day in force; null: not known, or still in force), status, quote (words of the source;
quote_matched: found in a stored text of it), checked (date), confidence (high | medium | low), caveat, seen (where the
text was read).  Some have more:

- dated: what `effective_from` is when it is not the first day in force: `text` (the date of the text that was read, the
  rule may be older), `published`, or `about` (also when only a year or a month is known);
- unnumbered: true when the source has no articles (a notice in running text, a hotline, practice, press);
- values: the numbers that tools apply: fen, ppm, days, months, years, counts; never a decimal fraction;
- rule: what all versions of one rule share (`in_force` chooses among them);
- since: the first day of the rule in this form, when an earlier text with other article numbers already said the same.

`ashore.facts.check` looks after all this; a registry with faults stops the build of the book.
"""

import json

from ashore.engine.calendar import day_number, parse_date, year_month_day

_HERE = __file__[: __file__.rindex("/") + 1]
# How an entry stands in law.json (json.dumps with indent=1; `check` sees to it).  Reading a few entries of 288 must
# not cost a phone the time to parse them all.
_START, _END = b'\n {\n  "id": "', b"\n }"
_loaded = {}


def _read(name):
    if name not in _loaded:
        with open(_HERE + name, "rb") as file:
            _loaded[name] = file.read()
    return _loaded[name]


def read_all():
    """Read both files, so that they are not needed any more."""
    for name in ("law.json", "lpr.json"):
        _read(name)


def _entry_at(start):
    text = _read("law.json")
    entry = json.loads(text[start + 1 : text.find(_END, start) + len(_END)].decode())
    return _loaded.setdefault("entry " + entry["id"], entry)


def get(fact_id):
    """The entry of a fact; LookupError for an id that the registry does not have."""
    key = "entry " + fact_id
    if key not in _loaded:
        start = _read("law.json").find(_START + fact_id.encode() + b'",')
        if start < 0:
            raise KeyError(fact_id)
        return _entry_at(start)
    return _loaded[key]


def versions(rule):
    """All versions of a rule, as they stand in the registry; LookupError for a rule that it does not have."""
    key = "rule " + rule
    if key not in _loaded:
        text, mark = _read("law.json"), b'\n  "rule": "' + rule.encode() + b'"'
        found, at = [], text.find(mark)
        while at >= 0:
            found.append(_entry_at(text.rfind(_START, 0, at)))
            at = text.find(mark, at + 1)
        if not found:
            raise KeyError(rule)
        _loaded[key] = found
    return _loaded[key]


def in_force(rule, date):
    """The version of a rule in force on a day (a day number); LookupError when none was, or the rule is not known."""
    for entry in versions(rule):
        first, last = entry.get("since") or entry["effective_from"], entry["effective_to"]
        if (first is None or parse_date(first) <= date) and (last is None or date <= parse_date(last)):
            return entry
    raise LookupError(rule)


def current(rule):
    """The version of a rule that has no end; LookupError when there is none."""
    for entry in versions(rule):
        if entry["effective_to"] is None:
            return entry
    raise LookupError(rule)


def loan_prime_rate(date):
    """The one-year LPR in force on a day: (ppm, day number of its publication).

    A rate holds until the next publication; LookupError for a day before the first one (2019-08-20) or after
    `loan_prime_rate_until`.
    """
    found = None
    if date <= loan_prime_rate_until():
        for published, ppm in _prime_rates():
            if published <= date:
                found = (ppm, published)
    if found is None:
        raise LookupError(date)
    return found


def loan_prime_rate_until():
    """The last day for which the LPR is known here: the eve of the 20th that follows the last publication."""
    year, month, _ = year_month_day(_prime_rates()[-1][0])
    return day_number(year + month // 12, month % 12 + 1, 19)


def _prime_rates():
    if "rates" not in _loaded:
        _loaded["rates"] = [(parse_date(day), ppm) for day, ppm, _ in json.loads(_read("lpr.json").decode())]
    return _loaded["rates"]
