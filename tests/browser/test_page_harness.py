"""Tools alive in pages, in a real browser: what is typed, what is answered, and what happens when things go wrong."""

import gzip
import json
import re
import sys

import pytest
from browser.harness import LONGEST, eventually, violations, wait_until_ready, write_page

from ashore import assets, tools
from ashore.page import image
from ashore.view import show
from ashore.view.fields import FormError
from ashore.words import page as words
from ashore.words import speaker
from ashore.words.view import WORDS as VIEW

LANGS = ("en", "zh")
SMALLEST = 43.9


def say(key, lang="en"):
    return speaker(lang, words.WORDS, VIEW)(key)


def blocks_of(tool_id, raw, lang, kind):
    return [block for block in tools.run(tool_id, raw, lang)["blocks"] if block["type"] == kind]


def headline(tool_id, raw, lang):
    return blocks_of(tool_id, raw, lang, "headline")[0]["text"]


def answer(page):
    return page.locator(".ashore-headline .ashore-answer").inner_text()


def status(page):
    return page.locator(".ashore-status").first.inner_text()


def is_stale(page):
    return page.evaluate("'stale' in document.querySelector('.ashore-tool').dataset")


def sample_total(page):
    """None as long as no answer is to be seen, as while the runtime starts anew."""
    shown = answer(page).removeprefix("Total ")
    return int(shown) if shown else None


# What is typed is answered

