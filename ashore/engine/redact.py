"""A message without what says who it is about: names, numbers, addresses.

Better one word too many than a name too few: the copy is for showing to others, and the sums, dates and the wording,
which is what others need to see, stay.  Everything replaced becomes a mark like `[姓名]`.
"""

from ashore.engine.message_finds import SURNAMES, labels_in
from ashore.engine.message_text import cannot_be_seen, is_chinese
from ashore.engine.spaces import is_digits

MARKS = {"name": ("[name]", "[姓名]"), "phone": ("[phone]", "[电话]"), "id": ("[ID number]", "[证件号]"), "card": ("[card]", "[卡号]"),
         "number": ("[number]", "[编号]"), "address": ("[address]", "[地址]"), "mail": ("[mail]", "[邮箱]"), "chat": ("[account]", "[账号]")}

_DOUBLE = ("欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙")
_TITLES = ("先生", "女士", "小姐", "同志", "法官", "书记员", "警官", "民警", "律师", "经理", "主任", "专员", "调解员", "检察官", "助理", "老师", "科长", "队长", "仲裁员", "公证员", "师傅", "总", "家属")
_LABELS = ("原告", "被告", "申请人", "被申请人", "申请执行人", "被执行人", "持卡人", "收件人", "户名", "收款人", "姓名", "联系人", "承办人", "经办人", "被告知人", "犯罪嫌疑人", "被传唤人", "债权人", "债务人", "借款人",
           "开户名", "担保人", "书记员", "审判员", "法官", "调解员", "民警", "律师", "秘书", "公证员", "仲裁员", "致", "尊敬的", "当事人", "第三人", "我叫", "业主", "住户", "亲爱的", "贵户")
_ROADS = ("路", "街", "巷", "村", "弄", "小区", "花园", "苑", "大道", "胡同", "公寓", "组", "镇", "乡")
_DOORS = ("号", "室", "栋", "楼", "单元", "幢", "户", "弄")
_NUMBER_LABELS = ("工单", "编号", "合同", "尾号", "案号", "号码", "查询码", "验证码", "密码", "工号", "警号")
_NOT_NAMES = ("公司", "银行", "法院", "中心", "委员会", "有限", "本院", "提出", "申请", "可以", "应当", "自收", "收到", "负责", "同意", "关于", "已经", "要求", "不得", "如有", "无需", "通知", "与原", "之间",
              "或者", "以及", "因", "对", "在", "向", "将", "是", "的", "请", "须", "需", "已", "应", "未", "可", "不", "为", "有", "于", "与", "和", "您", "你", "客户", "用户", "家长")


KINDS = ("name", "phone", "id", "card", "number", "address", "mail", "chat")


def redacted(text, lang_index, tally=None):
    """The text with marks for names, numbers and addresses; lang_index 0: English marks, 1: Chinese ones.

    tally: a dict that counts what was replaced, by kind.
    """
    tally = {} if tally is None else tally
    lines = [_line(line, lang_index, tally) for line in text.split("\n")]
    return "\n".join(lines)


def _line(line, lang_index, tally):
    pieces = []
    # Long lines are worked on in pieces: finding names looks a few characters around only.
    while len(line) > 2000:
        pieces.append(line[:1500])
        line = line[1500:]
    pieces.append(line)
    return "".join([_piece(piece, lang_index, tally) for piece in pieces])


def _piece(piece, lang_index, tally):
    chars = list(piece)
    strange = [c for c in set(chars) if (ord(c) > 0x7F and cannot_be_seen(ord(c))) or (ord(c) < 0x20 and c != "\t")]
    if strange:
        chars = [c for c in chars if c not in strange]
    spans = _names(chars)
    if any([_digit(c) for c in set(chars)]):
        spans += _numbers(chars) + _addresses(chars)
    if any([mark in piece for mark in ("@", "微信", "QQ", "qq", "VX", "vx", "wx", "加V", "加v")]):
        spans += _accounts(chars)
    spans.sort(key=lambda span: (span[0], -span[1]))
    result, at = [], 0
    for start, end, kind in spans:
        if start < at:
            continue
        result += chars[at:start]
        result.append(MARKS[kind][lang_index])
        tally[kind] = tally.get(kind, 0) + 1
        at = end
    return "".join(result + chars[at:])


def _digit(c):
    return "0" <= c <= "9" or "０" <= c <= "９"


def _numbers(chars):
    """Telephone, ID, card and long other numbers; sums, dates and hotlines stay."""
    spans = []
    i, count = 0, len(chars)
    while i < count:
        if not _digit(chars[i]) or (i and (chars[i - 1] in "*xX×" or "a" <= chars[i - 1] <= "z" or "A" <= chars[i - 1] <= "Z")):
            i += 1
            continue
        end, digits, stars = i, 0, 0
        while end < count and (_digit(chars[end]) or chars[end] in "*xX×" or (chars[end] in "- " and end + 1 < count and end > i and (_digit(chars[end + 1]) or chars[end + 1] == "*") and end - i < 24)):
            digits += _digit(chars[end])
            stars += chars[end] in "*×"
            end += 1
        size = digits + stars
        run = "".join(chars[i:end])
        date = len(run) == 10 and run[4:5] == "-" and run[7:8] == "-"
        sum_of_money = end < count and chars[end] in ".元,块万" and (chars[end] != "," or end + 1 < count and _digit(chars[end + 1]))
        # A mark of an earlier copy holds words like 编号 and is no label.
        before = "".join(chars[max(0, i - 6):i]).split("]")[-1]
        year = size == 4 and (i and chars[i - 1] in "(（〔[" or end < count and chars[end] == "年")
        if not date and not year and not (sum_of_money and size < 10):
            if size in (15, 18) and stars < size:
                spans.append((i, end, "id"))
            elif size >= 12:
                spans.append((i, end, "card"))
            elif size == 11 and run[0] in "1１":
                spans.append((i, end, "phone"))
            elif size >= 9 and run[0] in "0０4４8８" and "-" in run:
                spans.append((i, end, "phone"))
            elif size >= 8:
                spans.append((i, end, "number"))
            elif size >= 3 and any([label in before for label in _NUMBER_LABELS]):
                spans.append((i, end, "number"))
            elif size >= 2 and end < count and chars[end] == "号" and any([kind in before for kind in ("初", "执", "调", "督", "字", "终", "保")]):
                spans.append((i, end, "number"))
        i = max(end, i + 1)
    return spans


