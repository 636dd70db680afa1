"""Live notebooks in the browser: JupyterLite with the chapters of both editions, on CPython compiled to WebAssembly (Pyodide).

`packages.py` fetches and checks what runs there, `chapter.py` makes the chapters readable for JupyterLab, `site.py` makes the folder
`live/` of the site from all that.  The book does not need it: when it cannot be made, pages have no button for it.
"""

import gzip
import json
import sys
import zipfile

from ashore.assets import ROOT, digest
from ashore.live import packages, site
from ashore.live.packages import LiveError

BUILD = ROOT / "_build" / "live"
FOLDER = BUILD / "site"
_DONE = BUILD / "built.json"
_INPUTS = [ROOT / name for name in ("lite", "ashore", "book/en", "book/zh", "package-lock.json", "requirements.txt")]
# Pages' own files and measured results are no part of what runs there.
_OTHERS = [ROOT / "ashore" / name for name in ("sphinx", "front", "offline", "book.py", "page", "quality/results")]
_PACKED = (".js", ".mjs", ".json", ".css", ".wasm", ".svg", ".html", ".ipynb")
_MEGABYTE = 1_000_000


def build(say=lambda text: print(text, file=sys.stderr)):
    """Make the live notebooks in FOLDER unless nothing has changed; how many megabytes a host sends for all of it, or 0 when they
    cannot be made: `say` hears why."""
    state = digest(_INPUTS, leave_out=_OTHERS)
    try:
        done = json.loads(_DONE.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        done = {}
    if done.get("state") == state:
        return done["megabytes"]
    _DONE.unlink(missing_ok=True)
    say("making the live notebooks (a minute the first time)")
    try:
        lock, wheels = packages.collect(say)
        site.make(FOLDER, lock, wheels)
    except (LiveError, OSError, zipfile.BadZipFile) as problem:
        say(f"No live notebooks in this build; the pages have no button for them, all else is there. The reason: {problem}")
        return 0
    megabytes = -(-_sent(FOLDER) // _MEGABYTE)
    _DONE.write_text(json.dumps({"state": state, "megabytes": megabytes}), encoding="utf-8")
    return megabytes


def _sent(folder):
    """The bytes of a folder as a static host sends them."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(len(gzip.compress(path.read_bytes(), 6)) if path.suffix in _PACKED else path.stat().st_size for path in files)
