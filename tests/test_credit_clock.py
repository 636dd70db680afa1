"""The credit clock: worked examples, properties of the five years, bad input, what the reader is told."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore import facts
from ashore.engine.calendar import date_text, parse_date
from ashore.tools import run
from ashore.view.fields import FormError
from ashore.words import LANGUAGES

DAYS = st.dates(min_value=datetime.date(1990, 1, 1), max_value=datetime.date(2090, 12, 31))


def clock(lang="en", **form):
    return run("credit-clock", form, lang)


@given(DAYS, st.integers(0, 4000), st.integers(-4000, 6000))
def test_five_years_from_repayment_whatever_was_before(missed, unpaid, later):
    missed = parse_date(missed.isoformat())
    repaid, as_of = missed + unpaid, missed + unpaid + later
    found = clock(missed=date_text(missed), repaid=date_text(repaid), as_of=date_text(as_of))["numbers"]
    until = parse_date(found["record_until"])
    assert 1825 <= until - repaid <= 1827
    assert found["days_left"] == max(0, until - as_of)
    assert found["over"] is (as_of > until)
    assert found["running"] is (repaid <= as_of <= until)
    assert found["days_unpaid"] == unpaid


@given(DAYS, st.integers(0, 3000))
def test_a_day_later_repaid_is_never_a_day_earlier_gone(missed, unpaid):
    first = parse_date(missed.isoformat())
    one, other = (clock(missed=date_text(first), repaid=date_text(first + unpaid + more))["numbers"]["record_until"] for more in (0, 1))
    assert one <= other


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("form", "path"), [
    ({"missed": ""}, "missed"), ({"missed": "2026-02-30"}, "missed"), ({"repaid": "2026-07-22"}, "repaid"), ({"repaid": "soon"}, "repaid"),
    ({"as_of": ""}, "as_of"), ({"amount": "-1"}, "amount"), ({"objected": "2026-07-01"}, "objected"), ({"objected": "x"}, "objected"),
])
def test_bad_input_is_named_at_its_field(form, path, lang):
    with pytest.raises(FormError) as caught:
        clock(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_unpaid_means_not_begun_and_says_so_first(lang):
    view = clock(lang)
    head = view["blocks"][0]
    assert ("have not begun" if lang == "en" else "还没开始") in head["text"]
    assert view["numbers"]["days_left"] is None and view["numbers"]["record_until"] is None
    later = next(block for block in view["blocks"] if block["type"] == "table")
    assert len(later["rows"]) == 4


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", [{}, {"repaid": "2026-11-21"}, {"repaid": "2027-01-05"}, {"missed": "2019-01-01", "repaid": "2020-01-01"}])
def test_every_state_warns_of_sellers_and_names_what_is_free(form, lang):
    view = clock(lang, **form)
    cited = [fact for block in view["blocks"] for fact in block.get("facts", ()) if block["type"] != "sources"]
    assert {"credit-5-years", "credit-free-twice", "credit-objection-20-days", "agency-debt-fraud-warning-2026", "credit-one-off-repair"} <= set(cited)
    (chart,) = [block for block in view["blocks"] if block["type"] == "chart"]
    steps, total = chart["series"]
    assert sum(steps["values"][:2]) == total["values"][2] and chart["table"]["rows"]
    (file,) = [block for block in view["blocks"] if block["type"] == "file"]
    assert file["text"].startswith("BEGIN:VCALENDAR") and "BEGIN:VEVENT" in file["text"]


def test_the_calendar_reminds_on_the_day_after_the_end():
    text = next(block for block in clock(repaid="2026-11-21")["blocks"] if block["type"] == "file")["text"]
    assert "DTSTART;VALUE=DATE:20311122" in text


def test_the_years_come_from_the_registry(monkeypatch):
    entry = facts.get("credit-5-years")
    monkeypatch.setitem(entry, "values", {"years": 3})
    assert clock(repaid="2026-11-21")["numbers"]["record_until"] == "2029-11-21"
