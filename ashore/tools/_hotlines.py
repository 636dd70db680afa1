"""The numbers to call, as the law registry holds them: number, what it is for, hours, day checked."""

from ashore import facts

# In the order in which a frightened reader needs them: life first, then cheats, then advice, then complaints.
IDS = ("hotline-12356", "hotline-110-all-hours", "hotline-120", "hotline-96110", "hotline-12348", "hotline-12345", "hotline-12378",
       "hotline-12363", "hotline-12315", "hotline-12321", "hotline-12377")
LIFE = (12356, 110, 120)


def rows(lang):
    """[(fact id, number, what for, hours, day checked, whether it is certain)] in one language."""
    found = []
    for fact in IDS:
        entry = facts.get(fact)
        held = entry["values"]
        found.append((fact, str(held["number"]), held["for"][lang], held["hours"][lang], entry["checked"], entry["confidence"] == "high"))
    return found


def purpose(number, lang):
    """What a number is for, in a few words; LookupError for a number that is not in the list."""
    for _, listed, what, _, _, _ in rows(lang):
        if listed == number:
            return what
    raise LookupError(number)
