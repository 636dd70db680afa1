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
from bench.changes import MAKE, first_change, headline, shown


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


READY = """[...document.querySelectorAll(".ashore-tool")].every((tool) => {
  const said = tool.querySelector(".ashore-desk .ashore-status").textContent;
  return said === JSON.parse(tool.dataset.words)["status.ready"];
})"""
HEADLINES = "[...document.querySelectorAll('.ashore-tool')].map((tool) => tool.querySelector('.ashore-headline').textContent)"


def open_page(browser, address):
    browser.open(address)
    eventually(lambda: browser.see(READY), 60)


def a_change(tool_id, given, lang, page):
    """What the script MAKE wants to know of a change, and the answer that follows."""
    if tool_id == "drill":  # it is answered by buttons
        values = page.split("data-values=\"", 1)[1].split('"', 1)[0].replace("&quot;", '"')
        return [None, None], headline(tool_id, {**given, **json.loads(values)}, lang)
    field, value, raw = first_change(tool_id, given, lang)
    return [field.id, value], headline(tool_id, raw, lang)


@pytest.mark.parametrize("path", pages(), ids=name)
def test_pages_are_quiet_and_fit_and_their_tools_answer(browser, served, path):
    open_page(browser, f"{served.address}/{name(path)}")
    expected = []
    for at, (tool_id, given) in enumerate(shown(path)):
        change, answer = a_change(tool_id, given, path.parent.name, path.read_text("utf-8"))
        browser.see(f"{MAKE}(...{json.dumps([at, *change])})")
        expected.append(answer)
    eventually(lambda: browser.see(HEADLINES) == expected, 30)
    assert browser.see("document.documentElement.scrollWidth <= innerWidth")
    assert browser.complaints() == []


def test_what_was_typed_stands_again_after_going_back(browser, served):
    open_page(browser, f"{served.address}/en/payoff.html")
    browser.see(f"{MAKE}(0, 'budget', '3100')")
    expected = headline("payoff", {"budget": "3100"}, "en")
    eventually(lambda: browser.see(HEADLINES)[0] == expected)
    browser.open(f"{served.address}/en/search.html")
    browser.see("setTimeout(() => history.back())")
    eventually(lambda: browser.see("location.pathname").endswith("payoff.html") and browser.see(HEADLINES)[0] == expected, 30)
    assert browser.see("document.querySelector('[data-field=budget]').value") == "3100"


@pytest.mark.parametrize("lang", EDITIONS)
def test_the_edition_is_kept_and_leaving_is_at_once(browser, served, lang):
    browser.open(f"{served.address}/{lang}/index.html")
    eventually(lambda: browser.see("navigator.serviceWorker.getRegistration().then((one) => one?.active?.state ?? null)") == "activated", 90)
    served.go()
    open_page(browser, f"{served.address}/{lang}/payoff.html")
    served.come()
    served.hang()
    begun = time.monotonic()
    browser.see("document.querySelector('.bar-leave').click()")
    eventually(lambda: browser.see("location.href") == "about:blank", GONE)
    assert time.monotonic() - begun < GONE and browser.see("document.body.textContent.trim()") == ""
    browser.see("history.back()")
    served.let_go()
    time.sleep(1)
    assert browser.see("document.body.innerText.trim()") == "" and browser.see("location.href") == "about:blank"
