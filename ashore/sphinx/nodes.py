"""Markup that works without scripts: folded boxes, tables that scroll sideways on a narrow screen, links large enough to tap."""

from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode
from sphinx.transforms.post_transforms import SphinxPostTransform

from ashore.sphinx.edition import language
from ashore.words import book, speaker


class Fold(nodes.General, nodes.Element):
    """A box that opens when its title is tapped."""


class FoldTitle(nodes.General, nodes.TextElement):
    """The title of a fold."""


class Scroll(nodes.General, nodes.Element):
    """What holds a wide table; a keyboard can reach and scroll it."""


class FoldDropdowns(SphinxPostTransform):
    """`{admonition} Answer` with `:class: dropdown` becomes a fold."""

    default_priority = 200
    formats = ("html",)

    def run(self, **kwargs):
        for box in list(self.document.findall(nodes.admonition)):
            if "dropdown" in box["classes"]:
                title, *content = box.children
                fold = Fold(ids=box["ids"], classes=[name for name in box["classes"] if not name.startswith("admonition-")])
                fold += FoldTitle("", "", *title.children)
                fold.extend(content)
                box.replace_self(fold)


class FoldCells(SphinxPostTransform):
    """A cell tagged `hide-input` or `hide-cell` becomes a fold named in the page's language; myst-nb names it in English only."""

    default_priority = 202
    formats = ("html",)

    def run(self, **kwargs):
        name = speaker(language(self.config), book.WORDS)("cell")
        for cell in list(self.document.findall(nodes.container)):
            for place, box in enumerate(cell.children):
                if isinstance(box, HideCodeCellNode):  # which myst-nb puts in place without telling it its parent
                    cell[place] = Fold("", FoldTitle("", name), *box.children, classes=["hide"])


class ScrollTables(SphinxPostTransform):
    """Each table stands in a box that scrolls, so that the page never does."""

    default_priority = 201
    formats = ("html",)

    def run(self, **kwargs):
        for table in list(self.document.findall(nodes.table)):
            box = Scroll()
            table.replace_self(box)
            box += table


def _mark_links_alone(app, doctree, docname):
    """A link that is all there is of an item or a cell is no part of a sentence: the style makes it as large as a thumb."""
    for paragraph in doctree.findall(nodes.paragraph):
        links = list(paragraph.findall(nodes.reference))
        if len(links) == 1 and isinstance(paragraph.parent, (nodes.list_item, nodes.entry)) and links[0].astext() == paragraph.astext():
            paragraph["classes"].append("alone")


def _open(tag, **attributes):
    def visit(writer, node):
        writer.body.append(writer.starttag(node, tag, **attributes))

    return visit


def _close(tag):
    return lambda writer, node: writer.body.append(f"</{tag}>\n")


def setup(app):
    """Register with Sphinx."""
    app.add_node(Fold, html=(_open("details"), _close("details")))
    app.add_node(FoldTitle, html=(_open("summary", suffix=""), _close("summary")))
    app.add_node(Scroll, html=(_open("div", CLASS="table-scroll", tabindex="0"), _close("div")))
    # After the glossary has put its links in (sphinx/glossary.py).
    app.connect("doctree-resolved", _mark_links_alone, priority=950)
    app.add_post_transform(FoldDropdowns)
    app.add_post_transform(FoldCells)
    app.add_post_transform(ScrollTables)
