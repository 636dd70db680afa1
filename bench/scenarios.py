"""Futures by the thousand: against the engine in a loop, against plain numpy in floats, from 10³ to 10⁶, and on a Dask cluster.

All on the default household of the payoff tool, 60 months, the same futures of one seed.  Memory is the largest that was
held at once by Python and numpy (tracemalloc), measured in a second run because measuring slows the first; the process as
a whole is given too (ru_maxrss), which never falls again.
"""

import os
import resource
import time
import tracemalloc

import numpy as np

from ashore.engine.payoff import STRATEGIES, Run
from ashore.scenarios import Question, Risks, answer, dask_map, pay_off
from ashore.scenarios.chances import BLOCK
from ashore.tools import payoff
from bench.table import show

SEED, MONTHS = 20261122, 60
LOOP, SIZES, CLUSTER = 1_000, (1_000, 10_000, 100_000, 1_000_000), 1_000_000
MEGABYTE = 1024 * 1024


def run():
    """Compare, scale, spread; the figures."""
    household = payoff.household(payoff.FORM.read({}, "en"))
    result = {"seed": SEED, "months": MONTHS, "block": BLOCK, "same": equality(household), "each": compare(household),
              "scaling": scaling(household), "cluster": cluster(household)}
    result["process_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    print(f"  the whole process at its largest: {result['process_mb']} MB")
    return result


def equality(household):
    """Futures of every strategy, with every kind of event, against the engine: all have to be equal to the fen."""
    counts = {}
    for strategy in STRATEGIES:
        question = Question(household, Risks(rate_chance=20_000), SEED, MONTHS, strategy, reserve=100_000)
        paths = question.paths(0, 0, LOOP)
        outcome = pay_off(paths, strategy)
        for path in range(LOOP):
            one = Run(paths.household(path), strategy).finish(MONTHS)
            free = -1 if one.open else one.month
            assert (free, one.interest, one.paid, one.balances) == (
                outcome.free[path], outcome.interest[path], outcome.paid[path], outcome.balances[:, path].tolist()), (strategy, path)
        counts[strategy] = LOOP
    print(f"  equal to the engine to the fen: {sum(counts.values()):,} futures, {len(counts)} strategies")
    return counts


def compare(household):
    """One block of futures paid off three ways; the futures are drawn beforehand, and that is timed by itself."""
    question = Question(household, None, SEED, MONTHS)
    paths = question.paths(0)
    alone = [paths.household(path) for path in range(LOOP)]
    engine = lambda: [Run(one, "avalanche").finish(MONTHS) for one in alone]
    ways = [
        ("engine, in a loop", LOOP, engine),
        ("numpy, floats", BLOCK, lambda: in_floats(household, paths)),
        ("ashore.scenarios", BLOCK, lambda: pay_off(paths, "avalanche")),
        ("(drawing the futures)", BLOCK, lambda: question.paths(0)),
    ]
    rows = []
    for name, count, way in ways:
        rows.append({"name": name, "us": best(way) * 1e6 / count, "bytes": peak(way) / count})
    slowest = rows[0]["us"]
    outcome, (free, interest) = pay_off(paths, "avalanche"), in_floats(household, paths)
    apart = np.abs(interest * 100 - outcome.interest)
    rows[1] |= {"same_month": int((free == outcome.free).sum()), "same_fen": int(((free == outcome.free) & (np.rint(interest * 100) == outcome.interest)).sum()),
                "of": BLOCK, "most_fen_apart": round(float(apart.max()))}
    show(["one future of 60 months", "µs", "times the engine", "bytes held"],
         [[row["name"], f"{row['us']:.2f}", f"{slowest / row['us']:.0f}", f"{row['bytes']:,.0f}"] for row in rows])
    print(f"  floats: {rows[1]['same_month']:,} of {BLOCK:,} end in the same month, {rows[1]['same_fen']:,} to the same fen; at most {rows[1]['most_fen_apart']} fen apart")
    return rows


def in_floats(household, paths):
    """What one would write first: all futures in one array of floats, in yuan, the dearest first."""
    debts = household.debts
    owed = np.array([[debt.balance / 100 for debt in debts]] * paths.count)
    monthly = np.array([debt.rate / 12e6 for debt in debts])
    least = np.array([debt.minimum / 100 for debt in debts])
    part = np.array([debt.minimum_part / 1e6 for debt in debts])
    order = np.argsort(-monthly)
    money, charges = paths.money / 100, paths.charges / 100
    free, interest = np.full(paths.count, -1), np.zeros(paths.count)
    for month in range(paths.months):
        added = owed * monthly + np.where(owed > 0, charges[month].T, 0)
        owed += added
        interest += added.sum(axis=1)
        left = money[month].copy()
        for wanted in (np.minimum(np.maximum(least, owed * part), owed), None):
            for i in order:
                paid = np.minimum(owed[:, i] if wanted is None else wanted[:, i], left)
                owed[:, i] -= paid
                left -= paid
        owed[owed < 0.005] = 0
        free[(owed.sum(axis=1) == 0) & (free == -1)] = month + 1
        if (free != -1).all():
            break
    return free, interest


def scaling(household):
    """From a thousand futures to a million on one core, drawn, paid off and summed up."""
    question, rows = Question(household, None, SEED, MONTHS), []
    for size in SIZES:
        started = time.perf_counter()
        found = answer(question, size)
        spent = time.perf_counter() - started
        rows.append({"futures": size, "seconds": spent, "us": spent * 1e6 / size, "peak_mb": peak(lambda: answer(question, size)) / MEGABYTE,
                     "half_free": found.month_for(500_000), "most_free": found.month_for(900_000), "plan_ppm": found.chance(24), "mean_interest_fen": found.mean_interest()})
    show(["futures", "seconds", "µs each", "MB held", "free by month 24", "mean interest"],
         [[f"{row['futures']:,}", f"{row['seconds']:.2f}", f"{row['us']:.1f}", f"{row['peak_mb']:.0f}", f"{row['plan_ppm'] / 1e4:.2f} %", f"¥{row['mean_interest_fen'] / 100:,.2f}"] for row in rows])
    return rows


def cluster(household):
    """The same million on a local Dask cluster, one worker a core; the answer has to be equal."""
    from dask.distributed import Client, LocalCluster

    question, workers = Question(household, None, SEED, MONTHS), os.cpu_count()
    started = time.perf_counter()
    here = answer(question, CLUSTER)
    alone = time.perf_counter() - started
    started = time.perf_counter()
    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as local, Client(local) as client:
        answer(question, workers * BLOCK, dask_map(client), BLOCK)
        ready = time.perf_counter() - started
        started = time.perf_counter()
        there = answer(question, CLUSTER, dask_map(client))
        spent = time.perf_counter() - started
    assert there == here, "the cluster gives another answer"
    show(["a million futures", "seconds", "equal"], [["one process", f"{alone:.2f}", ""], [f"Dask, {workers} workers", f"{spent:.2f}", "yes"], ["(starting them)", f"{ready:.2f}", ""]])
    return {"futures": CLUSTER, "workers": workers, "alone_s": alone, "dask_s": spent, "start_s": ready, "equal": True}


def best(way, times=5):
    """The shortest of some runs, in seconds."""
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        way()
        spent.append(time.perf_counter() - started)
    return min(spent)


def peak(way):
    """The most memory held at once during a run beyond what was held before it, in bytes."""
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    kept = way()
    most = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    del kept
    return most
