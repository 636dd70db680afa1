"""The worked examples of every tool: what it answers is what the source says."""

import pytest
from conftest import ROOT

from ashore.tools import IDS, run
from ashore.words.quality_measured import WORDS
from bench import checks

CASES = [pytest.param(tool, case, id=f"{tool} {case['source'][:60]}") for tool, case in checks.every_case()]


@pytest.mark.parametrize(("tool", "case"), CASES)
def test_a_tool_answers_as_the_source_says(tool, case):
    assert checks.wrong(case["expect"], run(tool, case["form"], "en")["numbers"]) == {}


def test_every_tool_has_worked_examples_and_no_other_files_lie_there():
    assert {path.stem for path in (ROOT / "tests" / "cases").iterdir()} == set(IDS)


@pytest.mark.parametrize(("tool", "case"), CASES)
def test_a_case_says_where_its_figures_come_from_and_why_a_published_one_differs(tool, case):
    assert "origin." + case["origin"] in WORDS
    published = case.get("published", {})
    assert all(case["expect"][name] != figure for name, figure in published.items())
    assert bool(published) == ("why" in case)
    if published:
        assert all("differs." + case["why"] + part in WORDS for part in ("", ".why"))


@pytest.mark.parametrize(("expect", "wrong"), [
    ({"months": 3}, {}), ({"months": 4}, {"months": 3}), ({"fee": 1}, {"fee": None}), ({"by": {"answer": "2026-12-08"}}, {}), ({"by": {"answer": "2026-12-09"}}, {"by": {"answer": "2026-12-08"}}),
    ({"compare": {"a": {"months": 3}}}, {}), ({"compare": {"a": {"months": 2}}}, {"compare": {"a": {"months": 3}}}), ({"schedule_start": [{"paid_fen": 5}]}, {}),
    ({"schedule_start": [{"paid_fen": 6}]}, {"schedule_start": [{"paid_fen": 5}]}), ({"last_paid_fen": 7}, {}), ({"statements": [{"date": "x"}]}, {}), ({"statements": []}, {"statements": [{}]}),
])
def test_a_wrong_answer_is_found(expect, wrong):
    numbers = {"months": 3, "compare": {"a": {"months": 3}, "b": {}}, "schedule": [{"paid_fen": 5}, {"paid_fen": 7}],
               "statements": [{"date": "x", "more": 1}], "steps": [{"id": "answer", "by": "2026-12-08"}]}
    assert checks.wrong(expect, numbers) == wrong
