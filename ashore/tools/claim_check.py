"""What a lender claims, line by line, against what a court would likely support when asked."""

from ashore import facts
from ashore.engine import claims
from ashore.engine.calendar import date_text, parse_date
from ashore.view import blocks, export, show
from ashore.view.fields import Choice, Date, Flag, Form, Group, Money, Percent, Rows, decimal_text
from ashore.words import speaker
from ashore.words.claim_check import WORDS

TITLE = WORDS["title"]
# The letter is in Chinese for every reader.
BOTH_LANGUAGES = ("claim_check", "common")
FACTS = (
    "debt-lawful-obligation", "no-upfront-interest", "financial-loan-24-percent", "card-total-may-be-cut", "seven-local-institutions-excluded",
    "private-lending-scope-exclusion", "private-lending-4x-lpr", "private-lending-total-cap", "lpr-now", "private-lending-24-36-until-2020", "myth-36-percent",
    "unlicensed-professional-lender-void", "interest-on-interest-private", "penalty-reduction", "payment-order-of-application", "answer-15-days", "default-judgment",
    "lawyer-fee-shifting", "limitation-3-years", "limitation-promise-restarts", "assignment-notice", "hotline-12348",
)
RULES = ("private-ceiling", "licensed-ceiling")
LINES = ("principal", "interest", "penalty", "fees")
CUTS = ("not_received", "above_contract", "above_ceiling", "covered")


def _prime_rate(day):
    """(ppm, day of publication, whether it is known for that day); past the last publication known here, the last one."""
    until = facts.loan_prime_rate_until()
    ppm, published = facts.loan_prime_rate(min(day, until))
    return ppm, published, day <= until


def _percent(ppm):
    """A rate without noughts at its end: `24%`, `15.4%`."""
    return decimal_text(ppm, 4) + "%"


def _first_prime_rate_day():
    return facts.get("private-lending-4x-lpr")["values"]["lpr_from"]


def _check(form, refuse, lang):
    """The order of the days, and days before the oldest rule."""
    say = speaker(lang, WORDS)
    drawn, as_of = form["drawn"], form["as_of"]
    if as_of < drawn:
        refuse("drawn", say("error.order", given=date_text(drawn), first="1900-01-01", last=date_text(as_of)))
    for i, row in enumerate(form["payments"]):
        if not drawn <= row["date"] <= as_of:
            refuse("payments.%d.date" % i, say("error.order", given=date_text(row["date"]), first=date_text(drawn), last=date_text(as_of)))
    for lender, path, day, rule in (("licensed", "as_of", as_of, "licensed-ceiling"), ("private", "drawn", drawn, "private-ceiling")):
        if form["lender"] == lender:
            began = min([entry.get("since") or entry["effective_from"] for entry in facts.versions(rule)])
            if day < parse_date(began):
                refuse(path, say("error." + lender, given=date_text(day), first=began))
    if form["lender"] == "unlicensed" and form["funds_rate"] is None and drawn < parse_date(_first_prime_rate_day()):
        refuse("funds_rate", say("error.funds", first=_first_prime_rate_day()))


FORM = Form([
    Choice("lender", WORDS["lender"], [(name, WORDS["lender." + name]) for name in ("licensed", "private", "unlicensed")], help=WORDS["lender.help"], default="licensed"),
    Money("received", WORDS["received"], help=WORDS["received.help"], default="11400"),
    Date("drawn", WORDS["drawn"], default="2025-08-15"),
    Group("claims", WORDS["claims"], [
        Money("principal", WORDS["claims.principal"], default="0", blank="0"),
        Money("interest", WORDS["claims.interest"], default="0", blank="0"),
        Money("penalty", WORDS["claims.penalty"], default="0", blank="0"),
        Money("fees", WORDS["claims.fees"], help=WORDS["claims.fees.help"], default="0", blank="0"),
    ], default={"principal": "12000", "interest": "2880", "penalty": "1160", "fees": "600"}),
    Money("paid", WORDS["paid"], default="2400", blank="0"),
    Flag("after_payments", WORDS["after_payments"], help=WORDS["after_payments.help"], default=False),
    Percent("contract_rate", WORDS["contract_rate"], help=WORDS["contract_rate.help"], default="24", optional=True),
    Date("as_of", WORDS["as_of"], default="2026-11-21"),
    Percent("funds_rate", WORDS["funds_rate"], help=WORDS["funds_rate.help"], default="", optional=True, when=("lender", ("unlicensed",)), advanced=True),
    Rows("payments", WORDS["payments"], [
        Date("date", WORDS["date"]),
        Money("amount", WORDS["amount"]),
    ], WORDS["payments.row"], help=WORDS["payments.help"], most=200, default=[], advanced=True),
], check=_check)


