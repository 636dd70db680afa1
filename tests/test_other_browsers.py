"""Firefox and WebKit: pages of both editions are quiet and fit a phone, each tool answers a change as the command does, what was
typed stands again after going back, the edition is kept, and leaving is at once."""

import json
import shutil
import time

import pytest
from book_site import EDITIONS, name, pages, site
from browser.harness import eventually
from other_browsers import Firefox, WebKit, listen
from served import GONE, Served

from ashore.sphinx import offline
from bench import changes


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = shutil.copytree(site(), tmp_path_factory.mktemp("site") / "site")
    for lang in EDITIONS:
        listen(folder / lang)
        offline.write(folder / lang, lang)
    served = Served(folder)
    yield served
    served.go()


@pytest.fixture(scope="module", params=[Firefox, WebKit], ids=lambda kind: kind.__name__)
def browser(request, tmp_path_factory):
    with request.param(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


READY = f"document.readyState === 'complete' && {changes.READY}"
COPY_IS_THERE = "navigator.serviceWorker.getRegistration().then((one) => one?.active?.state === 'activated')"


def open_page(browser, address):
    browser.open(address)
    eventually(lambda: browser.see(READY), 60)


@pytest.mark.parametrize("path", pages(), ids=name)
def test_pages_are_quiet_and_fit_and_their_tools_answer(browser, served, path):
    open_page(browser, f"{served.address}/{name(path)}")
    uses = changes.uses(path)
    for change, _ in uses:
        browser.see(f"{changes.MAKE}(...{json.dumps(change)})")
    eventually(lambda: browser.see(changes.HEADLINES) == [answer for _, answer in uses], 30)
    assert browser.see("document.documentElement.scrollWidth <= innerWidth")
    assert browser.complaints() == []


def test_after_going_back_the_answer_is_that_of_the_number_that_stands_there(browser, served):
    open_page(browser, f"{served.address}/en/payoff.html")
    browser.see(f"{changes.MAKE}(0, 'budget', '3100')")
    browser.open(f"{served.address}/en/search.html")
    browser.back()
    eventually(lambda: browser.see("location.pathname").endswith("payoff.html") and browser.see(READY), 60)
    answers = [[number, changes.headline("payoff", {"budget": number}, "en")] for number in ("3100", "2400")]
    eventually(lambda: [browser.see("document.querySelector('[data-field=budget]').value"), browser.see(changes.HEADLINES)[0]] in answers)


# On a busy machine Firefox may load the page anew, with its example.
@pytest.mark.parametrize("browser", [WebKit], indirect=True, ids=lambda kind: kind.__name__)
def test_what_was_typed_stands_again_after_going_back(browser, served):
    open_page(browser, f"{served.address}/en/payoff.html")
    browser.see(f"{changes.MAKE}(0, 'budget', '3100')")
    expected = changes.headline("payoff", {"budget": "3100"}, "en")
    eventually(lambda: browser.see(changes.HEADLINES)[:1] == [expected])
    browser.open(f"{served.address}/en/search.html")
    browser.back()
    eventually(lambda: browser.see("location.pathname").endswith("payoff.html") and browser.see(changes.HEADLINES)[:1] == [expected], 30)
    eventually(lambda: browser.see("document.querySelector('[data-field=budget]').value") == "3100")


def test_what_was_erased_meanwhile_does_not_come_back(browser, served):
    open_page(browser, f"{served.address}/zh/payoff.html")
    browser.see(f"{changes.MAKE}(0, 'budget', '3100')")
    browser.open(f"{served.address}/zh/index.html")
    browser.see("document.querySelector('.erase button').click()")
    eventually(lambda: browser.see("document.querySelector('.erase span').textContent") != "", 60)
    browser.back()
    eventually(lambda: browser.see("location.pathname").endswith("payoff.html") and browser.see("document.querySelector('[data-field=budget]').value") == "2400", 30)


@pytest.mark.parametrize("lang", EDITIONS)
def test_the_edition_is_kept_and_leaving_is_at_once(browser, served, lang):
    browser.open(f"{served.address}/{lang}/index.html")
    eventually(lambda: browser.see(COPY_IS_THERE), 90)
    served.go()
    open_page(browser, f"{served.address}/{lang}/payoff.html")
    served.come()
    served.hang()
    begun = time.monotonic()
    browser.see("document.querySelector('.bar-leave').click()")
    eventually(lambda: browser.see("location.href") == "about:blank", GONE)
    assert time.monotonic() - begun < GONE and browser.see("document.body.textContent.trim()") == ""
    served.let_go()


def test_back_after_leaving_finds_an_empty_page(browser, served):
    open_page(browser, f"{served.address}/zh/index.html")
    browser.see("setTimeout(() => location.assign('payoff.html'))")
    eventually(lambda: browser.see("location.pathname").endswith("payoff.html") and browser.see(READY), 60)
    browser.see("setTimeout(() => document.querySelector('.bar-leave').click())")
    eventually(lambda: browser.see("location.href") == "about:blank")
    browser.see("(globalThis.first = true)")
    browser.back()
    eventually(lambda: browser.see("location.href === 'about:blank' && !globalThis.first"), 30)
    assert browser.see("document.body.textContent.trim()") == ""
    # Whoever opens the book again, reads.
    open_page(browser, f"{served.address}/zh/index.html")
    assert browser.see("localStorage.getItem('ashore-left') === null && !document.documentElement.hidden")
