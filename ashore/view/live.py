"""What a page asks of Python: the answer to what stands in a form, as text in and text out."""

import gc
import json
import sys

from ashore import facts, tools
from ashore.view.fields import FormError
from ashore.view.html import render_view


def prepare(tool_id):
    """Load a tool, and the facts that it cites, before the first answer is asked for."""
    for fact in tools.load(tool_id).FACTS:
        facts.get(fact)


def settle():
    """Have everything in memory that is ever read from files, and nothing that is done with.

    A module that reads a file only when it is asked has a function `read_all`.
    """
    for name in sorted(sys.modules):
        if hasattr(sys.modules[name], "read_all"):
            sys.modules[name].read_all()
    gc.collect()


def answer(tool_id, lang, raw, prefix):
    """The view of a raw form (JSON) as HTML, or `[[path, message], …]` as JSON when fields are wrong.

    The two cannot be mistaken: HTML begins with `<`.  Ids in the HTML begin with `prefix`.
    """
    try:
        return render_view({"blocks": tools.shown(tool_id, json.loads(raw), lang)}, lang, prefix=prefix)
    except FormError as error:
        return json.dumps([list(one) for one in error.errors])
