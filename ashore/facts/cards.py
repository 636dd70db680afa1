"""The six invented households of the workshop kit, with what each of them would put into every tool.

`cards.json` is a list of cards: `id`, `name`, `who`, `story`, `tasks`; `gist`, the message that came, in English; `parts`, the
household's record (`view.fields`: debts, incomes, …), in whole yuan; `tools`, what each tool asks for besides (`ashore.cards` joins
the two).  A text is `{"en": …, "zh": …}`; all else is a raw form, people's units.  Nobody in them lives, no firm in them lends.
"""

import json

from ashore.words import LANGUAGES

_FILE = __file__[: __file__.rindex("/") + 1] + "cards.json"
_loaded = {}


def ids():
    """The ids of the cards, in their order."""
    return [card["id"] for card in _data()]


def names():
    """The names on the cards as pairs (en, zh), in their order."""
    return [tuple([card["name"][lang] for lang in LANGUAGES]) for card in _data()]


def get(card_id, lang):
    """A card with its texts in one language; LookupError for an id that there is not."""
    for card in _data():
        if card["id"] == card_id:
            return _spoken(card, lang)
    raise LookupError(card_id)


def read_all():
    """Read the file, so that it is not needed any more."""
    _data()


def _spoken(value, lang):
    """A part of the file with every text in one language."""
    if isinstance(value, dict):
        if sorted(value) == sorted(LANGUAGES):
            return value[lang]
        return dict([(key, _spoken(value[key], lang)) for key in value])
    if isinstance(value, list):
        return [_spoken(one, lang) for one in value]
    return value


def _data():
    if "data" not in _loaded:
        with open(_FILE, encoding="utf-8") as file:
            _loaded["data"] = json.loads(file.read())
    return _loaded["data"]
