"""The survey on paper: which messages it shows, what it asks, and its sheets.  `ashore.survey` reads what people answered."""

from ashore.facts import samples
from ashore.view.html import escape
from ashore.words import pick, speaker
from ashore.words.drill import WORDS as DRILL
from ashore.words.kit import WORDS
from ashore.words.messages import WORDS as SIGNS

# Four fakes and four genuine ones on each sheet, none of them twice, alike in kind and difficulty: fake lender, court, police, agent;
# genuine lender bill, lender warning, court, mediation.
MESSAGES = {"before": ("m042", "m022", "m021", "m149", "m029", "m151", "m027", "m030"),
            "after": ("m144", "m016", "m155", "m023", "m045", "m020", "m148", "m028")}
STATEMENTS = ("c1", "c2", "c3", "c4", "i1", "i2", "i3")
ANSWERS = ("fake", "genuine", "unsure")


def truths(when):
    """Whether each message of a sheet is fake, in order."""
    return [samples.get(one)["truth"] == "fake" for one in MESSAGES[when]]


def html(lang):
    """Both sheets and the key."""
    say = speaker(lang, WORDS, DRILL, SIGNS)
    parts = [_sheet(when, lang, say) for when in MESSAGES]
    parts.append(f'<h1 class="new">{say("survey.key")}</h1>')
    for when, ids in MESSAGES.items():
        rows = [f'<li><b>{escape(say("answer." + samples.get(one)["truth"]))}</b> {escape(pick(samples.get(one)["why"], lang))}</li>' for one in ids]
        parts.append(f'<h2>{escape(say("survey." + when))}</h2><ol>{"".join(rows)}</ol>')
    return "".join(parts)


def _sheet(when, lang, say):
    first = when == next(iter(MESSAGES))
    parts = [f'<h1 class="{"" if first else "new"}">{escape(say("survey"))}: {escape(say("survey." + when))}</h1><p>{escape(say("survey.note"))}</p>'
             f'<p class="box">{escape(say("survey.word"))}</p><h2>{escape(say("survey.messages"))}</h2>']
    for number, one in enumerate(MESSAGES[when], 1):
        sample = samples.get(one)
        gist = f'<br><span class="gist">{escape(sample["gist"])}</span>' if lang == "en" else ""
        boxes = "".join(f'<span class="tick">☐ {escape(say("answer." + answer))}</span>' for answer in ANSWERS)
        parts.append(f'<div class="keep"><p class="message"><b>{number}. {escape(say("channel." + sample["channel"]))}</b> <span lang="zh-CN">{escape(sample["text"])}</span>{gist}</p><p>{boxes}</p></div>')
    scale = "".join(f"<td>☐ {number}</td>" for number in range(1, 6))
    rows = "".join(f"<tr><th>{escape(say('survey.' + one))}</th>{scale}</tr>" for one in STATEMENTS)
    return "".join(parts) + f'<div class="keep"><h2>{escape(say("survey.scale"))}</h2><table class="scale"><tbody>{rows}</tbody></table></div>'
