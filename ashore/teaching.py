"""What a chapter says of itself to whoever teaches it, read from the chapter, and the timetables made from that.

The text of a chapter is the one source: its aims stand at its head, its key points under "What to remember", its minutes and
questions in "For the person teaching".  `python -m ashore teaching` writes them into the notebook's metadata as `teaching`
{minutes, steps, questions, objectives, key_points}, for timetables, slides and other programs; a test tells when that was forgotten.
"""

import json
import os
import re
from pathlib import Path

from ashore.view import blocks
from ashore.view.html import render_blocks
from ashore.words import LANGUAGES, pick, speaker
from ashore.words.guide import WORDS as GUIDE
from ashore.words.kit import WORDS

ROOT = Path(__file__).resolve().parent.parent
# The chapters that are taught, in the order of the book; the others are for looking up, or are the kit itself.
CHAPTERS = ("now", "list", "real-or-fake", "rights", "court", "cost", "rate", "budget", "payoff", "talk", "offer", "scams", "credit", "life", "claims")

_AIMS = ("**After this chapter you can**", "**读完这一章，你能**")
_REMEMBER = ("## What to remember", "## 记住三句话")
_TEACHING = ("## For the person teaching", "## 给带课的人")
_LESSON = (r"A lesson of (\d+) minutes", r"(\d+)分钟的课")
_QUESTIONS = (r"^\*\*Questions of the lesson:\*\* *(.+)$", r"^\*\*这堂课的问题\*\*：(.+)$")
_MINUTES = (r"^\*\*Minutes:\*\* *(.+)$", r"^\*\*时间\*\*：(.+)$")


class Missing(LookupError):
    """A chapter does not say what whoever teaches it needs: the message names the chapter, the language and the part."""


def path(chapter, lang):
    """The notebook of a chapter: in the book, or, where the package stands alone, beside the notebook that runs."""
    own = ROOT / "book" / lang / (chapter + ".ipynb")
    return own if own.is_file() else Path(chapter + ".ipynb")


def load(chapter, lang):
    """A chapter's notebook as parsed JSON."""
    return json.loads(path(chapter, lang).read_text(encoding="utf-8"))


def texts(notebook):
    """The text cells of a notebook, in order."""
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "markdown"]


def title(notebook):
    """The first heading."""
    return re.search(r"^# (.+)$", texts(notebook)[0], re.MULTILINE)[1]


def read(notebook, lang, name=""):
    """{minutes, steps, questions, objectives, key_points} as the text of a chapter says them; Missing names what it does not say.

    steps are [minutes, what]; together they never take longer than the lesson.
    """
    found = {}
    whole = texts(notebook)

    def need(part, value):
        if not value:
            raise Missing(f"{name} ({lang}): {part}")
        found[part] = value

    room = _section(whole, pick(_TEACHING, lang))
    minutes = re.search(pick(_LESSON, lang), room)
    need("minutes", int(minutes[1]) if minutes else None)
    steps = re.search(pick(_MINUTES, lang), room, re.MULTILINE)
    need("steps", _steps(steps[1], lang) if steps else None)
    questions = re.search(pick(_QUESTIONS, lang), room, re.MULTILINE)
    need("questions", [one.strip() for one in re.findall(r"[^?？]+[?？]", questions[1])] if questions else None)
    aims = _section(whole, pick(_AIMS, lang))
    need("objectives", [one.rstrip(";.；。") for one in re.findall(r"^- (.+)$", aims.split("\n\n**")[0], re.MULTILINE)])
    need("key_points", re.findall(r"^\d+\. (.+)$", _section(whole, pick(_REMEMBER, lang)).split("\n## ")[0], re.MULTILINE))
    return found


def troubles(notebook, lang):
    """What goes wrong in the room, as the chapter's notes for the person teaching list it, in their order."""
    room = _section(texts(notebook), pick(_TEACHING, lang))
    questions = re.search(pick(_QUESTIONS, lang), room, re.MULTILINE)
    return [plain(one) for one in re.findall(r"^- (.+)$", room[questions.end():], re.MULTILINE)]


