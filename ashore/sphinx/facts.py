"""Law facts in the text: ``{fact}`payday-id` `` cites one, `{sources}` lists those that a page cites.

A fact is an entry of ashore.facts.  The page numbers its facts in the order of first mention.  An unknown id, and a page
that cites without a list of sources, are warnings, and warnings stop the published build.  Faults of the registry itself,
and unknown ids that a tool cites, stop every build before the first page is read.
"""

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.transforms import SphinxTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole

from ashore import facts as law
from ashore.facts import check
from ashore.sphinx.edition import language
from ashore.words import book, speaker

logger = logging.getLogger(__name__)


class FactMark(nodes.Inline, nodes.Element):
    """Where the text cites a fact; holds its id until the page's facts are numbered."""


class SourceList(nodes.General, nodes.Element):
    """Where the page's list of sources goes."""


class FactRole(SphinxRole):
    """The role `fact`."""

    def run(self):
        fact = self.text.strip()
        try:
            law.get(fact)
        except KeyError:
            message = self.inliner.reporter.error(f"there is no law fact with the id {fact!r}", line=self.lineno)
            return [self.inliner.problematic(self.rawtext, self.rawtext, message)], [message]
        return [FactMark(fact=fact)], []


class Sources(SphinxDirective):
    """The directive `sources`."""

    def run(self):
        place = SourceList()
        self.set_source_info(place)
        return [place]


class NumberFacts(SphinxTransform):
    """Number the facts of a page, link each mark to its source and each source back to its first mark."""

    default_priority = 500

    def apply(self, **kwargs):
        marks = list(self.document.findall(FactMark))
        places = list(self.document.findall(SourceList))
        if marks and not places:
            logger.warning("this page cites law facts but has no {sources} list", location=self.env.docname)
        for extra in places[1:]:
            logger.warning("this page has more than one {sources} list", location=extra)
            extra.parent.remove(extra)
        lang = language(self.config)
        say = speaker(lang, book.WORDS)
        numbers = {}
        for mark in marks:
            first = mark["fact"] not in numbers
            number = numbers.setdefault(mark["fact"], len(numbers) + 1)
            link = nodes.reference(
                "", say("sources.mark", n=number), refid="fact-" + mark["fact"], internal=True, classes=["fact"]
            )
            raised = nodes.superscript("", "", link, classes=["fact-mark"])
            if first:
                raised["ids"].append(f"cites-{mark['fact']}")
            mark.replace_self(raised)
        if places:
            places[0].replace_self(_listed(numbers, lang, say) if numbers else [])


def _listed(numbers, lang, say):
    """The list of sources, in the order of the numbers."""
    rows = nodes.enumerated_list(enumtype="arabic", prefix="", suffix=".", classes=["fact-list"])
    for fact in numbers:
        entry = law.get(fact)
        row = nodes.list_item(ids=["fact-" + fact])
        statement = nodes.paragraph("", entry[lang])
        statement += back_link("cites-" + fact, say)
        row += statement
        details = [entry["source"]]
        if entry["effective_from"]:
            details.append(say("sources." + entry.get("dated", "force"), date=entry["effective_from"]))
        if entry["effective_to"]:
            details.append(say("sources.until", date=entry["effective_to"]))
        details.append(say("sources.checked", date=entry["checked"]))
        where = nodes.paragraph("", "", classes=["fact-source"])
        where += nodes.inline("", ("；" if lang == "zh" else "; ").join(details))
        if entry["confidence"] != "high":
            where += [nodes.Text(" "), nodes.strong("", say("sources.doubt"), classes=["fact-doubt"])]
        row += where
        rows += row
    return rows


def back_link(place, say):
    """The link from a source back to where the text first leans on it."""
    return nodes.reference("", "↩", refid=place, internal=True, classes=["back"], reftitle=say("sources.back"))


def stop_on_faults(app):
    """Stop the build with all that is wrong with the registry."""
    found = check.problems()
    if found:
        raise ExtensionError("The law registry has faults:\n  " + "\n  ".join(found))


def setup(app):
    """Register with Sphinx."""
    app.connect("builder-inited", stop_on_faults)
    app.add_role("fact", FactRole())
    app.add_directive("sources", Sources)
    app.add_transform(NumberFacts)
