"""Many futures at once: equal to the engine path by path, the same for every seed, chunk and machine, told in both languages."""

import re
import warnings
from concurrent.futures import ProcessPoolExecutor
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore import charts
from ashore.engine.money import PPM, fraction_of
from ashore.engine.payoff import STRATEGIES, Debt, Household, Run, first_month_minimums
from ashore.notebook import ToolWidget, Unknown
from ashore.scenarios import Outlook, Question, Refused, Risks, answer, dask_map, many, pay_off, paths_of
from ashore.scenarios.answer import FAN, Summary, summary
from ashore.scenarios.chances import BLOCK, KINDS
from ashore.words import LANGUAGES, scenarios

EVERY_STRATEGY = sorted(STRATEGIES)
ROUGH = Risks(dip_chance=300_000, stop_chance=50_000, stop_keeps=0, cost_chance=150_000, cost=(10_000, 900_000), rate_chance=60_000, fee=5_000)
CALM = Risks().without("dip", "stop", "cost", "rate", "fee")

# ---- equal to the engine

debts = st.builds(
    Debt,
    # Round values often, so that rates and balances tie.
    balance=st.one_of(st.sampled_from([0, 100_000, 100_100]), st.integers(0, 5_000_000)), rate=st.one_of(st.sampled_from([0, 120_000]), st.integers(0, 400_000)),
    minimum=st.integers(0, 60_000), minimum_part=st.sampled_from([0, 0, 33_333, 50_000, PPM]), minimum_floor=st.sampled_from([0, 10_000]),
    promo_rate=st.integers(0, 200_000), promo_months=st.integers(0, 12), frozen_months=st.integers(0, 12), consequence=st.integers(1, 5),
    rate_changes=st.lists(st.tuples(st.integers(-2, 50), st.integers(0, 400_000)), max_size=2),
    charges=st.dictionaries(st.integers(1, 50), st.integers(0, 9_999), max_size=2),
)


@st.composite
def households(draw, times=1):
    owed = draw(st.lists(debts, min_size=1, max_size=5))
    for debt in owed:
        debt.balance *= times
    months, money = st.integers(1, 40), st.integers(0, 400_000 * times)
    return Household(
        owed, draw(money), draw(st.lists(st.tuples(months, money), max_size=2)), draw(st.dictionaries(months, money, max_size=2)),
        draw(st.lists(st.tuples(months, st.integers(0, len(owed) - 1), st.integers(0, PPM)), max_size=3)))


def course(household, strategy, months):
    """What the engine says of a plan, in the terms of `many.Outcome`."""
    run = Run(household, strategy)
    owed = [sum(run.balances)] + [sum(run.balances) for _ in run.months(months)]
    cleared = [many.NEVER if month is None else month for month in run.cleared]
    free = many.NEVER if run.open else run.month
    return free, run.interest, run.paid, run.forgiven, run.balances, cleared, owed + [0] * (months + 1 - len(owed))


def found(outcome, path, count):
    """The same of one path, whose household has so many debts."""
    return (outcome.free[path], outcome.interest[path], outcome.paid[path], outcome.forgiven[path],
            outcome.balances[:count, path].tolist(), outcome.cleared[:count, path].tolist(), outcome.owed[:, path].tolist())


def assert_equal(every, paths, strategy):
    outcome = pay_off(paths, strategy, keep_owed=True)
    for path, household in enumerate(every):
        assert found(outcome, path, len(household.debts)) == course(household, strategy, paths.months)
        assert not outcome.balances[len(household.debts):, path].any()


@pytest.mark.parametrize("strategy", EVERY_STRATEGY)
@settings(max_examples=60)
@given(every=st.lists(households(), min_size=1, max_size=6))
def test_many_households_at_once_are_paid_off_as_each_alone(strategy, every):
    assert_equal(every, paths_of(every, 60), strategy)


@pytest.mark.parametrize("strategy", EVERY_STRATEGY)
@settings(max_examples=30)
@given(every=st.lists(households(times=10 ** 7), min_size=1, max_size=4))
def test_sums_beyond_one_product_in_64_bits_stay_exact(strategy, every):
    assert_equal(every, paths_of(every, 60), strategy)


@pytest.mark.parametrize("strategy", EVERY_STRATEGY)
@settings(max_examples=25)
@given(household=households(), seed=st.integers(0, 2 ** 40), first=st.integers(0, BLOCK - 40))
def test_every_future_of_a_household_is_paid_off_as_the_engine_would(strategy, household, seed, first):
    question = Question(household, ROUGH, seed, 60, strategy, reserve=100_000)
    paths = question.paths(0, first, first + 40)
    assert_equal([paths.household(path) for path in range(40)], paths, strategy)


