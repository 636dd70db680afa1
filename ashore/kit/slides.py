"""One deck a chapter, from the same notebook: questions, aims, story, exercises with their answers, key points, today."""

import re

from ashore import teaching
from ashore.kit import document, pictures
from ashore.kit.text import REMEMBER, TODAY, Paper, after, exercises, unboxed
from ashore.view.html import escape

# What fits on a slide, in characters; a Chinese character takes the room of nearly two others.
ROOM = 350
# Exercises in a deck: the others are on paper.
MOST_EXERCISES = 3


def decks(lang):
    """{file name: HTML} of all decks in one language."""
    return {"slides-" + chapter: deck(chapter, lang) for chapter in teaching.CHAPTERS}


def deck(chapter, lang):
    """The slides of a chapter."""
    paper = Paper(lang)
    say = paper.say
    notebook = teaching.load(chapter, lang)
    told = teaching.read(notebook, lang, chapter)
    title = paper.title(chapter)
    points = lambda lines, mark="- ": "\n".join(mark + line for line in lines)
    slides = [f'<h1>{escape(title)}</h1><p>{escape(say("lesson", minutes=told["minutes"]))}</p>']
    slides += _parts(paper, say("questions"), points(told["questions"]))
    slides += _parts(paper, say("objectives"), points(told["objectives"]))
    slides += _parts(paper, say("story"), _story(notebook))
    slides += [_picture(paper, *one) for one in pictures.found(chapter, lang)]
    for heading, question, answer in exercises(chapter, lang)[:MOST_EXERCISES]:
        heading = re.sub(r"^\d+\. ", "", teaching.plain(heading))
        slides += _parts(paper, heading, question)
        if answer:
            slides += _parts(paper, say("answer") + pick_colon(lang) + heading, answer)
    slides += _parts(paper, say("key_points"), after((REMEMBER[0], REMEMBER[1]), chapter, lang))
    slides += _parts(paper, say("today"), after(TODAY, chapter, lang))
    foot = f'<p class="foot">{escape(say("footer"))}</p>'
    body = "\n".join(f'<section class="slide">{slide}{foot}</section>' for slide in slides)
    return document(lang, say("deck", title=title), body, "slides")


def pick_colon(lang):
    return ": " if lang == "en" else "："


def _story(notebook):
    """The section whose label ends in -story, up to its table or tool, or nothing."""
    for text in teaching.texts(notebook):
        if re.search(r"^\([\w-]+-story\)=", text, re.MULTILINE):
            return re.sub(r"^\([^)]*\)=\n#+ .*\n", "", text).split("\n### ")[0].strip()
    return ""


def _picture(paper, answer, chart):
    """What the tool answers, above its chart."""
    return f"<h2>{escape(answer)}</h2>" + pictures.on_slide(chart, paper.lang)


def _parts(paper, heading, text):
    """The text as one or more slides about equally full, cut between its paragraphs, list items and rows."""
    pieces = [piece for piece in re.split(r"\n\n+", re.sub(r"^\([^)\s]+\)=$", "", unboxed(text), flags=re.MULTILINE)) if piece.strip()]
    split = [part for piece in pieces for part in _cut(piece)]
    fewest = len(_filled(split, ROOM))
    shown = next(found for room in range(ROOM // 4, ROOM + 1, 10) if len(found := _filled(split, room)) == fewest or room + 10 > ROOM)
    title = lambda place: heading if place == 0 else paper.say("continued", title=heading)
    return [f"<h2>{escape(title(place))}</h2>" + paper.html(_join(part)) for place, part in enumerate(shown)]


def _filled(pieces, room):
    """The pieces in as many heaps as they need, each as full as the room allows."""
    heaps, taken = [], 0
    for piece in pieces:
        size = _size(piece)
        if not heaps or taken + size > room:
            heaps.append([])
            taken = 0
        heaps[-1].append(piece)
        taken += size
    return heaps


def _cut(piece):
    """A paragraph as it is, a list item by item, a table in tables of few rows, a long paragraph at its sentences."""
    lines = piece.splitlines()
    if lines[0].lstrip().startswith("|") and len(lines) > 2:
        return ["\n".join(lines[:2] + lines[start:start + 3]) for start in range(2, len(lines), 3)]
    if re.match(r" *([-*]|\d+\.) ", lines[0]):
        return lines
    if _size(piece) > ROOM:
        sentences = re.findall(r".+?(?:[.!?](?= |$)|[。！？]|$)", piece, re.DOTALL)
        half = len(sentences) // 2
        if half:
            return _cut("".join(sentences[:half]).strip()) + _cut("".join(sentences[half:]).strip())
    return [piece]


def _join(pieces):
    """List items stay one list; all else stands apart."""
    item = lambda piece: re.match(r" *([-*]|\d+\.) ", piece)
    text = pieces[0]
    for before, piece in zip(pieces, pieces[1:]):
        text += ("\n" if item(before) and item(piece) else "\n\n") + piece
    return text


def _size(piece):
    words = teaching.plain(piece)
    size = sum(1.75 if ord(letter) > 0x2E80 else 1 for letter in words)
    # A row, an item or a paragraph leaves the rest of its last line empty.
    return size * (1.95 if words.lstrip().startswith("|") else 1) + 42 * max(1, len(piece.splitlines()) - (2 if words.lstrip().startswith("|") else 0)) * 0.8
