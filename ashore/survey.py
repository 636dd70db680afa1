"""What a workshop changed: the survey before and after, read from a csv file, with effect sizes and a picture.

    from ashore.survey import Survey

    Survey()                   # invented answers; in a notebook, a button to choose one's own file
    Survey("answers.csv")

A line is one sheet: `who` (the word on it), `when` (before, after), `m1` … `m8` (fake, genuine, unsure), `c1` … `c4` and `i1` … `i3`
(1 to 5).  An empty cell is a question left out; anything else that the survey does not have is refused, with its line.  People who
answered only one sheet are named and not counted.
"""

import os
from pathlib import Path

import numpy

from ashore import charts
from ashore.engine.detection import discrimination
from ashore.kit.answers import WHEN, SurveyError, read
from ashore.kit.survey_form import ANSWERS, STATEMENTS, truths
from ashore.notebook import WIDGET, language
from ashore.teaching import still
from ashore.view import blocks
from ashore.view.html import escape
from ashore.words import page, pick, speaker
from ashore.words.kit import WORDS

MEASURES = ("d_prime", "bias", "confidence", "intention")
DRAWS, SEED = 2000, 2026
# Below so many people no effect size and no interval is given: they would say more than is known.
LEAST = 5
NORMAL_95 = 1.96


def example():
    """The path of a table of invented answers."""
    return Path(__file__).parent / "kit" / "example.csv"


class Survey:
    """The answers of one workshop.  `table` is the path of a csv file, or its bytes; without one, invented answers and, in a notebook,
    a button that takes a file.  SurveyError says what is wrong with a table."""

    def __init__(self, table=None, lang=None):
        self.lang = lang or language()
        self.say = speaker(self.lang, WORDS)
        self.offers = table is None
        self.sheets, self.gaps = read(table if isinstance(table, bytes) else Path(table or example()).read_bytes(), self.lang)
        people = sorted({who for who, _ in self.sheets})
        self.both = [who for who in people if all((who, when) in self.sheets for when in WHEN)]
        self.one = [who for who in people if who not in self.both]

    @property
    def numbers(self):
        """{people, one_sheet, gaps, measures}: of each measure n, the means, the change, its effect size, and 95 % intervals of both, in thousandths."""
        return {"people": len(self.both), "one_sheet": len(self.one), "gaps": self.gaps, "measures": {name: self._compare(name) for name in MEASURES}}

    @property
    def blocks(self):
        """What a reader sees, as blocks of a view."""
        say, numbers = self.say, self.numbers
        found = numbers["measures"]
        told = [self._headline(numbers)]
        if self.both:
            rows = [[say("analysis." + name), str(one["n"]), *(_text(one[part]) for part in ("before", "after", "change")), _range(one["low"], one["high"]),
                     _text(one["effect"]), _range(one["effect_low"], one["effect_high"])] for name, one in found.items()]
            head = [say("analysis." + column) for column in ("measure", "n", "before", "after", "change", "interval", "effect", "interval")]
            told += [blocks.table(say("analysis.table"), head, rows), self._chart(), blocks.alert(say("analysis.how"), say("analysis.how.text"), "info")]
        left = [say("analysis.only", n=len(self.one), who=", ".join(self.one))] if self.one else []
        told.append(blocks.checklist(say("analysis.left_out"), left + [say("analysis.gaps", n=self.gaps) if self.gaps else say("analysis.gaps.none")]))
        return told

    def figure(self):
        """The picture as a matplotlib Figure."""
        return charts.figure(self._chart(), self.lang)

    def __repr__(self):
        return "\n".join([self.blocks[0]["text"]] + [f"{name} = {one}" for name, one in self.numbers["measures"].items()])

    def html(self):
        """What a reader sees, as HTML."""
        return still(self.blocks, self.lang, "survey", lambda block: charts.svg(block, self.lang))

    def _repr_mimebundle_(self, include=None, exclude=None):
        bundle = {"text/plain": repr(self), "text/html": self.html()}
        if self.offers and os.environ.get("ASHORE_STATIC") != "1":
            bundle[WIDGET] = _Chooser(self).box._repr_mimebundle_()[WIDGET]
        return bundle

    def _headline(self, numbers):
        say, one = self.say, numbers["measures"]["d_prime"]
        if not self.both:
            return blocks.headline(say("analysis.headline.none"))
        detail = None
        if one["n"]:
            shown = _tenths(one["change"])
            way = "same" if not shown else "up" if shown > 0 else "down"
            caution = "fewest" if one["n"] < LEAST else "few" if one["n"] < 10 or one["low"] <= 0 <= one["high"] else "many"
            detail = say("analysis.detail", way=say("analysis." + way), before=_text(one["before"]), after=_text(one["after"]), caution=say("analysis." + caution))
        return blocks.headline(say("analysis.headline.one" if len(self.both) == 1 else "analysis.headline", n=len(self.both)), detail)

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
        found = dict.fromkeys(("before", "after", "change", "low", "high", "effect", "effect_low", "effect_high"))
        if n:
            change = values[:, 1] - values[:, 0]
            found |= {"before": _whole(values[:, 0].mean()), "after": _whole(values[:, 1].mean()), "change": _whole(change.mean())}
            if n >= LEAST:
                found |= _uncertain(change)
        return {"n": n, **found}


class _Chooser:
    """A button that takes a file, and below it what the answers in it show, or what is wrong with them."""

    def __init__(self, survey):
        import ipywidgets

        self.lang = survey.lang
        self.chooser = ipywidgets.FileUpload(accept=".csv,.txt", description=pick(page.WORDS["file.choose"], self.lang), layout={"width": "auto"})
        self.chooser.observe(lambda change: self.take(change["new"]), "value")
        self.shown = ipywidgets.HTML(survey.html())
        self.box = ipywidgets.VBox([self.chooser, self.shown])

    def take(self, chosen):
        """Show the answers of a chosen file."""
        if not chosen:
            return
        try:
            self.shown.value = Survey(bytes(chosen[0]["content"]), self.lang).html()
        except SurveyError as error:
            self.shown.value = f'<pre role="alert">{escape(str(error))}</pre>'


def _uncertain(change):
    """The 95 % interval of the mean change, by drawing the people again, and the effect size (Hedges) with its own.

    The interval of the effect size g of n changes is g ± 1.96 √(1/n + g²/2n) (Borenstein et al. 2009, Introduction to Meta-Analysis, ch. 4).
    """
    n, spread = len(change), change.std(ddof=1)
    means = change[numpy.random.default_rng(SEED).integers(0, n, (DRAWS, n))].mean(axis=1)
    low, high = (_whole(one) for one in numpy.percentile(means, (2.5, 97.5)))
    if not spread > 0:
        return {"low": low, "high": high}
    effect = change.mean() / spread * (1 - 3 / (4 * (n - 1) - 1))
    about = NORMAL_95 * (1 / n + effect ** 2 / (2 * n)) ** 0.5
    return {"low": low, "high": high, "effect": _whole(1000 * effect), "effect_low": _whole(1000 * (effect - about)), "effect_high": _whole(1000 * (effect + about))}


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


def _tenths(thousandths):
    """Rounded half away from nought: more digits than one would say more than eight messages can."""
    tenths = (abs(thousandths) + 50) // 100
    return -tenths if thousandths < 0 else tenths


def _text(thousandths):
    if thousandths is None:
        return "–"
    tenths = _tenths(thousandths)
    return ("−" if tenths < 0 else "") + f"{abs(tenths) // 10}.{abs(tenths) % 10}"


def _range(low, high):
    return "–" if low is None else f"{_text(low)} … {_text(high)}"
