"""What a court case about money costs, step by step, and who bears it."""

from ashore import facts
from ashore.engine import court_fees
from ashore.engine.money import PPM, divide_half_up
from ashore.tools import _court
from ashore.view import blocks, export, show
from ashore.view.fields import Choice, Form, Money
from ashore.words import speaker
from ashore.words.court_fees import WORDS

TITLE = WORDS["title"]
FACTS = ("fee-schedule-property", "fee-halving-simplified", "fee-halving-mediation-withdrawal", "fee-payment-order-third", "fee-loser-pays",
         "fee-preservation", "fee-execution", "fee-relief", "fee-no-appeal-but-review", "fee-official-receipt", "no-public-notice-in-simplified")
RULES = _court.RULES


def _check(form, refuse, lang):
    if form["awarded"] is not None and form["awarded"] > form["claim"]:
        refuse("awarded", speaker(lang, WORDS)("error.awarded", given=show.money(form["awarded"], lang), claim=show.money(form["claim"], lang)))


FORM = Form([
    Money("claim", WORDS["claim"], help=WORDS["claim.help"], default="20000", over_zero=True),
    Choice("procedure", WORDS["procedure"], [(name, WORDS["procedure." + name]) for name in _court.PROCEDURES], help=WORDS["procedure.help"], default="simplified"),
    Money("awarded", WORDS["awarded"], help=WORDS["awarded.help"], default="", optional=True),
    Money("preserved", WORDS["preserved"], help=WORDS["preserved.help"], default="0", blank="0"),
    Money("enforced", WORDS["enforced"], help=WORDS["enforced.help"], default="0", blank="0"),
], check=_check)


def view(form, lang):
    """The fees of a checked form as numbers and blocks (`tools.md`: court-fees)."""
    bill = _Bill(form)
    return {"numbers": bill.numbers(), "blocks": _Telling(bill, lang).blocks()}


class _Bill:
    """The fees of one case.  Nothing given as awarded means all of it, or nothing of it after a withdrawal."""

    def __init__(self, form):
        self.claim, self.procedure = form["claim"], form["procedure"]
        self.awarded = form["awarded"]
        if self.awarded is None:
            self.awarded = 0 if self.procedure == "withdrawn" else self.claim
        self.preserved, self.enforced = form["preserved"], form["enforced"]
        self.case = _court.case_fee(self.claim, self.procedure)
        self.yours, self.theirs = court_fees.shared(self.case, self.claim, self.awarded)
        self.preservation = _court.preservation_fee(self.preserved)
        self.enforcement = _court.enforcement_fee(self.enforced)
        self.total = self.yours + self.preservation + self.enforcement

    def numbers(self):
        return {
            "case_fee_fen": self.case,
            "borne_by_borrower_fen": self.yours,
            "borne_by_lender_fen": self.theirs,
            "preservation_fee_fen": self.preservation,
            "enforcement_fee_fen": self.enforcement,
            "total_fen": self.total,
            "by_procedure_fen": {procedure: _court.case_fee(self.claim, procedure) for procedure in _court.PROCEDURES},
        }


class _Telling:
    """The fees told to a reader in one language."""

    def __init__(self, bill, lang):
        self.bill = bill
        self.lang = lang
        self.say = speaker(lang, WORDS)

    def blocks(self):
        say, bill = self.say, self.bill
        head = say("headline", total=self._money(bill.total)) if bill.total else say("headline.none")
        return [
            blocks.headline(head, say("headline.detail", fee=self._money(bill.case), yours=self._money(bill.yours))),
            self._steps(),
            blocks.text(say("know.loser"), ("fee-loser-pays",)),
            self._chart(),
            blocks.text(say("know.half"), ("fee-halving-simplified", "fee-halving-mediation-withdrawal")),
            blocks.text(say("know.vanish"), ("no-public-notice-in-simplified", "fee-halving-simplified")),
            blocks.text(say("know.order"), ("fee-payment-order-third",)),
            self._parts(),
            blocks.text(say("know.preservation", cap=self._money(facts.current("fee-preservation")["values"]["cap_fen"])), ("fee-preservation",)),
            blocks.alert(say("know.enforcement.title"), say("know.enforcement"), "warn", ("fee-execution",)),
            blocks.text(say("know.receipt"), ("fee-official-receipt",)),
            blocks.text(say("know.relief", least=show.percent(facts.get("fee-relief")["values"]["least_reduction_ppm"], 0)), ("fee-relief",)),
            blocks.text(say("know.review", days=facts.get("fee-no-appeal-but-review")["values"]["days"]), ("fee-no-appeal-but-review",)),
            blocks.fold(say("assume.title"), [blocks.text(say("assume." + part)) for part in ("round", "once", "share", "others")]),
            self._file(),
            blocks.sources(FACTS),
        ]

    def _money(self, fen):
        return show.money(fen, self.lang)

    def _rows(self):
        """(step, counted on, fee, yours, the lender's): fen, or None where there is no such figure."""
        bill, say = self.bill, self.say
        case = say("step.order") if bill.procedure == "payment_order" else say("step.case", procedure=say("procedure." + bill.procedure))
        return [
            (case, bill.claim, bill.case, bill.yours, bill.theirs),
            (say("step.preservation"), bill.preserved, bill.preservation, bill.preservation, 0),
            (say("step.enforcement"), bill.enforced, bill.enforcement, bill.enforcement, 0),
            (say("step.total"), None, bill.case + bill.preservation + bill.enforcement, bill.total, bill.theirs),
        ]

    def _head(self):
        return [self.say("col." + column) for column in ("step", "base", "fee", "yours", "theirs")]

    def _steps(self):
        rows = [[row[0]] + ["–" if fen is None else self._money(fen) for fen in row[1:]] for row in self._rows()]
        return blocks.table(self.say("steps.title"), self._head(), rows)

    def _chart(self):
        say = self.say
        fees = self.bill.numbers()["by_procedure_fen"]
        names = [say("procedure." + procedure) for procedure in _court.PROCEDURES]
        values = [fees[procedure] for procedure in _court.PROCEDURES]
        table = blocks.table(say("chart"), [say("chart.x"), say("col.fee")], [[name, self._money(fee)] for name, fee in zip(names, values)])
        summary = say("chart.summary", claim=self._money(self.bill.claim), ordinary=self._money(fees["ordinary"]),
                      half=self._money(fees["simplified"]), third=self._money(fees["payment_order"]))
        return blocks.chart("hbar", say("chart"), summary, {"label": say("chart.x"), "values": names}, {"label": say("chart.y"), "unit": "fen"},
                            [blocks.series(say("col.fee"), values)], table)

    def _parts(self):
        say, bill = self.say, self.bill
        rows = []
        for low, high, rate, adds in court_fees.parts(_court.case_scale(), bill.claim):
            rows.append([say("slice", low=self._money(low), high=self._money(high)), say("flat") if rate is None else show.percent(rate, 1),
                         self._money(divide_half_up(adds, PPM))])
        title = say("parts.title", fee=self._money(_court.case_fee(bill.claim, "ordinary")))
        return blocks.fold(title, [blocks.table(title, [say("col." + column) for column in ("slice", "rate", "adds")], rows),
                                   blocks.text(say("assume.round"), ("fee-schedule-property",))])

    def _file(self):
        rows = [[row[0]] + ["" if fen is None else export.plain_yuan(fen) for fen in row[1:]] for row in self._rows()]
        return blocks.file(self.say("csv"), "court-fees.csv", export.CSV, export.csv_text(self._head(), rows))
