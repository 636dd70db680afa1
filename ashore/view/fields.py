"""A form is declared once; the notebook, the page and the command all draw and check it from here.

Raw values are what people type, as text or JSON numbers, in people's units (yuan, percent, `YYYY-MM`).
`Form.read` turns them into exact values (fen, ppm, month and day numbers) or raises `FormError`,
which names every field that is wrong, in the reader's language.  A field that is left out takes its default.
"""

from ashore.engine import calendar
from ashore.engine.spaces import pieces, plain_spaces, trim, whole
from ashore.words import LANGUAGES, speaker
from ashore.words.common import WORDS

MOST_MONEY = 1_000_000_000
MOST_PERCENT = 10_000


class FormError(ValueError):
    """What is wrong with a form: `errors` is a list of (path, message), a path like `debts.0.balance`."""

    def __init__(self, errors):
        super().__init__("; ".join([path + ": " + message for path, message in errors]))
        self.errors = errors


class Field:
    """What all fields share.

    id: the name in forms; label, help: (en, zh); default: what stands in the field at first, in people's units;
    blank: what an emptied field means (None: it must be filled in); optional: it may stay empty, and is then None;
    when: (other id, values) if the field counts only when another field of the same form has one of those values;
    advanced: shown under "more"; record: the part of the reader's record (`ashore.record`) that the field shows and keeps,
    so that nobody is asked twice for the same thing.
    """

    kind = ""
    file = False

    def __init__(self, id, label, help=None, default=None, blank=None, optional=False, when=None, advanced=False, record=None):
        self.id = id
        self.label = label
        self.help = help
        self.default = default
        self.blank = blank
        self.optional = optional
        self.when = when
        self.advanced = advanced
        self.record = record

    def allowed(self, lang):
        """A sentence part that says what may be given."""
        raise NotImplementedError

    def parse(self, raw, lang):
        """The exact value of something given; ValueError when it is not allowed."""
        raise NotImplementedError

    def initial(self, lang):
        """What stands in the field at first, in people's units."""
        return self.default

    def among(self, given):
        """The field as it stands beside the raw values of its form: most fields are always the same."""
        return self

    def in_force(self, given):
        """Whether the field counts, going by the raw values of its form (a flag may come as text)."""
        if self.when is None:
            return True
        value = given.get(self.when[0])
        return (value == "true" if value in ("true", "false") else value) in self.when[1]

    def read(self, raw, path, lang, errors):
        """The exact value of a raw one; adds (path, message) to `errors` when it is not allowed."""
        say = speaker(lang, WORDS)
        if _is_blank(raw):
            if self.optional:
                return None
            if self.blank is None:
                errors.append((path, say("error.needed", allowed=self.allowed(lang))))
                return None
            raw = self.blank
        try:
            return self.parse(raw, lang)
        except ValueError:
            errors.append((path, say("error.given", given=_quote(raw), allowed=self.allowed(lang))))
            return None


class _Number(Field):
    """A decimal with a fixed number of places, kept as an integer of the smallest unit.

    low and high are in people's units (whole numbers) and both allowed; `over_zero` allows everything above 0.
    """

    places = 0

    def __init__(self, id, label, low=0, high=0, over_zero=False, **others):
        super().__init__(id, label, **others)
        self.low = low
        self.high = high
        self.over_zero = over_zero

    def parse(self, raw, lang):
        scaled = parse_decimal(raw, self.places)
        unit = 10 ** self.places
        lowest = 1 if self.over_zero else self.low * unit
        if not lowest <= scaled <= self.high * unit:
            raise ValueError(raw)
        return scaled

    def allowed(self, lang):
        low = "0." + "0" * (self.places - 1) + "1" if self.over_zero else f"{self.low:,}"
        say = speaker(lang, WORDS)
        return say("allowed." + self.kind, low=low, high=f"{self.high:,}")


class Money(_Number):
    """Yuan with at most two decimals; read as fen."""

    kind = "money"
    places = 2

    def __init__(self, id, label, high=MOST_MONEY, **others):
        super().__init__(id, label, high=high, **others)


class Percent(_Number):
    """Percent with at most four decimals; read as ppm."""

    kind = "percent"
    places = 4

    def __init__(self, id, label, high=MOST_PERCENT, **others):
        super().__init__(id, label, high=high, **others)


class Integer(_Number):
    """A whole number."""

    kind = "integer"


