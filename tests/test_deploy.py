"""Rooms: what Binder and an institution's hub are told agrees with what the project itself says."""

import os
import re
import subprocess
import sys
import tomllib

import pytest
import yaml
from conftest import ROOT

BINDER, HUB = ROOT / ".binder", ROOT / "deploy" / "jupyterhub"
VALUES = yaml.safe_load((HUB / "values.yaml").read_text("utf-8"))
DOCKERFILE = (HUB / "Dockerfile").read_text("utf-8")


def instructions(word):
    return [line.split()[1:] for line in re.sub(r"\\\n", " ", DOCKERFILE).splitlines() if line.startswith(word + " ")]


def test_rooms_have_a_python_that_the_project_accepts():
    least = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"].removeprefix(">=")
    binder = (BINDER / "runtime.txt").read_text().strip().removeprefix("python-")
    image = instructions("FROM")[0][0].removeprefix("python:").removesuffix("-slim")
    for version in (binder, image):
        assert [int(part) for part in version.split(".")] >= [int(part) for part in least.split(".")], version


def test_binder_has_the_packages_of_make_lab_and_the_package_ashore():
    [line] = [line for line in (BINDER / "requirements.txt").read_text().splitlines() if not line.startswith("#")]
    assert (BINDER / line.removeprefix("-r ")).resolve() == ROOT / "requirements.txt"
    assert "pip install --no-cache-dir --no-deps --editable ." in (BINDER / "postBuild").read_text()
    pinned = (ROOT / "requirements.txt").read_text()
    assert all(re.search(rf"^{name}==", pinned, re.MULTILINE) for name in ("jupyterlab", "ipywidgets", "matplotlib", "numpy", "zhplot"))


@pytest.mark.parametrize("path", [BINDER / "postBuild", HUB / "start"], ids=lambda path: path.name)
def test_scripts_can_be_run(path):
    assert os.access(path, os.X_OK)
    subprocess.run(["bash", "-n", path], check=True)


def test_the_image_copies_what_there_is_and_installs_all_of_it():
    copied = {source: words[-1] for words in instructions("COPY") for source in words[:-1]}
    assert all((ROOT / source).exists() for source in copied)
    installed = {words[at + 1] for words in instructions("RUN") for at, word in enumerate(words) if word == "-r"}
    assert installed == {copied["requirements.txt"], copied["deploy/jupyterhub/requirements.txt"]}
    assert {"ashore", "book"} < set(copied)
    # Participants do not own what all share, and are not root.
    assert instructions("USER") == [["jovyan"]] and DOCKERFILE.rindex("COPY") < DOCKERFILE.index("USER jovyan")
    assert instructions("ENTRYPOINT") == [[f'["{copied["deploy/jupyterhub/start"]}"]']]


def test_nobody_comes_in_until_the_institution_says_who():
    hub = VALUES["hub"]["config"]
    assert hub == {"JupyterHub": {"authenticator_class": "null"}}
    assert VALUES["proxy"]["service"]["type"] == "ClusterIP"


def test_nothing_typed_is_kept_or_sent_and_all_is_limited():
    room = VALUES["singleuser"]
    assert room["storage"] == {"type": "none"}
    rules = room["networkPolicy"]["egressAllowRules"]
    assert {name for name, allowed in rules.items() if allowed} == {"dnsPortsKubeSystemNamespace", "dnsPortsPrivateIPs"}
    assert room["networkPolicy"]["enabled"] and not room["networkPolicy"]["egress"]
    assert room["memory"] and room["cpu"]["guarantee"] < room["cpu"]["limit"]
    assert VALUES["cull"]["enabled"] and VALUES["cull"]["users"]


def test_the_lab_opens_a_chapter_that_there_is():
    lab, chapter = VALUES["singleuser"]["defaultUrl"].split("/tree/")
    assert lab == "/lab" and (ROOT / "book" / chapter).is_file()


def test_participants_get_chapters_of_their_own_and_keep_what_they_changed(tmp_path):
    environment = {**os.environ, "ASHORE": str(ROOT), "HOME": str(tmp_path)}
    start = [HUB / "start", sys.executable, "-c", "print('the server')"]
    assert subprocess.run(start, env=environment, capture_output=True, text=True, check=True).stdout == "the server\n"
    mine = tmp_path / "zh" / "payoff.ipynb"
    assert mine.read_bytes() == (ROOT / "book" / "zh" / "payoff.ipynb").read_bytes()
    mine.write_text("mine")
    subprocess.run(start, env=environment, capture_output=True, check=True)
    assert mine.read_text() == "mine" and (tmp_path / "en" / "workshop.ipynb").is_file()
