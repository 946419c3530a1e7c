"""Practice before the first dot, cards in an order of one's own, places one by one."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from sessions.phase import Phase, Role
from sessions.store import Store
from tests.browser.conftest import LAPTOP, PHONE, PROJECTOR
from tests.browser.hand import press, sign_in
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = pytest.mark.browser


def join(page: Page, evening: Evening) -> None:
    page.goto(f"/?w={evening.code}&l=de")
    page.get_by_role("button", name="Mitmachen").click()


def test_practice_stays_on_the_device(
    hall: tuple[Server, Store], visitor: Callable[..., Page]
) -> None:
    """Two dots for fruit, a third is refused as on the real ballot; nothing is sent or kept."""
    evening = Evening(hall[1], Phase.WELCOME, ideas=0)
    phone = visitor(PHONE, hall[0].address)
    sent: list[str] = []
    phone.on("request", lambda request: sent.append(request.url))
    join(phone, evening)
    for number in (1, 2):
        phone.get_by_role("button", name=f"Punkt für {number} geben").click()
    expect(phone.get_by_text("Das war nur zum Üben").first).to_be_visible()
    phone.get_by_role("button", name="Punkt für 3 geben").click()
    expect(phone.get_by_text("Alle Punkte sind vergeben").first).to_be_visible()
    phone.get_by_role("button", name="Punkt für 1 zurücknehmen").click()
    phone.get_by_role("button", name="Punkt für 3 geben").click()
    expect(phone.locator(".ballot-card[data-dotted]")).to_have_count(2)
    assert not [url for url in sent if url.endswith("/ballot")]
    assert phone.evaluate("Object.keys(localStorage).filter(one => one.includes('ballot'))") == []
    phone.reload()
    expect(phone.get_by_text("Noch 2 von 2 Punkten")).to_be_visible()


def order(page: Page) -> list[str]:
    """The public numbers in the order on the screen."""
    cards = page.locator(".ballot-card")
    expect(cards).to_have_count(9)
    found: list[str] = cards.evaluate_all("all => all.map(one => one.dataset.number)")
    return found


def test_every_ballot_has_its_own_order(
    hall: tuple[Server, Store], visitor: Callable[..., Page]
) -> None:
    """Two people see the cards in two orders, and each the same one after loading anew."""
    evening = Evening(hall[1], ideas=9)
    one, other = (visitor(PHONE, hall[0].address) for _ in range(2))
    for page in (one, other):
        join(page, evening)
    first, second = order(one), order(other)
    assert first != second
    assert sorted(first) == sorted(second)
    one.reload()
    assert order(one) == first


def test_places_one_by_one(hall: tuple[Server, Store], visitor: Callable[..., Page]) -> None:
    """Each press of the facilitator brings one place to the wall, the last one first."""
    evening = Evening(hall[1], ideas=3)
    for browser, idea in (("a", 0), ("b", 0), ("c", 0), ("d", 1), ("e", 1), ("f", 2)):
        evening.tick(evening.ideas[idea], browser=browser)
    evening.close_count()
    code = hall[1].grants.new_codes(evening.id, [Role.FACILITATOR])[Role.FACILITATOR]
    wall, lead = visitor(PROJECTOR, hall[0].address), visitor(LAPTOP, hall[0].address)
    wall.goto(f"/projector?w={evening.code}&l=de")
    sign_in(lead, f"/control?w={evening.code}&l=de", code)
    shown = wall.locator(".wall.result .sign")
    press(lead, "Platz für Platz zeigen")
    expect(shown).to_have_text(["3"])
    for numbers in (["2", "3"], ["1", "2", "3"]):
        press(lead, "Nächsten Platz zeigen")
        expect(shown).to_have_text(numbers)
