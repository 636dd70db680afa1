"""What rules need besides words: addresses, case numbers, payees, deadlines, names of bodies, laws.

Each finder takes the plain characters of a sentence (or a clause and where it begins) and returns finds
(idea, first character, one past the last), where the idea's name begins with `@`.
"""

from ashore.engine.message_text import clauses, is_chinese
from ashore.engine.spaces import is_digits

# The end of the name is what counts: anybody may write anything before it.
OFFICIAL_ENDS = ("gov.cn", "pbccrc.org.cn", "12321.cn", "12377.cn")
# An address that says one of these and does not end officially speaks in the name of an authority.
AUTHORITY_PARTS = ("court", "gov", "fayuan", "zxfw", "zxgk", "splcgk", "12368", "12378", "12381", "96110", "12348", "gongan", "police", "jiancha", "nfra", "cbirc",
                   "pbc", "zhengxin", "fanzha", "chuanpiao", "susongfw", "sifa", "ssfw", "anticheat-police")
SHORTENERS = ("t.cn", "dwz.cn", "url.cn", "suo.im", "bit.ly", "tinyurl.com", "t.ly", "is.gd", "c-n.cn", "mrw.so", "3.cn", "w.url.cn")
SHORT_LABELS = ("t", "dwz", "url", "suo", "s", "u", "x", "d", "w", "tiny", "short", "link")
PROGRAMS = ("apk", "exe", "scr", "bat", "msi", "dmg", "ipa", "vbs", "jar", "cmd", "lnk")
ARCHIVES = ("zip", "rar", "7z", "iso", "tar", "gz")
_ADDRESS = "abcdefghijklmnopqrstuvwxyz0123456789.-_/:?&=%#~@+"

# Kinds of cases that a creditor's case can have (法〔2015〕137号 and later); the number stands behind the kind.
CASE_KINDS = ("民初", "民终", "民再", "民申", "民监", "民特", "民督", "民催", "民诉前调", "诉前调", "民调", "民诉调", "诉调", "引调", "民辖", "民撤", "民他", "民诉前", "调",
              "执", "执恢", "执异", "执复", "执监", "执保", "执他", "执前调", "执协", "执分", "财保", "民保", "行保", "司惩", "刑初", "刑终", "行初", "破", "破申", "清申", "商初", "诉前执", "知民初", "金初", "委赔", "证保", "诉保")
CASE_LABELS = ("案号", "案件编号", "案件号", "案件号码", "执行案号", "立案号", "立案编号", "案件序号", "案编号")

# The hundred most frequent family names, about 85 % of people.
SURNAMES = ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
            "温康施牛鲍欧")
_ORGANISATION = ("公司", "法院", "银行", "专户", "财政", "有限", "中心", "委员会", "事务所", "集团", "管理局", "监管", "公证处", "本人", "同名")
_PAYEE_LABELS = ("户名", "收款人", "开户名", "账户名", "收款方", "收款户名", "户主", "持卡人姓名", "账户", "个人账户", "卡主")

_NUMERALS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
# Words that stand before a body and are not its name.
_NOT_A_NAME = ("户籍地", "户籍", "当地", "辖区", "所在地", "属地", "居住地", "会同", "联合", "移交", "通知", "我是", "这里是", "有管辖权的", "移送", "向", "由", "经", "与", "和", "到", "给", "是",
               "的", "在", "被", "请", "去", "联系", "各大", "所有", "名下", "发卡", "开户", "全部", "全国", "国家", "本地", "各", "原", "贵", "该", "跟", "打", "找", "告诉", "你", "您", "我", "收", "接",
               "一家", "某家", "绑定", "合作", "登录", "手机", "网上", "扣款", "中国人民", "人民", "您好", "网络", "互联网", "个人", "现金", "关于", "根据", "你们", "我们", "正规", "任何", "及", "从", "网贷", "本", "为", "个性化", "申请", "办理", "账单", "一笔", "信用卡", "金额", "最高", "可以", "等额", "共", "期", "欠款", "协商", "选择", "这笔", "做", "谈", "分", "还款", "最长", "再", "已", "接受", "第", "卡", "们")


