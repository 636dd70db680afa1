"""A form as HTML, and a whole tool (form, result, buttons) as it stands in a built page before any script runs.

Ids follow the path of a field: `payoff-debts-0-balance`.  Controls hold what people type, unchanged; the page's script
reads them by `data-field`, and adds rows by copying a <template>.
"""

from ashore import tools
from ashore.engine.calendar import moment_text
from ashore.view import show
from ashore.view.html import answer_of, escape, json_attribute, render_view
from ashore.words import page as words
from ashore.words import pick, speaker
from ashore.words.view import WORDS as VIEW

# What stands for the number of a row in the template of a row; the script puts the number there.
ROW = "ROW"
# A text longer than this gets a field of several lines.
ONE_LINE = 200
A_FEW_LINES = 600
# So many values of a row are said while it is folded.
SAID = 3
# Kinds of fields whose value says by itself what it is.
SAYING = ("text", "choice", "money", "date", "month", "moment", "flag")


def render_form(form, lang, raw=None, errors=(), prefix="form"):
    """A form with the raw values `raw` (those left out take their defaults) and the errors of `FormError`, as HTML."""
    return _FormWriter(lang, errors).form(form, raw or {}, prefix)


def render_tool(tool_id, lang, raw=None, figure=None, prefix=None):
    """A tool as static HTML with its answer to `raw`, which the page's script can bring to life.

    raw: inputs other than the defaults.  figure: as for `render_view`.  prefix: what the ids begin with, its own for
    each tool of a page; what a reader lets a browser remember goes by it too.  FormError when `raw` is wrong.
    """
    tool = tools.load(tool_id)
    raw = raw or {}
    prefix = prefix or tool_id
    say = speaker(lang, words.WORDS, VIEW)
    view = tool.view(tool.FORM.read(raw, lang), lang)
    answer, tone = answer_of(view)
    script_words = {key: say(key) for key in words.SCRIPT}
    name = escape(prefix)
    return "".join([
        '<div class="ashore-tool" role="group" aria-label="', escape(pick(tool.TITLE, lang)), '" data-tool="', tool_id, '" data-lang="', lang,
        '" data-prefix="', name, "\" data-given='", json_attribute(raw), "' data-words='", json_attribute(script_words), "'>",
        '<div class="ashore-ask"><p class="ashore-strip ashore-', tone, '"><strong>', escape(answer), '</strong><b class="ashore-pending" hidden>', escape(say("pending")),
        '</b><b class="ashore-halted" hidden>', escape(say("halted")), '</b> <a href="#', name, '-view"><span>',
        escape(say("to_result")), '</span> <span aria-hidden="true">↓</span></a></p>',
        '<noscript><p class="ashore-status">', escape(say("noscript")), "</p></noscript>", _ways_out(tool_id, lang, say),
        render_form(tool.FORM, lang, raw, (), prefix),
        '<div class="ashore-desk"><p class="ashore-status" role="status">', escape(say("status.static")), "</p>",
        '<p class="ashore-said ashore-unseen" role="status"></p>',
        '<p class="ashore-buttons">', _button("reset", say), _button("erase", say),
        _button("share", say, ' aria-expanded="false" aria-controls="' + name + '-share"'), "</p>",
        '<div class="ashore-share" id="', name, '-share" role="group" aria-labelledby="', name, '-share-title" hidden><p class="ashore-title" id="', name,
        '-share-title" tabindex="-1">', escape(say("share.title")), "</p><p>", escape(say("share.help")), '</p><ul></ul><pre tabindex="0" hidden></pre>',
        '<button type="button" class="ashore-button" data-do="copy">', escape(say("share.copy")), "</button>", _button("share.close", say), "</div>",
        '<p class="ashore-remember"><label><input type="checkbox" data-do="remember" aria-describedby="', name, '-remember-help"><span>',
        escape(say("remember")), '</span></label><span class="ashore-help" id="', name, '-remember-help">', escape(say("remember.help")), "</span></p></div></div>",
        '<p class="ashore-example" hidden>', escape(say("example")), "</p>",
        '<div class="ashore-view" id="', name, '-view" tabindex="-1">', render_view(view, lang, figure, prefix), "</div></div>",
    ])


