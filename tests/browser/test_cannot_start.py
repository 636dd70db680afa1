"""A tool that cannot start says so within five seconds, says what helps, and lets no example stand as the reader's answer."""

import re
import time
from contextlib import contextmanager

import pytest
from book_site import name, pages, soup
from browser.harness import eventually, violations
from conftest import ROOT

from ashore import tools
from ashore.kit import handouts
from ashore.words import page as words
from ashore.words import pick
from ashore.words.kit import WORDS as KIT
from bench.agents import AGENTS

LANGS = ("en", "zh")
SOON = 5


def say(key, lang):
    return pick(words.WORDS[key], lang)


class Told:
    """What a tool of a page tells its reader."""

    def __init__(self, page, at=0):
        self.page = page
        self.tool = page.locator(".ashore-tool").nth(at)
        self.notice = self.tool.locator(".ashore-cannot")

    def is_shown(self, part):
        return self.tool.locator(part).first.is_visible()

    def strip(self):
        return self.tool.locator(".ashore-strip").inner_text().strip()

    def distance(self, field):
        """From the end of the strip, which is as long as its answer, to a field."""
        return self.page.locator(field).bounding_box()["y"] - sum(self.tool.locator(".ashore-strip").bounding_box()[side] for side in ("y", "height"))

    def says(self, key, lang, since):
        """Wait for the sentence above the form, which must be there in time."""
        sentence = self.notice.locator(".ashore-title")
        eventually(lambda: sentence.is_visible() and sentence.inner_text() == say(key, lang), SOON)
        assert time.monotonic() - since < SOON

    def is_an_example(self, lang):
        """The printed answer stands there as what it is, and nothing else claims to be an answer."""
        assert self.tool.locator(".ashore-example").inner_text() == say("example", lang)
        assert self.is_shown(".ashore-example") and self.is_shown(".ashore-headline")
        assert self.strip().startswith(say("halted", lang)) and not self.is_shown(".ashore-strip strong")

    def shows_no_answer(self, lang, instead="halted"):
        assert not self.tool.locator(".ashore-view > *, .ashore-example").filter(visible=True).count()
        assert self.strip() == say(instead, lang)


def script(file, body):
    """The file is there, and this is what stands in it."""
    return lambda context: context.route(f"**/{file}*", lambda route: route.fulfill(content_type="text/javascript", body=body))


def missing(file):
    return lambda context: context.route(f"**/{file}*", lambda route: route.fulfill(status=404))


def before(source):
    """A browser that lacks something."""
    return lambda context: context.add_init_script(source)


