"""The site on nginx under load, and from there to a million readers a day.

What a reader asks for is measured: a browser reads `PAGES` in their order with nothing kept, then again, and nginx counts each
answer with its bytes.  wrk then asks for the same, over and over, on the same machine, whose processors both share: so the figures
are the least that such a machine does.  Closed loop, HTTP/1.1 without TLS: a host's TLS costs something besides.
"""

import json
import math
import shutil
import subprocess
import tempfile
import urllib.request
from pathlib import Path

from ashore import assets, book, hosting
from bench import nginx
from bench.browser import browsing
from bench.table import show

HERE = Path(__file__).parent
# A frightened reader's way through the book: what is happening, the message, the paper, the plan.
PAGES = ("index.html", "zh/now.html", "zh/real-or-fake.html", "zh/court.html", "zh/payoff.html")
CONNECTIONS, SECONDS = 64, 15
# Assumed: so many readers a day, all of them new ones who also get the offline copy; three times the mean in the fullest hour;
# a machine is not asked for more than half of what it can do, on a line of one gigabit a second.
READERS, PEAK, SHARE, LINE = 1_000_000, 3, 0.5, 1e9


def run():
    """Headers of all kinds of files, what readers ask for, what nginx answers under load, and the arithmetic."""
    wrk = shutil.which("wrk")
    assert wrk, "wrk is not installed (Debian and Ubuntu: apt-get install wrk)"
    site = hosting.prepare(book.SITE, book.BUILD / "host") / "site"
    with nginx.running(site) as address:
        files = _check_headers(address, site)
    visits = _visits(site)
    show(["what a reader asks for", "requests", "not changed", "bytes"], [[name, len(rows), sum(row[0] == 304 for row in rows), f"{sum(row[1] for row in rows):,}"] for name, rows in visits.items()])
    with nginx.running(site) as address:
        loads = {name: _load(wrk, address, rows) for name, rows in visits.items() if name != "the same reader with the offline copy"}
    show(["under load", "requests/s", "50 % ms", "90 %", "99 %", "99.9 %", "MB/s", "errors"],
         [[name, f"{one['per_second']:,.0f}", one["p50_ms"], one["p90_ms"], one["p99_ms"], one["p999_ms"], f"{one['bytes_per_second'] / 1e6:,.0f}", one["errors"]] for name, one in loads.items()])
    assert not any(one["errors"] for one in loads.values())
    whole = "first visit, with the offline copy"
    million = _million(visits[whole], loads[whole]["per_second"])
    print("  " + json.dumps(million))
    counted = {name: {"requests": len(rows), "not_changed": sum(row[0] == 304 for row in rows), "bytes": sum(row[1] for row in rows)} for name, rows in visits.items()}
    return {"pages": PAGES, "files_checked": files, "visits": counted, "load": loads, "connections": CONNECTIONS, "million": million}


def _check_headers(address, site):
    """Ask for every file of the site and compare what comes with what `assets` says; the number of files."""
    checked = 0
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if not file.is_file() or file.suffix in (".gz", ".br") or file.name in ("_headers", ".nojekyll"):
            continue
        answer = urllib.request.urlopen(urllib.request.Request(f"{address}/{path}", headers={"Accept-Encoding": "gzip"}))
        expected = {**assets.headers(path), "Content-Type": assets.TYPES.get(file.suffix, "application/octet-stream"), "Cache-Control": hosting.FRESH}
        found = {name: answer.headers[name] for name in expected}
        assert found == expected, f"{path}: {found}"
        checked += 1
    return checked


def _visits(site):
    """{name: [(status, bytes, address)]}: all that nginx was asked for in each of four visits."""
    visits = {}
    with tempfile.TemporaryDirectory() as folder, browsing() as browser:
        log = Path(folder) / "requests.log"
        with nginx.running(site, f"{log} counted") as address:

            def visit(name, context, pages=PAGES, offline=False):
                log.write_text("")
                page = context.new_page()
                for path in pages:
                    page.goto(f"{address}/{path}", wait_until="networkidle")
                if offline:
                    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
                page.close()
                visits[name] = [(int(status), int(size), path) for status, size, path in (line.split(" ", 2) for line in log.read_text().splitlines())]

            plain = browser.new_context(service_workers="block", locale="zh-CN")
            visit("first visit of one page", plain, PAGES[-1:])
            plain.close()
            plain = browser.new_context(service_workers="block", locale="zh-CN")
            visit("first visit", plain)
            visit("the same reader again", plain)
            plain.close()
            kept = browser.new_context(locale="zh-CN")
            visit("first visit, with the offline copy", kept, offline=True)
            visit("the same reader with the offline copy", kept)
            kept.close()
    for name, rows in visits.items():
        assert rows and all(status in (200, 301, 304) for status, _, _ in rows), (name, [row for row in rows if row[0] not in (200, 301, 304)])
    return visits


def _load(wrk, address, rows):
    """Play the requests of one visit again and again over many connections; rates, latency percentiles, errors."""
    lines = []
    for status, _, path in rows:
        headers = {"Accept-Encoding": "gzip"}
        if status == 304:
            headers["If-None-Match"] = urllib.request.urlopen(urllib.request.Request(address + path, headers=headers)).headers["ETag"]
        lines.append("\t".join([path, *(f"{name}: {value}" for name, value in headers.items())]))
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as requests:
        requests.write("\n".join(lines) + "\n")
        requests.flush()
        command = [wrk, "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--timeout", "5s", "-s", HERE / "load.lua", address, "--", requests.name]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    return {**found, "per_second": round(found["requests"] / found["seconds"], 1), "bytes_per_second": round(found["bytes"] / found["seconds"])}


def _million(rows, per_second):
    """From one measured visit and one machine's rate to `READERS` a day: how many machines such as this one."""
    requests, size = len(rows), sum(row[1] for row in rows)
    peak = READERS * requests / 86_400 * PEAK
    bits = READERS * size * 8 / 86_400 * PEAK
    return {
        "readers_a_day": READERS, "requests_a_reader": requests, "bytes_a_reader": size, "peak_factor": PEAK, "share_used": SHARE, "line_bits_per_second": LINE,
        "mean_requests_per_second": round(peak / PEAK), "peak_requests_per_second": round(peak), "peak_bits_per_second": round(bits),
        "terabytes_a_day": round(READERS * size / 1e12, 2),
        "machines_by_requests": math.ceil(peak / (per_second * SHARE)), "machines_by_line": math.ceil(bits / (LINE * SHARE)),
    }  # fmt: skip
