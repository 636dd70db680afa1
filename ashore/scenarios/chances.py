"""What may go wrong, drawn at random: from chances to the money, rates and charges of thousands of paths.

Everything is counted in whole fen, months and ppm; chance itself is a whole number of 32 bits, so that the same seed
gives the same futures on every machine.

The stream.  Futures are numbered from 0 and come in blocks of `BLOCK`.  Block b of seed s draws from
`SeedSequence(s).spawn(b + 1)[b]`, and each kind of event from a child of that, in the order of `KINDS`; a kind draws one
32-bit number for each month and future of the whole block, months first (kind `rate`: for each month, debt and future).
So a future does not depend on how many others are drawn, in which order or on which machine; its first months do not
depend on how many follow; and to switch one kind off leaves the others as they were, so that two plans can be compared
in the same futures.
"""

import numpy as np

from ashore.engine.money import PPM
from ashore.engine.payoff import first_month_minimums
from ashore.scenarios import many
from ashore.scenarios.refused import Refused

BLOCK = 4096
KINDS = ("dip", "stop", "cost", "rate")
_DRAWS = 1 << 32


class Risks:
    """The chances, all of them assumptions: chances in ppm a month, parts in ppm, sums in fen, ranges as (lowest, highest).

    dip: in a month, a part of the money for debts is missing.  stop: an income stops for some months; `stop_keeps` is the
    part of the money that remains.  cost: a sudden cost, paid from the money for debts, this month's first and what it does
    not cover from the next.  rate: the rate of a debt that bears interest rises by a step, never beyond `rate_most`.
    fee: what each lender who takes interest adds in a month in which the money does not cover the minimums of the first month.
    """

    def __init__(self, dip_chance=200_000, dip_part=(100_000, 400_000), stop_chance=20_000, stop_months=(2, 5), stop_keeps=250_000,
                 cost_chance=60_000, cost=(50_000, 300_000), rate_chance=0, rate_step=(10_000, 30_000), rate_most=240_000, fee=3_000):
        self.dip_chance, self.dip_part = dip_chance, dip_part
        self.stop_chance, self.stop_months, self.stop_keeps = stop_chance, stop_months, stop_keeps
        self.cost_chance, self.cost = cost_chance, cost
        self.rate_chance, self.rate_step, self.rate_most = rate_chance, rate_step, rate_most
        self.fee = fee
        self._check()

    def _check(self):
        whole = {"dip_chance": PPM, "stop_chance": PPM, "cost_chance": PPM, "rate_chance": PPM, "stop_keeps": PPM, "rate_most": 100 * PPM, "fee": 10 ** 9}
        for name, most in whole.items():
            given = getattr(self, name)
            if type(given) is not int or not 0 <= given <= most:
                raise Refused("number", name=name, given=given, low=0, high=most)
        ranges = {"dip_part": (0, PPM), "stop_months": (1, 600), "cost": (0, 10 ** 9), "rate_step": (0, PPM)}
        for name, (low, high) in ranges.items():
            given = getattr(self, name)
            fits = isinstance(given, (tuple, list)) and len(given) == 2 and all(type(one) is int for one in given)
            if not fits or not low <= given[0] <= given[1] <= high:
                raise Refused("range", name=name, given=given, low=low, high=high)

    def without(self, *kinds):
        """The same with some kinds of event (`KINDS` or "fee") left out."""
        given = dict(vars(self))
        for kind in kinds:
            given["fee" if kind == "fee" else kind + "_chance"] = 0
        return Risks(**given)

    def __eq__(self, other):
        return isinstance(other, Risks) and vars(self) == vars(other)

    def __repr__(self):
        return "Risks(" + ", ".join(name + "=" + repr(value) for name, value in vars(self).items()) + ")"


class Question:
    """Whose futures, and which: everything that a block of paths is made from, small enough to be sent to another machine.

    households: one household for all futures, or a list of them, the futures going round it one after the other;
    strategy: of the engine; months: how far the futures go; reserve: fen put by at the start, used for costs and missing
    money before the money for debts is.
    """

    def __init__(self, households, risks=None, seed=0, months=60, strategy="avalanche", reserve=0):
        self.households = [households] if not isinstance(households, (list, tuple)) else list(households)
        self.risks = risks or Risks()
        self.seed, self.months, self.strategy, self.reserve = seed, months, strategy, reserve
        if not self.households:
            raise Refused("no_households")
        if strategy not in many.STRATEGIES:
            raise Refused("strategy", given=strategy, names=", ".join(many.STRATEGIES))
        for name, given, low, high in (("seed", seed, 0, 2 ** 63), ("months", months, 1, 600), ("reserve", reserve, 0, 10 ** 12)):
            if type(given) is not int or not low <= given <= high:
                raise Refused("number", name=name, given=given, low=low, high=high)

    def paths(self, block, first=0, stop=BLOCK):
        """The futures first … stop - 1 of a block as `many.Paths`."""
        return _Draw(self, block, first, stop).paths()


