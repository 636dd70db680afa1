"""How each letter is built: its fields, its paragraphs, and the law that each paragraph and each piece of advice rests on.

A paragraph is (key of its words, what it needs, facts).  It needs names joined by spaces: a fact that is filled in, a flag that is
set, a property of the debt (`card`, `licensed`, `private`, `share` …); `!` before a name turns it round.  Without them it
disappears.  A fact that a paragraph mentions and does not need becomes a marked gap when it is blank.  `+` before the key numbers it.
"""

KINDS = ("verify_debt", "itemise", "hardship_plan", "contact_limits", "stop_third_party", "wrong_person", "privacy_complaint",
         "settlement_confirmation", "court_answer", "payment_order_objection", "credit_objection", "regulator_complaint")
COURT = ("court_answer", "payment_order_objection")
# Letters by which a debt may be admitted, or a payment promised.
PROMISE = ("itemise", "hardship_plan", "contact_limits", "stop_third_party", "settlement_confirmation")

_DEAR = ("dear", "", ())
_REPLY = ("answer", "", ())
_RIGHTS = ("rights_stay", "", ())
_EVIDENCE = ("evidence", "evidence", ())
_GROUNDS = [
    ("+court.grounds", "!ground", ()),
    ("+court.not_signed", "not_signed", ()),
    ("+court.amount", "amount", ()),
    ("+court.paid", "paid", ()),
    ("+court.received", "taken_off", ("no-upfront-interest",)),
    ("+court.licensed", "rate_high licensed", ("financial-loan-24-percent",)),
    ("+court.private", "rate_high private", ("private-lending-4x-lpr",)),
    ("+court.rate", "rate_high !licensed !private", ()),
    ("+court.penalty", "penalty_high", ("penalty-reduction",)),
    ("+court.terms", "terms_unexplained", ("format-terms-notice",)),
    ("+court.old", "too_old", ("limitation-3-years", "limitation-expired-promise")),
]

