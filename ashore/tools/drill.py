"""Twelve messages, fake and genuine mixed, one at a time: how well somebody tells them apart, and which way they lean.

The form holds the answers so far.  From them the view is worked out: the reason of the last one and the next message, or
the result when all of the round are answered.
"""

from ashore.engine.calendar import day_number, days_in_month, year_month_day
from ashore.engine.detection import discrimination
from ashore.engine.message_rules import RULES as SIGN_RULES
from ashore.engine.spaces import pieces
from ashore.facts import samples
from ashore.view import blocks, export, show
from ashore.view.fields import Choice, Date, Form, Integer, Rows, Text
from ashore.words import pick, speaker
from ashore.words.drill import WORDS
from ashore.words.messages import WORDS as SIGNS

TITLE = WORDS["title"]
# What a sign is held against: the facts of its rule.
FACTS = tuple(sorted(set([fact for rule in SIGN_RULES for fact in rule["facts"]])))
COUNT = 12
# Fakes in a round, at least and at most: whoever counts them learns nothing.
LEAST_FAKES, MOST_FAKES = 5, 7
MOST_ROUNDS = 9999
ANSWERS = ("fake", "genuine", "unsure")
# Thousandths of d′ and c from which the words change.
_WELL, _MOSTLY, _LITTLE, _LEANS = 2000, 1000, 400, 300


def deal(round_number, again=()):
    """The ids of a round, the same for the same number: those to repeat first, then others, fake and genuine mixed."""
    chance = _Chance(round_number)
    fakes, genuine = samples.ids("fake"), samples.ids("genuine")
    wanted = [sample_id for sample_id in again if sample_id in samples.IDS][:COUNT]
    count = LEAST_FAKES + chance.below(MOST_FAKES - LEAST_FAKES + 1)
    chosen = list(wanted)
    for pool, number in ((fakes, count), (genuine, COUNT - count)):
        rest = [sample_id for sample_id in pool if sample_id not in wanted]
        for _ in range(max(0, number - len([sample_id for sample_id in wanted if sample_id in pool]))):
            if len(chosen) < COUNT:
                chosen.append(rest.pop(chance.below(len(rest))))
    mixed = []
    while chosen:
        mixed.append(chosen.pop(chance.below(len(chosen))))
    return mixed


class _Chance:
    """Numbers that look random and are the same on every machine (Numerical Recipes' congruential generator)."""

    def __init__(self, seed):
        self.state = (seed * 2_654_435_761 + 12_345) % 2 ** 32

    def below(self, limit):
        """A number from 0 to limit − 1."""
        self.state = (self.state * 1_664_525 + 1_013_904_223) % 2 ** 32
        return (self.state >> 8) % limit


def _check(form, refuse, lang):
    say = speaker(lang, WORDS)
    seen = []
    for i, item in enumerate(form["items"]):
        if item["id"] not in samples.IDS:
            refuse("items.%d.id" % i, say("error.id", given=item["id"], example=samples.IDS[0]))
        elif item["id"] in seen:
            refuse("items.%d.id" % i, say("error.twice", given=item["id"]))
        seen.append(item["id"])
    for sample_id in _again(form["again"]):
        if sample_id not in samples.IDS:
            refuse("again", say("error.id", given=sample_id, example=samples.IDS[0]))
            break


FORM = Form([
    Integer("round", WORDS["round"], help=WORDS["round.help"], low=1, high=MOST_ROUNDS, default="1", blank="1"),
    Rows("items", WORDS["items"], [
        Text("id", WORDS["id"]),
        Choice("answer", WORDS["answer"], [(answer, WORDS["answer." + answer]) for answer in ANSWERS], default="unsure"),
    ], WORDS["items.row"], most=60, default=[], advanced=True),
    Text("again", WORDS["again"], help=WORDS["again.help"], default="", blank="", advanced=True),
    Date("date", WORDS["date"], help=WORDS["date.help"], default="2026-12-01", advanced=True),
], check=_check)


def view(form, lang):
    """The round of a checked form as numbers and blocks (`tools.md`: drill)."""
    score = _Score(form)
    return {"numbers": score.numbers(), "blocks": _Telling(form, score, lang).blocks()}


def _again(text):
    return pieces(text.replace(",", " ").replace("，", " ").replace("、", " "))


