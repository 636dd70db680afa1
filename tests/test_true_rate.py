"""The true-rate tool: worked examples, its form, and what a reader is told."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore import facts
from ashore.tools import run, true_rate
from ashore.view import show
from ashore.view.fields import FormError

KINDS = ("fee_plan", "loan", "daily", "flows", "periodic")


def numbers(lang="en", **form):
    return run("true-rate", form, lang)["numbers"]


def blocks(block_type, lang="en", **form):
    return [block for block in run("true-rate", form, lang)["blocks"] if block["type"] == block_type]


def words(lang="en", **form):
    """All that a reader is told, in one text."""
    return json.dumps(run("true-rate", form, lang)["blocks"], ensure_ascii=False)


@pytest.mark.parametrize("kind", KINDS)
def test_numbers_are_the_same_in_both_languages_and_have_the_names_of_the_contract(kind):
    found = numbers("en", kind=kind)
    assert found == numbers("zh", kind=kind)
    assert set(found) >= {"payment_fen", "last_payment_fen", "total_cost_fen", "apr_nominal_ppm", "apr_effective_ppm", "received_fen"}


@pytest.mark.parametrize(("form", "path"), [
    ({"kind": "lease"}, "kind"), ({"amount": "0"}, "amount"), ({"amount": ""}, "amount"), ({"amount": "-5"}, "amount"), ({"amount": "1000000001"}, "amount"),
    ({"months": "0"}, "months"), ({"months": "601"}, "months"), ({"months": "1.5"}, "months"), ({"fee_percent_per_month": "x"}, "fee_percent_per_month"),
    ({"fee_percent_per_month": "100.1"}, "fee_percent_per_month"), ({"fee_timing": "later"}, "fee_timing"), ({"fee_upfront": "-1"}, "fee_upfront"),
    ({"kind": "loan", "annual_rate": "10000.1"}, "annual_rate"), ({"kind": "loan", "annual_rate": ""}, "annual_rate"), ({"kind": "loan", "method": "balloon"}, "method"),
    ({"kind": "loan", "deducted": "1.001"}, "deducted"), ({"kind": "loan", "upfront_cost": "abc"}, "upfront_cost"), ({"kind": "loan", "amount": "x"}, "amount"),
    ({"kind": "daily", "daily_rate_percent": "-0.1"}, "daily_rate_percent"), ({"kind": "daily", "daily_rate_percent": "0.00001"}, "daily_rate_percent"),
    ({"kind": "flows", "flows": []}, "flows"), ({"kind": "flows", "flows": 3}, "flows"), ({"kind": "flows", "flows": [{"date": "2026-02-30", "amount": 1}]}, "flows.0.date"),
    ({"kind": "flows", "flows": [{"date": "2026-02-01", "amount": 1}, {"date": "2026-02-01"}]}, "flows.1.amount"),
    ({"kind": "flows", "flows": [{"date": "2026-02-01", "amount": "-1000000000.01"}]}, "flows.0.amount"),
    ({"kind": "flows", "flows": [{"date": "2026-02-01", "amount": 1, "what": 2}]}, "flows.0.what"),
    ({"kind": "periodic", "amounts": []}, "amounts"), ({"kind": "periodic", "amounts": ""}, "amounts"), ({"kind": "periodic", "amounts": None}, "amounts"),
    ({"kind": "periodic", "amounts": {"0": 1}}, "amounts"), ({"kind": "periodic", "amounts": ["1", "2", "x"]}, "amounts.2"), ({"kind": "periodic", "amounts": [1, [2]]}, "amounts.1"),
    ({"kind": "periodic", "amounts": ["1"] * 1001}, "amounts"), ({"kind": "periodic", "amounts": "1\n2\nx"}, "amounts"), ({"kind": "periodic", "amounts": [1, "1000000000.01"]}, "amounts.1"),
    ({"kind": "periodic", "periods_per_year": "0"}, "periods_per_year"), ({"kind": "periodic", "periods_per_year": "367"}, "periods_per_year"),
    ({"lender": "bank"}, "lender"), ({"lender": "private", "contract_date": "yesterday"}, "contract_date"), ({"quoted_rate": "-1"}, "quoted_rate"), ({"colour": "red"}, "colour"),
])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        numbers(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


def test_every_field_has_a_case_above():
    tried = json.dumps([mark.args[1] for mark in test_bad_input_is_named.pytestmark if "path" in mark.args[0]], default=str)
    for field in true_rate.FORM.fields:
        assert f'"{field.id}"' in tried or f'"{field.id}.' in tried


def test_a_typed_list_says_which_sum_is_wrong():
    with pytest.raises(FormError) as caught:
        numbers(kind="periodic", amounts="1000\n-5oo")
    [(path, message)] = caught.value.errors
    assert path == "amounts" and message.startswith("sum 2: “-5oo”")


def test_fields_of_other_kinds_do_not_count():
    assert numbers(kind="daily", amount="nonsense", flows="nonsense")["apr_nominal_ppm"] == 182_500
    assert numbers(lender="licensed", contract_date="nonsense")["private_ceiling_ppm"] is None


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_answer_comes_first_and_the_sources_last(kind, lang):
    view = run("true-rate", {"kind": kind}, lang)["blocks"]
    assert (view[0]["type"], view[-1]["type"]) == ("headline", "sources")
    true = view[0]["text"]
    assert show.percent(numbers(kind=kind)["apr_effective_ppm" if kind == "flows" else "apr_nominal_ppm"]) in true


def test_quoted_nominal_and_compounded_stand_apart_by_name():
    chart = blocks("chart")[0]
    assert chart["x"]["values"] == ["Fee × 12", "Nominal annual rate", "Effective annual rate (compounded)"]
    assert chart["series"][0]["values"] == [72_000, 130_300, 138_400]
    chart = blocks("chart", "zh", quoted_rate="5.5")[0]
    assert chart["x"]["values"] == ["宣传的年利率", "名义年利率", "实际年利率（复利）"]
    assert "5.5%" in blocks("headline", quoted_rate="5.5")[0]["text"]


def test_a_true_quote_is_called_true():
    assert blocks("headline", kind="loan")[0]["text"] == "It is as they say: 18.00% a year"


def test_where_the_money_goes_adds_up():
    for form in ({}, {"fee_timing": "deducted", "fee_upfront": "55"}, {"kind": "loan", "deducted": "300", "upfront_cost": "20"}):
        [chart] = [chart for chart in blocks("chart", **form) if chart["kind"] == "waterfall"]
        steps, totals = (series["values"] for series in chart["series"])
        assert totals[0] + sum(step for step in steps if step) == totals[-1]
        assert sum(step for step in steps if step) == numbers(**form)["total_cost_fen"]


def test_the_line_for_licensed_lenders_comes_from_the_facts():
    ceiling = facts.get("financial-loan-24-percent")["values"]["ceiling_ppm"]
    assert numbers()["licensed_ceiling_ppm"] == ceiling
    [above] = blocks("alert", kind="loan", annual_rate="24.01")[:1]
    assert above["tone"] == "warn" and "24%" in above["title"] and "only on request" in above["text"] and "still owed" in above["text"]
    assert set(above["facts"]) == {"financial-loan-24-percent", "debt-lawful-obligation", "hotline-12348"}
    assert "no reason to stop paying" in above["text"]
    assert blocks("headline", kind="loan", annual_rate="24.01")[0]["tone"] == "warn"
    assert blocks("alert", kind="loan", annual_rate="24")[0]["tone"] == "info"


def test_four_times_the_lpr_never_for_licensed_lenders():
    for lang in ("en", "zh"):
        told = words(lang, kind="loan", annual_rate="20")
        assert "private-lending-4x-lpr" not in told
        assert "private-lending-scope-exclusion" in told
    assert "private-lending-scope-exclusion" not in words(kind="loan", lender="private")


def test_private_lending_by_the_date_of_the_contract():
    old = blocks("alert", lender="private", contract_date="2020-08-19")[0]
    assert "20 August 2020" in old["text"] and "myth-36-percent" in old["facts"]
    known = blocks("alert", lender="private", contract_date="2024-11-25")[0]
    assert "3.1%" in known["text"] and "12.4%" in known["title"] and known["tone"] == "warn"
    last = facts.loan_prime_rate_until()
    unknown = blocks("alert", lender="private", contract_date="2199-12-31")[0]
    assert show.date(last, "en") in unknown["text"]
    assert numbers(lender="private", contract_date="2199-12-31")["private_ceiling_ppm"] is None


def test_the_lpr_holds_until_the_eve_of_the_next_publication():
    last = facts.loan_prime_rate_until()
    assert facts.loan_prime_rate(last)[0]
    for day in (last + 1, -100_000):
        with pytest.raises(LookupError):
            facts.loan_prime_rate(day)


def test_interest_taken_in_advance():
    [told] = [block for block in blocks("alert", kind="loan", deducted="1000") if "no-upfront-interest" in block["facts"]]
    assert "¥1,000 was kept back" in told["text"] and "¥9,000" in told["text"]
    assert "no-upfront-interest" not in words(kind="loan")


def test_what_cannot_be_known_is_said():
    headline = lambda **form: blocks("headline", **form)[0]
    assert "one way" in headline(kind="periodic", amounts=["1", "2"])["text"]
    assert "Several" in headline(kind="periodic", amounts=["-1000", "2500", "-1540"], periods_per_year=1)["text"]
    assert "10.00%, 40.00%" in headline(kind="periodic", amounts=["-1000", "2500", "-1540"], periods_per_year=1)["detail"]
    assert "No yearly rate fits" in headline(kind="periodic", amounts=["1000", "-3000", "2500"])["text"]
    assert "nothing of this loan reaches you" in headline(kind="loan", deducted="10000")["text"]
    assert "earns" in headline(kind="periodic", amounts=["-1000", "1100"])["text"]
    assert "less" in headline(kind="periodic", amounts=["1000", "-900"])["text"]
    assert "more than 1,000,000%" in headline(kind="flows", flows=[{"date": "2026-01-01", "amount": 100}, {"date": "2026-01-02", "amount": -200}])["text"]
    for form in ({"kind": "periodic", "amounts": ["1", "2"]}, {"kind": "periodic", "amounts": ["-1000", "1100"]}, {"kind": "loan", "deducted": "10000"}):
        assert numbers(**form)["above_licensed_ceiling"] is None
        assert "financial-loan-24-percent" not in words(**form)


def test_the_table_to_keep():
    [file] = blocks("file", kind="loan", months="3", annual_rate="0", amount="1000")
    assert file["text"].splitlines()[1:] == ["1,333.33,0.00,333.33,666.67", "2,333.33,0.00,333.33,333.34", "3,333.34,0.00,333.34,0.00"]


def test_only_known_facts_are_cited():
    for lang in ("en", "zh"):
        for kind in KINDS:
            for lender in ("licensed", "private", "unsure"):
                view = run("true-rate", {"kind": kind, "lender": lender, "deducted": "10"}, lang)["blocks"]
                cited = {fact for block in view[:-1] for fact in block.get("facts", ())}
                assert set(view[-1]["facts"]) == cited <= set(true_rate.FACTS)
    for fact in true_rate.FACTS:
        assert facts.get(fact)["confidence"]


@given(st.sampled_from(KINDS), st.integers(1, 10**11), st.integers(1, 600), st.integers(0, 10**8), st.integers(0, 10**6),
       st.integers(0, 10**11), st.sampled_from(["spread", "first", "deducted"]), st.sampled_from(["equal_payment", "equal_principal", "interest_only"]),
       st.sampled_from(["licensed", "private", "unsure"]), st.lists(st.integers(-(10**11), 10**11), min_size=1, max_size=8), st.sampled_from(["en", "zh"]))
def test_anything_allowed_gets_a_plain_answer(kind, amount, months, rate, fee, taken, timing, method, lender, flows, lang):
    yuan = lambda fen: f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"
    view = run("true-rate", {
        "kind": kind, "amount": yuan(amount), "months": months, "annual_rate": f"{rate // 10_000}.{rate % 10_000:04d}", "method": method,
        "fee_percent_per_month": f"{fee // 10_000}.{fee % 10_000:04d}", "fee_timing": timing, "fee_upfront": yuan(taken), "deducted": yuan(taken // 2),
        "upfront_cost": yuan(taken // 3), "daily_rate_percent": f"{fee // 10_000}.{fee % 10_000:04d}", "lender": lender, "amounts": [yuan(flow) for flow in flows],
        "flows": [{"date": f"20{20 + at}-0{at + 1}-1{at}", "amount": yuan(flow)} for at, flow in enumerate(flows)],
    }, lang)
    found = view["numbers"]
    assert view["blocks"][0]["text"]
    assert found["rates_found"] in ("one", "none", "several")
    if found["rates_found"] != "one":
        assert found["apr_nominal_ppm"] is found["apr_effective_ppm"] is None
    if kind in ("fee_plan", "loan"):
        assert found["total_cost_fen"] == found["total_paid_fen"] - found["received_fen"]
        assert sum(row["principal_fen"] for row in found["schedule"]) == amount
    json.dumps(view)
    for block in view["blocks"]:
        if block["type"] == "chart":
            assert all(len(series["values"]) == len(block["x"]["values"]) for series in block["series"])
            assert all(value is None or abs(value) < 2**53 for series in block["series"] for value in series["values"])
