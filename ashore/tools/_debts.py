"""The reader's debts as every tool asks for them: one declaration of each column, one name and one label for each debt.

The rows belong to the reader's record (part `debts`): a tool takes the columns that it needs, by the same ids, in the same
kinds, and the page keeps the others.
"""

from ashore.engine import payoff, shares
from ashore.view.fields import Choice, Date, Flag, Integer, Money, Percent, Rows, Text
from ashore.words import speaker
from ashore.words.debts import WORDS

KINDS = ("card", "loan", "fee_plan", "family", "other")
# What the engine needs to say what the least to pay is, and what cannot wait.
PLAN = ("name", "kind", "balance", "annual_rate", "minimum", "minimum_percent", "minimum_floor", "promo_rate", "promo_months",
        "frozen_months", "consequence")
URGENT = ("court", "deadline", "secured")
LENDER_KINDS = ("licensed", "private", "unlicensed")
# All columns: the debt list, which feeds the other tools.
LISTED = ("name", "kind", "lender", "balance", "annual_rate", "minimum", "missed", "court", "deadline", "secured", "minimum_percent", "minimum_floor",
          "received", "drawn", "contract", "lender_kind", "consequence")


def _columns():
    return [
        Text("name", WORDS["name"], help=WORDS["name.help"], default="", blank=""),
        Choice("kind", WORDS["kind"], [(kind, WORDS["kind." + kind]) for kind in KINDS], default="other"),
        Text("lender", WORDS["lender"], help=WORDS["lender.help"], default="", blank=""),
        Money("balance", WORDS["balance"]),
        Percent("annual_rate", WORDS["annual_rate"], help=WORDS["annual_rate.help"], default="0", blank="0"),
        Money("minimum", WORDS["minimum"], default="0", blank="0"),
        Date("missed", WORDS["missed"], help=WORDS["missed.help"], default="", optional=True),
        Flag("court", WORDS["court"], default=False, blank="false"),
        Date("deadline", WORDS["deadline"], help=WORDS["deadline.help"], default="", optional=True),
        Flag("secured", WORDS["secured"], default=False, blank="false"),
        Percent("minimum_percent", WORDS["minimum_percent"], high=100, default="0", blank="0", advanced=True),
        Money("minimum_floor", WORDS["minimum_floor"], default="0", blank="0", advanced=True),
        Percent("promo_rate", WORDS["promo_rate"], default="0", blank="0", advanced=True),
        Integer("promo_months", WORDS["promo_months"], high=payoff.HORIZON, default="0", blank="0", advanced=True),
        Integer("frozen_months", WORDS["frozen_months"], help=WORDS["frozen_months.help"], high=payoff.HORIZON, default="0", blank="0", advanced=True),
        Money("received", WORDS["received"], help=WORDS["received.help"], default="", optional=True, advanced=True),
        Date("drawn", WORDS["drawn"], default="", optional=True, advanced=True),
        Text("contract", WORDS["contract"], help=WORDS["contract.help"], default="", blank="", advanced=True),
        Choice("lender_kind", WORDS["lender_kind"], [(kind, WORDS["lender_kind." + kind]) for kind in LENDER_KINDS], default="licensed", advanced=True),
        Integer("consequence", WORDS["consequence"], help=WORDS["consequence.help"], low=1, high=5, default="3", blank="3", advanced=True),
    ]


def rows(columns, least=1, advanced=(), **others):
    """The field `debts` with some of the columns, in the order of `_columns`; `advanced` names those shown under "more"."""
    fields = [field for field in _columns() if field.id in columns]
    for field in fields:
        field.advanced = field.advanced or field.id in advanced
    others.setdefault("default", household(columns))
    return Rows("debts", WORDS["debts"], fields, WORDS["debts.row"], least=least, most=60, record="debts", **others)


def household(columns):
    """The debts of the Lins, the invented family of the book, in some of the columns."""
    debts = (
        {"kind": "card", "missed": "2026-09-25", "balance": "18600", "annual_rate": "18.25", "minimum": "100", "minimum_percent": "5"},
        {"kind": "loan", "missed": "2026-10-10", "balance": "12000", "annual_rate": "24", "minimum": "635", "consequence": "4"},
        {"kind": "fee_plan", "balance": "2400", "annual_rate": "13.03", "minimum": "232"},
        {"kind": "family", "balance": "5000", "annual_rate": "0", "minimum": "200", "consequence": "2"},
    )
    plain = {field.id: field.initial("en") for field in _columns()}
    return [{column: debt.get(column, plain[column]) for column in columns} for debt in debts]


def names(debts):
    """The name of each debt in `numbers`: its own, or its place in the list, the same in every language."""
    return [debt["name"] or "#%d" % (i + 1) for i, debt in enumerate(debts)]


def find(name, known):
    """The place of the debt of a name, also given by its place (`#2`); None when there is none."""
    if name in known:
        return known.index(name)
    places = ["#%d" % (i + 1) for i in range(len(known))]
    return places.index(name) if name in places else None


def labels(debts, lang):
    """What each debt is called on screen: its name, or its kind, numbered when there are several."""
    say = speaker(lang, WORDS)
    kinds = [debt["kind"] for debt in debts if not debt["name"]]
    told, seen = [], {}
    for debt in debts:
        kind = debt["kind"]
        label = debt["name"] or say("kind." + kind)
        if not debt["name"] and kinds.count(kind) > 1:
            seen[kind] = seen.get(kind, 0) + 1
            label += " " + str(seen[kind])
        told.append(label)
    return told


def refuse_same_names(debts, refuse, lang):
    """A name given twice is refused where it comes again."""
    known = names(debts)
    for i, name in enumerate(known):
        if name in known[:i]:
            refuse("debts.%d.name" % i, speaker(lang, WORDS)("error.same_name", name=name))


def refuse_unknown(name, debts, path, refuse, lang):
    """A name that no debt has is refused."""
    known = names(debts)
    if find(name, known) is None:
        refuse(path, speaker(lang, WORDS)("error.no_such_debt", name=name, names=", ".join(known)))


def engine_debts(debts):
    """The engine's debts of checked rows; a column that a tool does not ask for counts as nought."""
    return [
        payoff.Debt(debt["balance"], debt["annual_rate"], minimum=debt["minimum"], minimum_part=debt["minimum_percent"],
                    minimum_floor=debt["minimum_floor"], promo_rate=debt.get("promo_rate", 0), promo_months=debt.get("promo_months", 0),
                    frozen_months=debt.get("frozen_months", 0), consequence=debt.get("consequence", 3))
        for debt in debts
    ]


def least_to_pay(debts):
    """The least to pay this month for each of checked rows, interest of the month included, in fen."""
    return [payoff.first_month_minimums(payoff.Household([debt], 0)) for debt in engine_debts(debts)]


def claims(debts):
    """The claims of checked rows, as the sharing of an offer sees them."""
    return [
        shares.Claim(debt["balance"], least, debt["secured"], debt["court"], debt["deadline"])
        for debt, least in zip(debts, least_to_pay(debts))
    ]
