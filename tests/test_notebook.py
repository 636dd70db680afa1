"""A tool in a notebook: the live form, the static page beside it, and what a teacher's code can ask of it."""

import asyncio
import json
import os
import subprocess
import sys
import types

import nbclient
import nbformat
import pytest
from conftest import ROOT

from ashore import notebook, tool, tools, words
from ashore.view import blocks
from ashore.view.fields import Choice, Date, Flag, Form, FormError, Integer, Money, Month, Percent, Rows, Text

LANGUAGES = pytest.mark.parametrize("lang", words.LANGUAGES)


def pair(text):
    return (text, text + "中")


def fake_view(form, lang):
    """A view that shows every kind of value it was given."""
    total = sum(row["amount"] for row in form["rows"])
    table = blocks.table("t", ["a", "b"], [["1", "2"]])
    chart = blocks.chart("bar", "Sum", "One bar.", {"label": "x", "values": ["a"]}, {"label": "y", "unit": "fen"},
                         [blocks.series("s", [total])], table)
    return {"numbers": {"total_fen": total, "form": form, "rate_ppm": form["rate"]}, "blocks": [
        blocks.headline(words.pick(pair("Total"), lang) + " " + str(total), "detail"), blocks.fold("more", [chart, blocks.text("inside")]),
        blocks.file("Table", "a&b.csv", "text/csv", "\ufeffa,b\r\n"), blocks.letter("Letter", "Dear <all>"),
    ]}


FAKE = Form([
    Choice("kind", pair("Kind"), [("plain", pair("Plain")), ("rated", pair("Rated"))], default="plain"),
    Percent("rate", pair("Rate"), default="7.2", when=("kind", ("rated",))),
    Flag("sure", pair("Sure"), default=False),
    Date("day", pair("Day"), default="2026-11-21", help=pair("Any <day>")),
    Month("month", pair("Month"), default="2026-12"),
    Integer("count", pair("Count"), high=9, default=3, advanced=True),
    Text("note", pair("Note"), default="", blank=""),
    Rows("rows", pair("Rows"), [
        Money("amount", pair("Amount"), default=""),
        Choice("every", pair("Every"), [("once", pair("Once")), ("month", pair("Month"))], default="once"),
        Integer("times", pair("Times"), high=99, default=1, when=("every", ("month",))),
        Text("name", pair("Name"), default="", blank="", advanced=True, high=5),
    ], pair("Row {n}"), least=1, most=3, default=[{"amount": "10.5"}, {"amount": 20}]),
])


@pytest.fixture
def fake(monkeypatch):
    module = types.SimpleNamespace(ID="fake", TITLE=pair("Fake"), FORM=FAKE, FACTS=(), view=fake_view)
    monkeypatch.setitem(sys.modules, "ashore.tools.fake", module)
    monkeypatch.setattr(tools, "IDS", tools.IDS + ("fake",))
    monkeypatch.setattr(tools, "load", lambda tool_id, load=tools.load: module if tool_id == "fake" else load(tool_id))
    return module


@pytest.fixture(autouse=True)
def in_english(monkeypatch):
    monkeypatch.setenv("ASHORE_LANG", "en")
    monkeypatch.delenv("ASHORE_STATIC", raising=False)


def shown(widget):
    """All HTML that a live tool shows."""
    return "".join(one.value for one in walk(widget._live.box) if type(one).__name__ == "HTML" and visible(one))