# What a card number stands behind when it is not its owner.
_NOT_OWNERS = ("账号", "卡号", "尾号", "银行", "公司", "账户", "号码", "转账", "编号", "单号")


def find_all(text):
    """Every find of a sentence, in no order.  A finder runs only where what it looks for can be."""
    finds = []
    digits = any([digit in text for digit in "0123456789"])
    chars = list(text)
    if "." in text:
        finds += links(chars)
    if "号" in text:
        finds += case_numbers(chars) + labelled_numbers(chars)
    elif "案" in text or "编号" in text:
        finds += labelled_numbers(chars)
    if "户" in text or "收款" in text or "卡主" in text:
        finds += payees(chars)
    finds += pay_firsts(chars) if "先" in text or "预" in text else []
    finds += pay_sums(chars) if any([word in text for word in "转打付交汇拿"]) else []
    if digits:
        finds += runs(chars)
        finds += card_owners(chars)
        if "元" in text:
            finds += amounts(chars)
    if any([word in text for word in ("微信", "vx", "wx", "qq", "加v", "v信", "line", "钉钉", "tg")]):
        finds += chat_ids(chars)
    if "《" in text or "合同法" in text:
        finds += laws(chars)
    if "【" in text or "[" in text:
        finds += signatures(chars)
    timed = any([word in text for word in _TIME_WORDS])
    embodied = any([word in text for word in ("法院", "派出所", "公安", "仲裁", "公证处", "律师事务所", "银行", "消", "小", "金", "信用", "数科", "信托", "资产", "bank", "公司", "担保", "白条", "贷", "咨询", "中心", "大队", "办公室", "局", "委员会", "科", "队", "借", "钱包", "分期", "专班", "平台")])
    if timed or embodied:
        for clause, first in clauses(text):
            if timed:
                finds += deadlines(clause, first, text)
            if embodied:
                finds += bodies(clause, first) + made_up_bodies(clause, first)
    return finds


# Addresses

def links(chars):
    """@official, @imitation, @short, @program, @archive and @address: each by the end of its host name."""
    finds = []
    i, count = 0, len(chars)
    while i < count:
        if chars[i] not in _ADDRESS:
            i += 1
            continue
        end, dots = i, 0
        while end < count and chars[end] in _ADDRESS:
            dots += chars[end] == "."
            end += 1
        if dots and end - i <= 300:
            kind = link_kind("".join(chars[i:end]))
            if kind:
                finds.append((kind, i, end))
        i = end
    return finds


def link_kind(address):
    """What an address is, by the end of its host; None when it is none (a number, a mail address)."""
    address = address.strip(".:/-_")
    rest = address.split("://")[-1]
    host = rest.split("/")[0].split("?")[0].split("#")[0].split(":")[0].strip(".")
    path = rest[len(host):]
    last_name = rest.split("/")[-1].split("?")[0]
    if "@" in rest and "/" not in rest:
        return None
    host = host.split("@")[-1]
    labels = host.split(".")
    ends = last_name.split(".")
    if len(ends) > 1 and ends[-1] in PROGRAMS or host in PROGRAMS:
        return "@program"
    if len(ends) > 1 and ends[-1] in ARCHIVES or host in ARCHIVES:
        return "@archive"
    if len(labels) < 2 or "" in labels:
        return None
    if len(labels) == 4 and all([is_digits(label) for label in labels]):
        return "@imitation" if "://" in address or path else None
    if len(labels[-1]) < 2 or not all(["a" <= c <= "z" for c in labels[-1]]) or is_digits(labels[0]) and len(labels) == 2 and len(labels[0]) < 3:
        return None
    if host in OFFICIAL_ENDS or any([host.endswith("." + end) for end in OFFICIAL_ENDS]):
        return "@official"
    if any([part in rest for part in AUTHORITY_PARTS]):
        return "@imitation"
    if host in SHORTENERS or (labels[0] in SHORT_LABELS and len(labels) == 2 and 1 < len(path) <= 12):
        return "@short"
    return "@address"


