"""Is this message what it says it is, and does it keep the rules of collection?  Two questions, answered apart."""

from ashore import facts
from ashore.engine import message_rules
from ashore.engine.message_text import strange_codes
from ashore.engine.messages import check
from ashore.engine.redact import KINDS, MARKS, redacted
from ashore.engine.spaces import trim
from ashore.view import blocks, show
from ashore.view.fields import Choice, Date, Form, Integer, Text, Time
from ashore.words import LANGUAGES, pick, speaker
from ashore.words.message_check import EXAMPLE, WORDS
from ashore.words.messages import WORDS as SIGNS

TITLE = WORDS["title"]
CHANNELS = ("sms", "mms", "wechat", "call", "voicebot", "letter", "email", "app", "posted", "visit")
MOST_CHARACTERS = 200_000
# Around marks a reader is shown this many characters; a very long text is cut in between.
SHOWN_AROUND = 2_000
# The copy for others holds no more than this; no letter is longer.
MOST_COPIED = 10_000
MOST_SENDER = 60

_LADDER_FACTS = ("12368-role", "verify-case-process-site", "hotline-110", "hotline-96110", "hotline-12348", "hotline-12378", "hotline-12363", "hotline-12345", "hotline-12356",
                 "lawyer-letter-nature", "arb-needs-agreement")
# The rules that a breach is held against, with their rank.
_CONDUCT_RULES = {
    "THIRD": (("pi-no-illegal-provide", "law"), ("consumer-finance-collection-rule", "rule"), ("gbt45251-only-debtor", "standard"), ("cba-2026-third-persons", "self")),
    "INSULT": (("psa-harass-threat", "law"), ("microloan-six-bans", "rule"), ("cba-2026-prohibitions", "self")),
    "HOURS": (("gbt45251-hours", "standard"), ("cba-2026-hours-and-6-attempts", "self")),
    "FREQ": (("gbt45251-3-calls", "standard"), ("cba-2026-hours-and-6-attempts", "self")),
    "IMP": (("psa-impersonation", "law"), ("cba-2026-prohibitions", "self")),
    "VISIT": (("psa-home-intrusion", "law"), ("cba-2026-visits", "self")),
    "KIN": (("contract-binds-only-parties", "law"), ("cba-2026-prohibitions", "self")),
}
_PAPER_FACTS = {
    "complaint": ("answer-15-days", "default-judgment"), "payment_order": ("payment-order-15-days", "payment-order-no-money-is-no-objection"),
    "summons": ("default-judgment", "simplified-flexible-summons"), "judgment": ("appeal-15-days", "small-claims-final"), "preservation": ("preservation-banks-no-guarantee", "exec-wages-living-expenses"),
    "enforcement": ("exec-immediate", "exec-property-report"), "mediation": ("pre-filing-mediation-voluntary", "judicial-confirmation"), "arbitration": ("arb-needs-agreement", "arb-final", "arb-online"),
    "notary": ("notary-enforceable-instrument",), "police": ("prosecutor-never-collects", "malicious-overdraft"), "warning": ("hotline-12381", "hotline-96110"),
    "regulator": ("hotline-12378",), "lawyer": ("lawyer-letter-nature",), "court": ("service-electronic-consent-in-contract", "service-by-public-notice-30-days"),
}
_DEBT_FACTS = ("debt-lawful-obligation",)
_DATE_FACTS = ("deadline-posting-rule",)


def _every_fact():
    cited = list(_LADDER_FACTS + _DEBT_FACTS + _DATE_FACTS)
    for rule in message_rules.RULES:
        cited += rule["facts"]
    for rules in _CONDUCT_RULES.values():
        cited += [fact for fact, _ in rules]
    for some in _PAPER_FACTS.values():
        cited += some
    return tuple(sorted(set(cited)))


FACTS = _every_fact()


def _check(form, refuse, lang):
    say = speaker(lang, WORDS)
    if not trim(form["text"]):
        refuse("text", say("error.empty", high=f"{MOST_CHARACTERS:,}"))
    attempts, connected = form["attempts_today"], form["connected_today"]
    if attempts is not None and connected is not None and connected > attempts:
        refuse("connected_today", say("error.connected", connected=connected, attempts=attempts))


