"""Letters to lenders, courts and authorities, filled from what the reader says and from nothing else."""

from ashore import facts
from ashore.engine import shares
from ashore.engine.calendar import date_text, day_number, days_in_month, parse_date, year_month_day
from ashore.tools import _debts
from ashore.tools._letters import CONDUCT, COURT, GROUNDS, GUIDE_FACTS, KINDS, LETTERS, PROMISE, RECORD_FLAGS, STEP_FACTS, TIME_FACTS, facts_of
from ashore.view import blocks, show
from ashore.view.fields import Choice, Date, Flag, Form, Integer, Money, Text
from ashore.words import letters_court, letters_guide, letters_lender, pick, speaker
from ashore.words.letters import WORDS
from ashore.words.pages import PAGES

TITLE = WORDS["title"]
# Letters are in Chinese for every reader.
BOTH_LANGUAGES = ("common", "letters", "letters_court", "letters_lender")
FACTS = facts_of()
_NUMERALS = "一二三四五六七八九十"
_LONG = 600
_PAGES = {
    "verify_debt": ("real-or-fake", "list"), "itemise": ("cost", "offer"), "hardship_plan": ("budget", "offer"), "contact_limits": ("rights", "talk"),
    "stop_third_party": ("rights", "life"), "wrong_person": ("rights",), "privacy_complaint": ("rights",), "settlement_confirmation": ("offer", "credit"),
    "court_answer": ("court", "cost"), "payment_order_objection": ("court",), "credit_objection": ("credit",), "regulator_complaint": ("rights",),
}
_SPACES = " \t\r\n\u3000\u00a0"
_COLUMNS = _debts.PLAN + _debts.URGENT + ("lender", "contract", "received", "drawn", "lender_kind")


def _days_before(form):
    return [name for name in ("first_payment", "pay_by") if form[name] is not None and form["date"] is not None and form[name] < form["date"]]


def _kept_until(repaid):
    """The last day that a record may stay, counted from the day it was repaid in full."""
    year, month, day = year_month_day(repaid)
    year += _LAW["kept_years"]
    return day_number(year, month, min(day, days_in_month(year, month)))


def _check(form, refuse, lang):
    say = speaker(lang, WORDS)
    if form["debt"] > max(1, len(form["debts"] or [])):
        refuse("debt", say("error.debt", given=form["debt"], count=len(form["debts"])))
    for name in _days_before(form):
        refuse(name, say("error.before", given=date_text(form[name]), date=date_text(form["date"])))
    if form["not_signed"] and form["taken_off"]:
        refuse("taken_off", say("error.taken_off"))
    if form["too_long"] and form["repaid_on"] is not None and form["date"] is not None and form["date"] <= _kept_until(form["repaid_on"]):
        refuse("too_long", say("error.too_long", repaid=date_text(form["repaid_on"]), until=date_text(_kept_until(form["repaid_on"]))))


def _text(name, kinds=None, high=60, record=None, help=False):
    return Text(name, WORDS[name], help=WORDS[name + ".help"] if help else None, high=high, default="", optional=True,
                when=("kind", kinds) if kinds else None, record=record)


def _money(name, kinds, help=False):
    return Money(name, WORDS[name], help=WORDS[name + ".help"] if help else None, over_zero=True, default="", optional=True, when=("kind", kinds))


def _date(name, kinds=None):
    return Date(name, WORDS[name], default="", optional=True, when=("kind", kinds) if kinds else None)


