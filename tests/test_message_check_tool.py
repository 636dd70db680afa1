"""The message checker as a tool: its form, its numbers, and what a reader is told."""

import json
import re

import pytest

from ashore import tools
from ashore.tools import run
from ashore.view.fields import FormError
from ashore.view.html import render_view

GENUINE = "【清源市人民法院】吴某：支付令（2026）辽1499民督12号，你可自收到之日起十五日内书面提出异议，可拨打12368核实。"
ORDINARY = "【青禾银行】您尾号3381信用卡本期账单1,028.40元，还款日11月28日。可登录手机银行还款。"


def numbers(lang="en", **form):
    return run("message-check", form, lang)["numbers"]


def blocks(kind, lang="en", **form):
    return [block for block in run("message-check", form, lang)["blocks"] if block["type"] == kind]


def all_text(view):
    return json.dumps(view["blocks"], ensure_ascii=False)


def test_numbers_have_the_names_of_the_contract_and_are_the_same_in_both_languages():
    assert numbers("en") == numbers("zh")
    assert set(numbers()) >= {"verdict", "flags", "conduct", "spans", "act_within_days"}
    assert all(set(span) == {"code", "from", "to"} for span in numbers()["spans"])


@pytest.mark.parametrize(("form", "verdict"), [
    ({}, "danger"), ({"text": GENUINE}, "procedure"), ({"text": ORDINARY}, "ordinary"), ({"text": "您好"}, "verify"),
    ({"text": GENUINE, "channel": "letter", "sender": "法院专递"}, "procedure"), ({"text": "把验证码报给我"}, "danger"),
])
def test_verdicts(form, verdict):
    assert numbers(**form)["verdict"] == verdict


