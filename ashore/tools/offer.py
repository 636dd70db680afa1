"""A month's money shared among lenders, to the fen; a lender's counter-offer; what to have in writing, what to refuse."""

from ashore import facts
from ashore.engine import loans, rates, shares
from ashore.engine.money import MONTHS_PER_YEAR, PPM, divide_half_up, monthly_interest
from ashore.tools import _debts
from ashore.view import blocks, export, show
from ashore.view.fields import Form, Group, Integer, Money, Text
from ashore.words import pick, speaker
from ashore.words.offer import WORDS

TITLE = WORDS["title"]
FACTS = (
    "exec-distribution", "extension-needs-consent", "answer-15-days", "payment-order-15-days", "exec-settlement", "hotline-12348",
    "card-personalised-instalment", "card-plan-stops-collection", "payment-order-of-application", "card-repayment-allocation-91-days",
    "limitation-promise-restarts", "limitation-expired-promise", "assignment-notice",
    "cba-2026-prohibitions", "joining-debt", "mediation-agreement-civil-binding", "fake-hardship-documents-risk", "agency-debt-fraud-warning-2026",
    "lending-bank-cards-banned",
)

MOST_MONTHS = 600
_DEBTS = ("name", "kind", "balance", "annual_rate", "minimum", "minimum_percent", "minimum_floor") + _debts.URGENT


def _check(form, refuse, lang):
    say = speaker(lang, WORDS)
    debts, counter = form["debts"], form["counter"]
    _debts.refuse_same_names(debts, refuse, lang)
    if counter["name"]:
        _debts.refuse_unknown(counter["name"], debts, "counter.name", refuse, lang)
    elif counter["monthly"] or counter["months"] or counter["lump"]:
        refuse("counter.name", say("error.counter_name", names=", ".join(_debts.names(debts))))
    if counter["monthly"] and not counter["months"]:
        refuse("counter.months", say("error.counter_months"))
    if counter["months"] and not counter["monthly"]:
        refuse("counter.monthly", say("error.counter_monthly"))


FORM = Form([
    Money("capacity", WORDS["capacity"], help=WORDS["capacity.help"], default="1900", record="capacity"),
    _debts.rows(_DEBTS),
    Group("counter", WORDS["counter"], [
        Text("name", WORDS["counter.name"], default="", blank=""),
        Money("monthly", WORDS["counter.monthly"], default="0", blank="0"),
        Integer("months", WORDS["counter.months"], high=MOST_MONTHS, default="0", blank="0"),
        Money("lump", WORDS["counter.lump"], default="0", blank="0"),
    ], {"name": "", "monthly": "", "months": "", "lump": ""}, help=WORDS["counter.help"], optional=True),
], check=_check)


def view(form, lang):
    """The offers of a checked form as numbers and blocks (`tools.md`: offer)."""
    offer = _Offer(form)
    return {"numbers": offer.numbers(), "blocks": _Telling(offer, lang).blocks()}


def months_at_rate(balance, annual_rate, payment):
    """How many months a payment takes at a yearly rate; None when it never covers more than the interest."""
    if not balance:
        return 0
    if payment <= monthly_interest(balance, annual_rate):
        return None
    return loans.months_to_clear(balance, annual_rate, payment)


class _Counter:
    """What a lender proposes for one debt, against what is owed."""

    def __init__(self, form, at, debt, offer):
        self.at, self.debt, self.offer = at, debt, offer
        self.monthly, self.months, self.lump = form["monthly"], form["months"], form["lump"]
        self.total = self.lump + self.monthly * self.months
        self.extra = self.total - debt["balance"]
        self.rate = rates.of_periods([debt["balance"] - self.lump] + [-self.monthly] * self.months, MONTHS_PER_YEAR)
        self.over = max(0, self.monthly - offer)