CHANGES = {
    "payoff": [("#payoff-budget", "budget", "3000"), ("#payoff-budget", "budget", "2,650.50"), ("#payoff-budget", "budget", "100")],
    "true-rate": [("#true-rate-amount", "amount", "20000")],
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("tool_id", [tool_id for tool_id in tools.IDS if tool_id in CHANGES])
def test_a_change_shows_what_the_command_computes(open_tool, tool_id, lang):
    page = open_tool(f"{tool_id}-{lang}")
    for control, field, value in CHANGES[tool_id]:
        page.fill(control, value)
        told = tools.run(tool_id, {field: value}, lang)["blocks"]
        eventually(lambda told=told: answer(page) == told[0]["text"] == page.locator(".ashore-strip strong").inner_text())
        tables = [block for block in told if block["type"] == "table"]
        cells = "tables => tables.map(table => [...table.querySelectorAll('tbody tr')].map(row => [...row.cells].map(cell => cell.textContent)))"
        eventually(lambda tables=tables: page.locator(".ashore-view > .ashore-block .ashore-table").evaluate_all(cells) == [table["rows"] for table in tables])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("tool_id", tools.IDS)
def test_the_first_answer_is_the_one_that_was_printed(open_tool, context, site, tool_id, lang):
    page = open_tool(f"{tool_id}-{lang}")
    source = "[...document.querySelectorAll('.ashore-view > *')].map(e => e.cloneNode(true)).map(e => {e.querySelectorAll('.ashore-plot').forEach(p => p.replaceChildren()); return e.outerHTML})"
    live = page.evaluate(source)
    context.add_init_script("delete window.Worker")
    printed = open_tool(f"{tool_id}-{lang}", ready=False, watched=False).evaluate(source)
    assert live == printed


def test_what_is_typed_before_the_runtime_is_there_counts(open_tool, site):
    site.hold("micropython.wasm")
    page = open_tool("payoff-en", ready=False)
    page.fill("#payoff-budget", "3000")
    eventually(lambda: status(page) == say("status.waiting"))
    site.let_go()
    eventually(lambda: answer(page) == headline("payoff", {"budget": "3000"}, "en"))
    assert page.input_value("#payoff-budget") == "3000"


def test_a_change_leaves_focus_and_scroll_alone(open_tool):
    page = open_tool("payoff-en")
    page.locator(".ashore-row").nth(3).locator("summary").first.click()
    page.locator("#payoff-debts-3-balance").scroll_into_view_if_needed()
    page.locator("#payoff-debts-3-balance").focus()
    before = page.evaluate("scrollY"), answer(page)
    page.locator("#payoff-debts-3-balance").fill("9000")
    eventually(lambda: answer(page) != before[1])
    assert page.evaluate("document.activeElement.id") == "payoff-debts-3-balance"
    assert abs(page.evaluate("scrollY") - before[0]) < 2
    # The answer stays in sight above the form.
    box = page.locator(".ashore-strip").bounding_box()
    assert 0 <= box["y"] < 200


def test_only_the_answer_is_spoken_and_only_once(open_tool):
    page = open_tool("payoff-en")
    assert page.locator(".ashore-view[aria-live], .ashore-view [aria-live]").count() == 0
    said = page.locator(".ashore-said")
    assert said.get_attribute("role") == "status" and said.inner_text() == ""
    for value in ("30", "300", "3000"):
        page.fill("#payoff-budget", value)
    eventually(lambda: said.inner_text() == headline("payoff", {"budget": "3000"}, "en"))


def test_what_a_reader_did_with_the_view_stays(open_tool):
    page = open_tool("sample-en")
    fold = page.locator(".ashore-view > .ashore-fold").first
    fold.locator("> summary").click()
    page.locator(".ashore-checks input").nth(1).check()
    page.evaluate("document.querySelector('.ashore-letter').dataset.same = ''")
    page.fill("#sample-amount", "77")
    eventually(lambda: sample_total(page) == 7700 + 3000)
    assert fold.get_attribute("open") is not None
    assert [box.is_checked() for box in page.locator(".ashore-checks input").all()] == [False, True]
    assert page.locator(".ashore-letter[data-same]").count() == 1, "a block that says the same is not replaced"


def test_hostile_words_stay_words(open_tool):
    page = open_tool("payoff-en")
    hostile = "<img src=x onerror=alert(1)>\"'</td>"
    page.fill("#payoff-debts-0-name", hostile)
    eventually(lambda: hostile in page.locator(".ashore-view").inner_text())
    assert page.locator(".ashore-tool img").count() == 0


# Mistakes

@pytest.mark.parametrize("lang", LANGS)
def test_a_mistake_is_said_at_its_field_and_can_be_mended(open_tool, lang):
    page = open_tool(f"payoff-{lang}")
    before = answer(page)
    page.fill("#payoff-budget", "2500")
    eventually(lambda: answer(page) != before or status(page))
    good = headline("payoff", {"budget": "2500"}, lang)
    eventually(lambda: answer(page) == good)
    page.fill("#payoff-budget", "much")
    page.locator("#payoff-debts-0-balance").focus()
    with pytest.raises(FormError) as caught:
        tools.run("payoff", {"budget": "much"}, lang)
    message = dict(caught.value.errors)["budget"]
    slot = page.locator("#payoff-budget-error")
    eventually(lambda: slot.inner_text() == message)
    assert slot.get_attribute("role") == "alert"
    assert page.get_attribute("#payoff-budget", "aria-invalid") == "true"
    assert is_stale(page) and status(page) == say("status.stale", lang)
    assert answer(page) == good, "the last result stays"
    assert page.input_value("#payoff-budget") == "much"
    page.fill("#payoff-budget", "2600")
    eventually(lambda: answer(page) == headline("payoff", {"budget": "2600"}, lang))
    eventually(lambda: not is_stale(page) and status(page) == say("status.ready", lang))
    assert slot.inner_text() == "" and page.get_attribute("#payoff-budget", "aria-invalid") is None


def test_a_field_being_typed_in_is_not_called_wrong_at_once(open_tool):
    page = open_tool("payoff-en")
    page.locator("#payoff-budget").focus()
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.wait_for_timeout(300)
    assert page.locator("#payoff-budget-error").inner_text() == ""
    page.keyboard.type("3000")
    eventually(lambda: answer(page) == headline("payoff", {"budget": "3000"}, "en"))
    assert page.locator("#payoff-budget-error").inner_text() == "" and not is_stale(page)


def test_a_mistake_in_a_fold_opens_it(open_tool):
    page = open_tool("sample-en")
    page.evaluate("document.getElementById('sample-items-1-times').value = '99'")
    page.fill("#sample-amount", "1")
    eventually(lambda: page.locator("#sample-items-1-times-error").is_visible())


# Rows, conditions

def test_rows_come_and_go(open_tool):
    page = open_tool("sample-en")
    add = page.locator('[data-do="add"]')
    add.click()
    assert page.evaluate("document.activeElement.id") == "sample-items-2-name"
    assert add.is_disabled(), "three is the most"
    eventually(lambda: sample_total(page) == 123450 + 1000 + 2000 + 1000)
    page.fill("#sample-items-2-sum", "5")
    page.fill("#sample-items-2-name", "third")
    eventually(lambda: sample_total(page) == 123450 + 3500)
    page.locator('[data-do="remove"]').nth(1).click()
    eventually(lambda: sample_total(page) == 123450 + 1500)
    assert page.input_value("#sample-items-1-name") == "third"
    assert page.locator(".ashore-row-title").all_inner_texts() == ["Item 1", "Item 2"]
    assert page.evaluate("document.activeElement.id") == "sample-items-1-remove"
    assert add.is_enabled()
    page.locator('[data-do="remove"]').nth(0).click()
    assert page.locator('[data-do="remove"]:visible').count() == 0, "one is the least"
    assert page.evaluate("document.activeElement.dataset.do") == "add"
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids)) and not [one for one in ids if "ROW" in one]
    for label in page.locator(".ashore-form label[for]").all():
        assert page.locator("#" + label.get_attribute("for")).count() == 1