class Number(_Number):
    """A plain decimal, such as a multiple; low and high are in the unit it is read as (10^−places)."""

    kind = "number"

    def __init__(self, id, label, places, **others):
        super().__init__(id, label, **others)
        self.places = places

    def parse(self, raw, lang):
        scaled = parse_decimal(raw, self.places)
        if not self.low <= scaled <= self.high:
            raise ValueError(raw)
        return scaled

    def allowed(self, lang):
        low, high = [decimal_text(limit, self.places) for limit in (self.low, self.high)]
        return speaker(lang, WORDS)("allowed.number", low=low, high=high, places=self.places)


class _Calendar(Field):
    def parse(self, raw, lang):
        if not isinstance(raw, str):
            raise ValueError(raw)
        return self.parse_text(trim(plain_digits(raw)))

    def allowed(self, lang):
        low, high = str(calendar.FIRST_YEAR) + "-01", str(calendar.LAST_YEAR) + "-12"
        day = ("-01", "-31") if self.kind == "date" else ("", "")
        return speaker(lang, WORDS)("allowed." + self.kind, low=low + day[0], high=high + day[1])


class Month(_Calendar):
    """`YYYY-MM`; read as a month number (`engine.calendar`)."""

    kind = "month"

    def parse_text(self, text):
        return calendar.parse_month(text)


class Date(_Calendar):
    """`YYYY-MM-DD`; read as a day number (`engine.calendar`)."""

    kind = "date"

    def parse_text(self, text):
        return calendar.parse_date(text)


class Moment(_Calendar):
    """A day and a time, `YYYY-MM-DD HH:MM` or as phones write it; read as minutes (`engine.calendar`)."""

    kind = "moment"

    def parse_text(self, text):
        return calendar.parse_moment(text)

    def allowed(self, lang):
        return speaker(lang, WORDS)("allowed.moment")


class Time(Field):
    """`HH:MM`, from 00:00 to 23:59; read as minutes after midnight."""

    kind = "text"
    high = 5

    def parse(self, raw, lang):
        hours, colon, minutes = trim(plain_digits(raw).replace("：", ":")).partition(":") if isinstance(raw, str) else ("", "", "")
        if not (colon and 1 <= len(hours) <= 2 and len(minutes) == 2 and all(["0" <= c <= "9" for c in hours + minutes])):
            raise ValueError(raw)
        if int(hours) > 23 or int(minutes) > 59:
            raise ValueError(raw)
        return int(hours) * 60 + int(minutes)

    def allowed(self, lang):
        return speaker(lang, WORDS)("allowed.time")


class Choice(Field):
    """One of some values; options: [(value, (en, zh))]."""

    kind = "choice"

    def __init__(self, id, label, options, **others):
        super().__init__(id, label, **others)
        self.options = options

    def parse(self, raw, lang):
        if raw not in [value for value, _ in self.options]:
            raise ValueError(raw)
        return raw

    def allowed(self, lang):
        return speaker(lang, WORDS)("allowed.choice", options=", ".join([value for value, _ in self.options]))


class FollowingChoice(Choice):
    """A choice whose values depend on another choice of the same form.

    follows: the id of the other; lists: [(its value, [(value, (en, zh))])].  A value stands in one list only.  What is left
    empty, also by the default, means the first of the list.
    """

    def __init__(self, id, label, follows, lists, **others):
        super().__init__(id, label, [option for _, options in lists for option in options], **others)
        self.follows = follows
        self.lists = lists

    def among(self, given):
        for value, options in self.lists:
            if value == given.get(self.follows):
                return Choice(self.id, self.label, options, blank=options[0][0])
        # What the other has is wrong, and that is said there.
        return Choice(self.id, self.label, self.options, blank=self.options[0][0])

    def allowed(self, lang):
        return "; ".join([value + ": " + Choice(self.id, self.label, options).allowed(lang) for value, options in self.lists])


class Text(Field):
    """Words, with the spaces around them taken off; `verbatim` keeps every character, for texts whose places are counted.

    `file`: the text may also come from a file that the reader chooses; it is read on the device, into the field.
    """

    kind = "text"

    def __init__(self, id, label, high=60, verbatim=False, file=False, **others):
        super().__init__(id, label, **others)
        self.high = high
        self.verbatim = verbatim
        self.file = file

    def parse(self, raw, lang):
        if not isinstance(raw, str) or len(raw if self.verbatim else trim(raw)) > self.high:
            raise ValueError(raw)
        return raw if self.verbatim else trim(raw)

    def allowed(self, lang):
        return speaker(lang, WORDS)("allowed.text", high=self.high)


