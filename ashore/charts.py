"""Chart blocks (`view.blocks.chart`) as matplotlib figures for notebooks and as SVG for pages.

Nothing is computed here: exact integers become floats only to be drawn, and every printed figure is a value of the
block.  The Chinese font comes with the package zhplot as a plain file; importing zhplot would change the teacher's own
plots, so it is only looked up.  No setting of matplotlib is changed for longer than one of our figures is made.
"""

import functools
import importlib.util
import io
import re
import threading
import unicodedata
import warnings
from pathlib import Path

import matplotlib
from matplotlib import font_manager, ft2font
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from ashore import svg as svg_text
from ashore.engine.calendar import MINUTES, clock_text
from ashore.view import palette, show

INK, PAPER = "#1c1e21", palette.LIGHT_PAPER
FIGURE_WIDTH, SVG_WIDTH = 6.4, 5.0
SHAPE = 0.46
FONTS = ("Noto Sans SC", "DejaVu Sans")
_FONT_PACKAGE, _FONT_FILE = "zhplot", "fonts/NotoSansSC-Regular.ttf"
_MARKERS = {"circle": "o", "rect": "s", "triangle": "^", "rectRot": "D", "star": "*", "cross": "P"}
# Point sizes: text, titles, the space between things.
_TEXT, _TITLE, _GAP, _EDGE = 11, 13.5, 10, 4
_LINE = 1.4 * _TEXT
_MOST_TICKS = 5
_HOURS_APART = 4
_lock = threading.RLock()


class Chart(Figure):
    """A finished matplotlib Figure that a notebook shows by itself; `savefig` makes a file for slides."""

    def __repr__(self):
        return "Chart(" + repr(self.get_label()) + ")"

    def _repr_png_(self):
        target = io.BytesIO()
        with _settings():
            self.savefig(target, format="png", dpi=144)
        return target.getvalue()


def figure(block, lang, width=FIGURE_WIDTH, titled=True, shape=SHAPE):
    """A chart block as a matplotlib Figure, `width` inches wide and as high as its words need; `shape` is the height of a plot to its width."""
    with _settings():
        sheet = _Sheet(block, lang, width, titled, shape)
        _KINDS[block["kind"]](sheet)
    return sheet.figure


def svg(block, lang, width=SVG_WIDTH, shape=SHAPE):
    """A chart block as an inline `<svg>` element: text as text, colours of the page, the same bytes every time."""
    target = io.StringIO()
    with _settings(), warnings.catch_warnings():
        # What our fonts lack, the reader's device draws: the text stays text.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        drawn = figure(block, lang, width, False, shape)
        drawn.patch.set_visible(False)
        drawn.savefig(target, format="svg")
    words = block["title"] + ". " + block["summary"] if lang == "en" else block["title"] + "。" + block["summary"]
    return svg_text.fit_for_a_page(target.getvalue(), words, INK, PAPER)


def missing_glyphs(text):
    """The characters of a text that the fonts of our figures cannot draw."""
    return {c for c in text if ord(c) not in _drawable() and not unicodedata.category(c).startswith(("C", "Z"))}


@functools.cache
def _font_file():
    """The font that set-up installed; registered with matplotlib the first time, chosen for nothing but our figures."""
    package = importlib.util.find_spec(_FONT_PACKAGE)
    if package is None:
        raise ModuleNotFoundError("charts need the Chinese font of the package zhplot: pip install -r requirements.txt", name=_FONT_PACKAGE)
    path = Path(package.submodule_search_locations[0]) / _FONT_FILE
    font_manager.fontManager.addfont(path)
    return str(path)


@functools.cache
def _drawable():
    files = [_font_file()] + [font_manager.findfont(name, fallback_to_default=False) for name in FONTS[1:]]
    return frozenset().union(*[ft2font.FT2Font(file).get_charmap() for file in files])


class _settings:
    """matplotlib's defaults and our fonts, whatever the notebook has set, and the notebook's settings back afterwards."""

    def __enter__(self):
        _font_file()
        _lock.acquire()
        self.context = matplotlib.rc_context()
        self.context.__enter__()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", matplotlib.MatplotlibDeprecationWarning)
            matplotlib.rcParams.update({key: value for key, value in matplotlib.rcParamsDefault.items() if key != "backend"})
        # A dollar sign in somebody's word for a debt is no formula.
        matplotlib.rcParams.update({
            "font.family": list(FONTS), "font.size": _TEXT, "text.parse_math": False, "text.color": INK,
            "svg.fonttype": "none", "svg.hashsalt": "ashore",
        })
        return self

    def __exit__(self, *problem):
        self.context.__exit__(*problem)
        _lock.release()