@pytest.mark.parametrize("name", ["payoff-en", "contact-log-zh", "budget-zh"])
def test_a_folded_row_says_in_one_line_what_stands_in_it(open_tool, context, name):
    page = open_tool(name)
    lines = ".ashore-form .ashore-row-says"
    live = page.locator(lines).all_text_contents()
    context.add_init_script("delete window.Worker")
    assert live == open_tool(name, ready=False, watched=False).locator(lines).all_text_contents() and live[1]
    if name == "payoff-en":
        row = page.locator("#payoff-debts > .ashore-row").nth(1)
        assert live[1] == "Loan · ¥12000" and not row.locator("select").first.is_visible()
        row.locator("summary").first.click()
        page.fill("#payoff-debts-1-name", "Aunt")
        page.fill("#payoff-debts-1-balance", "900")
        row.locator("summary").first.click()
        eventually(lambda: row.locator(".ashore-row-says").inner_text() == "Aunt · Loan · ¥900")
        # What would be nothing on paper is left out there; the rest is words.
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert not page.locator("#payoff-debts-0-name").is_visible() and page.locator("#payoff-debts-1-name").is_visible()
        assert page.locator("#payoff-debts-1-name").evaluate("field => getComputedStyle(field).borderStyle") == "none"


def test_fields_show_when_they_count(open_tool):
    page = open_tool("sample-en")
    assert not page.locator("#sample-month").is_visible()
    page.select_option("#sample-kind", "dated")
    assert page.locator("#sample-month").is_visible()
    page.fill("#sample-month", "")
    eventually(lambda: page.locator("#sample-month-error").inner_text())
    page.select_option("#sample-kind", "plain")
    eventually(lambda: not is_stale(page))
    assert not page.locator("#sample-story").is_visible()
    page.check("#sample-loud")
    assert page.locator("#sample-story").is_visible()


# Sums that do not end, sums that fail, files that are missing

def test_a_sum_that_does_not_end_is_stopped(open_tool):
    page = open_tool("sample-en")
    page.select_option("#sample-kind", "endless")
    page.fill("#sample-word", "typing goes on")
    eventually(lambda: status(page) == say("status.slow"), LONGEST / 1000 + 10)
    assert is_stale(page)
    page.select_option("#sample-kind", "plain")
    page.fill("#sample-amount", "1")
    eventually(lambda: sample_total(page) == 100 + 3000)
    assert not is_stale(page) and status(page) == say("status.ready")


