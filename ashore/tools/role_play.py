"""A call or a visit to practise: lines, choices, what each does to you, a score with reasons."""

from ashore import facts
from ashore.engine.spaces import pieces, small, trim
from ashore.view import blocks
from ashore.view.fields import Choice, Form, Text
from ashore.words import pick, role_play_calls, role_play_doors, speaker
from ashore.words.pages import PAGES
from ashore.words.role_play import WORDS

TITLE = WORDS["title"]
SCENES = role_play_calls.SCENES + role_play_doors.SCENES
IDS = tuple([scene for scene, _ in SCENES])
MOST_STEPS = 60
# The law behind what an answer does.
EFFECT_FACTS = (
    ("limitation", ("limitation-promise-restarts", "limitation-expired-promise")),
    ("signed", ("limitation-promise-restarts",)),
    ("no_sign", ("limitation-promise-restarts",)),
    ("third", ("contract-binds-only-parties", "joining-debt")),
    ("not_party", ("contract-binds-only-parties", "default-is-not-crime")),
    ("opened", ("psa-home-intrusion",)),
    ("no_entry", ("psa-home-intrusion",)),
    ("rude", ("psa-harass-threat",)),
    ("threat", ("psa-harass-threat",)),
    ("new_debt", ("cba-2026-prohibitions",)),
    ("no_new_debt", ("cba-2026-prohibitions",)),
    ("bargain", ("court-payment-safe-rule",)),
    ("no_money", ("court-payment-safe-rule",)),
    ("bait", ("agency-debt-fraud-warning-2026",)),
    ("own_way", ("agency-debt-fraud-warning-2026",)),
    ("lend_card", ("lending-bank-cards-banned",)),
    ("silence", ("cba-2026-third-persons",)),
    ("ask_debt", ("gbt45251-only-debtor",)),
    ("verify_court", ("12368-role",)),
    ("verify_caller", ("gbt45251-only-debtor",)),
    ("verify_visit", ("cba-2026-visits",)),
    ("limits", ("gbt45251-status", "gbt45251-hours", "gbt45251-3-calls", "gbt45251-only-debtor")),
    ("log", ("recordings-as-evidence",)),
    ("stop_loss", ("hotline-96110",)),
    ("police", ("hotline-110",)),
)
_BASIS = dict(EFFECT_FACTS)
FACTS = tuple(sorted({fact for _, cited in EFFECT_FACTS for fact in cited} | {"hotline-110", "hotline-12356"}))
RULES = ()
# What is gone once it is said; the rest of the mistakes are of calm.
GIVEN = ("promise", "limitation", "admit", "data", "money", "third", "signed", "opened", "new_debt", "lend_card")
COUNTED = (("promises", "promise"), ("admissions", "admit"), ("limitation", "limitation"), ("data_given", "data"), ("money_given", "money"))
_LOST_CALM = ("rude", "threat", "panic")
BEST = 2
_GOOD, _FAIR = 90, 60


class Steps(Text):
    """The choices made so far, read as (scene or None, letters): a list of letters, or text parted by spaces or commas.

    The buttons put the scene before the letters: who then picks another scene starts that one, and does not go on in the middle.
    """

    def parse(self, raw, lang):
        if isinstance(raw, (list, tuple)):
            if not all([isinstance(one, str) for one in raw]):
                raise ValueError(raw)
            raw = " ".join(raw)
        if not isinstance(raw, str):
            raise ValueError(raw)
        # A list that a form control wrote out as text has brackets and quotes.
        for mark in "[]'\",，、；;":
            raw = raw.replace(mark, " ")
        steps = pieces(small(raw))
        scene = steps.pop(0) if steps and steps[0] in IDS else None
        if len(steps) > MOST_STEPS or not all([len(step) == 1 and "a" <= step <= "z" for step in steps]):
            raise ValueError(raw)
        return scene, steps

    def read(self, raw, path, lang, errors):
        """An empty list is no mistake: the talk has not begun."""
        if raw in (None, [], ()) or (isinstance(raw, str) and not trim(raw)):
            return None, []
        return super().read(raw, path, lang, errors)

    def allowed(self, lang):
        return speaker(lang, WORDS)("allowed.steps", most=MOST_STEPS)


