"""Paying off several debts month by month with one budget.

A month: interest on the opening balance, rounded half up to the fen; agreed settlements; then the minimums, in the
strategy's order; then all that is left to the strategy's target, chosen again after every debt cleared.
Months count from 1.  A plan that is not finished after `HORIZON` months counts as never finishing.
"""

from ashore.engine.money import fraction_of, monthly_fraction, monthly_interest, share_out

HORIZON = 600


class Debt:
    """One debt: amounts in fen, rates in ppm a year.

    The minimum of a month is the largest of `minimum`, `minimum_floor` and `minimum_part` (ppm) of what is owed
    that month with its interest, and never more than what is owed.  For the first `promo_months` the rate is
    `promo_rate`; for the first `frozen_months` it is nought.
    """

    def __init__(self, balance, rate, minimum=0, minimum_part=0, minimum_floor=0,
                 promo_rate=0, promo_months=0, frozen_months=0, consequence=3):
        self.balance = balance
        self.rate = rate
        self.minimum = max(minimum, minimum_floor)
        self.minimum_part = minimum_part
        self.promo_rate = promo_rate
        self.promo_months = promo_months
        self.frozen_months = frozen_months
        self.consequence = consequence

    def rate_in(self, month):
        """The yearly rate in force in a month of the plan, in ppm."""
        if month <= self.frozen_months:
            return 0
        return self.promo_rate if month <= self.promo_months else self.rate

    def minimum_of(self, owed):
        """The least to pay in a month in which so much is owed, interest included."""
        least = self.minimum
        if self.minimum_part:
            least = max(least, fraction_of(owed, self.minimum_part))
        return min(least, owed)


class Household:
    """Debts with the money for them.

    budget: fen a month; budget_changes: [(month, fen)], each in force from its month on;
    extra: {month: fen} on top of the budget; settlements: [(month, index of the debt, ppm of what is owed)]: the
    debt is closed for that part of it, if the month's money covers the sum; otherwise the offer lapses.
    """

    def __init__(self, debts, budget, budget_changes=(), extra=None, settlements=()):
        self.debts = debts
        self.budget = budget
        self.budget_changes = sorted(budget_changes)
        self.extra = extra or {}
        self.settlements = settlements

    def with_budget(self, budget):
        """The same household with one budget for all months."""
        return Household(self.debts, budget, (), self.extra, self.settlements)

    def budget_in(self, month):
        """The budget in force in a month, in fen."""
        budget = self.budget
        for since, changed in self.budget_changes:
            if since <= month:
                budget = changed
        return budget

    def money_in(self, month):
        """Fen that can be spent on the debts in a month: the budget and extra sums."""
        return self.budget_in(month) + self.extra.get(month, 0)


def _highest_rate(candidates, run):
    rates, balances = run.rates, run.balances
    best = candidates[0]
    for i in candidates:
        if rates[i] > rates[best] or (rates[i] == rates[best] and balances[i] < balances[best]):
            best = i
    return best


def _smallest_balance(candidates, run):
    rates, balances = run.rates, run.balances
    best = candidates[0]
    for i in candidates:
        if balances[i] < balances[best] or (balances[i] == balances[best] and rates[i] > rates[best]):
            best = i
    return best


def _worst_consequence(candidates, run):
    debts = run.household.debts
    worst = max([debts[i].consequence for i in candidates])
    return _highest_rate([i for i in candidates if debts[i].consequence == worst], run)


def _as_listed(candidates, run):
    return candidates[0]


def _to_target(left, run):
    """Pay what is left to the target, then to the next one, until it is spent; what remains."""
    balances = run.balances
    candidates = [i for i in run.open if balances[i]]
    while left and candidates:
        target = run.choose(candidates, run)
        pay = min(left, balances[target])
        balances[target] -= pay
        left -= pay
        if not balances[target]:
            candidates.remove(target)
    return left


def _in_proportion(left, run):
    """Share what is left over all debts in proportion to their balances."""
    balances = [run.balances[i] for i in run.open]
    spent = min(left, sum(balances))
    for i, share in zip(run.open, share_out(spent, balances)):
        run.balances[i] -= share
    return left - spent


def _not_at_all(left, run):
    """Keep what is left: the minimum is all that is paid."""
    return left


# Each strategy: which debt comes first, and what becomes of the money left after the minimums.
STRATEGIES = {
    "avalanche": (_highest_rate, _to_target),
    "snowball": (_smallest_balance, _to_target),
    "minimum": (_as_listed, _not_at_all),
    "consequence": (_worst_consequence, _to_target),
    "pro_rata": (_as_listed, _in_proportion),
    "listed": (_as_listed, _to_target),
}


