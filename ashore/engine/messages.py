"""What a message looks like: signs against, signs for, and a verdict that both have to explain.

The steps, each a function below: read the text plainly, find words and numbers, work out traits of the whole message,
apply the rules one by one, weigh.  Signs for never outweigh a demand for money to a person, for codes or for secrecy;
a message that names a court and a case is never called a fraud for its hard words alone.
"""

from ashore.engine import message_finds
from ashore.engine.message_rules import AUTHENTICITY, DECISIVE, POINTS, RULE_IDEAS, RULES, SIGNS_FOR, STRONG
from ashore.engine.message_text import CLAUSE_ENDS, Reading, is_chinese
from ashore.engine.message_words import IDEAS, NEGATORS, NO_NEED, TURNS, TURNS_NO_NEED, WARNINGS

# Danger: a decisive sign, two strong ones, or a strong one with this many points together.
DANGER_POINTS = 6
# With as many points for it as this, one strong sign asks for a check and is not called fraud.
IDENTIFIED_POINTS = 4
# A reader is not shown more places than this for one sign.
MOST_SPANS = 20
_PER_SENTENCE = 6
MOST_ATTEMPTS, MOST_CONNECTED = 6, 3
NIGHT_FROM, NIGHT_TO = 22 * 60, 8 * 60


class Message:
    """A message that was read.

    sentences: the plain text of each different sentence; places: for each, the `Sentence`s of the given text that say it;
    ideas: idea → number of the sentence → hits (start, end, 0 put forward | 1 behind a negator | 2 in a warning);
    traits: what holds for the whole message; and the form it came with.
    """

    def __init__(self, text, sender="", channel="sms", time=None, attempts=None, connected=None):
        self.sentences, self.places, self.hidden = _different(Reading(text))
        self.channel = channel
        self.time, self.attempts, self.connected = time, attempts, connected
        self.ideas = {}
        self.sender_ideas = {}
        self.disguised = _find(self.sentences, self.ideas)
        if sender:
            _find(_different(Reading(sender))[0], self.sender_ideas)
        self.sender = sender
        self.traits = {}
        _work_out(self)

    def has(self, idea):
        """Whether the message puts an idea forward: not forbidden, ruled out or warned of."""
        if idea[0] == "*":
            return bool(self.traits.get(idea))
        return _put_forward(self.ideas, idea) or _put_forward(self.sender_ideas, idea)

    def any_of(self, ideas):
        """Whether at least one of the ideas is put forward."""
        for idea in ideas:
            if self.has(idea):
                return True
        return False

    def mentions(self, idea):
        """Whether the words stand in the text at all, put forward or not."""
        return idea in self.ideas or idea in self.sender_ideas

    def first(self, *ideas):
        """The first hit of some ideas: (sentence, start, end); None when there is none."""
        places = [(sentence,) + hit[:2] for idea in ideas for sentence, hits in self.ideas.get(idea, {}).items() for hit in hits if not hit[2]]
        return min(places) if places else None

    def given(self, hit):
        """The places in the given text of (sentence, start, end): the same sentence may stand there more than once."""
        return [sentence.place(hit[1], hit[2]) for sentence in self.places[hit[0]][:MOST_SPANS]]


def _put_forward(ideas, idea):
    for hits in ideas.get(idea, {}).values():
        for hit in hits:
            if not hit[2]:
                return True
    return False


# Words

_index = {}


def _words():
    """Two first characters → [(word, idea)], and `one`: single characters → [idea]."""
    if not _index:
        pairs, one = {}, {}
        for ideas in (IDEAS, RULE_IDEAS):
            for idea in ideas:
                for word in ideas[idea].split():
                    word = word.replace("_", " ")
                    if len(word) == 1:
                        one.setdefault(word, []).append(idea)
                    else:
                        pairs.setdefault(word[:2], []).append((word, idea))
        for word in NEGATORS + NO_NEED:
            word = word.replace("_", " ")
            if len(word) == 1:
                one.setdefault(word, []).append("-not" if word in NEGATORS else "-no need")
            else:
                pairs.setdefault(word[:2], []).append((word, "-not" if word in NEGATORS else "-no need"))
        for words, idea in ((TURNS, "-turn"), (TURNS_NO_NEED, "-turn2"), (WARNINGS, "-warning")):
            for word in words:
                if len(word) == 1:
                    one.setdefault(word, []).append(idea)
                else:
                    pairs.setdefault(word[:2], []).append((word, idea))
        starts = set([pair[0] for pair in pairs] + list(one) + list(CLAUSE_ENDS))
        _index["pairs"], _index["one"], _index["starts"] = pairs, one, starts
    return _index["pairs"], _index["one"]


