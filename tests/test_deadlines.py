"""The deadlines tool and its table of holidays: worked examples, every day against the package, bad input, what is told."""

import datetime
import json

import chinese_calendar
import pytest
from conftest import worked_examples
from hypothesis import given
from hypothesis import strategies as st

from ashore import __main__, facts
from ashore.engine import workdays
from ashore.engine.calendar import date_text, parse_date
from ashore.facts import holidays, holidays_source
from ashore.page import bundle
from ashore.tools import deadlines, load, run
from ashore.view import blocks
from ashore.view.fields import FormError

# As the articles say them, typed here once more, so that a slip in the registry shows: days, or months.
LAW = {
    "complaint": {"answer": 15, "jurisdiction": 15}, "summons": {"answer": 15, "jurisdiction": 15}, "payment_order": {"objection": 15}, "judgment": {"appeal": 15},
    "mediation_notice": {}, "preservation_ruling": {"review": 5, "creditor_sues": 30}, "arbitration_notice": {}, "award": {"set_aside": "3 months"},
    "enforcement_notice": {"notary": 15}, "credit_objection": {"credit_answer": 20},
    "complaint_to_regulator": {"bank_answer": 15, "bank_complex": 30, "bank_longest": 60, "credit_complaint": 30},
}  # fmt: skip
KNOWN = st.dates(datetime.date(2004, 1, 1), datetime.date(2026, 9, 1))
PAPERS = st.sampled_from(deadlines.PAPERS)


def numbers(lang="en", **form):
    return run("deadlines", form, lang)["numbers"]


@pytest.mark.parametrize("paper", deadlines.PAPERS)
def test_each_paper_has_the_days_of_its_articles_and_no_others(paper):
    found = numbers(paper=paper, received="2026-06-01")["steps"]
    assert {step["id"]: step["days"] or f"{step['months']} months" for step in found} == LAW[paper]


@given(PAPERS, KNOWN)
def test_a_last_day_is_the_first_working_day_from_the_counted_one_on(paper, received):
    for step in numbers(paper=paper, received=str(received))["steps"]:
        counted, by = (datetime.date.fromisoformat(step[name]) for name in ("counted_to", "by"))
        if step["days"]:
            assert counted == received + datetime.timedelta(days=step["days"])
        assert step["holidays_known"] == (by.year <= 2026)
        if by.year <= 2026:
            assert chinese_calendar.is_workday(by)
            assert not any(chinese_calendar.is_workday(counted + datetime.timedelta(days=n)) for n in range((by - counted).days))


@given(PAPERS, st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)), st.sampled_from(deadlines.WAYS), st.sampled_from(["en", "zh"]))
def test_any_day_and_any_way_gets_an_answer(paper, received, way, lang):
    view = run("deadlines", {"paper": paper, "received": str(received), "served_how": way}, lang)
    found = view["numbers"]
    assert [step["by"] for step in found["steps"]] == sorted(step["by"] for step in found["steps"])
    assert found["unknown_years"] == sorted({int(step[name][:4]) for step in found["steps"] for name in ("by", "counted_to")} - set(range(2004, 2027)))
    titles = " ".join(block.get("title") or "" for block in view["blocks"])
    assert all(str(year) in titles for year in found["unknown_years"])


def test_the_table_is_what_the_package_says():
    assert holidays_source.FILE.read_text("utf-8") == holidays_source.made()
    assert holidays.source()[:2] == ("chinesecalendar", "1.11.0")


def test_every_day_of_the_table_is_as_the_package_says():
    table = holidays.table()
    day, last = parse_date("2004-01-01"), parse_date("2026-12-31")
    while day <= last:
        assert workdays.is_working(day, table) == chinese_calendar.is_workday(datetime.date.fromisoformat(date_text(day))), date_text(day)
        day += 1
    assert workdays.covers(last, table) and not workdays.covers(last + 1, table)


@given(KNOWN, st.integers(0, 30))
def test_working_days_are_counted_as_the_package_counts_them(start, days):
    table = holidays.table()
    found = datetime.date.fromisoformat(date_text(workdays.working_days_later(parse_date(str(start)), days, table)))
    if days and found.year <= 2026:
        assert len(chinese_calendar.get_workdays(start + datetime.timedelta(days=1), found)) == days and chinese_calendar.is_workday(found)


def test_the_command_writes_the_table(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(holidays_source, "FILE", tmp_path / "holidays.json")
    assert __main__.main(["holidays"]) == 0
    assert (tmp_path / "holidays.json").read_text("utf-8") == holidays_source.made()
    assert "2026" in capsys.readouterr().out


def test_only_the_pages_that_count_working_days_carry_the_table():
    made = bundle.make()
    assert [name for name, files in made.items() if "ashore/facts/holidays.json" in files] == ["deadlines.json"]


@pytest.mark.parametrize(("form", "path"), [
    ({"paper": "letter"}, "paper"), ({"received": ""}, "received"), ({"received": "2026-13-01"}, "received"), ({"received": 20261123}, "received"), ({"served_how": "pigeon"}, "served_how"),
    ({"hearing": "2026-11-22"}, "hearing"), ({"hearing": "x"}, "hearing"), ({"paper": "award", "named_days": "0"}, "named_days"), ({"paper": "award", "named_days": "366"}, "named_days"),
    ({"paper": "enforcement_notice", "paid": "never"}, "paid"), ({"when": 1}, "when"),
])  # fmt: skip
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        numbers(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


FORMS = [case["form"] for case in worked_examples("deadlines")] + [{"served_how": way} for way in deadlines.WAYS] + [{"paper": "payment_order", "served_how": "notice"}]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", FORMS)
def test_what_a_reader_is_told(form, lang):
    view = run("deadlines", form, lang)
    told = json.dumps(view["blocks"], ensure_ascii=False)
    assert "None" not in told and "safe to ignore" not in told
    assert blocks.cited(view["blocks"][:-1]) == set(view["blocks"][-1]["facts"]) <= set(load("deadlines").FACTS)
    assert ("12348" in told) and any(block["type"] == "steps" and block["items"] for block in view["blocks"])
    files = [block for block in view["blocks"] if block["type"] == "file"]
    assert len(files) == bool(view["numbers"]["steps"])
    for step in view["numbers"]["steps"]:
        assert "DTSTART;VALUE=DATE:" + step["by"].replace("-", "") in files[0]["text"]
    if files:
        assert files[0]["text"].count("BEGIN:VALARM") == files[0]["text"].count("BEGIN:VEVENT") > 0


def test_the_first_day_is_the_readers_own():
    found = numbers(paper="preservation_ruling", received="2026-11-23")
    assert found["first_by"] == "2026-11-30" and [step["who"] for step in found["steps"]] == ["you", "them"]
    # Fifteen days that hold for notarised debts only must not look like time of grace for everybody.
    assert numbers(paper="enforcement_notice", received="2026-11-23")["first_by"] is None


def test_every_fact_declared_is_cited_by_some_paper():
    cited = set()
    for form in [{"paper": paper, "named_days": "10", "hearing": "2026-12-01", "paid": "2026-12-01"} for paper in deadlines.PAPERS] + FORMS:
        cited |= blocks.cited(run("deadlines", form, "en")["blocks"])
    assert cited == set(load("deadlines").FACTS)


@pytest.mark.parametrize("fact", [fact for steps in deadlines._STEPS.values() for _, _, fact, _ in steps])
def test_what_is_counted_with_is_in_force_and_sure(fact):
    assert facts.get(fact)["effective_to"] is None and facts.get(fact)["confidence"] == "high"
