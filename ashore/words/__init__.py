"""The text that readers see, English and Chinese side by side.

A text is a pair (en, zh); a module of words is a dict of such pairs.  `{name}` marks what is filled in.
"""

LANGUAGES = ("en", "zh")


def pick(pair, lang):
    """The text of a pair in one language; LookupError for a language the book does not have."""
    return pair[LANGUAGES.index(lang)]


def speaker(lang, *modules):
    """A function `say(key, **values)` that finds a text in the modules, the first that has it, and fills it in."""

    def say(key, **values):
        for words in modules:
            if key in words:
                text = pick(words[key], lang)
                return text.format(**values) if values else text
        raise KeyError(key)

    return say
