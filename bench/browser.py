"""A browser without a screen that talks to nobody but this machine: for benchmarks and tests."""

import os
import shutil
from contextlib import contextmanager

# The first has no windows to draw around pages: a visit takes half the time, and nothing but the page is measured.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


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
