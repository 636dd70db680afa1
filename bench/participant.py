"""A participant of a hub, as JupyterLab does it: a server, the chapter from the contents API, a session, each cell over the kernel's socket."""

import asyncio
import json
import time
import uuid

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from ashore.tools import load
from ashore.tools import run as answer
from ashore.view.html import escape
from ashore.words import pick

AsyncHTTPClient.configure(None, max_clients=200)
# What the participant changes, and to what.
FIELD, TYPED = "budget", "3100"
PATIENCE = 300


class Hub:
    """A hub's API, by a token that may make participants and start their servers."""

    def __init__(self, address, token):
        self.address = address
        self._token = token

    async def ask(self, path, method="GET", body=None, token=None):
        """The answer to a request, from JSON; HTTPClientError when it is refused."""
        request = HTTPRequest(self.address + path, method, headers={"Authorization": "token " + (token or self._token)}, request_timeout=PATIENCE,
                              body=None if body is None and method in ("GET", "DELETE") else json.dumps(body or {}))  # fmt: skip
        found = await AsyncHTTPClient().fetch(request)
        return json.loads(found.body) if found.body else None

    async def wait(self, process):
        """Until the hub answers; AssertionError when it has ended instead."""
        while True:
            try:
                return await self.ask("/hub/api/")
            except (OSError, HTTPClientError):
                assert process.poll() is None, "the hub did not start"
                await asyncio.sleep(0.2)

    async def offers_no_way_in(self):
        """Whether who comes without a token finds no form to log in with."""
        found = await AsyncHTTPClient().fetch(self.address + "/hub/login", raise_error=False)
        return found.code in (403, 404) and b'type="password"' not in found.body

    async def add(self, names):
        await self.ask("/hub/api/users", "POST", {"usernames": names})

    async def running(self):
        """The names of those whose server runs."""
        return {user["name"] for user in await self.ask("/hub/api/users?state=active")}

    async def names(self):
        return {user["name"] for user in await self.ask("/hub/api/users")}


class Participant:
    """`seconds` holds how long each step took; `errors` counts what went wrong in the chapter, `compared` the outputs that were as stored."""

    def __init__(self, hub, name, lang):
        self.name = name
        self._hub = hub
        self._lang = lang
        self._base = f"/user/{name}/api"
        self.seconds = {}
        self.cells = self.compared = self.errors = 0

    async def come(self):
        """Get a server of one's own."""
        started = time.monotonic()
        self._token = (await self._hub.ask(f"/hub/api/users/{self.name}/tokens", "POST"))["token"]
        await self._hub.ask(f"/hub/api/users/{self.name}/server", "POST")
        while not ((await self._hub.ask(f"/hub/api/users/{self.name}"))["servers"].get("") or {}).get("ready"):
            assert time.monotonic() - started < PATIENCE, f"{self.name} got no server"
            await asyncio.sleep(0.25)
        self.seconds["server started"] = time.monotonic() - started

    async def read(self):
        """Open the chapter, run all of it, change one number."""
        started = time.monotonic()
        path = f"{self._lang}/payoff.ipynb"
        chapter = (await self._own(f"/contents/{path}"))["content"]
        self._session = await self._own("/sessions", "POST", {"path": path, "name": path, "type": "notebook", "kernel": {"name": "python3"}})
        address = f"{self._hub.address}{self._base}/kernels/{self._session['kernel']['id']}/channels?session_id={uuid.uuid4().hex}"
        request = HTTPRequest(address.replace("http", "ws", 1), headers={"Authorization": "token " + self._token})
        self._socket = await websocket_connect(request, max_message_size=2**26)
        self._widgets = {}
        self.seconds["chapter opened"] = self._lap(started)
        started = time.monotonic()
        for cell in chapter["cells"]:
            if cell["cell_type"] == "code":
                await self._run(cell)
        self.seconds["all cells run"] = self._lap(started)
        started = time.monotonic()
        await self._change()
        self.seconds["a number changed"] = self._lap(started)

    async def work(self):
        """Do something small, a second long."""
        await self._execute("1 + 1")
        await asyncio.sleep(1)

    async def leave(self):
        """Close the chapter: its kernel ends, the server stays until it is culled."""
        self._socket.close()
        await self._own(f"/sessions/{self._session['id']}", "DELETE")

    def _lap(self, started):
        return time.monotonic() - started

    async def _own(self, path, method="GET", body=None):
        return await self._hub.ask(self._base + path, method, body, self._token)

    async def _send(self, kind, content):
        head = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "username": self.name, "session": "room", "version": "5.3"}
        await self._socket.write_message(json.dumps({"header": head, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell", "buffers": []}))
        return head["msg_id"]

    async def _hear(self):
        """The next message of the kernel."""
        text = await asyncio.wait_for(self._socket.read_message(), PATIENCE)
        assert text is not None, f"{self.name}: the kernel's socket closed"
        return json.loads(text)

    async def _execute(self, source):
        """Run code; the contents of its outputs."""
        asked = await self._send("execute_request", {"code": source, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True})
        outputs = []
        waiting = {"execute_reply", "idle"}
        while waiting:
            message = await self._hear()
            kind, content = message["msg_type"], message["content"]
            if kind == "comm_open":
                self._widgets[content["comm_id"]] = content["data"].get("state", {})
            if message["parent_header"].get("msg_id") != asked:
                continue
            if kind == "status":
                waiting.discard(content["execution_state"])
            waiting.discard(kind)
            if kind in ("execute_result", "display_data", "error", "stream"):
                outputs.append({"output_type": kind, **content})
        return outputs

    async def _run(self, cell):
        outputs = await self._execute("".join(cell["source"]))
        self.cells += 1
        self.errors += any(one["output_type"] == "error" or one.get("name") == "stderr" for one in outputs)
        if "nbval-check-output" in cell["metadata"].get("tags", []):
            same = _texts(outputs) == _texts(cell["outputs"])
            self.compared += same
            self.errors += not same

    async def _change(self):
        """Type a number into the form of the chapter's first tool, as its control would say; wait until the new answer has come."""
        label = pick(next(field.label for field in load("payoff").FORM.fields if field.id == FIELD), self._lang)
        control = next(key for key, state in self._widgets.items() if state.get("_model_name") == "TextModel" and state.get("description") == label)
        expected = escape(answer("payoff", {FIELD: TYPED}, self._lang)["blocks"][0]["text"])
        await self._send("comm_msg", {"comm_id": control, "data": {"method": "update", "state": {"value": TYPED}, "buffer_paths": []}})
        while True:
            message = await self._hear()
            state = message["content"].get("data", {}).get("state", {}) if message["msg_type"] == "comm_msg" else {}
            if expected in str(state.get("value", "")):
                return


def _texts(outputs):
    """What a notebook keeps of outputs as text, whether stored as one string or as lines."""
    return ["".join(one["data"]["text/plain"]) for one in outputs if "data" in one]
