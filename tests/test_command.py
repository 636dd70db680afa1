"""`python -m ashore run` as other programs use it."""

import json
import subprocess
import sys

import pytest
from conftest import ROOT

from ashore import tools


def ashore(*arguments, given=b""):
    return subprocess.run([sys.executable, "-m", "ashore", *arguments], input=given, capture_output=True, cwd=ROOT, timeout=60)


def test_tools_are_listed():
    done = ashore("tools")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.decode().splitlines()] == list(tools.IDS)


@pytest.mark.parametrize("tool", tools.IDS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_tool_prints_its_view(tool, lang):
    done = ashore("run", tool, "--lang", lang, given=b"{}")
    assert done.returncode == 0 and done.stderr == b""
    assert json.loads(done.stdout) == json.loads(json.dumps(tools.run(tool, {}, lang)))


@pytest.mark.parametrize("tool", tools.IDS)
def test_help_names_every_field(tool):
    done = ashore("run", tool, "--lang", "zh", "--help")
    assert done.returncode == 0
    for field in tools.load(tool).FORM.fields:
        assert field.id in done.stdout.decode() and field.label[1] in done.stdout.decode()


def test_bad_input_is_one_line_a_field_and_nothing_on_stdout():
    done = ashore("run", "payoff", given='{"budget": "x", "start": 5}'.encode())
    assert (done.returncode, done.stdout) == (2, b"")
    lines = done.stderr.decode().splitlines()
    assert [line.split(": ")[0] for line in lines] == ["budget", "start"]
    assert lines[0] == "budget: “x” was given; allowed is a sum in yuan from 0 to 1,000,000,000, with at most two decimals"


@pytest.mark.parametrize("given", [b"{", b"[" * 100_000, b"\xff\xfe", b"nonsense"])
def test_what_is_not_json_is_refused(given):
    done = ashore("run", "payoff", given=given)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"form: ") and b"Traceback" not in done.stderr


@pytest.mark.parametrize("given", [b"[]", b"3", b'{"budget": NaN}', b'{"debts": {"a": 1}}', b'{"debts": [[1]]}'])
def test_what_is_not_a_form_is_refused(given):
    done = ashore("run", "payoff", given=given)
    assert done.returncode == 2 and b"Traceback" not in done.stderr


def test_numbers_are_taken_to_the_fen_and_a_mark_before_the_text_is_passed_over():
    done = ashore("run", "payoff", given=b'\xef\xbb\xbf{"budget": 0.29, "debts": [{"balance": 0.29}]}')
    assert json.loads(done.stdout)["numbers"]["total_paid_fen"] == 29


def test_a_reader_who_wants_no_more_hears_no_complaint():
    process = subprocess.Popen([sys.executable, "-m", "ashore", "run", "payoff"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    process.stdin.write(b"{}")
    process.stdin.close()
    assert process.stderr.read() == b""
    process.wait(60)


def test_unknown_tool_and_language():
    assert ashore("run", "no-such-tool").returncode == 2
    assert ashore("run", "payoff", "--lang", "fr").returncode == 2
