"""The folder of files that makes tools in pages answer: scripts, style, MicroPython, the chart library, Python files.

What a page needs at once comes in few files, since each request costs more than what it carries: the modules of the
page in one script, MicroPython's loader in one with boot.mjs, all of a tool's Python in one memory image.
"""

import hashlib
import re
import shutil

from ashore import assets, tools
from ashore.page import bundle, image

FOLDER = bundle.ROOT / "ashore" / "page"
# In this order, each as if it were a module of its own, before tool.js.
MODULES = ("keep", "form", "view", "page")
_LOADER = "micropython.mjs"
# Emscripten begins its loader with a guard that judges a browser by its name.  Every Android WebView (WeChat, the browsers of Xiaomi,
# UC, QQ, vivo) calls itself “Version/4.0 … Safari/”, which the guard takes for a Safari of 2010, and throws.  Mended upstream later
# (Emscripten's pull request 25926).  A browser that really is too old fails at what it lacks, and watchdog.js or page.js say so.
_GUARD = re.compile(r"!function\(\)\{function humanReadableVersionToPacked\(.*?\}\(\);(?=var Module=)")
_REMARK = re.compile(r"^[ \t]*//.*\n|^[ \t]*/\*[\s\S]*?\*/[ \t]*\n|^[ \t]+", re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.M)


def version():
    """A short text that changes when any of the files does."""
    own = assets.digest([FOLDER, assets.ROOT / "package-lock.json"])
    return hashlib.sha256((own + bundle.version()).encode()).hexdigest()[:8]


def tool_script():
    """tool.js with the modules that it takes: a plain script, so a module is what its function gives back."""
    parts = []
    for name in MODULES:
        source = plain(_read(name + ".js"))
        names = _EXPORT.findall(source)
        parts.append("const %s = (() => {\n%s\nreturn { %s };\n})();\n" % (name, _EXPORT.sub("", source).strip(), ", ".join(names)))
    before, mark, after = _read("tool.js").partition("/* the modules */\n")
    assert mark, "tool.js does not say where its modules go"
    return plain(before) + "".join(parts) + plain(after)


def plain(script):
    """A script or a style sheet of ours without lines that are only comments, and without indentation: a third of what it weighs."""
    return _REMARK.sub("", script)


def machine_script():
    """MicroPython's loader and boot.mjs, both modules, as one."""
    loader = (assets.MODULES / assets.PAGE_FILES[_LOADER]).read_text(encoding="utf-8")
    return without_guard(loader) + "\n" + plain(_read("boot.mjs"))


def without_guard(loader):
    """MicroPython's loader without the guard that knows browsers by their names; RuntimeError when it is not the one known here."""
    loader, guards = _GUARD.subn("", loader)
    if guards != 1 or "userAgent" in loader:
        raise RuntimeError(
            f"{assets.PAGE_FILES[_LOADER]} judges browsers by their names in a way that ashore/page/runtime.py does not know, as a new version may: "
            "in WeChat its tools could be dead. Look at the loader, and teach _GUARD its new form."
        )
    return loader


def write(folder, parts):
    """Write into `folder` the files that do not depend on the pages; `parts` as `bundle.make` gives them."""
    folder.mkdir(parents=True, exist_ok=True)
    bundle.write(folder, parts)
    (folder / "ashore.css").write_text(plain(_read("ashore.css")), encoding="utf-8")
    (folder / "figures.js").write_text(plain(_read("figures.js")), encoding="utf-8")
    for name, source in assets.PAGE_FILES.items():
        if name != _LOADER:
            shutil.copyfile(assets.MODULES / source, folder / name)
    (folder / "tool.js").write_text(tool_script(), encoding="utf-8")
    for name in ("worker.js", "watchdog.js"):
        (folder / name).write_text(plain(_read(name)), encoding="utf-8")
    (folder / "machine.mjs").write_text(machine_script(), encoding="utf-8")


def write_images(folder, parts, languages):
    """Write into `folder` the memory image of each tool, which answers in `languages`, and leave no others there."""
    images = image.make(tools.IDS, parts, languages)
    for old in folder.glob("*.image"):
        if old.name not in images:
            old.unlink()
    for name, content in images.items():
        (folder / name).write_bytes(content)


def _read(name):
    return (FOLDER / name).read_text(encoding="utf-8")
