"""What the tests of the published book share: the built site and its pages."""

from functools import lru_cache

from bs4 import BeautifulSoup

from ashore import book

EDITIONS = {"en": "en", "zh": "zh-CN"}


def site():
    """The folder of the built site; the tests need `make book` to have run."""
    assert (book.SITE / "en" / "index.html").is_file(), "there is no built site: run `make book` first"
    return book.SITE


def pages(lang=None):
    """All pages of one edition, or of both, as paths; the empty page that readers leave to is none of them."""
    return sorted(path for edition in ([lang] if lang else EDITIONS) for path in (site() / edition).glob("*.html") if path.name != "blank.html")


@lru_cache(maxsize=None)
def soup(path):
    """A built page, parsed once for all tests, which only look at it."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def name(path):
    """`en/payoff.html`: how a page is named in messages and asked for from the server."""
    return path.relative_to(site()).as_posix()


def complains(message):
    """Whether a message on a console is a complaint; that tests keep the copy for reading offline out is no fault of the page."""
    return message.type in ("error", "warning") and "Service Worker registration blocked by Playwright" not in message.text
