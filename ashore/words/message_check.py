"""Words of the message checker."""

# What stands in the form at first, in both editions.
EXAMPLE = "【法院通知】你的案件已立案，今日18:00前将欠款转到承办人李某个人账户可撤案，逾期直接强制执行，并通知你的家人和单位。"

WORDS = {
    "title": ("Real or fake?", "真的还是假的？"),
    # fields
    "text": ("The message", "消息内容"),
    "text.help": (
        "Paste it, or write down what was said. It stays on this device.",
        "粘贴原文，或写下对方说的话。内容只留在这台设备上。",
    ),
    "sender": ("Sender", "发件人"),
    "sender.help": ("A number, a name or an address. A shown number can be faked.", "号码、名称或网址。显示的号码可以伪装。"),
    "channel": ("How it came", "怎么收到的"),
    "time": ("At what time (HH:MM)", "几点收到（HH:MM）"),
    "received": ("On what day", "哪天收到"),
    "received.help": ("Then the last day to act is worked out.", "填了就能算出最后一天。"),
    "attempts_today": ("Calls from them today, answered or not", "对方今天打了几次（含没接通的）"),
    "connected_today": ("Of these, calls that you answered", "其中接通了几次"),
    "error.empty": ("nothing was given; allowed is the text of a message, at most {high} characters", "没有填写；请粘贴消息的文字，最多{high}个字"),
    "error.connected": (
        "{connected} was given; allowed is no more than all calls of the day, {attempts}",
        "填的是{connected}；接通次数不能多于当天的总次数{attempts}",
    ),
    # verdicts
    "verdict.danger": ("Signs of fraud: do not pay", "有诈骗迹象：不要付钱"),
    "verdict.danger.detail": (
        "Do not pay, click, reply or call back. Check in the way marked below, by a route you chose yourself.",
        "别付钱，别点链接，别回复，也别回拨。按下面标出的办法，用自己找到的渠道核实。",
    ),
    "verdict.verify": ("The text alone cannot tell: check it", "光看文字分不出真假：先核实"),
    "verdict.verify.detail": (
        "Do not pay and do not ignore it. Check in the way marked below.",
        "先别付钱，也别不理。按下面标出的办法核实。",
    ),
    "verdict.procedure": ("Looks like a genuine procedure: act in time", "像是真的程序：按时处理"),
    "verdict.procedure.detail": (
        "Confirm it by a route you chose yourself, and do not let the date pass.",
        "用自己找到的渠道确认，别错过日期。",
    ),
    "verdict.ordinary": ("Looks like an ordinary notice", "像是普通的提醒或通知"),
    "verdict.ordinary.detail": (
        "Look at the account in the lender’s own app, or call the number on your card.",
        "到机构自己的App里看账户，或拨打卡背面的电话。",
    ),
    # two statements
    "genuine.title": ("Is the threat genuine?", "这个威胁是真的吗？"),
    "genuine.danger": (
        "What it threatens or asks for is not how a court, an authority or a lender acts. Even so, dial 12368 if it names a court: a real case may exist beside a fake message.",
        "它威胁的、要求的，不是法院、机关或机构的做法。即便如此，提到法院的，还是打12368问一问：假消息之外，可能真有案件。",
    ),
    "genuine.verify": (
        "Signs for and against do not settle it. A fake can copy everything; a genuine message can be badly written.",
        "支持和反对的迹象都不够下结论。假的什么都能抄，真的也可能写得不规范。",
    ),
    "genuine.procedure": (
        "It has what genuine papers have. All of it can be copied, so confirm it. If it is real, silence can cost you your say: a court may decide without you.",
        "真文书该有的它都有，但这些都能抄，所以要确认。如果是真的，不理会就可能失去说话的机会：法院可以缺席判决。",
    ),
    "genuine.ordinary": (
        "Nothing in it speaks for a fraud. Finding no sign is not proof.",
        "没有发现诈骗的迹象。没发现，不等于证明是真的。",
    ),
    "none_found": (
        "No sign against was found. That is not proof that it is genuine.",
        "没有找到可疑之处。这不能证明它是真的。",
    ),
    "debt.title": ("The debt may still be real", "欠款仍可能是真的"),
    "debt.text": (
        "A fake threat can be about a real debt, and a genuine message about a wrong sum. What you owe stands in your contract and in the lender’s app. Look there, today if you can.",
        "假威胁背后可能是真欠款，真通知里的金额也可能不对。欠多少，以合同和机构App为准。能今天看，就今天看。",
    ),
    # dates
    "act.title": ("The date", "日期"),
    "act.by": (
        "Act by {date}: {days} days, counted from the day after you received it. If that day is a weekend or a public holiday, the next working day counts. Check and answer well before it.",
        "最晚{date}：从收到的第二天起算{days}天。最后一天遇到周末或法定节假日，顺延到下一个工作日。核实和答复都要留出时间。",
    ),
    "act.within": (
        "Act within {days} days, counted from the day after you received it. Put in the day above and the last day is shown.",
        "{days}天内处理，从收到的第二天起算。在上面填收到的日期，就会显示最后一天。",
    ),
    "act.soon": (
        "It states no period. Check today or tomorrow: some periods are as short as three to five days, and they run while you wait.",
        "它没写期限。今天或明天就核实：有的期限只有三到五天，等的时候也在走。",
    ),
    "act.hearing": (
        "A date of a hearing in the text counts as well: go, or tell the court before it.",
        "文中写了开庭时间的，也要按时去；去不了，提前告诉法院。",
    ),
    # evidence
    "marked": ("The message, with the signs marked", "消息原文（可疑处已标出）"),
    "hidden": (
        "{n} characters in it cannot be seen on a screen. They are shown as ▯.",
        "其中有{n}个看不见的字符，这里显示为▯。",
    ),
    "marked.cut": ("… {n} more characters without a mark", "……其余{n}个字没有标记"),
    "why": ("Why each sign counts", "每个迹象说明什么"),
    "weight.decisive": ("decides alone", "单凭这一条就够"),
    "weight.strong": ("strong", "强"),
    "weight.medium": ("medium", "中"),
    "weight.weak": ("weak", "弱"),
    "sign.title": ("{sign} ({weight})", "{sign}（{weight}）"),
    "sign.genuine": ("Genuine ones: {text}", "真的是什么样：{text}"),
    "for.title": ("What speaks for it", "像真的地方"),
    "for.text": (
        "It has: {signs}. Each of these can be copied, so each needs your own check.",
        "它有：{signs}。这些都可以抄，所以每一条都要自己核实。",
    ),
    "cannot": ("What cannot be told from here", "这里看不出来的"),
    "cannot.text": (
        "Who really sent it: a shown number, even 12368 or 96110, can be faked. Whether the case number exists. Whether you owe the money, and how much. Rules of thumb fail both ways: a link, a 106 number or “reply T to stop” proves nothing.",
        "究竟是谁发的：显示的号码能伪装，12368、96110也不例外。案号是否存在。欠不欠、欠多少。土办法两头都会错：带链接、106开头、带退订，都证明不了什么。",
    ),
    # conduct
    "conduct": ("Rules of collection that this breaks", "违反了哪些催收规则"),
    "conduct.text": (
        "This is a separate question: a genuine lender can break the rules, and the debt stays. Keep the evidence; complain to the lender first.",
        "这是另一个问题：真的机构也可能违规，欠款还在。留好证据，先向机构投诉。",
    ),
    "col.what": ("What", "事项"),
    "col.rule": ("Rule, its rank, and since when", "规则、效力、从哪天起"),
    "rank.since": ("{rank}, since {date}", "{rank}，{date}起"),
    "rank.law": ("law", "法律"),
    "rank.rule": ("binding rule of the regulator", "监管规定"),
    "rank.standard": ("recommended national standard", "推荐性国家标准"),
    "rank.self": ("self-discipline of the banks’ association", "行业自律"),
    "both_counts": (
        "Today: {attempts} attempts, {connected} answered. 6 attempts (unanswered, one number, banking association) and 3 answered calls (national standard) are two different limits.",
        "今天：拨打{attempts}次，接通{connected}次。同一号码未接通时不宜超过6次（银行业协会），接通不应超过3次（国家标准），是两个不同的限制。",
    ),
    "not_known": ("?", "未填"),
    # ladder
    "ladder": ("Check it yourself, in this order, free of charge", "自己核实，按这个顺序，都不花钱"),
    "ladder.yours": ("▶ START HERE: {step}", "▶ 从这一步开始：{step}"),
    "ladder.steps": (
        (
            "Do not pay, click, reply, or call the number in it.",
            "Keep it: a screenshot with sender and time.",
            "Look at the account yourself: the lender’s own app, or the number on your card or contract.",
            "It names a court: dial 12368 yourself (area code of that court first), or look under 人民法院在线服务, “my cases”.",
            "It names the police: 110 connects you to the station.",
            "It names an arbitration commission: read the clause in your contract, then call the switchboard on the commission’s own site.",
            "It names a law firm: look it up in the register of the judicial administration (12348 helps), then call its listed landline.",
            "Complain: the lender first, in writing; then 12378 (banks, consumer finance), 12363 (credit records), 12345 (small lenders) or 12348 (free legal advice). Threats or fraud: 110 or 96110.",
            "You are not safe, or you think of harming yourself: 12356, 120, 110. Now, before anything else.",
        ),
        (
            "别付钱，别点链接，别回复，别拨里面的电话。",
            "留证据：截图，带上发件人和时间。",
            "自己看账户：机构自己的App，或卡背面、合同上的电话。",
            "提到法院：自己拨12368（先加那家法院的区号），或到“人民法院在线服务”看“我的案件”。",
            "提到警察：打110，请转到那个派出所核实。",
            "提到仲裁委员会：先看合同里有没有仲裁条款，再打它官网上的总机。",
            "提到律师事务所：到司法行政机关的登记平台查（可问12348），再打登记的座机。",
            "投诉：先书面找机构；再找12378（银行、消费金融）、12363（征信）、12345（小贷等地方机构），12348可免费咨询法律。威胁、诈骗打110或96110。",
            "人不安全，或有伤害自己的念头：马上打12356、120、110，别的都先放下。",
        ),
    ),
    "paid": (
        "Already paid or gave a code? Call your bank and 110 at once, before anything else.",
        "已经转账或给了验证码？马上打银行和110，越快越好。",
    ),
    "paid.title": ("If it has happened", "如果已经发生"),
    # papers
    "paper": ("What the paper is", "这是什么文书"),
    "paper.complaint": (
        "A complaint filed against you. You have 15 days for a written answer; without one the court still decides.",
        "有人起诉你。可在15日内书面答辩；不答辩，法院照样审。",
    ),
    "paper.payment_order": (
        "A payment order. Within 15 days pay, or object in writing. “I have no money” is no objection. There will be no hearing.",
        "支付令。15日内要么还，要么书面提异议。只说“没钱”不算异议。它不开庭。",
    ),
    "paper.summons": (
        "A summons or a notice of a hearing. Go, or ask the court for another day; staying away allows judgment without you.",
        "传票或开庭通知。要去；去不了，先向法院申请改期。不去可以缺席判决。",
    ),
    "paper.judgment": (
        "A judgment. The period for an appeal is 15 days; a judgment in a small claim cannot be appealed.",
        "判决书。上诉期15日；小额诉讼一审终审，不能上诉。",
    ),
    "paper.preservation": (
        "A court’s order that freezes assets. Review within 5 days; ask the court to leave wages and living money out.",
        "法院的保全裁定。5日内可申请复议；可请法院留出工资和生活费。",
    ),
    "paper.enforcement": (
        "Enforcement of a judgment. Accounts can be frozen the same day. Call the officer, report your property truthfully, offer a settlement.",
        "强制执行。账户当天就可能被冻结。联系执行人员，如实报告财产，可以谈执行和解。",
    ),
    "paper.mediation": (
        "Mediation before a case. It is voluntary and free. Sign only what you can keep: a confirmed agreement is enforced like a judgment.",
        "诉前调解。自愿、免费。做得到才签：经司法确认，和判决一样能执行。",
    ),
    "paper.arbitration": (
        "Arbitration. It needs a clause in your contract; there is no appeal. Answer within the period of its rules, and say at once if you do not agree to a hearing online.",
        "仲裁。合同里要有仲裁条款；一裁终局。按规则在期限内答复；不同意网上开庭的，马上书面提出。",
    ),
    "paper.notary": (
        "A notarised debt that can be enforced without a trial. Object in writing at once; ask 12348.",
        "经公证可直接强制执行的债权文书，不用打官司。有异议马上书面提出，可问12348。",
    ),
    "paper.police": (
        "Police. They may ask you in; they collect no debts and take no money by phone or chat. Confirm with 110; before you make a statement on a card debt, ask 12348 or a lawyer.",
        "公安机关。可以叫你去了解情况，但不催债，也不会在电话、微信里收钱。打110核实；涉及信用卡的，做笔录前先问12348或律师。",
    ),
    "paper.warning": (
        "A public warning against fraud. Read what it warns of; it asks for nothing. A 12381 message never carries a link.",
        "防诈骗提醒。看它提醒什么就行，它什么都不要。12381的短信从不带链接。",
    ),
    "paper.regulator": (
        "A regulator or public office, usually about a complaint of yours. It takes no fees and erases no records.",
        "监管部门或政务热线，一般是答复你的投诉。它不收费，也不消记录。",
    ),
    "paper.lawyer": (
        "A lawyer’s letter: no court power and no waste paper. A suit may follow; answer in writing if the sum is wrong.",
        "律师函：没有强制力，也不是废纸。之后可能起诉；金额不对就书面答复。",
    ),
    "paper.court": (
        "A paper of a court. Find out which one: the papers carry the periods.",
        "法院的文书。先弄清是哪一种，期限都写在文书里。",
    ),
    # names, numbers and addresses replaced
    "redacted": ("A copy to show others", "可以给别人看的副本"),
    "redacted.text": (
        "Replaced in it: {what}. Sums, dates and the wording stay. Read it through before you send it: a machine misses some. The button puts this copy into the field above, so that you can print or share the page; the verdict is then about the copy. To go back, paste the message again.",
        "已替换：{what}。金额、日期和原话保留。发出去之前自己再看一遍，机器会漏。点下面的按钮，上面填写的原文会换成这份副本，整页就可以打印或转给别人；判断也会按副本重新做。想恢复，重新粘贴原文。",
    ),
    "redacted.button": ("Replace names, numbers and addresses", "替换姓名、号码和地址"),
    "redacted.gone": (
        "Already replaced by marks: {what}. Read it through before you print or share it: a machine misses some.",
        "已换成记号：{what}。打印或转给别人之前自己再看一遍，机器会漏。",
    ),
    "redacted.none": (
        "No name, number or address was recognised that should be replaced before printing or sharing. A machine misses some: read it through yourself.",
        "没有认出打印或转发前需要替换的姓名、号码、地址。机器会漏，请自己再看一遍。",
    ),
    "redacted.name": ("names: {n}", "姓名{n}处"),
    "redacted.phone": ("telephone numbers: {n}", "电话{n}处"),
    "redacted.id": ("ID numbers: {n}", "证件号{n}处"),
    "redacted.card": ("card or account numbers: {n}", "卡号{n}处"),
    "redacted.number": ("other numbers: {n}", "其他编号{n}处"),
    "redacted.address": ("addresses: {n}", "地址{n}处"),
    "redacted.mail": ("mail addresses: {n}", "邮箱{n}处"),
    "redacted.chat": ("chat accounts: {n}", "聊天账号{n}处"),
}
