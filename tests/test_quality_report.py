"""The quality page: its tables come from the same functions as the command, in both languages, with every mistake shown."""

import re

import pytest

from ashore.quality import messages
from ashore.quality.report import LAW, SECTIONS, report
from ashore.view.html import escape

LANGS = pytest.mark.parametrize("lang", ["en", "zh"])


def tables(html):
    return re.findall(r"<table>.*?</table>", html)


def numbers(table):
    """The rows of a table as lists of the texts of their cells, without the heading."""
    rows = re.findall(r"<tr>(.*?)</tr>", table)[1:]
    return [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row) for row in rows]


@LANGS
def test_every_mistake_of_today_is_shown_with_its_text(lang):
    html = report("messages", lang).html
    shown = 0
    for _, found in messages.sets():
        for message, _, _ in messages.tables(found)[2]:
            assert escape(message["text"]) in html
            shown += 1
    assert shown


@LANGS
def test_the_first_measurement_stands_before_the_figures_of_today(lang):
    first, by_kind, by_difficulty = tables(report("messages", lang).html)[:3]
    rows = numbers(first)
    kept = messages.held_out()
    assert sum(int(row[1]) for row in rows) == len(kept)
    # The unseen third, the first time: 33 of 34 fakes found, 1 to check, none missed; 2 genuine ones called danger.
    assert rows[0][1:7] == ["80", "33", "1", "0", "2", "32"]
    for table in (by_kind, by_difficulty):
        assert sum(int(cell) for row in numbers(table) for cell in row[1:]) == len(kept)


@LANGS
def test_the_law_is_counted_by_how_sure_we_are(lang):
    [table] = tables(report("facts", lang).html)
    assert sum(int(row[1]) for row in numbers(table)) == len(re.findall(r'^  "id": ', LAW.read_text("utf-8"), re.MULTILINE))


@LANGS
@pytest.mark.parametrize("name", sorted(SECTIONS))
def test_a_section_says_how_to_make_it_again_and_has_no_code_of_its_own(name, lang):
    shown = report(name, lang)
    assert SECTIONS[name][1] in shown.html and SECTIONS[name][1] in repr(shown)
    assert not re.search(r"<script|style=|\{\w+\}|None", shown.html)


def test_an_unknown_section_is_named():
    with pytest.raises(LookupError, match="wieghts"):
        report("wieghts", "en")