def test_a_sum_that_fails_says_so_and_the_next_one_works(open_tool):
    page = open_tool("sample-en", watched=False)
    page.select_option("#sample-kind", "broken")
    eventually(lambda: status(page) == say("status.broken"))
    page.select_option("#sample-kind", "plain")
    page.fill("#sample-amount", "2")
    eventually(lambda: sample_total(page) == 200 + 3000 and not is_stale(page))


@pytest.mark.parametrize("missing", [{"micropython.wasm"}, {"worker.js"}, {"machine.mjs"}, {"payoff.image", "bundle.json"}, {"payoff.image", "payoff.json"}], ids=sorted)
def test_the_printed_result_stays_when_a_file_is_missing(open_tool, site, missing):
    site.missing = missing
    page = open_tool("payoff-en", ready=False, watched=False)
    eventually(lambda: status(page) == say("status.failed"))
    assert answer(page) == headline("payoff", {}, "en")
    page.fill("#payoff-budget", "3000")
    assert page.input_value("#payoff-budget") == "3000"
    assert is_stale(page)
    eventually(lambda: page.locator(".ashore-chart canvas").count())


def test_no_sources_are_asked_for_when_the_image_fits(open_tool, site):
    site.asked.clear()
    page = open_tool("payoff-en")
    page.fill("#payoff-budget", "3000")
    eventually(lambda: answer(page) == headline("payoff", {"budget": "3000"}, "en"))
    assert [path for path in site.asked if path.endswith(".json")] == []


@pytest.mark.parametrize("tool_id", [*tools.IDS, "sample"])
def test_without_a_fitting_image_python_is_read_from_its_sources(browser, site, tool_id):
    """A file that is no image, one of another memory, one that is not there: each time the same answers, only later."""

    def first_answer():
        site.asked.clear()
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{site.address}{tool_id}-zh.html")
        wait_until_ready(page)
        found = page.locator(".ashore-view").inner_text(), "/ashore/bundle.json" in site.asked
        context.close()
        return found

    file = site.folder / "ashore" / image.name(tool_id)
    fitting = file.read_bytes()
    other = bytearray(gzip.decompress(fitting))
    other[4] ^= 1
    expected, read = first_answer()
    assert expected and not read
    try:
        for content in (b"", b"<html>", gzip.compress(bytes(other))):
            file.write_bytes(content)
            assert first_answer() == (expected, True)
    finally:
        file.write_bytes(fitting)
    site.missing = {file.name}
    assert first_answer() == (expected, True)


def test_a_tool_answers_before_the_rest_of_its_page_is_there(open_tool, context, site):
    """The parser is held up after the tool by a script that does not come."""
    page_of = site.folder / "payoff-en.html"
    (site.folder / "held-up.html").write_text(page_of.read_text("utf-8").replace("</article>", '<script src="late.js"></script></article>'), "utf-8")
    (site.folder / "late.js").write_text("", "utf-8")
    site.hold("late.js")
    page = context.new_page()
    page.goto(site.address + "held-up.html", wait_until="commit")
    page.wait_for_selector("#payoff-budget")
    page.fill("#payoff-budget", "3000")
    eventually(lambda: answer(page) == headline("payoff", {"budget": "3000"}, "en"))
    assert page.evaluate("document.readyState") == "loading"
    site.let_go()


@pytest.mark.parametrize("lang", LANGS)
def test_without_webassembly_the_page_says_so(open_tool, context, lang):
    context.add_init_script("delete globalThis.WebAssembly")
    page = open_tool(f"payoff-{lang}", ready=False)
    eventually(lambda: status(page) == say("status.failed", lang))
    assert answer(page) == headline("payoff", {}, lang)


