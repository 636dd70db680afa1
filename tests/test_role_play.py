"""The role play: every path of every scene reaches an end, and each answer is told with its reason."""

import json
from itertools import product

import pytest

from ashore import facts
from ashore.tools import load, role_play, run
from ashore.view.fields import FormError
from ashore.view.html import render_view
from ashore.words import LANGUAGES, pick
from ashore.words.role_play import WORDS

EVERY = [(scene, node) for scene, nodes in role_play.SCENES for node in nodes]


def view(lang="en", **form):
    return run("role-play", form, lang)


def paths(scene):
    """Every list of choices from the start of a scene to an end."""
    waiting = [([], role_play.nodes_of(scene)[0])]
    while waiting:
        steps, node = waiting.pop()
        for choice in node[2]:
            if choice[4]:
                waiting.append(([*steps, choice[0]], role_play.node_of(scene, choice[4])))
            else:
                yield [*steps, choice[0]]


def some_forms():
    """A few talks of each scene, begun and ended, for the test of the other interpreter."""
    for scene in role_play.IDS:
        for path in list(paths(scene))[::17]:
            yield {"scene": scene, "steps": path}
            yield {"scene": scene, "steps": " ".join([scene, *path[:2]])}


def test_five_calls_and_two_visits():
    assert len(role_play.role_play_calls.SCENES) == 5 and len(role_play.role_play_doors.SCENES) == 2


@pytest.mark.parametrize("scene", role_play.IDS)
def test_every_path_reaches_an_end_and_has_a_score(scene):
    count = 0
    for path in paths(scene):
        count += 1
        taken, here = role_play.walk(scene, path)
        marks = [choice[2] for _, choice in taken]
        assert here is None and len(taken) == len(path) <= role_play.MOST_STEPS
        if count % 5 == 1:
            numbers = view(scene=scene, steps=path)["numbers"]
            assert numbers["ended"] and numbers["state"] == "end"
            assert numbers["score"] == sum(marks) * 100 // (2 * len(marks)) and numbers["mistakes"] == marks.count(0)
    assert count >= 30


@pytest.mark.parametrize("scene", role_play.IDS)
def test_every_node_can_be_reached_and_no_talk_goes_in_circles(scene):
    reached = {"start"}
    for path in paths(scene):
        at = [node[0] for node, _ in role_play.walk(scene, path)[0]]
        assert len(at) == len(set(at))
        reached |= set(at)
    assert reached == {node[0] for node in role_play.nodes_of(scene)}


@pytest.mark.parametrize(("scene", "node"), EVERY, ids=lambda part: part if isinstance(part, str) else part[0])
def test_every_step_offers_two_to_four_answers_and_one_to_use(scene, node):
    choices = node[2]
    assert [choice[0] for choice in choices] == ["a", "b", "c", "d"][: len(choices)] and 2 <= len(choices) <= 4
    marks = [choice[2] for choice in choices]
    assert marks.count(role_play.BEST) == 1 and set(marks) <= {0, 1, role_play.BEST}
    for lang in LANGUAGES:
        assert len({pick(choice[1], lang) for choice in choices}) == len(choices)
    for choice in choices:
        codes = choice[3].split()
        assert codes
        given = [code for code in codes if code in role_play.GIVEN]
        assert not (given and choice[2] == role_play.BEST), "the sentence to use gives nothing away"
        for code in codes:
            assert all(WORDS[code]) and all(WORDS[code + ".why"])


def test_a_mistake_is_not_always_in_the_same_place():
    places = [[choice[0] for choice in node[2] if choice[2] == role_play.BEST][0] for _, node in EVERY]
    assert max(places.count(letter) for letter in "abcd") < len(places) * 2 // 3


def test_what_is_promised_restarts_the_time_limit():
    """The law makes no difference between a promise and a part payment, so neither does the score."""
    for _, node in EVERY:
        for choice in node[2]:
            codes = choice[3].split()
            if "promise" in codes and "unclear" not in codes:
                assert "limitation" in codes, choice


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("scene", role_play.IDS)
def test_the_buttons_lead_on_to_the_end(scene, lang):
    """Whoever presses the buttons needs to type nothing; the form of one view is the form of the next."""
    form, pressed = {"scene": scene}, 0
    while True:
        found = view(lang, **form)
        choose = [block for block in found["blocks"] if block["type"] == "choose"]
        if not choose:
            break
        form.update(choose[0]["options"][-1]["values"])
        pressed += 1
        assert pressed <= 10
    assert found["numbers"]["ended"] and found["numbers"]["count"] == pressed
    again, after = [block["values"] for block in found["blocks"] if block["type"] == "put"]
    assert view(lang, **{**form, **again})["numbers"]["state"] == "start"
    assert view(lang, **{**form, **after})["numbers"]["state"] == "start" and after["scene"] != scene


