"""Words of the court-fees tool."""

WORDS = {
    "title": ("What a court case costs", "打官司要花多少钱"),
    # fields
    "claim": ("Sum claimed", "对方起诉要多少钱"),
    "claim.help": (
        "Principal, interest and fees together, as the complaint states them. In yuan.",
        "起诉状上写的本金、利息、费用加在一起。单位：元。",
    ),
    "procedure": ("Kind of case", "走哪种程序"),
    "procedure.help": (
        "The papers from the court name it. Most consumer debts run as simplified or small claims.",
        "法院文书上会写明。多数消费债务走简易或小额程序。",
    ),
    "procedure.ordinary": ("Ordinary procedure", "普通程序"),
    "procedure.simplified": ("Simplified procedure", "简易程序"),
    "procedure.small": ("Small claims", "小额诉讼"),
    "procedure.mediated": ("Settled by court mediation", "调解结案"),
    "procedure.withdrawn": ("Suit withdrawn", "对方撤诉"),
    "procedure.payment_order": ("Payment order", "支付令"),
    "awarded": ("Sum the court awards", "法院判多少"),
    "awarded.help": (
        "Leave it empty for the whole claim (after a withdrawal: for nothing).",
        "空着表示全部支持；撤诉的，空着表示一分没判。",
    ),
    "preserved": ("Value of property frozen", "保全了多少财产"),
    "preserved.help": ("0 if nothing was preserved.", "没有保全就填0。"),
    "enforced": ("Sum enforced by the court", "申请强制执行多少"),
    "enforced.help": ("0 if you pay before it comes to that.", "判决后自己还清的，填0。"),
    "error.awarded": (
        "{given} was given; allowed is at most the sum claimed, {claim}",
        "填的是{given}；不能超过起诉金额{claim}",
    ),
    # the answer
    "headline": ("{total} of court costs would fall on you", "法院这边的费用，大约要你承担{total}"),
    "headline.none": ("No court costs would fall on you", "法院这边的费用，不用你承担"),
    "headline.detail": (
        "The case fee is {fee}; {yours} of it is yours. This comes on top of the debt.",
        "案件受理费{fee}，其中你承担{yours}。这是债务以外的钱。",
    ),
    "steps.title": ("What each step costs", "每一步的费用"),
    "col.step": ("Step", "步骤"),
    "col.base": ("Counted on", "按多少钱算"),
    "col.fee": ("Fee", "费用"),
    "col.yours": ("Yours", "你承担"),
    "col.theirs": ("The lender’s", "对方承担"),
    "step.case": ("Case fee ({procedure})", "案件受理费（{procedure}）"),
    "step.order": ("Fee of the payment order", "支付令申请费"),
    "step.preservation": ("Preservation", "财产保全"),
    "step.enforcement": ("Enforcement", "强制执行"),
    "step.total": ("Together", "合计"),
    "chart": ("The case fee of this claim, by kind of case", "同样的起诉金额，不同程序的受理费"),
    "chart.summary": (
        "For a claim of {claim}: ordinary {ordinary}, simplified or small claims {half}, mediated or withdrawn {half}, payment order {third}.",
        "起诉金额{claim}：普通程序{ordinary}，简易或小额{half}，调解或撤诉{half}，支付令{third}。",
    ),
    "chart.x": ("Kind of case", "程序"),
    "chart.y": ("Fee, in yuan", "费用（元）"),
    "parts.title": ("How the ordinary fee of {fee} comes about", "普通程序的{fee}是怎么算出来的"),
    "col.slice": ("Part of the claim", "这一段金额"),
    "col.rate": ("Rate", "费率"),
    "col.adds": ("Adds", "这一段的费用"),
    "slice": ("{low} to {high}", "{low}至{high}"),
    "flat": ("flat", "每件"),
    # what a reader should know
    "know.loser": (
        "Who loses pays. If the court grants only part of the claim, the fee is shared. So every yuan of overcharged interest that you get cut also cuts your share of the fee.",
        "谁败诉谁承担。只支持一部分的，费用也分摊。所以多算的利息砍掉一块，你承担的诉讼费也少一块。",
    ),
    "know.half": (
        "Simplified cases and small claims cost half. So do cases that end in mediation or are withdrawn.",
        "简易程序和小额诉讼减半收。调解结案、撤诉的也减半。",
    ),
    "know.vanish": (
        "Simplified procedure needs a defendant who can be reached. If nobody can find you, the case moves to the ordinary procedure, and the half is gone.",
        "找得到人，才能走简易程序。人失联了，案件会转为普通程序，减半也就没有了。",
    ),
    "know.order": (
        "A payment order costs a third. You bear it if you do not object in writing in time; if your objection ends it, the lender bears it and may claim it in a suit.",
        "支付令收三分之一。没按时书面异议的，由你承担；异议成立、程序终结的，由对方承担，对方再起诉时可以列进去。",
    ),
    "know.preservation": (
        "Who asks for a freeze pays that fee first, and may add it to the claim. It never exceeds {cap}.",
        "谁申请保全谁先交，可以写进诉讼请求。最多{cap}。",
    ),
    "know.enforcement.title": ("Nobody prepays enforcement", "执行费不用预交"),
    "know.enforcement": (
        "The court collects the enforcement fee after enforcing, from the person enforced against. A caller who wants an “enforcement deposit” today is not the court.",
        "执行费在执行以后才收，由被执行人承担。谁打电话让你今天交“执行保证金”，谁就不是法院。",
    ),
    "know.receipt": (
        "Court fees go to a bank that the court names on its payment notice, against an official receipt. Never to a private account or a QR code in a chat.",
        "诉讼费凭法院的缴费通知，到指定银行交，有财政票据。不会让你转到个人账户，也不会在聊天里发收款码。",
    ),
    "know.relief": (
        "In real hardship you can ask for more time, a cut of at least {least}, or no fee at all. This is for the side that must pay in: with an appeal or a claim of your own. Where you lose, the court may look at your means.",
        "确有困难的，可以申请缓交、减交（至少{least}）或免交。交费的一方才需要申请，比如你上诉或自己起诉。受到救助的一方败诉的，法院会看你的负担能力。",
    ),
    "know.review": (
        "If you think the fee or its split is wrong, ask the court’s president in writing to review it. You get an answer within {days} days.",
        "觉得算错了、分错了，可以书面请院长复核，{days}日内会有答复。",
    ),
    "assume.title": ("What is assumed here", "这里怎么算的"),
    "assume.round": (
        "The Measures do not say how to round. Here a fee is worked out exactly and rounded once, half up, to the fen. Courts often write whole yuan.",
        "办法没有写怎么取整。这里精确计算，最后一次四舍五入到分。法院常常写到元。",
    ),
    "assume.once": (
        "A case is halved once, also when it is both simplified and mediated. That is how courts do it; no text was found that says so.",
        "既简易又调解的，只减半一次。各地法院这样做，但没有找到写明的条文。",
    ),
    "assume.share": (
        "The case fee is shared in proportion to what is awarded. The judge may share it otherwise. After a mediation the agreement decides; after a withdrawal it is counted as the lender’s.",
        "受理费按支持的比例分摊，法官可以另作决定。调解的看协议怎么写；撤诉的，这里算对方承担。",
    ),
    "assume.others": (
        "Fees of preservation and enforcement are counted as yours in full. Costs of a public notice, an expert or a lawyer are not in it.",
        "保全费和执行费全部算你承担。公告费、鉴定费、律师费没有算进来。",
    ),
    "csv": ("Table (csv)", "表格（csv）"),
}
