"""The calculators against worked examples, by source: who published them, or by whom they were counted, and what differs.

Every case of `tests/cases` is answered on CPython and on MicroPython.  A case may carry figures that somebody published and
that the tool does not give, with the reason (`published`, `why`): those are shown, not hidden.
"""

import json

from ashore.assets import ROOT
from ashore.tools import IDS
from bench.fuzz import on_cpython, on_micropython
from bench.table import show

CASES = ROOT / "tests" / "cases"


def every_case():
    """(tool, case) of each worked example: dicts of origin, source, form (raw), expect (part of the numbers)."""
    for tool in IDS:
        for case in json.loads((CASES / f"{tool}.json").read_text("utf-8")):
            yield tool, case


def given(numbers, name, expected):
    """What a tool's numbers say under a name of `expect`: a number of that name, or the part of one that the case looks at."""
    if name == "schedule_start":
        return numbers["schedule"][:len(expected)]
    if name == "last_paid_fen":
        return numbers["schedule"][-1]["paid_fen"]
    if name == "compare":
        return {strategy: numbers["compare"].get(strategy) for strategy in expected}
    if name == "statements":
        parts = expected[0] if expected else ()
        return [{part: one[part] for part in parts} for one in numbers["statements"]]
    if name == "by":
        days = {step["id"]: step["by"] for step in numbers["steps"]}
        return {step: days.get(step) for step in expected}
    return numbers.get(name)


def wrong(expect, numbers):
    """{name: what is given} of all that is not as expected."""
    found = {name: given(numbers, name, expected) for name, expected in expect.items()}
    return {name: value for name, value in found.items() if value != expect[name]}


def run():
    """Answer every case on both interpreters; the counts, and each difference from a published figure."""
    cases = [{"tool": tool, "lang": "en", "form": case["form"]} for tool, case in every_case()]
    tools, origins, differences, mistakes = {}, {}, [], []
    for (tool, case), asked, other in zip(every_case(), cases, on_micropython(cases)):
        answers = on_cpython(asked)[0], other
        found = [wrong(case["expect"], answer["view"]["numbers"]) if "view" in answer else {"": answer} for answer in answers]
        published = case.get("published", {})
        row = tools.setdefault(tool, {"tool": tool, "checks": 0, "figures": 0, "cpython": 0, "micropython": 0})
        source = origins.setdefault(case["origin"], {"origin": case["origin"], "checks": 0, "tools": [], "agree": 0, "differ": 0})
        row["checks"] += 1
        row["figures"] += len(case["expect"])
        row["cpython"] += not found[0]
        row["micropython"] += not found[1]
        source["checks"] += 1
        source["tools"] = sorted({*source["tools"], tool})
        source["differ" if published or any(found) else "agree"] += 1
        differences += [{"tool": tool, "figure": name, "published": figure, "ours": case["expect"][name], "why": case["why"]} for name, figure in published.items()]
        mistakes += [{"tool": tool, "source": case["source"], "figures": sorted({*found[0], *found[1]})}] * any(found)
    rows = list(tools.values())
    show(["tool", "checks", "figures", "CPython", "MicroPython"], [[row[name] for name in ("tool", "checks", "figures", "cpython", "micropython")] for row in rows])
    origins = sorted(origins.values(), key=lambda row: -row["checks"])
    show(["source", "checks", "agree", "differ"], [[row[name] for name in ("origin", "checks", "agree", "differ")] for row in origins])
    for one in mistakes:
        print(f"  not as the source says: {one['tool']}: {one['source']}: {', '.join(one['figures'])}")
    return {"tools": rows, "origins": origins, "differences": differences, "mistakes": mistakes}