def _law():
    """The numbers of the law, as labels, letters and advice name them."""
    values = lambda fact: facts.get(fact)["values"]
    return {
        "licensed_cap": show.percent(values("financial-loan-24-percent")["ceiling_ppm"], 0), "lpr_multiple": values("private-lending-4x-lpr")["lpr_multiple"],
        "plan_months": values("card-personalised-instalment")["months"], "quiet_from": values("gbt45251-hours")["quiet_from"], "quiet_to": values("gbt45251-hours")["quiet_to"],
        "day_calls": values("gbt45251-3-calls")["connected_a_day"], "years": values("limitation-3-years")["years"], "kept_years": values("credit-5-years")["years"],
        "objection_days": values("credit-objection-20-days")["days"], "answer_days": values("answer-15-days")["days"], "order_days": values("payment-order-15-days")["days"],
        "complaint_days": values("complaint-time-limits")["days"], "complex_days": values("complaint-time-limits")["complex_days"], "free_times": values("credit-free-twice")["times_a_year"],
    }


_LAW = _law()


def _flag(name, kinds):
    return Flag(name, tuple([label.format(**_LAW) for label in WORDS[name]]), default=False, blank="false", when=("kind", kinds))


def _debt_rows():
    """The reader's list, empty until there is one; a debt without a balance leaves a gap and is no mistake here."""
    rows = _debts.rows(_COLUMNS, least=0, default=[], advanced=("annual_rate", "minimum", "court", "deadline", "secured"))
    for field in rows.fields:
        if field.id == "balance":
            field.optional = True
    rows.advanced = True
    return rows


FORM = Form([
    Choice("kind", WORDS["kind"], [(kind, WORDS["kind." + kind]) for kind in KINDS], help=WORDS["kind.help"], default="verify_debt"),
    _text("my_name", record="my_name"),
    _text("my_phone", record="my_phone"),
    _text("my_address", COURT + ("regulator_complaint",), high=120, record="my_address"),
    _date("date"),
    _text("to", tuple([kind for kind in KINDS if kind not in COURT]), help=True),
    Choice("regulator", WORDS["regulator"], [(one, WORDS["regulator." + one]) for one in ("financial", "local", "central_bank")],
           default="financial", when=("kind", ("regulator_complaint",))),
    _text("place", ("regulator_complaint",)),
    _text("court", COURT),
    _text("case_no", COURT),
    _text("plaintiff", COURT),
    _date("received_on", COURT),
    _text("caller", ("verify_debt", "wrong_person", "privacy_complaint"), help=True),
    _date("contacted_on", ("verify_debt", "itemise", "stop_third_party", "wrong_person", "privacy_complaint", "settlement_confirmation")),
    _money("claimed", ("verify_debt", "itemise")),
    _flag("taken_off", ("itemise",) + COURT),
    _flag("ask_reduction", ("itemise",)),
    _text("reason", ("hardship_plan",), high=200, help=True),
    _money("monthly", ("hardship_plan",), help=True),
    _date("first_payment", ("hardship_plan",)),
    Integer("months", WORDS["months"], low=1, high=600, default="", optional=True, when=("kind", ("hardship_plan",))),
    _flag("ask_relief", ("hardship_plan",)),
    _text("papers", ("hardship_plan",), high=200, help=True),
    _text("reach_me", ("contact_limits", "stop_third_party"), high=120, help=True),
    _text("third_who", ("stop_third_party",), help=True),
    _text("where", ("privacy_complaint",), high=120),
    _text("incidents", ("contact_limits", "stop_third_party", "privacy_complaint", "regulator_complaint"), high=_LONG, help=True),
    Integer("calls", WORDS["calls"], low=1, high=9999, default="", optional=True, when=("kind", ("wrong_person",))),
    _text("looked_for", ("wrong_person",)),
    _flag("not_party", ("wrong_person",)),
    _money("agreed_sum", ("settlement_confirmation",)),
    _date("pay_by", ("settlement_confirmation",)),
    _text("agreed_with", ("settlement_confirmation",)),
    _text("admitted", ("court_answer",), high=_LONG),
    _flag("not_signed", COURT),
    _flag("dispute_amount", COURT),
    _text("amount_why", COURT, high=_LONG),
    _money("paid", COURT),
    _flag("rate_high", COURT),
    _flag("penalty_high", COURT),
    _flag("terms_unexplained", COURT),
    _flag("too_old", COURT),
    _flag("want_mediation", ("court_answer",)),
    _text("record_item", ("credit_objection",), high=200, help=True),
    _flag("not_mine", ("credit_objection",)),
    _text("wrong_how", ("credit_objection",), high=_LONG),
    _text("right_is", ("credit_objection",), high=_LONG),
    _flag("too_long", ("credit_objection",)),
    _date("repaid_on", ("credit_objection",)),
    _flag("no_notice", ("credit_objection",)),
    _flag("calls_at_night", ("regulator_complaint",)),
    _flag("too_many_calls", ("regulator_complaint",)),
    _flag("told_others", ("stop_third_party", "regulator_complaint")),
    _flag("threats", ("regulator_complaint",)),
    _date("complained_on", ("regulator_complaint",)),
    _text("reply", ("regulator_complaint",), high=_LONG),
    _flag("no_reply", ("regulator_complaint",)),
    _text("demand", ("regulator_complaint",), high=_LONG, help=True),
    _text("evidence", ("stop_third_party", "wrong_person", "privacy_complaint", "court_answer", "payment_order_objection", "credit_objection", "regulator_complaint"),
          high=_LONG, help=True),
    _debt_rows(),
    Integer("debt", WORDS["debt"], low=1, high=60, default="1", blank="1", advanced=True),
    Money("capacity", WORDS["capacity"], help=WORDS["capacity.help"], default="", optional=True, when=("kind", ("hardship_plan",)), advanced=True, record="capacity"),
], check=_check)


