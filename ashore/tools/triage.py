"""The first questions: what is happening now, and the one safe next step for it."""

from ashore.tools import _hotlines
from ashore.view import blocks
from ashore.view.fields import Choice, FollowingChoice, Form
from ashore.words import book, pick, speaker
from ashore.words.pages import PAGES
from ashore.words.triage import WORDS

TITLE = WORDS["title"]

# A route: (detail, route, numbers to call, pages to read, facts, whether to say that the debt may still be real).
# Numbers stand in the order in which to try them; where a life is at stake no page comes between.
_ROUTES = [
    ("threatened", [
        ("messages", "keep_proof", ("110",), ("real-or-fake", "rights"), ("psa-harass-threat",), True),
        ("door", "police_now", ("110", "120"), ("rights",), ("private-seizure-crime", "hotline-110"), False),
        ("coming", "door_plan", ("110",), ("rights", "talk"), ("crime-home-intrusion", "private-seizure-crime", "exec-officer-id"), True),
        ("official", "check_caller", ("110", "96110"), ("real-or-fake",), ("prosecutor-never-collects",), True),
    ]),
    ("court_paper", [
        ("in_hand", "mark_deadline", ("12348",), ("court", "payoff#payoff-cannot-wait"),
         ("answer-15-days", "payment-order-15-days", "payment-order-no-money-is-no-objection", "default-judgment", "service-outside-home-refusal"), False),
        ("message", "check_case", ("12348",), ("real-or-fake", "court"), ("12368-role", "verify-case-process-site", "court-payment-safe-rule"), True),
        ("letter", "answer_letter", ("12348",), ("real-or-fake", "cost"), ("lawyer-letter-nature",), True),
        ("arbitration", "arbitration", ("12348",), ("court",), ("arb-needs-agreement", "arb-default-award", "arb-final"), False),
        ("frozen", "living_money", ("12348",), ("cost#cost-keep", "court"),
         ("exec-account-freeze-scope", "exec-exempt-property", "exec-wages-living-expenses", "exec-objection"), False),
    ]),
    ("cannot_pay", [
        ("living", "living_first", ("12345",), ("payoff#payoff-nothing-left", "budget"), ("social-assistance-temporary",), False),
        ("instalments", "make_plan", (), ("list", "budget", "offer"), ("card-personalised-instalment",), False),
        ("home", "secured_first", ("12348",), ("payoff#payoff-cannot-wait", "offer"), ("exec-home", "exec-sole-home-exceptions"), False),
        ("borrow", "no_new_loan", (), ("rate", "offer", "scams"), ("cba-2026-prohibitions",), False),
    ]),
    ("despair", [
        ("thoughts", "talk_tonight", ("12356", "120", "110"), (), ("hotline-12356", "default-is-not-crime"), False),
        ("now", "life_now", ("120", "110", "12356"), (), ("hotline-120", "hotline-110-all-hours", "hotline-12356"), False),
        ("hurt", "ambulance", ("120", "110"), (), ("hotline-120",), False),
        ("other", "stay_with", ("12356", "110", "120"), ("life",), ("hotline-12356",), False),
    ]),
    ("family_called", [
        ("family", "family_script", (), ("life", "rights", "cost#cost-family"),
         ("contract-binds-only-parties", "joining-debt", "spouse-debt", "gbt45251-only-debtor", "gbt45251-status"), True),
        ("work", "work_script", (), ("rights", "life"), ("gbt45251-only-debtor", "gbt45251-status", "debt-is-not-a-dismissal-ground"), True),
        ("posted", "take_down", ("12377", "110"), ("rights",), ("online-platform-notice-delete", "pi-no-illegal-provide"), True),
        ("relative", "relative", (), ("life", "real-or-fake", "cost#cost-family"), ("contract-binds-only-parties", "joining-debt"), True),
    ]),
    ("scammed", [
        ("gone", "stop_payment", ("110", "96110"), ("scams",), ("hotline-110-all-hours", "hotline-96110"), False),
        ("asked", "pay_nothing", ("96110", "110"), ("scams", "real-or-fake"), ("court-payment-safe-rule", "agency-debt-fraud-warning-2026"), True),
        ("code", "lock_accounts", ("110", "96110"), ("scams",), ("hotline-96110",), False),
        ("agent", "leave_agent", ("12348", "96110"), ("scams", "offer"), ("agency-debt-fraud-warning-2026", "fake-hardship-documents-risk"), True),
        ("lent", "card_back", ("12348", "110"), ("scams",), ("lending-bank-cards-banned",), False),
    ]),
    ("worried", [
        ("sleep", "rest_first", ("12356",), ("list", "payoff"), ("default-is-not-crime", "debt-lawful-obligation"), False),
        ("frightening", "check_message", (), ("real-or-fake",), ("prosecutor-never-collects",), True),
        ("soon", "before_due", (), ("budget", "offer"), ("extension-needs-consent", "card-personalised-instalment"), False),
        ("unknown", "write_list", (), ("list", "credit"), ("credit-free-twice",), False),
        ("record", "read_report", (), ("credit",), ("credit-free-twice", "credit-objection-20-days", "credit-5-years"), False),
    ]),
]
# Where a life may be at stake, the numbers are all that stands before the steps, and nothing follows about law or money.
_LIFE = ("police_now", "life_now", "ambulance", "talk_tonight", "stay_with")


