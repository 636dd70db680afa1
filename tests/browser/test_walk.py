"""A newcomer's walk through the published book: afraid, then a message checked, a list, a budget, a plan, an offer, a letter, a
calendar; everything is typed once, still there after a reload, and gone after "erase everything"."""

import json

import pytest
from browser import harness

from ashore import tools
from ashore.words import book as words
from ashore.words import pick

FAKE = "【法院通知】你的案件已立案，今日18:00前将欠款转到承办人李某个人账户可撤案，逾期直接强制执行。"
DEBTS = [
    {"name": "A", "kind": "card", "balance": "6000", "annual_rate": "18.25", "minimum": "300"},
    {"name": "B", "kind": "loan", "balance": "3000", "annual_rate": "24", "minimum": "200"},
    {"name": "C", "kind": "family", "balance": "1000", "annual_rate": "0", "minimum": "0"},
]
INCOME, ESSENTIALS, SAVINGS = "4500", "3000", "100"
# 4,500 comes in, 3,000 goes out for living, 100 is kept back
CAPACITY = 140_000
PAGES = {"list": "debt-list", "budget": "budget", "payoff": "payoff", "offer": "offer", "talk": "letters"}


class Walk:
    """A reader on a phone in one edition."""

    def __init__(self, page, book, lang):
        self.page, self.book, self.lang = page, book, lang

    def open(self, name):
        self.page.goto(f"{self.book}/{self.lang}/{name}.html")
        harness.wait_until_ready(self.page)

    def tool(self, tool_id):
        return self.page.locator(f'.ashore-tool[data-prefix="{tool_id}"]')

    def unfold(self, tool_id):
        self.tool(tool_id).locator(".ashore-form details").evaluate_all("folds => folds.forEach((fold) => { fold.open = true })")

    def field(self, tool_id, path):
        return self.page.locator(f"#{tool_id}-{path.replace('.', '-')}")

    def put(self, tool_id, path, value):
        control = self.field(tool_id, path)
        control.select_option(value) if control.evaluate("field => field.tagName") == "SELECT" else control.fill(value)

    def rows(self, tool_id, name, count):
        """Have so many rows, emptied or added by the buttons that a reader has."""
        rows = self.page.locator(f"#{tool_id}-{name} > .ashore-row")
        while rows.count() > count:
            rows.last.locator(":scope > .ashore-remove").click()
        while rows.count() < count:
            self.page.locator(f"#{tool_id}-{name} > .ashore-add").click()

    def answer(self, tool_id):
        return self.tool(tool_id).locator(".ashore-headline").inner_text().replace("\n", "")

    def sees(self, tool_id, raw):
        block = tools.run(tool_id, raw, self.lang)["blocks"][0]
        harness.eventually(lambda: self.answer(tool_id) == block["text"] + (block["detail"] or ""))

    def record(self):
        return json.loads(self.page.evaluate("localStorage.getItem('ashore.record')") or "null")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_from_fear_to_a_calendar_with_everything_typed_once(context, quiet, book, lang):
    walk = Walk(quiet(context.new_page(), book), book, lang)
    page = walk.page

    # Afraid: from the cover to the first page, and from there one tap to a safe step, a number to call or the next page.
    page.goto(f"{book}/{lang}/index.html")
    page.locator("main a[href^='now.html']").first.click()
    page.wait_for_url("**/now.html*")
    harness.wait_until_ready(page)
    walk.put("triage", "situation", "threatened")
    walk.put("triage", "detail", "messages")
    walk.sees("triage", {"situation": "threatened", "detail": "messages"})
    page.locator(".ashore-tool .ashore-links a[href^='real-or-fake.html']").first.click()
    page.wait_for_url("**/real-or-fake.html*")
    harness.wait_until_ready(page)

    # The message: its danger is said, and that the debt may still be real.
    check = page.locator('.ashore-tool[data-tool="message-check"]').first
    check.locator("[data-field=text]").fill(FAKE)
    expected = tools.run("message-check", {"text": FAKE}, lang)
    assert expected["numbers"]["verdict"] == "danger"
    harness.eventually(lambda: expected["blocks"][0]["text"] in check.locator(".ashore-headline").inner_text())

    # The list: the one entry of data.
    walk.open("list")
    walk.tool("debt-list").locator("[data-do=remember]").check()
    walk.unfold("debt-list")
    walk.rows("debt-list", "debts", len(DEBTS))
    walk.unfold("debt-list")
    for i, debt in enumerate(DEBTS):
        for column, value in {"consequence": "3", "minimum_percent": "0", "missed": "", **debt}.items():
            walk.put("debt-list", f"debts.{i}.{column}", value)
    harness.eventually(lambda: [debt["name"] for debt in walk.record()["parts"].get("debts", [])] == ["A", "B", "C"])

    # The budget knows the debts; what is left over goes on by itself.
    walk.open("budget")
    walk.unfold("budget")
    assert [walk.field("budget", f"debts.{i}.name").input_value() for i in range(3)] == ["A", "B", "C"]
    for name, amount in (("incomes", INCOME), ("essentials", ESSENTIALS)):
        walk.rows("budget", name, 1)
        walk.unfold("budget")
        walk.put("budget", f"{name}.0.amount", amount)
        walk.put("budget", f"{name}.0.every", "month")
    walk.rows("budget", "others", 0)
    walk.put("budget", "savings", SAVINGS)
    harness.eventually(lambda: walk.record()["parts"].get("capacity") in ("1400", "1400.00"))

    # The plan and the offer ask for nothing that was said before.
    walk.open("payoff")
    assert walk.field("payoff", "budget").input_value() in ("1400", "1400.00")
    plan = {"budget": "1400", "debts": DEBTS}
    walk.sees("payoff", plan)
    with page.expect_download() as download:
        walk.tool("payoff").locator("[data-do=download][data-name$='.ics']").click()
    calendar = open(download.value.path(), encoding="utf-8").read()
    assert calendar.startswith("BEGIN:VCALENDAR") and calendar.count("BEGIN:VEVENT") >= tools.run("payoff", plan, lang)["numbers"]["months"] / 12

    walk.open("offer")
    offers = tools.run("offer", {"capacity": "1400", "debts": DEBTS}, lang)
    assert sum(offers["numbers"]["offers_fen"].values()) == CAPACITY
    walk.sees("offer", {"capacity": "1400", "debts": DEBTS})

    # The letter knows the lender's sum.
    walk.open("talk")
    walk.put("letters", "kind", "hardship_plan")
    walk.put("letters", "my_name", "林悦")
    letter = walk.tool("letters").locator(".ashore-view pre").first
    harness.eventually(lambda: "林悦" in letter.inner_text() and "6,000" in letter.inner_text())

    # Everything is still there after a reload …
    page.reload()
    harness.wait_until_ready(page)
    assert walk.field("letters", "my_name").input_value() == "林悦"
    # … and gone after "erase everything", on this page and on the others.
    page.locator(".foot .erase button").click()
    harness.eventually(lambda: pick(words.WORDS["erase.done"], lang) in page.locator(".foot .erase").inner_text())
    assert walk.record() is None and page.evaluate("localStorage.length") == 0
    assert walk.field("letters", "my_name").input_value() == ""
    for name, tool_id in PAGES.items():
        walk.open(name)
        assert not walk.tool(tool_id).locator("[data-do=remember]").is_checked()
        walk.sees(tool_id, {})
