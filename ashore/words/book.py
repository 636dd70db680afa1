"""Words of the published book around the chapters: the bars, the search page, the list of sources."""

# Numbers for when life or safety is at stake; (number, label).  They stand at the top of every page.
HELP = (
    ("12356", ("to talk", "心理援助")),
    ("110", ("police", "报警")),
    ("120", ("ambulance", "急救")),
)

# The groups of the law registry, in the order in which the page of all sources shows them.
TOPICS = {
    "hotlines": ("Numbers to call", "求助与投诉电话"),
    "relief": ("Help in hardship", "困难时的救济"),
    "verify-channels": ("Is it real? Ways to check", "是真是假：核实的渠道"),
    "collection-conduct": ("What collectors may and may not do", "催收的规矩"),
    "service-of-process": ("Court papers, how they reach you, what follows", "法院文书的送达和开庭"),
    "payment-order": ("Payment orders", "支付令"),
    "mediation": ("Mediation", "调解"),
    "arbitration-notary": ("Arbitration and notarised debts", "仲裁和公证债权"),
    "evidence": ("Evidence", "证据"),
    "limitation": ("How long a claim can be enforced (limitation)", "诉讼时效"),
    "loan-contract": ("The loan contract", "借款合同"),
    "interest-caps": ("Interest and its ceilings", "利息和上限"),
    "card-rules": ("Credit card rules", "信用卡的规则"),
    "assignment": ("When a debt is sold", "债权转让"),
    "guarantee-family": ("Guarantors, spouse, family, heirs", "担保人、配偶、家人、继承"),
    "court-fees": ("What a case costs", "诉讼费用"),
    "preservation": ("Freezing before the judgment (preservation)", "财产保全"),
    "execution": ("After a judgment: enforcement", "判决以后：强制执行"),
    "credit-report": ("The credit report", "征信"),
    "borrower-criminal-risk": ("When a debt can become a crime, and when not", "什么时候会涉及犯罪"),
}

WORDS = {
    "tag": ("en", "zh-CN"),
    "leave": ("Leave", "离开"),
    "leave.label": ("Leave this page at once (or press Esc twice)", "马上离开这一页（也可以连按两次Esc）"),
    "leave.title": ("New tab", "新标签页"),
    "install.name": ("Notes", "笔记"),
    "newer": ("A newer edition is ready. Loading it clears what you typed, unless you asked for it to be remembered.", "本书有了新版本。换上以后，没有让浏览器记住的内容会清掉。"),
    "newer.load": ("Load it", "换成新版"),
    "newer.later": ("Later", "以后再说"),
    "erase": ("Erase everything", "全部清除"),
    "erase.done": (
        "Erased: what you typed, what was remembered, live notebooks you changed, and the copy of the book kept for reading offline."
        " Any page of it that you open next keeps such a copy again: to leave none, close this tab now.",
        "已清除：填写的内容、记住的内容、改过的笔记本，还有留着离线看的这本书。再打开本书任何一页，又会留下一份；不想留，现在就关掉这个标签页。",
    ),
    "skip": ("Skip to the text", "跳到正文"),
    "help": ("Help now", "现在求助"),
    "help.label": ("Numbers to call in danger or distress", "危急时可以打的电话"),
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
    "type.label": ("Large type", "大字"),
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
        "你在页面里填写的内容只留在你的设备上。",
    ),
    "licence": (
        "Text: CC BY 4.0. Code: MIT licence. By the Ashore contributors.",
        "文字：知识共享署名4.0（CC BY 4.0）。代码：MIT许可证。上岸编写者。",
    ),
    "sources.back": ("back to the text", "回到正文"),
    "all.group": (" ({n})", "（{n}条）"),
    "all.link": ("link", "链接"),
    "all.medium": ("Sureness: medium.", "把握：中等。"),
    "all.low": ("Sureness: low.", "把握：较低。"),
    "all.counts": (
        "{n} statements of law in {groups} groups. We are sure of {high}, fairly sure of {medium}, and not sure of {low}.",
        "一共{n}条，分{groups}组。把握高的{high}条，中等的{medium}条，较低的{low}条。",
    ),
    "all.checked": ("All were checked on {first}. ", "全部在{first}核对过。"),
    "all.checked-between": ("They were checked between {first} and {last}. ", "核对日期从{first}到{last}。"),
    "all.used": ("The book and its tools use {n} of them so far.", "书里的页面和工具目前用到{n}条。"),
    "all.pages": ("Cited in: ", "引用它的页面："),
    "all.tools": ("Tools: ", "工具："),
}
