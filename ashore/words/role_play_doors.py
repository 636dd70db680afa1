"""Two visits at the door to practise; built as in `role_play_calls`."""

POLITE = ("door", [
    ("start", (
        "(A knock. Two people, quiet.) Is Ms Lin in? We visit for Sample Bank and would like a word.",
        "（敲门。两个人，声音不大。）林女士在吗？我们受示例银行委托，想和您谈谈。",
    ), [
        ("a", ("Come in, sit down.", "进来坐吧。"), 1, "opened", "sign"),
        ("b", ("(not a sound)", "（不出声）"), 1, "silence", "sign"),
        ("c", ("Please hold your passes and your order up to the door. I take a picture, and we speak like this.", "请把工作证、委托书举到门前，我拍照。就这样说。"), 2, "verify_visit", "sign"),
    ]),
    ("sign", (
        "Just sign here that you have received it. It is only a promise of repayment, a form.",
        "您在这儿签收一下。就是一份还款承诺书，走个形式。",
    ), [
        ("a", ("Leave it here, I will read it. I sign nothing at the door.", "放下，我看。门口我什么都不签。"), 2, "no_sign", "home"),
        ("b", ("If it is only a form … (sign)", "走个形式……（签了）"), 0, "signed limitation", "home"),
        ("c", ("(tear it up)", "（撕了）"), 0, "rude", "home"),
    ]),
    ("home", (
        "And a phone at work? Who else lives here? Your mother-in-law?",
        "再留个单位电话吧。家里还有谁？婆婆也住这儿？",
    ), [
        ("a", ("Ask my husband, his number is …", "问我丈夫去，他电话是……"), 0, "data third", "again"),
        ("b", ("You have a way to reach me: the one I gave the bank in writing.", "怎么联系我，我书面告诉过银行，照那个来。"), 2, "limits no_data", "again"),
        ("c", ("Yes, and I work at the Sample warehouse.", "对，我在示例仓储上班。"), 0, "data", "again"),
    ]),
    ("again", (
        "Then we will come again next week.",
        "那我们下周再来。",
    ), [
        ("a", ("Next week I have the money, for certain.", "下周一定有钱。"), 0, "promise limitation", ""),
        ("b", ("Come again, and you will see!", "再来，有你们好看！"), 0, "threat", ""),
        ("c", ("I write down today's time and your names. The bank gets my plan in writing. Goodbye.", "今天的时间、两位的姓名我记下了。还款方案，我书面交给银行。再见。"), 2, "log written calm", ""),
    ]),
])

ROUGH = ("door_rough", [
    ("start", (
        "(Three men bang on the door.) Open up! Lin Yue, pay your debts!",
        "（三个人砸门。）开门！林悦，欠钱还钱！",
    ), [
        ("a", ("(open, to argue)", "（开门理论）"), 0, "opened", "wall"),
        ("b", ("The door stays shut. Your names and your company? I am filming.", "门不开。报姓名、公司。我在录像。"), 2, "log verify_visit", "wall"),
        ("c", ("Get away, you dogs!", "滚，狗东西！"), 0, "rude", "wall"),
    ]),
    ("wall", (
        "Then we shout here till night, and paste your name on every door!",
        "不开就在这儿喊到半夜，挨家挨户贴你名字！",
    ), [
        ("a", ("Please don't! I send you 500.", "别贴！我转你们500。"), 0, "money limitation panic", "inside"),
        ("b", ("(ring 110) People block my door and threaten. My address is …", "（打110）有人堵门、威胁，地址是……"), 2, "police", "inside"),
        ("c", ("(sit still and wait)", "（一动不动，等着）"), 1, "silence", "inside"),
    ]),
    ("inside", (
        "We have a right to come in and take things for the debt!",
        "我们有权进去，搬东西抵债！",
    ), [
        ("a", ("Take the television and go.", "电视搬走，快走。"), 0, "money opened", "officer"),
        ("b", ("Come in, then, but only one of you.", "那进来一个人说。"), 0, "opened", "officer"),
        ("c", ("I do not let you in. Please leave. The police are told.", "我不同意你们进来。请离开。警察已经知道了。"), 2, "no_entry", "officer"),
    ]),
    ("officer", (
        "(A police officer comes.) They say it is a private debt. What happened?",
        "（民警到了。）他们说是经济纠纷。怎么回事？",
    ), [
        ("a", ("Arrest them, they collect debts!", "他们是催债的，抓起来！"), 1, "unclear", ""),
        ("b", ("They banged for an hour, threatened to paste my name and wanted in. Here is the film. The debt I settle with the bank in writing.", "他们砸门一小时，说要贴我名字，还要进屋，这是录像。欠款我和银行书面谈。"), 2, "police written calm", ""),
        ("c", ("It is nothing, let it be.", "没事，算了。"), 1, "silence", ""),
    ]),
])

SCENES = [POLITE, ROUGH]
