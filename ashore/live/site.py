"""The folder `live/` of the site: JupyterLite, Python for the browser, the chapters, and one page for each edition."""

import base64
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile

from ashore import assets
from ashore.assets import ROOT
from ashore.live import chapter, packages
from ashore.live.packages import LiveError
from ashore.words import LANGUAGES, speaker
from ashore.words.live import WORDS

LITE = ROOT / "lite"
# What `from ashore import tool` needs in a notebook.
NEEDED = ("ipywidgets", "matplotlib", "numpy", "zhplot")
PACKAGE = ROOT / "ashore"
# What the package holds for pages and builds only.
NOT_THERE = ("sphinx", "front", "offline", "live", "book.py", "assets.py")
ICON = PACKAGE / "sphinx" / "theme" / "static" / "icon.svg"
# What JupyterLite writes beside what a browser loads: its own first page, settings for other hosts, files of its makers.
LEFT_OUT = ("doc", "*/package.json", "*/favicon.ico", "notebooks/build", "manifest.webmanifest", "icon-*.png", "package.json", "rspack.config*",
            "jupyterlite.schema.v0.json", "build/*.eot", "build/*.ttf", "build/fa-*.svg")  # fmt: skip


def make(folder, lock, wheels):
    """Make the folder anew from the collected packages (`packages.collect`); LiveError when JupyterLite does not build."""
    shutil.rmtree(folder, ignore_errors=True)
    source = folder.with_name(folder.name + "-source")
    shutil.rmtree(source, ignore_errors=True)
    python = source / "static" / "pyodide"
    python.mkdir(parents=True)
    wheels = {**wheels, "ashore": _ashore_wheel(source)}
    for path in [*(packages.PYODIDE / name for name in packages.CORE), *wheels.values()]:
        _link(path, python / path.name)
    (python / packages.LOCK).write_text(json.dumps(packages.own_lock(lock, wheels)), encoding="utf-8")
    for lang in LANGUAGES:
        for path in (ROOT / "book" / lang).iterdir():
            if path.suffix == ".ipynb":
                chapter.write(path, source / "files" / lang / path.name, lang)
            elif path.suffix == ".svg":
                _link(path, source / "files" / lang / path.name)
    _configure(source)
    _run(source, folder)
    _pages(folder)
    for pattern in LEFT_OUT:
        for path in folder.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copyfile(ICON, folder / "icon.svg")
    shutil.copyfile(LITE / "page.css", folder / "page.css")
    shutil.rmtree(source)


def _configure(source):
    """JupyterLite's two configuration files, with what only the build knows: which packages come first."""
    for name in ("jupyter_lite_config.json", "jupyter-lite.json"):
        shutil.copyfile(LITE / name, source / name)
    file = source / "jupyter-lite.json"
    config = json.loads(file.read_text(encoding="utf-8"))
    kernel = config["jupyter-config-data"]["litePluginSettings"]["@jupyterlite/pyodide-kernel-extension:kernel"]
    kernel["loadPyodideOptions"] = {"packages": list(packages.FIRST)}
    file.write_text(json.dumps(config), encoding="utf-8")


def _run(source, folder):
    command = [sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", str(source), "--contents", str(source / "files"), "--output-dir", str(folder)]
    done = subprocess.run(command, cwd=source, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, "SOURCE_DATE_EPOCH": "1577836800"})
    if done.returncode:
        raise LiveError("jupyter lite build did not succeed:\n" + done.stdout[-3000:])


def _pages(folder):
    """The pages on which an edition's notebooks open.  JupyterLite lays the configuration of a folder over that of the folders above it."""
    app = folder / "notebooks"
    _page(folder, ".", "notebooks/", LANGUAGES[0])
    _page(app, "..", "./", LANGUAGES[0])
    for lang in LANGUAGES:
        (app / lang).mkdir()
        _page(app / lang, "../..", "../", lang)
        locale = {"@jupyterlab/translation-extension:plugin": {"locale": speaker(lang, WORDS)("locale")}}
        config = {"jupyter-lite-schema-version": 0, "jupyter-config-data": {"settingsOverrides": locale}}
        (app / lang / "jupyter-lite.json").write_text(json.dumps(config), encoding="utf-8")
        # it is asked for in every folder
        shutil.copyfile(app / "jupyter-lite.ipynb", app / lang / "jupyter-lite.ipynb")


def _page(folder, root, base, lang):
    say = speaker(lang, WORDS)
    text = (LITE / "index.html").read_text(encoding="utf-8").replace("{root}", root).replace("{base}", base).replace("{policy}", assets.LIVE_POLICY)
    for name in ("tag", "title", "waiting", "noscript"):
        text = text.replace("{" + name + "}", say("page." + name))
    (folder / "index.html").write_text(text, encoding="utf-8")


def _ashore_wheel(folder):
    """The package itself as a wheel: what notebooks import, as it stands here."""
    files = {}
    for path in sorted(PACKAGE.rglob("*")):
        inside = path.relative_to(PACKAGE)
        if path.is_file() and inside.parts[0] not in NOT_THERE and "__pycache__" not in inside.parts and path.suffix in (".py", ".json", ".css", ".csv"):
            files["ashore/" + inside.as_posix()] = path.read_bytes()
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    return _write_wheel(folder, "ashore", version, files, NEEDED)


def _write_wheel(folder, name, version, files, asks):
    """A pure Python wheel of {path: content}, the same bytes each time; its path."""
    info = f"{name}-{version}.dist-info/"
    lines = ["Metadata-Version: 2.1", "Name: " + name, "Version: " + version, *("Requires-Dist: " + one for one in asks), "", ""]
    files = {**files, info + "METADATA": "\n".join(lines).encode(),
             info + "WHEEL": b"Wheel-Version: 1.0\nGenerator: ashore\nRoot-Is-Purelib: true\nTag: py3-none-any\n"}
    rows = [f"{path},sha256={_record_digest(content)},{len(content)}" for path, content in files.items()]
    files[info + "RECORD"] = "\n".join([*rows, info + "RECORD,,", ""]).encode()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, content in files.items():
            wheel.writestr(zipfile.ZipInfo(path, (2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    path = folder / f"{name}-{version}-py3-none-any.whl"
    path.write_bytes(target.getvalue())
    return path


def _record_digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def _link(path, place):
    """The same file at another place, without a copy where the disk can do that."""
    try:
        os.link(path, place)
    except OSError:
        shutil.copyfile(path, place)
