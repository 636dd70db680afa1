"""Everything that is owed, on one page: written down once, the most urgent first, and what is still to be found out."""

from ashore import facts
from ashore.engine import shares
from ashore.engine.calendar import date_text
from ashore.engine.money import PPM, divide_half_up
from ashore.tools import _debts
from ashore.view import blocks, export, show
from ashore.view.fields import Date, Form
from ashore.words import pick, speaker
from ashore.words import debts as debt_words
from ashore.words.debt_list import WORDS

TITLE = WORDS["title"]
FACTS = ("answer-15-days", "payment-order-15-days", "no-upfront-interest", "assignment-notice", "all-in-cost-statement-2026",
         "contract-binds-only-parties")
# How many debts are named as the most urgent.
URGENT = 3


def _check(form, refuse, lang):
    _debts.refuse_same_names(form["debts"], refuse, lang)


FORM = Form([
    _debts.rows(_debts.LISTED),
    Date("as_of", WORDS["as_of"], help=WORDS["as_of.help"], default="2026-11-21", advanced=True),
], check=_check)


def view(form, lang):
    """The list of a checked form as numbers and blocks."""
    owed = _List(form)
    return {"numbers": owed.numbers(), "blocks": _Telling(owed, lang).blocks()}


class _List:
    """The debts of a form with what follows from them: fen, ppm, day numbers."""

    def __init__(self, form):
        self.debts = form["debts"]
        self.as_of = form["as_of"]
        self.total = sum([debt["balance"] for debt in self.debts])
        self.minimums = _debts.least_to_pay(self.debts)
        self.names = _debts.names(self.debts)
        first = shares.first_in_line(_debts.claims(self.debts))
        others = [i for i, debt in enumerate(self.debts) if i not in first and debt["balance"]]
        self.urgent = (first + sorted(others, key=self._rank))[:URGENT]

    def _rank(self, i):
        """By what follows when it is not paid, then by rate, then the smaller first."""
        debt = self.debts[i]
        return (-debt["consequence"], -debt["annual_rate"], debt["balance"], i)

    def missing(self, i):
        """What is still to be found out about a debt: ids."""
        debt = self.debts[i]
        borrowed = debt["kind"] in ("loan", "fee_plan", "other")
        return [part for part, lacking in (
            ("lender", not debt["lender"]),
            ("contract", debt["kind"] != "family" and not debt["contract"]),
            ("received", borrowed and debt["received"] is None),
            ("rate", debt["kind"] != "family" and not debt["annual_rate"]),
        ) if lacking]

    def numbers(self):
        return {
            "count": len(self.debts),
            "total_fen": self.total,
            "minimums_fen": sum(self.minimums),
            "late": len([debt for debt in self.debts if debt["missed"] is not None and debt["missed"] <= self.as_of]),
            "urgent": [self.names[i] for i in self.urgent],
            "missing": {self.names[i]: self.missing(i) for i in range(len(self.debts))},
        }


