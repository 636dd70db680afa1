"""The pieces that sections are made of: paragraphs, tables, folds, a picture of bars."""

from ashore import charts
from ashore.view import blocks
from ashore.view.html import escape
from ashore.words import quality, quality_measured, speaker


class Speaker:
    """Says a text of the quality page in one language, with what is filled in; knows its language and how it writes figures."""

    def __init__(self, lang):
        self.lang = lang
        self._say = speaker(lang, quality.WORDS, quality_measured.WORDS)

    def __call__(self, key, **values):
        return self._say(key, **values)

    def or_as_it_is(self, kind, name):
        """The word for a name that a result carries, and the name itself where the book has no word for it."""
        key = kind + "." + name
        return self(key) if self.knows(key) else name.replace("_", " ")

    @staticmethod
    def knows(key):
        """Whether the book has words for a name that a result carries."""
        return key in quality_measured.WORDS


def text(words):
    """A paragraph."""
    return "<p>" + escape(words) + "</p>"


def again(words, command):
    """When something was measured, and the command that measures it."""
    return '<p class="measured">' + escape(words) + " <code>" + escape(command) + "</code></p>"


def table(caption, head, rows, ends=True):
    """A table with a heading for each row; all other columns are figures when `ends`."""
    parts = ['<div class="table-scroll" role="group" tabindex="0" aria-label="', escape(caption), '"><table><caption>', escape(caption), "</caption><thead><tr>"]
    parts += ['<th scope="col">' + escape(cell) + "</th>" for cell in head]
    parts.append("</tr></thead><tbody>")
    for row in rows:
        parts += ['<tr><th scope="row">', escape(row[0]), "</th>"]
        parts += ["<td" + (' class="text-right"' if ends else "") + ">" + escape(cell) + "</td>" for cell in row[1:]]
        parts.append("</tr>")
    return "".join(parts + ["</tbody></table></div>"])


def fold(title, parts):
    """Parts behind a heading, closed at first."""
    return "<details><summary>" + escape(title) + "</summary>" + "".join(parts) + "</details>"


def bars(say, title, summary, unit, names, values):
    """Whole numbers as bars, one a line; `summary` says in words what the picture shows.  The table stands beside it."""
    block = blocks.chart("hbar", title, summary, {"label": "", "values": list(names)}, {"label": unit, "unit": "count"},
                         [blocks.series(unit, [round(value) for value in values])], {"head": [], "rows": []})
    return "<figure><figcaption>" + escape(title) + "</figcaption>" + charts.svg(block, say.lang) + "</figure>" + text(summary)


def figure(value, places=0):
    """A number with as many decimals as are worth telling."""
    return f"{value:,.{places}f}"


def kilobytes(count):
    """Bytes in thousands; anything but nothing is at least a tenth."""
    return figure(count / 1000, 1 if count < 10_000 else 0)