# Case numbers

def case_numbers(chars):
    """@case: a number of the shape (year) court code, kind, serial 号; @enforcement_case when its kind is 执…;
    @arbitration_case, @paper_number for those of arbitration commissions, notaries and police papers."""
    finds = []
    count = len(chars)
    for i, c in enumerate(chars):
        if c not in "([〔【" or i + 6 >= count or not (is_digits("".join(chars[i + 1:i + 5])) and chars[i + 5] in ")]〕】"):
            continue
        year = int("".join(chars[i + 1:i + 5]))
        if not 1990 <= year <= 2099:
            continue
        end = i + 6
        while end < count and end - i < 36 and chars[end] not in "号,，。;；\n":
            end += 1
        if end >= count or chars[end] != "号":
            continue
        body = "".join([c for c in chars[i + 6:end] if c != " "])
        kind = case_kind(body, year)
        if kind:
            finds.append((kind, i, end + 1))
            if kind == "@case" and "执" in body or "司惩" in body:
                finds.append(("@enforcement_case", i, end + 1))
        elif is_digits(body):
            finds.append(("@paper_number", i, end + 1))
        else:
            finds.append(("@bad_case", i, end + 1))
    return finds


def case_kind(body, year=2026):
    """The find that a case number's part after the year stands for; None when no body numbers its cases so."""
    serial = body
    for tail in ("之一", "之二", "之三"):
        if serial.endswith(tail):
            serial = serial[:-2]
    digits = 0
    for c in serial:
        digits = digits + 1 if "0" <= c <= "9" or c in "*×x某" else 0
    if not digits:
        return None
    head = serial[:-digits]
    # 字第 was left out of courts' numbers in 2016; others kept it.
    old = head.endswith("字第") or head.endswith("字")
    head = head[:-2] if head.endswith("字第") else head
    head = head[:-1] if head.endswith("第") or head.endswith("字") else head
    code, kind, seen = "", "", 0
    for c in head:
        if "0" <= c <= "9" or c in "*×x":
            if kind:
                return None
            seen += 1
        elif seen:
            kind += c
        else:
            code += c
    if seen:
        return "@case" if 1 <= len(code) <= 4 and seen <= 5 and kind in CASE_KINDS else None
    for known in CASE_KINDS if not old or year < 2016 else ():
        if code.endswith(known) and known != "调" and 1 <= len(code) - len(known) <= 4:
            return "@case"
    if "仲" in code or "裁" in code:
        return "@arbitration_case"
    if "证" in code or "公" in code:
        return "@paper_number"
    return None


def labelled_numbers(chars):
    """@bad_case: what is called a case number and has no such shape."""
    finds = []
    for label, start, end in labels_in(chars, CASE_LABELS):
        first = end
        while first < len(chars) and chars[first] in " :：为是":
            first += 1
        last, useful = first, 0
        while last < len(chars) and last - first < 36 and chars[last] not in ",，。;；\n、":
            if chars[last] == " " and useful:
                break
            useful += "0" <= chars[last] <= "9" or "a" <= chars[last] <= "z"
            last += 1
            if chars[last - 1] == "号":
                break
        if useful and chars[first] not in "([〔【":
            finds.append(("@bad_case", first, last))
    for label, start, end in labels_in(chars, ("编号",)):
        token = "".join(chars[end:end + 16])
        if any([c in token for c in "执催诉案"]) and any(["0" <= c <= "9" for c in token]) and "(" not in token and "工单" not in "".join(chars[max(0, start - 4):start]):
            finds.append(("@bad_case", end, min(len(chars), end + 16)))
    for i, c in enumerate(chars):
        # 法催字第…号 without a year before it, whatever it is called
        if c == "字" and i >= 2 and chars[i + 1:i + 2] == ["第"] and chars[i - 1] in "催收逾贷债":
            finds.append(("@bad_case", max(0, i - 3), i + 2))
    return finds


