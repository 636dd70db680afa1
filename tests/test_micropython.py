"""The same forms on CPython and on MicroPython, under Node: whole views equal, numbers equal to the byte."""

import base64
import gzip
import json
import random
import subprocess

import pytest
from conftest import ROOT, canonical

from ashore import assets, tools
from ashore.page import bundle, image
from ashore.view.fields import FormError
from ashore.words import LANGUAGES

RUNTIME = ROOT / "node_modules" / "@micropython" / "micropython-webassembly-pyscript" / "micropython.mjs"
COUNT = 120


def worked_forms():
    """Every worked example of every tool, in both languages."""
    for file in sorted((ROOT / "tests" / "cases").glob("*.json")):
        for case in json.loads(file.read_text("utf-8")):
            for lang in ("en", "zh"):
                yield {"tool": file.stem, "lang": lang, "form": case["form"]}


def default_and_broken_forms():
    """What a reader meets first, and each field of it emptied, turned to nonsense, or too large."""
    for tool in tools.IDS:
        form = tools.load(tool).FORM
        for lang in ("en", "zh"):
            yield {"tool": tool, "lang": lang, "form": form.initial(lang)}
            yield {"tool": tool, "lang": lang, "form": {}}
        for field in form.fields:
            for nonsense in ("", "９９，x", "-1", "99999999999999999999", "1e5", "<b>", "２０２７-０３", "2027-02-30", [], {}, None, True, 3, [{}], [{"x": "1"}]):
                yield {"tool": tool, "lang": "zh", "form": {field.id: nonsense}}


def random_households():
    """Households nobody thought of, with every optional part now and then."""
    chance = random.Random(20261121)
    yuan = lambda most: f"{chance.randint(0, most)}.{chance.randint(0, 99):02d}"
    for _ in range(COUNT):
        debts = [{
            "name": "" if chance.random() < 0.3 else f"债{i}", "kind": chance.choice(["card", "loan", "family"]), "balance": yuan(60_000),
            "annual_rate": f"{chance.randint(0, 40)}.{chance.randint(0, 9999):04d}", "minimum": yuan(900) if chance.random() < 0.6 else "",
            "minimum_percent": chance.choice(["0", "5", "10"]), "minimum_floor": chance.choice(["0", "100"]), "promo_months": str(chance.choice([0, 0, 6])),
            "promo_rate": "3", "frozen_months": str(chance.choice([0, 0, 4])), "consequence": str(chance.randint(1, 5)),
        } for i in range(chance.randint(1, 6))]
        form = {"start": "2027-01", "budget": yuan(4_000), "strategy": chance.choice(["avalanche", "snowball", "minimum", "consequence", "pro_rata", "listed"]), "debts": debts}
        if chance.random() < 0.3:
            form["one_offs"] = [{"month": "2027-05", "amount": yuan(9_000)}]
        if chance.random() < 0.3:
            form["budget_changes"] = [{"from_month": "2027-08", "budget": yuan(4_000)}]
        if chance.random() < 0.3:
            form["settlements"] = [{"name": "#1", "month": "2027-06", "percent": str(chance.randint(10, 100))}]
        yield {"tool": "payoff", "lang": chance.choice(["en", "zh"]), "form": form}


def on_cpython(case):
    try:
        # Through JSON, as the command prints it and the page passes it on.
        return {"view": json.loads(json.dumps(tools.run(case["tool"], case["form"], case["lang"])))}
    except FormError as error:
        return {"errors": [list(one) for one in error.errors]}


def ask(cases, **what):
    """The answers of MicroPython under Node, started from `files`, or from the `image` of some `tools`."""
    done = subprocess.run([assets.node(), str(ROOT / "tests" / "micropython.mjs"), str(RUNTIME)],
                          input=json.dumps({"cases": cases, **what}), capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr[-3000:]
    answers = json.loads(done.stdout)
    assert len(answers) == len(cases)
    return answers


@pytest.mark.parametrize("forms", [worked_forms, default_and_broken_forms, random_households], ids=lambda forms: forms.__name__)
def test_both_interpreters_give_the_same_view(forms):
    cases = list(forms())
    assert len(cases) >= 40
    for case, found in zip(cases, ask(cases, files=bundle.together(bundle.make().values()))):
        expected = on_cpython(case)
        if "view" in expected:
            assert canonical(found["view"]["numbers"]).encode() == canonical(expected["view"]["numbers"]).encode(), case
        assert canonical(found) == canonical(expected), case


@pytest.fixture(scope="module", params=LANGUAGES)
def edition(request):
    """A language, and the memory images of its edition."""
    return request.param, image.make(tools.IDS, bundle.make(), (request.param,))


@pytest.mark.parametrize("tool", tools.IDS)
def test_a_memory_image_answers_as_the_sources_do(edition, tool):
    """In a page nothing but the image is there: no file of Python's, no other tool's facts, no words of the other edition."""
    lang, images = edition
    cases = [{**case, "lang": lang} for forms in (worked_forms, default_and_broken_forms) for case in forms() if case["tool"] == tool]
    for case, found in zip(cases, ask(cases, image=base64.b64encode(gzip.decompress(images[image.name(tool)])).decode())):
        assert canonical(found) == canonical(on_cpython(case)), case


def test_the_same_sources_give_the_same_image(edition):
    """Its address carries a mark of the sources alone."""
    lang, images = edition
    assert image.make(["payoff", "true-rate"], bundle.make(), (lang,))["payoff.image"] == images["payoff.image"]


def test_who_asks_an_edition_for_the_other_language_gets_no_answer():
    """Better no letter than an empty one: a tool that needs both languages has to say so."""
    images = image.make(["payoff"], bundle.make(), ("zh",))
    [found] = ask([{"tool": "payoff", "lang": "en", "form": {}}], careful=True, image=base64.b64encode(gzip.decompress(images["payoff.image"])).decode())
    assert "broken" in found
