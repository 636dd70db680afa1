"""How soon a page answers: the first time, after a change, and on a slow phone."""

from statistics import median

from ashore.quality.report.html import bars, figure, table, text
from ashore.quality.report.pages import page_title

PEERS = ("ashore", "javascript", "pyodide", "jupyterlite")


def first_answer(say, page, live):
    """From the start of navigation with an empty cache to the answer to a changed field: this book and its peers."""
    times = dict(page["first_answer_ms"]) if page else {}
    edition = live["editions"][say.lang] if live else None
    if live:
        times["jupyterlite"] = [1000 * edition["first_figure_s"]]
    names = [name for name in PEERS if times.get(name)]
    if not names:
        return []
    middle = {name: median(times[name]) for name in names}
    fastest_first = sorted(names, key=middle.get)
    parts = []
    if page:
        kept = lambda value, limit: say("first.kept" if value <= limit else "first.not.kept")
        parts.append(text(say("first.limit", ms=figure(middle["ashore"]), limit=figure(page["limit_ms"]), kept=kept(middle["ashore"], page["limit_ms"]))))
        parts.append(text(say("first.share", share=figure(page["ratio"] * 100), most=figure(page["limit_ratio"] * 100), kept=kept(page["ratio"], page["limit_ratio"]))))
    summary = say("first.summary", order=say("first.next").join(say("first.each", name=say("peer." + name), ms=figure(middle[name])) for name in fastest_first))
    parts.append(bars(say, say("first.title"), summary, say("first.unit"), [say("peer." + name) for name in fastest_first], [middle[name] for name in fastest_first]))
    parts.append(table(say("first.title"), [say("first.what"), say("first.median"), say("first.least"), say("first.most"), say("first.rounds")],
                       [[say("peer." + name), figure(middle[name]), figure(min(times[name])), figure(max(times[name])), len(times[name])] for name in fastest_first]))
    parts.append(text(say("first.notes")))
    if live:
        parts.append(text(say("first.live", requests=edition["requests"], megabytes=figure(edition["bytes"] / 1e6, 1))))
    return parts


def repaint(say, page):
    """From a change in a field to its answer on the screen."""
    if not page:
        return []
    return [table(say("repaint.title"), [say("repaint." + one) for one in ("household", "median", "p95", "allowed", "changes")],
                  [[say.or_as_it_is("household", row["household"]), figure(row["median_ms"]), figure(row["p95_ms"]), figure(row["allowed_ms"]), row["changes"]] for row in page["repaint"]])]


def slow(say, slow):
    """Slow processors and slow networks: until there is something to read, and until the tool answers."""
    if not slow:
        return []
    shown = lambda ms: "–" if ms is None else figure(ms)
    runs = [row for row in slow["runs"] if row["lang"] == say.lang]
    how = [text(say.or_as_it_is("profile", name) + say("colon") + say("slow.how", cpu=about["cpu"])
                + (say("slow.line", ms=about["round_trip_ms"], kilobits=figure(about["bits_per_second"] / 1000)) if "bits_per_second" in about else ""))
           for name, about in slow["profiles"].items()]
    return [*how, table(say("slow.title"), [say("slow.page"), say("slow.readable"), say("slow.answer")],
                  [[page_title(row["page"], say.lang) + say("joint") + say.or_as_it_is("profile", row["profile"]), shown(row["readable_ms"]), shown(row["first_answer_ms"])] for row in runs])]
