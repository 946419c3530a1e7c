"""The map in a hall without internet, under a plain host name, by touch and by keyboard."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.hand import painted
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
import re
from pathlib import Path
import streamlit as st
from components.map import Layer, Pin, Placing, click, quarter_map, scene, votes_map, wall_map
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
    told = click(st.session_state.get("map", {}).get("tap"))
    last = st.session_state["last"] = told or st.session_state.get("last")
    spot = (last.lon, last.lat) if last else None
    drawn = scene(
        features, pins, bounds=here["bounds"], attribution="Beispielkarte",
        layers=[Layer("school", "Schule", here["offers"])],
    )
    wanted = Placing(spot, f"Hier: {spot}", last.sure, last.turn) if last else Placing(None, "Wo?")
    quarter_map(
        drawn, here["words"], height=500, key="map", label="Karte des Quartiers", direction="ltr",
        placing=None if kind == "look" else wanted,
    )
    st.write(f"Runde {st.session_state['runs']}")
    st.write(f"Ort {told.lon} {told.lat} {told.sure}" if told else "Nichts")
    st.button("Weiter")
"""
OFF_CENTRE = """buttons => buttons.map((button) => {
  const words = document.createRange();
  words.selectNodeContents(button);
  const [inner, outer] = [words, button].map((one) => one.getBoundingClientRect());
  return inner.x + inner.width / 2 - outer.x - outer.width / 2;
})"""
PINS = [
    {"number": 1, "lon": 9.9975, "lat": 51.0005, "title": "Bank im Park", "field": "public-space"},
    {"number": 2, "lon": 10.0, "lat": 51.0, "title": HOSTILE, "field": None},
    {"number": 3, "lon": 10.0, "lat": 51.0, "title": "Hofcafé", "field": "economy"},
]
WORDS = {
    "closer": "Näher heran",
    "further": "Weiter weg",
    "gathered": "Ideen beieinander: {n}",
    "filter": "Auswahl",
    "shown": "Gezeigt: {n}",
    "north": "nach Norden",
    "south": "nach Süden",
    "west": "nach Westen",
    "east": "nach Osten",
    "here": "Ja, hier",
    "offers": "Was es schon gibt",
    "reach": "Kreis: 400 Meter",
}
SCHOOL = {"name": HOSTILE, "lon": 9.998, "lat": 51.001, "target_group": "Kinder", "provider": ""}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("map")
    quarter = ROOT / "content" / "example" / "musterviertel.geojson"
    drawn = {
        "features": json.loads(quarter.read_text(encoding="utf-8")),
        "bounds": [9.9937, 50.997, 10.0063, 51.0031],
        "pins": [{"kind": "idea", **pin} for pin in PINS],
        "words": WORDS,
        "offers": [SCHOOL],
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
    expect(region.get_by_role("button", name="1 Bank im Park")).to_be_visible(timeout=20_000)
    return region


@pytest.mark.usefixtures("quarter")
def test_the_hall_is_no_secure_context(tablet):
    """The other tests here would mean nothing on localhost."""
    assert tablet.evaluate("isSecureContext") is False


def told(tablet):
    """The place the server was told last."""
    said = tablet.get_by_text(re.compile(r"^Ort "))
    expect(said).to_be_visible()
    _, lon, lat, sure = said.inner_text().split()
    return float(lon), float(lat), sure == "True"


def tap(tablet, quarter, right=0, down=0):
    """Tap so many pixels from the middle of the map."""
    box = quarter.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    tablet.touchscreen.tap(x + right, y + down)


def test_a_tap_on_the_map_names_the_place(tablet, quarter):
    """The middle of the map is the middle of the bounds, to ten metres or so."""
    tap(tablet, quarter, right=60)
    lon, lat, _ = told(tablet)
    assert 10.0 < lon < 10.003
    assert abs(lat - 51.0) < 0.0003


def test_nudges_and_keys_place_an_idea_exactly_where_a_tap_would(tablet, quarter):
    """From a tap, four buttons and the crosshair lead to one and the same stored place."""
    tap(tablet, quarter, right=60, down=-40)
    wanted = told(tablet)
    quarter.focus()
    tablet.keyboard.press("Enter")
    expect(tablet.get_by_text(f"Ort {wanted[0]} {wanted[1]} ")).to_be_hidden()
    middle = told(tablet)
    east, north = (
        round((there - here) * 1e4) for there, here in zip(wanted[:2], middle[:2], strict=True)
    )
    assert east > 2
    assert north > 2
    ways = [("Osten", east + 1), ("Westen", 1), ("Norden", north + 1), ("Süden", 1)]
    for way, times in ways:
        button = tablet.get_by_role("button", name=f"nach {way}")
        button.focus()
        for _ in range(times):
            tablet.keyboard.press("Enter")
    expect(tablet.get_by_text(f"Ort {wanted[0]} {wanted[1]} False")).to_be_visible()
    tablet.get_by_role("button", name="Ja, hier").tap()
    expect(tablet.get_by_text(f"Ort {wanted[0]} {wanted[1]} True")).to_be_visible()
    expect(tablet.get_by_role("button", name="Ja, hier")).to_be_hidden()


def test_a_place_is_told_once(tablet, quarter):
    """The next run does not take an old tap for a new one."""
    tap(tablet, quarter)
    told(tablet)
    tablet.get_by_role("button", name="Weiter", exact=True).click()
    expect(tablet.get_by_text("Nichts")).to_be_visible()


@pytest.fixture
def looking(tablet):
    """The map of somebody who looks at ideas and places none."""
    tablet.goto("/?kind=look")
    region = tablet.get_by_role("region", name="Karte des Quartiers")
    expect(region.get_by_role("button", name="1 Bank im Park")).to_be_visible(timeout=20_000)
    return region


@pytest.mark.parametrize("key", ["Enter", " "])
def test_pins_work_by_keyboard_and_keep_the_focus(tablet, looking, key):
    """Whoever cannot point reaches every idea, hears of it, and no run is needed."""
    pin = looking.get_by_role("button", name="1 Bank im Park")
    pin.focus()
    tablet.keyboard.press(key)
    expect(looking.get_by_role("tooltip")).to_contain_text("Bank im Park")
    expect(pin).to_be_focused()
    expect(looking.locator(".map-chosen")).to_be_visible()
    expect(tablet.get_by_text("Runde 1")).to_be_visible()


def test_ideas_at_one_place_can_all_be_tapped(looking):
    """Two ideas for the same bench stand as one sign with their number, then around it."""
    looking.get_by_role("button", name="Ideen beieinander: 2").tap()
    first, second = (
        looking.get_by_role("button", name=name).bounding_box() for name in ("2 <", "3 H")
    )
    apart = abs(first["x"] - second["x"]) + abs(first["y"] - second["y"])
    assert apart >= 44


def test_what_a_resident_wrote_is_shown_literally(tablet, looking):
    """HTML, script ends and template brackets in a title are just characters."""
    looking.get_by_role("button", name="Ideen beieinander: 2").focus()
    tablet.keyboard.press("Enter")
    pin = looking.get_by_role("button", name=f"2 {HOSTILE}")
    pin.focus()
    expect(looking.get_by_role("tooltip")).to_have_text(HOSTILE)
    assert tablet.title() == "Karte"
    assert looking.locator("img").count() == 0


def test_what_is_already_there_is_a_layer_to_switch_on(tablet, looking):
    """Off at first; then every offer says its kind and for whom, and shows how far it reaches."""
    tablet.get_by_text("Was es schon gibt").click()
    expect(looking.locator(".map-offer")).to_have_count(0)
    before = looking.locator("path").count()
    tablet.get_by_label("Schule (1)").check()
    offer = looking.get_by_role("button", name=f"{HOSTILE}, Schule, Kinder")
    offer.focus()
    expect(looking.get_by_role("tooltip")).to_have_text(f"{HOSTILE}SchuleKinder")
    assert looking.locator("path").count() == before + 1
    tablet.get_by_label("Schule (1)").uncheck()
    expect(offer).to_be_hidden()


def test_moving_and_zooming_cause_no_run(tablet, quarter):
    """Fifty people looking around cost the server nothing."""
    quarter.get_by_role("button", name="Näher heran").tap()
    quarter.focus()
    tablet.keyboard.press("ArrowRight")
    tablet.get_by_role("button", name="Weiter", exact=True).click()
    expect(tablet.get_by_text("Runde 2")).to_be_visible()


@pytest.mark.usefixtures("quarter")
def test_buttons_on_the_map_are_large_enough(tablet):
    """Fingers hit what they aim at: 44 px; arrows stand in the middle of theirs."""
    buttons = tablet.locator(".map-piece").get_by_role("button").all()
    assert len(buttons) >= 8
    for button in buttons:
        box = button.bounding_box()
        assert min(box["width"], box["height"]) >= 44
    for off in tablet.locator(".map-nudges button").evaluate_all(OFF_CENTRE):
        assert abs(off) < 2


def test_an_imported_quarter_has_a_map_without_a_drawing(tablet):
    """Ideas of a file stand on a plain grid with a scale."""
    tablet.goto("/?kind=bare")
    region = tablet.get_by_role("region", name="Karte des Quartiers")
    expect(region.get_by_role("button", name="1 Bank im Park")).to_be_visible()
    assert painted(region)
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
