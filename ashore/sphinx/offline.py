"""What makes an edition work without a network, stand on a home screen under a plain name, and be left at once."""

import base64
import hashlib
import json
from pathlib import Path

from ashore import assets
from ashore.sphinx.edition import language
from ashore.words import book, speaker

OFFLINE = Path(__file__).resolve().parent.parent / "offline"
# In the order in which one needs the other.
LIBRARY = ("workbox-core", "workbox-routing", "workbox-strategies", "workbox-precaching")
# What Sphinx leaves beside the pages and no reader loads.
LEFT_OUT = (".buildinfo", "objects.inv", "mystnb.*.css", "doctools.js", "documentation_options.js", "searchtools.js", "translations.js")
_ICON_SIZES = (180, 192, 512)


def write(folder, lang):
    """Write `sw.js` with the files of a built edition, and what the pages name beside it: the manifest, icons, the blank page."""
    say = speaker(lang, book.WORDS)
    static = folder / "_static"
    for name in LIBRARY:
        _write(static / "workbox" / (name + ".js"), (assets.MODULES / name / "build" / (name + ".prod.js")).read_bytes())
    for size in _ICON_SIZES:
        icon = static / f"icon-{size}.png"
        if not icon.is_file():
            _draw_icon(icon, size)
    _write(folder / "blank.html", (OFFLINE / "blank.html").read_text("utf-8").replace("{lang}", say("tag")).replace("{title}", say("leave.title")).encode())
    _write(folder / "manifest.webmanifest", json.dumps(_manifest(say), ensure_ascii=False, indent=1).encode())
    files = json.dumps(_files(folder), ensure_ascii=False, indent=0)
    script = (OFFLINE / "sw.js").read_text("utf-8").replace("__LIBRARY__", ", ".join(json.dumps(f"_static/workbox/{name}.js") for name in LIBRARY))
    _write(folder / "sw.js", script.replace("__EDITION__", json.dumps(lang)).replace("__FILES__", files).encode())


def _files(folder):
    """Each file that readers load, with a digest of what is in it, which browsers compare: an edition is kept whole or not at all."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    kept = [file for file in files if not any(file.match(pattern) for pattern in LEFT_OUT) and not _is_left(file.relative_to(folder))]
    digests = [(file.relative_to(folder).as_posix(), hashlib.sha256(file.read_bytes()).digest()) for file in kept]
    return [{"url": url, "revision": digest.hex()[:16], "integrity": "sha256-" + base64.b64encode(digest).decode()} for url, digest in digests]


def _is_left(path):
    """Not kept for later: notebooks to save and sheets to print, which few readers need, and the worker's own script, which is the browser's to keep."""
    return path.parts[0] in ("_sources", "kit") or path.as_posix() in ("sw.js", ".nojekyll")


def _manifest(say):
    icons = [{"src": f"_static/icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"} for size in _ICON_SIZES if size > 180]
    return {
        "name": say("install.name"), "short_name": say("install.name"), "lang": say("tag"), "start_url": "index.html", "scope": "./",
        "display": "standalone", "background_color": "#ffffff", "theme_color": "#ffffff", "icons": icons,
    }


def _draw_icon(path, size):
    """A sheet of lined paper: an icon that says nothing about the book."""
    from matplotlib.figure import Figure
    from matplotlib.patches import FancyBboxPatch

    figure = Figure(figsize=(1, 1), dpi=size, facecolor="#0b6468")
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, 1), ylim=(0, 1))
    axes.axis("off")
    axes.add_patch(FancyBboxPatch((0.28, 0.22), 0.44, 0.56, boxstyle="round,pad=0,rounding_size=0.05", facecolor="white", linewidth=0))
    for height in (0.62, 0.5, 0.38):
        axes.plot((0.36, 0.64), (height, height), color="#0b6468", linewidth=3, solid_capstyle="round")
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=size, facecolor=figure.get_facecolor(), metadata={"Software": None})


def _write(path, content):
    if not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _finished(app, exception):
    if exception is None and app.builder.name == "html":
        write(Path(app.outdir), language(app.config))


def setup(app):
    """Register with Sphinx."""
    app.connect("build-finished", _finished, priority=900)
