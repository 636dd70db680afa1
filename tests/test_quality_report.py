"""The quality page: its figures are those that the build counts and that benchmarks wrote, in both languages; none is typed."""

import json
import re

import nbformat
import pytest
from conftest import ROOT

from ashore import tools
from ashore.quality import messages
from ashore.quality.report import SECTIONS, report, results
from ashore.quality.report.law import LAW
from ashore.view.html import escape
from bench import tests as test_counts
from bench.__main__ import NAMES

LANGS = pytest.mark.parametrize("lang", ["en", "zh"])
FILES = sorted({file for section in SECTIONS.values() for file in section.files})
ABOUT = {"day": "2031-07-05", "machine": "a machine of paper", "command": "python -m bench itself"}

# Written by hand, with figures that stand nowhere else: what a section shows has to come from here.
WRITTEN = {
    "checks": {"tools": [{"tool": "payoff", "checks": 11, "figures": 47, "cpython": 11, "micropython": 10}, {"tool": "offer", "checks": 3, "figures": 6, "cpython": 3, "micropython": 3}],
               "origins": [{"origin": "hand", "checks": 13, "tools": ["payoff"], "agree": 12, "differ": 1}, {"origin": "published", "checks": 1, "tools": ["payoff"], "agree": 0, "differ": 1}],
               "differences": [{"tool": "payoff", "figure": "last_paid_fen", "published": 61170, "ours": 61163, "why": "whole-fen"}],
               "mistakes": [{"tool": "offer", "source": "By hand: <nothing>", "figures": ["months"]}]},
    "engine": {"count": 77, "households": [{"name": "ashore (CPython)", "agree": 77, "differ": 0, "errors": 0, "ms": 0.25}, {"name": "moneyfunx (Node)", "agree": 60, "differ": 16, "errors": 1, "ms": 0.5}],
               "loans": [{"name": "pyxirr", "question": "rate, dated", "agree": 75, "differ": 2, "errors": 0, "us": 12.5}]},
    "access": {"pages": 42, "widths": [320, 1440], "schemes": ["light", "dark"], "editions": 2, "violations": ["en/payoff.html: label"], "checks": {"color-contrast": 8123, "tap-area": 977}},
    "readability": {"en": [{"page": "payoff", "sentences": 87, "grade": 6.3}, {"page": "rights", "sentences": 113, "grade": 8.7}],
                    "zh": [{"page": "payoff", "sentences": 93, "mean_chars": 21.4, "share_over_40": 0.03}]},
    "tests": {"commit": "abc1234", "kinds": [{"kind": "engine", "tests": 123, "passed": 121, "failed": 2, "seconds": 61.0}], "failures": ["tests.test_money test_a_half"]},
    "fuzz": {"cases": 1234, "found": 1, "tools": [{"tool": "payoff", "cases": 1234, "views": 1000, "found": 1, "slowest_s": 0.12, "slowest_micropython_s": 1.75}]},
    "size": {"pages": [{"page": "en/payoff.html", "tools": True, "bytes": 300_000, "budget": 299_000, "requests": 13, "read_bytes": 411_000}, {"page": "zh/payoff.html", "tools": True, "bytes": 298_000, "budget": 299_000, "requests": 13, "read_bytes": 411_000}],
             "files": {"en/payoff.html": {"en/payoff.html": 21_300}, "zh/payoff.html": {"zh/payoff.html": 21_300}},
             "stock": [{"page": "payoff", "stock": {"bytes": 1_200_000, "requests": 31, "elsewhere": 5}, "ashore": {"bytes": 300_000, "requests": 13, "elsewhere": 0}}],
             "offline": {"en": {"files": 143, "bytes": 3_210_000}, "zh": {"files": 143, "bytes": 3_210_000}}},
    "page": {"first_answer_ms": {"ashore": [401, 407, 499], "javascript": [81.2, 83.4, 99], "pyodide": [3001, 3107, 3209]}, "limit_ms": 500, "ratio": 0.131, "limit_ratio": 0.1,
             "repaint": [{"household": "default household", "changes": 52, "median_ms": 33, "p95_ms": 57, "most_ms": 60, "allowed_ms": 100}]},
    "live": {"chapter": "payoff", "editions": {lang: {"first_figure_s": 16.007, "requests": 332, "bytes": 25_400_000} for lang in ("en", "zh")}},
    "slow": {"profiles": {"strange": {"cpu": 6, "round_trip_ms": 401, "bits_per_second": 750_000}},
             "runs": [{"page": "payoff", "lang": lang, "profile": "strange", "first_answer_ms": 7411, "readable_ms": None} for lang in ("en", "zh")]},
    "tour": {"pages": 42, "tools": 50, "failed": 1, "requests": 1213, "foreign": 0, "offline": {"pages": 41, "tools": 49, "failed": 3}, "problems": ["en/x.html: <late>"]},
    "agents": {"engine": "Chromium 199", "agents": [{"name": "wechat-android", "agent": "Mozilla <Version/4.0>", "tools": 63, "answered": 61}, {"name": "a new one", "agent": "Other/1", "tools": 63, "answered": 63}],
               "problems": ["wechat-android: zh/x.html: <late>"]},
    "injection": {"kinds": {"pasted pages": 117, "links": 23}, "attempts": 140, "tests": 37, "failed": 2},
    "scenarios": {"same": {"avalanche": 500, "snowball": 511}, "each": [{"name": "numpy, floats", "us": 5.6, "bytes": 1717}], "scaling": [{"futures": 1000, "seconds": 0.07, "peak_mb": 16.2}],
                  "cluster": {"futures": 10_000, "alone_s": 10.3, "workers": 3, "dask_s": 11.9}},
    "static": {"readers": 212, "runs": [{"readers": 212, "p95_ms": 18.25, "failed": 0}]},
    "hub": {"rooms": 1, "runs": [{"people": 31, "ready_s": 44.5, "all_well": True}]},
    "build": {"seconds": {"clean": 118.4}},
}
# Rows of cells that a reader then sees; what has words of its own in each language stands as None.
SHOWN = {
    "checks": [[None, "13", "12", "1"], [None, "1", "0", "1"], [None, "11", "47", "11", "10"], [None, "By hand: &lt;nothing&gt;", "months"]],
    "engine": [[None, "77", "0", "0", "0.25"], [None, "60", "16", "1", "0.50"], [None, "75", "2", "0", "12.5"]],
    "access": [["en/payoff.html: label"], [None, "8,123"], [None, "977"]],
    "tour": [["en/x.html: &lt;late&gt;"]],
    "agents": [[None, "63", "61"], ["a new one", "63", "63"], ["wechat-android: zh/x.html: &lt;late&gt;"], [None, "Mozilla &lt;Version/4.0&gt;"], ["a new one", "Other/1"]],
    "injection": [["pasted pages", "117"], ["links", "23"]],
    "tests": [[None, "123", "121", "2", "61"], ["tests.test_money test_a_half"]],
    "fuzz": [[None, "1,234", "1,000", "234", "1", "0.12", "1.75"]],
    "weights": [[None, "1,200", "31", "5"], [None, "300", "13", "0"], [None, "300", "298", "299", "13", "411"]],
    "first-answer": [[None, "83", "81", "99", "3"], [None, "407", "401", "499", "3"], [None, "3,107", "3,001", "3,209", "3"], [None, "16,007", "16,007", "16,007", "1"]],
    "repaint": [[None, "33", "57", "100", "52"]],
    "slow": [[None, "–", "7,411"]],
    "scenarios": [[None, "5.6", "1,717"], ["1,000", "0.07", "16"]],
    "rooms": [["212", "18.25", "0"], [None, "1"]],
    "build": [[None, "118"]],
}
SENTENCES = {
    "checks": ["14", "53", "13"], "engine": ["77", "16"], "access": ["42", "320", "1440"], "tour": ["42", "50", "1,213", "0", "41", "49", "1", "3"], "injection": ["140", "37", "2"], "agents": ["199", "2"], "slow": ["6", "401", "750"], "tests": ["abc1234", "123", "121"], "fuzz": ["1,234", "1.8"],
    "weights": ["25", "300", "3.2", "143"], "first-answer": ["407", "13", "500", "10", "332", "25.4"], "scenarios": ["1,011", "10.3", "11.9", "3"],
}