class _Draw:
    """A block of futures being drawn."""

    def __init__(self, question, block, first, stop):
        self.risks, self.months, self.reserve = question.risks, question.months, question.reserve
        children = np.random.SeedSequence(question.seed, spawn_key=(block,)).spawn(len(KINDS))
        self.streams = {kind: np.random.Generator(np.random.PCG64(child)) for kind, child in zip(KINDS, children)}
        self.part = slice(first, stop)
        self.count = stop - first
        households = question.households
        if len(households) > 1:
            start = block * BLOCK
            households = [households[i % len(households)] for i in range(start + first, start + stop)]
        self.households = households
        self.debts = many.debts_of(households)

    def paths(self):
        households = self.households
        money = self._money(many.money_of(households, self.months))
        rates = many.rates_of(households, self.debts, self.months)
        charges = many.charges_of(households, self.debts, self.months)
        if self.risks.rate_chance:
            rates = self._rates(self.debts["rate"] if rates is None else rates)
        if self.risks.fee:
            minimums = np.array([first_month_minimums(household) for household in households])
            fees = np.where(money < minimums, self.risks.fee, 0)[:, None, :] * (self.debts["rate"] > 0)
            charges = fees if charges is None else charges + fees
        return many.Paths(self.debts, money, rates, charges, many.settlements_of(households))

    def _events(self, kind, chance, low_high, rows=1):
        """Where an event happens, and its size there, evenly between two bounds: index (row of months × rows, path), sizes.

        One number decides both: below the threshold it happens, and how far below says the size.
        """
        threshold = chance * _DRAWS // PPM
        drawn = self.streams[kind].integers(0, _DRAWS, (self.months * rows, BLOCK), np.uint32)[:, self.part]
        where = np.nonzero(drawn < np.uint64(threshold))
        low, high = low_high
        # Below 2^32 × 10^9, which fits into 64 bits.
        return where, low + drawn[where].astype(np.int64) * (high - low + 1) // max(threshold, 1)

    def _money(self, base):
        risks, shape = self.risks, (self.months, self.count)
        if not (risks.dip_chance or risks.stop_chance or risks.cost_chance):
            return np.broadcast_to(base, shape).copy()
        kept = np.full(shape, PPM)
        if risks.dip_chance:
            where, parts = self._events("dip", risks.dip_chance, risks.dip_part)
            kept[where] -= parts
        if risks.stop_chance:
            kept[self._stopped()] = risks.stop_keeps
        due = np.zeros(shape, np.int64)
        if risks.cost_chance:
            where, sums = self._events("cost", risks.cost_chance, risks.cost)
            due[where] = sums
        money = many.part_of(base, kept, PPM, int(base.max()) * PPM < many.FITS)
        self._pay_first(base, money, due)
        return money

    def _stopped(self):
        """The months in which an income has stopped; where it has, it cannot stop again."""
        lengths = np.zeros((self.months, self.count), np.int64)
        where, months = self._events("stop", self.risks.stop_chance, self.risks.stop_months)
        lengths[where] = months
        last = np.zeros(self.count, np.int64)
        stopped = np.empty(lengths.shape, bool)
        for month, length in enumerate(lengths, 1):
            np.copyto(last, month + length - 1, where=(length > 0) & (last < month))
            np.greater_equal(last, month, out=stopped[month - 1])
        return stopped

    def _pay_first(self, base, money, due):
        """Take the costs from the reserve, then from the money of this month and the next ones; fill up from what is in reserve."""
        reserve, open_costs = np.full(self.count, self.reserve, np.int64), np.zeros(self.count, np.int64)
        for month in range(self.months):
            now = money[month]
            open_costs += due[month]
            if self.reserve:
                used = np.minimum(reserve, open_costs)
                open_costs -= used
                reserve -= used
                used = np.minimum(reserve, base[month] - now)
                now += used
                reserve -= used
            paid = np.minimum(now, open_costs)
            now -= paid
            open_costs -= paid

    def _rates(self, rates):
        """The rates month by month: those given, and what the steps so far have added."""
        risks, count = self.risks, len(self.debts["rate"])
        where, steps = self._events("rate", risks.rate_chance, risks.rate_step, count)
        added = np.zeros((self.months * count, self.count), np.int64)
        added[where] = steps
        added = np.cumsum(added.reshape(self.months, count, self.count), axis=0)
        return np.where((rates > 0) & (rates < risks.rate_most), np.minimum(rates + added, risks.rate_most), rates)
