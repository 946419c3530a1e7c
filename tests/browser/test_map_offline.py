"""The map in a hall without internet, under a plain host name, by touch and by keyboard."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.running import ROOT, running

pytestmark = pytest.mark.browser

HOSTILE = '<img src=x onerror="document.title=\'broken in\'"> </script> "{{ 7*7 }}"'
APP = """
import streamlit as st
from starlette.middleware import Middleware
from components.gate import ParticipantToken, SameOrigin, SecurityHeaders
from components.map.route import leaflet
from components.page.route import stylesheet

app = st.App(
    "screen.py",
    routes=[leaflet, stylesheet],
    middleware=[Middleware(SecurityHeaders), Middleware(SameOrigin), Middleware(ParticipantToken)],
)
"""
SCREEN = """
import json
from pathlib import Path
import streamlit as st
from components.map import Pin, quarter_map, votes_map, wall_map
from components.context import visit
from components.page import page

here = json.loads(Path(__file__).with_name("map.json").read_text(encoding="utf-8"))
page(visit(), "resident", "Karte", "map")
pins = [Pin(**pin) for pin in here["pins"]]
kind = st.query_params.get("kind")
features = {"type": "FeatureCollection", "features": []} if kind == "bare" else here["features"]
st.session_state["runs"] = st.session_state.get("runs", 0) + 1
if kind == "wall":
    wall_map(features, pins, here["bounds"], label="Karte an der Wand")
elif kind == "votes":
    name = "Karte der Punkte"
    votes_map(features, pins, bounds=here["bounds"], height=500, key="votes", label=name)
else:
    click = quarter_map(
        features, pins, bounds=here["bounds"], chosen=st.session_state.get("chosen"), height=500,
        key="map", label="Karte des Quartiers", direction="ltr",
        zoom_labels=("Näher heran", "Weiter weg"), attribution="Beispielkarte",
    )
    if click and click.number is None:
        st.session_state["chosen"] = (click.lon, click.lat)
    st.write(f"Runde {st.session_state['runs']}")
    st.write(f"Getippt: {click.number or 'Ort'} bei {click.lon} {click.lat}" if click else "Nichts")
    st.button("Weiter")
"""
PINS = [
    {"number": 1, "lon": 9.9975, "lat": 51.0005, "title": "Bank im Park", "field": "public-space"},
    {"number": 2, "lon": 10.0, "lat": 51.0, "title": HOSTILE, "field": None},
    {"number": 3, "lon": 10.0, "lat": 51.0, "title": "Hofcafé", "field": "economy"},
]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("map")
    quarter = ROOT / "content" / "example" / "musterviertel.geojson"
    drawn = {
        "features": json.loads(quarter.read_text(encoding="utf-8")),
        "bounds": [9.9937, 50.997, 10.0063, 51.0031],
        "pins": [{"kind": "idea", **pin} for pin in PINS],
    }
    (folder / "map.json").write_text(json.dumps(drawn), encoding="utf-8")
    (folder / "screen.py").write_text(SCREEN, encoding="utf-8")
    Path(folder / "app.py").write_text(APP, encoding="utf-8")
    with running(folder, folder / "app.py") as server:
        yield server


@pytest.fixture
def tablet(browser, server):
    """A tablet on the hall's network. At the end: no foreign host was asked, nothing refused."""
    home = f"http://hall.test:{server.port}/"
    screen = {"width": 1024, "height": 768}
    tab = browser.new_page(viewport=screen, has_touch=True, base_url=home)
    asked: list[str] = []
    complaints: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    yield tab
    tab.close()
    own = (home, home.replace("http", "ws", 1), f"blob:{home}", "data:")
    assert [url for url in asked if not url.startswith(own)] == []
    assert complaints == []
    assert any(url.startswith(home) for url in asked)


@pytest.fixture
def quarter(tablet):
    tablet.goto("/")
    region = tablet.get_by_role("region", name="Karte des Quartiers")
    expect(region.get_by_role("button", name="1 Bank im Park")).to_be_visible()
    return region


@pytest.mark.usefixtures("quarter")
def test_the_hall_is_no_secure_context(tablet):
    """The other tests here would mean nothing on localhost."""
    assert tablet.evaluate("isSecureContext") is False


