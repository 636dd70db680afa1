"""Numbers shared by a link: told before they are copied, opened without being kept, harmless whatever somebody wrote there."""

import base64
import json

import pytest

from ashore import tools
from ashore.words import page as words
from ashore.words import pick
from browser.harness import eventually, wait_until_ready
from browser.test_record_page import kept, status


def say(key, lang="en"):
    return pick(words.WORDS[key], lang)


def link_of(page):
    page.locator("[data-do=share]").click()
    return page.locator(".ashore-share pre").inner_text()


def packed(raw, prefix="payoff"):
    text = raw if isinstance(raw, (str, bytes)) else json.dumps(raw)
    data = text if isinstance(text, bytes) else text.encode()
    return f"#numbers={prefix}." + base64.urlsafe_b64encode(data).decode().rstrip("=")


def open_link(page, fragment, name="payoff-en"):
    """Open the page anew with a fragment."""
    address = page.url.rsplit("/", 1)[0] + f"/{name}.html"
    page.goto("about:blank")
    page.goto(address + fragment)
    page.locator(".ashore-tool[data-stale], .ashore-headline").first.wait_for()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_the_link_holds_is_said_before_anything_is_copied(open_tool, context, site, lang):
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.address)
    page = open_tool(f"payoff-{lang}")
    page.evaluate("navigator.clipboard.writeText('before')")
    page.fill("#payoff-budget", "3100")
    page.fill("#payoff-debts-0-name", "花呗")
    panel = page.locator(".ashore-share")
    assert not panel.is_visible()
    link = link_of(page)
    told = panel.locator("li").all_inner_texts()
    assert say("share.help", lang) in panel.inner_text()
    assert any("3100" in line for line in told) and any("花呗" in line for line in told)
    assert page.evaluate("document.activeElement.textContent") == say("share.title", lang)
    assert page.evaluate("navigator.clipboard.readText()") == "before"
    # Neither where a server or another page hears of it, nor in the address bar of the one who shares.
    address, _, fragment = link.partition("#")
    assert address == page.url and fragment.startswith("numbers=payoff.") and "3100" not in address
    panel.locator("[data-do=copy]").click()
    eventually(lambda: page.evaluate("navigator.clipboard.readText()") == link)
    panel.locator("[data-do='share.close']").click()
    assert not panel.is_visible() and page.evaluate("document.activeElement.dataset.do") == "share"


def test_a_link_fills_the_form_says_so_and_is_gone_from_the_address(open_tool, site):
    page = open_tool("payoff-en")
    page.fill("#payoff-budget", "3100")
    page.fill("#payoff-debts-0-name", "花呗 & 'Co'")
    page.locator("#payoff-debts-3-remove").click()
    form = {**tools.load("payoff").FORM.initial("en"), "budget": "3100"}
    form["debts"] = [{**form["debts"][0], "name": "花呗 & 'Co'"}, *form["debts"][1:3]]
    block = tools.run("payoff", form, "en")["blocks"][0]
    answer = block["text"] + block["detail"]
    eventually(lambda: page.locator(".ashore-headline").inner_text().replace("\n", "") == answer)
    link = link_of(page)
    open_link(page, "#" + link.partition("#")[2])
    eventually(lambda: status(page) == say("status.shared"))
    assert page.url == site.address + "payoff-en.html" and not page.evaluate("location.hash")
    assert page.input_value("#payoff-debts-0-name") == "花呗 & 'Co'" and page.locator("#payoff-debts > .ashore-row").count() == 3
    assert page.locator(".ashore-headline").inner_text().replace("\n", "") == answer
    assert not [path for path in site.asked if "numbers" in path]
    page.go_back()
    page.go_forward()
    wait_until_ready(page)
    assert page.input_value("#payoff-debts-0-name") != "花呗 & 'Co'"


def test_a_link_never_goes_into_the_record(open_tool):
    page = open_tool("payoff-en")
    page.locator("[data-do=remember]").check()
    page.fill("#payoff-budget", "777")
    eventually(lambda: (kept(page) or {}).get("parts", {}).get("capacity") == "777")
    before = kept(page)
    open_link(page, packed({"budget": "3100", "debts": [{"name": "theirs", "balance": "9"}]}))
    eventually(lambda: status(page) == say("status.shared"))
    page.fill("#payoff-budget", "3200")
    eventually(lambda: status(page) == say("status.ready"))
    assert kept(page) == before
    open_link(page, "")
    wait_until_ready(page)
    assert page.input_value("#payoff-budget") == "777"


