"""For rooms and hosts: what a server carries, and how long the book takes to build."""

from ashore.quality.report.html import figure, table, text

_ABOUT = ("day", "machine", "command")


def section(say, static, hub):
    """What the load tests of a static host and of a hub wrote, whatever it is: single figures, and rows of figures, as tables."""
    return [part for name, result in (("static", static), ("hub", hub)) if result for part in _tables(say, say("result." + name), result)]


def _tables(say, title, result):
    """One table of single figures, and one for each group: a list of rows, rows by name, or again figures."""
    single = {key: value for key, value in result.items() if key not in _ABOUT and not isinstance(value, (list, dict))}
    parts = [_figures(say, title, single)] if single else []
    for key, group in result.items():
        caption = title + say("joint") + say.or_as_it_is("column", key)
        if isinstance(group, list) and group and all(isinstance(row, dict) for row in group):
            parts.append(_rows(say, caption, group))
        elif isinstance(group, dict) and group and all(isinstance(row, dict) for row in group.values()):
            parts.append(_rows(say, caption, [{"what": name, **row} for name, row in group.items()]))
        elif isinstance(group, dict) and group:
            parts.append(_figures(say, caption, group))
    return parts


def _figures(say, caption, figures):
    return table(caption, [say("rooms.what"), say("rooms.figure")], [[say.or_as_it_is("column", key), _cell(say, value)] for key, value in _told(say, figures)])


def _rows(say, caption, rows):
    columns = [column for column, _ in _told(say, {column: value for row in rows for column, value in row.items() if not isinstance(value, (list, dict))})]
    return table(caption, [say.or_as_it_is("column", column) for column in columns], [[_cell(say, row.get(column)) for column in columns] for row in rows])


def _told(say, figures):
    """Those that the book has words for; all, where it has none for any."""
    return [item for item in figures.items() if say.knows("column." + item[0])] or list(figures.items())


def _cell(say, value):
    if value is None:
        return "–"
    if isinstance(value, bool):
        return say("yes" if value else "no")
    if isinstance(value, float) and value < 100:
        return figure(value, 2)
    return figure(value) if isinstance(value, (int, float)) else say.or_as_it_is("value", str(value))


def build(say, build):
    """Seconds to build both editions."""
    if not build:
        return []
    return [text(say("build.about")), table(say("build.title"), [say("build.what"), say("build.seconds")],
            [[say.or_as_it_is("build", name), figure(seconds)] for name, seconds in build["seconds"].items()])]