def _names(chars):
    spans = []
    for label, start, end in labels_in(chars, _LABELS):
        first = end
        while first < len(chars) and chars[first] in " ：:　":
            first += 1
        last = first
        while last < len(chars) and last - first < 12 and is_chinese(chars[last]):
            last += 1
        name = "".join(chars[first:last])
        if any([word in name for word in ("公司", "银行", "法院", "中心", "委员会", "有限", "专户", "事务所")]):
            continue
        size = _name_size(name)
        if size and (first > end or name[:1] in SURNAMES):
            spans.append((first, first + size, "name"))
    for title, start, end in labels_in(chars, _TITLES):
        first = start
        while first and start - first < 4 and is_chinese(chars[first - 1]):
            first -= 1
        for at in range(first, start):
            name = "".join(chars[at:start])
            if (name[0] in SURNAMES and len(name) <= 3) or name[:2] in _DOUBLE or (name in ("小", "老") and len(name) == 1):
                spans.append((at, start, "name"))
                break
    for i, c in enumerate(chars):
        if c == "某" and i and is_chinese(chars[i - 1]) and chars[i - 1] not in "某的":
            end = i + 1
            while end < len(chars) and chars[end] == "某":
                end += 1
            spans.append((i - 1, end, "name"))
        # A greeting: the first word of a line or sentence, or what follows a signature.
        elif c in "，,：:" and 2 <= i:
            first = i
            while first and i - first < 5 and is_chinese(chars[first - 1]):
                first -= 1
            name = "".join(chars[first:i])
            if 2 <= len(name) <= 3 and name[0] in SURNAMES and (first == 0 or chars[first - 1] in "】。！!\n ] ") and not any([word in name for word in _NOT_NAMES]):
                spans.append((first, i, "name"))
    return spans


def _name_size(name):
    """How many characters at the start of a text are a personal name; 0 for none."""
    if len(name) < 2 or name in _TITLES or name[:2] in _NOT_NAMES or name[0] in "的在与和因对向将是请须需已应未可不为有于您你":
        return 0
    if name[:2] in _DOUBLE:
        return min(len(name), 4)
    return len(name) if len(name) <= 3 else (3 if name[0] in SURNAMES else 0)


def _addresses(chars):
    """From a province, city, district or road to the number of the door."""
    spans = []
    for label, start, end in labels_in(chars, _ROADS):
        last, doors = end, 0
        while last < len(chars) and last - end < 24 and (_digit(chars[last]) or is_chinese(chars[last]) or chars[last] in "-－ "):
            last += 1
            if chars[last - 1] in "号室栋楼幢户弄" and last >= 2 and (_digit(chars[last - 2]) or doors):
                doors = last
        if not doors:
            continue
        first = start
        while first and start - first < 24 and (is_chinese(chars[first - 1]) or _digit(chars[first - 1])) and chars[first - 1] not in "在到至住于的为":
            first -= 1
        spans.append((first, doors, "address"))
    for i, c in enumerate(chars):
        # 8栋1204室, 602室
        if c in "室栋" and i and _digit(chars[i - 1]):
            first = i
            while first and (_digit(chars[first - 1]) or chars[first - 1] in "栋单元号楼幢"):
                first -= 1
            if i - first >= 2:
                spans.append((first, i + 1, "address"))
    return spans


def _accounts(chars):
    """Mail addresses, and names on WeChat or QQ."""
    spans = []
    for i, c in enumerate(chars):
        if c == "@":
            first, last = i, i + 1
            while first and (is_digits(chars[first - 1]) or chars[first - 1].isalpha() and ord(chars[first - 1]) < 0x80 or chars[first - 1] in "._-+"):
                first -= 1
            while last < len(chars) and (is_digits(chars[last]) or chars[last].isalpha() and ord(chars[last]) < 0x80 or chars[last] in ".-"):
                last += 1
            if first < i and last > i + 1:
                spans.append((first, last, "mail"))
    for label, start, end in labels_in(chars, ("微信号", "微信", "QQ", "qq", "VX", "vx", "wx", "加V", "加v")):
        first = end
        while first < len(chars) and first - end < 3 and chars[first] in " ：:号是→":
            first += 1
        last = first
        while last < len(chars) and ord(chars[last]) < 0x80 and (chars[last].isalpha() or is_digits(chars[last]) or chars[last] in "_-*"):
            last += 1
        if last - first >= 5:
            spans.append((first, last, "chat"))
    return spans
