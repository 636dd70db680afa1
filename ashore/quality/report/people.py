"""Whether everyone can use the pages, and read them."""

from ashore.quality.report.html import figure, fold, table, text
from ashore.quality.report.pages import page_title

WORST = 8


def access(say, access):
    """Pages, widths and schemes looked at, what was violated, and what was checked how often."""
    if not access:
        return []
    found = access["violations"]
    parts = [text(say("access.counts", pages=access["pages"], editions=access["editions"], widths=say("and").join(str(width) for width in access["widths"]),
                      schemes=say("and").join(say.or_as_it_is("scheme", scheme) for scheme in access["schemes"]))),
             text(say("access.found", n=len(found)) if found else say("access.none"))]
    if found:
        parts.append(table(say("access.violations"), [say("access.violation")], [[_as_text(one)] for one in found[:WORST]], ends=False))
    rows = sorted(access["checks"].items(), key=lambda row: (-row[1], row[0]))
    parts.append(fold(say("access.checks", n=len(rows)), [table(say("access.checks", n=len(rows)), [say("access.rule"), say("access.passed")], [[say.or_as_it_is("rule", rule), figure(n)] for rule, n in rows])]))
    return parts


def agents(say, agents):
    """Names of apps and browsers that an engine was given, and how many tools answered under each."""
    if not agents:
        return []
    rows = agents["agents"]
    name = lambda row: say.or_as_it_is("agent", row["name"])
    parts = [text(say("agents.counts", engine=agents["engine"], n=len(rows))),
             table(say("agents.table"), [say("agents.name"), say("agents.tools"), say("agents.answered")], [[name(row), figure(row["tools"]), figure(row["answered"])] for row in rows])]
    if agents["problems"]:
        parts.append(table(say("agents.problems"), [say("agents.problem")], [[problem] for problem in agents["problems"]], ends=False))
    return [*parts, fold(say("agents.exact"), [table(say("agents.exact"), [say("agents.name"), say("agents.exact")], [[name(row), row["agent"]] for row in rows], ends=False)])]


def _as_text(one):
    return " · ".join(str(part) for part in one.values()) if isinstance(one, dict) else str(one)


def readability(say, readability):
    """The pages of this edition, the hardest to read first: English by school grade, Chinese by length of sentence."""
    if not readability or not readability.get(say.lang):
        return []
    hard = {"en": lambda row: row["grade"], "zh": lambda row: row["mean_chars"]}[say.lang]
    rows = sorted(readability[say.lang], key=lambda row: (-hard(row), row["page"]))
    head = {"en": ["grade"], "zh": ["mean_chars", "share_over_40"]}[say.lang]
    cells = [[page_title(row["page"], say.lang), figure(row["sentences"]), *(_score(name, row[name]) for name in head)] for row in rows]
    columns = [say("page"), say("readability.sentences"), *(say("readability." + name) for name in head)]
    sentences = sum(row["sentences"] for row in rows)
    mean = sum(hard(row) * row["sentences"] for row in rows) / max(sentences, 1)
    return [text(say("readability.mean", pages=len(rows), sentences=figure(sentences), mean=figure(mean, 1))),
            table(say("readability.worst"), columns, cells[:WORST]), *([fold(say("readability.rest"), [table(say("readability.rest"), columns, cells[WORST:])])] if cells[WORST:] else [])]


def _score(name, value):
    return figure(value * 100, 0) + "%" if name.startswith("share") else figure(value, 1)
