"""A room of twenty on a real JupyterHub on this machine: participants open the payoff chapter, run it, change a number, and leave.

Taken from deploy/jupyterhub as they are: the values (who is let in, limits of the hub, culling), the participants' start script and server
settings.  Different here: servers are processes of this machine and not pods, so Kubernetes' quotas and network policy are not tried, and
the culler's hour is seconds.  Participants come by tokens that the hub's API makes, since the values let nobody in by a form.
All arrive in the same moment, the hardest case, and share this machine's processors with what makes them.
"""

import asyncio
import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from math import ceil
from pathlib import Path
from statistics import median

import yaml

from ashore import assets
from bench.nginx import free_port
from bench.participant import Hub, Participant
from bench.table import percentile, show

HERE = Path(__file__).parent
DEPLOY = assets.ROOT / "deploy" / "jupyterhub"
COUNT, CLASS = 20, 200
# Seconds without anything done, after which a server is culled here; and how soon a class of `CLASS` should have run the chapter.
IDLE, WITHIN = 20, 300


def run():
    """Twenty participants, then the culler; times, memory and what follows for a class of two hundred."""
    values = yaml.safe_load((DEPLOY / "values.yaml").read_text(encoding="utf-8"))
    busy = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder, _hub(Path(folder), values) as (hub, process, culler):
        # How many processes wanted a processor before this began: on a machine that others use too, times are longer.
        result = {**asyncio.run(_room(hub, process, culler, values)), "load_before": busy}
    steps = result["seconds"]
    show(["seconds", "median", "95 %", "worst"], [[name, *(f"{row[key]:.2f}" for key in ("median", "p95", "worst"))] for name, row in steps.items()])
    show(["memory, MB", "a participant (median)", "all", "hub and proxy"],
         [[kind.upper(), *(f"{result['memory'][key][kind] / 1e6:,.0f}" for key in ("participant", "all", "hub_and_proxy"))] for kind in ("pss", "rss")])
    print("  " + json.dumps({key: result[key] for key in ("errors", "culled", "class")}))
    return result


@contextmanager
def _hub(folder, values):
    """A running hub with a proxy, and the command of a culler; all end with the block."""
    proxy = HERE / "node_modules" / "configurable-http-proxy" / "bin" / "configurable-http-proxy"
    assert proxy.is_file(), "configurable-http-proxy is not installed: make bench/.ready"
    tokens = {name: secrets.token_hex(16) for name in ("teacher", "culler", "proxy")}
    port, hub_port, proxy_port = free_port(), free_port(), free_port()
    shared = folder / "shared"
    shared.mkdir()
    (shared / "book").symlink_to(assets.ROOT / "book")
    # As in the image (Dockerfile).
    subprocess.run([sys.executable, "-c", "import matplotlib.font_manager"], env={**os.environ, "XDG_CACHE_HOME": str(shared / ".cache")}, check=True)
    config = {
        **values["hub"]["config"],
        "JupyterHub": {
            **values["hub"]["config"]["JupyterHub"],
            "active_server_limit": values["hub"]["activeServerLimit"], "concurrent_spawn_limit": values["hub"]["concurrentSpawnLimit"],
            "bind_url": f"http://127.0.0.1:{port}", "hub_bind_url": f"http://127.0.0.1:{hub_port}", "spawner_class": "simple", "last_activity_interval": 2,
            "cookie_secret_file": str(folder / "cookie"), "db_url": f"sqlite:///{folder}/hub.sqlite", "log_level": "WARN",
            "services": [{"name": name, "api_token": tokens[name]} for name in ("teacher", "culler")],
            "load_roles": [
                {"name": "teacher", "services": ["teacher"], "scopes": ["admin:users", "admin:servers", "tokens"]},
                {"name": "culler", "services": ["culler"], "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers", "admin:users"]},
            ],
        },
        "ConfigurableHTTPProxy": {"command": [assets.node(), str(proxy), "--log-level", "warn"], "api_url": f"http://127.0.0.1:{proxy_port}", "auth_token": tokens["proxy"]},
        "SimpleLocalProcessSpawner": {
            "home_dir_template": str(folder / "{username}"), "cmd": [str(DEPLOY / "start"), "jupyterhub-singleuser"],
            "args": ["--allow-root"] if os.getuid() == 0 else [], "default_url": values["singleuser"]["defaultUrl"], "start_timeout": 300, "http_timeout": 300,
            "environment": {
                "ASHORE": str(shared), "PYTHONPATH": str(assets.ROOT), "JUPYTER_CONFIG_PATH": str(DEPLOY),
                "JUPYTERHUB_ACTIVITY_INTERVAL": "2", "PATH": str(Path(sys.executable).parent) + os.pathsep + os.environ["PATH"],
            },
        },
    }  # fmt: skip
    (folder / "jupyterhub_config.json").write_text(json.dumps(config))
    with open(folder / "log", "w") as log:
        process = subprocess.Popen([sys.executable, "-m", "jupyterhub", "-f", str(folder / "jupyterhub_config.json")], cwd=folder, stdout=log, stderr=subprocess.STDOUT)
        cull = values["cull"]
        culler = [sys.executable, "-m", "jupyterhub_idle_culler", f"--url=http://127.0.0.1:{hub_port}/hub/api", f"--timeout={IDLE}", "--cull-every=2"]
        culler += ["--cull-users"] if cull["users"] else []
        try:
            yield Hub(f"http://127.0.0.1:{port}", tokens["teacher"]), process, (culler, {**os.environ, "JUPYTERHUB_API_TOKEN": tokens["culler"]})
        except BaseException:
            print((folder / "log").read_text()[-4000:])
            raise
        finally:
            process.terminate()
            process.wait()