def _different(reading):
    """The different sentences of a reading, the places of each, and the number of hidden characters.

    Who pastes the same thing a thousand times is answered as fast as for once.
    """
    texts, places, number = [], [], {}
    for sentence in reading.sentences:
        if sentence.text not in number:
            number[sentence.text] = len(texts)
            texts.append(sentence.text)
            places.append([])
        places[number[sentence.text]].append(sentence)
    return texts, places, reading.hidden


def _find(sentences, ideas):
    """Fill `ideas` with the hits of words and numbers; returns the hits of words of two characters and more, for `_disguised`."""
    words = []
    for number, text in enumerate(sentences):
        hits, warned = _hits(text)
        for idea, start, end, negated in hits:
            kept = ideas.setdefault(idea, {}).setdefault(number, [])
            if len(kept) < _PER_SENTENCE:
                kept.append((start, end, 2 if warned else 1 if negated else 0))
            if end - start > 1:
                words.append((number, start, end))
        for idea, start, end in message_finds.find_all(text):
            kept = ideas.setdefault(idea, {}).setdefault(number, [])
            if len(kept) < _PER_SENTENCE:
                kept.append((start, end, _doubted(idea, text, start, warned)))
    return words


# Numbers that a warning may name without asking for anything; names of bodies and case numbers count everywhere.
_DOUBTED = ("@payee_person", "@card_owner", "@pay_sum", "@pay_first", "@hours", "@imitation", "@program", "@archive", "@short", "@address", "@chat_id")


def _doubted(idea, text, start, warned):
    """How a find counts in its sentence: 0 put forward, 1 behind a negator, 2 in a warning."""
    if idea not in _DOUBTED:
        return 0
    if warned:
        return 2
    before = text[:start]
    for end in CLAUSE_ENDS:
        before = before.split(end)[-1]
    for word in NEGATORS:
        if len(word) > 1 and word in before and not any([turn in before.split(word)[-1] for turn in TURNS]):
            return 1
    return 0


def _hits(text):
    """([(idea, start, end, behind a negator)], whether the sentence warns of others) of one sentence."""
    pairs, one = _words()
    starts = _index["starts"]
    hits, marks, warned = [], [], False
    i = -1
    for c in text:
        i += 1
        if c not in starts:
            continue
        if c in CLAUSE_ENDS:
            # A comma inside a number ends no clause, but nothing is negated across it either.
            marks = []
            continue
        found = [(word, idea) for word, idea in pairs.get(text[i:i + 2], ()) if (len(word) == 2 or text.startswith(word, i)) and _whole(text, i, word)]
        if c in one and not (c == "别" and ((i and text[i - 1] in "特分级个区识性类判鉴告") or text[i + 1:i + 2] in ("人", "的", "处", "家", "墅"))):
            found += [(c, idea) for idea in one[c]]
        for word, idea in found:
            end = i + len(word)
            if idea[0] != "-":
                hits.append((idea, i, end, _negated(i, marks)))
            elif idea == "-warning":
                warned = True
            else:
                marks.append((idea, i, end))
    return hits, warned


def _whole(clause, start, word):
    """Whether a word of Latin letters stands alone; Chinese words always do."""
    if not "a" <= word[-1] <= "z" and not "a" <= word[0] <= "z":
        return True
    before = clause[start - 1:start] if start else ""
    after = clause[start + len(word):start + len(word) + 1]
    return not ("a" <= word[0] <= "z" and "a" <= before <= "z") and not ("a" <= word[-1] <= "z" and "a" <= after <= "z")


