"""Every tool's form, filled by chance: forms that a reader could type, and forms that nobody would, the same for each seed.

Of each case: no exception but FormError, nothing in the view that a program says and no reader understands, HTML can be
written of it, it takes no more than `LONGEST` seconds of a processor, and MicroPython, started as the pages of that edition start it,
answers exactly as CPython does.
"""

import base64
import gzip
import json
import os
import random
import re
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from ashore import assets, tools
from ashore.page import bundle, image
from ashore.view.fields import FormError
from ashore.view.html import render_view
from ashore.words import LANGUAGES
from bench.table import show

SEED, COUNT = 20261122, 1_500
LONGEST = 5.0
RUNTIME = assets.ROOT / "node_modules" / "@micropython" / "micropython-webassembly-pyscript" / "micropython.mjs"
# What Python and JavaScript write where a value is missing or a name was not filled in; no reader's text has them by chance here.
LEAKS = re.compile(r"\b(?:NaN|nan|undefined|Infinity|inf|null|FormError|Traceback)\b|(?<![\w“])None(?! of)\b|\[object |<(?:function|class|generator)|\{[a-z_]+\}")

NUMBERS = ("0", "1", "2", "5", "12", "0.01", "0.005", "99.99", "100", "365", "1000", "3,000", "１２３．４５", "１，０００", "¥8,000", "5%", "36", "24", "0.0001", "1e5", "1E400", "１ｅ３", "-1", "-0", "-0.00", "--1",
           "+7", "＋５", "0x10", "1_000", "1.2.3", "1,00", ".5", "5.", "00012", "999999999.99", "1000000000", "1000000000.01", "9" * 31, "9" * 5_000, "1" + "0" * 400, "0." + "0" * 400 + "1", "10000",
           "10000.0001", "²", "٣", "५", "𝟓", "½", "∞", ".", ",", "一千二百", "三万", "壹仟元整", "1万", "5\u200b000", "\u200e5", "\u202e12", "5 000")
# Only where a number or a day is asked for: elsewhere they are texts like others, which a view may show.
NEVER_NUMBERS = ("NaN", "nan", "inf", "-Infinity", "null", "undefined", "None", "[object Object]")
DAYS = ("2026-12-31", "2027-02-28", "2028-02-29", "2027-02-29", "1900-02-29", "1900-01-01", "2199-12-31", "1899-12-31", "2200-01-01", "0000-00-00", "0001-01-01", "9999-12-31", "2027-13-01", "2027-1-1",
        "２０２７-０３-０１", "२०२७-०३-०१", "2027/03/01", "31.12.2026", "2027-00-10", "2026-11-31", "2020-08-20", "2027-03", "2199-12", "99999-01-01", "-2027-03-01", "2027-W09", "2027-03-01T00:00", "2027-03-01\u200b",
        "2027年3月1日", "二〇二七年三月一日")
MOMENTS = ("2026-11-22 09:30", "2026-11-22T23:59", "2026-11-22 24:00", "2026-11-22 9:5", "2199-12-31 23:59", "2200-01-01 00:00", "1900-01-01 00:00", "２０２６-１１-２２ ２３：５９", "2026-11-22 23:59:60",
           "2026年11月22日 9:30", "2026-11-22 9:30 PM", "2026-02-30 12:00")
TIMES = ("08:00", "23:59", "24:00", "0:00", "８：３０", "8", ":", "12:60", "-1:00", "八点", "٠٨:٠٠")
TEXTS = ("王先生", "ab", "<b>x</b>", "<script>alert(1)</script>", "</textarea><svg/onload=alert(1)>", "<!--", "]]>", "=1+1", "@SUM(A1)", "a\nb", "a\r\nb\r\n", "\t", "“”", "\u202eabc", "\u2066a\u2069\u202bb\u200f",
         "\u200b", "a\u200bb\u200d\u2060", "👩‍👩‍👧", "𠮷野家", "\U0010ffff\ufffe", "\ud800", "a\udfffb", "\udc00\ud800", "\x00", "\x1b[31m", "\ud7ff\ue000", "e\u0301", "a" + "\u0301" * 50, "x" * 60, "x" * 61, "字" * 5_000,
         "{name}".replace("name", "0"), "%s %d", "\\", "'", '"', "&amp;", "__proto__", "constructor", "toString", "line\u2028sep", "，。；", "https://example.com/?q=1", "javascript:alert(1)", "1234567890123456",
         "１２３４５６７８９０１２３４５６", "138 0013 8000", "你已被起诉，今天不还就上门", "-5", "\ufeff", "²³٣½", "ÄÖİßẞıǅﬁ", "שלום", "（²⁰²⁶）京0105民初1号", "(٢٠٢٦)京01民初²号", "a\u3000b\xa0c\x1c\x85", "https://²³.¹.²/x",
         "卡号6222²³⁴⁵⁶⁷⁸⁹⁰¹²³", "今日还款¥²000，晚²点前", "欠款三万二千元，今晚十二点前还清")
