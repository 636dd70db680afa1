"""A small site of pages with one tool each, under the book's content security policy and with its style.

Built in a folder of its own, so that the page's part of a tool can be tested without building the book.  The server can
answer 404 for files or hold them back.
"""

import contextlib
import importlib.util
import shutil
import sys
import threading
import time
from pathlib import Path

from ashore import assets, tools
from ashore.page import bundle, runtime
from ashore.server import Handler, address, make_server
from ashore.view.form_html import render_tool
from ashore.words import LANGUAGES, pick

THEME = assets.ROOT / "ashore" / "sphinx" / "theme" / "static"
SAMPLE = Path(__file__).parent / "sample.py"
# How long a sum may take on these pages, instead of ten seconds.
LONGEST = 2_500

SHELL = """<!DOCTYPE html>
<html lang="{tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ashore</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="book.css">
<link rel="stylesheet" href="ashore/ashore.css">
<script src="ashore/tool.js?v=1" data-tools="{ids}"></script>
</head>
<body><div class="page"><main class="text"><article><h1>{title}</h1>
{tools}
</article></main></div>
<script async src="ashore/watchdog.js?v=1"></script></body>
</html>
"""


def install_sample():
    """Make `ashore.tools.sample` a tool, as far as CPython is concerned; `tools.IDS` must name it while it is needed."""
    spec = importlib.util.spec_from_file_location("ashore.tools.sample", SAMPLE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.modules["ashore.tools.sample"] = module


def build(folder, figure=None):
    """Write a page `<tool>-<lang>.html` for each tool in `tools.IDS` and the files they load; `figure(block, lang)` draws."""
    parts = _parts()
    runtime.write(folder / "ashore", parts)
    runtime.write_images(folder / "ashore", parts, LANGUAGES)
    script = folder / "ashore" / "tool.js"
    script.write_text(script.read_text("utf-8").replace("LONGEST = 10_000", f"LONGEST = {LONGEST}"), "utf-8")
    shutil.copy(THEME / "book.css", folder)
    for tool_id in tools.IDS:
        for lang in ("en", "zh"):
            write_page(folder, tool_id, lang, figure=figure)
    return folder


def _parts():
    """The Python files of the book's tools, and of the sample, which is none of them."""
    ids = tools.IDS
    try:
        tools.IDS = tuple(tool_id for tool_id in ids if tool_id != "sample")
        parts = bundle.make()
    finally:
        tools.IDS = ids
    sample = {"ashore/tools/sample.py": SAMPLE.read_text("utf-8"), bundle.LAW: parts["payoff.json"][bundle.LAW]}
    if "ashore/view/blocks.py" not in parts["bundle.json"]:
        sample["ashore/view/blocks.py"] = (assets.ROOT / "ashore" / "view" / "blocks.py").read_text("utf-8")
    return {**parts, "sample.json": sample}


def write_page(folder, tool_id, lang, raw=None, figure=None, name=None):
    """Write one page of one tool."""
    drawn = (lambda block: figure(block, lang)) if figure else None
    page = SHELL.format(tag={"en": "en", "zh": "zh-CN"}[lang], policy=assets.POLICY, title=pick(tools.load(tool_id).TITLE, lang),
                        ids=tool_id, tools=render_tool(tool_id, lang, raw, drawn))
    (folder / f"{name or tool_id + '-' + lang}.html").write_text(page, encoding="utf-8")


class Site:
    """The pages on a port of this machine.

    missing: names of files that are answered with 404; held: names of files whose answers wait for `let_go`;
    asked: the paths asked for.
    """

    def __init__(self, folder):
        self.folder = folder
        self.missing = set()
        self.held = set()
        self.free = threading.Event()
        self.free.set()
        self.asked = []
        site = self

        class Held(Handler):
            def do_GET(self):
                path = self.path.partition("?")[0]
                name = path.rsplit("/", 1)[-1]
                site.asked.append(path)
                if name in site.held:
                    site.free.wait(60)
                if name in site.missing:
                    self.send_error(404)
                else:
                    super().do_GET()

        self.server = make_server(folder, 8900, Held)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = address(self.server) + "/"

    def hold(self, *names):
        self.held = set(names)
        self.free.clear()

    def let_go(self):
        self.held = set()
        self.free.set()

    def restore(self):
        self.missing = set()
        self.let_go()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def wait_until_ready(page):
    """Turn to each tool of a page, until it has answered for the first time and the chart library has drawn."""
    words = page.evaluate("JSON.parse(document.querySelector('.ashore-tool').dataset.words)")
    for tool in page.locator(".ashore-tool").all():
        tool.dispatch_event("pointerover")
        tool.get_by_text(words["status.ready"]).wait_for(timeout=30_000)
    if page.locator(".ashore-chart:visible").count():
        page.locator(".ashore-chart:visible canvas").first.wait_for(timeout=30_000)


def violations(page):
    """What axe-core finds fault with in the first tool of a page: [(rule, the places)]."""
    page.evaluate((assets.MODULES / "axe-core" / "axe.min.js").read_text("utf-8") + ";0")
    found = page.evaluate("axe.run('.ashore-tool')")
    return [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found["violations"]]


def eventually(check, seconds=15):
    """Try until `check()` is true; the policy of the pages forbids what playwright's own waiting for a condition does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(AssertionError):
            if check():
                return
        time.sleep(0.05)
    assert check()
