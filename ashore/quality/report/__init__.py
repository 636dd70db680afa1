"""The quality page: what the build counts and what benchmarks measured, as tables in the language of the notebook.

    from ashore.quality.report import report
    report("messages")

A section is a function from a `Speaker` and the results that it shows to a list of finished pieces of HTML.  Results are the
files that `python -m bench NAME` writes (`results.py`); each is shown with its day, its machine and the command that makes it
again, and where one is missing the section says so.  A new section is one entry of `SECTIONS`.
"""

from collections import namedtuple

from ashore.notebook import language
from ashore.quality.report import checks, law, light, messages, people, peers, private, results, rooms, speed, trials
from ashore.quality.report.html import Speaker, again
from ashore.words import speaker
from ashore.words.quality import WORDS

# make(say, **results by name) → pieces of HTML; command: of what the build counts itself; files: names of results.
Section = namedtuple("Section", "make command files")
SECTIONS = {
    "messages": Section(messages.section, "python -m ashore.quality.messages", ()),
    "checks": Section(checks.section, None, ("checks",)),
    "engine": Section(peers.engine, None, ("engine",)),
    "facts": Section(law.section, "python -m ashore facts --older-than 0", ()),
    "access": Section(people.access, None, ("access",)),
    "readability": Section(people.readability, None, ("readability",)),
    "agents": Section(people.agents, None, ("agents",)),
    "tour": Section(private.tour, None, ("tour",)),
    "injection": Section(private.injection, None, ("injection",)),
    "tests": Section(trials.tests, None, ("tests",)),
    "fuzz": Section(trials.fuzz, None, ("fuzz",)),
    "weights": Section(light.weights, None, ("size",)),
    "first-answer": Section(speed.first_answer, None, ("page", "live")),
    "repaint": Section(speed.repaint, None, ("page",)),
    "slow": Section(speed.slow, None, ("slow",)),
    "rooms": Section(rooms.section, None, ("static", "hub")),
    "scenarios": Section(peers.scenarios, None, ("scenarios",)),
    "build": Section(rooms.build, None, ("build",)),
}


class Report:
    """A section in one language; shows itself in notebooks and in the book."""

    def __init__(self, name, lang):
        if name not in SECTIONS:
            raise LookupError(speaker(lang, WORDS)("error.section", given=name, names=", ".join(sorted(SECTIONS))))
        say = Speaker(lang)
        make, command, files = SECTIONS[name]
        found = {file: results.read(file) for file in files}
        parts = make(say, **found)
        self.notes = [say("again") + " " + command] if command else []
        parts += [again(say("again"), command)] if command else []
        for file, result in found.items():
            words, command = results.note(say, file, result)
            self.notes.append(words + " " + command)
            parts.append(again(words, command))
        self.html = "".join(parts)

    def __repr__(self):
        return "\n".join(self.notes)

    def _repr_html_(self):
        return '<div class="ashore-report">' + self.html + "</div>"


def report(name, lang=None):
    """A section of the quality page: one of `SECTIONS`, in the language of the notebook."""
    return Report(name, lang or language())
