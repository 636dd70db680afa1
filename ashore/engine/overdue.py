"""A loan that was not paid back on its day, and what a judgment adds.  Amounts in fen, rates in ppm a year, day numbers."""

from ashore.engine.calendar import add_months
from ashore.engine.money import PPM, divide_half_up


def penalty_interest(principal, rate, multiple, days, basis):
    """Penalty interest (罚息): principal × rate × multiple (ppm of the rate) × days / basis (360 or 365), rounded once."""
    return divide_half_up(principal * rate * multiple * max(0, days), PPM * PPM * basis)


def charges(principal, rate, multiple, due, date, basis, unpaid_interest=0, compound=True, on_penalty=True):
    """(penalty interest, compound interest) owed on a day for a loan due on an earlier one.

    Days count from the due day to the day before.  Compound interest (复利) runs at the penalty rate on interest that is
    unpaid: on `unpaid_interest` from the due day, and, if `on_penalty`, on penalty interest too, each time a month since
    the due day has ended; what it adds then bears interest itself.  Each month's is rounded half up.
    """
    penalty = penalty_interest(principal, rate, multiple, date - due, basis)
    if not compound or date <= due:
        return penalty, 0
    base, total, posted, month, start = unpaid_interest, 0, 0, 0, due
    while start < date:
        month += 1
        end = min(add_months(due, month), date)
        added = penalty_interest(base, rate, multiple, end - start, basis)
        total += added
        base += added
        if on_penalty:
            so_far = penalty_interest(principal, rate, multiple, end - due, basis)
            base += so_far - posted
            posted = so_far
        start = end
    return penalty, total


def delay_interest(judgment, daily, days):
    """The extra interest for paying a judgment late: judgment money without ordinary interest × rate a day × days."""
    return divide_half_up(judgment * daily * max(0, days), PPM)


def ceiling_of(principal_days, ceiling, days_per_year=365):
    """The most that charges may come to: fen × days owed, at a yearly rate (ppm), by actual days; half up."""
    return divide_half_up(principal_days * ceiling, PPM * days_per_year)