def test_the_futures_of_many_households_go_round_them():
    every = [Household([Debt(100_000 * (i + 1), 120_000)], 20_000) for i in range(3)]
    paths = Question(every, CALM, months=24).paths(1, 0, 7)
    # Block 1 begins with future 4096, and 4096 = 3 × 1365 + 1.
    assert paths.debts["balance"][0].tolist() == [200_000, 300_000, 100_000, 200_000, 300_000, 100_000, 200_000]
    assert_equal([every[(BLOCK + i) % 3] for i in range(7)], paths, "avalanche")


def test_debts_that_only_grow_stay_exact_for_fifty_years():
    every = [Household([Debt(3_800_000, 360_000), Debt(50_000, 240_000)], 10_000)]
    assert_equal(every, paths_of(every, 600), "avalanche")


# ---- chance


def lins():
    return Household([Debt(1_860_000, 182_500, minimum=10_000, minimum_part=50_000), Debt(1_200_000, 240_000, minimum=63_500),
                      Debt(240_000, 130_300, minimum=23_200), Debt(500_000, 0, minimum=20_000)], 240_000)


def events(question, block, kind, chance, low, high):
    """The events of a block by the words of `chances`: [month][future] a size, or None."""
    stream = np.random.SeedSequence(question.seed).spawn(block + 1)[block].spawn(len(KINDS))[KINDS.index(kind)]
    drawn = np.random.Generator(np.random.PCG64(stream)).integers(0, 2 ** 32, (question.months, BLOCK), np.uint32).tolist()
    below = chance * 2 ** 32 // PPM
    return [[low + one * (high - low + 1) // below if one < below else None for one in row] for row in drawn]


def test_the_money_of_a_future_counted_by_hand_from_the_documented_stream():
    risks, reserve = ROUGH, 200_000
    question = Question(lins(), risks, seed=77, months=36, reserve=reserve)
    paths = question.paths(1)
    dips = events(question, 1, "dip", risks.dip_chance, *risks.dip_part)
    stops = events(question, 1, "stop", risks.stop_chance, *risks.stop_months)
    costs = events(question, 1, "cost", risks.cost_chance, *risks.cost)
    for future in (0, 1, 2, 1000, BLOCK - 1):
        kept, until, unpaid = reserve, 0, 0
        for month in range(1, 37):
            if stops[month - 1][future] and until < month:
                until = month + stops[month - 1][future] - 1
            money = fraction_of(240_000, PPM - (dips[month - 1][future] or 0))
            if until >= month:
                money = fraction_of(240_000, risks.stop_keeps)
            unpaid += costs[month - 1][future] or 0
            used = min(kept, unpaid)
            unpaid, kept = unpaid - used, kept - used
            used = min(kept, 240_000 - money)
            money, kept = money + used, kept - used
            used = min(money, unpaid)
            money, unpaid = money - used, unpaid - used
            assert paths.money[month - 1, future] == money
            charged = risks.fee if money < first_month_minimums(lins()) else 0
            # The fourth debt bears no interest, so its lender charges no fee.
            assert paths.charges[month - 1, :, future].tolist() == [charged, charged, charged, 0]


def test_chances_come_out_about_as_often_as_they_say():
    paths = Question(lins(), CALM.without(), seed=5, months=50).paths(0)
    assert (paths.money == 240_000).all() and paths.rates is None and paths.charges is None
    one = Risks(dip_chance=200_000, dip_part=(500_000, 500_000), fee=0).without("stop", "cost")
    money = Question(lins(), one, seed=5, months=50).paths(0).money
    assert set(np.unique(money)) == {120_000, 240_000}
    # 204 800 throws at one in five: within five standard deviations, 5 × √(0.16 / 204 800) < 0.0045.
    assert abs((money == 120_000).mean() - 0.2) < 0.0045


def test_certain_events_by_hand():
    """¥1,000 without interest at ¥100 a month."""
    plan = Household([Debt(100_000, 0)], 10_000)
    ended = lambda risks, **more: answer(Question(plan, risks, 1, 40, **more), 10).month_for(PPM)
    assert ended(CALM) == 10
    every = lambda **chances: Risks(**({"dip_chance": 0, "stop_chance": 0, "cost_chance": 0, "fee": 0} | chances))
    assert ended(every(dip_chance=PPM, dip_part=(200_000, 200_000))) == 13  # 80 a month: 12.5
    assert ended(every(cost_chance=PPM, cost=(5_000, 5_000))) == 20  # 50 a month
    assert ended(every(cost_chance=PPM, cost=(5_000, 5_000)), reserve=20_000) == 16  # 100 for four months, then 50 for twelve
    assert ended(every(stop_chance=PPM, stop_keeps=0)) is None
    assert ended(every(stop_chance=PPM, stop_keeps=500_000), reserve=5_000) == 19  # 100 once, then 50 for eighteen months


def test_rates_rise_only_where_there_is_interest_and_never_beyond_the_most():
    risks = Risks(rate_chance=200_000, rate_step=(10_000, 50_000), rate_most=200_000)
    paths = Question(lins(), risks, 3, 60).paths(0)
    card, dear, plan, family = paths.rates.transpose(1, 0, 2)
    assert (np.diff(card, axis=0) >= 0).all() and card.max() == 200_000 and card.min() >= 182_500
    # A rate that is beyond it already stays as it is; nought stays nought.
    assert (dear == 240_000).all() and (family == 0).all() and plan.max() == 200_000


# ---- the same for every seed, chunk and machine


def test_a_seed_gives_the_same_futures_again_and_another_gives_others():
    one, again, other = (answer(Question(lins(), ROUGH, seed, 40), 3_000) for seed in (7, 7, 8))
    assert one == again and one != other
    assert one.interest != other.interest


@pytest.mark.parametrize("strategy", ["avalanche", "pro_rata"])
def test_an_answer_does_not_depend_on_chunks(strategy):
    question, count = Question(lins(), ROUGH, 11, 40, strategy), 2 * BLOCK + 900
    whole = answer(question, count, chunk=count)
    for chunk in (BLOCK, 2 * BLOCK, 1_000, 5_555):
        assert answer(question, count, chunk=chunk) == whole
    backwards = lambda function, *lists: reversed([function(*one) for one in reversed(list(zip(*lists)))])
    assert answer(question, count, backwards, BLOCK) == whole
    assert whole.count == count and whole.owed_by_future().shape == (41, FAN)


def test_an_answer_does_not_depend_on_processes():
    question = Question(lins(), ROUGH, 11, 30)
    with ProcessPoolExecutor(2) as pool:
        assert answer(question, 2 * BLOCK, pool.map, BLOCK) == answer(question, 2 * BLOCK)


def test_dask_is_given_the_same_chunks():
    class Client:
        """What `answer` uses of `dask.distributed.Client`; `python -m bench scenarios` runs the real one."""

        def map(self, function, *lists, pure):
            return [(function, one) for one in zip(*lists)]

        def gather(self, futures):
            return [function(*one) for function, one in futures]

    question = Question(lins(), ROUGH, 11, 30)
    assert answer(question, BLOCK + 10, dask_map(Client()), BLOCK) == answer(question, BLOCK + 10)


def test_the_first_months_do_not_depend_on_how_many_follow():
    short, long = (Question(lins(), ROUGH, 2, months).paths(3) for months in (24, 60))
    for name in ("money", "rates", "charges"):
        assert (getattr(short, name) == getattr(long, name)[:24]).all()


def test_one_kind_switched_off_leaves_the_others_as_they_were():
    drawn = Risks(fee=0, stop_keeps=0).without("cost")
    both, stops, dips = (Question(lins(), risks, 2, 60).paths(0).money for risks in (drawn, drawn.without("dip"), drawn.without("stop")))
    assert set(np.unique(stops)) == {0, 240_000} and (dips > 0).all()
    assert (both == np.where(stops == 0, 0, dips)).all()


# ---- answers


@settings(max_examples=25)
@given(household=households(), seed=st.integers(0, 2 ** 40), strategy=st.sampled_from(EVERY_STRATEGY))
def test_the_chance_to_be_free_never_falls_from_month_to_month(household, seed, strategy):
    found = answer(Question(household, ROUGH, seed, 50, strategy), 200)
    free = found.free_by()
    assert free == sorted(free) and 0 <= free[0] and free[-1] <= 200
    assert [found.chance(month) for month in (0, 50)] == [free[0] * 5_000, free[-1] * 5_000]


def test_what_helps_helps_in_every_month():
    base = Question(lins(), Risks(), 4)
    more = Household(lins().debts, 250_000)
    for helped in (Question(more, Risks(), 4), Question(lins(), Risks(), 4, reserve=240_000), Question(lins(), Risks().without("stop"), 4)):
        one, other = answer(base, 2_000), answer(helped, 2_000)
        assert all(before <= after for before, after in zip(one.free_by(), other.free_by()))
        assert other.interest < one.interest


def test_without_chance_every_future_is_the_plan():
    run = Run(lins(), "snowball").finish()
    found = answer(Question(lins(), CALM, 9, 60, "snowball"), 500)
    assert found.month_for(1) == found.month_for(PPM) == run.month
    assert (found.interest, found.paid) == (500 * run.interest, 500 * run.paid)
    assert found.mean_interest() == run.interest


def test_the_fan_is_ordered_and_its_edges_are_futures():
    found = answer(Question(lins(), ROUGH, 9, 60), 100)
    fan = found.fan([PPM // 10, PPM // 2, 9 * PPM // 10, PPM])
    assert fan[PPM // 2][0] == 3_800_000
    for low, middle, high in zip(fan[PPM // 10], fan[PPM // 2], fan[9 * PPM // 10]):
        assert low <= middle <= high
    for month, owed in enumerate(found.owed_by_future()):
        # Of 100, the 10th, the 50th and the largest.
        assert [fan[part][month] for part in (PPM // 10, PPM // 2, PPM)] == [sorted(owed)[9], sorted(owed)[49], max(owed)]


def test_sums_are_exact_beyond_64_bits():
    plan = Household([Debt(4 * 10 ** 17, 0)], 10 ** 16)
    assert answer(Question(plan, CALM, months=40), 100).paid == 100 * 4 * 10 ** 17 > 2 ** 64


def test_parts_of_an_answer_add_up():
    question = Question(lins(), months=30)
    assert summary(question, 0, 700) + summary(question, 700, 1_500) == summary(question, 0, 1_500)
    assert summary(question, 0, 10) + Summary(30) == summary(question, 0, 10)


# ---- what cannot be asked


@pytest.mark.parametrize("ask", [
    lambda: Question([]),
    lambda: paths_of([], 12),
    lambda: Question(lins(), strategy="avalance"),
    lambda: pay_off(paths_of([lins()], 12), "dearest"),
    lambda: Question(lins(), seed=-1),
    lambda: Question(lins(), seed=1.5),
    lambda: Question(lins(), months=0),
    lambda: Question(lins(), months=601),
    lambda: Question(lins(), months=True),
    lambda: Question(lins(), reserve=-1),
    lambda: answer(Question(lins()), 0),
    lambda: answer(Question(lins()), "many"),
    lambda: answer(Question(lins()), 10, chunk=0),
    lambda: Risks(dip_chance=0.2),
    lambda: Risks(stop_chance=PPM + 1),
    lambda: Risks(stop_keeps=-1),
    lambda: Risks(cost=(300_000, 50_000)),
    lambda: Risks(cost=50_000),
    lambda: Risks(stop_months=(0, 5)),
    lambda: Risks(dip_part=(0, PPM + 1)),
    lambda: Risks(fee=-5),
    lambda: Question(Household([Debt(1, 0)], -1)).paths(0),
    lambda: Question(Household([Debt(1, 0)], 0, extra={3: -1})).paths(0),
    lambda: paths_of([Household([Debt(-1, 0)], 1)], 12),
    lambda: paths_of([Household([Debt(10 ** 19, 0)], 1)], 12),
    lambda: pay_off(paths_of([Household([Debt(10 ** 12, 9_000_000)], 1)], 600), "avalanche"),
    lambda: paths_of([Household([Debt(1, 0)], 10 ** 30)], 12),
    lambda: paths_of([Household([Debt(1, 10 ** 30)], 1)], 12),
    lambda: paths_of([Household([Debt(1, 0, rate_changes=[(1, -5)])], 1)], 12),
    lambda: paths_of([Household([Debt(1, 0, charges={1: -5})], 1)], 12),
])  # fmt: skip
def test_what_cannot_be_asked_is_refused_in_words(ask):
    with pytest.raises(Refused) as refused:
        ask()
    texts = [refused.value.say(lang) for lang in LANGUAGES]
    assert str(refused.value) == texts[0] and texts[0] != texts[1]
    assert re.search("[\u4e00-\u9fff]", texts[1]) and not re.search("[\u4e00-\u9fff]|{", texts[0])


# ---- shown


def outlook(lang, form=None, **asked):
    return Outlook(ToolWidget("payoff", form, lang), **asked)


def test_the_numbers_are_the_same_in_both_languages_and_the_words_are_not():
    english, chinese = (outlook(lang, futures=300) for lang in LANGUAGES)
    assert english.numbers == chinese.numbers and english.numbers["plan_months"] == 18
    assert english.view["blocks"][0]["text"] != chinese.view["blocks"][0]["text"]
    assert repr(english).splitlines()[1] == english.view["blocks"][0]["text"]


def test_changes_are_told_with_the_one_that_helps_most_first():
    shown = outlook("en", futures=500)
    table = next(block for block in shown.view["blocks"] if block["type"] == "table")
    changes = shown.numbers["changes"]
    assert set(changes) == {"more", "stop", "reserve", "no_stops", "no_costs"}
    sooner = [one["sooner_tenths"] for one in changes.values()]
    assert sooner == sorted(sooner, reverse=True) and sooner[-1] > 0
    assert len(table["rows"]) == 6 and table["rows"][0][0] == "As it is"
    assert [row[1] for row in table["rows"][1:]] == ["%d.%d months" % divmod(one, 10) for one in sooner]
    # The loan at 24 % is the dearest; it has no name of its own in the example.
    assert any("No interest on Loan for 12 months" in row[0] for row in table["rows"])


def test_changes_that_nothing_can_change_are_left_out():
    family = {"debts": [{"name": "Cousin", "balance": "5000", "annual_rate": "0", "minimum": "200"}], "budget": "300"}
    assert set(outlook("en", family, futures=50, risks=CALM).numbers["changes"]) == {"more", "reserve"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", [{}, {"budget": "450"}, {"budget": "0"}, {"strategy": "minimum"}, {"debts": [{"balance": "1"}]}])
def test_every_plan_can_be_shown(lang, form):
    for risks in (None, ROUGH, CALM):
        shown = outlook(lang, form, futures=60, risks=risks, reserve=10_000)
        texts = str(shown.view["blocks"]) + repr(shown)
        assert "None" not in repr(shown).splitlines()[1] and "{" not in repr(shown)
        assert not re.search(r"\bnan\b", texts)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert shown.figure()._repr_png_().startswith(b"\x89PNG")


def test_a_plan_that_never_ends_says_so():
    english = outlook("en", {"budget": "450"}, futures=100)
    assert english.numbers["half_free"] is None and english.numbers["plan_months"] is None
    headline = english.view["blocks"][0]
    assert headline["text"] == "After 5 years, fewer than half of 100 futures are free of debt"
    assert headline["detail"].startswith("If nothing goes wrong: not within 5 years.")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_gets_a_small_picture_with_words_and_its_table(lang, monkeypatch):
    monkeypatch.setenv("ASHORE_STATIC", "1")
    shown = outlook(lang, futures=500)
    bundle = shown._repr_mimebundle_()
    html = bundle["text/html"]
    assert html.startswith('<div class="ashore-still">') and len(html.encode()) < 20_000
    assert "style" not in html and "<script" not in html and "data-chart" not in html and "data-tool" not in html
    tree = ElementTree.fromstring(html.replace("<br>", "<br/>"))
    figure = tree.find(".//figure")
    picture = figure.find(".//{http://www.w3.org/2000/svg}svg")
    fan = next(block for block in shown.view["blocks"] if block["type"] == "chart")
    assert picture.get("role") == "img" and fan["summary"] in picture.get("aria-label")
    assert len(figure.findall(".//tbody/tr")) == len(fan["table"]["rows"]) >= 8
    assert bundle["text/plain"] == repr(shown) == repr(outlook(lang, futures=500))


def test_a_notebook_gets_the_style_with_it(monkeypatch):
    monkeypatch.delenv("ASHORE_STATIC", raising=False)
    assert outlook("en", futures=50)._repr_mimebundle_()["text/html"].startswith("<style>")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_bands_of_a_fan_are_told_apart_without_colour(lang):
    fan = next(block for block in outlook(lang, futures=200).view["blocks"] if block["type"] == "chart")
    svg = ElementTree.fromstring(charts.svg(fan, lang))
    bands = {node.get("fill-opacity") or node.get("opacity") for node in svg if node.get("class") == "ashore-c1"} - {None}
    assert len(bands) == 2
    for node in svg.iter():
        assert node.get("fill") in (None, "none", "currentColor") and "style" not in node.attrib


@pytest.mark.parametrize("lang", LANGUAGES)
def test_errors_reach_the_reader_in_words(lang):
    for asked in ({"futures": 0}, {"seed": "x"}, {"months": 1_000}):
        with pytest.raises(Unknown) as error:
            outlook(lang, **asked)
        assert next(iter(asked)) in str(error.value)
        assert bool(re.search("[\u4e00-\u9fff]", str(error.value))) == (lang == "zh")
    with pytest.raises(Unknown):
        outlook(lang, {"debts": [{"balance": "0"}]})
    with pytest.raises(Unknown):
        Outlook(ToolWidget("true-rate", lang=lang))


def test_every_text_is_said_in_both_languages():
    for key, pair in scenarios.WORDS.items():
        assert len(pair) == 2 and all(pair), key
        assert set(re.findall(r"{(\w+)}", pair[0])) == set(re.findall(r"{(\w+)}", pair[1])), key
