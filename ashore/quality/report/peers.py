"""The engine beside other programs that answer the same questions."""

from ashore.quality.report.html import figure, table, text


def engine(say, engine):
    """Agreement, errors and time on the same random households and loans."""
    if not engine:
        return []
    columns = ("agree", "differ", "errors")
    name = lambda row: say.or_as_it_is("peer", row["name"])
    households = [[name(row), *(row[column] for column in columns), figure(row["ms"], 2)] for row in engine["households"]]
    loans = [[say("question." + row["question"]) + say("joint") + name(row), *(row[column] for column in columns), figure(row["us"], 1)] for row in engine["loans"]]
    whys = [text(say("engine.why", name=name(row), differ=row["differ"])) for row in engine["households"] if row["differ"]]
    return [text(say("engine.counts", n=figure(engine["count"]))),
            table(say("engine.households"), [say("engine.program"), *(say("engine." + column) for column in columns), say("engine.ms")], households), *whys,
            table(say("engine.loans"), [say("engine.question"), *(say("engine." + column) for column in columns), say("engine.us")], loans)]


def scenarios(say, scenarios):
    """Many futures at once: against the engine in a loop and against plain floats, and how time and memory grow."""
    if not scenarios:
        return []
    each = [[say.or_as_it_is("way", row["name"]), figure(row["us"], 1), figure(row["bytes"])] for row in scenarios["each"]]
    growth = [[figure(row["futures"]), figure(row["seconds"], 2), figure(row["peak_mb"])] for row in scenarios["scaling"]]
    cluster = scenarios["cluster"]
    return [text(say("scenarios.same", n=figure(sum(scenarios["same"].values())))),
            table(say("scenarios.each"), [say("scenarios.way"), say("engine.us"), say("scenarios.bytes")], each),
            table(say("scenarios.growth"), [say("scenarios.futures"), say("scenarios.seconds"), say("scenarios.mb")], growth),
            text(say("scenarios.cluster", futures=figure(cluster["futures"]), alone=figure(cluster["alone_s"], 1), workers=cluster["workers"], spread=figure(cluster["dask_s"], 1)))]