async def _room(hub, process, culler, values):
    await hub.wait(process)
    assert await hub.offers_no_way_in()
    resting = _memory(process.pid)
    people = [Participant(hub, f"p{i:02}", ("en", "zh")[i % 2]) for i in range(1, COUNT + 1)]
    await hub.add([one.name for one in people])
    arrived = time.monotonic()
    await asyncio.gather(*(one.come() for one in people))
    print(f"  {COUNT} servers run", flush=True)
    await asyncio.gather(*(one.read() for one in people))
    spent = time.monotonic() - arrived
    print(f"  {COUNT} have read the chapter", flush=True)
    memory = _memory(process.pid)
    seats = [memory[one.name] for one in people]
    busy, *others = people
    await asyncio.gather(*(one.leave() for one in others))
    culled = await _cull(hub, culler, busy, [one.name for one in others])
    await busy.leave()
    every = {step: [one.seconds[step] for one in people] for step in people[0].seconds}
    one = {kind: median(seat[kind] for seat in seats) for kind in ("pss", "rss", "cpu_seconds")}
    base = {kind: memory[""][kind] for kind in ("pss", "rss")}
    return {
        "participants": COUNT, "cells_each": people[0].cells, "outputs_compared": sum(one.compared for one in people), "errors": sum(one.errors for one in people),
        "seconds": {step: {"median": median(times), "p95": percentile(times, 0.95), "worst": max(times)} for step, times in every.items()},
        "all_done_seconds": spent,
        "memory": {"participant": one, "all": {kind: sum(seat[kind] for seat in seats) for kind in ("pss", "rss")}, "hub_and_proxy": base,
                   "hub_and_proxy_resting": {kind: resting[""][kind] for kind in ("pss", "rss")}},
        "culled": culled,
        "limits": {"memory": values["singleuser"]["memory"], "cpu": values["singleuser"]["cpu"]},
        "class": {
            "participants": CLASS, "memory_pss": ceil(CLASS * one["pss"] + base["pss"]), "memory_rss": ceil(CLASS * one["rss"] + base["rss"]),
            "cpu_seconds_a_participant": one["cpu_seconds"], "ready_within_seconds": WITHIN, "cores": ceil(CLASS * one["cpu_seconds"] / WITHIN),
        },
    }  # fmt: skip


async def _cull(hub, culler, busy, others):
    """Start the culler: it must stop the servers of all who left, and forget them, but not the server of the one who works on."""
    command, environment = culler
    started = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while left := (await hub.running()) & set(others):
            assert time.monotonic() - started < 2 * WITHIN, f"not culled: {sorted(left)}"
            await busy.work()
        spent = time.monotonic() - started
        while time.monotonic() - started < spent + IDLE:
            await busy.work()
        assert await hub.running() == {busy.name}, await hub.running()
        known = await hub.names()
    finally:
        process.terminate()
        process.wait()
    return {"idle_seconds": IDLE, "servers": len(others), "seconds": spent, "forgotten": len(set(others) - known), "worked_on": 1}


def _memory(root):
    """{name of the participant, or "" for hub and proxy: {pss, rss, cpu_seconds}} of all processes under `root`, in bytes."""
    parents, found = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    for pid in parents:
        above = pid
        while above not in (root, 0, 1):
            above = parents.get(above, 0)
        if above != root:
            continue
        try:
            rows = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            settings = dict(entry.split("=", 1) for entry in Path(f"/proc/{pid}/environ").read_text(errors="replace").split("\0") if "=" in entry)
        except OSError:
            continue
        seat = found.setdefault(settings.get("JUPYTERHUB_USER", ""), {"pss": 0, "rss": 0, "cpu_seconds": 0.0})
        seat["pss"] += int(rows["Pss"].split()[0]) * 1024
        seat["rss"] += int(rows["Rss"].split()[0]) * 1024
        seat["cpu_seconds"] += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return found
