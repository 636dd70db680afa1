"""Live notebooks: what they are made of is checked, they run in a browser that talks to nobody else, and the book does without them."""

import json
import re
import subprocess
import zipfile
from contextlib import ExitStack, contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from book_site import EDITIONS, name, pages, site, soup
from browser.harness import eventually
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from ashore import assets, book, live
from ashore.live import packages
from ashore.server import Handler, serving
from ashore.sphinx import pages as furniture
from ashore.words import book as book_words
from ashore.words import live as words
from ashore.words import pick
from bench.live import open_and_run

ROOT = assets.ROOT
CHAPTERS = sorted(path.stem for path in (ROOT / "book" / "en").glob("*.ipynb"))


def cells(chapter, lang="en"):
    """The code cells of a chapter of the book."""
    return [cell for cell in json.loads((ROOT / "book" / lang / f"{chapter}.ipynb").read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]


# What it is made of


@pytest.fixture
def empty(tmp_path, monkeypatch):
    """No package kept from before, and nothing built."""
    monkeypatch.setattr(packages, "CACHE", tmp_path / "cache")
    monkeypatch.setattr(live, "FOLDER", tmp_path / "live")
    monkeypatch.setattr(live, "_DONE", tmp_path / "built.json")
    return tmp_path


def test_a_file_with_another_digest_than_pyodides_list_says_is_refused_and_not_kept(empty, monkeypatch):
    lock = json.loads((packages.PYODIDE / packages.LOCK).read_text("utf-8"))

    def download(pins, folder, *more):
        with zipfile.ZipFile(f"{folder}/open_webui.whl", "w") as carrier:
            for entry in lock["packages"].values():
                carrier.writestr(packages.CARRIED_IN + entry["file_name"], b"something else")

    monkeypatch.setattr(packages, "_download", download)
    with pytest.raises(packages.LiveError, match=r"is not the file in Pyodide's list: its sha256 is [0-9a-f]{64}"):
        packages.collect(say=lambda text: None)
    assert not list(empty.rglob("*.whl"))


def test_a_file_that_no_list_names_is_refused():
    with pytest.raises(packages.LiveError):
        packages.check(b"", "numpy-0-py3-none-any.whl", {"packages": {}})


def test_the_books_numpy_and_matplotlib_are_those_of_pyodide():
    """Each compiled file of the built site has the digest that npm's package states, and the browser is told the digest of all."""
    python = book.SITE / "live" / "static" / "pyodide"
    official = {entry["file_name"]: entry["sha256"] for entry in json.loads((packages.PYODIDE / packages.LOCK).read_text("utf-8"))["packages"].values()}
    listed = {entry["file_name"]: entry["sha256"] for entry in json.loads((python / packages.LOCK).read_text("utf-8"))["packages"].values()}
    assert {path.name for path in python.glob("*.whl")} == set(listed)
    compiled = [file for file in listed if not file.endswith("none-any.whl")]
    assert len(compiled) >= 5 and all(listed[file] == official[file] for file in compiled)


def test_no_loader_refuses_a_browser_by_its_name():
    """Emscripten's guard, for which every tool of the pages was dead in WeChat, is in none of the scripts that a live notebook loads."""
    guard = b"emscripten-generated code requires"
    assert guard in (assets.MODULES / assets.PAGE_FILES["micropython.mjs"]).read_bytes(), "the guard has other words now"
    scripts = [path for path in (book.SITE / "live").rglob("*") if path.suffix in (".js", ".mjs")]
    assert any(path.name == "pyodide.asm.mjs" for path in scripts)
    assert not [path for path in scripts if guard in path.read_bytes()]


@pytest.mark.parametrize("problem", [packages.LiveError("pip could not fetch numpy"), OSError("disk full"), zipfile.BadZipFile("cut off")], ids=lambda one: type(one).__name__)
def test_without_a_network_the_build_goes_on_and_says_why(empty, monkeypatch, problem):
    def download(*given):
        raise problem

    monkeypatch.setattr(packages, "_download", download)
    said = []
    assert live.build(said.append) == 0
    assert str(problem) in said[-1] and "no button" in said[-1]


def test_without_live_notebooks_their_folder_goes_and_pages_are_built_without_the_button(tmp_path, monkeypatch):
    monkeypatch.setattr(book, "SITE", tmp_path)
    (tmp_path / "live").mkdir()
    (tmp_path / "live" / "index.html").write_text("old")
    book._publish_live(0)
    assert not (tmp_path / "live").exists()
    monkeypatch.setattr(furniture, "MEASURED", tmp_path / "live.json")
    (tmp_path / "live.json").write_text(json.dumps({"editions": {"en": {"first_figure_s": 12.4}}}))
    measured = words.WORDS["button.time"][0].format(seconds=12)
    with ExitStack() as bars:
        for megabytes in (0, 41):
            assert book._Run("en", bars, megabytes).configuration()[0]["sphinx"]["config"]["ashore_live"] == megabytes
            text = page_of(tmp_path / str(megabytes), megabytes)
            assert (f"{megabytes} MB" in text) == bool(megabytes) == (measured in text)


def page_of(folder, megabytes):
    """A page with one code cell, built with live notebooks of so many megabytes."""
    folder.mkdir()
    cell = {"cell_type": "code", "source": "1 + 1", "metadata": {}, "outputs": [], "execution_count": None}
    (folder / "index.ipynb").write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}), "utf-8")
    with patch_docutils(str(folder)), docutils_namespace():
        settings = {"extensions": ["myst_nb", "ashore.sphinx.pages"], "html_theme": "ashore", "nb_execution_mode": "off", "html_sourcelink_suffix": "", "ashore_live": megabytes}
        Sphinx(folder, None, folder / "out", folder / "trees", "html", status=None, warning=None, confoverrides=settings).build()
    text = (folder / "out" / "index.html").read_text("utf-8")
    assert 'class="cell' in text
    return text


