"""A tool as an object of a notebook: a live form in JupyterLab, the same static page in the published book.

    from ashore import tool
    tool("payoff", budget=2000)

The last line of a cell shows it.  In code, `.numbers` are the exact results, `.figure(0)` a chart for one's own slides.
"""

import asyncio
import copy
import hashlib
import json
import os
import threading
from pathlib import Path

from ashore import charts, tools
from ashore.record import Record
from ashore.view.fields import FormError
from ashore.view.form_html import render_tool
from ashore.view.html import escape, render_blocks
from ashore.words import LANGUAGES, notebook, page, pick, speaker

# Typing is answered when it pauses for this long, in seconds: below what feels slow, above the time between two keys.
PAUSE = 0.15
WIDGET = "application/vnd.jupyter.widget-view+json"


def language():
    """The language of the notebook: ASHORE_LANG, or the innermost folder named `en` or `zh` that it stands in, or en."""
    chosen = os.environ.get("ASHORE_LANG")
    if chosen:
        if chosen not in LANGUAGES:
            raise ValueError("ASHORE_LANG is " + chosen + "; allowed is one of " + ", ".join(LANGUAGES))
        return chosen
    for part in reversed(Path.cwd().parts):
        if part in LANGUAGES:
            return part
    return LANGUAGES[0]


class _Plain:
    """An error whose message is all that a reader of a notebook needs: no list of calls below it."""

    def _render_traceback_(self):
        return [str(self)]


class InputError(_Plain, FormError):
    """What is wrong with the inputs given in a cell: `errors` is a list of (path, message)."""

    def __init__(self, title, errors, lang):
        super().__init__(errors)
        self.title = title
        self.lang = lang

    def __str__(self):
        first = speaker(self.lang, notebook.WORDS)("wrong_inputs", tool=self.title)
        return "\n".join([first] + ["  " + path + ": " + message for path, message in self.errors])


class Unknown(_Plain, LookupError):
    """A tool, chart or field that there is not."""

    def __str__(self):
        return self.args[0]


class ToolWidget:
    """A tool with inputs of its own.

    `tool_id` is one of `ashore.tools.IDS`; `form` replaces some of the default inputs, in people's units (yuan,
    percent, `YYYY-MM`).  InputError names every input that is wrong.  `record` is the path of the reader's record
    (`ashore.record`): what it holds stands in the form, what is typed is kept in it.
    """

    def __init__(self, tool_id, form=None, lang=None, record=None):
        self.lang = lang or language()
        self._say = speaker(self.lang, notebook.WORDS, page.WORDS)
        if tool_id not in tools.IDS:
            raise Unknown(self._say("no_such_tool", given=tool_id, names=", ".join(tools.IDS)))
        self.id = tool_id
        self._tool = tools.load(tool_id)
        self.title = pick(self._tool.TITLE, self.lang)
        self._given = copy.deepcopy(form or {})
        self._record = self._open_record(record) if record else None
        if self._record:
            self._given = {**self._record.fill(self._tool.FORM), **self._given}
        errors = self._answer(self._given, bool(form))
        if errors:
            raise InputError(self.title, errors, self.lang)
        self._live = None
        self._prefix = None

    @property
    def view(self):
        """The view of the last inputs that were right: `{"numbers": {...}, "blocks": [...]}`."""
        if self._live:
            self._live.settle()
        return self._view

    @property
    def numbers(self):
        """The exact results: integer fen (`_fen`), parts per million a year (`_ppm`), months, dates as text."""
        return self.view["numbers"]

    @property
    def form(self):
        """The inputs that stand in the form now, in people's units."""
        if self._live:
            return self._live.controls.raw()
        return _complete(self._tool.FORM.fields, self._given, self.lang)

    @property
    def errors(self):
        """What is wrong with the inputs now: a list of (path, message), empty when `view` is up to date."""
        if not self._live:
            return []
        self._live.settle()
        return self._live.errors

    def figure(self, index=0, width=charts.FIGURE_WIDTH):
        """A chart of the view as a matplotlib Figure, `width` inches wide: `.figure(0).savefig("slide.png", dpi=200)`."""
        found = list(_charts(self.view["blocks"]))
        if index not in range(len(found)):
            raise Unknown(self._say("no_such_chart", given=index, count=len(found)))
        return charts.figure(found[index], self.lang, width)

    def control(self, path):
        """The ipywidgets control of a field, to show in a lesson what happens: `.control("budget").value = "900"`."""
        paths = self._show_live().controls.paths()
        if path not in paths:
            raise Unknown(self._say("no_such_field", given=path, names=", ".join(paths)))
        return paths[path]

    def add_row(self, path):
        """Add a row with empty fields to the rows named `path`, like the button below them."""
        self._show_live().controls.add(path)

    def remove_row(self, path, index):
        """Take one of the rows named `path` away, counted from 0, like the button beside it."""
        self._show_live().controls.remove(path, index)

    def __repr__(self):
        lines = [self.title]
        for block in self.view["blocks"]:
            if block["type"] == "headline":
                lines += [block["text"]] + ([block["detail"]] if block["detail"] else [])
        for name, value in self.numbers.items():
            if not isinstance(value, (list, dict)):
                lines.append(name + " = " + repr(value))
        return "\n".join(lines)

    def _repr_mimebundle_(self, include=None, exclude=None):
        """Text for consoles, a static page for the published book, and a live form for JupyterLab.

        The form is left out where nobody can use it and a notebook would keep its state: with ASHORE_STATIC=1.
        """
        self._prefix = self._prefix or _new_prefix(self.id, self._given)
        static = render_tool(self.id, self.lang, self._given, lambda block: charts.svg(block, self.lang), self._prefix)
        bundle = {"text/plain": repr(self), "text/html": static}
        if os.environ.get("ASHORE_STATIC") != "1":
            bundle[WIDGET] = self._show_live().box._repr_mimebundle_()[WIDGET]
        return bundle

    def _show_live(self):
        if self._live is None:
            self._prefix = self._prefix or _new_prefix(self.id, self._given)
            self._live = _Live(self)
        return self._live

    def _answer(self, raw, own=True):
        """Make the view that of a raw form; the errors when it has some, and then the view stays as it was.

        The record keeps what is the reader's `own`, not an untouched example.
        """
        try:
            self._view = tools.run(self.id, raw, self.lang)
        except FormError as error:
            return error.errors
        if self._record and own:
            handed_on = [block["values"] for block in self._view["blocks"] if block["type"] == "record"]
            self._record.keep(self._tool.FORM, raw, handed_on[0] if handed_on else None)
        return []

    def _open_record(self, path):
        try:
            return Record(path)
        except ValueError:
            raise Unknown(self._say("no_such_record", given=path)) from None


