"""The rules of the message checker, as data with their reasons.

A rule is a sign: its code, its axis (authenticity: is this what it says it is; conduct: does it keep the rules of
collection), its weight, the tests that find it, why it counts, what a genuine message with the same words looks like,
and the law facts behind it.  A test asks for ideas (`message_words.IDEAS`, `message_finds`) close together in one
sentence.  Words that are forbidden, ruled out or warned of do not count ("the court never asks for a code").

    near("pay person_account", within=30, unless="…", where="…", without="…")

near: all these ideas in one sentence, each at most `within` characters from the first (ordered: one after the other,
each at most `within` characters after the one before); `~idea` counts even behind a
negator; unless: none of these in that sentence; where: at least one of these anywhere in the message; without: none of
these anywhere.  A test may have a weight of its own.  Traits (`*authority`, …) are what the scorer has found out about
the whole message: see `messages.Message`.
"""

DECISIVE, STRONG, MEDIUM, WEAK = "decisive", "strong", "medium", "weak"
POINTS = {DECISIVE: 10, STRONG: 4, MEDIUM: 2, WEAK: 1}
AUTHENTICITY, CONDUCT = "authenticity", "conduct"


def near(ideas, within=30, unless="", where="", without="", weight=None, ordered=False):
    """A test: see the module's text."""
    return {"ordered": ordered, "ideas": ideas.split(), "within": within, "unless": unless.split(), "where": where.split(), "without": without.split(), "weight": weight}


def rule(code, axis, weight, tests, reason, genuine, facts=()):
    """A sign with its tests, its reason and its innocent twin (both as (en, zh)), and its law facts."""
    return {"code": code, "axis": axis, "weight": weight, "tests": tests, "reason": reason, "genuine": genuine, "facts": facts}


