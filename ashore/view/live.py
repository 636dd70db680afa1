"""What a page asks of Python: the answer to what stands in a form, as text in and text out."""

import json

from ashore import tools
from ashore.view.fields import FormError
from ashore.view.html import render_view


def prepare(tool_id):
    """Load a tool before the first answer is asked for."""
    tools.load(tool_id)


def answer(tool_id, lang, raw, prefix):
    """The view of a raw form (JSON) as HTML, or `[[path, message], …]` as JSON when fields are wrong.

    The two cannot be mistaken: HTML begins with `<`.  Ids in the HTML begin with `prefix`.
    """
    try:
        return render_view({"blocks": tools.shown(tool_id, json.loads(raw), lang)}, lang, prefix=prefix)
    except FormError as error:
        return json.dumps([list(one) for one in error.errors])
