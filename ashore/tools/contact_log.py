"""A log of a lender's contacts: which broke which rule, how often in a day, the evidence and the complaint."""

from ashore import facts
from ashore.engine import contacts
from ashore.engine.calendar import MINUTES, date_text, moment_text, parse_date
from ashore.engine.messages import NIGHT_FROM, NIGHT_TO
from ashore.engine.spaces import small, trim
from ashore.view import blocks, export, show, table_text
from ashore.view.fields import Choice, Date, Flag, Form, Integer, Moment, Rows, Text, plain_digits
from ashore.words import pick, speaker
from ashore.words.common import WORDS as COMMON
from ashore.words.contact_log import WORDS
from ashore.words.messages import WORDS as SIGNS
from ashore.words.view import WORDS as VIEW

TITLE = WORDS["title"]
# Complaints are in Chinese for every reader, and tables with columns named in either language can be read.
BOTH_LANGUAGES = ("common", "contact_log", "messages")
CHANNELS = ("call", "voicebot", "sms", "mms", "wechat", "app", "email", "letter", "visit", "posted")
KINDS = ("bank_card", "bank_loan", "consumer_finance", "small_loan", "platform", "private", "unlicensed")
PARTIES = ("me", "family", "employer", "other")
MOST_SAID = 500
MOST_IMPORTED = 300
# More days than this in a row no phone shows apart; then only those with contacts are drawn.
MOST_DAYS = 62
# A letter that lists more is not read.
MOST_LISTED = 12

# Whom the national standard was written for, and whose trade rules the guideline of the banks' association is.
_ONLINE = ("bank_loan", "consumer_finance", "small_loan", "platform")
_MEMBERS = ("bank_card", "bank_loan", "consumer_finance")
_HARASSMENT, _IMPERSONATION = "public-security-harassment", "public-security-impersonation"
# Each breach with the rules it is held against: (fact or rule with versions, rank, kinds of lender; None for all).
_RULES = {
    "HOURS": (("gbt45251-hours", "standard", _ONLINE), ("cba-2026-hours-and-6-attempts", "self", _MEMBERS)),
    "CONNECTED": (("gbt45251-3-calls", "standard", _ONLINE),),
    "ATTEMPTS": (("cba-2026-hours-and-6-attempts", "self", _MEMBERS),),
    "TOLD": (("pi-no-illegal-provide", "law", None), ("card-collection-art68", "rule", ("bank_card",)), ("consumer-finance-collection-rule", "rule", ("consumer_finance",)),
             ("microloan-six-bans", "rule", ("small_loan",)), ("gbt45251-only-debtor", "standard", _ONLINE), ("cba-2026-third-persons", "self", _MEMBERS)),
    "THIRD": (("card-collection-art68", "rule", ("bank_card",)), ("consumer-finance-collection-rule", "rule", ("consumer_finance",)), ("microloan-six-bans", "rule", ("small_loan",)),
              ("gbt45251-only-debtor", "standard", _ONLINE), ("cba-2026-third-persons", "self", _MEMBERS), ("privacy-peace", "law", ("private", "unlicensed"))),
    "POSTED": (("pi-no-illegal-provide", "law", None), (_HARASSMENT, "law", None), ("microloan-six-bans", "rule", ("small_loan",)), ("cba-2026-prohibitions", "self", _MEMBERS)),
    "INSULT": ((_HARASSMENT, "law", None), ("card-collection-art68", "rule", ("bank_card",)), ("microloan-six-bans", "rule", ("small_loan",)), ("cba-2026-prohibitions", "self", _MEMBERS)),
    "THREAT": ((_HARASSMENT, "law", None), ("card-collection-art68", "rule", ("bank_card",)), ("consumer-finance-collection-rule", "rule", ("consumer_finance",)),
               ("microloan-six-bans", "rule", ("small_loan",)), ("cba-2026-prohibitions", "self", _MEMBERS)),
    "IMP": ((_IMPERSONATION, "law", None), ("microloan-six-bans", "rule", ("small_loan",)), ("cba-2026-prohibitions", "self", _MEMBERS)),
    "VISIT": (("cba-2026-visits", "self", _MEMBERS),),
    "INTRUSION": (("psa-home-intrusion", "law", None),),
}
_LADDER_FACTS = ("hotline-110", "recordings-as-evidence", "pi-entrusted-collector", "gbt45251-records-2-years", "complaint-time-limits", "hotline-12378", "hotline-12345", "local-financial-office",
                 "unlicensed-professional-lender-void", "hotline-12321", "hotline-12377", "online-platform-notice-delete", "pi-rights-and-remedies", "hotline-12348")