def view(form, lang):
    """The letter of a checked form as numbers and blocks (`tools.md`: letters)."""
    case = _Case(form)
    sent = _Letter(case, "zh")
    text = sent.text()
    numbers = {"kind": case.kind, "words": len([c for c in text if c not in _SPACES]), "gaps": sent.gaps, "monthly_fen": case.monthly}
    return {"numbers": numbers, "blocks": _Telling(case, sent, text, lang).blocks()}


class _Case:
    """What a letter may say: the facts that were given, and what follows from them."""

    def __init__(self, form):
        self.form = form
        self.kind = form["kind"]
        listed = form["debts"]
        own = listed and self.kind != "wrong_person"
        self.debt = listed[form["debt"] - 1] if own else {}
        self.monthly, self.shared, self.first = form["monthly"], False, False
        if self.kind == "hardship_plan" and self.monthly is None:
            self._share(listed)

    def _share(self, listed):
        """The monthly sum out of the capacity, where all balances are known; nothing when nothing is left for this debt."""
        if self.form["capacity"] is None or not listed or None in [debt["balance"] for debt in listed]:
            return
        shared = shares.shares(self.form["capacity"], _debts.claims(listed))
        self.monthly = shared.offers[self.form["debt"] - 1]
        self.shared, self.first = len(listed) > 1, bool(shared.first)

    def has(self, need):
        """Whether what a paragraph needs is there (see `_letters`)."""
        if need[0] == "!":
            return not self.has(need[1:])
        value = self.form.get(need) if need in self.form else getattr(self, "_has_" + need)()
        return value not in (None, False, "")

    def _has_card(self):
        return self.debt.get("kind") == "card"

    def _has_licensed(self):
        return self.debt.get("lender_kind") == "licensed"

    def _has_private(self):
        """A private loan of the time for which the ceiling of today's rule counts."""
        since = parse_date(facts.get("private-lending-4x-lpr")["values"]["contracts_since"])
        drawn = self.debt.get("drawn")
        return self.debt.get("lender_kind") == "private" and drawn is not None and drawn >= since

    def _has_contract(self):
        return self.debt.get("contract")

    def _has_share(self):
        return self.shared and self.monthly

    def _has_first(self):
        return self.first

    def _has_micro(self):
        return self.form["regulator"] == "local"

    def _has_ground(self):
        return any([self.has(name) for name in GROUNDS])

    def _has_amount(self):
        """The sum is disputed: ticked, or told in words."""
        return self.has("dispute_amount") or self.has("amount_why")

    def _has_conduct(self):
        return any([self.has(name) for name in CONDUCT])

    def _has_error(self):
        """What is wrong in a record: told in words, or needed because no flag tells it."""
        return self.has("wrong_how") or not any([self.has(flag) for flag in RECORD_FLAGS])


