"""Words of a view besides its own: charts, files, sources.  They are all that Python in a page says around the blocks of a tool."""

WORDS = {
    "copy": ("Copy", "复制"),
    "chart.table": ("The chart as a table", "用表格看这张图"),
    "file.text": ("Show as text", "显示文字内容"),
    "record.title": ("Keep your record", "保存你的记录"),
    "record.help": (
        "Your debts, budget and contact log, as one file on this device. It is not encrypted: keep it where only you look. "
        "Loading it on another device brings everything back.",
        "欠款、预算、催收记录，存成这台设备上的一个文件。文件没有加密，请放在只有自己会看的地方。换一台设备，读入它就能接着用。",
    ),
    "record.save": ("Save to a file", "存成文件"),
    "record.load": ("Load from a file", "从文件读入"),
    "sources": ("Sources in law ({n})", "法律依据（{n}条）"),
    "sources.mark": ("law {n}", "法{n}"),
    "sources.force": ("in force from {date}", "自{date}起施行"),
    "sources.text": ("text of {date}", "所见文本日期{date}"),
    "sources.published": ("published {date}", "{date}公布"),
    "sources.about": ("since about {date}", "约自{date}起"),
    "sources.until": ("until {date}", "至{date}止"),
    "sources.checked": ("checked {date}", "核对日期{date}"),
    "sources.doubt": ("Check before you rely on it.", "用之前请先核实。"),
    "joint": ("; ", "；"),
}
