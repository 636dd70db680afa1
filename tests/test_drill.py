"""The drill: dealing, scoring, signal detection, and what a reader is told."""

import json
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.engine.detection import discrimination, normal_quantile
from ashore.facts import samples
from ashore.tools import run
from ashore.tools.drill import COUNT, deal
from ashore.view.fields import FormError
from ashore.view.html import render_view

FAKE, GENUINE, AMBIGUOUS = samples.ids("fake"), samples.ids("genuine"), samples.ids("ambiguous")


def answers(fakes, genuine, ambiguous=()):
    """Rows for these answers to the first messages of each kind."""
    rows = [{"id": one, "answer": said} for one, said in zip(FAKE, fakes)]
    rows += [{"id": one, "answer": said} for one, said in zip(GENUINE, genuine)]
    return rows + [{"id": one, "answer": said} for one, said in zip(AMBIGUOUS, ambiguous)]


def view(lang="en", **form):
    return run("drill", form, lang)


@given(st.integers(1, 5000), st.integers(2, 5000))
def test_the_quantile_is_that_of_the_normal_distribution(part, whole):
    if part < whole:
        assert abs(normal_quantile(part, whole) / 1e6 - NormalDist().inv_cdf(part / whole)) < 2e-6


@pytest.mark.parametrize(("part", "whole"), [(0, 5), (5, 5), (-1, 5), (6, 5)])
def test_no_quantile_at_the_ends(part, whole):
    with pytest.raises(ValueError):
        normal_quantile(part, whole)


@pytest.mark.parametrize(("hits", "fakes", "alarms", "genuine"), [(6, 6, 0, 6), (5, 6, 1, 6), (3, 6, 3, 6), (0, 6, 6, 6), (4, 5, 2, 7), (1, 1, 1, 1)])
def test_discrimination_and_bias(hits, fakes, alarms, genuine):
    z = NormalDist().inv_cdf
    h, f = z((hits + 0.5) / (fakes + 1)), z((alarms + 0.5) / (genuine + 1))
    d, c = discrimination(hits, fakes, alarms, genuine)
    assert abs(d - 1000 * (h - f)) <= 0.51 and abs(c + 500 * (h + f)) <= 0.51


def test_no_measure_without_both_kinds():
    assert discrimination(1, 2, 0, 0) == (None, None) == discrimination(0, 0, 1, 2)
    assert view(items=answers(["fake"], []))["numbers"]["d_prime_milli"] is None


@given(st.integers(1, 9999))
def test_a_round_is_mixed_and_the_same_again(number):
    dealt = deal(number)
    assert dealt == deal(number)
    assert len(set(dealt)) == len(dealt) == COUNT
    assert 5 <= len([one for one in dealt if one in FAKE]) <= 7
    assert not [one for one in dealt if one in AMBIGUOUS]


def test_rounds_differ_and_missed_ones_come_back():
    assert deal(1) != deal(2)
    missed = [FAKE[0], GENUINE[3], GENUINE[4]]
    dealt = deal(7, missed)
    assert set(missed) <= set(dealt) and len(set(dealt)) == COUNT
    assert len([one for one in dealt if one in FAKE]) in (5, 6, 7)
    assert len(deal(3, FAKE[:20])) == COUNT


def test_scores():
    numbers = view(items=answers(["fake", "fake", "genuine", "unsure"], ["genuine", "fake", "unsure"], ["unsure", "fake"]))["numbers"]
    assert (numbers["right"], numbers["hits"], numbers["false_alarms"], numbers["unsure"]) == (4, 2, 1, 3)
    assert (numbers["fakes"], numbers["genuine"]) == (4, 3)
    assert (numbers["d_prime_milli"], numbers["bias_milli"]) == discrimination(2, 4, 1, 3)
    assert numbers["missed"] == [FAKE[2], FAKE[3], GENUINE[1], GENUINE[2], AMBIGUOUS[1]]


@pytest.mark.parametrize(("fakes", "genuine", "words"), [
    (["fake"] * 6, ["genuine"] * 6, ("tell fake and genuine apart well", "lean neither way")),
    (["fake"] * 6, ["fake"] * 6, ("Not yet better than guessing", "lean towards “fake”")),
    (["genuine"] * 6, ["genuine"] * 6, ("Not yet better than guessing", "lean towards “genuine”")),
])
def test_the_two_measures_are_told_apart_in_plain_words(fakes, genuine, words):
    told = [block["text"] for block in view(items=answers(fakes, genuine))["blocks"] if block["type"] == "alert"]
    assert all(any(word in text for text in told) for word in words)


def all_folds(blocks):
    found = []
    for block in blocks:
        if block["type"] == "fold":
            found += [block] + all_folds(block["blocks"])
    return found


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_item_has_feedback_with_its_reason(lang):
    rows = answers(["fake", "genuine"], ["fake"], ["genuine"])
    folds = [fold for fold in all_folds(view(lang, items=rows)["blocks"]) if fold["title"][0] in "✓✗"]
    assert [fold["title"][0] for fold in folds] == ["✓", "✗", "✗", "✗"]
    for row, fold in zip(rows, folds):
        sample = samples.get(row["id"])
        assert sample["why"][lang == "zh"] in fold["blocks"][0]["text"]
        assert sample["text"] in json.dumps(fold, ensure_ascii=False)


def answered(number, said, count=COUNT):
    """Rows for the first messages of a round, answered all alike, or rightly when `said` is None."""
    return [{"id": one, "answer": said or samples.get(one)["truth"]} for one in deal(number)[:count]]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("count", range(1, COUNT))