class _Letter:
    """One letter in one language.  `gaps` are the ids of the missing facts, in the order of the letter."""

    def __init__(self, case, lang):
        self.case = case
        self.lang = lang
        self.say = speaker(lang, letters_lender.WORDS, letters_court.WORDS, WORDS)
        self.gaps = []
        self.cited = []

    def title(self):
        return self.say(self.case.kind + ".title")

    def text(self):
        """The whole letter; it fills `gaps` and `cited`."""
        self.gaps, self.cited = [], []
        chinese = self.lang == "zh"
        lines, number = [self.title(), ""], 0
        for key, needs, cited in LETTERS[self.case.kind]:
            numbered = key[0] == "+"
            if not all([self.case.has(need) for need in needs.split()]):
                continue
            words = self.filled(self.say(key[1:] if numbered else key))
            number = number + 1 if numbered else 0
            if numbered:
                words = (_NUMERALS[number - 1] + "、" if chinese else str(number) + ". ") + words
            lines.append("　　" + words if chinese and not key.endswith("dear") else words)
            self.cited += [fact for fact in cited if fact not in self.cited]
        lines += self._end()
        return "\n".join(lines)

    def _end(self):
        kind = self.case.kind
        if kind in COURT:
            end = ["", self.filled(self.say("regards.court"))]
        else:
            end = ["", self.say("regards")]
        signs = [kind + ".sign"] if kind in COURT + ("credit_objection", "regulator_complaint") else ["sign", "sign.phone"]
        end += [""] + [self.filled(self.say(sign)) for sign in signs]
        return end + [self.value("date")]

    def filled(self, words):
        """Words with each `{fact}` replaced by its value, or by a marked gap."""
        made, rest = "", words
        while "{" in rest:
            before, _, rest = rest.partition("{")
            name, _, rest = rest.partition("}")
            value = self.value(name)
            # A sentence that somebody typed with its own full stop needs no second one.
            if value[-1:] in ("。", "！", "？", ".", "!", "?"):
                if rest[:1] in ("。", "."):
                    rest = rest[1:]
                elif rest[:1] in ("，", "；", ",", ";"):
                    value = value[:-1]
            made += before + value
        return made + rest

    def value(self, name):
        """A fact as text; a marked gap, noted in `gaps`, when it is missing."""
        if name in _LAW:
            return str(_LAW[name])
        told = getattr(self, "_" + name)() if hasattr(self, "_" + name) else self._given(name)
        return self._gap(name) if told is None or told == "" else told

    def _gap(self, name):
        if name not in self.gaps:
            self.gaps.append(name)
        return self.say("gap", what=gap_name(name, self.lang))

    def _given(self, name):
        value = self.case.form[name]
        if name in ("date", "contacted_on", "received_on", "first_payment", "pay_by", "repaid_on", "complained_on"):
            return None if value is None else show.date(value, self.lang)
        return self._money(value) if name in ("claimed", "paid", "agreed_sum", "capacity") else str(value) if isinstance(value, int) else value

    def _money(self, fen):
        return None if fen is None else show.money(fen, self.lang)

    def _to(self):
        return self.case.form["to"] or self.case.debt.get("lender")

    def _contract(self):
        return self.case.debt.get("contract")

    def _balance(self):
        return self._money(self.case.debt.get("balance"))

    def _received(self):
        return self._money(self.case.debt.get("received"))

    def _monthly(self):
        return self._money(self.case.monthly or None)

    def _not_party(self):
        return self.say("wrong_person.said") if self.case.form["not_party"] else None

    def _role(self):
        return self.say("role." + self.case.kind)

    def _grounds(self):
        return None

    def _authority(self):
        return self.filled(self.say("regulator_complaint." + self.case.form["regulator"]))


