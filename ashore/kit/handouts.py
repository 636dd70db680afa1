"""The handouts, one function each: the language in, a whole HTML file out.  What a chapter or a tool says is taken from there."""

import re

from ashore import cards, teaching, tools
from ashore.facts import cards as card_facts
from ashore.facts import samples
from ashore.kit import document, pictures, survey_form
from ashore.kit.text import Paper, exercises, section
from ashore.notebook import ToolWidget
from ashore.scenarios import Outlook
from ashore.view.html import escape, render_blocks
from ashore.words import pick, speaker
from ashore.words.budget import WORDS as BUDGET
from ashore.words.drill import WORDS as DRILL
from ashore.words.household import WORDS as HOUSEHOLD

BLANK = "____________"
_DAY = re.compile(r", \d+ [A-Z][a-z]+ \d{4}|，\d{4}年\d+月\d+日")
DRILL_ROUND = 3


def ladder(lang):
    """The nine steps of the chapter on messages."""
    paper = Paper(lang)
    body = f'<h1>{paper.say("ladder")}</h1>' + paper.html(section("real-or-fake", "real-ladder", lang))
    return document(lang, paper.say("ladder"), body + paper.sources() + _foot(paper))


def rights(lang):
    """The lines of collecting, and what to say when one is crossed, on one page; the day from which a line counts is left to the chapter."""
    paper = Paper(lang)
    rows = [_DAY.sub("", line) for line in section("rights", "rights-lines", lang).splitlines() if line.startswith("|")]
    said = [line[2:] for line in section("rights", "rights-say", lang).splitlines() if line.startswith("> ")][:3]
    body = (f'<h1>{paper.say("rights")}</h1>' + paper.html("\n".join(rows).replace(rows[0].split("|")[3], paper.say("rights.rank")))
            + f'<p>{paper.say("rights.check")}</p><h2>{paper.say("rights.say")}</h2>'
            + "".join(paper.html(one) for one in said) + f'<p class="box">{paper.say("rights.still")}<br>{paper.say("rights.hotlines")}</p>')
    return document(lang, paper.say("rights"), body + paper.sources() + _foot(paper), "one")


def debts(lang):
    """The empty debt list."""
    columns = ("who", "balance", "received", "rate", "minimum", "missed", "paper")
    paper = Paper(lang)
    table = _lines(paper, columns, 8, (24, 13, 13, 10, 12, 13, 15))
    total = f'<p><b>{paper.say("debts.total")}:</b> {BLANK} &nbsp; </p><p class="box">{paper.say("debts.urgent")}<br>1. {BLANK * 2} &nbsp; 2. {BLANK * 2} &nbsp; 3. {BLANK * 2}</p>'
    return document(lang, paper.say("debts"), f'<h1>{paper.say("debts")}</h1><p>{paper.say("debts.note")}</p>' + table + total + _foot(paper), "wide")


def statement(lang):
    """The empty statement for a lender: the words of the tool `budget`, with lines to fill in."""
    paper = Paper(lang)
    keys = ("date", "people", "income", "essential", "other", "savings", "left", "debts", "method", "lowest", "true", "purpose", "name")
    parts = [f'<h1>{paper.say("statement")}</h1><p>{paper.say("statement.note")}</p><div class="box"><h2>{pick(BUDGET["letter.title"], "zh")}</h2>']
    for key in keys:
        text = re.sub(r"\{\w+\}", BLANK, pick(BUDGET["letter." + key], "zh"))
        # Fill-in lines for two spaces of typing; the English says the same, smaller.
        parts.append(f"<p>{escape(text)}" + (f'<br><span class="gist">{escape(re.sub(chr(123) + "[a-z]+" + chr(125), "…", pick(BUDGET["letter." + key], "en")))}</span>' if lang == "en" else "") + "</p>")
    return document(lang, paper.say("statement"), "".join(parts) + "</div>" + _foot(paper), "tight")


def contacts(lang):
    """The empty log of contacts."""
    paper = Paper(lang)
    table = _lines(paper, ("day", "time", "number", "how", "whom", "answered", "said"), 9, (9, 8, 20, 9, 11, 12, 31))
    return document(lang, paper.say("contacts"), f'<h1>{paper.say("contacts")}</h1><p>{paper.say("contacts.note")}</p>' + table + _foot(paper), "wide")


