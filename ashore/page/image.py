"""The memory of a page's MicroPython as it is when the Python files of the page's tools have been imported.

To read, compile and import them costs a phone longer than all else that stands between it and the first answer, and the
outcome is always the same.  So it is done here, under Node, by the very WebAssembly that the page runs, and the page
puts the outcome in place.  An image holds only what importing changed, packed with gzip; the same sources give the same image.
The sources lie beside it (bundle.py), for readers to read, and for the page when an image is missing or does not fit.
"""

import base64
import gzip
import json
import subprocess

from ashore import assets
from ashore.page import bundle


def name(tools):
    """The file of the image for a page with these tools, in their order on the page."""
    return "+".join(tools) + ".image"


def make(pages, parts):
    """{name of the file: bytes} for each list of tools in `pages`; `parts` are the files of `bundle.make`."""
    wanted = {
        name(tools): {"files": bundle.together([parts["bundle.json"]] + [parts[tool + ".json"] for tool in tools]), "tools": tools}
        for tools in sorted(pages)
    }
    runtime, wasm = (str(assets.MODULES / assets.PAGE_FILES[file]) for file in ("micropython.mjs", "micropython.wasm"))
    done = subprocess.run(
        [assets.node(), str(bundle.ROOT / "ashore" / "page" / "image.mjs")], input=json.dumps({"runtime": runtime, "wasm": wasm, "pages": wanted}), capture_output=True,
        text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError("The memory images of the tools cannot be made.\n" + done.stderr[-3000:])
    return {file: gzip.compress(base64.b64decode(image), 9, mtime=0) for file, image in json.loads(done.stdout).items()}
