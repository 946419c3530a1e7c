"""The map of a real quarter in a hall: from one file, on pictures, and when a service is silent."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from shapely import Point

from components.map.style import LAYERS
from sessions.basemap.basemap import Basemap, read_basemap, service_basemap
from sessions.basemap.service import services
from sessions.phase import Phase, Role
from sessions.store import Store
from sessions.workshop import Plan
from tests.browser.conftest import HALL, PROJECTOR, TABLET
from tests.browser.hand import painted
from tests.running import Server, running
from tests.sessions import atlas
from tests.sessions.evening import NOW
from tests.tileserver import TileServer, tile_server

pytestmark = pytest.mark.browser

Visitor = Callable[..., Page]
DRAWN = {LAYERS["street"]["color"], LAYERS["green"]["fillColor"], LAYERS["building"]["fillColor"]}
READY = ".stApp[data-test-script-state=notRunning]"


class House(NamedTuple):
    """A server, its store, the file that names its one service, and that service."""

    server: Server
    store: Store
    setting: str
    service: TileServer

    def evening(self, basemap: Basemap) -> str:
        """Return the code of an evening that collects ideas on this basemap."""
        plan = Plan({"de": "Abend"}, {"de": "Was fehlt?"}, atlas.quarter(basemap))
        here = self.store.workshops.create(plan, NOW, images=basemap.images)
        steps = [step.phase for step in plan.sheet.steps]
        self.store.workshops.move(here.id, 0, steps.index(Phase.IDEAS), Role.FACILITATOR, NOW)
        return here.code


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("house")
    with tile_server() as service:
        setting = folder / "own.toml"
        setting.write_text(service.table(), encoding="utf-8")
        with running(folder, QUARTIERSRUNDE_MAP_SERVICES=str(setting)) as server:
            store = Store(server.database)
            yield House(server, store, str(setting), service)
            store.close()


def ideas_map(page: Page, code: str) -> Locator:
    page.goto(f"/?w={code}&l=de")
    page.locator(".st-key-join button").click()
    shown = page.get_by_role("region", name="Karte von").first
    expect(shown).to_be_visible()
    return shown


def pictures(shown: Locator) -> int:
    count = (
        "map => [...map.querySelectorAll('img.leaflet-tile')].filter(i => i.naturalWidth).length"
    )
    return int(shown.evaluate(count))


def tap(desk: Page, chart: Locator, right: float, down: float) -> None:
    box = chart.bounding_box()
    assert box
    desk.touchscreen.tap(box["x"] + box["width"] * right, box["y"] + box["height"] * down)


def set_up(desk: Page, code: str) -> None:
    """Sign in, and choose the file of the real housing estate."""
    desk.goto("/setup?l=de")
    desk.get_by_role("textbox").first.fill(code)
    desk.keyboard.press("Enter")
    desk.get_by_label("Titel der Veranstaltung", exact=True).fill("Abend in der Siedlung")
    desk.get_by_label("Leitfrage", exact=True).fill("Was bringt uns zusammen?")
    desk.get_by_text("Eine Kartendatei (PMTiles)").click()
    desk.get_by_label("Name des Quartiers").fill("Moorwegsiedlung")
    desk.locator(".st-key-basemap-file input[type=file]").set_input_files(atlas.REAL)


def test_a_quarter_from_one_file(house: House, visitor: Visitor) -> None:
    """A file and four taps are a quarter: streets, green, names, and places inside to choose."""
    atlas.real()
    desk = visitor(TABLET, house.server.address)
    set_up(desk, house.store.grants.new_codes(None, [Role.ORGANISER])[Role.ORGANISER])
    desk.get_by_text("Ecken, auf der Karte angetippt").click()
    chart = desk.get_by_role("region", name="Karte zum Antippen")
    expect(chart.locator("img.leaflet-image-layer")).to_be_visible(timeout=30_000)
    desk.locator(READY).wait_for()
    chart.scroll_into_view_if_needed()
    for corner in ((0.3, 0.3), (0.7, 0.3), (0.7, 0.9), (0.3, 0.9)):
        tap(desk, chart, *corner)
    expect(desk.get_by_text("mit Grenze")).to_be_visible(timeout=30_000)
    desk.locator(READY).wait_for()
    desk.get_by_role("button", name="Veranstaltung anlegen").click()
    expect(desk.get_by_text("Bitte diese Codes notieren")).to_be_visible()
    (here,) = [one for one in house.store.workshops.all() if one.plan.quarter.places]
    quarter = here.plan.quarter
    assert quarter.boundary is not None
    assert all(quarter.boundary.covers(Point(place.lon, place.lat)) for place in quarter.places)
    steps = [step.phase for step in here.plan.sheet.steps]
    house.store.workshops.move(here.id, 0, steps.index(Phase.IDEAS), Role.FACILITATOR, NOW)
    resident = visitor(TABLET, house.server.address.replace("localhost", HALL))
    shown = ideas_map(resident, here.code)
    expect(shown.get_by_text("Kleinsiedlerweg", exact=True)).to_be_attached()
    assert painted(shown) >= DRAWN
    expect(shown.get_by_text("© OpenMapTiles © OpenStreetMap contributors")).to_be_visible()


def test_pictures_under_the_ideas(house: House, visitor: Visitor) -> None:
    """Own pictures lie under the map of a tablet and of the wall; their source stands on both."""
    code = house.evening(read_basemap(BytesIO(atlas.pictures()), atlas.BORDER))
    tablet = visitor(TABLET, house.server.address.replace("localhost", HALL))
    shown = ideas_map(tablet, code)
    expect(shown.locator("img.leaflet-tile-loaded").first).to_be_visible()
    assert pictures(shown) > 1
    expect(shown.get_by_text("© Beispielamt")).to_be_visible()
    expect(shown.locator(".map-silent")).to_have_count(0)
    wall = visitor(PROJECTOR, house.server.address)
    wall.goto(f"/projector?w={code}")
    drawing = wall.locator("img.drawing")
    expect(drawing).to_be_visible()
    assert drawing.evaluate("one => one.decode().then(() => one.naturalWidth)") > 0
    svg = drawing.evaluate("one => atob(one.src.split(',')[1])")
    assert svg.count("<image") > 1
    assert "Beispielamt" in svg


def test_a_silent_service_is_told(house: House, browser: Browser) -> None:
    """What was seen stays, the rest is missing, and the map says why; no other host is asked."""
    (known,) = services(house.setting).values()
    code = house.evening(service_basemap(known, atlas.BORDER, 2026))
    hosts: set[str] = set()
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, has_touch=True, base_url=house.server.address
    )
    context.on("request", lambda asked: hosts.add(asked.url.split("/")[2]))
    tablet = context.new_page()
    shown = ideas_map(tablet, code)
    expect(shown.locator("img.leaflet-tile-loaded").first).to_be_visible()
    seen = pictures(shown)
    assert seen > 1
    expect(shown.get_by_text("© Probeamt 2026")).to_be_visible()
    house.service.says = b""
    shown.get_by_role("button", name="Näher heran").tap()
    shown.get_by_role("button", name="Näher heran").tap()
    note = "Der Kartendienst antwortet nicht. Gezeigt wird, was von der Karte da ist."
    expect(shown.get_by_role("status")).to_have_text(note)
    context.close()
    assert {host for host in hosts if host} <= {f"localhost:{house.server.port}", ""}
