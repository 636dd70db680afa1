"""Every page of both editions for everyone: axe-core at each width by day and by night, the rules of `access.js`, a walk by
keyboard, large type, text of twice the size, paper.

Tests visit each page once with `Visit`; the whole matrix, many minutes long, is measured here.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from ashore import assets, book
from ashore.server import serving
from bench.browser import browsing
from bench.table import show

WIDTHS = (320, 360, 768, 1024, 1440)
SCHEMES = ("light", "dark")
EDITIONS = ("en", "zh")
# A4 less margins of 15 mm, in CSS pixels.
SHEET = 680
# Tabs pressed between two looks at how far the walk has come, and more than any page has places to stop at.
STRIDE, FARTHEST = 60, 6000
# 200 % of the size that browsers begin with; layout rules that count in rem follow it.
TWICE = "--blink-settings=defaultFontSize=32"

AXE = """async (rules) => {
  const { violations, passes } = await axe.run(document, { ...rules, resultTypes: ["violations"], selectors: false, preload: false });
  return { found: violations.map(({ id, nodes }) => [id, nodes.length, nodes[0].html.slice(0, 200)]), rules: passes.length };
}"""


class Visit:
    """One page, opened and ready to be looked at in many ways; every method gives {what failed} or counts."""

    def __init__(self, page, address):
        self.page = page
        page.emulate_media(reduced_motion="reduce")
        page.goto(address)
        page.wait_for_load_state("networkidle")
        self._put("bench/access.js")

    def _put(self, script):
        self.page.evaluate((assets.ROOT / script).read_text("utf-8") + ";0")

    def unfold(self):
        self.page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true })")

    def look(self, width, scheme="light"):
        """Show the page so wide and so light."""
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.emulate_media(color_scheme=scheme)

    def axe(self, rules=None):
        """{"found": [[rule, count, first element]], "rules": how many passed}, of all rules or those named."""
        if not self.page.evaluate("'axe' in window"):
            self._put(assets.MODULES / "axe-core" / "axe.min.js")
        return self.page.evaluate(AXE, {"runOnly": rules} if rules else {})

    def audit(self, rules="access.screen"):
        """{rule: [passed, [elements that fail]]}."""
        return self.page.evaluate(f"access.audit({rules})")

    def texts(self):
        """How many elements with words of their own can be seen."""
        return self.page.evaluate("[...access.worded()].length")

    def enlarge(self, on=True):
        """Press the button for large type, if it is not as asked."""
        button = self.page.locator(".bar-type")
        if (button.get_attribute("aria-pressed") == "true") != on:
            button.click()

    def paper(self):
        """The rules of paper for a page that was dark."""
        self.look(SHEET, "dark")
        self.page.emulate_media(media="print")
        self.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        found = self.audit("access.paper")
        self.page.evaluate("dispatchEvent(new Event('afterprint'))")
        self.page.emulate_media(media="screen")
        return found

    def walk(self):
        """Press Tab from the top of the page to its end: {due, reached, missed, hidden, over}."""
        self.page.evaluate("scrollTo(0, 0); access.watch()")
        for pressed in range(FARTHEST):
            self.page.keyboard.press("Tab")
            if pressed % STRIDE == 0 and self.page.evaluate("access.walk.over"):
                break
        return self.page.evaluate("access.walk.result()")


class Tally:
    """What passed on a page or on many, by rule, and what did not."""

    def __init__(self, name=""):
        self.name = name
        self.checks = {}
        self.violations = []

    def add(self, rule, passed, failed, **where):
        self.checks[rule] = self.checks.get(rule, 0) + passed
        self.violations += [{"page": self.name, "rule": rule, "element": element, **where} for element in failed]

    def audit(self, found, **where):
        for rule, (passed, failed) in found.items():
            self.add(rule, passed, failed, **where)


def failing(found):
    """{rule: elements} of the rules of an audit that something fails."""
    return {rule: failed for rule, (_, failed) in found.items() if failed}


def names():
    """The pages of an edition; both have the same."""
    return sorted(path.stem for path in (book.SITE / EDITIONS[0]).glob("*.html") if path.stem != "blank")


def run():
    """The matrix; the figures."""
    tally = Tally()
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        for one in pool.map(_look_at, [f"{lang}/{name}" for name in names() for lang in EDITIONS]):
            for rule, passed in one.checks.items():
                tally.add(rule, passed, [])
            tally.violations += one.violations
            print(f"  {one.name}: {len(one.violations)} found", flush=True)
    show(["rule", "passed", "found"], [[rule, f"{count:,}", sum(one["rule"] == rule for one in tally.violations)] for rule, count in tally.checks.items()])
    for one in tally.violations[:40]:
        print("   ", one)
    return {"pages": len(names()), "widths": WIDTHS, "schemes": SCHEMES, "editions": len(EDITIONS), "violations": tally.violations, "checks": tally.checks}


def _look_at(name):
    """All that is measured of one page."""
    tally = Tally(name)
    with serving() as site:
        for switches, look in (([], _widths_and_schemes), ([TWICE], _twice_the_text)):
            with browsing(*switches) as browser:
                look(Visit(browser.new_context(service_workers="block").new_page(), f"{site}/{name}.html"), tally)
    return tally


def _widths_and_schemes(visit, tally):
    visit.look(WIDTHS[-1])
    walk = visit.walk()
    tally.add("keyboard", walk["reached"], walk["missed"])
    tally.add("focus", walk["reached"] - len(walk["hidden"]), walk["hidden"])
    tally.audit(visit.paper())
    visit.unfold()
    for width in WIDTHS:
        for scheme in SCHEMES:
            visit.look(width, scheme)
            # By night other colours are all that is different.
            axe = visit.axe(["color-contrast"] if scheme == "dark" else None)
            tally.add("axe", axe["rules"], [f"{rule} × {count}: {first}" for rule, count, first in axe["found"]], width=width, scheme=scheme)
        tally.audit(visit.audit(), width=width)
        tally.add("contrast", len(SCHEMES) * visit.texts(), [])
    visit.enlarge()
    for width in (320, 640, 1440):
        visit.look(width)
        tally.add("large type", *visit.audit("['width']")["width"], width=width)


def _twice_the_text(visit, tally):
    for width in (360, 1280):
        visit.look(width)
        tally.add("twice the text", *visit.audit("['width']")["width"], width=width)
