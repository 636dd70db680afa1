"""Figures and SVG of chart blocks: every kind in both languages, no missing glyph, nothing a page would refuse."""

import json
import math
import re
import subprocess
import sys
import warnings
from pathlib import Path
from xml.etree import ElementTree

import matplotlib
import pytest

from ashore import charts, facts, tools, words
from ashore.view import blocks, palette

PACKAGE = Path(charts.__file__).parent
WORDS = {
    "en": ("What is owed", "Month", "In yuan", ("Credit card", "Online loan", "A cousin", "Minimums only")),
    "zh": ("每个月还欠多少", "月份", "欠款（元）", ("信用卡", "网贷", "表哥，还差一点", "只还最低额")),
}
MONTHS = ["%d-%02d" % (2026 + n // 12, n % 12 + 1) for n in range(36)]
VALUES = {
    "line": [[360000 - 10000 * n for n in range(36)], [300000 - 5000 * n if n < 30 else None for n in range(36)]],
    "stack": [[360000 - 10000 * n for n in range(36)], [max(0, 120000 - 9999 * n) for n in range(36)], [0] * 36],
    "bar": [[142727, 165792, 1], [0, -50000, None]],
    "hbar": [[142727, 165792, 1]],
    "waterfall": [[None, 100000, -843_21, None], [900000, None, None, 915679]],
    "points": [[540, 1290, None, 600], [None, None, 1365, None]],
}
# What a chart of points says of its axes beyond the other kinds.
OVER = {"at": [0, 0, 2, 3], "names": ["11-18", "11-19", "11-20", "11-21"]}
BANDS = [{"name": "22:00–8:00", "from": 0, "to": 480}, {"name": "22:00–8:00", "from": 1320, "to": 1440}]


def chart(kind, lang, unit="fen", values=None, names=None):
    """A chart block of a kind, in one language."""
    title, x, y, series_names = WORDS[lang]
    values = VALUES[kind] if values is None else values
    if kind == "points":
        return blocks.chart(kind, title, title, dict(OVER, label=x, values=OVER["names"]), {"label": y, "unit": "clock", "bands": BANDS},
                            [blocks.series(series_names[i], one) for i, one in enumerate(values)], {"head": [], "rows": []})
    if names is None:
        names = MONTHS if kind in ("line", "stack") else [series_names[i] for i in range(len(values[0]))]
    series = [blocks.series(series_names[i % 4] + " " * (i // 4), one) for i, one in enumerate(values)]
    if kind in ("line", "stack"):
        series.append(blocks.series(series_names[3], [400000 - 5000 * n for n in range(len(names))], "dotted"))
    return blocks.chart(kind, title, title, {"label": x, "values": names}, {"label": y, "unit": unit}, series, {"head": [], "rows": []})


def draw(block, lang):
    """Draw as a picture, with every warning an error: matplotlib warns of a glyph it does not have."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return charts.figure(block, lang)._repr_png_()


EVERY = [(kind, lang) for kind in VALUES for lang in words.LANGUAGES]


@pytest.mark.parametrize("kind, lang", EVERY)
def test_every_kind_draws_without_a_warning(kind, lang):
    assert draw(chart(kind, lang), lang).startswith(b"\x89PNG")


@pytest.mark.parametrize("unit", ["fen", "ppm", "months", "count"])
@pytest.mark.parametrize("kind, lang", EVERY)
def test_every_unit_has_readable_ticks(kind, lang, unit):
    block = chart(kind, lang, unit)
    draw(block, lang)
    texts = [text.text for text in ElementTree.fromstring(charts.svg(block, lang)).iter("{http://www.w3.org/2000/svg}text")]
    assert "nan" not in "".join(texts) and len(texts) > 3


def test_a_missing_glyph_is_found():
    block = chart("line", "zh", names=["🙂"] * 36)
    with pytest.raises(UserWarning, match="missing from font"):
        draw(block, "zh")
    assert charts.missing_glyphs("还🙂债") == {"🙂"}
    # The page's own fonts draw it there, so the SVG keeps it and says nothing.
    assert "🙂" in charts.svg(block, "zh")


def test_the_figures_have_every_glyph_of_the_book():
    texts = [path.read_text(encoding="utf-8") for folder in ("words", "tools", "facts") for path in (PACKAGE / folder).glob("*.*")]
    assert len(texts) > 5
    assert charts.missing_glyphs("".join(texts)) == set()
    assert facts and charts.missing_glyphs("¥￥元−–—…“”·%‰") == set()


@pytest.mark.parametrize("lang", words.LANGUAGES)
@pytest.mark.parametrize("tool_id", tools.IDS)
def test_the_charts_of_every_tool(tool_id, lang):
    for block in charts_of(tools.run(tool_id, {}, lang)["blocks"]):
        draw(block, lang)
        assert len(charts.svg(block, lang).encode()) < 40_000


def charts_of(all_blocks):
    """The chart blocks among some blocks, also the folded ones."""
    for block in all_blocks:
        if block["type"] == "chart":
            yield block
        yield from charts_of(block.get("blocks", []))


@pytest.mark.parametrize("kind, lang", EVERY)
def test_svg_is_what_a_strict_page_takes(kind, lang):
    text = charts.svg(chart(kind, lang), lang)
    svg = ElementTree.fromstring(text)
    assert svg.get("role") == "img" and WORDS[lang][0] in svg.get("aria-label")
    assert svg.get("viewBox") and svg.get("width") is None and svg.get("height") is None
    tags = {node.tag.rpartition("}")[2] for node in svg.iter()}
    assert tags <= {"svg", "path", "text"}
    attributes = {name for node in svg.iter() for name in node.keys()}
    assert not attributes & {"style", "id", "href", "font-family"} and not any(name.startswith("on") for name in attributes)
    assert "NaN" not in text and "nan" not in text and "inf" not in text and "<!--" not in text and "date" not in text
    # Only what is drawn for a series or in the colour of the paper has a colour of its own.
    for node in svg.iter():
        for name in ("fill", "stroke"):
            assert node.get(name) in (None, "none", "currentColor")
        assert ("color" in node.attrib) == ("class" in node.attrib)


def test_svg_is_the_same_in_another_process():
    program = "from tests.test_charts import *; import hashlib; print(hashlib.sha256(''.join([charts.svg(chart(k, l), l) for k, l in EVERY]).encode()).hexdigest())"
    runs = {subprocess.run([sys.executable, "-c", program], cwd=PACKAGE.parent, check=True, capture_output=True, text=True).stdout for _ in range(2)}
    assert len(runs) == 1 and len(runs.pop().strip()) == 64


@pytest.mark.parametrize("kind", VALUES)
def test_extremes_draw(kind):
    for values in ([[0, 0, 0, 0]], [[1, 1, 1, 1]], [[-5, 10 ** 14, 7, None]], [[]], [[5]]):
        names = ["<&\"'\x00 $x^2$ 名字" * 5] * len(values[0])
        block = chart(kind, "zh", values=values, names=names)
        draw(block, "zh")
        assert "NaN" not in charts.svg(block, "zh")


def test_thirty_debts_draw():
    block = chart("stack", "en", values=[[1000 * (n + 1)] * 36 for n in range(30)])
    draw(block, "en")
    assert len(charts.svg(block, "en").encode()) < 40_000


def test_long_plans_stay_small_and_their_names_apart():
    names = ["%d-%02d" % (2026 + n // 12, n % 12 + 1) for n in range(600)]
    block = chart("stack", "en", values=[[int(1e7 * 0.99 ** n * (1 + i)) for n in range(600)] for i in range(6)], names=names)
    text = charts.svg(block, "en")
    assert len(text.encode()) < 40_000
    shown = re.findall(r">(\d{4}-\d\d)<", text)
    assert 2 <= len(shown) <= 6


def test_texts_are_drawn_as_given():
    block = chart("line", "en")
    block["series"][0]["name"] = "<b>$1 & $2</b>"
    assert "&lt;b&gt;$1 &amp; $2&lt;/b&gt;" in charts.svg(block, "en")


def test_the_teachers_own_plots_stay_as_they_are():
    before = dict(matplotlib.rcParams)
    with matplotlib.rc_context({"text.color": "red", "font.family": ["serif"]}):
        charts.svg(chart("line", "zh"), "zh")
        figure = charts.figure(chart("line", "zh"), "zh")
        assert matplotlib.rcParams["text.color"] == "red" and matplotlib.rcParams["font.family"] == ["serif"]
        assert {text.get_color() for text in figure.texts} == {charts.INK}
    assert dict(matplotlib.rcParams) == before
    assert "matplotlib.pyplot" not in imported("ashore.charts") and "zhplot" not in imported("ashore.charts")


def imported(module):
    """The modules that a fresh interpreter has after drawing with `module`."""
    program = "import sys; from tests.test_charts import *; charts.svg(chart('bar', 'zh'), 'zh'); print(*sys.modules)"
    return subprocess.run([sys.executable, "-c", program], cwd=PACKAGE.parent, check=True, capture_output=True, text=True).stdout.split()


# Machado, Oliveira & Fernandes 2009: what readers with each colour blindness see, on linear RGB.
SEEN = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def linear(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour):
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(colour)))


def lab(colour, seen):
    """CIE L*a*b* of a colour as some reader sees it."""
    rgb = [min(1, max(0, sum(a * b for a, b in zip(row, linear(colour))))) for row in SEEN[seen]]
    to_xyz = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
    xyz = [sum(a * b for a, b in zip(row, rgb)) / white for row, white in zip(to_xyz, (0.95047, 1, 1.08883))]
    x, y, z = [part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz]
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("colours, paper", [(palette.LIGHT, palette.LIGHT_PAPER), (palette.DARK, palette.DARK_PAPER)])
def test_colours_stay_apart(colours, paper):
    for colour in colours:
        light, dark = sorted([luminance(colour), luminance(paper)], reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 3, colour
    for seen in SEEN:
        found = [lab(colour, seen) for colour in colours]
        for i, one in enumerate(found):
            for other in found[i + 1:]:
                assert math.dist(one, other) > 20, (seen, colours[i])
    lightness = [lab(colour, "normal")[0] for colour in colours]
    assert all(abs(a - b) > 20 for a, b in zip(lightness, lightness[1:]))
    assert len(set(palette.MARKS)) == len(set(palette.DASHES)) == len(colours)


@pytest.mark.parametrize("name", ["ashore.css", "notebook.css"])
def test_style_sheets_have_the_same_colours(name):
    found = re.findall(r"--ashore-c(\d):\s*(#\w{6})", (PACKAGE / "page" / name).read_text(encoding="utf-8"))
    assert set(found) == {(str(i), colour) for both in (palette.LIGHT, palette.DARK) for i, colour in enumerate(both, 1)}


def test_the_pages_charts_have_the_same_marks_and_dashes():
    script = (PACKAGE / "page" / "figures.js").read_text(encoding="utf-8")
    const = {name: json.loads(value) for name, value in re.findall(r"^const ([A-Z]+) = (\[.*\]);$", script, re.MULTILINE)}
    assert tuple(const["MARKS"]) == palette.MARKS
    # On a page lines are two pixels wide, and dashes are given in pixels.
    assert const["DASHES"] == [[2 * part for part in dash] for dash in palette.DASHES]
    assert const["DOTS"] == [2 * part for part in palette.DOTS]
    assert f"TOTAL = {palette.TOTAL}, RISE = {palette.RISE}, FALL = {palette.FALL}" in script
