"""The English and the Chinese edition mirror each other: what differs, and where, is said cell by cell.

Text may differ only in its language.  Files, cells, code, headings, labels, sources, figures and lists are the same.
The second half of this file breaks a small pair of notebooks in every way that is checked, and wants to be told.
"""

import copy
import json
import re
from collections import Counter

import nbformat
import pytest

from ashore import tools
from ashore.words import pick
from conftest import ROOT

BOOK = ROOT / "book"
EDITIONS = ("en", "zh")
CHECKED = "nbval-check-output"
TAGS = {CHECKED, "hide-cell", "hide-input", "hide-output", "remove-cell", "remove-input", "remove-output"}

# Words that put a person down.  A reader behind on a debt never meets them here, in neither language.
SHAMING = re.compile(r"\b(deadbeats?|defaulters?|scroungers?|freeloaders?|bad debtors?|debt dodgers?)\b|老赖|赖子|赖皮|欠债鬼", re.IGNORECASE)

MONTHS = ("January", "February", "March", "April", "May", "June", "July",
          "August", "September", "October", "November", "December")  # fmt: skip
_MONTH = "|".join(MONTHS)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,}|:{3,})")
_ROLE = re.compile(r"\{([\w:-]+)\}`([^`]*)`")
_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*([万亿]?)")


def notebooks(root):
    """The names of an edition's files, and its notebooks as written."""
    files = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file() and ".ipynb_checkpoints" not in path.parts)
    return files, {name: (root / name).read_text("utf-8") for name in files if name.endswith(".ipynb")}


def prose(cell):
    """The source of a text cell without its blocks of code; admonitions and their like stay."""
    kept, opened = [], []
    for line in cell["source"].splitlines():
        fence = _FENCE.match(line)
        if opened and fence and fence[1].startswith(opened[-1][0]) and not line.strip(" " + fence[1][0]):
            opened.pop()
        elif not (opened and opened[-1][1]):
            if fence:
                opened.append((fence[1], fence[1][0] != ":" and not line[fence.end():].startswith("{")))
            if not (fence and opened[-1][1]):
                kept.append(line)
    return "\n".join(kept)


def headings(cell):
    return [len(marks) for marks in re.findall(r"^(#{1,6}) ", prose(cell), re.MULTILINE)]


def labels(cell):
    return re.findall(r"^ *\(([^()\s]+)\)= *$|^:(?:name|label): *(\S+)", cell["source"], re.MULTILINE)


def sources(cell):
    """What is cited and used, in order: facts, studies, every other role; directives with their options; where links go."""
    text = cell["source"]
    roles = [(m.start(), m[0]) for m in _ROLE.finditer(text)]
    directives = [(m.start(), "{%s}" % m[1]) for m in re.finditer(r"^ *(?:`{3,}|~{3,}|:{3,})\{([\w:-]+)\}", text, re.MULTILINE)]
    options = [(m.start(), m[0].strip()) for m in re.finditer(r"^:(?!name:|label:|alt:|caption:)[\w-]+:.*$", text, re.MULTILINE)]
    links = [(m.start(), m[1] + "(" + m[3] + ")") for m in _LINK.finditer(text)]
    return [found for _, found in sorted(roles + directives + options + links)]


def figures(cell):
    """Every number a reader sees, each as often as it stands there: 1 → 1, 10,000 → 10000, 1万 → 10000, 3 May 2026 → 3, 5, 2026."""
    text = _LINK.sub(lambda m: m[2], _ROLE.sub(" ", prose(cell)))
    text = re.sub(r"^ *(\([^()\s]+\)=|:[\w-]+:.*|(:{3,}|`{3,}|~{3,})\{[\w:-]+\})", " ", text, flags=re.MULTILINE)
    text = re.sub(r"^ *\d+\. ", " ", text, flags=re.MULTILINE)
    text = re.sub(rf"\b({_MONTH})(?= \d)|(?<=\d )({_MONTH})\b", lambda m: str(MONTHS.index(m[0]) + 1), text)
    text = re.sub(r"(?<=\d)[,\u00a0\u2009\u202f](?=\d{3}(?!\d))", "", text)
    times = {"": 1, "万": 10_000, "亿": 100_000_000}
    return Counter("%.10g" % (float(number) * times[unit]) for number, unit in _NUMBER.findall(text))


