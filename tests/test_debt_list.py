"""The debt list: what is urgent, what is still to be found out, what a reader is told about it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore import tools
from ashore.view.fields import FormError


def numbers(**form):
    return tools.run("debt-list", form, "en")["numbers"]


def said(lang="en", **form):
    return str(tools.run("debt-list", form, lang)["blocks"])


debts = st.lists(st.fixed_dictionaries({
    "balance": st.integers(0, 10**6).map(str), "annual_rate": st.sampled_from(["0", "6", "24"]), "court": st.booleans(), "secured": st.booleans(),
    "deadline": st.sampled_from(["", "2026-11-25", "2026-12-01"]), "consequence": st.integers(1, 5).map(str),
}), min_size=1, max_size=8)


@given(debts)
def test_nothing_comes_before_what_cannot_wait(rows):
    urgent = [rows[int(name[1:]) - 1] for name in numbers(debts=rows)["urgent"]]
    pressing = [bool(row["deadline"] or row["court"] or row["secured"]) for row in urgent]
    assert pressing == sorted(pressing, reverse=True)
    assert len(urgent) == min(3, len([row for row in rows if row["balance"] != "0"]))


@pytest.mark.parametrize(("deadline", "words"), [
    ("2026-11-20", "Act today"), ("2026-11-21", "that is today"), ("2026-11-22", "that is tomorrow"), ("2026-11-30", "in 9 days"),
    ("", "Find its last day today"),
])
def test_a_paper_says_its_last_day(deadline, words):
    assert words in said(debts=[{"balance": "100", "court": True, "deadline": deadline}], as_of="2026-11-21")


def test_what_is_missing_is_named_and_family_needs_no_contract():
    found = numbers(debts=[{"name": "a", "kind": "loan", "balance": "1", "lender": "Bank", "contract": "1234", "received": "1", "annual_rate": "6"},
                           {"name": "b", "kind": "family", "balance": "1"}, {"name": "c", "kind": "loan", "balance": "1"}])["missing"]
    assert found == {"a": [], "b": ["lender"], "c": ["lender", "contract", "received", "rate"]}


def test_every_debt_has_a_name_of_its_own():
    with pytest.raises(FormError) as wrong:
        numbers(debts=[{"name": "a", "balance": "1"}, {"name": "a", "balance": "2"}])
    assert [path for path, _ in wrong.value.errors] == ["debts.1.name"]


@pytest.mark.parametrize("field", ["missed", "deadline", "drawn"])
def test_a_wrong_day_is_refused_at_its_field(field):
    with pytest.raises(FormError) as wrong:
        numbers(debts=[{"balance": "1", "court": True, field: "2026-02-30"}])
    assert [path for path, _ in wrong.value.errors] == ["debts.0." + field]
