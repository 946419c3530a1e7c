import json

import pytest

from sessions.ids import token_hash
from sessions.phase import Phase, Role
from sessions.stance import Fit
from tests.pages.screen import CONTROL, DOWNLOADS, SETUP, Screen
from tests.sessions.evening import Evening

POINT = {"type": "Point", "coordinates": [7.0, 51.0]}
AREA = {"type": "Polygon", "coordinates": [[[7, 51], [7.1, 51], [7.1, 51.1], [7, 51]]]}


def collection(*features):
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


QUARTER = collection(
    feature(AREA, kind="boundary"), feature(POINT, kind="place", name="Lindenplatz")
)


@pytest.fixture
def setup(kept):
    """Give the setup screen of a browser that has given the installation code."""
    kept.grants.grant(None, Role.ORGANISER, token_hash("desk", None))
    return Screen(SETUP)


def fill(screen, title="Unser Abend", question="Was fehlt?"):
    screen.at.radio("new:map").set_value("none").run()
    screen.at.text_input("new:title:de").set_value(title)
    screen.at.text_input("new:question:de").set_value(question)
    screen.at.text_input("new:quarter").set_value("Nordstadt")


def test_door(kept):
    """Without the installation code nothing can be created and no evening is listed."""
    Evening(kept)
    code = kept.grants.installation_code()
    screen = Screen(SETUP)
    assert screen.labels == ["Weiter"]
    assert "Probeabend" not in screen.words
    assert "Dieser Code stimmt nicht" in screen.sign_in("23456789")
    assert "Probeabend" in screen.sign_in(code)


def test_create(kept, setup):
    """What was entered is what the new evening is about."""
    fill(setup)
    setup.at.text_input("new:title:en").set_value("Our evening")
    setup.at.number_input("new:dots").set_value(3)
    setup.at.text_input("new:responsible").set_value("Stadt Musterstadt")
    setup.press("new:create")
    (here,) = kept.workshops.all()
    assert here.plan.title == {"de": "Unser Abend", "en": "Our evening"}
    assert here.plan.guiding_question == {"de": "Was fehlt?"}
    assert here.plan.quarter.name == "Nordstadt"
    assert (here.plan.dots, here.plan.dots_per_idea, here.plan.approaches) == (3, 1, ())
    assert here.plan.notice.responsible == "Stadt Musterstadt"
    assert not here.plan.example


def test_codes_are_shown_once(kept, setup):
    """The new codes are shown after creating, open their doors, and are gone once put away."""
    fill(setup)
    shown = setup.press("new:create")
    (here,) = kept.workshops.all()
    assert here.code in shown
    codes = [line for line in shown.replace("<", "\n<").split('dir="ltr">') if len(line) > 7]
    lead = next(part[:8] for part in codes if part[:8].isalnum() and part[:8].isupper())
    assert "Weiter: Ansätze kennenlernen" in Screen(CONTROL, here.code).sign_in(lead)
    setup.press_label("Notiert, jetzt ausblenden")
    assert lead not in setup.look()
    assert "Unser Abend" in setup.words


def test_creating_does_not_lead(kept, setup):
    """Whoever creates an evening may download, but leads it only with the facilitator's code."""
    fill(setup)
    setup.press("new:create")
    (here,) = kept.workshops.all()
    assert Screen(CONTROL, here.code).labels == ["Weiter"]
    assert "Unser Abend" in Screen(DOWNLOADS, here.code).words


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("new:title:de", "Es fehlt noch: Titel der Veranstaltung"),
        ("new:question:de", "Es fehlt noch: Leitfrage"),
        ("new:quarter", "Es fehlt noch: Name des Quartiers"),
    ],
)
def test_missing_text(kept, setup, key, sentence):
    """A missing text is named and nothing is stored."""
    fill(setup)
    setup.at.text_input(key).set_value("")
    assert sentence in setup.press("new:create")
    assert not kept.workshops.all()


def test_more_dots_per_idea_than_per_person(kept, setup):
    """Dots that nobody could give are refused with a sentence and nothing is stored."""
    fill(setup)
    setup.at.number_input("new:dots").set_value(2)
    setup.at.number_input("new:same").set_value(3)
    assert "nicht mehr Punkte" in setup.press("new:create")
    assert not kept.workshops.all()


def test_example_quarter_is_marked_as_example(kept, setup):
    """An evening in the invented quarter is marked as an example wherever it is shown."""
    fill(setup)
    setup.at.radio("new:map").set_value("example").run()
    setup.press("new:create")
    (here,) = kept.workshops.all()
    assert here.plan.example
    assert here.plan.quarter.boundary is not None


def test_own_map(kept, setup):
    """A GeoJSON file becomes the quarter with its border and its places to choose."""
    fill(setup)
    setup.at.radio("new:map").set_value("file").run()
    setup.at.file_uploader("new:file").set_value(("q.geojson", QUARTER, "application/json")).run()
    assert "1 Ort zum Auswählen, mit Grenze" in setup.words
    setup.at.text_input("new:quarter").set_value("Nordstadt")
    setup.at.number_input("new:inhabitants").set_value(3200)
    setup.press("new:create")
    (here,) = kept.workshops.all()
    assert [place.name for place in here.plan.quarter.places] == ["Lindenplatz"]
    assert here.plan.quarter.inhabitants == 3200


