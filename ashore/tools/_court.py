"""What a suit, preservation and enforcement cost, by the fee schedule of the law registry: shared by the tools."""

from ashore import facts
from ashore.engine import court_fees

PROCEDURES = ("ordinary", "simplified", "small", "mediated", "withdrawn", "payment_order")
# Which rule lowers the case fee; each gives the part of the ordinary fee that is due.
_LOWERED_BY = {"simplified": "fee-simplified", "small": "fee-simplified", "mediated": "fee-mediated", "withdrawn": "fee-mediated",
               "payment_order": "fee-payment-order"}
RULES = ("fee-schedule", "fee-simplified", "fee-mediated", "fee-payment-order", "fee-preservation", "fee-execution")


def _version(rule, date):
    return facts.current(rule) if date is None else facts.in_force(rule, date)


def case_scale(date=None):
    """The scale of the case fee: the present one, or that of a day."""
    return _version("fee-schedule", date)["values"]


def case_fee(claim, procedure, date=None):
    """The fee of a claim in a procedure, in fen.  A case is lowered once, also when it is simplified and mediated."""
    part = _version(_LOWERED_BY[procedure], date)["values"]["part"] if procedure in _LOWERED_BY else (1, 1)
    return court_fees.fee(case_scale(date), claim, part)


def preservation_fee(amount, date=None):
    """The fee of preserving so much property, in fen, with its cap."""
    return court_fees.fee(_version("fee-preservation", date)["values"], amount)


def enforcement_fee(amount, date=None):
    """The fee of enforcing so much, in fen."""
    return court_fees.fee(_version("fee-execution", date)["values"], amount)
