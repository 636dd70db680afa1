"""The reader's record in pages: typed once, it stands everywhere; saved, loaded, set aside, erased."""

import json

import pytest

from ashore.words import page as words
from ashore.words import pick
from browser.harness import eventually, wait_until_ready


def say(key, lang="en"):
    return pick(words.WORDS[key], lang)


def status(page):
    return page.locator(".ashore-desk .ashore-status").inner_text()


def kept(page):
    return json.loads(page.evaluate("localStorage.getItem('ashore.record')") or "null")


def visit(page, name):
    page.goto(page.url.rsplit("/", 1)[0] + f"/{name}.html")
    wait_until_ready(page)


@pytest.fixture
def listed(open_tool):
    """A page with a list of one debt, remembered."""
    page = open_tool("debt-list-en")
    page.locator("[data-do=remember]").check()
    for at in (3, 2, 1):
        page.locator(f"#debt-list-debts-{at}-remove").click()
    page.fill("#debt-list-debts-0-name", "card")
    page.fill("#debt-list-debts-0-balance", "6000")
    page.locator(".ashore-row .ashore-more").first.evaluate("fold => { fold.open = true }")
    page.fill("#debt-list-debts-0-contract", "1234")
    eventually(lambda: kept(page)["parts"]["debts"][0]["contract"] == "1234")
    return page


def test_a_debt_typed_once_stands_in_the_plan_and_keeps_what_the_plan_does_not_ask(listed):
    visit(listed, "payoff-zh")
    assert listed.locator("#payoff-debts > .ashore-row").count() == 1
    assert listed.input_value("#payoff-debts-0-balance") == "6000" and listed.locator("[data-do=remember]").is_checked()
    listed.fill("#payoff-debts-0-balance", "5500")
    eventually(lambda: kept(listed)["parts"]["debts"][0]["balance"] == "5500")
    visit(listed, "debt-list-en")
    assert listed.input_value("#debt-list-debts-0-balance") == "5500"
    assert listed.input_value("#debt-list-debts-0-contract") == "1234"


def test_an_untouched_example_never_becomes_the_readers(open_tool):
    page = open_tool("payoff-en")
    page.locator("[data-do=remember]").check()
    assert kept(page) == {"version": 1, "forms": {}, "parts": {}}
    page.select_option("#payoff-strategy", "snowball")
    eventually(lambda: "payoff" in kept(page)["forms"])
    assert kept(page)["parts"] == {}


def test_the_example_can_be_looked_at_without_losing_the_record(listed):
    listed.locator("[data-do=reset]").click()
    eventually(lambda: status(listed) == say("status.aside"))
    listed.fill("#debt-list-debts-0-balance", "1")
    eventually(lambda: "¥19,401" in listed.locator(".ashore-headline").inner_text())
    assert kept(listed)["parts"]["debts"][0]["balance"] == "6000"
    listed.reload()
    wait_until_ready(listed)
    assert listed.input_value("#debt-list-debts-0-balance") == "6000"


def test_a_record_goes_to_a_file_and_back(listed, tmp_path):
    with listed.expect_download() as download:
        listed.locator("[data-do=record-save]").click()
    path = tmp_path / "mine.json"
    download.value.save_as(path)
    assert json.loads(path.read_text("utf-8"))["parts"]["debts"][0]["name"] == "card"
    listed.locator("[data-do=erase]").click()
    eventually(lambda: status(listed) == say("status.erased"))
    assert kept(listed) is None and listed.locator("#debt-list-debts > .ashore-row").count() == 4
    with listed.expect_file_chooser() as chooser:
        listed.locator("[data-do=record-load]").click()
    chooser.value.set_files(path)
    eventually(lambda: status(listed) == say("status.loaded"))
    assert listed.locator("#debt-list-debts > .ashore-row").count() == 1 and listed.input_value("#debt-list-debts-0-name") == "card"
    assert kept(listed) is None  # loading is not yet asking to be remembered


@pytest.mark.parametrize("text", [
    "", "{", "[]", "null", "7", '"x"', '{"ashore":1}', '{"ashore":1,"parts":[]}', '{"ashore":2,"parts":{}}', "\x00\x01", '{"ashore":1,"parts":"x"}', "x" * 1_000_001,
])
def test_a_file_that_is_no_record_changes_nothing(listed, tmp_path, text):
    path = tmp_path / "other.json"
    path.write_text(text, "utf-8")
    before = kept(listed)
    with listed.expect_file_chooser() as chooser:
        listed.locator("[data-do=record-load]").click()
    chooser.value.set_files(path)
    eventually(lambda: status(listed) == say("status.no_record"))
    assert kept(listed) == before and listed.input_value("#debt-list-debts-0-name") == "card"


def test_a_hostile_record_is_only_text(listed, tmp_path):
    path = tmp_path / "hostile.json"
    path.write_text('{"ashore":1,"parts":{"__proto__":{"polluted":"1"},"constructor":{"prototype":"x"},"debts":['
                    '{"name":"<img src=x onerror=alert(1)>","balance":"6000","__proto__":{"polluted":"1"},"kind":"\\"><script>alert(1)</script>"}]}}', "utf-8")
    with listed.expect_file_chooser() as chooser:
        listed.locator("[data-do=record-load]").click()
    chooser.value.set_files(path)
    eventually(lambda: status(listed) == say("status.loaded"))
    assert listed.evaluate("({}).polluted") is None
    assert listed.locator(".ashore-view img, .ashore-view script").count() == 0
    assert "<img src=x" in listed.locator(".ashore-view table").first.inner_text()


def test_two_tabs_agree(listed, context):
    other = context.new_page()
    other.goto(listed.url.replace("debt-list", "payoff"))
    wait_until_ready(other)
    other.fill("#payoff-debts-0-balance", "777")
    eventually(lambda: listed.input_value("#debt-list-debts-0-balance") == "777")
    other.locator("[data-do=erase]").click()
    eventually(lambda: not listed.locator("[data-do=remember]").is_checked())
    assert kept(listed) is None