RULES = (_HARASSMENT, _IMPERSONATION)


def _every_fact():
    cited = ["debt-lawful-obligation", "privacy-peace", "gbt45251-status"] + list(_LADDER_FACTS)
    for rules in _RULES.values():
        for rule, _, _ in rules:
            cited += [entry["id"] for entry in facts.versions(rule)] if rule in RULES else [rule]
    return tuple(sorted(set(cited)))


FACTS = _every_fact()


# The form

def _row(at, channel="call", party="me", connected=False, said="", **others):
    row = {"at": at, "channel": channel, "party": party, "connected": connected, "said": said}
    for name in others:
        row[name] = others[name]
    return row


_EXAMPLE = [
    _row("2026-11-16 09:12", connected=True, said="您好，您的贷款已逾期，请尽快还款。"),
    _row("2026-11-18 08:55"),
    _row("2026-11-18 09:40", connected=True, said="您的贷款逾期了，请今天还款。"),
    _row("2026-11-18 11:30", connected=True),
    _row("2026-11-18 14:02"),
    _row("2026-11-18 15:20", connected=True),
    _row("2026-11-18 17:45", connected=True, said="什么时候还？"),
    _row("2026-11-18 19:10"),
    _row("2026-11-19 22:40", channel="sms", said="林悦，今天不还，后果自负，等着瞧。"),
    _row("2026-11-20 10:30", party="family", connected=True, said="你女儿欠我们钱，你替她还。"),
    _row("2026-11-20 11:05", party="employer", connected=True, said="请转告林悦，给我们回个电话。"),
    _row("2026-11-21 16:00", channel="visit", said="我们是来了解情况的。", people="1"),
]

_COLUMNS = [
    Moment("at", WORDS["at"]),
    Choice("channel", WORDS["channel"], [(channel, SIGNS["channel." + channel]) for channel in CHANNELS], default="call"),
    Choice("party", WORDS["party"], [(party, WORDS["party." + party]) for party in PARTIES], default="me"),
    Flag("connected", WORDS["connected"], default=False, when=("channel", contacts.CALLS)),
    Text("said", WORDS["said"], help=WORDS["said.help"], high=MOST_SAID, default="", blank=""),
    Choice("mark", WORDS["mark"], [(mark, WORDS["mark." + mark]) for mark in contacts.MARKS], help=WORDS["mark.help"], default="words", advanced=True),
    Integer("people", WORDS["people"], low=1, high=50, default="", optional=True, when=("channel", ("visit",)), advanced=True),
    Flag("stayed", WORDS["stayed"], default=False, when=("channel", ("visit",)), advanced=True),
]


def _check(form, refuse, lang):
    # Read once: a long table is most of the work.
    form["imported"], wrong = _imported(form["csv"], lang)
    if wrong:
        more = [speaker(lang, WORDS)("csv.error.more", n=len(wrong) - 3)] if len(wrong) > 3 else []
        refuse("csv", pick(("; ", "；"), lang).join(wrong[:3] + more))


FORM = Form([
    Choice("lender_kind", WORDS["lender_kind"], [(kind, WORDS["kind." + kind]) for kind in KINDS], help=WORDS["lender_kind.help"], default="consumer_finance"),
    Rows("rows", WORDS["rows"], _COLUMNS, WORDS["rows.row"], help=WORDS["rows.help"], most=300, default=_EXAMPLE, record="contacts"),
    Text("csv", WORDS["csv"], help=WORDS["csv.help"], high=200_000, verbatim=True, file=True, default="", blank=""),
    Text("lender", WORDS["lender"], default="", blank="", advanced=True),
    Text("account", WORDS["account"], default="", blank="", advanced=True),
    Text("my_name", WORDS["my_name"], default="", blank="", record="my_name", advanced=True),
    Text("my_phone", WORDS["my_phone"], default="", blank="", record="my_phone", advanced=True),
    Date("written", WORDS["written"], default="", optional=True, advanced=True),
], check=_check)


