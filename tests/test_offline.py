"""One visit, then no network; a newer edition beside the old one; everything erased; gone at once."""

import re
import shutil
import time

import pytest
from book_site import EDITIONS, site
from browser.harness import eventually, wait_until_ready
from playwright.sync_api import Error
from served import GONE, Served

from ashore.sphinx import offline
from ashore.words import book as words
from ashore.words import page as page_words
from ashore.words import pick

# What a page asks of the browser about the book's copy.
CACHES = "caches.keys().then((names) => names.filter((name) => name.startsWith('ashore')))"
REGISTERED = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
KEPT = "JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage)])"


@pytest.fixture
def served(tmp_path):
    served = Served(shutil.copytree(site(), tmp_path / "site"))
    yield served
    served.go()


@pytest.fixture
def context(browser):
    # Where scrolling takes a while, a click on what is moving meanwhile meets something else.
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 360, "height": 740})
    yield context
    context.close()


def visit(context, address, lang="en", name="index"):
    """Open a page and wait until the whole edition is kept."""
    page = context.new_page()
    page.goto(f"{address}/{lang}/{name}.html")
    eventually(lambda: page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one?.active?.state === 'activated')"), 60)
    return page


def say(key, lang="en"):
    return pick(words.WORDS[key], lang)


@pytest.mark.parametrize("lang", EDITIONS)
def test_after_one_visit_the_whole_edition_reads_and_answers_without_a_network(context, served, lang):
    page = visit(context, served.address, lang)
    served.go()
    context.set_offline(True)
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    # what a page no longer waited for, because another was opened, has not failed
    page.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED" or complaints.append(f"{request.failure} {request.url}"))
    for name in ("rights", "cost", "payoff"):
        page.goto(f"{served.address}/{lang}/{name}.html")
        assert page.locator("h1").is_visible()
        wait_until_ready(page)
    before = page.locator(".ashore-headline").first.inner_text()
    page.locator("[data-field=budget]").first.fill("3100")
    eventually(lambda: page.locator(".ashore-headline").first.inner_text() != before)
    wait_until_ready(page)
    page.locator(".bar-search").click()
    eventually(lambda: page.url.endswith("search.html"))
    page.fill("#q", {"en": "court", "zh": "法院"}[lang])
    page.press("#q", "Enter")
    page.locator("#search-results li p mark").first.wait_for()
    assert page.locator("#search-results li").count() > 3
    served.come()
    assert complaints == []


def test_what_is_looked_for_is_told_to_no_server(context, served):
    page = visit(context, served.address)
    page.goto(f"{served.address}/en/search.html")
    page.fill("#q", "xylophone")
    page.press("#q", "Enter")
    eventually(lambda: say("search.none") == page.inner_text("#search-state"))
    assert not [path for path in served.asked if "xylophone" in path]


def renew(served, text):
    """Publish another edition: one page and one script of it are different."""
    folder = served.folder / "en"
    page, script = folder / "index.html", folder / "_static" / "book.js"
    page.write_text(re.sub(r"<h1>", f"<h1 data-edition='{text}'>", page.read_text("utf-8"), count=1), "utf-8")
    script.write_text(script.read_text("utf-8") + f"\nglobalThis.edition = '{text}';\n", "utf-8")
    offline.write(folder, "en")


def edition(page):
    """The edition of the page and that of its script."""
    try:
        return page.evaluate("[document.querySelector('h1').dataset.edition ?? 'old', globalThis.edition ?? 'old']")
    except Error:  # it is just being loaded anew
        return None


def scroll_until_seen(page, newer):
    """The line about a newer edition comes when the reader scrolls, under the bar, wherever that is."""
    def seen():
        page.mouse.wheel(0, 40)
        return newer.is_visible()

    eventually(seen, 30)
    bar, line = page.locator(".bar").bounding_box(), newer.bounding_box()
    assert abs(line["y"] - bar["y"] - bar["height"]) < 2 and line["height"] < 200


