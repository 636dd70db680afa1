"""What a workshop changed: the survey before and after, read from a csv file, with effect sizes and a picture.

    from ashore.survey import Survey, example

    Survey(example())          # invented answers
    Survey("answers.csv")

A line is one sheet: `who` (the word on it), `when` (before, after), `m1` … `m8` (fake, genuine, unsure), `c1` … `c4` and `i1` … `i3`
(1 to 5).  An empty cell is a question left out; anything else that the survey does not have is refused, with its line.  People who
answered only one sheet are named and not counted.
"""

import csv
import io
from pathlib import Path

import numpy

from ashore import charts
from ashore.engine.detection import discrimination
from ashore.kit.survey_form import ANSWERS, MESSAGES, STATEMENTS, truths
from ashore.notebook import _Plain, language
from ashore.teaching import still
from ashore.view import blocks
from ashore.words import LANGUAGES, speaker
from ashore.words.drill import WORDS as DRILL
from ashore.words.kit import WORDS

WHEN = tuple(MESSAGES)
COLUMNS = ("who", "when", *[f"m{number}" for number in range(1, 9)], *STATEMENTS)
SCALE = ("1", "2", "3", "4", "5")
MEASURES = ("d_prime", "bias", "confidence", "intention")
DRAWS, SEED = 2000, 2026
MOST_TOLD = 12


class SurveyError(_Plain, ValueError):
    """A table of answers that cannot be used: `errors` says each reason, with its line, in the reader's language."""

    def __init__(self, errors, lang):
        super().__init__(errors)
        self.errors, self.lang = errors, lang

    def __str__(self):
        say = speaker(self.lang, WORDS)
        more = [say("error.more", n=len(self.errors) - MOST_TOLD)] if len(self.errors) > MOST_TOLD else []
        return "\n  ".join([say("error.file"), *self.errors[:MOST_TOLD], *more])


def example():
    """The path of a table of invented answers."""
    return Path(__file__).parent / "kit" / "example.csv"


