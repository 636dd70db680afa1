"""From a paper and the day it came to the last days that the law sets: for the reader, for the other side, for the court."""

from ashore import facts
from ashore.engine.calendar import add_months, date_text, parse_date, year_month_day
from ashore.engine.workdays import covers, next_working, weekday, working_days_later
from ashore.facts import holidays
from ashore.view import blocks, export, show
from ashore.view.fields import Choice, Date, Form, Integer
from ashore.words import pick, speaker
from ashore.words.deadlines import WORDS
from ashore.words.pages import PAGES

TITLE = WORDS["title"]
FACTS = (
    "deadline-posting-rule", "12368-role", "verify-case-process-site", "hotline-12348",
    "answer-15-days", "jurisdiction-objection-period", "default-judgment", "summons-ignored-is-not-arrest", "court-notifies-3-days-before-hearing", "simplified-flexible-summons",
    "limitation-must-be-raised", "financial-loan-24-percent", "card-total-may-be-cut",
    "payment-order-15-days", "payment-order-no-money-is-no-objection", "payment-order-objection-effect", "payment-order-sue-elsewhere-no-help", "payment-order-needs-service",
    "appeal-15-days", "small-claims-final", "exec-delay-interest-double", "exec-limitation-2-years",
    "pre-filing-mediation-voluntary", "court-appointed-mediation-consent", "court-platform-mediator-disclosure", "judicial-confirmation", "court-mediation-statement-binding", "peoples-mediation-free",
    "preservation-before-judgment", "preservation-banks-no-guarantee", "pre-suit-preservation-30-days", "exec-exempt-property",
    "arb-needs-agreement", "arb-agreement-form-and-invalidity", "arb-online", "arb-default-award", "arb-final", "arb-set-aside-3-months", "arb-nonexecution",
    "exec-immediate", "exec-property-report", "exec-objection", "exec-wages-living-expenses", "exec-settlement", "exec-hiding-assets-after-suit", "notary-enforceable-instrument", "notary-defences",
    "dishonest-list-removal-3-days", "credit-objection-20-days", "credit-complaint-30-days",
    "complaint-time-limits", "hotline-12378", "hotline-12345", "local-financial-office",
    "service-receipt-required", "service-adult-family-may-sign", "service-by-leaving", "service-by-post", "service-post-refusal-deemed", "service-electronic-when-effective",
    "service-electronic-consent-in-contract", "service-by-public-notice-30-days", "service-by-public-notice-60-days", "no-public-notice-in-simplified",
)  # fmt: skip
RULES = ("public-notice",)

PAPERS = ("complaint", "summons", "payment_order", "judgment", "mediation_notice", "preservation_ruling", "arbitration_notice", "award", "enforcement_notice",
          "credit_objection", "complaint_to_regulator")
# Papers that a court serves; how they came decides from which day they count.
SERVED = ("complaint", "summons", "payment_order", "judgment", "preservation_ruling", "enforcement_notice")
WAYS = ("in_person", "family", "left", "post", "returned", "electronic", "notice", "other")
NAMING = ("judgment", "mediation_notice", "arbitration_notice", "award", "enforcement_notice")
MOST_DAYS = 365

