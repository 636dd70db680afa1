"""Five calls to practise.

A scene: (id, nodes).  A node: (id, (en, zh) what the other side says, choices).  A choice: (id, (en, zh) what you say, mark, effects, next):
mark 2 is the sentence to use, 1 is neither good nor bad, 0 is a mistake; effects are codes of `role_play.WORDS`; next is the id of a
node, "" the end.  `{…}` is a number of the law, filled in by the tool.  Every node has one choice of mark 2.  People, firms and numbers are invented.
"""

BANK = ("bank", [
    ("start", (
        "Good afternoon, Sample Bank card centre, staff number 0000. Is that Lin Yue? Your card is 58 days behind. Can you settle it today?",
        "下午好，示例银行信用卡中心，工号0000。请问是林悦吗？您的卡逾期58天了，今天能处理吗？",
    ), [
        ("a", ("Yes, I will get the money together today.", "好的，我今天去凑钱。"), 0, "promise limitation", "why"),
        ("b", ("Your staff number, please. I will ring the number on my card and speak there.", "请再说一遍工号。我打卡背面的电话，在那边说。"), 2, "verify", "why_checked"),
        ("c", ("Leave me alone!", "别烦我！"), 0, "rude", "why"),
    ]),
    ("why", (
        "I understand. What is the reason? Who in the family earns, and where do they work?",
        "理解您。是什么原因呢？家里谁在挣钱，在哪儿上班？",
    ), [
        ("a", ("My husband drives freight. His firm is …", "我丈夫跑货运，公司是……"), 0, "data", "worse"),
        ("b", ("Our income has fallen. The details come in writing, with a plan.", "收入下降了。具体情况，我随还款方案书面给。"), 2, "written", "worse"),
        ("c", ("There is no reason. There is no money.", "没什么原因，就是没钱。"), 1, "unclear", "worse"),
    ]),
    ("why_checked", (
        "(You rang back; it is the bank.) Thank you for calling. What is the reason? Who in the family earns, and where?",
        "（你回拨了，确实是银行。）感谢来电。是什么原因呢？家里谁在挣钱，在哪儿上班？",
    ), [
        ("a", ("Our income has fallen. The details come in writing, with a plan.", "收入下降了。具体情况，我随还款方案书面给。"), 2, "written", "worse"),
        ("b", ("My husband drives freight. His firm is …", "我丈夫跑货运，公司是……"), 0, "data", "worse"),
        ("c", ("That is none of your business.", "跟你们没关系。"), 1, "unclear", "worse"),
    ]),
    ("worse", (
        "If it goes on, your credit record suffers, and the bank may go to court. What is the least you can pay now?",
        "再拖下去，征信受影响，银行也可能起诉。您现在最少能还多少？",
    ), [
        ("a", ("I will send 500 now and the rest next week.", "我先还500，剩下的下周还。"), 0, "promise limitation", "promise"),
        ("b", ("Then sue me!", "那就起诉吧！"), 0, "rude", "promise"),
        ("c", ("I know. I am working out what I can keep up, and I send it in writing.", "我知道。能一直还多少，我算好，书面发给贵行。"), 2, "written", "promise"),
    ]),
    ("promise", (
        "The system wants a date. I put you down for 2,000 yuan by Friday, yes?",
        "系统要登记一个日期。我给您登记周五前还2,000元，可以吗？",
    ), [
        ("a", ("I name no date and no sum on the phone. Please note: statement in writing; I answer in writing.", "电话里我不定日期和金额。请登记：请书面发明细，我书面答复。再见。"), 2, "written calm", ""),
        ("b", ("All right, Friday.", "行，周五。"), 0, "promise limitation", ""),
        ("c", ("(hang up without a word)", "（一句话不说，挂断）"), 1, "silence", ""),
        ("d", ("Put down what you like.", "随便你登记。"), 0, "promise unclear", ""),
    ]),
])