RULES = (
    rule("PAYACC", AUTHENTICITY, DECISIVE, (
        near("pay person_account", 34, unless="creditor moved"),
        near("person_account pay_short", 24, unless="creditor moved"),
        near("@payee_person pay", 60, unless="creditor moved"),
        near("@payee_person debt", 70, unless="creditor"),
        near("@card_owner", where="debt pay", unless="creditor moved", weight=STRONG),
        near("creditor person_account", 40, weight=STRONG),
        near("creditor @payee_person", 40, weight=STRONG, without="*court_identity"),
        near("give person_card", 20, unless="creditor chat own_channel moved"),
        near("pay_now", where="*authority withdraw arrest freeze lawyer", unless="official_account own_channel @payee_body creditor"),
        near("@pay_sum", where="*authority withdraw arrest freeze", unless="official_account own_channel @payee_body court_fee @days"),
        near("private_way"),
        near("pay agent", 16, where="withdraw court police @card_owner @payee_person"),
        near("give agent", 16, where="withdraw police person_card"),
        near("qr pay", 24, where="*authority withdraw freeze state_act self_acting", unless="official_account own_channel"),
        near("pay designated", 34, unless="official_account @payee_body creditor court @court_named", where="withdraw lawyer crime discount collector_title execution", weight=STRONG),
        near("pay safe_account", 34),
        near("safe_account"),
        near("pay odd_money", 30),
        near("qr pay_short", 24, where="*authority withdraw freeze state_act fee_sure", unless="official_account own_channel notice_only"),
        near("qr pay_short", 24, unless="official_account own_channel", weight=MEDIUM),
        near("cash", where="*authority street_office withdraw"),
        near("pay_short withdraw", 26, unless="go_to_court official_account @payee_body", where="collector_title person_account @mobile chat", weight=STRONG),
        near("pay collector_title", 14, where="*authority withdraw lawyer discount", unless="official_account own_channel @payee_body go_to_court", weight=STRONG),
        near("account_change pay", 60, unless="@payee_body official_account own_channel", weight=STRONG),
    ), (
        "Money to a person, a QR code or a “safe account” to stop a case or a debt: no court, authority or licensed lender takes payment that way.",
        "让你把钱付给个人、扫码或转进“安全账户”来了结案件或欠款：法院、机关和持牌机构都不会这样收钱。",
    ), (
        "Courts do have accounts for fees and enforcement money, in the court’s own name and with an official receipt; lenders have company accounts. Call back and compare the payee’s name.",
        "法院确有诉讼费、执行款账户，户名是法院并开票据；机构有对公账户。回拨核实户名再付。",
    ), ("court-payment-safe-rule", "fee-official-receipt")),

    rule("DATA", AUTHENTICITY, DECISIVE, (
        near("ask secret", 26, unless="last_digits @given_code @official password_is"),
        near("ask_form secret", 26, unless="last_digits @given_code @official own_channel court_app"),
        near("ask identity_photo", 30, unless="@official own_channel"),
        near("ask_form identity_photo", 30, unless="@official own_channel"),
        near("ask card_number", 26, unless="last_digits own_channel", without="*court_identity"),
        near("ask_form card_number", 26, unless="last_digits own_channel @official", without="*court_identity"),
        near("ask card_number", 26, unless="last_digits own_channel", weight=MEDIUM),
        near("click secret", 40, unless="last_digits @official"),
        near("screen"),
        near("hand_over"),
        near("sms_read"),
        near("guided bank_app", 40, weight=STRONG),
        near("guided pay", 40, weight=STRONG),
        near("~keypad card_number", 60),
    ), (
        "It asks for a card number, a one-time code, a password, photos of your ID or your screen. With these your money can be taken.",
        "它向你要卡号、验证码、密码、身份证照片，或让你共享屏幕。有了这些，钱就能被转走。",
    ), (
        "A message that carries a code asks for nothing: keep the code to yourself. Genuine notices say that nobody will ask for it.",
        "带着验证码发来的短信并没有问你要码，别转给任何人就行。真通知会写明不会索要验证码。",
    ), ("court-payment-safe-rule", "hotline-96110")),

    rule("LINK", AUTHENTICITY, STRONG, (
        near("@imitation", weight=DECISIVE, where="*authority *collects click @imitation"),
        near("@program", where="*authority lawyer", weight=DECISIVE),
        near("@program"),
        near("@archive", without="*court_identity"),
        near("@archive", weight=MEDIUM),
        near("@short", where="*authority"),
        near("@address", where="*authority anti_fraud", weight=MEDIUM),
        near("@short", weight=WEAK),
        near("download program", 24, unless="own_app own_channel @official", where="refund *authority fee_sure screen lawyer account_change"),
        near("~click download", 30, unless="own_app own_channel @official", weight=MEDIUM),
        near("@address click", 40, weight=MEDIUM, without="@lender_named"),
    ), (
        "An address that imitates an authority, a program or an archive to open, or a short link that hides where it leads.",
        "仿冒机关的网址、要你打开的程序或压缩包，或者看不出去向的短链接。",
    ), (
        "Genuine court messages can carry links. Read the end of the name: …court.gov.cn, …gov.cn; zxfw.court.gov.cn.abc.com is not the court’s. Type it yourself.",
        "真的法院短信也会带链接。看结尾：……court.gov.cn、……gov.cn；zxfw.court.gov.cn.abc.com就不是。自己输入最稳妥。",
    ), ("court-sms-domain-zxfw", "hotline-12381")),

    rule("IMP", AUTHENTICITY, STRONG, (
        near("no_such_body"),
        near("@made_up_body"),
        near("court demand", 60, where="*speaks_as_court", without="*court_identity go_to_court"),
        near("police demand", 60, where="debt", without="*police_identity *police_asks_to_come to_the_court anti_fraud effective_demand"),
        near("prosecutor", where="ask debt secrecy alone pay crime"),
        near("regulator", where="@hours fee_sure fee_first screen secret freeze erase click secrecy"),
        near("regulator discount", 60, weight=MEDIUM),
        near("mediation state_act", 40, unless="to_the_court we_the_court", without="*court_identity"),
        near("mediation execution", 50, unless="to_the_court may_apply", without="*court_identity"),
        near("mediation @hours", 60),
        near("street_office pay", 40, where="debt"),
        near("court visit", 40, unless="serve court_paper paper", without="*court_identity"),
        near("court withdraw", 50, where="*collects @hours pay collector_title discount", without="*court_identity official_account"),
        near("lawyer withdraw", 50, where="pay discount"),
        near("anti_fraud @hours", 80, where="click @imitation @address freeze crime"),
        near("police @hours", 80, where="debt", without="*police_identity"),
        near("court keypad", 80),
        near("police keypad", 80),
        near("prosecutor keypad", 80),
        near("regulator keypad", 80),
        near("court chat", 60, without="*court_identity", weight=MEDIUM),
    ), (
        "It speaks as a court, police, prosecutor, regulator or “centre”, yet collects like a private firm; or the body does not exist.",
        "自称法院、公安、检察院、监管部门或某某“中心”，做的却是催收的事；或者根本没有这个机构。",
    ), (
        "Police warnings and court notices use the same words and collect nothing. Ask: which body, which law, which number, and call back on a number you found yourself.",
        "警方提醒、法院通知也用这些词，但不催钱。问清哪个机关、什么依据、什么案号，再用自己查到的号码回拨。",
    ), ("no-such-offices", "prosecutor-never-collects", "psa-impersonation", "cba-2026-prohibitions")),

    rule("PROC", AUTHENTICITY, STRONG, (
        near("settle withdraw", 30, unless="go_to_court plaintiff_withdraws @official", where="*collects case_talk debt", without="*court_identity"),
        near("withdraw pay", 30, unless="plaintiff_withdraws official_account", where="case_talk execution"),
        near("withdraw fee_sure", 30),
        near("execution", unless="may_apply may_be to_the_court *notary @enforcement_case", where="@hours demand settle self_acting *collects case_talk", without="judgment @enforcement_case *notary *lender_notice"),
        near("private_body state_act", 26, unless="to_the_court court_will go_to_court may_apply"),
        near("private_body execution", 26, unless="to_the_court go_to_court may_apply judgment"),
        near("private_body filed", 16, unless="to_the_court go_to_court *complaint", where="case_talk execution withdraw", without="*complaint"),
        near("arbitration freeze", 40, unless="to_the_court court_will may_apply judgment court"),
        near("arbitration state_act", 40, unless="to_the_court may_apply judgment court"),
        near("self_acting", where="case_talk execution", without="*court_identity"),
        near("assist_paper", where="private_body lawyer collector_title debt", without="*court_identity *police_identity judgment"),
        near("list_verb listed", 20, where="@hours demand settle", without="judgment @enforcement_case *lender_notice *court_identity", unless="may_be"),
        near("judgment @hours", 60, where="debt", without="*court_identity"),
        near("freeze", where="private_body collector_title", unless="to_the_court judgment court go_to_court", without="judgment *lender_notice *court_identity notice", weight=MEDIUM),
        near("law_lets_company"),
    ), (
        "The steps come in an order that the law does not know: execution without a judgment, a firm that “files” or “freezes”, an arbitration body that seizes, a case withdrawn by phone.",
        "步骤顺序在法律上不可能：没有判决就执行，公司“立案”“冻结”，仲裁机构查封，打个电话就撤案。",
    ), (
        "Freezes by court order are real, also before a judgment: then there is a ruling with a court’s name and number, and days for review.",
        "法院裁定的冻结是真的，判决前也可能有：会有写明法院和案号的裁定书，并给复议的天数。",
    ), ("preservation-before-judgment", "exec-account-freeze-scope", "filing-decision-7-days", "exec-officer-id")),

    rule("CRIM", AUTHENTICITY, STRONG, (
        near("arrest", where="debt demand *collects @hours crime_name case_talk", without="*court_identity *police_identity *enforcement_words *after_judgment"),
        near("grave_arrest", where="demand debt", unless="enforcement_words", without="*court_identity *police_identity"),
        near("crime crime_name", 24, where="demand @hours arrest freeze click pay secrecy ask screen safe_account", without="*court_identity *police_identity *enforcement_words *police_asks_to_come effective_demand"),
    ), (
        "Being behind on a debt is turned into a crime: arrest, jail, “wanted”. Not paying is a civil matter; nobody is arrested by SMS.",
        "把还不上钱说成犯罪：抓捕、坐牢、通缉。欠款是民事问题，也没有短信抓人这回事。",
    ), (
        "Malicious overdraft is a crime with thresholds: a credit card, 50,000 yuan of principal, intent, two proper demands, three months. And hiding property from a court’s judgment can bring detention.",
        "恶意透支信用卡确是犯罪，但有门槛：本金五万元以上、非法占有目的、两次有效催收、超过三个月。判决后隐瞒财产，法院可以拘留。",
    ), ("default-is-not-crime", "malicious-overdraft-amounts", "summons-ignored-is-not-arrest")),

    rule("FREEZE", AUTHENTICITY, STRONG, (
        near("freeze everything", 30, without="*court_identity"),
        near("freeze @hours", 60, where="debt demand *collects *authority", without="*court_identity"),
        near("impossible_freeze", unless="own_channel"),
        near("freeze", where="*app_fraud"),
    ), (
        "Everything is to be frozen, within hours, the family’s money and papers too. Only a court freezes, up to the sum owed, and never an ID card or health insurance.",
        "说几小时内全部冻结，连家人的钱和证件也算上。只有法院能冻结，以欠款为限，身份证、医保不在其内。",
    ), (
        "A bank tells you of a freeze by a named court with its number; a court’s ruling names the sum.",
        "真的冻结：银行会告诉你是哪家法院、什么案号，裁定书写明金额。",
    ), ("exec-account-freeze-scope", "exec-no-over-seizure", "preservation-before-judgment")),

    rule("CASENO", AUTHENTICITY, MEDIUM, (
        near("@bad_case", where="*speaks_as_court no_such_body @made_up_body execution lawyer private_body", weight=STRONG, without="*police_identity *complaint"),
        near("*case_without_number"),
    ), (
        "It speaks of a case and gives no number, or a number that no court writes. A court’s number: (year) court code, kind, serial.",
        "说有案件却没有案号，或者案号写法不对。法院案号是：（年份）法院代字＋类型代字＋编号。",
    ), (
        "A well-formed number proves nothing alone: it can be copied. Look it up, or ask 12368.",
        "写法对也不能证明是真的，案号可以抄。上网查，或打12368问。",
    ), ("case-number-format",)),

    rule("NOID", AUTHENTICITY, MEDIUM, (
        near("*nobody_named"),
    ), (
        "No full name of a court, a lender or a firm: nobody whom you could ask.",
        "没有法院、机构或公司的全称，想问都不知道问谁。",
    ), (
        "A genuine message names who sends it, and usually the last digits of the account or the case number.",
        "真通知会写明是谁发的，一般还有账户尾号或案号。",
    ), ("verify-court-letters-must-explain", "cba-2026-visits")),

    rule("TIME", AUTHENTICITY, MEDIUM, (
        near("only_today", where="discount pay miracle"),
        near("@hours", where="debt demand case_talk *authority freeze fee_sure visit"),
    ), (
        "A deadline in hours, to keep you from asking anybody. Legal periods are counted in days.",
        "期限按小时算，为的是让你来不及问人。法律上的期限按天算。",
    ), (
        "“Today” in a reminder may just be the due date of an instalment.",
        "还款提醒里的“今日”也可能只是到期日。",
    ), ("deadline-posting-rule",)),

    rule("THIRD", CONDUCT, STRONG, (
        near("tell people", 26, where="debt demand insult execution private_body assist_paper", unless="pass_on pass_on_warning secret family_may_sign verify_told *court_identity", without="*court_identity *police_identity"),
        near("third_address", where="debt"),
        near("people owes_too", 40),
        near("relative owes_too", 80),
        near("owes_too people", 40),
        near("poster"),
        near("*posted_debt"),
    ), (
        "It tells others of the debt, or threatens to. A debt is the business of those who signed.",
        "把欠款告诉别人，或拿这个吓人。欠款只关系到签字的人。",
    ), (
        "When you cannot be reached, a lender may ask somebody to pass on a message, without naming the debt, and must stop when refused.",
        "联系不上你时，机构可以请人转告回电，但不得透露欠款；对方拒绝就不能再打。",
    ), ("gbt45251-only-debtor", "cba-2026-third-persons", "pi-no-illegal-provide")),

    rule("KIN", AUTHENTICITY, STRONG, (
        near("~kin ~kin_harm", 24, where="debt demand freeze execution case_talk no_such_body", unless="private_school family_may_sign", without="*court_identity"),
    ), (
        "Children’s schooling, parents’ house, relatives’ jobs: a debt does not reach them.",
        "拿子女上学、父母房产、亲属工作吓人：欠款牵连不到他们。",
    ), (
        "A court’s order limiting consumption does forbid a judgment debtor to pay for a high-fee private school. Guarantors and, for family spending, a spouse can owe too.",
        "法院的限制消费令确实限制被执行人花钱让子女读高收费私立学校。担保人、以及家庭共同开支中的配偶，也可能要还。",
    ), ("consumption-limit-children", "contract-binds-only-parties", "spouse-debt")),

    rule("VISIT", AUTHENTICITY, STRONG, (
        near("visit with_police", 40, where="debt demand collector_visit @hours", unless="fair_visit", without="*court_identity *police_asks_to_come"),
        near("visit menace", 40, unless="fair_visit"),
        near("menace", where="*visit_channel"),
        near("no_id", where="*visit_channel"),
        near("menace", where="debt demand visit", weight=MEDIUM),
        near("visit people", 40, where="debt demand *collects", unless="fair_visit *court_identity", without="*court_identity", weight=MEDIUM),
        near("visit @hours", 60, where="debt demand arrest", unless="fair_visit", without="*court_identity", weight=MEDIUM),
    ), (
        "A team is to come, with police or the village committee, or not to leave. Police do not go round with collectors.",
        "说有一队人上门，还带着警察、村委，或者赖着不走。警察不会陪人催债。",
    ), (
        "An announced visit by two people with identification, at a fair hour, to you alone, is allowed. You need not let them in.",
        "事先说明、两人以上、亮明身份、时间合适、只找你本人的上门是允许的。你可以不让进门。",
    ), ("cba-2026-visits", "psa-home-intrusion", "exec-officer-id")),

    rule("FEE", AUTHENTICITY, DECISIVE, (
        near("@pay_first", where="*authority refund repair miracle *app_fraud mediation lawyer no_such_body arrest freeze withdraw", unless="court_fee own_channel @days"),
        near("@pay_first", weight=STRONG, unless="court_fee own_channel @days", without="*lender_notice *court_identity"),
        near("pay returns", 40, unless="own_channel court_fee *complaint"),
        near("fee_sure returns", 60),
        near("transfer fast_return", 40),
        near("fee_sure fee_verb", 16, unless="*billed_fee official_account court_fee", where="fee_first fee_sure repair miracle refund withdraw freeze *authority mediation record discount"),
        near("fee_maybe fee_first", 20, unless="official_account court_fee own_channel", where="repair miracle record refund mediation discount withdraw *authority *app_fraud lawyer freeze"),
        near("fee_verb fee_maybe", 10, unless="official_account court_fee *billed_fee own_channel", where="repair refund withdraw erase miracle", weight=STRONG),
        near("on_delivery court_paper", 40, weight=STRONG),
        near("on_delivery court", 40, weight=STRONG),
        near("fee_verb fee_maybe", 10, unless="official_account court_fee *billed_fee", where="mediation", without="*court_identity"),
        near("fee_verb fee_maybe", 16, unless="official_account court_fee", where="*app_fraud", without="*lender_notice"),
    ), (
        "Pay first: for mediation, repair, filing, unfreezing, a refund. Help that is real costs nothing in advance.",
        "先交钱：调解费、修复费、撤案费、解冻金、退款税费。真能办的事，不用先交钱。",
    ), (
        "A lender’s own hardship plan is free. Court fees go to the court’s fiscal account against a receipt.",
        "机构自己的协商还款不收费。诉讼费交到法院的财政专户，开票据。",
    ), ("peoples-mediation-free", "agency-debt-fraud-warning-2026", "fee-official-receipt")),

    rule("PROMISE", AUTHENTICITY, STRONG, (
        near("repair"),
        near("bridge"),
        near("false_papers we_make", 30),
        near("record erase", 16, unless="honest_record"),
        near("guarantee miracle", 40),
        near("miracle fee_maybe", 60, where="fee_first fee_verb"),
        near("miracle", where="chat @mobile fee_first only_today", without="*lender_notice"),
        near("only_today discount", 50, without="own_channel"),
        near("miracle only_today", 60),
        near("refund", where="fee_sure fee_first chat download secret", without="*court_identity"),
    ), (
        "A promise nobody can keep: the record erased, interest wiped, today only. True records stay five years after payment.",
        "没人做得到的承诺：删记录、免利息、仅限今天。真实的逾期记录要在还清后保留五年。",
    ), (
        "Real discounts exist: the lender’s app or the number on your card confirms them, and nobody promises an erased record.",
        "减免确实有：在机构App或打卡背面电话就能确认，也不会答应替你删记录。",
    ), ("credit-5-years", "agency-debt-fraud-warning-2026", "credit-objection-20-days")),

    rule("SECRECY", AUTHENTICITY, DECISIVE, (
        near("secrecy", unless="secret on_hold mediation"),
        near("hold_on", unless="on_hold", where="*authority police prosecutor screen safe_account secret pay fee_sure crime"),
        near("~dont ~talk ~outsiders", 5, ordered=True, unless="secret card_number @given_code pass_on we_promise *code_message", where="*collects *authority pay fee_first fee_sure ask repair miracle screen settle withdraw discount cash"),
        near("alone"),
        near("outsiders_stop"),
    ), (
        "You are to tell nobody, not to call the bank, not to hang up. Whoever wants you alone has something to hide.",
        "不许告诉别人，不许打银行电话，不许挂断。让你一个人拿主意的，心里有鬼。",
    ), (
        "“Tell nobody this code” protects you. Nobody honest minds your asking the bank.",
        "“请勿把验证码告诉任何人”是在保护你。正经机构不怕你去问银行。",
    ), ("hotline-96110", "prosecutor-never-collects")),

    rule("LAW", AUTHENTICITY, STRONG, (
        near("@invented_law"),
        near("@repealed_law", unless="民法典"),
        near("old_regulator", unless="@law"),
        near("invented_policy"),
        near("expired_policy", where="chat fee_first fee_maybe fee_sure @mobile only_today click"),
    ), (
        "It cites a law or an agency that does not exist, or no longer does: the Contract Law ended in 2021, the CBIRC in 2023.",
        "引用的法律或机构不存在，或早已没有：《合同法》2021年废止，银保监会2023年改为国家金融监督管理总局。",
    ), (
        "Genuine notices cite laws correctly. Look the law up at flk.npc.gov.cn.",
        "真通知引用法律是准确的，可在flk.npc.gov.cn查。",
    ), ("old-contract-law-repealed",)),

    rule("CHAN", AUTHENTICITY, MEDIUM, (
        near("chat", where="*authority mediation lawyer case_talk refund repair debt discount"),
        near("@chat_id", where="@lender_named notice refund repair", without="*court_identity", weight=STRONG),
        near("@chat_id", where="*authority mediation lawyer case_talk refund repair debt discount"),
        near("*official_by_mobile"),
        near("*official_by_wechat"),
    ), (
        "Official business by private WeChat, QQ or mobile.",
        "用私人微信、QQ或手机号办“公事”。",
    ), (
        "Court mediators and judges’ assistants do use mobiles at times, and courts may use messengers. Ask for name and number, then call the court.",
        "法院调解员、法官助理有时也用手机，法院也可以用即时通讯通知。问清姓名、案号，再打法院电话。",
    ), ("court-contact-ways-four", "court-may-notify-by-sms-and-apps")),

    rule("INSULT", CONDUCT, STRONG, (
        near("picture", weight=DECISIVE, where="people insult tell demand debt"),
        near("insult", unless="list_verb spam"),
        near("poster"),
    ), (
        "Insults, doctored pictures, public posting. That is punishable, whoever owes what.",
        "辱骂、合成照片、公开张贴。不管欠不欠钱，这都可以受处罚。",
    ), (
        "A stern tone alone breaks no rule. Only a court publishes names, of judgment debtors, on its own list.",
        "语气重不算违规。只有法院能依法公布失信名单。",
    ), ("psa-harass-threat", "cba-2026-prohibitions", "reputation-right")),

    rule("HOURS", CONDUCT, STRONG, (
        near("*at_night"),
    ), (
        "Contact between 22:00 and 08:00 without your consent.",
        "未经同意，在22:00至次日8:00之间催收。",
    ), (
        "The sender can be genuine all the same: hour and authenticity are two questions.",
        "发件人照样可能是真的：时间合不合规，和真不真是两回事。",
    ), ("cba-2026-hours-and-6-attempts", "gbt45251-hours")),

    rule("FREQ", CONDUCT, STRONG, (
        near("*too_often"),
    ), (
        "More calls in a day than the rules allow: 6 attempts to one number (banking association), 3 connected calls (national standard). These are two different counts.",
        "一天内次数超标：同一号码尝试拨打不宜超过6次（行业规范），接通不应超过3次（国家标准）。这是两个不同的计数。",
    ), (
        "Up to the limits, reminders are lawful. Your contract may agree otherwise.",
        "没超过次数的提醒是合法的。合同另有约定的，从约定。",
    ), ("cba-2026-hours-and-6-attempts", "gbt45251-3-calls")),

    rule("OBF", AUTHENTICITY, MEDIUM, (
        near("*disguised"),
    ), (
        "Marks or look-alike characters inside words, so that filters do not see them. Nobody honest needs that.",
        "词中间夹着符号，或用形近字，为的是躲过拦截。正经机构用不着。",
    ), (
        "Traditional characters, full-width digits or a spaced-out heading are no sign.",
        "繁体字、全角数字、标题里的空格，都不算。",
    ), ("number-spoofing-law",)),

    rule("UNSUB", AUTHENTICITY, WEAK, (
        near("unsubscribe", where="*speaks_as_court police arbitration prosecutor no_such_body"),
    ), (
        "“Reply R to stop” on something official: it was sent as advertising.",
        "“公函”后面写着回复R退订：它是按营销短信发的。",
    ), (
        "Genuine reminders of lenders carry it too.",
        "机构真实的还款提醒也会带退订。",
    ), ()),
)