class _Live:
    """The form and the view below it as ipywidgets, made when first shown: until then nothing leaves the kernel.

    Everything runs in the order in which it was typed, one after the other; an answer is worked out only for what
    stands in the form at that moment, so an old one can never come after a new one.
    """

    def __init__(self, owner):
        import ipywidgets

        from ashore.widgets import FormControls, ViewBlocks

        self._owner = owner
        self._given = owner.form
        self._make_controls = lambda raw: FormControls(owner._tool.FORM, raw, owner.lang, self.change)
        self._asked = self._answered = 0
        # JupyterLab answers controls in a thread of its own, beside the one that runs cells.
        self._lock = threading.RLock()
        self.errors = []
        self.controls = self._make_controls(self._given)
        self._status = ipywidgets.HTML()
        self._blocks = ViewBlocks(self.put)
        reset = ipywidgets.Button(description=owner._say("reset"), layout={"width": "auto"})
        reset.on_click(lambda button: self.reset())
        title = ipywidgets.HTML('<p class="ashore-title">' + escape(owner.title) + "</p>")
        self._place = ipywidgets.VBox([self.controls.box])
        form = ipywidgets.VBox([title, self._place, ipywidgets.HBox([reset]), self._status])
        # Side by side where there is room, so that an answer is in sight of what is typed.
        sides = ipywidgets.GridBox([form, self._blocks.box], layout=ipywidgets.Layout(
            grid_template_columns="repeat(auto-fit, minmax(min(100%, 25rem), 1fr))", grid_gap="0 2rem"))
        self.box = ipywidgets.VBox([ipywidgets.HTML(style_element()), sides])
        self.box.add_class("ashore-notebook")
        self._draw()

    def change(self):
        """Something was typed: answer when typing pauses, or at once where nothing can wait for that."""
        self._asked += 1
        asked = self._asked
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self.settle()
        else:
            loop.call_later(PAUSE, lambda: self.settle() if asked == self._asked else None)

    def settle(self):
        """Answer what stands in the form now, if that has not been done."""
        with self._lock:
            if self._answered == self._asked:
                return
            self._answered = self._asked
            try:
                self.errors = self._owner._answer(self.controls.raw())
            except Exception:
                self._say_status("status.broken")
                raise
            self.controls.show_errors(self.errors)
            if self.errors:
                self._say_status("status.stale")
            else:
                self._draw()

    def reset(self):
        """Put back the inputs that the cell gave."""
        self._set(self._given)

    def put(self, values):
        """Put raw values into the form, as a button of the view asks, and answer at once."""
        self._set(dict(self.controls.raw(), **values))
        self.settle()

    def _set(self, raw):
        self.controls = self._make_controls(raw)
        self._place.children = [self.controls.box]
        self.change()

    def _draw(self):
        owner = self._owner
        drawn = render_blocks(
            owner._view, owner.lang, lambda block: charts.svg(block, owner.lang, charts.FIGURE_WIDTH), owner._prefix + "-live", ".ipynb")
        self._blocks.show(owner._view["blocks"], drawn)
        self._say_status(None)

    def _say_status(self, key):
        self._status.value = '<p class="ashore-status" role="status">' + escape(self._owner._say(key)) + "</p>" if key else ""


_shown = {}


def _new_prefix(tool_id, given):
    """What ids in the HTML begin with: always the same for the nth showing of a tool with the same inputs."""
    start = tool_id
    if given:
        start += "-" + hashlib.sha256(json.dumps(given, sort_keys=True).encode()).hexdigest()[:6]
    _shown[start] = _shown.get(start, 0) + 1
    return start if _shown[start] == 1 else start + "-" + str(_shown[start])


def style_element():
    """The page's style for what a tool shows, and what ipywidgets need to look like it."""
    return "<style>" + (Path(__file__).parent / "page" / "notebook.css").read_text(encoding="utf-8") + "</style>"


def _complete(fields, given, lang):
    """A raw form with every field in it, also those of its rows."""
    raw = {}
    for field in fields:
        value = given.get(field.id, field.initial(lang))
        if field.kind == "rows":
            value = [_complete(field.fields, row, lang) for row in field.listed(value)]
        raw[field.id] = value
    return raw


def _charts(blocks):
    for block in blocks:
        if block["type"] == "chart":
            yield block
        yield from _charts(block.get("blocks", []))
