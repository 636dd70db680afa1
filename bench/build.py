"""How long both editions take to build: from nothing, again with nothing changed, and after one chapter changed."""

import os
import shutil
import subprocess
import sys
import time

from ashore.book import BUILD, ROOT
from bench.table import show

CHAPTER = ROOT / "book" / "en" / "rate.ipynb"


def run():
    """Build three times; seconds each."""
    shutil.rmtree(BUILD / "editions", ignore_errors=True)
    seconds = {"clean": _build(), "nothing changed": _build()}
    before = CHAPTER.read_bytes()
    try:
        # A word of the prose: no code cell changes, so no notebook needs to run again.
        CHAPTER.write_bytes(before.replace(b"# What it really costs a year", b"# What it really costs in a year", 1))
        seconds["one chapter's words changed"] = _build()
    finally:
        CHAPTER.write_bytes(before)
    _build()
    show(["build of both editions", "seconds"], [[name, f"{spent:.1f}"] for name, spent in seconds.items()])
    return {"seconds": seconds}


def _build():
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "ashore", "book"], cwd=ROOT, env=os.environ, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])
    return time.perf_counter() - started
