"""A built site served on this machine: what a host with the book's headers would send."""

import gzip
import io
import sys
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from ashore import assets
from ashore.book import SITE


def serve(folder=SITE, port=8000):
    """Serve a built site on this machine only, at the first free port from `port` up, until interrupted."""
    server = make_server(folder, port)
    print(f"The book is at {address(server)}/  (stop with Ctrl-C)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()


@contextmanager
def serving(folder=SITE, port=8700, handler=None):
    """A built site served by a thread of its own while the block runs; gives the address, without a last slash."""
    server = make_server(folder, port, handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield address(server)
    finally:
        server.shutdown()
        server.server_close()


def make_server(folder=SITE, port=8000, handler=None):
    """A server of a built site, bound to 127.0.0.1 and not yet running; `handler` is a kind of `Handler`.

    It takes the first free port from `port` up; OSError if 100 ports are all taken.
    """
    for candidate in range(port, port + 100):
        try:
            return _Server(("127.0.0.1", candidate), partial(handler or Handler, directory=str(folder)))
        except OSError:
            if candidate == port + 99:
                raise


def address(server):
    """Where a server is, without a last slash."""
    return f"http://127.0.0.1:{server.server_address[1]}"


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # a live notebook asks for forty files at once; the usual five would refuse some on a busy machine

    def handle_error(self, request, client_address):
        """Readers leave a page in the middle of what it fetches: that is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@lru_cache(maxsize=256)
def _packed(path, changed):
    return gzip.compress(Path(path).read_bytes(), 6, mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """Files as a static host sends them: right types, compressed, with the policy as a header."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **assets.TYPES}
    _packable = (".html", ".css", ".js", ".mjs", ".json", ".wasm", ".svg", ".ipynb")

    def send_head(self):
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.split("?")[0].endswith("/"):
            path = path / "index.html"
        if path.suffix not in self._packable or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        stamp = path.stat().st_mtime
        if self.headers.get("If-Modified-Since") == self.date_time_string(stamp):
            self.send_response(304)
            self.end_headers()
            return None
        body = _packed(str(path), stamp)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", self.date_time_string(stamp))
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        for name, value in assets.headers(self.path.lstrip("/")).items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        lost = Path(self.directory) / "404.html"
        if code != 404 or not lost.is_file():
            return super().send_error(code, message, explain)
        body = lost.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *arguments):
        """Quiet: what is read is nobody's business, not even the terminal's."""
