"""What a view is made of: plain data that every surface can draw, and none of them computes from.

A view is `{"numbers": {...}, "blocks": [...]}`.  `numbers` are exact (fen, ppm, months, ISO text) and the same
in every language; blocks hold text in one language.  Every function here returns one block, a dict with `type`.
"""


def headline(text, detail=None, tone="plain"):
    """The answer, first on the page.  tone: good | plain | warn."""
    return {"type": "headline", "text": text, "detail": detail, "tone": tone}


def text(words, facts=()):
    """A paragraph; `facts` are ids of law facts that it rests on."""
    return {"type": "text", "text": words, "facts": list(facts)}


def alert(title, words, tone="info", facts=()):
    """A paragraph that must not be missed.  tone: info | warn | danger."""
    return {"type": "alert", "tone": tone, "title": title, "text": words, "facts": list(facts)}


def table(caption, head, rows, align=None):
    """A table of text; `align` is `start` or `end` for each column (first start, others end when left out)."""
    align = align or ["start"] + ["end"] * (len(head) - 1)
    return {"type": "table", "caption": caption, "head": head, "rows": rows, "align": align}


def chart(kind, title, summary, x, y, series, table_block):
    """Neutral chart data.

    kind: line | stack | bar | hbar | waterfall | points | fan (a fan only in notebooks: charts.py draws it); x: {label, values: [text]};
    y: {label, unit: fen | ppm | months | count | clock}; series: [{name, values: [int or None], style: solid | dotted}], dotted ones
    are never stacked.
    waterfall: the first series holds steps, drawn one on the other; the second, if any, totals, drawn from zero; each is None
    where the other has a value.
    points: marks without lines; x has also `names`, the texts along the axis, and `at`, for each of the values which of them
    it stands over; y may have `bands`, [{name, from, to}], stretches of the values that are shaded.  clock: minutes of the day.
    fan: series with `to` are bands from their values to those, the widest first.
    `summary` says in words what the picture shows; `table_block` is the same as a table.
    """
    return {"type": "chart", "kind": kind, "title": title, "summary": summary, "x": x, "y": y,
            "series": series, "table": {"head": table_block["head"], "rows": table_block["rows"]}}


def series(name, values, style="solid", to=None):
    """One line, layer or set of bars of a chart; with `to`, a band of a fan."""
    one = {"name": name, "values": values, "style": style}
    if to is not None:
        one["to"] = to
    return one


def checklist(title, items):
    """Things to tick off."""
    return {"type": "checklist", "title": title, "items": items}


def steps(title, items):
    """Things to do, in this order."""
    return {"type": "steps", "title": title, "items": items}


def letter(title, words):
    """A text to copy or print."""
    return {"type": "letter", "title": title, "text": words}


def file(label, name, mime, content):
    """A text file to keep: csv, ics, txt."""
    return {"type": "file", "label": label, "name": name, "mime": mime, "text": content}


def marked(title, parts):
    """A text that somebody else wrote, with places in it marked; parts: [(text, whether it is marked, notes to say after it)].

    Characters that cannot be seen, or that turn the direction of writing, must have been made visible before.
    """
    return {"type": "marked", "title": title, "parts": [{"text": words, "marked": is_marked, "notes": list(notes)} for words, is_marked, notes in parts]}


def quiz(title, items, options, field, done):
    """Questions with one choice each: items [{id, label, text}], options [[value, label]].

    An answer is a row {id, answer} of the form's rows `field`; where nothing runs it is a list to read and tick.
    """
    return {"type": "quiz", "title": title, "items": items, "options": options, "field": field, "done": done}


def put(label, values):
    """A button that puts raw values (people's units) into the form, as if the reader had typed them."""
    return {"type": "put", "label": label, "values": values}


def choose(title, words, options):
    """A text that somebody else wrote, and what may be said of it: options [(label, values)], each a button as `put` makes one."""
    return {"type": "choose", "title": title, "text": words, "options": [{"label": label, "values": values} for label, values in options]}


def record(words, values):
    """A sentence, and raw values (people's units) that the reader's record keeps from now on, if there is one: {part: value}."""
    return {"type": "record", "text": words, "values": values}


def keeper():
    """What saves the reader's record to a file, and loads it, where a page can."""
    return {"type": "keeper"}


def links(title, items):
    """Ways on, large enough for a thumb; items: [(words, target)], a target being `tel:110` or a page of the book.

    A page is named without an ending, `payoff` or `payoff#payoff-nothing-left`: every surface knows what its files end in.
    """
    return {"type": "links", "title": title, "items": [{"text": words, "target": target} for words, target in items]}


def fold(title, blocks):
    """Blocks behind a heading, closed at first."""
    return {"type": "fold", "title": title, "blocks": blocks}


def sources(fact_ids):
    """The numbered sources of the facts that a view rests on."""
    return {"type": "sources", "facts": list(fact_ids)}


def cited(blocks):
    """The ids of all facts that blocks cite, folds included."""
    found = set()
    for block in blocks:
        found.update(block.get("facts") or ())
        if block["type"] == "fold":
            found.update(cited(block["blocks"]))
    return found
