"""A pasted message as plain sentences that rules can read, with the way back to the text as it was given.

What is made plain: traditional characters, full-width and look-alike letters and digits, characters that cannot be seen,
and marks put inside words (`法.院`).  Every plain character knows the place of its original, so that a sign is shown
where the reader sees it.  The work on a whole text is done by the methods of strings, which are fast on both
interpreters; character by character goes only what needs it, one sentence at a time.
"""

from ashore.engine.message_script import LOOK_ALIKES, SIMPLIFIED, TRADITIONAL

# Nothing that a rule reads together is longer than this; text without full stops is cut here.
LONGEST_SENTENCE = 160
SENTENCE_ENDS = "。！？!?；;\n"
CLAUSE_ENDS = SENTENCE_ENDS + "，,…：:"
# Marks that people put inside a word to hide it from filters; between two Chinese characters they are passed over.
FILLERS = " .·•・*#_-~^|/\\+=`'丶﹒‧∙●○◆★☆─—"
# What stands for a character that cannot be seen, and for a picture, until fillers are taken out.
UNSEEN, PICTURE = "\u200b", "☆"
# With more different characters to replace than this, one pass over the text is faster.
_MOST_REPLACED = 250
# No message has more different characters than this; of a text that has, those that no rule knows are read as `_STRANGE`.
# MicroPython keeps every one-character string it makes, looks each up among them all, and has room for some 60,000.
MOST_DIFFERENT = 3000
_STRANGE, _STRANGE_CHINESE = "ゝ", "囗"
# A line that is at least this long and ends inside a sentence was broken by printing.
_PRINTED_LINE = 18

_PLAIN = dict(zip(TRADITIONAL, SIMPLIFIED))
_PLAIN.update(LOOK_ALIKES)
_WORDS = (("支忖宝", "支付宝"), ("支付寳", "支付宝"), ("亻言", "信"), ("氵去", "法"), ("钅艮", "银"), ("讠斥", "诉"),
          ("薇信", "微信"), ("威信", "微信"), ("徽信", "微信"), ("溦信", "微信"), ("v信", "微信"), ("法圆", "法院"), ("发院", "法院"),
          ("律帅", "律师"), ("客伏", "客服"), ("冻洁", "冻结"), ("起拆", "起诉"), ("贷歀", "贷款"), ("还歀", "还款"), ("转帐", "转账"))


class Sentence:
    """A sentence made plain.

    text: its characters, lower case; first: the place of its beginning in the given text; at: for each character its
    place after `first` (None when they follow each other without gaps); odd: for each character whether something was
    hidden before it or it was a look-alike (None when there is nothing odd).
    """

    def __init__(self, text, first, at, odd):
        self.text = text
        self.first = first
        self.at = at
        self.odd = odd

    def place(self, start, end):
        """Where its characters start … end − 1 stand in the given text: (from, to), `to` not included."""
        if self.at is None:
            return self.first + start, self.first + end
        return self.first + self.at[start], self.first + self.at[end - 1] + 1


class Reading:
    """A message made plain: `sentences`, and `hidden`, how many characters in it cannot be seen."""

    def __init__(self, text):
        codes = codes_of(text, MOST_DIFFERENT)
        if len(codes) > MOST_DIFFERENT:
            text, codes = _thinned(text)
        different = set([chr(code) for code in codes])
        self.hidden = 0
        self.sentences = []
        plain = _character_by_character(text, different)
        if UNSEEN in plain:
            self.hidden = plain.count(UNSEEN)
        # A list, because a piece out of the middle of a long string takes long to find.
        given = list(text) if any([c in LOOK_ALIKES for c in different]) else None
        fillers = [c for c in FILLERS + UNSEEN + "\n" if c in plain]
        first, known = 0, {}
        for part in _parts(plain):
            size = len(part)
            if given or part not in known:
                known[part] = _sentence(part, first, fillers, given and given[first:first + size])
            same = known[part]
            self.sentences.append(Sentence(same.text, first, same.at, same.odd))
            first += size


def codes_of(text, most=None):
    """The code points in a text, found without making a string of each character; no further than one more than `most`."""
    found = set()
    for code in _codes(text):
        if code not in found:
            found.add(code)
            if most is not None and len(found) > most:
                break
    return found


def strange_codes(text):
    """The code points in a text that have no shape, line ends and tabs apart."""
    found = set()
    for code in _codes(text):
        if (code < 0x20 and code not in (9, 10, 13)) or code == 0x7F or (code > 0x7F and cannot_be_seen(code)):
            found.add(code)
    return found