class _Score:
    """Answers against the truth.  Only “fake” counts as calling a message fake; “I cannot tell” is right where the text cannot tell."""

    def __init__(self, form):
        self.dealt = deal(form["round"], _again(form["again"]))
        self.answers = [(samples.get(item["id"]), item["answer"]) for item in form["items"]]
        of = lambda truth, answer: len([1 for sample, said in self.answers if sample["truth"] == truth and answer in (said, None)])
        self.fakes, self.genuine = of("fake", None), of("genuine", None)
        self.hits, self.false_alarms = of("fake", "fake"), of("genuine", "fake")
        self.unsure = len([1 for _, said in self.answers if said == "unsure"])
        self.missed = [sample["id"] for sample, said in self.answers if not _right(sample, said)]
        self.right = len(self.answers) - len(self.missed)
        self.d_prime, self.bias = discrimination(self.hits, self.fakes, self.false_alarms, self.genuine)

    def next(self):
        """The first message of the round that has no answer; None when all have, or when messages of other rounds were answered."""
        answered = [sample["id"] for sample, _ in self.answers]
        if [one for one in answered if one not in self.dealt]:
            return None
        left = [one for one in self.dealt if one not in answered]
        return left[0] if left else None

    def numbers(self):
        return {
            "right": self.right, "hits": self.hits, "false_alarms": self.false_alarms, "d_prime_milli": self.d_prime, "bias_milli": self.bias,
            "fakes": self.fakes, "genuine": self.genuine, "unsure": self.unsure, "missed": self.missed, "dealt": self.dealt,
        }


def _right(sample, said):
    return said == {"fake": "fake", "genuine": "genuine", "ambiguous": "unsure"}[sample["truth"]]


