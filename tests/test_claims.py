"""The page that answers popular claims: every claim has a verdict, a source and something to do, in both editions."""

import json
import re

import pytest

from ashore import facts
from conftest import ROOT

VERDICTS = {
    "en": ("True", "Partly", "False", "Dangerous", "Illegal", "Not law"),
    "zh": ("对", "部分对", "错", "危险", "违法", "不是法律"),
}
ADVICE = {"en": "**What to do:** ", "zh": "**怎么办**："}
DOUBT = {"en": re.compile(r"[Cc]heck (this )?before you rely on it"), "zh": re.compile("用之前请先核实")}
_VERDICT = {"en": re.compile(r"\*\*([^*]+)\.\*\* "), "zh": re.compile(r"\*\*([^*]+)\*\*。")}


def claims(lang):
    """[(label, verdict or None, text)] of the page, in its order."""
    cells = json.loads((ROOT / "book" / lang / "claims.ipynb").read_text("utf-8"))["cells"]
    text = "\n\n".join("".join(cell["source"]) for cell in cells)
    parts = re.split(r"\(claim-([a-z0-9-]+)\)=\n", text)
    found = []
    for label, part in zip(parts[1::2], parts[2::2]):
        answer = re.split(r"\n\((?:claims-[a-z-]+)\)=\n", part)[0].split("\n\n", 1)[1]
        verdict = _VERDICT[lang].match(answer)
        found.append((label, verdict and verdict[1], answer))
    return found


@pytest.mark.parametrize("lang", VERDICTS)
def test_every_claim_has_a_verdict_and_advice(lang):
    found = claims(lang)
    assert len({label for label, _, _ in found}) == len(found) >= 45
    assert [label for label, verdict, _ in found if verdict not in VERDICTS[lang]] == []
    assert [label for label, _, answer in found if answer.count(ADVICE[lang]) != 1] == []


def test_both_editions_give_the_same_verdicts():
    english, chinese = ([(label, VERDICTS[lang].index(verdict)) for label, verdict, _ in claims(lang)] for lang in VERDICTS)
    assert english == chinese


@pytest.mark.parametrize("lang", VERDICTS)
def test_every_claim_cites_the_law_and_says_so_where_we_are_not_sure(lang):
    for label, _, answer in claims(lang):
        cited = re.findall(r"\{fact\}`([^`]+)`", answer)
        assert cited, label
        doubtful = [fact for fact in cited if facts.get(fact)["confidence"] != "high"]
        assert bool(doubtful) == bool(DOUBT[lang].search(answer)), (label, doubtful)


@pytest.mark.parametrize("lang", VERDICTS)
def test_the_verdict_words_are_explained_once_at_the_top(lang):
    cell = "".join(json.loads((ROOT / "book" / lang / "claims.ipynb").read_text("utf-8"))["cells"][0]["source"])
    for word in VERDICTS[lang]:
        assert re.search(rf"^- \*\*{word}(:\*\*|\*\*：)", cell, re.MULTILINE), word