def _negated(start, marks):
    """Whether a negator stands before `start` in the clause with no turn between."""
    for kind, at, end in marks:
        if kind in ("-not", "-no need") and end <= start:
            turned = False
            for turn, turn_at, turn_end in marks:
                if (turn == "-turn" or (turn == "-turn2" and kind == "-no need")) and end <= turn_at and turn_end <= start:
                    turned = True
            if not turned:
                return True
    return False


def _disguised(message):
    """Words that something was hidden in, and numbers with letters for digits: [(sentence, start, end)]."""
    found = []
    for number, start, end in message.disguised:
        odd = message.places[number][0].odd
        if odd and True in odd[start + 1:end] and is_chinese(message.sentences[number][start]):
            found.append((number, start, end))
    for number, hits in message.ideas.get("@disguised_number", {}).items():
        found += [(number,) + hit[:2] for hit in hits]
    return found


# Traits of the whole message

def _work_out(message):
    """Set the traits that rules name with a star: True, or the places that show them."""
    has, traits = message.has, message.traits
    ideas = message.ideas

    # A creditor that says it may sue mentions a court; it does not speak as one.
    court = False
    for sentence, hits in ideas.get("court", {}).items():
        suing = sentence in ideas.get("go_to_court", {}) or sentence in ideas.get("to_the_court", {}) or (sentence in ideas.get("court_will", {}) and has("@lender_named"))
        if any([not hit[2] for hit in hits]) and not suing:
            court = True
    court = court or has("we_the_court") or _put_forward(message.sender_ideas, "court")
    traits["*speaks_as_court"] = court or "12368" in message.sender or message.any_of(["court_paper"])
    traits["*authority"] = traits["*speaks_as_court"] or message.any_of(
        ["police", "prosecutor", "regulator", "arbitration", "no_such_body", "@case", "@arbitration_case", "@paper_number", "paper", "anti_fraud"]) or message.sender[-5:] in (
        "96110", "12381", "12378", "12345", "12363")
    traits["*collects"] = has("debt") and has("demand")
    traits["*notary"] = has("@notary_named") or has("notary")
    traits["*posted_debt"] = _place_if(message.channel == "posted" and has("debt") and not message.any_of(["court", "police", "anti_fraud", "@court_named"]), message.first("debt"))
    traits["*visit_channel"] = message.channel == "visit"
    traits["*complaint"] = has("complaint")
    traits["*lender_notice"] = has("@lender_named") and message.any_of(["tail", "own_channel", "@exact_amount"])
    traits["*app_fraud"] = has("payout")
    traits["*code_message"] = message.mentions("@given_code") and message.mentions("secret")
    traits["*billed_fee"] = has("billed")
    # Whoever does not obey a judgment can be detained; before one nobody can.
    traits["*after_judgment"] = has("judgment") and (has("@court_named") or has("@court_called")) and not message.any_of(["grave_arrest", "pay_now", "@hours", "withdraw"])
    traits["*enforcement_words"] = has("enforcement_words")

    checkable = message.any_of(["@official", "verify_told", "ems"])
    traits["*court_identity"] = bool(
        (has("@court_named") and (has("@case") or checkable)) or (has("@case") and (checkable or has("official_account") or has("rights") and has("@days")))
        or (has("@court_named") and has("court_paper") and has("@days")) or (has("@arbitration_named") and has("@arbitration_case")))
    comes = has("come_in") and not message.any_of(["pay", "secret", "settle_debt"])
    traits["*police_asks_to_come"] = comes and has("police")
    traits["*police_identity"] = bool(has("@police_named") and (has("@paper_number") or has("verify_told") or has("badge")) and not message.any_of(["grave_threat", "pay"]))
    named = message.any_of(["@court_called", "@court_named", "@police_named", "@arbitration_named", "@notary_named", "@lender_named", "@firm_named", "@case", "@arbitration_case", "@signature"])
    named = named or message.channel == "app" or (message.sender and (_put_forward(message.sender_ideas, "@lender_named") or _is_hotline(message.sender)))
    traits["*named"] = bool(named)
    traits["*nobody_named"] = _place_if(not named and message.any_of(["debt", "case_talk", "execution", "listed", "arrest", "menace", "picture", "collector_visit"])
                                        and message.any_of(["demand", "settle", "notice", "@hours", "execution", "arrest", "freeze", "insult", "menace", "visit", "people", "kin"]),
                                        message.first("debt", "case_talk", "execution", "demand"))
    number = message.any_of(["@case", "@arbitration_case", "@paper_number", "@bad_case"])
    traits["*case_without_number"] = _place_if(
        (traits["*speaks_as_court"] or has("no_such_body") or has("arbitration")) and not number and not checkable and not message.any_of(["@court_named", "@court_called"])
        and message.any_of(["case_claim", "execution", "listed", "state_act"]) or (has("listed") and has("list_verb") and not number and not checkable and not named),
        message.first("case_claim", "execution", "listed", "state_act"))
    official = message.any_of(["court", "police", "regulator", "prosecutor", "no_such_body"]) and traits["*authority"]
    mobile = message.first("@mobile") or message.first("@disguised_number")
    traits["*official_by_mobile"] = _place_if(official and mobile and not traits["*court_identity"] and not has("@case") and not traits["*police_identity"], mobile)
    traits["*official_by_wechat"] = bool(message.channel == "wechat" and official and not has("@case") and not has("@court_named")
                                         and "认证" not in message.sender and "公众号" not in message.sender)
    traits["*disguised"] = _disguised(message)[:MOST_SPANS] or (message.hidden >= 3 and message.any_of(["debt", "case_talk"]))
    collecting = message.any_of(["debt", "demand", "notice"]) and not traits["*code_message"] and not message.any_of(["receipt"])
    traits["*at_night"] = bool(message.time is not None and (message.time >= NIGHT_FROM or message.time < NIGHT_TO)
                               and (collecting or not traits["*authority"]) and not traits["*code_message"])
    traits["*too_often"] = (message.attempts or 0) > MOST_ATTEMPTS or (message.connected or 0) > MOST_CONNECTED


