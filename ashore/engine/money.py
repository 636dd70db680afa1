"""Money is integer fen, a rate is integer parts per million (ppm).  No float touches an amount.

Everything in the book rounds here, half up and to the fen, at each posting: the usage of Chinese banks
for interest (四舍五入至分).
"""

PPM = 1_000_000
MONTHS_PER_YEAR = 12


def divide_half_up(numerator, denominator):
    """numerator / denominator as an integer, a half going up.  The denominator must be positive."""
    return (2 * numerator + denominator) // (2 * denominator)


def monthly_interest(balance_fen, annual_rate_ppm):
    """Interest of one month in fen: balance × annual rate / 12, rounded half up."""
    return divide_half_up(balance_fen * annual_rate_ppm, MONTHS_PER_YEAR * PPM)


def monthly_fraction(annual_rate_ppm):
    """A yearly rate as the fraction of a balance that one month's interest is: (numerator, even denominator).

    Reduced, so that the numbers stay small in long runs; `(balance × numerator + denominator // 2) // denominator`
    is `monthly_interest`.
    """
    numerator, denominator = annual_rate_ppm, MONTHS_PER_YEAR * PPM
    a, b = denominator, numerator
    while b:
        a, b = b, a % b
    numerator, denominator = numerator // a, denominator // a
    return (numerator, denominator) if denominator % 2 == 0 else (2 * numerator, 2 * denominator)


def fraction_of(amount_fen, part_ppm):
    """The given part (ppm) of an amount, in fen, rounded half up."""
    return divide_half_up(amount_fen * part_ppm, PPM)


def share_out(total_fen, weights):
    """Split an amount in proportion to integer weights, so that the parts add up to it to the fen.

    Largest remainder method: every share is rounded down, the fen left over go one each to the largest
    remainders, the earlier first when they are equal.  All weights zero gives all zeros.
    """
    whole = sum(weights)
    if whole == 0:
        return [0] * len(weights)
    shares, remainders = [], []
    for weight in weights:
        share, remainder = divmod(total_fen * weight, whole)
        shares.append(share)
        remainders.append(remainder)
    for _ in range(total_fen - sum(shares)):
        largest = remainders.index(max(remainders))
        shares[largest] += 1
        remainders[largest] = -1
    return shares
