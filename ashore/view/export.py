"""Files that a reader keeps: csv for spreadsheets, ics for calendars."""

from ashore.engine.calendar import date_text

CSV, ICS = "text/csv", "text/calendar"
# A spreadsheet would run a cell that starts with one of these as a formula; a Chinese one also with those of full width.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# What may need care somewhere in a line: the starts of formulas, quotes, breaks.  The minus of a month is none that starts a cell.
_SPECIAL = ("=", "+", ",-", "@", "\t", "\r", "\n", '"', ";", "＝", "＋", "－", "＠")


def csv_text(head, rows):
    """A csv file (RFC 4180) of text cells.

    It begins with a byte order mark, without which Excel shows Chinese as question marks; text that a spreadsheet
    would take for a formula gets an apostrophe before it (numbers stay numbers).
    """
    return "\ufeff" + "".join([_line([str(cell) for cell in row]) + "\r\n" for row in [head] + rows])


def _line(row):
    # Hundreds of rows of nothing but numbers are seen to be harmless each as a whole.
    line = ",".join(row)
    if row and row[0][:1] != "-" and line.count(",") == len(row) - 1 and not any([mark in line for mark in _SPECIAL]):
        return line
    return ",".join([_cell(cell) for cell in row])


def _cell(text):
    if text[:1] in _FORMULA_STARTS and not _is_number(text):
        text = "'" + text
    # Some countries' spreadsheets part cells by semicolons or tabs: what stands behind one would be a cell of its own.
    if any([mark in text for mark in (",", '"', "\n", "\r", ";", "\t")]):
        text = '"' + text.replace('"', '""') + '"'
    return text


def _is_number(text):
    digits = text.replace("-", "", 1).replace(".", "", 1)
    return bool(digits) and all(["0" <= c <= "9" for c in digits])


def plain_yuan(fen):
    """An amount for a csv cell: `-1427.27`."""
    if not fen:
        return "0.00"
    sign, fen = ("-", -fen) if fen < 0 else ("", fen)
    return "%s%d.%02d" % (sign, fen // 100, fen % 100)


def event(uid, date, summary, repeats=1, alarm_days=None):
    """A whole-day calendar entry: day number, words, how many months running, days before at which it reminds."""
    lines = ["BEGIN:VEVENT", "UID:" + uid + "@ashore", "DTSTAMP:" + _ics_date(date) + "T000000Z",
             "DTSTART;VALUE=DATE:" + _ics_date(date), "SUMMARY:" + _ics_text(summary)]
    if repeats > 1:
        lines.append("RRULE:FREQ=MONTHLY;COUNT=" + str(repeats))
    if alarm_days is not None:
        lines += ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + _ics_text(summary),
                  "TRIGGER:-P" + str(alarm_days) + "D", "END:VALARM"]
    return lines + ["END:VEVENT"]


def calendar_text(events):
    """A calendar file (RFC 5545) of entries made by `event`."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ashore//EN"]
    for entry in events:
        lines += entry
    return "".join([_folded(line) + "\r\n" for line in lines + ["END:VCALENDAR"]])


def _ics_date(date):
    return date_text(date).replace("-", "")


def _ics_text(text):
    for mark in ("\\", ";", ","):
        text = text.replace(mark, "\\" + mark)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _folded(line):
    """A line broken so that none is longer than 75 octets, never inside a character."""
    parts, size = [""], 0
    for c in line:
        width = len(c.encode("utf-8"))
        if size + width > 74:
            parts.append("")
            size = 0
        parts[-1] += c
        size += width
    return "\r\n ".join(parts)
