"""The tools, one file each: a form, its words, and a pure function from the form to a view.

A tool module `tools/some_name.py` is the tool `some-name`.  It has `TITLE` (en, zh), `FORM` (`view.fields.Form`),
`FACTS` (ids of the law facts it cites) and `view(form, lang)`; it may have `shown(form, lang)`, the blocks of the view
alone, where numbers that no block shows take long, and `BOTH_LANGUAGES`, the modules of words of which one edition needs those of
the other, too (a letter to a lender is in Chinese): else a page has no words of the other edition.
"""

import os

_HERE = __file__[: __file__.rindex("/")]

IDS = tuple(sorted([name[:-3].replace("_", "-") for name in os.listdir(_HERE) if name.endswith(".py") and name[0] != "_"]))


def load(tool_id):
    """The module of a tool; LookupError for a name that is not in `IDS`."""
    if tool_id not in IDS:
        raise LookupError(tool_id)
    name = tool_id.replace("-", "_")
    return __import__("ashore.tools." + name, None, None, (name,))


def run(tool_id, raw, lang):
    """The view of a raw form (what people type); FormError when a field is wrong."""
    tool = load(tool_id)
    return tool.view(tool.FORM.read(raw, lang), lang)


def shown(tool_id, raw, lang):
    """The blocks of the view of a raw form, for surfaces that show no numbers; FormError when a field is wrong."""
    tool = load(tool_id)
    form = tool.FORM.read(raw, lang)
    return tool.shown(form, lang) if hasattr(tool, "shown") else tool.view(form, lang)["blocks"]