def _codes(text):
    """The code points of a text, one after the other."""
    try:
        octets = text.encode("utf-8")
    except UnicodeEncodeError:
        # CPython refuses halves of a pair, which a JSON text can hold.
        for c in text:
            yield ord(c)
        return
    i, count = 0, len(octets)
    while i < count:
        first = octets[i]
        if first < 0x80:
            yield first
            i += 1
        elif first < 0xE0:
            yield (first & 0x1F) << 6 | octets[i + 1] & 0x3F
            i += 2
        elif first < 0xF0:
            yield (first & 0x0F) << 12 | (octets[i + 1] & 0x3F) << 6 | octets[i + 2] & 0x3F
            i += 3
        else:
            yield (first & 0x07) << 18 | (octets[i + 1] & 0x3F) << 12 | (octets[i + 2] & 0x3F) << 6 | octets[i + 3] & 0x3F
            i += 4


def _known():
    """The code points in the rules.  Words stand in tables and inside functions, so the sources themselves are read."""
    here = __file__[: __file__.rindex("/") + 1]
    known = set()
    for name in ("messages", "message_finds", "message_rules", "message_script", "message_text", "message_words"):
        with open(here + name + ".py", encoding="utf-8") as file:
            known |= codes_of(file.read())
    return known


def _thinned(text):
    """A text of equal length in which characters that no rule knows are all the same one, and its code points."""
    known = _known()
    strange, strange_chinese = _STRANGE.encode("utf-8"), _STRANGE_CHINESE.encode("utf-8")
    unseen, picture = UNSEEN.encode("utf-8"), PICTURE.encode("utf-8")
    thin, codes = [], set()
    for code in _codes(text):
        if code in known or code < 0x3000 or 0xFF00 <= code <= 0xFFEF:
            codes.add(code)
            thin.append(chr(code).encode("utf-8"))
        elif 0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF:
            thin.append(strange_chinese)
        else:
            thin.append(unseen if cannot_be_seen(code) else picture if code >= 0x1F000 else strange)
    codes.update([ord(c) for c in (_STRANGE, _STRANGE_CHINESE, UNSEEN, PICTURE)])
    return b"".join(thin).decode("utf-8"), codes


def _character_by_character(text, different):
    """The text with each character in its plain form; as long as the given one."""
    plain = {}
    for c in different:
        form = _plain_form(c)
        if form != c:
            plain[c] = form
    if len(plain) > _MOST_REPLACED:
        return "".join([plain.get(c, c) for c in text])
    # No plain form is replaced again, so the order does not matter.
    for c in plain:
        text = text.replace(c, plain[c])
    return text


def _plain_form(c):
    """One character for one: lower case, simplified, half width; `UNSEEN` and `PICTURE` for what is not a letter."""
    code = ord(c)
    if code < 0x80:
        if "A" <= c <= "Z":
            return chr(code + 32)
        if c == "\r":
            return "\n"
        if c == "\t":
            return " "
        return c if (code >= 0x20 and code != 0x7F) or c == "\n" else UNSEEN
    if cannot_be_seen(code):
        return UNSEEN
    if is_picture(c):
        return PICTURE
    if 0xFF01 <= code <= 0xFF5E:
        # Full-width signs are ordinary Chinese typing; those that end a clause stay what they are.
        return c if c in "，；：！？" else _plain_form(chr(code - 0xFEE0))
    if code == 0x3000 or code == 0xA0:
        return " "
    if 0x2460 <= code <= 0x2468:
        return chr(code - 0x2460 + 0x31)
    if 0x24B6 <= code <= 0x24E9:
        return chr(0x61 + (code - 0x24B6) % 26)
    if 0x1D400 <= code <= 0x1D6A3:
        return chr(0x61 + (code - 0x1D400) % 26)
    if 0x1D7CE <= code <= 0x1D7FF:
        return chr(0x30 + (code - 0x1D7CE) % 10)
    return _PLAIN.get(c, c)


def _parts(plain):
    """The text cut at the ends of sentences and where it is too long; together the parts are the whole."""
    for end in SENTENCE_ENDS:
        if end in plain:
            plain = plain.replace(end, end + "\0")
    parts = []
    for part in plain.split("\0"):
        if not part:
            continue
        if parts and part == "\n" and len(parts[-1]) < LONGEST_SENTENCE:
            parts[-1] += part
            continue
        broken = parts and parts[-1][-1] == "\n" and _PRINTED_LINE <= len(parts[-1]) and len(parts[-1]) + len(part) <= LONGEST_SENTENCE
        if broken and is_chinese(parts[-1][-2]) and is_chinese(part[0]):
            parts[-1] += part
        elif len(part) <= LONGEST_SENTENCE:
            parts.append(part)
        else:
            parts += _cut(part)
    return parts


