"""Parts of chapters as HTML for paper: sections by their labels, exercises apart from their answers, facts as numbered sources."""

import re

from markdown_it import MarkdownIt

from ashore import facts, teaching
from ashore.view.html import escape
from ashore.words import pick, speaker
from ashore.words.kit import WORDS

TRY = (r"^## Try it$", r"^## (?:练一练|试一试)$")
REMEMBER = ("## What to remember", "## 记住三句话")
TODAY = ("## What to do today", "## One thing to do today", "## 今天做一件事")
_LABEL = re.compile(r"^ *\(([^()\s]+)\)= *\n", re.MULTILINE)
_ANSWER = re.compile(r"^:::\{admonition\}.*\n:class: dropdown\n+(.*?)^:::$", re.MULTILINE | re.DOTALL)
_ADMONITION = re.compile(r"^:::\{[\w-]+\} *(.*)\n((?::[\w-]+:.*\n)*)(.*?)^:::$", re.MULTILINE | re.DOTALL)
_FENCED = re.compile(r"^(`{3,})\{.*?^\1$\n?", re.MULTILINE | re.DOTALL)
_FACT, _MARK = re.compile(r" ?\{fact\}`([^`]+)`"), "\ue000%s\ue001"
_ROLE = re.compile(r" ?\{[\w:]+\}`[^`]*`")
_markdown = MarkdownIt("commonmark").enable("table")


class Paper:
    """One handout in one language: turns text of the book into HTML and numbers the facts that it cites."""

    def __init__(self, lang):
        self.lang = lang
        self.say = speaker(lang, WORDS)
        self.cited = []

    def html(self, text):
        """MyST text as HTML: links as names, labels and citations of studies left out, facts as marks."""
        text = _FENCED.sub("", _LABEL.sub("", text))
        text = unboxed(text)
        text = _FACT.sub(lambda m: _MARK % m[1], text)
        text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", _ROLE.sub("", text))
        text = re.sub(r"\[\]\(([\w-]+)\.ipynb[^)]*\)", lambda m: self.say("chapter", title=self.title(m[1])), text)
        text = re.sub(r"\[\]\(#[^)]*\)", "", text)
        text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
        return re.sub(r"\ue000(.+?)\ue001", self._mark, _markdown.render(text))

    def title(self, chapter):
        return teaching.title(teaching.load(chapter, self.lang))

    def mark(self, fact):
        """The number of a fact on this paper."""
        if fact not in self.cited:
            self.cited.append(fact)
        return f"<sup>{self.cited.index(fact) + 1}</sup>"

    def _mark(self, match):
        return self.mark(match[1])

    def sources(self):
        """The list of what was cited, small, or nothing."""
        if not self.cited:
            return ""
        days = sorted({facts.get(fact)["checked"] for fact in self.cited})
        rows = []
        for number, fact in enumerate(self.cited, 1):
            entry = facts.get(fact)
            # One day for all is said once, at the end: room on a sheet is for the text.
            text = entry["source"] if len(days) == 1 else self.say("source", source=entry["source"], date=entry["checked"])
            if entry["confidence"] != "high":
                text += (" – " if self.lang == "en" else "，") + self.say("unsure")
            rows.append(f"<span><b>{number}</b> {escape(text)}</span>")
        rows += [f'<span>{escape(self.say("checked", date=days[0]))}</span>'] if len(days) == 1 else []
        return f'<p class="sources"><b>{escape(self.say("sources"))}:</b> ' + " ".join(rows) + "</p>"


def unboxed(text):
    """Boxes of the book as their title, in bold, and their text."""
    return _ADMONITION.sub(lambda m: ("**" + m[1] + "**\n\n" if m[1] and "choices" not in m[1] else "") + m[3], text)


def section(chapter, label, lang):
    """The text below a label, up to the end of its cell or the next label of the same cell, without its heading."""
    for text in teaching.texts(teaching.load(chapter, lang)):
        start = f"({label})=\n"
        if start in text:
            rest = text[text.index(start) + len(start):]
            rest = _LABEL.split(rest)[0] if _LABEL.search(rest) else rest
            return re.sub(r"^#+ .*\n", "", rest, count=1).strip()
    raise LookupError(f"{chapter}#{label} ({lang})")


def exercises(chapter, lang):
    """[(heading, question, answer or nothing)] of a chapter."""
    cells = teaching.texts(teaching.load(chapter, lang))
    whole = "\n\n".join(cells)
    begins = re.search(pick(TRY, lang), whole, re.MULTILINE)
    if not begins:
        return []
    part = whole[begins.end():]
    part = _LABEL.sub("", part)
    part = re.split(r"^## ", part, maxsplit=1, flags=re.MULTILINE)[0]
    found = []
    for block in re.split(r"^### ", part, flags=re.MULTILINE)[1:]:
        heading, _, text = block.partition("\n")
        answers = [one.strip() for one in _ANSWER.findall(text)]
        found.append((heading.strip(), _ANSWER.sub("", text).strip(), "\n\n".join(answers)))
    return found


def after(heading, chapter, lang):
    """The text of the section that one of the headings opens, or nothing."""
    for text in teaching.texts(teaching.load(chapter, lang)):
        for one in heading:
            if one + "\n" in text:
                rest = text[text.index(one) + len(one):]
                return _LABEL.sub("", re.split(r"^## ", rest, maxsplit=1, flags=re.MULTILINE)[0]).strip()
    return ""
