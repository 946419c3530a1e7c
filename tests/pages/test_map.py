"""What a resident's device is told about the map."""

import json

import pytest

from sessions.idea import Draft
from sessions.phase import Phase
from sessions.quarter import Place, Quarter
from tests.pages.resident import Resident, told
from tests.sessions.evening import LEAD, NOW, Evening
from tests.sessions.test_quarter import FEATURES

QUARTER = Quarter("Musterviertel", {"type": "FeatureCollection", "features": FEATURES})
INSIDE, OUTSIDE = Place(7.05, 51.05), Place(7.12, 51.05)


@pytest.fixture
def evening(kept):
    """An evening with an idea in the quarter and one beyond its boundary."""
    evening = Evening(kept, Phase.IDEAS, ideas=0, quarter=QUARTER)
    for title, place in (("Bank", INSIDE), ("Halt", OUTSIDE)):
        draft = Draft(title, "de", place=place)
        idea = evening.store.ideas.give(evening.here, evening.join(), draft)
        evening.store.ideas.release(evening.here, idea.id, 1, LEAD)
        evening.ideas = (*evening.ideas, idea.id)
    return evening


def pins(resident):
    """What the device draws, by public number."""
    drawn = next(data["pins"] for data in told(resident.at) if "pins" in data)
    return {pin["number"]: pin for pin in json.loads(drawn)}


def board(evening, browser="author"):
    resident = Resident(evening.code, browser)
    if any(button.key == "join" for button in resident.at.button):
        resident.press("join")
    resident.go("ideas")
    return resident


def test_an_idea_from_outside_stands_at_the_edge_and_in_a_lane(evening):
    """It is marked for eye and ear, inside of what the map shows, and listed apart."""
    resident = board(evening)
    inside, outside = pins(resident).values()
    assert inside["at"] == [INSIDE.lat, INSIDE.lon]
    assert not inside["outside"]
    assert outside["outside"]
    assert outside["name"] == "2 Halt, Idee, Außerhalb des Quartiers"
    assert INSIDE.lon < outside["at"][1] < OUTSIDE.lon
    words = resident.words
    assert words.index("Bank") < words.index("Außerhalb des Quartiers, aber wichtig")


def test_nobody_learns_dots_from_the_map_before_the_result_is_shown(evening):
    """Counted and not yet released, the map is silent; then it shows the dots of every idea."""
    evening.move(Phase.VOTE)
    evening.tick(evening.ideas[0])
    evening.close_count()
    evening.move(Phase.RESULT)
    assert [pin["dots"] for pin in pins(board(evening)).values()] == [None, None]
    evening.store.rounds.release(evening.here, evening.round.id, LEAD, NOW)
    resident = board(evening)
    assert [pin["dots"] for pin in pins(resident).values()] == [1, 0]
    assert "1 Punkt" in pins(resident)[1]["about"]


def test_what_stays_the_same_is_not_sent_again(evening):
    """While an idea is placed neither drawing nor pins change: a device has them by name."""

    def parts(resident):
        found = [element.proto.json for element in resident.at.get("bidi_component")]
        of = [one for one in map(json.loads, found) if isinstance(one, dict) and "placing" in one]
        return [one for one in found if '"base"' in one or '"pins"' in one], *of

    resident = board(evening)
    before, looking = parts(resident)
    resident.press_label("Idee hinzufügen")
    after, placing = parts(resident)
    assert before == after
    assert len(after) == 2
    assert (looking["placing"], placing["placing"]["spot"]) == (None, None)
    assert not {"base", "pins", "labels", "offers"} & placing.keys()


def test_everybody_finds_her_own_ideas(evening):
    """The device of an author knows which ideas are hers, another's knows of none."""

    def mine(browser):
        data = told(board(evening, browser).at)
        return next(one["mine"] for one in data if "mine" in one)

    assert mine("author") == [1, 2]
    assert mine("somebody") == []
