"""The sharing of one month's money among lenders: exact to the fen, fair in proportion, what cannot wait first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.engine.shares import Claim, first_in_line, months_to_clear, shares


def plain(balance):
    return Claim(balance, 0, False, False, None)


FEN = st.integers(0, 10**9)
CLAIMS = st.lists(st.builds(Claim, FEN, st.integers(0, 10**6), st.booleans(), st.booleans(), st.none() | st.integers(20_000, 21_000)), max_size=12)


@given(FEN, CLAIMS)
def test_offers_add_up_and_none_is_more_than_is_owed(capacity, claims):
    found = shares(capacity, claims)
    owed = sum(claim.balance for claim in claims)
    assert sum(found.offers) == min(capacity, owed)
    assert found.left_over == capacity - sum(found.offers)
    assert all(0 <= offer <= claim.balance for offer, claim in zip(found.offers, claims))


@given(FEN, st.lists(FEN, min_size=1, max_size=12))
def test_shares_follow_the_balance(capacity, balances):
    offers = shares(capacity, [plain(balance) for balance in balances]).offers
    pairs = sorted(zip(balances, offers))
    assert [offer for _, offer in pairs] == sorted(offers), "who is owed more is never offered less"
    whole = sum(balances)
    for balance, offer in zip(balances, offers):
        if capacity <= whole and whole:
            assert abs(offer * whole - capacity * balance) < whole, "less than one fen from the exact share"


@given(FEN, st.lists(FEN, min_size=2, max_size=2, unique=True))
def test_of_two_debts_that_are_equal_the_first_listed_gets_the_fen_left_over(capacity, pair):
    balance = max(pair)
    first, second = shares(min(capacity, 2 * balance), [plain(balance), plain(balance)]).offers
    assert first - second in (0, 1)


@given(FEN, CLAIMS)
def test_what_cannot_wait_gets_its_instalment_before_anything_is_shared(capacity, claims):
    found = shares(capacity, claims)
    instalments = {at: min(claims[at].least, claims[at].balance) for at in found.first}
    missing = sum(max(0, instalment - found.offers[at]) for at, instalment in instalments.items())
    assert missing == found.short
    assert found.set_aside + found.short == sum(instalments.values())
    if found.short:
        assert all(not found.offers[at] for at in range(len(claims)) if not instalments.get(at))


def test_by_hand():
    # 100.00 over 1:1:1 is 33.33 and 1 fen left, to the first; over 2:1 it is 66.666… and 33.333…, the fen to the larger remainder.
    assert shares(10_000, [plain(50_000)] * 3).offers == [3334, 3333, 3333]
    assert shares(10_000, [plain(20_000), plain(10_000)]).offers == [6667, 3333]
    # 0.05 yuan over 1:1:1: 1 fen each, the two left over to the first two.
    assert shares(5, [plain(7)] * 3).offers == [2, 2, 1]
    # A pledged car with an instalment of 800 first; 1,200 shared 3:1 is 900 and 300.
    car = Claim(4_000_000, 80_000, True, False, None)
    assert shares(200_000, [plain(900_000), car, plain(300_000)]).offers == [90_000, 80_000, 30_000]
    # Without an instalment the car is shared like the rest: 2,000 over 9 : 40 : 3 (thousands) = 346.15 + 1,538.46 + 115.38, one fen left.
    bare = car._replace(least=0)
    assert shares(200_000, [plain(900_000), bare, plain(300_000)]).offers == [34_615, 153_846, 11_539]
    # More money than is owed: everything is paid, the rest is left over.
    done = shares(200_000, [plain(5_000), Claim(7_000, 1_000, False, True, None)])
    assert (done.offers, done.left_over) == ([5_000, 7_000], 188_000)


def test_the_most_pressing_is_served_first():
    late, soon = Claim(100_000, 60_000, False, False, 20_900), Claim(100_000, 60_000, False, True, 20_800)
    paper, pledged = Claim(100_000, 60_000, False, True, None), Claim(100_000, 60_000, True, False, None)
    claims = [pledged, plain(500_000), paper, late, soon]
    assert first_in_line(claims) == [4, 3, 2, 0]
    found = shares(130_000, claims)
    assert (found.offers, found.short) == ([0, 0, 10_000, 60_000, 60_000], 110_000)


def test_nothing_to_share_and_nobody_to_share_with():
    assert shares(0, [plain(100)]).offers == [0]
    assert shares(100, []) == ([], [], 0, 0, 100)
    assert shares(100, [plain(0), plain(0)]).offers == [0, 0]
    assert first_in_line([Claim(0, 5, True, True, 1)]) == [], "what is paid presses nobody"


@pytest.mark.parametrize(("balance", "payment", "months"), [(0, 0, 0), (0, 5, 0), (1, 0, None), (100, 100, 1), (101, 100, 2), (1_860_000, 93_000, 20)])
def test_months(balance, payment, months):
    assert months_to_clear(balance, payment) == months