LETTERS = {
    "verify_debt": [
        _DEAR,
        ("verify_debt.1", "", ()),
        ("+verify_debt.caller", "caller", ()),
        ("+verify_debt.day", "contacted_on", ()),
        ("+verify_debt.sum", "claimed", ()),
        ("+verify_debt.contract", "contract", ()),
        ("verify_debt.2", "", ()),
        ("+verify_debt.who", "", ()),
        ("+verify_debt.assigned", "", ("assignment-notice",)),
        ("+verify_debt.copy", "", ()),
        ("+verify_debt.list", "", ()),
        ("verify_debt.data", "", ("pi-rights-and-remedies",)),
        ("verify_debt.nothing", "", ()),
    ],
    "itemise": [
        _DEAR,
        ("account", "", ()),
        ("itemise.sum_day", "claimed contacted_on", ()),
        ("itemise.sum", "claimed !contacted_on", ()),
        ("itemise.2", "", ()),
        ("+itemise.principal", "", ()),
        ("+itemise.interest", "", ()),
        ("+itemise.fees", "", ()),
        ("+itemise.paid", "", ()),
        ("+itemise.total", "", ()),
        ("itemise.received", "taken_off", ("no-upfront-interest",)),
        ("itemise.card", "card", ("card-collection-letter-art69",)),
        ("itemise.licensed", "ask_reduction licensed", ("financial-loan-24-percent",)),
        ("itemise.private", "ask_reduction private", ("private-lending-4x-lpr",)),
        ("itemise.penalty", "ask_reduction", ("penalty-reduction",)),
        ("itemise.end", "", ()),
    ],
    "hardship_plan": [
        _DEAR,
        ("hardship_plan.1", "", ()),
        ("hardship_plan.2", "", ()),
        ("hardship_plan.card", "card", ("card-personalised-instalment",)),
        ("hardship_plan.consent", "!card", ("extension-needs-consent",)),
        ("hardship_plan.3", "", ()),
        ("+hardship_plan.monthly", "", ()),
        ("+hardship_plan.share", "share !first", ()),
        ("+hardship_plan.share_first", "share first", ()),
        ("+hardship_plan.first", "", ()),
        ("+hardship_plan.months", "months", ()),
        ("+hardship_plan.relief", "ask_relief", ()),
        ("+hardship_plan.principal", "", ("payment-order-of-application",)),
        ("hardship_plan.stop", "card", ("card-plan-stops-collection",)),
        ("hardship_plan.papers", "papers", ()),
        ("hardship_plan.end", "", ()),
    ],
    "contact_limits": [
        _DEAR,
        ("contact_limits.1", "", ()),
        ("+contact_limits.reach", "", ()),
        ("+contact_limits.hours", "", ("gbt45251-hours",)),
        ("+contact_limits.calls", "", ("gbt45251-3-calls",)),
        ("+contact_limits.others", "", ("gbt45251-only-debtor",)),
        ("contact_limits.peace", "", ("privacy-peace",)),
        ("contact_limits.incidents", "incidents", ()),
        _RIGHTS,
    ],
    "stop_third_party": [
        _DEAR,
        ("stop_third_party.1", "", ()),
        ("stop_third_party.told", "told_others", ()),
        ("incidents", "incidents", ()),
        ("stop_third_party.2", "", ()),
        ("+stop_third_party.stop", "", ()),
        ("+stop_third_party.check", "", ()),
        ("+stop_third_party.source", "", ()),
        ("stop_third_party.standard", "", ("gbt45251-only-debtor",)),
        ("stop_third_party.card", "card", ("card-collection-art68",)),
        ("stop_third_party.data", "told_others", ("pi-no-illegal-provide",)),
        ("stop_third_party.contract", "", ("contract-binds-only-parties",)),
        ("stop_third_party.reach", "", ()),
        _EVIDENCE,
        _RIGHTS,
    ],
    "wrong_person": [
        _DEAR,
        ("wrong_person.1", "", ()),
        ("wrong_person.calls", "calls", ()),
        ("wrong_person.looked_for", "looked_for", ()),
        ("wrong_person.not_party", "", ()),
        ("stop_third_party.contract", "", ("contract-binds-only-parties",)),
        ("wrong_person.2", "", ()),
        ("+wrong_person.stop", "", ()),
        ("+wrong_person.delete", "", ("pi-rights-and-remedies",)),
        ("+wrong_person.source", "", ()),
        _EVIDENCE,
        _REPLY,
    ],
    "privacy_complaint": [
        _DEAR,
        ("privacy_complaint.1", "", ()),
        ("+privacy_complaint.day", "", ()),
        ("+privacy_complaint.where", "", ()),
        ("+privacy_complaint.what", "", ()),
        ("+privacy_complaint.by", "caller", ()),
        _EVIDENCE,
        ("privacy_complaint.law", "", ("pi-no-illegal-provide", "pi-entrusted-collector")),
        ("privacy_complaint.2", "", ()),
        ("+privacy_complaint.stop", "", ()),
        ("+privacy_complaint.source", "", ()),
        ("+privacy_complaint.reply", "", ()),
        ("privacy_complaint.only", "", ()),
    ],
    "settlement_confirmation": [
        _DEAR,
        ("account", "", ()),
        ("settlement_confirmation.talk", "contacted_on", ()),
        ("settlement_confirmation.with", "agreed_with", ()),
        ("settlement_confirmation.2", "", ()),
        ("+settlement_confirmation.sum", "", ()),
        ("+settlement_confirmation.account", "", ()),
        ("+settlement_confirmation.all", "", ()),
        ("+settlement_confirmation.proof", "", ()),
        ("+settlement_confirmation.owner", "", ("assignment-notice",)),
        ("settlement_confirmation.end", "", ()),
    ],
    "court_answer": [
        ("court_answer.me", "", ()),
        ("id_number", "", ()),
        ("court_answer.them", "", ()),
        ("court_answer.case", "", ()),
        ("court_answer.day", "received_on", ()),
        ("court_answer.admitted", "admitted", ()),
        ("court_answer.1", "", ()),
    ] + _GROUNDS + [
        ("court_answer.mediate", "want_mediation", ()),
        ("evidence.court", "evidence", ()),
        ("court_answer.end", "", ()),
    ],
    "payment_order_objection": [
        ("payment_order_objection.me", "", ()),
        ("id_number", "", ()),
        ("payment_order_objection.them", "", ()),
        ("payment_order_objection.case", "", ()),
        ("payment_order_objection.1", "", ("payment-order-15-days",)),
    ] + _GROUNDS + [
        ("evidence.court", "evidence", ()),
        ("payment_order_objection.2", "", ("payment-order-objection-effect",)),
    ],
    "credit_objection": [
        _DEAR,
        ("credit_objection.me", "", ()),
        ("id_number", "", ()),
        ("credit_objection.item", "", ()),
        ("credit_objection.1", "", ()),
        ("+credit_objection.not_mine", "not_mine", ()),
        ("+credit_objection.wrong", "error", ()),
        ("+credit_objection.right", "right_is", ()),
        ("+credit_objection.too_long", "too_long", ("credit-5-years",)),
        ("+credit_objection.no_notice", "no_notice", ("credit-notice-before-reporting",)),
        _EVIDENCE,
        ("credit_objection.2", "", ("credit-objection-20-days", "credit-right-civil-code")),
    ],
    "regulator_complaint": [
        ("regulator_complaint.dear", "", ()),
        ("regulator_complaint.me", "", ()),
        ("regulator_complaint.them", "", ()),
        ("regulator_complaint.facts", "", ()),
        ("regulator_complaint.1", "conduct", ()),
        ("+regulator_complaint.night", "calls_at_night", ("gbt45251-hours",)),
        ("+regulator_complaint.calls", "too_many_calls", ("gbt45251-3-calls",)),
        ("+regulator_complaint.told", "told_others", ("gbt45251-only-debtor", "pi-no-illegal-provide")),
        ("+regulator_complaint.threats", "threats !micro", ("cba-2026-prohibitions",)),
        ("+regulator_complaint.threats_micro", "threats micro", ("microloan-six-bans",)),
        ("regulator_complaint.first", "", ()),
        ("regulator_complaint.reply", "reply", ()),
        ("regulator_complaint.no_reply", "no_reply !reply", ()),
        ("regulator_complaint.demand", "", ()),
        _EVIDENCE,
    ],
}

