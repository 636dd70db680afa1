"""A view as HTML, the same on CPython (for the built page) and on MicroPython (in the page).

Everything that comes from a tool or a reader is escaped; there are no style attributes, which a strict content
security policy refuses.  Every block becomes exactly one element, so that a page can replace those that changed.
"""

import json

from ashore import facts
from ashore.view import show
from ashore.words import speaker
from ashore.words.view import WORDS

_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;"), ("\r", "&#13;"))


def escape(text):
    """A text as it may stand between tags and in quoted attributes (a carriage return survives the HTML parser)."""
    text = str(text)
    for mark, entity in _ENTITIES:
        if mark in text:
            text = text.replace(mark, entity)
    return text


def json_attribute(data):
    """Plain data as JSON for an attribute in single quotes: double quotes are most of it and stay as they are.

    The same on both interpreters, although MicroPython keeps no order in dicts: a page compares what it is given.
    """
    return json_text(data).replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;")


def json_text(data):
    """Plain data as JSON, keys in order: the same text on both interpreters."""
    if isinstance(data, dict):
        return "{" + ",".join([json_text(key) + ":" + json_text(data[key]) for key in sorted(data)]) + "}"
    if isinstance(data, (list, tuple)):
        if all([value is None or isinstance(value, int) for value in data]):
            return json.dumps(data, separators=(",", ":"))
        return "[" + ",".join([json_text(value) for value in data]) + "]"
    try:
        return json.dumps(data, ensure_ascii=False)
    except TypeError:
        # MicroPython always writes characters as they are, and does not know the keyword.
        return json.dumps(data)


def render_view(view, lang, figure=None, prefix="view"):
    """The blocks of a view as HTML, as `render_blocks` makes them."""
    return "".join(render_blocks(view, lang, figure, prefix))


def render_blocks(view, lang, figure=None, prefix="view", pages=".html"):
    """The HTML of each block of a view; one more, the list of sources, if texts cite facts that no block lists.

    figure: called with a chart block, returns its static `<svg>`; without it the place of the picture is left empty.
    prefix: what the ids begin with; they must be unique in a page.
    pages: what the files of the book's pages end in, `.ipynb` among notebooks.
    """
    writer = _Writer(lang, figure, prefix, pages)
    writer.number_facts(view["blocks"])
    parts = [writer.block(block) for block in view["blocks"]]
    if writer.numbers and not writer.listed:
        parts.append(writer.sources({"facts": []}))
    return parts