def labels_in(chars, labels):
    """(label, first, end) of each place where one of the labels stands; the longest that fits."""
    text = "".join(chars)
    at = {}
    for label in labels:
        i = text.find(label) if label in text else -1
        while i >= 0:
            if len(label) > len(at.get(i, "")):
                at[i] = label
            i = text.find(label, i + 1)
    return [(at[i], i, i + len(at[i])) for i in sorted(at)]


# Money

def payees(chars):
    """@payee_person, @payee_body: who is named as the owner of an account to pay into."""
    finds = []
    for label, start, end in labels_in(chars, _PAYEE_LABELS):
        first, named = end, label != "账户" and label != "个人账户"
        while first < len(chars) and chars[first] in " :：为是\"“":
            named = named or chars[first] in ":："
            first += 1
        last = first
        while last < len(chars) and last - first < 24 and is_chinese(chars[last]):
            last += 1
        name = "".join(chars[first:last])
        if not named or not name:
            continue
        if any([word in name for word in _ORGANISATION]):
            finds.append(("@payee_body", start, last))
        elif 2 <= len(name) <= 4 or name in ("个人的", "我的") or name.startswith("个人"):
            account = "".join(chars[last:last + 14])
            if label in ("账户",) and not any(["0" <= c <= "9" for c in account]):
                continue
            if name not in ("变更", "信息", "余额", "安全", "异常", "冻结", "状态", "不变"):
                finds.append(("@payee_person", start, last))
    return finds


def pay_sums(chars):
    """@pay_sum: somebody is told to hand over a sum (`先转3000`, `打一万五`, `交2000元`)."""
    finds = []
    for i, c in enumerate(chars):
        if c not in "转打付交汇拿" or chars[i - 1:i] in (["支"], ["已"], ["应"], ["未"], ["预"], ["偿"]):
            continue
        end = i + 1
        while end < len(chars) and end - i < 4 and chars[end] in "了个来我":
            end += 1
        first = end
        while end < len(chars) and end - first < 8 and ("0" <= chars[end] <= "9" or chars[end] in "一二两三四五六七八九十,."):
            end += 1
        after = "".join(chars[end:end + 1])
        digits = len([c for c in chars[first:end] if "0" <= c <= "9"])
        telephone = any([word in "".join(chars[max(0, i - 10):i]) for word in ("总机", "电话", "热线", "拨", "打", "分机", "人工")])
        if end > first and (after in ("元", "块", "万", "千", "百") or (c in "转付汇" and not telephone and digits in (3, 4, 5) and not _hotline("".join(chars[first:end])) and after not in ("日", "天", "号", "期", "分", "年"))):
            finds.append(("@pay_sum", i, end + 1 if after in ("元", "块", "万", "千", "百") else end))
    return finds


def pay_firsts(chars):
    """@pay_first: money before anything is done (`先交个六千`, `需先缴纳贷款金额的10%`, `需预缴税金`)."""
    finds = []
    for i, c in enumerate(chars):
        if c not in "先预":
            continue
        end = i + 1
        while end < len(chars) and end - i < 5 and chars[end] not in "交付缴转打汇":
            end += 1
        if end >= len(chars) or chars[end] not in "交付缴转打汇" or (c == "预" and (end > i + 1 or chars[max(0, i - 1)] not in "需要先须")):
            continue
        after = "".join(chars[end + 1:end + 14]).split("，")[0].split(",")[0].split("。")[0]
        if any([word in after for word in ("%", "元", "块", "费", "金", "税", "千", "百", "万")]) and not any([word in after for word in ("话", "客服", "电", "总机", "开", "接")]):
            finds.append(("@pay_first", i, min(len(chars), end + 1 + len(after))))
    return finds


def _hotline(digits):
    return digits in ("12368", "12348", "12378", "12345", "12363", "12381", "96110", "110", "120") or digits[:2] == "95" and len(digits) == 5


