"""What was said in a contact about a debt, and how often there was one on a day.

In a log of collection contacts it is known who speaks, so fewer words are needed than in a message out of nowhere: the
message checker's signs count, and so do the few words below, Chinese and English.  A word that is ruled out ("we do not
call your family") is the checker's business; whoever keeps the log can always say what a contact was.
"""

from ashore.engine.messages import Message, apply_rules
from ashore.engine.spaces import pieces, small

# What a reader may say that a contact was; the last three are also read from the words.
MARKS = ("words", "polite", "told", "insult", "threat", "official")
CALLS = ("call", "voicebot")

_DEBT = ("欠", "还款", "还钱", "贷款", "逾期", "借款", "借了", "债", "信用卡", "账单", "催收", "网贷", "分期", "替他还", "替她还", "帮他还", "帮她还", "代还", "owe", "debt", "loan", "repay", "overdue", "behind on", "instalment", "pay back", "pay for", "to pay", "credit card")
_PASS_ON = ("转告", "回个电话", "回电", "回复一下", "联系方式", "新号码", "认识", "联系不上", "联系一下", "call back", "call us back", "pass on", "a message", "how to reach", "contact details", "new number")
_THREATS = ("小心你", "小心点", "后果自负", "走着瞧", "等着瞧", "弄死", "打断", "不得安宁", "别想好过", "找你爸", "找你妈", "找你父母", "找你家人", "找你孩子", "找你老婆", "找你老公", "找你领导",
            "找你单位", "找你同事", "去你单位", "到你单位", "去你公司", "到你公司", "去你老家", "到你老家", "去你村", "上门抓", "抓你", "坐牢", "拘留", "判刑", "通缉", "发到公司", "发到群", "发到你",
            "发朋友圈", "让邻居", "邻居都知道", "让你邻居", "爆通讯录", "通讯录里", "全村", "全小区", "你孩子", "拉横幅", "泼油漆", "arrest", "jail", "prison", "detain", "tell your", "your boss", "your employer", "your parents", "your children",
            "your neighbours", "your neighbors", "regret", "hurt you", "everybody will know", "everyone will know")
_INSULTS = ("不要脸", "骗子", "老赖", "废物", "畜生", "去死", "人渣", "不是人", "无耻", "liar", "scum", "thief", "shameless", "deadbeat", "idiot")
_OFFICIALS = ("我是公安", "我是警察", "我是派出所", "我是法院", "我是检察院", "我们是法院", "我们是公安", "我们是派出所", "我是法官", "公安局的", "法院的", "检察院的", "派出所的", "经侦", "法院执行", "from the court", "from the police",
              "i am a judge", "i am a police", "prosecutor")
# Signs of the checker that threaten, in the words of a collector.
_THREAT_SIGNS = ("CRIM", "KIN", "FREEZE", "VISIT", "THIRD")


class Said:
    """What the words of a contact hold: debt, passing_on, threat, insult, official (each True or False) and fraud."""

    def __init__(self, text, channel):
        plain = " ".join(pieces(small(text)))
        message = Message(text, "", channel)
        codes, decisive = [], False
        for rule, weight, _ in apply_rules(message):
            codes.append(rule["code"])
            decisive = decisive or weight == "decisive"
        self.known = bool(plain)
        self.threat = _any(codes, _THREAT_SIGNS) or _in(plain, _THREATS)
        self.insult = "INSULT" in codes or _in(plain, _INSULTS)
        # A court or the police may really have rung: then the message has what can be checked.
        genuine = bool(message.traits["*court_identity"] or message.traits["*police_identity"])
        self.official = "IMP" in codes or (not genuine and _in(plain, _OFFICIALS))
        self.debt = _in(plain, _DEBT) or "THIRD" in codes
        self.passing_on = _in(plain, _PASS_ON) and not self.debt
        self.fraud = decisive


def _any(codes, wanted):
    for code in codes:
        if code in wanted:
            return True
    return False


def _in(text, words):
    for word in words:
        if word in text:
            return True
    return False


class Day:
    """The calls of one day to one person: the places in the log of all tries and of those that were answered, in time."""

    def __init__(self, date, party):
        self.date = date
        self.party = party
        self.attempts = []
        self.connected = []


def days(contacts):
    """The days with calls, in order: each contact is (date, minute, channel, connected, party); one `Day` for each party."""
    found = {}
    for place in sorted(range(len(contacts)), key=lambda place: (contacts[place][0], contacts[place][1], place)):
        date, _, channel, connected, party = contacts[place]
        if channel in CALLS:
            day = found.setdefault((date, party), Day(date, party))
            day.attempts.append(place)
            if connected:
                day.connected.append(place)
    return [found[key] for key in sorted(found)]


def is_quiet(minute, quiet_from, quiet_to):
    """Whether a minute of the day lies in hours of rest that run over midnight; the first counts, the last does not."""
    return minute >= quiet_from or minute < quiet_to