@pytest.mark.parametrize("missing", ["chart.js", "figures.js"])
def test_without_the_chart_library_the_table_speaks(open_tool, site, missing):
    site.missing = {missing}
    page = open_tool("payoff-en", ready=False, watched=False)
    eventually(lambda: status(page) == say("status.ready"))
    assert page.locator(".ashore-plot svg").is_visible()
    page.fill("#payoff-budget", "3000")
    eventually(lambda: answer(page) == headline("payoff", {"budget": "3000"}, "en"))
    eventually(lambda: page.locator(".ashore-chart .ashore-table").is_visible())


@pytest.mark.parametrize("lang", LANGS)
def test_without_javascript_the_example_is_there(browser, site, lang):
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.address}payoff-{lang}.html")
    assert answer(page) == headline("payoff", {}, lang)
    assert page.locator(".ashore-plot svg").is_visible()
    assert page.locator("noscript p").inner_text() == say("noscript", lang)
    assert page.locator(".ashore-tool button:visible").count() == 0
    page.locator(".ashore-chart summary").click()
    assert page.locator(".ashore-chart table").is_visible()
    context.close()


def test_all_goes_on_without_a_network(open_tool, context, site):
    page = open_tool("payoff-en")
    context.set_offline(True)
    asked = len(site.asked)
    page.fill("#payoff-budget", "3000")
    eventually(lambda: answer(page) == headline("payoff", {"budget": "3000"}, "en"))
    page.locator('#payoff-debts > [data-do="add"]').click()
    page.fill("#payoff-debts-4-balance", "1000")
    eventually(lambda: not is_stale(page) and "#5" not in answer(page))
    with page.expect_download() as download:
        page.locator('[data-do="download"]').first.click()
    assert download.value.path().read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(site.asked) == asked


# What a reader takes away

def test_files_are_what_python_wrote(open_tool):
    page = open_tool("payoff-zh")
    page.fill("#payoff-debts-0-name", "卡,一")
    eventually(lambda: "卡,一" in page.locator(".ashore-view").inner_text())
    debts = tools.load("payoff").FORM.initial("zh")["debts"]
    raw = {"debts": [{**debts[0], "name": "卡,一"}, *debts[1:]]}
    for block in blocks_of("payoff", raw, "zh", "file"):
        with page.expect_download() as download:
            page.locator(f'[data-do="download"][data-name="{block["name"]}"]').click()
        assert download.value.suggested_filename == block["name"]
        assert download.value.path().read_bytes().decode("utf-8") == block["text"]


def test_a_letter_is_copied_as_it_is(open_tool, context, site):
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.address)
    page = open_tool("sample-en")
    button = page.locator('.ashore-view [data-do="copy"]')
    button.click()
    eventually(lambda: button.inner_text() == say("copied"))
    sample = sys.modules["ashore.tools.sample"]
    letter = next(block for block in sample.view(sample.FORM.read({}, "en"), "en")["blocks"] if block["type"] == "letter")
    assert page.evaluate("navigator.clipboard.readText()") == letter["text"]


def test_a_mark_leads_to_its_source(open_tool):
    page = open_tool("sample-en")
    mark = page.locator(".ashore-mark a").first
    mark.click()
    source = page.locator(".ashore-sources li").nth(1)
    eventually(lambda: source.is_visible())
    assert page.evaluate("document.activeElement.id") == source.get_attribute("id")


# What the device remembers

def stored(page):
    return page.evaluate("Object.fromEntries(Object.entries(localStorage))")


def test_nothing_is_remembered_unless_asked(open_tool):
    page = open_tool("payoff-en")
    page.fill("#payoff-budget", "3000")
    eventually(lambda: answer(page) == headline("payoff", {"budget": "3000"}, "en"))
    assert stored(page) == {}
    page.reload()
    wait_until_ready(page)
    assert page.input_value("#payoff-budget") == "2400"


