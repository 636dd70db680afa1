"""The public holidays and adjusted working days of China, year by year, as data.

`holidays.json` is written by `python -m ashore holidays` from the package that it names (`holidays_source`).  Only the tools that
import this module carry the table to a page.
"""

import json

from ashore.engine.calendar import parse_date

_FILE = __file__[: __file__.rindex("/") + 1] + "holidays.json"
_loaded = {}


def table():
    """The table as `engine.workdays` reads it."""
    if "table" not in _loaded:
        years, off, on = set(), set(), set()
        for year, days in _data()["years"].items():
            years.add(int(year))
            for found, kind in ((off, "off"), (on, "on")):
                for day in days[kind]:
                    found.add(parse_date(year + "-" + day))
        _loaded["table"] = {"years": years, "off": off, "on": on}
    return _loaded["table"]


def source():
    """(package, version, last year) that the table was made from."""
    data = _data()
    return data["package"], data["version"], max([int(year) for year in data["years"]])


def read_all():
    """Read the file, so that it is not needed any more."""
    _data()


def _data():
    if "data" not in _loaded:
        with open(_FILE) as file:
            _loaded["data"] = json.loads(file.read())
    return _loaded["data"]
