"""How long a missed payment stays on the credit report, and what can be done about what is wrong there."""

from ashore import facts
from ashore.engine.calendar import add_months, date_text, parse_date, year_month_day
from ashore.view import blocks, export, show
from ashore.view.fields import Date, Form, Money
from ashore.words import pick, speaker
from ashore.words.credit_clock import WORDS
from ashore.words.pages import PAGES

TITLE = WORDS["title"]
FACTS = ("credit-5-years", "credit-free-twice", "credit-objection-20-days", "credit-statement", "credit-complaint-30-days", "credit-one-off-repair",
         "agency-debt-fraud-warning-2026")
RULES = ("credit-record",)
MONTHS_A_YEAR = 12
# Until what is repaid shows on the report: nothing in the law, only a day on which looking is worth while.
MONTHS_TO_CHECK = 2
LATER_MONTHS = (0, 6, 12, 24)


def _check(form, refuse, lang):
    for name in ("repaid", "objected"):
        if form[name] is not None and form[name] < form["missed"]:
            refuse(name, speaker(lang, WORDS)("error." + name, given=show.date(form[name], lang), missed=show.date(form["missed"], lang)))


FORM = Form([
    Date("missed", WORDS["missed"], default="2026-07-23"),
    Date("repaid", WORDS["repaid"], help=WORDS["repaid.help"], default="", optional=True),
    Date("as_of", WORDS["as_of"], help=WORDS["as_of.help"], default="2026-11-21"),
    Money("amount", WORDS["amount"], help=WORDS["amount.help"], default="", optional=True, advanced=True),
    Date("objected", WORDS["objected"], help=WORDS["objected.help"], default="", optional=True, advanced=True),
], check=_check)


def view(form, lang):
    """The clock of a checked form as numbers and blocks (`tools.md`: credit-clock)."""
    clock = _Clock(form)
    return {"numbers": clock.numbers(), "blocks": _Telling(clock, lang).blocks()}


class _Clock:
    """The five years of one record: they begin when all is repaid (征信业管理条例, Art. 16)."""

    def __init__(self, form):
        self.missed, self.repaid, self.as_of = form["missed"], form["repaid"], form["as_of"]
        self.amount, self.objected = form["amount"], form["objected"]
        self.years = facts.current("credit-record")["values"]["years"]
        self.answer_days = facts.get("credit-objection-20-days")["values"]["days"]
        self.until = None if self.repaid is None else self.kept_until(self.repaid)
        self.if_repaid_now = self.kept_until(max(self.as_of, self.missed))
        end = max(self.as_of, self.missed) if self.repaid is None else self.repaid
        self.days_unpaid = end - self.missed
        self.months_unpaid = _whole_months(self.missed, end)
        self.answer_by = None if self.objected is None else self.objected + self.answer_days

    def kept_until(self, repaid):
        return add_months(repaid, self.years * MONTHS_A_YEAR)

    @property
    def state(self):
        """none: not repaid; planned: on a day to come; running; over."""
        if self.repaid is None:
            return "none"
        if self.until < self.as_of:
            return "over"
        return "planned" if self.repaid > self.as_of else "running"

    @property
    def one_off(self):
        """Whether the one-off repair of 2026 hides this record: inside, maybe, outside, late, above."""
        held = facts.get("credit-one-off-repair")["values"]
        if not parse_date(held["arisen_from"]) <= self.missed <= parse_date(held["arisen_to"]):
            return "outside"
        if self.repaid is None or self.repaid > parse_date(held["repaid_by"]):
            return "late"
        if self.amount is None:
            return "maybe"
        return "above" if self.amount > held["single_fen"] else "inside"

    def numbers(self):
        return {
            "record_until": None if self.until is None else date_text(self.until),
            "days_left": None if self.until is None else max(0, self.until - self.as_of),
            "running": self.state == "running",
            "over": self.state == "over",
            "years": self.years,
            "days_unpaid": self.days_unpaid,
            "if_repaid_now_until": date_text(self.if_repaid_now),
            "free_reports_a_year": facts.get("credit-free-twice")["values"]["times_a_year"],
            "objection_days": self.answer_days,
            "objection_answer_by": None if self.answer_by is None else date_text(self.answer_by),
            "one_off": self.one_off,
        }


def _whole_months(first, last):
    """The whole months from one day to a later one."""
    (year, month, _), (last_year, last_month, _) = year_month_day(first), year_month_day(last)
    months = (last_year - year) * MONTHS_A_YEAR + last_month - month
    return months - 1 if months and add_months(first, months) > last else months


