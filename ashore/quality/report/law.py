"""The law: how sure we are of each statement, and how long ago somebody compared it with the text."""

import json
from datetime import date
from pathlib import Path

from ashore import facts
from ashore.quality.report.html import table, text

LAW = Path(facts.__file__).parent / "law.json"
AGES = (30, 90, 180, 365)


def section(say):
    """Statements by confidence and by age.  Ages are counted back from the newest check, so that every build shows the same."""
    every = json.loads(LAW.read_text("utf-8"))
    days = sorted(entry["checked"] for entry in every)
    rows = []
    for sure in ("high", "medium", "low"):
        those = sorted(entry["checked"] for entry in every if entry["confidence"] == sure)
        if those:
            rows.append([say("confidence." + sure), str(len(those)), those[0], those[-1]])
    return [text(say("facts.counts", n=len(every), oldest=days[0], newest=days[-1])),
            table(say("facts.table"), [say("facts." + one) for one in ("sure", "n", "oldest", "newest")], rows),
            table(say("facts.age", newest=days[-1]), [say("facts.age.head"), say("facts.n")], _ages(say, days))]


def _ages(say, days):
    newest = date.fromisoformat(days[-1])
    ages = [(newest - date.fromisoformat(day)).days for day in days]
    rows, before = [], -1
    for most in AGES:
        rows.append([say("facts.age.within", days=most), str(sum(before < age <= most for age in ages))])
        before = most
    return [*rows, [say("facts.age.older", days=before), str(sum(age > before for age in ages))]]