def gap_name(name, lang):
    """What stands in the gap of a missing fact."""
    return pick(WORDS["gap." + name] if "gap." + name in WORDS else WORDS[name], lang)


class _Telling:
    """A letter with what surrounds it, told to a reader in one language."""

    def __init__(self, case, sent, text, lang):
        self.case = case
        self.sent = sent
        self.text = text
        self.lang = lang
        self.say = speaker(lang, WORDS, letters_guide.WORDS)

    def blocks(self):
        say, kind, gaps = self.say, self.case.kind, self.sent.gaps
        title = _Letter(self.case, self.lang).title()
        key = "headline.ready" if not gaps else "headline.gap" if len(gaps) == 1 else "headline.gaps"
        head = say(key, title=title, n=len(gaps))
        told = [blocks.headline(head, say("headline.detail"), "plain" if gaps else "good")]
        if gaps:
            told.append(blocks.checklist(say("missing"), [gap_name(name, self.lang) for name in gaps]))
        told += [
            blocks.alert(say("when"), self._advice("when"), "info", GUIDE_FACTS[kind + ".when"]),
            blocks.alert(say("not"), self._advice("not"), "warn", GUIDE_FACTS[kind + ".not"]),
        ]
        told += self._time() + self._money()
        told.append(blocks.letter(say("letter.send"), self.text))
        english = blocks.letter(say("letter.read"), _Letter(self.case, "en").text())
        told.append(english if self.lang == "en" else blocks.fold(say("letter.read"), [english]))
        told.append(blocks.file(say("file"), "letter-" + kind.replace("_", "-") + ".txt", "text/plain", self.text + "\n"))
        told += [blocks.steps(say("to_whom"), self._items("to")), blocks.text(say("advice"), ("hotline-12348",) + STEP_FACTS.get(kind, ())),
                 blocks.checklist(say("keep"), self._items("keep"))]
        if self.sent.cited:
            told.append(blocks.text(say("law"), self.sent.cited))
        told.append(blocks.links(say("pages"), [(pick(PAGES[page], self.lang), page) for page in _PAGES[kind]]))
        return told + [blocks.sources(self._order(told))]

    def _advice(self, part):
        """The advice of a kind with the numbers of the law in it."""
        return self.say(self.case.kind + "." + part, **_LAW)

    def _time(self):
        """What a written promise does to the limitation period, where a letter comes near one."""
        if self.case.kind in PROMISE:
            return [blocks.alert(self.say("time.title"), self.say("time", **_LAW), "warn", TIME_FACTS)]
        return [blocks.text(self.say("time.none", **_LAW), TIME_FACTS)] if self.case.kind == "verify_debt" else []

    def _money(self):
        """A plan that asks for more than there is, or a share of nothing."""
        case, capacity = self.case, self.case.form["capacity"]
        if case.kind != "hardship_plan" or capacity is None:
            return []
        if case.monthly == 0:
            return [blocks.alert(self.say("nothing.title"), self.say("nothing"), "warn", ("hotline-12348",))]
        if case.monthly is not None and case.monthly > capacity:
            words = self.say("over", monthly=show.money(case.monthly, self.lang), capacity=show.money(capacity, self.lang))
            return [blocks.alert(self.say("over.title"), words, "warn")]
        return []

    def _items(self, part):
        keys = [self.case.kind + "." + part + "." + str(n) for n in range(1, 10)]
        return [self.say(key) for key in keys if key in letters_guide.WORDS]

    def _order(self, told):
        found = blocks.cited(told)
        return [fact for fact in FACTS if fact in found]