class _Offer:
    """The shares of all lenders, and the counter-offer if there is one."""

    def __init__(self, form):
        self.form = form
        self.capacity = form["capacity"]
        self.debts = form["debts"]
        self.names = _debts.names(self.debts)
        self.claims = _debts.claims(self.debts)
        self.shares = shares.shares(self.capacity, self.claims)
        self.offers = self.shares.offers
        self.owed = sum([claim.balance for claim in self.claims])
        self.minimums = sum([claim.least for claim in self.claims])
        self.months = [shares.months_to_clear(claim.balance, offer) for claim, offer in zip(self.claims, self.offers)]
        self.at_rate = [months_at_rate(debt["balance"], debt["annual_rate"], offer) for debt, offer in zip(self.debts, self.offers)]
        # Those among which the rest is shared: all that owe something and got no instalment.
        self.sharing = [at for at, claim in enumerate(self.claims) if claim.balance and not (at in self.shares.first and claim.least)]
        self.counter = None
        counter = form["counter"]
        if counter["name"] and (counter["monthly"] or counter["lump"]):
            at = _debts.find(counter["name"], self.names)
            self.counter = _Counter(counter, at, self.debts[at], self.offers[at])

    def last(self):
        """The months until the last debt is cleared without interest; None when one never is."""
        return None if None in self.months else max(self.months)

    def numbers(self):
        counter = self.counter
        return {
            "offers_fen": dict(zip(self.names, self.offers)),
            "months": dict(zip(self.names, self.months)),
            "months_with_interest": dict(zip(self.names, self.at_rate)),
            "first": [self.names[at] for at in self.shares.first],
            "set_aside_fen": self.shares.set_aside,
            "short_fen": self.shares.short,
            "left_over_fen": self.shares.left_over,
            "owed_fen": self.owed,
            "minimums_fen": self.minimums,
            "counter_total_fen": counter and counter.total,
            "counter_extra_fen": counter and counter.extra,
            "counter_months": counter and counter.months,
            "counter_over_fen": counter and counter.over,
            "counter_apr_nominal_ppm": counter and counter.rate.nominal,
            "counter_apr_effective_ppm": counter and counter.rate.effective,
        }