class _Telling:
    """A round told to a reader in one language."""

    def __init__(self, form, score, lang):
        self.form = form
        self.score = score
        self.lang = lang
        self.say = speaker(lang, WORDS, SIGNS)

    def blocks(self):
        if self.score.next() is None:
            return self._result() + self._paper()
        if self.score.answers:
            return self._last() + [self._question()]
        return [blocks.headline(self.say("deal"), self.say("deal.detail")), self._question(), self._list()] + self._paper()

    def _question(self):
        """The next message, with a button for each answer."""
        sample_id = self.score.next()
        given = [{"id": item["id"], "answer": item["answer"]} for item in self.form["items"]]
        options = [(self.say("answer." + answer), {"items": given + [{"id": sample_id, "answer": answer}]}) for answer in ANSWERS]
        sample = samples.get(sample_id)
        return blocks.choose(self._label(sample, self._place(sample)), sample["text"], options)

    def _list(self):
        """All twelve to tick at once, for paper, for a workshop, and where nothing runs."""
        items = []
        for sample_id in self.score.dealt:
            sample = samples.get(sample_id)
            items.append({"id": sample_id, "label": self._label(sample, self._place(sample)), "text": sample["text"]})
        options = [[answer, self.say("answer." + answer)] for answer in ANSWERS]
        return blocks.fold(self.say("list"), [blocks.quiz(self.say("quiz"), items, options, "items", self.say("quiz.done"))])

    def _place(self, sample):
        """The number of a message in its round; of one from elsewhere, in the order of the answers."""
        if sample["id"] in self.score.dealt:
            return self.score.dealt.index(sample["id"]) + 1
        return [one["id"] for one, _ in self.score.answers].index(sample["id"]) + 1

    def _last(self):
        """What came of the last answer: the answer first, then the reason and how a genuine one looks."""
        sample, said = self.score.answers[-1]
        say = self.say
        told = [blocks.headline(self._verdict(sample, said), pick(sample["why"], self.lang), "good" if _right(sample, said) else "plain")]
        told += self._reasons(sample)
        told.append(blocks.fold(say("read_again"), [self._message(sample)]))
        return told

    def _verdict(self, sample, said):
        """What it was and what was said.  It has the number in it: two such sentences in a row would be read out only once."""
        key = "verdict." + ("right" if _right(sample, said) else "missed")
        if sample["truth"] == "ambiguous":
            return self.say(key + ".ambiguous", n=self._place(sample), answer=self.say("answer." + said))
        return self.say(key, n=self._place(sample), truth=self.say("answer." + sample["truth"]), answer=self.say("answer." + said))

    def _reasons(self, sample):
        """The signs in it, and for each how a genuine message does it."""
        say, told = self.say, []
        rules = [rule for code in sample["codes"] for rule in SIGN_RULES if rule["code"] == code]
        if rules:
            joint = pick(("; ", "；"), self.lang)
            told.append(blocks.text(say("signs", signs=joint.join([say("sign." + rule["code"]) for rule in rules]))))
        if sample["truth"] == "genuine":
            told.append(blocks.alert(say("looks.title"), say("looks.genuine"), "info"))
        elif rules:
            told.append(blocks.alert(say("looks.title"), "\n".join([pick(rule["genuine"], self.lang) for rule in rules]), "info",
                                     sorted(set([fact for rule in rules for fact in rule["facts"]]))))
        else:
            told.append(blocks.alert(say("looks.title"), say("looks.unknown"), "info"))
        return told

    def _message(self, sample):
        parts = [(sample["text"], False, [])]
        if self.lang == "en":
            parts.append(("\n\n" + self.say("gist", gist=sample["gist"]), False, []))
        return blocks.marked(self._label(sample, self._place(sample)), parts)

    def _label(self, sample, n):
        comma = pick((", ", "，"), self.lang)
        label = self.say("item", n=n, count=max(n, COUNT), channel=self.say("channel." + sample["channel"]))
        if sample["sender"]:
            label += comma + self.say("from", sender=sample["sender"])
        if sample["time"] is not None:
            label += comma + self.say("at", time="%02d:%02d" % divmod(sample["time"], 60))
        if sample["attempts"]:
            label += comma + self.say("call_of_day", n=sample["attempts"])
        return label

    def _result(self):
        score, say = self.score, self.say
        told = [blocks.headline(say("result", right=score.right, count=len(score.answers)), say(
            "result.detail", hits=score.hits, fakes=score.fakes, alarms=score.false_alarms, genuine=score.genuine), "plain" if score.missed else "good")]
        if score.d_prime is None:
            told.append(blocks.text(say("no_measure")))
        else:
            told.append(blocks.alert(say("apart.title"), say("apart." + _apart(score.d_prime)), "info"))
            unsure = "\n\n" + say("lean.unsure", n=score.unsure) if score.unsure else ""
            told.append(blocks.alert(say("lean.title"), say("lean." + _lean(score.bias)) + unsure, "info"))
            told.append(blocks.text(say("measure", d=score.d_prime, c=score.bias)))
        last, said = score.answers[-1]
        told.append(blocks.alert(self._verdict(last, said), pick(last["why"], self.lang), "info"))
        told.append(blocks.fold(say("each"), [self._feedback(sample, said) for sample, said in score.answers]))
        told.append(blocks.alert(say("again.title"), say("again.text", n=len(score.missed)) if score.missed else say("again.none"), "info"))
        told.append(blocks.put(say("next" if score.missed else "next.none"), {
            "round": str(min(self.form["round"] + 1, MOST_ROUNDS)), "items": [], "again": " ".join(score.missed)}))
        first, second = [show.date(_months_later(self.form["date"], months), self.lang) for months in (1, 3)]
        told.append(blocks.file(say("reminder", first=first, second=second), "drill.ics", export.ICS, self._calendar()))
        return told

    def _feedback(self, sample, said):
        say = self.say
        title = say("each.title", mark="✓" if _right(sample, said) else "✗", verdict=self._verdict(sample, said))
        return blocks.fold(title, [blocks.text(pick(sample["why"], self.lang))] + self._reasons(sample) + [self._message(sample)])

    def _calendar(self):
        return export.calendar_text([
            export.event("drill-%d" % months, _months_later(self.form["date"], months), self.say("reminder.event"), alarm_days=0) for months in (1, 3)])

    def _paper(self):
        say = self.say
        shown = [samples.get(sample_id) for sample_id in self.score.dealt]
        fakes = len([1 for sample in shown if sample["truth"] == "fake"])
        lines = []
        for n, sample in enumerate(shown, 1):
            lines += [self._label(sample, n), sample["text"], ""]
        lines += [say("paper.line", n=n) for n in range(1, len(shown) + 1)]
        lines += ["", say("paper.score", fakes=fakes, genuine=COUNT - fakes)]
        key = []
        for n, sample in enumerate(shown, 1):
            truth = say("truth.ambiguous") if sample["truth"] == "ambiguous" else say("answer." + sample["truth"])
            key.append(str(n) + ". " + truth + pick((". ", "。"), self.lang) + pick(sample["why"], self.lang))
        return [blocks.fold(say("paper"), [blocks.letter(say("paper.sheet"), "\n".join(lines)), blocks.fold(say("paper.key"), [blocks.letter(say("paper.key"), "\n".join(key))])])]


def _apart(d_prime):
    return "well" if d_prime >= _WELL else "mostly" if d_prime >= _MOSTLY else "little" if d_prime >= _LITTLE else "none"


def _lean(bias):
    return "trusting" if bias > _LEANS else "suspicious" if bias < -_LEANS else "even"


def _months_later(date, months):
    """The same day some months later, or the last one of a shorter month."""
    year, month, day = year_month_day(date)
    month += months
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return day_number(year, month, min(day, days_in_month(year, month)))
