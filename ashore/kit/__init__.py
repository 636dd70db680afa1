"""The workshop kit on paper: handouts and slides of both editions, made from the chapters, the tools and the cards.

`build` writes them into `_build/kit/{en,zh}/` as HTML that needs nothing else, and prints each as PDF with the machine's own browser.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "_build" / "kit"


class KitError(Exception):
    """The kit could not be built; the message says what to do."""


def pages(lang):
    """{file name without ending: HTML} of all handouts and slides in one language."""
    from ashore.kit import handouts, slides

    return {**{name: make(lang) for name, make in handouts.ALL.items()}, **slides.decks(lang)}


def build(folder=FOLDER, pdf=True, only=None):
    """Write the kit; `only` names some of its files.  Returns the files written; KitError when there is no browser for the PDF."""
    from ashore.words import LANGUAGES

    files = []
    for lang in LANGUAGES:
        (folder / lang).mkdir(parents=True, exist_ok=True)
        for name, html in pages(lang).items():
            if only is None or name in only:
                files.append(folder / lang / (name + ".html"))
                files[-1].write_text(html, encoding="utf-8")
    return files + (_print(files) if pdf else [])


def _print(files):
    """Each HTML file as PDF beside it."""
    from bench.browser import browsing

    made = []
    try:
        with browsing() as browser:
            page = browser.new_page()
            for file in files:
                page.goto(file.as_uri())
                target = file.with_suffix(".pdf")
                page.pdf(path=target, prefer_css_page_size=True, print_background=True)
                made.append(target)
    except AssertionError as missing:
        raise KitError(f"{missing}. The HTML is there; print it from any browser, or build with --html") from None
    return made


def document(lang, title, body, kind=""):
    """A whole HTML file, its style in it."""
    from ashore.view.html import escape

    css = (Path(__file__).parent / "print.css").read_text(encoding="utf-8")
    tongue = {"en": "en", "zh": "zh-CN"}[lang]
    return (f'<!doctype html>\n<html lang="{tongue}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            f"<title>{escape(title)}</title><style>\n{css}</style></head><body class=\"{kind}\">\n{body}\n</body></html>\n")