@pytest.mark.parametrize(("form", "path"), [
    ({"text": ""}, "text"), ({"text": " \n\t"}, "text"), ({"text": None}, "text"), ({"text": 5}, "text"), ({"text": "x" * 200_001}, "text"), ({"channel": "pigeon"}, "channel"),
    ({"sender": "x" * 61}, "sender"), ({"time": "25:00"}, "time"), ({"time": "12"}, "time"), ({"time": "1:2:3"}, "time"), ({"time": []}, "time"), ({"received": "soon"}, "received"),
    ({"attempts_today": "-1"}, "attempts_today"), ({"attempts_today": "many"}, "attempts_today"), ({"connected_today": "1.5"}, "connected_today"),
    ({"attempts_today": "2", "connected_today": "3"}, "connected_today"), ({"colour": 1}, "colour"),
])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        numbers(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


@pytest.mark.parametrize("value", ["23:40", "２３：４０", " 23:40 "])
def test_the_time_of_day_is_read(value):
    assert numbers(text=ORDINARY, time=value)["conduct"] == ["HOURS"]


def test_a_text_without_sender_or_channel_works():
    assert numbers(text=GENUINE) == numbers(text=GENUINE, sender="", channel="sms")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("text", [None, GENUINE, ORDINARY, "您好"])
def test_both_statements_are_always_made_and_nothing_is_called_safe_to_ignore(lang, text):
    form = {} if text is None else {"text": text}
    view = run("message-check", form, lang)
    titles = [block["title"] for block in view["blocks"] if block["type"] == "alert"]
    assert {"en": "The debt may still be real", "zh": "欠款仍可能是真的"}[lang] in titles
    assert {"en": "Is the threat genuine?", "zh": "这个威胁是真的吗？"}[lang] in titles
    assert "safe to ignore" not in all_text(view) and "可以不理" not in all_text(view) and "放心忽略" not in all_text(view)
    [ladder] = [block for block in view["blocks"] if block["type"] == "steps"]
    assert len(ladder["items"]) == 9 and len([item for item in ladder["items"] if item.startswith("▶")]) == 1


def test_finding_nothing_is_said_to_be_no_proof():
    assert "not proof" in all_text(run("message-check", {"text": ORDINARY}, "en"))
    assert "不能证明它是真的" in all_text(run("message-check", {"text": ORDINARY}, "zh"))


@pytest.mark.parametrize(("text", "step"), [
    (GENUINE, 3), ("派出所民警请你来所说明情况，可打110核实", 4), ("白鹭仲裁委员会（2026）白仲字第3318号，10日内答辩", 5), ("某某律师事务所律师函：请联系", 6), (ORDINARY, 2),
    ("征信修复，先付费", 7), ("裸照发给你家人，欠债不还", 7),
])
def test_the_step_that_fits_is_marked(text, step):
    [ladder] = blocks("steps", text=text)
    assert [i for i, item in enumerate(ladder["items"]) if item.startswith("▶")] == [step]


def test_the_last_day_is_worked_out_from_the_day_of_receipt():
    # Ten days are counted from the next day: 20 November + 15 = 5 December.
    view = all_text(run("message-check", {"text": GENUINE, "received": "2026-11-20"}, "en"))
    assert numbers(text=GENUINE)["act_within_days"] == 15
    assert "5 December 2026" in view
    assert "within 15 days" in all_text(run("message-check", {"text": GENUINE}, "en"))


def test_the_marked_text_is_the_given_one():
    text = "【法院】今日18:00前\u202e把欠款转到我个人账户\x00，<b>不许告诉家人</b>"
    [marked] = blocks("marked", text=text)
    assert "".join(part["text"] for part in marked["parts"]) == text.replace("\u202e", "▯").replace("\x00", "▯")
    assert any(part["marked"] for part in marked["parts"]) and any(part["notes"] for part in marked["parts"])
    page = render_view(run("message-check", {"text": text}, "zh"), "zh")
    assert "<b>不许" not in page and "&lt;b&gt;" in page and "\u202e" not in page and "\x00" not in page


@pytest.mark.parametrize("part", ["\u202e\u200b\x00", "😀", "<img src=x onerror=alert(1)>", "法.院", "转账个人账户"])
def test_a_very_long_paste_is_shown_inert_and_short(part):
    view = run("message-check", {"text": part * (100_000 // len(part))}, "en")
    page = render_view(view, "en")
    assert "<img" not in page and "\u202e" not in page
    assert len(page) < 400_000


def test_breaches_stand_with_rule_rank_and_date():
    folds = blocks("fold", text=ORDINARY, time="23:40", attempts_today="9", connected_today="4")
    [table] = [block for fold in folds for block in fold["blocks"] if block["type"] == "table"]
    standing = [re.search(r" \(([^()]*), since (20\d\d-\d\d-\d\d)\)$", row[1]) for row in table["rows"]]
    assert {found[1] for found in standing} == {"recommended national standard", "self-discipline of the banks’ association"}


def test_the_copy_for_others_names_nobody():
    text = "张伟，你欠款8,600元，联系李强主任17012345678，地址湖南省宁远县九疑路12号502室，身份证430124199001011234，卡号6222021234567890123，微信号abc12345"
    [copy] = [block for fold in blocks("fold", "zh", text=text) for block in fold["blocks"] if block["type"] == "letter"]
    for secret in ("张伟", "李强", "17012345678", "九疑路", "430124199001011234", "6222021234567890123", "abc12345"):
        assert secret not in copy["text"]
    assert "8,600元" in copy["text"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_button_puts_the_copy_into_the_field_and_says_what_it_replaces(lang):
    text = "张伟，你欠款8,600元，联系李强主任17012345678"
    put, = blocks("put", lang, text=text, sender="17012345678")
    assert put["values"]["sender"] in ("[phone]", "[电话]")
    told = json.dumps(blocks("fold", lang, text=text), ensure_ascii=False)
    assert ("names: 2, telephone numbers: 1" if lang == "en" else "姓名2处、电话1处") in told
    # Afterwards there is nothing left to replace, and what was is still said.
    assert not blocks("put", lang, **put["values"])
    gone = " ".join(block["text"] for block in blocks("text", lang, **put["values"]))
    assert ("names: 2, telephone numbers: 1" if lang == "en" else "姓名2处、电话1处") in gone


def test_a_text_that_the_copy_cannot_hold_stays_in_the_field():
    assert not blocks("put", "en", text="张伟，你欠款8,600元。" * 2_000)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_reader_is_told_when_nothing_was_recognised(lang):
    assert not blocks("put", lang, text="你的案件已立案")
    told = " ".join(block["text"] for block in blocks("text", lang, text="你的案件已立案"))
    assert ("misses some" if lang == "en" else "机器会漏") in told


def test_every_fact_that_a_view_cites_is_declared():
    declared = set(tools.load("message-check").FACTS)

    def cited(found):
        for block in found:
            yield from block.get("facts") or []
            yield from cited(block.get("blocks") or [])

    for text in (GENUINE, ORDINARY, "您好", "把验证码报给我，不然上门抓你，先交保证金，告诉你家人，你个骗子欠债不还"):
        assert set(cited(run("message-check", {"text": text, "time": "23:00"}, "en")["blocks"])) <= declared