def test_a_newer_edition_is_not_announced_while_somebody_types(context, served):
    page = visit(context, served.address, name="payoff")
    page.reload()
    renew(served, "new")
    page.reload()
    field = page.locator("[data-field=budget]").first
    field.click()
    eventually(lambda: page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one?.waiting?.state === 'installed')"), 60)
    page.wait_for_timeout(3_000)  # by now it has been offered to a page that asks
    before = field.bounding_box()["y"]
    for key in "3100":
        page.keyboard.press(key)
    page.evaluate("scrollBy(0, 1)")
    newer = page.get_by_role("status").filter(has_text=say("newer"))
    assert not newer.is_visible() and abs(field.bounding_box()["y"] - before) < 3
    field.blur()
    scroll_until_seen(page, newer)
    assert "3100" in field.input_value()


def test_a_newer_edition_is_fetched_beside_announced_and_taken_over_only_when_asked(context, served):
    page = visit(context, served.address)
    page.reload()
    other = context.new_page()
    other.goto(page.url)
    renew(served, "new")
    page.reload()
    newer = page.get_by_role("status").filter(has_text=say("newer"))
    eventually(lambda: page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one?.waiting?.state === 'installed')"), 60)
    for _ in range(2):
        assert edition(page) == ["old", "old"] and not newer.is_visible()
        page.reload()
    scroll_until_seen(page, newer)
    newer.get_by_role("button", name=say("newer.later")).click()
    assert not newer.is_visible()
    page.reload()
    scroll_until_seen(page, newer)
    assert edition(other) == ["old", "old"]
    newer.get_by_role("button", name=say("newer.load")).click()
    # Every open page changes over, or an old page would go on with new files.
    for one in (page, other):
        one.wait_for_load_state()
        eventually(lambda one=one: edition(one) == ["new", "new"])
    served.go()
    page.goto(f"{served.address}/en/index.html")
    assert edition(page) == ["new", "new"] and not newer.is_visible()
    eventually(lambda: page.evaluate(f"{CACHES}.then((names) => Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).filter((one) => /book\\.js/.test(one.url)).length)))") == [1])
    served.come()


def test_an_edition_that_is_half_published_is_not_taken(context, served):
    page = visit(context, served.address)
    page.reload()
    script = served.folder / "en" / "_static" / "book.js"
    before = script.read_bytes()
    renew(served, "new")
    script.write_bytes(before)  # the page and the list are there already, this file is not
    page.reload()
    page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update()).catch(() => {})")
    eventually(lambda: page.evaluate("navigator.serviceWorker.getRegistration().then((one) => !one.installing)"), 60)
    page.reload()
    page.wait_for_timeout(3_000)
    assert edition(page) == ["old", "old"] and not page.locator(".newer").is_visible()


# What can be wrong with a kept file, as what is done with {name, kept}: a cache and its request.
DAMAGES = {
    "the cache is gone": "caches.delete(name)",
    "a file is gone": "cache.delete(request)",
    "a file is cut off": "cache.put(request, new Response(bytes.slice(0, bytes.byteLength / 2), answer))",
    "a file is altered": "cache.put(request, new Response('throw new Error(\\'altered\\')', answer))",
}


def damage(page, how, files=".*"):
    """Damage all kept files whose address has something of `files`."""
    page.evaluate(f"""async (files) => {{
      for (const name of await {CACHES}) {{
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {{
          if (!new RegExp(files).test(request.url)) continue;
          const answer = await cache.match(request);
          const bytes = await answer.clone().arrayBuffer();
          await {DAMAGES[how]};
        }}
      }}
    }}""", files)


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_copy_is_mended_from_the_network(context, served, how):
    page = visit(context, served.address)
    page.reload()
    damage(page, how)
    page.goto(f"{served.address}/en/payoff.html")
    wait_until_ready(page)
    if how == "the cache is gone":
        return
    # And mended for good: it now does without.
    served.go()
    page.reload()
    wait_until_ready(page)
    served.come()


def test_a_damaged_file_without_a_network_is_missing_and_never_run(context, served):
    page = visit(context, served.address, name="payoff")
    page.reload()
    damage(page, "a file is altered", "worker|bundle|image|figures")
    served.go()
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.reload()
    status = page.locator(".ashore-desk .ashore-status").first
    eventually(lambda: status.inner_text() == pick(page_words.WORDS["status.failed"], "en"), 30)
    assert page.locator(".ashore-headline").first.is_visible() and complaints == []
    served.come()