def view(form, lang):
    """The check of a checked form as numbers and blocks (`tools.md`: claim-check).

    `supportable_fen` is read as engine/claims.py says: principal received, charges up to a simple yearly ceiling by actual
    days over 365 and interest up to the contract rate, less what was paid, and never more than is claimed.
    `above_ceiling_fen` is what the claimed charges exceed the ceiling by; what falls away for other reasons stands under
    names of its own, and all of it adds up to the claim.
    """
    case = _Case(form)
    return {"numbers": case.numbers(), "blocks": _Telling(case, lang).blocks()}


class _Case:
    """The claim with the ceilings that hold for it."""

    def __init__(self, form):
        self.form = form
        self.lender = form["lender"]
        self.drawn, self.as_of = form["drawn"], form["as_of"]
        # The prime rates used: [(day asked for, ppm, day of publication, whether it is known for that day)].
        self.prime_rates = []
        self.ceilings = getattr(self, "_" + self.lender)()
        self.claimed = [form["claims"][line] for line in LINES]
        dated = [(row["date"], row["amount"]) for row in form["payments"]]
        undated = 0 if dated else form["paid"]
        self.paid = undated + sum([fen for _, fen in dated])
        rate = None if self.lender == "unlicensed" else form["contract_rate"]
        self.check = claims.check(self.claimed, form["received"], self.ceilings, rate, self.drawn, self.as_of, undated, dated, form["after_payments"])
        self.stands = [getattr(self.check, line) for line in LINES]

    def _licensed(self):
        return [(self.drawn, facts.in_force("licensed-ceiling", self.as_of)["values"]["ceiling_ppm"])]

    def _private(self):
        """One ceiling, that of the contract's day; for contracts before August 2020 another from then on (Art. 31)."""
        values = facts.in_force("private-ceiling", self.drawn)["values"]
        if "lpr_multiple" in values:
            return [(self.drawn, self._times_prime_rate(self.drawn))]
        turned = parse_date(facts.get("myth-36-percent")["values"]["later_interest_from"])
        rates = [(self.drawn, values["ceiling_ppm"])]
        if self.as_of > turned:
            rates.append((turned, self._times_prime_rate(self.as_of)))
        return rates

    def _unlicensed(self):
        given = self.form["funds_rate"]
        return [(self.drawn, self._prime_rate(self.drawn) if given is None else given)]

    def _prime_rate(self, day):
        ppm, published, known = _prime_rate(day)
        self.prime_rates.append((day, ppm, published, known))
        return ppm

    def _times_prime_rate(self, day):
        return facts.current("private-ceiling")["values"]["lpr_multiple"] * self._prime_rate(day)

    def numbers(self):
        check, claimed, stands = self.check, sum(self.claimed), sum(self.stands)
        return {
            "ceiling_ppm": self.ceilings[0][1],
            "supportable_fen": stands,
            "above_ceiling_fen": check.above_ceiling,
            "principal_supportable_fen": check.principal,
            "interest_supportable_fen": check.interest,
            "penalty_supportable_fen": check.penalty,
            "fees_supportable_fen": check.fees,
            "claimed_fen": claimed,
            "questionable_fen": claimed - stands,
            "not_received_fen": check.not_received,
            "above_contract_fen": check.above_contract,
            "covered_fen": check.covered,
            "most_charges_fen": check.most,
            "paid_fen": self.paid,
            "overpaid_fen": check.overpaid,
            "days": self.as_of - self.drawn,
            "ceilings": [{"from": date_text(day), "ceiling_ppm": ppm} for day, ppm in self.ceilings],
        }


