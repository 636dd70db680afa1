"""The glossary's terms found in a text: for the links of the book, and for the check that both editions use one word.

It runs on CPython only and is not part of what a page loads.
"""

import re
from functools import lru_cache

from ashore.words import LANGUAGES, glossary

_EARLIER, _LATER = r"(?<![A-Za-z])", r"(?:e?s)?(?![A-Za-z])"


class Term:
    """An entry of the glossary: its name and its sentence in both languages, its facts, its aliases."""

    def __init__(self, entry):
        self.id, self.names, self.sentences, self.facts, self.aliases = entry

    def name(self, lang):
        return self.names[LANGUAGES.index(lang)]

    def sentence(self, lang):
        return self.sentences[LANGUAGES.index(lang)]


@lru_cache(maxsize=None)
def groups():
    """[(id, (en, zh), [Term])], in the order of the page."""
    return [(name, title, [Term(entry) for entry in glossary.TERMS[name]]) for name, title in glossary.GROUPS]


def terms():
    """All terms, in the order of the page."""
    return [term for _, _, held in groups() for term in held]


def found(text, lang):
    """[(from, to, Term)]: where the names of terms stand in a text, the longest of those that overlap, none inside a word.

    An English text also uses Chinese names, mostly in brackets.
    """
    pattern, by_name = _pattern(lang)
    return [(match.start(), match.end(), by_name[_key(match[0], by_name)]) for match in pattern.finditer(text)]


def has(text, names):
    """Whether one of some names or aliases stands in a text."""
    return any(re.search(_shape(name), text, re.IGNORECASE) for name in names)


def _shape(name):
    latin = name[0].isascii() and name[0].isalpha()
    words = re.escape(name).replace("'", "['’]")
    return _EARLIER + words + (_LATER if name[-1].isascii() and name[-1].isalpha() else "") if latin else words


@lru_cache(maxsize=None)
def _pattern(lang):
    by_name = {}
    for term in terms():
        for name in {term.name(lang), term.name("zh")}:
            by_name[name.lower()] = term
    names = sorted(by_name, key=lambda name: (-len(name), name))
    return re.compile("|".join(_shape(name) for name in names), re.IGNORECASE), by_name


def _key(matched, by_name):
    """The name that a match was made by: without the ending of its plural."""
    matched = matched.lower().replace("’", "'")
    for ending in ("", "s", "es"):
        if matched.endswith(ending) and matched[: len(matched) - len(ending)] in by_name:
            return matched[: len(matched) - len(ending)]
    raise LookupError(matched)
