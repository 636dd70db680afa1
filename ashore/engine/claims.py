"""What a court would likely support of what a lender claims.  Amounts in fen, rates in ppm a year, day numbers.

The reading taken here, in steps (each is said to the reader):

1. Principal is what was received.  What was deducted in advance was never lent.
2. Charges (interest, penalty, fees) may together come to the ceiling at most: a simple yearly rate × actual days / 365 on
   the principal owed, from the day of the loan to the day of the check.
3. Interest by itself may come to the contract rate at most, where that is below the ceiling.
4. A payment covers charges that are lawful first, then principal.  Payments with dates lower the principal that bears
   charges from their day on; a sum without dates is taken as paid at the end, which is the lender's most favourable case.
5. Nothing beyond what is claimed is supported.
"""

from collections import namedtuple

from ashore.engine.money import PPM, divide_half_up

DAYS_PER_YEAR = 365

Check = namedtuple("Check", ("principal", "interest", "penalty", "fees", "not_received", "above_contract", "above_ceiling", "covered", "most", "overpaid"))
"""principal, interest, penalty, fees: what stands of each line.  What does not: principal never received, interest above
the contract rate, charges above the ceiling, and what was paid already; with what stands these add up to the claim.
most: what the ceiling allows in charges; overpaid: what was paid beyond all that is lawful."""


def accrued(principal, rates, start, end, payments=()):
    """Simple interest of a stretch of days, half up: rates [(from day, ppm)], the first from `start` on.

    payments: [(day, fen)]; each covers the interest of the days before it, then principal.
    """
    days = sorted(set([day for day, _ in rates if start < day < end] + [day for day, _ in payments if start <= day < end] + [start, end]))
    total = open_interest = running = 0
    for day, following in zip(days, days[1:]):
        for paid in [fen for paid_on, fen in payments if paid_on == day]:
            posted = divide_half_up(running, PPM * DAYS_PER_YEAR)
            total, open_interest, running = total + posted, open_interest + posted, 0
            to_interest = min(open_interest, paid)
            open_interest -= to_interest
            principal = max(0, principal - (paid - to_interest))
        rate = [ppm for since, ppm in rates if since <= day or since == rates[0][0]][-1]
        running += principal * rate * (following - day)
    return total + divide_half_up(running, PPM * DAYS_PER_YEAR)


def check(claimed, received, ceilings, contract_rate, start, end, paid=0, payments=(), after_payments=False):
    """A claim (principal, interest, penalty, fees) against what is lawful: a `Check`.

    ceilings: [(from day, ppm)]; contract_rate: ppm, or None when not known; paid: fen without dates, besides `payments`;
    after_payments: whether the lender has already taken the payments off in the claim.
    """
    principal, interest, penalty, fees = claimed
    paid += sum([fen for _, fen in payments])
    most = accrued(received, ceilings, start, end, payments)
    if contract_rate is None:
        by_contract = most
    else:
        by_contract = accrued(received, [(day, min(ppm, contract_rate)) for day, ppm in ceilings], start, end, payments)
    under_contract = contract_rate is not None and contract_rate < min([ppm for _, ppm in ceilings])
    above_contract = max(0, interest - by_contract) if under_contract else 0
    charges = interest - above_contract + penalty + fees
    if after_payments:
        lawful = min(most, by_contract + penalty + fees)
        room = max(0, most - paid)
    else:
        lawful = min(most, charges)
        room = most
    above_ceiling = max(0, charges - room)
    standing = min(charges - above_ceiling, max(0, lawful - paid))
    lent = min(principal, received)
    # When the claim is after payments, so is its principal; what payments leave of the sum received is the limit.
    beyond = max(0, paid - lawful)
    stands = min(principal, max(0, received - beyond)) if after_payments else max(0, lent - beyond)
    lines = [stands]
    left = standing
    for most_of_line in (interest - above_contract, penalty, fees):
        lines.append(min(most_of_line, left))
        left -= lines[-1]
    covered = (charges - above_ceiling - standing) + (lent - stands)
    return Check(lines[0], lines[1], lines[2], lines[3], principal - lent, above_contract, above_ceiling, covered, most, max(0, beyond - received))
