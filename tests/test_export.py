"""Files to keep: csv that spreadsheets read and do not run, calendars that calendars read."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from ashore.engine.calendar import parse_date
from ashore.view import export

cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)


@given(st.lists(st.lists(cells, min_size=2, max_size=2), min_size=1, max_size=4))
def test_csv_reads_back_and_holds_no_formula(rows):
    text = export.csv_text(["a", "b"], rows)
    assert text.startswith("\ufeff")
    read = list(csv.reader(io.StringIO(text[1:], newline="")))
    assert read[0] == ["a", "b"] and len(read) == len(rows) + 1
    for written, found in zip(rows, read[1:]):
        for cell, back in zip(written, found):
            assert back in (cell, "'" + cell)
            assert back[:1] not in ("=", "+", "@", "\t", "\r")


def test_numbers_stay_numbers_in_csv():
    assert export.csv_text(["x"], [["-12.50"], ["-2+3"]]) == "\ufeffx\r\n-12.50\r\n'-2+3\r\n"
    # Dangerous cells are found wherever they stand, also among numbers.
    assert export.csv_text(["x", "y"], [["1", "-2"], ["1", "-a"], ["-a", "1"], ["1", "=2"], ["1", "2,3"], ["1,2", "3"], [1, 2], ["2026-12", ""]]) == (
        "\ufeffx,y\r\n1,-2\r\n1,'-a\r\n'-a,1\r\n1,'=2\r\n1,\"2,3\"\r\n\"1,2\",3\r\n1,2\r\n2026-12,\r\n")
    assert [export.plain_yuan(fen) for fen in (0, 5, -142727)] == ["0.00", "0.05", "-1427.27"]


def test_calendar_lines_are_short_and_whole():
    summary = "计划：付2,400元；" * 12
    text = export.calendar_text([export.event("plan", parse_date("2026-12-01"), summary, repeats=18, alarm_days=1)])
    lines = text.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    unfolded = text.replace("\r\n ", "").split("\r\n")
    assert "SUMMARY:" + summary.replace(",", "\\,") in unfolded
    assert "DTSTART;VALUE=DATE:20261201" in unfolded
    assert "RRULE:FREQ=MONTHLY;COUNT=18" in unfolded
    assert "TRIGGER:-P1D" in unfolded
    assert unfolded[0] == "BEGIN:VCALENDAR" and unfolded[-2:] == ["END:VCALENDAR", ""]
