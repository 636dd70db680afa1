"""What the pages of the book are for, in the words of a link: tools send readers on to them."""

PAGES = {
    "now": ("What is happening now?", "现在发生了什么？"),
    "list": ("Write the list of debts", "把欠款列成清单"),
    "real-or-fake": ("Is this message real?", "这条信息是真的吗？"),
    "rights": ("What collectors may not do", "催收不能做什么"),
    "court": ("Papers from a court", "收到法院文书怎么办"),
    "cost": ("Take the bill apart", "把账单拆开看"),
    "cost#cost-keep": ("What can be taken, what stays", "什么会被拿走，什么能留下"),
    "cost#cost-family": ("Does my family owe it?", "家人要不要还？"),
    "rate": ("Find the true rate", "算出真实利率"),
    "budget": ("What is left each month?", "每个月能剩多少？"),
    "payoff": ("Which debt first?", "先还哪一笔？"),
    "payoff#payoff-nothing-left": ("When the money does not reach", "钱不够的时候"),
    "payoff#payoff-cannot-wait": ("What cannot wait", "什么不能等"),
    "talk": ("How to talk on the phone", "电话里怎么说"),
    "offer": ("Make an offer you can keep", "提一个做得到的方案"),
    "scams": ("Scams around debts", "围着欠款转的骗局"),
    "credit": ("The credit report", "征信"),
    "life": ("Family, work, the time after", "家人、工作和以后的日子"),
    "claims": ("What the web says, checked", "网上的说法，逐条核对"),
}