def _is_hotline(sender):
    digits = "".join([c for c in sender if "0" <= c <= "9"])
    return digits in ("12368", "96110", "12381", "12378", "12345", "12363") or (digits[:2] == "95" and len(digits) in (5, 6))


def _place_if(holds, place):
    """A trait that is shown at a place: [place], True without one, False when it does not hold."""
    if not holds:
        return False
    return [place] if place else True


# Rules

def apply_rules(message):
    """The signs against: [(rule, weight, [(sentence, start, end) …])], in the order of the rules."""
    found = []
    for rule in RULES:
        weight, spans = None, []
        for test in rule["tests"]:
            places = _matches(test, message)
            if places is None:
                continue
            its = test["weight"] or rule["weight"]
            if weight is None or POINTS[its] > POINTS[weight]:
                weight = its
            for place in places:
                if place not in spans and len(spans) < MOST_SPANS:
                    spans.append(place)
        if weight:
            found.append((rule, weight, sorted(spans)))
    return found


def _matches(test, message):
    """The places that show a test, possibly none; None when it does not match."""
    if test["where"] and not message.any_of(test["where"]):
        return None
    if test["without"] and message.any_of(test["without"]):
        return None
    for idea in test["unless"]:
        if idea[0] == "*" and message.has(idea):
            return None
    first = test["ideas"][0]
    if first[0] == "*":
        trait = message.traits.get(first)
        if not trait:
            return None
        return trait if isinstance(trait, list) else []
    places = []
    for sentence in sorted(message.ideas.get(first.strip("~"), {})):
        if not _excused(test["unless"], sentence, message.ideas):
            for hits in _together(test, sentence, message.ideas):
                places.append((sentence, min([hit[0] for hit in hits]), max([hit[1] for hit in hits])))
        if len(places) >= MOST_SPANS:
            break
    return places or None


def _excused(unless, sentence, ideas):
    for idea in unless:
        if sentence in ideas.get(idea, {}):
            return True
    return False