def test_remembered_inputs_come_back_in_both_editions_and_go_when_unticked(open_tool):
    page = open_tool("payoff-en")
    page.locator('[data-do="remember"]').check()
    page.fill("#payoff-budget", "3000")
    page.locator('#payoff-debts > [data-do="add"]').click()
    page.fill("#payoff-debts-4-balance", "1000")
    eventually(lambda: not is_stale(page))
    page.goto(page.url.replace("-en", "-zh"))
    wait_until_ready(page)
    assert page.input_value("#payoff-budget") == "3000"
    assert page.input_value("#payoff-debts-4-balance") == "1000"
    raw = json.loads(stored(page)["ashore.record"])["forms"]["payoff"]
    eventually(lambda: answer(page) == headline("payoff", raw, "zh"))
    page.locator('[data-do="remember"]').uncheck()
    assert stored(page) == {} and status(page) == say("status.forgotten", "zh")
    page.reload()
    wait_until_ready(page)
    assert page.input_value("#payoff-budget") == "2400"


def test_erase_leaves_nothing(open_tool):
    page = open_tool("payoff-en")
    page.evaluate("localStorage.setItem('ashore-theme', 'dark')")
    page.locator('[data-do="remember"]').check()
    page.fill("#payoff-budget", "3000")
    eventually(lambda: "3000" in stored(page)["ashore.record"])
    page.locator('[data-do="erase"]').click()
    eventually(lambda: status(page) == say("status.erased"))
    assert stored(page) == {"ashore-theme": "dark"}
    assert page.input_value("#payoff-budget") == "2400" and not page.locator('[data-do="remember"]').is_checked()
    eventually(lambda: answer(page) == headline("payoff", {}, "en"))


def test_reset_brings_back_the_example_of_the_page(open_tool, site):
    given = {"budget": "1800", "debts": [{"balance": "5000", "annual_rate": "10"}]}
    write_page(site.folder, "payoff", "en", given, name="given")
    page = open_tool("given")
    assert page.input_value("#payoff-budget") == "1800"
    page.fill("#payoff-budget", "10")
    page.locator('#payoff-debts > [data-do="add"]').click()
    page.fill("#payoff-debts-1-balance", "x")
    page.locator('[data-do="reset"]').click()
    eventually(lambda: answer(page) == headline("payoff", given, "en") and status(page) == say("status.reset") and not is_stale(page))
    assert page.input_value("#payoff-budget") == "1800" and page.locator("#payoff-debts > .ashore-row").count() == 1


@pytest.mark.parametrize("kept", [
    "{", "null", "[]", '"x"', '{"version":1}', '{"version":1,"forms":[],"parts":7}', '{"version":0,"parts":{"capacity":"1"}}', '{"version":1,"forms":null}',
    '{"version":1,"forms":{"payoff":{"budget":{"a":1},"debts":"x","start":7,"strategy":"<b>","__proto__":{"x":1},"nobody":"1"}}}',
    '{"version":1,"forms":{"payoff":{"debts":[null,7,"x",[],{"balance":[1]}]}}}',
    '{"version":1,"parts":{"debts":[null,7,"x",[],{"balance":[1]},{"__proto__":{"balance":"1"}}],"capacity":{},"__proto__":{"debts":[]},"constructor":"x"}}',
    json.dumps({"version": 1, "parts": {"debts": [{}] * 5000}}),
])
def test_what_somebody_else_wrote_into_storage_does_no_harm(open_tool, context, kept):
    context.add_init_script(f"localStorage.setItem('ashore.record', {json.dumps(kept)})")
    page = open_tool("payoff-en", ready=False)
    eventually(lambda: status(page) in (say("status.ready"), say("status.stale")))
    assert page.locator("#payoff-debts > .ashore-row").count() <= 60
    page.locator('[data-do="erase"]').click()
    eventually(lambda: answer(page) == headline("payoff", {}, "en") and status(page) == say("status.erased"))


