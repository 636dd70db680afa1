"""Views and forms as HTML: nothing a tool or a reader says becomes markup, every control has its label."""

import json
import re

import pytest
from bs4 import BeautifulSoup
from conftest import ROOT

from ashore import facts, tools
from ashore.view import blocks, html, show
from ashore.view.fields import Amounts, Choice, Date, Flag, FollowingChoice, Form, FormError, Integer, Moment, Money, Month, Percent, Rows, Text
from ashore.view.form_html import render_form, render_tool

LANGS = ("en", "zh")
HOSTILE = "<script>alert(1)</script>\"'&<!--]]>\x00\u202e</pre></textarea><img src=x onerror=alert(1)>\r\n{n} %s"
FACT = "answer-15-days"

TABLE = blocks.table("Caption", ["a", "b"], [["1", "2"]])
CHART = blocks.chart("stack", "Title", "Summary", {"label": "x", "values": ["1", "2"]}, {"label": "y", "unit": "fen"},
                     [blocks.series("s", [100, 250]), blocks.series("t", [None, 5], "dotted")], TABLE)
ALL_BLOCKS = [
    blocks.headline("Answer", "Detail", "good"), blocks.text("Text", [FACT]), blocks.alert("Alert", "Mind", "danger"), TABLE, CHART,
    blocks.checklist("List", ["one"]), blocks.steps("Steps", ["one"]), blocks.letter("Letter", "Dear"),
    blocks.marked("Marked", [("a", False, []), ("b", True, ["sign"])]), blocks.quiz("Quiz", [{"id": "q1", "label": "One", "text": "Said"}], [["yes", "Yes"]], "rows", "Done"), blocks.put("Put", {"a": "1"}), blocks.choose("Choose", "Said", [("One", {"a": "1"}), ("Two", {"a": "2"})]), blocks.record("Kept", {"part": "1"}), blocks.keeper(),
    blocks.links("Links", [("Call", "tel:110"), ("Read", "court#court-days")]),
    blocks.file("File", "f.csv", "text/csv", "a\r\nb"), blocks.fold("Fold", [blocks.text("Inside"), CHART]), blocks.sources([FACT]),
]


def soup(text):
    return BeautifulSoup(text, "html.parser")


def view_of(*shown):
    return {"numbers": {}, "blocks": list(shown)}


def replaced(value, old):
    """A copy of plain data with every text replaced by the hostile one, but for keys and the texts in `old`."""
    if isinstance(value, str):
        return value if value in old else HOSTILE
    if isinstance(value, list):
        return [replaced(one, old) for one in value]
    if isinstance(value, dict):
        fixed = ("type", "tone", "kind", "style", "unit", "facts", "align")
        return {key: one if key in fixed else replaced(one, old) for key, one in value.items()}
    return value


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("block", ALL_BLOCKS, ids=lambda block: block["type"])
def test_hostile_words_stay_words(block, lang):
    text = html.render_view(view_of(replaced(block, ())), lang)
    page = soup(text)
    assert not page.find_all(["script", "img", "style"])
    assert not [tag for tag in page.find_all(True) if any(name.startswith("on") or name == "style" for name in tag.attrs)]
    if block["type"] not in ("sources", "keeper"):
        assert "alert(1)" in page.get_text() or "alert(1)" in str(page.find(attrs={"data-chart": True}))


@pytest.mark.parametrize("block", ALL_BLOCKS, ids=lambda block: block["type"])
def test_a_block_is_one_element(block):
    (one,) = html.render_blocks(view_of(block, blocks.sources([FACT])), "en")[:1]
    assert len([child for child in soup(one).children if child.name]) == 1
    assert one.startswith("<") and one.endswith(">")


