"""The bill when payments stop, taken apart: what is added, by whom, on which rule, and what waiting adds."""

from ashore import facts
from ashore.engine import card as cards
from ashore.engine import overdue
from ashore.engine.calendar import add_months, date_text, parse_date
from ashore.engine.money import MONTHS_PER_YEAR, PPM
from ashore.tools import _court
from ashore.view import blocks, export, show
from ashore.view.fields import Choice, Date, Flag, Form, Integer, Money, Number, Percent, Rows, decimal_text
from ashore.words import speaker
from ashore.words.court_fees import WORDS as COURT_WORDS
from ashore.words.default_cost import WORDS

TITLE = WORDS["title"]
# The six costs that collectors name: what the lender may do, what only a court may do, what is only pressure; each
# sentence with the facts it rests on.
SIX = (
    ("money", (
        ("may", (("bank-penalty-rate-30-50", "card-late-fee-rules-2017", "debt-lawful-obligation"), ("card-late-fee-rules-2017",))),
        ("court", (("financial-loan-24-percent", "card-total-may-be-cut", "penalty-reduction"), ("fee-loser-pays", "exec-delay-interest-rate"), ("lawyer-fee-shifting",))),
        ("pressure", (("debt-lawful-obligation",), ("cba-2026-prohibitions",))),
    )),
    ("work", (
        ("may", (("gbt45251-only-debtor", "pi-no-illegal-provide"),)),
        ("court", (("exec-wages-living-expenses", "exec-exempt-property"), ("preservation-before-judgment", "exec-account-freeze-scope"))),
        ("pressure", (("debt-is-not-a-dismissal-ground",), ("psa-disorder-at-workplace",))),
    )),
    ("credit", (
        ("may", (("credit-notice-before-reporting",), ("credit-only-with-consent-query",))),
        ("court", (("dishonest-list-grounds", "dishonest-list-not-allowed"), ("consumption-limit-trigger", "consumption-limit-content"))),
        ("pressure", (("credit-5-years",), ("agency-debt-fraud-warning-2026", "credit-objection-20-days"))),
    )),
    ("family", (
        ("may", (("contract-binds-only-parties", "guarantee-default-general"), ("gbt45251-only-debtor", "cba-2026-third-persons"))),
        ("court", (("spouse-debt",), ("exec-home", "exec-sole-home-exceptions"), ("consumption-limit-children",))),
        ("pressure", (("contract-binds-only-parties", "inheritance-limited"), ("joining-debt",))),
    )),
    ("name", (
        ("may", (("privacy-peace",),)),
        ("court", (("exec-travel-and-media",),)),
        ("pressure", (("reputation-right", "privacy-peace", "cba-2026-prohibitions"), ("psa-harass-threat", "hotline-110"))),
    )),
    ("record", (
        ("may", (("credit-statement", "credit-objection-20-days"),)),
        ("court", (("verify-execution-site", "being-executed-is-not-dishonest"), ("dishonest-list-two-years", "dishonest-list-removal-3-days"))),
        ("pressure", (("default-is-not-crime", "malicious-overdraft", "malicious-overdraft-amounts"),)),
    )),
)
_ROLES = {"may": "may", "court": "court_only", "pressure": "pressure"}


def _cited():
    """Every fact that the view can cite, each once, in the order of the text."""
    cited = ["card-interest-market-since-2021", "card-interest-limits-2017-2020", "card-repayment-allocation-91-days", "payment-order-of-application", "private-lending-4x-lpr",
             "fee-schedule-property", "fee-halving-simplified", "no-public-notice-in-simplified", "fee-preservation", "fee-execution",
             "exec-delay-interest-double", "answer-15-days"]
    for _, roles in SIX:
        for _, sentences in roles:
            for ids in sentences:
                cited += ids
    return tuple([fact for i, fact in enumerate(cited) if fact not in cited[:i]]) + ("fee-halving-mediation-withdrawal", "fee-payment-order-third")


FACTS = _cited()
RULES = _court.RULES + ("bank-penalty-rate", "licensed-ceiling", "delay-interest", "credit-record", "card-interest-limits")

