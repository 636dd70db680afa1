"""The HTML builder: page addresses, and the files of the page runtime.

A chapter's source is `book/en/payoff.ipynb`; its page is `payoff.html`, in both editions, so that an edition is a plain
folder of pages and the same address with `zh` for `en` is the same chapter in the other language.
"""

from pathlib import Path, PurePosixPath
from urllib.parse import quote

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.errors import ExtensionError
from sphinx.search import js_index
from sphinx.util import logging
from sphinx.util.display import progress_message

from ashore import assets
from ashore.page import bundle, runtime
from ashore.sphinx.edition import language, page_name

# What the basic theme and other extensions would add and no page of ours loads.
UNUSED = ("basic.css", "pygments.css", "sphinx_highlight.js", "file.png", "minus.png", "plus.png",
          "sphinx-design.min.css", "design-tabs.js")  # fmt: skip
# The theme's own, which go out without remarks and indentation, as the page's do.
OWN = ("book.css", "book.js", "search.js")

logger = logging.getLogger(__name__)


def is_tool(node):
    """Whether a raw node is the page form of a tool."""
    return 'class="ashore-tool' in node.astext()


def is_figures(node):
    """Whether a raw node is what a tool or a picture of futures shows: figures, no words of the chapter."""
    return is_tool(node) or 'class="ashore-still' in node.astext()


class _SearchIndex(type(js_index)):
    """Sphinx's search index, but naming pages by their addresses: the search page links to these names."""

    def dumps(self, data):
        return super().dumps({**data, "docnames": [page_name(name) for name in data["docnames"]]})

    def loads(self, text):
        data = super().loads(text)
        data["docnames"] = [str(PurePosixPath(name).with_suffix("")) for name in data["filenames"]]
        return data


class EditionBuilder(StandaloneHTMLBuilder):
    """Stock HTML with short page addresses and, in `_static/ashore`, what makes a tool answer."""

    name = "html"
    indexer_format = _SearchIndex()

    def get_outfilename(self, pagename):
        return super().get_outfilename(page_name(pagename))

    def get_target_uri(self, docname, typ=None):
        return quote(page_name(docname)) + self.link_suffix

    def index_page(self, pagename, doctree, title):
        """Index the words of the chapter, not the thousand figures of its tools."""
        words = doctree.deepcopy()
        for node in list(words.findall(nodes.raw)):
            if is_figures(node):
                node.parent.remove(node)
        super().index_page(pagename, words, title)

    def create_pygments_style_file(self):
        """Not made: the few colours that short code cells need stand in the theme's own style sheet."""

    def copy_static_files(self):
        super().copy_static_files()
        static = Path(self.outdir) / "_static"
        for name in UNUSED:
            (static / name).unlink(missing_ok=True)
        for name in OWN:
            (static / name).write_text(runtime.plain((static / name).read_text(encoding="utf-8")), encoding="utf-8")
        parts = bundle.make()
        runtime.write(static / "ashore", parts)
        with progress_message("making memory images of the tools"):
            runtime.write_images(static / "ashore", parts, (language(self.config),))


def _provide_packages(app):
    try:
        assets.provide(logger.info)
    except assets.NpmError as problem:
        raise ExtensionError(f"The pages cannot be made without the packages in package.json. {problem}") from problem


def setup(app):
    """Register with Sphinx."""
    # Jupyter Book always passes this on, also where, as here, its comment boxes are not loaded.
    app.add_config_value("comments_config", {}, "")
    app.add_builder(EditionBuilder, override=True)
    app.connect("builder-inited", _provide_packages)
