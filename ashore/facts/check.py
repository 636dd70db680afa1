"""Whether the law registry can be relied on, and whether everything cites what it has.

`problems()` returns plain sentences; the build of the book stops on any of them, and so does `python -m ashore facts`.
A library for building and maintaining: it runs on CPython only and is not part of what a page loads.
"""

import datetime
import json
import re
from pathlib import Path

from ashore import tools
from ashore.engine.calendar import date_text, day_number, days_in_month

LAW = Path(__file__).with_name("law.json")
LPR = Path(__file__).with_name("lpr.json")
BOOK = Path(__file__).resolve().parent.parent.parent / "book"

NEEDED = ("id", "topic", "en", "zh", "source", "status", "checked", "confidence")
ALL = NEEDED + ("effective_from", "effective_to", "quote", "quote_matched", "caveat", "seen", "dated", "unnumbered", "rule", "since", "values")
CONFIDENCE = ("high", "medium", "low")
DATED = ("text", "published", "about")
# How many articles a law has, so that a slip in an article's number shows.
LAST_ARTICLE = {
    "《中华人民共和国民法典》": 1260, "《中华人民共和国民事诉讼法》(2023年修正)": 306, "《中华人民共和国刑法》": 452,
    "《中华人民共和国治安管理处罚法》(2025年修订)": 144, "《中华人民共和国个人信息保护法》": 74, "《征信业管理条例》(国务院令第631号)": 47,
    "《诉讼费用交纳办法》(国务院令第481号)": 56,
    "《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》(法释〔2022〕11号)": 550,
    "《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》(法释〔2020〕17号第二次修正)": 31,
}  # fmt: skip

_ARTICLE = re.compile(r"第([一二三四五六七八九十百千零〇两]+)条|第[一二三四五六七八九十]+项|第\([一二三四五六七八九十]+\)项|\(\d+(?:\.\d+)+\)")
_ANY_ARTICLE = re.compile(r"第([^第条项号)]*)条")
_RELATIVE = re.compile(r"同上|上述")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CITED = re.compile(r"\{fact\}`([^`]*)`")
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def problems(entries=None, rates=None, cited=None):
    """Everything wrong with the registry, one sentence each; an empty list when it is sound.

    entries, rates: what `law.json` and `lpr.json` hold; cited: [(where, fact id)].  What is left out is read from the
    package and the book.
    """
    found = []
    if entries is None:
        entries = _read(LAW, found)
        if entries is not None and LAW.read_text(encoding="utf-8") != written(entries):
            found.append("law.json: not in the layout that facts/__init__.py reads; write it with ashore.facts.check.written()")
    if rates is None:
        rates = _read(LPR, found)
    if isinstance(entries, list):
        for number, entry in enumerate(entries, 1):
            if isinstance(entry, dict):
                _entry(entry, f"fact {entry.get('id') or '#' + str(number)}", found)
            else:
                found.append(f"law.json: entry {number} is not a set of named parts")
        entries = [entry for entry in entries if isinstance(entry, dict)]
        _same_ids(entries, found)
        _overlaps(entries, found)
        known = {entry.get("id") for entry in entries}
        for where, fact in citations() if cited is None else cited:
            if fact not in known:
                found.append(f"{where}: there is no law fact with the id {fact!r}")
        _tool_rules(entries, found)
    if rates is not None:
        _prime_rates(rates, found)
    return found


def written(entries):
    """The text of `law.json` for a list of entries."""
    return json.dumps(entries, ensure_ascii=False, indent=1)


def citations():
    """[(where, fact id)]: what the tools, the chapters and the reference list cite."""
    cited = [(f"tool {tool}", fact) for tool in tools.IDS for fact in tools.load(tool).FACTS]
    for path in sorted([*BOOK.glob("*/*.ipynb"), *BOOK.glob("*/*.md")]):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".ipynb":
            cells = json.loads(text)["cells"]
            text = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
        cited += [(f"book/{path.parent.name}/{path.name}", fact.strip()) for fact in _CITED.findall(text)]
    return cited


def older_than(days, today=None):
    """The facts not checked for more than so many days, those checked longest ago first: [entry]."""
    limit = (today or datetime.date.today()) - datetime.timedelta(days=days)
    old = [entry for entry in json.loads(LAW.read_text(encoding="utf-8")) if datetime.date.fromisoformat(entry["checked"]) < limit]
    return sorted(old, key=lambda entry: (entry["checked"], entry["id"]))


def article_number(numeral):
    """The number of a Chinese numeral as laws write it (第一百二十条: 一百二十); None for what is not one."""
    total, digit = 0, None
    for character in numeral:
        if character in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[character]
        elif character in _UNITS:
            if digit == 0 or (digit is None and (total or character != "十")):
                return None
            unit = _UNITS[character]
            if total and total % (unit * 10):
                return None
            total, digit = total + (1 if digit is None else digit) * unit, None
        else:
            return None
    total += digit or 0
    return total or None


def _read(path, found):
    try:
        return json.loads(path.read_text(encoding="utf-8"), parse_float=str)
    except (OSError, ValueError) as error:
        found.append(f"{path.name}: {error}")
        return None


def _entry(entry, name, found):
    def fault(text):
        found.append(f"{name}: {text}")

    for key in NEEDED:
        if not (isinstance(entry.get(key), str) and entry[key].strip()):
            fault(f"{key} is missing")
    for key in entry:
        if key not in ALL:
            fault(f"nobody knows a part called {key!r}")
    if isinstance(entry.get("id"), str) and not _ID.fullmatch(entry["id"]):
        fault("an id has small letters, digits and hyphens")
    if isinstance(entry.get("zh"), str) and not _CHINESE.search(entry["zh"]):
        fault("zh is not Chinese")
    if entry.get("confidence") not in CONFIDENCE:
        fault(f"confidence is {entry.get('confidence')!r}; it is one of {', '.join(CONFIDENCE)}")
    elif entry["confidence"] != "high" and not entry.get("caveat"):
        fault(f"confidence is {entry['confidence']}, so it needs a caveat")
    if isinstance(entry.get("source"), str) and entry["source"].strip():
        _source(entry, fault)
    _dates(entry, fault)
    if "values" in entry:
        _values(entry["values"], "values", fault)


