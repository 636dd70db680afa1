"""The letters: every kind with full and with missing facts, nothing asserted from blanks, three letters in full."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore import facts
from ashore.tools import _letters, load, run
from ashore.tools.letters import gap_name
from ashore.view.fields import Flag, FormError
from ashore.words import LANGUAGES, letters_court, letters_guide, letters_lender
from ashore.words.letters import WORDS

FORM = load("letters").FORM
# A household that has said everything; the names of the fields are those of the form.
SAID = {
    "my_name": "林悦", "my_phone": "13800000000", "my_address": "示例市河湾区柳树街1号", "date": "2026-12-01", "to": "示例银行信用卡中心", "place": "示例市",
    "court": "示例市河湾区人民法院", "case_no": "（2026）示0101民初00000号", "plaintiff": "示例银行", "received_on": "2026-11-23", "caller": "自称示例公司的张某",
    "contacted_on": "2026-11-20", "claimed": "21340.50", "reason": "十月起收入减少三成", "monthly": "300", "first_payment": "2026-12-25", "months": "60",
    "papers": "收入流水", "reach_me": "短信随时；电话每周三19:00至20:00", "third_who": "母亲", "where": "业主微信群", "incidents": "11月20日21点，对方说要告诉全家。",
    "calls": "7", "looked_for": "一位姓王的人", "agreed_sum": "9000", "pay_by": "2026-12-20", "agreed_with": "工号0000", "admitted": "2025年3月借款12,000元。",
    "amount_why": "少算了三次还款。", "paid": "1200", "record_item": "示例银行贷记卡，2025年6月逾期", "wrong_how": "已按期还款，仍显示逾期。", "right_is": "2025年6月3日已还清当期。",
    "repaid_on": "2020-05-01", "complained_on": "2026-11-01", "reply": "不予处理。", "demand": "停止骚扰，书面答复。", "evidence": "通话录音、截图",
    "debts": [{"name": "卡", "kind": "card", "lender": "示例银行信用卡中心", "contract": "尾号0000", "balance": "18600", "received": "18600", "lender_kind": "licensed"}],
}
FLAGS = [field.id for field in FORM.fields if isinstance(field, Flag)]


def view(lang="zh", **form):
    return run("letters", form, lang)


def inside(blocks, kind):
    for block in blocks:
        if block["type"] == kind:
            yield block
        if block["type"] == "fold":
            yield from inside(block["blocks"], kind)


def letters(lang="zh", **form):
    """(the Chinese letter, the English one)."""
    return tuple(block["text"] for block in inside(view(lang, **form)["blocks"], "letter"))


def full(kind, **more):
    # Nobody can have received money from a contract that they did not sign.
    return {"kind": kind, **SAID, **dict.fromkeys(FLAGS, True), "not_signed": False, **more}


def test_there_are_the_twelve_kinds():
    assert len(_letters.KINDS) == 12 and set(_letters.LETTERS) == set(_letters.KINDS)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", _letters.KINDS)
def test_who_says_everything_gets_a_letter_without_a_gap(kind, lang):
    found = view(lang, **full(kind))
    assert found["numbers"]["kind"] == kind and found["numbers"]["gaps"] == []
    for text in letters(lang, **full(kind)):
        assert "请填写" not in text and "please fill in" not in text and "{" not in text and "None" not in text
    assert found["blocks"][0]["tone"] == "good"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", _letters.KINDS)
def test_what_is_missing_is_marked_in_both_languages_and_listed(kind, lang):
    found = view(lang, kind=kind)
    gaps = found["numbers"]["gaps"]
    chinese, english = letters(lang, kind=kind)
    assert gaps and set(gaps) == {gap for gap in gaps if "【请填写：" + gap_name(gap, "zh") + "】" in chinese}
    assert set(re.findall("【请填写：(.*?)】", chinese)) == {gap_name(gap, "zh") for gap in gaps}
    assert set(re.findall("【please fill in: (.*?)】", english)) == {gap_name(gap, "en") for gap in gaps}
    missing = next(block for block in found["blocks"] if block["type"] == "checklist")
    assert missing["items"] == [gap_name(gap, lang) for gap in gaps]


@pytest.mark.parametrize("kind", _letters.KINDS)
def test_blank_fields_make_no_figures_and_no_statements(kind):
    """Of an empty form a letter holds no sum, no day, and none of the sentences that a flag or an optional fact stands for."""
    chinese, english = letters(kind=kind)
    plain = re.sub(r"【.*?】", "", chinese)
    assert not re.search(r"\d元|\d{4}年\d", plain)
    for key, needs, _ in _letters.LETTERS[kind]:
        if set(needs.split()) - {"!card", "!ground", "!licensed", "!private", "error"}:
            words = {**letters_lender.WORDS, **letters_court.WORDS, **WORDS}[key.lstrip("+")][0]
            assert words.partition("{")[0].strip() not in english or not words.partition("{")[0].strip(), key


@pytest.mark.parametrize(("flag", "kinds", "sentence"), [
    ("not_signed", ("court_answer", "payment_order_objection"), "没有签订"), ("too_old", ("court_answer", "payment_order_objection"), "诉讼时效抗辩"),
    ("rate_high", ("court_answer", "payment_order_objection"), "调减"), ("penalty_high", ("court_answer", "payment_order_objection"), "违约金过分高于损失"),
    ("terms_unexplained", ("court_answer", "payment_order_objection"), "没有提示、说明"), ("want_mediation", ("court_answer",), "愿意在法院主持下调解"),
    ("not_party", ("wrong_person",), "本人不是该笔债务"), ("not_mine", ("credit_objection",), "不是本人办理"), ("no_notice", ("credit_objection",), "没有告知本人"),
    ("told_others", ("stop_third_party",), "透露了本人的欠款"), ("threats", ("regulator_complaint",), "威胁"), ("calls_at_night", ("regulator_complaint",), "22:00"),
    ("no_reply", ("regulator_complaint",), "没有收到答复"), ("ask_relief", ("hardship_plan",), "减免"), ("ask_reduction", ("itemise",), "年利率24%"),
    ("taken_off", ("itemise", "court_answer", "payment_order_objection"), "实际收到的借款"),
])  # fmt: skip
def test_only_a_flag_says_it(flag, kinds, sentence):
    for kind in kinds:
        said = {**SAID, "reply": ""}
        assert sentence not in letters(kind=kind, **said)[0]
        assert sentence in letters(kind=kind, **said, **{flag: True})[0]


@given(st.sampled_from(_letters.KINDS), st.sets(st.sampled_from(sorted(SAID))), st.sets(st.sampled_from(FLAGS)))
def test_whatever_is_left_out_the_letter_holds_only_what_was_said(kind, left, flags):
    flags = flags - {"taken_off"} if "not_signed" in flags else flags
    form = {"kind": kind, **{name: value for name, value in SAID.items() if name in left}, **dict.fromkeys(flags, True)}
    numbers = view(**form)["numbers"]
    chinese, english = letters(**form)
    assert bool(numbers["gaps"]) == ("【请填写" in chinese) == ("【please fill in" in english)
    for name, value in SAID.items():
        if name not in left and isinstance(value, str) and len(value) > 4 and not value.isdigit():
            assert value not in chinese or any(value in str(SAID[other]) for other in left)


@pytest.mark.parametrize("kind", _letters.KINDS)
def test_articles_that_a_letter_names_stand_in_the_source_of_its_facts(kind):
    for key, _, cited in _letters.LETTERS[kind]:
        words = {**letters_lender.WORDS, **letters_court.WORDS, **WORDS}[key.lstrip("+")][1]
        sources = " ".join(facts.get(fact)["source"] for fact in cited).replace("(", "（").replace(")", "）")
        for article in re.findall("第[一二三四五六七八九十百千]+条", words):
            if not (article == "第七十条" and key.endswith("stop")) and article != "第四十七条":
                assert article in sources, (key, article)
        for law in re.findall("《(?:中华人民共和国)?(.*?)》", words):
            assert law.replace("(", "（").replace(")", "）") in sources, (key, law)
        if re.search("《|GB/T|法发", words):
            assert cited, key


def test_the_article_on_deletion_is_within_the_cited_range():
    assert "第四十五条至第四十七条" in facts.get("pi-rights-and-remedies")["source"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", _letters.KINDS)
def test_what_a_reader_is_told_around_the_letter(kind, lang):
    found = view(lang, kind=kind)["blocks"]
    titles = [block.get("title") for block in found]
    for part in ("when", "not", "to_whom", "keep"):
        assert WORDS[part][LANGUAGES.index(lang)] in titles
    sheet = next(block for block in found if block["type"] == "file")
    assert sheet["text"] == letters(lang, kind=kind)[0] + "\n" and sheet["name"].endswith(".txt")
    declared = load("letters").FACTS
    assert {fact for block in found for fact in block.get("facts", ())} <= set(declared)
    folded = [block for block in found if block["type"] == "fold"]
    assert bool(folded) == (lang == "zh")


def test_every_fact_is_used_by_some_letter_and_exists():
    used = {fact for kind in _letters.KINDS for form in ({"kind": kind}, full(kind), full(kind, regulator="local")) for block in view(**form)["blocks"] for fact in block.get("facts", ())}
    private = [{**SAID["debts"][0], "lender_kind": "private", "drawn": "2025-03-01"}]
    used |= {fact for kind in ("itemise", "court_answer") for block in view(**full(kind, debts=private))["blocks"] for fact in block.get("facts", ())}
    loan = [{**SAID["debts"][0], "kind": "loan"}]
    used |= {fact for block in view(**full("hardship_plan", debts=loan))["blocks"] for fact in block.get("facts", ())}
    assert used == set(load("letters").FACTS)


@pytest.mark.parametrize("kind", _letters.PROMISE)
def test_what_a_written_promise_does_is_said_where_it_matters(kind):
    warned = [block for block in view("en", kind=kind)["blocks"] if "limitation-promise-restarts" in block.get("facts", ()) and block["type"] == "alert"]
    assert len(warned) == 1


def test_the_words_are_those_of_the_chinese_letter():
    found = view("en", **full("itemise"))
    assert found["numbers"]["words"] == len(re.sub(r"\s", "", letters(**full("itemise"))[0]))


def test_every_kind_has_its_advice():
    for kind in _letters.KINDS:
        for key in (".when", ".not", ".to.1", ".to.2", ".keep.1", ".keep.2"):
            assert all(letters_guide.WORDS[kind + key])


def test_the_ceiling_for_private_loans_is_named_only_where_it_holds():
    def told(**debt):
        return letters(kind="court_answer", rate_high=True, debts=[{"name": "a", "balance": "1", **debt}])[0]

    assert "4倍" in told(lender_kind="private", drawn="2020-08-20")
    for debt in ({"lender_kind": "private"}, {"lender_kind": "private", "drawn": "2020-08-19"}, {"lender_kind": "unlicensed"}):
        assert "4倍" not in told(**debt) and "24%" not in told(**debt)
    assert "24%" in told(lender_kind="licensed")


def test_what_is_wrong_with_a_sum_is_a_ground_with_or_without_the_tick():
    for said in ({"amount_why": "少算了三次还款。"}, {"amount_why": "少算了三次还款。", "dispute_amount": True}):
        assert "一、对金额有异议：少算了三次还款。" in letters(kind="court_answer", **said)[0]
    assert view(kind="court_answer", dispute_amount=True)["numbers"]["gaps"][-3:] == ["amount_why", "court", "date"]


def test_a_full_stop_that_somebody_typed_is_not_doubled():
    for reason in ("十月起收入减少三成", "十月起收入减少三成。"):
        assert "原因如下：十月起收入减少三成。本人愿意" in letters(kind="hardship_plan", reason=reason)[0]
    assert "母亲。，" not in letters(kind="stop_third_party", third_who="母亲。")[0]
    assert "尾号0000，本人" in letters(kind="contact_limits", debts=[{"name": "a", "balance": "1", "contract": "尾号0000。"}])[0]


def test_a_letter_about_somebody_elses_debt_says_nothing_of_ones_own():
    assert "尾号0000" not in letters(**full("wrong_person"))[0] and "信用卡中心" not in letters(**full("wrong_person", to="示例公司"))[0]


def test_a_plan_over_the_budget_and_a_share_of_nothing_are_told():
    over = view("en", kind="hardship_plan", capacity="200", monthly="300")["blocks"]
    assert any(block.get("title") == WORDS["over.title"][0] for block in over)
    nothing = view("en", kind="hardship_plan", capacity="0", debts=[{"name": "a", "balance": "100"}])
    assert any(block.get("title") == WORDS["nothing.title"][0] for block in nothing["blocks"]) and "monthly" in nothing["numbers"]["gaps"]


@pytest.mark.parametrize(("form", "path"), [
    ({"kind": "love_letter"}, "kind"), ({"debt": "2"}, "debt"), ({"debt": "0"}, "debt"), ({"debts": [{"name": "a", "balance": "1"}], "debt": "2"}, "debt"),
    ({"date": "yesterday"}, "date"), ({"kind": "hardship_plan", "monthly": "0"}, "monthly"), ({"kind": "hardship_plan", "months": "0"}, "months"),
    ({"kind": "hardship_plan", "date": "2026-12-02", "first_payment": "2026-12-01"}, "first_payment"), ({"kind": "hardship_plan", "capacity": "-1"}, "capacity"),
    ({"kind": "settlement_confirmation", "date": "2026-12-02", "pay_by": "2026-12-01"}, "pay_by"), ({"my_name": "x" * 61}, "my_name"),
    ({"kind": "credit_objection", "too_long": True, "date": "2026-12-01", "repaid_on": "2021-12-01"}, "too_long"), ({"kind": "court_answer", "paid": "x"}, "paid"),
    ({"kind": "wrong_person", "not_party": "perhaps"}, "not_party"), ({"kind": "court_answer", "not_signed": True, "taken_off": True}, "taken_off"), ({"debts": [{"name": "a", "balance": "-1"}]}, "debts.0.balance"), ({"salutation": "Hi"}, "salutation"),
])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        view(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


def test_a_record_may_be_called_too_old_from_the_day_after_five_years():
    said = {"kind": "credit_objection", "too_long": True, "date": "2026-12-02", "repaid_on": "2021-12-01"}
    assert "已于2021年12月1日全部还清" in letters(**said)[0]


def test_the_numbers_are_the_same_in_both_languages():
    for kind in _letters.KINDS:
        assert view("en", **full(kind))["numbers"] == view("zh", **full(kind))["numbers"]
        assert json.dumps(view("en", kind=kind)["numbers"])


# Three letters, written out by hand from the fields above them and the facts.

VERIFY = """关于核实债务情况的函