def shape(cell):
    """How many list items and table rows a text has; each is a line of its own in both languages."""
    text = prose(cell)
    return {"bullets": len(re.findall(r"^ *[-*] ", text, re.MULTILINE)),
            "numbered items": len(re.findall(r"^ *\d+\. ", text, re.MULTILINE)),
            "table rows": len(re.findall(r"^ *\|", text, re.MULTILINE)),
            "quoted lines": len(re.findall(r"^ *> ", text, re.MULTILINE))}  # fmt: skip


def own_faults(lang, text):
    """What is wrong with one notebook taken alone."""
    notebook = json.loads(text)
    if text != json.dumps(notebook, indent=1, ensure_ascii=False) + "\n":
        yield "the file is not written with indent 1, plain Chinese letters and one line end at its end"
    if "widgets" in notebook["metadata"]:
        yield "it stores widget state"
    if not notebook["metadata"].get("tab_title"):
        yield "its metadata have no tab_title, the neutral name that stands in the browser's history"
    ids = Counter(cell.get("id") for cell in notebook["cells"])
    yield from (f"{count} cells have the id {one}" for one, count in ids.items() if count > 1)
    for number, cell in enumerate(_joined(notebook), 1):
        where = _where(number, cell)
        shaming = SHAMING.search(cell["source"])
        if shaming:
            yield f"{where}: the word “{shaming[0]}” puts readers down"
        if lang == "zh" and cell["cell_type"] == "markdown":
            western = re.search("[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]", prose(cell))
            if western:
                yield f"{where}: Western punctuation between Chinese characters in “{western[0]}”"
        if cell["cell_type"] == "code":
            yield from (f"{where}: {fault}" for fault in _output_faults(cell))


def _output_faults(cell):
    tags = set(cell["metadata"].get("tags", ()))
    if tags - TAGS:
        yield f"the tag {sorted(tags - TAGS)} is none of {sorted(TAGS)}"
    if set(cell["metadata"]) - {"tags"}:
        yield f"it carries metadata other than tags: {sorted(set(cell['metadata']) - {'tags'})}"
    kinds = [sorted(output.get("data", {output["output_type"]: None})) for output in cell["outputs"]]
    counts = {cell["execution_count"], *(output.get("execution_count") for output in cell["outputs"])}
    if CHECKED in tags:
        if kinds != [["text/plain"]]:
            yield f"tagged {CHECKED}, so it stores one output of text/plain; it stores {kinds}"
        # nbval compares only cells that were run; the same number everywhere keeps differences between versions small.
        elif counts != {1} or cell["outputs"][0]["metadata"]:
            yield f"tagged {CHECKED}, so it and its output store the execution count 1 and no metadata; they store {counts}"
    elif kinds:
        yield f"it stores outputs {kinds} and is not tagged {CHECKED}"
    elif counts != {None}:
        yield f"it stores an execution count: {counts}"


def validity(text):
    """Why a text is no notebook, or None."""
    try:
        nbformat.validate(json.loads(text))
    except ValueError as error:
        return f"it is no JSON: {error}"
    except nbformat.ValidationError as error:
        return f"it is no valid notebook: {error.message}"