def chat_ids(chars):
    """@chat_id: a name on WeChat or QQ to write to."""
    finds = []
    for label, start, end in labels_in(chars, ("微信号", "微信", "vx", "wx", "qq", "qq号", "加v", "v信", "tg", "line", "钉钉", "企业qq")):
        first = end
        while first < len(chars) and first - end < 3 and chars[first] in " :：号是→":
            first += 1
        last = first
        while last < len(chars) and ("a" <= chars[last] <= "z" or "0" <= chars[last] <= "9" or chars[last] in "_-*"):
            last += 1
        if last - first >= 5:
            finds.append(("@chat_id", start, last))
    return finds


def card_owners(chars):
    """@payee_person, @card_owner (perhaps): a personal name right before the number of a bank card."""
    finds = []
    for i, c in enumerate(chars):
        if c != "6" or (i and (is_digits(chars[i - 1]) or chars[i - 1] == "*")):
            continue
        end = i
        while end < len(chars) and (is_digits(chars[end]) or chars[end] in "* "):
            end += 1
        number = [c for c in chars[i:end] if c != " "]
        if not 11 <= len(number) <= 20 or number[1] not in "20":
            continue
        last = i
        while last and chars[last - 1] in " ,，:：":
            last -= 1
        first = last
        while first and is_chinese(chars[first - 1]) and last - first < 6:
            first -= 1
        name = "".join(chars[first:last])
        if 2 <= len(name) <= 4 and last < i and name[-2:] not in _NOT_OWNERS:
            finds.append(("@payee_person", first, end))
        elif len(name) > 4 and last < i and name[-2:] not in _NOT_OWNERS and (name[-3] in SURNAMES or name[-1] == "某"):
            # No space was left between the name and what stands before it.
            finds.append(("@card_owner", last - 3, end))
    return finds


def amounts(chars):
    """@exact_amount: a sum in yuan with fen or a thousands comma."""
    finds = []
    for i, c in enumerate(chars):
        if c == "元" and i and ("0" <= chars[i - 1] <= "9"):
            first = i - 1
            while first and i - first < 16 and (("0" <= chars[first - 1] <= "9") or chars[first - 1] in ",."):
                first -= 1
            part = "".join(chars[first:i])
            if "." in part or "," in part:
                finds.append(("@exact_amount", first, i + 1))
    return finds


def runs(chars):
    """@mobile, @landline: telephone numbers; @given_code: a one-time code that the message itself carries;
    @disguised_number: a digit replaced by a letter."""
    finds = []
    count = len(chars)
    i = 0
    while i < count:
        c = chars[i]
        if not ("0" <= c <= "9" or c in "li") or (i and _word_part(chars[i - 1])):
            i += 1
            continue
        end = i
        while end < count and ("0" <= chars[end] <= "9" or chars[end] in "*-lio" or (chars[end] == "×")):
            end += 1
        run = "".join(chars[i:end]).strip("-")
        digits = run.replace("-", "")
        wrong = [c for c in digits if c in "lio"]
        if len(run) > 40 or (end < count and "a" <= chars[end] <= "z"):
            pass
        elif wrong and len(digits) >= 5 and len(wrong) <= len(digits) // 2 and len([c for c in digits if "0" <= c <= "9"]) >= 3:
            finds.append(("@disguised_number", i, end))
        elif len(digits) == 11 and digits[0] == "1" and digits[1] in "3456789" and "-" not in run[:4]:
            finds.append(("@mobile", i, end))
        elif digits[:1] == "0" and "-" in run and 10 <= len(digits) <= 12:
            finds.append(("@landline", i, end))
        elif 4 <= len(digits) <= 8 and is_digits(digits) and _code_before(chars, i):
            finds.append(("@given_code", i, end))
        i = max(end, i + 1)
    return finds


def _word_part(c):
    return "a" <= c <= "z" or "0" <= c <= "9" or c in "*"


def _code_before(chars, i):
    before = "".join(chars[max(0, i - 8):i])
    return any([word in before for word in ("验证码", "动态码", "动态密码", "查询码", "校验码", "取件码", "提取码")])


# Time

