"""A form and the blocks of a view as ipywidgets: the same declaration and the same HTML as in a page.

Numbers, months and dates are typed as text and checked by the form itself, so that a notebook accepts and refuses
exactly what a page does, in the same words.
"""

import base64

import ipywidgets

from ashore.view.html import escape
from ashore.words import page, pick, speaker

_SHOWN, _HIDDEN = "", "none"


class FormControls:
    """The controls of a form.  `changed()` is called whenever one of them changes; `box` is the widget to show."""

    def __init__(self, form, raw, lang, changed):
        self._group = _Group(form.fields, raw, lang, changed)
        self._rest = _Message()
        self.box = ipywidgets.VBox([self._group.box, self._rest.box])

    def raw(self):
        """The raw form: what was given at first, and as text what has been typed since."""
        return self._group.raw()

    def show_errors(self, errors):
        """Put each (path, message) beside its field, and take all others away."""
        left = dict(errors)
        self._group.show_errors(left, "")
        self._rest.say(" ".join(path + ": " + message for path, message in left.items()))

    def paths(self):
        """The controls by the path of their field, like `debts.0.balance`."""
        return dict(self._group.paths(""))

    def add(self, path):
        """Add a row to the rows at a path."""
        self._rows(path).add()

    def remove(self, path, index):
        """Take away one row of the rows at a path."""
        self._rows(path).remove(index)

    def _rows(self, path):
        return self._group.fields[path]