def differences(english, chinese):
    """What differs between the two editions of one notebook, given as parsed JSON."""
    ours, theirs = ({key: value for key, value in one["metadata"].items() if key not in ("tab_title", "teaching")} for one in (english, chinese))
    yield from _unequal("the notebook", "metadata", ours, theirs)
    yield from _unequal("the notebook", "minutes and counts of its lesson", *(lesson(one["metadata"].get("teaching")) for one in (english, chinese)))
    for key in ("nbformat", "nbformat_minor"):
        yield from _unequal("the notebook", key, english[key], chinese[key])
    pairs = list(zip(_joined(english), _joined(chinese)))
    yield from _unequal("the notebook", "number of cells", len(english["cells"]), len(chinese["cells"]))
    for number, (ours, theirs) in enumerate(pairs, 1):
        where = _where(number, ours)
        for key in ("id", "cell_type", "metadata"):
            yield from _unequal(where, key, ours.get(key), theirs.get(key))
        if ours["cell_type"] != theirs["cell_type"]:
            continue
        if ours["cell_type"] == "code":
            yield from _unequal(where, "code", ours["source"], theirs["source"])
            yield from _unequal(where, "outputs", ours["outputs"], theirs["outputs"])
            continue
        yield from _unequal(where, "levels of headings", headings(ours), headings(theirs))
        yield from _unequal(where, "labels", labels(ours), labels(theirs))
        yield from _first_unequal(where, "facts, citations, directives and links", sources(ours), sources(theirs))
        for name, count in shape(ours).items():
            yield from _unequal(where, f"number of {name}", count, shape(theirs)[name])
        here, there = figures(ours), figures(theirs)
        if here != there:
            yield f"{where}: figures differ: only in English {_listed(here - there)}, only in Chinese {_listed(there - here)}"


def lesson(teaching):
    """What of a lesson is the same in every language: minutes, those of each step, how many questions, aims and key points."""
    if teaching is None:
        return None
    return {"minutes": teaching["minutes"], "steps": [minutes for minutes, _ in teaching["steps"]],
            **{part: len(teaching[part]) for part in ("questions", "objectives", "key_points")}}  # fmt: skip


def _joined(notebook):
    """The cells with their source as one text, however it is stored."""
    return [{**cell, "source": "".join(cell["source"])} for cell in notebook["cells"]]


def _where(number, cell):
    return f"cell {number} ({cell.get('id')})"


def _unequal(where, what, english, chinese):
    if english != chinese:
        yield f"{where}: {what} differ: English {english!r}, Chinese {chinese!r}"


def _first_unequal(where, what, english, chinese):
    for at, (ours, theirs) in enumerate(zip([*english, None], [*chinese, None]), 1):
        if ours != theirs:
            yield f"{where}: {what} differ from the {at}. on: English {english[at - 1:]}, Chinese {chinese[at - 1:]}"
            return


def _listed(counter):
    return sorted(counter.elements()) or "none"


def report(book):
    """All that is wrong with the two editions in a folder, one line each: edition or pair, file, cell, what."""
    (english_files, english), (chinese_files, chinese) = (notebooks(book / lang) for lang in EDITIONS)
    lines = [f"{name} stands only in {lang}/" for lang, names in (("en", set(english_files) - set(chinese_files)), ("zh", set(chinese_files) - set(english_files)))
             for name in sorted(names)]  # fmt: skip
    if not english or not chinese:
        lines.append("an edition has no notebooks")
    for lang, texts in (("en", english), ("zh", chinese)):
        broken = {name: why for name, text in texts.items() if (why := validity(text))}
        lines += [f"{lang}/{name}: {why}" for name, why in broken.items()]
        for name in broken:
            del texts[name]
        lines += [f"{lang}/{name}: {fault}" for name, text in texts.items() for fault in own_faults(lang, text)]
    for name in sorted(set(english) & set(chinese)):
        lines += [f"{name}: {difference}" for difference in differences(json.loads(english[name]), json.loads(chinese[name]))]
    return lines


def test_the_editions_mirror_each_other():
    found = report(BOOK)
    if found:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.parametrize("lang", EDITIONS)
def test_the_rate_chapter_names_the_choices_of_its_tool_as_the_tool_does(lang):
    kinds = next(field for field in tools.load("true-rate").FORM.fields if field.id == "kind").options
    text = "".join("".join(cell["source"]) for cell in json.loads((BOOK / lang / "rate.ipynb").read_text("utf-8"))["cells"])
    assert [label for _, label in kinds if pick(label, lang) not in text] == []


# ---- the check itself

