"""The contact log in a page: a table from a file in the encodings of spreadsheets, a moment from the browser's calendar, the chart by keys."""

import pytest
from browser import harness

from ashore import tools

TABLE = "时间,方式,是否接通,联系了谁,内容\r\n2026/11/19 22:40,短信,否,本人,\"=1+1，后果自负\"\r\n2026年11月20日 9:05,来电,是,家人,请转告她回电\r\n"


def headline(form, lang):
    return tools.run("contact-log", form, lang)["blocks"][0]["text"]


def answer(page):
    return page.locator(".ashore-answer").inner_text()


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_file_is_read_on_the_device(open_tool, lang, encoding):
    page = open_tool(f"contact-log-{lang}")
    page.locator("input[type=file]").set_input_files({"name": "log.csv", "mimeType": "text/csv", "buffer": TABLE.encode(encoding)})
    harness.eventually(lambda: answer(page) == headline({"csv": TABLE}, lang))
    assert page.locator("[data-field=csv]").input_value() == TABLE.replace("\r\n", "\n")
    assert "=1+1" in page.locator(".ashore-view").inner_text()


def test_a_wrong_file_is_refused_at_its_field(open_tool):
    page = open_tool("contact-log-zh")
    page.locator("input[type=file]").set_input_files({"name": "log.csv", "mimeType": "text/csv", "buffer": "姓名\n张".encode()})
    harness.eventually(lambda: "姓名" in page.locator("#contact-log-csv-error").inner_text())
    assert page.locator("[data-field=csv]").get_attribute("aria-invalid") == "true"


def test_a_moment_is_chosen_and_the_chart_speaks(open_tool):
    page = open_tool("contact-log-en")
    moment = page.locator("[data-field=at]").first
    assert moment.get_attribute("type") == "datetime-local"
    moment.fill("2026-11-16T23:12")
    rows = [dict(row) for row in tools.load("contact-log").FORM.initial("en")["rows"]]
    rows[0]["at"] = "2026-11-16 23:12"
    harness.eventually(lambda: answer(page) == headline({"rows": rows}, "en"))
    chart = page.locator(".ashore-chart [role=slider]").first
    chart.focus()
    page.keyboard.press("Home")
    assert "2026-11-16 23:12" in chart.get_attribute("aria-valuetext") and "23:12" in chart.get_attribute("aria-valuetext")
    page.keyboard.press("End")
    assert "2026-11-21 16:00" in chart.get_attribute("aria-valuetext")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_is_wider_than_a_phone_and_what_is_pressed_is_large(open_tool, lang):
    page = open_tool(f"contact-log-{lang}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    box = page.locator("input[type=file]").bounding_box()
    assert box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 360