def test_a_link_pasted_over_the_open_page_works_too(open_tool):
    page = open_tool("payoff-en")
    page.evaluate(f"location.hash = {json.dumps(packed({'budget': '3100'}))}")
    eventually(lambda: page.input_value("#payoff-budget") == "3100" and not page.evaluate("location.hash"))


def test_who_the_reader_is_stays_out_of_the_link(open_tool):
    page = open_tool("letters-en")
    page.evaluate("document.querySelectorAll('[data-record^=my_]').forEach((field) => { field.value = 'SECRET'; field.dispatchEvent(new Event('input', { bubbles: true })); })")
    link = link_of(page)
    held = base64.urlsafe_b64decode(link.rpartition(".")[2] + "==").decode()
    assert "SECRET" not in held and "SECRET" not in page.locator(".ashore-share").inner_text() and "kind" in json.loads(held)


def test_what_is_too_long_for_a_link_is_not_cut(open_tool):
    page = open_tool("message-check-en")
    page.locator("textarea").first.fill("x" * 9_000)
    page.locator("[data-do=share]").click()
    assert page.locator(".ashore-share li").all_inner_texts() == [say("share.long")]
    assert not page.locator(".ashore-share [data-do=copy]").is_visible() and page.locator(".ashore-share pre").inner_text() == ""


NO_NUMBERS = ["#numbers=payoff.", "#numbers=payoff.%%%", "#numbers=payoff.!", packed("{"), packed("[]"), packed("null"), packed("7"), packed('"x"'), packed(b"\xff\xfe"), packed("[" * 5_000),
              packed('{"a":' * 1_000), packed({"budget": "1" * 9_000}), "#numbers=payoff." + "A" * 1_000_000]
NO_HARM = ["#numbers", "#numbers=", "#numbers=nobody.e30", "#numbers=__proto__.e30", "#numbers=<img src=x onerror=alert(1)>.e30", "#<script>alert(1)</script>", "#%", "#javascript:alert(1)"]
WRONG = [{"budget": 7}, {"budget": None}, {"budget": {"x": "1"}}, {"debts": "x"}, {"debts": {"0": {}}}, {"debts": [1, None, "x", [], {"name": []}]}, {"debts": [{}] * 500}, {"strategy": "nonsense"},
         {"start": "tomorrow"}, {"x": "1", "constructor": {"prototype": {"polluted": "1"}}}, {"debts": []}]


@pytest.mark.parametrize("fragment", NO_NUMBERS, ids=range(len(NO_NUMBERS)))
def test_a_link_that_holds_no_numbers_changes_nothing(open_tool, fragment):
    page = open_tool("payoff-en")
    before = page.input_value("#payoff-budget")
    open_link(page, fragment)
    if fragment.startswith("#numbers=payoff.") and "%" not in fragment and "!" not in fragment:
        eventually(lambda: status(page) == say("status.no_link"))
    wait_until_answers(page)
    assert page.input_value("#payoff-budget") == before and not page.evaluate("location.hash")


@pytest.mark.parametrize("fragment", NO_HARM)
def test_a_fragment_that_is_no_link_does_no_harm(open_tool, fragment):
    page = open_tool("payoff-en")
    open_link(page, fragment)
    wait_until_ready(page)
    assert page.locator(".ashore-tool img, .ashore-tool script").count() == 0


@pytest.mark.parametrize("raw", [*WRONG, '{"__proto__":{"polluted":"1"},"debts":[{"__proto__":{"polluted":"1"},"name":"x"}]}'], ids=str)
def test_a_link_with_wrong_values_does_no_harm(open_tool, raw):
    page = open_tool("payoff-en")
    open_link(page, packed(raw))
    wait_until_answers(page)
    assert page.evaluate("[({}).polluted, Object.prototype.polluted]") == [None, None]
    assert 1 <= page.locator("#payoff-debts > .ashore-row").count() <= 60
    page.locator("[data-do=reset]").click()
    eventually(lambda: status(page) == say("status.reset"))


def wait_until_answers(page):
    """Until the tool has said anything but that it is not there yet."""
    eventually(lambda: status(page) not in (say("status.static"), say("status.waiting")))
