"""Text at twice its size, as a reader's browser sets it: no page gets wider than a phone."""

import pytest
from book_site import name, pages

from bench.access import TWICE
from bench.browser import browsing


@pytest.fixture(scope="module")
def page():
    with browsing(TWICE) as browser:
        yield browser.new_context(service_workers="block", viewport={"width": 360, "height": 740}).new_page()


@pytest.mark.parametrize("path", pages(), ids=name)
def test_a_page_is_no_wider_than_a_phone(page, book, path):
    page.goto(f"{book}/{name(path)}")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