@pytest.mark.parametrize("lang", LANGS)
def test_every_kind_of_block_is_drawn_and_ids_are_unique(lang):
    text = html.render_view(view_of(*ALL_BLOCKS, *ALL_BLOCKS), lang, lambda chart: "<svg></svg>")
    page = soup(text)
    ids = [tag["id"] for tag in page.find_all(id=True)]
    # The list of sources was shown twice, and it alone may repeat.
    assert len({i for i in ids if "fact" not in i}) == len([i for i in ids if "fact" not in i])
    for tag in page.find_all(attrs={"aria-labelledby": True}):
        assert page.find(id=tag["aria-labelledby"])
    assert len(page.find_all("svg")) == 4
    assert not re.search(r"\b(None|nan|undefined)\b", page.get_text())


def test_the_kinds_of_blocks_are_all_known():
    made = {name for name, value in vars(blocks).items() if callable(value)} - {"series", "cited"}
    assert made == {block["type"] for block in ALL_BLOCKS}


def test_text_of_files_and_letters_survives_the_parser():
    from html.parser import HTMLParser

    text = "\ufeff\r\nline, \"two\"\r\n\t<end>&amp;\r\n"
    page = html.render_view(view_of(blocks.file("l", "n", "text/csv", text)), "en")
    assert "&#13;" in page and "\r" not in page
    found = []

    class Reader(HTMLParser):
        def handle_data(self, data):
            found.append(data)

    Reader().feed(page[page.index("<pre"):page.index("</pre>")])
    # The parser of a browser, unlike this one, drops the line break right after <pre>.
    assert "".join(found) == "\n" + text


@pytest.mark.parametrize("lang", LANGS)
def test_facts_are_numbered_in_the_order_of_the_sources_and_lead_there(lang):
    shown = view_of(blocks.text("b", ["hotline-12348"]), blocks.fold("f", [blocks.text("a", [FACT, "hotline-12348"])]), blocks.sources([FACT]))
    page = soup(html.render_view(shown, lang, prefix="p"))
    assert [mark.get_text() for mark in page.select(".ashore-mark")] == ["2", "1 2"]
    for link in page.select(".ashore-mark a"):
        entry = page.find(id=link["href"][1:])
        assert facts.get(entry["id"].removeprefix("p-fact-"))[lang] in entry.get_text()
    assert len(page.select(".ashore-sources li")) == 2


def test_sources_are_listed_even_when_a_view_forgets_them():
    page = soup(html.render_view(view_of(blocks.text("a", [FACT])), "en"))
    assert facts.get(FACT)["source"] in page.select_one(".ashore-sources").get_text()


@pytest.mark.parametrize("lang", LANGS)
def test_a_source_says_when_it_was_checked_and_whether_it_is_doubtful(lang):
    for entry in json.loads((ROOT / "ashore" / "facts" / "law.json").read_text("utf-8")):
        page = soup(html.render_view(view_of(blocks.sources([entry["id"]])), lang))
        assert entry["source"] in page.get_text() and entry["checked"] in page.get_text()
        assert bool(page.select(".ashore-doubt")) == (entry["confidence"] != "high")
        assert "None" not in page.get_text()


@pytest.mark.parametrize("lang", LANGS)
def test_a_chart_says_how_its_values_are_written(lang):
    data = html.chart_data(CHART, lang)
    form = data["format"]
    assert form["before"] + "12.34" + form["after"] == show.money(1234, lang)
    months = dict(CHART, y={"label": "", "unit": "months"})
    assert html.chart_data(months, lang)["labels"] == [[show.duration(100, lang), show.duration(250, lang)], [None, show.duration(5, lang)]]


FIELDS = [
    Money("money", ("Money", "钱"), help=("Help", "说明")), Percent("percent", ("Percent", "百分比"), default=12.5), Integer("integer", ("Whole", "整数"), default=3),
    Month("month", ("Month", "月"), default="2026-12"), Date("date", ("Date", "日"), default="2026-12-31"),
    Choice("choice", ("Choice", "选"), [("a", ("A", "甲")), ("b", ("B", "乙"))], default="b"), Text("text", ("Text", "文字"), default="x"),
    Text("long", ("Long", "长文"), high=1000, default="\nx"), Flag("flag", ("Flag", "是否"), default=True), Amounts("amounts", ("Amounts", "各笔"), default=[1, -2.5]),
    Money("only", ("Only", "仅"), when=("choice", ("a",)), default=0), Money("more", ("More", "更多"), advanced=True, default=0),
]
ROWS = Rows("rows", ("Rows", "行"), FIELDS, ("Row {n}", "第{n}行"), least=1, most=2, default=[{"money": 5}, {"choice": "a"}])
FORM = Form(FIELDS + [ROWS])


