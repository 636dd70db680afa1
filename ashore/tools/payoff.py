"""Which debt first, how long, how much: several debts paid off with one monthly budget."""

from ashore.engine import payoff
from ashore.engine.calendar import day_number, month_text, year_and_month
from ashore.tools import _debts
from ashore.view import blocks, export, show
from ashore.view.fields import Choice, Form, Money, Month, Percent, Rows, Text
from ashore.words import pick, speaker
from ashore.words.payoff import WORDS

TITLE = WORDS["title"]
FACTS = ("answer-15-days", "payment-order-15-days", "exec-exempt-property", "card-personalised-instalment",
         "social-assistance-temporary", "hotline-12348", "hotline-12356")

STRATEGIES = ("avalanche", "snowball", "minimum", "consequence", "pro_rata", "listed")
# Debts that never end are shown for ten years; `numbers` holds all that was computed.
NEVER_SHOWN = 120


def _choices(prefix, values):
    return [(value, WORDS[prefix + "." + value]) for value in values]


def _check(form, refuse, lang):
    """What only shows when fields are seen together: names, and months before the plan begins."""
    say = speaker(lang, WORDS)
    _debts.refuse_same_names(form["debts"], refuse, lang)
    for i, settlement in enumerate(form["settlements"]):
        _debts.refuse_unknown(settlement["name"], form["debts"], "settlements.%d.name" % i, refuse, lang)
    for rows in ("one_offs", "settlements"):
        for i, row in enumerate(form[rows]):
            if row["month"] < form["start"]:
                refuse("%s.%d.month" % (rows, i), say("error.before_start", month=month_text(row["month"]), start=month_text(form["start"])))


FORM = Form([
    Money("budget", WORDS["budget"], help=WORDS["budget.help"], default="2400", record="capacity"),
    Choice("strategy", WORDS["strategy"], _choices("strategy", STRATEGIES), help=WORDS["strategy.help"], default="avalanche"),
    _debts.rows(_debts.PLAN),
    Month("start", WORDS["start"], default="2026-12"),
    Rows("one_offs", WORDS["one_offs"], [
        Month("month", WORDS["month"]),
        Money("amount", WORDS["amount"]),
    ], WORDS["one_offs.row"], default=[], advanced=True),
    Rows("budget_changes", WORDS["budget_changes"], [
        Month("from_month", WORDS["from_month"]),
        Money("budget", WORDS["budget"]),
    ], WORDS["budget_changes.row"], default=[], advanced=True),
    Rows("settlements", WORDS["settlements"], [
        Text("name", WORDS["settlement.name"]),
        Month("month", WORDS["month"]),
        Percent("percent", WORDS["settlement.percent"], high=100),
    ], WORDS["settlements.row"], default=[], advanced=True),
], check=_check)


def view(form, lang):
    """The plan of a checked form as numbers and blocks."""
    plan = _Plan(form)
    return {"numbers": plan.numbers(), "blocks": _Telling(plan, lang).blocks()}


def shown(form, lang):
    """The blocks of `view` alone: without the needed budget, which takes longest and is shown only when a plan never ends."""
    return _Telling(_Plan(form), lang).blocks()


def household(form):
    """The engine's household of a checked form; months count from 1, the first month of the plan."""
    names, start = _debts.names(form["debts"]), form["start"]
    extra = {}
    for row in form["one_offs"]:
        month = row["month"] - start + 1
        extra[month] = extra.get(month, 0) + row["amount"]
    changes = [(row["from_month"] - start + 1, row["budget"]) for row in form["budget_changes"]]
    settlements = [(row["month"] - start + 1, _debts.find(row["name"], names), row["percent"]) for row in form["settlements"]]
    return payoff.Household(_debts.engine_debts(form["debts"]), form["budget"], changes, extra, settlements)


