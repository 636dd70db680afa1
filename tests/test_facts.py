"""The law as data: what is in force on a day, every fault of the registry found, and the command that checks it."""

import copy
import datetime
import json
import subprocess
import sys

import pytest
from conftest import ROOT

from ashore import facts
from ashore.engine.calendar import date_text, parse_date
from ashore.facts import check

LAW = json.loads(check.LAW.read_text("utf-8"))
SOUND = {
    "id": "some-fact", "topic": "t", "en": "Said.", "zh": "这样说。", "source": "《某法》第三条", "effective_from": "2020-01-01", "effective_to": None,
    "status": "in force", "quote": "", "checked": "2026-11-21", "confidence": "high", "caveat": "",
}  # fmt: skip


def test_the_registry_is_sound():
    assert check.problems() == []


@pytest.mark.parametrize("entry", LAW, ids=lambda entry: entry["id"])
def test_each_entry_is_found_by_its_id(entry):
    assert facts.get(entry["id"]) == entry


def test_unknown_ids_and_rules_are_not_found():
    for look in (facts.get, facts.versions):
        for name in ("nothing", "", "some-fact", "credit", 'credit-5-years"'):
            with pytest.raises(LookupError):
                look(name)


@pytest.mark.parametrize(("rule", "day", "fact"), [
    ("private-ceiling", "2015-09-01", "private-lending-24-36-until-2020"), ("private-ceiling", "2020-08-19", "private-lending-24-36-until-2020"),
    ("private-ceiling", "2020-08-20", "private-lending-4x-lpr"), ("private-ceiling", "2026-11-21", "private-lending-4x-lpr"),
    ("licensed-ceiling", "2017-08-04", "financial-loan-24-percent"),
    ("public-notice", "2021-12-31", "service-by-public-notice-60-days"), ("public-notice", "2022-01-01", "service-by-public-notice-30-days"),
    ("public-security-harassment", "2025-12-31", "psa-harass-threat-until-2025"), ("public-security-harassment", "2026-01-01", "psa-harass-threat"),
    ("public-security-impersonation", "2025-12-31", "psa-impersonation-until-2025"), ("public-security-impersonation", "2026-01-01", "psa-impersonation"),
    ("public-security-report", "2025-12-31", "hotline-110-until-2025"), ("public-security-report", "2026-01-01", "hotline-110"),
    ("card-late-fee", "2016-12-31", "card-late-charge-until-2016"), ("card-late-fee", "2017-01-01", "card-late-fee-rules-2017"),
    ("card-interest-limits", "2020-12-31", "card-interest-limits-2017-2020"), ("card-interest-limits", "2021-01-01", "card-interest-market-since-2021"),
    ("fee-schedule", "2007-04-01", "fee-schedule-property"), ("delay-interest", "2014-08-01", "exec-delay-interest-rate"),
])
def test_the_version_in_force_turns_on_its_day(rule, day, fact):
    assert facts.in_force(rule, parse_date(day))["id"] == fact


@pytest.mark.parametrize(("rule", "day"), [("private-ceiling", "2015-08-31"), ("licensed-ceiling", "2017-08-03"), ("fee-schedule", "2007-03-31"), ("delay-interest", "2014-07-31")])
def test_before_the_first_version_nothing_is_in_force(rule, day):
    with pytest.raises(LookupError):
        facts.in_force(rule, parse_date(day))


def test_numbers_at_the_turning_days():
    def value(rule, day, name):
        return facts.in_force(rule, parse_date(day))["values"][name]

    assert value("private-ceiling", "2020-08-19", "void_above_ppm") == 360_000
    assert value("private-ceiling", "2020-08-20", "lpr_multiple") == 4
    assert (value("public-notice", "2021-12-31", "days"), value("public-notice", "2022-01-01", "days")) == (60, 30)
    articles = [(42, 50), (51, 62), (77, 90)]
    for rule, (old, new) in zip(("public-security-harassment", "public-security-impersonation", "public-security-report"), articles):
        assert (value(rule, "2025-12-31", "article"), value(rule, "2026-01-01", "article")) == (old, new)
    assert value("card-interest-limits", "2020-12-31", "most_daily_ppm") == 500
    assert value("card-interest-limits", "2021-01-01", "most_daily_ppm") is None