class Flag(Field):
    """Yes or no: true or false (also as the text that a form control sends)."""

    kind = "flag"

    def parse(self, raw, lang):
        if raw in (True, "true"):
            return True
        if raw in (False, "false"):
            return False
        raise ValueError(raw)

    def allowed(self, lang):
        return speaker(lang, WORDS)("allowed.flag")


class _List(Field):
    """What lists share: between `least` and `most` entries."""

    def is_list(self, raw, path, lang, errors):
        """Whether something given is a list of allowed length; adds (path, message) to `errors` when not."""
        say = speaker(lang, WORDS)
        if _is_blank(raw):
            errors.append((path, say("error.needed", allowed=self.allowed(lang))))
        elif not isinstance(raw, (list, tuple)):
            errors.append((path, say("error.given", given=_quote(raw), allowed=self.allowed(lang))))
        elif not self.least <= len(raw) <= self.most:
            errors.append((path, say("error.given", given=len(raw), allowed=self.allowed(lang))))
        else:
            return True
        return False


class Rows(_List):
    """A list of rows of the same fields, which the reader can add to and take from."""

    kind = "rows"

    def __init__(self, id, label, fields, row_label, least=0, most=60, **others):
        super().__init__(id, label, **others)
        self.fields = fields
        self.row_label = row_label
        self.least = least
        self.most = most

    def allowed(self, lang):
        return speaker(lang, WORDS)("allowed.rows", least=self.least, most=self.most)

    def listed(self, raw):
        """A raw value as the list of rows that a form shows."""
        return raw

    def read(self, raw, path, lang, errors):
        if not self.is_list(raw, path, lang, errors):
            return []
        return [_read_fields(self.fields, row, path + "." + str(i), lang, errors) for i, row in enumerate(raw)]


class Group(Rows):
    """One set of fields, given as an object; read as a dict.  A form on a page sends it as a list of that one row.

    An optional one that is not given is the set of its fields' own defaults.
    """

    def __init__(self, id, label, fields, default, **others):
        super().__init__(id, label, fields, label, least=1, most=1, default=[default], **others)

    def allowed(self, lang):
        return speaker(lang, WORDS)("allowed.group", names=", ".join([field.id for field in self.fields]))

    def listed(self, raw):
        return [raw] if isinstance(raw, dict) else raw

    def read(self, raw, path, lang, errors):
        if self.optional and _is_blank(raw):
            raw = {}
        if isinstance(raw, dict):
            return _read_fields(self.fields, raw, path, lang, errors)
        rows = super().read(raw, path, lang, errors)
        return rows[0] if rows else {}


class Amounts(_List):
    """A list of sums in yuan, which may be negative unless `low` says otherwise; read as fen.

    Given as a list, or as text with the sums on lines of their own or parted by semicolons or spaces.
    """

    kind = "amounts"

    def __init__(self, id, label, least=1, most=1000, high=MOST_MONEY, low=None, **others):
        super().__init__(id, label, **others)
        self.least = least
        self.most = most
        self.sum = Money(id, label, low=-high if low is None else low, high=high)

    def typed(self, raw):
        """A raw value as text to edit, one sum on a line."""
        return "\n".join([str(part) for part in raw]) if isinstance(raw, (list, tuple)) else raw

    def allowed(self, lang):
        low, high = f"{self.sum.low:,}", f"{self.sum.high:,}"
        return speaker(lang, WORDS)("allowed.amounts", least=self.least, most=self.most, low=low, high=high)

    def read(self, raw, path, lang, errors):
        if self.optional and (_is_blank(raw) or raw == []):
            return None
        as_text = isinstance(raw, str) and not _is_blank(raw)
        if as_text:
            for mark in (";", "；", "、"):
                raw = raw.replace(mark, " ")
            raw = pieces(raw)
        if not self.is_list(raw, path, lang, errors):
            return []
        wrong = []
        values = [self.sum.read(part, path + "." + str(i), lang, wrong) for i, part in enumerate(raw)]
        if wrong and as_text:
            # What was typed is one control, so its first mistake stands there.
            place, message = wrong[0]
            wrong = [(path, speaker(lang, WORDS)("error.in_list", n=int(place[len(path) + 1:]) + 1, message=message))]
        errors += wrong
        return values


