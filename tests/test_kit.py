"""The workshop kit: every sheet of both editions is made, and those of each kind print without an empty or overflowing page."""

import re
import unicodedata

import pytest
from conftest import ROOT
from pypdf import PdfReader

from ashore import kit, teaching, tools
from ashore.facts import cards
from ashore.kit.text import Paper, exercises
from ashore.words import LANGUAGES

BOTH = pytest.mark.parametrize("lang", LANGUAGES)
# One of each kind, and how many pages it has; None where that follows from the text.
PRINTED = {"ladder": 1, "rights": 1, "debt-list": 1, "statement": 1, "contact-log": 1, "cards": 6, "cards-answers": 6, "drill": None, "survey": None,
           "timetables": None, "exercises-cost": None, "exercises-rate": None, "slides-cost": None, "slides-payoff": None}  # fmt: skip
# A sheet of fewer characters than this is one that a heading or a foot ran over to.
LEAST = 45


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kit")
    kit.build(folder, only=tuple(PRINTED))
    return folder


@BOTH
@pytest.mark.parametrize("name", PRINTED)
def test_a_sheet_prints_on_the_pages_it_should_and_none_is_empty(printed, name, lang):
    pages = PdfReader(printed / lang / f"{name}.pdf").pages
    wanted = PRINTED[name]
    if name.startswith("slides"):
        wanted = (printed / lang / f"{name}.html").read_text("utf-8").count('class="slide"')
    assert wanted in (None, len(pages))
    assert [number for number, page in enumerate(pages, 1) if len(page.extract_text().strip()) < LEAST] == []
    wide, high = sorted(float(one) for one in pages[0].mediabox[2:])
    if not name.startswith("slides"):
        assert (round(wide), round(high)) == (595, 842) or (round(wide), round(high)) == (596, 842)  # A4 in points


def test_nothing_overflows_its_sheet_or_its_slide(browser):
    """In print, in the width of the paper: no element sticks out to the right, and no slide holds more than it shows."""
    page = browser.new_page()
    page.emulate_media(media="print")
    found = []
    for lang in LANGUAGES:
        for name, html in kit.pages(lang).items():
            wide, slides = 'class="wide"' in html, name.startswith("slides")
            page.set_viewport_size({"width": 960 if slides else 1016 if wide else 680, "height": 800})
            page.set_content(html)
            found += [(lang, name, what) for what in page.evaluate("""() => {
                const out = [];
                for (const one of document.querySelectorAll("body *")) {
                    const box = one.getBoundingClientRect();
                    if (box.width && box.right > document.documentElement.clientWidth + 1) out.push("right: " + one.tagName + " " + one.textContent.slice(0, 30));
                }
                document.querySelectorAll(".slide").forEach((slide, at) => {
                    const foot = slide.querySelector(".foot").getBoundingClientRect().top;
                    for (const one of slide.children) if (!one.matches(".foot") && one.getBoundingClientRect().bottom > foot + 1) out.push("slide " + (at + 1));
                });
                return out;
            }""")]
    page.close()
    assert found == []


@BOTH
def test_a_sheet_needs_nothing_else_and_no_mark_of_the_source_text_is_left(lang):
    for name, html in kit.pages(lang).items():
        assert "<script" not in html and "http" not in re.sub(r"https?://", "http", html).split("<style>")[0], name
        assert 'src="' not in html and "url(" not in html, name
        body = html.split("</style>")[1]
        assert not re.search(r"\{\w+\}`|:::|\ue000|\(\w[\w-]*\)=|\]\(|&lt;sup", body), (name, re.search(r"\{\w+\}`|:::|\(\w[\w-]*\)=|\]\(", body))


@BOTH
def test_every_taught_chapter_has_exercises_with_answers_apart_and_slides(lang):
    made = kit.pages(lang)
    for chapter in teaching.CHAPTERS:
        assert "slides-" + chapter in made
        if chapter == "claims":
            continue
        asked = exercises(chapter, lang)
        assert len(asked) >= 3 and any(answer for _, _, answer in asked), chapter
        assert all("admonition" not in question for _, question, _ in asked)
        sheet = made["exercises-" + chapter]
        answer = next(answer for _, _, answer in asked if answer)
        shown = re.sub(r"<[^>]+>", "", Paper(lang).html(answer)).split("\n")[0][:12]
        assert shown in re.sub(r"<[^>]+>", "", sheet.split('<h1 class="new">')[1])


@BOTH
def test_law_on_a_handout_is_numbered_and_listed(lang):
    for name in ("ladder", "rights"):
        html = kit.pages(lang)[name]
        marks = {int(number) for number in re.findall(r"<sup>(\d+)</sup>", html)}
        listed = {int(number) for number in re.findall(r"<span><b>(\d+)</b>", html)}
        assert marks == listed and len(marks) > 5
        assert all(number in html for number in ("12356", "110", "120"))


@BOTH
def test_the_key_of_the_drill_is_on_a_page_of_its_own(printed, lang):
    pages = [page.extract_text() for page in PdfReader(printed / lang / "drill.pdf").pages]
    plain = lambda text: unicodedata.normalize("NFKC", text).replace("\n", "")
    key = plain({"en": "The key, for", "zh": "答案（给带练的人"}[lang])
    assert [key in plain(text) for text in pages] == [False] * (len(pages) - 1) + [True]


@BOTH
def test_the_cards_on_paper_are_those_that_load(lang):
    html = kit.pages(lang)["cards"]
    for card in cards.ids():
        assert all(task.split("’")[0][:12] in html for task in cards.get(card, lang)["tasks"])
    answers = kit.pages(lang)["cards-answers"]
    assert answers.count("<tr>") == 6 * (1 + len(tools.IDS) - 3)


def test_without_a_browser_the_html_is_there_and_the_reason_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("ASHORE_BROWSER", raising=False)
    with pytest.raises(kit.KitError, match="--html"):
        kit.build(tmp_path, only=("ladder",))
    assert (tmp_path / "en" / "ladder.html").is_file()


def test_the_makefile_builds_it():
    assert "kit: $(READY)\n\t$(BIN)/python -m ashore kit" in (ROOT / "Makefile").read_text("utf-8")
