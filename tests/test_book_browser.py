"""The built book in a real browser: quiet console, search, contents, language, theme, the first page."""

import re

import pytest
from book_site import EDITIONS, complains, name, pages, site, soup
from playwright.sync_api import expect



@pytest.fixture
def context(browser):
    context = browser.new_context(service_workers="block", reduced_motion="reduce", viewport={"width": 360, "height": 740})
    yield context
    context.close()


@pytest.fixture
def page(context, book):
    """A phone-sized page that fails the test if its console complains or it asks for anything outside the site."""
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complains(message) and complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: request.url.startswith((book, "data:", "blob:")) or complaints.append(request.url))
    page.on("response", lambda response: response.status >= 400 and complaints.append(f"{response.status} {response.url}"))
    yield page
    assert complaints == []


@pytest.mark.parametrize(
    "lang, query, found",
    [("zh", "最低还款", "payoff"), ("zh", "年化利率", "rate"), ("zh", "利", "rate"), ("en", "minimum", "payoff"), ("en", "annual rates", "rate")],
)
def test_search_finds_the_page_and_shows_the_place(page, book, lang, query, found):
    page.goto(f"{book}/{lang}/index.html")
    page.click(".bar-search")
    page.fill("#q", query)
    page.press("#q", "Enter")
    result = page.locator(f"#search-results li:has(a[href*='{found}.html'])").first
    result.locator("p mark").wait_for()
    assert len(result.locator("p").inner_text()) > 15
    result.locator("a").click()
    page.wait_for_url(re.compile(found))


def test_search_says_when_there_is_nothing_and_remembers_nothing(page, book):
    page.goto(f"{book}/en/search.html?q=xylophone")
    assert "Nothing found" in page.inner_text("#search-state")
    assert page.evaluate("JSON.stringify([localStorage, sessionStorage])") == "[{},{}]"


@pytest.mark.parametrize("lang", EDITIONS)
def test_the_contents_open_and_close_by_keyboard(page, book, lang):
    page.goto(f"{book}/{lang}/payoff.html")
    opener, contents = page.locator(".bar-contents"), page.locator("#contents")
    assert not contents.is_visible()
    opener.focus()
    page.keyboard.press("Enter")
    assert contents.is_visible() and opener.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.className") == "contents-close"
    page.keyboard.press("Escape")
    assert not contents.is_visible()
    assert page.evaluate("document.activeElement.className") == "bar-contents"
    page.keyboard.press("Space")
    assert contents.is_visible()
    contents.get_by_role("link").last.click()
    page.wait_for_url(re.compile(r"/(?!payoff)\w+\.html"))


def test_one_tap_to_the_other_language_and_back_and_it_is_remembered(page, book):
    page.goto(f"{book}/en/rate.html")
    page.click(".bar-language")
    page.wait_for_url("**/zh/rate.html")
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    page.goto(f"{book}/")
    page.wait_for_url("**/zh/index.html")
    page.click(".bar-language")
    page.wait_for_url("**/en/index.html")
    page.goto(f"{book}/")
    page.wait_for_url("**/en/index.html")


@pytest.mark.parametrize("asked, edition", [("zh-CN", "zh"), ("zh-TW", "zh"), ("en-GB", "en"), ("de-DE", "en")])
def test_the_first_page_asks_the_browser_for_the_language(browser, book, asked, edition):
    context = browser.new_context(service_workers="block", locale=asked)
    page = context.new_page()
    page.goto(f"{book}/")
    page.wait_for_url(f"**/{edition}/index.html")
    context.close()


def test_dark_or_light_is_chosen_in_one_tap_and_remembered(page, book):
    page.goto(f"{book}/en/index.html")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click(".bar-theme")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light and page.get_attribute(".bar-theme", "aria-pressed") == "true"
    page.goto(f"{book}/en/rate.html")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_large_type_is_one_tap_is_remembered_and_forgotten_with_everything_else(page, book):
    page.goto(f"{book}/en/index.html")
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    usual = page.evaluate(size)
    page.locator(".bar-type").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(size) >= 1.3 * usual and page.get_attribute(".bar-type", "aria-pressed") == "true"
    page.goto(f"{book}/zh/rate.html")
    assert page.evaluate(size) >= 1.3 * usual
    page.emulate_media(media="print")
    # Large print begins at 16 points, 21.3 pixels.
    assert page.evaluate(size) > 21
    page.emulate_media(media="screen")
    page.click(".foot .erase button")
    page.wait_for_selector(".bar-type[aria-pressed=false]")
    assert page.evaluate(size) < 1.1 * usual and page.evaluate("localStorage.length") == 0