NAMES = ("__proto__", "constructor", "toString", "hasOwnProperty", "__class__", "x", "", "\ud800", "<b>")
MANY = 5_000
ODD = ("", " ", "　", None, True, False, [], {}, [{}], [[]], "true", "-", 0, 7, -3, 12.5, [None], {"id": "1"}, "<b>")
CSV = ("date,time,channel,what\r\n2026-11-01,21:30,call,threat\r\n", "日期,时间,方式\n2026/11/1,08:10,电话\n", ",,,\n,,,", '"', '"a', "=cmd()|,x\n", "\ufeff时间;号码\n2026-11-01 09:00;10086\n", "a" * 3000, "\n" * 500)


class Chance:
    """One stream of forms: mostly what a reader could give, so that answers are reached, then something that nobody would."""

    def __init__(self, tool_id, seed=SEED):
        self.draw = random.Random(f"{seed} {tool_id}")
        self.tool_id = tool_id
        self.form = tools.load(tool_id).FORM
        file = assets.ROOT / "tests" / "cases" / f"{tool_id}.json"
        self.worked = [case["form"] for case in json.loads(file.read_text("utf-8"))] if file.is_file() else []

    def cases(self, count):
        """`count` dicts of tool, lang, form."""
        return [{"tool": self.tool_id, "lang": self.draw.choice(("en", "zh")), "form": self.one()} for _ in range(count)]

    def one(self):
        lang = self.draw.choice(("en", "zh"))
        start = self.draw.random()
        # How often a value is one that no form would take.
        wild = self.draw.choice((0, 0, 0, 0.03, 0.3))
        if self.worked and start < 0.3:
            raw = json.loads(json.dumps(self.draw.choice(self.worked)))
        elif start < 0.7:
            raw = json.loads(json.dumps(self.form.initial(lang)))
        else:
            return {field.id: self.value(field, wild) for field in self.form.fields if self.draw.random() < 0.9}
        for field in self.draw.sample(self.form.fields, min(len(self.form.fields), self.draw.randint(1, 5))):
            raw[field.id] = self.value(field, wild)
        if self.draw.random() < wild / 10:
            raw[self.draw.choice(NAMES)] = "1"
        return raw

    def value(self, field, wild):
        if self.draw.random() < wild:
            return self.draw.choice((*ODD, *NUMBERS, *DAYS, *TEXTS))
        if (field.optional or field.blank is not None) and self.draw.random() < 0.3:
            return ""
        return getattr(self, field.kind)(field, wild)

    def money(self, field, wild):
        most = min(field.high, self.draw.choice((10, 1_000, 50_000, 1_000_000, field.high)))
        if self.draw.random() < 0.04:
            return self.draw.choice((*NUMBERS, *NEVER_NUMBERS))
        whole = self.draw.randint(max(field.low, -most), max(most, field.low))
        return self.draw.choice((f"{whole}", f"{whole}.{self.draw.randint(0, 99):02d}", f"{whole:,}"))

    percent = number = money

    def integer(self, field, wild):
        if self.draw.random() < 0.04:
            return self.draw.choice((*NUMBERS, *NEVER_NUMBERS))
        edge = self.draw.choice((field.low, field.high, self.draw.randint(field.low, field.high), min(field.high, field.low + self.draw.randint(0, 12))))
        return str(edge)

    def date(self, field, wild):
        if self.draw.random() < 0.04:
            return self.draw.choice((*DAYS, *NEVER_NUMBERS))
        year = self.draw.choice((2019, 2020, 2021, 2024, 2025, 2026, 2026, 2027, 2030, 1900, 2199))
        return f"{year}-{self.draw.randint(1, 12):02d}-{self.draw.randint(1, 28):02d}"

    def month(self, field, wild):
        return self.date(field, wild)[:7]

    def moment(self, field, wild):
        return self.draw.choice(MOMENTS) if self.draw.random() < 0.2 else f"2026-{self.draw.randint(1, 12):02d}-{self.draw.randint(1, 28):02d} {self.draw.randint(0, 23):02d}:{self.draw.randint(0, 59):02d}"

    def choice(self, field, wild):
        return self.draw.choice(field.options)[0]

    def flag(self, field, wild):
        return self.draw.choice((True, False))

    def text(self, field, wild):
        if field.file and self.draw.random() < 0.6:
            return self.draw.choice(CSV)
        if field.high == 5:
            return self.draw.choice(TIMES)
        words = [self.draw.choice(TEXTS) for _ in range(self.draw.choice((1, 1, 1, 2, 4)))]
        text = " ".join(words)
        return text if self.draw.random() < wild else text[:field.high]

    def amounts(self, field, wild):
        many = [self.money(field.sum, wild) for _ in range(self.draw.choice((1, 3, 12, 36, 120, *([MANY] if self.draw.random() < wild else []))))]
        return self.draw.choice((many, "\n".join(many), "；".join(many)))

    def rows(self, field, wild):
        if self.draw.random() < wild / 5:
            return [self.draw.choice(({}, {"__proto__": "1"}, [], "x"))] * MANY
        most = min(field.most, self.draw.choice((field.least, 1, 3, 8, field.most)))
        count = max(field.least, most) + (self.draw.random() < wild / 5)
        return [{inner.id: self.value(inner, wild) for inner in field.fields if self.draw.random() < 0.95} for _ in range(count)]


