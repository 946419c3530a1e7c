"""Joining in with an idea on two phones, counted on the wall."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from sessions.phase import Phase
from sessions.store import Store
from sessions.workshop import Shown, ShownKind
from tests.browser.conftest import PHONE, PROJECTOR
from tests.running import Server
from tests.sessions.evening import LEAD, Evening

pytestmark = pytest.mark.browser


@pytest.fixture
def hall(hall: tuple[Server, Store]) -> tuple[Server, Evening]:
    """The server, and an evening that shows on the wall who joins in."""
    server, store = hall
    evening = Evening(store)
    evening.tick(evening.ideas[0])
    evening.finish()
    evening.move(Phase.RESULT)
    store.walls.show(evening.here, Shown(ShownKind.PLEDGES), LEAD)
    return server, evening


def test_two_phones_join_in(hall: tuple[Server, Evening], visitor: Callable[..., Page]) -> None:
    """One tap counts a person, the same tap takes it back, and the wall follows."""
    server, evening = hall
    wall = visitor(PROJECTOR, server.address)
    wall.goto(f"/projector?w={evening.code}")
    phones = [visitor(PHONE, server.address) for _ in range(2)]
    for phone, said in zip(phones, ("1 Person macht mit", "2 Personen machen mit"), strict=True):
        phone.goto(f"/?w={evening.code}")
        phone.get_by_role("button", name="Mitmachen").click()
        expect(button(phone)).to_have_attribute("aria-pressed", "false")
        box = button(phone).bounding_box()
        assert box
        assert box["height"] >= 48
        button(phone).click()
        expect(button(phone)).to_have_attribute("aria-pressed", "true")
        expect(phone.get_by_text("Gezählt. Die App zählt nur.").first).to_be_visible()
        expect(wall.get_by_text(said)).to_be_visible()
    button(phones[0]).click()
    expect(button(phones[0])).to_have_attribute("aria-pressed", "false")
    expect(wall.get_by_text("1 Person macht mit")).to_be_visible()
    assert evening.store.pledges.counts(evening.id) == {evening.ideas[0]: 1}
    phones[1].reload()
    expect(button(phones[1])).to_have_attribute("aria-pressed", "true")


def button(phone: Page) -> Locator:
    return phone.get_by_role("button", name="Ich mache mit Nummer 1")