_MULTIPLE = facts.current("bank-penalty-rate")["values"]
_CARD, _LOAN = ("kind", ("card",)), ("kind", ("loan",))
MOST_YEARS = 20


class _Basis(Choice):
    """The days of a year may come as a number too."""

    def parse(self, raw, lang):
        return super().parse(str(raw) if isinstance(raw, int) and not isinstance(raw, bool) else raw, lang)


def _choices(prefix, values, words=WORDS):
    return [(value, words[prefix + "." + value]) for value in values]


def _check(form, refuse, lang):
    """What only shows when fields are seen together: the order of days, and days before a rule began."""
    say = speaker(lang, WORDS)
    as_of = form["as_of"]
    first = add_months(as_of, -MOST_YEARS * MONTHS_PER_YEAR)

    def day_in_reach(path, day):
        if day > as_of:
            refuse(path, say("error.after", given=date_text(day), as_of=date_text(as_of)))
        elif day < first:
            refuse(path, say("error.before", given=date_text(day), first=date_text(first), years=MOST_YEARS))

    if form["kind"] == "card":
        for rows in ("entries", "payments"):
            for i, row in enumerate(form[rows]):
                day_in_reach("%s.%d.date" % (rows, i), row["date"])
        if form["statement_day"] == form["due_day"]:
            refuse("due_day", say("error.same_day", given=form["due_day"]))
    else:
        day_in_reach("due", form["due"])
    judgment, paid = form["judgment_date"], form["paid_date"]
    if judgment is not None and paid is not None and paid < judgment:
        refuse("paid_date", say("error.paid", given=date_text(paid), judgment=date_text(judgment)))
    for path, day, rule in (("as_of", as_of if form["sued"] or form["enforced"] else None, "fee-schedule"), ("judgment_date", judgment, "delay-interest")):
        began = facts.current(rule)["effective_from"]
        if day is not None and day < parse_date(began):
            refuse(path, say("error.law", given=date_text(day), first=began))


FORM = Form([
    Choice("kind", WORDS["kind"], _choices("kind", ("card", "loan")), default="card"),
    Date("as_of", WORDS["as_of"], default="2026-11-21"),
    Rows("entries", WORDS["entries"], [
        Date("date", WORDS["date"]),
        Money("amount", WORDS["amount"]),
    ], WORDS["entries.row"], help=WORDS["entries.help"], least=1, most=200, when=_CARD, default=[
        {"date": "2026-06-09", "amount": "6932"}, {"date": "2026-06-27", "amount": "4135.50"}, {"date": "2026-07-18", "amount": "6040.50"},
    ]),
    Rows("payments", WORDS["payments"], [
        Date("date", WORDS["date"]),
        Money("amount", WORDS["amount"]),
    ], WORDS["payments.row"], most=200, when=_CARD, default=[{"date": "2026-07-23", "amount": "200"}]),
    Integer("statement_day", WORDS["statement_day"], help=WORDS["day.help"], low=1, high=28, default="5", when=_CARD),
    Integer("due_day", WORDS["due_day"], help=WORDS["day.help"], low=1, high=28, default="23", when=_CARD),
    Percent("daily_rate_percent", WORDS["daily_rate_percent"], help=WORDS["daily_rate_percent.help"], high=10, default="0.05", when=_CARD),
    Choice("interest_on", WORDS["interest_on"], _choices("interest_on", ("full", "unpaid")), help=WORDS["interest_on.help"], default="full", when=_CARD),
    Percent("minimum_percent", WORDS["minimum_percent"], high=100, default="5", when=_CARD, advanced=True),
    Percent("late_fee_percent", WORDS["late_fee_percent"], high=100, default="5", when=_CARD, advanced=True),
    Choice("pays_first", WORDS["pays_first"], _choices("pays_first", ("charges", "spending_late")), default="charges", when=_CARD, advanced=True),
    Money("principal", WORDS["principal"], default="12000", when=_LOAN),
    Percent("annual_rate", WORDS["annual_rate"], default="24", when=_LOAN),
    Date("due", WORDS["due"], default="2026-08-15", when=_LOAN),
    Number("penalty_multiple", WORDS["penalty_multiple"], 6, help=WORDS["penalty_multiple.help"], low=_MULTIPLE["least_ppm"], high=_MULTIPLE["most_ppm"],
           default="1.5", when=_LOAN),
    _Basis("basis", WORDS["basis"], _choices("basis", ("365", "360")), default="365", when=_LOAN),
    Money("unpaid_interest", WORDS["unpaid_interest"], default="0", blank="0", when=_LOAN, advanced=True),
    Flag("compound", WORDS["compound"], default=True, advanced=True),
    Choice("compound_on", WORDS["compound_on"], _choices("compound_on", ("all", "interest")), default="all", when=_LOAN, advanced=True),
    Flag("sued", WORDS["sued"], default=False),
    Choice("procedure", WORDS["procedure"], _choices("procedure", _court.PROCEDURES, COURT_WORDS), default="simplified", when=("sued", (True,))),
    Money("preserved", WORDS["preserved"], default="0", blank="0", when=("sued", (True,))),
    Money("lawyer_fee", WORDS["lawyer_fee"], help=WORDS["lawyer_fee.help"], default="0", blank="0", when=("sued", (True,))),
    Flag("enforced", WORDS["enforced"], default=False),
    Date("judgment_date", WORDS["judgment_date"], help=WORDS["judgment_date.help"], default="", optional=True),
    Date("paid_date", WORDS["paid_date"], help=WORDS["paid_date.help"], default="", optional=True),
], check=_check)