class _Telling:
    """The check told to a reader in one language."""

    def __init__(self, case, lang):
        self.case = case
        self.lang = lang
        self.say = speaker(lang, WORDS)
        self.ceiling = _percent(case.ceilings[0][1])

    def blocks(self):
        say, case, check = self.say, self.case, self.case.check
        claimed, stands = sum(case.claimed), sum(case.stands)
        told = [self._headline(claimed, stands)]
        if claimed:
            told += [self._lines(), self._chart(claimed, stands)]
            told += self._why()
            if check.covered and not case.form["after_payments"]:
                told.append(blocks.alert(say("before.title"), say("assume.before"), "warn"))
        if check.overpaid:
            told.append(blocks.alert(say("ceiling.title"), say("overpaid", amount=self._money(check.overpaid)), "info", ("payment-order-of-application", "hotline-12348")))
        told += self._ceilings()
        for day, ppm, published, known in case.prime_rates:
            if not known:
                told.append(blocks.alert(say("stale.title"), say(
                    "stale.text", lpr=_percent(ppm), date=self._date(published), until=self._date(facts.loan_prime_rate_until())), "warn", ("lpr-now",)))
                break
        told.append(blocks.alert(say("ask.title"), say("ask.text"), "warn", self._asked_by()))
        told.append(blocks.text(say("answer", days=facts.get("answer-15-days")["values"]["days"]), ("answer-15-days", "default-judgment")))
        if stands:
            told.append(blocks.text(say("still"), ("debt-lawful-obligation",)))
        if claimed > stands:
            told += self._letter(claimed, stands)
        told += [blocks.checklist(say("keep"), list(say("keep.items"))), self._assumptions(), self._file()]
        cited = blocks.cited(told)
        return told + [blocks.sources([fact for fact in FACTS if fact in cited])]

    def _money(self, fen):
        return show.money(fen, self.lang)

    def _date(self, day):
        return show.date(day, self.lang)

    def _headline(self, claimed, stands):
        say = self.say
        if not claimed:
            return blocks.headline(say("headline.nothing"))
        if claimed == stands:
            return blocks.headline(say("headline.all", claimed=self._money(claimed)), say("headline.all.detail"))
        return blocks.headline(say("headline", claimed=self._money(claimed), stands=self._money(stands)),
                               say("headline.detail", questioned=self._money(claimed - stands)), "good")

    def _rows(self):
        case = self.case
        rows = [(self.say("claims." + line), asked, stands) for line, asked, stands in zip(LINES, case.claimed, case.stands)]
        return rows + [(self.say("total"), sum(case.claimed), sum(case.stands))]

    def _lines(self):
        rows = [[name] + [self._money(fen) for fen in (asked, stands, asked - stands)] for name, asked, stands in self._rows()]
        return blocks.table(self.say("lines"), [self.say("col." + column) for column in ("line", "claimed", "stands", "open")], rows)

    def _cuts(self):
        return [(cut, getattr(self.case.check, cut)) for cut in CUTS if getattr(self.case.check, cut)]

    def _chart(self, claimed, stands):
        say = self.say
        cuts = [(say("cut." + cut), fen) for cut, fen in self._cuts()]
        names = [say("cut.claimed")] + [name for name, _ in cuts] + [say("cut.stands")]
        parts = say("joint").join([say("chart.part", name=name, amount=self._money(-fen)) for name, fen in cuts]) or say("chart.nothing")
        summary = say("chart.summary", claimed=self._money(claimed), parts=parts, stands=self._money(stands))
        amounts = [claimed] + [-fen for _, fen in cuts] + [stands]
        table = blocks.table(say("chart"), [say("chart.x"), say("chart.y")], [[name, self._money(fen)] for name, fen in zip(names, amounts)])
        return blocks.chart(
            "waterfall", say("chart"), summary, {"label": say("chart.x"), "values": names}, {"label": say("chart.y"), "unit": "fen"},
            [blocks.series(say("chart.x"), [None] + amounts[1:-1] + [None]), blocks.series(say("total"), [claimed] + [None] * len(cuts) + [stands])], table)

    def _why(self):
        say, case = self.say, self.case
        law = {
            "not_received": ("no-upfront-interest",),
            "above_contract": ("debt-lawful-obligation",),
            "above_ceiling": {
                "licensed": ("financial-loan-24-percent", "card-total-may-be-cut"), "private": ("private-lending-4x-lpr", "private-lending-total-cap", "interest-on-interest-private"),
                "unlicensed": ("unlicensed-professional-lender-void",)}[case.lender],
            "covered": ("payment-order-of-application",),
        }
        told = []
        for cut, fen in self._cuts():
            key = "why." + cut + ("." + case.lender if cut == "above_ceiling" else "")
            told.append(blocks.text(say(key, amount=self._money(fen), ceiling=self.ceiling, paid=self._money(case.paid)), law[cut]))
        return told

    def _ceilings(self):
        """The ceiling that holds, and why it does."""
        say, case = self.say, self.case
        multiple = facts.current("private-ceiling")["values"]["lpr_multiple"]
        if case.lender == "licensed":
            lines = [(say("ceiling.licensed", ceiling=self.ceiling), ("financial-loan-24-percent", "private-lending-scope-exclusion", "seven-local-institutions-excluded"))]
        elif case.lender == "unlicensed":
            lines = [(say("ceiling.unlicensed", ceiling=self.ceiling), ("unlicensed-professional-lender-void",))]
        elif len(case.prime_rates) and case.prime_rates[0][0] == case.drawn:
            lines = [(say("ceiling.private", multiple=multiple, date=self._date(case.drawn), lpr=_percent(case.prime_rates[0][1]), ceiling=self.ceiling),
                      ("private-lending-4x-lpr", "private-lending-total-cap"))]
        else:
            void = facts.in_force("private-ceiling", case.drawn)["values"]["void_above_ppm"]
            lines = [(say("ceiling.old", ceiling=self.ceiling, void=_percent(void)), ("private-lending-24-36-until-2020",))]
            if len(case.ceilings) > 1:
                lines.append((say("ceiling.later", multiple=multiple, ceiling=_percent(case.ceilings[1][1])), ("myth-36-percent", "private-lending-4x-lpr")))
        return [blocks.text(say("ceiling.title") + "\n\n" + lines[0][0], lines[0][1])] + [blocks.text(words, law) for words, law in lines[1:]]

    def _asked_by(self):
        """What a request to the court would rest on."""
        return {"licensed": ("financial-loan-24-percent", "penalty-reduction"), "private": ("private-lending-total-cap", "penalty-reduction"),
                "unlicensed": ("unlicensed-professional-lender-void",)}[self.case.lender]

    def _letter(self, claimed, stands):
        """The sentence to write: in Chinese, which the lender reads, and in English for who reads it with the borrower."""
        told = [blocks.letter(self.say("letter.title"), self._letter_in("zh", claimed, stands))]
        if self.lang != "zh":
            told.append(blocks.letter(self.say("letter.reading"), self._letter_in(self.lang, claimed, stands)))
        return told + [blocks.text(self.say("letter.when", years=facts.get("limitation-3-years")["values"]["years"]), ("answer-15-days", "assignment-notice", "limitation-3-years", "limitation-promise-restarts"))]

    def _letter_in(self, lang, claimed, stands):
        case, say = self.case, speaker(lang, WORDS)
        money = lambda fen: show.money(fen, lang)
        reasons = ""
        for cut, fen in self._cuts():
            if cut == "above_ceiling" or (cut == "not_received" and case.lender != "unlicensed") or cut == "above_contract":
                reasons += say("letter." + (case.lender if cut == "above_ceiling" else cut), amount=money(fen), ceiling=self.ceiling)
        return say("letter", drawn=show.date(case.drawn, lang), received=money(case.form["received"]), as_of=show.date(case.as_of, lang), stands=money(stands),
                   claimed=money(claimed), reasons=reasons)

    def _assumptions(self):
        say, case = self.say, self.case
        most = say("assume.rate", drawn=self._date(case.drawn), as_of=self._date(case.as_of), most=self._money(case.check.most))
        parts = [blocks.text(most, self._asked_by()[:1])]
        if case.paid and not case.form["payments"]:
            parts.append(blocks.text(say("assume.paid")))
        if case.paid:
            parts.append(blocks.text(say("assume.after" if case.form["after_payments"] else "assume.before")))
        parts += [blocks.text(say("assume.order")), blocks.text(say("assume.lawyer"), ("lawyer-fee-shifting",)), blocks.text(say("assume.judge"))]
        return blocks.fold(say("assume.title"), parts)

    def _file(self):
        rows = [[name] + [export.plain_yuan(fen) for fen in (asked, stands, asked - stands)] for name, asked, stands in self._rows()]
        return blocks.file(self.say("csv"), "claim.csv", export.CSV, export.csv_text(
            [self.say("col." + column) for column in ("line", "claimed", "stands", "open")], rows))
