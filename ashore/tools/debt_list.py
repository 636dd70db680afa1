"""Everything that is owed, on one page: written down once, the most urgent first, and what is still to be found out."""

from ashore import facts
from ashore.engine import payoff
from ashore.engine.calendar import date_text
from ashore.engine.money import PPM, divide_half_up, monthly_interest
from ashore.view import blocks, export, show
from ashore.view.fields import Choice, Date, Flag, Form, Integer, Money, Percent, Rows, Text
from ashore.words import payoff as payoff_words
from ashore.words import pick, speaker
from ashore.words.debt_list import WORDS

TITLE = WORDS["title"]
FACTS = ("answer-15-days", "payment-order-15-days", "no-upfront-interest", "assignment-notice", "all-in-cost-statement-2026",
         "contract-binds-only-parties")
KINDS = ("card", "loan", "fee_plan", "family", "other")
LENDER_KINDS = ("licensed", "private", "unlicensed")
# How many debts are named as the most urgent.
URGENT = 3


def _check(form, refuse, lang):
    names = [debt["name"] for debt in form["debts"]]
    for i, name in enumerate(names):
        if name and name in names[:i]:
            refuse("debts.%d.name" % i, speaker(lang, WORDS)("error.same_name", name=name))


def _debt(kind, balance, annual_rate, minimum, missed="", consequence="3", minimum_percent="0"):
    return {"name": "", "kind": kind, "balance": balance, "annual_rate": annual_rate, "minimum": minimum, "missed": missed,
            "minimum_percent": minimum_percent, "consequence": consequence}


_PAYOFF = payoff_words.WORDS