# A table from a file

# The names of each column besides those on the form; the last are passed over, for they are worked out anew.
_NAMES = (
    ("date", ("date", "day", "日期")), ("time", ("time", "hour", "时间", "时刻")),
    ("at", ("at", "when", "datetime", "date and time", "日期时间", "通话时间", "联系时间", "发生时间", "来电时间")),
    ("channel", ("channel", "how", "type", "方式", "渠道", "类型", "联系方式")),
    ("party", ("party", "who", "whom", "to whom", "对象", "联系对象")),
    ("connected", ("connected", "answered", "接通", "是否接通")),
    ("said", ("said", "words", "text", "content", "内容", "原话", "备注", "说了什么")),
    ("mark", ("mark", "性质")), ("people", ("people", "人数")), ("stayed", ("stayed", "不肯走")),
    ("", ("no", "no.", "number", "finding", "rules", "序号", "结论", "规则")),
)
_VALUES = {
    "channel": {"call": ("phone", "phone call", "电话", "来电", "通话"), "voicebot": ("robot", "机器人", "语音", "自动语音"), "sms": ("text", "text message", "短信"), "mms": ("彩信",),
                "wechat": ("chat", "微信", "qq"), "letter": ("mail", "post", "信", "信件", "函件", "快递"), "email": ("e-mail", "邮件"), "app": ("app通知",), "visit": ("上门",), "posted": ("张贴",)},
    "party": {"me": ("本人", "我", "自己"), "family": ("亲属", "家属", "父母", "配偶"), "employer": ("work", "公司", "同事", "领导"), "other": ("朋友", "邻居", "其他")},
    "connected": {True: ("yes", "y", "1", "true", "是", "接通", "已接通", "已接", "√", "✓"), False: ("no", "n", "0", "false", "否", "未接通", "未接", "没接", "")},
    "stayed": {True: ("yes", "y", "1", "true", "是"), False: ("no", "n", "0", "false", "否", "")},
}


def _column_of(name):
    """The id of a column by its name in either language; None when there is no such column."""
    name = small(trim(plain_digits(name)))
    for column, names in _NAMES:
        if name in names:
            return column
    for field in _COLUMNS:
        if name in [small(one) for one in WORDS["col." + field.id] + field.label]:
            return field.id
    return None


def _value_of(field, text):
    """The raw value that the field reads, of a cell that may say it in either language."""
    plain = small(trim(text))
    if field.id in _VALUES:
        for value in _VALUES[field.id]:
            if plain in _VALUES[field.id][value]:
                return value
    if field.kind == "choice":
        for value, label in field.options:
            if plain in [small(one) for one in label]:
                return value
        return plain or field.default
    return text


def _imported(text, lang):
    """(rows, messages) of the text of a table: rows as the form's own, or what is wrong with it, by line and column."""
    say = speaker(lang, WORDS, COMMON)
    if not trim(text.replace("\ufeff", "")):
        return [], []
    try:
        table = table_text.read(text)
    except table_text.TableError as error:
        return [], [say("csv.error.quote", line=error.line)]
    names = pick((", ", "、"), lang).join([pick(WORDS["col." + column], lang) for column in ("at", "channel", "party", "connected", "said")])
    first, head = table[0] if table else (1, [])
    while head and not head[-1]:
        head.pop()
    columns, wrong = [], []
    for name in head:
        column = _column_of(name)
        if column is None:
            wrong.append(say("csv.error.column", line=first, column=name[:40], names=names))
        elif column and column in columns:
            wrong.append(say("csv.error.twice", line=first, column=name[:40]))
        columns.append(column)
    if not wrong and "at" not in columns:
        # A day and an hour in columns of their own, or both in one that is called by one of them.
        if "date" not in columns and "time" not in columns:
            wrong.append(say("csv.error.no_time", line=first, names=names))
        elif not ("date" in columns and "time" in columns):
            columns = ["at" if column in ("date", "time") else column for column in columns]
    if not wrong and len(table) - 1 > MOST_IMPORTED:
        wrong.append(say("csv.error.rows", n=len(table) - 1, most=MOST_IMPORTED))
    if wrong:
        return [], wrong
    rows = []
    for line, cells in table[1:]:
        rows.append(_imported_row(line, cells, columns, head, lang, say, wrong))
    return rows, wrong