class Run:
    """A plan under way; `months()` moves it on.  Amounts in fen.

    month: months done; balances: what is owed on each debt; cleared: the month in which each was cleared (None
    before); interest, paid: totals so far; forgiven: what settlements took off; lapsed: [(month, index, sum)] of the
    settlements that the month's money did not cover.  Always: opening balances + interest = paid + forgiven + balances.
    """

    def __init__(self, household, strategy):
        self.household = household
        self.choose, self.spend = STRATEGIES[strategy]
        debts = household.debts
        self.balances = [debt.balance for debt in debts]
        self.cleared = [None if balance else 0 for balance in self.balances]
        self.open = [i for i, balance in enumerate(self.balances) if balance]
        self.month = self.interest = self.paid = self.forgiven = 0
        self.lapsed = []
        self._turning_months = [1]
        for debt in debts:
            self._turning_months += [debt.promo_months + 1, debt.frozen_months + 1]

    def months(self, horizon=HORIZON):
        """Go through the months; yields (interest, paid) in fen after each, until all is paid or the horizon is reached."""
        while self.month < horizon and self.open:
            self.month += 1
            interest, paid = self._next_month()
            self.interest += interest
            self.paid += paid
            yield interest, paid

    def finish(self, horizon=HORIZON):
        """Go to the end; this run itself."""
        for _ in self.months(horizon):
            pass
        return self

    def _next_month(self):
        month, balances = self.month, self.balances
        if month in self._turning_months:
            self.rates = [debt.rate_in(month) for debt in self.household.debts]
            self._fractions = [monthly_fraction(rate) for rate in self.rates]
        fractions = self._fractions
        interest = 0
        for i in self.open:
            numerator, denominator = fractions[i]
            if numerator:
                added = (balances[i] * numerator + denominator // 2) // denominator
                balances[i] += added
                interest += added

        money = left = self.household.money_in(month)
        if self.household.settlements:
            left = self._settle(left)
        left = self.spend(self._pay_minimums(left), self)

        if not all([balances[i] for i in self.open]):
            for i in self.open:
                if not balances[i]:
                    self.cleared[i] = month
            self.open = [i for i in self.open if balances[i]]
        return interest, money - left

    def _pay_minimums(self, left):
        balances, debts = self.balances, self.household.debts
        minimums = [debts[i].minimum_of(balances[i]) for i in self.open]
        if sum(minimums) <= left:
            for i, pay in zip(self.open, minimums):
                balances[i] -= pay
                left -= pay
            return left
        # Too little for all of them: only now does their order matter.
        waiting = list(self.open)
        while waiting and left:
            i = self.choose(waiting, self)
            waiting.remove(i)
            pay = min(minimums[self.open.index(i)], left)
            balances[i] -= pay
            left -= pay
        return left

    def _settle(self, left):
        for month, i, part in self.household.settlements:
            owed = self.balances[i]
            if month != self.month or not owed:
                continue
            price = fraction_of(owed, part)
            if price > left:
                self.lapsed.append((month, i, price))
                continue
            left -= price
            self.forgiven += owed - price
            self.balances[i] = 0
        return left


def first_month_minimums(household):
    """The sum of all minimums in month 1, interest of that month included, in fen."""
    return sum([debt.minimum_of(debt.balance + monthly_interest(debt.balance, debt.rate_in(1))) for debt in household.debts])


def needed_budget(household, strategy):
    """The smallest budget of whole yuan, the same every month, that clears all debts within `HORIZON`; in fen.

    Budget changes are left out, extra sums and settlements stay.  "minimum" spends no budget of its own, so its
    answer is that of "avalanche".

    What is left at the horizon falls almost on a straight line as the budget grows (exactly so for one debt) when
    money left over is let grow at the rate of the debt cleared last; so the search is by false position (Illinois), which needs a
    quarter of the runs of bisection.
    """
    if strategy == "minimum":
        strategy = "avalanche"
    debts = household.debts

    def left_over(yuan):
        run = Run(household.with_budget(yuan * 100), strategy).finish()
        if run.open:
            return -sum(run.balances)
        rate = debts[run.cleared.index(run.month)].rate
        saved = 1
        for _ in range(HORIZON - run.month):
            saved += monthly_interest(saved, rate) + yuan * 100
        return saved

    if left_over(0) > 0:
        return 0
    # A budget of all that is owed in month 1 clears it in month 1.
    low, high = 0, -(-sum([debt.balance + monthly_interest(debt.balance, debt.rate_in(1)) for debt in debts]) // 100)
    # The interest alone is near the answer: over 600 months little of the principal is paid a month.
    guess = sum([monthly_interest(debt.balance, debt.rate) for debt in debts]) // 100
    last, last_value = 0, None
    while high - low > 1:
        if not low < guess < high:
            guess = (low + high) // 2
        value = left_over(guess)
        if value > 0:
            high = guess
        else:
            low = guess
        if last_value is None or value == last_value:
            step = -(guess // 20 + 1) if value > 0 else guess // 20 + 1
        else:
            step = -value * (guess - last) // (value - last_value)
            step = step or (-1 if value > 0 else 1)
        last, last_value = guess, value
        guess += step
    return high * 100
