"""What every page carries around its text: the policy, the bars, the other edition, the scripts it needs and no others."""

import re
from functools import lru_cache
from pathlib import Path

from docutils import nodes

from ashore import assets
from ashore.page import runtime
from ashore.sphinx.builder import is_tool
from ashore.sphinx.edition import language, page_name
from ashore.words import book, pick, speaker

THEME = Path(__file__).resolve().parent / "theme"
_TAGS = {"en": "en", "zh": "zh-CN"}


def tools_of(doctree):
    """The ids of the tools on a page, which then needs the page runtime; in order, each once."""
    shown = filter(is_tool, doctree.findall(nodes.raw)) if doctree is not None else ()
    return list(dict.fromkeys(tool for node in shown for tool in re.findall(r'data-tool="([a-z-]+)"', node.astext())))


@lru_cache(maxsize=None)
def _version(name):
    """A mark that changes when the file does, so that a browser never mixes an old script with a new page.

    The files in `ashore/` load one another, so they all carry one mark.
    """
    if name.startswith("ashore/"):
        return runtime.version()
    return assets.digest([path for path in [THEME / "static" / name] if path.is_file()])[:8]


def _add_furniture(app, pagename, templatename, context, doctree):
    lang = language(app.config)
    say = speaker(lang, book.WORDS)
    pathto = context["pathto"]
    root = app.config.root_doc
    site = app.config.html_title
    titles = app.env.titles
    title = titles[pagename].astext() if pagename in titles else say("search")
    own = (context.get("meta") or {}).get("tab_title") or title
    context["say"] = say
    context["policy"] = assets.POLICY
    context["asset"] = lambda name: f"{pathto('_static/' + name, 1)}?v={_version(name)}"
    context["help_numbers"] = [(number, pick(label, lang)) for number, label in book.HELP]
    context["tools"] = tools_of(doctree)
    # What stands in the browser's history: a chapter may give itself a name that tells others less.
    context["tab"] = site if pagename == root else f"{own} · {site}"
    context["root_title"] = titles[root].astext()
    if context.get("sourcename", "").endswith(".ipynb"):
        context["notebook"] = f"{pathto('_sources', 1)}/{context['sourcename']}"
    if app.config.ashore_other_edition:
        other = "zh" if lang == "en" else "en"
        page = page_name(pagename) + ".html"
        context["other_edition"] = {
            "lang": _TAGS[other],
            "href": context["content_root"].removeprefix("./") + app.config.ashore_other_edition + "/" + page,
        }


def setup(app):
    """Register with Sphinx."""
    # The folder of the other edition as seen from this edition's root; empty where there is none, as in a plain build.
    app.add_config_value("ashore_other_edition", "", "html", str)
    app.add_html_theme("ashore", THEME)
    app.connect("html-page-context", _add_furniture)