_TEXT = {
    "en": "```{sources}\n```\n\n(what-it-costs)=\n# A fee\n\n[The list](payoff.ipynb) counts ¥10,000 since 20 May 2025 {fact}`lpr-now`, in May as well {cite}`ong2019`.\n\n"
          "```python\nx = 99\n```\n\n:::{admonition} Answer\n:class: dropdown\n\n- 0.6%\n- two\n:::\n\n## Steps\n\n1. First.\n2. Then 3.\n\n| a | b |\n|---|--:|\n| x | 1 |\n\n> Send it.",
    "zh": "```{sources}\n```\n\n(what-it-costs)=\n# 手续费\n\n[清单](payoff.ipynb)从2025年5月20日起算1万元{fact}`lpr-now`，五月也一样{cite}`ong2019`。\n\n"
          "```python\nx = 99\n```\n\n:::{admonition} 答案\n:class: dropdown\n\n- 0.6%\n- 二\n:::\n\n## 步骤\n\n1. 先做这个。\n2. 再做3。\n\n| 甲 | 乙 |\n|---|--:|\n| x | 1 |\n\n> 发出去。",
}  # fmt: skip


def _result(text, count):
    return {"output_type": "execute_result", "data": {"text/plain": [text]}, "metadata": {}, "execution_count": count}


def _notebook(lang):
    output = _result("2", 1)
    return {
        "cells": [
            {"cell_type": "markdown", "id": "a-01", "metadata": {}, "source": [_TEXT[lang]]},
            {"cell_type": "code", "id": "a-02", "metadata": {"tags": [CHECKED]}, "execution_count": 1, "source": ["1 + 1"], "outputs": [output]},
            {"cell_type": "code", "id": "a-03", "metadata": {}, "execution_count": None, "source": ["2 + 2"], "outputs": []},
        ],
        "metadata": {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}, "language_info": {"name": "python"}, "tab_title": lang},
        "nbformat": 4,
        "nbformat_minor": 5,
    }  # fmt: skip


def _write(book, lang, notebook, name="a.ipynb", **how):
    (book / lang).mkdir(parents=True, exist_ok=True)
    (book / lang / name).write_text(json.dumps(notebook, **({"indent": 1, "ensure_ascii": False} | how)) + "\n", "utf-8")


@pytest.fixture
def pair(tmp_path):
    """A folder with a small book whose editions agree."""
    for lang in EDITIONS:
        _write(tmp_path, lang, _notebook(lang))
    return tmp_path


def test_a_pair_that_agrees_is_left_alone(pair):
    assert report(pair) == []


def _text(old, new):
    def change(notebook):
        before = notebook["cells"][0]["source"][0]
        assert old in before
        notebook["cells"][0]["source"] = [before.replace(old, new, 1)]

    return change


def _cell(number, **parts):
    return lambda notebook: notebook["cells"][number].update(copy.deepcopy(parts))


_PICTURE = {"output_type": "display_data", "data": {"image/png": "AAAA"}, "metadata": {}}


