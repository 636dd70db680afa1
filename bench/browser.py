"""A built site served on this machine, and a browser without a screen that talks to nobody else: for benchmarks and tests."""

import os
import shutil
import threading
from contextlib import contextmanager

from ashore import book

# The first has no windows to draw around pages: a visit takes half the time, and nothing but the page is measured.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


@contextmanager
def serving(folder=book.SITE):
    """A folder on a port of this machine; gives the address without a last slash."""
    server = book.make_server(8700, folder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def browsing(*switches, **launching):
    """A headless Chromium or Chrome, with `switches`: the machine's own, or the one that ASHORE_BROWSER names; `launching` as Playwright has it."""
    from playwright.sync_api import sync_playwright

    program = os.environ.get("ASHORE_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert program, f"none of these browsers is installed: {', '.join(BROWSERS)}; ASHORE_BROWSER may name another"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*QUIET, *switches], **launching)
        try:
            yield browser
        finally:
            browser.close()