def drill(lang):
    """Twelve messages, an answer sheet, and the key on a page of its own."""
    paper = Paper(lang)
    view = tools.run("drill", {"round": str(DRILL_ROUND)}, lang)
    dealt = [samples.get(one) for one in view["numbers"]["dealt"]]
    quiz = next(block for fold in view["blocks"] if fold["type"] == "fold" for block in fold["blocks"] if block["type"] == "quiz")
    said = speaker(lang, DRILL)
    parts = [f'<h1>{paper.say("drill")}</h1><p>{paper.say("drill.note")}</p>']
    for item, sample in zip(quiz["items"], dealt):
        parts.append(f'<div class="keep"><h3>{escape(item["label"])}</h3>' + _message(sample, lang) + _boxes([label for _, label in quiz["options"]]) + "</div>")
    parts.append(f'<h1 class="new">{paper.say("drill.sheet")}</h1><table><thead><tr><th></th>' + "".join(f"<th>{escape(label)}</th>" for _, label in quiz["options"])
                 + f'<th style="width:55%">{paper.say("drill.why")}</th></tr></thead><tbody class="lines">')
    parts += [f'<tr><td>{n}</td>{"<td>☐</td>" * len(quiz["options"])}<td></td></tr>' for n in range(1, len(dealt) + 1)]
    fakes = len([1 for sample in dealt if sample["truth"] == "fake"])
    genuine = len([1 for sample in dealt if sample["truth"] == "genuine"])
    parts.append(f'</tbody></table><p>{escape(paper.say("drill.count", fakes=fakes, genuine=genuine))}</p><h1 class="new">{paper.say("drill.key")}</h1><ol>')
    for sample in dealt:
        truth = said("truth.ambiguous") if sample["truth"] == "ambiguous" else said("answer." + sample["truth"])
        parts.append(f'<li><b>{escape(truth)}</b> {escape(pick(sample["why"], lang))}</li>')
    return document(lang, paper.say("drill"), "".join(parts) + "</ol>" + _foot(paper))


def exercise_sheet(chapter, lang):
    """The exercises of a chapter, and the answers on a page of their own."""
    paper = Paper(lang)
    title = paper.title(chapter)
    asked = exercises(chapter, lang)
    parts = [f'<h1>{escape(title)}: {paper.say("exercises")}</h1>']
    parts += [f"<h3>{escape(teaching.plain(heading))}</h3>" + paper.html(question) for heading, question, _ in asked]
    answered = [(heading, answer) for heading, _, answer in asked if answer]
    if answered:
        parts.append(f'<h1 class="new">{escape(title)}: {paper.say("answers")}</h1><p>{paper.say("answers.note")}</p>')
        parts += [f"<h3>{escape(teaching.plain(heading))}</h3>" + paper.html(answer) for heading, answer in answered]
    return document(lang, title, "".join(parts) + paper.sources() + _foot(paper))


def households(lang):
    """The six cards, a page each."""
    paper = Paper(lang)
    parts = []
    for place, card in enumerate(card_facts.ids()):
        view = tools.run("household", {"card": card}, lang)
        shown = [block for block in view["blocks"] if block["type"] not in ("fold", "headline")]
        told = card_facts.get(card, lang)
        parts.append(f'<section class="card{" new" if place else ""}"><h1>{escape(told["name"])}</h1><p>{escape(view["blocks"][0]["detail"])}</p>'
                     + "".join(render_blocks({"blocks": shown, "numbers": {}}, lang, None, card)) + _foot(paper) + "</section>")
    return document(lang, paper.say("cards"), "".join(parts), "tight")


def card_answers(lang):
    """For the person teaching: the first line of every tool, card by card."""
    paper = Paper(lang)
    parts = []
    for place, card in enumerate(card_facts.ids()):
        rows = []
        for tool_id in card_facts.get(card, lang)["tools"]:
            if tool_id in ("drill", "role-play"):
                continue
            first = tools.run(tool_id, cards.form(card, tool_id, lang), lang)["blocks"][0]
            rows.append(f'<tr><th>{escape(pick(tools.load(tool_id).TITLE, lang))}</th><td>{escape(first["text"])}</td></tr>')
        parts.append(f'<h2 class="{"new" if place else ""}">{escape(card_facts.get(card, lang)["name"])}</h2><table><thead><tr><th style="width:36%">{paper.say("cards.col.tool")}</th><th>{paper.say("cards.col.says")}</th></tr></thead><tbody>'
                     + "".join(sorted(rows)) + "</tbody></table>")
    title = paper.say("cards.answers")
    return document(lang, title, f"<h1>{title}</h1><p>{paper.say('answers.note')}</p>" + "".join(parts) + _foot(paper))


def card_futures(lang):
    """Many futures of each card that has money for a plan: a question to guess at, then the fan, the chances and what helps, on a page each."""
    paper = Paper(lang)
    parts = []
    for card in card_facts.ids():
        if card_facts.get(card, lang)["parts"]["capacity"] == "0":
            continue
        outlook = Outlook(ToolWidget("payoff", cards.form(card, "payoff", lang), lang))
        headline, fan, chances, helps = outlook.view["blocks"][:4]
        shown = lambda *told: "".join(render_blocks({"blocks": told, "numbers": {}}, lang, None, card))
        parts.append(f'<section class="{"new" if parts else ""}"><h1>{escape(paper.say("futures", name=card_facts.get(card, lang)["name"]))}</h1><p class="box">{escape(paper.say("futures.guess"))}</p>'
                     + shown(headline) + pictures.on_paper(fan, lang) + shown(*chances["blocks"], helps)
                     + f'<p>{escape(paper.say("futures.note", seed=outlook.numbers["seed"]))}</p>' + _foot(paper) + "</section>")
    return document(lang, paper.say("futures.title"), "".join(parts), "tight")