def number_of(text):
    """The number that a text ends in, in digits or Chinese numerals up to 99 (`二十三`, `半` is 0): (number, its length); (None, 0) if none."""
    size = 0
    for c in reversed(text):
        if not "0" <= c <= "9":
            break
        size += 1
    if 0 < size <= 4:
        return int(text[len(text) - size:]), size
    size = 0
    for c in reversed(text):
        if c not in _NUMERALS and c not in "十半":
            break
        size += 1
    words = text[len(text) - size:] if size else ""
    if not words or size > 3:
        return None, 0
    if words == "半":
        return 0, 1
    tens, ten, ones = words.partition("十")
    if "半" in words or len(tens) > 1 or len(ones) > 1 or (not ten and size > 1):
        return None, 0
    if not ten:
        return _NUMERALS[tens], size
    return 10 * _NUMERALS.get(tens, 1) + _NUMERALS.get(ones, 0), size


_TIME_WORDS = ("日", "天", "时", "分钟", "钟头", "今", "明早", "明晨", "三个月", "hour", "day", "tonight", "下班前", "午前")
_DUE_DATE = ("到期", "扣款", "还款日", "有效期", "存入", "余额", "开庭", "庭审", "今日起", "今天起", "即日起", "明日起")
_TODAY = ("今日", "今天", "今晚", "今夜", "当日", "当天", "明早", "明晨", "明日", "明天", "午前", "下班前", "本日", "tonight", "today")
_TODAY_ENDS = ("前", "之前", "以前", "内", "截止", "不还", "不处理", "必须", "未处理", "未还", "不处", "还清", "结清", "逾期", "直接", "准时", "处理", "12点", "清零", "还钱", "交不", "关闭", "统一", "上门", "抓", "冻结", "群发", "封", "移交", "起诉", "立案", "强制", "到案", "执行", "回电")
_NOT_A_THREAT = ("到期", "扣款", "还款日", "有效", "开庭", "庭审", "营业", "服务时间", "预约", "工作时间", "方便", "送达", "账单", "客服", "热线", "上午九时", "开始前", "服务热线", "查看", "投递", "在家", "到所", "来所", "材料已", "带身份证", "小时服务", "到院", "存入", "余额", "自动还", "请接听")


def deadlines(clause, first, sentence=""):
    """@hours: a deadline in hours or today; @days: a period of days within which one may or must act.

    The end of a @days find is its start plus its length; its number is read again by `days_of`.
    """
    finds = []
    if not any([word in clause for word in _TIME_WORDS]):
        return finds
    today = not any([word in clause for word in _NOT_A_THREAT]) and not any([word in sentence for word in _DUE_DATE])
    hours = not any([word in clause for word in ("有效", "热线", "服务", "营业", "工作时间", "小时客服")])
    for unit in ("小时", "分钟", "钟头", " hours", " hour", "hours"):
        at = clause.find(unit)
        while hours and at > 0:
            before = clause[:at]
            if before.endswith("个"):
                before = before[:-1]
            number, size = number_of(before.rstrip())
            after = clause[at + len(unit):at + len(unit) + 8]
            if number is not None and (any([after.startswith(word) for word in ("内", "之内", "以内", "后", "过后", "不", "未", "没", "自动", "的时间", "处理", "还清", "全网")])
                                       or "within" in before or "限" in before[-6:] or "给你" in before or "超过" in before[-5:]):
                finds.append(("@hours", first + max(0, at - size - 1), first + at + len(unit)))
            at = clause.find(unit, at + 1)
    if today:
        for word in _TODAY:
            at = clause.find(word)
            after = clause[at + len(word):at + len(word) + 12] if at >= 0 else ""
            ends = [after.find(end) + len(end) for end in _TODAY_ENDS if end in after]
            if ends or (at >= 0 and word == "午前"):
                finds.append(("@hours", first + at, first + at + len(word) + (min(ends) if ends else 0)))
    for unit in ("日", "天", "个工作日", "个自然日", " days"):
        at = clause.find(unit)
        while at > 0:
            number, size = number_of(clause[:at].rstrip())
            after = clause[at + len(unit):at + len(unit) + 3]
            if number and (any([after.startswith(word) for word in ("内", "之内", "以内", "前告", "期限")]) or ("期限" in clause[:at] or "答辩期" in clause[:at] or "举证期限" in clause[:at]) and not after.startswith("前")):
                if 1 <= number <= 90:
                    finds.append(("@days", first + at - size, first + at + len(unit)))
            at = clause.find(unit, at + 1)
    if clause.find("三个月内") >= 0:
        finds.append(("@months", first + clause.find("三个月内"), first + clause.find("三个月内") + 4))
    return finds


