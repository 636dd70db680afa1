"""What strangers could put before the tools, tried in a browser: how many attempts of each kind, and how many got through.

The attempts are those of tests/browser/test_injection.py, which is run here.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from ashore import assets
from bench.table import show

TESTS = assets.ROOT / "tests"


def _attempts():
    sys.path.insert(0, str(TESTS))
    try:
        from browser import test_injection
    finally:
        sys.path.remove(str(TESTS))
    return test_injection.attempts()


def run():
    """Run the tests; the number of attempts by kind, of tests, and of those that failed."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.xml"
        subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junitxml={told}", str(TESTS / "browser" / "test_injection.py")], cwd=assets.ROOT)
        suite = ElementTree.parse(told).getroot().find("testsuite")
    tests, failed = int(suite.get("tests")), int(suite.get("failures")) + int(suite.get("errors"))
    kinds = _attempts()
    show(["kind", "attempts"], list(kinds.items()))
    print(f"  {sum(kinds.values()):,} attempts in {tests} tests, {failed} failed")
    return {"kinds": kinds, "attempts": sum(kinds.values()), "tests": tests, "failed": failed}
