"""Back and forward in a browser that keeps the pages it leaves, as phones do: what was typed stands there again, but not what was erased."""

import pytest
from book_site import site

from bench.browser import browsing, serving
from bench.changes import headline
from browser.harness import eventually, wait_until_ready


@pytest.fixture(scope="module")
def browser():
    """Playwright's own would load every page anew."""
    with browsing(ignore_default_args=["--disable-back-forward-cache"]) as browser:
        yield browser


@pytest.fixture
def typed(context, quiet):
    """A page with another budget, and the page after it."""
    site()
    with serving() as address:
        page = quiet(context.new_page(), address)
        page.goto(f"{address}/en/payoff.html")
        wait_until_ready(page)
        page.locator("[data-field=budget]").first.fill("3100")
        page.evaluate("globalThis.asItWas = true")
        page.goto(f"{address}/en/index.html")
        yield page


def back(page):
    page.evaluate("history.back()")
    eventually(lambda: page.url.endswith("payoff.html") and page.evaluate("globalThis.asItWas"))


def test_what_was_typed_stands_again_and_goes_on_answering(typed):
    back(typed)
    assert typed.locator("[data-field=budget]").first.input_value() == "3100"
    answer = lambda: typed.locator(".ashore-headline").first.inner_text().replace("\n", "")
    eventually(lambda: answer() == headline("payoff", {"budget": "3100"}, "en"))
    typed.locator("[data-field=budget]").first.fill("2900")
    eventually(lambda: answer() == headline("payoff", {"budget": "2900"}, "en"))


def test_what_was_erased_meanwhile_does_not_come_back(typed):
    typed.locator(".erase button").click()
    back(typed)
    eventually(lambda: typed.locator("[data-field=budget]").first.input_value() != "3100")


def test_after_leaving_no_page_that_was_kept_comes_back(typed):
    typed.locator(".bar-leave").click()
    eventually(lambda: typed.url == "about:blank")
    typed.evaluate("history.back()")
    typed.wait_for_timeout(1_000)
    assert typed.locator("body").inner_text() == "" and typed.url == "about:blank"