def test_after_each_answer_comes_its_reason_and_the_next_message(lang, count):
    rows = answered(3, "fake", count)
    shown = view(lang, round=3, items=rows)["blocks"]
    last, following = samples.get(rows[-1]["id"]), samples.get(deal(3)[count])
    assert shown[0]["type"] == "headline" and shown[0]["detail"] == last["why"][lang == "zh"]
    assert ("right" in shown[0]["text"] or "答对了" in shown[0]["text"]) == (last["truth"] == "fake")
    assert str(count) in shown[0]["text"]
    [choose] = [block for block in shown if block["type"] == "choose"]
    assert choose["text"] == following["text"]
    assert [option["values"]["items"] for option in choose["options"]] == [rows + [{"id": following["id"], "answer": said}] for said in ("fake", "genuine", "unsure")]
    # What a genuine one looks like is said each time; nothing gives away a message that is still to come.
    assert [block for block in shown if block["type"] == "alert"]
    told = json.dumps(shown, ensure_ascii=False)
    for later in deal(3)[count:]:
        assert samples.get(later)["why"][lang == "zh"] not in told


def test_two_right_answers_in_a_row_are_told_in_different_words():
    """A screen reader is given the headline; the same one twice would be silence."""
    told = [view(items=answered(1, None, count))["blocks"][0]["text"] for count in range(1, COUNT)]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_whole_round_ends_in_the_result_and_the_missed_ones_come_back(lang):
    rows = answered(2, "fake")
    shown = view(lang, round=2, items=rows)
    assert not [block for block in shown["blocks"] if block["type"] in ("choose", "quiz")]
    [put] = [block for block in shown["blocks"] if block["type"] == "put"]
    missed = shown["numbers"]["missed"]
    assert put["values"] == {"round": "3", "items": [], "again": " ".join(missed)} and missed
    assert set(missed) <= set(view(lang, **put["values"])["numbers"]["dealt"])
    # The last message has no screen of its own after it: its reason stands with the result.
    assert samples.get(rows[-1]["id"])["why"][lang == "zh"] in [block["text"] for block in shown["blocks"] if block["type"] == "alert"]


def test_a_genuine_message_is_answered_with_what_genuine_ones_share_and_a_fake_one_with_the_innocent_twin_of_its_signs():
    seen = set()
    for number in range(1, 8):
        for count in range(1, COUNT):
            last = samples.get(deal(number)[count - 1])
            shown = view(round=number, items=answered(number, None, count))["blocks"]
            [alert] = [block for block in shown if block["type"] == "alert"]
            seen.add(last["truth"])
            assert ("This is one" in alert["text"]) == (last["truth"] == "genuine")
            if last["truth"] == "fake":
                assert alert["text"].count("\n") + 1 == len(last["codes"]) or not last["codes"]
    assert seen == {"fake", "genuine"}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_the_text_cannot_tell_is_put_in_words(lang):
    again = AMBIGUOUS[0]
    at = view(lang, again=again)["numbers"]["dealt"].index(again)
    rows = [{"id": one, "answer": "fake"} for one in view(lang, again=again)["numbers"]["dealt"][:at + 1]]
    told = view(lang, again=again, items=rows)["blocks"][0]["text"]
    assert ("the text alone cannot tell; you said “fake”" if lang == "en" else "光看文字看不出来，你选的是“假的”") in told


def test_the_reminders_come_after_one_and_three_months():
    [file] = [block for block in view(items=answers(["fake"], ["fake"]), date="2026-11-30")["blocks"] if block["type"] == "file"]
    assert "20261230" in file["text"] and "20270228" in file["text"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_fresh_round_shows_twelve_messages_and_a_paper_version(lang):
    found = view(lang)
    [choose] = [block for block in found["blocks"] if block["type"] == "choose"]
    assert choose["text"] == samples.get(found["numbers"]["dealt"][0])["text"]
    [quiz] = [block for fold in all_folds(found["blocks"]) for block in fold["blocks"] if block["type"] == "quiz"]
    assert [item["id"] for item in quiz["items"]] == found["numbers"]["dealt"]
    paper = json.dumps([block for block in found["blocks"] if block["type"] == "fold"][1:], ensure_ascii=False)
    assert all(json.dumps(samples.get(one)["text"], ensure_ascii=False)[1:-1] in paper for one in found["numbers"]["dealt"])
    # Nobody can read an answer off a number.
    assert not any(one[0] != "m" for one in samples.IDS)
    page = render_view(found, lang)
    assert page.count('type="radio"') == 36 and page.count("<fieldset") == 12 == page.count("<legend")


@pytest.mark.parametrize(("form", "path"), [
    ({"items": [{"id": "m999", "answer": "fake"}]}, "items.0.id"), ({"items": [{"id": "m001", "answer": "maybe"}]}, "items.0.answer"),
    ({"items": [{"id": "m001"}, {"id": "m001"}]}, "items.1.id"), ({"items": "x"}, "items"), ({"round": "0"}, "round"), ({"round": "x"}, "round"), ({"again": "m001 zzz"}, "again"),
    ({"date": "soon"}, "date"), ({"items": [{}]}, "items.0.id"), ({"colour": 1}, "colour"),
])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        view(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


def test_numbers_are_the_same_in_both_languages():
    rows = answers(["fake", "genuine"], ["genuine"])
    assert view("en", items=rows)["numbers"] == view("zh", items=rows)["numbers"]
