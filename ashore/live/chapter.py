"""A chapter as JupyterLab can show it: the book's own markup (MyST) as plain Markdown, its code cells untouched.

Boxes that open become `<details>`, other boxes quotations; law facts are numbered and listed where the book lists them; links lead
to the chapters beside this one.  What only Sphinx can make (a bibliography, the list of all sources) is left to the page of the book.
"""

import json
import re

from ashore import facts, teaching
from ashore.words import live, speaker, view

_LABEL = re.compile(r"^ *\([^()\s]+\)= *\n", re.MULTILINE)
_BOX = re.compile(r"^:::\{[\w-]+\}([^\n]*)\n((?::[\w-]+:[^\n]*\n)*)(.*?)^:::$", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"^(`{3,})\{([\w-]+)\}.*?^\1$\n?", re.MULTILINE | re.DOTALL)
_FACT = re.compile(r" ?\{fact\}`([^`]+)`")
_CITED = re.compile(r" ?\{cite[\w:]*\}`[^`]*`")
_CHAPTER = re.compile(r"\[([^\]]*)\]\(([\w-]+)\.ipynb(?:#[^)]*)?\)")
_PLACE = re.compile(r"\[([^\]]*)\]\(#[^)]*\)")


def convert(notebook, lang):
    """A chapter's notebook (parsed JSON) for JupyterLab, as a new one, in which nothing has been run yet."""
    text = _Text(lang)

    def cell(one):
        if one["cell_type"] == "code":
            return {**one, "outputs": [], "execution_count": None}
        return {**one, "source": text.plain("".join(one["source"]))}

    return {**notebook, "cells": [cell(one) for one in notebook["cells"]]}


def write(source, target, lang):
    """Convert a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(convert(json.loads(source.read_text(encoding="utf-8")), lang), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


class _Text:
    def __init__(self, lang):
        self.lang = lang
        self.say = speaker(lang, live.WORDS, view.WORDS)
        self.cited = []

    def plain(self, text):
        text = _LABEL.sub("", text)
        text = _BOX.sub(self._box, text)
        text = _FACT.sub(self._mark, text)
        text = _CITED.sub("", text)
        text = _CHAPTER.sub(self._chapter, text)
        text = _PLACE.sub(r"\1", text)
        return _FENCE.sub(self._fence, text)

    def _box(self, match):
        title, options, body = match[1].strip(), match[2], match[3].strip()
        if "dropdown" in options:
            return f"<details><summary>{title}</summary>\n\n{body}\n\n</details>"
        lines = ([f"**{title}**", ""] if title else []) + body.split("\n")
        return body if not title else "\n".join(("> " + line).rstrip() for line in lines)

    def _mark(self, match):
        if match[1] not in self.cited:
            self.cited.append(match[1])
        return "<sup>" + self.say("sources.mark", n=self.cited.index(match[1]) + 1) + "</sup>"

    def _chapter(self, match):
        title = match[1] or teaching.title(teaching.load(match[2], self.lang))
        return f"[{title}]({match[2]}.ipynb)"

    def _fence(self, match):
        if match[2] != "sources":
            return self.say("on_page") + "\n"
        rows = []
        for number, fact in enumerate(self.cited, 1):
            entry = facts.get(fact)
            doubt = "" if entry["confidence"] == "high" else " " + self.say("sources.doubt")
            rows.append(f"{number}. {entry[self.lang]} {entry['source']} · {self.say('sources.checked', date=entry['checked'])}{doubt}")
        return "\n".join(rows) + "\n"