def walk(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from walk(child)


def visible(widget):
    return widget.layout.display != "none"


def click(widget, text, number=0):
    buttons = [one for one in walk(widget._live.box) if type(one).__name__ == "Button" and text in one.description]
    assert not buttons[number].disabled
    buttons[number].click()


# --- in code ---------------------------------------------------------------------------------------------------------

@LANGUAGES
@pytest.mark.parametrize("tool_id", tools.IDS)
def test_numbers_are_those_of_the_tool(tool_id, lang, monkeypatch):
    monkeypatch.setenv("ASHORE_LANG", lang)
    assert tool(tool_id).numbers == tools.run(tool_id, {}, lang)["numbers"]
    assert tool(tool_id).view == tools.run(tool_id, {}, lang)


def test_inputs_replace_defaults():
    assert tool("payoff", budget=5000).numbers == tools.run("payoff", {"budget": 5000}, "en")["numbers"]
    assert tool("payoff", budget=5000).form["budget"] == 5000
    given = [{"balance": "100"}]
    widget = tool("payoff", debts=given)
    given.append("something else")
    assert len(widget.form["debts"]) == 1 and widget.form["debts"][0]["kind"] == "other"


def test_nothing_leaves_the_kernel_until_a_tool_is_shown():
    widget = tool("payoff")
    assert widget.numbers and widget.figure(0) and widget.form and repr(widget)
    assert widget._live is None
    program = "import sys; from ashore import tool; tool('payoff').numbers; print('ipywidgets' in sys.modules)"
    assert run_python(program).strip() == "False"


def run_python(program, **environment):
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True, env={**os.environ, **environment})
    return done.stdout


def test_a_figure_for_slides(tmp_path):
    figure = tool("payoff").figure(0, width=8)
    figure.savefig(tmp_path / "slide.png")
    assert (tmp_path / "slide.png").stat().st_size > 10_000 and figure.get_size_inches()[0] == 8
    assert repr(figure) == "Chart('What is still owed, month by month')"
    with pytest.raises(LookupError, match="no chart 9; this view has 1"):
        tool("payoff").figure(9)


@LANGUAGES
def test_wrong_inputs_are_named_without_a_list_of_calls(lang, monkeypatch):
    monkeypatch.setenv("ASHORE_LANG", lang)
    with pytest.raises(FormError) as caught:
        tool("payoff", budget="abc", debts=[{"balance": -1}], colour="red")
    paths = [path for path, _ in caught.value.errors]
    assert sorted(paths) == ["budget", "colour", "debts.0.balance"]
    lines = "\n".join(caught.value._render_traceback_())
    assert lines == str(caught.value) and "Traceback" not in lines and "“abc”" in lines
    assert all(path in lines for path in paths) and words.pick(tools.load("payoff").TITLE, lang) in lines


def test_an_unknown_tool_is_named():
    with pytest.raises(LookupError, match="no tool “pay”. The tools are: .*payoff"):
        tool("pay")


# --- language --------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("folder, lang", [
    ("zh", "zh"), ("book/zh", "zh"), ("zh/book/en", "en"), ("en/zh/parts", "zh"), ("zhang", "en"), (".", "en"),
])
def test_the_folder_says_the_language(folder, lang, tmp_path, monkeypatch):
    monkeypatch.delenv("ASHORE_LANG")
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(tmp_path / folder)
    assert notebook.language() == lang


def test_the_environment_says_it_first(tmp_path, monkeypatch):
    (tmp_path / "zh").mkdir()
    monkeypatch.chdir(tmp_path / "zh")
    assert notebook.language() == "en"
    monkeypatch.setenv("ASHORE_LANG", "fr")
    with pytest.raises(ValueError, match="fr"):
        notebook.language()


# --- shown -----------------------------------------------------------------------------------------------------------

@LANGUAGES
def test_what_a_notebook_is_given(lang, monkeypatch):
    monkeypatch.setenv("ASHORE_LANG", lang)
    bundle = tool("payoff")._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/html", notebook.WIDGET}
    assert bundle[notebook.WIDGET]["model_id"]
    assert bundle["text/html"].startswith('<div class="ashore-tool"') and "<svg" in bundle["text/html"] and "model_id" not in bundle["text/html"]
    assert " style=" not in bundle["text/html"] and "<style" not in bundle["text/html"] and "<script" not in bundle["text/html"]
    lines = bundle["text/plain"].splitlines()
    assert lines[0] == words.pick(tools.load("payoff").TITLE, lang)
    assert "months = 18" in lines and "never = False" in lines
    assert bundle["text/plain"] == repr(tool("payoff"))


