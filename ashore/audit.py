"""`make audit`: the known faults of what the book is made with, held against the decisions in `audit.toml`.

Asks the services of PyPI and npm, by pip-audit and npm, about every locked package.  It fails on a finding that nobody has decided on, on
a decision whose day to look again has passed or whose finding is gone, and on whatever could not be asked about: no answer is no good answer.
"""

import json
import subprocess
import sys
import tomllib
from collections import namedtuple
from datetime import date, timedelta

from ashore import assets
from ashore.assets import ROOT

DECISIONS = ROOT / "audit.toml"
KINDS = ("not reached", "accepted", "waiting for a release")
LONGEST = timedelta(days=184)
# The first holds all that is installed; to what the second names (and deploy/jupyterhub with it), pip adds what that needs.
PINNED, OPEN = "requirements.txt", "bench/requirements.txt"
LOCKED = [".", "bench"]

Finding = namedtuple("Finding", "ids package title")
Finding.__doc__ = "A known fault: a tuple of the names that databases give it, the package with its version, what it is."


class NotAsked(Exception):
    """A service did not answer; the text says which and how."""


def decisions(text):
    """The decisions written in the text of `audit.toml`, as dicts; ValueError names every one that is not as it should be."""
    found = tomllib.loads(text).get("decision", [])
    wrong = [f"{one.get('id', '?')}: {fault}" for one in found for fault in _faults(one)]
    if wrong:
        raise ValueError("\n".join(wrong))
    return found


def _faults(one):
    fields = {"id": str, "package": str, "decision": str, "reason": str, "date": date, "review_by": date}
    if missing := [name for name, kind in fields.items() if not isinstance(one.get(name), kind)]:
        return ["lacks " + ", ".join(missing)]
    faults = []
    if one["decision"] not in KINDS:
        faults.append(f"the decision is one of {', '.join(KINDS)}")
    if len(one["reason"]) < 40:
        faults.append("the reason is too short to be one")
    if not one["date"] < one["review_by"] <= one["date"] + LONGEST:
        faults.append("it is looked at again within half a year")
    return faults


def judge(findings, decided, today):
    """What is wrong, as sentences: none when each finding has a decision that still holds, and each decision a finding."""
    wrong = []
    for finding in findings:
        if not any(one["id"] in finding.ids for one in decided):
            wrong.append(f"{finding.package}: {' = '.join(finding.ids)}, {finding.title}: update it, or write a decision into {DECISIONS.name}")
    for one in decided:
        if not any(one["id"] in finding.ids for finding in findings):
            wrong.append(f"{one['package']}: {one['id']} is not found any more: take its decision away")
        elif one["review_by"] < today:
            wrong.append(f"{one['package']}: {one['id']} was to be looked at again by {one['review_by']}")
    return wrong


def python_findings(report):
    """The findings in a report of pip-audit (JSON); NotAsked if it left out a package, which it does without failing."""
    packages = json.loads(report)["dependencies"]
    skipped = [f"{one['name']}: {one['skip_reason']}" for one in packages if "skip_reason" in one]
    if skipped:
        raise NotAsked(f"{len(skipped)} of {len(packages)} Python packages, the first: {skipped[0]}")
    return [Finding((fault["id"], *fault["aliases"]), f"{one['name']} {one['version']}", fault["description"].strip().partition("\n")[0]) for one in packages for fault in one["vulns"]]


def npm_findings(report):
    """The findings in a report of `npm audit` (JSON); NotAsked if it holds none because npm got no answer."""
    found = json.loads(report)
    if "vulnerabilities" not in found:
        raise NotAsked("npm: " + str(found.get("message") or found.get("error") or found))
    faults = {fault["url"]: fault for package in found["vulnerabilities"].values() for fault in package["via"] if isinstance(fault, dict)}
    return [Finding((url.rpartition("/")[2],), f"{fault['name']} {fault['range']}", fault["title"]) for url, fault in sorted(faults.items())]


def _reports():
    """For each service: the function that reads its report, and the report."""
    program = [str(ROOT / "_build" / "audit" / "bin" / "pip-audit"), "--format", "json", "--progress-spinner", "off"]
    for file, more in ((PINNED, ["--no-deps", "--disable-pip"]), (OPEN, [])):
        done = subprocess.run([*program, *more, "-r", file], cwd=ROOT, capture_output=True, text=True)
        yield python_findings, done.stdout or json.dumps({"dependencies": [{"name": file, "skip_reason": done.stderr[-500:]}]})
    npm = assets.npm(print)
    for folder in LOCKED:
        done = npm(["audit", "--json", "--package-lock-only"], cwd=ROOT / folder, stdout=subprocess.PIPE, text=True)
        yield npm_findings, done.stdout


def main():
    """Print what is wrong; exit 0 if nothing is, 1 if something is, 2 if a service could not be asked."""
    decided = decisions(DECISIONS.read_text(encoding="utf-8"))
    findings, unasked = [], []
    for read, report in _reports():
        try:
            findings += read(report)
        except NotAsked as problem:
            unasked.append(str(problem))
    if unasked:
        print("NOT AUDITED, nothing is known about: " + "; ".join(unasked), file=sys.stderr)
        decided = [one for one in decided if any(one["id"] in finding.ids for finding in findings)]
    wrong = judge(findings, decided, date.today())
    if wrong or not unasked:
        print("\n".join(wrong) or f"{len(findings)} findings, each with a decision that holds.")
    return 2 if unasked else int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
