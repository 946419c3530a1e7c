"""A map that stays open while the evening goes on."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.running import ROOT

pytestmark = pytest.mark.browser

LIBRARIES = {"leaflet": "leaflet.js", "leaflet_markercluster": "leaflet.markercluster.js"}
SCRIPTS = (
    *(Path(str(files(f"xstatic.pkg.{of}"))) / "data" / name for of, name in LIBRARIES.items()),
    *(ROOT / "components" / "map" / f"{part}.js" for part in ("leaflet", "tiles", "pins")),
)
OPEN = """() => {
  window.map = L.map(box, { zoomAnimation: false, maxZoom: 20 }).setView([51, 10], 15);
  window.pins = new Pins(L, map, { gathered: "{n}" }, () => {});
  pins.filter = { passing: () => true };
  pins.settle();
}"""
SHOW = """many => {
  const pin = (number) => ({
    number, at: [51 + Math.floor(number / 20) / 2000, 10 + (number % 20) / 800], dots: null,
  });
  pins.show(Array.from({ length: many }, (_, number) => pin(number)));
  return box.querySelectorAll(".map-pin, .map-gathered").length;
}"""
TELL = """async () => {
  const given = { url: "data:,", bounds: [9, 50, 11, 52], least: 0, most: 19, state: "data:,{}" };
  const layer = drawTiles({ L, map, element: box }, given);
  const told = (lies) => tellWhetherAnswered(box, 'data:,{"answers":false}', "Still", lies);
  await told(() => map.hasLayer(layer));
  const before = box.querySelector(".map-silent").textContent;
  box.querySelector(".map-silent").remove();
  layer.remove();
  await told(() => map.hasLayer(layer));
  return [before, box.querySelector(".map-silent")];
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with a map and no ideas on it yet."""
    page = browser.new_page()
    page.set_content('<div id="box" style="width: 800px; height: 600px"></div>')
    for script in SCRIPTS:
        page.add_script_tag(path=script)
    page.evaluate(OPEN)
    yield page
    page.close()


def test_a_map_fills(page: Page) -> None:
    """With many ideas it gathers signs as one does that is opened only then."""
    page.evaluate(SHOW, 40)
    grown = page.evaluate(SHOW, 300)
    page.evaluate("pins.settle()")
    assert page.evaluate(SHOW, 300) == grown < 300


def test_the_silence_of_a_service_ends_with_its_pictures(page: Page) -> None:
    """An answer that comes when another map lies there already says nothing on it."""
    assert page.evaluate(TELL) == ["Still", None]