class _Telling:
    """The offers told to a reader in one language."""

    def __init__(self, offer, lang):
        self.offer = offer
        self.lang = lang
        self.say = speaker(lang, WORDS)
        self.labels = _debts.labels(offer.debts, lang)

    def blocks(self):
        say, offer = self.say, self.offer
        told = [self._headline()]
        if not offer.owed:
            return told
        told += self._first()
        if offer.capacity:
            told += [self._table(), blocks.text(say("two_ways"))] + self._never()
        if offer.counter:
            told += self._counter()
        if offer.capacity:
            told.append(self._chart())
            if len(offer.sharing) > 1:
                told.append(blocks.text(say("why_fair.first" if offer.shares.set_aside else "why_fair"), ("exec-distribution",)))
            told.append(self._minimums())
        told += self._cards()
        told += [
            blocks.text(say("standing"), ("extension-needs-consent",)),
            blocks.text(say("principal"), ("payment-order-of-application",)),
        ] + self._card_days() + [
            blocks.alert(say("before.title"), say("before.text"), "warn", ("limitation-promise-restarts", "limitation-expired-promise", "assignment-notice", "hotline-12348")),
            blocks.checklist(say("writing.title"), list(say("writing"))),
            blocks.checklist(say("refuse.title"), list(say("refuse"))),
            blocks.text(say("refuse.text"), ("cba-2026-prohibitions", "joining-debt", "mediation-agreement-civil-binding", "fake-hardship-documents-risk",
                                             "agency-debt-fraud-warning-2026", "lending-bank-cards-banned")),
            blocks.fold(say("assume.title"), [blocks.text(say("assume." + part)) for part in ("share", "months", "counter")]),
            self._csv(),
        ]
        cited = blocks.cited(told)
        return told + [blocks.sources([fact for fact in FACTS if fact in cited])]

    def _money(self, fen):
        return show.money(fen, self.lang)

    def _list(self, places):
        return pick((", ", "、"), self.lang).join([self.labels[at] for at in places])

    def _duration(self, months):
        return self.say("never") if months is None else show.duration(months, self.lang)

    def _headline(self):
        say, offer = self.say, self.offer
        if not offer.owed:
            return blocks.headline(say("headline.nothing_owed"), tone="good")
        if not offer.capacity:
            return blocks.headline(say("headline.nothing"), say("headline.nothing.detail"), "warn")
        if offer.shares.short:
            return blocks.headline(say("headline.short"), say("headline.short.detail", short=self._money(offer.shares.short)), "warn")
        if offer.capacity >= offer.owed:
            return blocks.headline(say("headline.all"), say("headline.all.detail", left=self._money(offer.shares.left_over)), "good")
        owing = len([claim for claim in offer.claims if claim.balance])
        head = say("headline" if owing > 1 else "headline.one", money=self._money(offer.capacity))
        aside, last = offer.shares.set_aside, offer.last()
        if last is None or not offer.sharing:
            return blocks.headline(head)
        part = self._part(sum([offer.offers[at] for at in offer.sharing]), sum([offer.claims[at].balance for at in offer.sharing]))
        values = {"part": part, "months": show.duration(last, self.lang)}
        return blocks.headline(head, say("headline.first", aside=self._money(aside), **values) if aside else say("headline.detail", **values))

    def _part(self, offered, owed):
        return show.percent(divide_half_up(offered * PPM, owed))

    # what cannot wait

    def _first(self):
        say, offer = self.say, self.offer
        first = offer.shares.first
        if not first:
            return []
        lines = []
        for at in first:
            claim = offer.claims[at]
            if claim.deadline is not None:
                lines.append(say("first.paper", name=self.labels[at], date=show.date(claim.deadline, self.lang)))
            else:
                lines.append(say("first.court" if claim.court else "first.secured", name=self.labels[at]))
        told = [blocks.steps(say("first.title"), lines)]
        if offer.shares.short:
            told.append(blocks.alert(say("headline.short"), say("first.short"), "warn", ("exec-settlement", "hotline-12348")))
        bare = [at for at in first if not offer.claims[at].least]
        if bare and offer.capacity:
            told.append(blocks.text(say("first.bare", names=self._list(bare))))
        days = facts.get("payment-order-15-days")["values"]["days"]
        return told + [blocks.text(say("first.rule", order=days), ("payment-order-15-days", "answer-15-days"))]

    # the shares

    def _rows(self):
        offer = self.offer
        return [(self.labels[at], claim.balance, offer.offers[at], offer.months[at], offer.at_rate[at]) for at, claim in enumerate(offer.claims)]

    def _table(self):
        say, offer = self.say, self.offer
        months_of = lambda months: say("never") if months is None else str(months)
        rows = [[label, self._money(owed), self._money(offered), months_of(months), months_of(at_rate)] for label, owed, offered, months, at_rate in self._rows()]
        rows.append([say("together"), self._money(offer.owed), self._money(sum(offer.offers)), "", ""])
        return blocks.table(say("offers"), [say("col." + column) for column in ("debt", "owed", "offer", "months", "interest")], rows)

    def _never(self):
        offer = self.offer
        never = [at for at, months in enumerate(offer.at_rate) if months is None and offer.offers[at]]
        return [blocks.text(self.say("never.text", names=self._list(never)), ("extension-needs-consent",))] if never else []

    def _chart(self):
        say, offer = self.say, self.offer
        places = [at for at, claim in enumerate(offer.claims) if claim.balance]
        names, values = [self.labels[at] for at in places], [offer.offers[at] for at in places]
        table = blocks.table(say("offers"), [say("offers.x"), say("col.offer")], [[name, self._money(fen)] for name, fen in zip(names, values)])
        summary = say("offers.summary", name=names[values.index(max(values))], amount=self._money(max(values)))
        return blocks.chart("hbar", say("offers"), summary, {"label": say("offers.x"), "values": names}, {"label": say("offers.y"), "unit": "fen"},
                            [blocks.series(say("col.offer"), values)], table)

    def _minimums(self):
        say, offer = self.say, self.offer
        minimums = self._money(offer.minimums)
        if offer.capacity >= offer.minimums:
            return blocks.text(say("minimums.fit", minimums=minimums))
        return blocks.text(say("minimums.short", minimums=minimums, short=self._money(offer.minimums - offer.capacity)), ("extension-needs-consent",))

    # the counter-offer

    def _counter(self):
        say, offer, counter = self.say, self.offer, self.offer.counter
        name = self.labels[counter.at]
        told = [self._side_by_side(name)]
        if counter.extra > 0 and counter.rate.effective is not None:
            told.append(blocks.text(say("counter.dearer", extra=self._money(counter.extra), rate=show.percent(counter.rate.effective))))
        elif counter.extra < 0:
            told.append(blocks.text(say("counter.cheaper", less=self._money(-counter.extra))))
        elif not counter.extra:
            told.append(blocks.text(say("counter.equal")))
        if counter.monthly:
            values = {"monthly": self._money(counter.monthly), "offer": self._money(counter.offer), "over": self._money(counter.over)}
            if not counter.over:
                told.append(blocks.text(say("counter.fits", **values)))
            elif counter.monthly > offer.capacity:
                told.append(blocks.alert(name, say("counter.cannot", **values), "warn"))
            else:
                told.append(blocks.alert(name, say("counter.over", **values), "warn"))
        else:
            told.append(blocks.text(say("counter.one_payment")))
        if counter.lump:
            told.append(blocks.text(say("counter.lump_text", lump=self._money(counter.lump))))
        return told

    def _side_by_side(self, name):
        say, offer, counter = self.say, self.offer, self.offer.counter
        balance, rate = counter.debt["balance"], counter.debt["annual_rate"]
        plain, at_rate = offer.months[counter.at], offer.at_rate[counter.at]
        columns = [
            (say("col.theirs"), counter.monthly, counter.lump, counter.months, counter.total, counter.rate.nominal, counter.rate.effective),
            (say("col.yours"), counter.offer, 0, plain, None if plain is None else balance, None, None),
        ]
        if rate:
            paid = None if at_rate is None else _paid_at_rate(balance, rate, counter.offer)
            nominal = None if at_rate is None else rate
            columns.append((say("col.at_rate", rate=show.percent(rate)), counter.offer, 0, at_rate, paid, nominal, None))
        percent = lambda ppm: "–" if ppm is None else show.percent(ppm)
        amount = lambda fen: "–" if fen is None else self._money(fen)
        lines = [
            [say("row.monthly")] + [amount(one[1]) for one in columns],
            [say("row.lump")] + [amount(one[2]) for one in columns],
            [say("row.months")] + [self._duration(one[3]) if one[3] != 0 else "–" for one in columns],
            [say("row.total")] + [amount(one[4]) for one in columns],
            [say("row.extra")] + ["–" if one[4] is None else self._difference(one[4] - balance) for one in columns],
            [say("row.nominal")] + [percent(one[5]) for one in columns],
            [say("row.effective")] + [percent(one[6]) for one in columns],
        ]
        return blocks.table(say("counter.title", name=name), [say("col.what")] + [one[0] for one in columns], lines)

    def _difference(self, fen):
        return self.say("more" if fen > 0 else "less", amount=self._money(abs(fen))) if fen else self.say("same")

    # what the words mean

    def _cards(self):
        say, offer = self.say, self.offer
        cards = [at for at, debt in enumerate(offer.debts) if debt["kind"] == "card" and debt["balance"]]
        if not cards:
            return []
        months = facts.get("card-personalised-instalment")["values"]["months"]
        lines = [say("card.text", months=months)]
        for at in cards:
            lines.append(say("card.sum", months=months, name=self.labels[at], monthly=self._money(-(-offer.debts[at]["balance"] // months))))
        return [blocks.alert(say("card.title"), "\n\n".join(lines), "info", ("card-personalised-instalment", "card-plan-stops-collection"))]

    def _card_days(self):
        fact = "card-repayment-allocation-91-days"
        if not [debt for debt in self.offer.debts if debt["kind"] == "card" and debt["balance"]]:
            return []
        return [blocks.text(self.say("principal.card", day=facts.get(fact)["values"]["principal_first_from_day"]), (fact,))]

    def _csv(self):
        say = self.say
        head = [say("col." + column) for column in ("debt", "owed", "offer", "months", "interest")]
        rows = [[label, export.plain_yuan(owed), export.plain_yuan(offered), "" if months is None else months, "" if at_rate is None else at_rate]
                for label, owed, offered, months, at_rate in self._rows()]
        return blocks.file(say("csv"), "offers.csv", export.CSV, export.csv_text(head, rows))


def _paid_at_rate(balance, annual_rate, payment):
    """All that is paid until a balance is cleared at a yearly rate; the payment must cover more than the interest."""
    paid = 0
    while balance:
        balance += monthly_interest(balance, annual_rate)
        spent = min(payment, balance)
        balance -= spent
        paid += spent
    return paid