class Form:
    """The fields of a tool, in the order shown.

    `check(values, refuse, lang)` may look across fields that were each right by themselves;
    it calls `refuse(path, message)` for what is wrong.
    """

    def __init__(self, fields, check=None):
        self.fields = fields
        self.check = check

    def initial(self, lang):
        """The raw form that a reader meets first."""
        return {field.id: field.initial(lang) for field in self.fields}

    def read(self, raw, lang):
        """The exact values of a raw form; FormError with every wrong field.  Fields not in force are None."""
        if lang not in LANGUAGES:
            raise LookupError(lang)
        errors = []
        values = _read_fields(self.fields, _whole_texts(raw), "", lang, errors)
        if not errors and self.check:
            self.check(values, lambda path, message: errors.append((path, message)), lang)
        if errors:
            raise FormError(errors)
        return values


def _whole_texts(raw):
    """A raw form whose texts are whole characters."""
    if isinstance(raw, str):
        return whole(raw)
    if isinstance(raw, (list, tuple)):
        return [_whole_texts(part) for part in raw]
    if isinstance(raw, dict):
        return {whole(key) if isinstance(key, str) else key: _whole_texts(value) for key, value in raw.items()}
    return raw


def _read_fields(fields, raw, path, lang, errors):
    say = speaker(lang, WORDS)
    prefix = path + "." if path else ""
    if not isinstance(raw, dict):
        errors.append((path or "form", say("error.not_a_form", given=_quote(raw))))
        return {}
    names = [field.id for field in fields]
    for key in raw:
        if key not in names:
            errors.append((prefix + str(key), say("error.unknown", names=", ".join(names))))
    given = {field.id: raw.get(field.id, field.initial(lang)) for field in fields}
    return {
        field.id: field.among(given).read(given[field.id], prefix + field.id, lang, errors) if field.in_force(given) else None
        for field in fields
    }


_PLAIN = {"．": ".", "。": ".", "，": ",", "－": "-", "−": "-", "–": "-", "＋": "+", "　": " ", "\u00a0": " ", "\u2009": " "}


def plain_digits(text):
    """Full-width digits and signs as plain ones."""
    plain = []
    for c in text:
        if "０" <= c <= "９":
            c = chr(ord(c) - ord("０") + ord("0"))
        plain.append(_PLAIN.get(c, c))
    return "".join(plain)


def parse_decimal(raw, places):
    """A typed number as an integer of 10^−places units.

    Takes text or a JSON number; thousands separators, ¥, 元 and % are passed over.  ValueError for
    anything else, and for more decimals than `places` (nothing is rounded away).
    """
    if isinstance(raw, bool) or not isinstance(raw, (str, int, float)):
        raise ValueError(raw)
    text = plain_spaces(plain_digits(raw if isinstance(raw, str) else repr(raw))).strip()
    for mark in ("¥", "￥", "元", "%", "％", " "):
        text = text.replace(mark, "")
    negative = text[:1] == "-"
    if text[:1] in ("-", "+"):
        text = text[1:]
    whole, point, decimals = text.partition(".")
    groups = whole.split(",")
    if len(groups) > 1 and ([len(group) for group in groups[1:]] != [3] * (len(groups) - 1) or not 1 <= len(groups[0]) <= 3):
        raise ValueError(raw)
    whole = "".join(groups)
    decimals = decimals.rstrip("0")
    if not (whole or decimals) or len(whole) > 30 or len(decimals) > places:
        raise ValueError(raw)
    if not all("0" <= c <= "9" for c in whole + decimals):
        raise ValueError(raw)
    scaled = int((whole or "0") + decimals + "0" * (places - len(decimals)))
    return -scaled if negative else scaled


def decimal_text(scaled, places):
    """An integer of 10^−places units as plain text, without noughts at its end: 1500000, 6 → `1.5`."""
    whole, rest = divmod(scaled, 10 ** places)
    decimals = (("%0" + str(places) + "d") % rest).rstrip("0") if places else ""
    return str(whole) + ("." + decimals if decimals else "")


def _is_blank(raw):
    return raw is None or (isinstance(raw, str) and not trim(raw))


def _quote(raw):
    """What was given, short enough to print."""
    text = raw if isinstance(raw, str) else repr(raw)
    text = " ".join(pieces(text))
    return "“" + (text if len(text) <= 40 else text[:40] + "…") + "”"
