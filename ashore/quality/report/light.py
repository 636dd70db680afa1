"""What a first visit to each page costs, against the budgets and against the same chapter under Jupyter Book's usual theme."""

from ashore.quality.report.html import bars, figure, fold, kilobytes, table, text
from ashore.quality.report.pages import page_title
from ashore.words import LANGUAGES


def weights(say, size):
    """Every page of both editions, the heaviest first; before and after; the copy for reading offline."""
    if not size:
        return []
    pages = size["pages"]
    over = [row for row in pages if row["bytes"] > row["budget"]]
    heaviest = max(pages, key=lambda row: row["bytes"])
    parts = [text(say("weights.counts", pages=len(pages), over=len(over), heaviest=page_title(heaviest["page"], say.lang), most=kilobytes(heaviest["bytes"])))]
    parts += _before_and_after(say, size["stock"])
    parts.append(fold(say("weights.pages"), [_pages(say, pages)]))
    parts += [fold(say("weights.files", page=page_title(page, say.lang)), [_files(say, page, files)]) for page, files in sorted(size["files"].items()) if page.startswith(say.lang + "/")]
    copy = size["offline"][say.lang]
    parts.append(text(say("weights.offline", files=copy["files"], megabytes=figure(copy["bytes"] / 1e6, 1))))
    return parts


def _before_and_after(say, chapters):
    parts, rows = [], []
    for row in chapters:
        title = page_title(row["page"], say.lang)
        for side in ("stock", "ashore"):
            rows.append([title + say("joint") + say("weights." + side), kilobytes(row[side]["bytes"]), row[side]["requests"], row[side]["elsewhere"]])
    names = [name for name, *_ in rows]
    values = [row[side]["bytes"] / 1000 for row in chapters for side in ("stock", "ashore")]
    share = sum(row["ashore"]["bytes"] for row in chapters) / max(sum(row["stock"]["bytes"] for row in chapters), 1)
    parts.append(bars(say, say("weights.before"), say("weights.before.summary", percent=figure(share * 100)), say("weights.kb"), names, values))
    parts.append(table(say("weights.before"), [say("weights.page"), say("weights.kb"), say("weights.requests"), say("weights.elsewhere")], rows))
    return parts


def _pages(say, pages):
    found = {}
    for row in pages:
        lang, _, name = row["page"].partition("/")
        found.setdefault(name, {})[lang] = row
    order = sorted(found.items(), key=lambda item: -max(row["bytes"] for row in item[1].values()))
    return table(say("weights.pages"), [say("page"), *(say("weights.kb." + lang) for lang in LANGUAGES), say("weights.budget"), say("weights.requests"), say("weights.read")], [
        [page_title(name, say.lang), *(kilobytes(both[lang]["bytes"]) for lang in LANGUAGES), kilobytes(both["en"]["budget"]), both["en"]["requests"], kilobytes(both[say.lang]["read_bytes"])] for name, both in order])


def _files(say, page, files):
    rows = sorted(files.items(), key=lambda item: -item[1])
    return table(say("weights.files", page=page_title(page, say.lang)), [say("weights.file"), say("weights.kb")], [[name.partition("?")[0], kilobytes(size)] for name, size in rows])
