"""The letters to courts, credit bureaus and authorities, paragraph by paragraph; `{…}` is a fact of the form, or a marked gap."""

WORDS = {
    "id_number": ("ID number: 【write it by hand】", "公民身份号码：【请手写】"),
    "role.court_answer": ("defendant", "答辩人"),
    "role.payment_order_objection": ("objector", "异议人"),
    "evidence.court": ("Evidence: {evidence}.", "证据：{evidence}。"),
    # court_answer
    "court_answer.title": ("Answer to a claim", "民事答辩状"),
    "court_answer.me": ("Defendant: {my_name}. Phone: {my_phone}. Address for service: {my_address}.", "答辩人：{my_name}，联系电话：{my_phone}，送达地址：{my_address}。"),
    "court_answer.them": ("Claimant: {plaintiff}.", "被答辩人（原告）：{plaintiff}。"),
    "court_answer.case": ("Case number: {case_no}.", "案号：{case_no}。"),
    "court_answer.day": ("The copy of the complaint reached me on {received_on}.", "答辩人于{received_on}收到起诉状副本。"),
    "court_answer.1": ("I answer:", "现答辩如下："),
    "court_answer.admitted": ("These facts are right: {admitted}.", "答辩人对下列事实没有异议：{admitted}。"),
    "court.grounds": ("{grounds}", "{grounds}"),
    "court.not_signed": (
        "I did not sign or confirm the contract that is claimed, on paper or online. The other side should prove it.",
        "{role}没有签订、也没有在网上确认过对方所称的合同，请对方举证证明。",
    ),
    "court.amount": ("The sum is wrong: {amount_why}.", "对金额有异议：{amount_why}。"),
    "court.paid": ("I have paid {paid} that was not counted. It is to be taken off.", "{role}已经偿还而未计入的款项为{paid}，应当扣除。"),
    "court.received": (
        "I actually received {received}. Under Article 670 of the Civil Code interest may not be taken out of the principal beforehand.",
        "{role}实际收到的借款为{received}。《中华人民共和国民法典》第六百七十条规定，利息不得预先在本金中扣除。",
    ),
    "court.licensed": (
        "Interest, compound interest, penalty interest, penalties and fees together are too high. I ask the court to cut what is above {licensed_cap} a year, "
        "by section 2 of the Supreme People's Court's Opinions on Financial Trials (法发〔2017〕22号).",
        "对方主张的利息、复利、罚息、违约金和其他费用总计过高。请求法院依照最高人民法院《关于进一步加强金融审判工作的若干意见》（法发〔2017〕22号）第二条，"
        "对总计超过年利率{licensed_cap}的部分予以调减。",
    ),
    "court.private": (
        "The interest is above {lpr_multiple} times the one-year loan prime rate of the day of the contract. "
        "By Article 25 of the Supreme People's Court's Provisions on Private Lending what is above it is not supported.",
        "约定利率超过合同成立时一年期贷款市场报价利率{lpr_multiple}倍。依照《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》第二十五条，超过部分不应支持。",
    ),
    "court.rate": ("Interest and fees together are too high. I ask the court to examine and cut them.", "对方主张的利息和费用总计过高，请求法院审查并予以调减。"),
    "court.penalty": (
        "The penalty is far above the loss. I ask for it to be reduced, by Article 585 of the Civil Code.",
        "约定的违约金过分高于损失，请求依照《中华人民共和国民法典》第五百八十五条予以适当减少。",
    ),
    "court.terms": (
        "Terms of great weight to me were not shown or explained. By Article 496 of the Civil Code I claim that they are no part of the contract.",
        "与{role}有重大利害关系的格式条款，对方没有提示、说明。依照《中华人民共和国民法典》第四百九十六条，{role}主张该条款不成为合同的内容。",
    ),
    "court.old": (
        "More than {years} years have passed since the debt fell due. In that time nobody asked me for it, and I neither promised nor paid. "
        "By Articles 188 and 192 of the Civil Code I raise the limitation defence.",
        "债务到期至今已超过{years}年，其间对方没有向{role}主张，{role}也没有承诺或者偿还。"
        "依照《中华人民共和国民法典》第一百八十八条、第一百九十二条，{role}提出诉讼时效抗辩。",
    ),
    "court_answer.mediate": ("I am ready to mediate in court.", "答辩人愿意在法院主持下调解。"),
    "court_answer.end": ("I ask the court to find the facts by law and decide fairly.", "综上，请求人民法院依法查明事实，公正裁判。"),
    "court_answer.sign": ("Defendant: {my_name} (signature)", "答辩人：{my_name}（签名）"),
    # payment_order_objection
    "payment_order_objection.title": ("Objection to a payment order", "支付令异议书"),
    "payment_order_objection.me": ("Objector (respondent): {my_name}. Phone: {my_phone}. Address: {my_address}.", "异议人（被申请人）：{my_name}，联系电话：{my_phone}，送达地址：{my_address}。"),
    "payment_order_objection.them": ("Applicant: {plaintiff}.", "申请人：{plaintiff}。"),
    "payment_order_objection.case": ("Payment order: {case_no}.", "支付令案号：{case_no}。"),
    "payment_order_objection.1": (
        "The payment order reached me on {received_on}. I object in writing to the debt in it, under Article 227 of the Civil Procedure Law, for these reasons:",
        "异议人于{received_on}收到上述支付令。依照《中华人民共和国民事诉讼法》第二百二十七条，现对支付令所载债务提出书面异议，理由如下：",
    ),
    "payment_order_objection.2": (
        "I ask the court to end the procedure by a ruling, under Article 228 of the same law.",
        "请求人民法院依照《中华人民共和国民事诉讼法》第二百二十八条，裁定终结督促程序。",
    ),
    "payment_order_objection.sign": ("Objector: {my_name} (signature)", "异议人：{my_name}（签名）"),
    # credit_objection
    "credit_objection.title": ("Objection to a credit record", "征信异议申请书"),
    "credit_objection.me": ("Applicant: {my_name}. Phone: {my_phone}.", "申请人：{my_name}，联系电话：{my_phone}。"),
    "credit_objection.item": ("The record: {record_item}.", "有异议的信息：{record_item}。"),
    "credit_objection.1": ("My objection:", "异议内容："),
    "credit_objection.not_mine": ("I did not open this account, nor let anyone open it.", "该账户不是本人办理，本人也没有让他人办理。"),
    "credit_objection.wrong": ("What is wrong: {wrong_how}.", "错误或者遗漏之处：{wrong_how}。"),
    "credit_objection.right": ("What is right: {right_is}.", "正确的情况：{right_is}。"),
    "credit_objection.too_long": (
        "It was repaid in full on {repaid_on}. By Article 16 of the Regulation on the Credit Reporting Industry bad records are kept for {kept_years} years from the end of the event, and then deleted.",
        "该笔欠款已于{repaid_on}全部还清。《征信业管理条例》第十六条规定，不良信息自不良行为或者事件终止之日起保存{kept_years}年，超过的应当删除。",
    ),
    "credit_objection.no_notice": (
        "I was not told before it was reported. Article 15 of the same Regulation requires it.",
        "报送以前没有告知本人，不符合《征信业管理条例》第十五条的规定。",
    ),
    "credit_objection.2": (
        "By Article 25 of the Regulation on the Credit Reporting Industry please check and deal with it within {objection_days} days, and answer in writing. "
        "Article 1029 of the Civil Code lets me ask for correction or deletion.",
        "依照《征信业管理条例》第二十五条，请在{objection_days}日内核查处理，并书面答复。"
        "《中华人民共和国民法典》第一千零二十九条规定，本人有权请求更正、删除。",
    ),
    "credit_objection.sign": ("Applicant: {my_name} (signature)", "申请人：{my_name}（签名）"),
    # regulator_complaint
    "regulator_complaint.title": ("Complaint of a financial consumer", "金融消费投诉书"),
    "regulator_complaint.financial": ("National Financial Regulatory Administration, office of {place}", "国家金融监督管理总局{place}派出机构"),
    "regulator_complaint.local": ("Local financial authority of {place}", "{place}地方金融管理部门"),
    "regulator_complaint.central_bank": ("People's Bank of China, office of {place}", "中国人民银行{place}派出机构"),
    "regulator_complaint.dear": ("To: {authority}", "{authority}："),
    "regulator_complaint.me": ("Complainant: {my_name}. Phone: {my_phone}. Address: {my_address}.", "投诉人：{my_name}，联系电话：{my_phone}，通信地址：{my_address}。"),
    "regulator_complaint.them": ("Against: {to}. Contract or account: {contract}.", "被投诉人：{to}。合同（账户）编号：{contract}。"),
    "regulator_complaint.facts": ("What happened: {incidents}.", "事实经过：{incidents}。"),
    "regulator_complaint.1": ("I complain about:", "投诉事项："),
    "regulator_complaint.night": (
        "Contact between {quiet_from} and {quiet_to}, against the recommended national standard GB/T 45251-2025 (5.3).",
        "在{quiet_from}至次日{quiet_to}之间催收，不符合推荐性国家标准GB/T 45251-2025（5.3）。",
    ),
    "regulator_complaint.calls": (
        "More than {day_calls} connected calls a day, against the same kind of rule: recommended national standard GB/T 45251-2025 (5.3).",
        "一天接通电话超过{day_calls}次，不符合推荐性国家标准GB/T 45251-2025（5.3）。",
    ),
    "regulator_complaint.told": (
        "My debt was told to somebody else, against the recommended national standard GB/T 45251-2025 (5.3) and Article 10 of the Personal Information Protection Law.",
        "向他人透露本人的欠款，不符合推荐性国家标准GB/T 45251-2025（5.3），也违反《中华人民共和国个人信息保护法》第十条。",
    ),
    "regulator_complaint.threats": (
        "Threats or insults, which the China Banking Association's Guideline on Collection (for trial) forbids.",
        "威胁、辱骂，违反中国银行业协会《金融机构个人消费类贷款催收工作指引(试行)》。",
    ),
    "regulator_complaint.threats_micro": (
        "Threats or insults, which the Interim Measures on Micro-loan Companies (金规〔2024〕26号) forbid.",
        "威胁、侮辱，违反《小额贷款公司监督管理暂行办法》（金规〔2024〕26号）。",
    ),
    "regulator_complaint.first": ("I complained to the company on {complained_on}.", "本人已于{complained_on}向该机构投诉。"),
    "regulator_complaint.reply": ("Its answer: {reply}.", "该机构的答复：{reply}。"),
    "regulator_complaint.no_reply": ("It has not answered so far.", "至今没有收到答复。"),
    "regulator_complaint.demand": ("I ask for: {demand}.", "请求事项：{demand}。"),
    "regulator_complaint.sign": ("Complainant: {my_name} (signature)", "投诉人：{my_name}（签名）"),
}