# Flags and facts that count as saying something against the claim; what is wrong with a record has to be said unless a flag says it.
GROUNDS = ("not_signed", "amount", "paid", "taken_off", "rate_high", "penalty_high", "terms_unexplained", "too_old")
RECORD_FLAGS = ("not_mine", "too_long", "no_notice")
CONDUCT = ("calls_at_night", "too_many_calls", "told_others", "threats")

# The law that the advice around a letter rests on.
GUIDE_FACTS = {
    "verify_debt.when": ("assignment-notice", "assignee-may-sue-directly"),
    "verify_debt.not": ("answer-15-days",),
    "itemise.when": ("card-collection-letter-art69",),
    "itemise.not": ("answer-15-days",),
    "hardship_plan.when": ("extension-needs-consent", "card-personalised-instalment"),
    "hardship_plan.not": ("fake-hardship-documents-risk",),
    "contact_limits.when": ("gbt45251-status",),
    "contact_limits.not": ("cba-2026-third-persons", "effective-demand"),
    "stop_third_party.when": ("gbt45251-only-debtor",),
    "stop_third_party.not": ("card-collection-art68", "spouse-debt", "cba-2026-third-persons"),
    "wrong_person.when": ("contract-binds-only-parties",),
    "wrong_person.not": ("spouse-debt", "hotline-12348"),
    "privacy_complaint.when": ("complaint-time-limits",),
    "privacy_complaint.not": ("pi-contract-necessity", "crime-personal-info"),
    "settlement_confirmation.when": ("credit-5-years",),
    "settlement_confirmation.not": ("cba-2026-prohibitions", "bulk-npl-no-resale"),
    "court_answer.when": ("answer-15-days", "deadline-posting-rule", "jurisdiction-objection-period", "penalty-reduction", "limitation-must-be-raised"),
    "court_answer.not": ("default-judgment",),
    "payment_order_objection.when": ("payment-order-15-days", "payment-order-objection-effect"),
    "payment_order_objection.not": ("payment-order-no-money-is-no-objection",),
    "credit_objection.when": ("credit-free-twice", "credit-objection-20-days", "credit-complaint-30-days"),
    "credit_objection.not": ("credit-objection-20-days", "agency-debt-fraud-warning-2026", "credit-statement"),
    "regulator_complaint.when": ("complaint-time-limits",),
    "regulator_complaint.not": ("agency-debt-fraud-warning-2026", "hotline-12378", "hotline-12345"),
}
TIME_FACTS = ("limitation-3-years", "limitation-interrupted", "limitation-promise-restarts", "limitation-expired-promise")
# Facts of the steps to whom a letter goes, which stand in one paragraph below them.
STEP_FACTS = {
    "stop_third_party": ("pi-entrusted-collector",),
    "privacy_complaint": ("pi-entrusted-collector",),
    "court_answer": ("12368-role",),
    "payment_order_objection": ("12368-role", "deadline-posting-rule"),
    "regulator_complaint": ("hotline-12378", "local-financial-office", "hotline-12345", "hotline-12363"),
}


def facts_of():
    """The ids of all facts that a letter or its advice can cite, each once, in a fixed order."""
    found = []
    for kind in KINDS:
        for _, _, cited in LETTERS[kind]:
            found += cited
        for part in (".when", ".not"):
            found += GUIDE_FACTS[kind + part]
        found += STEP_FACTS.get(kind, ())
    unique = []
    for fact in found + list(TIME_FACTS) + ["hotline-12348"]:
        if fact not in unique:
            unique.append(fact)
    return tuple(unique)