def test_the_text_is_the_same_in_every_process():
    program = "from ashore import tool; t = tool('payoff'); b = t._repr_mimebundle_(); print(b['text/plain']); print(b['text/html'])"
    assert len({run_python(program, PYTHONHASHSEED=seed, ASHORE_STATIC="1") for seed in "12"}) == 1


def test_without_anyone_to_use_it_there_is_no_form(monkeypatch):
    monkeypatch.setenv("ASHORE_STATIC", "1")
    widget = tool("payoff")
    assert set(widget._repr_mimebundle_()) == {"text/plain", "text/html"}
    assert widget._live is None


def test_two_on_a_page_have_ids_of_their_own(fake):
    pages = [widget._repr_mimebundle_()["text/html"] for widget in (tool("fake"), tool("fake"), tool("fake", count=4), tool("fake", count=4))]
    ids = [part.partition('"')[0] for page in pages for part in page.split(' id="')[1:]]
    assert len(ids) > 20 and len(ids) == len(set(ids))


# --- alive -----------------------------------------------------------------------------------------------------------

@LANGUAGES
def test_typing_answers_like_the_command(lang, monkeypatch):
    monkeypatch.setenv("ASHORE_LANG", lang)
    widget = tool("payoff")
    for value in ("5", "50", "500", "5000"):
        widget.control("budget").value = value
        assert widget.numbers == tools.run("payoff", {"budget": value}, lang)["numbers"]
    widget.control("debts.1.annual_rate").value = "１２％"
    raw = widget.form
    assert raw["debts"][1]["annual_rate"] == "１２％" and raw["budget"] == "5000"
    assert widget.view == tools.run("payoff", raw, lang)
    headline = widget.view["blocks"][0]["text"]
    assert headline in shown(widget) and "<svg" in shown(widget)


def test_a_form_that_nobody_touched_is_the_one_given():
    widget = tool("payoff", budget=1800)
    before = widget.form
    widget._repr_mimebundle_()
    assert widget.form == before and widget.form["budget"] == 1800


@LANGUAGES
def test_what_is_wrong_stands_beside_its_field_and_goes_away(lang, fake, monkeypatch):
    monkeypatch.setenv("ASHORE_LANG", lang)
    widget = tool("fake")
    amount, note = widget.control("rows.1.amount"), widget.control("note")
    last = widget.numbers
    note.value = "kept"
    amount.value = "<b>x</b>"
    assert [path for path, _ in widget.errors] == ["rows.1.amount"]
    message = widget.errors[0][1]
    place = next(one for one in walk(widget._live.box) if amount in getattr(one, "children", ()))
    assert "ashore-wrong" in place._dom_classes
    assert any(visible(one) and "&lt;b&gt;x&lt;/b&gt;" in one.value for one in place.children[1:])
    assert "<b>x" not in shown(widget) and message[:1] in shown(widget)
    assert widget._say("status.stale") in shown(widget)
    assert widget.numbers["total_fen"] == last["total_fen"] and widget.form["note"] == "kept" and amount.value == "<b>x</b>"
    amount.value = "30"
    assert widget.errors == [] and widget.numbers["total_fen"] == 4050 and widget.form["note"] == "kept"
    assert "ashore-wrong" not in place._dom_classes and "<p class=\"ashore-error" not in shown(widget) and widget._say("status.stale") not in shown(widget)


def test_every_kind_of_field_works(fake):
    widget = tool("fake")
    for path, value in (("kind", "rated"), ("rate", "8"), ("sure", True), ("day", "2027-01-02"), ("month", "2027-03"), ("count", "4"),
                        ("note", "你好"), ("rows.0.amount", "1,000"), ("rows.0.every", "month"), ("rows.0.times", "12"), ("rows.0.name", "a")):
        widget.control(path).value = value
        assert widget.errors == []
    raw = widget.form
    assert widget.numbers == tools.run("fake", raw, "en")["numbers"]
    assert widget.numbers["rate_ppm"] == 80000 and widget.numbers["form"]["rows"][0]["times"] == 12 and widget.numbers["form"]["sure"] is True
    with pytest.raises(LookupError, match="“rows.7.amount”.*rows.0.amount"):
        widget.control("rows.7.amount")