class _Writer:
    """Writes blocks; knows the language, the number of each source, and the last id given out."""

    def __init__(self, lang, figure, prefix, pages):
        self.lang = lang
        self.figure = figure
        self.prefix = prefix
        self.pages = pages
        self.say = speaker(lang, WORDS)
        self.last_id = 0
        self.numbers = {}
        self.listed = False
        self.draw = {
            "headline": self.headline, "text": self.text, "alert": self.alert, "table": self.table, "chart": self.chart,
            "checklist": self.checklist, "marked": self.marked, "quiz": self.quiz, "choose": self.choose, "put": self.put,
            "record": self.record, "keeper": self.keeper, "steps": self.steps, "letter": self.letter, "file": self.file, "links": self.links,
            "fold": self.fold, "sources": self.sources,
        }

    def block(self, block):
        return self.draw[block["type"]](block)

    def number_facts(self, blocks):
        """Number the sources: those that the view lists first, in its order, then what else it cites."""
        cited = []
        _collect_facts(blocks, self.numbers, cited)
        for fact in cited:
            if fact not in self.numbers:
                self.numbers[fact] = len(self.numbers) + 1

    def new_id(self):
        self.last_id += 1
        return self.prefix + "-" + str(self.last_id)

    def headline(self, block):
        detail = '<span class="ashore-detail">' + escape(block["detail"]) + "</span>" if block["detail"] else ""
        return '<p class="ashore-headline ashore-%s"><strong class="ashore-answer">%s</strong>%s</p>' % (
            block["tone"], escape(block["text"]), detail)

    def text(self, block):
        return '<div class="ashore-text">' + self.paragraphs(block) + "</div>"

    def alert(self, block):
        return '<div class="ashore-alert ashore-%s" role="note"><p class="ashore-title">%s</p>%s</div>' % (
            block["tone"], escape(block["title"]), self.paragraphs(block))

    def paragraphs(self, block):
        """The text of a block, an empty line between paragraphs, with the marks of its sources at the end."""
        parts = [escape(part).replace("\n", "<br>") for part in block["text"].split("\n\n") if part.strip()] or [""]
        parts[-1] += self.marks(block.get("facts") or [])
        return "".join(["<p>" + part + "</p>" for part in parts])

    def marks(self, fact_ids):
        if not fact_ids:
            return ""
        numbers = sorted([(self.numbers[fact], fact) for fact in fact_ids])
        links = ['<a href="#%s" aria-label="%s">%d</a>' % (
            escape(self.source_id(fact)), escape(self.say("sources.mark", n=number)), number) for number, fact in numbers]
        return '<sup class="ashore-mark">' + " ".join(links) + "</sup>"

    def source_id(self, fact):
        return self.prefix + "-fact-" + fact

    def table(self, block):
        return '<div class="ashore-block">' + self.grid(block["caption"], block["head"], block["rows"], block["align"]) + "</div>"

    def grid(self, caption, head, rows, align):
        """A table in a region that scrolls by itself, so that a wide one never widens the page."""
        name = self.new_id()
        classes = [' class="ashore-end"' if side == "end" else "" for side in align]
        parts = ['<div class="ashore-scroll" role="group" tabindex="0" aria-labelledby="', name,
                 '"><table class="ashore-table"><caption id="', name, '">', escape(caption), "</caption><thead><tr>"]
        for i, cell in enumerate(head):
            parts += ['<th scope="col"', classes[i], ">", escape(cell), "</th>"]
        parts.append("</tr></thead><tbody>")
        for row in rows:
            parts += ['<tr><th scope="row"', classes[0], ">", escape(row[0]), "</th>"]
            for i in range(1, len(row)):
                parts += ["<td", classes[i], ">", escape(row[i]), "</td>"]
            parts.append("</tr>")
        parts.append("</tbody></table></div>")
        return "".join(parts)

    def chart(self, block):
        table = block["table"]
        align = ["start"] + ["end"] * (len(table["head"]) - 1)
        picture = self.figure(block) if self.figure else ""
        return (
            '<figure class="ashore-chart" data-chart=\'' + json_attribute(chart_data(block, self.lang))
            + '\'><figcaption class="ashore-title">' + escape(block["title"])
            + '</figcaption><div class="ashore-plot">' + picture + '</div><p class="ashore-summary">' + escape(block["summary"])
            + '</p><details class="ashore-fold"><summary>' + escape(self.say("chart.table")) + "</summary>"
            + self.grid(block["title"], table["head"], table["rows"], align) + "</details></figure>"
        )

    def checklist(self, block):
        items = ['<li><label><input type="checkbox"><span>' + escape(item) + "</span></label></li>" for item in block["items"]]
        return '<div class="ashore-block"><p class="ashore-title">%s</p><ul class="ashore-checks">%s</ul></div>' % (
            escape(block["title"]), "".join(items))

    def steps(self, block):
        items = ["<li>" + escape(item) + "</li>" for item in block["items"]]
        return '<div class="ashore-block"><p class="ashore-title">%s</p><ol class="ashore-steps">%s</ol></div>' % (
            escape(block["title"]), "".join(items))

    def letter(self, block):
        # The parser drops a line break right after <pre>; one that is given away saves a text that begins with one.
        return (
            '<div class="ashore-block ashore-letter"><p class="ashore-title">%s</p><pre tabindex="0">\n%s</pre>'
            '<button type="button" class="ashore-button" data-do="copy">%s</button></div>'
        ) % (escape(block["title"]), escape(block["text"]), escape(self.say("copy")))

    def file(self, block):
        # In some apps' own browsers nothing can be downloaded, so the text itself is there to copy as well.
        return (
            '<div class="ashore-file"><button type="button" class="ashore-button" data-do="download" data-name="%s" data-mime="%s">%s</button>'
            '<details class="ashore-fold"><summary>%s<span class="ashore-unseen"> %s</span></summary><pre tabindex="0">\n%s</pre></details></div>'
        ) % (escape(block["name"]), escape(block["mime"]), escape(block["label"]), escape(self.say("file.text")),
             escape(block["label"]), escape(block["text"]))

    def marked(self, block):
        """What is marked says so in words too, for those who hear the page or print it in grey."""
        parts = []
        for part in block["parts"]:
            words = escape(part["text"])
            if part["marked"]:
                words = '<mark class="ashore-sign">' + words + "</mark>"
            if part["notes"]:
                words += '<span class="ashore-note"> [' + escape(self.say("joint").join(part["notes"])) + "] </span>"
            parts.append(words)
        return '<div class="ashore-block"><p class="ashore-title">%s</p><blockquote class="ashore-marked" dir="ltr">%s</blockquote></div>' % (
            escape(block["title"]), "".join(parts))

    def quiz(self, block):
        parts = []
        for item in block["items"]:
            name = self.new_id()
            choices = ['<label class="ashore-flag"><input type="radio" name="%s" value="%s"><span>%s</span></label>' % (name, escape(value), escape(label))
                       for value, label in block["options"]]
            parts.append('<fieldset class="ashore-rows" data-item="%s"><legend>%s</legend><blockquote class="ashore-marked" dir="ltr">%s</blockquote>%s</fieldset>' % (
                escape(item["id"]), escape(item["label"]), escape(item["text"]), "".join(choices)))
        return '<div class="ashore-block" data-quiz="%s"><p class="ashore-title">%s</p>%s<button type="button" class="ashore-button" data-do="answers">%s</button></div>' % (
            escape(block["field"]), escape(block["title"]), "".join(parts), escape(block["done"]))

    def choose(self, block):
        name = self.new_id()
        return ('<div class="ashore-block ashore-choose" role="group" aria-labelledby="%s"><p class="ashore-title" id="%s">%s</p>'
                '<blockquote class="ashore-marked" dir="ltr">%s</blockquote><p class="ashore-buttons">%s</p></div>') % (
            name, name, escape(block["title"]), escape(block["text"]), "".join([self.put_button(option) for option in block["options"]]))

    def put(self, block):
        return '<div class="ashore-block">' + self.put_button(block) + "</div>"

    def put_button(self, block):
        return '<button type="button" class="ashore-button" data-do="put" data-values=\'%s\'>%s</button>' % (
            json_attribute(block["values"]), escape(block["label"]))

    def record(self, block):
        return "<div class=\"ashore-text\" data-keep='%s'><p>%s</p></div>" % (json_attribute(block["values"]), escape(block["text"]))

    def keeper(self, block):
        say = self.say
        buttons = "".join(['<button type="button" class="ashore-button" data-do="record-%s">%s</button>' % (action, escape(say("record." + action)))
                           for action in ("save", "load")])
        return '<div class="ashore-block ashore-keeper"><p class="ashore-title">%s</p><p>%s</p><p class="ashore-buttons">%s</p></div>' % (
            escape(say("record.title")), escape(say("record.help")), buttons)

    def links(self, block):
        """Numbers to tap and pages to open; among notebooks a page opens beside, so that the one in use stays."""
        items = []
        for item in block["items"]:
            target, apart = item["target"], ""
            if target[:4] != "tel:":
                page, mark, place = target.partition("#")
                target = page + self.pages + mark + place
                apart = "" if self.pages == ".html" else ' target="_blank" rel="noopener"'
            items.append('<li><a class="ashore-way" href="%s"%s>%s</a></li>' % (escape(target), apart, escape(item["text"])))
        return '<div class="ashore-block"><p class="ashore-title">%s</p><ul class="ashore-links">%s</ul></div>' % (escape(block["title"]), "".join(items))

    def fold(self, block):
        inner = "".join([self.block(one) for one in block["blocks"]])
        return '<details class="ashore-fold"><summary>' + escape(block["title"]) + "</summary>" + inner + "</details>"

    def sources(self, block):
        """The numbered sources; those cited but not listed by the tool stand at the end of its first list."""
        ids = list(block["facts"])
        if not self.listed:
            ids += [fact for fact in sorted(self.numbers, key=self.numbers.get) if fact not in ids]
            self.listed = True
        items = "".join([self.source(fact) for fact in ids])
        return '<details class="ashore-fold ashore-sources"><summary>%s</summary><ol>%s</ol></details>' % (
            escape(self.say("sources", n=len(ids))), items)

    def source(self, fact):
        entry = facts.get(fact)
        details = [entry["source"]]
        if entry.get("effective_from"):
            details.append(self.say("sources." + entry.get("dated", "force"), date=entry["effective_from"]))
        if entry.get("effective_to"):
            details.append(self.say("sources.until", date=entry["effective_to"]))
        details.append(self.say("sources.checked", date=entry["checked"]))
        doubt = ""
        if entry["confidence"] != "high":
            doubt = ' <strong class="ashore-doubt">' + escape(self.say("sources.doubt")) + "</strong>"
        return '<li id="%s" tabindex="-1">%s<span class="ashore-detail">%s%s</span></li>' % (
            escape(self.source_id(fact)), escape(entry[self.lang]), escape(self.say("joint").join(details)), doubt)