def text_of(content):
    """The text of a file: UTF-8 with or without a byte order mark, else GB18030, which old spreadsheets write."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", "replace")


class _Message:
    """A line about what is wrong, out of the way when there is nothing."""

    def __init__(self):
        self.box = ipywidgets.HTML(layout={"display": _HIDDEN})

    def say(self, text):
        self.box.value = '<p class="ashore-error" role="alert">' + escape(text) + "</p>" if text else ""
        self.box.layout.display = _SHOWN if text else _HIDDEN


class _Group:
    """Some fields together: a form, or one row."""

    def __init__(self, fields, raw, lang, changed):
        self._declared = fields
        self._changed = changed
        self.fields = {}
        for field in fields:
            kind = _Rows if field.kind == "rows" else _One
            self.fields[field.id] = kind(field, raw.get(field.id, field.initial(lang)), lang, self._on_change)
        plain = [self.fields[field.id].box for field in fields if not field.advanced]
        advanced = [self.fields[field.id].box for field in fields if field.advanced]
        children = [_grid(plain)]
        self.more = None
        if advanced:
            self.more = ipywidgets.Accordion([_grid(advanced)], titles=(pick(page.WORDS["more"], lang),), selected_index=None)
            children.append(self.more)
        self.box = ipywidgets.VBox(children)
        self._show_in_force()

    def raw(self):
        return {name: field.raw() for name, field in self.fields.items()}

    def paths(self, prefix):
        for name, field in self.fields.items():
            yield from field.paths(prefix + name)

    def show_errors(self, errors, prefix):
        """Take from `errors` those of these fields; open what hides one."""
        for field in self._declared:
            wrong = self.fields[field.id].show_errors(errors, prefix + field.id)
            if wrong and field.advanced:
                self.more.selected_index = 0

    def _on_change(self):
        self._show_in_force()
        self._changed()

    def _show_in_force(self):
        raw = self.raw()
        for field in self._declared:
            self.fields[field.id].box.layout.display = _SHOWN if field.in_force(raw) else _HIDDEN
            if hasattr(field, "follows"):
                self.fields[field.id].offer(field.among(raw).options)


class _One:
    """One field: its control, its help and what is wrong with it."""

    def __init__(self, field, raw, lang, changed):
        self._given = raw
        self._lang = lang
        label, help = pick(field.label, lang), pick(field.help, lang) if field.help else ""
        if field.kind == "choice":
            options = [(pick(words, lang), value) for value, words in field.options]
            # A field that does not count has not been checked.
            value = raw if raw in [value for _, value in options] else field.initial(lang)
            self.control = ipywidgets.Dropdown(options=options, value=value, description=label)
        elif field.kind == "flag":
            self.control = ipywidgets.Checkbox(value=raw in (True, "true"), description=label, indent=False)
        elif field.file:
            self.control = ipywidgets.Textarea(value=str(raw or ""), description=label, rows=6, continuous_update=True)
        elif field.kind == "amounts":
            self.control = ipywidgets.Textarea(value=str(field.typed(raw) or ""), description=label, rows=6, continuous_update=True)
        else:
            text = "" if raw is None else str(raw)
            example = {"month": "YYYY-MM", "date": "YYYY-MM-DD", "moment": "YYYY-MM-DD HH:MM"}.get(field.kind, "")
            self.control = ipywidgets.Text(value=text, description=label, placeholder=example, continuous_update=True)
        self._shown = self.control.value
        self._error = _Message()
        self._offering = False
        self.control.observe(lambda change: None if self._offering else changed(), "value")
        children = [self.control, self._error.box]
        if field.file:
            self.chooser = ipywidgets.FileUpload(accept=".csv,.txt", description=pick(page.WORDS["file.choose"], lang), layout={"width": "auto"})
            self.chooser.observe(lambda change: self._take(change["new"]), "value")
            children.insert(0, self.chooser)
        if help:
            self.control.tooltip = help
            children.insert(1, ipywidgets.HTML('<p class="ashore-help">' + escape(help) + "</p>"))
        self.box = ipywidgets.VBox(children)
        self.box.add_class("ashore-field")

    def raw(self):
        return self._given if self.control.value == self._shown else self.control.value

    def _take(self, chosen):
        """The text of a chosen file becomes that of the field."""
        if chosen:
            self.control.value = text_of(bytes(chosen[0]["content"]))

    def offer(self, options):
        """Let the reader choose among these; what is chosen stays if it is one of them, or else the first is."""
        listed = tuple((pick(words, self._lang), value) for value, words in options)
        if self.control.options != listed:
            # What follows from another choice is no change of its own: that one has told.
            chosen, self._offering = self.control.value, True
            self.control.options = listed
            if chosen in [value for _, value in listed]:
                self.control.value = chosen
            self._offering = False

    def paths(self, path):
        yield path, self.control

    def show_errors(self, errors, path):
        message = errors.pop(path, "")
        self._error.say(message)
        (self.box.add_class if message else self.box.remove_class)("ashore-wrong")
        return bool(message)


class _Rows:
    """Rows of the same fields, each in a card of its own, with buttons that add and take away."""

    def __init__(self, field, raw, lang, changed):
        self._field = field
        self._lang = lang
        self._changed = changed
        say = speaker(lang, page.WORDS)
        self._remove_word = say("row.remove")
        self._error = _Message()
        self._cards = ipywidgets.VBox()
        name = pick(field.label, lang) + say("colon") + say("row.add")
        self._add = ipywidgets.Button(description="＋ " + say("row.add"), tooltip=name, layout={"width": "auto"})
        self._add.on_click(lambda button: self.add())
        title = ipywidgets.HTML('<p class="ashore-title">' + escape(pick(field.label, lang)) + "</p>")
        children = [title, self._cards, ipywidgets.HBox([self._add]), self._error.box]
        if field.help:
            children.insert(1, ipywidgets.HTML('<p class="ashore-help">' + escape(pick(field.help, lang)) + "</p>"))
        self.box = ipywidgets.VBox(children)
        self.box.add_class("ashore-rows")
        self._rows = [_Group(field.fields, row, lang, changed) for row in field.listed(raw)]
        self._arrange()

    def add(self):
        """One more row, as empty as its fields' defaults; nothing when there may be no more."""
        if len(self._rows) < self._field.most:
            self._rows.append(_Group(self._field.fields, {}, self._lang, self._changed))
            self._arrange()
            self._changed()

    def remove(self, index):
        """One row less; nothing when there may be no fewer."""
        if len(self._rows) > self._field.least:
            del self._rows[index]
            self._arrange()
            self._changed()

    def raw(self):
        return [row.raw() for row in self._rows]

    def paths(self, path):
        for i, row in enumerate(self._rows):
            yield from row.paths(path + "." + str(i) + ".")

    def show_errors(self, errors, path):
        message = errors.pop(path, "")
        self._error.say(message)
        before = len(errors)
        for i, row in enumerate(self._rows):
            row.show_errors(errors, path + "." + str(i) + ".")
        return bool(message) or len(errors) < before

    def _arrange(self):
        self._cards.children = [self._card(i, row) for i, row in enumerate(self._rows)]
        self._add.disabled = len(self._rows) >= self._field.most

    def _card(self, i, row):
        name = pick(self._field.row_label, self._lang).format(n=i + 1)
        remove = ipywidgets.Button(description=self._remove_word, tooltip=self._remove_word + ": " + name,
                                   disabled=len(self._rows) <= self._field.least, layout={"width": "auto"})
        remove.on_click(lambda button: self.remove(self._rows.index(row)))
        head = ipywidgets.HBox([ipywidgets.HTML("<strong>" + escape(name) + "</strong>"), remove],
                               layout={"justify_content": "space-between"})
        card = ipywidgets.VBox([head, row.box])
        card.add_class("ashore-card")
        return card