def tables(html):
    return re.findall(r"<table>.*?</table>", html)


def numbers(table):
    """The rows of a table as lists of the texts of their cells, without the heading."""
    rows = re.findall(r"<tr>(.*?)</tr>", table)[1:]
    return [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row) for row in rows]


def rows_of(html):
    return [row for table in tables(html) for row in numbers(table)]


def sentences(html):
    """What stands beside the tables and pictures."""
    return " ".join(re.findall(r"<p>(.*?)</p>", html))


def notebook(lang):
    return nbformat.read(ROOT / "book" / lang / "quality.ipynb", as_version=4)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of results that has none yet."""
    monkeypatch.setattr(results, "RESULTS", tmp_path)
    return tmp_path


@pytest.fixture
def written(folder):
    for name, result in WRITTEN.items():
        (folder / f"{name}.json").write_text(json.dumps({**ABOUT, **result}), "utf-8")


@LANGS
def test_every_mistake_of_today_is_shown_with_its_text(lang):
    html = report("messages", lang).html
    shown = 0
    for _, found in messages.sets():
        for message, _, _ in messages.tables(found)[2]:
            assert escape(message["text"]) in html
            shown += 1
    assert shown


@LANGS
def test_the_first_measurement_stands_before_the_figures_of_today(lang):
    first, by_kind, by_difficulty = tables(report("messages", lang).html)[:3]
    rows = numbers(first)
    kept = messages.held_out()
    assert sum(int(row[1]) for row in rows) == len(kept)
    # The unseen third, the first time: 33 of 34 fakes found, 1 to check, none missed; 2 genuine ones called danger.
    assert rows[0][1:7] == ["80", "33", "1", "0", "2", "32"]
    for table in (by_kind, by_difficulty):
        assert sum(int(cell) for row in numbers(table) for cell in row[1:]) == len(kept)


@LANGS
def test_the_law_is_counted_by_how_sure_we_are_and_by_age(lang):
    by_confidence, by_age = tables(report("facts", lang).html)
    count = len(re.findall(r'^  "id": ', LAW.read_text("utf-8"), re.MULTILINE))
    assert sum(int(row[1]) for row in numbers(by_confidence)) == count
    assert sum(int(row[1]) for row in numbers(by_age)) == count


@LANGS
def test_ages_are_counted_back_from_the_newest_check(lang, tmp_path, monkeypatch):
    # 2031-07-05 less 30 days is 5 June; less 90, 6 April; less 180, 6 January; less 365, 5 July 2030.
    days = ["2031-07-05", "2031-06-05", "2031-06-04", "2031-04-06", "2031-04-05", "2031-01-06", "2031-01-05", "2030-07-05", "2030-07-04", "2020-01-01"]
    file = tmp_path / "law.json"
    file.write_text(json.dumps([{"checked": day, "confidence": "high"} for day in days]), "utf-8")
    monkeypatch.setattr("ashore.quality.report.law.LAW", file)
    assert [row[1] for row in numbers(tables(report("facts", lang).html)[1])] == ["2", "2", "2", "2", "2"]


@LANGS
@pytest.mark.parametrize("name", sorted(SECTIONS))
def test_a_section_says_how_to_make_it_again_and_has_no_code_of_its_own(name, lang):
    shown = report(name, lang)
    for command in [SECTIONS[name].command, *(results.note(lambda key, **values: key, file, results.read(file))[1] for file in SECTIONS[name].files)]:
        assert command is None or (escape(command) in shown.html and command in repr(shown))
    assert not re.search(r"<script|style=|\{\w+\}|None|\bnan\b", shown.html)


@LANGS
@pytest.mark.parametrize("name", [name for name, section in SECTIONS.items() if section.files])
def test_what_was_not_measured_is_said_with_the_command(name, lang, folder):
    html = report(name, lang).html
    assert not tables(html) and "<svg" not in html
    for file in SECTIONS[name].files:
        assert ("not measured yet" if lang == "en" else "还没有测") in html
        assert f"python -m bench {file}</code>" in html


@LANGS
@pytest.mark.parametrize("name", sorted(SHOWN))
def test_the_figures_are_those_of_the_results(name, lang, written):
    html = report(name, lang).html
    rows = rows_of(html)
    for expected in SHOWN[name]:
        assert any(len(row) == len(expected) and all(cell in (None, found) for cell, found in zip(expected, row)) for row in rows), (expected, rows)
    said = re.findall(r"[0-9a-f]{7}|[\d.,]*\d", sentences(html))
    assert set(SENTENCES.get(name, [])) <= set(said), said
    assert html.count("2031-07-05") == html.count("a machine of paper") == html.count("python -m bench itself") == len(SECTIONS[name].files)


def test_readability_shows_the_hardest_pages_of_the_edition_first(written):
    assert [row[1:] for row in rows_of(report("readability", "en").html)] == [["113", "8.7"], ["87", "6.3"]]
    assert [row[1:] for row in rows_of(report("readability", "zh").html)] == [["93", "21.4", "3%"]]
    # (87 × 6.3 + 113 × 8.7) ÷ 200 = 7.656
    assert "7.7" in sentences(report("readability", "en").html)


@LANGS
def test_a_picture_says_in_words_what_it_shows(lang, written):
    for name in ("first-answer", "weights"):
        html = report(name, lang).html
        [label] = re.findall(r'<svg[^>]*role="img"[^>]*aria-label="([^"]+)"', html)
        assert label and re.search(r"\d", label)
        assert "<table>" in html


@LANGS
def test_a_difference_from_a_published_figure_is_shown_with_its_reason(lang, written):
    [said] = [said for said in re.findall(r"<p>(.*?)</p>", report("checks", lang).html) if "611.70" in said]
    assert "611.63" in said and len(said) > 60


@LANGS
def test_limits_that_are_not_kept_are_said(lang, written):
    # 407 of 500 milliseconds; 13.1 of 10 %
    time, share = re.findall(r"<p>([^<]*(?:500|10%)[^<]*)</p>", report("first-answer", lang).html)
    not_kept = "not kept" if lang == "en" else "没有做到"
    assert not_kept not in time and not_kept in share


@LANGS
def test_every_section_is_on_the_page_and_no_figure_is_typed_there(lang):
    cells = notebook(lang).cells
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    assert re.findall(r'report\("([^"]+)"\)', code) == list(SECTIONS)
    assert not re.sub(r'report\("[^"]+"\)|from ashore.quality.report import report', "", code).strip()
    assert not re.search(r"\d", "\n".join(cell.source for cell in cells if cell.cell_type == "markdown"))


@pytest.mark.parametrize("name", [file.stem for file in sorted(results.RESULTS.glob("*.json"))])
def test_what_is_kept_says_when_where_and_how_it_was_measured_and_is_shown(name):
    result = results.read(name)
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", result["day"]) and result["machine"] and f"python -m bench {name}" in result["command"]
    assert name in FILES


def test_every_benchmark_is_run_by_make_bench():
    modules = {path.stem for path in (ROOT / "bench").glob("*.py") if re.search(r"^def run\(", path.read_text("utf-8"), re.MULTILINE)}
    assert modules == set(NAMES)


def test_an_unknown_section_is_named():
    with pytest.raises(LookupError, match="wieghts"):
        report("wieghts", "en")


def test_tests_are_counted_from_the_reports_of_a_run(tmp_path, monkeypatch):
    suite = '<testsuites><testsuite name="pytest" timestamp="2031-07-05T23:59:59.9+00:00">{}</testsuite></testsuites>'
    case = '<testcase classname="{}" name="test_it" time="{}">{}</testcase>'
    (tmp_path / "tests.xml").write_text(suite.format(
        case.format("tests.test_money", "1.5", "") + case.format("tests.test_money", "0.5", "<failure>no</failure>") + case.format("tests.test_payoff_tool", "2", "<skipped/>")
        + case.format("tests.browser.test_walk", "30", "") + case.format("tests.test_offline", "4", "<error>x</error>") + case.format("tests.test_fuzz", "7", "") + case.format("tests.test_editions", "8", "")))
    monkeypatch.setattr(test_counts, "REPORTS", tmp_path)
    assert test_counts.run() is None
    (tmp_path / "notebooks.xml").write_text(suite.format(case.format("book.en.payoff.ipynb", "9", "")))
    (tmp_path / "commit").write_text("abc1234\n")
    found = test_counts.run()
    assert (found["day"], found["commit"], found["failures"]) == ("2031-07-05", "abc1234", ["tests.test_money test_it", "tests.test_offline test_it"])
    assert {row["kind"]: [row["tests"], row["passed"], row["failed"], row["seconds"]] for row in found["kinds"]} == {
        "engine": [2, 1, 1, 2.0], "tools": [1, 0, 0, 2.0], "micropython": [1, 1, 0, 7.0], "browser": [2, 1, 1, 34.0], "notebooks": [1, 1, 0, 9.0], "book": [1, 1, 0, 8.0]}


def test_every_tool_is_tested_as_a_tool():
    modules = {path.stem for path in (ROOT / "tests").glob("test_*.py")}
    for tool in tools.IDS:
        [module] = {f"test_{tool.replace('-', '_')}", f"test_{tool.replace('-', '_')}_tool"} & modules or {"test_cases"}
        assert test_counts.kind_of("tests." + module) == "tools", module
