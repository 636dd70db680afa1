"""The survey's analysis on good, partial and broken tables: what a facilitator is told, and that the sums are right."""

import csv
import statistics

import pytest

from ashore.engine.detection import discrimination
from ashore.kit.survey_form import MESSAGES, truths
from ashore.survey import COLUMNS, Survey, SurveyError, example
from ashore.words import LANGUAGES

BOTH = pytest.mark.parametrize("lang", LANGUAGES)


def perfect(when):
    return ["fake" if fake else "genuine" for fake in truths(when)]


def sheet(who, when, messages=None, scale="3"):
    known = {"课前": "before", "After": "after"}.get(when, when)
    return [who, when, *(messages or perfect(known if known in MESSAGES else "before")), *[scale] * 7]


def survey(tmp_path, rows, lang="en", head=COLUMNS, encoding="utf-8"):
    file = tmp_path / "answers.csv"
    with file.open("w", encoding=encoding, newline="") as target:
        csv.writer(target).writerows([head, *rows])
    return Survey(file, lang)


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


def test_discrimination_and_effect_are_those_of_the_hand_calculation(tmp_path):
    """Before: everything called fake, 4 hits and 4 false alarms, d′ 0.  After: 4 and 0, H = 4.5/5, F = 0.5/5, z ±1.2816, d′ 2.563."""
    guess = ["fake"] * 8
    rows = [sheet("a", "before", guess, "2"), sheet("a", "after", scale="4"), sheet("b", "before", guess, "1"), sheet("b", "after", scale="4"), sheet("c", "before", scale="3"), sheet("c", "after", scale="4")]
    found = survey(tmp_path, rows).numbers["measures"]
    assert discrimination(4, 4, 0, 4)[0] == 2563
    assert (found["d_prime"]["before"], found["d_prime"]["after"]) == (round(2563 / 3), 2563)
    # Confidence: changes 2, 3, 1; mean 2, standard deviation 1; Hedges for 3 people 1 − 3/7 = 4/7; so 2 × 4/7 = 1.143.
    assert found["confidence"] | {"low": 0, "high": 0} == {"n": 3, "before": 2000, "after": 4000, "change": 2000, "effect": 1143, "low": 0, "high": 0}
    assert statistics.stdev([2, 3, 1]) == 1
    assert found["bias"]["before"] < 0 == found["bias"]["after"]


def test_calling_everything_fake_is_told_as_leaning_and_not_as_success(tmp_path):
    rows = [row for who in "abcdefghijkl" for row in (sheet(who, "before"), sheet(who, "after", ["fake"] * 8))]
    found = survey(tmp_path, rows)
    assert found.numbers["measures"]["d_prime"]["change"] < 0 and found.numbers["measures"]["bias"]["change"] < 0
    assert "went down" in found.blocks[0]["detail"]


def test_a_partial_table_says_what_it_leaves_out(tmp_path):
    rows = [sheet("a", "before"), sheet("a", "after"), sheet("b", "before"), sheet("c", "after"),
            sheet("d", "before", ["", "", "", "", "", *perfect("before")[5:]]), sheet("d", "after")]
    found = survey(tmp_path, rows)
    assert found.numbers["people"] == 2 and found.numbers["one_sheet"] == 2 and found.numbers["gaps"] == 5
    # d answered three of eight messages: too few for telling apart, enough for the statements.
    assert found.numbers["measures"]["d_prime"]["n"] == 1 and found.numbers["measures"]["confidence"]["n"] == 2
    assert any("b, c" in item for item in found.blocks[-1]["items"])


def test_one_person_and_no_change_have_no_effect_size(tmp_path):
    found = survey(tmp_path, [sheet("a", "before"), sheet("a", "after")])
    assert found.numbers["measures"]["confidence"] == {"n": 1, "before": 3000, "after": 3000, "change": 0, "effect": None, "low": None, "high": None}
    assert "chance" in found.blocks[0]["detail"] and found.figure()


def test_nobody_with_both_sheets_is_said_and_not_counted(tmp_path):
    found = survey(tmp_path, [sheet("a", "before"), sheet("b", "after")])
    assert found.blocks[0]["text"] == "Nobody answered both before and after" and found.numbers["measures"]["d_prime"]["n"] == 0
    assert "<svg" not in found._repr_mimebundle_()["text/html"]


def test_answers_may_be_written_in_either_language_and_with_a_byte_order_mark(tmp_path):
    chinese = [{"fake": "假的", "genuine": "真的"}[one] for one in perfect("before")]
    one = survey(tmp_path, [sheet("甲", "课前", chinese), sheet("甲", "After")], "zh", encoding="utf-8-sig")
    assert one.numbers["measures"]["d_prime"]["before"] == 2563


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
    ([sheet("a", "before"), sheet("a", "before")], COLUMNS, {"en": "line 3: “a” has answered “before” twice", "zh": "第3行：“a”的课前填了两次"}),
])
def test_a_broken_table_is_refused_with_its_line_in_the_reader_s_language(tmp_path, lang, rows, head, told):
    with pytest.raises(SurveyError) as error:
        survey(tmp_path, rows, lang, head)
    assert told[lang] in str(error.value)


def test_a_file_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "x.csv").write_bytes("who,when\n假的".encode("gb18030"))
    with pytest.raises(SurveyError, match="UTF-8"):
        Survey(tmp_path / "x.csv", "en")
    (tmp_path / "x.csv").write_bytes(b"")
    with pytest.raises(SurveyError, match="no row"):
        Survey(tmp_path / "x.csv", "en")


def test_a_very_wrong_table_does_not_flood_the_notebook(tmp_path):
    with pytest.raises(SurveyError) as error:
        survey(tmp_path, [sheet(str(n), "before", ["?"] * 8) for n in range(40)])
    assert len(str(error.value).splitlines()) == 14 and "308 more" in str(error.value)
