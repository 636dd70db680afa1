"""What tests in a real browser share: the small site of tools, pages that complain when a console does."""

import pytest
from book_site import complains
from browser import harness

from ashore import charts, tools


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """One page a tool and language, and the sample tool."""
    ids, tools.IDS = tools.IDS, tools.IDS + ("sample",)
    try:
        harness.install_sample()
        folder = harness.build(tmp_path_factory.mktemp("site") / "pages", charts.svg)
    finally:
        tools.IDS = ids
    site = harness.Site(folder)
    yield site
    site.close()


@pytest.fixture(autouse=True)
def whole_site(request):
    """No test leaves files missing or held back for the next one."""
    yield
    if "site" in request.fixturenames:
        request.getfixturevalue("site").restore()


@pytest.fixture
def context(browser):
    """A phone."""
    context = browser.new_context(service_workers="block", reduced_motion="reduce", viewport={"width": 360, "height": 740}, accept_downloads=True)
    yield context
    context.close()


@pytest.fixture
def quiet():
    """Watch pages: `quiet(page, address)`; the test fails when a console complains or a page asks for anything elsewhere."""
    complaints = []

    def watch(page, address):
        page.on("console", lambda message: complains(message) and complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: request.url.startswith((address, "data:", "blob:")) or complaints.append(request.url))
        return page

    yield watch
    assert complaints == []


@pytest.fixture
def open_tool(context, site, quiet):
    """Open a page of the small site and wait until its tool answers: `open_tool("payoff-en")`."""

    def open_page(name, ready=True, watched=True):
        page = context.new_page()
        if watched:
            quiet(page, site.address)
        page.goto(site.address + name + ".html")
        if ready:
            harness.wait_until_ready(page)
        return page

    return open_page