def test_nothing_is_made_again_when_nothing_has_changed(monkeypatch):
    monkeypatch.setattr(packages, "collect", lambda say: pytest.fail("collected again"))
    assert live.build(lambda text: None) > 0


@pytest.mark.parametrize("lang", EDITIONS)
def test_the_cells_of_all_chapters_give_on_pyodide_what_they_give_in_the_book(lang):
    chapters = {chapter: cells(chapter, lang) for chapter in CHAPTERS if cells(chapter, lang)}
    work = {"folder": str(book.SITE / "live"), "lang": lang, "cells": {chapter: ["".join(cell["source"]) for cell in found] for chapter, found in chapters.items()}}
    done = subprocess.run([assets.node(), str(ROOT / "tests" / "pyodide.mjs")], input=json.dumps(work), capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-3000:]
    shown = json.loads(done.stdout.splitlines()[-1])
    compared = 0
    for chapter, found in chapters.items():
        for cell, value in zip(found, shown[chapter], strict=True):
            if "nbval-check-output" in cell["metadata"].get("tags", ()):
                expected = ["".join(one["data"]["text/plain"]) for one in cell["outputs"] if "text/plain" in one.get("data", {})]
                assert [value] == expected, (chapter, "".join(cell["source"]))
                compared += 1
    assert compared >= 15


# The button


@pytest.mark.parametrize("path", pages(), ids=name)
def test_the_button_is_on_every_page_with_code_and_leads_to_the_same_chapter(path):
    lang = path.parent.name
    box = soup(path).select_one(".live")
    has_code = path.stem in CHAPTERS and bool(cells(path.stem, lang))
    assert bool(box) == has_code
    if has_code:
        link = urlsplit(box.a["href"])
        assert (path.parent / link.path).is_file()
        [notebook] = parse_qs(link.query)["path"]
        assert notebook == f"{lang}/{path.stem}.ipynb"
        there = json.loads((site() / "live" / "files" / notebook).read_text("utf-8"))
        assert ["".join(cell["source"]) for cell in there["cells"] if cell["cell_type"] == "code"] == ["".join(cell["source"]) for cell in cells(path.stem, lang)]
        assert not [cell["source"] for cell in there["cells"] if cell["cell_type"] == "markdown" and (":::" in cell["source"] or "{fact}" in cell["source"])]
        assert re.search(re.escape(pick(words.WORDS["button.size"], lang).format(megabytes=0)).replace("0", r"[1-9]\d+"), box.get_text())
        assert pick(words.WORDS["button.keeps"], lang) in box.get_text()


def test_the_copy_for_reading_offline_leaves_them_out_and_the_policy_of_pages_stays():
    for lang in EDITIONS:
        assert '"url": "live/' not in (site() / lang / "sw.js").read_text("utf-8")
    rules = {}
    for line in (site() / "_headers").read_text("utf-8").splitlines():
        if not line.startswith(" "):
            rules[line] = place = []
        else:
            place.append(line.strip().partition(": "))
    policies = {path: value for path, lines in rules.items() for header, _, value in lines if header == "Content-Security-Policy"}
    assert policies["/en/*"] == policies["/zh/*"] == policies["/"] == assets.HEADERS["Content-Security-Policy"]
    # Two rules for one file would be two policies, and the stricter would hold.
    assert "/*" not in policies and "unsafe-eval'" in policies["/live/*"].replace("wasm-unsafe-eval", "")
    for policy in (assets.LIVE_POLICY, assets.POLICY):
        assert not set(policy.replace(";", " ").split()) & {"*", "https:", "http:"} and "://" not in policy


