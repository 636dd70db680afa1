"""The glossary: `{glossary-list}` makes its page from one file for both editions, and each page links a term where it first uses it.

A link stands in prose only: not in headings, links, code, tools, quoted letters and messages, and lists of sources, where
it would be in the way.  Its title says the term's one sentence, so that a pointer need not follow it.
"""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from ashore import glossary
from ashore.sphinx.edition import language, page_name
from ashore.sphinx.facts import FactMark, SourceList
from ashore.sphinx.nodes import FoldTitle
from ashore.words import pick

PAGE = "glossary"
# Pages that are lists themselves.
WITHOUT = (PAGE, "sources")
_CLOSED = (nodes.title, nodes.reference, nodes.literal, nodes.literal_block, nodes.raw, nodes.block_quote, nodes.thead, nodes.math, nodes.superscript,
           nodes.citation, nodes.footnote, nodes.image, nodes.problematic, nodes.comment, FactMark, SourceList, FoldTitle)
_CLOSED_CLASSES = {"fact-list", "study-list", "cell"}


class GlossaryList(SphinxDirective):
    """The directive `glossary-list`."""

    def run(self):
        lang = language(self.config)
        made = []
        for name, title, terms in glossary.groups():
            rows = nodes.definition_list(classes=["glossary"])
            for term in terms:
                row = nodes.definition_list_item("", nodes.term("", *_heading(term, lang), ids=["term-" + term.id]))
                sentence = nodes.paragraph("", term.sentence(lang))
                sentence += [FactMark(fact=fact) for fact in term.facts]
                row += nodes.definition("", sentence)
                rows += row
            made.append(nodes.section("", nodes.title("", pick(title, lang)), rows, ids=["terms-" + name], names=[]))
        return made


def _heading(term, lang):
    """The term, and what the other language calls it: a reader of English meets the Chinese word on every paper."""
    other = "zh" if lang == "en" else "en"
    tag = "zh-CN" if other == "zh" else "en"
    return [nodes.Text(term.name(lang) + " "), nodes.raw("", f'<span class="other" lang="{tag}">{term.name(other)}</span>', format="html")]


def link_terms(document, lang, address):
    """Link the first use of each term in the prose of a document to `address`#term-…."""
    seen = set()
    for text in list(document.findall(nodes.Text)):
        if _closed(text):
            continue
        parts, at = [], 0
        for start, end, term in glossary.found(text, lang):
            if term.id not in seen:
                seen.add(term.id)
                parts.append(nodes.Text(text[at:start]))
                parts.append(nodes.reference("", text[start:end], refuri=address + "#term-" + term.id, internal=True, classes=["term"],
                                             reftitle=term.sentence(lang)))
                at = end
        if parts:
            place = text.parent.index(text)
            text.parent[place : place + 1] = [part for part in [*parts, nodes.Text(text[at:])] if part.astext()]


def _closed(text):
    node = text.parent
    while node is not None:
        if isinstance(node, _CLOSED) or _CLOSED_CLASSES & set(node.get("classes", ())):
            return True
        node = node.parent
    return False


def _link(app, doctree, docname):
    pages = [found for found in app.env.found_docs if page_name(found) == PAGE]
    if pages and app.builder.format == "html" and page_name(docname) not in WITHOUT:
        link_terms(doctree, language(app.config), app.builder.get_relative_uri(docname, pages[0]))


def setup(app):
    """Register with Sphinx."""
    app.add_directive("glossary-list", GlossaryList)
    # Late: what other parts put into the page is there by then.
    app.connect("doctree-resolved", _link, priority=900)
