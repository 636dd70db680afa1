"""Whether the tools answer in the apps and browsers that people in China read in, as far as the name that these give themselves matters.

An Android WebView calls itself “Version/4.0 … Safari/”, and a script that judges a browser by its name may take that for a Safari of 2010.
Each name is given to Chromium as a switch at its start, so that workers have it too; then every tool of the book is used once.
What an app switches off besides is not seen here, nor are other engines: Chromium stands in for those on iPhones.
"""

from ashore.server import serving
from ashore.words import LANGUAGES
from bench import changes
from bench.browser import browsing
from bench.table import show
from bench.tour import pages

_ANDROID = "Mozilla/5.0 (Linux; {device}) AppleWebKit/537.36 (KHTML, like Gecko) {browser}"
# {name: what it calls itself}, shaped as these browsers do it; the devices are examples.
AGENTS = {
    "wechat-android": _ANDROID.format(device="Android 13; V2217A Build/TP1A.220624.014; wv", browser="Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240404 "
                                      "MicroMessenger/8.0.50.2701(0x28003253) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64"),
    "xiaomi": _ANDROID.format(device="U; Android 13; zh-cn; 22081212C Build/TKQ1.220829.002", browser="Version/4.0 Chrome/109.0.5414.118 Mobile Safari/537.36 XiaoMi/MiuiBrowser/18.4.80315"),
    "uc": _ANDROID.format(device="U; Android 12; zh-CN; PFDM00 Build/SP1A.210812.016", browser="Version/4.0 Chrome/100.0.4896.58 UCBrowser/16.4.9.1320 Mobile Safari/537.36"),
    "qq": _ANDROID.format(device="U; Android 13; zh-cn; PGT-AN10 Build/HONORPGT-AN10", browser="Version/4.0 Chrome/109.0.5414.86 MQQBrowser/14.9 Mobile Safari/537.36 COVC/046915"),
    "vivo": _ANDROID.format(device="Android 12; V2166A Build/SP1A.210812.003; wv", browser="Version/4.0 Chrome/101.0.4951.74 Mobile Safari/537.36 VivoBrowser/21.2.1.0"),
    "huawei": _ANDROID.format(device="Android 12; HarmonyOS; ALN-AL00; HMSCore 6.13.0.302", browser="Chrome/114.0.5735.196 HuaweiBrowser/15.0.4.312 Mobile Safari/537.36"),
    "wechat-iphone": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN",
}  # fmt: skip
# A tool that has not answered after so many seconds does not.
PATIENCE = 20


def called(name):
    """The switch by which a Chromium calls itself what a browser of `AGENTS` does, in its pages and in their workers."""
    return "--user-agent=" + AGENTS[name]


def run():
    """Every tool of both editions used once under each name; the counts."""
    rows, problems = [], []
    with serving() as address:
        for name in AGENTS:
            with browsing(called(name)) as browser:
                version = browser.version
                answered, tools, failed = _tried(browser, address)
            rows.append({"name": name, "agent": AGENTS[name], "tools": tools, "answered": answered})
            problems += [f"{name}: {problem}" for problem in failed]
    show(["browser", "tools", "answered"], [[row["name"], row["tools"], row["answered"]] for row in rows])
    print(*problems, sep="\n")
    return {"engine": f"Chromium {version}", "agents": rows, "problems": problems}


def _tried(browser, address):
    """How many tools answered, of how many, and what went wrong on which page."""
    page = browser.new_context(service_workers="block", viewport={"width": 360, "height": 740}).new_page()
    answered, tools, failed = 0, 0, []
    for path in [path for lang in LANGUAGES for path in pages(lang) if changes.shown(path)]:
        tools += len(changes.shown(path))
        try:
            answered += changes.use(page, address, path, PATIENCE)
        except TimeoutError as problem:
            failed.append(str(problem).removeprefix(address + "/"))
    return answered, tools, failed
