"""`python -m bench [NAME …]`: run benchmarks, print their tables, keep the figures in `ashore/quality/results/NAME.json`.

The figures are part of the book: the quality page shows them with their command, and nobody types them.
"""

import argparse
import importlib
import json
import os
import platform
import time
from datetime import date
from pathlib import Path

NAMES = ("tests", "checks", "engine", "scenarios", "size", "page", "live", "slow", "tour", "agents", "build", "fuzz", "injection", "static", "hub", "readability", "access")
RESULTS = Path(__file__).parent.parent / "ashore" / "quality" / "results"


def main():
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *NAMES], metavar="NAME", help=", ".join(NAMES))
    RESULTS.mkdir(parents=True, exist_ok=True)
    for name in parser.parse_args().names or NAMES:
        print(f"\n== {name}", flush=True)
        started = time.time()
        result = importlib.import_module(f"bench.{name}").run()
        if result is not None:
            about = {"day": date.today().isoformat(), "machine": f"{os.cpu_count()} × {platform.machine()}, Python {platform.python_version()}", "command": f"python -m bench {name}"}
            (RESULTS / f"{name}.json").write_text(json.dumps(about | result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"({time.time() - started:.0f} s)")


if __name__ == "__main__":
    main()
