"""The memory of a page's MicroPython as it is when the Python files of the page's tools have been imported.

To read, compile and import them costs a phone longer than all else that stands between it and the first answer, and the
outcome is always the same.  So it is done here, under Node, by the very WebAssembly that the page runs, and the page
puts the outcome in place.  An image holds only what importing changed, packed with gzip (by Zopfli, which packs a twentieth
smaller and takes its time); the same sources give the same image.
The sources lie beside it (bundle.py), for readers to read, and for the page when an image is missing or does not fit.
"""

import ast
import base64
import json
import subprocess

import zopfli.gzip

from ashore import assets
from ashore.page import bundle


def name(tools):
    """The file of the image for a page with these tools, in their order on the page."""
    return "+".join(tools) + ".image"


def make(pages, parts):
    """{name of the file: bytes} for each list of tools in `pages`; `parts` are the files of `bundle.make`."""
    wanted = {
        name(tools): {"files": _bare(bundle.together([parts["bundle.json"]] + [parts[tool + ".json"] for tool in tools])), "tools": tools}
        for tools in sorted(pages)
    }
    runtime, wasm = (str(assets.MODULES / assets.PAGE_FILES[file]) for file in ("micropython.mjs", "micropython.wasm"))
    done = subprocess.run(
        [assets.node(), str(bundle.ROOT / "ashore" / "page" / "image.mjs")], input=json.dumps({"runtime": runtime, "wasm": wasm, "pages": wanted}), capture_output=True,
        text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError("The memory images of the tools cannot be made.\n" + done.stderr[-3000:])
    return {file: zopfli.gzip.compress(base64.b64decode(image), numiterations=5) for file, image in json.loads(done.stdout).items()}


def _bare(files):
    return {path: without_docstrings(source) if path.endswith(".py") else source for path, source in files.items()}


def without_docstrings(source):
    """A source with the constant 0 for each docstring: MicroPython keeps their text in memory, though nothing can read it."""
    lines = source.encode().splitlines(keepends=True)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node, clean=False) is not None:
            text = node.body[0]
            before, after = lines[text.lineno - 1][: text.col_offset], lines[text.end_lineno - 1][text.end_col_offset :]
            lines[text.lineno - 1 : text.end_lineno] = [before + b"0" + after] + [b""] * (text.end_lineno - text.lineno)
    return b"".join(lines).decode()
