"""When each letter is sent, when not, to whom and how, and what to keep."""

WORDS = {
    "verify_debt.when": (
        "somebody asks for money and you do not know who they are, or whether the sum is right; or somebody says they bought your debt. "
        "A transfer has no effect on you before you are told. But whoever bought it may also sue, and the papers of the suit then tell you.",
        "有人要钱，你不清楚对方是谁、金额对不对；或者有人说债权转给了他。转让没有通知你，对你不发生效力；"
        "不过受让人也可以直接起诉，起诉状送到，就算通知到了。",
    ),
    "verify_debt.not": (
        "a court paper is there: answer that court, the {answer_days} days are running. Nor when you know the debt and only lack the money: then send a plan.",
        "已经收到法院文书：那要答复法院，{answer_days}天已经在走。债是清楚的、只是没钱，也不寄这封：改用协商还款。",
    ),
    "verify_debt.to.1": ("To the original lender, by an address from your contract or its own app.", "寄给原来的放款方，地址从合同或者官方App里找。"),
    "verify_debt.to.2": ("Not to a number, link or account in the message.", "不寄给消息里的号码、链接、账户。"),
    "verify_debt.to.3": ("By EMS with the content named on the slip, or through the app's complaint page.", "用EMS寄，面单上写明内件；或者在App的投诉入口提交。"),
    "verify_debt.keep.1": ("The message or call that it answers, with day and number.", "对方的消息、通话记录，带日期和号码。"),
    "verify_debt.keep.2": ("A copy of the letter and the postal slip.", "信的副本和邮寄单。"),
    "itemise.when": (
        "the debt is yours but you cannot see how the sum comes about. Ask before you offer anything. A card issuer's collection letter should itself show the balance and how to object.",
        "债是你的，但看不懂金额怎么来的。先要明细，再谈怎么还。信用卡的催收函件，本来就应当写明余额和异议途径。",
    ),
    "itemise.not": (
        "you do not know the caller: then verify first. Nor when a court paper is there: answer the court. The letter does not stop interest.",
        "还不知道对方是谁：先核实。已经收到法院文书：答复法院。寄了这封，利息不会停。",
    ),
    "itemise.to.1": ("To the lender's customer service: app, e-mail or EMS.", "寄给放款方客服：App、邮箱或EMS都行。"),
    "itemise.to.2": ("Not to the collector's own phone or chat.", "不发给催收员个人的手机、微信。"),
    "itemise.keep.1": ("The answer: it is the paper for every later talk.", "对方的书面答复，以后谈什么都用它。"),
    "itemise.keep.2": ("Your own statements of what you got and paid.", "自己的到账、还款流水。"),
    "hardship_plan.when": (
        "you know what you can pay each month and can keep it up. Nobody is bound to accept: a change needs the lender's consent; for cards the bank may agree to up to {plan_months} months.",
        "算清了每月能还多少，而且能一直还下去。对方可以不同意：改还款安排，要放款方同意；信用卡，银行可以答应，最长{plan_months}个月。",
    ),
    "hardship_plan.not": (
        "the sum would take your food or rent, or you do not know yet whether the debt is right. Never enclose a false certificate: that can be punished, even as a crime. Nobody has to be paid for sending this.",
        "这笔钱要从饭钱、房租里挤，或者债对不对还没弄清。不附假证明、假病历：会受处罚，也可能构成犯罪。寄这封信不用花钱请人。",
    ),
    "hardship_plan.to.1": ("To the lender itself, not to the agency: app, branch or EMS.", "交给放款方本身，不交给催收公司：App、网点或EMS。"),
    "hardship_plan.to.2": ("Pay nothing “to show good faith” before the plan is agreed in writing.", "方案没有书面谈妥，不先付“诚意金”。"),
    "hardship_plan.to.3": ("Ask for the answer in writing, or with a recording.", "请对方书面答复；口头答应的，留下录音。"),
    "hardship_plan.keep.1": ("The budget that the sum comes from.", "算出这个金额的家庭预算。"),
    "hardship_plan.keep.2": ("The agreement, and proof of every payment.", "谈妥的协议，和每次还款的凭证。"),
    "contact_limits.when": (
        "calls come too often, too late or to the wrong place, and you want to keep talking on your terms. "
        "The standard behind it is recommended, not a law: a breach helps a complaint, but is not unlawful by itself.",
        "电话太多、太晚、打错地方，而你愿意换一种方式谈。信里的标准是推荐性的，不是法律：违反了可以投诉，但本身不等于违法。",
    ),
    "contact_limits.not": (
        "you would not pick up at the hours that you name. Whoever cannot be reached may find that others are asked for the number; and with cards, changing the number to avoid the bank counts against you.",
        "你写的时间自己也不会接。联系不上，对方就可能找别人问你的号码；信用卡换号躲着银行，对你不利。",
    ),
    "contact_limits.to.1": ("To the lender's customer service, and a copy to the agency.", "寄给放款方客服，抄送催收公司。"),
    "contact_limits.to.2": ("Then keep to the hours that you named.", "然后按自己写的时间接。"),
    "contact_limits.keep.1": ("Your log of calls: the chapter on your rights has one.", "来电记录，“你的权利”一章有表。"),
    "contact_limits.keep.2": ("Proof that the letter arrived.", "信已送到的证明。"),
    "stop_third_party.when": (
        "family, friends, colleagues or your employer were asked to pay or told about the debt. At most they may be asked to pass on a message or how to reach you.",
        "亲友、同事、单位被催、被告知你的欠款。对方最多只能问你的联系方式，或者请人转告。",
    ),
    "stop_third_party.not": (
        "that person signed as borrower or guarantor, or the debt paid for the family's daily life and the person is your spouse: they may be asked. Nor when you yourself cannot be reached: give a way first.",
        "那个人签过字，是共同借款人、担保人；或者是你的配偶，钱用在了家庭日常生活：对方可以找他。你自己联系不上的，也先不寄：先给一个能找到你的方式。",
    ),
    "stop_third_party.to.1": ("To the lender: it answers for its agency.", "寄给放款方：催收公司由它负责。"),
    "stop_third_party.to.2": ("Ask the person who was called to write down day, number and words, and to promise nothing.", "请被打扰的人记下日期、号码、原话；什么都不要答应。"),
    "stop_third_party.keep.1": ("The other person's note, call list and recording.", "对方的笔记、通话记录、录音。"),
    "stop_third_party.keep.2": ("A copy of the letter.", "信的副本。"),
    "wrong_person.when": (
        "you are called about somebody else's debt that you never signed for. A contract binds only its parties.",
        "别人的债，你没有签过字，却有人找你。合同只约束签的人。",
    ),
    "wrong_person.not": (
        "you are a guarantor or joint borrower, or the spouse and the debt may be common: then get advice first, 12348.",
        "你是担保人、共同借款人，或者是配偶、债可能属于夫妻共同债务：先打12348问清楚。",
    ),
    "wrong_person.to.1": ("To the company the caller named, by an address that you looked up yourself.", "寄给对方报的那家机构，地址自己查。"),
    "wrong_person.to.2": ("Do not tell the caller anything about the person they look for.", "不告诉对方你认识的人在哪里、电话是多少。"),
    "wrong_person.keep.1": ("Call list with numbers and times.", "通话记录，带号码和时间。"),
    "wrong_person.keep.2": ("What was said, and the letter.", "对方说的话，和信的副本。"),
    "privacy_complaint.when": (
        "your debt, photo, ID or contacts were spread: to a group, a wall, your address book. A bank or insurer answers a complaint in {complaint_days} days, a complicated one in {complex_days}.",
        "你的欠款、照片、证件、通讯录被发到群里、贴到墙上、传给别人。银行保险机构收到投诉，一般{complaint_days}日办结，复杂的{complex_days}日。",
    ),
    "privacy_complaint.not": (
        "you only want the calls about a lawful debt to stop: contact needed for the contract is allowed. Do not publish the collector's data in return: that can be an offence.",
        "只是想让正当的催款停下来：履行合同必要的联系是允许的。也不要反过来公开催收员的信息：那可能违法。",
    ),
    "privacy_complaint.to.1": ("First to the lender: it answers for those it entrusts.", "先寄给放款方：它要为委托的人负责。"),
    "privacy_complaint.to.2": ("Something posted online: also press “report” on that platform.", "发在网上的：同时在平台上点投诉。"),
    "privacy_complaint.to.3": ("Threats, or posters at your door: call 110.", "有威胁、上门张贴：打110。"),
    "privacy_complaint.keep.1": ("Screenshots with time and address, before they vanish.", "带时间、网址的截图，趁还在。"),
    "privacy_complaint.keep.2": ("Names of witnesses.", "看到的人是谁。"),
    "settlement_confirmation.when": (
        "a sum was named that would close the debt, and you have that money. Send it before you pay. A settled debt stays in the credit record for {kept_years} years.",
        "谈了一个能结清的金额，钱也确实有。付款以前寄。结清以后，征信上还会保留{kept_years}年。",
    ),
    "settlement_confirmation.not": (
        "the caller is not yet verified, or you would have to borrow for it. To push you into new borrowing is a forbidden practice. Banks' bulk buyers may not resell such a debt; check that before you rely on it.",
        "对方身份还没核实，或者要再借钱才付得起。逼你借新还旧，是禁止的。批量买下个人不良贷款的，不得再转卖；这一条用以前请先核实。",
    ),
    "settlement_confirmation.to.1": ("To the lender itself. Call back by its published number.", "寄给放款方本身，用公开的电话回拨确认。"),
    "settlement_confirmation.to.2": ("Never pay to a person's account.", "不付到个人账户。"),
    "settlement_confirmation.to.3": ("Write the contract number into the payment note.", "转账附言写上合同编号。"),
    "settlement_confirmation.keep.1": ("The sealed confirmation, for good.", "盖章的确认书，长期保存。"),
    "settlement_confirmation.keep.2": ("The payment slip and the proof of settlement.", "付款凭证和结清证明。"),
    "court_answer.when": (
        "a complaint reached you. You have {answer_days} days from the day after; posted on the last day is in time. If the court is the wrong one, say so in the same time. "
        "The court does not cut interest or look at time limits by itself: you have to say it, in the first instance.",
        "收到了起诉状副本。从第二天起{answer_days}天，最后一天寄出也算。觉得法院没有管辖权的，同一期限内提出。"
        "利息过高、诉讼时效，你不说，法院不会主动替你提；要在一审说。",
    ),
    "court_answer.not": (
        "a sentence in it is not true: that harms you more than silence. And do not stay away because you sent it: absent without good reason, you can be judged in absence.",
        "里面有一句不属实：比不写更伤自己。寄了答辩状，也要到庭：没有正当理由不到庭，可以缺席判决。",
    ),
    "court_answer.to.1": ("Check with 12368 or the court's own number that the case is real.", "先打12368或法院电话，核实案件是真的。"),
    "court_answer.to.2": ("To the court named on the paper: by EMS, at its window, or in its online service.", "交给文书上的法院：EMS、诉讼服务窗口，或者人民法院在线服务。"),
    "court_answer.to.3": ("Ask how many copies it wants.", "问清要几份副本。"),
    "court_answer.keep.1": ("The envelope and the day of receipt.", "信封和签收日期。"),
    "court_answer.keep.2": ("Originals of your evidence: bring them to the hearing.", "证据原件，开庭带去。"),
    "payment_order_objection.when": (
        "you got a payment order and the sum, the interest, the person or the payments are wrong. You have {order_days} days, in writing. If the objection holds, the order falls; the applicant may go on to a suit.",
        "收到支付令，而金额、利息、人或者还款不对。{order_days}天内，书面提出。异议成立，支付令失效；之后可能转入诉讼。",
    ),
    "payment_order_objection.not": (
        "the debt is right and you only lack the money. “No money” or “later” is no objection and does not stop the order. Then call the court and the lender about paying.",
        "债没有错，只是没钱。只说没钱、要延期、要分期，不影响支付令效力。这时联系法院和债权人谈怎么还。",
    ),
    "payment_order_objection.to.1": ("Check with 12368 that the order is real.", "先打12368核实支付令是真的。"),
    "payment_order_objection.to.2": ("To the court that issued it; the post stamp of the last day counts.", "交给发出支付令的法院；最后一天交邮也算。"),
    "payment_order_objection.to.3": ("Not by phone: only writing counts.", "打电话说没有用，要书面。"),
    "payment_order_objection.keep.1": ("The postal slip: it proves the day.", "邮寄单，它证明日期。"),
    "payment_order_objection.keep.2": ("The order with its envelope.", "支付令和信封。"),
    "credit_objection.when": (
        "your report shows something false or something missing. The report is free {free_times} times a year. The answer comes in {objection_days} days; if it does not help, you can complain to the central bank’s local office, or sue.",
        "信用报告有错误、遗漏。报告一年可以免费查{free_times}次。{objection_days}日内会书面答复；不满意，可以向所在地人民银行投诉，也可以起诉。",
    ),
    "credit_objection.not": (
        "the record is true. Nobody can have it taken out, least of all for a fee. You may add a statement of your own instead.",
        "记录是真的。谁也删不掉，收钱代办的更不行。你可以要求加一段本人说明。",
    ),
    "credit_objection.to.1": ("To the bank or company that reported it, or at the central bank's credit window.", "交给报送的机构，或者人民银行征信窗口。"),
    "credit_objection.to.2": ("Take your ID card; write its number in by hand.", "带身份证，号码当场手写。"),
    "credit_objection.keep.1": ("The report with the day you got it.", "当时的信用报告，写上日期。"),
    "credit_objection.keep.2": ("The receipt of your objection and the answer.", "异议受理回执和答复。"),
    "regulator_complaint.when": (
        "you complained to the company in writing and got no answer, or no good one. Banks have {complaint_days} days, {complex_days} for complicated cases.",
        "已经书面向机构投诉，没有答复，或者答复没有解决。银行保险机构一般{complaint_days}日办结，复杂的{complex_days}日。",
    ),
    "regulator_complaint.not": (
        "you have not asked the company yet, or want only a discount. The authority looks at conduct; it does not decide what you owe. Do not pay an agent who writes complaints: five authorities warn of them.",
        "还没找过机构，或者只想少还。监管部门查的是行为，不替你判欠多少。不请人代写、代投诉：五部门提示过风险。",
    ),
    "regulator_complaint.to.1": ("Bank or consumer-finance company: 12378, on working days.", "银行、消费金融公司：12378，工作日。"),
    "regulator_complaint.to.2": ("Micro-loan company: the local financial authority, through 12345.", "小额贷款公司：地方金融管理部门，可打12345转。"),
    "regulator_complaint.to.3": ("Credit records: the local office of the central bank; 12363, check the number before you rely on it.", "征信：所在地人民银行；电话12363，用以前请先核实。"),
    "regulator_complaint.keep.1": ("The complaint to the company and its answer.", "给机构的投诉和它的答复。"),
    "regulator_complaint.keep.2": ("Log, recordings, screenshots; the number of the complaint.", "来电记录、录音、截图；投诉编号。"),
}
