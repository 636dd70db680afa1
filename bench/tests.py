"""The last full run of the tests, from the reports that `make test` leaves in `_build/tests`: counts by kind, failures, time.

This runs no test.  Nothing of it changes when a developer runs some: whoever publishes runs `make test`, then this.
"""

import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from ashore.assets import ROOT
from ashore.tools import IDS
from bench.table import show

REPORTS = ROOT / "_build" / "tests"
KINDS = ("engine", "tools", "micropython", "browser", "notebooks", "book")


def run():
    """Read the reports; the figures, or None when there has been no full run here."""
    reports = [REPORTS / name for name in ("tests.xml", "notebooks.xml")]
    if not all(report.is_file() for report in reports):
        print("  nothing to count: `make test` has not run here")
        return None
    suites = [suite for report in reports for suite in ElementTree.parse(report).getroot().iter("testsuite")]
    rows = {kind: {"kind": kind, "tests": 0, "passed": 0, "failed": 0, "seconds": 0.0} for kind in KINDS}
    failures = []
    for suite in suites:
        for case in suite.iter("testcase"):
            row = rows[kind_of(case.get("classname"))]
            failed = case.find("failure") is not None or case.find("error") is not None
            row["tests"] += 1
            row["failed"] += failed
            row["passed"] += not failed and case.find("skipped") is None
            row["seconds"] += float(case.get("time"))
            failures += [f"{case.get('classname')} {case.get('name')}"] * failed
    show(["kind", "tests", "passed", "failed", "seconds"], [[row["kind"], row["tests"], row["passed"], row["failed"], f"{row['seconds']:.0f}"] for row in rows.values()])
    return {"day": date.fromisoformat(suites[0].get("timestamp")[:10]).isoformat(), "command": "make test && python -m bench tests",
            "commit": (REPORTS / "commit").read_text("utf-8").strip(), "kinds": list(rows.values()), "failures": failures}


def kind_of(classname):
    """What the tests of a module are about, by its name and what it uses: `tests.test_money` → engine."""
    parts = classname.split(".")
    if parts[0] != "tests":
        return "notebooks"
    subject = parts[-1].removeprefix("test_")
    if subject in ("micropython", "fuzz"):
        return "micropython"
    if parts[1] == "browser" or re.search(r"^def test_\w+\([^)]*\b(?:browser|context|page)\b", Path(ROOT, *parts).with_suffix(".py").read_text("utf-8"), re.MULTILINE):
        return "browser"
    if subject.removesuffix("_tool").replace("_", "-") in IDS or subject in ("cases", "tools"):
        return "tools"
    return "engine" if (ROOT / "ashore" / "engine" / (subject.removesuffix("_engine") + ".py")).is_file() or subject == "scenarios" else "book"