@pytest.mark.parametrize(
    "lang, change, told",
    [
        ("zh", lambda n: n["cells"].pop(), "number of cells"),
        ("zh", lambda n: n["cells"].reverse(), "cell_type"),
        ("zh", _cell(0, id="other"), "id"),
        ("zh", _cell(0, id="a-02"), "2 cells have the id a-02"),
        ("zh", _cell(2, metadata={"tags": ["hide-cell"]}), "metadata"),
        ("zh", _cell(2, source=["2 +  2"]), "code"),
        ("zh", _cell(1, outputs=[_result("3", 1)]), "outputs"),
        ("zh", lambda n: n["metadata"].update(license="x"), "metadata"),
        ("zh", lambda n: n.update(nbformat_minor=6), "nbformat_minor"),
        ("zh", lambda n: n["metadata"].update(teaching={"minutes": 30, "steps": [], "questions": [], "objectives": [], "key_points": []}), "counts of its lesson"),
        ("zh", _text("## 步骤", "### 步骤"), "levels of headings"),
        ("zh", _text("## 步骤\n", "步骤\n"), "levels of headings"),
        ("zh", _text("(what-it-costs)=", "(costs)="), "labels"),
        ("zh", _text("{fact}`lpr-now`", ""), "facts, citations"),
        ("zh", _text("{fact}`lpr-now`", "{fact}`no-usury`"), "facts, citations"),
        ("zh", _text("{cite}`ong2019`", "{cite:t}`ong2019`"), "facts, citations"),
        ("zh", _text("(payoff.ipynb)", "(index.ipynb)"), "facts, citations"),
        ("zh", _text("{admonition}", "{warning}"), "facts, citations"),
        ("zh", _text(":class: dropdown", ":class: tip"), "facts, citations"),
        ("zh", _text("1万元", "1千元"), "figures differ: only in English ['10000'], only in Chinese ['1']"),
        ("zh", _text("0.6%", "0.06%"), "only in English ['0.6'], only in Chinese ['0.06']"),
        ("zh", _text("5月20日", "6月20日"), "only in English ['5'], only in Chinese ['6']"),
        ("zh", _text("- 二\n", ""), "number of bullets"),
        ("zh", _text("2. 再做3", "再做3"), "number of numbered items"),
        ("zh", _text("| x | 1 |", "x 1"), "number of table rows"),
        ("zh", _text("> 发", "发"), "number of quoted lines"),
        ("zh", _text("发出去", "老赖"), "“老赖” puts readers down"),
        ("en", _text("Send it", "A Deadbeat"), "“Deadbeat” puts readers down"),
        ("zh", _text("先做这个", "先做,这个"), "Western punctuation"),
        ("en", _cell(2, outputs=[_result("3", 1)]), "is not tagged"),
        ("en", _cell(1, outputs=[]), "it stores []"),
        ("en", _cell(1, outputs=[_PICTURE]), "image/png"),
        ("en", _cell(1, outputs=[_result("2", 7)]), "store the execution count 1"),
        ("en", _cell(1, execution_count=None), "store the execution count 1"),
        ("en", _cell(2, execution_count=7), "it stores an execution count"),
        ("en", _cell(2, metadata={"tags": ["nbval-chek-output"]}), "nbval-chek-output"),
        ("en", _cell(2, metadata={"collapsed": True}), "metadata other than tags"),
        ("en", lambda n: n["metadata"].update(widgets={}), "widget state"),
        ("en", lambda n: n["metadata"].pop("tab_title"), "tab_title"),
        ("en", lambda n: n["cells"][2].pop("outputs"), "no valid notebook"),
    ],
)
def test_every_difference_is_told(pair, lang, change, told):
    notebook = _notebook(lang)
    change(notebook)
    _write(pair, lang, notebook)
    found = report(pair)
    assert any(told in line and "a.ipynb" in line for line in found), found


def test_a_file_of_one_edition_is_told(pair):
    _write(pair, "zh", _notebook("zh"), "b.ipynb")
    (pair / "en" / "c.png").write_bytes(b"")
    assert report(pair) == ["c.png stands only in en/", "b.ipynb stands only in zh/"]


def test_a_book_without_notebooks_is_told(tmp_path):
    for lang in EDITIONS:
        (tmp_path / lang).mkdir()
    assert report(tmp_path) == ["an edition has no notebooks"]


def test_a_notebook_written_in_another_way_is_told(pair):
    _write(pair, "zh", _notebook("zh"), indent=2)
    assert any("indent 1" in line for line in report(pair))
    _write(pair, "zh", _notebook("zh"), ensure_ascii=True)
    assert any("plain Chinese letters" in line for line in report(pair))


def test_a_file_that_is_no_notebook_is_told(pair):
    (pair / "zh" / "a.ipynb").write_text("<<<<<<< HEAD", "utf-8")
    assert report(pair) == ["zh/a.ipynb: it is no JSON: Expecting value: line 1 column 1 (char 0)"]


def test_code_shown_in_a_text_is_no_prose(pair):
    notebook = _notebook("zh")
    _text("x = 99", "x = 98\n# y")(notebook)
    _write(pair, "zh", notebook)
    assert report(pair) == []
