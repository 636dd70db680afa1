"""A tool that no reader sees: every kind of field and of block, sums that never end, sums that fail."""

from ashore.view import blocks
from ashore.view.fields import Choice, Date, Flag, Form, Integer, Money, Month, Percent, Rows, Text

TITLE = ("Sample", "样例")
FACTS = ("answer-15-days", "hotline-12348")

FORM = Form([
    Choice("kind", ("Kind", "种类"), [("plain", ("Plain", "普通")), ("dated", ("Dated", "有日期")), ("endless", ("Endless", "算不完")),
                                   ("broken", ("Broken", "出错"))], default="plain"),
    Money("amount", ("Amount", "金额"), help=("In yuan", "单位：元"), default="1234.5"),
    Percent("rate", ("Rate", "比率"), default="5"),
    Integer("count", ("Count", "次数"), high=40, default="3"),
    Month("month", ("Month", "月份"), default="2026-12", when=("kind", ("dated",))),
    Date("day", ("Day", "日期"), default="2026-12-31", when=("kind", ("dated",))),
    Flag("loud", ("Say it loud", "大声说"), default=False),
    Text("word", ("Word", "词"), default="hello"),
    Text("story", ("Story", "经过"), high=500, default="", blank="", when=("loud", (True,))),
    Rows("items", ("Items", "项目"), [
        Text("name", ("Name", "名称"), default="", blank=""),
        Money("sum", ("Sum", "金额"), default="10"),
        Integer("times", ("Times", "次"), low=1, high=9, default="1", advanced=True),
    ], ("Item {n}", "第{n}项"), least=1, most=3, default=[{"name": "first"}, {"name": "second", "sum": "20"}]),
    Money("later", ("Later", "以后"), default="0", advanced=True),
])


def view(form, lang):
    """All kinds of blocks about a checked form."""
    if form["kind"] == "endless":
        while True:
            pass
    if form["kind"] == "broken":
        raise RuntimeError("broken on purpose")
    total = form["amount"] + sum([item["sum"] * item["times"] for item in form["items"]]) + form["later"]
    values = [total - 100 * i for i in range(form["count"])]
    names = [str(i + 1) for i in range(form["count"])]
    table = blocks.table("Table", ["n", "fen"], [[names[i], str(values[i])] for i in range(len(names))])

    def chart(kind, unit, series):
        return blocks.chart(kind, "Chart " + kind, "Summary " + kind, {"label": "n", "values": names}, {"label": "y", "unit": unit}, series, table)

    shown = [
        blocks.headline("Total " + str(total), "loud" if form["loud"] else None, "good"),
        blocks.text("One <b>word</b>: " + form["word"] + "\nnext line\n\nnext paragraph", ["hotline-12348"]),
        blocks.alert("Alert", "Mind & this", "warn", ["answer-15-days"]),
        table,
        blocks.checklist("Checks", ["first check", "second check"]),
        blocks.steps("Steps", ["one", "two"]),
        blocks.letter("Letter", "\nDear “sir”,\n<b>" + form["word"] + "</b>\n"),
        blocks.file("Keep it", "sample.csv", "text/csv", "\ufeffa,b\r\n1,\"2\"\r\n" + form["word"] + "\r\n"),
        blocks.fold("Fold", [blocks.text("Folded text"), chart("line", "ppm", [blocks.series("folded", values)])]),
    ]
    if form["count"] and form["kind"] != "dated":
        shown += [
            chart("line", "ppm", [blocks.series("a", values), blocks.series("b", [None] + values[1:], "dotted")]),
            chart("bar", "count", [blocks.series("a", values)]),
            chart("hbar", "months", [blocks.series("a", [13 * (i + 1) for i in range(len(values))])]),
            chart("waterfall", "fen", [blocks.series("steps", values[:-1] + [None]), blocks.series("total", [None] * (len(values) - 1) + [sum(values[:-1])])]),
            chart("stack", "fen", [blocks.series("a", values), blocks.series("b", values), blocks.series("c", values, "dotted")]),
        ]
    shown.append(blocks.sources(["answer-15-days"]))
    return {"numbers": {"total_fen": total}, "blocks": shown}