def _imported_row(line, cells, columns, head, lang, say, wrong):
    if any(cells[len(columns):]):
        wrong.append(say("csv.error.cells", line=line, n=len(columns)))
    given = {}
    for column, name, cell in zip(columns, head, cells):
        if column:
            given[column] = (name, cell)
    if "at" not in given:
        parts = [given.get(part, ("", "")) for part in ("date", "time")]
        given["at"] = (parts[0][0] or head[0], (parts[0][1] + " " + parts[1][1]).strip())
    row = {}
    for field in _COLUMNS:
        if field.id not in given and field.default is not None:
            row[field.id] = None if field.optional else field.default
            continue
        name, cell = given.get(field.id, ("", ""))
        errors = []
        row[field.id] = field.read(_value_of(field, cell), "", lang, errors)
        for _, message in errors:
            wrong.append(say("csv.error.cell", line=line, column=name or pick(field.label, lang), message=message))
    if row["channel"] not in contacts.CALLS:
        row["connected"] = None
    return row


# The log

def view(form, lang):
    """The log of a checked form as numbers and blocks (`tools.md`: contact-log)."""
    log = _Log(form)
    return {"numbers": log.numbers(), "blocks": _Telling(log, lang).blocks()}


class _Log:
    """All contacts, typed and imported, and what each of them broke."""

    def __init__(self, form):
        self.form = form
        self.kind = form["lender_kind"]
        self.typed = len(form["rows"])
        self.rows = form["rows"] + form["imported"]
        self.moments = [divmod(row["at"], MINUTES) for row in self.rows]
        self.order = sorted(range(len(self.rows)), key=lambda place: (self.rows[place]["at"], place))
        self.days = contacts.days([(day, minute, row["channel"], row["connected"], row["party"]) for (day, minute), row in zip(self.moments, self.rows)])
        read = {}
        self.said = []
        for row in self.rows:
            key = (row["said"], row["channel"])
            if key not in read:
                read[key] = contacts.Said(row["said"], row["channel"])
            self.said.append(read[key])
        # Of each contact: [(code, number in the day or None, whether it is sure)], and for each breach its rules.
        self.found = [[] for _ in self.rows]
        self.breaches = []
        self._count()
        for place in range(len(self.rows)):
            self._judge(place)
        self._hold_against_rules()

    def _add(self, place, code, number=None, sure=True):
        self.found[place].append((code, number, sure))

    def _count(self):
        most_attempts = facts.get("cba-2026-hours-and-6-attempts")["values"]["attempts_a_day"]
        most_connected = facts.get("gbt45251-3-calls")["values"]["connected_a_day"]
        for day in self.days:
            for number, place in enumerate(day.attempts):
                if number >= most_attempts:
                    self._add(place, "ATTEMPTS", number + 1)
            if day.party == "me":
                for number, place in enumerate(day.connected):
                    if number >= most_connected:
                        self._add(place, "CONNECTED", number + 1)

    def _judge(self, place):
        row, said, (_, minute) = self.rows[place], self.said[place], self.moments[place]
        mark = row["mark"]
        by_words = mark == "words"
        if contacts.is_quiet(minute, NIGHT_FROM, NIGHT_TO) and row["channel"] != "posted":
            self._add(place, "HOURS")
        told = mark == "told" or (by_words and said.debt)
        if row["channel"] == "posted":
            self._add(place, "POSTED")
        elif row["party"] != "me":
            if told:
                self._add(place, "TOLD")
            elif mark not in ("words", "polite") or (by_words and (said.threat or said.insult)):
                self._add(place, "THIRD")
            elif by_words and not said.passing_on and (row["channel"] not in contacts.CALLS or row["connected"] or said.known):
                self._add(place, "THIRD", None, False)
        for code, is_so in (("INSULT", said.insult), ("THREAT", said.threat), ("IMP", said.official)):
            if mark == {"INSULT": "insult", "THREAT": "threat", "IMP": "official"}[code] or (by_words and is_so):
                self._add(place, code)
        if row["channel"] == "visit":
            if row["stayed"]:
                self._add(place, "INTRUSION")
            if row["people"] == 1:
                self._add(place, "VISIT")
            elif row["people"] is None:
                self._add(place, "VISIT", None, False)

    def _hold_against_rules(self):
        """`breaches`: (place, code, fact, rank, whether it is sure); a finding that no rule in force is held against is dropped."""
        harassing = [place for place in range(len(self.rows)) if any([code in ("INSULT", "THREAT") for code, _, _ in self.found[place]])]
        for place in range(len(self.rows)):
            kept = []
            for code, number, sure in self.found[place]:
                held = []
                for rule, rank, kinds in _RULES[code]:
                    fact = _fact_on(rule, self.moments[place][0]) if kinds is None or self.kind in kinds else None
                    if fact:
                        # The law speaks of letters, of the public, and of messages sent again and again.
                        certain = sure and (rule != _HARASSMENT or code == "POSTED" or self.rows[place]["channel"] in ("letter", "posted") or len(harassing) > 1)
                        held.append((place, code, fact, rank, certain))
                if held:
                    self.breaches += held
                    kept.append((code, number, any([one[4] for one in held])))
            self.found[place] = kept

    def broken(self):
        """The places of the contacts that surely broke a rule."""
        return [place for place in self.order if any([sure for _, _, sure in self.found[place]])]

    def doubtful(self):
        """The places of those that have something to check and nothing sure."""
        return [place for place in self.order if self.found[place] and not any([sure for _, _, sure in self.found[place]])]

    def codes(self):
        return set([code for found in self.found for code, _, _ in found])

    def most(self, name):
        """(count, day) of the day with most attempts or connected calls to one party."""
        best = (0, None)
        for day in self.days:
            if len(getattr(day, name)) > best[0]:
                best = (len(getattr(day, name)), day)
        return best

    def others(self):
        return len([row for row in self.rows if row["party"] != "me"])

    def at_night(self):
        return len([1 for _, minute in self.moments if contacts.is_quiet(minute, NIGHT_FROM, NIGHT_TO)])

    def numbers(self):
        return {
            "breaches": [{"row": place, "rule": fact, "code": code, "rank": rank, "sure": sure} for place, code, fact, rank, sure in self.breaches],
            "most_attempts_in_a_day": self.most("attempts")[0],
            "most_connected_in_a_day": self.most("connected")[0],
            "contacts": len(self.rows),
            "imported": len(self.rows) - self.typed,
            "broken": sorted(self.broken()),
            "to_check": sorted(self.doubtful()),
            "others": self.others(),
            "at_night": self.at_night(),
            "days": [{"date": date_text(day.date), "party": day.party, "attempts": len(day.attempts), "connected": len(day.connected)} for day in self.days],
        }