def write():
    """Write what the chapters say into their metadata, in both editions; returns the files that changed."""
    changed = []
    for lang in LANGUAGES:
        for chapter in CHAPTERS:
            file = path(chapter, lang)
            text = file.read_text(encoding="utf-8")
            notebook = json.loads(text)
            notebook["metadata"]["teaching"] = read(notebook, lang, chapter)
            new = json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
            if new != text:
                file.write_text(new, encoding="utf-8")
                changed.append(file)
    return changed


def _section(whole, start):
    """The text from a line on to the end of its cell, or nothing."""
    return next((text[text.index(start) + len(start):] for text in whole if start in text), "")


def _steps(line, lang):
    """The steps of a lesson: `5 the Lins; 8 the tool together`, `林悦家5分钟；一起用工具，8分钟`."""
    steps = []
    for part in re.split("[;；]", re.split(r"\. [A-Z]|。", line)[0] if lang == "en" else line.split("。")[0]):
        found = re.search(r"(?:^|\s)(\d+) " if lang == "en" else r"(\d+)分钟", part)
        if found:
            words = part[:found.start()] + (" " if lang == "en" else "") + part[found.end():]
            steps.append([int(found[1]), words.strip(" .,，。、")])
    return steps


# ---- timetables

# What a workshop of so many minutes does, in order: a step of the workshop itself, "name:minutes", or steps of a chapter's lesson by
# their place, "chapter/1,2".
PLANS = {
    45: ("open:4", "now/1", "before:4", "real-or-fake/1,2,4", "today:3", "after:4"),
    90: ("open:5", "now/1", "before:4", "real-or-fake/2,4", "break:8", "list/2,3", "rights/4", "talk/1,4", "today:6", "after:4"),
    180: ("open:6", "now/1", "before:4", "real-or-fake/1,2,4,5", "rights/3,4", "break:12", "budget/1,2,5", "payoff/2,3", "break:10", "cards:10",
          "talk/1,4", "offer/4,6", "today:5", "after:4"),
}


# Which of its chapter's aims a step serves, and which of the chapter's troubles comes up in it, counted from 1.
SERVES = {
    "now/1": (1, 1), "real-or-fake/1": (3, 3), "real-or-fake/2": (1, 2), "real-or-fake/4": (4, 1), "real-or-fake/5": (2, 2), "list/2": (3, 2), "list/3": (2, 3),
    "rights/3": (2, 1), "rights/4": (1, 2), "talk/1": (2, 2), "talk/4": (3, 1), "budget/1": (1, 3), "budget/2": (1, 1), "budget/5": (4, 2),
    "payoff/2": (1, 7), "payoff/3": (2, 1), "offer/4": (2, 3), "offer/6": (4, 4),
}


class Step:
    """One step of a workshop: start and minutes, chapter (its title, or nothing), what is done, aim, what to say, what goes wrong."""

    def __init__(self, start, minutes, chapter, what, aim, say, wrong):
        self.start, self.minutes, self.chapter, self.what = start, minutes, chapter, what
        self.aim, self.say, self.wrong = aim, say, wrong

    @property
    def clock(self):
        """When it begins: hours and minutes since the workshop began."""
        return f"{self.start // 60}:{self.start % 60:02d}"


