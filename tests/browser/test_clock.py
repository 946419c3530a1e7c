"""The clock of an evening in real browsers."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sessions.phase import Phase, Role
from sessions.store import Store
from tests.browser.conftest import LAPTOP, PHONE, PROJECTOR, Watch
from tests.browser.hand import press, sign_in
from tests.conftest import ONLY_LONG
from tests.running import Server
from tests.sessions.evening import LEAD, Evening

pytestmark = pytest.mark.browser


@ONLY_LONG
def test_clock(tmp_path: Path, visitor: Callable[..., Page], watch: Watch) -> None:
    """The clock ticks on the wall, stands for all when stopped, and outlives the server."""
    server = Server(tmp_path)
    store = Store(server.database)
    evening = Evening(store, Phase.IDEAS)
    codes = store.grants.new_codes(evening.id, [Role.FACILITATOR])
    store.clocks.extend(evening.here, 5, LEAD)
    server.start()
    lead, wall, phone = (visitor(d, server.address) for d in (LAPTOP, PROJECTOR, PHONE))
    sign_in(lead, f"/control?w={evening.code}", codes[Role.FACILITATOR])
    present = lead.locator(".run-sheet .now")
    press(lead, "Zurück")
    expect(present).to_contain_text("Ansätze")
    press(lead, "Weiter: Ideen sammeln")
    expect(present).to_contain_text("Ideen sammeln")
    expect(present).to_contain_text("von 20 Minuten")
    wall.goto(f"/projector?w={evening.code}")
    face = wall.get_by_role("timer")
    expect(face).to_be_visible()
    before = face.inner_text()
    expect(face).not_to_have_text(before)
    phone.goto(f"/?w={evening.code}")
    press(phone, "Mitmachen")
    expect(phone.locator(".time-left")).to_be_visible()

    press(lead, "Uhr anhalten")
    expect(wall.locator(".wall-clock[data-stands]")).to_be_visible()
    expect(phone.locator(".time-left")).to_have_count(0)
    stood = face.inner_text()
    assert re.fullmatch(r"\+?\d+:\d\d", stood)
    server.end()
    server.start()
    wall.reload()
    expect(wall.get_by_role("timer")).to_have_text(stood)
    lead.reload()
    press(lead, "+ 1 Minute")
    press(lead, "Uhr weiterlaufen lassen")
    expect(wall.locator(".wall-clock:not([data-stands])")).to_be_visible()
    assert store.workshops.by_code(evening.code).clock.extra == 6
    for page in (lead, wall, phone):
        page.close()
    server.end()
    store.close()
    watch.complaints.clear()  # for a while there was no server
