"""The answers of a survey read from a csv file: what spreadsheets write is taken as it is, what the survey does not have is refused with its line."""

import csv
import io

from ashore.kit.survey_form import ANSWERS, MESSAGES, STATEMENTS
from ashore.notebook import _Plain
from ashore.words import LANGUAGES, speaker
from ashore.words.drill import WORDS as DRILL
from ashore.words.kit import WORDS

WHEN = tuple(MESSAGES)
COLUMNS = ("who", "when", *[f"m{number}" for number in range(1, 9)], *STATEMENTS)
SCALE = ("1", "2", "3", "4", "5")
MOST_TOLD = 12
# What spreadsheets put between cells, by country and by keyboard.
_BETWEEN = (",", ";", "\t", "，")


class SurveyError(_Plain, ValueError):
    """A table of answers that cannot be used: `errors` says each reason, with its line, in the reader's language."""

    def __init__(self, errors, lang):
        super().__init__(errors)
        self.errors, self.lang = errors, lang

    def __str__(self):
        say = speaker(self.lang, WORDS)
        more = [say("error.more", n=len(self.errors) - MOST_TOLD)] if len(self.errors) > MOST_TOLD else []
        return "\n  ".join([say("error.file"), *self.errors[:MOST_TOLD], *more])


def template():
    """An empty table to fill in, as the bytes of a csv file that spreadsheets open rightly."""
    return (",".join(COLUMNS) + "\r\n").encode("utf-8-sig")


def read(data, lang):
    """({(who, when): {column: answer}}, how many questions were left out) from the bytes of a file; SurveyError says what is wrong with it."""
    say = speaker(lang, WORDS)
    errors, sheets, gaps = [], {}, 0
    lines = _lines(_text(data, say, lang))
    head = [name.lower() for name in lines[0][1]] if lines else []
    errors += _wrong_head(head, say) if lines else []
    if not errors and len(lines) < 2:
        errors.append(say("error.empty"))
    if errors:
        raise SurveyError(errors, lang)
    for number, row in lines[1:]:
        if len(row) != len(head):
            errors.append(say("error.length", line=number, given=len(row), wanted=len(head)))
            continue
        cells = dict(zip(head, row))
        sheet = {name: _cell(name, cells[name], number, errors, say) for name in COLUMNS[1:]}
        if not cells["who"]:
            errors.append(say("error.person", line=number))
        elif not cells["when"]:
            errors.append(say("error.cell", line=number, column="when", given="", allowed=", ".join(WHEN)))
        elif (cells["who"], sheet["when"]) in sheets:
            errors.append(say("error.twice", line=number, who=cells["who"], when=say("survey." + sheet["when"])))
        elif sheet["when"]:
            sheets[cells["who"], sheet["when"]] = sheet
            gaps += sum(not answer for answer in sheet.values())
    if errors:
        raise SurveyError(errors, lang)
    return sheets, gaps


def _text(data, say, lang):
    """The text of a file: UTF-8, UTF-16 with its mark, or GB18030, as spreadsheets in China save."""
    if data[:2] == b"PK":
        raise SurveyError([say("error.workbook")], lang)
    for encoding in ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise SurveyError([say("error.encoding")], lang)


def _lines(text):
    """[(number of the line, cells)] of the lines that hold something."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    between = max(_BETWEEN, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=between)
    return [(number, cells) for number, row in enumerate(rows, 1) if any(cells := [cell.strip() for cell in row])]


def _wrong_head(head, say):
    missing, unknown = [name for name in COLUMNS if name not in head], [name for name in head if name not in COLUMNS]
    twice = sorted({name for name in head if head.count(name) > 1})
    told = {"error.columns": missing, "error.unknown": unknown, "error.columns.twice": twice}
    return [say(key, names=", ".join(name or "—" for name in names)) for key, names in told.items() if names]


def _cell(column, given, line, errors, say):
    """An answer under its own name, whichever language it was written in; nothing for an empty cell."""
    allowed = WHEN if column == "when" else ANSWERS if column[0] == "m" else SCALE
    known = {answer: answer for answer in allowed}
    for answer in allowed if allowed != SCALE else ():
        for lang in LANGUAGES:
            known[speaker(lang, WORDS, DRILL)(("survey." if column == "when" else "answer.") + answer).lower()] = answer
    if given and given.lower() not in known:
        errors.append(say("error.cell", line=line, column=column, given=given, allowed=", ".join(allowed)))
    return known.get(given.lower(), "")