class _Sheet:
    """A figure being laid out, from the top down: title, legend, label of the values, plot, labels below.

    Widths of text are estimated (`_ems`), not measured: an SVG is shown in a font that is not known here.
    All lengths are points.
    """

    def __init__(self, block, lang, width, titled, shape):
        self.shape = shape
        self.block = block
        self.lang = lang
        self.unit = block["y"]["unit"]
        self.names = [_clean(value) for value in block["x"]["values"]]
        self.series = block["series"]
        self.width = width * 72
        self.room = self.width - 2 * _EDGE
        self.figure = Chart(figsize=(width, 1), facecolor=PAPER)
        self.figure.set_label(_clean(block["title"]))
        self.above = []
        if titled:
            self.above += [("title", line) for line in _wrapped(_clean(block["title"]), self.room / _TITLE)]

    def value(self, number):
        """A value as the reader sees it, exactly."""
        if self.unit == "fen":
            return show.money(number, self.lang)
        if self.unit == "ppm":
            return show.percent(number, _percent_places([number]))
        if self.unit == "months":
            return show.duration(number, self.lang)
        if self.unit == "clock":
            return clock_text(number)
        return f"{number:,}"

    def ticks(self, lowest, highest):
        """Round numbers from below the lowest value to the highest or above it, and their texts."""
        if self.unit == "clock":
            numbers = list(range(0, MINUTES + 1, _HOURS_APART * 60))
            return numbers, [clock_text(number) for number in numbers]
        step = _round_step(max(highest - lowest, 1), self.unit)
        first, last = -(-lowest // step) if lowest >= 0 else lowest // step, -(-highest // step)
        numbers = [step * i for i in range(first, max(last, first + 1) + 1)]
        if self.unit == "ppm":
            places = _percent_places(numbers)
            return numbers, [show.percent(number, places) for number in numbers]
        return numbers, [self.value(number) for number in numbers]

    def add_legend(self):
        """Names of the series beside what marks them, in rows that fit."""
        entries = [(i, _shortened(_clean(one["name"]), 22)) for i, one in enumerate(self.series)]
        bands = self.block["y"].get("bands") or []
        entries += [(None, _shortened(_clean(name), 22)) for name in sorted({band["name"] for band in bands})]
        row, used = [], _EDGE
        for i, name in entries:
            needed = 30 + _ems(name) * _TEXT + 14
            if row and used + needed - 14 > self.width - _EDGE:
                self.above.append(("legend", row))
                row, used = [], _EDGE
            row.append((used, i, name))
            used += needed
        self.above.append(("legend", row))

    def add_label(self):
        """What the values are, above their axis: upright text is easier to read than turned text."""
        self.above += [("label", line) for line in _wrapped(_clean(self.block["y"]["label"]), self.room / _TEXT)]

    def plot(self, left, right, high, below):
        """The axes: `left` and `right` margins, `high` the height of the plot, `below` the room for labels under it."""
        heights = {"title": 1.5 * _TITLE, "legend": 1.75 * _TEXT, "label": 1.55 * _TEXT}
        total = _EDGE + sum(heights[kind] for kind, _ in self.above) + _GAP + high + below
        self.figure.set_size_inches(self.width / 72, total / 72)
        y = total - _EDGE
        for kind, content in self.above:
            y -= heights[kind]
            if kind == "legend":
                self._draw_legend_row(content, y + heights[kind] / 2, total)
            else:
                size = _TITLE if kind == "title" else _TEXT
                self.figure.text(_EDGE / self.width, (y + heights[kind] * 0.25) / total, content, fontsize=size)
        axes = self.figure.add_axes((left / self.width, below / total, (self.width - left - right) / self.width, high / total))
        axes.patch.set_visible(False)
        axes.spines[:].set_visible(False)
        axes.tick_params(length=0, pad=5, colors=INK)
        axes.tick_params(axis="x", pad=9)
        self.axes, self.total, self.below = axes, total, below
        self.plot_width = self.width - left - right
        return axes

    def value_axis(self, numbers, texts):
        """Horizontal lines at round values, a stronger one at zero."""
        self.axes.set_yticks(numbers, texts)
        self.axes.set_ylim(numbers[0], numbers[-1])
        for number in numbers:
            width, alpha = (1, 0.8) if number == 0 else (0.7, 0.16)
            self.axes.axhline(number, color=INK, linewidth=width, alpha=alpha, zorder=0.5, clip_on=False)

    def write(self, x, y, lines, side):
        """Lines of text, the first with its foot at y; one text a line, so that SVG can align each by itself."""
        for at, line in enumerate(lines):
            self.figure.text(x / self.width, (y - at * _LINE) / self.total, line, ha=side)

    def name_below(self):
        """What the names along the bottom are."""
        label = _clean(self.block["x"]["label"])
        left, _, width, _ = self.axes.get_position().bounds
        self.figure.text(left + width / 2, 3 / self.total, label, ha="center", va="bottom")

    def _draw_legend_row(self, row, y, total):
        for x, i, name in row:
            place = {"transform": self.figure.transFigure}
            if i is None:
                self.figure.add_artist(Rectangle((x / self.width, (y - 5) / total), 16 / self.width, 10 / total, **_BAND, **place))
                self.figure.text((x + 22) / self.width, (y - 0.36 * _TEXT) / total, name)
                continue
            style = self.style(i)
            if self.block["kind"] == "points":
                self.figure.add_artist(Line2D([(x + 12) / self.width], [y / total], **self.mark(i), **place))
            elif self.block["kind"] == "line" or style["dotted"] or (self.block["kind"] == "fan" and "to" not in self.series[i]):
                xs, ys = [x / self.width, (x + 12) / self.width, (x + 24) / self.width], [y / total] * 3
                self.figure.add_artist(Line2D(xs, ys, markevery=[1], **self.line(i), **place))
            else:
                corner, color = (x / self.width, (y - 5) / total), {"color": style["color"], "alpha": style["alpha"], "linewidth": 0}
                self.figure.add_artist(Rectangle(corner, 16 / self.width, 10 / total, **color, **place))
                x -= 8
            self.figure.text((x + 30) / self.width, (y - 0.36 * _TEXT) / total, name)

    def style(self, i):
        """How series i is filled."""
        if self.series[i]["style"] == "dotted":
            return {"dotted": True, "color": INK, "alpha": 1}
        if self.block["kind"] == "fan":
            # One colour, the darker the nearer to the middle: a fan is read by lightness alone.
            bands = [at for at, one in enumerate(self.series) if "to" in one]
            return {"dotted": False, "color": palette.LIGHT[0], "alpha": (bands.index(i) + 1) / (len(bands) + 2) if i in bands else 1}
        return _style(i)

    def line(self, i):
        """How series i is drawn as a line."""
        style = self.style(i)
        if style["dotted"]:
            return {"color": INK, "linewidth": 2, "dashes": palette.DOTS, "dash_capstyle": "butt"}
        if self.block["kind"] == "fan":
            i = 0
        at = i % len(palette.LIGHT)
        dashes = palette.DASHES[(i + i // len(palette.LIGHT)) % len(palette.DASHES)]
        return {"color": style["color"], "linewidth": 2, "dashes": dashes or (None, None), "dash_capstyle": "butt",
                "marker": _MARKERS[palette.MARKS[at]], "markersize": 7, "markeredgewidth": 0}


    def mark(self, i):
        """How a value of series i is drawn where no line leads to it."""
        line = self.line(i)
        return {name: line[name] for name in ("color", "marker", "markersize", "markeredgewidth")}


def _over_time(sheet, lowest, highest, names=None):
    """Legend, values, and as many names along the bottom as fit without touching."""
    if len(sheet.series) > 1:
        sheet.add_legend()
    sheet.add_label()
    numbers, texts = sheet.ticks(lowest, highest)
    left = max(_ems(text) for text in texts) * _TEXT + 7 + _EDGE
    names = sheet.names if names is None else names
    widest = max([_ems(name) for name in names] + [1]) * _TEXT
    right = max(widest / 2, 6) + _EDGE
    axes = sheet.plot(left, right, sheet.shape * sheet.width, 2 * _LINE + 14)
    last = max(len(names) - 1, 1)
    shown = range(0, len(names), _name_step(len(names), int(sheet.plot_width // (widest + 14)) + 1))
    axes.set_xticks(list(shown), [names[i] for i in shown])
    axes.set_xlim(0, last)
    sheet.value_axis(numbers, texts)
    sheet.name_below()
    return axes


def _line(sheet):
    values = [value for one in sheet.series for value in one["values"] if value is not None]
    axes = _over_time(sheet, min(values + [0]), max(values + [0]))
    for i, one in enumerate(sheet.series):
        count = len(one["values"])
        every = max(1, count // 6)
        marks = [at for at in range(count) if at % every == (i * every // max(1, len(sheet.series))) % every]
        axes.plot(range(count), _floats(one["values"]), clip_on=False, markevery=marks, **sheet.line(i))


def _points(sheet):
    """Marks over the names that they belong to, and the stretches of the values that are shaded."""
    at = sheet.block["x"]["at"]
    axes = _over_time(sheet, 0, 0, [_clean(name) for name in sheet.block["x"]["names"]])
    # The first and the last mark have room beside them.
    count = len(sheet.block["x"]["names"])
    axes.set_xlim(-0.5, count - 0.5)
    for band in sheet.block["y"].get("bands") or []:
        axes.add_patch(Rectangle((-0.5, band["from"]), count, band["to"] - band["from"], **_BAND))
    for i, one in enumerate(sheet.series):
        shown = [(at[place], value) for place, value in enumerate(one["values"]) if value is not None]
        axes.plot([x for x, _ in shown], _floats([y for _, y in shown]), linestyle="none", clip_on=False, **sheet.mark(i))


def _fan(sheet):
    """Bands from the widest to the narrowest, each with its edges, then the lines."""
    values = [value for one in sheet.series for value in one["values"] + one.get("to", []) if value is not None]
    axes = _over_time(sheet, min(values + [0]), max(values + [0]))
    for i, one in enumerate(sheet.series):
        months, style = range(len(one["values"])), sheet.style(i)
        if "to" in one:
            axes.fill_between(months, _floats(one["values"]), _floats(one["to"]), color=style["color"], alpha=style["alpha"], linewidth=0, clip_on=False)
            for edge in (one["values"], one["to"]):
                axes.plot(months, _floats(edge), color=style["color"], linewidth=0.7, clip_on=False)
        else:
            marks = {} if style["dotted"] else {"markevery": max(1, len(months) // 6)}
            axes.plot(months, _floats(one["values"]), clip_on=False, **marks, **sheet.line(i))


def _stack(sheet):
    layers = [i for i, one in enumerate(sheet.series) if one["style"] != "dotted"]
    over = [i for i in range(len(sheet.series)) if i not in layers]
    count = len(sheet.names)
    tops, edge = [], [0] * count
    for i in layers:
        edge = [below + (value or 0) for below, value in zip(edge, sheet.series[i]["values"])]
        tops.append(edge)
    overlaid = [value for i in over for value in sheet.series[i]["values"] if value is not None]
    everything = [value for top in tops for value in top] + overlaid
    axes = _over_time(sheet, min(everything + [0]), max(everything + [0]))
    # From the back, each layer down to zero: neighbours share one edge, with a line of paper along it.
    for i, top in reversed(list(zip(layers, tops))):
        style = sheet.style(i)
        axes.fill_between(range(count), 0, _floats(top), color=PAPER, linewidth=0, clip_on=False)
        axes.fill_between(range(count), 0, _floats(top), color=style["color"], alpha=style["alpha"], linewidth=0, clip_on=False)
        axes.plot(range(count), _floats(top), color=PAPER, linewidth=1, clip_on=False)
    for i in over:
        axes.plot(range(count), _floats(sheet.series[i]["values"]), clip_on=False, **sheet.line(i))


def _bar(sheet):
    if len(sheet.series) > 1:
        sheet.add_legend()
    sheet.add_label()
    groups = [[one["values"][at] for one in sheet.series] for at in range(len(sheet.names))]
    values = [value for group in groups for value in group if value is not None]
    numbers, texts = sheet.ticks(min(values + [0]), max(values + [0]))
    axes = _upright(sheet, numbers, texts)
    width = 0.72 / len(sheet.series)
    labelled = max([_ems(sheet.value(value)) for value in values] + [0]) * _TEXT < sheet.slot * width * 1.25
    for i, one in enumerate(sheet.series):
        for at, value in enumerate(one["values"]):
            if value is not None:
                x = at - 0.36 + width * i
                _draw_bar(axes, x + width * 0.04, 0, width * 0.92, value, sheet.style(i))
                if labelled:
                    _draw_value(axes, x + width / 2, value, value < 0, sheet.value(value))


def _waterfall(sheet):
    """Steps one on the other (series 0), totals from zero (series 1, if there is one), thin lines between them."""
    sheet.add_label()
    steps = sheet.series[0]["values"]
    totals = sheet.series[1]["values"] if len(sheet.series) > 1 else [None] * len(steps)
    bars, level = [], 0
    for step, total in zip(steps, totals):
        start = 0 if step is None else level
        level = (total or 0) if step is None else level + step
        bars.append((start, level, step if step is not None else total, step is None))
    edges = [edge for start, end, _, _ in bars for edge in (start, end)]
    numbers, texts = sheet.ticks(min(edges + [0]), max(edges + [0]))
    axes = _upright(sheet, numbers, texts)
    labelled = max([_ems(sheet.value(value)) for _, _, value, _ in bars if value is not None] + [0]) * _TEXT < 1.2 * sheet.slot
    for at, (start, end, value, is_total) in enumerate(bars):
        if value is None:
            continue
        falling = not is_total and value < 0
        colour = palette.TOTAL if is_total else palette.FALL if falling else palette.RISE
        _draw_bar(axes, at - 0.36, start, 0.72, end - start, _style(colour))
        if at + 1 < len(bars):
            axes.plot([at + 0.36, at + 1 - 0.36], [float(end)] * 2, color=INK, linewidth=1, clip_on=False)
        if labelled:
            _draw_value(axes, at, min(start, end) if falling else max(start, end), falling, sheet.value(value))


def _upright(sheet, numbers, texts):
    """Axes for upright bars: names wrapped into the room that each has, fewer of them when that is too narrow."""
    count = max(len(sheet.names), 1)
    left = max(_ems(text) for text in texts) * _TEXT + 7 + _EDGE
    sheet.slot = (sheet.room + _EDGE - left) / count
    every = _name_step(count, max(1, int(count * sheet.slot / (4 * _TEXT))))
    wrapped = [_wrapped(name, max(every * sheet.slot - 6, _TEXT) / _TEXT) for name in sheet.names]
    lines = min(max([len(name) for name in wrapped] + [1]), 4)
    axes = sheet.plot(left, _EDGE, sheet.shape * sheet.width, (lines + 1) * _LINE + 10)
    shown = range(0, len(sheet.names), every)
    axes.set_xticks([])
    axes.set_xlim(-0.5, count - 0.5)
    for at in shown:
        sheet.write(left + sheet.slot * (at + 0.5), sheet.below - 1.2 * _TEXT, _at_most(wrapped[at], lines), "center")
    sheet.value_axis(numbers, texts)
    sheet.name_below()
    return axes


def _hbar(sheet):
    if len(sheet.series) > 1:
        sheet.add_legend()
    sheet.add_label()
    count, wide = max(len(sheet.names), 1), 0.36 * sheet.width
    wrapped = [_at_most(_wrapped(name, wide / _TEXT), 3) for name in sheet.names]
    left = max([_ems(line) for name in wrapped for line in name] + [0]) * _TEXT + 9 + _EDGE
    values = [value for one in sheet.series for value in one["values"] if value is not None]
    lowest, highest = min(values + [0]), max(values + [0])
    widest = max([_ems(sheet.value(value)) for value in values] + [1]) * _TEXT + 10 + _EDGE
    row = max(1.7 * _TEXT * len(sheet.series), _LINE * max([len(name) for name in wrapped] + [1]) + 0.7 * _TEXT)
    margins = [left + (widest if lowest < 0 else 0), widest if highest > 0 else 6]
    squeeze = min(1, 0.9 * sheet.width / sum(margins))
    axes = sheet.plot(margins[0] * squeeze, margins[1] * squeeze, row * count, _EDGE + 2)
    axes.set_yticks([])
    axes.set_ylim(count - 0.5, -0.5)
    for at, name in enumerate(wrapped):
        middle = sheet.below + row * (count - at - 0.5)
        sheet.write(left * squeeze - 9, middle + (len(name) - 1) * _LINE / 2 - 0.36 * _TEXT, name, "right")
    axes.set_xlim(float(lowest), float(highest if highest > lowest else lowest + 1))
    axes.set_xticks([])
    axes.axvline(0, color=INK, linewidth=1, alpha=0.8, clip_on=False)
    high = 0.76 / len(sheet.series)
    for i, one in enumerate(sheet.series):
        for at, value in enumerate(one["values"]):
            if value is not None:
                y = at - 0.38 + high * i
                style = sheet.style(i)
                axes.add_patch(Rectangle((0, y + high * 0.04), float(value), high * 0.92, **_fill(style)))
                beside, side = (-5, "right") if value < 0 else (5, "left")
                _write_at(axes, sheet.value(value), float(value), y + high / 2, (beside, -0.36 * _TEXT), side)


_KINDS = {"line": _line, "fan": _fan, "stack": _stack, "bar": _bar, "hbar": _hbar, "waterfall": _waterfall, "points": _points}
_BAND = {"facecolor": INK, "alpha": 0.12, "linewidth": 0, "zorder": 0}


def _style(i):
    """Colour i of the palette; beyond its end the colours come again, lighter."""
    count = len(palette.LIGHT)
    return {"dotted": False, "color": palette.LIGHT[i % count], "alpha": 0.55 if i // count % 2 else 1}


def _fill(style):
    if style["dotted"]:
        return {"facecolor": "none", "edgecolor": INK, "linewidth": 1.5, "linestyle": (0, palette.DOTS), "clip_on": False}
    return {"facecolor": style["color"], "alpha": style["alpha"], "linewidth": 0, "clip_on": False}


def _draw_bar(axes, x, start, width, high, style):
    axes.add_patch(Rectangle((x, float(start)), width, float(high), **_fill(style)))


def _draw_value(axes, x, value, below, text):
    _write_at(axes, text, x, float(value), (0, -1.15 * _TEXT if below else 4), "center")


def _write_at(axes, text, x, y, offset, side):
    axes.annotate(text, (x, y), offset, textcoords="offset points", ha=side, va="baseline", annotation_clip=False)


def _floats(values):
    return [float("nan") if value is None else float(value) for value in values]


def _clean(text):
    """A text on one line, without the control characters that no font has."""
    return " ".join("".join(c if unicodedata.category(c) not in ("Cc", "Cf", "Cs") else " " for c in text).split())


def _ems(text):
    """About how wide a text is, in heights of its font."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WF" or c in "%—…mMWw" else 0.3 if c in " .,:;'’|il" else 0.58 for c in text)


def _shortened(text, most):
    """A text of at most about `most` ems."""
    if _ems(text) <= most:
        return text
    while text and _ems(text) > most - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def _wrapped(text, most):
    """A text in lines of at most about `most` ems, Chinese broken anywhere but before closing marks."""
    lines = [""]
    for part in re.findall(r"\s+|[\u2e80-\uffef][，。、；：！？）》”]*|[^\s\u2e80-\uffef]+", text):
        if _ems(lines[-1] + part.rstrip()) > most and lines[-1].strip():
            lines.append("")
        lines[-1] += part if lines[-1] else part.lstrip()
    return [_shortened(line.rstrip(), most) for line in lines]


def _at_most(lines, most):
    """The first lines of a text, with a sign that there was more."""
    return lines if len(lines) <= most else lines[:most - 1] + [lines[most - 1].rstrip("…") + "…"]


def _round_step(span, unit):
    """The smallest round step that takes at most a handful of ticks across a span."""
    steps = [digit * 10 ** power for power in range(len(str(span)) + 1) for digit in (1, 2, 5)]
    if unit == "months":
        steps = [1, 2, 3, 6] + [12 * step for step in steps]
    return next(step for step in steps if step * _MOST_TICKS >= span)


def _name_step(count, most):
    """Every how manyth name is shown, so that about `most` are: whole years where that is near."""
    return next(step for step in [1, 2, 3, 4, 6] + list(range(12, count + 13, 12)) if (count - 1) // step < max(most, 1) or step >= count)


def _percent_places(numbers):
    """The fewest decimals of a percent that show rates exactly."""
    return next(places for places in range(5) if all(number % 10 ** (4 - places) == 0 for number in numbers))
