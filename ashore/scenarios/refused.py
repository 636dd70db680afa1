"""What the futures cannot be asked, said to a reader."""

from ashore.words import speaker
from ashore.words.scenarios import WORDS


class Refused(ValueError):
    """A question that has no exact answer here, or none at all; `say(lang)` is the reason in the reader's language."""

    def __init__(self, key, **values):
        super().__init__(key, values)
        self.key = key
        self.values = values

    def say(self, lang):
        return speaker(lang, WORDS)("refused." + self.key, **self.values)

    def __str__(self):
        return self.say("en")
