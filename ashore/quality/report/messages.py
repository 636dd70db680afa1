"""The message checker: what it says of messages whose truth is known."""

from ashore.quality import messages
from ashore.quality.report.html import fold, table, text


def section(say):
    """The first measurement of each set, then today's rules on the same messages, every mistake with its text."""
    sets = messages.sets()
    apart = [(name, found) for name, found in sets if name != "samples"]
    kept = [message for _, found in apart for message in found]
    seen = dict(sets)["samples"]
    parts = [text(say("messages.counts", kept=len(kept), sets=len(apart), seen=len(seen)))]
    parts.append(_first(say, apart))
    parts.append(text(say("messages.first.note")))
    parts += _today(say, kept, "messages.")
    parts.append(fold(say("messages.seen.kind"), _today(say, seen, "messages.seen.")))
    return parts


def _first(say, apart):
    rows = []
    for name, found in apart:
        first = messages.FIRST[name]
        fake, genuine, unclear = first["fake"], first["genuine"], first.get("ambiguous", {})
        other = lambda counts: sum(counts.values()) - counts.get("danger", 0)
        rows.append([say("set." + name), str(len(found)), str(fake.get("danger", 0)), str(fake.get("verify", 0)), str(fake.get("procedure", 0) + fake.get("ordinary", 0)),
                     str(genuine.get("danger", 0)), str(other(genuine)), f"{unclear.get('danger', 0)} / {other(unclear)}"])
    head = ["set", "all", "fake.found", "fake.check", "fake.missed", "genuine.alarm", "genuine.fine", "unclear"]
    return table(say("messages.first"), [say("messages." + one) for one in head], rows)


def _today(say, found, prefix):
    by_kind, by_difficulty, mistakes = messages.tables(found)
    head = [say("messages.what")] + [say("verdict." + verdict) for verdict in messages.VERDICTS]
    parts = []
    for name, counts, sort in (("kind", by_kind, str), ("difficulty", by_difficulty, messages.DIFFICULTIES.index)):
        order = sorted(counts, key=lambda key: (("fake", "genuine", "ambiguous").index(key[0]), sort(key[1])))
        parts.append(table(say(prefix + name), head, [
            [say("truth." + truth) + say("joint") + say(name + "." + key)] + [str(counts[truth, key][verdict]) for verdict in messages.VERDICTS] for truth, key in order]))
    rows = [[say("truth." + message["truth"]) + say("joint") + say("kind." + message["kind"]) + say("joint") + say("difficulty." + message["difficulty"]) + " (" + message["id"] + "): " + message["text"],
             say("messages." + how, verdict=say("verdict." + verdict))] for message, verdict, how in mistakes]
    title = say("messages.mistakes", n=len(rows))
    parts.append(fold(title, [table(title, [say("messages.mistake"), say("messages.said")], rows, ends=False)]) if rows else text(say("messages.mistakes.none")))
    return parts
