"""What hosts are told: a real nginx with the configuration that `make host` writes, asked for each kind of file."""

import gzip
import http.client
from urllib.parse import urlsplit

import pytest

from ashore import assets, hosting
from bench import nginx

LIVE = {"Content-Security-Policy": "default-src 'self' blob:", "Permissions-Policy": "camera=()"}
FILES = {
    "index.html": "<p>first</p>", "404.html": "<p>lost</p>", "_headers": "/*", ".nojekyll": "",
    "en/index.html": "<p>好</p>" * 200, "en/sw.js": "// worker", "en/manifest.webmanifest": "{}", "en/_sources/a.ipynb": "{}",
    "en/_static/book.css": "p {}" * 200, "en/_static/ashore/worker.js": "// worker", "en/_static/ashore/machine.mjs": "// machine", "en/_static/ashore/a.json": "[]",
    "en/_static/ashore/m.wasm": "\0asm", "en/_static/ashore/a+b.image": "memory", "en/_static/icon.svg": "<svg/>", "en/_static/icon-180.png": "png", "live/index.html": "<p>live</p>",
}  # fmt: skip


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    """Asks nginx for a path; gives (status, headers, body)."""
    folder = tmp_path_factory.mktemp("host")
    for name, text in FILES.items():
        (folder / "built" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "built" / name).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(assets.HEADERS_UNDER, "live/", LIVE)
        hosting.prepare(folder / "built", folder / "host")
        with nginx.running(folder / "host" / "site") as address:

            def ask(path, method="GET", **headers):
                connection = http.client.HTTPConnection(urlsplit(address).netloc)
                connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
                answer = connection.getresponse()
                found = answer.status, answer.headers, answer.read()
                connection.close()
                return found

            yield ask


def test_each_file_comes_with_its_type_and_all_headers(host):
    for name in FILES:
        if name in ("404.html", "_headers", ".nojekyll"):
            continue
        status, headers, body = host("/" + name)
        suffix = "." + name.rsplit(".", 1)[1]
        assert status == 200 and body.decode() == FILES[name], name
        assert headers["Content-Type"] == assets.TYPES.get(suffix, "application/octet-stream"), name
        expected = {**assets.HEADERS, **LIVE} if name.startswith("live/") else assets.HEADERS
        assert {header: headers.get_all(header) for header in expected} == {header: [value] for header, value in expected.items()}, name
        assert headers["Server"] == "nginx", name


def test_only_what_is_asked_for_by_its_version_is_kept_unasked(host):
    for path in ("/", "/en/", "/en/index.html", "/en/index.html?v=0123abcd", "/en/sw.js", "/en/sw.js?v=0123abcd", "/en/_static/book.css", "/en/_static/book.css?v=1", "/en/_static/book.css?q=/_static/a?v=0123abcd"):
        assert host(path)[1]["Cache-Control"] == "no-cache", path
    kept = host("/en/_static/ashore/a+b.image?v=0123abcd")
    assert kept[0] == 200 and kept[1]["Cache-Control"] == "public, max-age=31536000, immutable"
    # A file that is not there yet, while an edition is being copied to the host, must not stay missing for a year.
    assert host("/en/_static/new.css?v=0123abcd")[1]["Cache-Control"] == "no-cache"


def test_what_a_reader_has_is_not_sent_again(host):
    for path, caching in (("/en/", "no-cache"), ("/en/_static/book.css?v=0123abcd", "public, max-age=31536000, immutable")):
        for accepted in ("gzip", "identity"):
            tag = host(path, Accept_Encoding=accepted)[1]["ETag"]
            status, headers, body = host(path, Accept_Encoding=accepted, If_None_Match=tag)
            assert (status, body) == (304, b"")
            assert headers["Cache-Control"] == caching and headers["Content-Security-Policy"] == assets.HEADERS["Content-Security-Policy"]


def test_packed_copies_are_sent_to_those_who_can_read_them(host):
    status, headers, body = host("/en/", Accept_Encoding="gzip, br")
    assert headers["Content-Encoding"] == "gzip" and headers["Content-Type"] == "text/html; charset=utf-8" and headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(body).decode() == FILES["en/index.html"]


@pytest.mark.parametrize("path", ["/nowhere.html", "/_headers", "/.nojekyll", "/en/.hidden"])
def test_what_is_no_page_gets_the_page_for_lost_readers(host, path):
    status, headers, body = host(path)
    assert (status, body.decode()) == (404, FILES["404.html"])
    assert headers["Content-Security-Policy"] == assets.HEADERS["Content-Security-Policy"]


def test_folders_are_not_listed_and_nothing_outside_is_sent(host):
    assert host("/en/_sources/")[0] == 403
    assert host("/../nginx.conf")[0] == 400
    # without the name of the host, which nginx may not know behind a load balancer
    assert host("/en")[1]["Location"] == "/en/"


def test_nobody_can_send_anything(host):
    assert host("/en/", method="POST")[0] == 405


def test_readers_are_not_logged():
    told = hosting.nginx("/srv/ashore/site")
    assert told.count("access_log") == 1 and "access_log off;" in told
    assert "__" not in told


def test_hosts_that_read_the_file_of_headers_send_each_header_once(monkeypatch):
    places = ["404.html", "en/", "index.html", "live/", "zh/"]
    monkeypatch.setattr(assets, "HEADERS_UNDER", {})
    assert hosting.headers_file(places) == "/*\n" + "".join(f"  {name}: {value}\n" for name, value in assets.HEADERS.items())
    monkeypatch.setattr(assets, "HEADERS_UNDER", {"live/": LIVE})
    rules = {}
    for line in hosting.headers_file(places).splitlines():
        if line.startswith("/"):
            found = rules.setdefault(line, {})
        else:
            name, value = line.strip().split(": ", 1)
            found[name] = value
    for path, rule in {"/": "/", "/index.html": "/index.html", "/zh/now.html": "/zh/*", "/live/lab/index.html": "/live/*"}.items():
        assert not set(rules["/*"]) & set(rules[rule])
        assert {**rules["/*"], **rules[rule]} == assets.headers(path[1:])
    assert rules["/live/*"] == LIVE
