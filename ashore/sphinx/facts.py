"""Law facts in the text: ``{fact}`payday-id` `` cites one, `{sources}` lists those that a page cites, `{all-sources}` all.

A fact is an entry of ashore.facts.  The page numbers its facts in the order of first mention.  An unknown id, and a page
that cites without a list of sources, are warnings, and warnings stop the published build.  Faults of the registry itself,
and unknown ids that a tool cites, stop every build before the first page is read.
"""

import json
import re
from collections import Counter
from html import escape

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.transforms import SphinxTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole

from ashore import facts as law
from ashore import tools
from ashore.facts import check
from ashore.sphinx.edition import language
from ashore.sphinx.nodes import Fold, FoldTitle
from ashore.tools import _hotlines
from ashore.words import book, pick, speaker, triage, view

_TOOL = re.compile(r'class="ashore-tool[^>]* data-tool="([\w-]+)"')

logger = logging.getLogger(__name__)


class FactMark(nodes.Inline, nodes.Element):
    """Where the text cites a fact; holds its id until the page's facts are numbered."""


class SourceList(nodes.General, nodes.Element):
    """Where the page's list of sources goes."""


class Uses(nodes.Inline, nodes.Element):
    """Where the pages and tools that use a fact are named, once all pages have been read."""


class UsedCount(nodes.Inline, nodes.Element):
    """Where it is said how many facts are in use."""


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


class AllSources(SphinxDirective):
    """The directive `all-sources`: every fact of the registry by topic, and where the book uses it."""

    def run(self):
        lang = language(self.config)
        say = speaker(lang, book.WORDS, view.WORDS)
        entries = registry()
        groups = {topic: [] for topic in book.TOPICS}
        for entry in entries:
            if entry["topic"] not in groups:
                logger.warning("the topic %r of the law fact %r has no name", entry["topic"], entry["id"], location=self.get_location())
            groups.setdefault(entry["topic"], []).append(entry)
        for tool, fact in _cited_by_tools():
            if fact not in {entry["id"] for entry in entries}:
                logger.warning("the tool %r uses a law fact %r, which there is not", tool, fact, location=self.get_location())
        self.env.metadata[self.env.docname]["all_sources"] = True
        contents, sections = nodes.bullet_list(), []
        for topic, held in groups.items():
            if held:
                name, target = pick(book.TOPICS.get(topic, (topic, topic)), lang), "topic-" + topic
                link = nodes.reference("", name, refid=target, internal=True)
                contents += nodes.list_item("", nodes.paragraph("", "", link, nodes.Text(say("all.group", n=len(held)))))
                rows = nodes.bullet_list("", *(_full(entry, lang, say) for entry in held), classes=["fact-list"])
                sections.append(nodes.section("", nodes.title("", name), rows, ids=[target], names=[]))
        return [*_counts(entries, len(contents), say), contents, *sections]


class Hotlines(SphinxDirective):
    """The directive `hotlines`: the numbers to call as a table, each to tap, with its hours, its source and the day checked."""

    def run(self):
        lang = language(self.config)
        say = speaker(lang, triage.WORDS)
        rows = []
        for fact, number, what, hours, day, certain in _hotlines.rows(lang):
            call = nodes.reference("", number, refuri="tel:" + number, classes=["call"])
            checked = day if certain else say("lines.doubt", day=day)
            # Hours stand below what a number is for: four columns do not fit a phone.
            rows.append([[[call]], [[nodes.Text(what)], [nodes.inline("", say("lines.open", hours=hours), classes=["quiet"])]],
                         [[nodes.Text(checked), FactMark(fact=fact)]]])
        head = [[[nodes.Text(say("lines." + column))]] for column in ("number", "for", "checked")]
        return [_table(head, rows)]


def _table(head, rows):
    """A table; a cell is a list of paragraphs, each a list of inline nodes."""

    def row(cells):
        return nodes.row("", *(nodes.entry("", *(nodes.paragraph("", "", *part) for part in cell)) for cell in cells))

    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in head), nodes.thead("", row(head)), nodes.tbody("", *map(row, rows)), cols=len(head))
    return nodes.table("", group, classes=["hotlines"])


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
        say = speaker(lang, book.WORDS, view.WORDS)
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
        shown = [tool for raw in self.document.findall(nodes.raw) for tool in _TOOL.findall(raw.astext())]
        used_on(self.env)[self.env.docname] = {"facts": list(numbers), "tools": shown}


def used_on(env):
    """{page: {"facts": ids, "tools": ids}}: what the pages read so far cite and show."""
    if not hasattr(env, "ashore_uses"):
        env.ashore_uses = {}
    return env.ashore_uses


def registry():
    """All facts, in the order of `law.json`."""
    return json.loads(check.LAW.read_text(encoding="utf-8"))


def _cited_by_tools():
    return [(tool, fact) for tool in tools.IDS for fact in tools.load(tool).FACTS]


def _listed(numbers, lang, say):
    """The list of sources, in the order of the numbers; folded, because it can be as long as the chapter."""
    rows = nodes.enumerated_list(enumtype="arabic", prefix="", suffix=".", classes=["fact-list"])
    for fact in numbers:
        entry = law.get(fact)
        row = nodes.list_item(ids=["fact-" + fact])
        statement = nodes.paragraph("", entry[lang])
        statement += back_link("cites-" + fact, say)
        row += statement
        row += _provenance(entry, lang, say)
        rows += row
    return Fold("", FoldTitle("", pick(view.WORDS["sources"], lang).replace("{n}", str(len(numbers)))), rows, classes=["sources"])


