"""The engine against peers on the same 300 random households and 300 random loans: agreement, errors, time.

Peers count in floats and do not post interest in whole fen, so a difference of a fen a month is no disagreement:
a household agrees when the months are equal and the interest differs by at most one fen for every debt and month;
a payment agrees to the fen; a rate agrees to 1 ppm.
"""

import json
import random
import subprocess
import time
from datetime import date, timedelta
from pathlib import Path

from ashore.engine import loans, rates
from ashore.engine.calendar import day_number, whole_months_between
from ashore.engine.payoff import Debt, Household, Run
from bench.table import show

HERE = Path(__file__).parent
COUNT, SEED = 300, 20261121


def run():
    """Compare and time; the figures."""
    households, contracts = random_households(), random_loans()
    result = {"count": COUNT, "seed": SEED, "households": compare_households(households), "loans": compare_loans(contracts)}
    show(["households (dearest first)", "agree", "other answer", "errors", "ms each"],
         [[row["name"], row["agree"], row["differ"], row["errors"], f"{row['ms']:.3f}"] for row in result["households"]])
    show(["loans", "question", "agree", "other answer", "errors", "µs each"],
         [[row["name"], row["question"], row["agree"], row["differ"], row["errors"], f"{row['us']:.0f}"] for row in result["loans"]])
    return result


def random_households():
    """Households whose debts are loans with an equal-payment minimum: the only kind that every peer knows."""
    chance = random.Random(SEED)
    households = []
    for _ in range(COUNT):
        debts = []
        for _ in range(chance.randint(1, 5)):
            balance, rate, years = chance.randint(1_000, 80_000) * 100, chance.randint(3, 36) * 10_000, chance.randint(1, 5)
            debts.append({"balance": balance, "rate": rate, "years": years, "minimum": loans.instalment(balance, rate, years * 12)})
        extra = chance.randint(0, 2_000) * 100
        households.append({"debts": debts, "budget": sum(debt["minimum"] for debt in debts) + extra})
    return households


def compare_households(households):
    started = time.perf_counter()
    ours = []
    for household in households:
        debts = [Debt(debt["balance"], debt["rate"], minimum=debt["minimum"]) for debt in household["debts"]]
        plan = Run(Household(debts, household["budget"]), "avalanche").finish()
        ours.append((plan.month, plan.interest))
    our_time = time.perf_counter() - started

    done = subprocess.run(["node", "moneyfunx.mjs"], cwd=HERE, input=json.dumps(households), capture_output=True, text=True, check=True)
    theirs = json.loads(done.stdout)
    counts = {"agree": 0, "differ": 0, "errors": 0, "months_differ": 0}
    worst = 0
    for household, (months, interest), other in zip(households, ours, theirs["answers"]):
        if "error" in other:
            counts["errors"] += 1
            continue
        apart = abs(interest - other["interest"] * 100)
        if months == other["months"] and apart <= months * len(household["debts"]):
            counts["agree"] += 1
        else:
            counts["differ"] += 1
            counts["months_differ"] += months != other["months"]
            worst = max(worst, other["interest"] * 100 - interest, key=abs)
    return [
        {"name": "ashore (CPython)", "agree": COUNT, "differ": 0, "errors": 0, "ms": our_time * 1000 / COUNT},
        {"name": "moneyfunx (Node)", **counts, "worst_fen": round(worst), "ms": theirs["ms"] / COUNT,
         "why": "moneyfunx keeps the money freed by a debt that ends before the target for itself until the target ends"},
    ]


def random_loans():
    """Loans with a dated flow: (amount fen, rate ppm, months, first day, days between instalments)."""
    chance = random.Random(SEED + 1)
    return [(chance.randint(500, 500_000) * 100, chance.randint(1, 60) * 10_000, chance.randint(3, 120),
             date(2026, 1, 1) + timedelta(days=chance.randint(0, 300)), chance.randint(7, 40)) for _ in range(COUNT)]


def compare_loans(contracts):
    import amortization.amount
    import numpy_financial
    import pyxirr

    schedules = [loans.payments(loans.equal_payment(amount, rate, months)) for amount, rate, months, _, _ in contracts]
    flows = [[amount, *(-payment for payment in payments)] for (amount, *_), payments in zip(contracts, schedules)]
    days = [_comparable_days(first, step, len(row)) for row, (*_, first, step) in zip(flows, contracts)]
    dated = [list(zip([_number(day) for day in row], amounts)) for row, amounts in zip(days, flows)]

    def payment(function):
        return lambda i: function(*contracts[i][:3])

    questions = [
        ("payment", "fen", payment(loans.instalment), [
            ("numpy-financial", payment(lambda amount, rate, months: round(-numpy_financial.pmt(rate / 12e6, months, amount)))),
            ("pyxirr", payment(lambda amount, rate, months: round(-pyxirr.pmt(rate / 12e6, months, amount)))),
            ("amortization", payment(lambda amount, rate, months: round(amortization.amount.calculate_amortization_amount(amount / 100, rate / 1e6, months) * 100))),
        ]),
        ("rate, monthly", "ppm", lambda i: rates.of_periods(flows[i], 12).nominal, [
            ("numpy-financial", lambda i: numpy_financial.irr(flows[i]) * 12e6),
            ("pyxirr", lambda i: pyxirr.irr(flows[i]) * 12e6),
        ]),
        ("rate, dated", "ppm", lambda i: rates.of_dates(dated[i]).effective, [
            ("pyxirr", lambda i: pyxirr.xirr(days[i], flows[i]) * 1e6),
        ]),
    ]
    rows = []
    for question, unit, ours, peers in questions:
        answers, spent = _timed(ours)
        rows.append({"name": "ashore", "question": question, "agree": COUNT, "differ": 0, "errors": 0, "us": spent})
        for name, theirs in peers:
            found, spent = _timed(theirs)
            errors = sum(answer is None or answer != answer for answer in found)
            agree = sum(answer is not None and abs(answer - ours_answer) <= (0 if unit == "fen" else 1) for answer, ours_answer in zip(found, answers))
            rows.append({"name": name, "question": question, "agree": agree, "differ": COUNT - agree - errors, "errors": errors, "us": spent})
    return rows


def _number(day):
    return day_number(day.year, day.month, day.day)


def _comparable_days(first, step, count):
    """Days that are never whole months from the first, because peers count those as days and the engine as months."""
    days = [first]
    for n in range(1, count):
        day = first + timedelta(days=step * n)
        days.append(day + timedelta(days=1) if whole_months_between(_number(first), _number(day)) else day)
    return days


def _timed(answer):
    """Every answer, None where there was an error, and the microseconds each took."""
    started, answers = time.perf_counter(), []
    for i in range(COUNT):
        try:
            answers.append(answer(i))
        except (ValueError, ArithmeticError):
            answers.append(None)
    return answers, (time.perf_counter() - started) * 1e6 / COUNT
