"""Words around a tool in a published page: its form, its status line, what can be done with its results.

The page's scripts hold no words of their own; those in `SCRIPT` reach them in an attribute of the tool.
"""

from ashore.words.kit import WORDS as KIT

WORDS = {
    "to_result": ("The whole result", "看完整结果"),
    "more": ("More options", "更多选项"),
    "row.add": ("Add one", "添加一项"),
    "row.remove": ("Remove", "删除"),
    "reset": ("Back to the example", "恢复示例"),
    "remember": ("Remember what I type in this book", "记住我在本书里填的内容"),
    "remember.help": (
        "What you enter once then stands in all chapters. Kept in this browser only; others who use this device could see it. "
        "Untick to forget it all.",
        "填过一次，各章都能用，不必重填。只保存在这个浏览器里；共用这台设备的人可能看到。取消勾选就全部忘掉。",
    ),
    "erase": ("Erase everything typed", "清除填写的全部内容"),
    "noscript": (
        "JavaScript is off, so this is the worked example: it does not follow what you type.",
        "JavaScript没有启用，这里只能看示例，不会随填写的数字变化。",
    ),
    "status.static": (
        "This is the worked example. It follows what you type as soon as the calculator has loaded.",
        "这是示例。计算程序加载好以后，结果会随填写的数字变化。",
    ),
    "status.ready": (
        "Change a number and the answer changes. What you type stays on this device.",
        "改一个数字，答案马上跟着变。填写的内容不会离开这台设备。",
    ),
    "status.waiting": ("Calculating …", "正在计算……"),
    "status.stale": (
        "Not up to date: first correct what is marked. The result is that of the last complete numbers.",
        "结果不是最新的：请先改正标出的地方。现在显示的是上一次完整数字的结果。",
    ),
    "status.slow": (
        "Not up to date: these numbers took too long, so the calculation was stopped. Change a number to try again.",
        "结果不是最新的：这组数字算得太久，已经停止。改一个数字再试。",
    ),
    "status.broken": (
        "Not up to date: these numbers could not be calculated. Change a number to try again.",
        "结果不是最新的：这组数字算不出来。改一个数字再试。",
    ),
    "status.failed": (
        "This tool did not start, so it cannot answer what you type.",
        "这个工具没有启动：你填的内容，它现在处理不了。",
    ),
    "status.late": (
        "This tool has not started yet. On a slow network it may still come.",
        "这个工具还没有启动。网络慢的话，再等一会儿也许就好。",
    ),
    "status.offline": (
        "There is no network, so this tool could not be loaded. It starts by itself when the network is back.",
        "现在没有网络，这个工具没有加载。网络恢复后，它会自己启动。",
    ),
    "pending": ("No answer yet", "还没有结果"),
    "halted": ("The tool is not running", "工具没有运行"),
    "example": ("This is the answer to the example, not to what you type.", "下面是示例的结果，不是你的。"),
    "way.wechat": (
        "In WeChat: tap “···” at the top right, then “Open in browser” (在浏览器打开).",
        "在微信里：点右上角的“···”，再点“在浏览器打开”。",
    ),
    "way.browser": (
        "Open this page in another browser: the one that came with your phone, or a recent Chrome, Edge or Firefox. "
        "In an app, look for “Open in browser” in its menu.",
        "换一个浏览器打开这一页：手机自带的浏览器，或新版的Chrome、Edge、Firefox。在别的App里，到它的菜单里找“在浏览器打开”。",
    ),
    # A link follows: the sheet, the number.
    "way.paper": ("Or use paper, to print or to copy by hand: ", "也可以用纸笔，打印出来或照着抄："),
    "way.read": (
        "The text of this page holds without the tool. Free legal advice by phone: ",
        "没有这个工具，这一页的文字照样管用。免费法律咨询电话：",
    ),
    "status.reset": ("The example is back.", "已恢复示例。"),
    "status.erased": (
        "Erased. Nothing you typed into this book is kept on this device.",
        "已清除。这台设备上不再保存在本书里填写的任何内容。",
    ),
    "status.aside": (
        "The example is back. What is remembered of you is unchanged: load the page again to see it.",
        "已恢复示例。记住的内容没有变，重新加载页面就能看到。",
    ),
    "status.loaded": ("Your saved record is loaded.", "已读入保存的记录。"),
    "status.no_record": (
        "This file is not a record saved from this book. Nothing was changed.",
        "这个文件不是从本书保存的记录。没有改动任何内容。",
    ),
    "status.remembered": ("From now on this browser remembers what you type in this book.", "从现在起，这个浏览器会记住在本书里填写的内容。"),
    "status.forgotten": ("Forgotten. Nothing you typed into this book is kept any longer.", "已忘掉。在本书里填写的内容都不再保存。"),
    "status.forbidden": ("This browser does not let pages keep anything.", "这个浏览器不允许页面保存内容。"),
    "status.full": (
        "This browser has no room left. It still keeps what it kept before, but not what you have changed now.",
        "浏览器的存储空间满了。以前记住的还在，刚才改的没有记住。",
    ),
    "share": ("Share these numbers", "分享这些数字"),
    "share.title": ("What the link would contain", "链接里会有什么"),
    "share.help": (
        "The numbers stand in the link itself, after the #, and go to no server. Whoever has the link can see them, and so can the app "
        "you send it with. Your name, phone number and address are left out where this form has fields for them. The link contains:",
        "这些数字写在链接里#号的后面，不会发到任何服务器。拿到链接的人都能看到，用来发送的软件也能看到。表格里你自己的姓名、电话和地址栏不放进去。链接里有：",
    ),
    "share.copy": ("Copy the link", "复制链接"),
    "share.close": ("Do not share", "不分享"),
    "share.long": ("This is too much for a link.", "内容太多，一个链接放不下。"),
    "share.empty": ("(empty)", "（空）"),
    "share.yes": ("yes", "是"),
    "share.no": ("no", "否"),
    "status.shared": (
        "These numbers came with a link. They are not kept here: load the page again to go back to your own.",
        "这些数字是链接带来的，不会保存在这里。重新加载页面，就回到你自己的内容。",
    ),
    "status.no_link": (
        "The numbers in this link could not be read. Nothing was changed.",
        "读不出这个链接里的数字。没有改动任何内容。",
    ),
    "chart.keys": ("The left and right arrow keys read out the values.", "按左右方向键可以逐个读出数值。"),
    "copied": ("Copied", "已复制"),
    "file.choose": ("A file from this device; it is only read here", "从这台设备选文件，只在这里读取"),
    "colon": (": ", "："),
}

# What does on paper what a tool does: a sheet of the workshop kit (its file, its title).  Tools that only count have none.
SHEETS = {
    "payoff": ("debt-list", KIT["debts"]), "debt-list": ("debt-list", KIT["debts"]), "offer": ("debt-list", KIT["debts"]),
    "message-check": ("ladder", KIT["ladder"]), "drill": ("drill", KIT["drill"]), "contact-log": ("contact-log", KIT["contacts"]),
    "role-play": ("rights", KIT["rights"]), "budget": ("statement", KIT["statement"]), "household": ("cards", KIT["cards"]),
}

# What the scripts say.
SCRIPT = ("status.ready", "status.waiting", "status.stale", "status.slow", "status.broken", "status.failed", "status.late", "status.offline", "status.reset",
          "status.erased", "status.aside", "status.loaded", "status.no_record", "status.remembered", "status.forgotten", "status.forbidden", "status.full",
          "status.shared", "status.no_link", "share.long", "share.empty", "share.yes", "share.no", "chart.keys", "copied", "joint", "colon")
