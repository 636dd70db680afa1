"""What each lender can be offered a month: what cannot wait first, the rest in proportion to what is owed.

The order of the first is that of the book (chapter payoff, "What cannot wait"): papers with a date, the earliest first;
papers without one; what something was pledged for; each as listed.  These get their instalment, the least to pay a
month, before anything is shared.  Amounts are fen; dates are day numbers.
"""

from collections import namedtuple

from ashore.engine.money import share_out

Claim = namedtuple("Claim", ("balance", "least", "secured", "court", "deadline"))
"""A debt as an offer sees it: owed, the least to pay a month (0 when there is none), whether something is pledged for
it, whether a court or arbitration paper has come for it, the day it must be answered or paid by (or None)."""

Shares = namedtuple("Shares", ("offers", "first", "set_aside", "short", "left_over"))
"""offers: fen a month for each claim, in their order; first: the places of the claims that cannot wait, in the order in
which they are served; set_aside: what their instalments take; short: what is missing for these; left_over: money beyond all
that is owed."""


def first_in_line(claims):
    """The places of the claims that cannot wait, the most pressing first."""

    def pressing(at):
        claim = claims[at]
        if claim.deadline is not None:
            return (0, claim.deadline, at)
        return (1 if claim.court else 2, 0, at)

    places = [at for at, claim in enumerate(claims) if claim.balance and (claim.secured or claim.court or claim.deadline is not None)]
    return sorted(places, key=pressing)


def shares(capacity, claims):
    """The `Shares` of a month's money for claims.

    1. Each claim that cannot wait gets its instalment, in their order, as far as the money goes.
    2. All other claims, and those that cannot wait but have no instalment, share the rest in proportion to what is owed,
       to the fen (`money.share_out`: largest remainders, the earlier first).
    3. Money that is then still there goes, in proportion again, to the claims of step 1.
    The offers add up to the capacity, or to all that is owed if that is less; no claim is offered more than is owed.
    """
    offers = [0] * len(claims)
    first = first_in_line(claims)
    left, short = capacity, 0
    served = [at for at in first if claims[at].least]
    for at in served:
        instalment = min(claims[at].least, claims[at].balance)
        offers[at] = min(instalment, left)
        left -= offers[at]
        short += instalment - offers[at]
    set_aside = capacity - left
    for places in ([at for at in range(len(claims)) if at not in served], served):
        owed = [claims[at].balance - offers[at] for at in places]
        spent = min(left, sum(owed))
        for at, share in zip(places, share_out(spent, owed)):
            offers[at] += share
        left -= spent
    return Shares(offers, first, set_aside, short, left)


def months_to_clear(balance, payment):
    """How many months a payment takes to clear a balance to which nothing is added; None when nothing is paid."""
    if not balance:
        return 0
    return -(-balance // payment) if payment else None
