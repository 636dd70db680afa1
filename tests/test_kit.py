"""The workshop kit as it stands in the published editions: every sheet of both, page by page, and the list that names them."""

import html
import re
import unicodedata

import pytest
from bs4 import BeautifulSoup
from browser.harness import eventually
from conftest import ROOT
from pypdf import PdfReader

from ashore import assets, book, kit, teaching, tools
from ashore.cards import form as cards_form
from ashore.facts import cards
from ashore.kit import handouts
from ashore.kit.text import Paper, exercises
from ashore.notebook import ToolWidget
from ashore.scenarios import Outlook
from ashore.words import LANGUAGES

BOTH = pytest.mark.parametrize("lang", LANGUAGES)
# How many pages a sheet has, where that does not follow from its text.
PAGES = {"ladder": 1, "rights": 1, "debt-list": 1, "statement": 1, "contact-log": 1, "distress": 1, "cards": 6, "cards-answers": 6, "cards-futures": 5}
# A sheet of fewer characters than this is one that a heading or a foot ran over to.
LEAST = {"en": 90, "zh": 50}
# In print, in the width of the paper: what sticks out to the right, what is cut off below, and what is too small to read, in points.
LOOK = """() => {
    const out = [], deck = document.body.classList.contains("slides");
    const least = deck ? { text: 24, chart: 14, foot: 12 } : { text: 12, chart: 9, foot: 9 };
    for (const one of document.querySelectorAll("body *")) {
        const box = one.getBoundingClientRect(), svg = one.closest("svg");
        if (!box.width) continue;
        if (!svg && box.right > document.documentElement.clientWidth + 1) out.push("right: " + one.tagName + " " + one.textContent.slice(0, 30));
        if (![...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())) continue;
        let points = parseFloat(getComputedStyle(one).fontSize) * 0.75;
        if (svg) points *= Math.min(svg.clientWidth / svg.viewBox.baseVal.width, svg.clientHeight / svg.viewBox.baseVal.height);
        const kind = svg ? "chart" : one.closest(".foot, .sources, sup") ? "foot" : "text";
        if (points < least[kind] - 0.05) out.push(points.toFixed(1) + " points: " + one.textContent.slice(0, 30));
    }
    document.querySelectorAll(".slide").forEach((slide, at) => {
        const foot = slide.querySelector(".foot").getBoundingClientRect().top;
        for (const one of slide.children) if (!one.matches(".foot") && one.getBoundingClientRect().bottom > foot + 1) out.push("slide " + (at + 1));
    });
    return out;
}"""


def folder(lang):
    """Where the published edition has its kit."""
    there = book.SITE / lang / "kit"
    assert there.is_dir(), "there is no built site: run `make book` first"
    return there


@pytest.fixture(scope="module")
def made():
    """{language: {name: HTML}} of all sheets."""
    return {lang: kit.pages(lang) for lang in LANGUAGES}


@BOTH
def test_every_sheet_prints_on_the_pages_it_should_and_none_is_empty(made, lang):
    wrong = []
    for name, sheet in made[lang].items():
        pages = PdfReader(folder(lang) / f"{name}.pdf").pages
        slides = sheet.count('class="slide"')
        if len(pages) != (slides or PAGES.get(name, len(pages))):
            wrong.append((name, len(pages)))
        for number, page in enumerate(pages, 1):
            wide, high = sorted(round(float(one)) for one in page.mediabox[2:])
            if (wide, high) not in ([(405, 720)] if slides else [(595, 842), (596, 842)]):  # A4 and 16 : 9 in points
                wrong.append((name, number, wide, high))
            if len(page.extract_text().strip()) < LEAST[lang]:
                wrong.append((name, number, page.extract_text()))
    assert wrong == []


def test_nothing_overflows_and_nothing_is_too_small_to_read(browser):
    page = browser.new_page()
    page.emulate_media(media="print")
    found = []
    for lang in LANGUAGES:
        for file in sorted(folder(lang).glob("*.html")):
            wide = 960 if file.name.startswith("slides") else 1016 if 'class="wide"' in file.read_text("utf-8") else 680
            page.set_viewport_size({"width": wide, "height": 800})
            page.goto(file.as_uri())
            found += [(lang, file.stem, what) for what in page.evaluate(LOOK)]
    page.close()
    assert found == []