def _source(entry, fault):
    source = entry["source"]
    if _RELATIVE.search(source):
        fault("its source leans on the entry before it; name the document")
    numbered = bool(_ARTICLE.search(source))
    if not numbered and not entry.get("unnumbered"):
        fault("its source names no article; if the document has none, say so with unnumbered")
    if numbered and entry.get("unnumbered"):
        fault("unnumbered is said of a source that names an article")
    for numeral in _ANY_ARTICLE.findall(source):
        if article_number(numeral) is None:
            fault(f"第{numeral}条 is not an article's number")
    for part in re.split("[；;]", source):
        for law, last in LAST_ARTICLE.items():
            if part.strip().startswith(law):
                for numeral in _ANY_ARTICLE.findall(part):
                    if (article_number(numeral) or 0) > last:
                        fault(f"第{numeral}条: {law} ends with article {last}")


def _dates(entry, fault):
    whole = {}
    for key in ("effective_from", "effective_to", "since", "checked"):
        value = entry.get(key)
        if value is None:
            continue
        span = _span(value)
        if span is None:
            fault(f"{key} is {value!r}; a date is YYYY-MM-DD (or YYYY-MM or YYYY, with dated)")
        elif len(value) < 10 and not (key == "effective_from" and entry.get("dated") == "about"):
            fault(f"{key} is {value!r}, which is not a whole date; effective_from may be so, with dated: about")
        else:
            whole[key] = span[0]
    if entry.get("dated") is not None and entry["dated"] not in DATED:
        fault(f"dated is {entry['dated']!r}; it is one of {', '.join(DATED)}")
    for first, second in (("effective_from", "effective_to"), ("since", "effective_to"), ("since", "effective_from")):
        if first in whole and second in whole and whole[first] > whole[second]:
            fault(f"{first} {entry[first]} is after {second} {entry[second]}")
    if entry.get("rule") and (entry.get("dated") == "about" or not (entry.get("effective_from") or entry.get("effective_to"))):
        fault("the versions of a rule need whole dates")


def _span(text):
    """First and last day of `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as day numbers; None for anything else."""
    if not isinstance(text, str) or not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text):
        return None
    year, month, day = (int(part) for part in (text + "-00-00")[:10].split("-"))
    if not 1900 <= year <= 2199 or month > 12 or (len(text) > 4 and month < 1):
        return None
    if len(text) == 10 and not 1 <= day <= days_in_month(year, month):
        return None
    last_month = month or 12
    return day_number(year, month or 1, day or 1), day_number(year, last_month, day or days_in_month(year, last_month))


def _values(value, path, fault):
    if isinstance(value, dict) and value:
        for key, part in value.items():
            _values(part, f"{path}.{key}", fault)
    elif isinstance(value, list) and value:
        for number, part in enumerate(value):
            _values(part, f"{path}.{number}", fault)
    elif path == "values" or not (value is None or isinstance(value, (bool, int)) or (isinstance(value, str) and not re.fullmatch(r"[\d.]+", value))):
        fault(f"{path} is {value!r}; values are whole numbers, yes or no, words, or sets of these")


def _same_ids(entries, found):
    seen = set()
    for entry in entries:
        fact = entry.get("id")
        if fact in seen:
            found.append(f"fact {fact}: this id is given twice")
        seen.add(fact)


def _overlaps(entries, found):
    """Two versions of a rule in force on one day."""
    rules = {}
    for entry in entries:
        if not entry.get("rule"):
            continue
        first, last = (_span(entry.get(key)) for key in ("effective_from", "effective_to"))
        since = _span(entry.get("since")) or first
        rules.setdefault(entry["rule"], []).append((since[0] if since else 0, last[1] if last else 10**9, entry.get("id")))
    for rule, held in rules.items():
        held.sort(key=lambda version: version[:2])
        for (_, last, one), (first, _, other) in zip(held, held[1:]):
            if first <= last:
                day = f" on {date_text(first)}" if first else ""
                found.append(f"rule {rule}: {one} and {other} are both in force{day}")


def _tool_rules(entries, found):
    """Every version of the rules that a tool applies must be among its FACTS: a page has no others."""
    for tool in tools.IDS:
        module = tools.load(tool)
        for rule in getattr(module, "RULES", ()):
            versions = [entry.get("id") for entry in entries if entry.get("rule") == rule]
            if not versions:
                found.append(f"tool {tool}: there is no law rule with the id {rule!r}")
            for fact in versions:
                if fact not in module.FACTS:
                    found.append(f"tool {tool}: its FACTS lack {fact!r}, a version of the rule {rule!r}")


def _prime_rates(rates, found):
    last = None
    for row in rates if isinstance(rates, list) and rates else [None]:
        span = _span(row[0]) if isinstance(row, list) and len(row) == 3 else None
        if span is None or len(row[0]) != 10 or not isinstance(row[1], int) or not 0 < row[1] < 1_000_000:
            found.append(f"lpr.json: {row!r} is not [date, rate in ppm, evidence]")
            continue
        if last is not None and span[0] <= last:
            found.append(f"lpr.json: {row[0]} does not come after the row before it")
        elif last is not None and span[0] - last > 62:
            found.append(f"lpr.json: a publication is missing before {row[0]}")
        last = span[0]