def test_the_loan_prime_rate_by_date():
    for day, ppm in (("2019-08-20", 42_500), ("2020-08-19", 38_500), ("2025-05-19", 31_000), ("2025-05-20", 30_000)):
        assert facts.loan_prime_rate(parse_date(day))[0] == ppm
    for day in ("2019-08-19", date_text(facts.loan_prime_rate_until() + 1)):
        with pytest.raises(LookupError):
            facts.loan_prime_rate(parse_date(day))
    assert facts.loan_prime_rate(facts.loan_prime_rate_until()) == (30_000, parse_date("2026-09-21"))
    assert date_text(facts.loan_prime_rate_until()) == "2026-10-19"


def test_articles_are_read_as_numbers():
    numbers = {"一": 1, "十": 10, "十三": 13, "二十": 20, "一百零六": 106, "一百二十": 120, "一百四十七": 147, "二百五十三": 253, "一千零六十四": 1064, "一千一百六十一": 1161, "五百零六": 506}
    assert {numeral: check.article_number(numeral) for numeral in numbers} == numbers
    for numeral in ("", "零", "abc", "3", "一一", "百", "一十百", "十百"):
        assert check.article_number(numeral) is None


@pytest.mark.parametrize(("change", "complaint"), [
    ({"id": ""}, "id is missing"), ({"en": " "}, "en is missing"), ({"zh": None}, "zh is missing"), ({"zh": "Said."}, "zh is not Chinese"),
    ({"id": "Some Fact"}, "an id has small letters"), ({"source": ""}, "source is missing"), ({"checked": ""}, "checked is missing"),
    ({"source": "《某法》"}, "names no article"), ({"source": "《某法》(国务院令第481号)"}, "names no article"), ({"source": "同上，第三条"}, "leans on the entry before"),
    ({"source": "《某法》第三十一十条"}, "is not an article's number"), ({"source": "《某法》第x条第(一)项"}, "第x条 is not an article's number"),
    ({"source": "《诉讼费用交纳办法》(国务院令第481号)第五十七条"}, "ends with article 56"), ({"unnumbered": True}, "unnumbered is said"),
    ({"confidence": "sure"}, "confidence is 'sure'"), ({"confidence": "medium"}, "needs a caveat"), ({"confidence": "low", "caveat": None}, "needs a caveat"),
    ({"checked": "2026-13-01"}, "checked is '2026-13-01'"), ({"effective_from": "2023-02-29"}, "effective_from is '2023-02-29'"), ({"effective_from": "soon"}, "effective_from is 'soon'"),
    ({"effective_from": "2020"}, "not a whole date"), ({"dated": "about", "effective_to": "2021-02"}, "not a whole date"), ({"dated": "perhaps"}, "dated is 'perhaps'"),
    ({"effective_to": "2019-12-31"}, "effective_from 2020-01-01 is after effective_to 2019-12-31"), ({"since": "2020-06-01"}, "since 2020-06-01 is after effective_from"),
    ({"rule": "r", "effective_from": None}, "need whole dates"), ({"values": {"rate": 0.24}}, "values.rate is 0.24"), ({"values": {"rate": "0.24"}}, "values.rate is '0.24'"),
    ({"values": {"tiers": [[1, 2.5]]}}, "values.tiers.0.1 is 2.5"), ({"values": {}}, "values is {}"), ({"colour": 1}, "nobody knows a part called 'colour'"),
])
def test_each_fault_of_an_entry_is_found(change, complaint):
    found = check.problems([{**SOUND, **change}], cited=[])
    assert any(complaint in problem for problem in found), found
    assert check.problems([SOUND], cited=[]) == [problem for problem in check.problems([SOUND], cited=[]) if problem.startswith("tool ")]


def faults(entries, cited=()):
    return [problem for problem in check.problems(entries, cited=list(cited)) if not problem.startswith("tool ")]


def test_faults_between_entries_are_found():
    assert faults([SOUND, SOUND]) == ["fact some-fact: this id is given twice"]
    old = {**SOUND, "id": "old", "rule": "r", "effective_from": "2010-01-01", "effective_to": "2020-01-01"}
    new = {**SOUND, "id": "new", "rule": "r"}
    assert faults([new, old]) == ["rule r: old and new are both in force on 2020-01-01"]
    assert faults([new, {**old, "effective_to": "2019-12-31"}]) == []
    assert faults([{**new, "since": "2019-06-01"}, {**old, "effective_to": "2019-12-31"}]) == ["rule r: old and new are both in force on 2019-06-01"]
    assert faults([SOUND, 3]) == ["law.json: entry 2 is not a set of named parts"]


