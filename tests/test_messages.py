"""The rules of the message checker: each sign in messages that have it, nearly have it, and have its innocent twin."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore import facts
from ashore.engine import message_finds
from ashore.engine.message_rules import RULE_IDEAS, RULES, SIGNS_FOR
from ashore.engine.message_text import Reading, _codes, _known
from ashore.engine.message_words import IDEAS
from ashore.engine.messages import check
from ashore.facts import samples
from ashore.quality import messages as quality

# code: (messages with the sign, messages that nearly have it or have its innocent twin)
CASES = {
    "PAYACC": (["把欠款转到我个人账户就撤案", "法院案款请打到承办人账户，户名：王小明，账号6217001234567890", "扫这个二维码交保证金，法院就不查封了", "钱走我微信，不要在App上还"],
               ["履行款请汇入本院一案一账户，户名：青溪县人民法院", "法院不会要求您转账到个人账户", "谨防诈骗：凡要求转到“安全账户”的都是诈骗", "还款请转至公司对公账户，户名：海棠消费金融有限公司", "您向王某个人账户转账500元已到账"]),
    "DATA": (["把收到的验证码报给我", "请提供银行卡号和密码", "打开屏幕共享我教您操作", "上传身份证正反面照片领取退款", "收到短信念给我就行"],
             ["您的验证码是482913，请勿泄露", "工作人员不会向您索要验证码和密码", "请核对尾号3381的账单", "请在手机银行App上传身份证照片更新证件", "查询码774102，登录zxfw.court.gov.cn查看"]),
    "LINK": (["法院传票请点击 http://zxfw.court.gov.cn.abc.example 查看", "【12368】登录 court-zxfw.example", "传票.exe 请双击打开", "【人民法院】下载 sifa.example/a.apk"],
             ["请登录 https://zxfw.court.gov.cn/zxfw 查看", "可在 www.qingxi.gov.cn 查询", "账单见 https://m.songguo.example/b", "应还1,286.34元，2026.12.03到期"]),
    "IMP": (["我是法院的，你赶紧还款", "逾期案件处理中心通知您还款", "公安局通知：你拖欠网贷不还，速还清", "检察院专员核查你的借款"],
            ["青溪县人民法院：（2026）浙0997民初12号，请于十五日内答辩，可打12368核实", "冒充公检法催款的都是诈骗", "派出所民警请你来所说明情况，可打110核实"]),
    "PROC": (["案件今日直接强制执行，请速联系", "我司法务部已立案并冻结你的资产", "仲裁委将于今日冻结你的银行卡", "联系专员办理撤案，借款纠纷就不执行了", "你已被列入失信名单，请今天处理欠款"],
             ["依据（2025）浙0997民初8号民事判决，申请执行人已申请强制执行，青溪县人民法院（2026）浙0997执9号", "逾期不还，债权人可以申请强制执行", "我司将依法向法院提起诉讼", "仲裁委依法将保全申请提交人民法院裁定"]),
    "CRIM": (["逾期不还就等着坐牢", "你拖欠借款已构成诈骗罪，公安今日抓捕", "再不还款就是全国通缉"],
             ["隐瞒财产的，青溪县人民法院可依（2026）浙0997执9号决定拘留", "还不上钱不是犯罪", "冒充警察说要逮捕你的是诈骗"]),
    "FREEZE": (["两小时内冻结你名下所有银行卡，赶紧还款", "冻结你和配偶、父母的账户", "医保卡社保卡一起停用"],
               ["青溪县人民法院依（2026）浙0997财保1号裁定冻结存款18,900元，五日内可申请复议", "您的信用卡因挂失已停用"]),
    "CASENO": (["法院通知：你的案件今日开庭，速联系", "案号：法催字第2026-0091号，法院执行", "案件编号YQ2026-339，法院已立案"],
               ["（2026）浙0997民初12号，青溪县人民法院", "投诉编号2026111200417已转办", "（2026）白仲字第3318号 白鹭仲裁委员会"]),
    "NOID": (["你的欠款今天必须还清", "案件已移交，请速处理"],
             ["【青禾银行】您尾号3381的信用卡已逾期，请还款", "（2026）浙0997民初12号请查收", "今天天气很好"]),
    "TIME": (["限2小时内还清欠款", "今日18:00前还款，否则起诉", "欠款半小时内处理", "法院通知：请于24小时内还款"],
             ["您的借款今日到期，22:00前自动扣款", "验证码5分钟内有效", "十五日内可以提出异议", "客服热线24小时服务，欠款可咨询"]),
    "THIRD": (["再不还钱就通知你通讯录里的家人", "欠债的事我已经打电话告诉你老板了", "您作为紧急联系人有义务代为偿还"],
              ["麻烦转告他回个电话", "同住成年家属可代收法院专递", "我们不会把您的欠款告诉您的家人", "请把这条防诈骗提醒转发亲友"]),
    "KIN": (["欠款不还，你的孩子将不能上学", "父母的房子会被查封", "欠款影响三代考公"],
            ["青溪县人民法院（2026）浙0997执9号：不得让子女就读高收费私立学校", "孩子上学有助学金可以申请吗"]),
    "VISIT": (["明天带派出所民警上门催收", "我们去你家，不拿到钱不走", "外访组会同村委到你老家"],
              ["两名工作人员预约上门，出示证件", "法院工作人员上门送达（2026）浙0997民初12号传票，青溪县人民法院"]),
    "FEE": (["先交800元调解费才能撤案", "缴纳解冻金5000元后提现", "需先支付手续费修复征信", "先转一笔验资款，马上退回"],
            ["协商还款不收取任何费用", "案件受理费275元交至法院诉讼费专户", "每期手续费12元，含在账单内", "不要缴纳所谓解冻费、保证金"]),
    "PROMISE": (["征信洗白，逾期记录7天消除", "内部渠道保证停息挂账", "减免仅限今天，名额有限"],
                ["征信将如实更新为已结清", "警惕“征信修复”骗局", "记录有误的可免费提出异议，更正后书面答复"]),
    "SECRECY": (["这是保密案件，不许告诉家人，把钱转过来", "不要接银行电话", "别跟银行说，先把钱交了"],
                ["请勿将验证码告诉任何人", "正在转接人工，请不要挂断", "被别人借去的卡，放心打银行电话核实"]),
    "LAW": (["根据《网络信贷失信惩罚条例》第九条", "依据《合同法》第一百零七条要求你还款", "我是银保监会工作人员", "注销校园贷账户"],
            ["依据《中华人民共和国民法典》第六百七十五条", "《征信业管理条例》第十五条", "《劳动合同法》规定的工资"]),
    "CHAN": (["法院书记员，加我微信发传票", "公安办案，请联系13912345678", "调解中心，添加QQ 2855001"],
             ["青溪县人民法院（2026）浙0997民初12号，电话0579-5550123", "客服电话400-555-0101"]),
    "INSULT": (["你个骗子不要脸，还钱", "裸照发给你通讯录，欠债不还"],
               ["垃圾短信举报12321", "警惕骗子冒充客服"]),
    "OBF": (["法.院通知你还款", "冻*结支.付宝", "电话l3912345678还款", "加薇信联系还款", "案\u200b件已立案还款"],
            ["開庭傳票，請於十五日內答辯", "传 票 通 知 书", "ＡＴＭ还款１０００元", "案件已立案"]),
    "UNSUB": (["法院通知：案件执行，拒收请回复R"], ["【云杉小贷】还款提醒，退订回T"]),
}


def found(text, **more):
    finding = check(text, **more)
    return finding.flags + finding.conduct


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, (texts, _) in CASES.items() for text in texts])
def test_a_message_that_has_the_sign(code, text):
    assert code in found(text)


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, (_, texts) in CASES.items() for text in texts])
def test_a_message_that_nearly_has_it_or_its_innocent_twin(code, text):
    assert code not in found(text)


def test_every_sign_is_tested_both_ways():
    codes = [rule["code"] for rule in RULES]
    assert len(codes) == len(set(codes))
    assert set(CASES) | {"HOURS", "FREQ"} == set(codes)


@pytest.mark.parametrize(("minutes", "late"), [(22 * 60, True), (23 * 60 + 40, True), (0, True), (7 * 60 + 59, True), (8 * 60, False), (21 * 60 + 59, False), (None, False)])
def test_hours(minutes, late):
    finding = check("【青禾银行】您尾号3381信用卡已逾期2天，请通过手机银行还款。", time=minutes)
    assert (finding.conduct == ["HOURS"]) is late
    # Genuine and unlawful are two questions.
    assert finding.verdict == "ordinary"


@pytest.mark.parametrize(("attempts", "connected", "often"), [(6, 3, False), (7, 0, True), (None, 4, True), (3, 3, False), (None, None, False)])
def test_attempts_and_connected_calls_are_two_counts(attempts, connected, often):
    finding = check("远岫银行提醒您尾号0925的贷款逾期8天，请在手机银行还款。", channel="call", attempts=attempts, connected=connected)
    assert (finding.conduct == ["FREQ"]) is often


@pytest.mark.parametrize(("text", "days"), [
    ("支付令（2026）豫0194民督203号，中原区人民法院，可十五日内书面异议", 15), ("（2026）豫0194民督203号支付令 中原区人民法院 打12368核实", 15),
    ("青溪县人民法院（2026）浙0997民初12号应诉通知书、起诉状副本，可打12368核实", 15),
    ("越溪区人民法院（2026）浙0190财保55号裁定冻结18,900元，自收到之日起五日内可申请复议", 5),
    ("青溪县人民法院（2026）浙0997执9号执行通知书，三日内履行，联系座机0579-5550123", 3),
    ("白鹭仲裁委员会（2026）白仲字第3318号，请在10日内提交答辩书，座机0592-5550137", 10),
    ("监管局：该公司应自收到之日起15日内答复您，不收费", None),
    ("把钱转到我个人账户，十五日内", None),
])
def test_days_to_act(text, days):
    assert check(text).days == days


@pytest.mark.parametrize(("address", "kind"), [
    ("https://zxfw.court.gov.cn/x", "@official"), ("court.gov.cn", "@official"), ("zxfw.court.gov.cn.abc.example", "@imitation"), ("evilgov.cn", "@imitation"),
    ("http://1.2.3.4/x", "@imitation"), ("t.cn/abc", "@short"), ("m.bank.example", "@address"), ("a.apk", "@program"), ("传票.exe"[2:], "@program"), ("x.zip", "@archive"),
    ("12.50", None), ("2026.11.20", None), ("me@bank.example", None), ("...", None), ("1286.34", None),
])
def test_addresses_are_known_by_their_end(address, kind):
    assert message_finds.link_kind(address) == kind


@pytest.mark.parametrize(("number", "kind"), [
    ("（2026）京0105民初12345号", "@case"), ("(2026)云0799民诉前调2207号", "@case"), ("（2026）最高法民终12号", "@case"), ("（2014）朝民初字第123号", "@case"), ("（2026）浙0997执455号之一", "@case"),
    ("（2026）白仲字第3318号", "@arbitration_case"), ("（2026）宁正证执字第18号", "@paper_number"), ("（2026）湘法网执字0098号", None), ("（2026）京0105催收12号", None),
])
def test_case_numbers(number, kind):
    [text] = [sentence.text for sentence in Reading(number).sentences]
    kinds = [find[0] for find in message_finds.case_numbers(list(text))]
    assert kinds[:1] == [kind] if kind else "@case" not in kinds


@pytest.mark.parametrize("text", ["法院", "法.院", "法\u200b院", "法 院", "ＦＡ法院", "\u202e法\u202c院", "😀法😀院😀", "法\n院", "\r\n法院\t"])
def test_places_lead_back_to_the_given_text(text):
    for sentence in Reading(text).sentences:
        start = sentence.text.find("法院")
        if start >= 0:
            first, last = sentence.place(start, start + 2)
            assert text[first] == "法" and text[last - 1] == "院"


def test_disguises_do_not_hide_a_sign():
    plain = "把欠款转到我个人账户就撤案"
    for disguised in ("把欠款轉到我個人賬戶就撤案", "把欠.款转.到我个.人账.户就撤.案", "把欠款转到我个人账\u200b户就撤案", "把欠款转到我😀个人账户就撤案", "把欠 款 转 到 我 个 人 账 户 就 撤 案"):
        assert check(disguised).verdict == check(plain).verdict == "danger"


def test_spans_stand_where_the_sign_is():
    text = "您好。【法院】你的案件今日18:00前把欠款转到我个人账户。"
    spans = check(text).spans()
    assert all(0 <= start < end <= len(text) for start, end, _ in spans)
    assert any("个人账户" in text[start:end] for start, end, code in spans if code == "PAYACC")


INNOCENT = ("祝您生活愉快。", "如已处理请忽略本短信。", "请勿向任何人透露验证码。", "工作人员不会要求您向个人账户转账。", "谨防冒充公检法的诈骗。", "感谢您的配合。", "您可拨打12368核实。", "详情请咨询工作人员。",
            "法院不收取任何调解费。", "天气转凉，注意保暖。", "如有疑问请在工作时间来电。", "退订回T。", "Thank you.", "请不要相信“征信修复”广告。")
GENUINE = [sample for sample in samples.every() if sample["truth"] == "genuine"]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(GENUINE), st.lists(st.sampled_from(INNOCENT), min_size=1, max_size=3), st.booleans())
def test_an_innocent_sentence_never_makes_a_genuine_message_danger(sample, sentences, before):
    more = "".join(sentences)
    text = more + sample["text"] if before else sample["text"] + "。" + more
    assert check(text, sample["sender"], sample["channel"]).verdict != "danger"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_answered(text):
    finding = check(text)
    assert finding.verdict in ("danger", "verify", "procedure", "ordinary")
    assert all(0 <= start < end <= len(text) for start, end, _ in finding.spans())


@pytest.mark.parametrize("part", ["\u202e\u200b\x00", "😀", "法.", "<script>alert(1)</script>", "转账个人账户冻结名下所有", "\n", "1", "a.b/", "《", "【", "三日内", "户名案号编号", "(2026)", "正常的一句话，没有什么特别。"])
def test_a_hostile_paste_is_answered_fast(part):
    text = part * (100_000 // len(part))
    started = time.perf_counter()
    check(text)
    # Far above what it takes (a tenth of a second): a slow machine passes, a square of the length does not.
    assert time.perf_counter() - started < 5


def test_rules_name_ideas_and_facts_that_exist():
    known = set(IDEAS) | set(RULE_IDEAS)
    for rule in RULES:
        for fact in rule["facts"]:
            facts.get(fact)
        assert all(len(pair) == 2 and all(pair) for pair in (rule["reason"], rule["genuine"]))
        for test in rule["tests"]:
            for idea in test["ideas"] + test["unless"] + test["where"] + test["without"]:
                assert idea.strip("~")[0] in "@*" or idea.strip("~") in known, (rule["code"], idea)
    for _, _, names in SIGNS_FOR:
        assert all(name[0] == "@" or name in known for name in names.split())


def test_the_figures_of_the_error_tables():
    """The thresholds that the checker is published with, on messages in view and on those that were kept apart."""
    for name, messages in quality.sets():
        totals = quality.totals(messages)
        fakes, genuine = totals["fake"], totals["genuine"]
        assert genuine["danger"] == 0, name
        assert fakes["danger"] + fakes["verify"] >= 0.95 * sum(fakes.values()), name
        assert fakes["danger"] >= 0.85 * sum(fakes.values()), name
        for message in messages:
            verdict, how = quality.judge(message)
            if message["truth"] == "genuine" and message["kind"] in ("court", "arbitration", "police", "regulator", "notary", "mediation"):
                assert verdict in ("procedure", "verify"), message["text"]
        reminders = [message for message in messages if message["truth"] == "genuine" and message["kind"] == "lender" and message["difficulty"] == "easy"]
        assert all(quality.verdict_of(message) == "ordinary" for message in reminders), name


def test_the_samples_are_balanced_and_bear_every_sign():
    every = samples.every()
    assert len(every) + len(quality.held_out()) >= 240
    counts = {truth: len(samples.ids(truth)) for truth in ("fake", "genuine", "ambiguous")}
    assert abs(counts["fake"] - counts["genuine"]) <= 10 and counts["ambiguous"] >= 10
    assert len({sample["text"] for sample in every}) == len(every) == len(set(samples.IDS))
    assert {code for sample in every for code in sample["codes"]} == {rule["code"] for rule in RULES}
    assert all(sample["gist"] and all(sample["why"]) for sample in every)
    missed = [(sample["id"], code) for sample in every for code in sample["codes"] if code not in found(
        sample["text"], sender=sample["sender"], channel=sample["channel"], time=sample["time"], attempts=sample["attempts"])]
    # What a careful reader finds and the rules do not: few, and the verdict is right all the same.
    assert len(missed) <= 0.06 * sum(len(sample["codes"]) for sample in every), missed


def test_a_paste_of_very_many_different_characters_is_read_as_before():
    """What no rule knows is read as one strange character: the signs, and where they stand, stay what they are."""
    message = "【法院】你已被立案，今日18点前把欠款转到王科长个人账户，否则冻结名下所有银行卡。"
    known = _known()
    ranges = [*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0xAC00, 0xD7A4)]
    strange = "".join(chr(code) for code in ranges if code not in known)
    few, many = check(strange[0] * 50 + "。" + message), check(strange + "。" + message)
    assert len(strange) > 30_000 and (few.verdict, few.flags) == (many.verdict, many.flags) == ("danger", few.flags)
    moved = len(strange) - 50
    assert [(code, start + moved, end + moved) for code, start, end in ((one[2], one[0], one[1]) for one in few.spans())] == [(one[2], one[0], one[1]) for one in many.spans()]
    assert "".join(chr(code) for code in _codes("a§法😀")) == "a§法😀" and list(_codes("\ud800")) == [0xD800]