def view(form, lang):
    """The bill of a checked form as numbers and blocks (`tools.md`: default-cost).

    Parts: principal, interest (not yet paid), penalty and compound interest, late fees, court (case fee, preservation,
    the lender's lawyer), enforcement, delay interest; they add up to the total.  A claim is the bill without the court's
    part, with the lawyer's fee; it is taken to be granted in full.  Delay interest counts on principal, late fees and
    lawyer's fee, from the last day that the judgment sets to the day of payment, or of the bill while unpaid.
    """
    bills = _Bills(form)
    return {"numbers": bills.numbers(), "blocks": _Telling(bills, lang).blocks()}


class _Bill:
    """What is owed on one day, in fen."""

    PARTS = ("principal", "interest", "penalty", "compound", "late", "court", "enforcement", "delay")

    def __init__(self, form, date, principal, interest, penalty, compound, late, principal_days):
        self.date = date
        self.principal_days = principal_days
        self.principal, self.interest, self.penalty, self.compound, self.late = principal, interest, penalty, compound, late
        self.lawyer = form["lawyer_fee"] or 0
        self.claim = principal + interest + penalty + compound + late + self.lawyer
        self.case = self.preservation = self.enforcement = self.delay = 0
        if form["sued"]:
            self.case = _court.case_fee(self.claim, form["procedure"], form["as_of"])
            self.preservation = _court.preservation_fee(form["preserved"], form["as_of"])
        if form["enforced"]:
            self.enforcement = _court.enforcement_fee(self.claim, form["as_of"])
        self.court = self.case + self.preservation + self.lawyer
        self.judgment = principal + late + self.lawyer
        if form["judgment_date"] is not None:
            until = form["as_of"] if form["paid_date"] is None else form["paid_date"]
            daily = facts.in_force("delay-interest", form["judgment_date"])["values"]["daily_ppm"]
            self.delay = overdue.delay_interest(self.judgment, daily, until - form["judgment_date"])
        self.total = sum([getattr(self, part) for part in self.PARTS])
        self.charges = self.total - principal