def test_without_javascript_the_book_reads_and_links(browser, book):
    context = browser.new_context(service_workers="block", java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{book}/")
    page.get_by_role("link", name="中文").click()
    page.wait_for_url("**/zh/index.html")
    assert page.locator("#contents").is_visible() and not page.locator(".bar-theme").is_visible()
    page.click(".bar-language")
    page.wait_for_url("**/en/index.html")
    page.goto(f"{book}/en/search.html")
    assert "needs JavaScript" in page.inner_text("main")
    context.close()


def test_the_policy_is_enforced_by_the_browser(context, book):
    page = context.new_page()
    page.goto(f"{book}/en/index.html")
    refused = page.evaluate(
        """async () => {
          const names = new Set();
          document.addEventListener("securitypolicyviolation", (event) => names.add(event.effectiveDirective));
          const script = document.createElement("script");
          script.textContent = "window.inline = true";
          document.head.append(script);
          await fetch("https://example.invalid/").catch(() => {});
          const image = new Image();
          image.src = "https://example.invalid/x.png";
          await new Promise((done) => { image.onerror = done; });
          await new Promise((done) => setTimeout(done, 50));
          return [[...names].sort(), window.inline === undefined];
        }"""
    )
    assert refused == [["connect-src", "img-src", "script-src-elem"], True]


def test_a_page_opened_from_the_disk_reads_and_switches_language(context):
    page = context.new_page()
    page.goto((site() / "en" / "payoff.html").as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.bar')).position") == "sticky"
    page.click(".bar-language")
    page.wait_for_url("**/zh/payoff.html")


def test_an_unknown_address_meets_a_page_that_leads_back(context, book):
    page = context.new_page()
    answer = page.goto(f"{book}/en/nothing-here.html")
    assert answer.status == 404 and page.locator("body > :first-child a[href='tel:12356']").bounding_box()["y"] == 0
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/index.html")


SITUATIONS = ("threatened", "court", "cannot-pay", "despair", "family", "scammed", "worried")


@pytest.mark.parametrize("lang", EDITIONS)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_without_javascript_two_taps_lead_to_a_safe_step(browser, book, lang, situation):
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{book}/{lang}/index.html")
    choice = page.locator(f'.choices a[href$="#now-{situation}"]')
    assert choice.bounding_box()["height"] >= 44
    choice.click()
    page.wait_for_url(f"**/{lang}/now.html#now-{situation}")
    ways = page.locator(f"section:has(> #now-{situation}) a[href], section#now-{situation} a[href]").evaluate_all(
        "all => all.map((link) => link.getAttribute('href')).filter((to) => !to.startsWith('#') && !to.startsWith('glossary'))")
    assert ways, "no number to call and no page to read"
    if situation in ("threatened", "despair", "scammed"):
        assert ways[0].startswith("tel:1")
    if situation == "despair":
        assert {"tel:12356", "tel:110", "tel:120"} <= set(ways)
    context.close()


@pytest.mark.parametrize("lang", EDITIONS)
def test_the_cover_shows_the_choices_first(page, book, lang):
    page.goto(f"{book}/{lang}/index.html")
    places = [choice.bounding_box() for choice in page.locator(".choices a").all()]
    assert len(places) == len(SITUATIONS)
    assert places[3]["y"] + places[3]["height"] <= 740, "the choice about not going on is in sight at once"


@pytest.mark.parametrize("lang", EDITIONS)
def test_the_second_question_of_triage_follows_the_first(page, book, lang):
    page.goto(f"{book}/{lang}/now.html")
    tool = page.locator('[data-tool="triage"]')
    tool.locator('[data-field="situation"]').select_option("despair")
    page.wait_for_selector('.ashore-view a[href="tel:12356"]')
    detail = tool.locator('[data-field="detail"]')
    assert detail.evaluate("list => [...list.options].filter(option => !option.hidden).map(option => option.value)") == ["thoughts", "now", "hurt", "other"]
    detail.select_option("hurt")
    expect(page.locator(".ashore-view .ashore-links a").first).to_have_attribute("href", "tel:120")


@pytest.mark.parametrize("lang", EDITIONS)
def test_a_term_leads_to_its_sentence(page, book, lang):
    page.goto(f"{book}/{lang}/credit.html")
    term = page.locator("main a.term").first
    assert term.get_attribute("title")
    term.click()
    page.wait_for_url("**/glossary.html#term-*")
    assert page.locator(":target").is_visible()


# What the folded rows say whose words lie over the button beside them.
COVERED = """[...document.querySelectorAll(".ashore-row")].filter((row) => {
  const says = row.querySelector(":scope > details:not([open]) > summary > .ashore-row-says");
  if (!says?.checkVisibility()) return false;
  const words = document.createRange();
  words.selectNodeContents(says);
  const button = row.querySelector(":scope > .ashore-remove").getBoundingClientRect();
  return [...words.getClientRects()].some((box) => box.right > button.left && box.left < button.right && box.bottom > button.top && box.top < button.bottom);
}).map((row) => row.querySelector("summary").textContent)"""


@pytest.mark.parametrize("path", [path for path in pages() if soup(path).select_one(".ashore-row > details:not([open])")], ids=name)
def test_what_a_folded_row_says_lies_over_no_button(page, book, path):
    page.goto(f"{book}/{name(path)}")
    assert page.evaluate(COVERED) == []
