"""The two editions: which language is being built, and where a chapter's page goes."""

import re


def language(config):
    """The edition's language as the rest of the package names it: "en" or "zh"."""
    return "zh" if str(config.language).startswith("zh") else "en"


def page_name(docname):
    """`payoff` for `book/en/payoff`; names outside the two editions stay as they are."""
    return re.sub(r"^book/(en|zh)/", "", docname)