AGENCY = ("agency", [
    ("start", (
        "Li here, for Sample Bank. You owe 21,340 yuan. It is paid by six tonight, understood?",
        "我姓李，替示例银行办事的。你欠21,340元，今天下午6点前还清，听见没有？",
    ), [
        ("a", ("Yes, yes, I will find a way at once.", "好好好，我马上想办法。"), 0, "admit promise limitation", "borrow"),
        ("b", ("Swindler! I owe you nothing!", "骗子！我不欠你的！"), 0, "rude", "borrow"),
        ("c", ("Name of your company, who gave you the order, staff number. I check with the bank first.", "请报公司全名、委托方、工号。我先向银行核实。"), 2, "verify", "borrow"),
    ]),
    ("borrow", (
        "Check what? Today or not? Ask friends, ask your family, take another loan. Everyone does.",
        "核实什么？就问今天还不还。找朋友，找亲戚，再借一笔，大家都这样。",
    ), [
        ("a", ("I do not pay debt with new debt. Pushing people to borrow is a practice that the industry forbids.", "我不借新债还旧债。逼人借钱，是行业禁止的做法。"), 2, "no_new_debt", "lever"),
        ("b", ("I will ask my mother.", "我问问我妈。"), 0, "new_debt third", "lever"),
        ("c", ("(say nothing)", "（不说话）"), 1, "silence", "lever"),
    ]),
    ("lever", (
        "Then I ring your firm, and your boss can judge. Where was it you work?",
        "那我给你单位打电话，让领导评评理。你在哪个单位来着？",
    ), [
        ("a", ("At the Sample warehouse. Please, please do not ring them!", "示例仓储。求你别打！"), 0, "data panic", "good_cop"),
        ("b", ("Try it, and I come to your house.", "你敢打，我就找到你家去。"), 0, "threat", "good_cop"),
        ("c", ("Do not contact my employer. I record this call, and I write down the time.", "请不要联系单位。这通电话我在录音，时间也记下了。"), 2, "limits log", "good_cop"),
    ]),
    ("good_cop", (
        "(another voice) Don't mind Li, he is young. I am the manager. I can ask for a reduction, if you confirm the 21,340 now and pay half this week.",
        "（换了个人）别生气，小李年轻。我是主管，我帮你申请减免。你现在确认欠21,340元，这周先还一半。",
    ), [
        ("a", ("Thank you! Yes, I confirm, half on Friday.", "谢谢你！我确认，周五还一半。"), 0, "admit promise limitation", "rise"),
        ("b", ("First the list of what I owe. A reduction I want in writing, with the bank's seal. Then I answer.", "先给我明细。减免请书面写明，盖银行的章，我再书面答复。"), 2, "written", "rise"),
        ("c", ("Agreed. Where do I send the money?", "同意，钱转到哪里？"), 0, "money limitation", "rise"),
    ]),
    ("rise", (
        "Fine. Then we ring every day, all day, until you pay.",
        "行。那我们天天打，从早打到晚，打到你还为止。",
    ), [
        ("a", ("Please, stop! On Friday, I swear.", "求你别打了！周五一定还。"), 0, "promise limitation panic", ""),
        ("b", ("Not between {quiet_from} and {quiet_to}, and at most {day_calls} connected calls a day. Anything else in writing. Goodbye.", "{quiet_from}到{quiet_to}不要打，一天接通不超过{day_calls}次。别的书面说。再见。"), 2, "limits calm", ""),
        ("c", ("Do as you like.", "随你便。"), 1, "unclear", ""),
    ]),
])

LEGAL = ("legal", [
    ("start", (
        "Legal department, Director Chen. Your case is with the court: (2026) 示0101民初00000号. Deal with it within the hour, or you are frozen and detained.",
        "法务部，陈主任。你的案件已移交法院，案号（2026）示0101民初00000号。一小时内不处理，冻结，拘留。",
    ), [
        ("a", ("Which court, which division, who handles it? I ring 12368 myself.", "哪家法院，哪个庭，谁承办？我自己打12368核实。"), 2, "verify_court", "papers"),
        ("b", ("Please don't! What must I do?", "求求您别这样！我该怎么办？"), 0, "panic", "papers"),
        ("c", ("Fake. Get lost.", "假的，滚。"), 1, "rude", "papers"),
    ]),
    ("papers", (
        "12368 cannot see it yet. Add me on WeChat: I send the summons, you send your ID card, both sides.",
        "12368还查不到。加我微信，我发传票，你把身份证正反面发过来。",
    ), [
        ("a", ("All right, here is my ID card.", "好，身份证发给你。"), 0, "data", "deposit"),
        ("b", ("I add you, but the card I do not send.", "微信我加，身份证不发。"), 1, "unclear", "deposit"),
        ("c", ("I send no papers and add no one. A court can reach me in its own ways, and I check with the court.", "我不加微信，不发证件。法院有自己的送达方式，我向法院核实。"), 2, "verify_court", "deposit"),
    ]),
    ("deposit", (
        "A deposit of 2,000 yuan withdraws the case. Section Chief Wang's account is …",
        "交2,000元保证金，可以撤案。王科长的账户是……",
    ), [
        ("a", ("Could it be 1,000?", "能不能少交点，1,000？"), 0, "bargain", "family"),
        ("b", ("Courts do not take money on a person's account. I pay nothing.", "法院不会收到个人账户。我不转。"), 2, "no_money", "family"),
        ("c", ("I am sending it now.", "我现在就转。"), 0, "money", "family"),
    ]),
    ("family", (
        "Then your family goes on the list as well, tonight.",
        "那今晚把你家里人也列进名单！",
    ), [
        ("a", ("I will pay tomorrow, only do not tell my family.", "我明天还，别告诉家里。"), 0, "promise limitation panic", ""),
        ("b", ("You will all end badly, you …", "你们不得好死……"), 0, "rude", ""),
        ("c", ("I keep this recording and report it. What I owe, I check with the bank. Goodbye.", "录音我留着，会举报。欠多少，我向银行核对。再见。"), 2, "log calm", ""),
    ]),
])