# Ideas that only rules use, kept beside them.
RULE_IDEAS = {
    "may_be": "可能 或将 有可能 视情况 拟 将被",
    "enforcement_words": "执行法院 财产报告 报告财产 拒不履行生效 高消费 限制消费",
    "law_lets_company": "我司有权直接 我司有权对 我公司有权直接 我方有权直接 有权直接对您采取 资产先行扣押 先行扣押",
    "family_may_sign": "家属签收 家属可代收 家属也可以 成年家属 家属可签",
    "poster": "大家周知 望周知 广而告之 莫与此人 天理难容 寻人启事 欠债不还请 请邻居 欠款人公示 欠债公告 欠钱不还公告",
    "on_hold": "转接 排队 稍候 稍等 接通中",
    "outsiders_stop": "不要接银行电话 别自己接 别接银行 不要接银行 银行电话不要接 由我们接 统一接听 一说就办不了 不要透露有人 瞒着银行 他们会拦 她们会拦 对外就说 不要联系原平台 不要联系平台",
    "effective_demand": "两次催收 有效催收 超过三个月",
    "notice_only": "账单日 到期还款日",
    "民法典": "民法典",
}

# Signs for: idea or trait, points.  Each can be copied, so none outweighs a demand for money, codes or secrecy.
SIGNS_FOR = (
    ("COURT", 2, "@court_named @arbitration_named @notary_named @police_named"),
    ("CASE", 2, "@case @arbitration_case @paper_number"),
    ("DOMAIN", 2, "@official"),
    ("VERIFY", 2, "verify_told"),
    ("DAYS", 1, "@days @months"),
    ("RIGHTS", 1, "rights"),
    ("LANDLINE", 1, "@landline"),
    ("EMS", 1, "ems"),
    ("ACCOUNT", 1, "official_account"),
    ("LENDER", 2, "@lender_named"),
    ("TAIL", 1, "tail"),
    ("AMOUNT", 1, "@exact_amount"),
    ("APP", 1, "own_channel"),
    ("FREE", 1, "free voluntary not_money"),
    ("AGENCY", 1, "agency_list"),
    ("LICENCE", 2, "licence"),
    ("CODE", 1, "@given_code"),
)
RULE_IDEAS["tail"] = "尾号 末四位 后四位 ending_in ending"
