"""Serving and building: what the server sends, and what a failed build says."""

import gzip
import io
import socket
import urllib.error
import urllib.request
from contextlib import ExitStack

import pytest

from ashore import assets, book
from ashore.server import make_server, serving


@pytest.fixture
def address(tmp_path):
    for name, content in {"a.mjs": "export {};", "b.wasm": "\0asm", "c.html": "<p>好</p>", "404.html": "<p>lost</p>", "d.png": "png"}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    with serving(tmp_path) as address:
        yield address + "/"


def ask(address, **headers):
    return urllib.request.urlopen(urllib.request.Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()}))


@pytest.mark.parametrize(
    "name, kind",
    [("a.mjs", "text/javascript; charset=utf-8"), ("b.wasm", "application/wasm"), ("c.html", "text/html; charset=utf-8"), ("d.png", "image/png")],
)
def test_files_have_the_types_that_browsers_insist_on(address, name, kind):
    answer = ask(address + name)
    assert answer.headers["Content-Type"] == kind
    assert {name: answer.headers[name] for name in assets.HEADERS} == assets.HEADERS
    assert assets.POLICY in answer.headers["Content-Security-Policy"]


def test_text_is_compressed_for_those_who_can_read_it(address):
    answer = ask(address + "c.html?v=1", Accept_Encoding="gzip, br")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.read()).decode() == "<p>好</p>"
    assert ask(address + "c.html").read().decode() == "<p>好</p>"


def test_what_has_not_changed_is_not_sent_again(address):
    stamp = ask(address + "c.html", Accept_Encoding="gzip").headers["Last-Modified"]
    with pytest.raises(urllib.error.HTTPError) as answer:
        ask(address + "c.html", Accept_Encoding="gzip", If_Modified_Since=stamp)
    assert answer.value.code == 304


def test_an_unknown_address_gets_the_page_for_it(address):
    with pytest.raises(urllib.error.HTTPError) as answer:
        ask(address + "nowhere.html")
    assert answer.value.code == 404 and answer.value.read() == b"<p>lost</p>"


def test_nothing_outside_the_folder_is_sent(address):
    with pytest.raises(urllib.error.HTTPError) as answer:
        ask(address + "../../etc/hostname")
    assert answer.value.code == 404


def test_the_next_free_port_is_taken_and_only_this_machine_is_served(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = make_server(tmp_path, port)
        assert server.server_address[0] == "127.0.0.1" and port < server.server_address[1] < port + 100
        server.server_close()


LOG = """\
loading pickled environment... done
reading sources... [ 50%] book/zh/payoff
book/zh/payoff.ipynb:10004: ERROR: there is no law fact with the id 'x'
reading sources... [100%] book/zh/rate
looking for now-outdated files... none found
book/zh/rate.ipynb: WARNING: Executing notebook failed: CellExecutionError
Traceback (most recent call last):
ZeroDivisionError: division by zero
writing output... [ 50%] book/zh/payoff
Exception occurred:
AttributeError: 'NoneType' object has no attribute 'replace'
The full traceback has been saved in a file
Traceback (most recent call last):
RuntimeError: There was an error in building your book
"""


def test_a_failed_build_says_what_failed_and_where_the_log_is():
    with ExitStack() as bars:
        run = book._Run("zh", bars)
        for line in LOG.splitlines(keepends=True):
            run._heard(line, io.StringIO())
        run.code = 1
        assert run.bar.n == 150
        with pytest.raises(book.BuildError) as problem:
            run.report()
    said = str(problem.value)
    assert "edition zh" in said and "'x'" in said and "division by zero" in said and "'NoneType'" in said and "build.log" in said
    assert "loading pickled" not in said and "now-outdated" not in said and "writing output" not in said
    assert "RuntimeError" not in said


def test_publishing_leaves_alone_what_is_the_same_and_takes_away_what_is_gone(tmp_path):
    source, target = tmp_path / "html", tmp_path / "site"
    (source / "_static").mkdir(parents=True)
    for name in ("same.html", "changed.html", "gone.html", "_static/a.js", "objects.inv", "_static/searchtools.js"):
        (source / name).write_text("old")
    book._publish(source, target)
    before = (target / "same.html").stat()
    (source / "changed.html").write_text("new")
    (source / "gone.html").unlink()
    book._publish(source, target)
    after = (target / "same.html").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert (target / "changed.html").read_text() == "new"
    assert sorted(path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()) == ["_static/a.js", "changed.html", "same.html"]
