"""What a fee, a daily rate or a loan with deductions really costs a year."""

from ashore import facts
from ashore.engine import loans, rates
from ashore.engine.calendar import parse_date
from ashore.engine.money import PPM, divide_half_up
from ashore.view import blocks, export, show
from ashore.view.fields import MOST_MONEY, Amounts, Choice, Date, Form, Integer, Money, Percent, Rows
from ashore.words import speaker
from ashore.words.true_rate import WORDS

TITLE = WORDS["title"]
FACTS = (
    "financial-loan-24-percent", "private-lending-scope-exclusion", "seven-local-institutions-excluded", "card-total-may-be-cut",
    "private-lending-4x-lpr", "private-lending-total-cap", "lpr-now", "myth-36-percent", "unlicensed-professional-lender-void",
    "no-upfront-interest", "debt-lawful-obligation", "annualised-rate-disclosure-2021", "all-in-cost-statement-2026",
    "hotline-12378", "hotline-12345", "hotline-12348",
)

MOST_MONTHS = 600
MOST_FLOWS = 1000
# Above a million percent a figure says no more than that.
MOST_SHOWN = 1_000_000 * 10_000
# Rates are shown to the hundredth of a percent.
_SHOWN_STEP = 100

_STILL_OWED = ("debt-lawful-obligation", "hotline-12348")
_PLANS = ("fee_plan", "loan")
_TEN_THOUSAND_YUAN = 1_000_000


def _choices(prefix, values):
    return [(value, WORDS[prefix + "." + value]) for value in values]


def _flow(date, amount):
    return {"date": date, "amount": amount}


FORM = Form([
    Choice("kind", WORDS["kind"], _choices("kind", ("fee_plan", "loan", "daily", "flows", "periodic")), default="fee_plan"),
    Money("amount", WORDS["amount"], help=WORDS["amount.help"], over_zero=True, default="10000", when=("kind", _PLANS)),
    Integer("months", WORDS["months"], low=1, high=MOST_MONTHS, default="12", when=("kind", _PLANS)),
    Percent("fee_percent_per_month", WORDS["fee_percent_per_month"], help=WORDS["fee_percent_per_month.help"], high=100,
            default="0.6", when=("kind", ("fee_plan",))),
    Choice("fee_timing", WORDS["fee_timing"], _choices("fee_timing", ("spread", "first", "deducted")), default="spread",
           when=("kind", ("fee_plan",))),
    Money("fee_upfront", WORDS["start_cost"], help=WORDS["start_cost.help"], default="0", blank="0", when=("kind", ("fee_plan",))),
    Percent("annual_rate", WORDS["annual_rate"], default="18", when=("kind", ("loan",))),
    Choice("method", WORDS["method"], _choices("method", ("equal_payment", "equal_principal", "interest_only")),
           default="equal_payment", when=("kind", ("loan",))),
    Money("deducted", WORDS["deducted"], help=WORDS["deducted.help"], default="0", blank="0", when=("kind", ("loan",))),
    Money("upfront_cost", WORDS["start_cost"], help=WORDS["start_cost.help"], default="0", blank="0", when=("kind", ("loan",))),
    Percent("daily_rate_percent", WORDS["daily_rate_percent"], help=WORDS["daily_rate_percent.help"], high=100, default="0.05",
            when=("kind", ("daily",))),
    Rows("flows", WORDS["flows"], [
        Date("date", WORDS["date"]),
        Money("amount", WORDS["flow"], low=-MOST_MONEY),
    ], WORDS["flows.row"], least=1, most=MOST_FLOWS, help=WORDS["flows.help"], when=("kind", ("flows",)), default=[
        _flow("2026-09-21", "9000"), _flow("2026-10-21", "-3500"), _flow("2026-11-21", "-3500"), _flow("2026-12-21", "-3500"),
    ]),
    Amounts("amounts", WORDS["amounts"], most=MOST_FLOWS, help=WORDS["amounts.help"], when=("kind", ("periodic",)), default=["9000", "-3500", "-3500", "-3500"]),
    Integer("periods_per_year", WORDS["periods_per_year"], help=WORDS["periods_per_year.help"], low=1, high=366, default="12",
            when=("kind", ("periodic",))),
    Choice("lender", WORDS["lender"], _choices("lender", ("licensed", "private", "unsure")), help=WORDS["lender.help"], default="licensed"),
    Date("contract_date", WORDS["contract_date"], default="2026-09-21", when=("lender", ("private", "unsure"))),
    Percent("quoted_rate", WORDS["quoted_rate"], help=WORDS["quoted_rate.help"], optional=True, advanced=True),
])