def test_fields_out_of_force_are_hidden_and_do_not_count(fake):
    widget = tool("fake")
    place = next(one for one in walk(widget._show_live().box) if widget.control("rate") in getattr(one, "children", ()))
    assert not visible(place)
    widget.control("rate").value = "nonsense"
    assert widget.errors == [] and widget.numbers["rate_ppm"] is None
    widget.control("kind").value = "rated"
    assert visible(place) and [path for path, _ in widget.errors] == ["rate"]
    widget.control("kind").value = "plain"
    assert not visible(place) and widget.errors == []


def test_an_error_opens_what_hides_it(fake):
    widget = tool("fake")
    widget.control("rows.1.name").value = "much too long"
    assert [path for path, _ in widget.errors] == ["rows.1.name"]
    holders = [one for one in walk(widget._live.box) if type(one).__name__ == "Accordion" and widget.control("rows.1.name") in walk(one)]
    assert [one.selected_index for one in holders] == [0]


def test_rows_are_added_and_taken_away(fake):
    widget = tool("fake")
    widget._repr_mimebundle_()
    click(widget, "Add one")
    assert [path for path, _ in widget.errors] == ["rows.2.amount"]
    widget.control("rows.2.amount").value = "7"
    assert widget.numbers["total_fen"] == 3750
    assert [one for one in walk(widget._live.box) if "Add one" in getattr(one, "description", "")][0].disabled
    click(widget, "Remove", 0)
    assert widget.numbers["total_fen"] == 2700 and "Row 2" in shown(widget) and "Row 3" not in shown(widget)
    widget.remove_row("rows", 0)
    assert widget.numbers["total_fen"] == 700
    assert all(one.disabled for one in walk(widget._live.box) if "Remove" in getattr(one, "description", ""))
    widget.remove_row("rows", 0)
    assert len(widget.form["rows"]) == 1
    widget.add_row("rows")
    assert len(widget.form["rows"]) == 2


def test_back_to_the_example(fake):
    widget = tool("fake", note="given")
    widget.control("rows.0.amount").value = "no"
    widget.control("note").value = "typed"
    assert widget.errors
    click(widget, "Back")
    assert widget.errors == [] and widget.form == tool("fake", note="given").form and widget.numbers["total_fen"] == 3050


def test_what_is_open_stays_open(fake):
    widget = tool("fake")
    widget._repr_mimebundle_()
    fold = next(one for one in walk(widget._live._blocks.box) if type(one).__name__ == "Accordion")
    assert fold.titles == ("more",) and "<svg" in fold.children[0].value and "details" not in fold.children[0].value.partition("inside")[2]
    fold.selected_index = 0
    widget.control("rows.0.amount").value = "999"
    assert "¥1,019" in fold.children[0].value and fold.selected_index == 0 and fold in widget._live._blocks.box.children


def test_a_file_can_be_saved(fake):
    widget = tool("fake")
    widget._repr_mimebundle_()
    assert 'download="a&amp;b.csv" href="data:text/csv;base64,77u/YSxiDQo="' in shown(widget)


def test_only_the_last_of_quick_changes_is_answered(fake, monkeypatch):
    answered = []
    monkeypatch.setattr(fake, "view", lambda form, lang: answered.append(form["rows"][0]["amount"]) or fake_view(form, lang))
    widget = tool("fake")
    widget._repr_mimebundle_()

    async def type_quickly():
        answered.clear()
        for value in ("1", "12", "123", "1234"):
            widget.control("rows.0.amount").value = value
            await asyncio.sleep(notebook.PAUSE / 10)
        assert answered == []
        await asyncio.sleep(notebook.PAUSE * 2)
        assert answered == [123400] and "Total 125400" in shown(widget)
        # Code that asks at once does not get an old answer.
        widget.control("rows.0.amount").value = "5"
        assert widget.numbers["total_fen"] == 2500
        await asyncio.sleep(notebook.PAUSE * 2)
        assert answered == [123400, 500]

    asyncio.run(type_quickly())


