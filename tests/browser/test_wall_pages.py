"""A long result on several walls: every one shows the page that the facilitator turned to."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sessions.paging import SECONDS
from sessions.phase import Phase, Role
from sessions.store import Store
from tests.browser.conftest import LAPTOP, PROJECTOR
from tests.conftest import ONLY_LONG
from tests.running import Server, running
from tests.sessions.evening import LEAD, Evening

pytestmark = pytest.mark.browser

SMALLEST = 40  # pixels of the letters of a row on a wall of 1080


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[tuple[Server, Store]]:
    """A server that outlives the tabs, and a store on its database."""
    with running(tmp_path) as server:
        store = Store(server.database)
        yield server, store
        store.close()


@ONLY_LONG
def test_two_walls_turn_together(hall: tuple[Server, Store], visitor: Callable[..., Page]) -> None:
    """By button, by key and by themselves both walls show the same seven rows at most."""
    server, store = hall
    evening = Evening(store, ideas=9)
    evening.tick(evening.ideas[0])
    evening.finish()
    evening.move(Phase.RESULT)
    code = store.grants.new_codes(evening.id, [Role.FACILITATOR])[Role.FACILITATOR]
    lead = visitor(LAPTOP, server.address)
    walls = [visitor(PROJECTOR, server.address) for _ in range(2)]
    for wall in walls:
        wall.goto(f"/projector?w={evening.code}&l=de")
        see(wall, [*range(1, 8)])
    assert min(sizes(walls[0])) >= SMALLEST
    lead.goto(f"/control?w={evening.code}&l=de")
    lead.get_by_label("Code für die Leitung des Abends").fill(code)
    lead.keyboard.press("Enter")
    lead.get_by_role("button", name="Nächste Seite").click()
    for wall in walls:
        see(wall, [8, 9])
    expect(lead.get_by_text("Seite 2 von 2")).to_be_visible()
    resting(lead)
    lead.keyboard.press("PageUp")
    for wall in walls:
        see(wall, [*range(1, 8)])
    begun = datetime.now(UTC) - timedelta(seconds=SECONDS - 1)
    store.walls.turn(evening.here, evening.round.id, 0, LEAD, begun)
    for wall in walls:
        see(wall, [8, 9])
    expect(lead.get_by_text("von selbst.")).to_be_visible()


def see(wall: Page, numbers: list[int]) -> None:
    """Wait for the rows of these ideas."""
    expect(wall.locator(".wall.result .sign")).to_have_text(list(map(str, numbers)))


def resting(page: Page) -> None:
    """Wait until nothing runs and React listens to keys."""
    page.locator(".stApp[data-test-script-state=notRunning]").wait_for()
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")


def sizes(wall: Page) -> list[float]:
    """Height of the letters of everything that is said in rows."""
    read = "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    found: list[float] = wall.locator(".wall.result li :is(.said, .sign)").evaluate_all(read)
    return found
