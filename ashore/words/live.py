"""Words of the live notebooks: the button on a page, the page on which they open, what stands in a chapter there."""

WORDS = {
    "button": ("Open as a live notebook", "在浏览器里运行本章"),
    "button.size": (
        "Python runs in this browser; nothing is installed, nothing is sent. It loads up to {megabytes} MB.",
        "Python就在这个浏览器里运行，不用安装，也不往外发送。最多下载{megabytes}MB。",
    ),
    "button.time": (
        " On a fast connection the first figure stands after about {seconds} seconds; on a slow one it can take minutes.",
        "网快时，大约{seconds}秒后出第一张图；网慢时可能要几分钟。",
    ),
    "button.keeps": (
        "Run a cell with the ▶ button above it, or with Shift and Enter. What you change there stays in this browser until you press “Erase everything” here. "
        "There is no “Leave” button there: close the tab.",
        "点上方的▶，或按Shift加回车，运行一格。在那里改动的内容留在这个浏览器里，在本页按“全部清除”才会删掉。那里没有“离开”按钮，要走就关掉标签页。",
    ),
    "button.cannot": (
        "Live notebooks do not run in this browser: it lacks a part of WebAssembly, or the page was not opened safely. The tools on this page work here "
        "all the same. A newer Chrome or Edge can run live notebooks; on a computer with Python there is “make lab”.",
        "本章在这个浏览器里运行不了：它缺少WebAssembly的一项功能，或者页面不是用安全方式打开的。本页上的工具照样能用。"
        "换新版Chrome或Edge可以运行；电脑上装了Python，也可以用“make lab”。",
    ),
    "locale": ("en", "zh_CN"),
    "page.tag": ("en", "zh-CN"),
    "page.title": ("Notes", "笔记"),
    "page.waiting": ("Python is on its way to this browser.", "正在把Python装进这个浏览器。"),
    "page.noscript": ("Live notebooks need JavaScript, which is off.", "运行笔记本需要JavaScript，现在是关着的。"),
    "on_page": ("*The page of the book shows this list.*", "*这份清单在书的网页上。*"),
}