@pytest.mark.parametrize("forbidden", [
    "Object.defineProperty(window, 'localStorage', {get() {throw new DOMException('no', 'SecurityError')}})",
    "Storage.prototype.setItem = () => {throw new DOMException('full', 'QuotaExceededError')}",
])
def test_storage_that_is_forbidden_does_no_harm(open_tool, context, forbidden):
    context.add_init_script(forbidden)
    page = open_tool("payoff-en")
    page.locator('[data-do="remember"]').click()
    eventually(lambda: status(page) == say("status.forbidden"))
    assert not page.locator('[data-do="remember"]').is_checked()
    page.fill("#payoff-budget", "3000")
    eventually(lambda: answer(page) == headline("payoff", {"budget": "3000"}, "en"))


# Charts

def picture(page):
    return page.evaluate("document.querySelector('.ashore-view > .ashore-chart canvas').toDataURL()")


@pytest.mark.parametrize("lang", LANGS)
def test_keys_read_out_exact_values(open_tool, lang):
    page = open_tool(f"payoff-{lang}")
    chart = blocks_of("payoff", {}, lang, "chart")[0]
    plot = page.locator(".ashore-view > .ashore-chart .ashore-canvas")
    page.locator(".ashore-view > .ashore-chart summary").focus()
    page.keyboard.press("Shift+Tab")
    assert plot.evaluate("e => e === document.activeElement")
    assert plot.get_attribute("role") == "slider" and chart["title"] in plot.get_attribute("aria-label")

    def told(i):
        values = [one["name"] + " " + show.money(one["values"][i], lang) for one in chart["series"] if one["values"][i] is not None]
        return chart["x"]["values"][i] + say("colon", lang) + say("joint", lang).join(values)

    last = len(chart["x"]["values"]) - 1
    for keys, place in ((["Home"], 0), (["ArrowRight", "ArrowRight"], 2), (["ArrowLeft"], 1), (["ArrowLeft", "ArrowLeft"], 0), (["End"], last)):
        for key in keys:
            page.keyboard.press(key)
        assert plot.get_attribute("aria-valuetext") == told(place)
        assert plot.get_attribute("aria-valuenow") == str(place)
    with_values = picture(page)
    page.keyboard.press("Escape")
    page.wait_for_timeout(100)
    assert picture(page) != with_values


def test_a_touch_shows_values(browser, site):
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(site.address + "payoff-en.html")
    wait_until_ready(page)
    before = picture(page)
    page.locator(".ashore-view > .ashore-chart .ashore-canvas").tap()
    eventually(lambda: picture(page) != before)
    context.close()


def test_charts_follow_the_theme_at_once_and_keep_their_canvas(open_tool):
    page = open_tool("payoff-en")
    light = picture(page)
    page.evaluate("document.querySelector('.ashore-view > .ashore-chart canvas').dataset.same = ''")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    eventually(lambda: picture(page) != light)
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    eventually(lambda: picture(page) == light)
    page.emulate_media(color_scheme="dark")
    page.evaluate("delete document.documentElement.dataset.theme")
    eventually(lambda: picture(page) != light)
    page.fill("#payoff-budget", "3000")
    eventually(lambda: answer(page) == headline("payoff", {"budget": "3000"}, "en"))
    assert page.locator(".ashore-view > .ashore-chart canvas[data-same]").count() == 1


def test_a_dark_page_prints_on_white(open_tool):
    page = open_tool("payoff-en")
    light = page.evaluate("getComputedStyle(document.querySelector('.ashore-tool')).getPropertyValue('--ashore-c1')")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    color = "getComputedStyle(document.querySelector('.ashore-chart')).getPropertyValue('--ashore-c1')"
    assert page.evaluate(color) != light
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(color) == light
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(color) != light
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_charts_of_all_kinds_fit(open_tool, width):
    page = open_tool("sample-en")
    page.set_viewport_size({"width": width, "height": 800})
    for count in ("1", "40", "0", "7"):
        page.fill("#sample-count", count)
        page.fill("#sample-amount", "1" + count)
        eventually(lambda count=count: sample_total(page) == int("1" + count) * 100 + 3000)
        eventually(lambda: page.evaluate("document.documentElement.scrollWidth") <= width)
    for canvas in page.locator(".ashore-chart canvas:visible").all():
        box = canvas.bounding_box()
        assert box["width"] > 200 and box["height"] > 80