FORM = Form([
    Rows("debts", WORDS["debts"], [
        Text("name", _PAYOFF["name"], help=_PAYOFF["name.help"], default="", blank=""),
        Choice("kind", _PAYOFF["kind"], [(kind, _PAYOFF["kind." + kind]) for kind in KINDS], default="other"),
        Text("lender", WORDS["lender"], help=WORDS["lender.help"], default="", blank=""),
        Money("balance", _PAYOFF["balance"]),
        Percent("annual_rate", _PAYOFF["annual_rate"], help=_PAYOFF["annual_rate.help"], default="0", blank="0"),
        Money("minimum", _PAYOFF["minimum"], default="0", blank="0"),
        Date("missed", WORDS["missed"], help=WORDS["missed.help"], default="", optional=True),
        Flag("court", WORDS["court"], default=False),
        Date("deadline", WORDS["deadline"], help=WORDS["deadline.help"], default="", optional=True, when=("court", (True,))),
        Flag("secured", WORDS["secured"], default=False),
        Percent("minimum_percent", _PAYOFF["minimum_percent"], high=100, default="0", blank="0", advanced=True),
        Money("received", WORDS["received"], help=WORDS["received.help"], default="", optional=True, advanced=True),
        Date("drawn", WORDS["drawn"], default="", optional=True, advanced=True),
        Text("contract", WORDS["contract"], help=WORDS["contract.help"], default="", blank="", advanced=True),
        Choice("lender_kind", WORDS["lender_kind"], [(kind, WORDS["lender_kind." + kind]) for kind in LENDER_KINDS], default="licensed", advanced=True),
        Integer("consequence", _PAYOFF["consequence"], help=_PAYOFF["consequence.help"], low=1, high=5, default="3", blank="3", advanced=True),
    ], _PAYOFF["debts.row"], record="debts", least=1, most=60, default=[
        _debt("card", "18600", "18.25", "100", "2026-09-25", minimum_percent="5"),
        _debt("loan", "12000", "24", "635", "2026-10-10", consequence="4"),
        _debt("fee_plan", "2400", "13.03", "232"),
        _debt("family", "5000", "0", "200", consequence="2"),
    ]),
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
        self.minimums = [self._minimum(debt) for debt in self.debts]
        order = sorted(range(len(self.debts)), key=self._rank)
        self.urgent = [i for i in order if self.debts[i]["balance"] or self.debts[i]["court"]][:URGENT]

    def _minimum(self, debt):
        """The least to pay this month, as the payoff plan counts it: of what is owed with a month's interest."""
        owed = debt["balance"] + monthly_interest(debt["balance"], debt["annual_rate"])
        return payoff.Debt(debt["balance"], debt["annual_rate"], debt["minimum"], debt["minimum_percent"]).minimum_of(owed)

    def _rank(self, i):
        """Papers with a last day first, the nearest first; then what was pledged; then by what follows, by rate, the smaller first."""
        debt = self.debts[i]
        pressing = 0 if debt["court"] else 1 if debt["secured"] else 2
        deadline = debt["deadline"] if debt["deadline"] is not None else self.as_of
        return (pressing, deadline if debt["court"] else 0, -debt["consequence"], -debt["annual_rate"], debt["balance"], i)

    def name(self, i):
        """The name of a debt in `numbers`, the same in every language."""
        return self.debts[i]["name"] or "#%d" % (i + 1)

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
        places = range(len(self.debts))
        return {
            "count": len(self.debts),
            "total_fen": self.total,
            "minimums_fen": sum(self.minimums),
            "late": len([debt for debt in self.debts if debt["missed"] is not None and debt["missed"] <= self.as_of]),
            "urgent": [self.name(i) for i in self.urgent],
            "missing": {self.name(i): self.missing(i) for i in places},
        }


class _Telling:
    """The list told to a reader in one language."""

    def __init__(self, owed, lang):
        self.owed = owed
        self.lang = lang
        self.say = speaker(lang, WORDS)

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

    def _name(self, i):
        """What a reader calls a debt: the name given, or its kind."""
        debt = self.owed.debts[i]
        return debt["name"] or pick(_PAYOFF["kind." + debt["kind"]], self.lang) + self._number(i)

    def _number(self, i):
        """A number for debts that would otherwise be called the same."""
        alike = [j for j, debt in enumerate(self.owed.debts) if not debt["name"] and debt["kind"] == self.owed.debts[i]["kind"]]
        return " " + str(alike.index(i) + 1) if len(alike) > 1 else ""

    def _urgent(self, i):
        return self.say("urgent.item", name=self._name(i), reason=self._reason(i))

    def _reason(self, i):
        say, owed = self.say, self.owed
        debt = owed.debts[i]
        if debt["court"] and debt["deadline"] is not None:
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
        if not debt["court"]:
            return "–"
        return self.say("paper.yes") if debt["deadline"] is None else date_text(debt["deadline"])

    def _table(self):
        owed = self.owed
        rows = [[self._name(i), debt["lender"] or "?", self._money(debt["balance"]), show.percent(debt["annual_rate"]), self._money(owed.minimums[i]),
                 "–" if debt["missed"] is None else date_text(debt["missed"]), self._paper(debt)] for i, debt in enumerate(owed.debts)]
        rows.append([self.say("total"), "", self._money(owed.total), "", self._money(sum(owed.minimums)), "", ""])
        head = [self.say("col." + column) for column in ("name", "lender", "balance", "rate", "minimum", "missed", "paper")]
        return blocks.table(self.say("table"), head, rows, ["start", "start"] + ["end"] * 5)

    def _chart(self):
        say, owed = self.say, self.owed
        order = sorted(range(len(owed.debts)), key=lambda i: (-owed.debts[i]["balance"], i))
        names = [self._name(i) for i in order]
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
                items.append(say("gather.item", name=self._name(i), missing=say("gather.joint").join([say("gather." + part) for part in missing])))
        return blocks.checklist(say("gather.title"), items) if items else blocks.text(say("gather.none"))

    def _file(self):
        head = [self.say("col." + column) for column in ("name", "kind", "lender", "balance", "rate", "minimum", "missed", "paper", "received", "contract")]
        rows = [[self._name(i), pick(_PAYOFF["kind." + debt["kind"]], self.lang), debt["lender"], export.plain_yuan(debt["balance"]), show.percent(debt["annual_rate"]),
                 export.plain_yuan(self.owed.minimums[i]), "" if debt["missed"] is None else date_text(debt["missed"]), self._paper(debt) if debt["court"] else "",
                 "" if debt["received"] is None else export.plain_yuan(debt["received"]), debt["contract"]] for i, debt in enumerate(self.owed.debts)]
        return blocks.file(self.say("csv"), "debts.csv", export.CSV, export.csv_text(head, rows))