class _Plan:
    """The chosen plan month by month, the other orders beside it, and the budget that would be needed."""

    def __init__(self, form):
        self.form = form
        self.names = _debts.names(form["debts"])
        self.household = household(form)
        self.strategy = form["strategy"]
        self.opening = [debt.balance for debt in self.household.debts]
        self.runs, self.totals = {}, {}
        for strategy in STRATEGIES:
            course = payoff.same_course(self.household, strategy)
            if course in self.runs and strategy != self.strategy:
                self.runs[strategy], self.totals[strategy] = self.runs[course], self.totals[course]
                continue
            run = payoff.Run(self.household, strategy)
            rows, totals = [], [sum(self.opening)]
            for interest, paid in run.months():
                totals.append(totals[-1] + interest - paid)
                if strategy == self.strategy:
                    rows.append((interest, paid, list(run.balances)))
            if strategy == self.strategy:
                self.rows = rows
            self.runs[strategy], self.totals[strategy] = run, totals
        self.run = self.runs[self.strategy]
        self.never = bool(self.run.open)
        self._needed = None
        self.minimums = payoff.first_month_minimums(self.household)
        self.shortfall = max(0, self.minimums - self.household.budget_in(1))

    def needed(self):
        """The smallest budget of whole yuan that clears all within the horizon, in fen; looked for once, when asked."""
        if self._needed is None:
            self._needed = payoff.needed_budget(self.household, self.strategy)
        return self._needed

    def shown(self):
        """The months of the plan that a reader is shown: (interest, paid, balances) each."""
        return self.rows[:NEVER_SHOWN] if self.never else self.rows

    def month(self, number):
        """The calendar month of a month of the plan."""
        return self.form["start"] + max(number, 1) - 1

    def numbers(self):
        run = self.run
        return {
            "months": None if self.never else run.month,
            "debt_free": None if self.never else month_text(self.month(run.month)),
            "total_interest_fen": run.interest,
            "total_paid_fen": run.paid,
            "forgiven_fen": run.forgiven,
            "clear_months": dict(zip(self.names, run.cleared)),
            "never": self.never,
            "needed_budget_fen": self.needed(),
            "shortfall_fen": self.shortfall,
            "compare": {
                strategy: {"months": None if other.open else other.month, "total_interest_fen": other.interest, "never": bool(other.open)}
                for strategy, other in self.runs.items()
            },
            "schedule": [
                {"month": month_text(self.month(number)), "interest_fen": interest, "paid_fen": paid,
                 "balance_fen": sum(balances), "balances": dict(zip(self.names, balances))}
                for number, (interest, paid, balances) in enumerate(self.rows, 1)
            ],
        }


