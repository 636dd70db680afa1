"""Many plans paid off at once: `engine/payoff.py` for arrays of paths, equal to it path by path to the fen.

A path is one course that the months may take for one household: its own money, rates and charges in every month.
Everything the engine knows is known here, in the same order and with the same rounding: minimums as a sum, a part or a
floor, promotional rates, agreed stops of interest, changes of a rate, charges, extra sums, changes of the budget,
settlements, and every strategy.  What cannot be counted exactly in 64 bits is never rounded: products that would not
fit are split, orders that do not fit into one key are sorted, shares that do not fit go through the engine's own
function; only debts beyond `MOST_OWED` are refused.

Arrays are int64, (debts, paths); a width of 1 stands for all paths.  Amounts are fen, rates ppm a year.
"""

import numpy as np

from ashore.engine.money import MONTHS_PER_YEAR, PPM, share_out
from ashore.engine.payoff import STRATEGIES, Debt, Household
from ashore.scenarios.refused import Refused

YEAR = MONTHS_PER_YEAR * PPM
# What all debts of a path together may come to, far beyond any plan and still within 64 bits with everything added.
MOST_OWED = 4 * 10 ** 18
MOST_MONEY, MOST_RATE = 10 ** 16, 10 ** 9
NEVER = -1
FITS = 2 ** 62
# One sorting key: a consequence of 3 bits, a rate of 23 (838 % a year), a balance of 36 (687 million yuan).
_RATE_BITS, _BALANCE_BITS, _LAST = 23, 36, np.iinfo(np.int64).max
_FIELDS = ("balance", "rate", "minimum", "minimum_part", "promo_rate", "promo_months", "frozen_months", "consequence")


class Paths:
    """What is given for a number of paths, month by month.

    debts: {field of `engine.payoff.Debt`: (debts, paths or 1)}; money: (months, paths), what can be spent in each month;
    rates: None, or (months, debts, paths or 1), the rate in force in each month where no promotion or stop is;
    charges: None, or (months, debts, paths or 1); settlements: {month: [(paths or None for all, debts, parts)]}, in order.
    """

    def __init__(self, debts, money, rates=None, charges=None, settlements=None):
        self.debts = debts
        self.money = money
        self.rates = rates
        self.charges = charges
        self.settlements = settlements or {}
        self.months, self.count = money.shape

    def household(self, path):
        """One path as a household of the engine, with every month written out."""

        def at(array):
            return array[..., path if array.shape[-1] > 1 else 0].tolist()

        fields = {name: at(array) for name, array in self.debts.items()}
        rates = at(self.rates) if self.rates is not None else None
        charges = at(self.charges) if self.charges is not None else None
        debts = []
        for i, (balance, rate) in enumerate(zip(fields["balance"], fields["rate"])):
            more = {name: fields[name][i] for name in _FIELDS[2:]}
            if rates:
                more["rate_changes"] = [(month, row[i]) for month, row in enumerate(rates, 1)]
            if charges:
                more["charges"] = {month: row[i] for month, row in enumerate(charges, 1) if row[i]}
            debts.append(Debt(balance, rate, **more))
        settlements = []
        for month, rounds in self.settlements.items():
            for paths, which, parts in rounds:
                if paths is None:
                    settlements.append((month, int(which[0]), int(parts[0])))
                else:
                    settlements += [(month, int(i), int(part)) for one, i, part in zip(paths, which, parts) if one == path]
        return Household(debts, 0, list(enumerate(self.money[:, path].tolist(), 1)), None, settlements)


class Outcome:
    """How each path ended; arrays over the paths.

    free: the month in which all was paid, 0 where nothing was owed, NEVER where it was not paid within the months given;
    interest (charges among it), paid, forgiven: totals; balances: what is owed in the end, (debts, paths);
    cleared: as `free` for each debt, (debts, paths); owed: what is owed in all after each month, (months + 1, paths), or None.
    """

    def __init__(self, paths, keep_owed):
        shape = (len(paths.debts["balance"]), paths.count)
        self.free = np.full(paths.count, NEVER, np.int32)
        self.interest = np.zeros(paths.count, np.int64)
        self.forgiven = np.zeros(paths.count, np.int64)
        self.balances = np.zeros(shape, np.int64)
        self.cleared = np.full(shape, NEVER, np.int32)
        self.owed = np.zeros((paths.months + 1, paths.count), np.int64) if keep_owed else None

    def close(self, opening):
        """What was paid follows from all else: opening balances + interest = paid + forgiven + balances."""
        self.paid = opening + self.interest - self.forgiven - self.balances.sum(axis=0)
        return self


