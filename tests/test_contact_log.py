"""The contact log: hours and counts, other people, words, ranks and dates of rules, tables from files, what a reader is told."""

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore import facts
from ashore.tools import load, run
from ashore.view import export, table_text
from ashore.view.fields import FormError
from ashore.widgets import FormControls, text_of

TOOL = load("contact-log")


def log(lang="en", **form):
    return run("contact-log", form, lang)


def numbers(**form):
    return log(**form)["numbers"]


def codes(kind="consumer_finance", **row):
    row.setdefault("at", "2026-11-18 10:00")
    return {(found["code"], found["sure"]) for found in numbers(lender_kind=kind, rows=[row])["breaches"]}


def wrong(lang="en", **form):
    with pytest.raises(FormError) as caught:
        log(lang, **form)
    return caught.value.errors


# Words

@pytest.mark.parametrize(("said", "code"), [
    ("不还钱小心你孩子", "THREAT"), ("再不还钱，我们就去你老家找你爸妈", "THREAT"), ("今天不还，我们就把你欠钱的事发到公司群里", "THREAT"), ("Pay today or I call your boss", "THREAT"),
    ("你是不是人，骗子，不要脸", "INSULT"), ("You are a liar", "INSULT"), ("我是公安局经侦的，你涉嫌诈骗", "IMP"), ("我们是法院的，今天不还就上门拘留", "IMP"),
])
def test_words_are_read(said, code):
    assert code in {found for found, _ in codes(connected=True, said=said)}


@pytest.mark.parametrize("said", [
    "您好，您的贷款已逾期，请尽快还款。", "您好，这里是示例消费金融，您尾号0925的贷款逾期，请登录App查看。", "今天能还多少？", "Your instalment is due, please use the app.", "",
    "您有困难的话，可以申请协商还款，不收费用。",
])
def test_an_ordinary_reminder_breaks_nothing(said):
    assert codes(connected=True, said=said) == set()


@pytest.mark.parametrize("said", [
    "【示例市河湾区人民法院】林悦：示例银行与你信用卡纠纷一案，案号（2026）示0101民初00000号，已向你电子送达起诉状副本、应诉通知书、传票，请登录人民法院在线服务zxfw.court.gov.cn查收。如有疑问，请拨打12368。",
    "我是示例市河湾区人民法院的书记员，姓陈。有一个案件，（2026）示0101民初00000号，想和您确认送达地址。您可以先拨12368核实。",
])
def test_a_court_that_can_be_checked_is_not_posing_as_one(said):
    assert "IMP" not in {code for code, _ in codes(connected=True, said=said)}


@pytest.mark.parametrize(("mark", "code"), [("insult", "INSULT"), ("threat", "THREAT"), ("official", "IMP")])
def test_the_reader_can_say_what_it_was(mark, code):
    assert {found for found, _ in codes(mark=mark)} == {code}


def test_the_reader_can_say_that_it_was_nothing_of_the_kind():
    assert codes(said="骗子，等着瞧", mark="polite") == set()


# Other people

def test_a_contact_of_others_without_words_is_to_be_checked():
    assert codes(party="family", connected=True) == {("THIRD", False)}
    found = numbers(rows=[{"at": "2026-11-18 10:00", "party": "family", "connected": True}])
    assert (found["broken"], found["to_check"]) == ([], [0])


@pytest.mark.parametrize("party", ["family", "employer", "other"])
@pytest.mark.parametrize("said", ["林悦欠我们钱，叫她还钱", "She owes us money, tell her to pay", "麻烦转告林悦，她的贷款逾期了"])
def test_the_debt_told_to_others(party, said):
    assert ("TOLD", True) in codes(party=party, connected=True, said=said)


def test_an_unanswered_call_to_others_told_nobody_anything():
    assert codes(party="employer") == set()


def test_calls_to_others_are_not_calls_to_the_borrower():
    rows = [{"at": f"2026-11-18 {9 + hour}:00", "party": "family", "connected": True, "said": "请转告她回电"} for hour in range(5)]
    assert numbers(rows=rows)["breaches"] == []


# Visits and posters

