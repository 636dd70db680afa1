"""Paying off several debts month by month with one budget.

A month: interest on the opening balance, rounded half up to the fen, and charges; agreed settlements; then the minimums, in the
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

    rate_changes: [(month, ppm)], each in place of `rate` from its month on; charges: {month: fen}, what the lender adds
    in that month as long as the debt is open, counted with the interest of the month and bearing none in it.
    """

    def __init__(self, balance, rate, minimum=0, minimum_part=0, minimum_floor=0,
                 promo_rate=0, promo_months=0, frozen_months=0, consequence=3, rate_changes=(), charges=None):
        self.balance = balance
        self.rate = rate
        self.minimum = max(minimum, minimum_floor)
        self.minimum_part = minimum_part
        self.promo_rate = promo_rate
        self.promo_months = promo_months
        self.frozen_months = frozen_months
        self.consequence = consequence
        self.rate_changes = sorted(rate_changes)
        self.charges = charges or {}

    def rate_in(self, month):
        """The yearly rate in force in a month of the plan, in ppm."""
        if month <= self.frozen_months:
            return 0
        if month <= self.promo_months:
            return self.promo_rate
        rate = self.rate
        for since, changed in self.rate_changes:
            if since <= month:
                rate = changed
        return rate

    def minimum_of(self, owed):
        """The least to pay in a month in which so much is owed, interest included."""
        least = self.minimum
        if self.minimum_part:
            least = max(least, fraction_of(owed, self.minimum_part))
        return least if least < owed else owed


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

    def turning_months(self):
        """The months in which a rate or the money to spend may differ from the month before."""
        months = {1}
        for debt in self.debts:
            months.update((debt.promo_months + 1, debt.frozen_months + 1))
            months.update([max(month, 1) for month, _ in debt.rate_changes])
        for month, _ in self.budget_changes:
            months.add(max(month, 1))
        for month in self.extra:
            months.update((month, month + 1))
        return months

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
    while left and run.open:
        target = run.choose(run.open, run)
        left -= run.pay(target, left)
    return left


def _in_proportion(left, run):
    """Share what is left over all debts in proportion to their balances."""
    debts = list(run.open)
    balances = [run.balances[i] for i in debts]
    spent = min(left, sum(balances))
    for i, share in zip(debts, share_out(spent, balances)):
        run.pay(i, share)
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


def same_course(household, strategy):
    """The strategy that pays the same debts in the same months as this one: where no debt is worse than another, the dearest."""
    debts = household.debts
    alike = all([debt.consequence == debts[0].consequence for debt in debts])
    return "avalanche" if strategy == "consequence" and alike else strategy


