"""Whether what a reader types stays with the reader."""

from ashore.quality.report.html import figure, table, text


def tour(say, tour):
    """Every page opened and every tool used: what the browser asked of whom, and the same without a network."""
    if not tour:
        return []
    offline = tour["offline"]
    parts = [text(say("tour.counts", pages=tour["pages"], tools=tour["tools"], requests=figure(tour["requests"]), foreign=tour["foreign"])),
             text(say("tour.offline", pages=offline["pages"], tools=offline["tools"])), text(say("tour.failed", failed=tour["failed"], offline=offline["failed"]))]
    if tour["problems"]:
        parts.append(table(say("tour.problems"), [say("tour.problem")], [[problem] for problem in tour["problems"]], ends=False))
    return parts


def injection(say, injection):
    """What strangers could put before the tools: attempts by kind, and tests that failed."""
    if not injection:
        return []
    return [text(say("injection.counts", attempts=figure(injection["attempts"]), tests=figure(injection["tests"]), failed=injection["failed"])),
            table(say("injection.kinds"), [say("injection.kind"), say("injection.n")], [[say.or_as_it_is("attempt", kind), figure(n)] for kind, n in injection["kinds"].items()])]