def test_a_visit():
    visit = {"channel": "visit", "said": "我们来了解情况"}
    assert codes(people="2", **visit) == set()
    assert codes(people="1", **visit) == {("VISIT", True)}
    assert codes(**visit) == {("VISIT", False)}
    assert codes("private", **visit) == set()
    assert ("INTRUSION", True) in codes("private", stayed=True, **visit)


def test_a_poster_is_public():
    assert ("POSTED", True) in codes("private", channel="posted", said="林悦欠债不还")
    assert "HOURS" not in {code for code, _ in codes(channel="posted", at="2026-11-18 23:00")}


# Rules

@pytest.mark.parametrize("kind", TOOL.KINDS)
def test_each_breach_names_a_rule_in_force_with_its_rank(kind):
    rows = [{"at": f"{year}-11-18 23:00", "channel": channel, "party": party, "connected": True, "said": "欠债不还，骗子，等着瞧", "people": "1", "stayed": True}
            for year in (2015, 2020, 2024, 2026) for channel in ("call", "visit", "posted", "sms") for party in ("me", "family")]
    for found in numbers(lender_kind=kind, rows=rows)["breaches"]:
        entry = facts.get(found["rule"])
        day = rows[found["row"]]["at"][:10]
        assert found["rule"] in TOOL.FACTS and found["rank"] in ("law", "rule", "standard", "self")
        assert entry.get("dated") == "text" or (entry["effective_from"] or "") <= day
        assert day <= (entry["effective_to"] or "9999")
        assert ("gbt45251" in found["rule"]) == (found["rank"] == "standard") and ("cba-2026" in found["rule"]) == (found["rank"] == "self")


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 1439), st.sampled_from(TOOL.CHANNELS), st.sampled_from(TOOL.PARTIES), st.booleans()), max_size=30))
def test_counts(rows):
    found = numbers(rows=[{"at": f"2026-11-{16 + day} {minute // 60:02d}:{minute % 60:02d}", "channel": channel, "party": party, "connected": connected} for day, minute, channel, party, connected in rows])
    calls = [(day, party, connected) for day, _, channel, party, connected in rows if channel in ("call", "voicebot")]
    tries = [len([1 for other in calls if other[:2] == call[:2]]) for call in calls]
    assert found["most_attempts_in_a_day"] == max(tries, default=0)
    assert found["most_connected_in_a_day"] == max([len([1 for other in calls if other == (*call[:2], True)]) for call in calls], default=0)
    over = sum(max(0, len({at for at, call in enumerate(calls) if call[:2] == key}) - 6) for key in {call[:2] for call in calls})
    assert len([1 for breach in found["breaches"] if breach["code"] == "ATTEMPTS"]) == over
    assert set(found["broken"]).isdisjoint(found["to_check"])


# Bad input

@pytest.mark.parametrize(("form", "path"), [
    ({"lender_kind": "bank"}, "lender_kind"), ({"rows": ""}, "rows"), ({"rows": [{"at": ""}]}, "rows.0.at"), ({"rows": [{"at": "2026-11-18"}]}, "rows.0.at"),
    ({"rows": [{"at": "2026-11-18 25:00"}]}, "rows.0.at"), ({"rows": [{"at": 3}]}, "rows.0.at"), ({"rows": [{"at": "2026-11-18 10:00", "channel": "fax"}]}, "rows.0.channel"),
    ({"rows": [{"at": "2026-11-18 10:00", "party": "dog"}]}, "rows.0.party"), ({"rows": [{"at": "2026-11-18 10:00", "connected": "maybe"}]}, "rows.0.connected"),
    ({"rows": [{"at": "2026-11-18 10:00", "said": "x" * 501}]}, "rows.0.said"), ({"rows": [{"at": "2026-11-18 10:00", "mark": "rude"}]}, "rows.0.mark"),
    ({"rows": [{"at": "2026-11-18 10:00", "channel": "visit", "people": "0"}]}, "rows.0.people"), ({"rows": [{"at": "2026-11-18 10:00", "channel": "visit", "stayed": "x"}]}, "rows.0.stayed"),
    ({"csv": 5}, "csv"), ({"csv": "x" * 200_001}, "csv"), ({"lender": "x" * 61}, "lender"), ({"account": "x" * 61}, "account"), ({"my_name": "x" * 61}, "my_name"), ({"my_phone": "x" * 61}, "my_phone"),
    ({"written": "2026-13-01"}, "written"), ({"number": 1}, "number"),
])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_is_named(form, path, lang):
    assert [where for where, _ in wrong(lang, **form)] == [path]


