"""What a first visit to a page costs a reader: the bytes that a static host sends, everything counted, compressed by gzip."""

import gzip

from bench.browser import browsing, serving
from bench.table import show

PAGES = {"text page": "en/index.html", "payoff page": "en/payoff.html"}
BUDGETS = {"text page": 250_000, "payoff page": 450_000}


def run():
    """Load each page with an empty cache, wait until nothing more is asked for, and add up what was sent."""
    rows = []
    with serving() as site, browsing() as browser:
        for name, path in PAGES.items():
            context = browser.new_context(service_workers="block")
            page = context.new_page()
            bodies = {}
            page.on("requestfinished", lambda request: bodies.setdefault(request.url, request.response().body()))
            page.goto(f"{site}/{path}", wait_until="networkidle")
            page.keyboard.press("End")
            page.wait_for_load_state("networkidle")
            sent = {url.removeprefix(site + "/"): len(gzip.compress(body, 6)) for url, body in bodies.items()}
            rows.append({"page": name, "bytes": sum(sent.values()), "budget": BUDGETS[name], "requests": len(sent), "files": sent})
            context.close()
    show(["page", "bytes sent", "budget", "requests"], [[row["page"], f"{row['bytes']:,}", f"{row['budget']:,}", row["requests"]] for row in rows])
    return {"pages": rows}