def _cut(part):
    """A part that is too long in pieces: at commas where it has them, else in halves of halves."""
    pieces = []
    for piece in part.replace("，", "，\0").split("\0"):
        if pieces and len(pieces[-1]) + len(piece) <= LONGEST_SENTENCE:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    short, waiting = [], list(reversed(pieces))
    while waiting:
        piece = waiting.pop()
        if len(piece) <= LONGEST_SENTENCE:
            short.append(piece)
        else:
            half = len(piece) // 2
            waiting.append(piece[half:])
            waiting.append(piece[:half])
    return [piece for piece in short if piece]


def _sentence(part, first, fillers, raw):
    """The sentence of a part of the text, with fillers taken out and disguised words put right; raw: its given characters, or None."""
    strange = raw is not None and any([c in LOOK_ALIKES for c in raw])
    # Fillers matter between Chinese characters only, and what is all ASCII has none.
    worked = strange or (len(part.encode("utf-8")) != len(part) and part.replace(PICTURE, "") and any([c in part for c in fillers])) or UNSEEN in part
    if not worked:
        return _with_known_words(Sentence(part, first, None, None))
    chars, at, odd = [], [], []
    marks = 0
    i = 0
    held = []
    for c in part:
        if c == UNSEEN:
            marks += 1
        elif chars and c in fillers and len(held) < 4 and (held or is_chinese(chars[-1])):
            held.append((c, i))
            marks += c != " " and c != "\n"
        else:
            if held and not is_chinese(c):
                for filler, place in held:
                    chars.append(filler)
                    at.append(place)
                    odd.append(False)
                marks = 0
            held = []
            chars.append(c)
            at.append(i)
            odd.append(marks > 0)
            marks = 0
        i += 1
    for filler, place in held:
        chars.append(filler)
        at.append(place)
        odd.append(False)
    if strange:
        places = [place for place, c in enumerate(raw) if c in LOOK_ALIKES]
        for k, place in enumerate(at):
            odd[k] = odd[k] or place in places
    if not chars:
        chars, at, odd = ["\n"], [0], [False]
    return _with_known_words(Sentence("".join(chars), first, at, odd))


def _with_known_words(sentence):
    """Put right the words that are written with wrong characters on purpose."""
    for wrong, right in _WORDS:
        while wrong in sentence.text:
            i = sentence.text.find(wrong)
            size = len(wrong)
            at = sentence.at or list(range(len(sentence.text)))
            odd = sentence.odd or [False] * len(sentence.text)
            last = at[i + size - 1]
            middle = at[i:i + size] if len(right) == size else [at[i]] * (len(right) - 1) + [last]
            sentence.text = sentence.text[:i] + right + sentence.text[i + size:]
            sentence.at = at[:i] + middle + at[i + size:]
            sentence.odd = odd[:i] + [True] * len(right) + odd[i + size:]
    return sentence


def clauses(text):
    """[(clause, its first character)] of a sentence; a comma inside a number and `://` end nothing."""
    found, first = [], 0
    count = len(text)
    i = 0
    before = ""
    for c in text:
        i += 1
        if c in CLAUSE_ENDS:
            after = text[i:i + 1] if i < count else ""
            if c in ",:" and (("0" <= before <= "9" and "0" <= after <= "9" and after) or (c == ":" and after == "/")):
                before = c
                continue
            found.append((text[first:i], first))
            first = i
        before = c
    if first < count:
        found.append((text[first:], first))
    return found


def cannot_be_seen(code):
    """Whether a character above ASCII has no shape: zero width, direction marks, variation selectors, controls."""
    return (0x80 <= code < 0xA0 or code in (0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF, 0x3164, 0x20E3) or 0x200B <= code <= 0x200F
            or 0x202A <= code <= 0x202E or 0x2060 <= code <= 0x206F or 0xFE00 <= code <= 0xFE0F or 0xD800 <= code < 0xE000
            or 0xE0000 <= code < 0xE0200)


def is_chinese(c):
    """Whether a character is a Chinese one (as far as messages need to know)."""
    return "一" <= c <= "鿿" or "㐀" <= c <= "䶿"


def is_picture(c):
    """Whether a character is an emoji or another picture."""
    return "☀" <= c <= "➿" or c >= "\U0001f000"