class ViewBlocks:
    """The blocks of a view.  A block keeps its widget while the view changes, so that what is open stays open."""

    def __init__(self, put):
        """`put(values)` is called when a button of the view that puts values into the form is pressed."""
        self._put = put
        self._kept = {}
        self.box = ipywidgets.VBox()

    def show(self, blocks, htmls):
        """Show blocks and the HTML of each (`view.html.render_blocks`); only what differs is sent."""
        shown, counts = [], {}
        for i, html in enumerate(htmls):
            block = blocks[i] if i < len(blocks) else {"type": "sources"}
            options = block.get("options", [block]) if block["type"] in ("put", "choose") else []
            kind = "fold" if block["type"] == "fold" else "put%d" % len(options) if options else "html"
            place = (kind, counts.get(kind, 0))
            counts[kind] = place[1] + 1
            if place not in self._kept:
                self._kept[place] = (ipywidgets.HTML() if kind == "html" else _Buttons(len(options), self._put) if options
                                     else ipywidgets.Accordion([ipywidgets.HTML()], selected_index=None))
            widget = self._kept[place]
            shown.append(widget.box if options else widget)
            if options:
                widget.show(_view_html(html), options)
            elif kind == "html":
                widget.value = _view_html(_with_link(block, html) if block["type"] == "file" else html)
            else:
                widget.titles = (block["title"],)
                widget.children[0].value = _view_html(html.partition("</summary>")[2].removesuffix("</details>"))
        self.box.children = shown


class _Buttons:
    """A block with buttons that put values into the form; in a notebook they are real ones below the HTML of the block."""

    def __init__(self, count, put):
        self._html = ipywidgets.HTML()
        self._values = [{}] * count
        self._buttons = [ipywidgets.Button(layout={"width": "auto"}) for _ in range(count)]
        for i, button in enumerate(self._buttons):
            button.on_click(lambda _, i=i: put(self._values[i]))
        self.box = ipywidgets.VBox([self._html, ipywidgets.HBox(self._buttons, layout={"flex_flow": "row wrap"})])

    def show(self, html, options):
        self._html.value = html
        self._values = [option["values"] for option in options]
        for button, option in zip(self._buttons, options):
            button.description = option["label"]


def _view_html(html):
    return '<div class="ashore-view">' + html + "</div>"


def _with_link(block, html):
    """The HTML of a file block with a link for its button: a notebook has no script that would answer a button."""
    content = base64.b64encode(block["text"].encode()).decode()
    link = '<a class="ashore-button" download="%s" href="data:%s;base64,%s">%s</a>' % (
        escape(block["name"]), escape(block["mime"]), content, escape(block["label"]))
    start, button, rest = html.partition("<button")
    return start + link + rest.partition("</button>")[2]


def _grid(boxes):
    return ipywidgets.GridBox(boxes, layout={"grid_template_columns": "repeat(auto-fill, minmax(10rem, 1fr))", "grid_gap": "0.2rem 1rem"})
