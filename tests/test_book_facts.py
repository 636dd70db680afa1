"""Citing the law in a chapter: numbers, the list of sources, and what must not pass silently."""

import io
import json
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from ashore import facts, tools
from ashore.facts import check
from ashore.sphinx import facts as directives
from ashore.words import book, view

DOUBT = view.WORDS["sources.doubt"]
FACTS = {
    "sure": {"en": "Sure & true.", "zh": "确实如此。", "confidence": "high", "effective_to": None},
    "shaky": {"en": "Perhaps.", "zh": "也许。", "confidence": "medium", "effective_to": "2030-01-01"},
}


@pytest.fixture
def build(tmp_path, monkeypatch):
    for tool in tools.IDS:
        tools.load(tool)  # some read their facts when they are loaded

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
                confoverrides={"extensions": ["myst_parser", "ashore.sphinx.facts", "ashore.sphinx.nodes"], "language": language, "html_theme": "basic"},
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


# ---- the page of all sources

REGISTRY = [
    {"id": "sure", "topic": "hotlines"},
    {"id": "shaky", "topic": "relief"},
    {"id": "idle", "topic": "relief"},
]
ALL = "# Every source\n\n```{all-sources}\n```\n"
PAGES = {
    "index": "# Start\n\n```{toctree}\nsecond\nfirst\nall\n```\n",
    "first": "# One\n\n{fact}`shaky`\n\n```{raw} html\n<div class=\"ashore-tool\" data-tool=\"toy\" data-lang=\"en\"></div>\n```" + LIST,
    "second": "# Two\n\nText.\n\n{fact}`sure` {fact}`shaky`" + LIST,
    "all": ALL,
}


@pytest.fixture
def book_of(tmp_path, monkeypatch):
    """Build a book from {name: text}; read a page, and build again with pages changed."""
    FULL = {**FACTS, "idle": {"en": "Nobody cites me.", "zh": "没人引用。", "confidence": "low", "effective_to": None}}
    entries = [{"source": "《某法》第一条", "effective_from": "2024-01-01", "quote": "", "checked": "2026-11-21", **entry, **FULL[entry["id"]]} for entry in REGISTRY]
    toy = SimpleNamespace(TITLE=("A toy", "玩具"), FACTS=("sure",))
    monkeypatch.setattr(directives, "registry", lambda: entries)
    monkeypatch.setattr(facts, "get", lambda fact: {entry["id"]: entry for entry in entries}[fact])
    monkeypatch.setattr(check, "problems", lambda: [])
    monkeypatch.setattr(tools, "IDS", ("toy",))
    monkeypatch.setattr(tools, "load", lambda tool: toy)

    def run(pages, language="en"):
        source = tmp_path / language
        source.mkdir(exist_ok=True)
        for name, text in pages.items():
            (source / f"{name}.md").write_text(text, encoding="utf-8")
        warnings = io.StringIO()
        with patch_docutils(str(source)), docutils_namespace():
            app = Sphinx(
                source, None, source / "out", source / "trees", "html", status=None, warning=warnings,
                confoverrides={"extensions": ["myst_parser", "ashore.sphinx.facts", "ashore.sphinx.nodes"], "language": language, "html_theme": "basic"},
            )  # fmt: skip
            app.build()
        return lambda name: BeautifulSoup((source / "out" / f"{name}.html").read_text(encoding="utf-8"), "html.parser"), warnings.getvalue()

    run.entries, run.toy = entries, toy
    return run


@pytest.mark.parametrize(
    "language, name, statement, doubt, counts",
    [
        ("en", "Numbers to call", "Sure & true.", "Sureness: medium.", ["3 statements of law in 2 groups", "sure of 1, fairly sure of 1, and not sure of 1", "checked on 2026-11-21", "use 2 of them"]),
        ("zh_CN", "求助与投诉电话", "确实如此。", "把握：中等。", ["一共3条，分2组", "高的1条，中等的1条，较低的1条", "2026-11-21核对", "用到2条"]),
    ],
)  # fmt: skip
def test_every_fact_stands_under_its_topic(book_of, language, name, statement, doubt, counts):
    page, warnings = book_of(PAGES, language)
    assert warnings == ""
    page = page("all")
    first = page.select_one("section#topic-hotlines")
    assert name in first.find(["h2", "h3"]).get_text()
    assert statement in first.select_one("li#fact-sure").get_text()
    assert doubt not in first.get_text() and doubt in page.select_one("li#fact-shaky").get_text()
    assert [row["id"] for row in page.select("#topic-relief ul.fact-list > li")] == ["fact-shaky", "fact-idle"]
    for words in counts:
        assert words in page.get_text()
    for link in page.select("section a.internal[href^='#']"):
        assert page.find(id=link["href"][1:])


@pytest.mark.parametrize("language, tool", [("en", "A toy"), ("zh_CN", "玩具")])
def test_where_a_fact_is_used_can_be_followed_in_the_order_of_the_book(book_of, language, tool):
    page, _ = book_of(PAGES, language)
    used = {fact: page("all").select(f"li#fact-{fact} a[href*='.html']") for fact in ("shaky", "sure", "idle")}
    assert [(link.get_text(), link["href"]) for link in used["shaky"]] == [("Two", "second.html#cites-shaky"), ("One", "first.html#cites-shaky")]
    assert [(link.get_text(), link["href"]) for link in used["sure"]] == [("Two", "second.html#cites-sure"), (tool, "first.html")]
    assert used["idle"] == [] and len(page("all").select("li#fact-idle p")) == 2
    for link in used["shaky"] + used["sure"][:1]:
        name, target = link["href"].split("#")
        assert page(name.removesuffix(".html")).find(id=target)


def test_a_tool_that_no_page_shows_is_named_without_a_link(book_of):
    page, warnings = book_of({**PAGES, "first": "# One\n\nText."})
    sure = page("all").select_one("li#fact-sure")
    assert warnings == "" and "A toy" in sure.get_text() and "A toy" not in [link.get_text() for link in sure.select("a")]


def test_the_page_follows_when_another_page_changes(book_of):
    book_of(PAGES)
    page, warnings = book_of({"second": "# Two\n\n{fact}`idle`" + LIST})
    assert warnings == ""
    assert [link["href"] for link in page("all").select("li#fact-shaky a[href*='.html']")] == ["first.html#cites-shaky"]
    assert [link["href"] for link in page("all").select("li#fact-idle a[href*='.html']")] == ["second.html#cites-idle"]


def test_a_topic_without_a_name_is_a_warning(book_of):
    book_of.entries[2]["topic"] = "fishing"
    _, warnings = book_of(PAGES)
    assert "the topic 'fishing' of the law fact 'idle' has no name" in warnings and "all.md" in warnings


def test_a_tool_with_an_unknown_fact_is_a_warning(book_of):
    book_of.toy.FACTS = ("sure", "nowhere")
    _, warnings = book_of(PAGES)
    assert "the tool 'toy' uses a law fact 'nowhere', which there is not" in warnings


def test_every_topic_of_the_registry_has_a_name_and_every_name_a_topic():
    assert {entry["topic"] for entry in json.loads(check.LAW.read_text(encoding="utf-8"))} == set(book.TOPICS)