def texts(value):
    """Every text that a reader would see of a block."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from texts(part)


def on_cpython(case):
    """The answer of CPython to a case, {view} or {errors}; what is wrong with it, as words; how long it took."""
    begun = time.thread_time()
    wrong = []
    try:
        # Through JSON, as the command prints it and the page passes it on.
        answer = {"view": json.loads(json.dumps(tools.run(case["tool"], case["form"], case["lang"])))}
        shown = texts(answer["view"]["blocks"])
        render_view(answer["view"], case["lang"])
    except FormError as error:
        answer = {"errors": [list(one) for one in error.errors]}
        # What was given is quoted there, so only what else is said is looked at.
        shown = [re.sub("“.*?”", "", message) for _, message in error.errors]
    except Exception as problem:  # whatever it is, it is what is looked for
        return {"broken": repr(problem)}, [repr(problem)], time.thread_time() - begun
    took = time.thread_time() - begun
    wrong += [f"{found.group()!r} in {text[:80]!r}" for text in shown if (found := LEAKS.search(text))]
    if took > LONGEST:
        wrong.append(f"took {took:.1f} s")
    return answer, wrong, took


def sources():
    """MicroPython from all the book's sources, for cases of any tool."""
    return {"files": bundle.together(bundle.make().values())}


def images(lang):
    """{tool: MicroPython as the pages of an edition start it}, for cases of that tool in that language."""
    return {file.partition(".")[0]: {"image": base64.b64encode(gzip.decompress(packed)).decode()} for file, packed in image.make(tools.IDS, bundle.make(), (lang,)).items()}


def on_micropython(cases, start):
    """The answers of MicroPython under Node, started with `sources` or one of `images`, each with the milliseconds that it took."""
    done = subprocess.run([assets.node(), str(assets.ROOT / "tests" / "micropython.mjs"), str(RUNTIME)], text=True, capture_output=True, timeout=900,
                          input=json.dumps({"cases": cases, **start, "careful": True}))
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def canonical(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def check(cases, start):
    """What is wrong with the cases, [(case, words)], how many were answered with a view, the slowest of both in seconds."""
    found, views, slowest = [], 0, [0.0, 0.0]
    for case, other in zip(cases, on_micropython(cases, start)):
        answer, wrong, took = on_cpython(case)
        elsewhere = other.pop("ms") / 1000
        slowest = [max(slowest[0], took), max(slowest[1], elsewhere)]
        views += "view" in answer
        if canonical(answer) != canonical(other):
            wrong.append("MicroPython: " + other["broken"] if "broken" in other else "MicroPython answers otherwise")
        if elsewhere > LONGEST:
            wrong.append(f"took {elsewhere:.1f} s on MicroPython")
        found += [(case, words) for words in wrong]
    return found, views, slowest


def run(count=None):
    """Fuzz every tool; the counts, and the first few of what was found."""
    count = count or int(os.environ.get("ASHORE_FUZZ", COUNT))
    rows, problems = [], []
    starts = {lang: images(lang) for lang in LANGUAGES}
    with ThreadPoolExecutor(2) as pool:
        forms = {tool_id: Chance(tool_id).cases(count) for tool_id in tools.IDS}
        under_way = {tool_id: [pool.submit(check, [case for case in cases if case["lang"] == lang], starts[lang][tool_id]) for lang in LANGUAGES] for tool_id, cases in forms.items()}
        for tool_id in tools.IDS:
            done = [part.result() for part in under_way[tool_id]]
            found = [one for part in done for one in part[0]]
            problems += [{"tool": tool_id, "lang": case["lang"], "form": case["form"], "wrong": words} for case, words in found[:20]]
            rows.append({"tool": tool_id, "cases": count, "views": sum(part[1] for part in done), "found": len(found),
                         "slowest_s": round(max(part[2][0] for part in done), 2), "slowest_micropython_s": round(max(part[2][1] for part in done), 2)})
            print(f"  {tool_id}: {len(found)} found in {count:,}", flush=True)
    show(["tool", "cases", "answered", "refused", "found", "slowest (s)", "on MicroPython (s)"],
         [[row["tool"], f"{row['cases']:,}", f"{row['views']:,}", f"{row['cases'] - row['views']:,}", row["found"], row["slowest_s"], row["slowest_micropython_s"]] for row in rows])
    return {"seed": SEED, "cases": sum(row["cases"] for row in rows), "found": sum(row["found"] for row in rows), "tools": rows, "problems": problems}