def test_a_device_without_room_reads_on_from_the_network(context, served):
    page = context.new_page()
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", {"origin": served.address, "quotaSize": 100_000})
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{served.address}/en/payoff.html")
    eventually(lambda: "/en/sw.js" in served.asked, 30)
    eventually(lambda: page.evaluate("navigator.serviceWorker.getRegistration().then((one) => !one?.installing && !one?.active)"), 60)
    page.reload()
    wait_until_ready(page)
    page.locator("[data-field=budget]").first.fill("3100")
    eventually(lambda: pick(page_words.WORDS["status.ready"], "en") == page.locator(".ashore-desk .ashore-status").first.inner_text())
    assert complaints == []


@pytest.mark.parametrize("when", ["kept", "while it is being fetched", "before"])
def test_erase_everything_leaves_nothing(context, served, when):
    page = visit(context, served.address, name="payoff") if when == "kept" else context.new_page()
    if when == "kept":
        page.reload()
    else:
        page.goto(f"{served.address}/en/payoff.html")
    wait_until_ready(page)
    page.locator("[data-do=remember]").first.check()
    page.locator("[data-field=budget]").first.fill("3100")
    page.locator(".bar-theme").click()
    eventually(lambda: "3100" in (page.evaluate("localStorage.getItem('ashore.record')") or ""))
    if when == "while it is being fetched":
        eventually(lambda: page.evaluate(REGISTERED) == 1)
    page.locator(".erase button").click()
    eventually(lambda: page.locator(".erase span").inner_text() == say("erase.done"))
    # Long enough for what was under way to come back.
    page.wait_for_timeout(4_000)
    assert page.evaluate(KEPT) == "[[],[]]"
    assert page.evaluate(CACHES) == [] and page.evaluate(REGISTERED) == 0
    assert page.locator("[data-field=budget]").first.input_value() != "3100"
    assert not page.locator("[data-do=remember]").first.is_checked()


def test_erasing_what_was_typed_waits_for_no_network_and_no_copy_comes_afterwards(context, served):
    page = context.new_page()
    page.goto(f"{served.address}/en/payoff.html")
    wait_until_ready(page)
    page.locator("[data-do=remember]").first.check()
    page.locator("[data-field=budget]").first.fill("3100")
    served.asked.clear()
    served.hang()
    eventually(lambda: "/en/sw.js" in served.asked)
    page.locator(".erase button").click()
    eventually(lambda: page.evaluate(KEPT) == "[[],[]]" and page.locator("[data-field=budget]").first.input_value() != "3100", 3)
    assert page.locator(".erase span").inner_text() == ""
    served.let_go()
    eventually(lambda: page.locator(".erase span").inner_text() == say("erase.done"), 60)
    assert page.evaluate(CACHES) == [] and page.evaluate(REGISTERED) == 0


def test_erasing_stops_a_copy_that_is_being_fetched(context, served):
    page = context.new_page()
    page.goto(f"{served.address}/en/payoff.html")
    served.hang(after="/en/talk.html")
    eventually(lambda: "/en/talk.html" in served.asked, 30)
    page.locator(".erase button").click()
    eventually(lambda: page.locator(".erase span").inner_text() == say("erase.done"))
    assert page.evaluate(CACHES) == [] and page.evaluate(REGISTERED) == 0
    served.let_go()
    page.wait_for_timeout(2_000)
    assert page.evaluate(CACHES) == []


def test_a_tab_that_was_just_opened_asks_for_no_copy_after_erasing_in_another(context, served):
    page = visit(context, served.address)
    other = context.new_page()
    other.goto(f"{served.address}/en/payoff.html")
    page.locator(".erase button").click()
    eventually(lambda: page.locator(".erase span").inner_text() == say("erase.done"))
    other.wait_for_timeout(4_000)
    for tab in (page, other):
        assert tab.evaluate(CACHES) == [] and tab.evaluate(REGISTERED) == 0


