"""The files that a page loads: modules joined into one script, an image for each tool."""

import gzip
import re
import subprocess

import pytest
from conftest import ROOT

from ashore import assets, tools
from ashore.page import bundle, image, runtime
from ashore.words import LANGUAGES, court_fees, letters_lender, pick


@pytest.mark.parametrize("name", runtime.MODULES)
def test_a_module_keeps_to_what_joining_understands(name):
    source = (ROOT / "ashore" / "page" / f"{name}.js").read_text("utf-8")
    assert not re.search(r"^\s*import\b(?!\()|^export (default|\{|\*|let|var)", source, re.M)
    assert runtime._EXPORT.findall(source)


@pytest.mark.parametrize("script", [runtime.tool_script, runtime.machine_script])
def test_the_joined_scripts_are_whole(tmp_path, script):
    file = tmp_path / ("script.mjs" if script is runtime.machine_script else "script.cjs")
    file.write_text(script(), "utf-8")
    done = subprocess.run([assets.node(), "--check", str(file)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_no_script_of_a_tool_judges_a_browser_by_its_name():
    """The loader of MicroPython did, and every tool was dead in WeChat.  The watchdog may: it chooses words, and nothing depends on it."""
    scripts = [runtime.machine_script(), runtime.tool_script(), *((ROOT / "ashore" / "page" / name).read_text("utf-8") for name in ("worker.js", "figures.js"))]
    assert not [script[:80] for script in scripts if re.search("userAgent|appVersion", script)]


@pytest.mark.parametrize("change", [("humanReadableVersionToPacked", "versionToNumber"), ("var Module=moduleArg", "if(/UCBrowser/.test(navigator.userAgent))throw 1;var Module=moduleArg")])
def test_a_loader_with_another_guard_stops_the_build(tmp_path, monkeypatch, change):
    known = (assets.MODULES / assets.PAGE_FILES["micropython.mjs"]).read_text("utf-8")
    loader = tmp_path / "micropython.mjs"
    loader.write_text(known.replace(*change), "utf-8")
    assert loader.read_text("utf-8") != known
    monkeypatch.setitem(assets.PAGE_FILES, "micropython.mjs", str(loader))
    with pytest.raises(RuntimeError, match="judges browsers by their names"):
        runtime.write(tmp_path / "page", bundle.make())


def test_scripts_go_out_without_remarks_and_whole():
    script = "// a remark\nexport const a = 1; // stays\n  /** of\n   * two lines */\n  go(`x`,\n    2);\n\n/* mark */ b();\n"
    assert runtime.plain(script) == "export const a = 1; // stays\ngo(`x`,\n2);\n\n/* mark */ b();\n"
    for file in [*(ROOT / "ashore" / "page").glob("*.js"), *(ROOT / "ashore" / "sphinx" / "theme" / "static").glob("*.js")]:
        # A text that goes over lines would lose the spaces at their beginning.
        assert all(line.count("`") % 2 == 0 for line in file.read_text("utf-8").splitlines() if not line.lstrip().startswith(("//", "*", "/*"))), file.name


def test_an_image_is_made_of_sources_without_docstrings():
    source = '"""Of a\nmodule."""\nX = """kept"""\n\ndef f(): "one line"; return "“”"\n\nclass C:\n    """é\n    two."""\n    def g(self):\n        """Only this."""\n'
    bare = image.without_docstrings(source)
    assert bare == '0\nX = """kept"""\n\ndef f(): 0; return "“”"\n\nclass C:\n    0\n    def g(self):\n        0\n'


WORDS = 'A = {\n    "rate": ("Rate {x}", "利率 {x}"),\n    "two": (\n        "Two "\n        "lines", "两行",\n    ),\n}\nSIGNS = ("a", "b")\nONE = "上岸"\n'


@pytest.mark.parametrize("lang, kept", [("en", '(None, "利率 {x}")|(\n        None, "两行",'), ("zh", '("Rate {x}", None)|(\n        "Two "\n        "lines", None,')])
def test_an_image_is_made_of_the_words_of_one_language(lang, kept):
    """The other language's are None, over whose absence nobody can pass in silence; what is no text in both stays."""
    assert image.without_words(WORDS, lang) == WORDS.replace('("Rate {x}", "利率 {x}")', kept.split("|")[0]).replace('(\n        "Two "\n        "lines", "两行",', kept.split("|")[1])


def test_each_edition_has_an_image_for_each_tool(tmp_path, monkeypatch):
    monkeypatch.setattr(tools, "IDS", ("court-fees", "letters"))
    parts = bundle.make()
    found = {}
    for lang in LANGUAGES:
        runtime.write_images(tmp_path, parts, (lang,))
        assert sorted(path.name for path in tmp_path.iterdir()) == ["court-fees.image", "letters.image"]
        found[lang] = {path.stem: gzip.decompress(path.read_bytes()) for path in tmp_path.iterdir()}
    monkeypatch.setattr(tools, "IDS", ("court-fees",))
    runtime.write_images(tmp_path, parts, ("zh",))
    assert [path.name for path in tmp_path.iterdir()] == ["court-fees.image"], "what an earlier build left would be kept on readers' devices"
    words, letter = court_fees.WORDS["title"], letters_lender.WORDS["itemise.title"]
    for lang, other in (LANGUAGES, LANGUAGES[::-1]):
        assert pick(words, lang).encode() in found[lang]["court-fees"] and pick(words, other).encode() not in found[lang]["court-fees"]
        assert all(text.encode() in found[lang]["letters"] for text in letter), "a letter is in Chinese in both editions"
