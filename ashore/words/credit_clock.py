"""Words of the credit-clock tool."""

WORDS = {
    "title": ("How long the credit record shows it", "征信记录留到哪一天"),
    # fields
    "missed": ("First missed payment", "第一次没还上是哪天"),
    "repaid": ("All repaid on", "全部还清是哪天"),
    "repaid.help": (
        "Leave it empty while something is still owed. A day to come shows what it would be.",
        "还没还清就空着。填将来的日子，可以看看会到哪天。",
    ),
    "as_of": ("Counted from", "从哪天数起"),
    "as_of.help": ("Put in today’s date.", "填今天的日期。"),
    "amount": ("Largest single sum overdue", "单笔逾期最多多少钱"),
    "amount.help": ("Only for the one-off repair of 2026. It may stay empty.", "只用来看2026年的一次性信用修复，可以空着。"),
    "objected": ("Objection handed in on", "提出异议是哪天"),
    "objected.help": ("Only if you told the credit centre or the lender that an entry is wrong.", "向征信中心或放款机构提过异议的，才填。"),
    "error.repaid": (
        "{given} was given; allowed is {missed} or later, the day of the first missed payment",
        "填的是{given}；不能早于第一次没还上的那天，{missed}",
    ),
    "error.objected": (
        "{given} was given; allowed is {missed} or later, the day of the first missed payment",
        "填的是{given}；不能早于第一次没还上的那天，{missed}",
    ),
    # the answer
    "head.none": ("The {years} years have not begun", "{years}年还没开始数"),
    "head.none.detail": (
        "They begin when all is repaid. Repaid on {as_of}, the entry would have to go after {until}.",
        "全部还清那天才开始。如果{as_of}还清，保留到{until}，之后应当删除。",
    ),
    "head.planned": ("Repaid on {repaid}, the entry has to go after {until}", "{repaid}还清，记录保留到{until}"),
    "head.planned.detail": (
        "{days} days from {as_of}. The {years} years begin only when all is repaid.",
        "从{as_of}数起还有{days}天。{years}年要等全部还清才开始。",
    ),
    "head.running": ("The entry has to go after {until}", "记录保留到{until}，之后应当删除"),
    "head.running.detail": (
        "{days} days left, counted from {as_of}. It goes by itself: nobody has to be paid for it.",
        "从{as_of}数起还有{days}天。到期应当删除，不用花钱找人。",
    ),
    "head.over": ("The {years} years are over: the entry has to be gone", "{years}年已满，记录应当已经删除"),
    "head.over.detail": (
        "They ended on {until}. Get your free report. Is the entry still there? Then object; that is free as well.",
        "{until}满期。先查一次免费报告；还在上面的，提出异议，也免费。",
    ),
    "rule": (
        "Bad entries are kept {years} years from the end of what went wrong, such as full repayment. Not from the first missed day.",
        "不良信息从不良行为终止之日起保留{years}年，比如全部还清那天。不是从第一次逾期算起。",
    ),
    "rule.unpaid": (
        "While something is owed, the entry stays. Food and rent still come first: whenever all is repaid, the {years} years run from that day.",
        "没还清，记录就一直在。吃饭、房租仍然排在前面：哪天全部还清，{years}年就从哪天数起。",
    ),
    "later.title": ("If all is repaid on …", "如果在这一天全部还清"),
    "later.repaid": ("All repaid on", "全部还清"),
    "later.until": ("Entry kept until", "记录保留到"),
    "chart": ("From the first missed payment to the end of the entry", "从第一次没还上，到记录删除"),
    "chart.x": ("Part", "阶段"),
    "chart.y": ("Time", "时间"),
    "chart.unpaid": ("Unpaid: the clock stands still", "没还清：时钟不走"),
    "chart.kept": ("Repaid: the clock runs", "还清以后：时钟在走"),
    "chart.all": ("On the report in all", "一共留在报告上"),
    "chart.steps": ("Part of the time", "各个阶段"),
    "chart.summary": (
        "Unpaid for {unpaid}, then {kept} after repayment: {all} in all, in whole months.",
        "没还清{unpaid}，还清以后再留{kept}，一共{all}（按整月算）。",
    ),
    "chart.summary.none": (
        "Unpaid for {unpaid} so far. Repaid on {as_of}, it would be {kept} more: {all} in all, in whole months.",
        "到现在没还清{unpaid}。如果{as_of}还清，再留{kept}，一共{all}（按整月算）。",
    ),
    # what can be done
    "do": ("What you can do, free of charge", "你能做的，都免费"),
    "do.report": ("Get your own report. Twice a year it costs nothing.", "查自己的信用报告，一年两次免费。"),
    "do.object": ("Something is wrong or missing in it? Object to the credit centre or the lender: the answer comes in writing within {days} days.", "有错误、遗漏的，向征信中心或放款机构提异议，{days}日内书面答复。"),
    "do.statement": ("It is true, but there was a reason? Ask to have your explanation added.", "属实但有原因的，可以请求加上自己的说明。"),
    "do.facts": (
        "An objection changes only what is wrong. Not content with the answer? Complain to the local branch of the People’s Bank, which answers in writing within {days} days after taking it, or sue.",
        "异议只能改错的。对答复不满意，可以向当地人民银行投诉，受理后{days}日内书面答复；也可以起诉。",
    ),
    "objected.by": ("Your objection of {day}: the answer is due by {by}.", "你在{day}提的异议，最晚{by}答复。"),
    "repair.title": ("Nobody can sell you a clean record", "征信洗白，花钱也买不到"),
    "repair": (
        "A true entry goes by time alone. Give nobody money, your login or a forged paper to “repair” it. Five authorities warned of such offers on 6 February 2026.",
        "真实的记录只能等时间。不要为了“修复”交钱、交账号、做假材料。2026年2月6日，五个部门提示过这类风险。",
    ),
    "one_off.title": ("The one-off repair of 2026 is closed", "2026年的一次性信用修复已经结束"),
    "one_off.rule": (
        "It hid single sums of up to {most} that fell overdue from {first} to {last} and were all repaid by {by}. It was automatic, free, and took no application.",
        "它只管{first}到{last}之间产生、单笔不超过{most}、{by}以前全部还清的逾期。免申请，免费，自动处理。",
    ),
    "one_off.outside": ("Yours began outside those dates, so it does not apply.", "你这笔不在那段时间里，用不上。"),
    "one_off.late": ("Yours was not all repaid by that day, so it does not apply. Paying now does not bring it back.", "你这笔到那天没有还清，用不上。现在还，也补不回来。"),
    "one_off.above": ("The sum you gave is above that, so it does not apply.", "你填的金额超过了，用不上。"),
    "one_off.inside": ("By what you typed, it should no longer be shown. Check your free report; if it is still there, object.", "照你填的，它不应该再显示。查一次免费报告；还在的，提异议。"),
    "one_off.maybe": ("It may apply to you: that depends on the largest single sum overdue. Check your free report.", "有可能用得上，要看单笔逾期最多多少钱。先查一次免费报告。"),
    "pages": ("Where to read on", "接着看哪里"),
    # files
    "ics": ("Calendar file", "日历文件"),
    "event.end": ("Get the free report: the entry should be gone (kept until {until})", "查免费的信用报告：记录应当已经删除（保留到{until}）"),
    "event.check": ("Get the free report: does it show that all is repaid?", "查免费的信用报告：有没有写明已经还清？"),
    "event.unpaid": ("Get the free credit report and compare it with the list of debts", "查免费的信用报告，和欠款清单对一对"),
    "event.answer": ("The answer to the objection is due", "异议的答复到期"),
    "assume.title": ("What is assumed here", "这里怎么算的"),
    "assume": (
        "The end is taken to be the day on which all is repaid, and the years go to the same day of the calendar. For 29 February it is 28 February. The days left are counted from the day you gave. A lender may report some weeks late.",
        "这里把全部还清那天当作终止之日，五年数到同月同日。2月29日的，数到2月28日。剩余天数从你填的那天数起。放款机构报送可能晚几个星期。",
    ),
}