def _together(test, sentence, ideas):
    """Groups of hits of all ideas of a test in one sentence, near enough to the first."""
    groups = []
    columns = []
    for idea in test["ideas"]:
        worst = 1 if idea[0] == "~" else 0
        columns.append([hit for hit in ideas.get(idea.strip("~"), {}).get(sentence, ()) if hit[2] <= worst])
    for hit in columns[0]:
        group = [hit[:2]]
        for column in columns[1:]:
            if test["ordered"]:
                near = [other for other in column if 0 <= other[0] - group[-1][1] <= test["within"]]
            else:
                near = [other for other in column if max(other[0] - hit[1], hit[0] - other[1]) <= test["within"]]
            if not near:
                break
            group.append(near[0][:2])
        if len(group) == len(columns):
            groups.append(group)
    return groups


# Weighing

class Finding:
    """The result: verdict, flags and conduct (codes), signs (code → (rule, weight, spans in the given text)), signs_for (codes), days."""

    def __init__(self, message):
        self.message = message
        self.signs = []
        for rule, weight, hits in apply_rules(message):
            places = [place for hit in hits for place in message.given(hit)]
            self.signs.append((rule, weight, _joined(places)[:MOST_SPANS]))
        self.flags = [rule["code"] for rule, _, _ in self.signs if rule["axis"] == AUTHENTICITY]
        self.conduct = [rule["code"] for rule, _, _ in self.signs if rule["axis"] != AUTHENTICITY]
        self.signs_for = [(code, points, _first_place(message, names)) for code, points, names in SIGNS_FOR if message.any_of(names.split())]
        self.points_for = sum([points for _, points, _ in self.signs_for])
        self.paper = paper_of(message)
        self.verdict = self._verdict()
        self.days = self._days() if self.verdict in ("procedure", "verify") else None

    def spans(self):
        """Every place of every sign in the given text: [(code, from, to)], in order."""
        return sorted([(start, end, rule["code"]) for rule, _, spans in self.signs for start, end in spans])

    def _verdict(self):
        message = self.message
        # HOURS and FREQ say nothing about who sends.
        told = [(rule, weight) for rule, weight, _ in self.signs if rule["code"] not in ("HOURS", "FREQ")]
        decisive = [rule for rule, weight in told if weight == DECISIVE]
        strong = [rule for rule, weight in told if weight == STRONG]
        if decisive:
            # One sign that nothing else bears out, in a message that can be checked in full, is more likely a misreading.
            checkable = message.has("verify_told") and message.any_of(["*court_identity", "*police_identity", "*lender_notice"])
            return "verify" if checkable and len(decisive) == 1 and not strong and self.points_for > IDENTIFIED_POINTS else "danger"
        points = sum([POINTS[weight] for _, weight in told])
        authentic = [rule for rule in strong if rule["axis"] == AUTHENTICITY]
        if len(strong) >= 2 or (strong and points >= DANGER_POINTS):
            identified = self.points_for >= IDENTIFIED_POINTS and message.any_of(["*court_identity", "*lender_notice", "*police_identity", "@lender_named"])
            return "verify" if identified and (len(authentic) <= 1 or self.points_for > IDENTIFIED_POINTS) else "danger"
        # Nobody named, no time to ask, and nothing that speaks for it: that is pressure and no notice.
        if points >= DANGER_POINTS and self.points_for <= 1 and "TIME" in self.flags:
            return "danger"
        # What cannot be true, from somebody who gives nothing to check.
        if authentic and self.points_for == 0 and not message.any_of(["come_in", "anti_fraud"]):
            return "danger"
        if strong:
            return "verify"
        if message.has("*authority") or message.any_of(["mediation", "lawyer"]):
            only_mentioned = message.has("*lender_notice") and not message.any_of(["@case", "@arbitration_case", "*speaks_as_court", "police", "arbitration", "regulator", "paper", "@firm_named", "lawyer"])
            if only_mentioned and points < 2 and message.has("notice"):
                return "ordinary"
            # A name alone can be written by anybody; a procedure also has a number, a paper, a period or a way to check.
            if self.paper and self.points_for >= 4 and points <= 2:
                return "procedure"
            return "verify"
        if message.has("assigned") or message.has("@firm_named"):
            return "verify"
        asked = message.any_of(["guided", "bridge", "fee_sure", "returns", "chat", "@chat_id"]) or (message.has("pay") and not message.mentions("own_channel") and not message.any_of(["moved", "automatic"]))
        linked = message.any_of(["@address", "@short"]) and not message.has("*lender_notice")
        if message.has("*code_message"):
            return "ordinary"
        if asked or linked or points > 2:
            return "verify"
        if message.has("notice") and (message.has("*lender_notice") or (points <= 1 and (message.channel == "app" or message.has("calm") or message.has("*named")))):
            return "ordinary"
        if message.has("@lender_named") and points == 0 and (message.mentions("own_channel") or message.any_of(["free", "notice", "calm", "pass_on"])):
            return "ordinary"
        return "verify"

    def _days(self):
        """The shortest period that the message states for the reader to act in, else the one of its paper; None when neither is known."""
        message = self.message
        stated = []
        for sentence, hits in message.ideas.get("@days", {}).items():
            if sentence in message.ideas.get("not_my_period", {}):
                # One sentence can hold both: whoever answers, and until when I may object.
                hits = hits if sentence in message.ideas.get("rights", {}) and sentence not in message.ideas.get("their_answer", {}) else []
            stated += [message_finds.days_of(message.sentences[sentence][hit[0]:hit[1]]) for hit in hits]
        stated = [days for days in stated if days]
        if stated:
            return min(stated)
        return _PERIODS.get(self.paper)


