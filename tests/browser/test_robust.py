"""What a device does to a page: storage forbidden or full, another tab, going back, a clock that is wrong and a midnight that passes."""

import json

import pytest
from served import GONE

from ashore import tools
from ashore.words import page as words
from ashore.words import pick
from bench.changes import headline
from browser.harness import eventually, wait_until_ready

FORBIDDEN = """
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("forbidden", "SecurityError"); } });
}
Object.defineProperty(Navigator.prototype, "serviceWorker", { value: { register: () => Promise.reject(new DOMException("forbidden", "SecurityError")),
  getRegistrations: () => Promise.reject(new DOMException("forbidden", "SecurityError")), addEventListener() {} } });
"""
# All the room that the browser gives to pages of one origin.
FILL_UP = """() => {
  let text = "x".repeat(2_000_000);
  for (let i = 0; text; ) {
    try { localStorage.setItem("other" + i, text); i++; } catch { text = text.slice(0, text.length >> 1); }
  }
}"""
# A page that is asleep while another tab writes is not told of it.
ASLEEP = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true)"


def say(key, lang="en"):
    return pick(words.WORDS[key], lang)


def status(page):
    return page.locator(".ashore-desk .ashore-status").first.inner_text()


def answer(page):
    return page.locator(".ashore-headline").first.inner_text().replace("\n", "")


def kept(page):
    return json.loads(page.evaluate("localStorage.getItem('ashore.record')") or "null")


def test_a_browser_that_forbids_all_storage_says_so_and_the_book_works(context, quiet, book):
    context.add_init_script(FORBIDDEN)
    page = quiet(context.new_page(), book)
    page.goto(f"{book}/en/payoff.html")
    wait_until_ready(page)
    remember = page.locator("[data-do=remember]").first
    remember.click()
    eventually(lambda: status(page) == say("status.forbidden"))
    assert not remember.is_checked()
    page.locator("[data-field=budget]").first.fill("3100")
    eventually(lambda: answer(page) == headline("payoff", {"budget": "3100"}, "en"))
    page.locator(".bar-theme").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.locator(".erase button").click()
    eventually(lambda: answer(page) == headline("payoff", {}, "en"))
    page.wait_for_timeout(2_500)  # by now the offline copy was asked for, and refused
    page.locator(".bar-leave").click()
    eventually(lambda: page.evaluate("location.href") == "about:blank", GONE)


def test_when_there_is_no_room_left_what_was_kept_stays_and_the_reader_is_told(open_tool):
    page = open_tool("payoff-en")
    page.locator("[data-do=remember]").check()
    page.fill("#payoff-budget", "2500")
    eventually(lambda: kept(page)["parts"] and status(page) == say("status.ready"))
    before = kept(page)
    page.evaluate(FILL_UP)
    page.fill("#payoff-debts-0-name", "x" * 60)
    eventually(lambda: status(page) == say("status.full"))
    assert kept(page) == before and page.locator("[data-do=remember]").is_checked()
    page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('other')).forEach((key) => localStorage.removeItem(key))")
    page.fill("#payoff-debts-0-name", "y" * 60)
    eventually(lambda: kept(page)["parts"]["debts"][0]["name"] == "y" * 60)


def test_where_there_never_was_room_nothing_is_remembered(open_tool):
    page = open_tool("payoff-en")
    page.evaluate(FILL_UP)
    page.locator("[data-do=remember]").click()
    eventually(lambda: status(page) == say("status.forbidden"))
    assert kept(page) is None and not page.locator("[data-do=remember]").is_checked()


@pytest.fixture
def tabs(open_tool, context, site, quiet):
    """A plan that is remembered and asleep, and the list of debts in another tab."""
    plan = open_tool("payoff-en")
    plan.locator("[data-do=remember]").check()
    plan.fill("#payoff-budget", "2500")
    eventually(lambda: "capacity" in kept(plan)["parts"])
    plan.add_init_script(ASLEEP)
    plan.reload()
    wait_until_ready(plan)
    debts = quiet(context.new_page(), site.address)
    debts.goto(plan.url.replace("payoff", "debt-list"))
    wait_until_ready(debts)
    return plan, debts


def test_a_tab_that_was_asleep_takes_back_nothing_of_what_another_wrote(tabs):
    plan, debts = tabs
    debts.fill("#debt-list-debts-0-balance", "777")
    eventually(lambda: kept(debts)["parts"]["debts"][0]["balance"] == "777")
    assert plan.input_value("#payoff-debts-0-balance") != "777"
    plan.fill("#payoff-budget", "3100")
    eventually(lambda: kept(plan)["parts"]["capacity"] == "3100")
    assert kept(plan)["parts"]["debts"][0]["balance"] == "777"
    eventually(lambda: plan.input_value("#payoff-debts-0-balance") == "777" and plan.input_value("#payoff-budget") == "3100")