def test_a_tap_on_the_map_names_the_place(tablet, quarter):
    """The middle of the map is the middle of the bounds, to ten metres or so."""
    box = quarter.bounding_box()
    tablet.touchscreen.tap(box["x"] + box["width"] / 2 + 60, box["y"] + box["height"] / 2)
    said = tablet.get_by_text("Getippt: Ort")
    expect(said).to_be_visible()
    lon, lat = map(float, said.inner_text().split()[-2:])
    assert 10.0 < lon < 10.003
    assert abs(lat - 51.0) < 0.0003


def test_a_tap_on_a_pin_names_its_idea_once(tablet, quarter):
    """The next run does not take an old tap for a new one."""
    quarter.get_by_role("button", name="3 Hofcafé").tap()
    expect(tablet.get_by_text("Getippt: 3 bei 10")).to_be_visible()
    tablet.get_by_role("button", name="Weiter", exact=True).click()
    expect(tablet.get_by_text("Nichts")).to_be_visible()


@pytest.mark.parametrize("key", ["Enter", " "])
def test_pins_work_by_keyboard_and_keep_the_focus(tablet, quarter, key):
    """Whoever cannot point reaches every idea, and is still there after the answer."""
    pin = quarter.get_by_role("button", name="1 Bank im Park")
    pin.focus()
    tablet.keyboard.press(key)
    expect(tablet.get_by_text("Getippt: 1 bei")).to_be_visible()
    expect(pin).to_be_focused()


def test_a_place_can_be_chosen_by_keyboard(tablet, quarter):
    """Arrows move the map, Enter takes what is under the crosshair."""
    quarter.focus()
    tablet.keyboard.press("Enter")
    expect(tablet.get_by_text("Getippt: Ort bei 10.0 51.0")).to_be_visible()


def test_ideas_at_one_place_can_all_be_tapped(quarter):
    """Two ideas for the same bench do not hide each other."""
    first, second = (
        quarter.get_by_role("button", name=name).bounding_box() for name in ("2 <", "3 H")
    )
    apart = abs(first["x"] - second["x"]) + abs(first["y"] - second["y"])
    assert apart >= 44


def test_what_a_resident_wrote_is_shown_literally(tablet, quarter):
    """HTML, script ends and template brackets in a title are just characters."""
    pin = quarter.get_by_role("button", name=f"2 {HOSTILE}")
    pin.focus()
    expect(quarter.get_by_role("tooltip")).to_have_text(HOSTILE)
    assert tablet.title() == "Karte"
    assert quarter.locator("img").count() == 0


def test_moving_and_zooming_cause_no_run(tablet, quarter):
    """Fifty people looking around cost the server nothing."""
    quarter.get_by_role("button", name="Näher heran").tap()
    quarter.focus()
    tablet.keyboard.press("ArrowRight")
    tablet.get_by_role("button", name="Weiter", exact=True).click()
    expect(tablet.get_by_text("Runde 2")).to_be_visible()


def test_buttons_on_the_map_are_large_enough(quarter):
    """Fingers hit what they aim at: 44 px."""
    for button in quarter.get_by_role("button").all():
        box = button.bounding_box()
        assert min(box["width"], box["height"]) >= 44


def test_an_imported_quarter_has_a_map_without_a_drawing(tablet):
    """Ideas of a file stand on a plain grid with a scale."""
    tablet.goto("/?kind=bare")
    region = tablet.get_by_role("region", name="Karte des Quartiers")
    expect(region.get_by_role("button", name="3 Hofcafé")).to_be_visible()
    assert region.locator("path").count() > 5
    expect(region.get_by_text("m", exact=False).first).to_be_visible()


def test_the_wall_shows_an_image_with_a_name(tablet):
    """The projector's map is one sharp picture, and a screen reader hears what it is."""
    tablet.goto("/?kind=wall")
    picture = tablet.get_by_role("img", name="Karte an der Wand")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0


def test_the_map_of_votes_draws_without_the_internet(tablet):
    """Folium's frame has a name and every public number, and finds all it needs here."""
    tablet.goto("/?kind=votes")
    frame = tablet.frame_locator("iframe[title='Karte der Punkte']")
    for number in "123":
        expect(frame.get_by_text(number, exact=True)).to_be_visible()
