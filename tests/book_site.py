"""What the tests of the published book share: the built site, a server of it, a browser."""

import os
import shutil
import threading
from contextlib import contextmanager
from functools import lru_cache

from bs4 import BeautifulSoup

from ashore import book

EDITIONS = {"en": "en", "zh": "zh-CN"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


def site():
    """The folder of the built site; the tests need `make book` to have run."""
    assert (book.SITE / "en" / "index.html").is_file(), "there is no built site: run `make book` first"
    return book.SITE


def pages(lang=None):
    """All pages of one edition, or of both, as paths."""
    return sorted(path for edition in ([lang] if lang else EDITIONS) for path in (site() / edition).glob("*.html"))


@lru_cache(maxsize=None)
def soup(path):
    """A built page, parsed once for all tests, which only look at it."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def name(path):
    """`en/payoff.html`: how a page is named in messages and asked for from the server."""
    return path.relative_to(site()).as_posix()


@contextmanager
def serving():
    """The site on a port of this machine; gives the address without a last slash."""
    server = book.make_server(8700)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def browsing():
    """A headless Chromium that talks to nobody but the pages it opens."""
    from playwright.sync_api import sync_playwright

    program = os.environ.get("ASHORE_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert program, f"none of these browsers is installed: {', '.join(BROWSERS)}; ASHORE_BROWSER may name another"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=QUIET)
        try:
            yield browser
        finally:
            browser.close()
