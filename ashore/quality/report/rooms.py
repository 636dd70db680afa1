"""For rooms and hosts: what a server carries, and how long the book takes to build."""

from ashore.quality.report.html import figure, table, text

_ABOUT = ("day", "machine", "command")


def section(say, static, hub):
    """Whatever the load tests of the static host and of the hub wrote: lists of runs as tables, single figures as one more."""
    return [part for name, result in (("static", static), ("hub", hub)) if result for part in _any(say, name, result)]


def _any(say, name, result):
    title, parts = say("result." + name), []
    single = [[say.or_as_it_is("column", key), _cell(say, value)] for key, value in result.items() if key not in _ABOUT and not isinstance(value, (list, dict))]
    if single:
        parts.append(table(title, [say("rooms.what"), say("rooms.figure")], single))
    for key, rows in result.items():
        if isinstance(rows, list) and rows and all(isinstance(row, dict) for row in rows):
            columns = list(dict.fromkeys(column for row in rows for column, value in row.items() if not isinstance(value, (list, dict))))
            caption = title + say("joint") + say.or_as_it_is("column", key)
            parts.append(table(caption, [say.or_as_it_is("column", column) for column in columns], [[_cell(say, row.get(column)) for column in columns] for row in rows]))
    return parts


def _cell(say, value):
    if value is None:
        return "–"
    if isinstance(value, bool):
        return say("yes" if value else "no")
    if isinstance(value, float):
        return figure(value, 0 if abs(value) >= 100 else 2)
    return figure(value) if isinstance(value, int) else say.or_as_it_is("value", str(value))


def build(say, build):
    """Seconds to build both editions."""
    if not build:
        return []
    return [text(say("build.about")), table(say("build.title"), [say("build.what"), say("build.seconds")],
            [[say.or_as_it_is("build", name), figure(seconds)] for name, seconds in build["seconds"].items()])]