def test_another_scene_in_the_middle_of_a_talk_begins_at_its_start():
    assert view(scene="agency", steps="bank a a")["numbers"]["state"] == "start"


@pytest.mark.parametrize("steps", [["b", "a"], "b a", "b,a", "B，A", "['b', 'a']", "bank b a", ["bank", "b", "a"], "b、a"])
def test_choices_may_come_as_a_list_or_as_text(steps):
    assert view(scene="bank", steps=steps)["numbers"]["state"] == "worse"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_end_says_what_was_given_away_and_what_to_say_instead(lang):
    found = view(lang, scene="agency", steps="a b a a a")
    text = json.dumps(found["blocks"], ensure_ascii=False)
    for code in found["numbers"]["given"]:
        assert pick(WORDS[code + ".why"], lang) in text
    for node in role_play.nodes_of("agency"):
        assert role_play.said(role_play.best_of(node)[1], lang) in text
    assert pick(WORDS["debt"], lang) in text
    good = view(lang, scene="agency", steps="c a c b b")
    assert good["numbers"]["score"] == 100 and pick(WORDS["given.none"], lang) in json.dumps(good["blocks"], ensure_ascii=False)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("scene", role_play.IDS)
def test_where_nothing_runs_there_is_the_opening_line_and_a_script_to_read_aloud(scene, lang):
    found = view(lang, scene=scene)
    html = render_view(found, lang)
    start = role_play.nodes_of(scene)[0]
    script = next(block for block in found["blocks"] if block["type"] == "fold")["blocks"][0]["text"]
    assert pick(start[1], lang)[:12] in html
    here, steps = start, []
    while here:
        best = role_play.best_of(here)
        assert pick(here[1], lang) in script and role_play.said(best[1], lang) in script
        steps.append(best[0])
        here = role_play.node_of(scene, best[4]) if best[4] else None
    assert view(lang, scene=scene, steps=steps)["numbers"]["score"] == 100


@pytest.mark.parametrize("scene", role_play.IDS)
def test_facts_are_declared_and_used(scene):
    tool = load("role-play")
    for path in list(paths(scene))[::7]:
        found = view(scene=scene, steps=path)["blocks"]
        cited = {fact for block in found for fact in block.get("facts", ())}
        assert cited <= set(tool.FACTS) and found[-1]["type"] == "sources" and set(found[-1]["facts"]) == cited
    codes = {code for _, node in EVERY for choice in node[2] for code in choice[3].split()}
    assert {code for code, _ in role_play.EFFECT_FACTS} <= codes
    assert all(facts.get(fact) for fact in tool.FACTS)


@pytest.mark.parametrize(("form", "path"), [
    ({"scene": "aunt"}, "scene"), ({"steps": "x"}, "steps"), ({"steps": "b a c a a"}, "steps"), ({"steps": ["b", 1]}, "steps"), ({"steps": "b7"}, "steps"),
    ({"steps": 5}, "steps"), ({"steps": {"0": "b"}}, "steps"), ({"steps": ["a"] * 61}, "steps"), ({"steps": "bank agency a"}, "steps"), ({"step": "b"}, "step"),
])  # fmt: skip
@pytest.mark.parametrize("lang", LANGUAGES)
def test_bad_input_is_named(form, path, lang):
    with pytest.raises(FormError) as caught:
        view(lang, **form)
    assert [where for where, _ in caught.value.errors] == [path]


def test_no_steps_are_no_mistake():
    for steps in ("", [], None, "  "):
        assert view(steps=steps)["numbers"]["state"] == "start"


def test_the_numbers_are_the_same_in_both_languages():
    for scene, steps in product(role_play.IDS, ("", "a", "b")):
        assert view("en", scene=scene, steps=steps)["numbers"] == view("zh", scene=scene, steps=steps)["numbers"]