@pytest.mark.parametrize("lang", LANGS)
def test_charts_write_numbers_as_python_does(open_tool, lang):
    page = open_tool(f"payoff-{lang}")
    chart = json.loads(page.get_attribute(".ashore-view > .ashore-chart", "data-chart"))
    values = [0, 1, 9, 10, 99, 100, 101, 110, 99999, 100000, 123456789, -1, -123456, 10**13, 10**14, 10**14 + 1, 10**30]
    source = "async ([values, format]) => {const {write} = await import('/ashore/figures.js?v=1'); return values.map(value => write(value, format))}"
    assert page.evaluate(source, [values, chart["format"]]) == [show.money(value, lang) for value in values]
    percent = {"places": 4, "whole": False, "before": "", "after": "%"}
    assert page.evaluate(source, [[182500, 240000, 130281, 5, 0], percent]) == ["18.25%", "24%", "13.0281%", "0.0005%", "0%"]


def test_the_colours_are_those_of_the_figures(open_tool):
    from ashore.view import palette

    page = open_tool("payoff-en")
    for theme, colors in (("light", palette.LIGHT), ("dark", palette.DARK)):
        page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
        found = page.evaluate("[1,2,3,4,5,6].map(i => getComputedStyle(document.querySelector('.ashore-tool')).getPropertyValue('--ashore-c' + i))")
        assert tuple(found) == colors
    script = (assets.ROOT / "ashore" / "page" / "figures.js").read_text("utf-8")
    marks = re.search(r"const MARKS = (\[.*?\]);", script).group(1)
    assert tuple(json.loads(marks)) == palette.MARKS


# Everybody can use it

@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["payoff-en", "payoff-zh", "sample-en"])
def test_axe_finds_nothing(open_tool, name, scheme):
    page = open_tool(name)
    page.emulate_media(color_scheme=scheme)
    for fold in page.locator(".ashore-tool details").all():
        fold.evaluate("fold => { fold.open = true }")
    page.fill(f"#{name[:-3]}-" + ("budget" if "payoff" in name else "amount"), "x")
    page.locator("h1").click()
    eventually(lambda: is_stale(page))
    assert violations(page) == []


@pytest.mark.parametrize("name", ["payoff-en", "payoff-zh", "true-rate-en", "true-rate-zh", "sample-zh"])
def test_a_phone_is_wide_enough_and_fingers_find_everything(open_tool, name):
    page = open_tool(name)
    for fold in page.locator(".ashore-tool details").all():
        fold.evaluate("fold => { fold.open = true }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for control in page.locator(".ashore-tool :is(button, select, summary, textarea, input:not([type=checkbox]), label:has([type=checkbox]), .ashore-strip a):visible").all():
        box = control.bounding_box()
        assert box["height"] >= SMALLEST or control.evaluate("e => !!e.closest('.ashore-control')?.getBoundingClientRect().height >= 43.9"), control.evaluate("e => e.outerHTML")[:200]
        assert box["width"] >= SMALLEST


def test_a_keyboard_reaches_all_of_it(open_tool):
    page = open_tool("payoff-en")
    page.locator(".ashore-strip a").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "payoff-budget"
    page.keyboard.press("Control+A")
    page.keyboard.type("3000")
    eventually(lambda: answer(page) == headline("payoff", {"budget": "3000"}, "en"))
    page.keyboard.press("Enter")
    assert page.url.endswith("payoff-en.html"), "Enter sends the form nowhere"
    reached = set()
    for _ in range(150):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("(e => e.id || e.dataset.do || e.className)(document.activeElement)"))
        if "download" in reached:
            break
    assert {"payoff-strategy", "payoff-debts-0-minimum", "payoff-debts-3-remove", "add", "reset", "erase", "remember", "ashore-canvas", "download"} <= reached
