"""What a page of the book is called."""

from pathlib import PurePosixPath

from ashore import teaching


def page_title(page, lang):
    """The title of the chapter behind `payoff`, `payoff.html` or `en/payoff.html`; a page that is no chapter keeps its name."""
    name = PurePosixPath(page).name.partition(".")[0]
    if teaching.path(name, lang).is_file():
        return teaching.title(teaching.load(name, lang))
    return name
