"""What comes in, what living takes, what is left for debts: a private copy, and one page for a lender."""

from ashore import facts
from ashore.engine import shares
from ashore.engine.money import MONTHS_PER_YEAR, divide_half_up
from ashore.tools import _debts
from ashore.view import blocks, export, show
from ashore.view.fields import Amounts, Choice, Form, Integer, Money, Rows, Text
from ashore.words import pick, speaker
from ashore.words.budget import WORDS

TITLE = WORDS["title"]
# The statement for lenders is in Chinese for every reader.
BOTH_LANGUAGES = ("budget", "common")
FACTS = (
    "exec-wages-living-expenses", "exec-living-standard-dibao", "social-assistance-temporary", "legal-aid-scope", "hotline-12348", "hotline-12356",
    "answer-15-days", "payment-order-15-days", "payment-order-no-money-is-no-objection", "fake-hardship-documents-risk",
    "agency-debt-fraud-warning-2026", "debt-lawful-obligation", "limitation-promise-restarts", "limitation-expired-promise",
)

WEEKS_PER_YEAR = 52
GROUPS = ("incomes", "essentials", "others")
# More bars than this no phone can show apart.
MOST_BARS = 15
_DEBTS = _debts.PLAN + _debts.URGENT


class _Listed(Rows):
    """Rows whose example is in the reader's language: the default is a list of (key of the name, values)."""

    def initial(self, lang):
        say = speaker(lang, WORDS)
        rows = []
        for key, values in self.default:
            row = {"name": say(key)}
            row.update(values)
            rows.append(row)
        return rows


def _sum(amount, every="month"):
    return {"amount": amount, "every": every}


def _row_fields(amount):
    return [
        Text("name", WORDS["name"], help=WORDS["name.help"], default="", blank=""),
        amount,
        Choice("every", WORDS["every"], [(every, WORDS["every." + every]) for every in ("month", "week", "year")], default="month"),
    ]


def _check(form, refuse, lang):
    for i, row in enumerate(form["incomes"]):
        if row["amount"] is None and row["last_months"] is None:
            refuse("incomes.%d.amount" % i, speaker(lang, WORDS)("error.amount"))
    _debts.refuse_same_names(form["debts"], refuse, lang)


FORM = Form([
    _Listed("incomes", WORDS["incomes"], _row_fields(Money("amount", WORDS["amount"], optional=True)) + [
        Amounts("last_months", WORDS["last_months"], help=WORDS["last_months.help"], most=36, low=0, optional=True, advanced=True),
    ], WORDS["incomes.row"], help=WORDS["incomes.help"], record="incomes", default=[
        ("lins.wages", _sum("3850")),
        ("lins.van", {"amount": "", "every": "month", "last_months": ["5600", "4980", "5150"]}),
    ]),
    _Listed("essentials", WORDS["essentials"], _row_fields(Money("amount", WORDS["amount"])), WORDS["essentials.row"], help=WORDS["essentials.help"],
            record="essentials", default=[
        ("lins.rent", _sum("1400")), ("lins.food", _sum("420", "week")), ("lins.power", _sum("330")), ("lins.fuel", _sum("1100")),
        ("lins.school", _sum("2160", "year")), ("lins.medicine", _sum("150")), ("lins.insurance", _sum("1200", "year")),
    ]),
    _Listed("others", WORDS["others"], _row_fields(Money("amount", WORDS["amount"])), WORDS["others.row"], help=WORDS["others.help"], record="others", default=[
        ("lins.small", _sum("120", "week")), ("lins.parents", _sum("3600", "year")), ("lins.clothes", _sum("230")),
    ]),
    Money("savings", WORDS["savings"], help=WORDS["savings.help"], default="300", blank="0"),
    Integer("people", WORDS["people"], low=1, high=30, default="3", record="people"),
    _debts.rows(_DEBTS, least=0, advanced=("annual_rate",) + _debts.URGENT),
    Money("local_standard", WORDS["local_standard"], help=WORDS["local_standard.help"], default="", optional=True, advanced=True),
], check=_check)


def view(form, lang):
    """The budget of a checked form as numbers and blocks (`tools.md`: budget)."""
    budget = _Budget(form)
    return {"numbers": budget.numbers(), "blocks": _Telling(budget, lang).blocks()}