class Run:
    """A plan under way; `months()` moves it on.  Amounts in fen.

    month: months done; balances: what is owed on each debt; cleared: the month in which each was cleared (None
    before); interest, paid: totals so far, charges among the interest; forgiven: what settlements took off; lapsed: [(month, index, sum)] of the
    settlements that the month's money did not cover.  Always: opening balances + interest = paid + forgiven + balances.
    """

    def __init__(self, household, strategy):
        self.household = household
        self.choose, self.spend = STRATEGIES[strategy]
        self.balances = [debt.balance for debt in household.debts]
        self.cleared = [None if balance else 0 for balance in self.balances]
        self.open = [i for i, balance in enumerate(self.balances) if balance]
        self.month = self.interest = self.paid = self.forgiven = 0
        self.lapsed = []
        self._turning_months = household.turning_months()
        self._least = [debt.minimum for debt in household.debts]
        self._least_fixed = not any([debt.minimum_part for debt in household.debts])
        self._charged = any([debt.charges for debt in household.debts])

    def months(self, horizon=HORIZON):
        """Go through the months; yields (interest, paid) in fen after each, until all is paid or the horizon is reached."""
        while self.month < horizon and self.open:
            self.month += 1
            if self.month in self._turning_months:
                self.rates = [debt.rate_in(self.month) for debt in self.household.debts]
                self._fractions = [monthly_fraction(rate) for rate in self.rates]
                self._money = self.household.money_in(self.month)
            interest = self._post_interest()
            left = self._settle(self._money) if self.household.settlements else self._money
            left = self._pay_minimums(left)
            if left and self.open:
                left = self.spend(left, self)
            paid = self._money - left
            self.interest += interest
            self.paid += paid
            yield interest, paid

    def finish(self, horizon=HORIZON):
        """Go to the end; this run itself."""
        for _ in self.months(horizon):
            pass
        return self

    def pay(self, i, most):
        """Pay a debt up to a sum; what was paid.  A debt that is cleared leaves `open`."""
        balance = self.balances[i]
        if most < balance:
            self.balances[i] = balance - most
            return most
        self.balances[i] = 0
        self.cleared[i] = self.month
        # A new list, because this one may be under a loop.
        self.open = [other for other in self.open if other != i]
        return balance

    def _post_interest(self):
        balances, fractions = self.balances, self._fractions
        interest = 0
        for i in self.open:
            numerator, denominator = fractions[i]
            if numerator:
                added = (balances[i] * numerator + denominator // 2) // denominator
                balances[i] += added
                interest += added
        if self._charged:
            for i in self.open:
                added = self.household.debts[i].charges.get(self.month, 0)
                balances[i] += added
                interest += added
        return interest

    def _pay_minimums(self, left):
        balances, debts, owing = self.balances, self.household.debts, self.open
        if self._least_fixed:
            # As below, without a call for each debt and month: a long plan has thousands.
            least = self._least
            minimums = [least[i] if least[i] < balances[i] else balances[i] for i in owing]
        else:
            minimums = [debts[i].minimum_of(balances[i]) for i in owing]
        due = sum(minimums)
        if due <= left:
            for i, minimum in zip(owing, minimums):
                if minimum < balances[i]:
                    balances[i] -= minimum
                else:
                    self.pay(i, minimum)
            return left - due
        # Too little for all of them: only now does their order matter.
        waiting = list(owing)
        while left:
            i = self.choose(waiting, self)
            waiting.remove(i)
            left -= self.pay(i, min(minimums[owing.index(i)], left))
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
            self.pay(i, owed)
            self.forgiven += owed - price
            left -= price
        return left


def first_month_minimums(household):
    """The sum of all minimums in month 1, interest and charges of that month included, in fen."""
    return sum([
        debt.minimum_of(debt.balance + monthly_interest(debt.balance, debt.rate_in(1)) + debt.charges.get(1, 0))
        for debt in household.debts if debt.balance])


def needed_budget(household, strategy):
    """The smallest budget of whole yuan, the same every month, that clears all debts within `HORIZON`; in fen.

    Budget changes are left out, extra sums and settlements stay.  "minimum" spends no budget of its own, so its
    answer is that of "avalanche".

    The search is Dekker's: the line through the last two budgets tried meets zero near the answer, since what is
    left at the horizon falls almost evenly as the budget grows (exactly so for one debt); the bracket is halved
    whenever two such steps have not halved it.
    """
    if strategy == "minimum":
        strategy = "avalanche"
    debts = household.debts

    def surplus(yuan):
        """What is over at the horizon, saved at the rate of the debt cleared last; negative: what is still owed."""
        run = Run(household.with_budget(yuan * 100), strategy).finish()
        if run.open:
            return -sum(run.balances)
        numerator, denominator = monthly_fraction(debts[run.cleared.index(run.month)].rate)
        saved = 1
        for _ in range(HORIZON - run.month):
            saved += saved * numerator // denominator + yuan * 100
        return saved

    # The interest alone is near the answer: over 600 months little of the principal is paid a month.
    guess = sum([monthly_interest(debt.balance, debt.rate) for debt in debts]) // 100
    at_guess = surplus(guess)
    works, fails = (guess, None) if at_guess > 0 else (None, guess)
    other, step = guess, guess // 32 + 1
    while works is None or fails is None:
        if works == 0:
            return 0
        last, at_last = other, at_guess
        other = other + step if works is None else max(0, other - step)
        at_guess = surplus(other)
        works, fails = (other, fails) if at_guess > 0 else (works, other)
        step *= 3
    guess, at_guess, widths = other, at_guess, []
    while works - fails > 1:
        step = -at_guess * (guess - last) // (at_guess - at_last) if at_guess != at_last else 0
        last, at_last = guess, at_guess
        guess += step or (-1 if at_guess > 0 else 1)
        widths.append(works - fails)
        if not fails < guess < works or (len(widths) > 2 and widths[-1] * 2 > widths[-3]):
            guess, widths = (fails + works) // 2, []
        at_guess = surplus(guess)
        works, fails = (guess, fails) if at_guess > 0 else (works, guess)
    return works * 100
