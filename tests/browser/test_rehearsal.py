"""A Probelauf in a real browser: begun, left alone, looked at, taken home and thrown away."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from content.example import load_example
from sessions.phase import Role
from sessions.rehearsal.rehearsal import Standing
from sessions.rehearsed import plan_of
from sessions.store import Store
from sessions.workshop import Workshop
from tests.browser.conftest import LAPTOP, PHONE, PROJECTOR
from tests.browser.hand import press, rest, sign_in
from tests.running import Server
from tests.sessions.evening import NOW

pytestmark = pytest.mark.browser


@pytest.fixture
def hall(hall: tuple[Server, Store]) -> tuple[Server, Store, Workshop, str]:
    """The server with an evening, and the organiser's code."""
    server, store = hall
    here = store.workshops.create(plan_of(load_example()), NOW)
    return server, store, here, store.grants.new_codes(here.id, [Role.ORGANISER])[Role.ORGANISER]


def test_filled_while_nobody_looks(
    hall: tuple[Server, Store, Workshop, str], visitor: Callable[..., Page]
) -> None:
    """Whoever begins it can close the page; all screens and files of the copy say what it is."""
    server, store, here, code = hall
    desk = visitor(LAPTOP, server.address)
    sign_in(desk, f"/rehearsal?w={here.code}&l=de", code)
    press(desk, "Probelauf starten")
    expect(desk.get_by_role("button", name="Wegwerfen")).to_be_visible()
    desk.goto("about:blank")
    wall, phone = visitor(PROJECTOR, server.address), visitor(PHONE, server.address)
    (made,) = store.rehearsals.of(here.id)
    wall.goto(f"/projector?w={made.code}&l=de")
    phone.goto(f"/?w={made.code}&l=de")
    for screen in (wall, phone):
        expect(screen.locator(".rehearsal-mark")).to_contain_text("Probelauf")
    expect(wall.get_by_text("30 Personen, eine Stimme je Gerät")).to_be_visible(timeout=90_000)
    expect(wall.locator(".rehearsal-mark")).to_be_visible()
    desk.goto(f"/downloads?w={made.code}&l=de")
    rest(desk)
    desk.get_by_text("Einzelne Tabellen").click()
    with desk.expect_download() as download:
        desk.get_by_role("button", name="Für Excel").first.click()
    assert download.value.suggested_filename.startswith("PROBELAUF")
    desk.goto(f"/rehearsal?w={here.code}&l=de")
    expect(desk.get_by_text("fertig")).to_be_visible()
    assert store.rehearsals.of(here.id)[0].standing(datetime.now(UTC)) is Standing.DONE
    press(desk, "Wegwerfen")
    expect(desk.get_by_text("Weggeworfen. Nichts davon ist übrig.").first).to_be_visible()
    assert not store.rehearsals.of(here.id)
