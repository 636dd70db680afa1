"""The workshop kit on paper: handouts and slides of both editions, made from the chapters, the tools and the cards.

`build` writes them into `_build/kit/{en,zh}/` as HTML that needs nothing else, and prints each as PDF with the machine's own browser.
"""

import shutil
from pathlib import Path

from ashore.words import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "_build" / "kit"
STYLE = Path(__file__).parent / "kit.css"


class KitError(Exception):
    """The kit could not be built; the message says what to do."""


def pages(lang):
    """{file name without ending: HTML} of all handouts and slides in one language."""
    from ashore.kit import handouts, slides

    return {**{name: make(lang) for name, make in handouts.ALL.items()}, **slides.decks(lang)}


def build(folder=FOLDER, pdf=True, only=None):
    """Write the kit; `only` names some of its files.  Returns the files written; KitError when there is no browser for the PDF."""
    files = [file for lang in LANGUAGES for file in write(folder / lang, lang, only)]
    return files + (to_pdf(files) if pdf else [])


def write(folder, lang, only=None):
    """Write the HTML of one edition into a folder, with the style and the empty table for the survey beside it; returns the HTML files."""
    from ashore.kit import answers

    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(STYLE, folder / STYLE.name)
    (folder / "survey.csv").write_bytes(answers.template())
    files = []
    for name, html in pages(lang).items():
        if only is None or name in only:
            files.append(folder / (name + ".html"))
            files[-1].write_text(html, encoding="utf-8")
    return files


def listed(lang):
    """[(group, [(file name without ending, title, for whom)])]: all that can be printed in one language, in the order of the list on the page."""
    from ashore import teaching
    from ashore.kit import handouts
    from ashore.kit.text import Paper

    paper = Paper(lang)
    chapters = [(chapter, paper.title(chapter)) for chapter in teaching.CHAPTERS]
    groups = {"handouts": [(name, paper.say(handouts.TITLES[name]), who) for name, who in handouts.FOR.items()],
              "exercises": [("exercises-" + chapter, title, "answers") for chapter, title in chapters if "exercises-" + chapter in handouts.ALL],
              "slides": [("slides-" + chapter, title, "screen") for chapter, title in chapters]}
    return [(paper.say("list.group." + group), [(name, title, paper.say("who." + who)) for name, title, who in rows]) for group, rows in groups.items()]


def to_pdf(files):
    """Print HTML files of the kit as PDF beside them, with the machine's own browser; KitError when there is none."""
    from bench.browser import browsing

    made = []
    try:
        with browsing() as browser:
            page = browser.new_page()
            for file in files:
                page.goto(file.as_uri())
                made.append(file.with_suffix(".pdf"))
                page.pdf(path=made[-1], prefer_css_page_size=True, print_background=True)
    except AssertionError as missing:
        raise KitError(f"{missing}. The HTML is there; print it from any browser, or build with --html") from None
    return made


def document(lang, title, body, kind=""):
    """A whole HTML file; its style is `kit.css` beside it, since the book's policy refuses styles inside of a page."""
    from ashore.assets import POLICY
    from ashore.view.html import escape

    tongue = {"en": "en", "zh": "zh-CN"}[lang]
    return (f'<!doctype html>\n<html lang="{tongue}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
            f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title><link rel="stylesheet" href="kit.css"></head>'
            f'<body class="{kind}">\n{body}\n</body></html>\n')