CAUSES = {
    "no WebAssembly": before("delete globalThis.WebAssembly"),
    "no workers": before("delete globalThis.Worker"),
    "an old browser's objects": before("delete Object.hasOwn; delete globalThis.reportError"),
    "no observers": before("delete globalThis.IntersectionObserver; delete globalThis.reportError"),
    "answers that cannot be put in place": before("Object.defineProperty(HTMLTemplateElement.prototype, 'innerHTML', { set() { throw new Error('too old'); } })"),
    "WebAssembly that does not compile": script("micropython.wasm", "no WebAssembly"),
    "a loader that throws": script("machine.mjs", "throw new Error('not for this browser')"),
    "a loader that does not parse": script("machine.mjs", "export const boot = ?;"),
    "a worker that does not parse": script("worker.js", "const answer = ?;"),
    "a worker that is not there": missing("worker.js"),
    "a script that does not parse": script("tool.js", "const tool = document?.?.body;"),
    "a script that throws": script("tool.js", "throw new Error('not for this browser');"),
    "a script that is not there": missing("tool.js"),
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("cause", CAUSES)
def test_whatever_the_cause_it_says_so_and_no_example_stands_below_what_is_typed(open_tool, context, cause, lang):
    CAUSES[cause](context)
    started = time.monotonic()
    page = open_tool(f"payoff-{lang}", ready=False, watched=False)
    told = Told(page)
    told.says("status.failed", lang, started)
    told.is_an_example(lang)
    ways = told.notice.inner_text()
    assert say("way.browser", lang) in ways and say("way.read", lang) in ways and not told.is_shown(".ashore-in-wechat")
    assert not re.search("reload|again|重新加载|刷新", ways)
    page.fill("#payoff-budget", "3456")
    told.shows_no_answer(lang)
    assert page.input_value("#payoff-budget") == "3456" and told.notice.is_visible()
    # Nothing looks alive that is not.
    dead = told.tool.get_attribute("data-state") == "dead"
    assert told.is_shown('[data-do="reset"]') is not dead and told.is_shown('[data-do="remember"]') is not dead


@pytest.mark.parametrize("cause", ["a loader that throws", "a script that does not parse"])
@pytest.mark.parametrize("agent", ["wechat-android", "wechat-iphone"])
@pytest.mark.parametrize("lang", LANGS)
def test_in_wechat_the_way_out_is_its_own_menu(browser, site, agent, cause, lang):
    context = browser.new_context(user_agent=AGENTS[agent], service_workers="block", viewport={"width": 360, "height": 740})
    CAUSES[cause](context)
    page = context.new_page()
    started = time.monotonic()
    page.goto(f"{site.address}message-check-{lang}.html")
    told = Told(page)
    told.says("status.failed", lang, started)
    ways = told.notice.inner_text()
    assert say("way.wechat", lang) in ways and say("way.browser", lang) not in ways
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("cause", ["a loader that throws", "a script that does not parse"])
def test_everybody_can_read_what_helps(open_tool, context, cause, scheme):
    CAUSES[cause](context)
    page = open_tool("payoff-zh", ready=False, watched=False)
    page.emulate_media(color_scheme=scheme)
    Told(page).says("status.failed", "zh", time.monotonic())
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.emulate_media(media="print")
    assert Told(page).is_shown(".ashore-example") and not Told(page).notice.is_visible(), "paper says what the answer is; nothing on it asks to be pressed"


def test_a_failure_while_there_is_no_network_is_told_as_that_and_mends_itself(open_tool, context, site):
    """A browser may learn only later that the network is gone, and then the advice to use another browser was wrong."""
    site.missing = {"machine.mjs"}
    page = open_tool("payoff-en", ready=False, watched=False)
    told = Told(page)
    told.says("status.failed", "en", time.monotonic())
    context.set_offline(True)
    told.says("status.offline", "en", time.monotonic())
    assert not told.is_shown(".ashore-elsewhere")
    site.missing = set()
    context.set_offline(False)
    eventually(lambda: told.is_shown(".ashore-strip strong") and not told.notice.is_visible())


@contextmanager
def held(site, *files):
    site.hold(*files)
    try:
        yield
    finally:
        site.let_go()


@pytest.mark.parametrize("file", ["worker.js", "machine.mjs", "micropython.wasm"])
@pytest.mark.parametrize("lang", LANGS)
def test_what_does_not_come_is_told_too_and_forgotten_when_it_comes(open_tool, site, file, lang):
    with held(site, file):
        started = time.monotonic()
        page = open_tool(f"payoff-{lang}", ready=False)
        told = Told(page)
        told.says("status.late", lang, started)
        told.is_an_example(lang)
        page.fill("#payoff-budget", "3000")
        told.shows_no_answer(lang)
        before = told.distance("#payoff-budget")
    expected = tools.run("payoff", {"budget": "3000"}, lang)["blocks"][0]["text"]
    eventually(lambda: told.strip().startswith(expected))
    assert told.is_shown(".ashore-headline") and not told.notice.is_visible() and not told.is_shown(".ashore-example")
    assert told.tool.locator(".ashore-status").inner_text() == say("status.ready", lang)
    assert abs(told.distance("#payoff-budget") - before) < 2, "nothing moves under the finger of who is typing"


def test_being_late_moves_nothing_under_the_finger_of_who_is_typing(open_tool, site):
    with held(site, "machine.mjs"):
        page = open_tool("payoff-zh", ready=False)
        field = page.locator("#payoff-debts-0-balance")
        field.fill("9000")
        top = field.bounding_box()["y"]
        told = Told(page)
        told.says("status.late", "zh", time.monotonic())
        page.wait_for_timeout(200)
        assert abs(field.bounding_box()["y"] - top) < 2


def test_typed_before_the_tool_is_there_and_judged_only_then(open_tool, site):
    """A pasted message does not stand above the example's verdict, not for a second."""
    with held(site, "machine.mjs"):
        page = open_tool("message-check-zh", ready=False)
        told = Told(page)
        page.fill("#message-check-text", "您尾号3304的信用卡账单已出。")
        told.shows_no_answer("zh", "pending")
        # Back to the example: its own answer is true again.
        told.tool.locator('[data-do="reset"]').click()
        assert told.is_shown(".ashore-headline") and told.is_shown(".ashore-strip strong")
        page.fill("#message-check-text", "您尾号3304的信用卡账单已出。")
        told.shows_no_answer("zh", "pending")
    eventually(lambda: told.is_shown(".ashore-headline"))
    assert not told.is_shown(".ashore-pending")


def test_what_failed_after_answers_is_no_example(open_tool, context, site):
    """A tool that had answered and comes down for good: the last answer is the reader's own until something else is typed."""
    page = open_tool("sample-en", watched=False)
    page.fill("#sample-amount", "77")
    told = Told(page)
    eventually(lambda: told.strip().startswith("Total 10700"))
    site.missing = {"worker.js"}
    page.select_option("#sample-kind", "broken")
    started = time.monotonic()
    told.says("status.failed", "en", started)
    assert not told.is_shown(".ashore-example")
    page.fill("#sample-amount", "78")
    told.shows_no_answer("en")


def test_a_slow_new_start_after_a_sum_was_stopped_is_not_told_as_being_late(open_tool, site):
    """Nobody waits for an answer then: what stands there is why the last one did not come."""
    page = open_tool("sample-en", watched=False)
    with held(site, "machine.mjs"):
        page.select_option("#sample-kind", "broken")
        status = Told(page).tool.locator(".ashore-status")
        eventually(lambda: status.inner_text() == say("status.broken", "en"))
        page.wait_for_timeout(4_500)
        assert status.inner_text() == say("status.broken", "en") and not Told(page).notice.is_visible()
    page.select_option("#sample-kind", "plain")
    eventually(lambda: status.inner_text() == say("status.ready", "en"))


def test_what_went_wrong_stands_on_the_console(open_tool, context):
    """For whoever looks for a fault: the traceback of Python, and what the loader threw."""
    page = open_tool("sample-en", watched=False)
    with context.expect_console_message(lambda message: "Traceback" in message.text and "RuntimeError: broken on purpose" in message.text):
        page.select_option("#sample-kind", "broken")
    CAUSES["a loader that throws"](context)
    with context.expect_console_message(lambda message: "not for this browser" in message.text):
        open_tool("payoff-en", ready=False, watched=False)


def test_the_watchdog_can_be_read_by_browsers_of_any_age():
    source = re.sub(r"//.*", "", (ROOT / "ashore" / "page" / "watchdog.js").read_text("utf-8"))
    assert not re.findall(r"=>|`|\?\.|\?\?|\.\.\.|\b(?:let|const|class|async|await|of|import|export)\b|\d_\d|dataset|closest|replaceChildren|forEach", source)


def test_the_sheets_named_are_those_of_the_kit():
    assert set(words.SHEETS) <= set(tools.IDS)
    for sheet, title in words.SHEETS.values():
        assert sheet in handouts.ALL and title == KIT[handouts.TITLES[sheet]]


PAGES = [path for path in pages() if soup(path).select_one(".ashore-tool")]


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_every_tool_of_the_book_says_so_when_scripts_cannot_be_read(context, book, path):
    """As in a browser that does not know the language of ours: neither of the page's scripts parses."""
    for file in ("tool.js", "book.js"):
        script(file, "const tool = document?.?.body;")(context)
    page = context.new_page()
    page.goto(f"{book}/{name(path)}")
    lang = path.parent.name
    for at in range(page.locator(".ashore-tool").count()):
        told = Told(page, at)
        assert told.notice.locator(".ashore-title").inner_text() == say("status.failed", lang)
        told.is_an_example(lang)
        links = [link.get_attribute("href") for link in told.notice.locator("a").all()]
        assert links.pop() == "tel:12348"
        assert all((path.parent / link).is_file() for link in links)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