def days_of(text):
    """The number of days in the words of a @days find."""
    digits = "".join([c for c in text if "0" <= c <= "9"])
    if digits:
        return int(digits)
    return number_of("".join([c for c in text if c in _NUMERALS or c == "十"]))[0]


# Bodies

_BODIES = (
    ("@court_named", ("人民法院", "区法院", "县法院", "市法院", "中级法院", "互联网法院", "金融法院", "铁路运输法院")),
    ("@court_called", ("法院",)),
    ("@police_named", ("派出所", "公安局", "公安分局")),
    ("@arbitration_named", ("仲裁委员会", "仲裁委", "仲裁院", "仲裁中心")),
    ("@notary_named", ("公证处",)),
    ("@firm_named", ("律师事务所",)),
    ("@lender_named", ("银行", "消费金融", "消金", "小额贷款", "小贷", "金服", "信用卡中心", "金融有限", "数科", "汽车金融", "信托", "资产管理", "资产公司", "销贷", "信用贷", "消费贷", " bank", "财务公司", "融资担保", "金融科技", "白条", "信息咨询", "分期", "融资租赁", "借条", "借钱", "钱包")),
)
_PLACE_ENDS = "区县市省州旗盟级团路"


def bodies(clause, first):
    """@court_named, @court_called (without its rank), @police_named, @arbitration_named, @notary_named, @firm_named, @lender_named: bodies with a name of their own."""
    finds = []
    for idea, words in _BODIES:
        for word in words:
            at = clause.find(word)
            while at >= 0:
                before = clause[max(0, at - 12):at]
                if at and _is_name(before, word, idea):
                    finds.append((idea, first + max(0, at - 3), first + at + len(word)))
                    break
                at = clause.find(word, at + 1)
    return finds


def _is_name(before, word, idea):
    """Whether the characters before the word for a kind of body are the name of one."""
    name = ""
    for c in reversed(before):
        if not is_chinese(c) and not ("a" <= c <= "z"):
            break
        name = c + name
    if idea == "@court_called":
        return len(name) >= 2 and not _ends_in_other_word(name) and name[-2:] not in ("联系", "起诉", "移交", "提交", "人民", "收到", "配合", "对方") and name[-1] not in _PLACE_ENDS
    if idea == "@court_named":
        if word in ("区法院", "县法院", "市法院"):
            return len(name) >= 2 and not _ends_in_other_word(name)
        if name.endswith("最高") or word in ("互联网法院", "金融法院", "铁路运输法院"):
            return True
        return len(name) >= 2 and (name[-1] in _PLACE_ENDS) and not _ends_in_other_word(name[:-1]) and len(name[:-1]) >= 2
    if len(name) < 2 or _ends_in_other_word(name):
        return False
    if idea == "@arbitration_named":
        return name not in ("国际", "金融", "网络", "中国", "国家", "全国")
    return True


def _ends_in_other_word(name):
    for word in _NOT_A_NAME:
        if name.endswith(word):
            return True
    return False


_NOT_LENDER = ("调解", "仲裁", "法院", "公安", "执行", "法务", "法律", "律师", "律所", "诉讼", "监管", "总局", "征信", "反诈", "司法", "维权", "退费", "理赔", "传票", "催收", "央行", "人民银行", "清退", "优化", "检察", "派出所", "12")
_GENERIC = ("客服", "提醒", "通知", "重要通知", "客户服务", "客服中心", "还款提醒", "温馨提示", "紧急通知", "最后通知", "服务", "告知", "催收", "逾期提醒", "系统通知", "官方", "平台", "消息", "风险提示")
_FINANCE = ("银行", "金融", "消金", "贷", "分期", "借", "信用卡", "金服", "消费", "白条", "花", "钱包", "数科", "bank", "财富", "资产管理", "信托")