def timetables(lang):
    """For each length of a workshop every step with its minutes, aim, what to say and what goes wrong; then the lessons of all chapters."""
    paper = Paper(lang)
    parts = []
    for place, minutes in enumerate(teaching.PLANS):
        table = teaching.Timetable(minutes, lang)
        head = "".join(f"<th>{escape(paper.say(column))}</th>" for column in ("col.from", "col.minutes", "col.step"))
        rows = "".join(f"<tr><td>{step.clock}</td><td>{step.minutes}</td><td>{_step(table, step)}</td></tr>" for step in table.steps)
        parts.append(f'<section class="{"new" if place else ""}"><h1>{escape(paper.say("timetable", minutes=minutes))}</h1><table class="times"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></section>')
    lessons = teaching.Lessons(lang).block()
    parts.append(f'<section class="new"><h1>{escape(lessons["caption"])}</h1>{_table(lessons)}</section>')
    return document(lang, paper.say("timetables"), "".join(parts) + _foot(paper))


def _step(table, step):
    """A step of a timetable in one cell."""
    name = f"<p><b>{escape(step.what)}</b>" + (f" · {escape(step.chapter)}" if step.chapter else "") + "</p>"
    return name + "".join(f"<p><b>{escape(table.say(part))}:</b> {escape(getattr(step, part))}</p>" for part in ("aim", "say", "wrong"))


def distress(lang):
    """For the person teaching: what to do when a participant is in distress, and what nobody is asked to share."""
    paper = Paper(lang)
    body = f'<h1>{paper.say("distress")}</h1>' + paper.html(section("workshop", "workshop-distress", lang))
    body += f'<h2>{paper.say("never")}</h2>' + paper.html(section("workshop", "workshop-never", lang))
    return document(lang, paper.say("distress"), body + paper.sources() + _foot(paper), "tight")


def survey(lang):
    """The sheets before and after, and the key."""
    return document(lang, speaker(lang, _kit())("survey"), survey_form.html(lang) + _foot(Paper(lang)))


def _kit():
    from ashore.words.kit import WORDS

    return WORDS


def _foot(paper):
    return f'<p class="foot">{escape(paper.say("footer"))}</p>'


def _lines(paper, columns, count, widths):
    """An empty table to write on; widths in percent."""
    head = "".join(f'<th style="width:{width}%">{escape(paper.say("col." + column))}</th>' for column, width in zip(columns, widths))
    return f'<table><thead><tr>{head}</tr></thead><tbody class="lines">' + ("<tr>" + "<td></td>" * len(columns) + "</tr>") * count + "</tbody></table>"


def _table(block):
    """A table of a view without its caption."""
    cells = lambda tag, row: "".join(f'<{tag} class="ashore-{side}">{escape(cell)}</{tag}>' for cell, side in zip(row, block["align"]))
    return f'<table><thead><tr>{cells("th", block["head"])}</tr></thead><tbody>' + "".join(f'<tr>{cells("td", row)}</tr>' for row in block["rows"]) + "</tbody></table>"


def _message(sample, lang):
    gist = f'<br><span class="gist">{escape(pick(HOUSEHOLD["gist"], lang).format(gist=sample["gist"]))}</span>' if lang == "en" else ""
    return f'<p class="message"><span lang="zh-CN">{escape(sample["text"])}</span>{gist}</p>'


def _boxes(labels):
    return "<p>" + "".join(f'<span class="tick">☐ {escape(label)}</span>' for label in labels) + "</p>"


ALL = {"ladder": ladder, "rights": rights, "debt-list": debts, "statement": statement, "contact-log": contacts, "drill": drill, "survey": survey, "cards": households,
       "cards-answers": card_answers, "cards-futures": card_futures, "timetables": timetables, "distress": distress,
       **{"exercises-" + chapter: (lambda lang, chapter=chapter: exercise_sheet(chapter, lang)) for chapter in teaching.CHAPTERS if chapter != "claims"}}
# Words for the titles of the handouts, and for whom each is.
TITLES = {"debt-list": "debts", "contact-log": "contacts", "cards-answers": "cards.answers", "cards-futures": "futures.title",
          **{name: name for name in ("ladder", "rights", "statement", "drill", "survey", "cards", "timetables", "distress")}}
FOR = {"ladder": "home", "rights": "home", "debt-list": "fill", "statement": "fill", "contact-log": "fill", "drill": "key", "survey": "twice", "cards": "table",
       "cards-answers": "you", "cards-futures": "you", "timetables": "you", "distress": "you"}
