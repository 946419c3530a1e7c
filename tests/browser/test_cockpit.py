"""The screen of who leads the evening: its lights, and its keys."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from sessions.phase import Phase, Role
from sessions.store import Store
from tests.browser.conftest import LAPTOP, PHONE
from tests.browser.hand import button, hit, press, sign_in
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = pytest.mark.browser


def lead(hall: tuple[Server, Store], evening: Evening, page: Page) -> Page:
    codes = hall[1].grants.new_codes(evening.id, [Role.FACILITATOR])
    sign_in(page, f"/control?w={evening.code}&l=de", codes[Role.FACILITATOR])
    return page


def test_lights(hall: tuple[Server, Store], visitor: Callable[..., Page]) -> None:
    """Screens in the room, the last dots and ballots per channel are told within seconds."""
    server, store = hall
    evening = Evening(store)
    desk = lead(hall, evening, visitor(LAPTOP, server.address))
    lights = desk.locator(".lights")
    expect(lights).to_contain_text("1 Bildschirm verbunden")
    expect(lights.locator(".light:not(.on)")).to_have_text("Noch keine Punkte")
    phone = visitor(PHONE, server.address)
    phone.goto(f"/?w={evening.code}&l=de")
    press(phone, "Mitmachen")
    press(phone, "Punkt für 1 geben")
    expect(lights).to_contain_text("2 Bildschirme verbunden")
    last = re.compile(r"Letzte Punkte vor \d+ Sekunden?")
    expect(lights.locator(".light.on", has_text=last)).to_be_visible()
    expect(lights.locator("li:not(.light)")).to_have_text(re.compile(": 1$"))


def test_led_by_keys(hall: tuple[Server, Store], visitor: Callable[..., Page]) -> None:
    """Control and Enter lead one step on, Control and Backspace one step back."""
    server, store = hall
    evening = Evening(store, Phase.IDEAS)
    desk = lead(hall, evening, visitor(LAPTOP, server.address))
    now = desk.locator(".run-sheet .now")
    expect(now).to_contain_text("Ideen sammeln")
    expect(button(desk, "Weiter: Pause")).to_be_visible()
    hit(desk, "Control+Enter")
    expect(now).to_contain_text("Pause")
    hit(desk, "Control+Backspace")
    expect(now).to_contain_text("Ideen sammeln")
    assert evening.here.phase is Phase.IDEAS
