"""The reader's record in a notebook: typed once, it stands in every tool; other tools' columns are kept."""

import json

import pytest

from ashore import tool
from ashore.record import Record


@pytest.fixture(autouse=True)
def in_english(monkeypatch):
    monkeypatch.setenv("ASHORE_LANG", "en")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "mine.json"


def parts(path):
    return json.loads(path.read_text("utf-8"))["parts"]


MINE = [{"name": "card", "kind": "card", "balance": "6000", "annual_rate": "18.25", "contract": "1234", "court": True},
        {"name": "sister", "kind": "family", "balance": "900"}]


def test_debts_typed_once_stand_in_the_plan(path):
    tool("debt-list", record=path, debts=MINE)
    assert [(row["name"], row["balance"]) for row in tool("payoff", record=path).form["debts"]] == [("card", "6000"), ("sister", "900")]
    assert tool("payoff", record=path).numbers["clear_months"].keys() == {"card", "sister"}


def test_columns_that_another_tool_asks_for_are_kept(path):
    tool("debt-list", record=path, debts=MINE)
    plan = tool("payoff", record=path)
    plan.control("debts.0.balance").value = "5500"
    plan.remove_row("debts", 1)
    assert plan.errors == []
    [row] = parts(path)["debts"]
    assert (row["balance"], row["contract"], row["court"]) == ("5500", "1234", True)


def test_an_untouched_example_is_nobodys(path):
    tool("payoff", record=path)
    assert not path.exists()
    tool("payoff", record=path, strategy="snowball")
    assert not path.exists()


def test_a_wrong_value_is_not_kept(path):
    plan = tool("payoff", record=path, budget="3000")
    plan.control("budget").value = "a lot"
    assert plan.errors and parts(path) == {"capacity": "3000"}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"ashore": 2, "parts": {}}', '{"parts": {}}', '{"ashore": 1, "parts": []}'])
def test_another_file_is_refused_and_left_alone(path, text):
    path.write_text(text, "utf-8")
    with pytest.raises(LookupError, match="not a record"):
        tool("payoff", record=path)
    assert path.read_text("utf-8") == text


def test_a_record_that_does_not_fit_is_said_at_its_fields(path):
    path.write_text('{"ashore": 1, "parts": {"debts": [{"balance": "x"}, 7], "capacity": [1]}}', "utf-8")
    with pytest.raises(ValueError) as wrong:
        tool("payoff", record=path)
    assert [place for place, _ in wrong.value.errors] == ["budget", "debts.0.balance", "debts.1"]


def test_rows_without_names_keep_their_place(path):
    Record(path).keep(tool("debt-list")._tool.FORM, {"debts": [{"balance": "1", "contract": "a"}, {"balance": "2", "contract": "b"}]})
    record = Record(path)
    record.keep(tool("payoff")._tool.FORM, {"debts": [{"balance": "1"}, {"balance": "3"}]})
    assert parts(path)["debts"] == [{"balance": "1", "contract": "a"}, {"balance": "3", "contract": "b"}]
