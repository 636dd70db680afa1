"""Words of the futures: what happens to a plan when months go badly."""

WORDS = {
    "title": ("If months go badly", "如果有些月份不顺"),
    "headline.both": (
        "In half of {futures} futures all is paid by {half}; in 9 of 10, by {most}",
        "{futures}种未来里，一半到{half}还清；十种里有九种，到{most}还清",
    ),
    "headline.half": (
        "In half of {futures} futures all is paid by {half}; fewer than 9 of 10 are through after {duration}",
        "{futures}种未来里，一半到{half}还清；{duration}后，还清的不到九成",
    ),
    "headline.none": (
        "After {duration}, fewer than half of {futures} futures are free of debt",
        "{duration}后，{futures}种未来里还清的不到一半",
    ),
    "detail": ("If nothing goes wrong: {plan}. Dice made these futures; they are not a forecast.", "什么都不出错的话，是{plan}。这些未来是掷骰子掷出来的，不是预测。"),
    "plan.never": ("not within {duration}", "{duration}内还不清"),
    # the fan
    "fan": ("What is still owed, in {futures} futures", "{futures}种未来里，每个月还欠多少"),
    "fan.summary": (
        "At the end of {month}, the plan without bad months owes {plan}. In the middle future {middle} is owed then, and 8 of 10 futures lie between {low} and {high}.",
        "到{month}末，没有坏月份的计划还欠{plan}。居中的未来这时还欠{middle}，十种里有八种在{low}到{high}之间。",
    ),
    "fan.x": ("Month", "月份"),
    "fan.y": ("Still owed, in yuan", "欠款（元）"),
    "fan.outer": ("8 of 10 futures", "十种里的八种"),
    "fan.inner": ("5 of 10 futures", "十种里的五种"),
    "fan.middle": ("The middle one", "居中的一种"),
    "fan.plan": ("Nothing goes wrong", "什么都不出错"),
    "col.month": ("Month", "月份"),
    "col.low": ("1 of 10 owes at most", "十种里有一种至多欠"),
    "col.middle": ("Half owe at most", "一半至多欠"),
    "col.high": ("9 of 10 owe at most", "十种里有九种至多欠"),
    "col.plan": ("Nothing goes wrong", "什么都不出错"),
    # when free
    "free": ("How many are free of debt by then", "到那时，有多少已经还清"),
    "col.free": ("Free, of 100 futures", "一百种未来里还清的"),
    "free.almost_all": ("over 99", "99以上"),
    "free.hardly_any": ("under 1", "不到1"),
    # what helps
    "helps": ("What would help most, one thing at a time", "只改一样，哪一样最管用"),
    "col.change": ("Change", "改什么"),
    "col.sooner": ("Sooner, on average", "平均早"),
    "col.most": ("9 of 10 are free by", "九成还清"),
    "col.interest": ("Interest and fees, on average", "平均利息、费用"),
    "sooner": ("{n} months", "{n}个月"),
    "later": ("{n} months later", "晚{n}个月"),
    "not_within": ("not within {duration}", "{duration}内不到"),
    "change.none": ("As it is", "照现在的计划"),
    "change.more": ("{amount} more every month", "每月多还{amount}"),
    "change.stop": ("No interest on {name} for {months} months, agreed in writing", "“{name}”停息{months}个月，书面谈妥"),
    "change.reserve": ("{amount} in reserve at the start", "一开始另有备用金{amount}"),
    "change.no_stops": ("No income stops", "收入不中断"),
    "change.no_costs": ("No sudden costs", "没有突然的花费"),
    # what is assumed
    "assumed": ("What the dice may do", "骰子会掷出什么"),
    "assumed.dip": (
        "Less money: each month with a chance of {chance}, {low} to {high} of the money for debts is missing.",
        "钱变少：每个月有{chance}的可能，还债的钱少掉{low}到{high}。",
    ),
    "assumed.stop": (
        "An income stops: each month with a chance of {chance}, for {low} to {high} months. Then {keeps} of the money for debts remains.",
        "收入中断：每个月有{chance}的可能，中断{low}到{high}个月；这期间，还债的钱只剩{keeps}。",
    ),
    "assumed.cost": (
        "A sudden cost: each month with a chance of {chance}, {low} to {high}. It is paid before the debts.",
        "突然的花费：每个月有{chance}的可能，{low}到{high}，先付这笔，再还债。",
    ),
    "assumed.rate": (
        "A rate rises: each month and for each debt with interest with a chance of {chance}, by {low} to {high} a year, up to {most}.",
        "利率上调：有息的每一笔，每个月有{chance}的可能，年利率上调{low}到{high}，最高到{most}。",
    ),
    "assumed.fee": (
        "A fee: in a month in which the money does not cover the first month’s minimums, each debt with interest grows by {fee}.",
        "费用：哪个月的钱不够第一个月的最低额，有息的每一笔就加{fee}。",
    ),
    "assumed.reserve": ("A reserve of {amount} pays first, and is not filled up again.", "备用金{amount}先用，用掉不再补。"),
    "assumed.none": ("Nothing goes wrong in any month.", "哪个月都不出错。"),
    "assumed.not": (
        "All these chances are guesses of ours, not counts. Extra pay, new debts and court costs do not happen in these futures. Seed {seed}: the same seed gives the same futures.",
        "这些可能性都是我们假设的，不是统计出来的。多出来的收入、新的借款、诉讼的花费，这些未来里都没有。种子{seed}：种子相同，掷出的未来也相同。",
    ),
    # what cannot be asked
    "refused.number": ("{name}: {given} was given; allowed is a whole number from {low} to {high}", "{name}：填的是{given}；请填{low}到{high}之间的整数"),
    "refused.range": (
        "{name}: {given} was given; allowed are two whole numbers, the smaller first, from {low} to {high}",
        "{name}：填的是{given}；请填两个整数，小的在前，都在{low}到{high}之间",
    ),
    "refused.strategy": ("strategy: {given} was given; allowed is one of {names}", "strategy：填的是{given}；请从这些中选：{names}"),
    "refused.no_households": ("no household was given; at least one is needed", "没有给出家庭；至少要有一户"),
    "refused.beyond": ("a sum or rate of a household is {given}; allowed is 0 to {high}", "一户的金额或利率是{given}；请填0到{high}之间的数"),
    "refused.too_large": (
        "these sums grow beyond what can be counted here to the fen; fewer months or a lower rate can be",
        "这些数会大到无法精确到分；请减少月数，或用较低的利率",
    ),
    "refused.nothing_owed": ("nothing is owed, so there is nothing to look ahead to", "没有欠款，不用往后看"),
    "refused.tool": ("a payoff tool is needed: Outlook(tool(\"payoff\"))", "需要还款计划工具：Outlook(tool(\"payoff\"))"),
}