def view(form, lang):
    """The rates of a checked form as numbers and blocks (`tools.md`: true-rate)."""
    offer = _Offer(form)
    return {"numbers": offer.numbers(), "blocks": _Telling(offer, lang).blocks()}


class _Offer:
    """An offer turned into money received and paid, and the rates behind it.

    received: net cash on day one; amount, schedule: of a fee plan or loan, else None; kept_back, at_start: what a plan
    takes before the first payment; paid: all payments after day one, or every sum paid; cost: paid less received.
    """

    def __init__(self, form):
        self.form = form
        self.kind = form["kind"]
        self.amount = self.schedule = self.received = self.paid = self.cost = None
        self.kept_back = self.at_start = 0
        self.payments = []
        self.flows = []
        self.periods = 12
        if self.kind in _PLANS:
            self._read_plan()
        elif self.kind == "daily":
            self.periods = 365
            nominal, effective = rates.of_day(form["daily_rate_percent"])
            self.rate = rates.Rate("one", nominal, effective, [(nominal, effective)])
        else:
            self._read_flows()
        self.comparable = self._comparable()
        self.lpr = self._lpr()
        values = facts.get("financial-loan-24-percent")["values"], facts.get("private-lending-4x-lpr")["values"]
        self.multiple = values[1]["lpr_multiple"]
        self.licensed_ceiling = values[0]["ceiling_ppm"] if self.may_be("licensed") else None
        self.private_ceiling = self.multiple * self.lpr[0] if self.lpr else None

    def _read_plan(self):
        form = self.form
        self.amount, months = form["amount"], form["months"]
        if self.kind == "fee_plan":
            self.schedule, self.kept_back = loans.fee_plan(self.amount, form["fee_percent_per_month"], months, form["fee_timing"])
            self.at_start = form["fee_upfront"]
        else:
            self.schedule = loans.METHODS[form["method"]](self.amount, form["annual_rate"], months)
            self.kept_back, self.at_start = form["deducted"], form["upfront_cost"]
        self.payments = loans.payments(self.schedule)
        self.received = self.amount - self.kept_back - self.at_start
        self.paid = sum(self.payments)
        self.cost = self.paid - self.received
        self.flows = [self.received] + [-payment for payment in self.payments]
        self.rate = rates.of_periods(self.flows, self.periods)

    def _read_flows(self):
        form = self.form
        if self.kind == "periodic":
            self.periods = form["periods_per_year"]
            self.flows = form["amounts"]
            self.received = self.flows[0]
            self.rate = rates.of_periods(self.flows, self.periods)
        else:
            rows = sorted([(row["date"], at, row["amount"]) for at, row in enumerate(form["flows"])])
            self.flows = [amount for _, _, amount in rows]
            self.received = sum([amount for date, _, amount in rows if date == rows[0][0]])
            self.rate = rates.of_dates([(date, amount) for date, _, amount in rows])
        self.payments = [-amount for amount in self.flows if amount < 0]
        self.paid = sum(self.payments)
        self.cost = -sum(self.flows)

    def _comparable(self):
        """The rate without compounding that stands beside a ceiling: the nominal one, or its like in months."""
        rate = self.rate
        if rate.reason != "one" or rate.nominal is not None or rate.effective is None:
            return rate.nominal
        return rates.of_periods([PPM] + [0] * 11 + [-PPM - rate.effective], 12).nominal

    def may_be(self, lender):
        return self.form["lender"] in (lender, "unsure")

    def _lpr(self):
        """(ppm, day of publication) of the LPR at the contract's date; None when the ceiling does not hang on it."""
        if not self.may_be("private") or self.is_old():
            return None
        try:
            return facts.loan_prime_rate(self.form["contract_date"])
        except LookupError:
            return None

    def is_old(self):
        """Whether the contract is older than the rule of four times the LPR."""
        return self.form["contract_date"] < parse_date(facts.get("private-lending-4x-lpr")["values"]["contracts_since"])

    def is_borrowing(self):
        """Whether it begins with money received."""
        started = [amount for amount in self.flows if amount]
        return self.kind == "daily" or (bool(started) and started[0] > 0)

    def costs(self):
        """Whether it is one loan that costs something, so that there is a rate to hold against a ceiling."""
        return self.rate.reason == "one" and self.is_borrowing() and (self.rate.effective is None or (self.comparable or 0) > 0)

    def above(self, ceiling):
        """Whether it costs more than a ceiling; None when the ceiling is not known or nothing is borrowed at a cost."""
        if ceiling is None or not self.costs():
            return None
        # Without a comparable rate it is beyond anything that can be written down.  Compared as shown, to the hundredth of
        # a percent: payments in whole fen move the rate of a loan at exactly 24 % by a little less.
        return self.comparable is None or divide_half_up(self.comparable, _SHOWN_STEP) > divide_half_up(ceiling, _SHOWN_STEP)

    def quoted(self):
        """(which, ppm) of the rate to set the true one against; (None, None) when there is none."""
        form = self.form
        if form["quoted_rate"] is not None:
            return "quoted", form["quoted_rate"]
        if self.kind == "fee_plan":
            return "fee", form["fee_percent_per_month"] * 12
        if self.kind == "loan":
            return "contract", form["annual_rate"]
        return None, None

    def numbers(self):
        rate = self.rate
        owed = loans.balances(self.amount, self.schedule) if self.schedule else []
        return {
            "payment_fen": self.payments[0] if self.payments else None,
            "last_payment_fen": self.payments[-1] if self.payments else None,
            "total_cost_fen": self.cost,
            "apr_nominal_ppm": rate.nominal,
            "apr_effective_ppm": rate.effective,
            "received_fen": self.received,
            "total_paid_fen": self.paid,
            "rates_found": rate.reason,
            "effective_rates_ppm": [effective for _, effective in rate.roots],
            "quoted_ppm": self.quoted()[1],
            "comparable_ppm": self.comparable,
            "licensed_ceiling_ppm": self.licensed_ceiling,
            "above_licensed_ceiling": self.above(self.licensed_ceiling),
            "private_ceiling_ppm": self.private_ceiling,
            "above_private_ceiling": self.above(self.private_ceiling),
            "schedule": [
                {"number": number, "payment_fen": charge + principal, "charge_fen": charge, "principal_fen": principal, "balance_fen": balance}
                for number, ((charge, principal), balance) in enumerate(zip(self.schedule, owed), 1)
            ] if self.schedule else None,
        }