_first_days = {}


def _fact_on(rule, day):
    """The id of the fact that holds on a day, of a rule with versions or of one without; None when it was not in force yet."""
    if rule in RULES:
        try:
            return facts.in_force(rule, day)["id"]
        except LookupError:
            return None
    if rule not in _first_days:
        entry = facts.get(rule)
        # The day of a text that was read says nothing of the first day of the rule.
        dated = entry["effective_from"] and entry.get("dated") != "text"
        _first_days[rule] = parse_date(entry["effective_from"]) if dated else None
    first = _first_days[rule]
    return rule if first is None or first <= day else None


class _Telling:
    """A log told to a reader in one language."""

    def __init__(self, log, lang):
        self.log = log
        self.lang = lang
        self.say = speaker(lang, WORDS, SIGNS, VIEW)
        self.told = {}
        self.start, self.end = [show_clock(minute) for minute in (NIGHT_FROM, NIGHT_TO)]

    def blocks(self):
        log, say = self.log, self.say
        if not log.rows:
            return [blocks.headline(say("headline.empty"), say("headline.empty.detail")), self._file(), blocks.sources(())]
        told = [self._headline()]
        if log.codes() & set(("THREAT", "INTRUSION", "POSTED")):
            told.append(blocks.alert(say("danger.title"), say("danger"), "danger", ("hotline-110",)))
        fraud = [place for place in log.order if log.said[place].fraud]
        if fraud:
            told.append(blocks.alert(say("fraud.title"), say("fraud", rows=self._numbers(fraud)), "danger"))
        told += [blocks.alert(say("debt.title"), say("debt"), "info", ("debt-lawful-obligation",)), self._chart(), self._sheet()]
        told += self._rules() + self._counts() + self._ladder() + self._letter()
        told += [self._file(), self._assumptions()]
        cited = blocks.cited(told)
        return told + [blocks.sources([fact for fact in FACTS if fact in cited])]

    def _numbers(self, places):
        return pick((", ", "、"), self.lang).join([str(place + 1) for place in sorted(set(places))])

    def _headline(self):
        log, say = self.log, self.say
        broken, doubtful = len(log.broken()), len(log.doubtful())
        head = say("headline", broken=broken, all=len(log.rows)) if broken else say("headline.none", all=len(log.rows))
        detail = [say("headline.detail", attempts=log.most("attempts")[0], connected=log.most("connected")[0])]
        if doubtful:
            detail.append(say("headline.check", n=doubtful))
        return blocks.headline(head, pick((" ", ""), self.lang).join(detail), "warn" if broken else "plain")

    def _finding(self, code, number, sure):
        return self.say("finding." + code, n=number) if sure else self.say("check." + code)

    def _findings(self, place):
        if place not in self.told:
            self.told[place] = pick(("; ", "；"), self.lang).join([self._finding(code, number, sure) for code, number, sure in self.log.found[place]]) or self.say("fine")
        return self.told[place]

    def _chart(self):
        log, say = self.log, self.say
        with_contacts = sorted(set([day for day, _ in log.moments]))
        first, last = with_contacts[0], with_contacts[-1]
        days = list(range(first, last + 1)) if last - first < MOST_DAYS else with_contacts
        broken, doubtful = set(log.broken()), set(log.doubtful())
        names = [date_text(day)[5:] if date_text(first)[:4] == date_text(last)[:4] else date_text(day) for day in days]
        groups = []
        for name, wanted in (("chart.fine", lambda place: not log.found[place]), ("chart.broken", lambda place: place in broken), ("chart.check", lambda place: place in doubtful)):
            values = [log.moments[place][1] if wanted(place) else None for place in log.order]
            if name != "chart.check" or doubtful:
                groups.append(blocks.series(say(name), values))
        x = {"label": say("chart.x" if days is not with_contacts else "chart.x.some"), "values": [moment_text(log.rows[place]["at"]) for place in log.order],
             "names": names, "at": [days.index(log.moments[place][0]) for place in log.order]}
        quiet = say("chart.quiet", start=self.start, end=self.end)
        y = {"label": say("chart.y"), "unit": "clock", "bands": [{"name": quiet, "from": 0, "to": NIGHT_TO}, {"name": quiet, "from": NIGHT_FROM, "to": MINUTES}]}
        summary = say("chart.summary", all=len(log.rows), first=show.date(first, self.lang), last=show.date(last, self.lang), night=log.at_night(),
                      others=log.others(), start=self.start, end=self.end)
        rows = [[moment_text(log.rows[place]["at"]), say("channel." + log.rows[place]["channel"]), say("party." + log.rows[place]["party"]), self._findings(place)] for place in log.order]
        table = blocks.table(say("chart"), [say("col." + column) for column in ("at", "channel", "party", "finding")], rows)
        return blocks.chart("points", say("chart"), summary, x, y, groups, table)

    def _sheet(self):
        log, say = self.log, self.say
        rows = []
        for place in log.order:
            row = log.rows[place]
            how = [say("channel." + row["channel"]), say("party." + row["party"])]
            if row["channel"] in contacts.CALLS:
                how.append(say("answered") if row["connected"] else say("missed"))
            rows.append([say("sheet.number", n=place + 1, at=moment_text(row["at"])), pick((", ", "，"), self.lang).join(how), row["said"] or "–", self._findings(place)])
        # Few columns, for a phone has room for no more.
        return blocks.table(say("sheet"), [say("col." + column) for column in ("number_at", "how", "said", "finding")], rows, ["start"] * 4)

    def _rules(self):
        log, say = self.log, self.say
        order, places = [], {}
        for rank in ("law", "rule", "standard", "self"):
            for place, _, fact, its, certain in log.breaches:
                if its == rank:
                    if fact not in places:
                        places[fact] = [(True, []), (False, [])]
                        order.append((fact, rank))
                    places[fact][0 if certain else 1][1].append(place)
        if not order:
            return []
        rows = []
        for fact, rank in order:
            entry = facts.get(fact)
            since = say("sources." + entry.get("dated", "force"), date=entry["effective_from"]) if entry["effective_from"] else "–"
            rows.append([entry[self.lang], say("rank." + rank) + pick((", ", "，"), self.lang) + since, pick(("; ", "；"), self.lang).join(
                [self._numbers(some) if sure else say("rules.check", rows=self._numbers(some)) for sure, some in places[fact] if some])])
        told = [blocks.table(say("rules"), [say("col." + column) for column in ("rule", "rank", "contacts")], rows, ["start"] * 3),
                blocks.text(say("rules.text"), sorted([fact for fact, _ in order] + ["gbt45251-status"]))]
        if any([row["party"] != "me" for row in log.rows]):
            cited = [fact for fact, kinds in (("gbt45251-only-debtor", _ONLINE), ("cba-2026-third-persons", _MEMBERS)) if log.kind in kinds]
            if cited:
                told.append(blocks.text(say("third"), cited))
        return told

    def _counts(self):
        log, say = self.log, self.say
        attempts, day = log.most("attempts")
        told = []
        if log.kind in _ONLINE or log.kind == "bank_card":
            most = facts.get("gbt45251-3-calls")["values"]["connected_a_day"]
            told.append(blocks.text(say("counts.connected", most=most, found=log.most("connected")[0]), ("gbt45251-3-calls",)))
        if log.kind == "bank_card":
            told.append(blocks.text(say("counts.standard"), ("gbt45251-status",)))
        if log.kind in _MEMBERS:
            most = facts.get("cba-2026-hours-and-6-attempts")["values"]["attempts_a_day"]
            told.append(blocks.text(say("counts.attempts", most=most, found=attempts, missed=attempts - len(day.connected) if day else 0), ("cba-2026-hours-and-6-attempts",)))
        if not told:
            told.append(blocks.text(say("counts.none"), ("privacy-peace",)))
        rows = [[show.date(day.date, self.lang), say("party." + day.party), str(len(day.attempts)), str(len(day.connected))] for day in log.days]
        if rows:
            told.append(blocks.table(say("counts.days"), [say("col." + column) for column in ("day", "party", "attempts", "answered")], rows, ["start", "start", "end", "end"]))
        return [blocks.fold(say("counts.title"), told)]

    def _ladder(self):
        say, kind, codes = self.say, self.log.kind, self.log.codes()
        steps, cited = [say("ladder.keep")], ["recordings-as-evidence"]
        if kind in ("private", "unlicensed"):
            steps.append(say("ladder." + kind))
            cited += ["unlicensed-professional-lender-void", "hotline-12348"] if kind == "unlicensed" else []
        else:
            steps.append(say("ladder.lender"))
            cited.append("pi-entrusted-collector")
            if kind in _ONLINE:
                cited.append("gbt45251-records-2-years")
        if kind in ("bank_card", "bank_loan"):
            times = facts.get("complaint-time-limits")["values"]
            steps.append(say("ladder.bank_time", days=times["days"], complex=times["complex_days"], added=times["added_days"]))
            cited.append("complaint-time-limits")
        if kind in _MEMBERS:
            steps.append(say("ladder.12378"))
            cited.append("hotline-12378")
        elif kind in ("small_loan", "platform"):
            steps.append(say("ladder.12345" if kind == "small_loan" else "ladder.platform"))
            cited += ["hotline-12345", "local-financial-office"] + (["hotline-12378"] if kind == "platform" else [])
        steps.append(say("ladder.12321"))
        cited.append("hotline-12321")
        if "POSTED" in codes:
            steps.append(say("ladder.posted"))
            cited += ["online-platform-notice-delete", "hotline-12377"]
        if codes & set(("THREAT", "INSULT", "IMP", "POSTED", "INTRUSION", "TOLD")):
            steps.append(say("ladder.police"))
            cited.append("hotline-110")
        steps.append(say("ladder.court"))
        cited += ["pi-rights-and-remedies", "hotline-12348"]
        return [blocks.steps(say("ladder"), steps), blocks.text(say("ladder.sources"), sorted(set(cited)))]

    def _letter(self):
        say = self.say
        if self.log.kind == "unlicensed":
            return [blocks.checklist(say("keep"), list(say("keep.items")))]
        if not self.log.broken():
            return [blocks.text(say("letter.none")), blocks.checklist(say("keep"), list(say("keep.items")))]
        told = [blocks.letter(say("letter.title"), self._letter_in("zh"))]
        if self.lang != "zh":
            told.append(blocks.letter(say("letter.reading"), self._letter_in(self.lang)))
        return told + [blocks.alert(say("letter.before"), say("letter.when"), "warn"), blocks.checklist(say("keep"), list(say("keep.items")))]

    def _letter_in(self, lang):
        """The letter in one language, with what is not known as marked gaps; only what is sure stands in it."""
        log, say, form = self.log, speaker(lang, WORDS, SIGNS), self.log.form
        broken, lines = log.broken(), []
        for number, place in enumerate(broken[:MOST_LISTED]):
            row = log.rows[place]
            sure = [(code, fact) for where, code, fact, _, certain in log.breaches if where == place and certain]
            findings = [say("finding." + code, n=count) for code, count, certain in log.found[place] if certain]
            sources = []
            for _, fact in sure:
                source = facts.get(fact)["source"]
                if source not in sources:
                    sources.append(source)
            lines.append(say("letter.line", n=number + 1, at=moment_text(row["at"]), channel=say("channel." + row["channel"]), party=say("party." + row["party"]),
                             finding=pick(("; ", "；"), lang).join(findings), sources=pick(("; ", "；"), lang).join(sources)))
        if len(broken) > MOST_LISTED:
            lines.append(say("letter.more", n=len(broken) - MOST_LISTED))
        first, last = log.moments[log.order[0]][0], log.moments[log.order[-1]][0]
        return say("letter", lender=form["lender"] or say("gap.lender"), name=form["my_name"] or say("gap.name"), account=form["account"] or say("gap.account"),
                   phone=form["my_phone"] or say("gap.phone"), date=show.date(form["written"], lang) if form["written"] is not None else say("gap.date"),
                   first=show.date(first, lang), last=show.date(last, lang), all=len(log.rows), list="\n".join(lines), start=self.start, end=self.end)

    def _assumptions(self):
        say = self.say
        parts = [say("assume.one"), say("assume.hours", start=self.start, end=self.end)] + [say("assume." + part) for part in ("attempts", "party", "words", "dates")]
        if len(self.log.rows) > self.log.typed:
            parts.append(say("counting.file", n=self.log.typed, m=len(self.log.rows) - self.log.typed))
        return blocks.fold(say("assume.title"), [blocks.text(part) for part in parts])

    def _file(self):
        """The log as a file that this form reads again."""
        say = self.say
        columns = ("at", "channel", "party", "connected", "said", "mark", "people", "stayed", "finding")
        rows = []
        for place in self.log.order:
            row = self.log.rows[place]
            rows.append([moment_text(row["at"]), say("channel." + row["channel"]), say("party." + row["party"]), say("yes") if row["connected"] else say("no"), row["said"],
                         say("mark." + row["mark"]), "" if row["people"] is None else row["people"], say("yes") if row["stayed"] else say("no"), self._findings(place) if self.log.found[place] else ""])
        return blocks.file(say("csv.file"), "contact-log.csv", export.CSV, export.csv_text([say("col." + column) for column in columns], rows))


def show_clock(minute):
    """A minute of the day without a nought before the hour: `8:00`."""
    return "%d:%02d" % divmod(minute, 60)
