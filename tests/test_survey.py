"""The survey's analysis on good, partial and broken tables: what a facilitator is told, and that the sums are right."""

import csv
import io
import statistics
from datetime import datetime

import pytest

from ashore.engine.detection import discrimination
from ashore.kit.answers import COLUMNS, SurveyError, template
from ashore.kit.survey_form import MESSAGES, truths
from ashore.notebook import WIDGET
from ashore.survey import Survey, _Chooser, example
from ashore.words import LANGUAGES

BOTH = pytest.mark.parametrize("lang", LANGUAGES)


def perfect(when):
    return ["fake" if fake else "genuine" for fake in truths(when)]


def sheet(who, when, messages=None, scale="3"):
    known = {"课前": "before", "After": "after"}.get(when, when)
    return [who, when, *(messages or perfect(known if known in MESSAGES else "before")), *[scale] * 7]


def table(rows, head=COLUMNS, encoding="utf-8", delimiter=","):
    """A csv file as bytes."""
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter).writerows([head, *rows])
    return target.getvalue().encode(encoding)


def survey(rows, lang="en", **how):
    return Survey(table(rows, **how), lang)


def test_each_sheet_has_four_fakes_and_four_genuine_ones_and_no_message_twice():
    assert all(sum(truths(when)) == 4 and len(truths(when)) == 8 for when in MESSAGES)
    assert len({one for ids in MESSAGES.values() for one in ids}) == 16


@BOTH
def test_the_example_shows_itself(lang):
    found = Survey(example(), lang)
    assert found.numbers["people"] == 14 and found.numbers["gaps"] == 0
    bundle = found._repr_mimebundle_()
    assert "<svg" in bundle["text/html"] and bundle["text/html"].count("<tr>") >= 5
    assert found.figure().get_axes()


def test_the_same_numbers_in_both_languages_and_at_every_run():
    assert Survey(example(), "en").numbers == Survey(example(), "zh").numbers == Survey(example(), "en").numbers


def test_discrimination_and_effect_are_those_of_the_hand_calculation():
    """Before: everything called fake, 4 hits and 4 false alarms, d′ 0.  After: 4 and 0, H = 4.5/5, F = 0.5/5, z ±1.2816, d′ 2.563."""
    guess = ["fake"] * 8
    rows = [row for who, before in zip("abcde", "21222") for row in (sheet(who, "before", guess, before), sheet(who, "after", scale="4"))]
    rows[4] = sheet("c", "before", guess, "3")
    found = survey(rows).numbers["measures"]
    assert discrimination(4, 4, 0, 4)[0] == 2563
    assert (found["d_prime"]["before"], found["d_prime"]["after"]) == (0, 2563)
    # Confidence: changes 2, 3, 1, 2, 2; mean 2, standard deviation √½; Hedges for 5 people 1 − 3/15 = 0.8; so 2 ÷ 0.70711 × 0.8 = 2.2627.
    assert statistics.stdev([2, 3, 1, 2, 2]) == pytest.approx(0.5 ** 0.5)
    # Its 95 % interval: 1.96 × √(1/5 + 2.2627²/10) = 1.96 × √0.712 = 1.6539.
    told = found["confidence"]
    assert (told["n"], told["before"], told["after"], told["change"]) == (5, 2000, 4000, 2000)
    assert (told["effect"], told["effect_low"], told["effect_high"]) == (2263, 609, 3917)
    assert 1000 <= told["low"] < 2000 < told["high"] <= 3000
    assert found["bias"]["before"] < 0 == found["bias"]["after"]


def test_calling_everything_fake_is_told_as_leaning_and_not_as_success():
    rows = [row for who in "abcdefghijkl" for row in (sheet(who, "before"), sheet(who, "after", ["fake"] * 8))]
    found = survey(rows)
    assert found.numbers["measures"]["d_prime"]["change"] < 0 and found.numbers["measures"]["bias"]["change"] < 0
    assert "went down" in found.blocks[0]["detail"]


def test_a_partial_table_says_what_it_leaves_out():
    rows = [sheet("a", "before"), sheet("a", "after"), sheet("b", "before"), sheet("c", "after"),
            sheet("d", "before", ["", "", "", "", "", *perfect("before")[5:]]), sheet("d", "after")]
    found = survey(rows)
    assert found.numbers["people"] == 2 and found.numbers["one_sheet"] == 2 and found.numbers["gaps"] == 5
    # d answered three of eight messages: too few for telling apart, enough for the statements.
    assert found.numbers["measures"]["d_prime"]["n"] == 1 and found.numbers["measures"]["confidence"]["n"] == 2
    assert any("b, c" in item for item in found.blocks[-1]["items"])


@pytest.mark.parametrize("people", [1, 4])
@BOTH
def test_below_five_people_there_is_no_effect_size_and_it_is_said(people, lang):
    rows = [row for who in "abcd"[:people] for row in (sheet(who, "before", scale="2"), sheet(who, "after", scale="3" if who == "a" else "4"))]
    found = survey(rows, lang)
    told = found.numbers["measures"]["confidence"]
    assert told["n"] == people and told["before"] == 2000
    assert {told[part] for part in ("low", "high", "effect", "effect_low", "effect_high")} == {None}
    assert {"en": "Fewer than five people", "zh": "不到五个人"}[lang] in found.blocks[0]["detail"] and found.figure()


