"""Loan schedules: what is paid each month, taken apart into what it costs and what it repays.

A schedule is a list of (charge, principal) in fen, one pair a month; the payment is their sum.  Interest of a month
is a twelfth of the yearly rate on what is still owed, rounded half up to the fen; a part of the amount that is the
same every month is rounded half up too, and the last payment clears what is left.  Nothing is paid beyond what is
owed, so with sums of a few fen the last payments can be nought.
"""

from ashore.engine.money import MONTHS_PER_YEAR, PPM, divide_half_up, fraction_of, monthly_fraction, monthly_interest


def growth(annual_rate, months):
    """(1 + a month's rate)^months as an exact fraction (numerator, denominator)."""
    numerator, denominator = monthly_fraction(annual_rate)
    return (denominator + numerator) ** months, denominator ** months


def instalment(amount, annual_rate, months):
    """The equal payment P·i / (1 − (1 + i)^−n), computed exactly and rounded half up to the fen."""
    if not annual_rate:
        return divide_half_up(amount, months)
    grown, whole = growth(annual_rate, months)
    return divide_half_up(amount * annual_rate * grown, MONTHS_PER_YEAR * PPM * (grown - whole))


def amount_for(payment, annual_rate, months):
    """The loan that so many equal payments repay, P = A·(1 − (1 + i)^−n) / i, rounded half up to the fen."""
    if not annual_rate:
        return payment * months
    grown, whole = growth(annual_rate, months)
    return divide_half_up(payment * MONTHS_PER_YEAR * PPM * (grown - whole), annual_rate * grown)


def months_to_clear(amount, annual_rate, payment, most=1200):
    """How many months a payment takes to clear a loan; None when it does not within `most` months."""
    for month in range(most + 1):
        if not amount:
            return month
        amount -= min(payment - monthly_interest(amount, annual_rate), amount)
    return None


def equal_payment(amount, annual_rate, months):
    """等额本息: the same payment every month (`instalment`)."""
    payment = instalment(amount, annual_rate, months)
    return _schedule(amount, annual_rate, months, lambda interest: payment - interest)


def equal_principal(amount, annual_rate, months):
    """等额本金: the same part of the amount every month, and the interest on what is left."""
    part = divide_half_up(amount, months)
    return _schedule(amount, annual_rate, months, lambda interest: part)


def interest_only(amount, annual_rate, months):
    """先息后本: the interest every month, the whole amount with the last payment."""
    return _schedule(amount, annual_rate, months, lambda interest: 0)


METHODS = {"equal_payment": equal_payment, "equal_principal": equal_principal, "interest_only": interest_only}


def fee_plan(amount, fee_part, months, timing="spread"):
    """An instalment plan with a monthly fee that is a part (ppm) of the ORIGINAL amount: (schedule, fees deducted).

    The fee of a month is rounded half up.  timing: `spread`, a fee with every payment; `first`, all fees with the
    first payment; `deducted`, all fees kept back from the payout.  The timing moves the fees and never changes their sum.
    """
    fee = fraction_of(amount, fee_part)
    fees = [fee] * months
    if timing != "spread":
        fees = [0] * months
    if timing == "first":
        fees[0] = fee * months
    parts = [principal for _, principal in equal_principal(amount, 0, months)]
    return list(zip(fees, parts)), fee * months if timing == "deducted" else 0


def payments(schedule):
    """What is paid each month, in fen."""
    return [charge + principal for charge, principal in schedule]


def balances(amount, schedule):
    """What is owed after each payment, in fen."""
    left = []
    for _, principal in schedule:
        amount -= principal
        left.append(amount)
    return left


def _schedule(amount, annual_rate, months, principal_of):
    schedule = []
    left = amount
    for month in range(1, months + 1):
        interest = monthly_interest(left, annual_rate)
        principal = left if month == months else min(principal_of(interest), left)
        left -= principal
        schedule.append((interest, principal))
    return schedule