def signatures(chars):
    """@signature: who signs in 【…】; @lender_named too when it is a house that lends."""
    finds = []
    for i, c in enumerate(chars):
        if c not in "【[":
            continue
        end = i + 1
        while end < len(chars) and end - i < 24 and chars[end] not in "【[】]":
            end += 1
        name = "".join(chars[i + 1:end])
        if end >= len(chars) or chars[end] not in "】]" or len(name) < 2 or name in _GENERIC or is_digits(name):
            continue
        if any([word in name for word in _NOT_LENDER]):
            continue
        finds.append(("@signature", i, end + 1))
        if any([word in name for word in _FINANCE]) and len(name) > 2:
            finds.append(("@lender_named", i, end + 1))
    return finds


_MADE_UP = ("司法送达", "司法执行", "司法清", "司法催", "反洗钱", "追逃", "联合", "全国", "国家", "网络", "网贷", "逾期", "催收", "催缴", "清收", "清欠", "失信", "债务", "欠款", "信贷", "强制", "贷款", "追偿", "追缴", "惩戒")
_OFFICES = ("专班", "平台", "办公室", "中心", "大队", "小组", "总队", "管理局", "委员会", "执法队", "执行队", "专案组", "执行科", "管理科", "追缴科")
_REAL = ("区", "县", "市", "省", "人民", "银行", "公司", "仲裁", "信用卡", "客服", "客户", "服务中心", "征信中心", "反诈", "金融监督", "举报", "监管", "商业", "重组", "网贷平台", "借贷平台", "贷款平台", "多家", "各", "调解平台")


def made_up_bodies(clause, first):
    """@made_up_body: an office that is named after debts and belongs to nobody."""
    finds = []
    for office in _OFFICES:
        at = clause.find(office)
        if at > 0:
            name = clause[max(0, at - 8):at + len(office)]
            if any([word in name for word in _MADE_UP]) and not any([word in name for word in _REAL]):
                finds.append(("@made_up_body", first + max(0, at - 4), first + at + len(office)))
    return finds


# Laws

REPEALED = ("合同法", "民法通则", "民法总则", "物权法", "担保法", "婚姻法", "侵权责任法", "继承法", "治安管理处罚条例")
_INVENTED_PARTS = ("催收", "逾期", "失信惩", "网贷", "网络借贷", "网络信贷", "信用惩戒", "欠款", "债务人", "惩戒法", "借贷失信", "老赖", "债务清偿", "信贷惩", "贷款管理法", "信用法", "征信法", "贷后", "追债", "还款法", "债务执行")


def laws(chars):
    """@repealed_law, @invented_law, @law: what is cited between 《 and 》, and the Contract Law without them."""
    finds = []
    count = len(chars)
    for i, c in enumerate(chars):
        if c == "《":
            end = i + 1
            while end < count and end - i < 60 and chars[end] != "》":
                end += 1
            if end < count and chars[end] == "》":
                finds.append((law_kind("".join(chars[i + 1:end])), i, end + 1))
        elif c == "合" and chars[i:i + 3] == ["合", "同", "法"] and (i == 0 or chars[i - 1] not in "动") and (chars[i + 3:i + 4] == ["第"] or chars[i + 3:i + 4] == ["规"]):
            finds.append(("@repealed_law", i, i + 3))
    return finds


def law_kind(name):
    """@repealed_law, @invented_law or @law, by the name of a law."""
    short = name.replace("中华人民共和国", "").strip()
    if short in REPEALED:
        return "@repealed_law"
    if (short.endswith("法") or short.endswith("条例")) and not short.endswith("办法") and any([part in short for part in _INVENTED_PARTS]):
        return "@invented_law"
    return "@law"