def test_no_more_digits_are_shown_than_eight_messages_can_say():
    shown = [cell for row in Survey(example(), "en").blocks[1]["rows"] for cell in row[2:]]
    assert len(shown) == 4 * 6
    numbers = [number for cell in shown for number in cell.split(" … ")]
    assert all(len(number.partition(".")[2]) == 1 for number in numbers)


def test_nobody_with_both_sheets_is_said_and_not_counted():
    found = survey([sheet("a", "before"), sheet("b", "after")])
    assert found.blocks[0]["text"] == "Nobody answered both before and after" and found.numbers["measures"]["d_prime"]["n"] == 0
    assert "<svg" not in found._repr_mimebundle_()["text/html"]


@pytest.mark.parametrize("how", [{"encoding": "utf-8-sig"}, {"encoding": "gb18030"}, {"encoding": "utf-16"}, {"delimiter": ";"}, {"delimiter": "\t"}, {"delimiter": "，"}], ids=str)
def test_a_file_is_taken_as_spreadsheets_write_it_in_either_language(how):
    chinese = [{"fake": "假的", "genuine": "真的"}[one] for one in perfect("before")]
    one = survey([sheet("甲", "课前", chinese), sheet("甲", "After")], "zh", **how)
    assert one.both == ["甲"] and one.numbers["measures"]["d_prime"]["before"] == 2563


def test_the_empty_table_of_the_kit_has_the_columns_and_lacks_only_answers():
    with pytest.raises(SurveyError, match="no row"):
        Survey(template(), "en")
    rows = template().decode("utf-8-sig") + ",".join(sheet("a", "before")) + "\r\n"
    assert Survey(rows.encode(), "en").one == ["a"]


@BOTH
@pytest.mark.parametrize("rows, head, told", [
    ([], COLUMNS, {"en": "no row", "zh": "一行答案也没有"}),
    ([["a", "before"]], COLUMNS, {"en": "line 2 has 2 cells", "zh": "第2行有2格"}),
    ([sheet("a", "before")], COLUMNS[:-1] + ("i4",), {"en": "missing: i3", "zh": "缺少这些列：i3"}),
    ([sheet("a", "before", scale="6")], COLUMNS, {"en": "line 2, c1: “6”", "zh": "第2行，c1：写的是“6”"}),
    ([sheet("a", "before", ["maybe"] * 8)], COLUMNS, {"en": "m8: “maybe”", "zh": "m8：写的是“maybe”"}),
    ([sheet("a", "later")], COLUMNS, {"en": "“later”", "zh": "“later”"}),
    ([sheet("a", "")], COLUMNS, {"en": "line 2, when", "zh": "第2行，when"}),
    ([sheet("", "before")], COLUMNS, {"en": "no word", "zh": "没有写词"}),
    ([sheet("a", "before") + ["5"]], (*COLUMNS, "i4"), {"en": "does not have: i4", "zh": "没有的列：i4"}),
    ([sheet("a", "before") + ["5"]], (*COLUMNS, "i3"), {"en": "there twice: i3", "zh": "出现了两次：i3"}),
    ([sheet("a", "before"), sheet("a", "before")], COLUMNS, {"en": "line 3: “a” has answered “before” twice", "zh": "第3行：“a”的课前填了两次"}),
])
def test_a_broken_table_is_refused_with_its_line_in_the_reader_s_language(lang, rows, head, told):
    with pytest.raises(SurveyError) as error:
        survey(rows, lang, head=head)
    assert told[lang] in str(error.value)


@BOTH
@pytest.mark.parametrize("data, told", [
    (b"", {"en": "no row", "zh": "一行答案也没有"}),
    (b"PK\x03\x04 a workbook", {"en": "workbook of a spreadsheet", "zh": "电子表格文件"}),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", {"en": "it is not text", "zh": "不是文字文件"}),
    ("who,when\n假的".encode("gb18030"), {"en": "missing: m1", "zh": "缺少这些列：m1"}),
])
def test_a_file_that_is_no_table_of_answers_is_refused(data, told, lang):
    with pytest.raises(SurveyError) as error:
        Survey(data, lang)
    assert told[lang] in str(error.value)


@BOTH
def test_in_a_notebook_a_button_takes_a_file_and_says_what_is_wrong_with_it(lang):
    found = Survey(lang=lang)
    assert WIDGET in found._repr_mimebundle_() and WIDGET not in Survey(example(), lang)._repr_mimebundle_()
    chooser = _Chooser(found)
    content = table([sheet("a", "before"), sheet("a", "after")])
    chooser.chooser.value = ({"name": "a.csv", "type": "text/csv", "size": len(content), "last_modified": datetime.now(), "content": memoryview(content)},)
    assert {"en": "One person answered", "zh": "1人课前课后"}[lang] in chooser.shown.value
    chooser.take([{"content": b"who\n<b>"}])
    assert 'role="alert"' in chooser.shown.value and "c4" in chooser.shown.value and "<b>" not in chooser.shown.value


def test_a_very_wrong_table_does_not_flood_the_notebook():
    with pytest.raises(SurveyError) as error:
        survey([sheet(str(n), "before", ["?"] * 8) for n in range(40)])
    assert len(str(error.value).splitlines()) == 14 and "308 more" in str(error.value)
