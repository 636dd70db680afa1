"""The book's one Sphinx extension: all that a page needs beyond stock Jupyter Book.

`_config.yml` names it, so that the plain `jupyter-book build .` gives the same pages as `make book`.
What it adds: the theme with the content security policy (pages.py), the files that bring a tool to life (builder.py),
law facts as numbered sources (facts.py), Chinese search (search.py), formulas without scripts (formulas.py),
folded answers and wide tables that need no script (nodes.py), the glossary and the links to it (glossary.py), the edition without a network (offline.py), citations in the page's language (citations.py), the
workshop kit (kit.py), and notebooks that are run again only when they or the package have changed (execution.py).
"""

from ashore.assets import digest
from ashore.sphinx import builder, citations, execution, facts, formulas, glossary, kit, nodes, offline, pages, search


def setup(app):
    """What Sphinx calls to load the extension."""
    for part in (execution, builder, pages, search, facts, citations, formulas, nodes, glossary, kit, offline):
        part.setup(app)
    # "env" tells Sphinx to read the pages again when the extension itself has changed.
    return {"version": "1", "env_version": digest(execution.EXTENSION), "parallel_read_safe": False}