def _collect_facts(blocks, listed, cited):
    """Fill `listed` (fact → number) from the lists of sources and `cited` from the texts, folds included."""
    for block in blocks:
        if block["type"] == "fold":
            _collect_facts(block["blocks"], listed, cited)
        elif block["type"] == "sources":
            for fact in block["facts"]:
                if fact not in listed:
                    listed[fact] = len(listed) + 1
        else:
            cited += block.get("facts") or []


def chart_data(block, lang):
    """What the page's chart library is given: exact integers, and how the page writes them.

    `format`: the value has `places` decimals; `before` and `after` stand around it; decimals that are nought are left
    out, with `whole` only all of them together; what is past `most` is written as `beyond`.  Units that are words have
    their `labels` written out instead.
    """
    data = {"kind": block["kind"], "title": block["title"], "x": block["x"], "y": block["y"], "series": block["series"]}
    unit = block["y"]["unit"]
    if unit == "fen":
        before, _, after = show.money(0, lang).partition("0")
        data["format"] = {"places": 2, "whole": True, "before": before, "after": after,
                          "most": show.MOST_SHOWN, "beyond": show.money(show.MOST_SHOWN + 1, lang)}
    elif unit == "ppm":
        data["format"] = {"places": 4, "whole": False, "before": "", "after": "%"}
    else:
        data["format"] = {"places": 0, "whole": True, "before": "", "after": ""}
    if unit == "clock":
        data["format"]["clock"] = True
    if unit == "months":
        data["labels"] = [[None if value is None else show.duration(value, lang) for value in one["values"]]
                          for one in block["series"]]
    return data


def answer_of(view):
    """(text, tone) of the first headline of a view; ("", "plain") when it has none."""
    for block in view["blocks"]:
        if block["type"] == "headline":
            return block["text"], block["tone"]
    return "", "plain"
