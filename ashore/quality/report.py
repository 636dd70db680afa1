"""The quality page: what the build measures, as tables in the language of the notebook.

    from ashore.quality.report import report
    report("messages")

A section is a function from a speaker (words in one language) to a list of parts, each a finished piece of HTML; `SECTIONS`
names them.  A section to come (checks of the calculators, weights, loading times) reads what its run wrote, and is one more
entry: `SECTIONS["weights"] = (weights, "make bench")`.  The command beside a section is shown to readers, who can run it.
"""

import json
from pathlib import Path

from ashore import facts
from ashore.notebook import language
from ashore.quality import messages
from ashore.view.html import escape
from ashore.words import speaker
from ashore.words.quality import WORDS

LAW = Path(facts.__file__).parent / "law.json"


class Report:
    """A section in one language; shows itself in notebooks and in the book."""

    def __init__(self, name, lang):
        self._say = speaker(lang, WORDS)
        if name not in SECTIONS:
            raise LookupError(self._say("error.section", given=name, names=", ".join(sorted(SECTIONS))))
        make, self.command = SECTIONS[name]
        self.html = "".join(make(self._say)) + self._again()

    def _again(self):
        return "<p>" + escape(self._say("again")) + " <code>" + escape(self.command) + "</code></p>"

    def __repr__(self):
        return self._say("again") + " " + self.command

    def _repr_html_(self):
        return '<div class="ashore-report">' + self.html + "</div>"


def report(name, lang=None):
    """A section of the quality page: one of `SECTIONS`, in the language of the notebook."""
    return Report(name, lang or language())


def text(words):
    """A paragraph."""
    return "<p>" + escape(words) + "</p>"


def table(caption, head, rows, ends=True):
    """A table with a heading for each row; all other columns are figures when `ends`."""
    parts = ['<div class="table-scroll" role="group" tabindex="0" aria-label="', escape(caption), '"><table><caption>', escape(caption), "</caption><thead><tr>"]
    parts += ['<th scope="col">' + escape(cell) + "</th>" for cell in head]
    parts.append("</tr></thead><tbody>")
    for row in rows:
        parts += ['<tr><th scope="row">', escape(row[0]), "</th>"]
        parts += ["<td" + (' class="text-right"' if ends else "") + ">" + escape(cell) + "</td>" for cell in row[1:]]
        parts.append("</tr>")
    return "".join(parts + ["</tbody></table></div>"])


def fold(title, parts):
    """Parts behind a heading, closed at first."""
    return "<details><summary>" + escape(title) + "</summary>" + "".join(parts) + "</details>"


def _messages(say):
    sets = messages.sets()
    apart = [(name, found) for name, found in sets if name != "samples"]
    kept = [message for _, found in apart for message in found]
    seen = dict(sets)["samples"]
    parts = [text(say("messages.counts", kept=len(kept), sets=len(apart), seen=len(seen)))]
    parts.append(_first(say, apart))
    parts.append(text(say("messages.first.note")))
    parts += _today(say, kept, "messages.")
    parts.append(fold(say("messages.seen.kind"), _today(say, seen, "messages.seen.")))
    return parts


def _first(say, apart):
    rows = []
    for name, found in apart:
        first = messages.FIRST[name]
        fake, genuine, unclear = first["fake"], first["genuine"], first.get("ambiguous", {})
        other = lambda counts: sum(counts.values()) - counts.get("danger", 0)
        rows.append([say("set." + name), str(len(found)), str(fake.get("danger", 0)), str(fake.get("verify", 0)), str(fake.get("procedure", 0) + fake.get("ordinary", 0)),
                     str(genuine.get("danger", 0)), str(other(genuine)), f"{unclear.get('danger', 0)} / {other(unclear)}"])
    head = ["set", "all", "fake.found", "fake.check", "fake.missed", "genuine.alarm", "genuine.fine", "unclear"]
    return table(say("messages.first"), [say("messages." + one) for one in head], rows)


def _today(say, found, prefix):
    by_kind, by_difficulty, mistakes = messages.tables(found)
    head = [say("messages.what")] + [say("verdict." + verdict) for verdict in messages.VERDICTS]
    parts = []
    for name, counts, sort in (("kind", by_kind, str), ("difficulty", by_difficulty, messages.DIFFICULTIES.index)):
        order = sorted(counts, key=lambda key: (("fake", "genuine", "ambiguous").index(key[0]), sort(key[1])))
        parts.append(table(say(prefix + name), head, [
            [say("truth." + truth) + say("joint") + say(name + "." + key)] + [str(counts[truth, key][verdict]) for verdict in messages.VERDICTS] for truth, key in order]))
    rows = [[say("truth." + message["truth"]) + say("joint") + say("kind." + message["kind"]) + say("joint") + say("difficulty." + message["difficulty"]) + " (" + message["id"] + "): " + message["text"],
             say("messages." + how, verdict=say("verdict." + verdict))] for message, verdict, how in mistakes]
    title = say("messages.mistakes", n=len(rows))
    parts.append(table(title, [say("messages.mistake"), say("messages.said")], rows, ends=False) if rows else text(say("messages.mistakes.none")))
    return parts


def _facts(say):
    every = json.loads(LAW.read_text("utf-8"))
    days = sorted(entry["checked"] for entry in every)
    rows = []
    for sure in ("high", "medium", "low"):
        those = sorted(entry["checked"] for entry in every if entry["confidence"] == sure)
        if those:
            rows.append([say("confidence." + sure), str(len(those)), those[0], those[-1]])
    return [text(say("facts.counts", n=len(every), oldest=days[0], newest=days[-1])),
            table(say("facts.table"), [say("facts." + one) for one in ("sure", "n", "oldest", "newest")], rows)]


SECTIONS = {
    "messages": (_messages, "python -m ashore.quality.messages"),
    "facts": (_facts, "python -m ashore facts --older-than 0"),
}
