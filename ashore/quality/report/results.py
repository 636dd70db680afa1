"""What benchmarks wrote: `ashore/quality/results/NAME.json`, each with day, machine and command."""

import json
from pathlib import Path

RESULTS = Path(__file__).resolve().parent.parent / "results"
# Of results that need a run before their benchmark.
FIRST = {"tests": "make test && "}


def read(name):
    """The figures of a benchmark; None when it has not been run."""
    file = RESULTS / (name + ".json")
    return json.loads(file.read_text("utf-8")) if file.is_file() else None


def note(say, name, result):
    """(words, command): when and where figures were measured, or that they were not, and the command that measures them."""
    if result is None:
        return say("missing", what=say("result." + name)), FIRST.get(name, "") + "python -m bench " + name
    return say("measured", what=say("result." + name), day=result["day"], machine=result["machine"]), result["command"]
