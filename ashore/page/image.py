"""The memory of a page's MicroPython as it is when the Python files of a tool have been imported.

To read, compile and import them costs a phone longer than all else that stands between it and the first answer, and the
outcome is always the same.  So it is done here, under Node, by the very WebAssembly that the page runs, and the page
puts the outcome in place.  An image holds only what importing changed, packed with gzip (by Zopfli, which packs a twentieth
smaller and takes its time); the same sources give the same image.  It speaks the language of its edition alone.
The sources lie beside it (bundle.py), for readers to read, and for the page when an image is missing or does not fit.
"""

import ast
import base64
import json
import subprocess

import zopfli.gzip

from ashore import assets, tools
from ashore.facts.check import written
from ashore.page import bundle
from ashore.words import LANGUAGES

_WORDS = "ashore/words/"


def name(tool_id):
    """The file of the image of a tool."""
    return tool_id + ".image"


def make(ids, parts, languages):
    """{name of the file: bytes} for each of the tools `ids`; `parts` are the files of `bundle.make`.

    An image answers in `languages`; of words that a tool names in `BOTH_LANGUAGES` it has all, since what the tool writes or
    reads is not only for its reader.
    """
    wanted = {}
    for tool_id in ids:
        both = [_WORDS + module + ".py" for module in getattr(tools.load(tool_id), "BOTH_LANGUAGES", ())]
        wanted[name(tool_id)] = {"files": _bare({**parts["bundle.json"], **parts[tool_id + ".json"]}, languages, both), "tool": tool_id}
    runtime, wasm = (str(assets.MODULES / assets.PAGE_FILES[file]) for file in ("micropython.mjs", "micropython.wasm"))
    done = subprocess.run(
        [assets.node(), str(bundle.ROOT / "ashore" / "page" / "image.mjs")], input=json.dumps({"runtime": runtime, "wasm": wasm, "images": wanted}), capture_output=True,
        text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError("The memory images of the tools cannot be made.\n" + done.stderr[-3000:])
    return {file: zopfli.gzip.compress(base64.b64decode(image), numiterations=5) for file, image in json.loads(done.stdout).items()}


def _bare(files, languages, both):
    bare = {path: without_docstrings(source) if path.endswith(".py") else source for path, source in files.items()}
    for lang in LANGUAGES:
        if lang not in languages:
            bare = {path: without_words(source, lang) if path.startswith(_WORDS) and path not in both else source for path, source in bare.items()}
            bare[bundle.LAW] = written([{**fact, lang: None} for fact in json.loads(bare[bundle.LAW])])
    return bare


def without_docstrings(source):
    """A source with the constant 0 for each docstring: MicroPython keeps their text in memory, though nothing can read it."""
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef))]
    return _replaced(source, [node.body[0] for node in nodes if ast.get_docstring(node, clean=False) is not None], "0")


def without_words(source, lang):
    """A module of words with None for each text of a language: whoever asks for one all the same gets an error, not silence."""
    pairs = [node.elts for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Tuple) and _is_text(node)]
    return _replaced(source, [pair[LANGUAGES.index(lang)] for pair in pairs], "None")


def _is_text(node):
    """Whether a tuple is a text in both languages: two constants, the second with a letter that is none of ASCII."""
    constants = [part.value for part in node.elts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return len(node.elts) == len(constants) == len(LANGUAGES) and not constants[1].isascii()


def _replaced(source, nodes, text):
    """A source with `text` in the place of some of its nodes, none of which lies within another."""
    lines = source.encode().splitlines(keepends=True)
    for node in sorted(nodes, key=lambda node: (node.lineno, node.col_offset), reverse=True):
        before, after = lines[node.lineno - 1][: node.col_offset], lines[node.end_lineno - 1][node.end_col_offset :]
        lines[node.lineno - 1 : node.end_lineno] = [before + text.encode() + after] + [b""] * (node.end_lineno - node.lineno)
    return b"".join(lines).decode()