FORM = Form([
    Text("text", WORDS["text"], help=WORDS["text.help"], high=MOST_CHARACTERS, verbatim=True, default=EXAMPLE),
    Choice("channel", WORDS["channel"], [(channel, SIGNS["channel." + channel]) for channel in CHANNELS], default="sms", blank="sms"),
    Text("sender", WORDS["sender"], help=WORDS["sender.help"], high=MOST_SENDER, default="", blank=""),
    Date("received", WORDS["received"], help=WORDS["received.help"], default="", optional=True),
    Time("time", WORDS["time"], default="", optional=True, advanced=True),
    Integer("attempts_today", WORDS["attempts_today"], high=1000, default="", optional=True, advanced=True),
    Integer("connected_today", WORDS["connected_today"], high=1000, default="", optional=True, advanced=True),
], check=_check)


def view(form, lang):
    """The finding of a checked form as numbers and blocks (`tools.md`: message-check)."""
    found = check(form["text"], form["sender"], form["channel"], form["time"], form["attempts_today"], form["connected_today"])
    numbers = {
        "verdict": found.verdict, "flags": found.flags, "conduct": found.conduct,
        "spans": [{"code": code, "from": start, "to": end} for start, end, code in found.spans()],
        "act_within_days": found.days, "signs_for": [code for code, _, _ in found.signs_for], "paper": found.paper,
    }
    return {"numbers": numbers, "blocks": _Telling(form, found, lang).blocks()}


