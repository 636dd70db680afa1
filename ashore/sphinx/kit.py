"""The workshop kit in the published edition: its sheets beside the pages, in `kit/`, and the directive `{kit}` that lists them.

The sheets are there before the pages are read, so that the list says the size of each file and the pages of each PDF.  PDF needs a
browser on the machine that builds; without one the list has the web pages alone.
"""

from pathlib import Path

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from ashore import kit
from ashore.sphinx.edition import language
from ashore.view.html import escape
from ashore.words import speaker
from ashore.words.kit import WORDS

FOLDER = "kit"
logger = logging.getLogger(__name__)


class KitList(SphinxDirective):
    """All sheets of the kit with their pages and links."""

    def run(self):
        lang = language(self.config)
        folder = Path(self.env.app.outdir) / FOLDER
        say = speaker(lang, WORDS)
        return [nodes.raw("", "".join(_group(folder, say, *group) for group in kit.listed(lang)) + _table_file(folder, say), format="html")]


def _group(folder, say, title, rows):
    """A table of sheets; all but the first group are folded."""
    head = "".join(f'<th scope="col">{escape(say("list." + column))}</th>' for column in ("file", "who", "pages"))
    table = (f'<div class="table-scroll" tabindex="0"><table><thead><tr>{head}</tr></thead><tbody>' + "".join(_row(folder, say, *row) for row in rows) + "</tbody></table></div>")
    if title == say("list.group.handouts"):
        return table
    return f"<details><summary>{escape(title)}</summary>{table}</details>"


def _row(folder, say, name, title, who):
    pdf = folder / (name + ".pdf")
    links = f'<a href="{FOLDER}/{name}.html">{escape(title)}</a>'
    if pdf.is_file():
        links += f' (<a href="{FOLDER}/{pdf.name}">{escape(say("list.pdf", size=_kilobytes(pdf)))}</a>)'
    return f'<tr><td>{links}</td><td>{escape(who)}</td><td class="text-right">{_pages(pdf)}</td></tr>'


def _table_file(folder, say):
    return f'<p class="alone"><a href="{FOLDER}/survey.csv" download>{escape(say("answers.file"))}</a></p>'


def _kilobytes(file):
    return -(-file.stat().st_size // 1024)


def _pages(pdf):
    if not pdf.is_file():
        return "–"
    from pypdf import PdfReader

    return len(PdfReader(pdf).pages)


def _write(app):
    """Write the sheets that changed, and print these as PDF."""
    if app.builder.name != "html":
        return
    lang = language(app.config)
    folder = Path(app.outdir) / FOLDER
    before = {file.name: file.read_bytes() for file in folder.glob("*.*")}
    files = kit.write(folder, lang)
    style = before.get(kit.STYLE.name) == kit.STYLE.read_bytes()
    changed = [file for file in files if not style or before.get(file.name) != file.read_bytes() or not file.with_suffix(".pdf").is_file()]
    try:
        kit.to_pdf(changed)
    except kit.KitError as missing:
        logger.info("no PDF of the workshop kit: %s", missing)
    wanted = {file.stem for file in files} | {kit.STYLE.stem, "survey"}
    for file in [file for file in folder.iterdir() if file.stem not in wanted]:
        file.unlink()


def setup(app):
    """Register with Sphinx."""
    app.add_directive("kit", KitList)
    app.connect("builder-inited", _write)