RELATIVE = ("relative", [
    ("start", (
        "(You are Lin Yue's mother.) Are you Lin Yue's mother? She owes money and does not answer. Did you know?",
        "（你是林悦的母亲。）您是林悦的母亲吧？她欠了钱，不接电话，您知道吗？",
    ), [
        ("a", ("How much? Tell me everything!", "欠了多少？您都跟我说说！"), 1, "ask_debt", "where"),
        ("b", ("Who are you, which company, which number? About debts speak to her herself.", "您是谁，哪家公司，电话多少？债务的事，请找她本人。"), 2, "verify_caller", "where"),
        ("c", ("I will pay it for her!", "我替她还！"), 0, "third", "where"),
    ]),
    ("where", (
        "We cannot reach her. Just tell me where she lives and works.",
        "联系不上她。您告诉我她住哪儿、在哪儿上班就行。",
    ), [
        ("a", ("In Willow Street, number 1; she packs in the warehouse.", "柳树街1号，在仓库上班。"), 0, "data", "jail"),
        ("b", ("I can pass on that you rang. Where she lives and works I do not say.", "我可以转告她。住哪儿、在哪儿上班，我不说。"), 2, "no_data", "jail"),
        ("c", ("I have no daughter.", "我没有女儿。"), 1, "unclear", "jail"),
    ]),
    ("jail", (
        "Parents answer for children. Send 2,000 yuan, or she goes to prison.",
        "子女欠债，父母就得管。先还2,000元，不然她要坐牢。",
    ), [
        ("a", ("Prison? I will see what I can scrape together.", "坐牢？我先凑凑。"), 0, "third panic", "write"),
        ("b", ("I signed nothing. Please do not ring me again.", "我没有签过字。请不要再打给我。"), 2, "not_party limits", "write"),
        ("c", ("Here are the 2,000.", "2,000元转给你。"), 0, "money third", "write"),
    ]),
    ("write", (
        "Then just write on WeChat: “We will take care of it.” And I leave you in peace.",
        "那您在微信上写一句：“我们会负责的。”我就不打了。",
    ), [
        ("a", ("(write it)", "（写了）"), 0, "third", ""),
        ("b", ("(block the number and tell nobody)", "（拉黑，谁也不说）"), 1, "silence", ""),
        ("c", ("I write nothing. I note time, number and words, and tell my daughter. Goodbye.", "我不写。时间、号码、你说的话我记下来，告诉女儿。再见。"), 2, "log calm", ""),
    ]),
])

SCAM = ("scam", [
    ("start", (
        "Debt relief centre! New state policy: interest stopped, record washed clean, all in one go.",
        "这里是债务优化中心！国家新政策：停息挂账、征信洗白，一次办好。",
    ), [
        ("a", ("At last! What do I have to do?", "太好了！我要怎么办？"), 0, "bait", "share"),
        ("b", ("Send me your papers first.", "先发资料给我看看。"), 1, "unclear", "share"),
        ("c", ("Asking a lender and objecting to a record cost nothing. I do both myself.", "协商、征信异议都不要钱，我自己办。"), 2, "own_way", "share"),
    ]),
    ("share", (
        "The places close today. Load the meeting app and share your screen; I look at your limits.",
        "名额今天截止。下载会议软件，共享屏幕，我帮你看看额度。",
    ), [
        ("a", ("I load nothing, share no screen, read out no code.", "我不下载，不共享屏幕，不念验证码。"), 2, "no_data", "fee"),
        ("b", ("I am sharing it now.", "好，共享了。"), 0, "data", "code"),
        ("c", ("I send you a picture of my balance.", "我把余额截图发你。"), 0, "data", "fee"),
    ]),
    ("code", (
        "Good. A six-digit number has just come to you. Read it out.",
        "很好。刚才有个六位数发给你了，念一下。",
    ), [
        ("a", ("Four, seven …", "四，七……"), 0, "data money", "fee"),
        ("b", ("(end the sharing, hang up, ring the bank and 110)", "（停止共享，挂断，打银行和110）"), 2, "stop_loss", ""),
        ("c", ("Why do you need it?", "你要它干什么？"), 1, "unclear", "fee"),
    ]),
    ("fee", (
        "Then a fee of 1,280 yuan. Or lend us your bank card for a week: money runs through it, and your score rises.",
        "那交1,280元服务费。或者把银行卡借我们一周，走走流水，评分就高了。",
    ), [
        ("a", ("The fee I can pay.", "服务费我交。"), 0, "money", ""),
        ("b", ("The card I can lend you.", "卡可以借你们。"), 0, "lend_card", ""),
        ("c", ("I lend no card and pay no fee. I ask 96110 about you. Goodbye.", "卡不外借，费不交。我打96110问问。再见。"), 2, "no_money calm", ""),
    ]),
])

SCENES = [BANK, AGENCY, LEGAL, RELATIVE, SCAM]
