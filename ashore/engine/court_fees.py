"""Court fees of a money claim, by a schedule of tiers.  Amounts in integer fen, rates in ppm.

The schedules come from the law registry (《诉讼费用交纳办法》, State Council Order 481): a scale is a dict
`{"flat_fen", "flat_to_fen", "tiers": [[over_fen, rate_ppm], …], "cap_fen"?}`.  Up to `flat_to_fen` the flat fee is due; each
tier charges its rate on the part of the amount between its own bound and the next one, and the parts add up.

The Measures say nothing on rounding: a fee is worked out exactly and rounded once, half up to the fen.  Courts
often write whole yuan.
"""

from ashore.engine.money import PPM, divide_half_up


def parts(scale, amount):
    """How a fee is made up: [(from fen, to fen, rate ppm or None for the flat part, what it adds, in millionths of a fen)].

    Nothing is due on an amount of nought: [].  The cap of a scale is not applied here.
    """
    if amount <= 0:
        return []
    made = [(0, min(amount, scale["flat_to_fen"]), None, scale["flat_fen"] * PPM)]
    tiers = scale["tiers"]
    for i, (over, rate) in enumerate(tiers):
        if amount <= over:
            break
        to = tiers[i + 1][0] if i + 1 < len(tiers) and tiers[i + 1][0] < amount else amount
        made.append((over, to, rate, (to - over) * rate))
    return made


def fee(scale, amount, part=(1, 1)):
    """The fee on an amount, or the given part (numerator, denominator) of it, rounded half up to the fen."""
    exact = sum([adds for _, _, _, adds in parts(scale, amount)])
    if "cap_fen" in scale:
        exact = min(exact, scale["cap_fen"] * PPM)
    return divide_half_up(exact * part[0], PPM * part[1])


def shared(case_fee, claim, awarded):
    """(borrower's share, lender's share) of a case fee when the court awards so much of the claim.

    In proportion, the borrower's share rounded half up; the two add up to the fee to the fen.
    """
    borrower = divide_half_up(case_fee * awarded, claim) if claim else 0
    return borrower, case_fee - borrower