YOU, THEM, COURT = "you", "them", "court"
# (step, who, fact with the number, names of its values added up).  What stands here for a paper is all that the law sets.
_STEPS = {
    "complaint": (("answer", YOU, "answer-15-days", ("days",)), ("jurisdiction", YOU, "answer-15-days", ("days",))),
    "summons": (("answer", YOU, "answer-15-days", ("days",)), ("jurisdiction", YOU, "answer-15-days", ("days",))),
    "payment_order": (("objection", YOU, "payment-order-15-days", ("days",)),),
    "judgment": (("appeal", YOU, "appeal-15-days", ("days",)),),
    "mediation_notice": (),
    "preservation_ruling": (("review", YOU, "preservation-banks-no-guarantee", ("review_days",)), ("creditor_sues", THEM, "pre-suit-preservation-30-days", ("days",))),
    "arbitration_notice": (),
    "award": (("set_aside", YOU, "arb-set-aside-3-months", ("months",)),),
    "enforcement_notice": (("notary", YOU, "notary-defences", ("days",)),),
    "credit_objection": (("credit_answer", THEM, "credit-objection-20-days", ("days",)),),
    "complaint_to_regulator": (
        ("bank_answer", THEM, "complaint-time-limits", ("days",)), ("bank_complex", THEM, "complaint-time-limits", ("complex_days",)),
        ("bank_longest", THEM, "complaint-time-limits", ("complex_days", "added_days")), ("credit_complaint", THEM, "credit-complaint-30-days", ("days",)),
    ),
}  # fmt: skip
# Only for some readers, so never the first day in the headline.
_NOT_FOR_ALL = ("notary",)
# A period that was another before the law changed, and whose old length no fact carries.
_NOT_BEFORE = ("set_aside",)
_WHY_FACTS = {
    "answer": ("answer-15-days",), "jurisdiction": ("jurisdiction-objection-period", "answer-15-days"), "hearing": ("default-judgment", "summons-ignored-is-not-arrest"),
    "objection": ("payment-order-15-days",), "appeal": ("appeal-15-days", "small-claims-final"), "review": ("preservation-banks-no-guarantee",),
    "creditor_sues": ("pre-suit-preservation-30-days", "preservation-before-judgment"), "set_aside": ("arb-set-aside-3-months", "arb-final"),
    "notary": ("notary-enforceable-instrument", "notary-defences"), "named": ("deadline-posting-rule",), "list_removed": ("dishonest-list-removal-3-days",),
    "credit_answer": ("credit-objection-20-days",), "bank_answer": ("complaint-time-limits",), "credit_complaint": ("credit-complaint-30-days",),
}  # fmt: skip
_WAY_FACTS = {
    "in_person": ("service-receipt-required",), "family": ("service-adult-family-may-sign",), "left": ("service-by-leaving",), "post": ("service-by-post",),
    "returned": ("service-post-refusal-deemed",), "electronic": ("service-electronic-when-effective", "service-electronic-consent-in-contract"), "other": ("12368-role",),
}  # fmt: skip
_KNOW_FACTS = {
    "complaint": ("limitation-must-be-raised", "financial-loan-24-percent", "card-total-may-be-cut"),
    "summons": ("court-notifies-3-days-before-hearing", "simplified-flexible-summons"),
    "payment_order": ("payment-order-no-money-is-no-objection", "payment-order-objection-effect", "payment-order-sue-elsewhere-no-help"),
    "judgment": ("exec-delay-interest-double", "exec-limitation-2-years"),
    "mediation_notice": ("court-appointed-mediation-consent", "judicial-confirmation", "court-mediation-statement-binding"),
    "preservation_ruling": ("preservation-before-judgment", "exec-exempt-property"),
    "arbitration_notice": ("arb-default-award", "arb-final", "arb-agreement-form-and-invalidity", "arb-online"),
    "award": ("arb-final", "arb-nonexecution"),
    "enforcement_notice": ("exec-immediate", "exec-objection", "exec-wages-living-expenses", "exec-property-report", "exec-settlement", "exec-hiding-assets-after-suit"),
    "credit_objection": ("credit-complaint-30-days",),
    "complaint_to_regulator": ("complaint-time-limits", "hotline-12378", "local-financial-office", "hotline-12345"),
}  # fmt: skip
_CHECK = {"mediation_notice": "mediation", "arbitration_notice": "arbitration", "award": "arbitration", "credit_objection": None, "complaint_to_regulator": None}
_CHECK_FACTS = {
    "court": ("12368-role", "verify-case-process-site"), "arbitration": ("arb-needs-agreement",),
    "mediation": ("12368-role", "court-platform-mediator-disclosure", "pre-filing-mediation-voluntary"),
}
_WHERE = {"mediation_notice": "mediation", "arbitration_notice": "arbitration", "award": "award", "credit_objection": "credit", "complaint_to_regulator": "regulator"}

# The pages that lead on from a paper; for those that are not named, the first.
_PAGES = {
    None: ("real-or-fake", "cost", "offer"), "mediation_notice": ("real-or-fake", "offer"), "preservation_ruling": ("cost#cost-keep", "real-or-fake"),
    "enforcement_notice": ("cost#cost-keep", "real-or-fake", "offer"), "credit_objection": ("credit",), "complaint_to_regulator": ("rights",),
}


