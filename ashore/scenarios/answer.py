"""From futures to answers: how many are free by each month, what is owed on the way, what interest comes to.

A summary is counts and exact sums, so that summaries of parts add up to the summary of the whole; only one block of
paths is ever held.  What is owed month by month is kept for the first `FAN` futures: a fan of a million lines looks the
same as one of thousands.
"""

import numpy as np

from ashore.engine.money import PPM, divide_half_up
from ashore.scenarios.chances import BLOCK
from ashore.scenarios.many import NEVER, pay_off
from ashore.scenarios.refused import Refused

FAN = 2 * BLOCK
MOST = 10 ** 9


class Summary:
    """What became of some futures.

    count: how many; free: [month]: how many were free of debt in that month (month 0: nothing was owed); interest,
    paid, forgiven: sums in fen, of all futures; owed: {number of the first: (months + 1, futures)}, fen, for the first `FAN` futures.
    """

    def __init__(self, months, count=0, free=None, interest=0, paid=0, forgiven=0, owed=None):
        self.months = months
        self.count = count
        self.free = free or [0] * (months + 1)
        self.interest, self.paid, self.forgiven = interest, paid, forgiven
        self.owed = owed or {}

    def __add__(self, other):
        return Summary(self.months, self.count + other.count, [a + b for a, b in zip(self.free, other.free)], self.interest + other.interest,
                       self.paid + other.paid, self.forgiven + other.forgiven, self.owed | other.owed)

    def __eq__(self, other):
        plain = lambda one: (one.months, one.count, one.free, one.interest, one.paid, one.forgiven)
        return plain(self) == plain(other) and np.array_equal(self.owed_by_future(), other.owed_by_future())

    def owed_by_future(self):
        """What is owed after each month in each future kept: (months + 1, futures), fen."""
        parts = [self.owed[first] for first in sorted(self.owed)]
        return np.concatenate(parts, axis=1) if parts else np.zeros((self.months + 1, 0), np.int64)

    def free_by(self):
        """How many futures are free of debt at the end of each month, from month 0; never fewer than the month before."""
        return np.cumsum(self.free).tolist()

    def chance(self, month):
        """The part of the futures that is free of debt by a month, in ppm."""
        return divide_half_up(self.free_by()[month] * PPM, self.count)

    def month_for(self, part):
        """The first month by which at least a part (ppm) of the futures is free; None when there is none."""
        return next((month for month, free in enumerate(self.free_by()) if free * PPM >= part * self.count), None)

    def mean_interest(self):
        """Interest and charges of a future on average, in fen, a half going up."""
        return divide_half_up(self.interest, self.count)

    def fan(self, parts):
        """{part (ppm): [what is owed in each month]}: at most so much in that part of the futures kept, in fen, from month 0."""
        owed = np.sort(self.owed_by_future(), axis=1)
        last = owed.shape[1] - 1
        return {part: owed[:, min(last, max(0, -(-part * owed.shape[1] // PPM) - 1))].tolist() for part in parts}


def summary(question, first, stop):
    """The summary of the futures first … stop - 1 of a question."""
    found = Summary(question.months)
    for block in range(first // BLOCK, -(-stop // BLOCK)):
        start = block * BLOCK
        begin, end = max(first - start, 0), min(stop - start, BLOCK)
        outcome = pay_off(question.paths(block, begin, end), question.strategy, keep_owed=start < FAN)
        ended = outcome.free[outcome.free != NEVER]
        owed = {} if outcome.owed is None else {(start + begin): outcome.owed[:, :max(0, FAN - start - begin)]}
        found += Summary(question.months, end - begin, np.bincount(ended, minlength=question.months + 1).tolist(),
                         _sum(outcome.interest), _sum(outcome.paid), _sum(outcome.forgiven), owed)
    return found


def answer(question, count, mapper=map, chunk=16 * BLOCK):
    """The summary of the first `count` futures of a question, in chunks of so many (a multiple of `BLOCK` wastes no draws).

    mapper: `map`, or one that spreads the chunks over processes or machines, such as `Executor.map` or `dask_map(client)`;
    the answer is the same for every mapper and every chunk.
    """
    for name, given in (("futures", count), ("chunk", chunk)):
        if type(given) is not int or not 1 <= given <= MOST:
            raise Refused("number", name=name, given=given, low=1, high=MOST)
    firsts = list(range(0, count, chunk))
    stops = [min(first + chunk, count) for first in firsts]
    return sum(mapper(summary, [question] * len(firsts), firsts, stops), Summary(question.months))


def dask_map(client):
    """A mapper for `answer` that runs the chunks on the machines of a `dask.distributed.Client`."""

    def mapped(function, *lists):
        return client.gather(client.map(function, *lists, pure=False))

    return mapped


def _sum(values):
    """The exact sum of 64-bit integers, as one of Python's."""
    low, high = values & 0xFFFFFFFF, values >> 32
    return int(low.sum()) + (int(high.sum()) << 32)
