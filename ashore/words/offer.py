"""Words of the offer tool."""

WORDS = {
    "title": ("What to offer each lender", "每一家可以还多少"),
    # fields
    "capacity": ("Money for all debts each month", "每月能还债的钱（全部加起来）"),
    "capacity.help": (
        "What the budget leaves, after food, rent, medicine and what you keep back. In yuan.",
        "收支表里余下的：吃饭、房租、看病、备用都留好以后。单位：元。",
    ),
    "counter": ("What one lender proposes instead", "有一家提出了别的方案"),
    "counter.help": ("Leave it empty if none has answered.", "还没有答复就空着。"),
    "counter.name": ("Which debt (its name, or #2 for the second)", "哪一笔（写名称，或用#2表示第二笔）"),
    "counter.monthly": ("Each month", "每月还"),
    "counter.months": ("For how many months", "还几个月"),
    "counter.lump": ("At once", "一次先付"),
    # errors
    "error.counter_name": (
        "nothing was given; allowed is the name of the debt that the proposal is about: {names}",
        "没有填写；请填这个方案说的是哪一笔：{names}",
    ),
    "error.counter_months": (
        "0 was given; allowed is the number of months in which the monthly sum is paid, from 1",
        "填的是0；每月要还的，请填还几个月，至少1",
    ),
    "error.counter_monthly": (
        "0 was given; allowed is the sum to pay each month, above 0",
        "填的是0；填了月数的，请填每月还多少，大于0",
    ),
    # the answer
    "headline": ("{money} a month, shared so that each gets its part", "每月{money}，按欠款多少分给每一家"),
    "headline.one": ("{money} a month for this debt", "这一笔每月还{money}"),
    "headline.detail": (
        "{part} of what is owed to each, every month. Without further interest the last is paid after {months}.",
        "每一家每月拿到欠款的{part}。不再加息的话，最后一笔{months}还清。",
    ),
    "headline.first": (
        "First {aside} for what cannot wait, then {part} of what is owed to each other one. Without further interest the last is paid after {months}.",
        "先拿{aside}给不能等的，其余各家每月拿到欠款的{part}。不再加息的话，最后一笔{months}还清。",
    ),
    "headline.all": ("The money covers all that is owed", "这些钱够全部还清"),
    "headline.all.detail": ("After that, {left} is over.", "还清以后，还余{left}。"),
    "headline.short": ("The money does not reach what cannot wait", "这些钱不够付不能等的那几笔"),
    "headline.short.detail": (
        "{short} is missing for it each month, and nothing is left for the others. That is said below.",
        "每月还差{short}，别的几家暂时分不到。下面说怎么办。",
    ),
    "headline.nothing": ("There is nothing to offer now", "现在没有钱可以提出来还"),
    "headline.nothing.detail": (
        "Do not offer what you need to live. Write to each lender once and say so; the chapter on the budget has the route.",
        "过日子的钱不要拿出来。给每一家写一次信，如实说；“收支”一章里有走法。",
    ),
    "headline.nothing_owed": ("Nothing is owed", "没有欠款"),
    # the shares
    "offers": ("What to offer each lender a month", "每月给每一家多少"),
    "offers.summary": ("The largest share is {amount} for {name}.", "最多的一份是{name}：{amount}。"),
    "offers.x": ("Debt", "欠款"),
    "offers.y": ("Yuan a month", "元/月"),
    "col.debt": ("Debt", "欠款"),
    "col.owed": ("Owed", "欠多少"),
    "col.offer": ("A month", "每月还"),
    "col.months": ("Months, no more interest", "不加息，几个月"),
    "col.interest": ("Months, at its rate", "按利率，几个月"),
    "together": ("Together", "合计"),
    "never": ("never", "还不清"),
    "never.text": (
        "“Never” for {names}: the offer does not even cover the interest. So the offer has to ask that interest stop or fall, and the lender has to agree.",
        "“还不清”的是{names}：还的还不够付利息。所以要在信里请求停息或降息，而且要对方同意。",
    ),
    "two_ways": (
        "The months are counted in two ways: as if no interest were added, which is what an offer asks for; and at the rate you wrote beside the debt. Late fees and penalty interest are in neither.",
        "月数有两种算法：一种不再加息，这正是你要争取的；一种按你填的利率。两种都没有算违约金和罚息。",
    ),
    "why_fair": (
        "The same part of every debt: each lender can be told that nobody gets more. When a person cannot pay all, a court shares among ordinary claims in proportion, too. No lender has to accept it.",
        "每一笔都是同样的比例，对谁都可以说：没有人多拿。一个人还不起全部的时候，法院对普通债权原则上也按比例分。放款方不是非同意不可。",
    ),
    "why_fair.first": (
        "Apart from what comes first, each lender gets the same part: each can be told that nobody among the others gets more. When a person cannot pay all, a court shares among ordinary claims in proportion, too. No lender has to accept it.",
        "除了排在前面的，每一家都是同样的比例，可以说：剩下的几家里，没有谁多拿。一个人还不起全部的时候，法院对普通债权原则上也按比例分。放款方不是非同意不可。",
    ),
    "minimums.fit": (
        "Your money covers the least to pay on all debts, {minimums}. Where a debt is not behind, pay what was agreed and see the chapter on payoff. An offer is for the debts that are behind.",
        "这些钱够付每一笔的最低额，一共{minimums}。没有逾期的，照约定还，看“先还哪一笔”一章。提方案，是给已经逾期的那些。",
    ),
    "minimums.short": (
        "All debts together ask for at least {minimums}; {short} is missing. So each offer is a request. More time needs the lender’s consent.",
        "每一笔的最低额加起来是{minimums}，还差{short}。所以每一份都是请求，延期要对方同意。",
    ),
    # what cannot wait
    "first.title": ("These come first", "这几笔排在前面"),
    "first.rule": (
        "The rule of this book: papers with a date first, the earliest before the others; then papers without one; then what is pledged. Each gets its instalment before anything is shared. No law sets this order. The reason is what a missed date does: a payment order can be enforced after {order} days, and a court can judge without your answer.",
        "本书的规矩：有期限的文书在前，日子早的先；再是没写期限的文书；再是有抵押的。先付它们的月供，剩下的才分。这个顺序不是法律定的。理由是错过日子的后果：支付令过了{order}日可以强制执行；不答辩，法院照样审。",
    ),
    "first.paper": ("{name}: answer the paper by {date}; paying is a second matter", "{name}：最晚{date}回应文书；付钱是另一回事"),
    "first.court": ("{name}: look for the date in the paper and answer it", "{name}：看清文书上的期限，先回应"),
    "first.secured": ("{name}: something is pledged for it; speak with this lender early", "{name}：有抵押，早点和这一家谈"),
    "first.bare": (
        "No instalment is given for {names}. Until you fill in “least to pay each month”, it shares with the others.",
        "{names}没有填每月最少要还多少。填上以前，先和别的一起分。",
    ),
    "first.short": (
        "Nothing can be shared out now. Call 12348, free, before a date passes. If a court already enforces, a settlement in instalments is still possible.",
        "现在没有钱可以分。在期限以前打12348，咨询免费。已经进入执行的，也还可以谈分期和解。",
    ),
    # the counter-offer
    "counter.title": ("Your offer and the lender’s, side by side: {name}", "你的方案和对方的方案：{name}"),
    "col.yours": ("Your offer, no interest", "你的方案（不加息）"),
    "col.at_rate": ("Your offer at {rate} a year", "你的方案（年利率{rate}）"),
    "col.theirs": ("The lender’s", "对方的方案"),
    "col.what": ("Compared", "比一比"),
    "row.monthly": ("Each month", "每月"),
    "row.lump": ("At once", "一次先付"),
    "row.months": ("Months", "月数"),
    "row.total": ("Paid in all", "一共付"),
    "row.extra": ("Against what is owed", "和欠款相比"),
    "row.nominal": ("Yearly rate, not compounded", "年利率（不计复利）"),
    "row.effective": ("Yearly rate, compounded", "年利率（计复利）"),
    "more": ("{amount} more", "多{amount}"),
    "less": ("{amount} less", "少{amount}"),
    "same": ("the same", "一样"),
    "counter.dearer": (
        "The lender’s proposal costs {extra} on top of what is owed. That is {rate} a year, compounded.",
        "照对方的方案，要比欠款多付{extra}，合年利率{rate}（计复利）。",
    ),
    "counter.cheaper": (
        "The lender’s proposal closes the debt for {less} less than is owed. Pay nothing before it stands in writing.",
        "照对方的方案，比欠款少付{less}就结清。没有书面的，一分先不付。",
    ),
    "counter.equal": ("The lender’s proposal asks for what is owed and no more.", "对方的方案正好是欠款，没有多要。"),
    "counter.fits": (
        "Each month it takes {monthly}. This debt’s share is {offer}, so it fits.",
        "每月要{monthly}；这一笔的份额是{offer}，拿得出。",
    ),
    "counter.over": (
        "Each month it takes {monthly}, {over} more than this debt’s share of {offer}. The others would have to wait for that money. Say so, and ask for more months.",
        "每月要{monthly}，比这一笔的份额{offer}多{over}。多出来的，要从别家的份里拿。照实告诉对方，请求多分几个月。",
    ),
    "counter.cannot": (
        "Each month it takes {monthly}. That is more than the money there is. Do not promise it: a broken plan is worse than a slower one.",
        "每月要{monthly}，超过了你有的钱。不要答应：谈成了又断，比慢慢还更糟。",
    ),
    "counter.lump_text": (
        "{lump} is to be paid at once. Only from money that is there: not from rent, not from a new loan.",
        "要一次先付{lump}。只能用手里有的钱，不动房租，不去借。",
    ),
    "counter.one_payment": (
        "One payment has no yearly rate; compare the sums.",
        "一次付清没有年利率可算，只比金额。",
    ),
    # what the words mean
    "card.title": ("Cards: the personal instalment plan (个性化分期)", "信用卡：个性化分期"),
    "card.text": (
        "For a card debt beyond your means, the bank and you may agree on a plan of up to {months} months. “May”: the bank can say no. It is for cards, not for online loans. Once agreed, and while you keep to it, the bank has to stop collecting. Ask what happens to interest and fees; the agreement says it.",
        "信用卡欠款超出还款能力、又愿意还的，可以和银行协商，最长{months}个月。是“可以”，银行也可以不同意。只管信用卡，不管网贷。谈成以后，只要照着还，银行就应当停止催收。利息和费用还算不算，看协议怎么写，先问清。",
    ),
    "card.sum": (
        "Spread evenly over {months} months, {name} is {monthly} a month before any interest.",
        "平均分{months}个月，{name}每月{monthly}，还没有算利息。",
    ),
    "standing": (
        "“Stop the interest, park the account” (停息挂账) is no right. More time on a loan needs the lender’s consent. You can ask; anyone who sells it to you as a right is selling nothing.",
        "“停息挂账”不是一项权利。借款延期要对方同意。可以去谈；把它当成权利来卖的，卖的是空话。",
    ),
    "principal": (
        "Unless agreed otherwise, a payment goes to costs, then interest, then the principal. So ask in writing that it lower the principal first.",
        "没有另外约定的，还的钱先抵费用，再抵利息，最后抵本金。所以要书面请求先抵本金。",
    ),
    "principal.card": (
        "For cards it is often said that from day {day} overdue the principal comes first. Check that in your card agreement before you rely on it.",
        "信用卡常有一种说法：逾期第{day}天起先抵本金。用之前，先看领用合约怎么写。",
    ),
    "before.title": ("Before you send an offer", "发出去以前"),
    "before.text": (
        "An offer of instalments counts as agreeing to pay and starts the time limit anew. On a very old debt it can cost you a defence: call 12348 first. If someone new says the debt is theirs now, ask the old lender by its official number. This is education, not legal advice.",
        "提出分期，就算同意履行，诉讼时效重新计算。欠了很多年的，可能丢掉一个抗辩的理由：先打12348。有人说债转到他手里了，用官方电话问原来那一家。这里是学习材料，不是法律意见。",
    ),
    "writing.title": ("In writing before the first payment", "第一笔付出去以前，这些要有书面的"),
    "writing": (
        (
            "Who the lender is, and the account, in the lender’s own name",
            "The whole sum agreed, and what is waived",
            "Each payment and its date",
            "What each payment lowers: the principal first",
            "What happens to interest and late fees from now on",
            "That collecting stops, and no suit is brought, while you keep to it",
            "What happens when one payment comes late",
            "For a settlement: that nothing more will be asked, and a proof of settlement (结清证明)",
        ),
        (
            "放款方是谁，收款账户是它自己名下的",
            "一共还多少，免掉哪些",
            "每一期多少，哪天付",
            "每一期抵哪一项：先抵本金",
            "从现在起，利息和违约金怎么算",
            "照着还，就停止催收、不起诉",
            "有一期晚了，怎么处理",
            "一次结清的：以后不再要钱，并开结清证明",
        ),
    ),
    "refuse.title": ("Say no to this", "这些都不答应"),
    "refuse": (
        (
            "“Borrow from somebody today.” A new debt closes no old one",
            "Any sum above what the budget leaves, also “just this once”",
            "A private account, a payment code in a chat, a “deposit” for a plan",
            "“Pay first, the paper comes later”",
            "A relative who is to sign, or to say “we will pay”",
            "A mediation agreement that you cannot keep",
            "Papers about illness or poverty that are not true",
            "A fee to anyone who promises to stop interest or clear debts; your card, codes or telephone in other hands",
        ),
        (
            "“今天先找人借。”新债填不了旧债",
            "超过收支表余额的数，“就这一次”也不行",
            "个人账户、聊天里的收款码、谈方案先交的“保证金”",
            "“先付钱，书面的以后再补”",
            "让家人签字，或者说一句“我们来还”",
            "自己做不到的调解协议",
            "不真实的病历、贫困证明",
            "花钱请人“停息”“消债”；银行卡、验证码、手机交给别人",
        ),
    ),
    "refuse.text": (
        "Self-regulation forbids banks’ collectors to push you into new borrowing. A third person who says they will pay can become liable. A mediation agreement binds you. Forged papers can be punished. Five authorities have warned of agents; lending out cards or accounts is illegal.",
        "银行业自律规则禁止催收逼你新增借贷。家人一句“我来还”，可能就要一起还。调解协议有约束力。假证明可能受罚。五部门提示过代理的风险；出租出借银行卡、账户是违法的。",
    ),
    "assume.title": ("How this is counted", "这里怎么算的"),
    "assume.share": (
        "Each share is rounded down to the fen; the fen left over go, one each, to the largest remainders, the earlier debt first. So the shares add up exactly.",
        "每一份先舍到分；余下的几分，给尾数最大的，一样大就给排在前面的。这样加起来一分不差。",
    ),
    "assume.months": (
        "Months without interest: what is owed divided by the offer, rounded up. With interest: a twelfth of the yearly rate each month, on what is still owed.",
        "不加息的月数：欠款除以每月还的，有余数就进一。按利率的：每月按未还余额的年利率十二分之一计息。",
    ),
    "assume.counter": (
        "The lender’s rate is that at which its payments, the first after one month, are worth what is owed today, less what is paid at once.",
        "对方方案的利率，是让各期付款（第一期在一个月后）折算到今天，正好等于欠款减去先付部分的那个利率。",
    ),
    "csv": ("Table (csv)", "表格（csv）"),
}