class _Bills:
    """The bill of the day, and those of the next twelve months if nothing more is paid."""

    def __init__(self, form):
        self.form = form
        self.as_of = form["as_of"]
        self.account = None
        if form["kind"] == "card":
            self._read_card()
        else:
            self.later = [self._loan_bill(date) for date in self._dates()]
            self.levied = self.later[0].penalty + self.later[0].compound
            self.behind = bool(form["principal"] or form["unpaid_interest"]) and self.as_of > form["due"]
            self.credit, self.paid = 0, 0
        self.now = self.later[0]
        self.ceiling, self.above = None, None
        try:
            self.ceiling = facts.in_force("licensed-ceiling", self.as_of)["values"]["ceiling_ppm"]
            self.above = max(0, self.levied - overdue.ceiling_of(self.now.principal_days, self.ceiling))
        except LookupError:
            # Before 2017 no such ceiling stood in a text.
            pass
        ended = self.as_of if form["paid_date"] is None else form["paid_date"]
        self.ended = ended
        self.credit_until = add_months(ended, MONTHS_PER_YEAR * facts.current("credit-record")["values"]["years"]) if self.behind else None

    def _dates(self):
        return [add_months(self.as_of, months) for months in range(MONTHS_PER_YEAR + 1)]

    def _read_card(self):
        form = self.form
        late = facts.get("card-repayment-allocation-91-days")["values"]["principal_first_from_day"] - 1
        terms = cards.Card(form["statement_day"], form["due_day"], form["daily_rate_percent"], form["interest_on"] == "full", form["minimum_percent"],
                           form["late_fee_percent"], form["compound"], late if form["pays_first"] == "spending_late" else None)
        spent = [(row["date"], row["amount"]) for row in form["entries"]]
        self.account = cards.Account(terms, spent, [(row["date"], row["amount"]) for row in form["payments"]])
        self.later = []
        for date in self._dates():
            owed = self.account.bill_on(date)
            self.later.append(_Bill(form, date, owed.principal, owed.interest, 0, owed.compound, owed.late_fee, owed.principal_days))
            if date == self.as_of:
                self.statements = list(self.account.statements)
                self.behind = self.account.behind_since is not None
                self.paid, self.credit = self.account.paid, owed.credit
                self.levied = self.paid - self.credit + owed.principal + owed.interest + owed.compound + owed.late_fee - sum([fen for _, fen in spent])

    def _loan_bill(self, date):
        form = self.form
        penalty, compound = overdue.charges(form["principal"], form["annual_rate"], form["penalty_multiple"], form["due"], date, int(form["basis"]),
                                            form["unpaid_interest"], form["compound"], form["compound_on"] == "all")
        return _Bill(form, date, form["principal"], form["unpaid_interest"], penalty, compound, 0, form["principal"] * max(0, date - form["due"]))

    def waiting(self, months):
        """What waiting so many months adds."""
        return self.later[months].charges - self.now.charges

    def under_ceiling(self, bill):
        """What would stand beside the principal on a day if a court cut the charges to the ceiling."""
        now = self.now
        owed = now.interest + now.penalty + now.compound + now.late
        before = owed - self.levied
        added = bill.interest + bill.penalty + bill.compound + bill.late
        return bill.charges - added + min(added, max(0, overdue.ceiling_of(bill.principal_days, self.ceiling) + before))

    def numbers(self):
        now = self.now
        found = {
            "principal_fen": now.principal,
            "interest_fen": now.interest,
            "penalty_interest_fen": now.penalty,
            "compound_interest_fen": now.compound,
            "late_fee_fen": now.late,
            "court_fen": now.court,
            "enforcement_fen": now.enforcement,
            "delay_interest_fen": now.delay,
            "total_fen": now.total,
            "statements": [],
            "credit_until": None if self.credit_until is None else date_text(self.credit_until),
            "claim_fen": now.claim,
            "case_fee_fen": now.case,
            "preservation_fee_fen": now.preservation,
            "lawyer_fee_fen": now.lawyer,
            "charged_fen": self.levied,
            "paid_fen": self.paid,
            "credit_fen": self.credit,
            "above_ceiling_fen": self.above,
            "month_adds_fen": self.waiting(1),
            "year_adds_fen": self.waiting(MONTHS_PER_YEAR),
            "later": [{"date": date_text(bill.date), "charges_fen": bill.charges, "total_fen": bill.total} for bill in self.later],
        }
        if self.account:
            found["statements"] = [
                {"date": date_text(one.date), "due": date_text(one.due), "interest_fen": one.interest + one.compound, "compound_interest_fen": one.compound,
                 "late_fee_fen": one.late_fee, "minimum_fen": one.minimum, "balance_fen": one.balance} for one in self.statements]
        return found


