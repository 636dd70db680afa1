"""Tests that were run, and forms that nobody would type."""

from ashore import tools
from ashore.quality.report.html import figure, fold, table, text
from ashore.words import pick


def tests(say, tests):
    """The last full run: how many tests of each kind, what failed, how long it took, and of which commit."""
    if not tests:
        return []
    rows = tests["kinds"]
    count = lambda name: sum(row[name] for row in rows)
    parts = [text(say("tests.counts", tests=figure(count("tests")), passed=figure(count("passed")), failed=figure(count("failed")), minutes=figure(count("seconds") / 60))),
             text(say("tests.commit", commit=tests["commit"])),
             table(say("tests.table"), [say("tests." + one) for one in ("kind", "n", "passed", "failed", "seconds")],
                   [[say("tests.kind." + row["kind"]), figure(row["tests"]), figure(row["passed"]), figure(row["failed"]), figure(row["seconds"])] for row in rows])]
    if tests["failures"]:
        parts.append(table(say("tests.failures"), [say("tests.failure")], [[one] for one in tests["failures"]], ends=False))
    return parts


def fuzz(say, fuzz):
    """How many forms, how many were answered or refused, what was wrong, and the slowest answer."""
    if not fuzz:
        return []
    rows = fuzz["tools"]
    slowest = max(max(row["slowest_s"], row["slowest_micropython_s"]) for row in rows)
    head = [say("fuzz." + one) for one in ("tool", "cases", "views", "refused", "found", "slowest", "slowest.micropython")]
    return [text(say("fuzz.counts", cases=figure(fuzz["cases"]), tools=len(rows), found=figure(fuzz["found"]), slowest=figure(slowest, 1))),
            fold(say("fuzz.table"), [table(say("fuzz.table"), head, [
                [pick(tools.load(row["tool"]).TITLE, say.lang), figure(row["cases"]), figure(row["views"]), figure(row["cases"] - row["views"]), row["found"],
                 figure(row["slowest_s"], 2), figure(row["slowest_micropython_s"], 2)] for row in rows])])]
