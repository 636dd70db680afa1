"""The files that a page loads: modules joined into one script, images for the tools that share a page."""

import gzip
import re
import subprocess

import pytest
from conftest import ROOT

from ashore import assets
from ashore.page import bundle, image, runtime
from ashore.sphinx.builder import _tools_on_pages


@pytest.mark.parametrize("name", runtime.MODULES)
def test_a_module_keeps_to_what_joining_understands(name):
    source = (ROOT / "ashore" / "page" / f"{name}.js").read_text("utf-8")
    assert not re.search(r"^\s*import\b(?!\()|^export (default|\{|\*|let|var)", source, re.M)
    assert runtime._EXPORT.findall(source)


@pytest.mark.parametrize("script", [runtime.tool_script, runtime.worker_script])
def test_the_joined_scripts_are_whole(tmp_path, script):
    file = tmp_path / ("script.mjs" if script is runtime.worker_script else "script.cjs")
    file.write_text(script(), "utf-8")
    done = subprocess.run([assets.node(), "--check", str(file)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_scripts_go_out_without_remarks_and_whole():
    script = "// a remark\nexport const a = 1; // stays\n  /** of\n   * two lines */\n  go(`x`,\n    2);\n\n/* mark */ b();\n"
    assert runtime.plain(script) == "export const a = 1; // stays\ngo(`x`,\n2);\n\n/* mark */ b();\n"
    for name in (*runtime.MODULES, "tool", "worker", "figures"):
        # A text that goes over lines would lose the spaces at their beginning.
        assert all(line.count("`") % 2 == 0 for line in (ROOT / "ashore" / "page" / f"{name}.js").read_text("utf-8").splitlines() if not line.lstrip().startswith(("//", "*", "/*"))), name


def test_an_image_is_made_of_sources_without_docstrings():
    source = '"""Of a\nmodule."""\nX = """kept"""\n\ndef f(): "one line"; return "“”"\n\nclass C:\n    """é\n    two."""\n    def g(self):\n        """Only this."""\n'
    bare = image.without_docstrings(source)
    assert bare == '0\nX = """kept"""\n\ndef f(): 0; return "“”"\n\nclass C:\n    0\n    def g(self):\n        0\n'


def test_every_list_of_tools_that_share_a_page_is_found(tmp_path):
    line = '<script src="_static/ashore/tool.js?v=1" data-tools="{}"></script>'
    for page, names in {"a": "payoff", "b": "default-cost court-fees", "c": "payoff"}.items():
        (tmp_path / f"{page}.html").write_text(line.format(names), "utf-8")
    (tmp_path / "d.html").write_text('<script src="_static/book.js"></script> data-tools="rate"', "utf-8")
    assert _tools_on_pages(tmp_path) == [["default-cost", "court-fees"], ["payoff"]]
    assert image.name(["default-cost", "court-fees"]) == "default-cost+court-fees.image"


def test_images_of_lists_that_are_no_more_go(tmp_path):
    parts = bundle.make()
    for pages in ([["payoff"], ["court-fees"]], [["court-fees"]]):
        runtime.write_images(tmp_path, pages, parts)
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted(image.name(tools) for tools in pages)
    assert len(gzip.decompress((tmp_path / "court-fees.image").read_bytes())) > 50_000
