"""How well somebody tells two kinds of things apart, and which way they lean: signal detection, in whole numbers.

A fake called fake is a hit; a genuine one called fake is a false alarm.  With the log-linear correction (Hautus 1995), which
keeps perfect rounds finite,

    H = (hits + ½) / (fakes + 1)        F = (false alarms + ½) / (genuine + 1)
    d′ = z(H) − z(F)                    c = −(z(H) + z(F)) / 2

z is the inverse of the normal distribution (Macmillan & Creelman, Detection Theory).  d′ is 0 for guessing; c above 0
means rather trusting, below 0 rather suspicious.  Results are thousandths, rounded half up, and the same on both
interpreters, because no float is used.
"""

_MILLION = 1_000_000
_SCALE = 10 ** 15
# √2 and π, as integers of 10^−15.
_ROOT_2_PI = 2_506_628_274_631_001


def discrimination(hits, fakes, false_alarms, genuine):
    """(d′, c) in thousandths; None for both when one kind was not there at all."""
    if not fakes or not genuine:
        return None, None
    hit = normal_quantile(2 * hits + 1, 2 * (fakes + 1))
    alarm = normal_quantile(2 * false_alarms + 1, 2 * (genuine + 1))
    return _thousandths(hit - alarm), _thousandths(-(hit + alarm) // 2)


def normal_quantile(part, whole):
    """z(part / whole) in millionths: the place below which that share of a normal distribution lies, 0 < part < whole.

    Found by halving an interval of the distribution function; ValueError outside the open interval.
    """
    if not 0 < part < whole:
        raise ValueError((part, whole))
    if 2 * part < whole:
        return -normal_quantile(whole - part, whole)
    low, high = 0, 8 * _MILLION
    while high - low > 1:
        middle = (low + high) // 2
        if _above_half(middle) * whole <= (2 * part - whole) * _SCALE // 2:
            low = middle
        else:
            high = middle
    return low


def _above_half(z):
    """Φ(z) − ½ as an integer of 10^−15, z ≥ 0 in millionths: the series φ(z)·(z + z³/3 + z⁵/15 + …) without the exponential
    is Σ (−1)ⁿ z²ⁿ⁺¹ / (n! 2ⁿ (2n + 1)) / √(2π)."""
    # More digits than the result, because large terms cancel.
    unit = 10 ** 30
    x = z * unit // _MILLION
    square = x * x // unit
    term, total, n = x, x, 0
    while term:
        n += 1
        term = term * square // unit // (2 * n)
        total += (-term if n % 2 else term) // (2 * n + 1)
    return total * _SCALE // unit * _SCALE // _ROOT_2_PI


def _thousandths(millionths):
    return (abs(millionths) + 500) // 1000 * (-1 if millionths < 0 else 1)
