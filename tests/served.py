"""A copy of the built site whose server can go away, come back, and hang."""

import threading

from ashore.server import Handler, make_server

# Within how many seconds a page is gone, whatever the network does; most of them are for a busy test machine.
GONE = 3


class Served:
    """A copy of the site, on a port of this machine, that can go away and come back at the same address.

    It can also hang: `hang()` has every answer wait, `hang(after=…)` only the page of that name, in the middle.
    """

    def __init__(self, folder):
        self.folder = folder
        self.port = 8950
        self.asked = []
        self.free = threading.Event()
        self.free.set()
        self.after = None
        self.come()
        self.address = f"http://127.0.0.1:{self.port}"

    def come(self):
        served = self
        self.there = True

        class Hanging(Handler):
            def do_GET(self):
                if not served.there:  # a connection that was kept open outlives its server
                    self.close_connection = True
                    return
                served.asked.append(self.path)
                if served.after is None:
                    served.free.wait(60)
                elif self.path.endswith(served.after):
                    return self.half()
                super().do_GET()

            def half(self):
                body = (served.folder / self.path[1:]).read_bytes()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[:len(body) // 2])
                self.wfile.flush()
                served.free.wait(60)
                self.wfile.write(body[len(body) // 2:])

        self.server = make_server(self.folder, self.port, Hanging)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def hang(self, after=None):
        self.after = after
        self.free.clear()

    def let_go(self):
        self.after = None
        self.free.set()

    def go(self):
        self.there = False
        self.let_go()
        self.server.shutdown()
        self.server.server_close()
