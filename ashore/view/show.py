"""Exact numbers as the text a reader sees, in English and Chinese."""

from ashore.engine.calendar import year_and_month, year_month_day
from ashore.engine.money import divide_half_up
from ashore.words import pick, speaker
from ashore.words.common import WORDS

_MONTHS = ("January", "February", "March", "April", "May", "June", "July",
           "August", "September", "October", "November", "December")


MOST_SHOWN = 100_000_000_000_000
# More points than this no phone can show apart.
MOST_POINTS = 120


def money(fen, lang):
    """An amount of fen: `¥1,427.27`, `1,427.27元`; whole yuan without decimals; past a trillion yuan only that it is more."""
    if fen > MOST_SHOWN or fen < -MOST_SHOWN:
        return pick(("over ", "超过"), lang) + money(MOST_SHOWN, lang)
    # A long plan is some thousand amounts, and most of the time that a page takes to show it.
    sign = "" if fen >= 0 else "−"
    yuan, rest = divmod(fen if fen >= 0 else -fen, 100)
    text = f"{yuan:,}.{rest:02d}" if rest else f"{yuan:,}"
    return sign + "¥" + text if lang == "en" else sign + text + "元"


def percent(ppm, places=2):
    """A rate in ppm as a percentage, rounded half up: 182500 → `18.25%`."""
    if places > 4:
        raise ValueError("a rate in ppm has four decimals of a percent")
    scaled = divide_half_up(abs(ppm), 10 ** (4 - places))
    whole, rest = divmod(scaled, 10 ** places)
    decimals = ("%0" + str(places) + "d") % rest if places else ""
    sign = "−" if ppm < 0 and scaled else ""
    return sign + f"{whole:,}" + ("." + decimals if decimals else "") + "%"


def month(number, lang):
    """A calendar month: `July 2028`, `2028年7月`."""
    year, of_year = year_and_month(number)
    return pick((_MONTHS[of_year - 1] + " " + str(year), str(year) + "年" + str(of_year) + "月"), lang)


def date(number, lang):
    """A calendar day: `3 July 2028`, `2028年7月3日`."""
    year, of_year, day = year_month_day(number)
    english = "%d %s %d" % (day, _MONTHS[of_year - 1], year)
    return pick((english, "%d年%d月%d日" % (year, of_year, day)), lang)


def duration(months, lang):
    """A number of months in years and months: `1 year 7 months`, `1年7个月`."""
    say = speaker(lang, WORDS)
    years, rest = divmod(months, 12)
    parts = []
    if years:
        parts.append(say("year") if years == 1 else say("years", n=years))
    if rest or not years:
        parts.append(say("month") if rest == 1 else say("months", n=rest))
    return pick((" ", ""), lang).join(parts)


def points(last):
    """Which of the points 0 … last of a long chart are drawn: all, or evenly fewer, always with the last."""
    numbers = list(range(0, last + 1, max(1, -(-last // MOST_POINTS))))
    return numbers if numbers[-1] == last else numbers + [last]