def a_month(amount, every):
    """A sum in fen that comes every month, week or year, as fen a month: weeks × 52 / 12, years / 12, rounded half up."""
    if every == "week":
        return divide_half_up(amount * WEEKS_PER_YEAR, MONTHS_PER_YEAR)
    return divide_half_up(amount, MONTHS_PER_YEAR) if every == "year" else amount


class _Budget:
    """All items as fen a month, and what is left.  An income that changes counts as its lowest month."""

    def __init__(self, form):
        self.form = form
        self.months = {}
        for group in GROUPS:
            self.months[group] = [min(row["last_months"]) if row.get("last_months") else a_month(row["amount"], row["every"]) for row in form[group]]
        self.income, self.essential, self.other = [sum(self.months[group]) for group in GROUPS]
        self.savings, self.people = form["savings"], form["people"]
        self.after_essentials = self.income - self.essential
        self.surplus = self.after_essentials - self.other - self.savings
        self.capacity = max(0, self.surplus)
        self.debts = form["debts"]
        self.minimums = sum(_debts.least_to_pay(self.debts))
        self.owed = sum([debt["balance"] for debt in self.debts])
        self.open_debts = len([debt for debt in self.debts if debt["balance"]])
        self.varies = any([row["last_months"] for row in form["incomes"]])
        self.floor = None if form["local_standard"] is None else form["local_standard"] * self.people

    def numbers(self):
        return {
            "income_fen": self.income,
            "essential_fen": self.essential,
            "other_fen": self.other,
            "savings_fen": self.savings,
            "surplus_fen": self.surplus,
            "negative": self.surplus < 0,
            "minimums_fen": self.minimums,
            "after_essentials_fen": self.after_essentials,
            "capacity_fen": self.capacity,
            "shortfall_fen": max(0, self.minimums - self.capacity),
            "essential_per_person_fen": divide_half_up(self.essential, self.people),
            "living_floor_fen": self.floor,
            "incomes_fen": self.months["incomes"],
            "essentials_fen": self.months["essentials"],
            "others_fen": self.months["others"],
        }


