"""One change of a form that every reader could make and that changes the answer: for each tool as its chapter shows it."""

import json
import time
from functools import lru_cache
from pathlib import Path

from bs4 import BeautifulSoup

from ashore import tools
from ashore.view.fields import FormError

# For each kind of field that most forms begin with.
CHANGED = {"money": "3100", "integer": "2", "percent": "7.5"}
OTHER = {"date": "2021-03-04", "text": "2"}

# In a page: turn to every tool; whether each has answered.  And the answers.
READY = """[...document.querySelectorAll(".ashore-tool")].every((tool) => {
  tool.dispatchEvent(new Event("pointerover"));
  return tool.querySelector(".ashore-desk .ashore-status").textContent === JSON.parse(tool.dataset.words)["status.ready"];
})"""
HEADLINES = "[...document.querySelectorAll('.ashore-tool')].map((tool) => tool.querySelector('.ashore-headline').textContent)"

# In a page: make the change of the tool at a place, or press the first button that fills in an answer when there is no field.
MAKE = """((at, id, value) => {
  const tool = document.querySelectorAll(".ashore-tool")[at];
  if (id === null) return tool.querySelector(".ashore-view [data-do=put]").click();
  const control = tool.querySelector(`[data-field=${id}]`);
  control.value = value;
  for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, { bubbles: true }));
})"""


PATIENCE = 60


def until(page, expression, wanted=True, patience=PATIENCE):
    """Wait until an expression in the page has a value; TimeoutError after `patience` seconds says what it had instead."""
    end = time.monotonic() + patience
    while (seen := page.evaluate(expression)) != wanted:
        if time.monotonic() > end:
            raise TimeoutError(f"{page.url}: {seen!r} instead of {wanted!r}")
        time.sleep(0.05)


def use(page, address, path, patience=PATIENCE):
    """Open a built page and use every tool on it once; how many there are.  TimeoutError when one does not answer as the command does."""
    page.goto(f"{address}/{path.parent.name}/{path.name}")
    until(page, READY, patience=patience)
    expected = []
    for change, answer in uses(path):
        page.evaluate(f"{MAKE}(...{json.dumps(change)})")
        expected.append(answer)
    until(page, HEADLINES, expected, patience)
    return len(expected)


def _tools(path):
    return BeautifulSoup(Path(path).read_text("utf-8"), "html.parser").select(".ashore-tool")


def shown(path):
    """The tools of a built page: [(id, raw inputs the chapter gives)]."""
    return [(tool["data-tool"], json.loads(tool["data-given"])) for tool in _tools(path)]


@lru_cache(maxsize=None)
def uses(path):
    """For each tool of a built page what the script `MAKE` is told, and the answer that must follow: [([at, id, value], headline)]."""
    found, lang = [], path.parent.name
    for at, tool in enumerate(_tools(path)):
        tool_id, given = tool["data-tool"], json.loads(tool["data-given"])
        if tool_id == "drill":  # it is answered by buttons
            values = json.loads(tool.select_one(".ashore-view [data-do=put]")["data-values"])
            found.append(([at, None, None], headline(tool_id, {**given, **values}, lang)))
        else:
            field, value, raw = first_change(tool_id, given, lang)
            found.append(([at, field.id, value], headline(tool_id, raw, lang)))
    return found


def changes(form, raw):
    """Fields that count, with other values for them and the form with each: numbers first, then those in rows, choices, days, words."""
    def values(field):
        return [value for value, _ in field.options] if field.kind == "choice" else [{**CHANGED, **OTHER}[field.kind]]

    def tried(fields, raw, put):
        for field in fields:
            if field.in_force(raw) and field.kind in (*CHANGED, *OTHER, "choice"):
                yield from ((field, value, put(field, value)) for value in values(field) if value != raw.get(field.id))

    plain = list(tried(form.fields, raw, lambda field, value: {field.id: value}))
    numbers = [change for change in plain if change[0].kind in CHANGED]
    yield from numbers
    for rows in form.fields:
        if rows.kind == "rows" and raw[rows.id]:
            first, *others = raw[rows.id]
            yield from tried([field for field in rows.fields if field.kind in CHANGED], first, lambda field, value: {rows.id: [{**first, field.id: value}, *others]})
    yield from (change for change in plain if change not in numbers)


def first_change(tool_id, given, lang):
    """The first change of one field that changes the answer: the field, its value, the whole form."""
    form = tools.load(tool_id).FORM
    before = headline(tool_id, given, lang)
    for field, value, changed in changes(form, {**form.initial(lang), **given}):
        try:
            if headline(tool_id, {**given, **changed}, lang) != before:
                return field, value, {**given, **changed}
        except FormError:
            continue
    raise AssertionError(f"no change of one field changes the answer of {tool_id}")


def headline(tool_id, raw, lang):
    """What the command would print as the answer."""
    block = tools.run(tool_id, raw, lang)["blocks"][0]
    return block["text"] + (block["detail"] or "")