class _Telling:
    """The clock told to a reader in one language."""

    def __init__(self, clock, lang):
        self.clock = clock
        self.lang = lang
        self.say = speaker(lang, WORDS)

    def blocks(self):
        say, clock = self.say, self.clock
        told = [self._headline(), blocks.text(say("rule", years=clock.years), ("credit-5-years",))]
        if clock.repaid is None:
            told += [blocks.text(say("rule.unpaid", years=clock.years)), self._later()]
        told += [self._chart(), self._steps()]
        days = facts.get("credit-complaint-30-days")["values"]["days"]
        told.append(blocks.text(say("do.facts", days=days),
                                ("credit-free-twice", "credit-objection-20-days", "credit-statement", "credit-complaint-30-days")))
        if clock.answer_by is not None:
            told.append(blocks.text(say("objected.by", day=self._date(clock.objected), by=self._date(clock.answer_by)), ("credit-objection-20-days",)))
        told += [
            blocks.alert(say("repair.title"), say("repair"), "warn", ("agency-debt-fraud-warning-2026",)),
            self._one_off(),
            blocks.links(say("pages"), [(pick(PAGES[page], self.lang), page) for page in ("scams", "list")]),
            self._file(),
            blocks.fold(say("assume.title"), [blocks.text(say("assume"))]),
            blocks.sources(FACTS),
        ]
        return told

    def _date(self, day):
        return show.date(day, self.lang)

    def _headline(self):
        say, clock = self.say, self.clock
        key = "head." + clock.state
        until = clock.if_repaid_now if clock.until is None else clock.until
        values = {"years": clock.years, "until": self._date(until), "as_of": self._date(clock.as_of if clock.as_of > clock.missed else clock.missed),
                  "days": f"{max(0, until - clock.as_of):,}", "repaid": "" if clock.repaid is None else self._date(clock.repaid)}
        tone = "good" if clock.state in ("running", "over") else "plain"
        return blocks.headline(say(key, **values), say(key + ".detail", **values), tone)

    def _later(self):
        say, clock = self.say, self.clock
        rows = []
        for months in LATER_MONTHS:
            day = add_months(max(clock.as_of, clock.missed), months)
            rows.append([self._date(day), self._date(clock.kept_until(day))])
        return blocks.table(say("later.title"), [say("later.repaid"), say("later.until")], rows, ["start", "start"])

    def _chart(self):
        say, clock = self.say, self.clock
        kept = clock.years * MONTHS_A_YEAR
        parts = [(say("chart.unpaid"), clock.months_unpaid), (say("chart.kept"), kept), (say("chart.all"), clock.months_unpaid + kept)]
        spans = [show.duration(months, self.lang) for _, months in parts]
        summary = say("chart.summary.none" if clock.repaid is None else "chart.summary", unpaid=spans[0], kept=spans[1], all=spans[2],
                      as_of=self._date(max(clock.as_of, clock.missed)))
        table = blocks.table(say("chart"), [say("chart.x"), say("chart.y")], [[name, span] for (name, _), span in zip(parts, spans)])
        return blocks.chart("waterfall", say("chart"), summary, {"label": say("chart.x"), "values": [name for name, _ in parts]},
                            {"label": say("chart.y"), "unit": "months"},
                            [blocks.series(say("chart.steps"), [parts[0][1], kept, None]), blocks.series(say("chart.all"), [None, None, parts[2][1]])], table)

    def _steps(self):
        say = self.say
        return blocks.steps(say("do"), [say("do.report"), say("do.object", days=self.clock.answer_days), say("do.statement")])

    def _one_off(self):
        say, clock = self.say, self.clock
        held = facts.get("credit-one-off-repair")["values"]
        rule = say("one_off.rule", most=show.money(held["single_fen"], self.lang), first=self._date(parse_date(held["arisen_from"])),
                   last=self._date(parse_date(held["arisen_to"])), by=self._date(parse_date(held["repaid_by"])))
        return blocks.alert(say("one_off.title"), rule + "\n\n" + say("one_off." + clock.one_off), "info", ("credit-one-off-repair",))

    def _file(self):
        say, clock = self.say, self.clock
        events = []
        if clock.answer_by is not None:
            events.append(export.event("credit-answer", clock.answer_by, say("event.answer")))
        if clock.repaid is None:
            events.append(export.event("credit-look", add_months(clock.as_of, MONTHS_TO_CHECK), say("event.unpaid")))
        else:
            events.append(export.event("credit-check", add_months(clock.repaid, MONTHS_TO_CHECK), say("event.check")))
            events.append(export.event("credit-end", clock.until + 1, say("event.end", until=self._date(clock.until))))
        return blocks.file(say("ics"), "credit-clock.ics", export.ICS, export.calendar_text(events))