class _Telling:
    """A budget told to a reader in one language."""

    def __init__(self, budget, lang):
        self.budget = budget
        self.lang = lang
        self.say = speaker(lang, WORDS)

    def blocks(self):
        say, budget = self.say, self.budget
        told = [self._headline(), blocks.record(say("record", left=self._money(budget.capacity)), {"capacity": export.plain_yuan(budget.capacity)})]
        if budget.surplus <= 0 and self._filled():
            told += self._route()
        elif budget.minimums:
            told.append(self._against_minimums())
        if self._filled():
            told += [self._flow()] + self._items()
        told += [self._private(), self._person()]
        if budget.floor is not None:
            told.append(blocks.text(say("floor", people=budget.people, standard=self._money(budget.form["local_standard"]), floor=self._money(budget.floor)),
                                    ("exec-wages-living-expenses", "exec-living-standard-dibao")))
        if budget.varies:
            told.append(blocks.text(say("lowest")))
        told += self._creditor()
        told.append(blocks.fold(say("assume.title"), [blocks.text(say("assume." + part)) for part in ("convert", "left", "minimums")]))
        told.append(self._csv())
        cited = blocks.cited(told)
        return told + [blocks.sources([fact for fact in FACTS if fact in cited])]

    def _money(self, fen):
        return show.money(fen, self.lang)

    def _filled(self):
        budget = self.budget
        return bool(budget.income or budget.essential or budget.other or budget.savings)

    def _sums(self):
        budget = self.budget
        return {"income": self._money(budget.income), "essential": self._money(budget.essential), "other": self._money(budget.other),
                "savings": self._money(budget.savings)}

    def _headline(self):
        say, budget = self.say, self.budget
        if not self._filled():
            return blocks.headline(say("headline.empty"))
        detail = say("headline.detail", **self._sums())
        if budget.surplus > 0:
            return blocks.headline(say("headline", left=self._money(budget.surplus)), detail, "good" if budget.surplus >= budget.minimums else "plain")
        head = say("headline.negative", missing=self._money(-budget.surplus)) if budget.surplus else say("headline.zero")
        return blocks.headline(head, pick((" ", ""), self.lang).join([detail, say("headline.calm")]), "warn")

    def _against_minimums(self):
        say, budget = self.say, self.budget
        over = budget.surplus - budget.minimums
        values = {"count": budget.open_debts, "minimums": self._money(budget.minimums)}
        if over >= 0:
            return blocks.text(say("fits", over=self._money(over), **values))
        return blocks.alert(say("headline", left=self._money(budget.surplus)), say("short", short=self._money(-over), **values), "warn")

    # the negative route

    def _route(self):
        say, budget = self.say, self.budget
        if budget.after_essentials < 0:
            why = say("route.needs", gap=self._money(-budget.after_essentials))
        elif budget.after_essentials:
            why = say("route.rest", room=self._money(budget.after_essentials))
        else:
            why = say("route.none")
        days = [facts.get(fact)["values"]["days"] for fact in ("answer-15-days", "payment-order-15-days")]
        told = [
            blocks.alert(say("route.title"), why, "warn"),
            blocks.steps(say("route.title"), list(say("route.steps"))),
            blocks.text(say("route.help"), ("social-assistance-temporary",)),
            blocks.text(say("route.paper", answer=days[0], order=days[1]), ("answer-15-days", "payment-order-15-days", "payment-order-no-money-is-no-objection")),
        ]
        if self.budget.debts:
            told += [self._waiting(), blocks.text(say("wait.text"), ("debt-lawful-obligation",))]
        return told + [
            blocks.text(say("route.court"), ("exec-wages-living-expenses",)),
            blocks.text(say("route.law"), ("legal-aid-scope", "hotline-12348")),
            blocks.text(say("route.proof"), ("fake-hardship-documents-risk",)),
            blocks.text(say("route.agents"), ("agency-debt-fraud-warning-2026", "hotline-12356")),
        ]

    def _waiting(self):
        say, debts = self.say, self.budget.debts
        labels = _debts.labels(debts, self.lang)
        first = shares.first_in_line(_debts.claims(debts))
        rest = [at for at in range(len(debts)) if at not in first]
        rest.sort(key=lambda at: (not debts[at]["balance"], -debts[at]["consequence"], at))
        rows = []
        for at in first + rest:
            debt = debts[at]
            if not debt["balance"]:
                now = say("wait.paid")
            elif debt["deadline"] is not None:
                now = say("wait.deadline", date=show.date(debt["deadline"], self.lang))
            else:
                now = say("wait.court" if debt["court"] else "wait.secured" if debt["secured"] else "wait.can")
            rows.append([labels[at], self._money(debt["balance"]), now])
        return blocks.table(say("wait.title"), [say("col.debt"), say("col.owed"), say("col.now")], rows, ["start", "end", "start"])

    # the private copy

    def _flow(self):
        say, budget = self.say, self.budget
        out = [("essentials", budget.essential), ("others", budget.other), ("savings", budget.savings)]
        names = [say("group.incomes")] + [say("group." + group) for group, _ in out] + [say("group.left")]
        steps = blocks.series(say("step"), [None] + [-fen for _, fen in out] + [None])
        totals = blocks.series(say("total"), [budget.income, None, None, None, budget.surplus])
        values = [budget.income] + [-fen for _, fen in out] + [budget.surplus]
        table = blocks.table(say("flow"), [say("flow.x"), say("flow.y")], [[name, self._money(fen)] for name, fen in zip(names, values)])
        if budget.surplus < 0:
            summary = say("flow.missing", missing=self._money(-budget.surplus), **self._sums())
        else:
            summary = say("flow.summary", left=self._money(budget.surplus), **self._sums())
        return blocks.chart("waterfall", say("flow"), summary, {"label": say("flow.x"), "values": names}, {"label": say("flow.y"), "unit": "fen"}, [steps, totals], table)

    def _items(self):
        """The items of spending as bars, the largest first; the smallest together when there are many."""
        say, budget = self.say, self.budget
        items = [(name, fen) for group in ("essentials", "others") for name, fen in zip(self._names(group), budget.months[group]) if fen]
        if budget.savings:
            items.append((say("group.savings"), budget.savings))
        if not items:
            return []
        items = [items[at] for at in sorted(range(len(items)), key=lambda at: (-items[at][1], at))]
        if len(items) > MOST_BARS:
            small = items[MOST_BARS - 1:]
            items = items[:MOST_BARS - 1] + [(say("items.rest", n=len(small)), sum([fen for _, fen in small]))]
        names = [name for name, _ in items]
        table = blocks.table(say("items"), [say("items.x"), say("col.month")], [[name, self._money(fen)] for name, fen in items])
        summary = say("items.summary", name=names[0], amount=self._money(items[0][1]))
        return [blocks.chart("hbar", say("items"), summary, {"label": say("items.x"), "values": names}, {"label": say("flow.y"), "unit": "fen"},
                             [blocks.series(say("col.month"), [fen for _, fen in items])], table)]

    def _names(self, group):
        return [row["name"] or self.say("item", n=i + 1) for i, row in enumerate(self.budget.form[group])]

    def _given(self, row):
        say = self.say
        if row.get("last_months"):
            return say("given.lowest", n=len(row["last_months"]))
        return say("given", amount=self._money(row["amount"]), every=say("given." + row["every"]))

    def _private(self):
        say, budget = self.say, self.budget
        rows = []
        for group, total in zip(GROUPS, (budget.income, budget.essential, budget.other)):
            for name, row, fen in zip(self._names(group), budget.form[group], budget.months[group]):
                rows.append([name, self._given(row), self._money(fen)])
            rows.append([say("sum." + group), "", self._money(total)])
        rows.append([say("group.savings"), "", self._money(budget.savings)])
        rows.append([say("group.left"), "", self._money(budget.surplus)])
        return blocks.table(say("private"), [say("col.item"), say("col.given"), say("col.month")], rows)

    def _person(self):
        say, budget = self.say, self.budget
        if budget.people == 1:
            return blocks.text(say("person.one"))
        return blocks.text(say("person", people=budget.people, each=self._money(divide_half_up(budget.essential, budget.people))))

    # the creditor copy

    def _creditor(self):
        say = self.say
        chinese = self._statement("zh")
        told = [blocks.letter(say("creditor"), chinese)]
        if self.lang != "zh":
            told.append(blocks.fold(say("creditor.english"), [blocks.letter(say("creditor.english"), self._statement(self.lang))]))
        told.append(blocks.text(say("creditor.text"), ("limitation-promise-restarts", "limitation-expired-promise", "hotline-12348")))
        return told + [blocks.file(say("creditor.file"), "budget.txt", "text/plain", chinese)]

    def _statement(self, lang):
        """The page for a lender: totals of each group, and no names of items or lenders."""
        say, budget = speaker(lang, WORDS), self.budget
        money = lambda fen: show.money(fen, lang)
        lines = [say("letter.title"), "", say("letter.date"), say("letter.people", people=budget.people), ""]
        for group, fen in (("income", budget.income), ("essential", budget.essential), ("other", budget.other), ("savings", budget.savings)):
            lines.append(say("letter." + group, amount=money(fen)))
        if budget.surplus < 0:
            lines.append(say("letter.missing", amount=money(0), missing=money(-budget.surplus)))
        else:
            lines.append(say("letter.left", amount=money(budget.surplus)))
        if budget.open_debts:
            lines.append(say("letter.debts", count=budget.open_debts, total=money(budget.owed), minimums=money(budget.minimums)))
        lines += ["", say("letter.method")]
        if budget.varies:
            lines.append(say("letter.lowest"))
        return "\n".join(lines + [say("letter.true"), say("letter.purpose"), "", say("letter.name")])

    def _csv(self):
        say, budget = self.say, self.budget
        rows = []
        for group in GROUPS:
            for name, row, fen in zip(self._names(group), budget.form[group], budget.months[group]):
                lowest = bool(row.get("last_months"))
                rows.append([say(group), name, export.plain_yuan(fen if lowest else row["amount"]), say("every.month" if lowest else "every." + row["every"]),
                             export.plain_yuan(fen)])
        rows.append([say("group.savings"), "", export.plain_yuan(budget.savings), say("every.month"), export.plain_yuan(budget.savings)])
        rows.append([say("group.left"), "", "", "", export.plain_yuan(budget.surplus)])
        head = [say("csv.group"), say("col.item"), say("amount"), say("csv.every"), say("col.month")]
        return blocks.file(say("csv"), "budget.csv", export.CSV, export.csv_text(head, rows))