class _Telling:
    """A plan told to a reader in one language."""

    def __init__(self, plan, lang):
        self.plan = plan
        self.lang = lang
        self.say = speaker(lang, WORDS)
        self.labels = _debts.labels(plan.form["debts"], lang)
        self.rows = plan.shown()

    def blocks(self):
        plan = self.plan
        told = [self._headline()]
        if plan.shortfall:
            told.append(blocks.alert(self.say("short.title"), self.say("short.text", short=self._money(plan.shortfall)), "warn"))
        for number, i, price in plan.run.lapsed:
            told.append(blocks.alert(self.say("lapsed.title"), self.say(
                "lapsed.text", name=self.labels[i], month=self._month(number), price=self._money(price)), "warn"))
        if self.rows:
            told += self._difference() + [self._chart(), self._cleared(), self._comparison()]
            told += self._schedules()
            told += self._files()
        if plan.never or plan.shortfall:
            told += [self._nothing_left(), blocks.sources(FACTS)]
        return told

    def _money(self, fen):
        return show.money(fen, self.lang)

    def _month(self, number):
        return show.month(self.plan.month(number), self.lang)

    def _headline(self):
        plan, run = self.plan, self.plan.run
        if not self.rows:
            return blocks.headline(self.say("nothing_owed"), tone="good")
        if plan.never:
            detail = "never.minimum" if plan.strategy == "minimum" else "never.detail"
            needed = plan.needed()
            told = [self.say(detail, needed=self._money(needed))]
            if needed < plan.minimums:
                told.append(self.say("never.below"))
            return blocks.headline(self.say("never"), pick((" ", ""), self.lang).join(told), "warn")
        return blocks.headline(self.say("debt_free", month=self._month(run.month)), self.say(
            "debt_free.detail", duration=show.duration(run.month, self.lang), paid=self._money(run.paid),
            interest=self._money(run.interest)), "good")

    def _difference(self):
        """The two orders that people choose between, in yuan and months; nothing when neither ends."""
        dearest, smallest = self.plan.runs["avalanche"], self.plan.runs["snowball"]
        if dearest.open and smallest.open:
            return []
        name = lambda strategy: self.say("strategy." + strategy)
        if bool(dearest.open) != bool(smallest.open):
            works, fails = ("snowball", "avalanche") if dearest.open else ("avalanche", "snowball")
            return [blocks.text(self.say("one_never", works=name(works), fails=name(fails)))]
        interest, months = smallest.interest - dearest.interest, smallest.month - dearest.month
        if interest == 0 and months == 0:
            return [blocks.text(self.say("tie"))]
        key, sooner = ("dearest_saves", months) if interest > 0 else ("smallest_saves", -months)
        if sooner:
            time = self.say("sooner" if sooner > 0 else "later", months=show.duration(abs(sooner), self.lang))
        else:
            time = self.say("same_month")
        return [blocks.text(self.say(key, interest=self._money(abs(interest)), months=time,
                                     first=_first_cleared(smallest), other=_first_cleared(dearest)))]

    def _chart(self):
        plan, run = self.plan, self.plan.run
        numbers = show.points(len(self.rows))
        history = [plan.opening] + [balances for _, _, balances in self.rows]
        series = [blocks.series(label, [history[n][i] for n in numbers]) for i, label in enumerate(self.labels) if plan.opening[i]]
        minimum = plan.totals["minimum"]
        if plan.strategy != "minimum":
            series.append(blocks.series(self.say("minimum_line"), [minimum[n] if n < len(minimum) else 0 for n in numbers], "dotted"))
        start, last = self._money(sum(plan.opening)), numbers[-1]
        if plan.never:
            title, summary = self.say("chart.never"), self.say(
                "chart.summary.never", start=start, end=self._money(plan.totals[plan.strategy][last]),
                duration=show.duration(last, self.lang), budget=self._money(plan.household.budget_in(1)))
        else:
            left = minimum[last] if last < len(minimum) else 0
            title, summary = self.say("chart"), self.say(
                "chart.summary", start=start, duration=show.duration(run.month, self.lang), minimum=self._money(left))
        table = blocks.table(title, [self.say("col.month")] + [one["name"] for one in series], [
            [self._point(n)] + [self._money(one["values"][at]) for one in series] for at, n in enumerate(numbers)])
        x = {"label": self.say("chart.x"), "values": [self._point(n) for n in numbers]}
        return blocks.chart("stack", title, summary, x, {"label": self.say("chart.y"), "unit": "fen"}, series, table)

    def _point(self, number):
        """The end of a month of the plan on the time axis; point 0 is the month before it."""
        return month_text(self.plan.form["start"] + number - 1)

    def _cleared(self):
        cleared = self.plan.run.cleared
        order = sorted(range(len(cleared)), key=lambda i: (cleared[i] is None, cleared[i] or 0, i))
        return blocks.table(
            self.say("cleared"), [self.say("col.debt"), self.say("col.cleared"), self.say("col.cleared_after")],
            [[self.labels[i], self._month(cleared[i]), show.duration(cleared[i], self.lang)] if cleared[i] is not None
             else [self.labels[i], self.say("never.short"), "–"] for i in order])

    def _comparison(self):
        plan, rows = self.plan, []
        for strategy in STRATEGIES:
            run = plan.runs[strategy]
            more = run.interest - plan.run.interest
            if strategy == plan.strategy:
                difference = self.say("chosen")
            elif run.open:
                difference = "–"
            elif plan.never:
                difference = "–"
            else:
                difference = self.say("same") if not more else self.say("more" if more > 0 else "less", amount=self._money(abs(more)))
            rows.append([self.say("strategy." + strategy)] + (
                [self.say("never.short"), "–"] if run.open else [show.duration(run.month, self.lang), self._money(run.interest)]) + [difference])
        return blocks.table(self.say("compare"), [self.say("col." + column) for column in ("order", "months", "interest", "difference")], rows)

    def _schedules(self):
        plan = self.plan
        months = len(self.rows)
        key = sorted(set([1, months] + [month for month in plan.run.cleared if month and month < months]))
        head = [self.say("col." + column) for column in ("month", "paid", "interest", "balance")]
        tables = [blocks.table(self.say("schedule.key"), head, [self._row(self._month(n), n, n) for n in key])]
        years = [(n, min(n + 11, months)) for n in range(1, months + 1, 12)]
        yearly = [self._row(self._month(first) + " – " + self._month(last), first, last) for first, last in years]
        every = [self._row(self._month(n), n, n) for n in range(1, months + 1)]
        for title, rows in (("schedule.years", yearly), ("schedule.all", every)):
            tables.append(blocks.fold(self.say(title), [blocks.table(self.say(title), head, rows)]))
        return tables

    def _row(self, label, first, last):
        """Paid, interest and what is owed at the end for the months first … last of the plan."""
        rows = self.rows[first - 1:last]
        return [label, self._money(sum([paid for _, paid, _ in rows])), self._money(sum([interest for interest, _, _ in rows])),
                self._money(sum(rows[-1][2]))]

    def _files(self):
        plan = self.plan
        head = [self.say("col." + column) for column in ("month", "paid", "interest", "balance")] + self.labels
        table = [[month_text(plan.month(n)), export.plain_yuan(paid), export.plain_yuan(interest), export.plain_yuan(sum(balances))]
                 + [export.plain_yuan(balance) for balance in balances] for n, (interest, paid, balances) in enumerate(self.rows, 1)]
        files = [blocks.file(self.say("csv"), "plan.csv", export.CSV, export.csv_text(head, table))]
        if not plan.never:
            files.append(blocks.file(self.say("ics"), "plan.ics", export.ICS, self._calendar()))
        return files

    def _calendar(self):
        plan = self.plan
        first_day = lambda number: day_number(*(year_and_month(plan.month(number)) + (1,)))
        events = [export.event("plan", first_day(1), self.say("ics.pay", amount=self._money(plan.household.budget_in(1))), plan.run.month, alarm_days=1)]
        for i, number in enumerate(plan.run.cleared):
            if number:
                events.append(export.event("cleared-%d" % (i + 1), first_day(number), self.say("ics.cleared", name=self.labels[i])))
        return export.calendar_text(events)

    def _nothing_left(self):
        return blocks.fold(self.say("nothing_left"), [
            blocks.text(self.say("nothing_left.text"), FACTS),
            blocks.steps(self.say("nothing_left"), list(self.say("nothing_left.steps"))),
        ])


def _first_cleared(run):
    """The month in which the first debt is gone; the horizon when none is."""
    return min([month for month in run.cleared if month] or [payoff.HORIZON])