def _check(form, refuse, lang):
    if form["hearing"] is not None and form["hearing"] < form["received"]:
        refuse("hearing", speaker(lang, WORDS)("error.hearing", given=show.date(form["hearing"], lang), received=show.date(form["received"], lang)))


FORM = Form([
    Choice("paper", WORDS["paper"], [(name, WORDS["paper." + name]) for name in PAPERS], help=WORDS["paper.help"], default="complaint"),
    Date("received", WORDS["received"], help=WORDS["received.help"], default="2026-11-23"),
    Choice("served_how", WORDS["served_how"], [(name, WORDS["served_how." + name]) for name in WAYS], default="post", when=("paper", SERVED)),
    Date("hearing", WORDS["hearing"], default="", optional=True, when=("paper", ("complaint", "summons", "arbitration_notice"))),
    Integer("named_days", WORDS["named_days"], help=WORDS["named_days.help"], low=1, high=MOST_DAYS, default="", optional=True, when=("paper", NAMING)),
    Date("paid", WORDS["paid"], help=WORDS["paid.help"], default="", optional=True, when=("paper", ("enforcement_notice",))),
], check=_check)


def view(form, lang):
    """The last days of a checked form as numbers and blocks (`tools.md`: deadlines)."""
    days = _Days(form)
    return {"numbers": days.numbers(), "blocks": _Telling(days, lang).blocks()}


class _Step:
    """One last day.  days, months, working_days: what the law or the paper sets (None where it does not set that);
    counted_to: where the count ends; by: the last day, moved off rest days; known: whether the holidays that it met are."""

    def __init__(self, id, who, counted_to, by, days=None, months=None, working_days=None, unknown=()):
        self.id = id
        self.who = who
        self.counted_to = counted_to
        self.by = by
        self.days = days
        self.months = months
        self.working_days = working_days
        self.unknown = unknown

    def numbers(self):
        return {"id": self.id, "who": self.who, "by": date_text(self.by), "counted_to": date_text(self.counted_to), "moved": self.by != self.counted_to,
                "days": self.days, "months": self.months, "working_days": self.working_days, "holidays_known": not self.unknown}


class _Days:
    """The steps of one paper, the earliest first."""

    def __init__(self, form):
        self.form = form
        self.paper = form["paper"]
        self.received = form["received"]
        self.table = holidays.table()
        self.notice = facts.in_force("public-notice", self.received) if form["served_how"] == "notice" else None
        # A public notice is complete only when its days have passed; they are not moved on: earlier is safer.
        self.served = self.received + (self.notice["values"]["days"] if self.notice else 0)
        self.left_out = []
        steps = [self._lawful(*step) for step in _STEPS[self.paper]]
        if form["hearing"] is not None:
            steps.append(_Step("hearing", YOU, form["hearing"], form["hearing"]))
        if form["named_days"] is not None:
            steps.append(self._step("named", YOU, self.served + form["named_days"], days=form["named_days"]))
        if form["paid"] is not None:
            steps.append(self._working("list_removed", COURT, form["paid"], facts.get("dishonest-list-removal-3-days")["values"]["working_days"]))
        self.steps = sorted([step for step in steps if step], key=lambda step: (step.by, step.id))
        self.first = self._first()

    def _lawful(self, id, who, fact, names):
        entry = facts.get(fact)
        if id in _NOT_BEFORE and self.received < parse_date(entry["effective_from"]):
            self.left_out.append(fact)
            return None
        set_to = sum([entry["values"][name] for name in names])
        if names == ("months",):
            return self._step(id, who, add_months(self.served, set_to), months=set_to)
        return self._step(id, who, self.served + set_to, days=set_to)

    def _step(self, id, who, counted_to, days=None, months=None):
        by = next_working(counted_to, self.table)
        return _Step(id, who, counted_to, by, days, months, unknown=self._unknown(counted_to, by))

    def _working(self, id, who, start, days):
        by = working_days_later(start, days, self.table)
        return _Step(id, who, by, by, working_days=days, unknown=self._unknown(start, by))

    def _unknown(self, first, last):
        """The years without a table among the days that were looked at."""
        return sorted(set([year_month_day(day)[0] for day in (first, last) if not covers(day, self.table)]))

    def _first(self):
        """The day that comes first: the reader's own, or else the day to ask the others."""
        own = [step for step in self.steps if step.who == YOU and step.id not in _NOT_FOR_ALL]
        others = [step for step in self.steps if step.who != YOU]
        return (own or others or [None])[0]

    def numbers(self):
        return {
            "steps": [step.numbers() for step in self.steps],
            "first_by": date_text(self.first.by) if self.first else None,
            "served": date_text(self.served),
            "unknown_years": self.unknown_years(),
        }

    def unknown_years(self):
        found = set()
        for step in self.steps:
            found.update(step.unknown)
        return sorted(found)

    def rules_since(self):
        """The first day of the youngest rule that was counted with."""
        used = [fact for _, _, fact, _ in _STEPS[self.paper] if fact not in self.left_out]
        since = [facts.get(fact).get("since") or facts.get(fact)["effective_from"] for fact in used]
        return max([parse_date(day) for day in since]) if since else None


