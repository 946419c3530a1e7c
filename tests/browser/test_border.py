"""The border of a quarter, drawn by an organiser who has only a map."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sessions.phase import Role
from sessions.store import Store
from tests.browser.conftest import TABLET
from tests.running import ROOT, Server

pytestmark = pytest.mark.browser

EXAMPLE = ROOT / "content" / "example"


@pytest.fixture
def desk(hall: tuple[Server, Store], visitor: Callable[..., Page]) -> tuple[Page, Store]:
    """Give a tablet with the set-up open and the file of a quarter chosen, and its store."""
    server, store = hall
    codes = store.grants.new_codes(None, [Role.ORGANISER])
    return opened(visitor(TABLET, server.address), codes[Role.ORGANISER]), store


def opened(page: Page, code: str) -> Page:
    page.goto("/setup")
    page.get_by_role("textbox").first.fill(code)
    page.keyboard.press("Enter")
    page.get_by_label("Titel der Veranstaltung", exact=True).fill("Abend im Viertel")
    page.get_by_label("Leitfrage", exact=True).fill("Was bringt uns zusammen?")
    page.get_by_label("Name des Quartiers").fill("Musterviertel")
    drawn = EXAMPLE / "musterviertel.geojson"
    page.locator(".st-key-new-file input[type=file]").set_input_files(drawn)
    expect(page.get_by_text("Orte zum Auswählen, mit Grenze")).to_be_visible()
    return page


def rest(page: Page) -> None:
    page.locator(".stApp[data-test-script-state=notRunning]").wait_for()


def test_border_by_touch_and_by_keyboard(desk: tuple[Page, Store]) -> None:
    """Corners tapped, taken back and given by keyboard are the border of the evening."""
    page, store = desk
    earlier = {one.id for one in store.workshops.all()}
    page.get_by_text("Ecken, auf der Karte angetippt").click()
    chart = page.get_by_role("region", name="Karte zum Antippen")
    expect(chart.locator("img.leaflet-image-layer")).to_be_visible()
    rest(page)
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box
    for right, down in ((0.3, 0.3), (0.7, 0.3), (0.9, 0.9), (0.7, 0.7)):
        page.touchscreen.tap(box["x"] + box["width"] * right, box["y"] + box["height"] * down)
    expect(page.get_by_text("4 Ecken.")).to_be_visible()
    for left in ("3 Ecken.", "2 Ecken. Eine Grenze braucht mindestens 3 Ecken."):
        page.get_by_role("button", name="Letzte Ecke zurücknehmen").click()
        expect(page.get_by_text(left, exact=True)).to_be_visible()
    rest(page)
    chart.press("Enter")
    expect(page.get_by_text("3 Ecken.", exact=True)).to_be_visible()
    expect(page.get_by_text("mit Grenze")).to_be_visible()

    rest(page)
    page.get_by_role("button", name="Veranstaltung anlegen").click()
    expect(page.get_by_text("Bitte diese Codes notieren")).to_be_visible()
    (here,) = (one for one in store.workshops.all() if one.id not in earlier)
    west, south, east, north = here.plan.quarter.bounds()
    assert (west, east) == pytest.approx((9.9955, 10.0045), abs=0.003)
    assert (south, north) == pytest.approx((51.0, 51.002), abs=0.001)
    ring = here.plan.quarter.boundary.boundary.coords[:-1]
    assert len(ring) == 3
    assert ring[2] == pytest.approx((10.0, 51.0), abs=3e-4)


def test_circle_around_a_tap(desk: tuple[Page, Store]) -> None:
    """A tap is the middle, in numbers too; nothing on the way asks another host."""
    page, _ = desk
    page.get_by_text("Ein Kreis").click()
    chart = page.get_by_role("region", name="Karte zum Antippen")
    expect(chart.locator("img.leaflet-image-layer")).to_be_visible()
    rest(page)
    chart.scroll_into_view_if_needed()
    chart.tap()
    middle = page.get_by_label("Mitte des Kreises: Breite und Länge")
    expect(page.get_by_text("mit Grenze")).to_be_visible()
    expect(middle).not_to_have_value("")
    lat, lon = map(float, middle.input_value().split(", "))
    assert (lon, lat) == pytest.approx((10.0, 51.0), abs=3e-4)


def test_a_huge_file_is_refused_unread(desk: tuple[Page, Store], tmp_path: Path) -> None:
    """200 MB never leave the browser; a sentence in German says how large a file may be."""
    page, _ = desk
    huge = tmp_path / "huge.geojson"
    with huge.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    page.locator(".st-key-new-file input[type=file]").set_input_files(huge)
    expect(page.locator(".st-key-new-file [role=alert]")).to_have_text(
        "Das geht nicht: Die Datei ist zu groß. Möglich sind bis zu 5 MB."
    )
    assert not {"PUT", "POST"} & set(sent)