class _Telling:
    """The bill told to a reader in one language."""

    def __init__(self, bills, lang):
        self.bills = bills
        self.lang = lang
        self.say = speaker(lang, WORDS)
        self.law = self._numbers_of_the_law()

    def blocks(self):
        bills, say = self.bills, self.say
        now = bills.now
        if not now.total:
            return [blocks.headline(say("headline.none", date=self._date(now.date)), tone="good")]
        told = [
            blocks.headline(say("headline", date=self._date(now.date), total=self._money(now.total)), say(
                "headline.detail", principal=self._money(now.principal), charges=self._money(now.charges), month=self._money(bills.waiting(1))),
                "warn" if now.charges else "plain"),
            self._waterfall(),
        ]
        if bills.above:
            law = ("financial-loan-24-percent",) + (("card-total-may-be-cut",) if bills.account else ("private-lending-4x-lpr",))
            words = say("ceiling.text", above=self._money(bills.above), ceiling=show.percent(bills.ceiling, 0))
            told.append(blocks.alert(say("ceiling.title"), words if bills.account else words + " " + say("private.text"), "info", law))
        told += self._waiting()
        told += self._statements() if bills.account else self._counted()
        if not bills.form["sued"]:
            told += self._court()
        told.append(self._credit())
        told += self._six()
        told += [self._assumptions(), blocks.steps(say("today"), list(say("today.steps"))), blocks.text(say("today.paper", days=facts.get("answer-15-days")["values"]["days"]), ("answer-15-days",)), self._file()]
        cited = blocks.cited(told)
        return told + [blocks.sources([fact for fact in FACTS if fact in cited])]

    def _money(self, fen):
        return show.money(fen, self.lang)

    def _date(self, day):
        return show.date(day, self.lang)

    def _parts(self):
        """(name, fen) of every part of the bill that is there; the principal always."""
        now = self.bills.now
        return [(self.say("step." + part), getattr(now, part)) for part in now.PARTS if part == "principal" or getattr(now, part)]

    def _waterfall(self):
        say, now = self.say, self.bills.now
        parts = self._parts()
        names = [name for name, _ in parts] + [say("step.total")]
        added = [say("waterfall.part", name=name, amount=self._money(fen)) for name, fen in parts[1:]]
        summary = say("waterfall.summary", principal=self._money(now.principal), total=self._money(now.total),
                      parts=say("joint").join(added) if added else say("waterfall.nothing"))
        table = blocks.table(say("waterfall"), [say("part"), say("sum")], [[name, self._money(fen)] for name, fen in parts + [(say("step.total"), now.total)]])
        return blocks.chart(
            "waterfall", say("waterfall"), summary, {"label": say("part"), "values": names}, {"label": say("sum.y"), "unit": "fen"},
            [blocks.series(say("part"), [None] + [fen for _, fen in parts[1:]] + [None]),
             blocks.series(say("step.total"), [now.principal] + [None] * len(added) + [now.total])], table)

    def _waiting(self):
        say, bills = self.say, self.bills
        names = [say("wait.today")] + [show.month(_month_of(bill.date), self.lang) for bill in bills.later[1:]]
        values = [bill.charges for bill in bills.later]
        table = blocks.table(say("wait"), [say("wait.x"), say("wait.y"), say("step.total")],
                             [[name, self._money(bill.charges), self._money(bill.total)] for name, bill in zip(names, bills.later)])
        summary = say("wait.summary", now=self._money(values[0]), month=self._money(values[1]), year=self._money(values[-1]))
        lines = [blocks.series(say("wait.line"), values)]
        if bills.ceiling is not None:
            lines.append(blocks.series(say("wait.ceiling", ceiling=show.percent(bills.ceiling, 0)), [bills.under_ceiling(bill) for bill in bills.later], "dotted"))
        chart = blocks.chart("line", say("wait"), summary, {"label": say("wait.x"), "values": names}, {"label": say("wait.y"), "unit": "fen"}, lines, table)
        words = say("wait.text", month=self._money(bills.waiting(1)), year=self._money(bills.waiting(MONTHS_PER_YEAR)))
        return [blocks.text(words), chart, blocks.text(say("wait.part"), ("payment-order-of-application",))]

    def _statements(self):
        say, bills = self.say, self.bills
        head = [say("col." + column) for column in ("date", "due", "interest", "compound", "late", "minimum", "balance")]
        rows = [[self._date(one.date), self._date(one.due)] + [self._money(fen) for fen in (one.interest, one.compound, one.late_fee, one.minimum, one.balance)]
                for one in bills.statements]
        told = [blocks.fold(say("statements"), [blocks.table(say("statements"), head, rows)])] if rows else []
        limits = facts.versions("card-interest-limits")
        first = min([row["date"] for row in bills.form["entries"]])
        for entry in limits:
            most = entry["values"]["most_daily_ppm"]
            if most is not None and first <= parse_date(entry["effective_to"]) and bills.form["daily_rate_percent"] > most:
                told.append(blocks.text(say("old_rate.text", limit=show.percent(most, 2)), (entry["id"], "card-interest-market-since-2021")))
        return told

    def _counted(self):
        """How a loan's penalty and compound interest come about."""
        say, form, now = self.say, self.bills.form, self.bills.now
        rate = form["annual_rate"] * form["penalty_multiple"] // PPM
        lines = [blocks.text(say(
            "loan.penalty", principal=self._money(form["principal"]), rate=show.percent(form["annual_rate"]), multiple=decimal_text(form["penalty_multiple"], 6),
            days=max(0, self.bills.as_of - form["due"]), basis=form["basis"], penalty=self._money(now.penalty)), ("bank-penalty-rate-30-50",))]
        if form["compound"]:
            lines.append(blocks.text(say("loan.compound", rate=show.percent(rate), compound=self._money(now.compound)), ("bank-penalty-rate-30-50",)))
        lines.append(blocks.text(say("loan.thirty", base=show.percent(form["annual_rate"]), rate=show.percent(rate)), ("bank-penalty-rate-30-50",)))
        return [blocks.fold(say("loan.title"), lines)]

    def _court(self):
        """What a suit over today's bill would add, step by step."""
        say, now = self.say, self.bills.now
        daily = facts.current("delay-interest")["values"]["daily_ppm"]
        rows = [
            (say("court.simplified"), _court.case_fee(now.claim, "simplified")),
            (say("court.ordinary"), _court.case_fee(now.claim, "ordinary")),
            (say("court.preservation"), _court.preservation_fee(now.claim)),
            (say("court.enforcement"), _court.enforcement_fee(now.claim)),
            (say("court.delay"), overdue.delay_interest(now.judgment, daily, 30)),
        ]
        return [blocks.fold(say("court"), [
            blocks.table(say("court"), [say("part"), say("sum")], [[name, self._money(fen)] for name, fen in rows]),
            blocks.text(say("court.text", claim=self._money(now.claim)), (
                "fee-schedule-property", "fee-halving-simplified", "no-public-notice-in-simplified", "fee-preservation", "fee-execution", "fee-loser-pays",
                "exec-delay-interest-double", "exec-delay-interest-rate")),
        ])]

    def _credit(self):
        say, bills = self.say, self.bills
        if bills.credit_until is None:
            return blocks.text(say("credit.none"), ("credit-5-years",))
        return blocks.text(say("credit.text", paid=self._date(bills.ended), until=self._date(bills.credit_until), years=self.law["years"]), ("credit-5-years",))

    def _numbers_of_the_law(self):
        """The numbers that stand in the sentences about the six costs."""
        values = lambda fact: facts.get(fact)["values"]
        daily = decimal_text(values("exec-delay-interest-rate")["daily_ppm"], 3) + "‰"
        return {
            "low": decimal_text(_MULTIPLE["least_ppm"], 6), "high": decimal_text(_MULTIPLE["most_ppm"], 6),
            "ceiling": show.percent(values("financial-loan-24-percent")["ceiling_ppm"], 0), "delay": daily, "years": values("credit-5-years")["years"],
            "answer_days": values("credit-objection-20-days")["days"], "list_years": values("dishonest-list-two-years")["years"],
            "delete_days": values("dishonest-list-removal-3-days")["working_days"], "demands": values("malicious-overdraft")["demands"],
            "months": values("malicious-overdraft")["months"], "least": self._money(values("malicious-overdraft-amounts")["large_fen"]),
        }

    def _six(self):
        say = self.say
        told = [blocks.text(say("six") + "\n\n" + say("six.text"))]
        for cost, roles in SIX:
            inner = []
            for role, sentences in roles:
                inner.append(blocks.text(say(_ROLES[role]) + ("：" if self.lang == "zh" else ":")))
                for number, ids in enumerate(sentences, 1):
                    inner.append(blocks.text(say("%s.%s.%d" % (cost, role, number), **self.law), ids))
            told.append(blocks.fold(say("six." + cost), inner))
        return told

    def _assumptions(self):
        say, form, bills = self.say, self.bills.form, self.bills
        rows = [[say("a.days"), say("a.days.how"), say("assume.none")], [say("a.round"), say("a.round.how"), say("assume.none")]]
        if bills.account:
            rows += [
                [say("daily_rate_percent"), decimal_text(form["daily_rate_percent"], 4), say("daily_rate_percent")],
                [say("interest_on"), say("interest_on." + form["interest_on"]), say("interest_on")],
                [say("a.free"), say("a.free.how"), say("assume.none")],
                [say("a.minimum"), say("a.minimum.how", part=decimal_text(form["minimum_percent"], 4) + "%"), say("minimum_percent")],
                [say("a.late"), say("a.late.how", part=decimal_text(form["late_fee_percent"], 4) + "%"), say("late_fee_percent")],
                [say("pays_first"), say("pays_first." + form["pays_first"]), say("pays_first")],
            ]
        else:
            rows += [
                [say("penalty_multiple"), decimal_text(form["penalty_multiple"], 6), say("penalty_multiple")],
                [say("basis"), say("basis." + form["basis"]), say("basis")],
                [say("compound_on"), say("compound_on." + form["compound_on"]) if form["compound"] else say("a.compound.no"), say("compound_on")],
            ]
        rows.append([say("compound"), say("a.compound.how") if form["compound"] else say("a.compound.no"), say("compound")])
        if form["sued"] or form["enforced"]:
            rows.append([say("a.claim"), say("a.claim.how"), say("sued")])
        if form["judgment_date"] is not None:
            rows += [[say("a.delay"), say("a.delay.how"), say("assume.none")], [say("a.ordinary"), say("a.ordinary.how"), say("as_of")]]
        rows.append([say("a.future"), say("a.future.how"), say("assume.none")])
        head = [say("assume." + column) for column in ("what", "how", "field")]
        inner = [blocks.table(say("assume"), head, rows, ["start"] * 3)]
        if bills.account:
            first = facts.get("card-repayment-allocation-91-days")["values"]["principal_first_from_day"]
            inner.append(blocks.text(say("a.pays", days=first), ("card-repayment-allocation-91-days",)))
        return blocks.fold(say("assume"), inner)

    def _file(self):
        say, bills = self.say, self.bills
        rows = [[date_text(bills.as_of), name, export.plain_yuan(fen)] for name, fen in self._parts() + [(say("step.total"), bills.now.total)]]
        if bills.account:
            for one in bills.statements:
                for name, fen in ((say("step.interest"), one.interest), (say("step.compound"), one.compound), (say("step.late"), one.late_fee)):
                    if fen:
                        rows.append([date_text(one.date), name, export.plain_yuan(fen)])
        return blocks.file(say("csv"), "bill.csv", export.CSV, export.csv_text([say("date"), say("part"), say("sum")], rows))


def _month_of(date):
    """The month number of a day."""
    year, month, _ = date_text(date).split("-")
    return int(year) * MONTHS_PER_YEAR + int(month) - 1
