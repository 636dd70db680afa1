"""The futures of one plan, shown: the chance to be free by each month, a fan, and which single change helps most.

    from ashore import tool
    from ashore.scenarios import Outlook
    Outlook(tool("payoff"), futures=2000, seed=2026)

In code, `.numbers` are the exact results and `.figure()` is the fan for one's own slides.
"""

import os
import re

from ashore import charts
from ashore.engine.calendar import month_text
from ashore.engine.money import MONTHS_PER_YEAR, PPM, divide_half_up
from ashore.engine.payoff import Debt, Household, Run
from ashore.notebook import Unknown, style_element
from ashore.scenarios.answer import answer
from ashore.scenarios.chances import Question, Risks
from ashore.scenarios.refused import Refused
from ashore.tools import payoff
from ashore.view import blocks, show
from ashore.view.html import render_blocks
from ashore.words import debts, pick, speaker
from ashore.words.scenarios import WORDS

HALF, MOST = PPM // 2, 9 * PPM // 10
# Lower and upper edge of the wide and of the narrow band of the fan, and its middle.
WIDE, NARROW, MIDDLE = (PPM // 10, MOST), (PPM // 4, 3 * PPM // 4), HALF
MORE_A_MONTH, STOP_MONTHS = 10_000, 12
# In inches: no script draws this picture again for a phone, so its letters have to be large enough there.
PICTURE_WIDTH = 4.2


class Outlook:
    """The futures of the plan that stands in a payoff tool.

    futures, seed, months: how many, which, and how far; risks: `Risks`, what may go wrong; reserve: fen put by at the start.
    An input that is wrong is an error in the reader's language.
    """

    def __init__(self, tool, futures=2000, seed=2026, months=60, risks=None, reserve=0):
        self.lang = getattr(tool, "lang", "en")
        self.say = speaker(self.lang, WORDS)
        try:
            self._count(tool, futures, seed, months, risks or Risks(), reserve)
        except Refused as refused:
            raise Unknown(refused.say(self.lang)) from None

    def _count(self, tool, futures, seed, months, risks, reserve):
        if getattr(tool, "id", None) != "payoff":
            raise Refused("tool")
        form = payoff.FORM.read(tool.form, self.lang)
        self.household = payoff.household(form)
        if not any(debt.balance for debt in self.household.debts):
            raise Refused("nothing_owed")
        self.start, self.futures, self.months = form["start"], futures, months
        self.names = [row["name"] for row in form["debts"]]
        self.kinds = [row["kind"] for row in form["debts"]]
        self.question = Question(self.household, risks, seed, months, form["strategy"], reserve)
        self.summary = answer(self.question, futures)
        run = Run(self.household, form["strategy"])
        self.plan = [sum(run.balances)] + [sum(run.balances) for _ in run.months(months)]
        self.plan += [0] * (months + 1 - len(self.plan))
        self.plan_months = None if run.open else run.month
        self.changes = [(key, answer(question, futures)) for key, question in self._changed()]
        # The one that helps most first; sorting keeps the order of those that help as much.
        self.changes.sort(key=lambda change: _waiting(change[1]))

    def _changed(self):
        """The questions with one thing changed each, in the same futures."""
        asked = self.question
        debts = self.household.debts

        def ask(household=self.household, risks=asked.risks, reserve=asked.reserve):
            return Question(household, risks, asked.seed, asked.months, asked.strategy, reserve)

        changes = [(month, budget + MORE_A_MONTH) for month, budget in self.household.budget_changes]
        yield "more", ask(Household(debts, self.household.budget + MORE_A_MONTH, changes, self.household.extra, self.household.settlements))
        dearest = self.dearest()
        if dearest is not None:
            stopped = [_with_stop(debt) if i == dearest else debt for i, debt in enumerate(debts)]
            yield "stop", ask(Household(stopped, self.household.budget, self.household.budget_changes, self.household.extra, self.household.settlements))
        yield "reserve", ask(reserve=asked.reserve + self.household.budget_in(1))
        if asked.risks.stop_chance:
            yield "no_stops", ask(risks=asked.risks.without("stop"))
        if asked.risks.cost_chance:
            yield "no_costs", ask(risks=asked.risks.without("cost"))

    def dearest(self):
        """The index of the open debt with the highest rate in the first month, of equals the larger; None when none bears interest."""
        found = [(debt.rate_in(1), debt.balance, -i) for i, debt in enumerate(self.household.debts) if debt.balance and debt.rate_in(1)]
        return -max(found)[2] if found else None

    @property
    def numbers(self):
        """The exact results: months of the plan, ppm, fen; the same in every language."""
        summary = self.summary
        return {
            "futures": self.futures,
            "seed": self.question.seed,
            "plan_months": self.plan_months,
            "half_free": summary.month_for(HALF),
            "most_free": summary.month_for(MOST),
            "chance_ppm": [summary.chance(month) for month in range(self.months + 1)],
            "mean_interest_fen": summary.mean_interest(),
            "changes": {key: {"sooner_tenths": self._sooner(one), "most_free": one.month_for(MOST), "mean_interest_fen": one.mean_interest()}
                        for key, one in self.changes},
        }

    @property
    def view(self):
        """`{"numbers": {...}, "blocks": [...]}`, like a tool's."""
        told = [self._headline(), self._fan(), self._free(), self._helps(), self._assumed()]
        return {"numbers": self.numbers, "blocks": told}

    def figure(self, width=charts.FIGURE_WIDTH):
        """The fan as a matplotlib Figure, `width` inches wide: `.figure().savefig("slide.png", dpi=200)`."""
        return charts.figure(self._fan(), self.lang, width)

    def __repr__(self):
        headline = self._headline()
        numbers = [name + " = " + repr(value) for name, value in self.numbers.items() if not isinstance(value, (list, dict))]
        return "\n".join([self.say("title"), headline["text"], headline["detail"]] + numbers)

    def _repr_mimebundle_(self, include=None, exclude=None):
        """Text for consoles; a picture with its tables for notebooks and, without a style of its own, for the published page."""
        drawn = render_blocks(self.view, self.lang, lambda block: charts.svg(block, self.lang, PICTURE_WIDTH), "futures-%d" % self.question.seed)
        # The page's script draws the charts of tools again; this picture has no tool behind it.
        html = re.sub(" data-chart='[^']*'", "", "".join(drawn)) + "</div>"
        static = os.environ.get("ASHORE_STATIC") == "1"
        start = '<div class="ashore-still">' if static else style_element() + '<div class="ashore-notebook">'
        return {"text/plain": repr(self), "text/html": start + html}

    def _sooner(self, summary):
        """By how many tenths of a month the futures are free sooner than without the change, on average, within the months looked at."""
        return divide_half_up(10 * (_waiting(self.summary) - _waiting(summary)), self.futures)

    def _month(self, number):
        return show.month(self.start + max(number, 1) - 1, self.lang)

    def _money(self, fen):
        return show.money(fen, self.lang)

    def _duration(self):
        return show.duration(self.months, self.lang)

    def _headline(self):
        half, most = self.summary.month_for(HALF), self.summary.month_for(MOST)
        key = "headline.none" if half is None else "headline.half" if most is None else "headline.both"
        plan = self.say("plan.never", duration=self._duration()) if self.plan_months is None or self.plan_months > self.months else self._month(self.plan_months)
        return blocks.headline(
            self.say(key, futures=f"{self.futures:,}", duration=self._duration(), half=half and self._month(half), most=most and self._month(most)),
            self.say("detail", plan=plan))

    def _last_shown(self):
        """The last month of the fan: soon after 9 of 10 futures are free."""
        most = self.summary.month_for(MOST)
        return self.months if most is None else min(self.months, most + 3)

    def _fan(self):
        last = self._last_shown()
        fan = self.summary.fan([*WIDE, *NARROW, MIDDLE])
        band = lambda name, edges: blocks.series(self.say(name), fan[edges[0]][:last + 1], to=fan[edges[1]][:last + 1])
        series = [band("fan.outer", WIDE), band("fan.inner", NARROW), blocks.series(self.say("fan.middle"), fan[MIDDLE][:last + 1]),
                  blocks.series(self.say("fan.plan"), self.plan[:last + 1], "dotted")]
        names = [month_text(self.start + month - 1) for month in range(last + 1)]
        shown = sorted({*range(0, last, 3), last})
        title = self.say("fan", futures=f"{self.futures:,}")
        table = blocks.table(title, [self.say("col." + column) for column in ("month", "low", "middle", "high", "plan")], [
            [names[month]] + [self._money(values[month]) for values in (fan[WIDE[0]], fan[MIDDLE], fan[WIDE[1]], self.plan)] for month in shown])
        at = min(last, MONTHS_PER_YEAR)
        summary = self.say("fan.summary", month=self._month(at), plan=self._money(self.plan[at]), middle=self._money(fan[MIDDLE][at]),
                           low=self._money(fan[WIDE[0]][at]), high=self._money(fan[WIDE[1]][at]))
        x = {"label": self.say("fan.x"), "values": names}
        return blocks.chart("fan", title, summary, x, {"label": self.say("fan.y"), "unit": "fen"}, series, table)

    def _free(self):
        """A table of chances: every third month from the first in which anybody is free until nearly everybody is."""
        last = self._last_shown()
        first = next((month for month in range(last + 1) if self.summary.free_by()[month]), last)
        shown = sorted({*range(first, last, 3), last})
        rows = [[self._month(month), self._of_100(self.summary.chance(month))] for month in shown]
        return blocks.fold(self.say("free"), [blocks.table(self.say("free"), [self.say("col.month"), self.say("col.free")], rows)])

    def _of_100(self, ppm):
        percent = divide_half_up(ppm, PPM // 100)
        if percent == 100 and ppm < PPM:
            return self.say("free.almost_all")
        return self.say("free.hardly_any") if percent == 0 and ppm else str(percent)

    def _helps(self):
        rows = [self._help(self.say("change.none"), self.summary, "–")]
        for key, summary in self.changes:
            tenths = self._sooner(summary)
            number = "%d.%d" % divmod(abs(tenths), 10)
            rows.append(self._help(self._change(key), summary, self.say("sooner" if tenths >= 0 else "later", n=number)))
        return blocks.table(self.say("helps"), [self.say("col." + column) for column in ("change", "sooner", "most", "interest")], rows)

    def _help(self, name, summary, sooner):
        most = summary.month_for(MOST)
        month = self.say("not_within", duration=self._duration()) if most is None else self._month(most)
        return [name, sooner, month, self._money(summary.mean_interest())]

    def _change(self, key):
        dearest = self.dearest()
        name = "" if dearest is None else self.names[dearest] or pick(debts.WORDS["kind." + self.kinds[dearest]], self.lang)
        amount = MORE_A_MONTH if key == "more" else self.household.budget_in(1)
        return self.say("change." + key, amount=self._money(amount), name=name, months=STOP_MONTHS)

    def _assumed(self):
        risks, told = self.question.risks, []
        percent = lambda ppm: show.percent(ppm, 0 if ppm % 10_000 == 0 else 2)
        if risks.dip_chance:
            told.append(self.say("assumed.dip", chance=percent(risks.dip_chance), low=percent(risks.dip_part[0]), high=percent(risks.dip_part[1])))
        if risks.stop_chance:
            told.append(self.say("assumed.stop", chance=percent(risks.stop_chance), low=risks.stop_months[0], high=risks.stop_months[1], keeps=percent(risks.stop_keeps)))
        if risks.cost_chance:
            told.append(self.say("assumed.cost", chance=percent(risks.cost_chance), low=self._money(risks.cost[0]), high=self._money(risks.cost[1])))
        if risks.rate_chance:
            told.append(self.say("assumed.rate", chance=percent(risks.rate_chance), low=percent(risks.rate_step[0]), high=percent(risks.rate_step[1]), most=percent(risks.rate_most)))
        if risks.fee:
            told.append(self.say("assumed.fee", fee=self._money(risks.fee)))
        if self.question.reserve:
            told.append(self.say("assumed.reserve", amount=self._money(self.question.reserve)))
        told = told or [self.say("assumed.none")]
        return blocks.fold(self.say("assumed"), [blocks.text("\n\n".join(told)), blocks.text(self.say("assumed.not", seed=self.question.seed))])


def _waiting(summary):
    """The months that all futures together wait until they are free, those that are not free waiting to the end."""
    return sum(summary.count - free for free in summary.free_by()[:-1])


def _with_stop(debt):
    """A debt whose interest stops for `STOP_MONTHS`, or for as long as was agreed already."""
    return Debt(debt.balance, debt.rate, minimum=debt.minimum, minimum_part=debt.minimum_part, promo_rate=debt.promo_rate,
                promo_months=debt.promo_months, frozen_months=max(debt.frozen_months, STOP_MONTHS), consequence=debt.consequence,
                rate_changes=debt.rate_changes, charges=debt.charges)