def give_map(setup, content):
    """Choose a file of one's own as the map."""
    fill(setup)
    setup.at.radio("new:map").set_value("file").run()
    setup.at.text_input("new:quarter").set_value("Nordstadt")
    setup.at.file_uploader("new:file").set_value(("q.geojson", content, "application/json")).run()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"PK\x03\x04", "Zeile 1 der Datei: Das ist kein GeoJSON"),
        (collection(feature(POINT), "x"), "Objekt 2 der Datei: Hier ist kein Punkt"),
        (collection(feature({**POINT, "coordinates": [51, 7]})), "wohl vertauscht"),
    ],
)
def test_bad_map(kept, setup, content, sentence):
    """A file that is no map is answered with the place in it, and nothing is stored."""
    give_map(setup, content)
    assert sentence in setup.words
    assert sentence in setup.press("new:create")
    assert not kept.workshops.all()


def test_border_of_tapped_corners(kept, setup):
    """Corners on the map are the border; with too few of them nothing is created."""
    give_map(setup, collection(feature(POINT, kind="place", name="Lindenplatz")))
    setup.at.session_state["new:corners"] = [(6.9, 50.9), (7.1, 50.9)]
    assert "mindestens 3 Ecken" in setup.press("new:create")
    assert not kept.workshops.all()
    setup.at.session_state["new:corners"] = [(6.9, 50.9), (7.1, 50.9), (7.1, 51.1)]
    assert "1 Ort zum Auswählen, mit Grenze" in setup.look()
    setup.press("new:create")
    (here,) = kept.workshops.all()
    assert here.plan.quarter.bounds() == (6.9, 50.9, 7.1, 51.1)


def test_lists_of_places_and_offers(kept, setup):
    """Lists from a spreadsheet become places to choose and offers; a bad line stops everything."""
    give_map(setup, QUARTER)
    table = ("orte.csv", b"name;lon;lat\nNordpark;7,05;51,03\n", "text/csv")
    setup.at.file_uploader("new:places").set_value(table)
    bad = "name;art;lon;lat\nTreff;Treff;7,05;51,03\nKurs;Kurs;51,03;7,05\n"
    setup.at.file_uploader("new:offers").set_value(("a.csv", bad.encode(), "text/csv")).run()
    assert "Zeile 3 der Datei: Länge und Breite sind wohl vertauscht" in setup.words
    setup.press("new:create")
    assert not kept.workshops.all()
    good = bad.replace("51,03;7,05", "7,06;51,04")
    setup.at.file_uploader("new:offers").set_value(("a.csv", good.encode(), "text/csv")).run()
    assert "2 Orte zum Auswählen, mit Grenze, 2 Angebote" in setup.words
    setup.press("new:create")
    (here,) = kept.workshops.all()
    assert [place.name for place in here.plan.quarter.places] == ["Lindenplatz", "Nordpark"]
    assert [offer.name for offer in here.plan.offers] == ["Treff", "Kurs"]


def test_new_codes(kept, setup):
    """Lost codes are replaced: the new one opens the door, the old one does not."""
    evening = Evening(kept)
    old = kept.grants.new_codes(evening.id, [Role.FACILITATOR])[Role.FACILITATOR]
    setup.look()
    setup.press("lost:new")
    assert "Dieser Code stimmt nicht" in Screen(CONTROL, evening.code, "other").sign_in(old)


@pytest.fixture
def evening(kept):
    evening = Evening(kept, Phase.VOTE)
    kept.grants.grant(evening.id, Role.ORGANISER, token_hash("desk", evening.id))
    evening.tick(evening.ideas[0])
    return evening


def offered(screen):
    return {button.label for button in screen.at.download_button}


def test_downloads_need_the_organiser(evening):
    """Nothing is offered without a sign-in as organiser, to a facilitator neither."""
    token = token_hash("lead", evening.id)
    evening.store.grants.grant(evening.id, Role.FACILITATOR, token)
    for browser in ("nobody", "lead"):
        screen = Screen(DOWNLOADS, evening.code, browser)
        assert not offered(screen)
        assert "Code für die Veranstaltenden" in screen.words


def test_downloads_before_the_release(evening):
    """Before the release the page says that list and ballots are missing, and offers neither."""
    words = Screen(DOWNLOADS, evening.code).words
    assert "Prioritätenliste und Punktezettel fehlen noch" in words
    assert "Runde 1" not in words


def test_stances_are_downloaded_after_their_step(evening):
    """What people think of the approaches is offered when these are over, not before."""
    evening.move(Phase.APPROACHES)
    person = evening.join("resident")
    evening.store.stances.take(evening.here, person, "open-courtyards", Fit.FITS, "", "de")
    screen = Screen(DOWNLOADS, evening.code)
    assert "Haltungen zu den Ansätzen" not in screen.words
    evening.move(Phase.IDEAS)
    assert "Haltungen zu den Ansätzen" in screen.look()


def test_downloads(evening):
    """After the release all five tables are offered for Excel and for programs."""
    evening.finish()
    screen = Screen(DOWNLOADS, evening.code)
    assert "fehlen noch" not in screen.words
    for title in ("Prioritätenliste, Runde 1", "Punktezettel, Runde 1", "Ideen", "Was geschah"):
        assert title in screen.words
    labels = [button.label for button in screen.at.download_button]
    assert labels.count("Für Excel") == labels.count("Für Programme (RFC 4180)") == 5
