"""The built site on a real nginx of this machine, with the configuration that `make host` writes: for a benchmark and a test."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from ashore import hosting

# What a distribution's own nginx.conf says around the files of conf.d, with all that is written in a folder of its own.
AROUND = """\
{user}
daemon off;
pid {folder}/pid;
error_log {folder}/error.log warn;
worker_processes auto;
events {{ worker_connections 4096; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    log_format counted '$status $bytes_sent $request_uri';
    include {folder}/ashore.conf;
}}
"""


@contextmanager
def running(site, access_log="off"):
    """nginx on a free port of 127.0.0.1, serving the folder `site`; gives the address without a last slash.

    `access_log` may name a file, and "counted" as the format: status, bytes and address of each request.
    """
    program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin:/usr/local/sbin")
    assert program, "nginx is not installed (Debian and Ubuntu: apt-get install nginx-light)"
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        user = f"user {pwd.getpwuid(0).pw_name};" if os.getuid() == 0 else ""
        (Path(folder) / "nginx.conf").write_text(AROUND.format(folder=folder, user=user))
        (Path(folder) / "ashore.conf").write_text(hosting.nginx(site, f"127.0.0.1:{port}", access_log=access_log), encoding="utf-8")
        errors = Path(folder) / "error.log"
        process = subprocess.Popen([program, "-p", folder, "-e", errors, "-c", f"{folder}/nginx.conf"])
        try:
            _wait_for(port, process, errors)
            yield f"http://127.0.0.1:{port}"
            assert "[" not in errors.read_text(), errors.read_text()
        finally:
            process.terminate()
            process.wait()


def free_port():
    """A port of 127.0.0.1 that nobody uses at this moment."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _wait_for(port, process, errors):
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert process.poll() is None, f"nginx did not start:\n{errors.read_text()}"
            time.sleep(0.02)
