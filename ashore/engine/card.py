"""A credit card on which payments stopped, statement by statement.  Amounts in fen, rates in ppm, days as numbers.

How it counts, after the published explanations of Chinese card issuers:

- Interest runs by actual days from the day of posting to the day before payment, at a rate a day, and is posted on the
  statement day for the days before it, rounded half up.
- Spending bears no interest while the statements that hold it are paid in full by their due days.  If one is not:
  `full` (全额计息): all of its spending bears interest from its posting, with what was paid deducted from the day it was
  paid; otherwise only what is still unpaid at the end of the due day does, also from its posting.
- Posted interest that is unpaid after its due day bears interest like spending, from its posting, if `compound`.
  Late fees never do.
- The least to pay of a statement: a part of the spending, all interest and late fees, and what the last least payment
  lacked.  A late fee is a part of what it lacks at the end of the due day; it is posted with the next statement.
- A payment goes to late fees, then interest, then spending, the oldest first.  With `principal_first_after`, once a
  least payment is more than so many days overdue, it goes to spending first.  What is paid too much waits for what comes.
- On one day, spending comes first, then payments, then the statement; a payment on the due day is in time.
"""

from collections import namedtuple

from ashore.engine.calendar import day_number, month_number, year_and_month, year_month_day
from ashore.engine.money import PPM, divide_half_up, fraction_of

Statement = namedtuple("Statement", ("date", "due", "balance", "minimum", "interest", "compound", "late_fee"))
"""A statement: its day and due day, all that is owed, the least to pay, and the charges that it posts."""

Bill = namedtuple("Bill", ("principal", "interest", "compound", "late_fee", "credit", "principal_days"))
"""What is owed on a day: spending, interest on it, interest on interest, late fees; what was paid too much; and the
spending that was owed × days so far (for a ceiling on the charges)."""


class Card:
    """The terms.  statement_day, due_day: 1–28 and different (a due day not after the statement day is in the next month);
    daily: interest a day; minimum_part, late_part: ppm."""

    def __init__(self, statement_day, due_day, daily, full=True, minimum_part=50_000, late_part=50_000, compound=True, principal_first_after=None):
        self.statement_day = statement_day
        self.due_day = due_day
        self.daily = daily
        self.full = full
        self.minimum_part = minimum_part
        self.late_part = late_part
        self.compound = compound
        self.principal_first_after = principal_first_after

    def first_statement(self, date):
        """The first statement day on or after a date."""
        year, month, day = year_month_day(date)
        if day > self.statement_day:
            year, month = year_and_month(month_number(year, month) + 1)
        return day_number(year, month, self.statement_day)

    def due_of(self, statement):
        """The due day of the statement of a day."""
        year, month, _ = year_month_day(statement)
        if self.due_day <= self.statement_day:
            year, month = year_and_month(month_number(year, month) + 1)
        return day_number(year, month, self.due_day)