def test_a_tool_that_breaks_says_so(fake, monkeypatch):
    widget = tool("fake")
    widget._repr_mimebundle_()
    monkeypatch.setattr(fake, "view", lambda form, lang: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        widget.control("note").value = "x"
    assert widget._say("status.broken") in shown(widget)
    monkeypatch.setattr(fake, "view", fake_view)
    widget.control("note").value = "y"
    assert widget._say("status.broken") not in shown(widget)


# --- in a kernel -----------------------------------------------------------------------------------------------------

@LANGUAGES
def test_in_a_kernel(lang, tmp_path, monkeypatch):
    monkeypatch.delenv("ASHORE_LANG")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (tmp_path / lang).mkdir()
    cells = ["from ashore import tool\ntool('payoff')", "tool('payoff').numbers['months']", "tool('payoff').figure(0)", "tool('payoff', budget='x')"]
    for static in ("", "1"):
        made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        monkeypatch.setenv("ASHORE_STATIC", static)
        done = nbclient.NotebookClient(made, allow_errors=True, timeout=60, resources={"metadata": {"path": str(tmp_path / lang)}}).execute()
        first, months, figure, error = [cell.outputs[0] for cell in done.cells]
        assert (notebook.WIDGET in first.data) == (static == "")
        assert first.data["text/plain"] == repr(notebook.ToolWidget("payoff", lang=lang))
        assert 'data-lang="' + lang + '"' in first.data["text/html"]
        assert months.data["text/plain"] == str(tools.run("payoff", {}, lang)["numbers"]["months"])
        assert len(figure.data["image/png"]) > 10_000
        assert error.ename == "InputError" and len(error.traceback) == 1 and "budget" in error.traceback[0]
        assert all(len(cell.outputs) == 1 for cell in done.cells), json.dumps(done, indent=1)[:3000]
    assert "widgets" not in done.metadata


def buttons(widget, found=None):
    """All buttons below a widget."""
    found = [] if found is None else found
    for child in getattr(widget, "children", ()):
        if type(child).__name__ == "Button":
            found.append(child)
        buttons(child, found)
    return found


@LANGUAGES
def test_a_button_of_a_view_is_a_real_one_in_a_notebook(lang):
    """A round of the drill is answered by pressing; the buttons stay the same ones, so the keyboard stays where it is."""
    shown = notebook.ToolWidget("drill", lang=lang)
    live = shown._show_live()
    fake = words.pick(("fake", "假的"), lang)
    press = [button for button in buttons(live._blocks.box) if button.description == fake]
    assert len(press) == 1
    dealt = shown.numbers["dealt"]
    for count in range(1, 13):
        assert press[0] in buttons(live._blocks.box)
        press[0].click()
        assert shown.form["items"] == [{"id": one, "answer": "fake"} for one in dealt[:count]]
    assert shown.numbers["hits"] == shown.numbers["fakes"]
    missed = shown.numbers["missed"]
    [again] = buttons(live._blocks.box)
    again.click()
    assert shown.form["items"] == [] and set(missed) <= set(shown.numbers["dealt"])
    live.reset()
    assert shown.numbers["dealt"] == dealt


def test_a_choice_that_follows_another_keeps_up_with_it():
    first = tool("triage", situation="despair", detail="now")
    assert first.control("detail").value == "now"
    first.control("situation").value = "worried"
    assert [value for _, value in first.control("detail").options] == ["sleep", "frightening", "soon", "unknown", "record"]
    assert first.numbers["route"] == "rest_first" and first.errors == []
    first.control("detail").value = "record"
    assert first.numbers["route"] == "read_report"
