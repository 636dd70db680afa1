"""The time limit for a claim (诉讼时效): from when it runs, what starts it anew, when it ends, and what its end does not do."""

from ashore import facts
from ashore.engine.calendar import add_months, date_text, parse_date
from ashore.view import blocks, show
from ashore.view.fields import Choice, Date, Form, Rows
from ashore.words import pick, speaker
from ashore.words.limitation import WORDS
from ashore.words.pages import PAGES

TITLE = WORDS["title"]
FACTS = ("limitation-3-years", "limitation-instalments", "limitation-interrupted", "limitation-interruption-messages", "limitation-card-messages", "limitation-promise-restarts",
         "limitation-assignment", "limitation-expired-promise", "limitation-must-be-raised", "exec-limitation-2-years", "answer-15-days", "hotline-12348")
KINDS = ("demand", "promise", "part_payment", "suit", "other")
_RESTARTS = ("demand", "promise", "part_payment", "suit")

FORM = Form([
    Date("due", WORDS["due"], help=WORDS["due.help"], default="2021-03-15"),
    Rows("events", WORDS["events"], [
        Date("date", WORDS["date"]),
        Choice("kind", WORDS["kind"], [(kind, WORDS["kind." + kind]) for kind in KINDS], default="demand"),
    ], WORDS["events.row"], help=WORDS["events.help"], default=[
        {"date": "2021-08-10", "kind": "part_payment"}, {"date": "2023-06-20", "kind": "demand"},
    ]),
    Date("as_of", WORDS["as_of"], default="2026-11-21"),
])


def view(form, lang):
    """The time limit of a checked form as numbers and blocks (`tools.md`: limitation)."""
    claim = _Claim(form)
    return {"numbers": claim.numbers(), "blocks": _Telling(claim, lang).blocks()}


class _Claim:
    """The runs of the time limit, one after the other.

    runs: [(first day, last day)], each three years long and cut off by the longest time; the last is the one in force.
    effects: [(date, kind, effect, end of the time after it)] of every event, by date.
    """

    def __init__(self, form):
        self.due, self.as_of = form["due"], form["as_of"]
        values = facts.get("limitation-3-years")["values"]
        self.years, self.longest_years = values["years"], values["longest_years"]
        self.longest = add_months(self.due, 12 * self.longest_years)
        self.runs = [self._run(self.due)]
        self.effects = []
        self.defence_lost = self.paid_late = self.sued = False
        # With its place as well: MicroPython does not keep the order of equals.
        for _, _, event in sorted([(event["date"], place, event) for place, event in enumerate(form["events"])], key=lambda found: found[:2]):
            self._take(event["date"], event["kind"])
        self.runs_from, self.expires = self.runs[-1]
        self.expired = self.as_of > self.expires
        self.restarts = len(self.runs) - 1

    def _run(self, first):
        return first, min(add_months(first, 12 * self.years), self.longest)

    def _take(self, date, kind):
        first, last = self.runs[-1]
        if date > self.as_of:
            effect = "later"
        elif kind == "other":
            effect = "other"
        elif date <= self.due:
            effect = "early"
        elif date > last:
            effect = "late_" + kind
            self.defence_lost = self.defence_lost or kind == "promise"
            self.paid_late = self.paid_late or kind == "part_payment"
        elif date == first:
            effect = "same_day"
        else:
            effect = "restart"
            self.runs.append(self._run(date))
        self.sued = self.sued or (kind == "suit" and effect == "restart")
        self.effects.append((date, kind, effect, self.runs[-1][1]))

    def state(self):
        """future | running | expired | lost (a promise after the end) | unclear (a payment after the end)."""
        if self.as_of <= self.due:
            return "future"
        if not self.expired:
            return "running"
        return "lost" if self.defence_lost else "unclear" if self.paid_late else "expired"

    def lengths(self):
        """[(first day, days)] of the runs: to the next one, to the end of the last, or to the day looked at."""
        ends = [first for first, _ in self.runs[1:]] + [max(self.runs_from, min(self.expires, self.as_of))]
        return [(first, end - first) for (first, _), end in zip(self.runs, ends)]

    def numbers(self):
        return {
            "runs_from": date_text(self.runs_from),
            "expires": date_text(self.expires),
            "expired": self.expired,
            "restarts": self.restarts,
            "days_left": None if self.expired else self.expires - self.as_of,
            "longest_until": date_text(self.longest),
            "state": self.state(),
            "events": [{"date": date_text(date), "kind": kind, "effect": effect, "expires": date_text(ends)} for date, kind, effect, ends in self.effects],
        }