class Account:
    """A card's account; `bill_on(date)` moves it on to later and later days.

    entries, payments: [(day number, fen)].  statements: those drawn so far.  interest_charged, compound_charged,
    late_fees_charged, paid: totals so far.  behind_since: the due day of the first least payment that is still lacking.
    """

    def __init__(self, card, entries, payments):
        self.card = card
        self.statements = []
        self.interest_charged = self.compound_charged = self.late_fees_charged = self.paid = self.principal_days = 0
        self.behind_since = None
        # Spending that bears interest, and the lots [posted, fen] that do not yet: billed, and not billed.
        self._active, self._billed, self._new = 0, [], []
        # Interest posted: bearing interest, and not yet (posted on the last statement day); late fees; paid too much.
        self._interest = {"active": 0, "billed": 0}
        self._split = {"interest": 0, "compound": 0}
        self._fees = self._coming_fee = self._credit = 0
        # fen × days since the last posting; the shadows count what may yet come to bear interest.
        self._accrued = self._accrued_compound = 0
        self._shadow_billed = self._shadow_new = self._shadow_interest = 0
        self._minimum_left = self._lacking = 0
        moves = sorted([(day, 0, fen) for day, fen in entries] + [(day, 1, fen) for day, fen in payments])
        self._moves, self._next_move = moves, 0
        self._day = min([day for day, _, _ in moves]) if moves else 0
        self._next_statement = card.first_statement(self._day)
        self._next_due = None

    def bill_on(self, date):
        """What is owed on a day: its own spending, payments and statement counted, its interest not yet."""
        while True:
            move = self._moves[self._next_move][0] if self._next_move < len(self._moves) else None
            due = self._next_due
            first = min([day for day in (move, due, self._next_statement) if day is not None])
            if first > date or (first == date and first == due and move != first and self._next_statement != first):
                break
            self._pass_to(first)
            if move == first:
                self._move()
            elif self._next_statement == first:
                self._draw_statement()
            else:
                self._due_passes()
        self._pass_to(date)
        running, compound = self._running()
        principal = self._active + _sum(self._billed) + _sum(self._new)
        return Bill(principal, self._split["interest"] + running, self._split["compound"] + compound, self._fees + self._coming_fee,
                    self._credit, self.principal_days)

    def _running(self):
        """Interest since the last posting, on spending and on interest: rounded together, since it is one posting."""
        interest = divide_half_up(self._accrued * self.card.daily, PPM)
        return interest, divide_half_up((self._accrued + self._accrued_compound) * self.card.daily, PPM) - interest

    def _pass_to(self, date):
        days = date - self._day
        if days <= 0:
            return
        billed, new = _sum(self._billed), _sum(self._new)
        self._accrued += self._active * days
        self._accrued_compound += self._interest["active"] * days
        self._shadow_billed += billed * days
        self._shadow_new += new * days
        self._shadow_interest += self._interest["billed"] * days
        self.principal_days += (self._active + billed + new) * days
        self._day = date

    def _move(self):
        day, is_payment, fen = self._moves[self._next_move]
        self._next_move += 1
        if is_payment:
            self.paid += fen
            self._minimum_left = max(0, self._minimum_left - fen)
            self._pay(fen)
            if self._lacking:
                self._lacking = max(0, self._lacking - fen)
                if not self._lacking:
                    self.behind_since = None
        else:
            used = min(self._credit, fen)
            self._credit -= used
            if fen > used:
                self._new.append([day, fen - used])

    def _pay(self, left):
        after = self.card.principal_first_after
        if after is not None and self.behind_since is not None and self._day - self.behind_since > after:
            left = self._pay_charges(self._pay_spending(left))
        else:
            left = self._pay_spending(self._pay_charges(left))
        self._credit += left

    def _pay_charges(self, left):
        paid = min(self._fees, left)
        self._fees -= paid
        left -= paid
        for part in ("active", "billed"):
            paid = min(self._interest[part], left)
            self._interest[part] -= paid
            left -= paid
            for kind in ("compound", "interest"):
                off = min(self._split[kind], paid)
                self._split[kind] -= off
                paid -= off
        return left

    def _pay_spending(self, left):
        paid = min(self._active, left)
        self._active -= paid
        left -= paid
        for lots in (self._billed, self._new):
            while lots and left:
                paid = min(lots[0][1], left)
                lots[0][1] -= paid
                left -= paid
                if not lots[0][1]:
                    lots.pop(0)
        return left

    def _draw_statement(self):
        card = self.card
        lacking = max(0, self._lacking - self._fees - self._interest["active"] - self._interest["billed"])
        interest, compound = self._running()
        fee, self._coming_fee = self._coming_fee, 0
        self.interest_charged += interest
        self.compound_charged += compound
        self._split["interest"] += interest
        self._split["compound"] += compound
        self._interest["billed"] += interest + compound
        self._fees += fee
        self._accrued = self._accrued_compound = self._shadow_interest = 0
        self._billed, self._new = self._billed + self._new, []
        self._shadow_billed, self._shadow_new = self._shadow_new, 0
        if self._credit:
            waiting, self._credit = self._credit, 0
            self._pay(waiting)
        spending = self._active + _sum(self._billed)
        charges = self._fees + self._interest["active"] + self._interest["billed"]
        lacking = min(lacking, spending)
        self._minimum_left = min(spending + charges, charges + lacking + fraction_of(spending - lacking, card.minimum_part))
        self._lacking = 0
        self._next_due = card.due_of(self._next_statement)
        self.statements.append(Statement(self._next_statement, self._next_due, spending + charges, self._minimum_left, interest, compound, fee))
        year, month, _ = year_month_day(self._next_statement)
        year, month = year_and_month(month_number(year, month) + 1)
        self._next_statement = day_number(year, month, card.statement_day)

    def _due_passes(self):
        """The end of a due day: what is unpaid of its statement bears interest, and a late fee falls due."""
        card, lacking = self.card, self._minimum_left
        if self._fees or self._interest["active"] or self._interest["billed"] or self._active or self._billed:
            if card.full:
                self._accrued += self._shadow_billed
            else:
                self._accrued += sum([fen * (self._next_due - posted) for posted, fen in self._billed])
            if card.compound:
                if card.full:
                    self._accrued_compound += self._shadow_interest
                else:
                    self._accrued_compound += self._interest["billed"] * (self._next_due - self.statements[-1].date)
                self._interest["active"] += self._interest["billed"]
                self._interest["billed"] = 0
        self._active += _sum(self._billed)
        self._billed = []
        self._shadow_billed = self._shadow_interest = 0
        if lacking:
            self._coming_fee = fraction_of(lacking, card.late_part)
            self.late_fees_charged += self._coming_fee
            if self.behind_since is None:
                self.behind_since = self._next_due
        else:
            self.behind_since = None
        self._lacking, self._minimum_left = lacking, 0
        self._next_due = None


def _sum(lots):
    return sum([fen for _, fen in lots])
