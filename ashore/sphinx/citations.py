"""Studies and reports are cited by author and year, joined in the page's language."""

from sphinxcontrib.bibtex.plugin import register_plugin
from sphinxcontrib.bibtex.style.referencing import BracketStyle, PersonStyle
from sphinxcontrib.bibtex.style.referencing.author_year import AuthorYearReferenceStyle

from ashore.sphinx.edition import language


def _style(left, right, sep, **more):
    brackets = ("textual", "parenthetical", "author", "label", "year")
    chosen = {"bracket_" + use: BracketStyle(left=left, right=right, sep=sep) for use in brackets}
    return AuthorYearReferenceStyle(**chosen, **more)


def _english():
    return _style("(", ")", "; ", person=PersonStyle(last_sep=" and ", other=" and others"))


def _chinese():
    person = PersonStyle(sep="、", sep2="、", last_sep="、", other="等")
    return _style("（", "）", "；", person=person, author_year_sep="，", text_reference_sep="")


def _register(app, config):
    style = _chinese if language(config) == "zh" else _english
    register_plugin("sphinxcontrib.bibtex.style.referencing", "ashore", style, force=True)


def setup(app):
    """Register with Sphinx."""
    app.connect("config-inited", _register)
