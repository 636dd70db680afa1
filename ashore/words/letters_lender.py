"""The letters to lenders and agencies, paragraph by paragraph; `{…}` is a fact of the form, or a marked gap."""

WORDS = {
    "dear": ("To {to}:", "{to}："),
    "account": ("About contract or account {contract}.", "合同（账户）编号：{contract}。"),
    "rights_stay": (
        "This letter does not touch your right to claim lawfully, nor any duty of mine to pay what the law says I owe.",
        "本函不影响贵方依法主张权利，也不改变本人依法应当承担的责任。",
    ),
    "incidents": ("What happened: {incidents}.", "具体情况：{incidents}。"),
    "evidence": ("My evidence: {evidence}.", "现有证据：{evidence}。"),
    "answer": ("Please answer in writing.", "请贵方书面答复。"),
    # verify_debt
    "verify_debt.title": ("Request to verify a debt", "关于核实债务情况的函"),
    "verify_debt.1": ("I ask you to verify a debt that is said to be mine.", "现请求核实一笔据称由本人负担的债务。"),
    "verify_debt.caller": ("Who asked me to pay: {caller}.", "向本人提出要求的一方：{caller}。"),
    "verify_debt.day": ("I was contacted on {contacted_on}.", "本人被联系的日期：{contacted_on}。"),
    "verify_debt.sum": ("Sum named: {claimed}.", "对方所称金额：{claimed}。"),
    "verify_debt.contract": ("Contract or account: {contract}.", "合同（账户）编号：{contract}。"),
    "verify_debt.2": ("Please tell me in writing and send:", "请贵方书面说明，并提供下列材料："),
    "verify_debt.who": (
        "The full name of the creditor, and, if an agency collects, its authority.",
        "债权人全称；委托他人催收的，提供委托证明。",
    ),
    "verify_debt.assigned": (
        "If the claim was transferred: the notice. Under Article 546 of the Civil Code a transfer has no effect on the debtor without notice.",
        "债权已经转让的，提供转让通知。《中华人民共和国民法典》第五百四十六条规定，债权转让未通知债务人的，对债务人不发生效力。",
    ),
    "verify_debt.copy": ("A copy of the contract.", "合同副本。"),
    "verify_debt.list": (
        "A list of principal, interest, penalty interest, penalties, fees and payments, with how each was worked out.",
        "欠款明细：本金、利息、罚息、违约金、各项费用和已还款项，并列明计算方法。",
    ),
    "verify_debt.data": (
        "Under Article 45 of the Personal Information Protection Law I also ask to see and copy the personal data of mine that you handle in this matter.",
        "依据《中华人民共和国个人信息保护法》第四十五条，本人同时请求查阅、复制贵方就此事处理的本人个人信息。",
    ),
    "verify_debt.nothing": (
        "This letter only asks. It does not admit a debt and does not promise payment. Once it is clear, I will answer in writing.",
        "本函仅为核实情况，不是对债务的承认，也不是还款承诺。核实清楚后，本人将书面答复。",
    ),
    # itemise
    "itemise.title": ("Request for a list of what is owed", "关于列明欠款明细的函"),
    "itemise.sum_day": ("On {contacted_on} you named the sum of {claimed}.", "{contacted_on}，贵方告知的应还金额为{claimed}。"),
    "itemise.sum": ("You named the sum of {claimed}.", "贵方告知的应还金额为{claimed}。"),
    "itemise.2": ("Please list in writing:", "请贵方书面列明："),
    "itemise.principal": ("Principal: day and sum of the loan.", "本金：放款日期和金额。"),
    "itemise.interest": (
        "Interest, penalty interest and compound interest: the rate, the days and the way of counting for each.",
        "利息、罚息、复利：各自的利率、起止日期和计算方法。",
    ),
    "itemise.fees": ("Penalties and fees: name, sum and clause of the contract for each.", "违约金和其他费用：每一项的名称、金额和合同依据。"),
    "itemise.paid": ("Payments: day and sum of each, and what it was set against.", "已还款项：每一笔的日期、金额，以及冲抵了哪一项。"),
    "itemise.total": ("The total on the day of your answer.", "截至答复之日的应还总额。"),
    "itemise.received": (
        "I actually received {received}. Article 670 of the Civil Code forbids taking interest out of the principal beforehand; "
        "what was taken out is not to be repaid as principal. Please check the account by this.",
        "本人实际收到的借款为{received}。《中华人民共和国民法典》第六百七十条规定，利息不得预先在本金中扣除；"
        "预先扣除的，按实际借款数额返还并计算利息。请据此核对。",
    ),
    "itemise.card": (
        "Article 69 of the Measures on Bank Credit Cards says what a collection letter is to disclose: the balance, the reason and how to object among other things. Please go by it.",
        "《商业银行信用卡业务监督管理办法》第六十九条要求催收函件披露欠款余额、催收事由、异议途径等内容，请据此办理。",
    ),
    "itemise.licensed": (
        "Please cut what is above {licensed_cap} a year in all. Section 2 of the Supreme People's Court's Opinions on Financial Trials (法发〔2017〕22号) lets a borrower ask a court for this.",
        "利息、复利、罚息、违约金和其他费用总计超过年利率{licensed_cap}的部分，请贵方核减。"
        "最高人民法院《关于进一步加强金融审判工作的若干意见》（法发〔2017〕22号）第二条规定，借款人可以请求调减。",
    ),
    "itemise.private": (
        "Please cut the interest above {lpr_multiple} times the one-year loan prime rate of the day of the contract. "
        "Article 25 of the Supreme People's Court's Provisions on Private Lending does not support it.",
        "利率超过合同成立时一年期贷款市场报价利率{lpr_multiple}倍的部分，请予核减。"
        "《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》第二十五条对该部分不予支持。",
    ),
    "itemise.penalty": (
        "Please cut a penalty that is far above the loss. Article 585 of the Civil Code lets a court do this on request.",
        "违约金过分高于损失的，请予适当减少。《中华人民共和国民法典》第五百八十五条规定，可以请求人民法院或者仲裁机构减少。",
    ),
    "itemise.end": ("I reserve objections to items without a stated ground. Please answer in writing.", "对没有列明依据的项目，本人保留异议。请贵方书面答复。"),
    # hardship_plan
    "hardship_plan.title": ("Request for a payment plan", "关于协商还款方案的申请"),
    "hardship_plan.1": ("Contract or account {contract}; I owe about {balance}.", "本人合同（账户）编号为{contract}，目前欠款约{balance}。"),
    "hardship_plan.2": (
        "I cannot pay as agreed at present, for this reason: {reason}. I want to go on paying, and ask you to agree to a plan.",
        "本人目前无法按原约定还款，原因如下：{reason}。本人愿意继续偿还，特申请与贵方协商还款方案。",
    ),
    "hardship_plan.card": (
        "Under Article 70 of the Measures on Bank Credit Cards, in special circumstances, where what is owed is beyond the holder's means and the holder wants to pay, "
        "the bank may agree on an instalment plan, of at most {plan_months} months.",
        "《商业银行信用卡业务监督管理办法》第七十条规定，特殊情况下，确认信用卡欠款超出还款能力、且仍有还款意愿的，"
        "发卡银行可以与持卡人平等协商，达成个性化分期还款协议，最长不超过{plan_months}个月。",
    ),
    "hardship_plan.consent": ("I know that a change needs your consent.", "本人明白，调整还款安排须经贵方同意。"),
    "hardship_plan.3": ("My plan:", "本人的方案如下："),
    "hardship_plan.monthly": ("{monthly} a month.", "每月还款{monthly}。"),
    "hardship_plan.share": (
        "After basic living costs I have {capacity} a month for all my debts. I share it in proportion to what I owe each creditor.",
        "扣除基本生活开支后，本人每月可用于偿还全部债务的金额为{capacity}，按各笔欠款的比例分配。",
    ),
    "hardship_plan.share_first": (
        "After basic living costs I have {capacity} a month for all my debts. Debts with a security or a legal deadline come first; the rest is shared in proportion to what is owed.",
        "扣除基本生活开支后，本人每月可用于偿还全部债务的金额为{capacity}，先用于有担保或有法定期限的债务，其余按欠款比例分配。",
    ),
    "hardship_plan.first": ("First payment: {first_payment}.", "首次还款日期：{first_payment}。"),
    "hardship_plan.months": ("{months} monthly payments.", "共还{months}个月。"),
    "hardship_plan.relief": ("Please waive penalty interest and penalties.", "请减免罚息和违约金。"),
    "hardship_plan.principal": (
        "Please confirm that each payment goes to the principal first. Without an agreement, Article 561 of the Civil Code puts costs and interest first.",
        "请确认每次还款先冲抵本金。没有约定的，依照《中华人民共和国民法典》第五百六十一条，先抵费用和利息。",
    ),
    "hardship_plan.stop": (
        "Once there is an agreement, please stop collection, as the same Article 70 says.",
        "达成协议后，请依照上述办法第七十条，停止对本人的催收。",
    ),
    "hardship_plan.papers": ("Enclosed: {papers}.", "随函材料：{papers}。"),
    "hardship_plan.end": (
        "This is a proposal. What binds is a written agreement of both sides. Please answer in writing.",
        "以上为协商提议，以双方书面协议为准。请贵方书面答复。",
    ),
    # contact_limits
    "contact_limits.title": ("How to contact me", "关于催收联系方式的函"),
    "contact_limits.1": (
        "I want to stay in touch about contract or account {contract}. Please contact me like this:",
        "就合同（账户）编号{contract}，本人愿意与贵方保持沟通。请按下列方式联系本人：",
    ),
    "contact_limits.reach": ("How and when: {reach_me}.", "方式和时间：{reach_me}。"),
    "contact_limits.hours": (
        "Please do not contact me between {quiet_from} and {quiet_to}, as the recommended national standard GB/T 45251-2025 (5.3) says.",
        "每日{quiet_from}至次日{quiet_to}，请不要联系。见推荐性国家标准GB/T 45251-2025（5.3）。",
    ),
    "contact_limits.calls": (
        "You and your agencies together: at most {day_calls} connected calls a day, as the same standard says.",
        "贵方及合作机构每日与本人接通的电话，合计请不要超过{day_calls}次。见同一标准。",
    ),
    "contact_limits.others": (
        "Please do not collect from my family, friends, colleagues or employer, as the same standard says.",
        "请不要向本人的亲友、同事和单位催收。见同一标准。",
    ),
    "contact_limits.peace": (
        "Articles 1032 and 1033 of the Civil Code forbid disturbing a person's private peace by calls and messages.",
        "《中华人民共和国民法典》第一千零三十二条、第一千零三十三条规定，不得以电话、短信、即时通讯等方式侵扰他人的私人生活安宁。",
    ),
    "contact_limits.incidents": ("What happened: {incidents}. Please check your records.", "具体情况：{incidents}。请贵方核查录音和记录。"),
    # stop_third_party
    "stop_third_party.title": ("Please stop contacting others", "关于停止联系第三人的函"),
    "stop_third_party.1": (
        "On {contacted_on} you, or somebody who collects for you, contacted my {third_who} about contract or account {contract}.",
        "{contacted_on}，贵方或贵方委托的人员就合同（账户）编号{contract}，联系了本人的{third_who}。",
    ),
    "stop_third_party.told": ("My debt was disclosed.", "联系中透露了本人的欠款情况。"),
    "stop_third_party.2": ("Please", "请贵方："),
    "stop_third_party.stop": ("stop collecting from people who do not owe this debt;", "停止向与该债务无关的人催收；"),
    "stop_third_party.check": ("check your recordings, and tell me the result in writing;", "核查录音和记录，书面告知结果；"),
    "stop_third_party.source": ("tell me where the number came from.", "说明对方联系方式的来源。"),
    "stop_third_party.standard": (
        "The recommended national standard GB/T 45251-2025 (5.3) says: collect only from the debtor; do not disclose the debt to contacts; do not contact again those who refuse.",
        "推荐性国家标准GB/T 45251-2025（5.3）要求：只向债务人催收；不应向联系人透露欠款信息；联系人拒绝的，不应再联系。",
    ),
    "stop_third_party.card": (
        "Article 68 of the Measures on Bank Credit Cards forbids collecting from people who have nothing to do with the debt.",
        "《商业银行信用卡业务监督管理办法》第六十八条规定，不得对与债务无关的第三人催收。",
    ),
    "stop_third_party.data": (
        "Article 10 of the Personal Information Protection Law forbids providing or disclosing personal data unlawfully.",
        "《中华人民共和国个人信息保护法》第十条规定，不得非法提供、公开他人个人信息。",
    ),
    "stop_third_party.contract": (
        "Article 465 of the Civil Code: a contract binds only its parties.",
        "《中华人民共和国民法典》第四百六十五条规定，依法成立的合同仅对当事人具有法律约束力。",
    ),
    "stop_third_party.reach": ("You can reach me like this: {reach_me}.", "贵方可以这样联系本人：{reach_me}。"),
    # wrong_person
    "wrong_person.title": ("You have the wrong person", "关于停止误催的函"),
    "wrong_person.1": (
        "I use the number {my_phone}. Since {contacted_on}, {caller} has contacted me about somebody else's debt.",
        "{my_phone}由本人使用。自{contacted_on}起，{caller}就他人的债务联系本人。",
    ),
    "wrong_person.calls": ("So far {calls} times.", "至今共{calls}次。"),
    "wrong_person.looked_for": ("They look for: {looked_for}.", "对方要找的人：{looked_for}。"),
    "wrong_person.not_party": ("{not_party}", "{not_party}"),
    "wrong_person.said": (
        "I am not borrower, joint borrower or guarantor of this debt.",
        "本人不是该笔债务的借款人、共同借款人或者担保人。",
    ),
    "wrong_person.2": ("Please", "请贵方："),
    "wrong_person.stop": ("stop contacting me;", "停止就此事联系本人；"),
    "wrong_person.delete": (
        "delete my number, as Article 47 of the Personal Information Protection Law allows me to ask;",
        "依照《中华人民共和国个人信息保护法》第四十七条，删除本人的号码；",
    ),
    "wrong_person.source": ("tell me in writing where it came from.", "书面说明号码的来源。"),
    # privacy_complaint
    "privacy_complaint.title": ("Complaint about my personal data", "关于侵害个人信息权益的投诉"),
    "privacy_complaint.1": ("I complain about this:", "本人就下列情况提出投诉："),
    "privacy_complaint.day": ("When: {contacted_on}.", "时间：{contacted_on}。"),
    "privacy_complaint.where": ("Where: {where}.", "地点或渠道：{where}。"),
    "privacy_complaint.what": ("What: {incidents}.", "内容：{incidents}。"),
    "privacy_complaint.by": ("Who did it, as far as known: {caller}.", "已知的行为人：{caller}。"),
    "privacy_complaint.law": (
        "Article 10 of the Personal Information Protection Law forbids collecting, using, providing or disclosing personal data unlawfully. "
        "Article 21 makes whoever entrusts others with data watch over them.",
        "《中华人民共和国个人信息保护法》第十条规定，不得非法收集、使用、提供或者公开他人个人信息；"
        "第二十一条规定，委托处理个人信息的，应当对受托人进行监督。",
    ),
    "privacy_complaint.2": ("I ask you", "请贵方："),
    "privacy_complaint.stop": ("to stop, and to delete what was spread;", "立即停止，并删除已经传播的内容；"),
    "privacy_complaint.source": ("to say where the data came from and who got it;", "说明信息的来源和提供给了谁；"),
    "privacy_complaint.reply": ("to tell me the result in writing.", "书面告知处理结果。"),
    "privacy_complaint.only": ("This complaint is about my data only; what I owe is a matter apart.", "本投诉只涉及个人信息；欠款问题另行处理。"),
    # settlement_confirmation
    "settlement_confirmation.title": ("Please confirm the settlement before I pay", "关于书面确认结清方案的函"),
    "settlement_confirmation.talk": ("We spoke about it on {contacted_on}.", "双方于{contacted_on}就结清事宜作过沟通。"),
    "settlement_confirmation.with": ("On your side: {agreed_with}.", "贵方经办人：{agreed_with}。"),
    "settlement_confirmation.2": (
        "Before I pay, please confirm these points in writing, with your company's seal:",
        "付款以前，请贵方就下列内容书面确认，并加盖公章：",
    ),
    "settlement_confirmation.sum": ("Sum: {agreed_sum}; to be paid by {pay_by}.", "结清金额：{agreed_sum}；付款截止日：{pay_by}。"),
    "settlement_confirmation.account": ("The account is in your company's name: name, number, bank.", "收款账户为贵方单位账户，写明户名、账号和开户行。"),
    "settlement_confirmation.all": (
        "With this payment the whole debt under this contract is settled: no principal, interest, penalty or fee is claimed any more.",
        "按期付清后，该合同项下债务全部结清，本金、利息、违约金和费用均不再主张。",
    ),
    "settlement_confirmation.proof": (
        "You issue a proof of settlement, and report the account truthfully as settled.",
        "付清后出具结清证明，并如实更新征信报送信息。",
    ),
    "settlement_confirmation.owner": (
        "You are the creditor. If the claim was transferred: the notice, as Article 546 of the Civil Code requires.",
        "贵方为现债权人；债权有转让的，依照《中华人民共和国民法典》第五百四十六条，附转让通知。",
    ),
    "settlement_confirmation.end": (
        "I will not pay under this plan before I have the sealed confirmation. This letter is part of a negotiation and does not admit any larger sum.",
        "收到盖章的书面确认后，本人再按方案付款。本函为协商所写，不是对更高金额的确认。",
    ),
}
