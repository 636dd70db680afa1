"""How easy the book reads: sentences are found where readers find them, and no page drifts away from short ones."""

from statistics import mean

import pytest
from book_site import name, pages

from bench import readability

PAGE = """<article><h1>A long heading that is no sentence of the text at all</h1><p>One is short. “Is it?” Yes: see <a href="x">What is left</a>.</p>
<ul><li>An item; it goes on.<ul><li>An inner one.</li></ul></li></ul><table><tr><td><p>A cell. Of a table.</p></td></tr></table>
<p>二十五个字。“是吗？”是的！</p><div class="ashore-tool"><p>What a tool says.</p></div></article>"""


def test_sentences_are_those_of_the_prose(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    assert readability.sentences(page, "en") == ["One is short.", "“Is it?”", "Yes: see What is left.", "An item; it goes on.", "An inner one."]
    assert readability.sentences(page, "zh") == ["二十五个字。", "“是吗？”", "是的！"]


def test_the_grade_is_that_of_flesch_and_kincaid(monkeypatch):
    """Wikipedia's worked example: 13 words, 24 syllables, grade 11.3."""
    counts = dict(zip("the australian platypus is seemingly a hybrid of mammal and reptilian creature".split(), (1, 3, 3, 1, 3, 1, 2, 1, 2, 1, 3, 2)))
    monkeypatch.setattr(readability, "_dictionary", lambda: {word: [["AH0"] * count] for word, count in counts.items()})
    readability.syllables.cache_clear()
    sentence = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
    assert sum(readability.syllables(word) for word in sentence.strip(".").split()) == 24
    assert round(readability.grade([sentence]), 1) == 11.3
    readability.syllables.cache_clear()


@pytest.mark.parametrize("path", [path for path in pages() if path.stem not in readability.NOT_READ], ids=name)
def test_sentences_stay_short(path):
    """What CONTRIBUTING asks for: Chinese about 25 characters a sentence; English of 15 words suits readers of 9 to 12."""
    lang = path.parent.name
    lengths = [readability.length(sentence, lang) for sentence in readability.sentences(path, lang)]
    assert mean(lengths) <= {"en": 15, "zh": 25}[lang]
    assert max(lengths) <= {"en": 45, "zh": 70}[lang]
