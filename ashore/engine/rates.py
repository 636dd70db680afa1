"""The yearly rate behind payments: nominal (periods a year × the rate of a period) and effective (compounded).

Flows are signed amounts in fen: + received, − paid.  Their rate is the one at which everything received is worth as
much, counted to one day, as everything paid.  Rates come in ppm a year, rounded half up to the ppm, at any size.

The flows make a polynomial in x, the worth of one yuan a period later, with whole exponents.  It is evaluated in
fixed point with as many bits as the answer needs, and an answer counts only when both ends of the small interval that
holds the root round to the same ppm; a root that stays within 2^−64 of half a ppm is taken for that half.
Rates above nought are looked for with 0 < x < 1, rates below nought with 1/x in the same range.
"""

from collections import namedtuple

from ashore.engine.calendar import whole_months_between
from ashore.engine.money import PPM, divide_half_up

DAYS_PER_YEAR = 365
# Months are twelfths of a year and days 365ths: in units of 1/4380 year both are whole.
_UNITS_PER_YEAR = 12 * DAYS_PER_YEAR
# Beyond 2^3400, about 10^1023, an effective rate is a number without meaning and is not written down.
_MOST_DIGITS_IN_BITS = 3400
# Up to so many changes of sign all roots are found; beyond, only those that a grid of rates tells apart.
_MOST_CHANGES = 12
_GUARD = 64

Rate = namedtuple("Rate", ("reason", "nominal", "effective", "roots"))
"""reason: "one", "none" or "several" rates; nominal, effective: ppm a year, None unless there is one;
roots: [(nominal, effective)] of all rates found, ascending.  A dated rate has no period and so no nominal (None);
an effective rate beyond 2^3400 (about 10^1023) is None."""


def of_day(daily_ppm):
    """(nominal, effective) of a rate a day: d × 365 and (1 + d)^365 − 1, both exact to the ppm."""
    whole = PPM ** DAYS_PER_YEAR
    effective = divide_half_up(((PPM + daily_ppm) ** DAYS_PER_YEAR - whole) * PPM, whole)
    return daily_ppm * DAYS_PER_YEAR, effective


def of_periods(amounts, periods_per_year):
    """The `Rate` of flows one period apart, the first at once.

    One change of sign in the flows, or in their running total (Norstrom's criterion), means exactly one rate (with
    the second, exactly one above nought, and none below is looked for).  Otherwise all rates above −100 % are looked
    for: with up to twelve changes of sign none is missed; with more, two rates closer together than the steps of a
    grid (a quarter of the rate, or less) can be missed.
    """
    terms = [(number, amount) for number, amount in enumerate(amounts) if amount]
    return _rate(terms, periods_per_year, True)


