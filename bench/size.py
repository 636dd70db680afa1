"""What a first visit to each page costs a reader: the bytes that a static host sends, everything counted, compressed by gzip.

Beside it the same chapters under Jupyter Book's usual theme, built from the same notebooks with a configuration of two lines;
what that theme takes from other hosts is not fetched, only counted.  And the copy of an edition for reading offline.
"""

import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from ashore.book import ROOT, SITE
from ashore.words import LANGUAGES
from ashore.server import serving
from bench.browser import browsing
from bench.table import show

TEXT_BUDGET, TOOL_BUDGET = 250_000, 450_000
# Whose files are listed one by one: a page of text, and a page with a tool.
LISTED = ("index", "payoff")
# What only pages with tools ask for.
RUNTIME = "/ashore/worker"
COMPARED = ("payoff", "scams")


def run():
    """Open each page with an empty cache, wait until nothing more is asked for, and add up what was sent."""
    with browsing() as browser:
        with serving() as site:
            rows, files = _every_page(browser, site)
        with tempfile.TemporaryDirectory() as folder, serving(_stock(Path(folder))) as stock:
            compared = [{"page": page, "stock": _without_files(_visit(browser, stock, f"book/en/{page}.html"))} for page in COMPARED]
    for row in compared:
        row["ashore"] = next({name: one[name] for name in ("bytes", "requests", "elsewhere")} for one in rows if one["page"] == f"en/{row['page']}.html")
    offline = {lang: _offline(lang) for lang in LANGUAGES}
    show(["page", "bytes sent", "budget", "requests", "when all is read"], [[row["page"], f"{row['bytes']:,}", f"{row['budget']:,}", row["requests"], f"{row['read_bytes']:,}"] for row in rows])
    show(["chapter", "usual theme", "files", "elsewhere", "ashore", "files"],
         [[row["page"], f"{row['stock']['bytes']:,}", row["stock"]["requests"], row["stock"]["elsewhere"], f"{row['ashore']['bytes']:,}", row["ashore"]["requests"]] for row in compared])
    show(["offline copy", "bytes", "files"], [[lang, f"{copy['bytes']:,}", copy["files"]] for lang, copy in offline.items()])
    return {"pages": rows, "files": files, "stock": compared, "offline": offline}


def _every_page(browser, site):
    rows, files = [], {}
    for file in sorted(file for lang in LANGUAGES for file in (SITE / lang).glob("*.html") if file.name != "blank.html"):
        page = file.relative_to(SITE).as_posix()
        found = _visit(browser, site, page)
        has_tools = any(RUNTIME in name for name in found["files"])
        rows.append({"page": page, "tools": has_tools, "budget": TOOL_BUDGET if has_tools else TEXT_BUDGET, **_without_files(found)})
        if file.stem in LISTED:
            files[page] = found["files"]
    return rows, files


def _visit(browser, site, path):
    """A first visit: bytes sent, requests, {file: bytes}, how many files of other hosts were asked for, and bytes when all is read."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    finished, elsewhere = {}, set()
    page.route(lambda url: not url.startswith(site + "/"), lambda route: (elsewhere.add(route.request.url), route.abort()))
    page.on("requestfinished", lambda request: finished.setdefault(request.url, request))
    page.goto(f"{site}/{path}", wait_until="networkidle")
    tools = page.locator(".ashore-tool").all()
    ready = tools and page.evaluate("JSON.parse(document.querySelector('.ashore-tool').dataset.words)")["status.ready"]
    for tool in tools[:1]:
        tool.get_by_text(ready).wait_for(timeout=60_000)
    page.wait_for_load_state("networkidle")
    sent = _sent(finished, site)
    # Further down stand tools, and at the foot perhaps pictures, that come when the reader comes near.
    for tool in tools[1:]:
        tool.scroll_into_view_if_needed()
        tool.get_by_text(ready).wait_for(timeout=60_000)
    page.keyboard.press("End")
    page.wait_for_load_state("networkidle")
    read = _sent(finished, site)
    context.close()
    return {"bytes": sum(sent.values()), "requests": len(sent), "elsewhere": len([url for url in elsewhere if url.startswith("http")]), "read_bytes": sum(read.values()), "files": sent}


def _sent(finished, site):
    """{file: bytes} of the requests to a site that have been answered."""
    return {url.removeprefix(site + "/"): len(gzip.compress(request.response().body(), 6)) for url, request in list(finished.items()) if url.startswith(site)}


def _without_files(found):
    return {name: value for name, value in found.items() if name != "files"}


def _stock(folder):
    """Build the compared chapters as Jupyter Book does by itself; the folder of the pages."""
    for page in COMPARED:
        target = folder / "book" / "en" / f"{page}.ipynb"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((ROOT / "book" / "en" / f"{page}.ipynb").read_bytes())
    first, *others = (f"book/en/{page}" for page in COMPARED)
    (folder / "_config.yml").write_text("title: Ashore\nexecute: {execute_notebooks: force, timeout: 300}\n", encoding="utf-8")
    (folder / "_toc.yml").write_text(f"format: jb-book\nroot: {first}\nchapters:\n" + "".join(f"- file: {other}\n" for other in others), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(folder)],
                          env=environment, capture_output=True, text=True)
    pages = folder / "_build" / "html"
    if not (pages / "book" / "en" / f"{COMPARED[0]}.html").is_file():
        raise RuntimeError(done.stdout[-1500:] + done.stderr[-1500:])
    return pages


def _offline(lang):
    """Bytes, compressed, and number of the files that the service worker of an edition keeps."""
    listed = json.loads(re.search(r'\[\s*\{\s*"url".*?\}\s*\]', (SITE / lang / "sw.js").read_text("utf-8"), re.DOTALL)[0])
    return {"files": len(listed), "bytes": sum(len(gzip.compress((SITE / lang / one["url"]).read_bytes(), 6)) for one in listed)}
