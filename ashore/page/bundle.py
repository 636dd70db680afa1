"""The Python files that a page's MicroPython needs, as JSON: `{path: source}`.

`bundle.json` holds what every tool needs, `<tool>.json` what only that tool needs, with the facts that it cites, so that a
page grows with the tools on it and not with the book.  The sources go as they are, so that anybody can read what runs in a page.
A page loads them only when it cannot use what was made of them beforehand (image.py).
"""

import ast
import hashlib
import json
from pathlib import Path

from ashore import facts, tools
from ashore.facts.check import written

ROOT = Path(__file__).resolve().parent.parent.parent
# What the worker imports; all else follows from the import statements.
ENTRY = "ashore.view.live"
# What a view shows of a fact, and what tools count with.
FACT_FIELDS = ("id", "en", "zh", "source", "effective_from", "effective_to", "checked", "confidence",
               "dated", "rule", "since", "values")
LAW, LOAN_PRIME_RATE = "ashore/facts/law.json", "ashore/facts/lpr.json"


def make():
    """{name of a file of the page: {path: source}}, the same for the same sources."""
    common = _needed([ENTRY])
    made = {"bundle.json": {path: _read(path) for path in sorted(common)}}
    made["bundle.json"][LOAN_PRIME_RATE] = _as_json(json.loads(_read(LOAN_PRIME_RATE)))
    for tool_id in tools.IDS:
        tool = tools.load(tool_id)
        needed = sorted(_needed([tool.__name__]) - common)
        made[tool_id + ".json"] = {path: _read(path) for path in needed}
        # A module that reads a table of its own name brings it (facts/holidays.py: facts/holidays.json).
        for table in [path[: -len("py")] + "json" for path in needed]:
            if (ROOT / table).is_file():
                made[tool_id + ".json"][table] = _as_json(json.loads(_read(table)))
        made[tool_id + ".json"][LAW] = _facts(tool.FACTS)
    return made


def together(parts):
    """Several of those files as one {path: source}: their facts stand one after the other, as the worker puts them."""
    files = {}
    for part in parts:
        for path, source in part.items():
            files[path] = files.get(path, "") + source if path == LAW else source
    return files


def write(folder, parts=None):
    """Write the files of `make` into a folder."""
    for name, files in (parts or make()).items():
        (folder / name).write_text(_as_json(files), encoding="utf-8")


def version():
    """A short text that changes when any of the files does."""
    return hashlib.sha256(_as_json(make()).encode()).hexdigest()[:8]


def _facts(cited):
    """The facts that a tool cites, in the form that `ashore.facts` reads: it looks for entries, so two lists make one."""
    return written([{field: value for field, value in facts.get(fact).items() if field in FACT_FIELDS} for fact in cited])


def _needed(modules):
    """The paths of the package's files that come with importing some of its modules."""
    found, waiting = set(), list(modules)
    while waiting:
        path = _path(waiting.pop())
        if path is None or path in found:
            continue
        found.add(path)
        for node in ast.walk(ast.parse(_read(path))):
            # Only what is imported when the file is: an import inside a function is for CPython alone.
            if isinstance(node, ast.ImportFrom) and node.col_offset == 0 and node.module.split(".")[0] == "ashore":
                waiting += [node.module] + [node.module + "." + name.name for name in node.names]
        waiting += [".".join(path.split("/")[:depth]) for depth in range(1, path.count("/") + 1)]
    return found


def _path(module):
    """The file of a module of the package, or None when the name is no module's."""
    base = module.replace(".", "/")
    return next((path for path in (base + ".py", base + "/__init__.py") if (ROOT / path).is_file()), None)


def _read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def _as_json(data):
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
