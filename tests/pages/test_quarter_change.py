"""The organiser draws another border while ideas are collected."""

import json
from dataclasses import replace

import pytest

from sessions.boundary import circle
from sessions.idea import Draft
from sessions.ids import token_hash
from sessions.offer import Offer, OfferKind
from sessions.phase import Phase, Role
from sessions.quarter import Place
from tests.pages.screen import Screen
from tests.pages.test_map import QUARTER, board
from tests.sessions.evening import LEAD, Evening

PAGE = "organiser/quarter.py"
COURSE = Offer("Sprachkurs", OfferKind.COURSE, 7.05, 51.05)
RING = [[7.0, 51.0], [7.2, 51.0], [7.2, 51.2], [7.0, 51.2], [7.0, 51.0]]
BORDER = json.dumps(
    {"type": "Polygon", "coordinates": [RING], "copyright": "© Probeamt"}, ensure_ascii=False
).encode()
PLACES = b"name;lon;lat\nBrunnen;7,06;51,06\nKiosk;7,04;51,04\n"


@pytest.fixture
def evening(kept):
    """An evening with an offer, and an idea in the middle of the quarter."""
    evening = Evening(kept, Phase.IDEAS, ideas=0, quarter=QUARTER, offers=(COURSE,))
    idea = evening.store.ideas.give(
        evening.here, evening.join(), Draft("Bank", "de", place=Place(7.05, 51.05))
    )
    evening.store.ideas.release(evening.here, idea.id, 1, LEAD)
    return evening


def organiser(evening: Evening) -> Screen:
    evening.store.grants.grant(evening.id, Role.ORGANISER, token_hash("desk", evening.id))
    return Screen(PAGE, evening.code)


def border(screen: Screen, way: str) -> None:
    (choice,) = [one for one in screen.at.radio if str(one.key).startswith("new:border")]
    choice.set_value(way).run()


def test_nothing_chosen_changes_nothing(evening):
    """As it comes the page holds what there is: map, border, offers, name."""
    before = evening.here.plan
    screen = organiser(evening)
    screen.press("quarter:change")
    assert "Alle Karten zeigen es jetzt" in screen.words
    drawn, known = (one.quarter.features["features"] for one in (evening.here.plan, before))
    assert sorted(drawn, key=str) == sorted(known, key=str)
    assert replace(evening.here.plan, quarter=before.quarter) == before


def test_a_narrower_border_is_asked_back(evening):
    """The idea that would lie outside is named; confirmed, residents find it in its lane."""
    screen = organiser(evening)
    border(screen, "circle")
    screen.at.text_input("new:middle").set_value("51.06, 7.05").run()
    assert "1 Idee läge dann außerhalb: 1" in screen.press("quarter:change")
    assert evening.here.plan.quarter == QUARTER
    screen.press("quarter:change")
    drawn = evening.here.plan.quarter.features["features"]
    assert circle(7.05, 51.06, 500) in drawn
    assert len(drawn) == len(QUARTER.features["features"])
    assert evening.here.plan.offers == (COURSE,)
    assert "An einem Ort" not in board(evening).words


def test_a_border_from_elsewhere_brings_its_source(evening):
    """Whose data the border is stands on the map as well, once, however often it is brought."""
    screen = organiser(evening)
    border(screen, "file")
    for _ in range(2):
        screen.at.file_uploader("new:border-file").set_value(("grenze.geojson", BORDER, "")).run()
        screen.press("quarter:change")
        assert evening.here.plan.quarter.attribution == "© Probeamt"
        assert evening.here.plan.quarter.bounds() == (7.0, 51.0, 7.2, 51.2)


def test_all_offers_can_go(evening):
    """What nobody offers any longer is taken away; a list of a file stays whatever is ticked."""
    screen = organiser(evening)
    gone = screen.at.checkbox("new:offers:removed")
    assert gone.label.endswith(": 1")
    gone.check().run()
    screen.press("quarter:change")
    assert evening.here.plan.offers == ()
    assert not [one for one in screen.at.checkbox if one.key == "new:offers:removed"]
    offers = screen.at.file_uploader("new:offers")
    offers.set_value(("angebote.csv", b"name;lon;lat\nTreff;7,06;51,06\n", "")).run()
    screen.press("quarter:change")
    assert [one.name for one in evening.here.plan.offers] == ["Treff"]


def test_more_places_and_what_cannot_be_used(evening):
    """A place of the list moves, another is added; a file that is none changes nothing."""
    screen = organiser(evening)
    places = screen.at.file_uploader("new:places")
    places.set_value(("orte.csv", b"name\nKiosk\n", "")).run()
    assert "die Spalten lon und lat" in screen.press("quarter:change")
    places = screen.at.file_uploader("new:places")
    places.set_value(("orte.csv", PLACES, "")).run()
    screen.press("quarter:change")
    known = {place.name: place.lon for place in evening.here.plan.quarter.places}
    assert known == {"Brunnen": 7.06, "Kiosk": 7.04, "Schule": known["Schule"]}