class _Telling:
    """The list told to a reader in one language."""

    def __init__(self, owed, lang):
        self.owed = owed
        self.lang = lang
        self.say = speaker(lang, WORDS)
        self.labels = _debts.labels(owed.debts, lang)

    def blocks(self):
        say, owed = self.say, self.owed
        told = [self._headline(), blocks.steps(say("urgent.title"), [self._urgent(i) for i in owed.urgent]), blocks.text(say("loud"))]
        told.append(blocks.text(say("papers", answer=facts.get("answer-15-days")["values"]["days"], order=facts.get("payment-order-15-days")["values"]["days"]),
                                ("answer-15-days", "payment-order-15-days")))
        told += [self._table(), self._chart()] if owed.total else [self._table()]
        told += [
            self._gather(),
            blocks.text(say("know.received"), ("no-upfront-interest",)),
            blocks.text(say("know.sold"), ("assignment-notice",)),
            blocks.text(say("know.statement", date=facts.get("all-in-cost-statement-2026")["effective_from"]), ("all-in-cost-statement-2026",)),
            blocks.text(say("know.others"), ("contract-binds-only-parties",)),
            blocks.steps(say("next.title"), list(pick(WORDS["next.items"], self.lang))),
            self._file(),
            blocks.keeper(),
            blocks.sources(FACTS),
        ]
        return told

    def _headline(self):
        owed, say = self.owed, self.say
        if not owed.total:
            return blocks.headline(say("headline.none"))
        words = say("headline.one" if len(owed.debts) == 1 else "headline", total=self._money(owed.total), count=len(owed.debts))
        return blocks.headline(words, say("headline.detail", minimums=self._money(sum(owed.minimums))))

    def _money(self, fen):
        return show.money(fen, self.lang)

    def _urgent(self, i):
        return self.say("urgent.item", name=self.labels[i], reason=self._reason(i))

    def _reason(self, i):
        say, owed = self.say, self.owed
        debt = owed.debts[i]
        if debt["deadline"] is not None:
            days = debt["deadline"] - owed.as_of
            near = {0: "reason.today", 1: "reason.tomorrow"}
            return say("reason.passed" if days < 0 else near.get(days, "reason.deadline"), date=show.date(debt["deadline"], self.lang), days=days)
        if debt["court"]:
            return say("reason.court")
        if debt["secured"]:
            return say("reason.secured")
        if debt["consequence"] > 3:
            return say("reason.consequence", n=debt["consequence"])
        if debt["annual_rate"] and debt["annual_rate"] == max([other["annual_rate"] for other in owed.debts]):
            return say("reason.rate", rate=show.percent(debt["annual_rate"]))
        if debt["missed"] is not None:
            return say("reason.late", date=show.date(debt["missed"], self.lang))
        return say("reason.plain")

    def _paper(self, debt):
        if debt["deadline"] is not None:
            return date_text(debt["deadline"])
        return self.say("paper.yes") if debt["court"] else "–"

    def _table(self):
        owed = self.owed
        rows = [[self.labels[i], debt["lender"] or "?", self._money(debt["balance"]), show.percent(debt["annual_rate"]), self._money(owed.minimums[i]),
                 "–" if debt["missed"] is None else date_text(debt["missed"]), self._paper(debt)] for i, debt in enumerate(owed.debts)]
        rows.append([self.say("total"), "", self._money(owed.total), "", self._money(sum(owed.minimums)), "", ""])
        head = [self.say("col." + column) for column in ("name", "lender", "balance", "rate", "minimum", "missed", "paper")]
        return blocks.table(self.say("table"), head, rows, ["start", "start"] + ["end"] * 5)

    def _chart(self):
        say, owed = self.say, self.owed
        order = sorted(range(len(owed.debts)), key=lambda i: (-owed.debts[i]["balance"], i))
        names = [self.labels[i] for i in order]
        values = [owed.debts[i]["balance"] for i in order]
        table = blocks.table(say("chart"), [say("chart.x"), say("chart.y")], [[name, self._money(fen)] for name, fen in zip(names, values)])
        summary = say("chart.summary", name=names[0], balance=self._money(values[0]), share=show.percent(divide_half_up(values[0] * PPM, owed.total), 0))
        return blocks.chart("hbar", say("chart"), summary, {"label": say("chart.x"), "values": names}, {"label": say("chart.y"), "unit": "fen"},
                            [blocks.series(say("chart.y"), values)], table)

    def _gather(self):
        say, owed = self.say, self.owed
        items = []
        for i in range(len(owed.debts)):
            missing = owed.missing(i)
            if missing:
                items.append(say("gather.item", name=self.labels[i], missing=say("gather.joint").join([say("gather." + part) for part in missing])))
        return blocks.checklist(say("gather.title"), items) if items else blocks.text(say("gather.none"))

    def _file(self):
        head = [self.say("col." + column) for column in ("name", "kind", "lender", "balance", "rate", "minimum", "missed", "paper", "received", "contract")]
        rows = [[self.labels[i], pick(debt_words.WORDS["kind." + debt["kind"]], self.lang), debt["lender"], export.plain_yuan(debt["balance"]), show.percent(debt["annual_rate"]),
                 export.plain_yuan(self.owed.minimums[i]), "" if debt["missed"] is None else date_text(debt["missed"]), self._paper(debt),
                 "" if debt["received"] is None else export.plain_yuan(debt["received"]), debt["contract"]] for i, debt in enumerate(self.owed.debts)]
        return blocks.file(self.say("csv"), "debts.csv", export.CSV, export.csv_text(head, rows))
