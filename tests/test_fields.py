"""Forms: what people type, what is refused, and in which words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.view.fields import Amounts, Choice, Date, Flag, Form, FormError, Integer, Money, Month, Percent, Rows, Text, parse_decimal

FORM = Form([
    Money("amount", ("Sum", "金额"), high=1000, default="5"),
    Percent("rate", ("Rate", "利率"), high=100, default="1", when=("kind", ("a",))),
    Integer("months", ("Months", "月数"), low=1, high=600, default="12"),
    Month("start", ("Start", "开始"), default="2026-12"),
    Date("due", ("Due", "到期"), default="2026-12-31"),
    Choice("kind", ("Kind", "类型"), [("a", ("A", "甲")), ("b", ("B", "乙"))], default="a"),
    Text("name", ("Name", "名称"), high=5, default="x", blank=""),
    Flag("sued", ("Sued", "被起诉"), default=False),
    Percent("quoted", ("Quoted", "宣传"), high=100, optional=True),
    Amounts("amounts", ("Sums", "金额"), most=3, high=1000, default=["5", "-6"]),
    Rows("rows", ("Rows", "行"), [Money("amount", ("Sum", "金额"))], ("Row {n}", "第{n}行"), least=0, most=2, default=[]),
])


def errors(raw, lang="en"):
    with pytest.raises(FormError) as caught:
        FORM.read(raw, lang)
    return dict(caught.value.errors)


@pytest.mark.parametrize(("raw", "expected"), [
    ("1,427.27", 142727), ("１２．５", 1250), ("¥ 20", 2000), ("20元", 2000), (".5", 50), ("5.", 500), (7, 700), (0.29, 29), ("1,000", 100000), ("+3", 300), ("1.10", 110), ("1.100", 110),
])
def test_money_as_people_type_it(raw, expected):
    assert parse_decimal(raw, 2) == expected


@pytest.mark.parametrize("raw", ["", ".", "-", "1.001", "1,5", "12,50", "1,0000", ",100", "abc", "1e3", "1 2 x", "--1", "NaN", "Infinity", True, None, [], {}, 1e300, "9" * 40, "1.2.3", "0x10", "١٢"])
def test_not_a_sum(raw):
    with pytest.raises(ValueError):
        parse_decimal(raw, 2)


@given(st.integers(0, 10**11))
def test_an_amount_survives_being_typed(fen):
    yuan, rest = divmod(fen, 100)
    assert parse_decimal(f"{yuan:,}.{rest:02d}", 2) == fen
    assert parse_decimal(f"{yuan}.{rest:02d}", 2) == fen


@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.lists(st.integers(), max_size=3), st.dictionaries(st.text(max_size=3), st.integers(), max_size=2)),
       st.sampled_from([field.id for field in FORM.fields]), st.sampled_from(["en", "zh"]))
def test_anything_at_all_is_read_or_refused_by_name(raw, name, lang):
    try:
        FORM.read({name: raw}, lang)
    except FormError as error:
        assert all(path.split(".")[0] == name for path, _ in error.errors)
        assert all(message and "None" not in message for _, message in error.errors)


def test_what_is_left_out_takes_its_default():
    values = FORM.read({}, "en")
    assert (values["amount"], values["rate"], values["months"], values["sued"], values["rows"]) == (500, 10_000, 12, False, [])


def test_every_wrong_field_is_named_with_what_was_given_and_what_is_allowed():
    found = errors({"amount": "1000.01", "months": 0, "start": "2026-13", "due": "2027-02-29", "kind": "c", "name": "too long", "sued": "perhaps",
                    "rows": [{}, {"amount": "-1", "other": 1}], "colour": "red"})
    assert sorted(found) == ["amount", "colour", "due", "kind", "months", "name", "rows.0.amount", "rows.1.amount", "rows.1.other", "start", "sued"]
    assert found["amount"] == "“1000.01” was given; allowed is a sum in yuan from 0 to 1,000, with at most two decimals"
    assert found["rows.0.amount"].startswith("nothing was given; allowed is a sum in yuan")
    assert "amount, rate, months" in found["colour"]
    assert errors({"months": "很多"}, "zh")["months"] == "填的是“很多”；请填1到600之间的整数"


def test_a_field_not_in_force_is_not_judged():
    assert FORM.read({"kind": "b", "rate": "nonsense"}, "en")["rate"] is None
    assert "rate" in errors({"kind": "a", "rate": "nonsense"})


def test_blank_is_refused_unless_it_means_something():
    assert FORM.read({"name": "  "}, "en")["name"] == ""
    assert errors({"amount": " "})["amount"].startswith("nothing was given")
    assert errors({"amount": None})["amount"].startswith("nothing was given")


def test_too_many_rows_and_not_rows():
    assert errors({"rows": [{"amount": 1}] * 3})["rows"] == "“3” was given; allowed is a list of 0 to 2 rows".replace("“3”", "3")
    assert "rows" in errors({"rows": "x"})
    assert errors([1])["form"].startswith("“[1]” was given")


def test_long_nonsense_is_quoted_short():
    assert len(errors({"amount": "x" * 10_000})["amount"]) < 200


@pytest.mark.parametrize("raw", [["10", -2.5, "３"], "10\n-2.5\n3", "10; −2.5；3", " 10 -2.5、3 "])
def test_a_list_of_sums_as_a_list_or_as_typed(raw):
    assert FORM.read({"amounts": raw}, "en")["amounts"] == [1000, -250, 300]


def test_a_wrong_sum_in_a_list():
    assert list(errors({"amounts": ["1", "x", "1001"]})) == ["amounts.1", "amounts.2"]
    assert errors({"amounts": "1\nx\n1001"}) == {"amounts": "sum 2: “x” was given; allowed is a sum in yuan from -1,000 to 1,000, with at most two decimals"}
    assert "1 to 3 sums" in errors({"amounts": "1 2 3 4"})["amounts"]


def test_what_stands_in_the_field_of_a_list():
    field = next(field for field in FORM.fields if field.id == "amounts")
    assert field.typed(["5", -6]) == "5\n-6"
    assert field.typed("5 -6") == "5 -6"


def test_an_optional_field_may_stay_empty():
    assert FORM.read({}, "en")["quoted"] is FORM.read({"quoted": " "}, "en")["quoted"] is None
    assert FORM.read({"quoted": "7.2"}, "en")["quoted"] == 72_000


def test_a_list_of_sums_may_be_optional_and_without_negative_sums():
    form = Form([Amounts("months", ("Months", "月份"), low=0, optional=True)])
    for blank in ("", "  ", None, []):
        assert form.read({"months": blank}, "en") == {"months": None}
    assert form.read({"months": "3; 0；4.50"}, "en") == {"months": [300, 0, 450]}
    with pytest.raises(FormError) as caught:
        form.read({"months": "3 -1"}, "en")
    (path, message), = caught.value.errors
    assert path == "months" and "from 0 to" in message


@pytest.mark.parametrize(("typed", "kept"), [("a\ud800", "a\ufffd"), ("\udfffb", "\ufffdb"), ("\udc00\ud800", "\ufffd\ufffd"), ("👩\ud83d", "👩\ufffd"), ("한", "한")])
def test_half_of_an_emoji_is_a_mark_that_can_be_written_to_a_file(typed, kept):
    assert FORM.read({"name": typed}, "en")["name"] == kept
    (message,) = errors({"amount": typed, "name": "x"}).values()
    assert kept.encode() and kept in message
    FormError([(path, words) for path, words in errors({typed: "1"}).items()]).args[0].encode()