def _provenance(entry, lang, say):
    """Where a fact stands, since and until when, the day it was checked, and whether it is certain."""
    details = []
    if entry["effective_from"]:
        details.append(say("sources." + entry.get("dated", "force"), date=entry["effective_from"]))
    if entry["effective_to"]:
        details.append(say("sources.until", date=entry["effective_to"]))
    details.append(say("sources.checked", date=entry["checked"]))
    where = nodes.paragraph("", "", classes=["fact-source"])
    # The documents are Chinese, also on an English page: screen readers change their voice for them.
    where += nodes.raw("", f'<span lang="zh-CN">{escape(entry["source"])}</span>', format="html")
    where += nodes.Text("".join(("；" if lang == "zh" else "; ") + detail for detail in details))
    if entry["confidence"] != "high":
        where += [nodes.Text(" "), nodes.strong("", say("sources.doubt"), classes=["fact-doubt"])]
    return where


def _full(entry, lang, say):
    """A fact on the page of all sources."""
    target = "fact-" + entry["id"]
    link = nodes.reference("", say("all.link"), refid=target, internal=True, classes=["back"])
    where = _provenance(entry, lang, say)
    if entry["confidence"] != "high":
        where += [nodes.Text(" "), nodes.inline("", say("all." + entry["confidence"]))]
    uses = nodes.paragraph("", "", Uses(fact=entry["id"]), classes=["fact-source"])
    return nodes.list_item("", nodes.paragraph("", "", nodes.Text(entry[lang] + " "), link), where, uses, ids=[target])


def _counts(entries, groups, say):
    """How many facts there are, how sure they are, when they were checked, how many are in use."""
    sure = Counter(entry["confidence"] for entry in entries)
    days = sorted({entry["checked"] for entry in entries})
    text = say("all.counts", n=len(entries), groups=groups, **{level: sure[level] for level in check.CONFIDENCE})
    when = say("all.checked" if len(days) == 1 else "all.checked-between", first=days[0], last=days[-1])
    return [nodes.paragraph("", text), nodes.paragraph("", "", nodes.Text(when), UsedCount())]


def back_link(place, say):
    """The link from a source back to where the text first leans on it."""
    return nodes.reference("", "↩", refid=place, internal=True, classes=["back"], reftitle=say("sources.back"))


def _name_uses(app, doctree, docname):
    """Name the pages and the tools that use each fact of the page of all sources, in the order of the book."""
    places = list(doctree.findall(Uses))
    if not places and not list(doctree.findall(UsedCount)):
        return
    lang = language(app.config)
    say = speaker(lang, book.WORDS, view.WORDS)
    uses = used_on(app.env)
    order = [page for page in app.env.collect_relations() if page in uses]
    order += sorted(set(uses) - set(order))
    citing, showing, using = {}, {}, {}
    for name in order:
        for fact in uses[name]["facts"]:
            citing.setdefault(fact, []).append(name)
        for tool in uses[name]["tools"]:
            showing.setdefault(tool, name)
    for tool, fact in _cited_by_tools():
        using.setdefault(fact, {})[tool] = pick(tools.load(tool).TITLE, lang)

    def link(text, page, target):
        return nodes.reference("", text, refuri=app.builder.get_relative_uri(docname, page) + target, internal=True)

    for place in places:
        fact = place["fact"]
        pages = [link(app.env.titles[page].astext(), page, "#cites-" + fact) for page in citing.get(fact, ())]
        named = [link(name, showing[tool], "") if tool in showing else nodes.inline("", name) for tool, name in using.get(fact, {}).items()]
        parts = [*_series(say("all.pages"), pages, lang), *_series((" " if pages else "") + say("all.tools"), named, lang)]
        if parts:
            place.replace_self(parts)
        else:
            place.parent.parent.remove(place.parent)
    known = {place["fact"] for place in places}
    for place in list(doctree.findall(UsedCount)):
        place.replace_self(nodes.Text(say("all.used", n=len(known & (set(citing) | set(using))))))


def _series(label, parts, lang):
    """A label and what it labels, with commas between."""
    comma = "、" if lang == "zh" else ", "
    return [node for at, part in enumerate(parts) for node in (nodes.Text(comma if at else label), part)]


def _forget(app, env, docname):
    used_on(env).pop(docname, None)


def _write_again(app, env):
    """The pages of all sources name other pages, so they are written whenever something is."""
    return [page for page in env.all_docs if env.metadata.get(page, {}).get("all_sources")]


def stop_on_faults(app):
    """Stop the build with all that is wrong with the registry."""
    found = check.problems()
    if found:
        raise ExtensionError("The law registry has faults:\n  " + "\n  ".join(found))


def setup(app):
    """Register with Sphinx."""
    app.connect("builder-inited", stop_on_faults)
    app.connect("env-purge-doc", _forget)
    app.connect("env-updated", _write_again)
    app.connect("doctree-resolved", _name_uses)
    app.add_role("fact", FactRole())
    app.add_directive("sources", Sources)
    app.add_directive("all-sources", AllSources)
    app.add_directive("hotlines", Hotlines)
    app.add_transform(NumberFacts)