def _joined(spans):
    """Spans that touch or overlap as one."""
    joined = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


# The legal periods of papers that do not state one (facts: answer-15-days, payment-order-15-days, appeal-15-days, preservation-banks-no-guarantee).
_PERIODS = {"complaint": 15, "payment_order": 15, "judgment": 15, "preservation": 5}


def paper_of(message):
    """Which paper or procedure a message speaks of (an id that words know), or None."""
    has = message.has
    kinds = _case_kinds(message)
    if "民督" in kinds or (has("payment_order") and not message.has("*lender_notice")):
        return "payment_order"
    if has("@arbitration_case") or (has("@arbitration_named") and message.any_of(["paper", "arbitration"])):
        return "arbitration"
    if has("@notary_named") and message.any_of(["notary_paper", "@paper_number"]):
        return "notary"
    if "财保" in kinds or "执保" in kinds or "诉保" in kinds or (has("@case") and has("preservation")):
        return "preservation"
    if has("@enforcement_case") or (has("@court_named") and has("enforcement_paper")):
        return "enforcement"
    if "调" in kinds or (has("mediation") and (has("@court_named") or has("@case"))):
        return "mediation"
    if has("@case") and message.any_of(["hearing"]) and not message.any_of(["complaint_paper"]):
        return "summons"
    if has("@case") and has("judgment_paper"):
        return "judgment"
    if message.any_of(["complaint_paper"]) and (has("@case") or has("@court_named")):
        return "complaint"
    if has("@case") or (has("@court_named") and message.any_of(["court_paper", "paper"]) and not has("*lender_notice")) or (has("ems") and message.any_of(["court", "court_paper"])):
        return "court"
    if has("police") and (has("@police_named") or message.any_of(["badge", "verify_told", "come_in"])):
        return "police"
    if has("anti_fraud") or message.mentions("anti_fraud") or message.sender[-5:] in ("96110", "12381"):
        return "warning"
    if message.any_of(["regulator", "complaint"]) and (has("regulator") or message.sender[-5:] in ("12378", "12345", "12363")):
        return "regulator"
    if has("@firm_named") and message.any_of(["licence", "@landline", "@lender_named"]):
        return "lawyer"
    return None


def _case_kinds(message):
    """The letters of all case numbers of a message."""
    text = ""
    for sentence, hits in message.ideas.get("@case", {}).items():
        for hit in hits:
            text += message.sentences[sentence][hit[0]:hit[1]] + " "
    return text


def _first_place(message, names):
    place = message.first(*names.split())
    return message.given(place)[0] if place else None


def check(text, sender="", channel="sms", time=None, attempts=None, connected=None):
    """The finding of a message.  time: minutes after midnight; attempts, connected: calls of the day; None when not known."""
    return Finding(Message(text, sender, channel, time, attempts, connected))
