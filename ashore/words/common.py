"""Words that forms, errors and every view share."""

WORDS = {
    "error.needed": ("nothing was given; {allowed}", "没有填写；{allowed}"),
    "error.given": ("{given} was given; {allowed}", "填的是{given}；{allowed}"),
    "error.in_list": ("sum {n}: {message}", "第{n}笔：{message}"),
    "error.unknown": ("there is no field of this name; the fields are {names}", "没有这个栏目；可用的栏目有：{names}"),
    "error.not_a_form": ("{given} was given; allowed is a set of named fields", "填的是{given}；应当是一组有名称的栏目"),
    "allowed.money": (
        "allowed is a sum in yuan from {low} to {high}, with at most two decimals",
        "请填{low}到{high}元之间的金额，最多两位小数",
    ),
    "allowed.percent": (
        "allowed is a percentage from {low} to {high}, with at most four decimals",
        "请填{low}到{high}之间的百分比，最多四位小数",
    ),
    "allowed.number": (
        "allowed is a number from {low} to {high}, with at most {places} decimals",
        "请填{low}到{high}之间的数，最多{places}位小数",
    ),
    "allowed.integer": ("allowed is a whole number from {low} to {high}", "请填{low}到{high}之间的整数"),
    "allowed.month": (
        "allowed is a month written YYYY-MM, from {low} to {high}",
        "请填月份，格式为YYYY-MM，从{low}到{high}",
    ),
    "allowed.date": (
        "allowed is a date written YYYY-MM-DD, from {low} to {high}",
        "请填日期，格式为YYYY-MM-DD，从{low}到{high}",
    ),
    "allowed.moment": (
        "allowed is a day and a time, such as 2026-11-21 21:30",
        "请填日期和时间，例如2026-11-21 21:30",
    ),
    "allowed.time": ("allowed is a time written HH:MM, from 00:00 to 23:59", "请填时间，格式为HH:MM，从00:00到23:59"),
    "allowed.choice": ("allowed is one of: {options}", "请从这些选项中选：{options}"),
    "allowed.text": ("allowed is a text of at most {high} characters", "请填文字，最多{high}个字"),
    "allowed.flag": ("allowed is true or false", "请填true（是）或false（否）"),
    "allowed.group": ("allowed is a set of these fields: {names}", "请填这几栏：{names}"),
    "allowed.amounts": (
        "allowed is a list of {least} to {most} sums in yuan, each from {low} to {high}, with at most two decimals",
        "请填{least}到{most}笔金额，每笔在{low}到{high}元之间，最多两位小数",
    ),
    "allowed.rows": ("allowed is a list of {least} to {most} rows", "请填{least}到{most}行"),
    "months": ("{n} months", "{n}个月"),
    "month": ("1 month", "1个月"),
    "years": ("{n} years", "{n}年"),
    "year": ("1 year", "1年"),
}