def test_a_tab_that_awakes_shows_what_another_wrote(tabs):
    plan, debts = tabs
    debts.fill("#debt-list-debts-0-balance", "777")
    eventually(lambda: kept(debts)["parts"]["debts"][0]["balance"] == "777")
    plan.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    eventually(lambda: plan.input_value("#payoff-debts-0-balance") == "777")


@pytest.mark.parametrize("then", ["it awakes", "somebody types there"])
def test_what_one_tab_erased_comes_back_from_no_other(tabs, then):
    plan, debts = tabs
    debts.locator("[data-do=erase]").click()
    eventually(lambda: status(debts) == say("status.erased"))
    if then == "it awakes":
        plan.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    else:
        plan.fill("#payoff-budget", "3100")
    eventually(lambda: status(plan) == say("status.erased"))
    assert kept(plan) is None and not plan.locator("[data-do=remember]").is_checked()
    assert plan.input_value("#payoff-budget") not in ("2500", "3100")


def test_what_is_erased_in_one_tab_is_erased_in_those_that_remember_nothing(context, quiet, book):
    plan, other = (quiet(context.new_page(), book) for _ in range(2))
    plan.goto(f"{book}/en/payoff.html")
    wait_until_ready(plan)
    plan.fill("#payoff-budget", "3100")
    other.goto(f"{book}/zh/index.html")
    assert plan.input_value("#payoff-budget") == "3100"
    other.locator(".erase button").click()
    eventually(lambda: status(plan) == say("status.erased"))
    assert plan.input_value("#payoff-budget") == str(tools.load("payoff").FORM.initial("en")["budget"])
    assert plan.evaluate("Object.keys(localStorage)") == []


def test_a_full_device_can_be_emptied(context, quiet, book):
    page = quiet(context.new_page(), book)
    page.goto(f"{book}/zh/payoff.html")
    wait_until_ready(page)
    page.locator("[data-do=remember]").check()
    page.fill("#payoff-budget", "3100")
    eventually(lambda: "3100" in json.dumps(kept(page)))
    page.goto(f"{book}/zh/glossary.html")  # a page without tools
    page.evaluate(FILL_UP)
    page.locator(".erase button").click()
    eventually(lambda: page.evaluate("Object.keys(localStorage).every((key) => !key.startsWith('ashore'))"))


def test_two_tabs_of_one_tool_show_the_same(open_tool, context, site, quiet):
    one = open_tool("payoff-en")
    one.locator("[data-do=remember]").check()
    other = quiet(context.new_page(), site.address)
    other.goto(one.url)
    wait_until_ready(other)
    other.select_option("#payoff-strategy", "snowball")
    eventually(lambda: one.input_value("#payoff-strategy") == "snowball")
    one.fill("#payoff-budget", "3100")
    eventually(lambda: other.input_value("#payoff-budget") == "3100")
    assert other.input_value("#payoff-strategy") == one.input_value("#payoff-strategy") == "snowball"


def has_days(fields):
    return any(field.kind in ("date", "month", "moment") or field.kind == "rows" and has_days(field.fields) for field in fields)


WITH_DAYS = [tool for tool in tools.IDS if has_days(tools.load(tool).FORM.fields)]


@pytest.mark.parametrize("tool", WITH_DAYS)
def test_an_answer_depends_on_no_clock_and_no_time_zone(browser, site, tool):
    """Two devices on two sides of the date line, their clocks two centuries apart; on each, a midnight passes while the page is open."""
    views = set()
    for zone, days in (("America/Los_Angeles", ("1999-12-31T23:59:59", "2000-01-01T00:00:01")), ("Asia/Shanghai", ("2199-02-28T23:59:59", "2199-03-01T00:00:01"))):
        context = browser.new_context(service_workers="block", timezone_id=zone, locale="en-US")
        page = context.new_page()
        page.clock.set_fixed_time(days[0])
        page.goto(f"{site.address}{tool}-en.html")
        wait_until_ready(page)
        views.add(page.locator(".ashore-view").inner_text())
        page.clock.set_fixed_time(days[1])
        page.locator(".ashore-form").evaluate("form => form.dispatchEvent(new Event('input', { bubbles: true }))")
        eventually(lambda page=page: status(page) == say("status.ready"))
        views.add(page.locator(".ashore-view").inner_text())
        assert answer(page) == headline(tool, {}, "en")
        context.close()
    assert len(views) == 1