def of_dates(flows):
    """The `Rate` of dated flows [(day number, fen)]; see `of_periods` for how rates are counted.

    Time runs from the first flow: a twelfth of a year for each month when they are a whole number
    (`calendar.whole_months_between`), else a 365th for each day.
    """
    by_day = {}
    for day, amount in flows:
        by_day[day] = by_day.get(day, 0) + amount
    days = sorted([day for day in by_day if by_day[day]])
    worth = {}
    for day in days:
        months = whole_months_between(days[0], day)
        time = months * DAYS_PER_YEAR if months is not None else (day - days[0]) * 12
        worth[time] = worth.get(time, 0) + by_day[day]
    times = sorted([time for time in worth if worth[time]])
    unit = _UNITS_PER_YEAR
    for time in times:
        unit = _common_divisor(unit, time - times[0])
    return _rate([(time // unit, worth[time]) for time in times], _UNITS_PER_YEAR // unit, False)


def _rate(terms, periods_per_year, has_period):
    roots = []
    for root in _find_roots(terms):
        nominal, effective = root.yearly(periods_per_year)
        roots.append((nominal if has_period else None, effective))
    if len(roots) == 1:
        return Rate("one", roots[0][0], roots[0][1], roots)
    return Rate("several" if roots else "none", None, None, roots)


def _find_roots(terms):
    """The roots of flows [(exponent, amount)], lowest rate first."""
    if len(terms) < 2:
        return []
    curve = _Curve([(exponent - terms[0][0], amount) for exponent, amount in terms])
    if not curve.total:
        at_nought = [_Root(curve, 1, 1, 0, True)]
        if curve.changes == 1:
            return at_nought
    else:
        at_nought = []
    if curve.changes == 1 or _turns_once(curve):
        if (curve.first > 0) != (curve.total > 0):
            return [_only_root(curve, True)]
        return [_only_root(curve.reversed(), False)]
    below = _roots_below_one(curve.reversed(), False)
    above = _roots_below_one(curve, True)
    above.reverse()
    return below + at_nought + above


def _turns_once(curve):
    """Norstrom's criterion: the running total of the flows changes sign once, and does not end at nought."""
    running, turns, last = 0, 0, curve.first
    for _, amount in curve.terms:
        running += amount
        if running and (running > 0) != (last > 0):
            turns += 1
            last = running
    return turns == 1 and running != 0


class _Curve:
    """A polynomial Σ amount · x^exponent with ascending exponents from nought."""

    def __init__(self, terms):
        self.terms = terms
        self.first = terms[0][1]
        self.total = sum([amount for _, amount in terms])
        self.span = terms[-1][0]
        self.changes = sum([(a > 0) != (b > 0) for (_, a), (_, b) in zip(terms, terms[1:])])
        gaps = [b - a for (a, _), (b, _) in zip(terms, terms[1:])]
        self._steps = [(gap, amount) for gap, (_, amount) in zip(gaps, terms)]
        self._steps.reverse()
        self._scaled_bits = None
        # What rounding down can add up to in `at`, in units of the last bit: one a step, and the powers of x.
        most = sum([abs(amount) for _, amount in terms])
        self.slack = 2 * len(terms) + (most * self.span if max(gaps) > 1 else 0)

    def reversed(self):
        """The same flows seen backwards in time: a root x becomes 1/x."""
        return _Curve([(self.span - exponent, amount) for exponent, amount in reversed(self.terms)])

    def turning(self):
        """A polynomial whose roots are where x^−a times this one turns, with one change of sign less.

        a lies between the two exponents of the first change of sign (the step in the proof of Descartes' rule).
        """
        for (low, before), (high, after) in zip(self.terms, self.terms[1:]):
            if (before > 0) != (after > 0):
                return _Curve([(exponent, amount * (2 * exponent - low - high))
                               for exponent, amount in self.terms if 2 * exponent != low + high])

    def at(self, x, bits):
        """The value at x / 2^bits, in units of 2^−bits fen; wrong by at most `slack` units."""
        if self._scaled_bits != bits:
            self._scaled_bits = bits
            self._scaled = [(gap, amount << bits) for gap, amount in self._steps]
        value = self.terms[-1][1] << bits
        powers = {1: x}
        for gap, amount in self._scaled:
            if gap not in powers:
                powers[gap] = _power(x, gap, bits)
            value = (value * powers[gap] >> bits) + amount
        return value


class _Root:
    """A root of a curve between low / 2^bits and high / 2^bits; `inverse`: x is 1 / growth, else x is the growth."""

    def __init__(self, curve, low, high, bits, inverse):
        self.curve = curve
        self.low = low
        self.high = high
        self.bits = bits
        self.inverse = inverse

    def yearly(self, periods):
        """(nominal, effective) in ppm."""
        return self._rounded(periods, _nominal), self._rounded(periods, _effective)

    def refine(self, bits):
        """Narrow the root down to so many bits."""
        curve, more = self.curve, bits - self.bits
        if more <= 0 or self.low == self.high:
            # Hit exactly (or nothing to do): the value there is nought.
            self.low, self.high, self.bits = self.low << max(more, 0), self.high << max(more, 0), max(bits, self.bits)
            return
        low, high = self.low << more, self.high << more
        at_low, at_high = curve.at(low, bits), curve.at(high, bits)
        reach = high - low
        while (at_low > 0) == (at_high > 0) and at_low and at_high:
            # Rounding had hidden on which side the root lies: look a little further.
            low, high, reach = max(low - reach, 0), min(high + reach, 1 << bits), 2 * reach
            if low == 0 and high == 1 << bits:
                return
            at_low, at_high = curve.at(low, bits), curve.at(high, bits)
        self.low, self.high = _narrow(curve, low, at_low, high, at_high, bits)
        self.bits = bits

    def _rounded(self, periods, yearly):
        for _ in range(4):
            if self.inverse:
                lowest, highest = (1 << 2 * self.bits) // self.high, (1 << 2 * self.bits) // self.low
                highest += self.low != self.high
            else:
                lowest, highest = self.low, self.high
            least, most = yearly(lowest, highest, periods, self.bits)
            if most is None:
                return None
            least, most = [divide_half_up(rate * PPM, 1 << self.bits) for rate in (least, most)]
            if least == most:
                break
            self.refine(self.bits + _GUARD + _bits(most - least))
        return most


def _nominal(lowest, highest, periods, bits):
    one = 1 << bits
    return (lowest - one) * periods, (highest - one) * periods


def _effective(lowest, highest, periods, bits):
    one = 1 << bits
    least, most = _power(lowest, periods, bits), _power(highest, periods, bits)
    if most is None or least is None:
        return None, None
    # Rounding down in `_power` loses at most two units of the last bit for each period, in proportion above one.
    return least - one, most - one + (0 if periods == 1 else 2 * periods * ((most >> bits) + 1) + 1)


def _power(x, exponent, bits):
    """(x / 2^bits)^exponent in units of 2^−bits, rounded down; None when it is beyond what is written down."""
    power = 1 << bits
    while True:
        if exponent & 1:
            power = power * x >> bits
        exponent >>= 1
        if not exponent:
            return None if power >> bits + _MOST_DIGITS_IN_BITS else power
        x = x * x >> bits
        if x >> bits + _MOST_DIGITS_IN_BITS:
            return None


def _only_root(curve, inverse):
    """The root of a curve that has exactly one between 0 and 1."""
    bits = _enough_bits(curve)
    one = 1 << bits
    high, at_high = one, curve.total << bits
    away = one // (8 * curve.span)
    while True:
        # Away from 1 in doubling steps, then towards 0 by halves.
        low = one - away if 2 * away < one else high >> 1
        at_low = curve.at(low, bits)
        if (at_low > 0) == (curve.first > 0) or not at_low:
            break
        high, at_high, away = low, at_low, 2 * away
    low, high = _narrow(curve, low, at_low, high, at_high, bits)
    return _Root(curve, low, high, bits, inverse)


def _roots_below_one(curve, inverse):
    """All roots of a curve between 0 and 1, ascending.

    Between two roots of its `turning` curve, x^−a times a curve only rises or only falls: so it has one root there,
    or none.  The turning curve has one change of sign less, and is searched in the same way.
    """
    if not curve.changes or (curve.changes == 1 and (not curve.total or (curve.first > 0) == (curve.total > 0))):
        return []
    if curve.changes == 1:
        return [_only_root(curve, inverse)]
    bits = _enough_bits(curve)
    if curve.changes > _MOST_CHANGES:
        turns = [_Root(curve, x, x, bits, inverse) for x in _grid(curve.span, bits)]
    else:
        turns = _roots_below_one(curve.turning(), inverse)
        bits = max([bits] + [turn.bits for turn in turns])
        for turn in turns:
            turn.refine(bits)
    roots = []
    low, at_low = 0, curve.first << bits
    for turn in turns + [None]:
        high = turn.low if turn else 1 << bits
        at_high = curve.at(high, bits) if turn else curve.total << bits
        if turn and abs(at_high) <= curve.slack:
            # The curve only touches nought here: a root where the turning curve has its own.
            roots.append(turn)
            at_high = 0
        elif at_low and at_high and (at_low > 0) != (at_high > 0):
            found = _narrow(curve, low, at_low, high, at_high, bits)
            roots.append(_Root(curve, found[0], found[1], bits, inverse))
        low, at_low = high, at_high
    return roots


def _grid(span, bits):
    """Values of x from near 0 to near 1, each with a rate about a quarter smaller than the one before."""
    one = 1 << bits
    near_one, away = [], one // (64 * span)
    while 2 * away < one:
        near_one.append(one - away)
        away += away // 4
    near_nought, x = [], one // 2
    while x >> bits - 48:
        near_nought.append(x)
        x -= x // 4
    near_nought.reverse()
    near_one.reverse()
    return near_nought + near_one


def _enough_bits(curve):
    """Bits with which a rate of everyday size comes out right to the ppm at once."""
    return (_GUARD if curve.changes == 1 else 2 * _GUARD) + _bits(curve.slack)


def _narrow(curve, low, at_low, high, at_high, bits):
    """Close in on the root between two values of opposite sign; (low, high) a few units of the last bit apart.

    False position (Illinois): the end that stays put counts half each time, which brings it in as well.
    """
    if not at_low or not at_high:
        found = high if at_low else low
        return found, found
    close = 4 * curve.slack + 4
    stayed, steps, width = None, 0, high - low
    while high - low > close:
        steps += 1
        if steps % 4 == 0:
            # Never slower than bisection by more than a factor: flat curves can hold false position up.
            guess = (low + high) // 2 if high - low > width >> 4 else None
            width = high - low
        else:
            guess = None
        if guess is None:
            guess = low + (high - low) * at_low // (at_low - at_high)
            guess = min(max(guess, low + close // 2), high - close // 2)
        value = curve.at(guess, bits)
        if not value:
            return guess, guess
        if (value > 0) == (at_low > 0):
            low, at_low = guess, value
            if stayed == "high":
                at_high = at_high // 2 or at_high
            stayed = "high"
        else:
            high, at_high = guess, value
            if stayed == "low":
                at_low = at_low // 2 or at_low
            stayed = "low"
    return low, high


def _bits(number):
    """How many binary digits a whole number has (`int.bit_length`, which MicroPython lacks)."""
    count = 0
    while number >> 64:
        number >>= 64
        count += 64
    while number:
        number >>= 1
        count += 1
    return count


def _common_divisor(a, b):
    while b:
        a, b = b, a % b
    return a
