"""How often the message checker is wrong: `python -m ashore.quality.messages` prints the tables and every mistake.

Two kinds of messages are told apart.  `samples` were in view while the rules were written, so they say only that the rules do
what they were meant to do.  The sets of `held_out.json` were written before, or after, and not looked at while the rules were
made; `FIRST` holds what each gave the first time, before anything was mended because of it, and that is the fair figure.

What counts: a genuine message of a court, authority or firm must be `procedure` or `verify`; a lender's ordinary one `ordinary`
(`verify` or `procedure` frightens without need, but harms nobody); a fake `danger` (`verify` at least); an ambiguous one
`verify` or `procedure`.
"""

import json
from pathlib import Path

from ashore.engine.messages import check
from ashore.facts import samples

HELD_OUT = Path(__file__).parent / "held_out.json"
VERDICTS = ("danger", "verify", "procedure", "ordinary")
DIFFICULTIES = ("easy", "medium", "hard")
# The first measurement of each set: fakes (danger, verify, else), genuine (danger, else), ambiguous (danger, else).
FIRST = {
    "held-out": {"fake": {"danger": 33, "verify": 1}, "genuine": {"danger": 2, "verify": 5, "procedure": 17, "ordinary": 10}, "ambiguous": {"danger": 1, "verify": 10, "procedure": 1}},
    "second": {"fake": {"danger": 11, "verify": 5, "ordinary": 2}, "genuine": {"danger": 4, "verify": 4, "procedure": 9, "ordinary": 7}, "ambiguous": {"verify": 4}},
    "third": {"fake": {"danger": 8, "verify": 8, "ordinary": 4}, "genuine": {"danger": 6, "verify": 9, "procedure": 4, "ordinary": 5}},
    "fourth": {"fake": {"danger": 17, "verify": 14, "ordinary": 1}, "genuine": {"danger": 2, "verify": 11, "procedure": 13, "ordinary": 6}},
    "fifth": {"fake": {"danger": 18, "verify": 11, "ordinary": 1}, "genuine": {"danger": 1, "verify": 10, "procedure": 8, "ordinary": 5}},
    "sixth": {"fake": {"danger": 19, "verify": 1}, "genuine": {"verify": 7, "procedure": 6, "ordinary": 5}},
}


def held_out():
    """The messages that were kept apart: dicts as in `samples`, with `set`, without reasons."""
    return json.loads(HELD_OUT.read_text("utf-8"))


def verdict_of(message):
    """What the checker says of a sample."""
    return check(message["text"], message["sender"], message["channel"], message.get("time"), message.get("attempts")).verdict


def expected(message):
    """(the verdicts that are right, those that are not wrong) for a message."""
    if message["truth"] == "fake":
        return ("danger",), ("verify",)
    if message["truth"] == "ambiguous":
        return ("verify", "procedure"), ()
    if message["kind"] == "lender":
        return ("ordinary",), ("verify", "procedure")
    return ("verify", "procedure"), ("ordinary",) if message["kind"] == "agency" else ()


def judge(message):
    """(verdict, right | near | wrong)."""
    verdict = verdict_of(message)
    right, near = expected(message)
    return verdict, "right" if verdict in right else "near" if verdict in near else "wrong"


def tables(messages):
    """{(truth, kind) and (truth, difficulty): {verdict: count}} and [(message, verdict, near | wrong)] of a set."""
    by_kind, by_difficulty, mistakes = {}, {}, []
    for message in messages:
        verdict, how = judge(message)
        for counts, key in ((by_kind, message["kind"]), (by_difficulty, message["difficulty"])):
            row = counts.setdefault((message["truth"], key), dict.fromkeys(VERDICTS, 0))
            row[verdict] += 1
        if how != "right":
            mistakes.append((message, verdict, how))
    return by_kind, by_difficulty, mistakes


def totals(messages):
    """{truth: {verdict: count}} of a set."""
    found = {}
    for message in messages:
        row = found.setdefault(message["truth"], dict.fromkeys(VERDICTS, 0))
        row[verdict_of(message)] += 1
    return found


def sets():
    """(name, messages) of what is measured."""
    found = [("samples", samples.every())]
    apart = held_out()
    for name in dict.fromkeys(message["set"] for message in apart):
        found.append((name, [message for message in apart if message["set"] == name]))
    return found


def main():
    """Print the tables and every mistake."""
    for name, messages in sets():
        by_kind, by_difficulty, mistakes = tables(messages)
        print(f"\n{name}: {len(messages)} messages")
        if name in FIRST:
            print("  at the first measurement: " + "; ".join(f"{truth} " + ", ".join(f"{verdict} {count}" for verdict, count in counts.items()) for truth, counts in FIRST[name].items()))
        for title, counts in (("by whose name they bear", by_kind), ("by difficulty", by_difficulty)):
            print(f"  {title:28}" + "".join(f"{verdict:>11}" for verdict in VERDICTS))
            for (truth, key), row in sorted(counts.items()):
                print(f"    {truth:10} {key:15}" + "".join(f"{row[verdict]:11}" for verdict in VERDICTS))
        for message, verdict, how in mistakes:
            print(f"  {how:5} {message['id']} {message['truth']} {message['kind']} {message['difficulty']} → {verdict}: {message['text']}")


if __name__ == "__main__":
    main()
