"""A real election on the screens."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from sessions.imported import import_election
from sessions.pabulib import read_pb
from sessions.store import Store
from tests.browser.conftest import TABLET
from tests.conftest import ONLY_LONG
from tests.running import Server
from tests.sessions.test_imported import REMBERTOW

pytestmark = pytest.mark.browser

OUTSIDE = """pins => {
  const map = pins[0].closest("[role=region]").getBoundingClientRect();
  return pins.map((pin) => pin.getBoundingClientRect()).filter(
    ({ x, y, width, height }) => x + width / 2 < map.left || x + width / 2 > map.right
      || y + height / 2 < map.top || y + height / 2 > map.bottom
  ).length;
}"""
"""How many signs have their middle outside of the map."""
STANDS_FOR = """signs => signs.reduce((sum, sign) =>
  sum + (sign.matches(".map-pin") ? 1 : Number(sign.textContent)), 0)"""
"""How many ideas are on the map: one per pin, many where they stand close."""


@ONLY_LONG
def test_the_ideas_of_rembertow_stand_on_a_map(
    hall: tuple[Server, Store], visitor: Callable[..., Page]
) -> None:
    """All projects with coordinates are pins, and the map is centred on them."""
    if not REMBERTOW.exists():
        pytest.skip("../shared/data is not here")
    server, store = hall
    election = read_pb(REMBERTOW)
    here = import_election(store, election, datetime.now(UTC))
    tablet = visitor(TABLET, server.address)
    tablet.goto(f"/?w={here.code}")
    tablet.get_by_role("button", name="Mitmachen").click()
    people = tablet.get_by_text("1811 Personen").or_(tablet.get_by_text("1.811 Personen"))
    expect(people.first).to_be_visible()
    expect(tablet.get_by_text("Zakup książek").first).to_be_visible()

    tablet.get_by_role("link", name="Ideen").click()
    region = tablet.get_by_role("region", name=re.compile("Karte"))
    expect(region).to_be_visible()
    placed = [project for project in election.projects if project.place]
    signs = region.locator(".map-pin, .map-gathered")
    expect(signs.first).to_be_visible()
    # All at once: between two questions the map may be drawn anew.
    assert signs.evaluate_all(STANDS_FOR) == len(placed)
    assert signs.evaluate_all(OUTSIDE) == 0
