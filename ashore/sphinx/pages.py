"""What every page carries around its text: the policy, the bars, the other edition, the scripts it needs and no others."""

import json
import re
from functools import lru_cache
from pathlib import Path

from docutils import nodes

from ashore import assets
from ashore.page import runtime
from ashore.sphinx.builder import is_tool
from ashore.sphinx.edition import language, page_name
from ashore.words import book, live, pick, speaker

THEME = Path(__file__).resolve().parent / "theme"
MEASURED = Path(__file__).resolve().parent.parent / "quality" / "results" / "live.json"
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
        if app.config.ashore_live and _has_code(app.env.doc2path(pagename)):
            context["live"] = _live(context["content_root"], lang, page_name(pagename), app.config.ashore_live)
    if app.config.ashore_other_edition:
        other = "zh" if lang == "en" else "en"
        page = page_name(pagename) + ".html"
        context["other_edition"] = {
            "lang": _TAGS[other],
            "href": context["content_root"].removeprefix("./") + app.config.ashore_other_edition + "/" + page,
        }


def _has_code(path):
    return any(cell["cell_type"] == "code" for cell in json.loads(Path(path).read_text(encoding="utf-8"))["cells"])


def _live(content_root, lang, chapter, megabytes):
    """What stands at the button of the live notebook: its address, its size, the time that `python -m bench live` measured."""
    say = speaker(lang, live.WORDS)
    measured = json.loads(MEASURED.read_text(encoding="utf-8"))["editions"][lang] if MEASURED.is_file() else None
    parts = [say("button.size", megabytes=megabytes)]
    if measured:
        parts.append(say("button.time", seconds=round(measured["first_figure_s"])))
    address = f"{content_root.removeprefix('./')}../live/notebooks/{lang}/index.html?path={lang}/{chapter}.ipynb"
    return {"href": address, "label": say("button"), "cost": "".join(parts), "keeps": say("button.keeps"), "cannot": say("button.cannot")}


def setup(app):
    """Register with Sphinx."""
    # The folder of the other edition as seen from this edition's root; empty where there is none, as in a plain build.
    app.add_config_value("ashore_other_edition", "", "html", str)
    # How many megabytes the live notebooks are; 0 where there are none, as in a plain build.
    app.add_config_value("ashore_live", 0, "html", int)
    app.add_html_theme("ashore", THEME)
    app.connect("html-page-context", _add_furniture)