def test_unknown_ids_are_named_with_the_place_that_cites_them():
    assert faults([SOUND], [("book/en/cost.ipynb", "some-fact"), ("book/zh/cost.ipynb", "some-fcat")]) == [
        "book/zh/cost.ipynb: there is no law fact with the id 'some-fcat'"]
    gone = [entry for entry in LAW if entry["id"] != "answer-15-days"]
    assert "tool payoff: there is no law fact with the id 'answer-15-days'" in check.problems(gone)


def test_what_the_chapters_cite_is_seen(tmp_path, monkeypatch):
    (tmp_path / "en").mkdir()
    cells = [{"cell_type": "markdown", "source": ["It is so {fact}`one`.\n", "And {fact}` two `."]}, {"cell_type": "code", "source": ["'{fact}`three`'"]}]
    (tmp_path / "en" / "cost.ipynb").write_text(json.dumps({"cells": cells}))
    (tmp_path / "en" / "more.md").write_text("{fact}`four`")
    monkeypatch.setattr(check, "BOOK", tmp_path)
    assert [pair for pair in check.citations() if pair[0].startswith("book/")] == [("book/en/cost.ipynb", "one"), ("book/en/cost.ipynb", "two"), ("book/en/more.md", "four")]


@pytest.mark.parametrize(("rates", "complaint"), [
    ([], "is not [date"), ([["2020-01-20", 4.15, "x"]], "is not [date"), ([["2020-01-32", 41500, "x"]], "is not [date"),
    ([["2020-02-20", 40500, "x"], ["2020-01-20", 41500, "x"]], "does not come after"), ([["2020-01-20", 41500, "x"], ["2020-04-20", 38500, "x"]], "a publication is missing"),
])
def test_faults_of_the_loan_prime_rate_are_found(rates, complaint):
    assert any(complaint in problem for problem in check.problems([SOUND], rates=rates, cited=[]))


def test_a_file_that_cannot_be_read_or_is_laid_out_otherwise_is_said_so(tmp_path, monkeypatch):
    broken = tmp_path / "law.json"
    monkeypatch.setattr(check, "LAW", broken)
    assert any("law.json" in problem for problem in check.problems(cited=[]))
    broken.write_text("[{]")
    assert any(problem.startswith("law.json: ") for problem in check.problems(cited=[]))
    broken.write_text(json.dumps([SOUND]))
    assert any("layout" in problem for problem in check.problems(cited=[]))
    broken.write_text(check.written([SOUND]), encoding="utf-8")
    assert not any("law.json" in problem for problem in check.problems(cited=[]))


def test_facts_checked_long_ago_are_listed_oldest_first():
    day = datetime.date(2026, 11, 21)
    assert check.older_than(0, today=day) == []
    later = check.older_than(30, today=day + datetime.timedelta(days=400))
    assert len(later) == len(LAW) and later == sorted(later, key=lambda entry: (entry["checked"], entry["id"]))
    assert check.older_than(31, today=day + datetime.timedelta(days=31)) == []


def command(*arguments, root=ROOT):
    return subprocess.run([sys.executable, "-m", "ashore", "facts", *arguments], capture_output=True, text=True, cwd=root, timeout=60)


def test_the_command_checks_and_lists():
    assert (command().returncode, command().stdout) == (0, "The law registry is sound.\n")
    assert command("--older-than", "36500").stdout.startswith("0 facts")
    assert command("--older-than", "soon").returncode == 2


def test_the_book_does_not_build_on_a_broken_registry(tmp_path, monkeypatch):
    from sphinx.errors import ExtensionError

    from ashore.sphinx import facts as extension

    for part, value in (("source", "《诉讼费用交纳办法》"), ("effective_from", "2007-04-31"), ("id", "fee-of-nobody")):
        entries = copy.deepcopy(LAW)
        next(entry for entry in entries if entry["id"] == "answer-15-days")[part] = value
        broken = tmp_path / "law.json"
        broken.write_text(check.written(entries), encoding="utf-8")
        monkeypatch.setattr(check, "LAW", broken)
        with pytest.raises(ExtensionError, match="The law registry has faults:\n  (fact|tool) "):
            extension.stop_on_faults(None)
