"""Citing the law in a chapter: numbers, the list of sources, and what must not pass silently."""

import io

import pytest
from bs4 import BeautifulSoup
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from ashore import facts
from ashore.words import book

DOUBT = book.WORDS["sources.doubt"]
FACTS = {
    "sure": {"en": "Sure & true.", "zh": "确实如此。", "confidence": "high", "effective_to": None},
    "shaky": {"en": "Perhaps.", "zh": "也许。", "confidence": "medium", "effective_to": "2030-01-01"},
}


@pytest.fixture
def build(tmp_path, monkeypatch):
    def get(fact):
        return {"id": fact, "source": "《某法》第一条", "effective_from": "2024-01-01", "quote": "", "checked": "2026-11-21", **FACTS[fact]}

    monkeypatch.setattr(facts, "get", get)

    def run(text, language="en"):
        source = tmp_path / language
        source.mkdir()
        (source / "index.md").write_text(text, encoding="utf-8")
        warnings = io.StringIO()
        with patch_docutils(str(source)), docutils_namespace():
            app = Sphinx(
                source, None, source / "out", source / "trees", "html", status=None, warning=warnings,
                confoverrides={"extensions": ["myst_parser", "ashore.sphinx.facts"], "language": language, "html_theme": "basic"},
            )  # fmt: skip
            app.build()
        return BeautifulSoup((source / "out" / "index.html").read_text(encoding="utf-8"), "html.parser"), warnings.getvalue()

    return run


LIST = "\n\n```{sources}\n```\n"


def test_facts_are_numbered_in_order_and_listed_once(build):
    page, warnings = build("# T\n\nOne {fact}`shaky`, two {fact}`sure`, again {fact}`shaky`." + LIST)
    assert warnings == ""
    assert [mark.get_text() for mark in page.select("sup.fact-mark a")] == ["law 1", "law 2", "law 1"]
    rows = page.select("ol.fact-list > li")
    assert [row["id"] for row in rows] == ["fact-shaky", "fact-sure"]
    for mark in page.select("sup.fact-mark a"):
        assert page.find(id=mark["href"][1:])
    for back in page.select("a.fact-back"):
        assert page.find(id=back["href"][1:])


def test_a_source_says_where_since_when_and_when_checked(build):
    page, _ = build("# T\n\n{fact}`shaky` {fact}`sure`" + LIST)
    shaky, sure = (row.get_text(" ") for row in page.select("ol.fact-list > li"))
    assert "Sure & true." in sure
    for part in ("《某法》第一条", "in force from 2024-01-01", "checked 2026-11-21"):
        assert part in sure and part in shaky
    assert "until 2030-01-01" in shaky and "until" not in sure


def test_only_what_is_not_certain_asks_to_be_checked(build):
    page, _ = build("# T\n\n{fact}`shaky` {fact}`sure`" + LIST)
    shaky, sure = page.select("ol.fact-list > li")
    assert DOUBT[0] in shaky.get_text() and DOUBT[0] not in sure.get_text()


def test_the_chinese_page_speaks_chinese(build):
    page, warnings = build("# 题\n\n依据{fact}`shaky`。" + LIST, "zh_CN")
    row = page.select_one("ol.fact-list > li").get_text()
    assert warnings == ""
    assert "也许。" in row and "自2024-01-01起施行" in row and DOUBT[1] in row and "Perhaps" not in row


@pytest.mark.parametrize(
    "text, complaint",
    [
        ("{fact}`nowhere`" + LIST, "there is no law fact with the id 'nowhere'"),
        ("{fact}`sure`", "has no {sources} list"),
        ("{fact}`sure`" + LIST + LIST, "more than one {sources} list"),
    ],
)
def test_mistakes_are_warnings_and_so_stop_the_book(build, text, complaint):
    _, warnings = build("# T\n\n" + text)
    assert complaint in warnings and "index.md" in warnings


def test_a_list_without_citations_is_empty(build):
    page, warnings = build("# T\n\nNothing cited." + LIST)
    assert warnings == "" and not page.select("ol.fact-list")
