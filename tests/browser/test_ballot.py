"""Giving dots without a mouse, by number, for everybody, one person after the other."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from sessions.phase import Role
from sessions.store import Store
from tests.browser.ballot import SENT, give, join, state, stored, take
from tests.browser.conftest import PHONE, TABLET, Watch
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = pytest.mark.browser

Visitor = Callable[..., Page]


@pytest.fixture
def evening(hall: tuple[Server, Store]) -> Evening:
    """A vote on fourteen ideas, seven dots each."""
    return Evening(hall[1], ideas=14, dots=7)


def test_next_person(server: Server, evening: Evening, visitor: Visitor, watch: Watch) -> None:
    """What waits of one person arrives on her ballot; the next one sees nothing of it."""
    tablet = visitor(TABLET, server.address)
    codes = evening.store.grants.new_codes(evening.id, [Role.HELPER])
    tablet.goto(f"/tablet?w={evening.code}")
    tablet.get_by_label("Code für Helferinnen und Helfer").fill(codes[Role.HELPER])
    tablet.keyboard.press("Enter")
    tablet.get_by_role("button", name="Nächste Person", exact=True).click()
    expect(tablet.get_by_text("Noch 7 von 7 Punkten")).to_be_visible()
    tablet.route("**/ballot", lambda route: route.abort())
    tablet.get_by_label("Idee mit ihrer Nummer finden").fill("3")
    for number in (3, 5):
        give(tablet, number).click()
    expect(state(tablet)).to_have_text(re.compile("Keine Verbindung. 2 warten"))
    tablet.get_by_role("button", name="Nächste Person", exact=True).click()
    expect(tablet.get_by_text("Noch 7 von 7 Punkten")).to_be_visible()
    expect(tablet.locator(".ballot-card .dot-filled, [data-dotted], [data-found]")).to_have_count(0)
    expect(state(tablet)).to_have_text("")
    expect(tablet.get_by_label("Idee mit ihrer Nummer finden")).to_have_value("")
    assert stored(evening) == {}
    kept = [name.partition(":") for name in tablet.evaluate("Object.keys(localStorage)")]
    (hers,) = [ballot for place, _, ballot in kept if place == "quartiersrunde-ballot"]
    give(tablet, 8).click()
    with tablet.expect_response(lambda told: hers in str(told.request.post_data), timeout=SENT):
        tablet.unroute_all(behavior="wait")
    expect(state(tablet)).to_have_text(re.compile("Gespeichert"), timeout=SENT)
    assert sorted(map(sorted, stored(evening).values())) == [[3, 5], [8]]
    expect(tablet.get_by_text("Noch 6 von 7 Punkten")).to_be_visible()
    watch.complaints.clear()


def tab_to(button: Locator) -> None:
    """Press Tab twice: before the button for dots stands the one that reads the card aloud."""
    button.page.keyboard.press("Tab")
    expect(button.page.locator(":focus")).to_have_text(re.compile("Vorlesen"))
    button.page.keyboard.press("Tab")
    expect(button).to_be_focused()


def test_without_a_mouse(server: Server, evening: Evening, visitor: Visitor) -> None:
    """With Tab and Enter dots are given and taken back; the focus stays where the hand is."""
    laptop = visitor(TABLET, server.address)
    join(laptop, evening)
    cards = laptop.locator(".ballot-card").evaluate_all("all => all.map(one => one.dataset.number)")
    first, second, third = map(int, cards[:3])
    laptop.get_by_label("Idee mit ihrer Nummer finden").focus()
    tab_to(give(laptop, first))
    tab_to(give(laptop, second))
    laptop.keyboard.press("Enter")
    expect(take(laptop, second)).to_be_focused()
    expect(laptop.get_by_role("status").filter(has_text="Gespeichert")).to_be_visible()
    assert list(stored(evening).values()) == [{second}]
    expect(take(laptop, second)).to_be_focused()
    laptop.keyboard.press("Enter")
    expect(give(laptop, second)).to_be_focused()
    expect(laptop.get_by_text("Noch 7 von 7 Punkten")).to_be_visible()
    tab_to(give(laptop, third))


def test_idea_by_its_number(server: Server, evening: Evening, visitor: Visitor) -> None:
    """A number typed from the paper list brings its card into view."""
    phone = visitor(PHONE, server.address)
    join(phone, evening)
    phone.get_by_label("Idee mit ihrer Nummer finden").fill("13")
    found = phone.locator("[data-found]")
    expect(found).to_have_count(1)
    expect(found.get_by_role("heading")).to_have_text("Idee 13")
    expect(found).to_be_in_viewport(ratio=0.9)
    phone.get_by_label("Idee mit ihrer Nummer finden").fill("99")
    expect(found).to_have_count(0)


ZOOMED = {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}


@pytest.mark.parametrize("language", ["de", "ar"])
@pytest.mark.parametrize(
    "device", [PHONE, ZOOMED | {"reduced_motion": "reduce"}], ids=["phone", "zoomed"]
)
def test_for_everybody(
    server: Server, evening: Evening, visitor: Visitor, language: str, device: dict[str, Any]
) -> None:
    """In German and Arabic, on a phone and at 200 %: no barrier found, nothing sideways."""
    page = visitor(device, server.address)
    join(page, evening, language)
    buttons = page.locator(".ballot-buttons button:visible")
    buttons.nth(1).click()
    expect(page.locator(".ballot-card[data-dotted]")).to_have_count(1)
    expect(page.locator("html")).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    assert Axe().run(page).response["violations"] == []
    width = "[document.documentElement.scrollWidth, document.querySelector('.stMain').scrollWidth]"
    assert max(page.evaluate(width)) <= device["viewport"]["width"]
    heights = buttons.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert len(heights) == 14
    assert min(heights) >= 48
    moving = "() => document.getAnimations().filter(one => one.playState === 'running').length"
    assert device is PHONE or page.evaluate(moving) == 0
