"""The organiser draws another border while ideas are collected."""

import json
from dataclasses import replace

import pytest

from sessions.boundary import circle
from sessions.idea import Draft
from sessions.ids import token_hash
from sessions.journal import Event
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
OFFERS = """name;lon;lat;art
Treff;7,06;51,06;Treff
Nähkurs;7,04;51,04;Kurs
Café;7,05;51,06;Treff
""".encode()
CHANGED = Event.MAP_CHANGED
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


def test_one_layer_of_offers_can_go(evening):
    """What nobody offers any longer is taken away and told in the journal; the rest stays."""
    screen = organiser(evening)
    offers = screen.at.file_uploader("new:offers")
    offers.set_value(("angebote.csv", OFFERS, "")).run()
    screen.press("quarter:change")
    layers = screen.at.pills("new:offers:removed")
    assert layers.options == ["Kurse (1)", "Treffs (2)"]
    layers.set_value([OfferKind.MEETING]).run()
    screen.press("quarter:change")
    assert [one.name for one in evening.here.plan.offers] == ["Nähkurs"]
    assert [one.event for one in evening.store.journals.of(evening.id)][-2:] == 2 * [CHANGED]
    screen = organiser(evening)
    screen.at.pills("new:offers:removed").set_value([OfferKind.COURSE]).run()
    screen.press("quarter:change")
    assert evening.here.plan.offers == ()
    assert not screen.at.pills


def test_one_place_can_go(evening):
    """Nobody chooses it any longer; an idea that was given there stays there, under its name."""
    screen = organiser(evening)
    gone = screen.at.multiselect("new:places:removed")
    assert gone.options == ["Brunnen", "Schule"]
    fountain = evening.here.plan.quarter.place("Brunnen")
    evening.store.ideas.give(evening.here, evening.join(), Draft("Wasser", "de", place=fountain))
    gone.set_value(["Brunnen"]).run()
    assert "1 Ort zum Auswählen" in screen.words
    assert len(evening.here.plan.quarter.places) == 2
    screen.press("quarter:change")
    assert [place.name for place in evening.here.plan.quarter.places] == ["Schule"]
    assert screen.at.multiselect("new:places:removed").options == ["Schule"]
    assert evening.store.ideas.all(evening.id)[-1].draft.place == fountain
    assert [one.event for one in evening.store.journals.of(evening.id)][-1] is CHANGED


def test_a_place_that_went_while_an_idea_was_written(evening):
    """Who had chosen it sees that her idea is for the whole neighbourhood now, and stores that."""
    resident = board(evening)
    resident.press_label("Idee hinzufügen")
    resident.at.text_input("draft:title").set_value("Wasser").run()
    resident.at.selectbox("draft:place").set_value("Brunnen").run()
    screen = organiser(evening)
    screen.at.multiselect("new:places:removed").set_value(["Brunnen"]).run()
    screen.press("quarter:change")
    assert "Ort: Ganzes Quartier" in resident.look()
    resident.press_label("Idee abgeben")
    assert evening.store.ideas.all(evening.id)[-1].draft.place is None


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
