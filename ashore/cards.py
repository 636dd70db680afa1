"""The cards of the workshop kit in notebooks: what an invented household would type into each tool.

    from ashore import tool
    from ashore.cards import card

    luo = card("luo")
    tool("true-rate", **luo["true-rate"])
"""

from ashore import notebook, tools
from ashore.facts import cards

IDS = tuple(cards.ids())


def card(card_id, lang=None):
    """{tool: raw form} of a household, in the language of the notebook; Unknown, with the ids there are, for another name."""
    if card_id not in IDS:
        raise notebook.Unknown(", ".join(IDS))
    lang = lang or notebook.language()
    return {tool_id: form(card_id, tool_id, lang) for tool_id in cards.get(card_id, lang)["tools"]}


def form(card_id, tool_id, lang):
    """The raw form with which a tool shows a household: its record, as far as the tool asks for it, and what the card adds."""
    held = cards.get(card_id, lang)
    raw = {}
    for field in tools.load(tool_id).FORM.fields:
        part = field.record or field.id
        if part in held["parts"]:
            raw[field.id] = _own(field, held["parts"][part])
    return {**raw, **held["tools"][tool_id]}


def _own(field, value):
    """Of the rows of a part, the columns that the tool has."""
    if field.kind != "rows":
        return value
    names = [column.id for column in field.fields]
    return [{name: row[name] for name in names if name in row} for row in value]
