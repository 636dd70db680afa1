"""Makes `holidays.json` from the package chinesecalendar, which follows the yearly notices of the State Council.

A library for maintaining: it runs on CPython only and is not part of what a page loads.
"""

import importlib.metadata
import json
from pathlib import Path

PACKAGE = "chinesecalendar"
FILE = Path(__file__).with_name("holidays.json")


def made():
    """The text of `holidays.json`: for each year the weekdays that are free and the weekend days that are worked."""
    from chinese_calendar.constants import holidays, workdays

    years = {str(year): {"off": [], "on": []} for year in range(min(holidays).year, max(holidays).year + 1)}
    for kind, days in (("off", holidays), ("on", workdays)):
        for day in sorted(days):
            if (day.weekday() < 5) == (kind == "off"):
                years[str(day.year)][kind].append(day.strftime("%m-%d"))
    head = json.dumps({"package": PACKAGE, "version": importlib.metadata.version(PACKAGE)})[:-1]
    lines = [f'"{year}": {json.dumps(days)}' for year, days in years.items()]
    return head + ', "years": {\n' + ",\n".join(lines) + "\n}}\n"


def write():
    """Write the table; how many years it covers, and the last of them."""
    text = made()
    FILE.write_text(text, encoding="utf-8")
    years = json.loads(text)["years"]
    return len(years), max(years)