def debts_of(households):
    """The debts of households as arrays; a household with fewer debts than another has debts of nought at the end."""
    most = max([len(household.debts) for household in households], default=0)
    arrays = {name: np.zeros((max(most, 1), len(households)), np.int64) for name in _FIELDS}
    for at, household in enumerate(households):
        for i, debt in enumerate(household.debts):
            for name in _FIELDS:
                arrays[name][i, at] = _within(getattr(debt, name), MOST_RATE if name in ("rate", "promo_rate") else MOST_OWED)
    return arrays


def paths_of(households, months):
    """The plans of many households, each as it stands, as one path each."""
    if not households:
        raise Refused("no_households")
    debts = debts_of(households)
    return Paths(debts, money_of(households, months), rates_of(households, debts, months), charges_of(households, debts, months), settlements_of(households))


def money_of(households, months):
    """The money of households month by month, as their plans have it."""
    money = [_within(household.money_in(month), MOST_MONEY) for month in range(1, months + 1) for household in households]
    return np.array(money, np.int64).reshape(months, len(households))


def _within(number, most):
    if not 0 <= number <= most:
        raise Refused("beyond", given=number, high=most)
    return number


def rates_of(households, debts, months):
    """The rates of households whose rates change, written out month by month; None when none does."""
    if not any(debt.rate_changes for household in households for debt in household.debts):
        return None
    rates = np.repeat(debts["rate"][None], months, axis=0)
    for at, household in enumerate(households):
        for i, debt in enumerate(household.debts):
            for since, rate in debt.rate_changes:
                rates[max(since, 1) - 1:, i, at] = _within(rate, MOST_RATE)
    return rates


def charges_of(households, debts, months):
    """The charges of households written out month by month; None when there is none."""
    if not any(debt.charges for household in households for debt in household.debts):
        return None
    charges = np.zeros((months,) + debts["rate"].shape, np.int64)
    for at, household in enumerate(households):
        for i, debt in enumerate(household.debts):
            for month, fen in debt.charges.items():
                if 1 <= month <= months:
                    charges[month - 1, i, at] = _within(fen, MOST_MONEY)
    return charges


def settlements_of(households):
    """The settlements of households as rounds: in each, at most one settlement of each path."""
    rounds = {}
    for at, household in enumerate(households):
        for nth, (month, debt, part) in enumerate(household.settlements):
            rounds.setdefault((month, nth), []).append((at, debt, part))
    found = {}
    for (month, _), rows in sorted(rounds.items()):
        paths, which, parts = np.array(rows, np.int64).T
        found.setdefault(month, []).append((None if len(households) == 1 else paths, which, parts))
    return found


def pay_off(paths, strategy, keep_owed=False):
    """Go through the months of all paths; their `Outcome`."""
    if strategy not in STRATEGIES:
        raise Refused("strategy", given=strategy, names=", ".join(STRATEGIES))
    return _Run(paths, strategy, keep_owed).finish()