def test_a_browser_that_cannot_run_them_is_told_so_and_shown_what_works(browser):
    with serving() as address:
        for lang in EDITIONS:
            context = browser.new_context(service_workers="block", viewport={"width": 360, "height": 740})
            context.add_init_script("delete WebAssembly.Suspending")
            page = context.new_page()
            page.goto(f"{address}/{lang}/payoff.html")
            assert page.locator(".live-cannot").inner_text() == pick(words.WORDS["button.cannot"], lang)
            assert not page.locator(".live a").is_visible()
            context.close()
        page = browser.new_context(service_workers="block").new_page()
        page.goto(f"{address}/en/payoff.html")
        assert page.locator(".live a").is_visible() and not page.locator(".live-cannot").is_visible()


# In the browser


class Plain(Handler):
    """A host that sends no headers of ours, such as GitHub Pages."""

    def send_header(self, name, value):
        if name not in assets.headers("live/"):
            super().send_header(name, value)


@contextmanager
def opened(browser, address, lang, **how):
    """The payoff chapter, opened by its button, its first tool run; nothing may be asked of any other host."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, **how)
    asked = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(f"{address}/{lang}/payoff.html")
    page.locator(".live a").click()
    open_and_run(page)
    yield page
    elsewhere = [url for url in asked if not url.startswith((address + "/", "blob:" + address, "data:"))]
    assert elsewhere == []
    # what Python's worker asked for was seen as well
    assert any("/numpy-" in url for url in asked)
    context.close()


def figure(page):
    """The first figure, as matplotlib drew it."""
    return page.locator(".ashore-notebook figure svg").first.evaluate("svg => svg.outerHTML")


def test_a_field_and_a_slider_change_figures_with_no_request_leaving_the_machine(browser):
    """On a host that sends our headers, and without any service worker."""
    with serving() as address, opened(browser, address, "en", service_workers="block") as page:
        assert page.evaluate("crossOriginIsolated")
        assert page.title() == words.WORDS["page.title"][0]
        before = figure(page)
        budget = page.locator(".ashore-notebook input[type=text]").first
        budget.fill("3100")
        budget.press("Tab")
        eventually(lambda: figure(page) != before, 30)
        cell = page.locator(".jp-CodeCell", has_text="tool(").first.locator(".cm-content")
        cell.click()
        page.keyboard.press("Control+A")
        page.keyboard.insert_text(
            "from ashore import tool\nfrom ipywidgets import interact\n"
            "interact(lambda budget: tool('payoff', budget=budget).figure(0), budget=(2100, 4000, 100))"
        )
        page.keyboard.press("Shift+Enter")
        image = page.locator(".jp-OutputArea-output img").first
        image.wait_for(timeout=60_000)
        drawn = image.get_attribute("src")
        page.locator(".noUi-handle, .ui-slider-handle").first.press("ArrowRight")
        eventually(lambda: page.locator(".jp-OutputArea-output img").first.get_attribute("src") != drawn, 30)


def test_the_chinese_edition_on_a_plain_host_speaks_chinese_and_is_erased_from_the_book(browser):
    """Where a host sends no headers, files come by way of JupyterLite's service worker."""
    with serving(handler=Plain) as address, opened(browser, address, "zh") as page:
        assert not page.evaluate("crossOriginIsolated")
        assert "2028年5月" in page.locator(".ashore-notebook").first.inner_text()
        assert page.get_by_text("文件", exact=True).first.is_visible()
        before = figure(page)
        budget = page.locator(".ashore-notebook input[type=text]").first
        budget.fill("3100")
        budget.press("Tab")
        eventually(lambda: figure(page) != before, 30)
        page.keyboard.press("Control+S")
        databases = "indexedDB.databases().then((all) => all.map(({ name }) => name))"
        eventually(lambda: any("files" in one for one in page.evaluate(databases)))
        page.goto(f"{address}/zh/payoff.html")
        page.locator(".erase button").click()
        eventually(lambda: page.locator(".erase span").inner_text() == book_words.WORDS["erase.done"][1])
        assert page.evaluate(databases) == []
        assert page.evaluate("caches.keys()") == []
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
        assert page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)]") == [[], []]