示例银行信用卡中心：
　　现请求核实一笔据称由本人负担的债务。
　　一、向本人提出要求的一方：自称示例公司的张某。
　　二、本人被联系的日期：2026年11月20日。
　　三、对方所称金额：21,340.50元。
　　请贵方书面说明，并提供下列材料：
　　一、债权人全称；委托他人催收的，提供委托证明。
　　二、债权已经转让的，提供转让通知。《中华人民共和国民法典》第五百四十六条规定，债权转让未通知债务人的，对债务人不发生效力。
　　三、合同副本。
　　四、欠款明细：本金、利息、罚息、违约金、各项费用和已还款项，并列明计算方法。
　　依据《中华人民共和国个人信息保护法》第四十五条，本人同时请求查阅、复制贵方就此事处理的本人个人信息。
　　本函仅为核实情况，不是对债务的承认，也不是还款承诺。核实清楚后，本人将书面答复。

　　此致
敬礼

林悦（签名）
联系电话：13800000000
2026年12月1日"""

OBJECTION = """支付令异议书

　　异议人（被申请人）：林悦，联系电话：13800000000，送达地址：【请填写：你的通信地址】。
　　公民身份号码：【请手写】
　　申请人：示例银行。
　　支付令案号：（2026）示0101民督00000号。
　　异议人于2026年11月23日收到上述支付令。依照《中华人民共和国民事诉讼法》第二百二十七条，现对支付令所载债务提出书面异议，理由如下：
　　一、对金额有异议：少算了三次还款。
　　二、异议人已经偿还而未计入的款项为1,200元，应当扣除。
　　请求人民法院依照《中华人民共和国民事诉讼法》第二百二十八条，裁定终结督促程序。