class _Telling:
    """The days told to a reader in one language."""

    def __init__(self, days, lang):
        self.days = days
        self.paper = days.paper
        self.lang = lang
        self.say = speaker(lang, WORDS)

    def blocks(self):
        told = [self._headline()]
        told += self._check() + self._moved() + self._unknown() + self._older()
        told.append(self._today())
        if self.days.steps:
            told.append(self._table())
        told += self._why() + self._served() + self._know() + self._where()
        told.append(self._count())
        if self.days.steps:
            told.append(self._calendar())
        told.append(blocks.links(self.say("pages"), [(pick(PAGES[page], self.lang), page) for page in _PAGES.get(self.paper, _PAGES[None])]))
        cited = blocks.cited(told)
        return told + [blocks.sources([fact for fact in FACTS if fact in cited])]

    def _day(self, date):
        return self.say("day", weekday=self.say("weekdays").split(",")[weekday(date)], date=show.date(date, self.lang))

    def _name(self, step):
        return self.say("step.answer_if" if self.paper == "summons" and step.id == "answer" else "step." + step.id)

    def _headline(self):
        say, first = self.say, self.days.first
        if self.paper == "enforcement_notice":
            return blocks.headline(say("headline.enforcement_notice"), say("none.enforcement_notice"), "warn")
        if first is None:
            since = show.date(parse_date(facts.get("arb-set-aside-3-months")["effective_from"]), self.lang)
            return blocks.headline(say("headline.none"), say("none." + self.paper, since=since), "warn")
        if first.who == YOU:
            return blocks.headline(say("headline.you", date=self._day(first.by)), say("headline.steps", step=self._name(first)), "warn")
        return blocks.headline(say("headline.them", date=self._day(first.by)), self._name(first))

    def _check(self):
        kind = _CHECK.get(self.paper, "court")
        return [blocks.alert(self.say("check.title"), self.say("check." + kind), "info", _CHECK_FACTS[kind])] if kind else []

    def _moved(self):
        told, seen = [], []
        for step in self.days.steps:
            if step.by != step.counted_to and step.counted_to not in seen:
                seen.append(step.counted_to)
                words = self.say("moved", from_day=self._day(step.counted_to), to_day=self._day(step.by))
                told.append(blocks.alert(self.say("moved.title"), words, "info", ("deadline-posting-rule",)))
        return told

    def _unknown(self):
        years = self.days.unknown_years()
        if not years:
            return []
        last = holidays.source()[2]
        title = self.say("unknown.title", years=self.say("list").join([str(year) for year in years]))
        return [blocks.alert(title, self.say("unknown" if years[-1] > last else "unknown.before", last=last), "warn")]

    def _older(self):
        since = self.days.rules_since()
        if since is None or self.days.received >= since:
            return []
        return [blocks.alert(self.say("older.title"), self.say("older", since=show.date(since, self.lang)), "warn", ("hotline-12348",))]

    def _today(self):
        items, number = [], 1
        date = self._day(self.days.first.by) if self.days.first else ""
        while "today.%s.%d" % (self.paper, number) in WORDS:
            items.append(self.say("today.%s.%d" % (self.paper, number), date=date))
            number += 1
        return blocks.steps(self.say("today.title"), items)

    def _length(self, step):
        for unit in ("days", "working_days", "months"):
            if getattr(step, unit) is not None:
                return self.say(unit, n=getattr(step, unit))
        return "–"

    def _table(self):
        columns = ["step", "who", "days", "counted", "by"]
        rows = [[self._name(step), self.say("who." + step.who), self._length(step), self._day(step.counted_to), self._day(step.by)] for step in self.days.steps]
        if not [step for step in self.days.steps if step.by != step.counted_to]:
            # Nothing moved: a narrow screen is spared a column that says the same twice.
            columns.remove("counted")
            rows = [row[:3] + row[4:] for row in rows]
        return blocks.table(self.say("dates"), [self.say("col." + column) for column in columns], rows, ["start"] * len(columns))

    def _why(self):
        told = []
        for step in self.days.steps:
            if step.id not in _WHY_FACTS:
                continue
            values = facts.get("complaint-time-limits")["values"]
            words = self.say("why." + step.id, n=step.days or step.months or step.working_days, ruling=facts.get("appeal-15-days")["values"]["ruling_days"],
                             complex=values["complex_days"], added=values["added_days"])
            told.append(blocks.text(words, _WHY_FACTS[step.id]))
        if told and self.days.first and self.days.first.who == YOU:
            told.append(blocks.text(self.say("past"), ("hotline-12348",)))
        return told

    def _served(self):
        way = self.days.form["served_how"]
        if way is None:
            return []
        if way != "notice":
            return [blocks.text(self.say("served." + way), _WAY_FACTS[way])]
        notice = self.days.notice
        told = [blocks.text(self.say("served.notice", n=notice["values"]["days"], date=show.date(self.days.served, self.lang)), (notice["id"],))]
        if self.paper == "payment_order":
            told.append(blocks.alert(self.say("served.notice.order.title"), self.say("served.notice.order"), "warn", ("payment-order-needs-service",)))
        if self.paper in ("complaint", "summons"):
            told.append(blocks.text(self.say("know.complaint.notice"), ("no-public-notice-in-simplified",)))
        return told

    def _know(self):
        days = {"mediation_notice": "judicial-confirmation", "enforcement_notice": "exec-objection"}.get(self.paper)
        told = [blocks.text(self.say("know." + self.paper, n=facts.get(days)["values"]["days"] if days else ""), _KNOW_FACTS[self.paper])]
        if self.paper == "mediation_notice":
            told.append(blocks.text(self.say("know.mediation_notice.fee"), ("peoples-mediation-free",)))
        return told

    def _where(self):
        words = self.say("where." + _WHERE.get(self.paper, "court")) + self.say("space") + self.say("education")
        return [blocks.alert(self.say("where.title"), words, "info", ("hotline-12348",))]

    def _count(self):
        package, version, last = holidays.source()
        words = [blocks.text(self.say("count.first"), ("deadline-posting-rule",))]
        words += [blocks.text(self.say("count." + part)) for part in ("calendar", "adjusted", "months")]
        if [step for step in self.days.steps if step.who != YOU]:
            words.append(blocks.text(self.say("count.others")))
        return blocks.fold(self.say("count.title"), words + [blocks.text(self.say("count.table", package=package, version=version, last=last))])

    def _calendar(self):
        """The days with a reminder before each; after the others' last day, the day on which to ask."""
        events = []
        if _CHECK.get(self.paper, "court"):
            events.append(export.event("deadlines-check-" + date_text(self.days.received), self.days.received + 1, self.say("ics.check"), alarm_days=0))
        for step in self.days.steps:
            uid = "deadlines-%s-%s-%s" % (self.paper, step.id, date_text(step.by))
            if step.id == "hearing":
                words = self.say("ics.hearing")
            else:
                words = self.say("ics.last" if step.who == YOU else "ics.theirs", step=self._name(step))
            # A reminder of three days is of no use for a period of five.
            ahead = 0 if step.who != YOU else 3 if step.by - self.days.served > 7 else 1
            events.append(export.event(uid, step.by, words, alarm_days=ahead))
            if step.who != YOU:
                events.append(export.event(uid + "-ask", step.by + 1, self.say("ics.ask"), alarm_days=0))
        return blocks.file(self.say("ics"), "deadlines.ics", export.ICS, export.calendar_text(events))