def test_a_page_that_is_read_on_after_erasing_keeps_nothing(context, served):
    page = visit(context, served.address, name="payoff")
    page.reload()
    page.locator(".erase button").click()
    eventually(lambda: page.locator(".erase span").inner_text() == say("erase.done"))
    # The worker of the copy that is gone still answers this page.
    assert page.evaluate("fetch('talk.html').then((answer) => answer.text())") and page.evaluate("navigator.serviceWorker.controller !== null")
    page.wait_for_timeout(1_000)
    assert page.evaluate(CACHES) == []


def here(page):
    """The address of the page; None while another is coming."""
    try:
        return page.evaluate("location.href")
    except Error:
        return None


def gone(page):
    """Whether the page that is shown is empty and not of the book."""
    eventually(lambda: here(page) == "about:blank", GONE)
    assert page.title() == "" and page.locator("body").inner_text() == ""


def escape_twice(page):
    """On a busy machine two may be too far apart."""
    def pressed():
        for _ in range(2):
            page.keyboard.press("Escape")
        return here(page) == "about:blank"

    eventually(pressed, GONE)


def go_back(page):
    """The answer to a question that goes back itself would be looked for in the page that is gone."""
    page.evaluate("setTimeout(() => history.back())")


@pytest.mark.parametrize("lang", EDITIONS)
@pytest.mark.parametrize("how", ["button", "Escape twice"])
def test_leaving_at_once_clears_the_form_and_cannot_be_undone_by_going_back(context, served, how, lang):
    page = context.new_page()
    page.goto(f"{served.address}/{lang}/index.html")
    page.goto(f"{served.address}/{lang}/payoff.html")
    page.locator("[data-field=budget]").first.fill("3100")
    page.locator(".bar-leave").click() if how == "button" else escape_twice(page)
    gone(page)
    go_back(page)
    page.wait_for_timeout(500)
    gone(page)
    # Whoever wants to read on opens the book again, and finds the example in the form.
    page.goto(f"{served.address}/{lang}/payoff.html")
    assert page.locator("h1").is_visible()
    assert page.locator("[data-field=budget]").first.input_value() != "3100"


@pytest.mark.parametrize("how", ["button", "Escape twice"])
@pytest.mark.parametrize("hanging", ["while the copy is fetched", "all of it", "in the middle of the page"])
def test_leaving_waits_for_no_network(context, served, hanging, how):
    page = context.new_page()
    page.goto(f"{served.address}/en/index.html")
    if hanging == "in the middle of the page":
        served.hang(after="payoff.html")
        page.goto(f"{served.address}/en/payoff.html", wait_until="commit")
        page.locator(".bar-leave").wait_for()
    else:
        page.goto(f"{served.address}/en/payoff.html")
        if hanging == "while the copy is fetched":
            eventually(lambda: len(served.asked) > 60, 30)
        served.hang()
    begun = time.monotonic()
    page.evaluate("setTimeout(() => document.querySelector('.bar-leave').click())") if how == "button" else escape_twice(page)
    gone(page)
    assert time.monotonic() - begun < GONE
    go_back(page)
    page.wait_for_timeout(500)
    assert page.locator("body").inner_text() == ""
    served.let_go()
    page.wait_for_timeout(1_000)
    gone(page)


def test_one_escape_or_two_slow_ones_or_those_that_end_chinese_typing_stay(context, served):
    page = context.new_page()
    page.goto(f"{served.address}/en/index.html")
    page.keyboard.press("Escape")
    page.wait_for_timeout(900)
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.keyboard.press("Escape")
    for _ in range(2):
        page.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true }))")
    page.wait_for_timeout(300)
    assert page.url.endswith("index.html") and page.locator("h1").is_visible()


@pytest.mark.parametrize("lang", EDITIONS)
def test_on_a_home_screen_stands_a_name_that_tells_nothing(context, served, lang):
    page = context.new_page()
    page.goto(f"{served.address}/{lang}/index.html")
    manifest = page.evaluate("fetch(document.querySelector('link[rel=manifest]').href).then((answer) => answer.json())")
    assert manifest["name"] == manifest["short_name"] == say("install.name", lang)
    telling = re.compile("ashore|debt|上岸|债|催收", re.I)
    assert not telling.search(str(manifest))
    for icon in manifest["icons"]:
        assert page.evaluate(f"fetch('{icon['src']}').then((answer) => answer.headers.get('Content-Type'))") == "image/png"
