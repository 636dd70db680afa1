"""What chapters say to whoever teaches them: read from their text, kept in their metadata, added up in timetables."""

import itertools
import json

import pytest
from conftest import ROOT

from ashore import teaching
from ashore.words import LANGUAGES

BOTH = pytest.mark.parametrize("lang", LANGUAGES)
EVERY = pytest.mark.parametrize("chapter", teaching.CHAPTERS)


@BOTH
@EVERY
def test_every_chapter_says_minutes_questions_aims_and_key_points(chapter, lang):
    told = teaching.read(teaching.load(chapter, lang), lang, chapter)
    assert 10 <= told["minutes"] <= 60 and len(told["key_points"]) == 3
    assert 2 <= len(told["questions"]) <= 3 and 3 <= len(told["objectives"]) <= 6
    # What is left over is for questions; a plan that does not fit into its lesson fits into no room.
    assert told["minutes"] - 5 <= sum(minutes for minutes, _ in told["steps"]) <= told["minutes"]
    assert all(words for _, words in told["steps"])


@BOTH
@EVERY
def test_the_metadata_of_a_notebook_say_what_its_text_says(chapter, lang):
    notebook = teaching.load(chapter, lang)
    assert notebook["metadata"].get("teaching") == teaching.read(notebook, lang, chapter), "run: python -m ashore teaching"


@BOTH
def test_every_chapter_of_the_book_is_taught_or_is_for_looking_up(lang):
    there = {path.stem for path in (ROOT / "book" / lang).glob("*.ipynb")}
    assert there - set(teaching.CHAPTERS) == {"index", "glossary", "quality", "sources", "workshop"}


@BOTH
@pytest.mark.parametrize("minutes", teaching.PLANS)
def test_a_timetable_fills_its_time_to_the_minute(minutes, lang):
    steps = teaching.Timetable(minutes, lang).steps
    assert sum(step.minutes for step in steps) == minutes and [step.start for step in steps][1:] == list(itertools.accumulate(step.minutes for step in steps))[:-1]
    # The numbers to call come first, whatever the length, and nobody leaves without something to do.
    assert "12356" in steps[0].what and steps[-2].what == dict(en="One thing to do today, written down; where to ask afterwards", zh="今天做的一件事，写下来；课后到哪里问")[lang]


@BOTH
@pytest.mark.parametrize("minutes", teaching.PLANS)
def test_each_step_of_a_timetable_has_an_aim_words_to_say_and_what_goes_wrong(minutes, lang):
    table = teaching.Timetable(minutes, lang)
    for step in table.steps:
        assert step.minutes >= 3 and all(len(part) > 1 for part in (step.what, step.aim, step.say, step.wrong)), step.what
    told = table.guide()["blocks"]
    assert [len(block["items"]) for block in told] == [3] * len(table.steps)


@BOTH
@EVERY
def test_every_chapter_says_what_goes_wrong_in_the_room(chapter, lang):
    found = teaching.troubles(teaching.load(chapter, lang), lang)
    assert len(found) >= 3 and len(found) == len(teaching.troubles(teaching.load(chapter, "en"), "en"))


def test_other_lengths_are_refused_by_name():
    with pytest.raises(LookupError, match="45, 90, 180"):
        teaching.Timetable(60, "en")


@BOTH
@pytest.mark.parametrize("part, mark", [("minutes", {"en": "A lesson of", "zh": "分钟的课"}), ("questions", {"en": "**Questions of the lesson:**", "zh": "**这堂课的问题**"}),
                                        ("objectives", {"en": "**After this chapter you can**", "zh": "**读完这一章，你能**"}),
                                        ("key_points", {"en": "## What to remember", "zh": "## 记住三句话"}), ("steps", {"en": "**Minutes:**", "zh": "**时间**：林"})])
def test_a_chapter_that_does_not_say_it_is_named(lang, part, mark):
    text = json.dumps(teaching.load("list", lang), ensure_ascii=False)
    assert mark[lang] in text
    with pytest.raises(teaching.Missing, match=rf"list \({lang}\): {part}"):
        teaching.read(json.loads(text.replace(mark[lang], "…")), lang, "list")
