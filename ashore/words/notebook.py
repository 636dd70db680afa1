"""Words that only a notebook needs; what it shares with a page stands in `words/page.py`."""

WORDS = {
    "wrong_inputs": ("“{tool}” was given inputs that do not fit:", "“{tool}”的输入有误："),
    "no_such_tool": ("There is no tool “{given}”. The tools are: {names}", "没有名为“{given}”的工具。可用的工具有：{names}"),
    "no_such_chart": ("There is no chart {given}; this view has {count}, counted from 0", "没有第{given}张图；这里有{count}张，从0数起"),
    "no_such_field": ("There is no field “{given}” in the form now; the fields are: {names}", "表单里现在没有“{given}”；现有的栏目：{names}"),
    "no_such_record": ("“{given}” is not a record saved from this book", "“{given}”不是从本书保存的记录"),
    "download": ("Save {name}", "保存{name}"),
}
