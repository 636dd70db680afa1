"""Reading a csv file (or cells copied from a spreadsheet) that a reader brings: rows of text cells, with their lines.

`export.csv_text` writes such files; what it protects from spreadsheets is taken off again here.
"""

from ashore.engine.spaces import trim

_SEPARATORS = (",", "\t", ";", "；", "，")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class TableError(ValueError):
    """A text that is no table: `line` is where the quotation mark stands that does not end."""

    def __init__(self, line):
        super().__init__("line " + str(line))
        self.line = line


def read(text):
    """[(line, cells)] of the rows of a table in which something stands; TableError when a quoted cell never ends.

    The separator is the one that the first line has most of; a cell in quotation marks may hold separators and lines.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    while text[:1] == "\ufeff":
        text = text[1:]
    text = text + "\n"
    separator = _separator(text)
    rows, cells, line, began = [], [], 1, 1
    at, size = 0, len(text)
    while at < size:
        if text[at] == '"':
            cell, at, lines = _quoted(text, at + 1, line)
            line += lines
            # What stands behind the closing mark belongs to the cell all the same.
            end = _end(text, at, separator)
            cell += text[at:end]
        else:
            end = _end(text, at, separator)
            cell = trim(text[at:end])
        cells.append(_bare(trim(cell)))
        at = end + 1
        if text[end] == "\n":
            if any(cells):
                rows.append((began, cells))
            cells = []
            line += 1
            began = line
    return rows


def _separator(text):
    first = text.lstrip("\n").partition("\n")[0]
    best = ","
    for mark in _SEPARATORS:
        if first.count(mark) > first.count(best):
            best = mark
    return best


def _end(text, at, separator):
    """Where the cell that begins at `at` ends: at a separator or at the end of the line."""
    line_end = text.find("\n", at)
    mark = text.find(separator, at, line_end)
    return line_end if mark < 0 else mark


def _quoted(text, at, line):
    """(the words of a quoted cell, the place behind its closing mark, how many lines it took)."""
    parts = []
    while True:
        end = text.find('"', at)
        if end < 0:
            raise TableError(line)
        parts.append(text[at:end])
        if text[end + 1:end + 2] != '"':
            words = '"'.join(parts)
            return words, end + 1, words.count("\n")
        at = end + 2


def _bare(cell):
    """A cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _FORMULA_STARTS and len(cell) > 1 else cell
