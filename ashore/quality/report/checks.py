"""The calculators against worked examples."""

from ashore import tools
from ashore.quality.report.html import figure, fold, table, text
from ashore.view import show
from ashore.words import pick


def section(say, checks):
    """Examples by the source of the expected answer, what differs and why, and examples by tool."""
    if not checks:
        return []
    rows = checks["tools"]
    count = lambda name: sum(row[name] for row in rows)
    right = min(count("cpython"), count("micropython"))
    parts = [text(say("checks.counts", checks=figure(count("checks")), figures=figure(count("figures")), tools=len(rows))),
             text(say("checks.right", right=figure(right), all=figure(count("checks"))))]
    parts.append(table(say("checks.origins"), [say("checks.origin"), say("checks.n"), say("checks.agree"), say("checks.differ")],
                       [[say("origin." + row["origin"]), row["checks"], row["agree"], row["differ"]] for row in checks["origins"]]))
    if checks["differences"]:
        parts.append(table(say("checks.differences"), [say("checks.example"), say("checks.published"), say("checks.ours"), say("checks.why")],
                           [[say("differs." + one["why"]), _amount(say, one["figure"], one["published"]), _amount(say, one["figure"], one["ours"]), say("differs." + one["why"] + ".why")]
                            for one in checks["differences"]], ends=False))
    if checks["mistakes"]:
        parts.append(table(say("checks.mistakes"), [say("checks.tool"), say("checks.example"), say("checks.figures")],
                           [[_title(say, one["tool"]), one["source"], ", ".join(one["figures"])] for one in checks["mistakes"]], ends=False))
    parts.append(fold(say("checks.tools"), [table(say("checks.tools"), [say("checks." + one) for one in ("tool", "n", "figures", "cpython", "micropython")],
                                                  [[_title(say, row["tool"]), row["checks"], row["figures"], row["cpython"], row["micropython"]] for row in rows])]))
    return parts


def _title(say, tool):
    return pick(tools.load(tool).TITLE, say.lang)


def _amount(say, name, value):
    return show.money(value, say.lang) if name.endswith("_fen") else str(value)
