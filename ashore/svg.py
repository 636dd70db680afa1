"""matplotlib's SVG made fit for a page: small, without ids, styles and fonts of its own, in the colours of the page.

matplotlib writes style attributes and a style element, which a strict content security policy refuses, ids that would
clash when a page has two figures, and a size, a date and fonts.  What is left here are paths and text with plain
attributes.  What is drawn in ink takes the colour of the text around the figure; what is drawn for series n has the
class `ashore-cn`, what is drawn in the colour of the paper `ashore-paper`, and the page may give either another colour.
"""

import math
import re
from xml.etree import ElementTree

from ashore.view import palette

_KEPT = ("fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linecap",
         "opacity", "font-size", "text-anchor")
_INITIAL = {"stroke-linecap": "butt", "text-anchor": "start", "stroke-width": "1"}
_NUMBER = re.compile(r"-?\d+\.?\d*(?:e-?\d+)?")
# How far a simplified line may run beside the exact one, in points: less than a phone can show.
_TOLERANCE = 0.12


def fit_for_a_page(text, words, ink, paper):
    """An SVG file from matplotlib as one `<svg>` element that says `words` to a screen reader.

    `ink` and `paper` are the colours that stand for text and background in the file.
    """
    names = {colour: "ashore-c" + str(i) for i, colour in enumerate(palette.LIGHT, 1)}
    names[paper] = "ashore-paper"
    source = ElementTree.fromstring(text)
    shapes = {node.get("id"): node for node in source.iter() if _tag(node) == "path" and node.get("id")}
    defined = {shape for defs in source.iter() if _tag(defs) == "defs" for shape in defs.iter()}
    _, _, width, height = source.get("viewBox").split()
    svg = ElementTree.Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 " + _short(width) + " " + _short(height), "role": "img",
        "aria-label": words, "fill": "currentColor", "stroke-linejoin": "round"})
    for node in source.iter():
        if node in defined:
            continue
        if _tag(node) == "path":
            _add(svg, "path", {"d": _short_path(node.get("d"))}, node, ink, names)
        elif _tag(node) == "use":
            shape = shapes[next(value for name, value in node.items() if name.endswith("href"))[1:]]
            place = "translate(" + _short(node.get("x")) + " " + _short(node.get("y")) + ")"
            _add(svg, "path", {"d": _short_path(shape.get("d")), "transform": place}, node, ink, names)
        elif _tag(node) == "text":
            _add(svg, "text", {"x": _short(node.get("x")), "y": _short(node.get("y"))}, node, ink, names).text = node.text
    return ElementTree.tostring(svg, encoding="unicode")


def _tag(node):
    return node.tag.rpartition("}")[2]


def _add(svg, tag, attributes, node, ink, names):
    style = dict(part.strip().split(": ", 1) for part in (node.get("style") or "").split(";") if part.strip())
    kept = {name: style[name] for name in _KEPT if name in style and _INITIAL.get(name) != style[name]}
    for name in ("stroke-width", "font-size", "stroke-dasharray"):
        if name in kept:
            kept[name] = _NUMBER.sub(lambda number: _short(number.group()), kept[name].replace("px", "")).replace(",", " ")
    for name in ("fill", "stroke"):
        colour = kept.get(name)
        if colour in names:
            attributes["class"], attributes["color"] = names[colour], colour
        if colour in names or colour == ink:
            kept[name] = "currentColor"
    if kept.get("fill") == "currentColor":
        del kept["fill"]
    return ElementTree.SubElement(svg, tag, {**attributes, **kept})


def _short(number):
    """A number with at most one decimal."""
    text = f"{float(number):.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _short_path(path):
    """A path with short numbers, and without the points that no one would miss."""
    out, line = [], [()]
    for letter, numbers in re.findall(r"([A-Za-z])([^A-Za-z]*)", path) + [("end", "")]:
        point = tuple(map(float, _NUMBER.findall(numbers)))
        if letter == "L":
            line.append(point)
            continue
        out += [("L", kept) for kept in _simplified(line)[1:]]
        line = [point[-2:]]
        out.append((letter, point))
    return "".join(letter + " ".join(_short(number) for number in point) for letter, point in out[:-1])


def _simplified(points):
    """The points of a line that it needs to stay within the tolerance (Douglas and Peucker 1973)."""
    kept, open_parts = {0, len(points) - 1}, [(0, len(points) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        far, at = max(((_distance(points[i], points[first], points[last]), i) for i in range(first + 1, last)), default=(0, 0))
        if far > _TOLERANCE:
            kept.add(at)
            open_parts += [(first, at), (at, last)]
    return [points[i] for i in sorted(kept)]


def _distance(point, start, end):
    """From a point to the part of a line between two others."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    part = min(1, max(0, ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length)) if length else 0
    return math.hypot(point[0] - start[0] - part * dx, point[1] - start[1] - part * dy)
