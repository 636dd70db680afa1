"""The charts of a chapter for its slides: its visible cells are run as a notebook would run them."""

import ast
import os
from contextlib import contextmanager

from ashore import charts, teaching

# In inches: what a slide has for a chart, and the widths to draw it in; the one whose letters come out largest there is taken.
ROOM, WIDTHS = (8.8, 3.6), (3.6, 4.2, 4.8, 5.4, 6.0)
# A slide is wider than a page, and a sheet has more to hold than a chart.
FLAT = 0.26


def found(chapter, lang):
    """[(what the tool answers, its first chart as a block)] of the cells that a page shows."""
    names, told = {}, []
    exec("from ashore import tool", names)
    with _language(lang):
        for cell in teaching.load(chapter, lang)["cells"]:
            if cell["cell_type"] == "code" and "remove-input" in cell["metadata"].get("tags", ()):
                view = getattr(_run("".join(cell["source"]), names), "view", None)
                told += [one for one in _first(view["blocks"] if view else ()) if one not in told]
    return told


def on_slide(block, lang):
    """A chart block as a figure element, its letters as large as a slide allows."""
    enlarged = {width: min(ROOM[0] / width, ROOM[1] / charts.figure(block, lang, width, False, FLAT).get_figheight()) for width in WIDTHS}
    return _figure(charts.svg(block, lang, max(WIDTHS, key=enlarged.get), FLAT))


def on_paper(block, lang):
    """A chart block as a figure element as wide as the paper."""
    return _figure(charts.svg(block, lang, charts.FIGURE_WIDTH, FLAT))


def _figure(svg):
    return f"<figure>{svg}</figure>"


def _first(shown):
    chart = next((block for block in shown if block["type"] == "chart"), None)
    return [(shown[0]["text"], chart)] if chart else []


def _run(code, names):
    """The value of a cell's last line, when that is an expression."""
    *before, last = ast.parse(code).body
    exec(compile(ast.Module(before, []), "cell", "exec"), names)
    if isinstance(last, ast.Expr):
        return eval(compile(ast.Expression(last.value), "cell", "eval"), names)
    exec(compile(ast.Module([last], []), "cell", "exec"), names)
    return None


@contextmanager
def _language(lang):
    before = os.environ.get("ASHORE_LANG")
    os.environ["ASHORE_LANG"] = lang
    try:
        yield
    finally:
        if before is None:
            del os.environ["ASHORE_LANG"]
        else:
            os.environ["ASHORE_LANG"] = before
