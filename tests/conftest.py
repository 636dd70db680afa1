"""What tests share: where things are, and the worked examples."""

import json
from pathlib import Path

import pytest
from hypothesis import settings

from ashore.server import serving
from bench.browser import browsing

# A busy machine is no failure: examples are judged by their results, not by the clock.
settings.register_profile("ashore", deadline=None)
settings.load_profile("ashore")

ROOT = Path(__file__).parent.parent


def worked_examples(tool_id):
    """The cases of `cases/<tool>.json`: dicts of source, form (raw), expect (part of the numbers)."""
    return json.loads((ROOT / "tests" / "cases" / f"{tool_id}.json").read_text("utf-8"))


def canonical(value):
    """JSON text that is the same for equal values."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


@pytest.fixture
def root():
    return ROOT


@pytest.fixture(scope="module")
def browser():
    """A browser for the tests of one file: while one is open, Playwright keeps an event loop running that other files' tests
    (a kernel's, a second browser's) would find in their way."""
    with browsing() as browser:
        yield browser


@pytest.fixture(scope="module")
def book():
    """The address of the built site, served while the tests of one file run."""
    with serving() as address:
        yield address
