"""Words of the true-rate tool."""

WORDS = {
    "title": ("The true yearly rate", "真实年利率"),
    # fields
    "kind": ("What you know about the loan", "手上有哪些信息"),
    "kind.fee_plan": ("Instalments with a monthly fee", "分期，每月收手续费"),
    "kind.loan": ("A loan with a yearly rate", "贷款，写明了年利率"),
    "kind.daily": ("Only a rate a day", "只知道日利率"),
    "kind.flows": ("Dates and sums", "每笔钱的日期和金额"),
    "kind.periodic": ("One sum a month, week or day", "每月、每周或每天一笔"),
    "amount": ("Amount in the contract", "合同上的借款金额"),
    "amount.help": ("The whole sum, even if less reached you.", "填合同上的数，哪怕到账没有这么多。"),
    "months": ("Number of monthly payments", "分多少期（月）"),
    "fee_percent_per_month": ("Fee a month, % of the amount", "每月手续费率（%）"),
    "fee_percent_per_month.help": ("0.6 % of 10,000 is 60 yuan every month.", "0.6%就是借1万元，每月收60元。"),
    "fee_timing": ("When the fees are taken", "手续费什么时候收"),
    "fee_timing.spread": ("A part with every payment", "每期收一份"),
    "fee_timing.first": ("All with the first payment", "第一期一次收齐"),
    "fee_timing.deducted": ("All kept back from the payout", "放款时一次扣掉"),
    "start_cost": ("Paid at the start besides", "开头另外付的钱"),
    "start_cost.help": ("Membership, assessment, guarantee, insurance …", "会员费、评估费、担保费、保险费等。"),
    "annual_rate": ("Rate in the contract, % a year", "合同年利率（%）"),
    "method": ("How it is paid back", "还款方式"),
    "method.equal_payment": ("Every month the same payment", "等额本息：每月还的总数一样"),
    "method.equal_principal": ("Every month the same part of the amount, and interest", "等额本金：每月还的本金一样，利息另加"),
    "method.interest_only": ("Every month interest, the amount at the end", "先息后本：每月付息，到期还本"),
    "deducted": ("Kept back from the payout", "放款时先扣掉的钱"),
    "deducted.help": ("The contract says 10,000 and 9,000 reached you: 1,000.", "合同写1万元，到账9000元，就填1000。"),
    "daily_rate_percent": ("Rate a day, %", "日利率（%）"),
    "daily_rate_percent.help": ("0.05 % is 5 yuan a day on 10,000.", "万分之五填0.05：借1万元，一天5元。"),
    "flows": ("What came in and what was paid", "收到和付出的每一笔"),
    "flows.help": ("Received: plain. Paid: with a minus.", "收到的直接填，付出的前面加减号。"),
    "flows.row": ("Line {n}", "第{n}笔"),
    "date": ("Date", "日期"),
    "flow": ("Sum", "金额"),
    "amounts": ("The sums in order, in yuan", "按顺序的每一笔金额（元）"),
    "amounts.help": (
        "One on a line. The first on day one, then one each month (or week, day). Received: plain. Paid: with a minus.",
        "一行一笔：第一笔是开头那天，以后每月（或每周、每天）一笔。收到的直接填，付出的前面加减号。",
    ),
    "periods_per_year": ("How many of them a year", "一年有多少期"),
    "periods_per_year.help": ("Months: 12. Weeks: 52. Days: 365.", "按月填12，按周填52，按天填365。"),
    "quoted_rate": ("Advertised rate, % a year", "宣传的年利率（%）"),
    "quoted_rate.help": ("Leave it empty if there was none.", "没有就空着。"),
    "lender": ("Who lent the money", "钱是谁借的"),
    "lender.help": ("The name in the contract counts, not that of the app.", "看合同上的名称，不看软件的名称。"),
    "lender.licensed": ("A bank or another licensed lender", "银行等持牌机构"),
    "lender.private": ("A person, or someone without a licence", "个人，或没有牌照的一方"),
    "lender.unsure": ("I do not know", "不清楚"),
    "contract_date": ("Date of the contract", "合同签订日期"),
    # the answer
    "costs": ("It really costs {rate} a year", "真实成本是一年{rate}"),
    "costs.compounded": ("It really costs {rate} a year, compounded", "按复利算，真实成本是一年{rate}"),
    "costs.quoted": ("It sounds like {quoted} a year and really costs {rate}", "听着是一年{quoted}，其实是{rate}"),
    "costs.same": ("It is as they say: {rate} a year", "和说的一样：一年{rate}"),
    "costs.less": ("You pay back less than you received: {rate} a year", "还的比收到的少：一年{rate}"),
    "earns": ("Your money earns {rate} a year", "这笔钱一年的收益是{rate}"),
    "day_is": ("{daily} a day is {rate} a year", "日利率{daily}，就是一年{rate}"),
    "detail.money": (
        "You get {received} in hand and pay {paid}: {cost} more than you got.",
        "到手{received}，一共还{paid}，多付{cost}。",
    ),
    "detail.even": ("You get {received} in hand and pay back just as much.", "到手{received}，还的也是这么多。"),
    "detail.less": ("You receive {received} and pay {paid}: {cost} less.", "收到{received}，付出{paid}，少付{cost}。"),
    "detail.effective": ("Compounded: {rate}.", "按复利算：{rate}。"),
    "none.nothing": ("No yearly rate: nothing of this loan reaches you", "算不出年利率：这笔钱没有到手"),
    "none.nothing.detail": (
        "The contract says {amount}. What is kept back or paid at the start is at least as much.",
        "合同写的是{amount}，开头扣掉和付掉的已经不少于这个数。",
    ),
    "none.one_way": ("No yearly rate: money goes one way only", "算不出年利率：钱只进不出，或只出不进"),
    "none.one_way.detail": (
        "A rate needs both: money received and money paid. Paid sums have a minus before them.",
        "要算利率，收到的和付出的都要有。付出的金额前面加减号。",
    ),
    "none.no_root": ("No yearly rate fits these sums", "没有哪个年利率对得上这些金额"),
    "none.no_root.detail": (
        "The money goes back and forth in a way that no rate explains. Compare the yuan instead: received {received}, paid {paid}.",
        "钱来来回回，没有一个利率能解释。那就直接比金额：收到{received}，付出{paid}。",
    ),
    "several": ("Several yearly rates fit these sums", "有好几个年利率都对得上"),
    "several.detail": (
        "They are {rates} (compounded). Not one of them is “the” rate. Compare the yuan instead: received {received}, paid {paid}.",
        "按复利算分别是{rates}。哪一个都不能单独算数。那就直接比金额：收到{received}，付出{paid}。",
    ),
    "list": (", ", "、"),
    "over": ("more than {rate}", "超过{rate}"),
    "earns.text": (
        "These sums begin with money that you pay. So the rate says what your money earns, not what a loan costs.",
        "这里第一笔是付出去的钱。所以这个利率说的是钱的收益，不是借款的成本。",
    ),
    # three rates kept apart
    "rates": ("The rates, each by its name", "几个利率，各有叫法"),
    "rates.summary": ("{rates}. The same loan, counted in different ways.", "{rates}。同一笔借款，算法不同。"),
    "rate.fee": ("Fee × 12", "月费率×12"),
    "rate.contract": ("Contract rate", "合同年利率"),
    "rate.quoted": ("Advertised rate", "宣传的年利率"),
    "rate.nominal": ("Nominal annual rate", "名义年利率"),
    "rate.effective": ("Effective annual rate (compounded)", "实际年利率（复利）"),
    "rate.by_months": ("By months, not compounded", "按月折算，不算复利"),
    "rate.is": ("{name}: {rate}", "{name}：{rate}"),
    "col.rate": ("Rate", "利率"),
    "col.per_year": ("A year", "每年"),
    "col.what": ("What it says", "说的是什么"),
    "what.fee": (
        "The monthly fee times twelve. It is counted on the whole amount, although you owe less every month.",
        "月费率乘以12。它一直按全部本金算，可本金每个月都在减少。",
    ),
    "what.contract": (
        "The rate that interest is counted with. What is kept back or paid at the start is not in it.",
        "计算利息用的利率。开头扣掉的、另外付的，都不在里面。",
    ),
    "what.quoted": ("What the lender says.", "对方宣传的数字。"),
    "what.nominal": (
        "What one {step} costs on the money you still have, times {n}. Hold this one against the contract and the ceilings below.",
        "手里还剩的钱，每{step}要付的成本，乘以{n}。和合同、和下面的上限比，用这一个。",
    ),
    "what.by_months": (
        "The rate a month that comes to the same, times 12. Hold this one against the ceilings below.",
        "折成每月的利率，再乘以12。和下面的上限比，用这一个。",
    ),
    "what.effective": (
        "The same cost with interest on interest for a year. Compare it only with other compounded rates.",
        "同样的成本，利上加利算满一年。只能和别的复利利率比。",
    ),
    "what.effective.dated": (
        "The yearly rate that fits your dates, interest on interest included. Days count as parts of 365; whole months as twelfths of a year.",
        "按实际日期算出的年利率，利上加利也算在内。整月按十二分之一年算，零头按天数除以365算。",
    ),
    "step.12": ("month", "月"),
    "step.52": ("week", "周"),
    "step.365": ("day", "天"),
    "step": ("step", "期"),
    # why
    "why": ("What the fee is counted on, and what you still owe", "手续费按多少算，实际还欠多少"),
    "why.summary": (
        "The fee is counted on {amount} from the first month to the last. What you owe falls to nothing; on average it is {average}.",
        "手续费从头到尾都按{amount}算。欠的本金一路减到零，平均只有{average}。",
    ),
    "why.owed": ("Still owed", "还欠的本金"),
    "why.counted": ("Fee counted on", "手续费按这个数算"),
    "month": ("Month", "月份"),
    "yuan": ("Yuan", "元"),
    # where the money goes
    "money": ("Where the money goes", "钱都去了哪里"),
    "money.summary": (
        "{received} reaches you. You pay {paid}. The difference, {cost}, is what the loan costs.",
        "到手{received}，一共还{paid}。相差的{cost}，就是借这笔钱的成本。",
    ),
    "money.received": ("In your hand", "到手"),
    "money.kept_back": ("Kept back", "放款时扣掉"),
    "money.start": ("Paid at the start", "开头另付"),
    "money.interest": ("Interest", "利息"),
    "money.fees": ("Fees", "手续费"),
    "money.paid": ("You pay", "一共还"),
    "money.steps": ("Costs", "成本"),
    "money.totals": ("Sums", "合计"),
    "col.what_money": ("Part", "项目"),
    "col.yuan": ("Yuan", "金额"),
    "day.table": ("What 10,000 yuan costs", "借1万元要付多少"),
    "day.days": ("{n} days", "{n}天"),
    "day.one": ("1 day", "1天"),
    "day.simple": ("Interest", "利息"),
    "day.compound": ("With interest on interest", "利上加利"),
    "col.time": ("Time", "时间"),
    # the payments
    "parts": ("Each payment taken apart", "每期还款拆开看"),
    "parts.summary": (
        "The first payment of {first} holds {charge} of interest; the last one, {last}, holds {last_charge}.",
        "第一期还{first}，其中利息{charge}；最后一期还{last}，其中利息{last_charge}。",
    ),
    "parts.principal": ("Pays back the amount", "还本金"),
    "plan.key": ("Key payments", "还款计划：关键几期"),
    "plan.all": ("All payments", "还款计划：每一期"),
    "col.number": ("No.", "期数"),
    "col.payment": ("Payment", "每期还款"),
    "col.owed": ("Still owed", "剩余本金"),
    "csv": ("Table of the payments (csv)", "还款计划表格（csv）"),
    # ceilings
    "licensed.above": ("Above the ceiling for licensed lenders, {ceiling} a year", "高于持牌机构的上限：一年{ceiling}"),
    "licensed.above.text": (
        "Without compounding this costs {rate} a year. When a licensed lender sues, the borrower can ask the court to cut "
        "interest, penalties and fees that are clearly too high, all together, down to {ceiling} a year. "
        "The court does it only on request, and what you received is still owed: this is no reason to stop paying. "
        "Ask the lender in writing for a list of all charges. Before you act on the ceiling, ask 12348; the advice is free.",
        "不算复利，这笔借款的年利率是{rate}。持牌机构起诉时，如果利息、违约金和费用明显过高，"
        "借款人可以请法院把总数降到一年{ceiling}。不提，法院不会主动降。"
        "收到的本金仍然要还，高于上限不是停止还款的理由。"
        "先书面要求对方列出每一项收费；想用上限去谈，先打12348问一问，咨询免费。",
    ),
    "licensed.below": ("Not above the ceiling for licensed lenders, {ceiling} a year", "没有高于持牌机构的上限：一年{ceiling}"),
    "licensed.below.text": (
        "Without compounding this costs {rate} a year. Penalties for paying late count as well, so a bill can pass the ceiling later. "
        "When a licensed lender sues for clearly more than {ceiling} a year in all, the borrower can ask the court to cut it.",
        "不算复利，这笔借款的年利率是{rate}。逾期后的罚息、违约金也要算进去，所以以后也可能超过。"
        "持牌机构起诉时，各项加起来明显过高、超过一年{ceiling}的，借款人可以请法院降下来。",
    ),
    "licensed.not_lpr": (
        "The ceiling of {multiple} times the LPR is for private lending. It is not for licensed lenders; micro-loan companies count as licensed.",
        "“LPR的{multiple}倍”管的是民间借贷，不管持牌机构；小额贷款公司也算持牌机构。",
    ),
    "licensed.card": (
        "For a credit card, the court weighs the total of interest, penalties and instalment fees when the cardholder asks.",
        "信用卡的利息、违约金和分期手续费，持卡人可以请法院一并考虑，总额过高的予以减少。",
    ),
    "private.above": ("Above the ceiling for private lending, {ceiling} a year", "高于民间借贷的上限：一年{ceiling}"),
    "private.above.text": (
        "The one-year LPR in force on {date} was {lpr} (published {published}); {multiple} times that is {ceiling}. "
        "This loan costs {rate} without compounding. For a private loan a court does not support the part of interest, penalties "
        "and fees above the ceiling. What you really received is still owed: this is no reason to stop paying. "
        "Before you act on the ceiling, ask 12348; the advice is free.",
        "{date}适用的一年期LPR是{lpr}（{published}公布），{multiple}倍就是{ceiling}。"
        "不算复利，这笔借款的年利率是{rate}。民间借贷的利息、违约金和费用，合计超过上限的部分，法院不支持。"
        "实际收到的本金仍然要还，高于上限不是停止还款的理由。想用上限去谈，先打12348问一问，咨询免费。",
    ),
    "private.below": ("Not above the ceiling for private lending, {ceiling} a year", "没有高于民间借贷的上限：一年{ceiling}"),
    "private.below.text": (
        "The one-year LPR in force on {date} was {lpr} (published {published}); {multiple} times that is {ceiling}. "
        "This loan costs {rate} without compounding. Interest for late payment, penalties and other fees count towards the same ceiling.",
        "{date}适用的一年期LPR是{lpr}（{published}公布），{multiple}倍就是{ceiling}。"
        "不算复利，这笔借款的年利率是{rate}。逾期利息、违约金和其他费用，都算在同一个上限里。",
    ),
    "private.old": ("The ceiling for this contract cannot be worked out here", "这份合同的上限，这里算不出来"),
    "private.old.text": (
        "The ceiling of {multiple} times the LPR came on {since}. For an older private loan a court can count the time before "
        "that day by the older rules, and the time from that day by the ceiling at the time of the suit. Ask at 12348, free of charge.",
        "“LPR的{multiple}倍”的上限从{since}开始。更早的民间借贷，这天以前的利息可以按旧规定算，"
        "这天以后的按起诉时的上限算。可以拨打12348，免费咨询。",
    ),
    "private.unknown": ("The LPR of that day is not known here", "这里没有那一天的LPR"),
    "private.unknown.text": (
        "This book knows the one-year LPR until {until}. Look up the rate in force on the day of the contract, published "
        "around the 20th of each month, and multiply it by {multiple}: that is the ceiling for private lending.",
        "本书收录的一年期LPR到{until}为止。LPR每月20日前后公布。查到合同签订那天适用的一年期LPR，"
        "乘以{multiple}，就是民间借贷的上限。",
    ),
    "private.unlicensed": (
        "A loan from someone who lends to the public for profit without a licence is void. The money received is given back all the same.",
        "没有放贷资格、以营利为目的向社会上不特定的人放贷，合同无效。收到的本金仍然要还。",
    ),
    "unsure": (
        "Which ceiling counts depends on the lender. Find the lender’s name in the contract, and ask 12378 whether it is licensed "
        "(12345 for a micro-loan company). Until you know, do not use the lower ceiling as an argument.",
        "用哪条上限，要看放款方是谁。先在合同里找到放款方的名称，再打12378问它有没有牌照；"
        "小额贷款公司可以打12345问。弄清楚之前，先别拿较低的上限去理论。",
    ),
    "upfront": ("Interest may not be taken in advance", "利息不能提前扣"),
    "upfront.text": (
        "{kept} was kept back. If that is interest, the law counts only what you really received, {received}, as the loan, "
        "and interest on that. Whether a fee under another name counts as interest can be disputed. Keep the bank record of what reached you.",
        "放款时扣了{kept}。如果扣的是利息，法律只把实际收到的{received}当作本金，按它还款、计息。"
        "换成别的名目的费用算不算利息，可能有争议。请保存好到账记录。",
    ),
    "disclosure": ("You may ask for the rate", "可以要求对方写明年利率"),
    "disclosure.text": (
        "Lenders must show a yearly rate that holds all fees of the loan (check the rule before you rely on it). For loans since "
        "{since} they must hand over a table of all costs before signing, the 综合融资成本明示表. If it differs "
        "from the rate above, ask why, in writing.",
        "贷款要明示年化利率，直接相关的费用都要算进去（用之前请先核实这项规定）。"
        "{since}起的新贷款，签约前还要出示“综合融资成本明示表”。和上面算的不一样，就书面问清楚。",
    ),
}