　　此致
示例市河湾区人民法院

异议人：林悦（签名）
2026年12月1日"""

STOP = """Please stop contacting others

To 示例小额贷款公司:
On 20 November 2026 you, or somebody who collects for you, contacted my 母亲 about contract or account 尾号0000.
My debt was disclosed.
Please
1. stop collecting from people who do not owe this debt;
2. check your recordings, and tell me the result in writing;
3. tell me where the number came from.
The recommended national standard GB/T 45251-2025 (5.3) says: collect only from the debtor; do not disclose the debt to contacts; do not contact again those who refuse.
Article 10 of the Personal Information Protection Law forbids providing or disclosing personal data unlawfully.
Article 465 of the Civil Code: a contract binds only its parties.
You can reach me like this: 短信.
This letter does not touch your right to claim lawfully, nor any duty of mine to pay what the law says I owe.

Yours faithfully

林悦 (signature)
Phone: 13800000000
1 December 2026"""


def some(*names):
    return {name: SAID[name] for name in names}


def test_three_letters_in_full():
    me = some("my_name", "my_phone", "date")
    assert letters(kind="verify_debt", **me, **some("to", "caller", "contacted_on", "claimed"))[0] == VERIFY
    objection = {**some("court", "plaintiff", "received_on", "amount_why", "paid"), "case_no": "（2026）示0101民督00000号", "dispute_amount": True}
    assert letters(kind="payment_order_objection", **me, **objection)[0] == OBJECTION
    loan = [{"name": "贷", "kind": "loan", "lender": "示例小额贷款公司", "contract": "尾号0000", "balance": "1"}]
    assert letters("en", kind="stop_third_party", **me, **some("contacted_on", "third_who"), reach_me="短信", told_others=True, debts=loan)[1] == STOP


def test_one_missing_fact_is_said_as_one():
    head = view("en", **full("itemise", my_name=""))["blocks"][0]["text"]
    assert "one fact still missing" in head