# Tables from files

HEAD = "时间,方式,是否接通,联系了谁,内容"
ONE = "2026-11-19 22:40,短信,否,本人,您好"


def imported(text):
    return numbers(rows=[], csv=text)


@pytest.mark.parametrize("text", [
    HEAD + "\n" + ONE, HEAD + "\r\n" + ONE + "\r\n", "\ufeff" + HEAD + "\r\n" + ONE, HEAD + "\r" + ONE, "\n\n" + HEAD + "\n\n" + ONE + "\n,,,,\n", HEAD.replace(",", "\t") + "\n" + ONE.replace(",", "\t"),
    HEAD.replace(",", ";") + "\n" + ONE.replace(",", ";"), "at,channel,connected,party,said\n2026-11-19 22:40,sms,no,me,hello", "said,party,at\nhello,Me,2026/11/19 22:40",
    "When,How,Answered,To whom,Words\n2026年11月19日 22:40,Text message (SMS),no,Me,hello", "日期,时间,方式\n2026-11-19,22:40,短信", "日期\n2026-11-19 22:40", '"时间","内容"\n"2026-11-19 22:40:59","a ""b"", c\nd"',
    "序号,时间,结论\n1,2026-11-19 22:40,夜间联系",
])
def test_tables_that_are_read(text):
    found = imported(text)
    assert (found["contacts"], found["imported"], found["broken"], found["at_night"]) == (1, 1, [0], 1)


@pytest.mark.parametrize(("text", "says"), [
    ("姓名,内容\n张,您好", ["line 1", "姓名"]), ("内容\n您好", ["line 1"]), ("时间,时间\n2026-11-19 22:40,", ["line 1", "时间"]), (HEAD + "\n昨天,短信,否,本人,您好", ["line 2", "时间", "昨天"]),
    (HEAD + "\n" + ONE + "\n2026-02-30 10:00,短信,否,本人,", ["line 3", "时间", "2026-02-30"]), (HEAD + "\n2026-11-19 22:40,传真,否,本人,", ["line 2", "方式", "传真"]),
    (HEAD + "\n2026-11-19 22:40,短信,也许,本人,", ["line 2", "是否接通"]), (HEAD + "\n2026-11-19 22:40,短信,否,老板娘,", ["line 2", "联系了谁"]), (HEAD + "\n" + ONE + ",多的", ["line 2"]),
    (HEAD + '\n2026-11-19 22:40,短信,否,本人,"您好', ["line 2"]), ("时间,内容\n2026-11-19 22:40," + "长" * 501, ["line 2", "内容"]), ("时间\n" + "2026-11-19 22:40\n" * 301, ["301", "300"]),
    (",,,\n,,,", ["line 1"]), ("日期,时间\n,22:40", ["line 2", "日期"]),
])
def test_tables_that_are_refused_say_where(text, says):
    (path, message), = wrong(csv=text)
    assert path == "csv" and all(part in message for part in says)
    assert "第" in wrong("zh", csv=text)[0][1] or "300" in message


def test_of_many_mistakes_the_first_are_told():
    (_, message), = wrong(csv="时间\n" + "x\n" * 9)
    assert "line 2" in message and "line 4" in message and "line 5" not in message and "6 more" in message