class Survey:
    """The answers of one workshop.  `table` is the path of a csv file; SurveyError says what is wrong with it."""

    def __init__(self, table, lang=None):
        self.lang = lang or language()
        self.say = speaker(self.lang, WORDS)
        self.sheets, self.gaps = self._read(Path(table).read_bytes())
        people = sorted({who for who, _ in self.sheets})
        self.both = [who for who in people if all((who, when) in self.sheets for when in WHEN)]
        self.one = [who for who in people if who not in self.both]

    @property
    def numbers(self):
        """{people, one_sheet, gaps, measures}: of each measure n, means, change and its 95 % interval in thousandths, and the effect size."""
        return {"people": len(self.both), "one_sheet": len(self.one), "gaps": self.gaps, "measures": {name: self._compare(name) for name in MEASURES}}

    @property
    def blocks(self):
        """What a reader sees, as blocks of a view."""
        say, numbers = self.say, self.numbers
        found = numbers["measures"]
        told = [self._headline(numbers)]
        if self.both:
            rows = [[say("analysis." + name), str(one["n"]), *(_text(one[part]) for part in ("before", "after", "change")), _text(one["effect"]),
                     "–" if one["low"] is None else f"{_text(one['low'])} … {_text(one['high'])}"] for name, one in found.items()]
            head = [say("analysis." + column) for column in ("measure", "n", "before", "after", "change", "effect", "interval")]
            told += [blocks.table(say("analysis.table"), head, rows), self._chart(), blocks.alert(say("analysis.how"), say("analysis.how.text"), "info")]
        left = [say("analysis.only", n=len(self.one), who=", ".join(self.one))] if self.one else []
        told.append(blocks.checklist(say("analysis.left_out"), left + [say("analysis.gaps", n=self.gaps) if self.gaps else say("analysis.gaps.none")]))
        return told

    def figure(self):
        """The picture as a matplotlib Figure."""
        return charts.figure(self._chart(), self.lang)

    def __repr__(self):
        return "\n".join([self.blocks[0]["text"]] + [f"{name} = {one}" for name, one in self.numbers["measures"].items()])

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/plain": repr(self), "text/html": still(self.blocks, self.lang, "survey", lambda block: charts.svg(block, self.lang))}

    def _headline(self, numbers):
        say, one = self.say, numbers["measures"]["d_prime"]
        if not self.both:
            return blocks.headline(say("analysis.headline.none"))
        detail = None
        if one["n"]:
            way = "same" if not one["change"] else "up" if one["change"] > 0 else "down"
            caution = "few" if one["n"] < 10 or one["low"] is None or one["low"] <= 0 <= one["high"] else "many"
            detail = say("analysis.detail", way=say("analysis." + way), before=_text(one["before"]), after=_text(one["after"]), caution=say("analysis." + caution))
        return blocks.headline(say("analysis.headline", n=len(self.both)), detail)

    def _chart(self):
        say = self.say
        kinds = ("fakes", "alarms", "confident", "intend")
        shares = {when: [self._share(kind, when) for kind in kinds] for when in WHEN}
        names = [say("share." + kind) for kind in kinds]
        shown = lambda share: "–" if share is None else str(share)
        rows = [[name, *(shown(shares[when][place]) for when in WHEN)] for place, name in enumerate(names)]
        table = blocks.table(say("analysis.chart"), [say("analysis.measure"), *(say("survey." + when) for when in WHEN)], rows)
        summary = " ".join(say("analysis.summary", measure=row[0], before=row[1], after=row[2]) for row in rows)
        series = [blocks.series(say("survey." + when), shares[when]) for when in WHEN]
        return blocks.chart("bar", say("analysis.chart"), summary, {"label": say("analysis.measure"), "values": names}, {"label": say("analysis.chart.y"), "unit": "count"}, series, table)

    def _share(self, kind, when):
        """Of 100 answers of those who filled in both sheets, how many were so."""
        answers = []
        for who in self.both:
            sheet = self.sheets[who, when]
            if kind in ("fakes", "alarms"):
                answers += [given == "fake" for given, fake in zip(_messages(sheet), truths(when)) if given and fake == (kind == "fakes")]
            else:
                answers += [given in "45" for given in _statements(sheet, "c" if kind == "confident" else "i") if given]
        return round(100 * sum(answers) / len(answers)) if answers else None

    def _compare(self, name):
        pairs = [[_measure(name, self.sheets[who, when], when) for when in WHEN] for who in self.both]
        values = numpy.array([pair for pair in pairs if None not in pair], dtype=float).reshape(-1, 2)
        n = len(values)
        if not n:
            return dict.fromkeys(("before", "after", "change", "low", "high", "effect"), None) | {"n": 0}
        change = values[:, 1] - values[:, 0]
        spread = change.std(ddof=1) if n > 1 else 0
        effect = low = high = None
        if n > 1:
            means = change[numpy.random.default_rng(SEED).integers(0, n, (DRAWS, n))].mean(axis=1)
            low, high = (_whole(one) for one in numpy.percentile(means, (2.5, 97.5)))
        if spread > 0:
            effect = _whole(1000 * change.mean() / spread * (1 - 3 / (4 * (n - 1) - 1)))
        return {"n": n, "before": _whole(values[:, 0].mean()), "after": _whole(values[:, 1].mean()), "change": _whole(change.mean()), "low": low, "high": high, "effect": effect}

    def _read(self, data):
        """({(who, when): {column: answer}}, how many questions were left out)."""
        say, errors, sheets, gaps = self.say, [], {}, 0
        try:
            rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))]
        except (UnicodeDecodeError, csv.Error):
            raise SurveyError([say("error.encoding")], self.lang) from None
        lines = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
        head = [name.lower() for name in lines[0][1]] if lines else []
        missing, unknown = [name for name in COLUMNS if name not in head], [name for name in head if name not in COLUMNS]
        if lines and missing:
            errors.append(say("error.columns", names=", ".join(missing)))
        if unknown:
            errors.append(say("error.unknown", names=", ".join(unknown)))
        if not errors and len(lines) < 2:
            errors.append(say("error.empty"))
        if errors:
            raise SurveyError(errors, self.lang)
        for number, row in lines[1:]:
            if len(row) != len(head):
                errors.append(say("error.length", line=number, given=len(row), wanted=len(head)))
                continue
            cells = dict(zip(head, row))
            sheet = {name: self._cell(name, cells[name], number, errors) for name in COLUMNS[1:]}
            if not cells["who"]:
                errors.append(say("error.person", line=number))
            elif not cells["when"]:
                errors.append(say("error.cell", line=number, column="when", given="", allowed=", ".join(WHEN)))
            elif (cells["who"], sheet["when"]) in sheets:
                errors.append(say("error.twice", line=number, who=cells["who"], when=say("survey." + sheet["when"])))
            elif sheet["when"]:
                sheets[cells["who"], sheet["when"]] = sheet
                gaps += sum(not answer for answer in sheet.values())
        if errors:
            raise SurveyError(errors, self.lang)
        return sheets, gaps

    def _cell(self, column, given, line, errors):
        """An answer under its own name, whichever language it was written in; nothing for an empty cell."""
        allowed = WHEN if column == "when" else ANSWERS if column[0] == "m" else SCALE
        known = {answer: answer for answer in allowed}
        for answer in allowed if allowed != SCALE else ():
            for lang in LANGUAGES:
                known[speaker(lang, WORDS, DRILL)(("survey." if column == "when" else "answer.") + answer).lower()] = answer
        if given and given.lower() not in known:
            errors.append(self.say("error.cell", line=line, column=column, given=given, allowed=", ".join(allowed)))
        return known.get(given.lower(), "")


def _messages(sheet):
    return [sheet[f"m{number}"] for number in range(1, 9)]


def _statements(sheet, letter):
    return [sheet[name] for name in STATEMENTS if name[0] == letter]


def _measure(name, sheet, when):
    """One person's measure on one sheet in thousandths, or None when more than half of its questions were left out."""
    if name in ("d_prime", "bias"):
        answered = [(given, fake) for given, fake in zip(_messages(sheet), truths(when)) if given]
        if 2 * len(answered) < len(truths(when)):
            return None
        of = lambda fake, said=ANSWERS: sum(given in said and truth == fake for given, truth in answered)
        return discrimination(of(True, ("fake",)), of(True), of(False, ("fake",)), of(False))[MEASURES.index(name)]
    asked = _statements(sheet, name[0])
    answered = [int(given) for given in asked if given]
    return 1000 * sum(answered) / len(answered) if 2 * len(answered) >= len(asked) else None


def _whole(value):
    return int(numpy.floor(float(value) + 0.5))


def _text(thousandths):
    if thousandths is None:
        return "–"
    hundredths = (abs(thousandths) + 5) // 10
    return ("−" if thousandths < 0 and hundredths else "") + f"{hundredths // 100}.{hundredths % 100:02d}"