class _Telling:
    """An offer told to a reader in one language."""

    def __init__(self, offer, lang):
        self.offer = offer
        self.form = offer.form
        self.lang = lang
        self.say = speaker(lang, WORDS)

    def blocks(self):
        offer = self.offer
        told = [self._headline()]
        if offer.rate.reason == "one" and not offer.is_borrowing():
            told.append(blocks.text(self.say("earns.text")))
        if offer.rate.reason == "one":
            told += self._rates()
        if offer.kind == "fee_plan" and offer.rate.reason == "one":
            told.append(self._why())
        if offer.kind == "daily":
            told.append(self._days())
        if offer.schedule:
            told.append(self._money_chart())
        if offer.costs():
            told += self._ceilings()
        if offer.kept_back:
            told.append(self._upfront())
        if offer.costs() and offer.may_be("licensed"):
            told.append(self._disclosure())
        if offer.schedule:
            told += self._payments()
        cited = _cited(told)
        if cited:
            told.append(blocks.sources([fact for fact in FACTS if fact in cited]))
        return told

    def _money(self, fen):
        return show.money(fen, self.lang)

    def _percent(self, ppm):
        if ppm is None or ppm > MOST_SHOWN:
            return self.say("over", rate=show.percent(MOST_SHOWN, 0))
        return show.percent(ppm)

    def _date(self, day):
        return show.date(day, self.lang)

    # the answer

    def _headline(self):
        offer, rate = self.offer, self.offer.rate
        if rate.reason != "one":
            return self._no_one_rate()
        true = self._percent(rate.effective if offer.kind == "flows" else rate.nominal)
        detail = [self._balance()] if offer.kind != "daily" else []
        if offer.kind != "flows" and rate.effective != rate.nominal:
            detail.append(self.say("detail.effective", rate=self._percent(rate.effective)))
        detail = " ".join(detail) if self.lang == "en" else "".join(detail)
        return blocks.headline(self._answer(true), detail or None, self._tone())

    def _answer(self, true):
        offer = self.offer
        which, quoted = offer.quoted()
        if offer.kind == "daily":
            return self.say("day_is", daily=self._short_percent(self.form["daily_rate_percent"]), rate=true)
        if not offer.is_borrowing():
            return self.say("earns", rate=true)
        if offer.cost < 0:
            return self.say("costs.less", rate=true)
        if which and self._percent(quoted) != true:
            return self.say("costs.quoted", quoted=self._short_percent(quoted), rate=true)
        if which:
            return self.say("costs.same", rate=true)
        return self.say("costs.compounded" if offer.kind == "flows" else "costs", rate=true)

    def _tone(self):
        offer = self.offer
        if offer.above(offer.licensed_ceiling) or offer.above(offer.private_ceiling):
            return "warn"
        return "good" if offer.cost == 0 and offer.kind != "daily" else "plain"

    def _balance(self):
        """Received, paid and the difference, in one sentence."""
        offer = self.offer
        if offer.cost == 0 and offer.is_borrowing():
            return self.say("detail.even", received=self._money(self._received()))
        if offer.cost < 0 or not offer.is_borrowing():
            return self.say("detail.less", received=self._money(self._received()), paid=self._money(offer.paid), cost=self._money(-offer.cost))
        return self.say("detail.money", received=self._money(self._received()), paid=self._money(offer.paid), cost=self._money(offer.cost))

    def _received(self):
        """All that was received: of a plan the cash in hand, of flows every sum that came in."""
        offer = self.offer
        return offer.received if offer.schedule else offer.paid - offer.cost

    def _no_one_rate(self):
        offer = self.offer
        received, paid = self._money(self._received()), self._money(offer.paid)
        if offer.rate.reason == "several":
            found = self.say("list").join([self._percent(effective) for _, effective in offer.rate.roots])
            return blocks.headline(self.say("several"), self.say("several.detail", rates=found, received=received, paid=paid), "warn")
        if offer.schedule:
            return blocks.headline(self.say("none.nothing"), self.say("none.nothing.detail", amount=self._money(offer.amount)), "warn")
        signs = set([amount > 0 for amount in offer.flows if amount])
        if len(signs) < 2:
            return blocks.headline(self.say("none.one_way"), self.say("none.one_way.detail"), "warn")
        return blocks.headline(self.say("none.no_root"), self.say("none.no_root.detail", received=received, paid=paid), "warn")

    # the rates, kept apart by name

    def _rates(self):
        offer, rate = self.offer, self.offer.rate
        which, quoted = offer.quoted()
        step = "step.%d" % offer.periods
        step = self.say(step if step in WORDS else "step")
        rows = []
        if which:
            rows.append(("rate." + which, quoted, self._short_percent(quoted), self.say("what." + which)))
        if rate.nominal is not None:
            rows.append(("rate.nominal", rate.nominal, self._percent(rate.nominal), self.say("what.nominal", step=step, n=offer.periods)))
        elif offer.comparable is not None:
            rows.append(("rate.by_months", offer.comparable, self._percent(offer.comparable), self.say("what.by_months")))
        rows.append(("rate.effective", rate.effective, self._percent(rate.effective),
                     self.say("what.effective.dated" if offer.kind == "flows" else "what.effective")))
        names = [self.say(key) for key, _, _, _ in rows]
        shown = [text for _, _, text, _ in rows]
        head = [self.say("col.rate"), self.say("col.per_year"), self.say("col.what")]
        table = blocks.table(self.say("rates"), head, [[name, text, what] for name, (_, _, text, what) in zip(names, rows)],
                             ["start", "end", "start"])
        values = [ppm for _, ppm, _, _ in rows]
        if None in values or max(values) > MOST_SHOWN or min(values) < 0:
            return [table]
        # The bars say what the words say, to the hundredth of a percent.
        values = [ppm if ppm == quoted else divide_half_up(ppm, _SHOWN_STEP) * _SHOWN_STEP for ppm in values]
        summary = self.say("list").join([self.say("rate.is", name=name, rate=text) for name, text in zip(names, shown)])
        chart = blocks.chart("hbar", self.say("rates"), self.say("rates.summary", rates=summary), {"label": head[0], "values": names},
                             {"label": head[1], "unit": "ppm"}, [blocks.series(head[1], values)],
                             blocks.table(self.say("rates"), head[:2], [[name, text] for name, text in zip(names, shown)]))
        return [chart, table]

    def _why(self):
        """What is owed month by month beside the amount that the fee is counted on."""
        offer = self.offer
        owed = [offer.amount] + loans.balances(offer.amount, offer.schedule)
        numbers = show.points(len(offer.schedule))
        average = divide_half_up(sum(owed[:-1]), len(offer.schedule))
        series = [blocks.series(self.say("why.owed"), [owed[n] for n in numbers]),
                  blocks.series(self.say("why.counted"), [offer.amount] * len(numbers), "dotted")]
        labels = [str(n) for n in numbers]
        table = blocks.table(self.say("why"), [self.say("month")] + [one["name"] for one in series],
                             [[label] + [self._money(one["values"][at]) for one in series] for at, label in enumerate(labels)])
        return blocks.chart("line", self.say("why"), self.say("why.summary", amount=self._money(offer.amount), average=self._money(average)),
                            {"label": self.say("month"), "values": labels}, {"label": self.say("yuan"), "unit": "fen"}, series, table)

    # the money

    def _money_chart(self):
        offer = self.offer
        charges = sum([charge for charge, _ in offer.schedule])
        steps = [("money.kept_back", offer.kept_back), ("money.start", offer.at_start),
                 ("money.fees" if offer.kind == "fee_plan" else "money.interest", charges)]
        steps = [(key, fen) for key, fen in steps if fen]
        keys = ["money.received"] + [key for key, _ in steps] + ["money.paid"]
        sums = [offer.received] + [fen for _, fen in steps] + [offer.paid]
        table = blocks.table(self.say("money"), [self.say("col.what_money"), self.say("col.yuan")],
                             [[self.say(key), self._money(fen)] for key, fen in zip(keys, sums)])
        if offer.received <= 0 or offer.paid > show.MOST_SHOWN:
            return table
        series = [blocks.series(self.say("money.steps"), [None] + [fen for _, fen in steps] + [None]),
                  blocks.series(self.say("money.totals"), [offer.received] + [None] * len(steps) + [offer.paid])]
        summary = self.say("money.summary", received=self._money(offer.received), paid=self._money(offer.paid), cost=self._money(offer.cost))
        return blocks.chart("waterfall", self.say("money"), summary, {"label": self.say("col.what_money"), "values": [self.say(key) for key in keys]},
                            {"label": self.say("yuan"), "unit": "fen"}, series, table)

    def _days(self):
        """What a rate a day costs on ten thousand yuan, for some lengths of time."""
        daily = self.form["daily_rate_percent"]
        rows = []
        for days in (1, 7, 30, 90, 365):
            simple = divide_half_up(_TEN_THOUSAND_YUAN * daily * days, PPM)
            compound = divide_half_up(_TEN_THOUSAND_YUAN * ((PPM + daily) ** days - PPM ** days), PPM ** days)
            rows.append([self.say("day.one") if days == 1 else self.say("day.days", n=days), self._money(simple), self._money(compound)])
        return blocks.table(self.say("day.table"), [self.say("col.time"), self.say("day.simple"), self.say("day.compound")], rows)

    # the law

    def _ceilings(self):
        offer = self.offer
        told = [blocks.text(self.say("unsure"), ("hotline-12378", "hotline-12345"))] if self.form["lender"] == "unsure" else []
        if offer.may_be("licensed"):
            told += self._licensed()
        if offer.may_be("private"):
            told += self._private()
        return told

    def _held_against(self, lender, ceiling, fact_ids, **values):
        """The rate beside the ceiling for one kind of lender: above it, or not."""
        offer = self.offer
        above = offer.above(ceiling)
        key = lender + (".above" if above else ".below")
        ceiling = self._short_percent(ceiling)
        words = self.say(key + ".text", ceiling=ceiling, rate=self._percent(offer.comparable), **values)
        return blocks.alert(self.say(key, ceiling=ceiling), words, "warn" if above else "info", fact_ids + (_STILL_OWED if above else ()))

    def _licensed(self):
        offer = self.offer
        told = [self._held_against("licensed", offer.licensed_ceiling, ("financial-loan-24-percent",))]
        if offer.kind == "fee_plan":
            told.append(blocks.text(self.say("licensed.card"), ("card-total-may-be-cut",)))
        if self.form["lender"] == "licensed":
            told.append(blocks.text(self.say("licensed.not_lpr", multiple=offer.multiple), ("private-lending-scope-exclusion", "seven-local-institutions-excluded")))
        return told

    def _private(self):
        offer = self.offer
        if offer.is_old():
            since = parse_date(facts.get("private-lending-4x-lpr")["values"]["contracts_since"])
            told = [blocks.alert(self.say("private.old"), self.say("private.old.text", multiple=offer.multiple, since=self._date(since)),
                                 "info", ("private-lending-4x-lpr", "myth-36-percent", "hotline-12348"))]
        elif offer.lpr is None:
            until = self._date(facts.loan_prime_rate_until())
            told = [blocks.alert(self.say("private.unknown"), self.say("private.unknown.text", multiple=offer.multiple, until=until),
                                 "info", ("private-lending-4x-lpr", "lpr-now"))]
        else:
            told = [self._held_against("private", offer.private_ceiling, ("private-lending-4x-lpr", "private-lending-total-cap"),
                                       multiple=offer.multiple, lpr=self._short_percent(offer.lpr[0]),
                                       date=self._date(self.form["contract_date"]), published=self._date(offer.lpr[1]))]
        return told + [blocks.text(self.say("private.unlicensed"), ("unlicensed-professional-lender-void",))]

    def _short_percent(self, ppm):
        """A rate that was given, not computed, without idle noughts: `24%`, `12.4%`, `0.0385%`."""
        return show.percent(ppm, 4)[:-1].rstrip("0").rstrip(".") + "%"

    def _upfront(self):
        offer = self.offer
        return blocks.alert(self.say("upfront"), self.say(
            "upfront.text", kept=self._money(offer.kept_back), received=self._money(max(0, offer.amount - offer.kept_back))), "info", ("no-upfront-interest",))

    def _disclosure(self):
        since = parse_date(facts.get("all-in-cost-statement-2026")["effective_from"])
        return blocks.alert(self.say("disclosure"), self.say("disclosure.text", since=self._date(since)), "info", (
            "annualised-rate-disclosure-2021", "all-in-cost-statement-2026"))

    # the payments

    def _payments(self):
        offer = self.offer
        count = len(offer.schedule)
        owed = loans.balances(offer.amount, offer.schedule)
        charge_name = self.say("money.fees" if offer.kind == "fee_plan" else "money.interest")
        head = [self.say("col.number"), self.say("col.payment"), charge_name, self.say("parts.principal"), self.say("col.owed")]
        rows = [[number, charge + principal, charge, principal, left]
                for number, ((charge, principal), left) in enumerate(zip(offer.schedule, owed), 1)]
        shown = lambda row: [str(row[0])] + [self._money(fen) for fen in row[1:]]
        key = sorted(set([1, 2, count] + list(range(12, count, 12)))) if count <= 60 else sorted(set([1, 2, 12, 60, count // 2, count]))
        key = [number for number in key if number <= count]
        told = []
        if offer.kind == "loan" and offer.paid <= show.MOST_SHOWN:
            told.append(self._parts(charge_name))
        told.append(blocks.table(self.say("plan.key"), head, [shown(rows[number - 1]) for number in key]))
        if len(key) < count:
            told.append(blocks.fold(self.say("plan.all"), [blocks.table(self.say("plan.all"), head, [shown(row) for row in rows])]))
        table = [[str(row[0])] + [export.plain_yuan(fen) for fen in row[1:]] for row in rows]
        told.append(blocks.file(self.say("csv"), "payments.csv", export.CSV, export.csv_text(head, table)))
        return told

    def _parts(self, charge_name):
        """Interest and principal of each payment, one on the other."""
        schedule = self.offer.schedule
        numbers = sorted(set([max(n, 1) for n in show.points(len(schedule))]))
        series = [blocks.series(self.say("parts.principal"), [schedule[n - 1][1] for n in numbers]),
                  blocks.series(charge_name, [schedule[n - 1][0] for n in numbers])]
        labels = [str(n) for n in numbers]
        table = blocks.table(self.say("parts"), [self.say("month")] + [one["name"] for one in series],
                             [[label] + [self._money(one["values"][at]) for one in series] for at, label in enumerate(labels)])
        summary = self.say("parts.summary", first=self._money(sum(schedule[0])), charge=self._money(schedule[0][0]),
                           last=self._money(sum(schedule[-1])), last_charge=self._money(schedule[-1][0]))
        return blocks.chart("stack", self.say("parts"), summary, {"label": self.say("month"), "values": labels},
                            {"label": self.say("yuan"), "unit": "fen"}, series, table)


def _cited(told):
    """The ids of all facts that blocks cite."""
    cited = set()
    for block in told:
        cited |= set(block.get("facts") or ())
    return cited
