"""One word for one thing: the glossary is complete in both languages, and the two editions use its terms alike."""

import json
import re

import pytest
from conftest import ROOT
from docutils import nodes
from docutils.utils import new_document
from test_editions import prose

from ashore import facts, glossary
from ashore.sphinx.glossary import link_terms
from ashore.words import LANGUAGES

BOOK = ROOT / "book"
TERMS = glossary.terms()
# A letter or message shown as such keeps its own words; what explains it in the other edition may have them all the same.
_QUOTED = re.compile(r"^ *>.*$", re.MULTILINE)
_NOT_PROSE = re.compile(r"```.*|\{[\w:-]+\}`[^`]*`|\]\([^)\s]*\)|`[^`]*`|https?://\S+")


def cells(lang, name):
    """The texts of a chapter’s cells, without roles, addresses and code."""
    notebook = json.loads((BOOK / lang / name).read_text("utf-8"))
    return [_NOT_PROSE.sub(" ", prose({"source": "".join(cell["source"])})) if cell["cell_type"] == "markdown" else "" for cell in notebook["cells"]]


def translated_in_two_ways(english, chinese):
    """What is wrong with a pair of texts: [(term, the language that has it)], the other having neither the term nor an alias."""
    wrong = []
    for ours, theirs, other in ((english, chinese, "zh"), (chinese, english, "en")):
        ours = _QUOTED.sub("", ours)
        lang = "en" if other == "zh" else "zh"
        for term in {found[2] for found in glossary.found(ours, lang) if re.match(r"[A-Za-z]", ours[found[0]]) or lang == "zh"}:
            if not glossary.has(theirs, (term.name(other), *term.aliases[LANGUAGES.index(other)])):
                wrong.append((term.id, lang))
    return sorted(wrong)


@pytest.mark.parametrize("name", sorted(path.name for path in (BOOK / "en").glob("*.ipynb")))
def test_both_editions_use_one_word_for_one_thing(name):
    lines = [f"cell {number}: {term!r} stands in the {lang} text only"
             for number, pair in enumerate(zip(cells("en", name), cells("zh", name)), 1) for term, lang in translated_in_two_ways(*pair)]
    if lines:
        pytest.fail(name + "\n" + "\n".join(lines), pytrace=False)


@pytest.mark.parametrize(("english", "chinese", "wrong"), [
    ("A payment order came.", "来了一张支付令。", []),
    ("A payment order came.", "来了一张付款命令。", [("payment-order", "en")]),
    ("An order to pay came.", "来了一张支付令。", [("payment-order", "zh")]),
    ("Payment orders (支付令)", "支付令", []),
    ("He is on the dishonest list.", "他是失信被执行人。", []),
    ("He is on the dishonest list.", "他是被执行人。", [("dishonest-list", "en"), ("judgment-debtor", "zh")]),
    ("A lawyer’s letter", "律师函", []),
    ("The schoolmaster summonsed nobody", "老师没有叫谁", []),
])  # fmt: skip
def test_a_term_translated_in_two_ways_is_found(english, chinese, wrong):
    assert translated_in_two_ways(english, chinese) == wrong


def test_each_term_is_named_once_in_each_language():
    for lang in LANGUAGES:
        names = [term.name(lang).lower() for term in TERMS]
        assert sorted(names) == sorted(set(names))
    assert len({term.id for term in TERMS}) == len(TERMS)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.id)
def test_a_term_has_one_plain_sentence_in_each_language_and_known_facts(term):
    english, chinese = term.sentences
    assert english.endswith(".") and english.count(". ") == 0 and len(english.split()) <= 26
    assert chinese.endswith("。") and chinese.count("。") == 1 and len(chinese) <= 60
    assert re.search("[一-鿿]", term.name("zh")) and not re.search("[一-鿿]", term.name("en"))
    assert all(facts.get(fact) for fact in term.facts)


PARAGRAPHS = ("A payment order came. Another payment order came.", "Payment orders again, and a summons.")


def _document():
    document = new_document("page")
    section = nodes.section("", nodes.title("", "The payment order"), nodes.paragraph("", "", nodes.reference("", "the payment order", refuri="x.html")),
                            nodes.block_quote("", nodes.paragraph("", "Pay this payment order.")), nodes.literal_block("", "payment order"))
    section += [nodes.paragraph("", text) for text in PARAGRAPHS]
    document += section
    return document


def test_the_first_use_in_prose_is_linked_and_no_other():
    document = _document()
    before = document.astext()
    link_terms(document, "en", "glossary.html")
    links = [node for node in document.findall(nodes.reference) if "term" in node["classes"]]
    assert [(node.astext(), node["refuri"]) for node in links] == [("payment order", "glossary.html#term-payment-order"), ("summons", "glossary.html#term-summons")]
    assert links[0]["reftitle"] == next(term for term in TERMS if term.id == "payment-order").sentence("en")
    assert links[0].parent.astext() == PARAGRAPHS[0]
    assert document.astext() == before


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_longest_name_wins(lang):
    text = "他是失信被执行人，不是被执行人。"
    assert [(text[start:end], term.id) for start, end, term in glossary.found(text, lang)] == [("失信被执行人", "dishonest-list"), ("被执行人", "judgment-debtor")]