def letters_of(form):
    """The choices of a checked form that belong to its scene."""
    scene, letters = form["steps"]
    return letters if scene in (None, form["scene"]) else []


def said(pair, lang):
    """What is said, in one language, with the numbers of the law in it."""
    words = pick(pair, lang)
    if "{" not in words:
        return words
    hours, calls = facts.get("gbt45251-hours")["values"], facts.get("gbt45251-3-calls")["values"]
    return words.format(quiet_from=hours["quiet_from"], quiet_to=hours["quiet_to"], day_calls=calls["connected_a_day"])


def nodes_of(scene):
    """The nodes of a scene: [(id, line, choices)]."""
    return SCENES[IDS.index(scene)][1]


def node_of(scene, node_id):
    """One node of a scene; LookupError for an id that it does not have."""
    for node in nodes_of(scene):
        if node[0] == node_id:
            return node
    raise LookupError(node_id)


def best_of(node):
    """The sentence to use at a node."""
    return [choice for choice in node[2] if choice[2] == BEST][0]


def walk(scene, steps):
    """([(node, choice)], the node that comes next or None).  Stops at a step that is no choice there: see `_check`."""
    taken, here = [], nodes_of(scene)[0]
    for step in steps:
        choice = [one for one in here[2] if one[0] == step] if here else []
        if not choice:
            break
        taken.append((here, choice[0]))
        here = node_of(scene, choice[0][4]) if choice[0][4] else None
    return taken, here


def _check(form, refuse, lang):
    letters = letters_of(form)
    taken, here = walk(form["scene"], letters)
    if len(taken) == len(letters):
        return
    say = speaker(lang, WORDS)
    if here is None:
        refuse("steps", say("error.over", n=len(taken), count=len(letters)))
    else:
        refuse("steps", say("error.step", n=len(taken) + 1, given=letters[len(taken)], options=", ".join([one[0] for one in here[2]])))


FORM = Form([
    Choice("scene", WORDS["scene"], [(scene, WORDS["scene." + scene]) for scene in IDS], help=WORDS["scene.help"], default=IDS[0]),
    Steps("steps", WORDS["steps"], help=WORDS["steps.help"], high=4 * MOST_STEPS, default="", blank="", advanced=True),
], check=_check)


def view(form, lang):
    """The talk so far of a checked form as numbers and blocks (`tools.md`: role-play)."""
    talk = _Talk(form)
    return {"numbers": talk.numbers(), "blocks": _Telling(talk, lang).blocks()}


class _Talk:
    """A talk so far: what was chosen, and what it did."""

    def __init__(self, form):
        self.scene, self.steps = form["scene"], letters_of(form)
        self.taken, self.here = walk(self.scene, self.steps)
        self.ended = self.here is None
        self.effects = [choice[3].split() for _, choice in self.taken]
        marks = [choice[2] for _, choice in self.taken]
        self.right = marks.count(BEST)
        self.mistakes = marks.count(0)
        self.score = sum(marks) * 100 // (BEST * len(marks)) if marks else None

    def count(self, code):
        return len([1 for effects in self.effects if code in effects])

    def given(self):
        """The codes of what was given away, each once, in a fixed order."""
        return [code for code in GIVEN if self.count(code)]

    def numbers(self):
        numbers = {
            "score": self.score, "mistakes": self.mistakes, "ended": self.ended, "state": "end" if self.ended else self.here[0],
            "given": self.given(), "calm": len([1 for effects in self.effects if not [code for code in _LOST_CALM if code in effects]]), "count": len(self.taken),
        }
        for name, code in COUNTED:
            numbers[name] = self.count(code)
        return numbers


