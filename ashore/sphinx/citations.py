"""Studies and reports: cited by author and year in the page's language, listed as a plain list."""

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinxcontrib.bibtex.plugin import register_plugin
from sphinxcontrib.bibtex.style.referencing import BracketStyle, PersonStyle
from sphinxcontrib.bibtex.style.referencing.author_year import AuthorYearReferenceStyle

from ashore.sphinx.edition import language
from ashore.sphinx.facts import back_link
from ashore.words import book, speaker


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


class StudyLists(SphinxPostTransform):
    """A bibliography as an ordinary list, which screen readers know, without labels that nobody cites by."""

    default_priority = 200
    formats = ("html",)

    def run(self, **kwargs):
        say = speaker(language(self.config), book.WORDS)
        for holder in list(dict.fromkeys(study.parent for study in self.document.findall(nodes.citation))):
            studies = nodes.bullet_list(classes=["study-list"])
            for study in [child for child in holder if isinstance(child, nodes.citation)]:
                row = nodes.list_item("", *study[1:], ids=study["ids"])
                if study["backrefs"]:
                    row[0] += [nodes.Text(" "), back_link(study["backrefs"][0], say)]
                holder.remove(study)
                studies += row
            holder += studies


def setup(app):
    """Register with Sphinx."""
    app.add_post_transform(StudyLists)
    app.connect("config-inited", _register)
