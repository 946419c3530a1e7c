"""Streamlit also ends calls of an element of ours that another has overtaken."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import TABLET
from tests.running import ROOT, Server

pytestmark = pytest.mark.browser

COMPONENTS = ROOT / "components"
OUTLINE = (COMPONENTS / "map" / "leaflet.js", COMPONENTS / "outline_map" / "outline.js")
TAPPABLE = (COMPONENTS / "tappable" / "tappable.js",)
GROUND = {
    "corners": [[10.0, 51.0], [10.01, 51.0], [10.0, 51.01]],
    "label": "Karte",
    "undo": "Zurück",
    "clear": "Leeren",
    "side": "topleft",
    "zoom": ["Näher", "Weiter"],
    "picture": "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=",
    "bounds": [9.99, 50.99, 10.02, 51.02],
    "attribution": "Gezeichnet",
}

OUTLINE_HTML = """<div class="quarter-map" style="block-size: 300px"></div>
<button class="undo"></button><button class="clear"></button>"""

CALL_TWICE = """async ([script, html, data]) => {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const piece = await import(address);
  const parentElement = document.createElement("div");
  parentElement.innerHTML = html;
  document.body.replaceChildren(parentElement);
  window.told = [];
  const [setStateValue, setTriggerValue] = Array(2).fill((_, value) => told.push(value));
  const call = () => piece.default({ data, parentElement, setStateValue, setTriggerValue });
  window.ends = [call(), call()];
}"""


def called_twice(page: Page, scripts: tuple[Path, ...], html: str, data: Any) -> None:
    """Draw an element on an empty page as Streamlit does at two changes in one moment."""
    page.goto("/leaflet/leaflet.css")
    script = "".join(path.read_text(encoding="utf-8") for path in scripts)
    page.evaluate(CALL_TWICE, [script, html, data])


def test_the_map_to_tap_on_stays(server: Server, visitor: Callable[..., Page]) -> None:
    """It hears every key once and keeps its corners, until it has left the page."""
    page = visitor(TABLET, server.address)
    called_twice(page, OUTLINE, OUTLINE_HTML, GROUND)
    expect(page.get_by_role("button", name="Zurück")).to_be_visible()
    page.evaluate("ends.forEach((end) => end())")
    page.get_by_role("region", name="Karte").press("Enter")
    assert [len(corners) for corners in page.evaluate("told")] == [4]
    chart = page.locator(".quarter-map").element_handle()
    page.evaluate("document.body.replaceChildren(), ends[1]()")
    assert chart.evaluate("element => element.childElementCount") == 0


def test_a_long_list_is_drawn_to_its_end(server: Server, visitor: Callable[..., Page]) -> None:
    """What stands further down comes all the same."""
    page = visitor(TABLET, server.address)
    row = '<p data-later style="min-block-size: 2000px"></p>'
    rows = [part for number in range(20) for part in (row, f"Zeile {number}")]
    called_twice(page, TAPPABLE, '<div class="tappable"></div>', [{"html": rows, "list": "rows"}])
    page.evaluate("ends.forEach((end) => end())")
    expect(page.get_by_text("Zeile 19")).to_be_attached()
