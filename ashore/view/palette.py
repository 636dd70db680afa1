"""What tells the series of a chart apart, in one place for figures and pages.

Series n takes colour, mark and dash n, from the first again after the last.  Neighbours differ in lightness by more
than a fifth of the scale, so that greyscale print keeps them apart; all six stay apart for readers with protanopia,
deuteranopia and tritanopia; each has a contrast of at least 3:1 to its paper.  tests/test_charts.py measures it.
Dotted series (`blocks.series`) take the colour of the text instead, and dots.

An SVG figure gives what it draws for series n the class `ashore-c1` … `ashore-c6`, and `color` is what such an element
is drawn in; page/ashore.css repeats these colours as `--ashore-c1` …, light and dark.
"""

LIGHT = ("#12409f", "#dc691c", "#701547", "#2f97d3", "#37480a", "#bb7b98")
DARK = ("#5b8af0", "#e8d48c", "#d0408c", "#4fd2f7", "#649438", "#f7a8b8")
LIGHT_PAPER, DARK_PAPER = "#ffffff", "#14181e"

# The names are Chart.js point styles.
MARKS = ("circle", "rect", "triangle", "rectRot", "star", "cross")
# Lengths of line and gap, in widths of the line.
DASHES = ((), (5, 2), (9, 2), (5, 2, 1.5, 2), (9, 2, 1.5, 2), (3, 1.5))
DOTS = (1, 2)
# Which colour the totals, the rises and the falls of a waterfall take.
TOTAL, RISE, FALL = 0, 1, 3