class _Run:
    """Paths under way.  `at` holds the numbers of those not yet finished; the arrays of the run hold only these."""

    def __init__(self, paths, strategy, keep_owed):
        self.paths = paths
        self.strategy = strategy
        self.result = Outcome(paths, keep_owed)
        opening = np.broadcast_to(paths.debts["balance"], self.result.balances.shape)
        self.opening = opening.sum(axis=0)
        self.debts = dict(paths.debts)
        self.balances = opening.copy()
        self.interest = np.zeros(paths.count, np.int64)
        self.forgiven = np.zeros(paths.count, np.int64)
        self.cleared = np.where(opening > 0, np.int32(NEVER), np.int32(0))
        self.at = np.arange(paths.count)
        self.left_out = np.int64(0)
        self.most_charge = 0 if paths.charges is None else int(paths.charges.max(initial=0))

    def finish(self):
        result, total = self.result, self.opening
        result.free[total == 0] = 0
        if result.owed is not None:
            result.owed[0] = total
        self._let_go(total > 0)
        for month in range(1, self.paths.months + 1):
            if not len(self.at):
                break
            self._month(month)
            total = self.balances.sum(axis=0)
            if result.owed is not None:
                result.owed[month, self.at] = total
            done = (total == 0) & (result.free[self.at] == NEVER)
            result.free[self.at[done]] = month
            # Carrying finished paths along costs less than moving all others every month.
            if np.count_nonzero(total) <= 0.8 * len(self.at):
                self._let_go(total > 0)
        self._let_go(np.zeros(len(self.at), bool))
        return result.close(self.opening)

    def _let_go(self, staying):
        """Write down where the paths stand that do not stay, and carry on with the others."""
        if staying.all():
            return
        result, going = self.result, self.at[~staying]
        result.interest[going] = self.interest[~staying]
        result.forgiven[going] = self.forgiven[~staying]
        result.balances[:, going] = self.balances[:, ~staying]
        result.cleared[:, going] = self.cleared[:, ~staying]
        self.at = self.at[staying]
        self.interest, self.forgiven = self.interest[staying], self.forgiven[staying]
        self.balances, self.cleared = self.balances[:, staying], self.cleared[:, staying]
        if self.paths.debts["balance"].shape[-1] > 1:
            self.debts = {name: array[:, staying] for name, array in self.debts.items()}

    def _of_month(self, array, month):
        """A month of an array (months, …, paths or 1) for the paths that are left."""
        row = array[month - 1]
        return row if row.shape[-1] == 1 or len(self.at) == self.paths.count else row[..., self.at]

    def _rates(self, month):
        debts = self.debts
        rates = debts["rate"] if self.paths.rates is None else self._of_month(self.paths.rates, month)
        if (debts["promo_months"] >= month).any():
            rates = np.where(debts["promo_months"] >= month, debts["promo_rate"], rates)
        if (debts["frozen_months"] >= month).any():
            rates = np.where(debts["frozen_months"] >= month, 0, rates)
        return rates

    def _month(self, month):
        rates = self._rates(month)
        self._post(month, rates)
        left = self._of_month(self.paths.money, month).copy()
        for which in self.paths.settlements.get(month, ()):
            self._settle(left, *which)
        owing, steady = self._minimums(), self._steady_order(rates)
        if steady is None:
            self._pay_short_minimums(owing, left, rates)
            self._pay_targets(left, rates)
        else:
            for i in steady:
                paid = np.minimum(owing[i], left)
                self.balances[i] -= paid
                left -= paid
            if self.strategy == "pro_rata":
                self._pay_shares(left)
            elif self.strategy != "minimum":
                for i in steady:
                    paid = np.minimum(self.balances[i], left)
                    self.balances[i] -= paid
                    left -= paid
        for row, balance in zip(self.cleared, self.balances):
            row[(balance == 0) & (row == NEVER)] = month

    def _post(self, month, rates):
        """Interest on the opening balances, then charges on the debts that are open."""
        largest, highest = int(self.balances.max()), int(rates.max())
        self.top = largest + largest * highest // YEAR + 1 + self.most_charge
        if self.top * len(self.balances) > MOST_OWED:
            raise Refused("too_large")
        charges = None if self.paths.charges is None else self._of_month(self.paths.charges, month)
        for i, balance in enumerate(self.balances):
            added = part_of(balance, rates[i], YEAR, self.top * highest < FITS) if rates[i].any() else 0
            if charges is not None:
                added = added + np.where(balance > 0, charges[i], 0)
            balance += added
            self.interest += added

    def _settle(self, left, paths, which, parts):
        """A round of settlements: a debt is closed for a part of it where the month's money covers that."""
        if paths is None:
            here, which, parts = np.arange(len(self.at)), which[0], parts[0]
        else:
            place = np.full(self.paths.count, -1)
            place[self.at] = np.arange(len(self.at))
            here = place[paths]
            here, which, parts = here[here >= 0], which[here >= 0], parts[here >= 0]
        owed = self.balances[which, here]
        price = part_of(owed, parts, PPM, self.top * PPM < FITS)
        agreed = (owed > 0) & (price <= left[here])
        self.balances[which, here] = np.where(agreed, 0, owed)
        self.forgiven[here] += np.where(agreed, owed - price, 0)
        left[here] -= np.where(agreed, price, 0)

    def _minimums(self):
        debts, owing = self.debts, np.empty_like(self.balances)
        for i, balance in enumerate(self.balances):
            least = debts["minimum"][i]
            if debts["minimum_part"][i].any():
                least = np.maximum(least, part_of(balance, debts["minimum_part"][i], PPM, self.top * PPM < FITS))
            np.minimum(least, balance, out=owing[i])
        return owing

    def _steady_order(self, rates):
        """The strategy's order of the debts where balances do not matter and it is the same for all paths, or None."""
        count = len(self.balances)
        if self.strategy in ("minimum", "pro_rata", "listed"):
            return range(count)
        if self.strategy == "snowball" or rates.shape[-1] > 1 or self.debts["consequence"].shape[-1] > 1:
            return None
        keys = [(-int(rate[0]),) if self.strategy == "avalanche" else (-int(worst[0]), -int(rate[0]))
                for rate, worst in zip(rates, self.debts["consequence"])]
        return sorted(range(count), key=keys.__getitem__) if len(set(keys)) == count else None

    def _pay_short_minimums(self, owing, left, rates):
        due = owing.sum(axis=0)
        short = np.flatnonzero(due > left)
        if len(short):
            order = np.argsort(self._keys(short, rates), axis=0, kind="stable")
            for which in order:
                paid = np.minimum(owing[which, short], left[short])
                self.balances[which, short] -= paid
                left[short] -= paid
                owing[which, short] = 0
            due[short] = 0
        self.balances -= owing
        left -= due

    def _pay_targets(self, left, rates):
        """All that is left to the strategy's target, then to the next; balances change only by being paid, so the order stands."""
        paying = np.flatnonzero(left)
        keys = self._keys(slice(None) if len(paying) == len(left) else paying, rates)
        while len(paying):
            target, best = np.zeros(len(paying), np.intp), keys[0].copy()
            for i in range(1, len(keys)):
                better = keys[i] < best
                target[better] = i
                np.minimum(best, keys[i], out=best)
            balance = self.balances[target, paying]
            paid = np.minimum(balance, left[paying])
            self.balances[target, paying] = balance - paid
            left[paying] -= paid
            keys[target, np.arange(len(paying))] = _LAST
            more = (left[paying] > 0) & (best != _LAST)
            paying, keys = paying[more], keys[:, more]

    def _keys(self, paths, rates):
        """For each debt of some paths a number: the lowest is paid first, of equals the first in the list; closed debts last."""
        balances = self.balances[:, paths]
        rates = rates if rates.shape[-1] == 1 else rates[:, paths]
        worst = self.debts["consequence"]
        worst = worst if worst.shape[-1] == 1 else worst[:, paths]
        fits = self.top < 1 << _BALANCE_BITS and int(rates.max(initial=0)) < 1 << _RATE_BITS and int(worst.max(initial=0)) < 8
        if not fits:
            return self._ranks(balances, rates, worst)
        cheapness = (1 << _RATE_BITS) - 1 - rates
        if self.strategy == "snowball":
            keys = (balances << _RATE_BITS) + cheapness
        elif self.strategy == "avalanche":
            keys = (cheapness << _BALANCE_BITS) + balances
        else:
            keys = ((7 - worst) << (_RATE_BITS + _BALANCE_BITS)) + (cheapness << _BALANCE_BITS) + balances
        keys[balances == 0] = _LAST
        return keys

    def _ranks(self, balances, rates, worst):
        """Such numbers where one key cannot hold all of it: places in the sorted order."""
        rates, worst = np.broadcast_to(rates, balances.shape), np.broadcast_to(worst, balances.shape)
        by = {"snowball": (-rates, balances), "avalanche": (balances, -rates), "consequence": (balances, -rates, -worst)}
        order = np.lexsort(by[self.strategy], axis=0)
        ranks = np.empty_like(balances)
        np.put_along_axis(ranks, order, np.arange(len(balances))[:, None], axis=0)
        ranks[balances == 0] = _LAST
        return ranks

    def _pay_shares(self, left):
        """What is left, over all debts in proportion, to the fen (`engine.money.share_out`)."""
        total = self.balances.sum(axis=0)
        paying = np.flatnonzero((left > 0) & (total > 0))
        if not len(paying):
            return
        balances, total = self.balances[:, paying], total[paying]
        spent = np.minimum(left[paying], total)
        if int(spent.max()) * int(balances.max()) < FITS:
            shares, remainders = np.divmod(spent * balances, total)
            over = spent - shares.sum(axis=0)
            order = np.argsort(-remainders, axis=0, kind="stable")
            np.put_along_axis(shares, order, np.take_along_axis(shares, order, axis=0) + (np.arange(len(shares))[:, None] < over), axis=0)
        else:
            shares = np.array([share_out(int(sum_), column.tolist()) for sum_, column in zip(spent, balances.T)], np.int64).T
        self.balances[:, paying] = balances - shares
        left[paying] -= spent


def part_of(amounts, part, whole, fits):
    """amounts × part / whole, a half going up (`engine.money`); in two steps where the product is too large for 64 bits."""
    if fits:
        return (amounts * part + whole // 2) // whole
    quotient, rest = np.divmod(amounts, whole)
    return quotient * part + (rest * part + whole // 2) // whole