def test_a_deck_is_moved_through_with_the_keyboard_without_any_script(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto((folder("zh") / "slides-payoff.html").as_uri())
    tops = lambda: page.evaluate("[...document.querySelectorAll('.slide')].map((slide) => Math.round(Math.abs(slide.getBoundingClientRect().top + slide.getBoundingClientRect().height / 2 - innerHeight / 2)))")
    nearest = lambda: (found := tops()).index(min(found))
    assert nearest() == 0
    page.keyboard.press("PageDown")
    eventually(lambda: nearest() == 1)
    page.close()


@BOTH
def test_the_list_on_the_page_is_true_and_its_sheets_stand_under_the_policy_of_the_book(lang):
    page = BeautifulSoup((book.SITE / lang / "workshop.html").read_text("utf-8"), "html.parser")
    rows = {row.a["href"]: row for row in page.select("tr") if row.a and row.a["href"].startswith("kit/")}
    assert {href.removeprefix("kit/").removesuffix(".html") for href in rows} == set(kit.pages(lang))
    for href, row in rows.items():
        sheet, pdf = folder(lang) / href.removeprefix("kit/"), folder(lang) / row.select("a")[1]["href"].removeprefix("kit/")
        assert row.select("td")[-1].text == str(len(PdfReader(pdf).pages))
        assert f"{-(-pdf.stat().st_size // 1024)} KB" in row.text
        opened = BeautifulSoup(sheet.read_text("utf-8"), "html.parser")
        assert opened.find("meta", {"http-equiv": "Content-Security-Policy"})["content"] == assets.POLICY and opened.title.text
    assert page.find("a", href="kit/survey.csv")
    # Few readers print: the copy for offline reading does not carry it.
    assert '"url": "kit/' not in (book.SITE / lang / "sw.js").read_text("utf-8")


@BOTH
def test_a_sheet_needs_nothing_else_and_no_mark_of_the_source_text_is_left(made, lang):
    for name, sheet in made[lang].items():
        assert "<script" not in sheet and 'src="' not in sheet and "url(" not in sheet, name
        assert re.findall(r'href="([^"]*)"', sheet) == ["kit.css"], name
        body = sheet.split("<body")[1]
        assert not re.search(r"\{\w+\}`|:::|\ue000|\(\w[\w-]*\)=|\]\(|&lt;sup", body), (name, re.search(r"\{\w+\}`|:::|\(\w[\w-]*\)=|\]\(", body))


@BOTH
def test_slides_show_the_charts_of_their_chapter(made, lang):
    charted = {chapter for chapter in teaching.CHAPTERS if "<svg" in made[lang]["slides-" + chapter]}
    assert charted == {"list", "rights", "court", "cost", "rate", "budget", "payoff", "offer", "credit", "life"}
    fan = {"en": "What is still owed, in 2,000 futures", "zh": "2,000种未来里，每个月还欠多少"}[lang]
    assert fan in made[lang]["slides-payoff"]


@BOTH
def test_each_card_with_money_for_a_plan_has_its_futures_and_they_are_those_of_the_seed(made, lang):
    sheet = made[lang]["cards-futures"]
    planned = [name for name in cards.ids() if cards.get(name, lang)["parts"]["capacity"] != "0"]
    assert [name for name in cards.ids() if cards.get(name, lang)["name"] in sheet] == planned and sheet.count("<svg") == len(planned) == 5
    outlook = Outlook(ToolWidget("payoff", cards_form("luo", "payoff", lang), lang), futures=2000, seed=2026)
    assert outlook.view["blocks"][0]["text"] in html.unescape(sheet)
    assert handouts.card_futures(lang) == sheet


@BOTH
def test_every_taught_chapter_has_exercises_with_answers_apart_and_slides(made, lang):
    made = made[lang]
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
def test_law_on_a_handout_is_numbered_and_listed(made, lang):
    for name in ("ladder", "rights"):
        sheet = made[lang][name]
        marks = {int(number) for number in re.findall(r"<sup>(\d+)</sup>", sheet)}
        listed = {int(number) for number in re.findall(r"<span><b>(\d+)</b>", sheet)}
        assert marks == listed and len(marks) > 5
        assert all(number in sheet for number in ("12356", "110", "120"))


@BOTH
def test_the_key_of_the_drill_is_on_a_page_of_its_own(lang):
    pages = [page.extract_text() for page in PdfReader(folder(lang) / "drill.pdf").pages]
    plain = lambda text: unicodedata.normalize("NFKC", text).replace("\n", "")
    key = plain({"en": "The key, for", "zh": "答案（给带练的人"}[lang])
    assert [key in plain(text) for text in pages] == [False] * (len(pages) - 1) + [True]


@BOTH
def test_the_cards_on_paper_are_those_that_load(made, lang):
    for card in cards.ids():
        assert all(task.split("’")[0][:12] in made[lang]["cards"] for task in cards.get(card, lang)["tasks"])
    answers = made[lang]["cards-answers"]
    assert answers.count("<tr>") == 6 * (1 + len(tools.IDS) - 3)


def test_without_a_browser_the_html_is_there_and_the_reason_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("ASHORE_BROWSER", raising=False)
    with pytest.raises(kit.KitError, match="--html"):
        kit.build(tmp_path, only=("ladder",))
    assert (tmp_path / "en" / "ladder.html").is_file()


def test_the_makefile_builds_it():
    assert "kit: $(READY)\n\t$(BIN)/python -m ashore kit" in (ROOT / "Makefile").read_text("utf-8")