class _Telling:
    """A talk told to a reader in one language."""

    def __init__(self, talk, lang):
        self.talk = talk
        self.lang = lang
        self.say = speaker(lang, WORDS)

    def blocks(self):
        told = self._end() if self.talk.ended else self._on()
        told += [blocks.alert(self.say("real.title"), self.say("real"), "info", ("hotline-110", "hotline-12356")), self._script()]
        if self.talk.ended:
            told.append(blocks.links(self.say("pages"), [(pick(PAGES[page], self.lang), page) for page in ("rights", "real-or-fake", "offer")]))
        return told + [blocks.sources(sorted(blocks.cited(told)))]

    def _on(self):
        talk, say = self.talk, self.say
        if talk.taken:
            told = [blocks.headline(self._scene("headline.on", n=len(talk.taken) + 1), say("headline.on.detail", right=talk.right, count=len(talk.taken))), self._last()]
        else:
            told = [blocks.headline(self._scene("headline.start"), say("headline.start.detail"))]
        options = [(self._words(choice), {"steps": " ".join([talk.scene] + talk.steps + [choice[0]])}) for choice in talk.here[2]]
        told.append(blocks.choose(say("you_hear"), said(talk.here[1], self.lang), options))
        if talk.taken:
            told.append(blocks.alert(say("so_far"), "\n\n".join([self._exchange(node, choice) for node, choice in talk.taken])))
        return told

    def _end(self):
        talk, say = self.talk, self.say
        verdict = say("verdict." + ("good" if talk.score >= _GOOD else "fair" if talk.score >= _FAIR else "poor"))
        told = [
            blocks.headline(say("headline.end", score=talk.score, verdict=verdict), say("headline.end.detail", mistakes=talk.mistakes, count=len(talk.taken)),
                            "good" if talk.score >= _GOOD else "plain"),
            self._last(),
        ]
        given = talk.given()
        words = "\n\n".join([self._capital(code) + self.say(code + ".why") for code in given]) if given else say("given.none")
        told.append(blocks.alert(say("given"), words, "warn" if given else "info", self._basis(given)))
        for n, (node, choice) in enumerate(talk.taken, 1):
            words = self._exchange(node, choice)
            if choice[2] != BEST:
                words += "\n\n" + say("instead", words=self._words(best_of(node)))
            told.append(blocks.alert(say("step", n=n, mark=say("mark.%d" % choice[2]), did=self._did(choice)), words, "info" if choice[2] else "warn"))
        told.append(blocks.text(say("debt")))
        told.append(blocks.put(say("again"), {"steps": ""}))
        after = IDS[(IDS.index(talk.scene) + 1) % len(IDS)]
        told.append(blocks.put(say("next", scene=say("scene." + after)), {"steps": "", "scene": after}))
        return told

    def _scene(self, key, **values):
        return self.say(key, scene=self.say("scene." + self.talk.scene), **values)

    def _words(self, choice):
        return said(choice[1], self.lang)

    def _did(self, choice):
        return pick(("; ", "；"), self.lang).join([self.say(code) for code in choice[3].split()])

    def _exchange(self, node, choice):
        return self.say("script.they", words=said(node[1], self.lang)) + "\n" + self.say("script.you", words=self._words(choice))

    def _capital(self, code):
        words = self.say(code)
        return words[:1].upper() + words[1:] + pick((". ", "。"), self.lang)

    def _last(self):
        """What the last answer did, and why."""
        node, choice = self.talk.taken[-1]
        codes = choice[3].split()
        words = "\n\n".join([self.say(code + ".why") for code in codes])
        return blocks.alert(self.say("last.%d" % choice[2]), words, "info" if choice[2] else "warn", self._basis(codes))

    def _basis(self, codes):
        found = []
        for code in codes:
            found += [fact for fact in _BASIS.get(code, ()) if fact not in found]
        return found

    def _script(self):
        """A way through with the sentence to use at each step, folded: also what there is to read where nothing runs."""
        lines, here = [], nodes_of(self.talk.scene)[0]
        while here:
            choice = best_of(here)
            lines += [self._exchange(here, choice), ""]
            here = node_of(self.talk.scene, choice[4]) if choice[4] else None
        text = "\n".join(lines).strip() + "\n"
        return blocks.fold(self.say("script"), [
            blocks.letter(self.say("scene." + self.talk.scene), text),
            blocks.file(self.say("script.file"), "script-" + self.talk.scene.replace("_", "-") + ".txt", "text/plain", text),
        ])
