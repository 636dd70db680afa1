"""The decisions about known faults: their form, what makes an audit fail, and that no answer is never taken for a good one."""

import json
from datetime import date

import pytest

from ashore import audit

TODAY = date(2026, 11, 22)
DECISION = """
[[decision]]
id = "CVE-2026-1"
package = "left"
decision = "not reached"
reason = "The book never calls the function with text from readers."
date = 2026-11-01
review_by = 2027-02-01
"""
FINDING = audit.Finding(("GHSA-1", "CVE-2026-1"), "left 1.0", "reads too far")


def test_the_decisions_of_this_project_are_complete():
    audit.decisions(audit.DECISIONS.read_text("utf-8"))


@pytest.mark.parametrize("old, new, said", [
    ('reason = "The book', 'note = "The book', "CVE-2026-1: lacks reason"), ('"not reached"', '"fine"', "one of not reached, accepted"),
    ("The book never calls the function with text from readers.", "It is fine.", "too short"), ("2027-02-01", "2027-11-01", "within half a year"),
])  # fmt: skip
def test_a_decision_says_who_why_and_until_when(old, new, said):
    with pytest.raises(ValueError, match=said):
        audit.decisions(DECISION.replace(old, new))


def test_an_audit_fails_on_what_nobody_decided_and_on_decisions_that_no_longer_hold():
    decided = audit.decisions(DECISION)
    assert audit.judge([FINDING], decided, TODAY) == []
    assert "write a decision" in audit.judge([FINDING], [], TODAY)[0]
    assert "looked at again by 2027-02-01" in audit.judge([FINDING], decided, date(2027, 2, 2))[0]
    assert "take its decision away" in audit.judge([], decided, TODAY)[0]


def test_findings_of_both_services_are_read():
    fault = {"id": "PYSEC-2026-1", "aliases": ["CVE-2026-2"], "description": "Reads too far.\nLong story.", "fix_versions": []}
    python = {"dependencies": [{"name": "a", "version": "1", "vulns": []}, {"name": "b", "version": "2", "vulns": [fault]}]}
    assert audit.python_findings(json.dumps(python)) == [(("PYSEC-2026-1", "CVE-2026-2"), "b 2", "Reads too far.")]
    via = {"source": 1, "name": "c", "title": "Loops", "url": "https://github.com/advisories/GHSA-c", "severity": "low", "range": "<3"}
    npm = {"auditReportVersion": 2, "vulnerabilities": {"c": {"via": [via]}, "uses-c": {"via": ["c"]}}}
    assert audit.npm_findings(json.dumps(npm)) == [(("GHSA-c",), "c <3", "Loops")]


def test_no_answer_is_no_good_answer():
    # what pip-audit and npm say, with exit code 0 in the first case, where their services cannot be reached
    python = {"dependencies": [{"name": "a", "version": "1", "vulns": []}, {"name": "b", "skip_reason": "Dependency not found on PyPI and could not be audited: b (2)"}]}
    with pytest.raises(audit.NotAsked, match="1 of 2 Python packages.*b: Dependency not found"):
        audit.python_findings(json.dumps(python))
    with pytest.raises(audit.NotAsked, match="405 Method Not Allowed"):
        audit.npm_findings('{"message": "405 Method Not Allowed", "method": "POST", "statusCode": 405}')