@pytest.mark.parametrize("lang", LANGS)
def test_every_control_has_a_label_and_what_describes_it(lang):
    page = soup(render_form(FORM, lang, prefix="t"))
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    controls = page.find_all(["input", "select", "textarea"])
    assert len(controls) == 4 * len(FIELDS)  # the form, two rows, the template of a row
    for control in controls:
        assert page.find("label", attrs={"for": control["id"]}) or control.find_parent("label")
        for described in control["aria-describedby"].split():
            assert page.find(id=described)
    assert page.find(id="t-rows-1-money") and page.find(id="t-rows-ROW-money").find_parent("template")
    assert page.find("label", attrs={"for": "t-month"}).get_text() == ("Month", "月")[LANGS.index(lang)]


def test_controls_hold_what_was_typed():
    typed = {"money": "１２，000", "percent": "abc", "month": "2026/12", "text": HOSTILE, "long": HOSTILE, "rows": [{"money": "-1"}]}
    page = soup(render_form(FORM, "en", typed, prefix="t"))
    for name in ("money", "percent", "month"):
        assert page.find(id="t-" + name)["value"] == typed[name]
    assert page.find(id="t-text")["value"] == HOSTILE
    assert page.find(id="t-rows-0-money")["value"] == "-1"
    assert page.find(id="t-month")["type"] == "text", "a calendar control would drop what it cannot hold"
    assert soup(render_form(FORM, "en", prefix="t")).find(id="t-month")["type"] == "month"


@pytest.mark.parametrize(("typed", "kind", "shown"), [
    ("2026-11-21 21:30", "datetime-local", "2026-11-21T21:30"), ("2026年11月21日 21:30", "datetime-local", "2026-11-21T21:30"), ("", "datetime-local", ""), ("21:30", "text", "21:30"),
])
def test_a_moment_has_the_browsers_calendar_when_that_can_hold_it(typed, kind, shown):
    control = soup(render_form(Form([Moment("at", ("When", "时间"))]), "en", {"at": typed}, prefix="t")).find(id="t-at")
    assert (control["type"], control["value"]) == (kind, shown)


@pytest.mark.parametrize("lang", LANGS)
def test_a_text_from_a_file_has_a_chooser_with_a_label_that_names_its_field(lang):
    page = soup(render_form(Form([Text("csv", ("Table", "表格"), high=9000, file=True, default=HOSTILE)]), lang, prefix="t"))
    chooser = page.find("input", attrs={"type": "file"})
    assert page.find(id=chooser["data-into"]).name == "textarea" and not chooser.has_attr("data-field") and not chooser.has_attr("name")
    assert page.find("label", attrs={"for": chooser["id"]}).get_text()


def test_defaults_stand_in_the_controls_as_people_write_them():
    page = soup(render_form(FORM, "en", prefix="t"))
    assert page.find(id="t-percent")["value"] == "12.5"
    assert page.find(id="t-rows-0-money")["value"] == "5"
    assert page.find(id="t-amounts").get_text() == "\n1\n-2.5"
    assert page.find(id="t-flag").has_attr("checked")
    assert page.select("#t-choice option[selected]")[0]["value"] == "b"
    assert page.find(id="t-money")["value"] == ""


def test_fields_not_in_force_are_there_and_hidden():
    page = soup(render_form(FORM, "en", prefix="t"))
    assert page.find(id="t-only").find_parent(class_="ashore-field").has_attr("hidden")
    assert not page.find(id="t-rows-1-only").find_parent(class_="ashore-field").has_attr("hidden")
    assert page.find(id="t-more").find_parent("details")


