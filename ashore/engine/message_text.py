"""A pasted message as plain text that rules can read, with the way back to the text as it was given.

What is made plain: traditional characters, full-width and look-alike letters and digits, characters that cannot be seen,
and marks put inside words (`法.院`).  Every plain character knows the place of its original, so that a sign is shown
where the reader sees it.  Everything is linear in the length of the text; strings are never indexed, because
MicroPython counts through a string to find its n-th character.
"""

from ashore.engine.message_script import LOOK_ALIKES, SIMPLIFIED, TRADITIONAL

# Nothing that a rule reads together is longer than this; text without full stops is cut here.
LONGEST_CLAUSE = 60
LONGEST_SENTENCE = 160
SENTENCE_ENDS = "。！？!?；;\n"
CLAUSE_ENDS = SENTENCE_ENDS + "，,…：:"
# Marks that people put inside a word to hide it from filters; between two Chinese characters they are passed over.
FILLERS = " .·•・*#_-~^|/\\+='`丶﹒‧∙●○◆★☆─—"

_PLAIN = dict(zip(TRADITIONAL, SIMPLIFIED))
_PLAIN.update(LOOK_ALIKES)
_WORDS = (("支忖宝", "支付宝"), ("支付寳", "支付宝"), ("亻言", "信"), ("氵去", "法"), ("钅艮", "银"), ("讠斥", "诉"),
          ("薇信", "微信"), ("威信", "微信"), ("徽信", "微信"), ("溦信", "微信"), ("v信", "微信"), ("法圆", "法院"), ("发院", "法院"),
          ("律帅", "律师"), ("客伏", "客服"), ("冻洁", "冻结"), ("起拆", "起诉"), ("贷歀", "贷款"), ("还歀", "还款"), ("转帐", "转账"))


class Reading:
    """A message made plain.

    chars: its characters, lower case; at: the place of each in the given text; odd: for each, whether something was
    hidden before it or it was a look-alike; hidden: how many characters cannot be seen; clauses: (text, first
    character, number of its sentence) each.
    """

    def __init__(self, text):
        self.length = len(text)
        self.hidden = 0
        self.chars, self.at, self.odd = [], [], []
        self._plain(text)
        self._without_fillers()
        self._known_words()
        self.clauses = []
        self._cut()

    def place(self, start, end):
        """Where plain characters start … end − 1 stand in the given text: (from, to), `to` not included."""
        return self.at[start], self.at[end - 1] + 1

    def _plain(self, text):
        odd = False
        i = -1
        for c in text:
            i += 1
            code = ord(c)
            if code < 0x80:
                if code >= 0x20 and code != 0x7F:
                    self._add(c.lower(), i, odd)
                    odd = False
                elif c == "\n" or c == "\r" or c == "\t":
                    self._add("\n" if c != "\t" else " ", i, False)
                else:
                    self.hidden += 1
                    odd = True
            elif cannot_be_seen(code):
                self.hidden += 1
                odd = odd or not 0xFE00 <= code <= 0xFE0F
            else:
                plain, strange = _plain_character(c, code)
                self._add(plain, i, odd or strange)
                odd = False

    def _add(self, c, i, odd):
        self.chars.append(c)
        self.at.append(i)
        self.odd.append(odd)

    def _without_fillers(self):
        """Take out marks between two Chinese characters, and line breaks in the middle of a printed sentence."""
        chars, at, odd = self.chars, self.at, self.odd
        self.chars, self.at, self.odd = [], [], []
        count, i, line = len(chars), 0, 0
        while i < count:
            c = chars[i]
            if self.chars and is_chinese(self.chars[-1]) and (c in FILLERS or c == "\n" or is_picture(c)):
                end, marks, breaks = i, False, 0
                while end < count and end - i < 4 and (chars[end] in FILLERS or chars[end] == "\n" or is_picture(chars[end])):
                    marks = marks or chars[end] not in " \n"
                    breaks += chars[end] == "\n"
                    end += 1
                if end < count and is_chinese(chars[end]) and (not breaks or (breaks == 1 and not marks and line >= 18)):
                    self._add(chars[end], at[end], odd[end] or marks)
                    line = 0 if breaks else line + 1
                    i = end + 1
                    continue
            line = 0 if c == "\n" else line + 1
            self._add(c, at[i], odd[i])
            i += 1

    def _known_words(self):
        """Put right the words that are written with wrong characters on purpose."""
        chars = self.chars
        starts = {}
        for wrong, right in _WORDS:
            starts.setdefault(wrong[0], []).append((list(wrong), list(right)))
        found = []
        for i, c in enumerate(chars):
            for wrong, right in starts.get(c, ()):
                if chars[i:i + len(wrong)] == wrong:
                    found.append((i, len(wrong), right))
        for i, size, right in reversed(found):
            last = self.at[i + size - 1]
            self.chars[i:i + size] = right
            self.at[i:i + size] = [self.at[i]] * (len(right) - 1) + [last] if len(right) < size else self.at[i:i + size]
            self.odd[i:i + size] = [True] * len(right)

    def _cut(self):
        """Cut into clauses, and number the sentences that they belong to."""
        sentence, first, sentence_first = 0, 0, 0
        chars = self.chars
        for i, c in enumerate(chars):
            ends_sentence = c in SENTENCE_ENDS or i + 1 - sentence_first >= LONGEST_SENTENCE
            inside_number = c in ",.:" and _digit_at(chars, i - 1) and _digit_at(chars, i + 1)
            inside_address = c == ":" and i + 1 < len(chars) and chars[i + 1] == "/"
            inside_address = inside_address or (c == "?" and i and "a" <= chars[i - 1] <= "z")
            if inside_number or inside_address:
                continue
            if ends_sentence or c in CLAUSE_ENDS or i + 1 - first >= LONGEST_CLAUSE:
                self.clauses.append(("".join(chars[first:i + 1]), first, sentence))
                first = i + 1
                if ends_sentence:
                    sentence += 1
                    sentence_first = first
        if first < len(chars):
            self.clauses.append(("".join(chars[first:]), first, sentence))


def _digit_at(chars, i):
    return 0 <= i < len(chars) and "0" <= chars[i] <= "9"


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


def _plain_character(c, code):
    """(plain form, whether it looks like a disguise) of one character above ASCII."""
    if 0xFF01 <= code <= 0xFF5E:
        # Full-width signs are ordinary Chinese typing; the comma and the full stop stay what they are.
        return (c if c in "，；：！？" else chr(code - 0xFEE0).lower()), False
    if code == 0x3000 or code == 0xA0:
        return " ", False
    if 0x2460 <= code <= 0x2468:
        return chr(code - 0x2460 + 0x31), False
    if 0x24B6 <= code <= 0x24E9:
        return chr(0x61 + (code - 0x24B6) % 26), True
    if 0x1D400 <= code <= 0x1D6A3:
        return chr(0x61 + (code - 0x1D400) % 26), True
    if 0x1D7CE <= code <= 0x1D7FF:
        return chr(0x30 + (code - 0x1D7CE) % 10), True
    plain = _PLAIN.get(c, c)
    return plain, plain != c and c in LOOK_ALIKES
