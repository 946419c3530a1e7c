"""A helper with a stack of slips and no mouse; a phone with the card of one of them."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from sessions.phase import Role
from sessions.store import Store
from tests.browser.conftest import LAPTOP, PHONE
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

SLIPS = {
    1: "1 2",
    2: "3",
    3: "1x2",
    4: "0",
    5: "2, 2",
    6: "4 1",
    7: "3 4 1",
    8: "1",
    9: "2",
    10: "4",
}
COUNTED = {1: 6, 2: 4, 3: 2, 4: 3}
MARKED = "document.activeElement.selectionEnd > document.activeElement.selectionStart"
"""Whether what stands in the field is marked, to be written over."""


def test_ten_slips_by_keyboard_only(
    hall: tuple[Server, Store], visitor: Callable[..., Page], browser: Browser
) -> None:
    """Card, Enter, numbers, Enter, ten times; a mistake is mended and a conflict decided so too."""
    server, store = hall
    evening = Evening(store, ideas=4, dots=3, dots_per_idea=2, cards=True)
    codes = [one.code for one in store.cards.print(evening.here, 10, Role.ORGANISER)]
    code = store.grants.new_codes(evening.id, [Role.HELPER])[Role.HELPER]

    phone = dot_on_a_phone(browser, server, evening, codes[9])
    desk = visitor(LAPTOP, server.address)
    desk.goto(f"/paper?w={evening.code}")
    desk.get_by_label("Code für Helferinnen und Helfer").fill(code)
    desk.keyboard.press("Enter")
    for card, marks in SLIPS.items():
        enter_a_slip(desk, card, marks)
    counts = evening.count().counts
    assert {one.number: one.dots for one in counts} == COUNTED

    phone.get_by_role("button", name="Punkt für 2 geben").click()
    expect(phone.get_by_text("Für diese Karte ist ein Punktezettel").first).to_be_visible()
    assert {one.number: one.dots for one in evening.count().counts} == COUNTED
    phone.close()


def dot_on_a_phone(browser: Browser, server: Server, evening: Evening, card: str) -> Page:
    """Somebody with this card gives a dot on her own phone, too."""
    device: dict[str, Any] = PHONE
    phone = browser.new_page(**device, base_url=server.address, locale="de-DE")
    phone.goto(f"/?w={evening.code}&c={card}")
    phone.get_by_role("button", name="Mitmachen").click()
    phone.get_by_role("button", name="Punkt für 1 geben").click()
    expect(phone.get_by_text("Gespeichert").first).to_be_visible()
    assert card not in phone.url
    return phone


def enter_a_slip(desk: Page, card: int, marks: str) -> None:
    """Type what stands on a slip; the cursor is where it is needed next."""
    expect(desk.get_by_label("Kartennummer")).to_be_focused()
    desk.keyboard.type(str(card))
    desk.keyboard.press("Enter" if card % 2 else "Tab")
    expect(desk.get_by_label("Nummern auf dem Zettel")).to_be_focused()
    if card == 6:
        desk.keyboard.type("9 1")
        desk.keyboard.press("Enter")
        expect(desk.get_by_text("Nummer 9 steht nicht auf der Liste").first).to_be_visible()
        desk.wait_for_function(MARKED)
        expect(desk.get_by_label("Nummern auf dem Zettel")).to_be_focused()
    desk.keyboard.type(marks)
    desk.keyboard.press("Enter")
    if card == 10:
        expect(desk.get_by_text("Mit Karte 10 sind schon").first).to_be_visible()
        expect(desk.get_by_role("button", name="Das Gerät zählt")).to_be_focused()
        desk.keyboard.press("Tab")
        desk.keyboard.press("Enter")
    stored = re.compile(f"Zettel zu Karte {card} gespeichert")
    expect(desk.get_by_text(stored).first).to_be_visible()
