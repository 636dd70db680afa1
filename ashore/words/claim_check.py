"""Words of the claim-check tool."""

WORDS = {
    "title": ("How much of their claim would stand", "他们要的钱，站得住多少"),
    # fields
    "lender": ("Who lent the money", "谁借给你的"),
    "lender.licensed": ("A licensed lender (bank, consumer finance, micro-loan company)", "持牌机构（银行、消费金融、小额贷款公司）"),
    "lender.private": ("A person or an ordinary firm", "个人或一般单位"),
    "lender.unlicensed": ("Somebody who lends for a living without a licence", "没有牌照、专门放贷的人"),
    "lender.help": (
        "Look at the contract, not at the app: the lender named there counts. Most apps only pass you on to a licensed lender.",
        "看合同，不看App：以合同上写的出借人为准。多数App背后是持牌机构。",
    ),
    "received": ("Sum that reached you", "实际到手多少"),
    "received.help": ("What arrived on your account, after anything deducted.", "扣完各种费用以后，账户里真正收到的。"),
    "drawn": ("Day you received it", "哪天到手的"),
    "claims": ("What they claim", "他们要多少"),
    "claims.principal": ("Principal", "本金"),
    "claims.interest": ("Interest", "利息"),
    "claims.penalty": ("Penalty, penalty interest, late fees", "罚息、违约金"),
    "claims.fees": ("Other fees", "其他费用"),
    "claims.fees.help": ("Service, guarantee, collection, consulting. Not court fees.", "服务费、担保费、催收费、咨询费。不含诉讼费。"),
    "paid": ("What you have paid so far, in all", "到现在一共还了多少"),
    "after_payments": ("Their figures are what is left after my payments", "他们的数字已经扣掉了我还的钱"),
    "after_payments.help": ("A demand usually names what is left. A full statement from the first day does not.", "催款通知一般写的是余额；从第一天算起的明细不是。"),
    "payments": ("Payments with their days, instead of the sum above", "按日期逐笔填还款（填了就不用上面的合计）"),
    "payments.help": ("With days the check is closer: a payment lowers what bears interest.", "有日期算得更准：还了本金，之后的利息就少。"),
    "payments.row": ("Payment {n}", "第{n}次还款"),
    "date": ("Day", "日期"),
    "amount": ("Sum", "金额"),
    "contract_rate": ("Interest in the contract, % a year", "合同年利率（%）"),
    "contract_rate.help": ("Leave it empty if you do not know it.", "不知道就空着。"),
    "as_of": ("Check as of", "算到哪一天"),
    "funds_rate": ("Cost of the money without a contract, % a year", "合同无效时的资金占用费，年利率（%）"),
    "funds_rate.help": ("Empty: the loan prime rate of that time.", "空着就按当时的LPR。"),
    # errors
    "error.order": ("{given} was given; allowed is a day from {first} to {last}", "填的是{given}；请填{first}到{last}之间的日子"),
    "error.licensed": ("{given} was given; allowed is a day from {first} on, when the ceiling for licensed lenders began", "填的是{given}；请填{first}以后的日子，持牌机构的上限从那天起有"),
    "error.private": ("{given} was given; allowed is a day from {first} on, the oldest ceiling known here", "填的是{given}；请填{first}以后的日子，这里最早只有那天起的上限"),
    "error.funds": ("nothing was given; before {first} there is no loan prime rate, so allowed is a rate of your own", "没有填写；{first}以前没有LPR，请自己填一个利率"),
    # the answer
    "headline": ("Of {claimed}, about {stands} would stand", "他们要{claimed}，站得住的大约{stands}"),
    "headline.detail": (
        "{questioned} can be questioned. A court lowers a claim only if you ask for it.",
        "有{questioned}可以提出异议。法院只在你提出时才会调低。",
    ),
    "headline.all": ("All of the {claimed} would likely stand", "他们要的{claimed}，大体都站得住"),
    "headline.all.detail": ("On these figures no ceiling is passed. Compare days and rate with the contract all the same.", "按这些数字没有超过上限。天数和利率还是要和合同对一对。"),
    "headline.nothing": ("Nothing is claimed", "没有要钱"),
    "lines": ("Line by line", "逐项看"),
    "col.line": ("Line", "项目"),
    "col.claimed": ("Claimed", "他们要"),
    "col.stands": ("Would stand", "站得住"),
    "col.open": ("Questionable", "可以问"),
    "total": ("Together", "合计"),
    "chart": ("From what they claim to what would stand", "从他们要的，到站得住的"),
    "chart.summary": ("{claimed} is claimed; {parts}; {stands} would stand.", "他们要{claimed}；{parts}；站得住的{stands}。"),
    "chart.part": ("{name} {amount}", "{name}{amount}"),
    "chart.nothing": ("nothing falls away", "没有可以减的"),
    "chart.x": ("Step", "步骤"),
    "chart.y": ("Yuan", "金额（元）"),
    "joint": (", ", "，"),
    "cut.claimed": ("Claimed", "他们要的"),
    "cut.not_received": ("Never received", "没到手的"),
    "cut.above_contract": ("Above the contract", "超过合同的"),
    "cut.above_ceiling": ("Above the ceiling", "超过上限的"),
    "cut.covered": ("Already paid", "已经还掉的"),
    "cut.stands": ("Would stand", "站得住的"),
    "why.not_received": (
        "{amount} of the principal never reached you. Interest must not be taken out in advance; you repay, and bear interest on, what you received. Your bank record of that day is the proof.",
        "本金里有{amount}没有到你手里。利息不能预先扣除；只按实际到手的还本、计息。当天的银行流水就是证据。",
    ),
    "why.above_contract": (
        "{amount} of the interest is more than the contract rate gives for these days. Ask how it was counted.",
        "利息里有{amount}超过了合同利率按天算出来的数。请对方说明怎么算的。",
    ),
    "why.above_ceiling.licensed": (
        "{amount} lies above {ceiling} a year. With licensed lenders, interest, compound interest, penalties and fees are added up; if the sum is clearly excessive, a court cuts what is above {ceiling}, at the borrower’s request.",
        "有{amount}超过了年利率{ceiling}。持牌机构的利息、复利、罚息、违约金和其他费用要加在一起看；明显过高的，借款人提出来，法院对超过{ceiling}的部分予以调减。",
    ),
    "why.above_ceiling.private": (
        "{amount} lies above the ceiling of {ceiling} a year. Between private parties, interest, penalties and fees together are supported up to that.",
        "有{amount}超过了年利率{ceiling}的上限。民间借贷的利息、违约金和其他费用加起来，最多支持到这里。",
    ),
    "why.above_ceiling.unlicensed": (
        "{amount} of charges rests on a contract that is likely void. The principal goes back all the same; beyond it a court usually allows a modest cost for the use of the money.",
        "有{amount}的费用，依据的合同很可能无效。本金还是要还；本金以外，法院通常只支持合理的资金占用费。",
    ),
    "why.covered": (
        "What you paid, {paid} in all, is counted here: first towards costs and interest that are lawful, then towards the principal.",
        "你已经还的{paid}在这里算进去了：先抵合法的费用和利息，再抵本金。",
    ),
    "overpaid": (
        "You may have paid {amount} more than all that is lawful. Whether it can be asked back depends on the case: call 12348 before you pay or sign anything.",
        "你可能比应付的多还了{amount}。能不能要回来要看具体情况：再付钱、签字之前，先打12348问一问。",
    ),
    "ceiling.title": ("Which ceiling holds", "适用哪个上限"),
    "ceiling.licensed": (
        "For licensed lenders: {ceiling} a year for all charges together, on request. The fourfold prime rate does not apply to them, nor to small-loan companies.",
        "持牌机构：全部费用合计年利率{ceiling}，经借款人请求。四倍LPR不适用于它们，也不适用于小额贷款公司。",
    ),
    "ceiling.private": (
        "For private lending: {multiple} times the one-year loan prime rate on the day of the contract. On {date} it was {lpr}, so the ceiling is {ceiling}.",
        "民间借贷：合同成立时一年期LPR的{multiple}倍。{date}的LPR是{lpr}，上限就是{ceiling}。",
    ),
    "ceiling.old": (
        "For private contracts before 20 August 2020 the older line holds up to 19 August 2020: {ceiling} supported, above {void} void.",
        "2020年8月20日以前的民间借贷，到2020年8月19日为止适用旧线：{ceiling}以内支持，超过{void}的部分无效。",
    ),
    "ceiling.later": (
        "From 20 August 2020 on, if sued later, {multiple} times the prime rate at the time of the suit: {ceiling} as of the day of this check.",
        "此后起诉的，从2020年8月20日起按起诉时LPR的{multiple}倍：到核对日是{ceiling}。",
    ),
    "ceiling.unlicensed": (
        "Who lends to the public for a living without a licence has no valid contract. Counted here: the principal, and {ceiling} a year for its use. No text fixes that number.",
        "没有牌照、以放贷为业、借给不特定的人，合同无效。这里算：本金，加上每年{ceiling}的资金占用费。这个数没有条文写死。",
    ),
    "stale.title": ("The prime rate may have changed", "LPR可能变了"),
    "stale.text": (
        "The last prime rate known here is {lpr}, published on {date}, known until {until}. Look up the present one before you write to anyone.",
        "这里最后一次的LPR是{date}公布的{lpr}，只确知到{until}。给对方写信之前，请查当前的LPR。",
    ),
    "ask.title": ("A ceiling works only when you ask for it", "上限要你提出来才管用"),
    "ask.text": (
        "Withholding payment does not lower a debt; it adds to it. Go on paying what is not in dispute if you can, write to the lender about the rest, and if there is a case, say it to the court in time.",
        "不还款不会让欠款变少，只会变多。没有争议的部分，有能力就继续还；有争议的部分，书面向对方提出；已经起诉的，按时向法院提出。",
    ),
    "still": (
        "What stands is a real debt and is to be paid.",
        "站得住的部分是真实的债务，应当偿还。",
    ),
    "answer": (
        "In a case, the request belongs into the written answer, within {days} days of receiving the complaint. If nobody raises it, the court may not see it.",
        "打官司时，写进答辩状，收到起诉状起{days}天内交。没有人提，法院可能就不会看到。",
    ),
    "letter.title": ("The sentence to write to the lender", "写给对方的话"),
    "letter.reading": ("The same in English, to read", "英文对照"),
    "letter": (
        "Regarding the loan of {drawn} (contract no. ______): please send me an itemised statement with principal, interest, penalty and each fee, the rate and the days used. "
        "I received {received}. By my own reckoning up to {as_of}, {stands} would be due. {reasons}I ask you to review your claim of {claimed} and to answer in writing. "
        "This letter only asks for a check: it is no promise to pay, acknowledges no debt and waives no defence.",
        "关于{drawn}的借款（合同编号：______）：请提供逐项明细，写明本金、利息、罚息和违约金、各项费用，以及所用的利率和天数。"
        "本人实际收到{received}。按本人核算，截至{as_of}应付约{stands}。{reasons}请对贵方主张的{claimed}予以复核，并书面答复。"
        "本函仅为核对请求，不构成对债务的确认或还款承诺，也不放弃任何抗辩权利。",
    ),
    "letter.not_received": (
        "{amount} of the principal was deducted in advance (Civil Code, Article 670). ",
        "本金中有{amount}系预先扣除（民法典第六百七十条）。",
    ),
    "letter.licensed": (
        "All charges together exceed {ceiling} a year; I ask for a reduction of the part above it (Fafa 2017 No. 22, section 2). ",
        "各项费用合计超过年利率{ceiling}，请求对超出部分予以调减（法发〔2017〕22号第二条）。",
    ),
    "letter.private": (
        "Interest, penalties and fees together exceed the ceiling of {ceiling} a year that courts support for this contract. ",
        "利息、违约金和其他费用合计超过了本合同受司法保护的年利率上限{ceiling}。",
    ),
    "letter.unlicensed": (
        "Please show your licence to lend. Without one the contract is void (judicial interpretation on private lending, Article 13). ",
        "请出示放贷资质。没有资质的，合同无效（民间借贷司法解释第十三条）。",
    ),
    "letter.above_contract": (
        "The interest claimed is more than the contract rate gives. ",
        "所主张的利息超过合同利率计算的数额。",
    ),
    "letter.when": (
        "The letter offers nothing on purpose: a promise or a plan to pay restarts the limitation period. Make an offer in a step of its own, once the sum is clear. "
        "Do not send the letter when a court paper has come (answer that first), when you have not verified who claims, or when the debt is so old that {years} years may have passed: then get advice first.",
        "信里故意不提还款：答应还、定还款计划，都会让诉讼时效重新计算。数目弄清以后，再单独提方案。这些情况先别发：已经收到法院文书（先答辩）；还没核实对方是谁；债太久，可能超过{years}年诉讼时效（先咨询）。",
    ),
    "keep": ("What to keep", "留好这些"),
    "keep.items": (
        ("The bank record of the day the money arrived", "The contract and every page of the app that names rates and fees", "Every payment: day, sum, to whom", "This check and what the lender answers"),
        ("到账当天的银行流水", "合同，以及App里写明利率和费用的每一页", "每一次还款：日期、金额、付给谁", "这份核对，和对方的答复"),
    ),
    "assume.title": ("What is assumed here", "这里怎么算的"),
    "assume.rate": (
        "The ceiling is counted as a simple yearly rate, by actual days over 365, on the principal you received, from {drawn} to {as_of}: {most} at most for all charges.",
        "上限按单利、实际天数除以365，以实际到手的本金计算，从{drawn}到{as_of}：全部费用最多{most}。",
    ),
    "assume.paid": (
        "A sum paid without days is taken as paid on the last day. That is the lender’s most favourable case; with days you may owe less.",
        "没有日期的还款，当作最后一天还的，这对出借人最有利；填上日期，可能欠得更少。",
    ),
    "before.title": ("Are your payments already taken off?", "他们的数字扣过你的还款吗？"),
    "assume.before": (
        "Their figures are taken here as they were before your payments. If they are what is left after them, tick that field; otherwise the result is too low.",
        "这里按“还没扣你的还款”来算。如果他们已经扣过，请勾选那一项，不然结果会偏低。",
    ),
    "assume.after": ("Their figures are taken as what is left after your payments.", "他们的数字，按已经扣过你的还款来算。"),
    "assume.order": ("Within the ceiling, interest is granted first, then penalties, then fees.", "在上限以内，先算利息，再算罚息违约金，最后算其他费用。"),
    "assume.lawyer": (
        "Court fees and the lender’s lawyer’s fee are not in it. Many courts count a lawyer’s fee under the same ceiling.",
        "诉讼费和对方律师费没有算进来。不少法院把律师费也放进同一个上限里。",
    ),
    "assume.judge": ("It is a reckoning, not a judgment. A court looks at the contract and may decide otherwise.", "这是估算，不是判决。法院会看合同，可能有不同认定。"),
    "csv": ("Table (csv)", "表格（csv）"),
}