class Timetable:
    """A workshop of so many minutes: what is done when, taken from the chapters' own lessons.  LookupError for other lengths."""

    def __init__(self, minutes, lang=None):
        from ashore.notebook import Unknown, language

        if minutes not in PLANS:
            raise Unknown(", ".join(str(one) for one in PLANS))
        self.minutes = minutes
        self.lang = lang or language()
        self.say = speaker(self.lang, WORDS, GUIDE)
        self.steps = _steps_of(PLANS[minutes], self.lang)

    def block(self):
        """The timetable as a block of a view."""
        rows = [[step.clock, str(step.minutes), step.what, step.chapter] for step in self.steps]
        head = [self.say("col." + column) for column in ("from", "minutes", "step", "chapter")]
        return blocks.table(self.say("timetable", minutes=self.minutes), head, rows, ["start", "end", "start", "start"])

    def guide(self):
        """Each step with its aim, what to say and what goes wrong, as a folded block of a view."""
        told = [blocks.checklist(self.titled(step), [f"{self.say(part)}{_colon(self.lang)}{getattr(step, part)}" for part in ("aim", "say", "wrong")]) for step in self.steps]
        return blocks.fold(self.say("guide", minutes=self.minutes), told)

    def titled(self, step):
        """A step's time and name on one line."""
        minutes = self.say("lesson", minutes=step.minutes)
        return f"{step.clock} · {minutes} · {step.what}" + (f" · {step.chapter}" if step.chapter else "")

    def __repr__(self):
        return "\n".join(f"{step.minutes:3} {step.what}" + (f" ({step.chapter})" if step.chapter else "") for step in self.steps)

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/plain": repr(self), "text/html": still([self.block(), self.guide()], self.lang, f"timetable-{self.minutes}")}


class Lessons:
    """All lessons of the book as one table: minutes, questions, what everyone can do afterwards."""

    def __init__(self, lang=None):
        from ashore.notebook import language

        self.lang = lang or language()

    def block(self):
        """The lessons as a block of a view."""
        say = speaker(self.lang, WORDS)
        rows = []
        for chapter in CHAPTERS:
            notebook = load(chapter, self.lang)
            told = read(notebook, self.lang, chapter)
            rows.append([title(notebook), str(told["minutes"]), " ".join(told["questions"]), pick(("; ", "；"), self.lang).join(plain(one) for one in told["objectives"])])
        head = [say("col.chapter"), say("col.minutes"), say("questions"), say("objectives")]
        return blocks.table(say("lessons"), head, rows, ["start", "end", "start", "start"])

    def __repr__(self):
        return "\n".join(f"{row[1]:>3} {row[0]}" for row in self.block()["rows"])

    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/plain": repr(self), "text/html": still([self.block()], self.lang, "lessons")}


def still(shown, lang, prefix, figure=None):
    """Blocks as HTML for a notebook or, without a style of its own, for a page."""
    from ashore.notebook import style_element

    drawn = re.sub(" data-chart='[^']*'", "", "".join(render_blocks({"blocks": shown, "numbers": {}}, lang, figure, prefix))) + "</div>"
    return ('<div class="ashore-still">' if os.environ.get("ASHORE_STATIC") == "1" else style_element() + '<div class="ashore-notebook">') + drawn


def plain(text):
    """A line of a chapter without its marks."""
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", re.sub(r" ?\{[\w:]+\}`[^`]*`", "", text))
    return re.sub(r"[*_`]", "", text)


def _colon(lang):
    return pick((": ", "："), lang)


def _steps_of(plan, lang):
    say = speaker(lang, WORDS, GUIDE)
    found, now = [], 0
    for part in plan:
        for step in _own_step(part, say) if ":" in part else _chapter_steps(part, lang, say):
            found.append(Step(now, *step))
            now += step[0]
    return found


def _own_step(part, say):
    """The step of the workshop itself that a part of a plan names."""
    name, length = part.split(":")
    yield int(length), "", say("step." + name), say("aim." + name), say("say." + name), say("wrong." + name)


def _chapter_steps(part, lang, say):
    """The steps of a chapter's lesson that a part of a plan names."""
    chapter, places = part.split("/")
    notebook = load(chapter, lang)
    told, wrong = read(notebook, lang, chapter), troubles(notebook, lang)
    for place in places.split(","):
        aim, trouble = SERVES[f"{chapter}/{place}"]
        length, what = told["steps"][int(place) - 1]
        yield length, title(notebook), what, plain(told["objectives"][aim - 1]), say(f"say.{chapter}/{place}"), wrong[trouble - 1]