def _ways_out(tool_id, lang, say):
    """What helps when a tool does not start: out of the app, into another browser, onto paper.  Hidden; a script writes above it what is the matter."""
    paper = ""
    if tool_id in words.SHEETS:
        file, title = words.SHEETS[tool_id]
        paper = '<li>%s<a href="kit/%s.html">%s</a></li>' % (escape(say("way.paper")), file, escape(pick(title, lang)))
    return "".join([
        '<div class="ashore-cannot" hidden><p class="ashore-title" role="alert"></p><ul><li class="ashore-in-wechat">', escape(say("way.wechat")),
        '</li><li class="ashore-elsewhere">', escape(say("way.browser")), "</li>", paper, "<li>", escape(say("way.read")), '<a href="tel:12348">12348</a></li></ul></div>',
    ])


def _button(action, say, more=""):
    return '<button type="button" class="ashore-button" data-do="%s"%s>%s</button>' % (action, more, escape(say(action)))


class _FormWriter:
    """Writes fields; knows the language and the message of each wrong path."""

    def __init__(self, lang, errors):
        self.lang = lang
        self.say = speaker(lang, words.WORDS)
        self.errors = {path: message for path, message in errors}
        self.controls = {
            "money": self.money, "percent": self.number, "integer": self.number, "number": self.number, "month": self.calendar, "date": self.calendar, "moment": self.moment,
            "choice": self.choice, "text": self.text, "flag": self.flag, "amounts": self.amounts,
        }

    def form(self, form, raw, prefix):
        # method="dialog": pressing Enter sends nothing anywhere, also without the script.  The tool around it has the name.
        return '<form class="ashore-form" method="dialog" novalidate autocomplete="off" data-group>' + self.group(form.fields, raw, prefix, "") + "</form>"

    def group(self, fields, raw, prefix, path):
        """The fields of a form or of a row: the plain ones in a grid, rows by themselves, advanced ones folded."""
        given = {field.id: raw[field.id] if field.id in raw else field.initial(self.lang) for field in fields}
        parts, row_of_fields = [], []
        for field in fields:
            if field.advanced:
                continue
            if field.kind == "rows":
                parts += self.grid(row_of_fields)
                row_of_fields = []
                parts.append(self.rows(field, given, prefix, path))
            else:
                row_of_fields.append(self.field(field, given, prefix, path))
        parts += self.grid(row_of_fields)
        more = [field for field in fields if field.advanced]
        if more:
            parts.append('<details class="ashore-fold ashore-more"%s><summary>%s</summary>%s</details>' % (
                "" if any([field.in_force(given) for field in more]) else " hidden", escape(self.say("more")), "".join(
                    self.grid([self.field(field, given, prefix, path) for field in more if field.kind != "rows"])
                    + [self.rows(field, given, prefix, path) for field in more if field.kind == "rows"])))
        return "".join(parts)

    def grid(self, parts):
        return ['<div class="ashore-fields">' + "".join(parts) + "</div>"] if parts else []

    def id_of(self, field, prefix, path):
        return escape(prefix + "-" + (path + field.id).replace(".", "-"))

    def condition(self, field, given):
        """Attributes that say when a field counts, and hide it when it does not."""
        if field.when is None:
            return ""
        other, values = field.when
        return " data-when=\"%s\" data-when-in='%s'%s" % (
            escape(other), json_attribute(list(values)), "" if field.in_force(given) else " hidden")

    def recorded(self, field):
        """The attribute that names the part of the reader's record that a field is."""
        return ' data-record="%s"' % escape(field.record) if field.record else ""

    def help(self, field, name):
        return '<p class="ashore-help" id="%s-help">%s</p>' % (name, escape(pick(field.help, self.lang))) if field.help else ""

    def error(self, name, path):
        message = self.errors.get(path)
        return '<p class="ashore-error" id="%s-error" role="alert">%s</p>' % (name, escape(message) if message else "")

    def field(self, field, given, prefix, path):
        name = self.id_of(field, prefix, path)
        described = (name + "-help " if field.help else "") + name + "-error"
        invalid = ' aria-invalid="true"' if path + field.id in self.errors else ""
        attributes = ' id="%s" data-field="%s"%s aria-describedby="%s"%s' % (name, escape(field.id), self.recorded(field), described, invalid)
        control = self.following(field, given, attributes) if hasattr(field, "follows") else self.controls[field.kind](field, given[field.id], attributes)
        label = escape(pick(field.label, self.lang))
        if field.file:
            control = '<div class="ashore-from-file">' + self.file(name) + control + "</div>"
        if field.kind == "flag":
            control = '<label class="ashore-flag">' + control + "<span>" + label + "</span></label>"
        else:
            control = '<label for="' + name + '">' + label + "</label>" + control
        return '<div class="ashore-field ashore-is-%s"%s>%s%s%s</div>' % (
            field.kind, self.condition(field, given), control, self.help(field, name), self.error(name, path + field.id))

    def money(self, field, value, attributes):
        before, _, after = show.money(0, self.lang).partition("0")
        unit = '<span class="ashore-unit" aria-hidden="true">%s</span>'
        return '<span class="ashore-control">%s<input type="text" inputmode="decimal" spellcheck="false" value="%s"%s>%s</span>' % (
            unit % before if before else "", escape(_typed(value)), attributes, unit % after if after else "")

    def number(self, field, value, attributes):
        return '<input type="text" inputmode="%s" spellcheck="false" value="%s"%s>' % (
            "numeric" if field.kind == "integer" else "decimal", escape(_typed(value)), attributes)

    def calendar(self, field, value, attributes):
        """The browser's own calendar; what that could not hold, or a browser without one, gets a plain text field."""
        value = _typed(value)
        pattern = "YYYY-MM-DD" if field.kind == "date" else "YYYY-MM"
        try:
            if value:
                field.parse_text(value)
        except ValueError:
            return '<input type="text" placeholder="%s" value="%s"%s>' % (pattern, escape(value), attributes)
        low, high = ("1900-01-01", "2199-12-31") if field.kind == "date" else ("1900-01", "2199-12")
        return '<input type="%s" min="%s" max="%s" placeholder="%s" value="%s"%s>' % (field.kind, low, high, pattern, value, attributes)

    def moment(self, field, value, attributes):
        """The browser's own calendar with a clock, as for `calendar`."""
        value = _typed(value)
        try:
            value = moment_text(field.parse(value, self.lang)).replace(" ", "T") if value else ""
        except ValueError:
            return '<input type="text" placeholder="YYYY-MM-DD HH:MM" value="%s"%s>' % (escape(value), attributes)
        return '<input type="datetime-local" min="1900-01-01T00:00" max="2199-12-31T23:59" placeholder="YYYY-MM-DD HH:MM" value="%s"%s>' % (value, attributes)

    def choice(self, field, value, attributes):
        options = ['<option value="%s"%s>%s</option>' % (escape(option), " selected" if option == value else "", escape(pick(label, self.lang)))
                   for option, label in field.options]
        return "<select" + attributes + ">" + "".join(options) + "</select>"

    def following(self, field, given, attributes):
        """A choice with the options of all its lists; those of the other lists are out of reach until they count."""
        chosen = field.among(given)
        values = [value for value, _ in chosen.options]
        selected = given[field.id] if given[field.id] in values else values[0]
        options = []
        for other, listed in field.lists:
            for value, label in listed:
                state = " selected" if value == selected else "" if value in values else " hidden disabled"
                options.append('<option value="%s" data-for="%s"%s>%s</option>' % (escape(value), escape(other), state, escape(pick(label, self.lang))))
        return '<select data-follows="%s"%s>%s</select>' % (escape(field.follows), attributes, "".join(options))

    def text(self, field, value, attributes):
        if field.high > ONE_LINE:
            return '<textarea rows="%d"' % (2 if field.high <= A_FEW_LINES else 5) + attributes + ">\n" + escape(_typed(value)) + "</textarea>"
        return '<input type="text" value="%s"%s>' % (escape(_typed(value)), attributes)

    def file(self, name):
        """What chooses a file whose text goes into the field `name`: the script reads it, nothing is sent."""
        return '<label for="%s-file">%s</label><input type="file" id="%s-file" accept=".csv,.txt,text/csv,text/plain" data-into="%s">' % (
            name, escape(self.say("file.choose")), name, name)

    def amounts(self, field, value, attributes):
        return '<textarea rows="6" inputmode="text" spellcheck="false"' + attributes + ">\n" + escape(_typed(field.typed(value))) + "</textarea>"

    def flag(self, field, value, attributes):
        return '<input type="checkbox"' + (" checked" if value in (True, "true") else "") + attributes + ">"

    def rows(self, field, given, prefix, path):
        name = self.id_of(field, prefix, path)
        here = path + field.id
        label = pick(field.row_label, self.lang)
        values = field.listed(given[field.id])
        described = (name + "-help " if field.help else "") + name + "-error"
        removable = len(values) > field.least
        parts = [self.row(field, row, prefix, here, str(i), label.replace("{n}", str(i + 1)), removable, i == 0) for i, row in enumerate(values)]
        template = self.row(field, {}, prefix, here, ROW, "", True, True)
        return (
            '<fieldset class="ashore-rows" id="%s" data-field="%s"%s data-rows data-least="%d" data-most="%d" data-label="%s" aria-describedby="%s"%s>'
            '<legend tabindex="-1">%s</legend>%s%s%s<template>%s</template>'
            '<button type="button" class="ashore-button ashore-add" data-do="add" aria-label="%s"%s>%s</button></fieldset>'
        ) % (name, escape(field.id), self.recorded(field), field.least, field.most, escape(label), described, self.condition(field, given),
             escape(pick(field.label, self.lang)), self.help(field, name), self.error(name, here), "".join(parts), template,
             escape(pick(field.label, self.lang) + self.say("colon") + self.say("row.add")),
             " disabled" if len(values) >= field.most else "", escape(self.say("row.add")))

    def row(self, field, values, prefix, path, number, label, removable, is_open):
        """A row of fields: below the first one they are folded to a line that says what stands in them."""
        name = escape(prefix + "-" + path.replace(".", "-") + "-" + number)
        return (
            '<div class="ashore-row" role="group" data-group aria-labelledby="%s-title"><details%s><summary><span class="ashore-row-title" id="%s-title">%s</span> '
            '<span class="ashore-row-says">%s</span></summary>%s</details>'
            '<button type="button" class="ashore-button ashore-remove" id="%s-remove" data-do="remove" aria-labelledby="%s-remove %s-title"%s>%s</button></div>'
        ) % (name, " open" if is_open else "", name, escape(label), escape(self.says(field.fields, values)),
             self.group(field.fields, values, prefix, path + "." + number + "."), name, name, name, "" if removable else " hidden", escape(self.say("row.remove")))

    def says(self, fields, values):
        """The first values of a row in one line, the first sum only; `rowSays` in page/form.js writes the same when they change."""
        given = {field.id: values[field.id] if field.id in values else field.initial(self.lang) for field in fields}
        found, kinds = [], set()
        for field in fields:
            if field.kind not in SAYING or "money" in kinds and field.kind == "money" or field.advanced or not field.in_force(given):
                continue
            value = given[field.id]
            if field.kind == "choice":
                options = (field.among(given) if hasattr(field, "follows") else field).options
                value = pick(dict(options).get(value, ("", "")), self.lang)
            elif field.kind == "flag":
                value = pick(field.label, self.lang) if value in (True, "true") else ""
            elif field.kind == "money" and _typed(value):
                value = show.money(0, self.lang).replace("0", _typed(value))
            elif field.kind == "moment":
                value = _typed(value).replace("T", " ")
            else:
                value = _typed(value)
            if value:
                found.append(value)
                kinds.add(field.kind)
        return " · ".join(found[:SAID])


def _typed(value):
    """A raw value as the text that stands in a control."""
    if value is None:
        return ""
    if isinstance(value, float) and value == int(value):
        value = int(value)
    return str(value)
