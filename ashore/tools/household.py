"""The six invented households of a workshop, one at a time: who they are, what they owe, what came, what to ask; to read aloud or to load."""

from ashore.facts import cards
from ashore.view import blocks, show
from ashore.view.fields import Choice, Form
from ashore.view.html import json_text
from ashore.words import debts, pick, speaker
from ashore.words.household import WORDS

TITLE = WORDS["title"]
FACTS = ()

FORM = Form([Choice("card", WORDS["card"], list(zip(cards.ids(), cards.names())), help=WORDS["card.help"], default=cards.ids()[0])])


def view(form, lang):
    """A household as numbers and blocks; `card` is its id, sums are fen."""
    card = cards.get(form["card"], lang)
    return {"numbers": _numbers(card), "blocks": _Telling(card, lang).blocks()}


def _fen(yuan):
    """Cards hold whole yuan."""
    return int(yuan) * 100


def _numbers(card):
    parts = card["parts"]
    return {"card": card["id"], "count": len(parts["debts"]), "total_fen": sum([_fen(debt["balance"]) for debt in parts["debts"]]),
            "capacity_fen": _fen(parts["capacity"]), "people": int(parts["people"])}


class _Telling:
    """A household told to a reader in one language."""

    def __init__(self, card, lang):
        self.card = card
        self.lang = lang
        self.say = speaker(lang, WORDS)

    def blocks(self):
        card, say = self.card, self.say
        capacity = _numbers(card)["capacity_fen"]
        return [
            blocks.headline(card["name"], say("detail", who=card["who"])),
            blocks.text(card["story"]),
            self._message(),
            self._debts(),
            self._money(),
            blocks.text(say("capacity", amount=show.money(capacity, self.lang)) if capacity else say("capacity.none")),
            blocks.steps(say("tasks"), card["tasks"]),
            blocks.fold(say("load.title"), [
                blocks.steps(say("load.title"), list(pick(WORDS["load.items"], self.lang))),
                blocks.file(say("file"), "ashore-" + card["id"] + ".json", "application/json", json_text({"ashore": 1, "parts": card["parts"], "forms": card["tools"]})),
                blocks.keeper(),
            ]),
        ]

    def _message(self):
        parts = [(self.card["tools"]["message-check"]["text"], False, [])]
        if self.lang == "en":
            parts.append(("\n\n" + self.say("gist", gist=self.card["gist"]), False, []))
        return blocks.marked(self.say("message"), parts)

    def _debts(self):
        say, numbers = self.say, _numbers(self.card)
        rows = [[pick(debts.WORDS["kind." + debt["kind"]], self.lang), debt["lender"], show.money(_fen(debt["balance"]), self.lang), debt["annual_rate"],
                 debt.get("missed", "–"), debt.get("deadline", "–")] for debt in self.card["parts"]["debts"]]
        caption = say("debts", total=show.money(numbers["total_fen"], self.lang), count=numbers["count"])
        return blocks.table(caption, [say("col." + column) for column in ("kind", "lender", "balance", "rate", "missed", "paper")], rows,
                            ["start", "start"] + ["end"] * 4)

    def _money(self):
        say, parts = self.say, self.card["parts"]
        lines = [("in", row) for row in parts["incomes"]] + [("out", row) for row in parts["essentials"] + parts["others"]]
        rows = [[say(way, name=row["name"]), show.money(_fen(row["amount"]), self.lang), say("every." + row["every"])] for way, row in lines]
        people = _numbers(self.card)["people"]
        caption = say("money.one") if people == 1 else say("money", people=people)
        return blocks.table(caption, [say("col.item"), say("col.amount"), say("col.every")], rows)
