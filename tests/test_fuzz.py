"""Forms filled by chance (bench/fuzz.py, a few hundred a tool): no traceback, no hang, no word of a machine, both interpreters alike."""

import pytest

from ashore import tools
from bench import fuzz

COUNT, ON_BOTH = 200, 12


@pytest.mark.parametrize("tool", tools.IDS)
def test_no_form_breaks_a_tool(tool):
    cases = fuzz.Chance(tool).cases(COUNT)
    found, views = [], 0
    for case in cases:
        answer, wrong, _ = fuzz.on_cpython(case)
        found += [(words, case) for words in wrong]
        views += "view" in answer
    assert found == []
    # Forms that are all refused would try nothing.
    assert COUNT // 20 <= views < COUNT


def test_both_interpreters_answer_forms_of_chance_alike():
    cases = [case for tool in tools.IDS for case in fuzz.Chance(tool).cases(COUNT)[:ON_BOTH]]
    found, views, _ = fuzz.check(cases, fuzz.sources())
    assert found == [] and views > len(cases) // 5


def test_a_seed_gives_the_same_forms_again_and_another_seed_others():
    first, again, other = (fuzz.Chance("letters", seed).cases(20) for seed in (1, 1, 2))
    assert first == again != other


@pytest.mark.parametrize("text", ["It is NaN", "None", "undefined", "[object Object]", "Hello {name}", "<function x>"])
def test_what_a_machine_says_is_found(text):
    assert fuzz.LEAKS.search(text)


@pytest.mark.parametrize("text", ["None of these", "Nothing", "¥1,200", "nanny", "“None” was given"])
def test_what_a_reader_may_read_is_not(text):
    assert not fuzz.LEAKS.search(text)


@pytest.mark.parametrize("typed", ["\u3000", "\u3000\u3000", "\xa0", "\u2028", "\x1c"])
def test_a_field_with_nothing_but_spaces_of_any_kind_is_empty(typed):
    answers = [fuzz.on_cpython({"tool": "payoff", "lang": "en", "form": {"budget": text}})[0] for text in (typed, "")]
    assert answers[0] == answers[1] and "errors" in answers[0]


@pytest.mark.parametrize("text", ["（²⁰²⁶）京0105民初1号", "(٢٠٢٦)京01民初²号", "https://²³.¹.²/x", "96²110", "【¹²】"])
def test_digits_that_are_none_of_ours_break_no_message(text):
    cases = [{"tool": "message-check", "lang": lang, "form": {"text": text}} for lang in ("en", "zh")]
    assert fuzz.check(cases, fuzz.sources())[0] == []
