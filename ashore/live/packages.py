"""What Python in the browser is made of: fetched by name, each file compared with a digest that came another way, kept for next time.

- The core of Pyodide and the official list of its packages, `pyodide-lock.json`: npm's package pyodide (package-lock.json pins it).
- numpy, matplotlib and their needs, compiled to WebAssembly: npm does not have them.  The PyPI package open-webui carries them as
  plain files; only those are taken whose sha256 is the one in Pyodide's own list.
- Pure Python packages (the kernel's, ipywidgets, the Chinese font): from PyPI, in the versions of requirements.txt.
- The kernel itself: what jupyterlite-pyodide-kernel has installed.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from ashore.assets import MODULES, ROOT

# Kept when `make clean` throws away what was built: it changes only with the versions that the names of the files carry.
CACHE = ROOT / ".cache" / "live"
PYODIDE = MODULES / "pyodide"
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"
COMPILED = ("numpy", "matplotlib", "micropip")
PURE = ("ipython", "jedi", "ipywidgets", "comm", "zhplot")
CARRIER, CARRIED_IN = "open-webui==0.12.4", "open_webui/frontend/pyodide/"
KERNEL = Path(sys.prefix) / "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension/static/pypi"
# Which packages the kernel needs before it answers; those of Ashore are fetched at the same time.
FIRST = ("micropip", "piplite", "ipykernel", "comm", "pyodide-kernel", "jedi", "ipython", "ashore")
# The interpreter that requirements are read for.
THERE = {"sys_platform": "emscripten", "platform_system": "Emscripten", "platform_machine": "wasm32", "os_name": "posix", "extra": ""}


class LiveError(Exception):
    """Live notebooks cannot be made; the text says what was wanted and what came instead."""


def collect(say=print):
    """(Pyodide's list of packages, {name: path} of all wheels that live notebooks need); LiveError when one cannot be had as it should be.

    Those that the cache lacks are fetched; `say` hears of it.
    """
    if not KERNEL.is_dir():
        raise LiveError("jupyterlite-pyodide-kernel is not installed: pip install -r requirements.txt")
    lock = json.loads((PYODIDE / LOCK).read_text(encoding="utf-8"))
    kernel = {_name(path): path for path in sorted(KERNEL.glob("*.whl"))}
    compiled = _compiled(lock, say)
    pure = _pure(say, without={*compiled, *kernel, "jupyterlab-widgets"})
    return lock, {**kernel, **compiled, **pure}


def check(content, name, lock):
    """`content`, when its sha256 is that of the file `name` in Pyodide's list; LiveError otherwise."""
    wanted = {entry["file_name"]: entry["sha256"] for entry in lock["packages"].values()}.get(name)
    found = hashlib.sha256(content).hexdigest()
    if found != wanted:
        raise LiveError(f"{name} is not the file in Pyodide's list: its sha256 is {found}, the list says {wanted}")
    return content


def own_lock(lock, wheels):
    """Pyodide's list of packages, reduced to what lies beside it and with our packages: the list that the browser checks files by."""
    entries = {}
    for name, path in sorted(wheels.items()):
        official = lock["packages"].get(name, {})
        if official.get("file_name") == path.name:
            entries[name] = official
            continue
        with zipfile.ZipFile(path) as wheel:
            top = sorted({part.split("/")[0].removesuffix(".py") for part in wheel.namelist() if ".dist-info/" not in part})
        entries[name] = {
            "name": name, "version": str(parse_wheel_filename(path.name)[1]), "file_name": path.name, "install_dir": "site",
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "package_type": "package", "imports": top,
            "depends": sorted(needs(path) & set(wheels)), "unvendored_tests": False,
        }  # fmt: skip
    return {**lock, "packages": entries}


def needs(wheel):
    """The names of the packages that a wheel asks for, in the browser."""
    with zipfile.ZipFile(wheel) as file:
        inside = next(name for name in file.namelist() if name.endswith(".dist-info/METADATA"))
        text = file.read(inside).decode("utf-8")
    return _asked(re.findall(r"^Requires-Dist: (.+)$", text.split("\n\n")[0], re.MULTILINE))


def _asked(lines):
    wanted = [Requirement(line) for line in lines]
    return {canonicalize_name(one.name) for one in wanted if one.marker is None or one.marker.evaluate({**THERE, **_python()})}


def _python():
    version = json.loads((PYODIDE / LOCK).read_text(encoding="utf-8"))["info"]["python"]
    return {"python_full_version": version, "python_version": ".".join(version.split(".")[:2])}


def _compiled(lock, say):
    """The official wheels of COMPILED and of all that they need."""
    names, todo = set(), list(COMPILED)
    while todo:
        name = todo.pop()
        if name not in names:
            names.add(name)
            todo += lock["packages"][name]["depends"]
    files = {name: lock["packages"][name]["file_name"] for name in names}
    folder = CACHE / "pyodide"
    missing = [file for file in files.values() if not _is_kept(folder / file, lock)]
    if missing:
        say(f"fetching {CARRIER} (106 MB, once) for numpy and matplotlib in the browser")
        with tempfile.TemporaryDirectory() as passing:
            _download([CARRIER], passing, "--ignore-requires-python")
            with zipfile.ZipFile(next(Path(passing).glob("*.whl"))) as carrier:
                for file in missing:
                    try:
                        content = carrier.read(CARRIED_IN + file)
                    except KeyError:
                        raise LiveError(f"{CARRIER} does not carry {file}, which Pyodide's list names") from None
                    _keep(folder / file, check(content, file, lock))
    return {name: folder / file for name, file in files.items()}


def _is_kept(path, lock):
    """Whether the cache has a file, undamaged."""
    try:
        return bool(check(path.read_bytes(), path.name, lock))
    except (OSError, LiveError):
        return False


def _pure(say, without):
    """The wheels of PURE and of all that they need, in the versions of requirements.txt."""
    pins = dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE))
    names, todo = set(), list(PURE)
    while todo:
        name = todo.pop()
        if name not in names | without:
            names.add(name)
            todo += _asked(metadata.requires(name) or [])
    folder = CACHE / "pure"
    kept = _kept(folder)
    missing = [f"{name}=={pins[name]}" for name in sorted(names) if (name, pins[name]) not in kept]
    if missing:
        say(f"fetching {len(missing)} Python packages for the browser")
        with tempfile.TemporaryDirectory() as passing:
            _download(missing, passing, "--platform=any", "--implementation=py", "--abi=none")
            for wheel in Path(passing).glob("*.whl"):
                _keep(folder / wheel.name, wheel.read_bytes())
        kept = _kept(folder)
    return {name: kept[name, pins[name]] for name in names}


def _kept(folder):
    wheels = folder.glob("*.whl")
    return {(_name(path), str(parse_wheel_filename(path.name)[1])): path for path in wheels}


def _name(path):
    return parse_wheel_filename(path.name)[0]


def _download(pins, folder, *more):
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--dest", str(folder), *more, *pins]
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        raise LiveError(f"pip could not fetch {', '.join(pins)}:\n{done.stdout[-1500:]}")


def _keep(path, content):
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    fresh.write_bytes(content)
    shutil.move(fresh, path)