def _facts():
    listed = list(_hotlines.IDS)
    for _, routes in _ROUTES:
        for _, _, _, _, cited, _ in routes:
            listed += [fact for fact in cited if fact not in listed]
    return tuple(listed)


FACTS = _facts()

FORM = Form([
    Choice("situation", WORDS["situation"], [(name, WORDS["situation." + name]) for name, _ in _ROUTES], default="threatened"),
    FollowingChoice("detail", WORDS["detail"], "situation",
                    [(name, [(route[0], WORDS["detail." + route[0]]) for route in routes]) for name, routes in _ROUTES]),
])


def view(form, lang):
    """The route for a checked form as numbers and blocks (`tools.md`: triage)."""
    for situation, routes in _ROUTES:
        for route in routes:
            if situation == form["situation"] and route[0] == form["detail"]:
                return _view(situation, route, lang)
    raise LookupError(form["detail"])


def _view(situation, route, lang):
    detail, name, calls, pages, cited, maybe_real = route
    say = speaker(lang, WORDS)
    life = name in _LIFE
    told = [blocks.headline(say(name + ".head"), None, "warn" if life else "plain")]
    if calls:
        told.append(blocks.links(say("call"), [(_label(number, lang), "tel:" + number) for number in calls]))
    told.append(blocks.steps(say("steps"), [say(name + "." + str(step)) for step in (1, 2, 3)]))
    told.append(blocks.alert(say("not"), say(name + ".not"), "warn"))
    if name + ".why" in WORDS:
        told.append(blocks.text(say(name + ".why"), cited))
    if maybe_real:
        told.append(blocks.text(say("real")))
    if pages:
        told.append(blocks.links(say("pages"), [(pick(PAGES[page], lang), page) for page in pages]))
    if not life:
        told.append(blocks.text(say("advice"), ("hotline-12348",)))
    told.append(blocks.fold(say("lines.title"), [_lines(say, lang), blocks.text(say("lines.note"))]))
    told.append(blocks.sources(cited))
    return {"numbers": {"route": name, "situation": situation, "detail": detail, "call": list(calls), "pages": list(pages), "life_first": life},
            "blocks": told}


def _label(number, lang):
    for known, words in book.HELP:
        if known == number:
            return number + " " + pick(words, lang)
    return number + " " + speaker(lang, WORDS)(number)


def _lines(say, lang):
    rows = [[number, what, hours, day if certain else say("lines.doubt", day=day)]
            for _, number, what, hours, day, certain in _hotlines.rows(lang)]
    return blocks.table(say("lines.title"), [say("lines." + column) for column in ("number", "for", "hours", "checked")], rows, ["start"] * 4)