class _Telling:
    """A finding told to a reader in one language."""

    def __init__(self, form, found, lang):
        self.form = form
        self.found = found
        self.lang = lang
        self.say = speaker(lang, WORDS, SIGNS)

    def blocks(self):
        found, say = self.found, self.say
        told = [
            blocks.headline(say("verdict." + found.verdict), say("verdict." + found.verdict + ".detail"), "plain" if found.verdict == "ordinary" else "warn"),
            blocks.alert(say("genuine.title"), say("genuine." + found.verdict), "danger" if found.verdict == "danger" else "info"),
            blocks.alert(say("debt.title"), say("debt.text"), "info", _DEBT_FACTS),
        ]
        told += self._date() + self._paper() + self._marked() + self._redact() + [self._ladder()]
        if found.verdict == "danger":
            told.append(blocks.alert(say("paid.title"), say("paid"), "warn", ("hotline-110",)))
        told += self._why() + self._conduct()
        told += [blocks.fold(say("cannot"), [blocks.text(say("cannot.text"), ("12368-role", "number-spoofing-law"))]), blocks.sources(())]
        return told

    def _date(self):
        found, say = self.found, self.say
        if found.verdict not in ("procedure", "verify"):
            return []
        hearing = " " + say("act.hearing") if found.paper in ("summons", "complaint", "arbitration") else ""
        if found.days is None:
            return [blocks.alert(say("act.title"), say("act.soon") + hearing, "warn", _DATE_FACTS)]
        if self.form["received"] is None:
            return [blocks.alert(say("act.title"), say("act.within", days=found.days) + hearing, "warn", _DATE_FACTS)]
        last = show.date(self.form["received"] + found.days, self.lang)
        return [blocks.alert(say("act.title"), say("act.by", date=last, days=found.days) + hearing, "warn", _DATE_FACTS)]

    def _paper(self):
        found, say = self.found, self.say
        if found.paper is None or found.verdict == "danger":
            return []
        return [blocks.alert(say("paper"), say("paper." + found.paper), "info", _PAPER_FACTS[found.paper])]

    def _marked(self):
        text, spans = self.form["text"], self.found.spans()
        parts = [(_shown(words), marked, [self.say("sign." + code) for code in codes]) for words, marked, codes in _parts(text, spans)]
        parts = _shortened(parts, self.say)
        told = [blocks.marked(self.say("marked"), parts)]
        if self.found.message.hidden:
            told.append(blocks.text(self.say("hidden", n=self.found.message.hidden)))
        return told

    def _why(self):
        say, told = self.say, []
        if not self.found.signs:
            told.append(blocks.text(say("none_found")))
        inner = []
        for rule, weight, _ in self.found.signs:
            reason, genuine = pick(rule["reason"], self.lang), pick(rule["genuine"], self.lang)
            title = say("sign.title", sign=say("sign." + rule["code"]), weight=say("weight." + weight))
            inner.append(blocks.alert(title, reason + "\n\n" + say("sign.genuine", text=genuine), "info", rule["facts"]))
        if inner:
            told.append(blocks.fold(say("why"), inner))
        if self.found.signs_for:
            comma = pick((", ", "、"), self.lang)
            signs = comma.join([say("for." + code) for code, _, _ in self.found.signs_for])
            told.append(blocks.text(say("for.title") + pick((". ", "："), self.lang) + say("for.text", signs=signs)))
        return told

    def _conduct(self):
        say = self.say
        breaches = [code for code in ("THIRD", "INSULT", "HOURS", "FREQ", "IMP", "VISIT", "KIN") if code in self.found.conduct or code in self.found.flags]
        if not breaches:
            return []
        rows, cited = [], []
        for code in breaches:
            for fact, rank in _CONDUCT_RULES[code]:
                entry = facts.get(fact)
                # Rank and day go with the rule: four columns are too many for a phone.
                standing = say("rank.since", rank=say("rank." + rank), date=entry["effective_from"]) if entry["effective_from"] else say("rank." + rank)
                rows.append([say("sign." + code), entry[self.lang] + pick((" (%s)", "（%s）"), self.lang) % standing])
                cited.append(fact)
        told = [blocks.text(say("conduct.text"), sorted(set(cited)))]
        if "FREQ" in breaches:
            count = lambda value: say("not_known") if value is None else str(value)
            told.append(blocks.text(say("both_counts", attempts=count(self.form["attempts_today"]), connected=count(self.form["connected_today"]))))
        told.append(blocks.table(say("conduct"), [say("col." + column) for column in ("what", "rule")], rows, ["start"] * 2))
        return [blocks.fold(say("conduct"), told)]

    def _ladder(self):
        steps = list(self.say("ladder.steps"))
        at = self._step()
        steps[at] = self.say("ladder.yours", step=steps[at])
        return blocks.steps(self.say("ladder"), steps)

    def _step(self):
        """The step of the ladder that fits: whom the message names."""
        message, paper = self.found.message, self.found.paper
        if message.any_of(["picture", "menace"]) or (message.channel == "visit" and self.found.verdict == "danger"):
            return 7
        if paper == "police" or message.any_of(["police", "prosecutor"]):
            return 4
        if paper == "arbitration" or message.has("arbitration"):
            return 5
        if paper in ("complaint", "payment_order", "summons", "judgment", "preservation", "enforcement", "mediation", "court", "notary") or message.any_of(["*speaks_as_court", "@case", "mediation", "court_paper"]):
            return 3
        if paper == "lawyer" or message.has("lawyer"):
            return 6
        if paper in ("warning", "regulator") or message.any_of(["regulator", "repair"]):
            return 7
        return 2

    def _redact(self):
        """A button that replaces names, numbers and addresses in the field; before it what would go, after it what has gone."""
        say, text, at = self.say, self.form["text"], LANGUAGES.index(self.lang)
        counts = {}
        copied = redacted(_shown(text[:MOST_COPIED]), at, counts) + ("\n…" if len(text) > MOST_COPIED else "")
        gone = {kind: sum([text.count(mark) for mark in MARKS[kind]]) for kind in KINDS}
        told = [blocks.text(say("redacted.gone", what=self._counted(gone)))] if sum(gone.values()) else []
        if not counts:
            return told or [blocks.text(say("redacted.none"))]
        told.append(blocks.fold(say("redacted"), [blocks.text(say("redacted.text", what=self._counted(counts))), blocks.letter(say("redacted"), copied)]))
        # A text that the copy does not hold whole stays in the field.
        if len(text) <= MOST_COPIED:
            told.append(blocks.put(say("redacted.button"), {"text": copied, "sender": redacted(self.form["sender"], at)[:MOST_SENDER]}))
        return told

    def _counted(self, counts):
        return pick((", ", "、"), self.lang).join([self.say("redacted." + kind, n=counts[kind]) for kind in KINDS if counts.get(kind)])


def _parts(text, spans):
    """The text cut where signs begin and end: [(words, whether a sign covers them, codes of the signs that end with them)]."""
    edges = sorted(set([0, len(text)] + [span[0] for span in spans] + [span[1] for span in spans]))
    parts = []
    for first, last in zip(edges, edges[1:]):
        ending = []
        for start, end, code in spans:
            if end == last and code not in ending:
                ending.append(code)
        covered = any([start <= first and last <= end for start, end, _ in spans])
        parts.append((text[first:last], covered, ending))
    return parts


def _shown(words):
    """A text with what cannot be seen, and what turns the direction of writing, as ▯."""
    for code in strange_codes(words):
        words = words.replace(chr(code), "▯")
    return words.replace("\r\n", "\n").replace("\r", "\n")


def _shortened(parts, say):
    """The parts of a text, cut where much of it has no mark."""
    short = []
    for words, is_marked, notes in parts:
        if not is_marked and len(words) > 2 * SHOWN_AROUND:
            left = len(words) - 2 * SHOWN_AROUND
            words = words[:SHOWN_AROUND] + "\n" + say("marked.cut", n=left) + "\n" + words[len(words) - SHOWN_AROUND:]
        short.append((words, is_marked, notes))
    return short