class _Telling:
    """The time limit told to a reader in one language."""

    def __init__(self, claim, lang):
        self.claim = claim
        self.lang = lang
        self.say = speaker(lang, WORDS)

    def blocks(self):
        say, claim = self.say, self.claim
        told = [self._headline(), blocks.alert(say("never.title"), say("never"), "warn", ("limitation-must-be-raised", "limitation-expired-promise")), self._do()]
        if claim.due < parse_date(facts.get("limitation-3-years")["effective_from"]):
            since = self._date(parse_date(facts.get("limitation-3-years")["effective_from"]))
            told.append(blocks.alert(say("before.title"), say("before", date=since), "warn", ("hotline-12348",)))
        if claim.sued:
            years = facts.get("exec-limitation-2-years")["values"]["years"]
            told.append(blocks.alert(say("suit.title"), say("suit", years=years), "info", ("limitation-interrupted", "exec-limitation-2-years")))
        told += [self._line(), self._chart(),
                 blocks.text(say("why.period", years=claim.years, longest=claim.longest_years), ("limitation-3-years",)),
                 blocks.text(say("why.instalments"), ("limitation-instalments",)),
                 blocks.text(say("why.restart"), ("limitation-interrupted",)),
                 blocks.text(say("why.messages"), ("limitation-interruption-messages", "limitation-card-messages")),
                 blocks.text(say("why.promise"), ("limitation-promise-restarts",)),
                 blocks.text(say("why.assignment"), ("limitation-assignment",)),
                 blocks.text(say("why.expired"), ("limitation-expired-promise",)),
                 blocks.fold(say("assume.title"), [blocks.text(say("assume." + part)) for part in ("known", "day", "special")]),
                 blocks.text(say("education"), ("hotline-12348",)),
                 blocks.links(say("pages"), [(pick(PAGES[page], self.lang), page) for page in ("claims", "talk")])]
        cited = blocks.cited(told)
        return told + [blocks.sources([fact for fact in FACTS if fact in cited])]

    def _date(self, date):
        return show.date(date, self.lang)

    def _headline(self):
        say, claim, state = self.say, self.claim, self.claim.state()
        detail = say("headline." + state + ".detail", n=claim.expires - claim.as_of, date=self._date(claim.runs_from))
        return blocks.headline(say("headline." + state, date=self._date(claim.expires)), detail, "plain" if state in ("future", "running") else "warn")

    def _do(self):
        state = {"future": "running", "unclear": "expired"}.get(self.claim.state(), self.claim.state())
        return blocks.steps(self.say("do.title"), [self.say("do.%s.%d" % (state, number), date=self._date(self.claim.due)) for number in (1, 2, 3)])

    def _line(self):
        say, claim = self.say, self.claim
        rows = [(claim.due, 0, say("event.due"), say("effect.start"), self._date(claim.runs[0][1]))]
        for number, (date, kind, effect, ends) in enumerate(claim.effects):
            rows.append((date, 1 + number, say("kind." + kind), say("effect." + effect), self._date(ends)))
        last = 1 + len(claim.effects)
        rows.append((claim.as_of, last, say("event.as_of"), "–", "–"))
        if claim.expires == claim.longest:
            rows.append((claim.longest, last + 1, say("event.longest", n=claim.longest_years), say("effect.longest"), "–"))
        else:
            rows.append((claim.expires, last + 1, say("event.expires"), say("effect.expires"), "–"))
        rows = [[self._date(row[0])] + list(row[2:]) for row in sorted(rows, key=lambda row: row[:2])]
        return blocks.table(say("line.title"), [say("col." + column) for column in ("date", "event", "effect", "ends")], rows, ["start"] * 4)

    def _chart(self):
        say, claim = self.say, self.claim
        lengths = claim.lengths()
        names, values = [self._date(first) for first, _ in lengths], [days for _, days in lengths]
        summary = say("chart.summary", full=f"{claim.runs[0][1] - claim.due:,}", restarts=claim.restarts, date=self._date(claim.runs_from))
        table = blocks.table(say("chart"), [say("chart.x"), say("chart.y")], [[name, f"{days:,}"] for name, days in zip(names, values)])
        return blocks.chart("hbar", say("chart"), summary, {"label": say("chart.x"), "values": names}, {"label": say("chart.y"), "unit": "count"},
                            [blocks.series(say("chart.days"), values)], table)
