"""The copy that can be shown: names, numbers and addresses gone, sums, dates and wording kept."""

import pytest

from ashore.engine.redact import redacted
from ashore.facts import samples


@pytest.mark.parametrize(("text", "gone", "kept"), [
    ("【临江区人民法院】周强：本院受理一案，案号（2026）云0799民初1184号。联系人：何法官，027-5550166。", ["周强", "1184", "027-5550166", "何"], ["临江区人民法院", "2026", "民初"]),
    ("尊敬的万丽女士：尾号3381，2026年12月3日还1,006.52元。", ["万丽", "3381"], ["1,006.52元", "2026年12月3日"]),
    ("户名：刘小明，账号6217 0012 3456 0093 12", ["刘小明", "6217 0012"], ["户名"]),
    ("原告：青禾消费金融有限公司，被告：欧阳建国", ["欧阳建国"], ["青禾消费金融有限公司"]),
    ("住江苏省南和市人民路12号3栋502室", ["人民路12号"], ["住"]),
    ("加微信 shangan-66，邮箱zhang.wei@bank.example", ["shangan-66", "zhang.wei"], ["加微信"]),
    ("工单20261118-4471，请拨12368或95588", ["20261118-4471"], ["12368", "95588"]),
    ("尾号2208 截至2026年11月1日，联系人：调解员 鲁某", ["2208", "鲁"], ["2026年11月1日", "调解员"]),
    ("身份证３３０１０２１９９００１０１１２３Ｘ", ["３３０１０２１９９００１０１１２３"], ["身份证"]),
])
def test_what_goes_and_what_stays(text, gone, kept):
    copy = redacted(text, 1)
    assert not [word for word in gone if word in copy], copy
    assert all(word in copy for word in kept), copy


def test_marks_are_in_the_readers_language():
    assert redacted("户名：刘小明", 0) == "户名：[name]" and redacted("户名：刘小明", 1) == "户名：[姓名]"


def test_no_sample_keeps_a_telephone_number_or_an_anonymous_name():
    for sample in samples.every():
        copy = redacted(sample["text"], 0)
        assert "某：" not in copy and "某，" not in copy or "某某" in sample["text"], copy
        assert "555" not in copy.replace("400-555", ""), copy


def test_lines_and_long_texts_survive():
    assert redacted("a\n\nb", 0) == "a\n\nb"
    assert len(redacted("正常的话。" * 20_000, 0)) == 100_000


@pytest.mark.parametrize("lang", [0, 1])
def test_a_copy_of_the_copy_is_the_same(lang):
    for sample in samples.every():
        copy = redacted(sample["text"], lang)
        assert redacted(copy, lang) == copy, sample["id"]


def test_what_was_replaced_is_counted():
    tally = {}
    copy = redacted("【临江区人民法院】周强：联系人：何法官，13800001234，住人民路12号", 1, tally)
    assert tally == {"name": copy.count("[姓名]"), "phone": 1, "address": 1}
    nothing = {}
    assert redacted("本金86,000元", 1, nothing) == "本金86,000元" and nothing == {}