def test_formulas_stay_text_and_come_back_unchanged():
    said = '=HYPERLINK("http://x.example","y")'
    view = log("zh", rows=[{"at": "2026-11-19 22:40", "said": said, "mark": "threat"}, {"at": "2026-11-20 10:00", "channel": "visit", "said": "a,\n“b”", "people": "1", "stayed": True}])
    file = next(block for block in view["blocks"] if block["type"] == "file")
    assert "'=HYPERLINK" in file["text"] and file["text"][0] == "\ufeff"
    back = log("en", rows=[], csv=file["text"])["numbers"]
    assert {name: back[name] for name in ("breaches", "days", "at_night")} == {name: view["numbers"][name] for name in ("breaches", "days", "at_night")}
    assert any(said in row for block in log("en", rows=[], csv=file["text"])["blocks"] if block["type"] == "table" for row in block["rows"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk"])
def test_a_file_is_read_in_the_encodings_of_spreadsheets(encoding):
    text = text_of((HEAD + "\n" + ONE).encode(encoding))
    assert imported(text)["contacts"] == 1
    controls = FormControls(TOOL.FORM, {}, "zh", lambda: None)
    field = controls._group.fields["csv"]
    field.chooser.value = ({"name": "a.csv", "type": "text/csv", "size": 1, "content": memoryview((HEAD + "\n" + ONE).encode(encoding)), "last_modified": datetime.datetime(2026, 11, 21)},)
    assert controls.raw()["csv"] == HEAD + "\n" + ONE


@given(st.lists(st.lists(st.text(alphabet="a1,;\t\"'=+-@\n中，； ", max_size=12), min_size=4, max_size=4), min_size=1, max_size=4))
def test_what_is_written_can_be_read(rows):
    # The writer protects what a spreadsheet would run: apostrophes in front are all that may differ.
    same = lambda cells: [cell.strip(" \t\n'") for cell in cells]
    found = [same(cells) for _, cells in table_text.read(export.csv_text(["x"] * 4, rows))]
    assert [cells for cells in found[1:] if any(cells)] == [same(row) for row in rows if any(same(row))]


# What a reader is told

@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("kind", TOOL.KINDS)
def test_what_a_reader_is_told(kind, lang):
    view = log(lang, lender_kind=kind)
    assert view["blocks"][0]["type"] == "headline" and "None" not in json.dumps(view, ensure_ascii=False)
    told = json.dumps(view["blocks"], ensure_ascii=False)
    assert "110" in told and facts.get("debt-lawful-obligation")["id"] in told
    letters = [block for block in view["blocks"] if block["type"] == "letter"]
    assert len(letters) == (0 if kind == "unlicensed" else 2 if lang == "en" else 1)
    for block in letters[:1]:
        assert "【出借方名称】" in block["text"] and "不构成还款承诺" in block["text"]
    steps = next(block for block in view["blocks"] if block["type"] == "steps")["items"]
    assert any("12378" in step for step in steps) == (kind in ("bank_card", "bank_loan", "consumer_finance", "platform"))
    assert any("12345" in step for step in steps) == (kind in ("small_loan", "platform"))
    chart = next(block for block in view["blocks"] if block["type"] == "chart")
    assert len(chart["x"]["values"]) == len(chart["x"]["at"]) == len(chart["table"]["rows"]) == 12
    for place in range(12):
        assert [one["values"][place] is not None for one in chart["series"]].count(True) == 1


def test_the_letter_holds_what_is_known_and_only_what_is_sure():
    rows = [{"at": "2026-11-18 23:00", "channel": "sms", "said": "您好"}, {"at": "2026-11-19 10:00", "party": "family", "connected": True}]
    view = log("zh", rows=rows, lender="示例消费金融", account="0925", my_name="林悦", my_phone="示例号码", written="2026-11-21")
    letter = next(block for block in view["blocks"] if block["type"] == "letter")["text"]
    assert all(part in letter for part in ("示例消费金融", "0925", "林悦", "示例号码", "2026年11月21日", "GB/T 45251-2025", "夜间联系")) and "【" not in letter
    assert "2026-11-19" not in letter


def test_nothing_found_needs_no_letter():
    view = log("zh", rows=[{"at": "2026-11-18 10:00", "said": "您好"}])
    assert not [block for block in view["blocks"] if block["type"] == "letter"] and view["blocks"][0]["tone"] == "plain"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_empty_log(lang):
    view = log(lang, rows=[])
    assert view["blocks"][0]["type"] == "headline" and view["numbers"]["breaches"] == [] and view["numbers"]["most_attempts_in_a_day"] == 0


def test_a_message_that_looks_like_fraud_is_pointed_out():
    view = log("zh", rows=[{"at": "2026-11-18 10:00", "channel": "sms", "said": "今日18:00前将2,000元保证金转入王科长个人账户，办理撤案，请勿联系银行"}])
    assert any("个人" in block.get("text", "") and block.get("tone") == "danger" for block in view["blocks"])


def test_numbers_are_the_same_in_both_languages():
    assert log("en")["numbers"] == log("zh")["numbers"]
