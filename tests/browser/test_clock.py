"""Composing an evening, and its clock, in real browsers."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sessions.phase import Phase, Role
from sessions.store import Store
from tests.browser.conftest import LAPTOP, PHONE, PROJECTOR, Watch
from tests.running import Server
from tests.sessions.evening import LEAD, Evening

pytestmark = pytest.mark.browser

FOLLOWS = 4_000


@pytest.fixture
def server(tmp_path: Path):
    prepared = Server(tmp_path)
    yield prepared
    prepared.end()


@pytest.fixture
def store(server: Server):
    opened = Store(server.database)
    yield opened
    opened.close()


def sign_in(page: Page, address: str, code: str) -> None:
    page.goto(address)
    page.get_by_role("textbox").first.fill(code)
    page.keyboard.press("Enter")


def test_compose(server: Server, store: Store, visitor: Callable[..., Page]) -> None:
    """An organiser begins with the short sheet, adds a step of her own, and sees what it takes."""
    code = store.grants.installation_code()
    server.start()
    desk = visitor(LAPTOP, server.address)
    sign_in(desk, "/setup", str(code))
    desk.get_by_label("Titel der Veranstaltung", exact=True).fill("Kurze Runde")
    desk.get_by_label("Leitfrage", exact=True).fill("Was zuerst?")
    desk.get_by_text("Das erfundene Musterviertel").click()
    expect(desk.get_by_text("Zusammen 150 Minuten")).to_be_visible()
    desk.get_by_label("Mit Handy oder Punktezettel").fill("0")
    desk.keyboard.press("Tab")
    expect(desk.get_by_text("dauert mit 25 Tablets etwa")).to_be_visible()

    desk.get_by_text("Nur Punkteabfrage, 15 Minuten").click()
    expect(desk.get_by_text("Zusammen 15 Minuten")).to_be_visible()
    desk.get_by_role("button", name="Schritt hinzufügen").click()
    expect(desk.get_by_text("Zusammen 25 Minuten")).to_be_visible()
    desk.get_by_role("button", name="Bearbeiten").last.click()
    desk.get_by_role("textbox", name="Deutsch", exact=True).fill("Getränke stehen bereit.")
    desk.get_by_role("button", name="Früher").click()
    desk.keyboard.press("Escape")
    desk.get_by_role("button", name="Veranstaltung anlegen").click()
    expect(desk.get_by_text("Bitte diese Codes notieren")).to_be_visible()
    (here,) = store.workshops.all()
    phases = [step.phase for step in here.plan.sheet.steps]
    assert phases == [Phase.IDEAS, Phase.WELCOME, Phase.VOTE, Phase.PAUSE, Phase.RESULT]
    assert here.plan.sheet.steps[3].sentence == {"de": "Getränke stehen bereit."}


def test_clock(server: Server, store: Store, visitor: Callable[..., Page], watch: Watch) -> None:
    """The clock ticks on the wall, stands for all when stopped, and outlives the server."""
    evening = Evening(store, Phase.IDEAS)
    codes = store.grants.new_codes(evening.id, [Role.FACILITATOR])
    store.clocks.extend(evening.here, 5, LEAD)
    server.start()
    lead, wall, phone = (visitor(d, server.address) for d in (LAPTOP, PROJECTOR, PHONE))
    sign_in(lead, f"/control?w={evening.code}", codes[Role.FACILITATOR])
    present = lead.locator(".run-sheet .now")
    lead.get_by_role("button", name="Zurück").click()
    expect(present).to_contain_text("Ansätze")
    lead.get_by_role("button", name="Weiter: Ideen sammeln").click()
    expect(present).to_contain_text("Ideen sammeln")
    expect(present).to_contain_text("von 20 Minuten")
    wall.goto(f"/projector?w={evening.code}")
    face = wall.get_by_role("timer")
    expect(face).to_be_visible()
    before = face.inner_text()
    expect(face).not_to_have_text(before)
    phone.goto(f"/?w={evening.code}")
    phone.get_by_role("button", name="Mitmachen").click()
    expect(phone.locator(".time-left")).to_be_visible()

    lead.get_by_role("button", name="Uhr anhalten").click()
    expect(wall.locator(".wall-clock[data-stands]")).to_be_visible(timeout=FOLLOWS)
    expect(phone.locator(".time-left")).to_have_count(0, timeout=FOLLOWS)
    stood = face.inner_text()
    assert re.fullmatch(r"\+?\d+:\d\d", stood)
    server.end()
    server.start()
    wall.reload()
    expect(wall.get_by_role("timer")).to_have_text(stood)
    lead.reload()
    lead.get_by_role("button", name="+ 1 Minute").click()
    lead.get_by_role("button", name="Uhr weiterlaufen lassen").click()
    expect(wall.locator(".wall-clock:not([data-stands])")).to_be_visible(timeout=FOLLOWS)
    assert store.workshops.by_code(evening.code).clock.extra == 6
    watch.complaints.clear()  # for a while there was no server