@pytest.mark.parametrize("lang", LANGS)
def test_errors_stand_at_their_fields(lang):
    with pytest.raises(FormError) as caught:
        FORM.read({"money": HOSTILE, "rows": [{"money": "1", "percent": "x"}]}, lang)
    errors = caught.value.errors
    page = soup(render_form(FORM, lang, errors=errors, prefix="t"))
    for path, message in errors:
        name = "t-" + path.replace(".", "-")
        if page.find(id=name):
            assert page.find(id=name)["aria-invalid"] == "true"
            assert page.find(id=name + "-error").get_text() == message
    assert len(page.find_all(attrs={"aria-invalid": True})) == len(errors)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("tool_id", tools.IDS)
def test_a_tool_stands_complete_in_a_page(tool_id, lang):
    text = render_tool(tool_id, lang, figure=lambda chart: "<svg></svg>")
    page = soup(text)
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert "style=" not in text and "onclick" not in text
    words = soup(re.sub("<template>.*?</template>", "", text)).get_text()
    assert not re.search(r"\b(None|nan|undefined|ROW)\b", words)
    answer = page.select_one(".ashore-headline .ashore-answer").get_text()
    assert page.select_one(".ashore-strip strong").get_text() == answer
    for link in page.select("a[href^='#']"):
        assert page.find(id=link["href"][1:])
    assert page.noscript.get_text()


def test_wrong_inputs_of_a_cell_are_an_error_of_its_author():
    with pytest.raises(FormError):
        render_tool("payoff", "en", {"budget": "much"})


def test_scripts_hold_no_words_of_their_own():
    """What a reader reads comes from `ashore/words`: scripts contain no Chinese and ask only for words that are sent."""
    from ashore.words import page as words
    from ashore.words import view

    for script in (ROOT / "ashore" / "page").glob("*.js"):
        code = script.read_text("utf-8")
        assert not re.search(r"[\u3400-\u9fff]", code), script.name
        for key in re.findall(r"[\"'](status\.[a-z]+|chart\.keys)[\"']", code):
            assert key in words.SCRIPT, key
    assert set(words.SCRIPT) <= set(words.WORDS) | set(view.WORDS)


@pytest.mark.parametrize(("pages", "target"), [(".html", "court.html#court-days"), (".ipynb", "court.ipynb#court-days")])
def test_links_call_numbers_and_lead_to_pages_of_the_surface(pages, target):
    (one,) = html.render_blocks(view_of(blocks.links("On", [("110", "tel:110"), ("Courts", "court#court-days")])), "en", pages=pages)
    call, read = soup(one).find_all("a")
    assert (call["href"], read["href"]) == ("tel:110", target)
    assert not call.has_attr("target")
    assert read.has_attr("target") is (pages == ".ipynb")


FOLLOWING = Form([
    Choice("kind", ("Kind", "种类"), [("pet", ("Pet", "宠物")), ("tree", ("Tree", "树"))], default="pet"),
    FollowingChoice("which", ("Which", "哪一种"), "kind", [("pet", [("cat", ("Cat", "猫")), ("dog", ("Dog", "狗"))]), ("tree", [("oak", ("Oak", "橡树"))])]),
])


@pytest.mark.parametrize(("raw", "selected", "reachable"), [({}, "cat", ["cat", "dog"]), ({"which": "dog"}, "dog", ["cat", "dog"]),
                                                          ({"kind": "tree"}, "oak", ["oak"]), ({"kind": "tree", "which": "cat"}, "oak", ["oak"])])
def test_a_choice_that_follows_another_offers_only_what_belongs_to_it(raw, selected, reachable):
    options = soup(render_form(FOLLOWING, "en", raw)).find(attrs={"data-follows": "kind"}).find_all("option")
    assert [option["value"] for option in options] == ["cat", "dog", "oak"]
    assert [option["value"] for option in options if option.has_attr("selected")] == [selected]
    assert [option["value"] for option in options if not option.has_attr("disabled")] == reachable
