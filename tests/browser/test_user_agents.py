"""The tools answer whatever the browser calls itself: in WeChat, where most readers open a link, and in the browsers that phones come with."""

import pytest
from book_site import name, pages, soup

from ashore import tools
from bench import changes
from bench.agents import AGENTS, called
from bench.browser import browsing

# In one edition every tool, in the other three: the same files run in both.
CHINESE = [path for path in pages("zh") if soup(path).select_one(".ashore-tool")]
ENGLISH = [path for path in pages("en") if path.stem in ("real-or-fake", "budget", "payoff")]


@pytest.fixture(scope="module", params=AGENTS)
def browser(request):
    with browsing(called(request.param)) as browser:
        browser.agent = AGENTS[request.param]
        yield browser


@pytest.mark.parametrize("path", CHINESE + ENGLISH, ids=name)
def test_every_tool_answers_whatever_the_browser_calls_itself(browser, context, quiet, book, path):
    page = quiet(context.new_page(), book)
    changes.use(page, book, path, patience=20)
    # Else nothing has been tried: the loader reads the name in the worker.
    assert {worker.evaluate("navigator.userAgent") for worker in page.workers} == {browser.agent}


def test_every_tool_is_among_them():
    assert {tool_id for path in CHINESE for tool_id, _ in changes.shown(path)} == set(tools.IDS)
