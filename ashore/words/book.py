"""Words of the published book around the chapters: the bars, the search page, the list of sources."""

# Numbers that answer day and night; (number, label).  They stand at the top of every page.
HELP = (
    ("12356", ("to talk", "心理援助")),
    ("110", ("police", "报警")),
    ("120", ("ambulance", "急救")),
)

WORDS = {
    "skip": ("Skip to the text", "跳到正文"),
    "help": ("Help now", "现在求助"),
    "help.label": ("Numbers that answer day and night", "昼夜有人接听的电话"),
    "contents": ("Contents", "目录"),
    "contents.close": ("Close the contents", "关闭目录"),
    "search": ("Search", "搜索"),
    "search.for": ("What are you looking for?", "想找什么？"),
    "search.go": ("Search", "搜索"),
    "search.noscript": (
        "Search runs in your browser and needs JavaScript, which is off. The contents list all chapters.",
        "搜索在浏览器里进行，需要启用JavaScript。目录列出了所有章节。",
    ),
    "search.found": ("{n} places found", "找到{n}处"),
    "search.none": (
        "Nothing found. Try one shorter word, or look in the contents.",
        "没有找到。换一个短一点的词，或者看看目录。",
    ),
    "theme": ("Dark or light", "深浅"),
    "theme.label": ("Dark or light page", "深色或浅色页面"),
    "language": ("中文", "English"),
    "language.label": ("本页的中文版", "This page in English"),
    "previous": ("Before", "上一章"),
    "next": ("Next", "下一章"),
    "turn": ("Turn the page", "翻页"),
    "cell": ("How these figures are worked out", "这些数字是怎么算出来的"),
    "notebook": ("This chapter as a Jupyter notebook", "下载本章的Jupyter笔记本"),
    "advice": (
        "This book is for learning. It is not legal advice. Before you sign, pay or go to court, "
        "ask a legal-aid office: call 12348, free of charge.",
        "本书用于学习，不是法律意见。签字、付款或应诉之前，可先拨打12348，免费向法律援助机构咨询。",
    ),
    "private": (
        "What you type into a page stays on your device.",
        "您在页面里填写的内容只留在您的设备上。",
    ),
    "licence": (
        "Text: CC BY 4.0. Code: MIT licence. By the Ashore contributors.",
        "文字：知识共享署名4.0（CC BY 4.0）。代码：MIT许可证。上岸编写者。",
    ),
    "sources.force": ("in force from {date}", "自{date}起施行"),
    "sources.text": ("text of {date}", "所见文本日期{date}"),
    "sources.published": ("published {date}", "{date}公布"),
    "sources.about": ("since about {date}", "约自{date}起"),
    "sources.checked": ("checked {date}", "核对日期{date}"),
    "sources.until": ("until {date}", "至{date}止"),
    "sources.doubt": ("Check before you rely on it.", "引用前请先核实。"),
    "sources.back": ("back to the text", "回到正文"),
    "sources.mark": ("law {n}", "法{n}"),
}
