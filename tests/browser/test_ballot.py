"""Giving dots where the Wi-Fi drops, without a mouse, and one person after the other."""

import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from sessions.ids import IdeaId
from sessions.phase import Role
from sessions.store import Store
from tests.browser.conftest import PHONE, TABLET, Watch
from tests.browser.proxy import Proxy
from tests.running import Server
from tests.sessions import voting
from tests.sessions.evening import Evening

pytestmark = pytest.mark.browser

SENT = 10_000
"""Milliseconds in which what waits must be sent when the network is back."""

Visitor = Callable[..., Page]


@pytest.fixture
def server(hall: tuple[Server, Store]) -> Server:
    """The server, which lives on."""
    return hall[0]


@pytest.fixture
def evening(hall: tuple[Server, Store]) -> Evening:
    """A vote on fourteen ideas, seven dots each."""
    return Evening(hall[1], ideas=14, dots=7)


@pytest.fixture
def wifi(server: Server) -> Iterator[Proxy]:
    """The network between the devices and the server."""
    proxy = Proxy(server.port)
    yield proxy
    proxy.close()


def join(page: Page, evening: Evening, language: str = "de") -> None:
    page.goto(f"/?w={evening.code}&l={language}")
    page.locator(".stButton button[kind='primary']").first.click()
    expect(page.locator(".ballot-card")).to_have_count(14)


def give(page: Page, number: int) -> Locator:
    return page.get_by_role("button", name=f"Punkt für {number} geben", exact=True)


def take(page: Page, number: int) -> Locator:
    return page.get_by_role("button", name=f"Punkt für {number} zurücknehmen", exact=True)


def state(page: Page) -> Locator:
    return page.locator(".ballot-state")


def stored(evening: Evening) -> dict[str, set[int]]:
    """Give the numbers of the ideas with a dot, by ballot."""
    numbers = {idea: number for number, idea in enumerate(evening.ideas, start=1)}
    found: dict[str, set[int]] = {}
    for one in voting.stored(evening.store):
        number = numbers.get(IdeaId(one.idea))
        if number and one.value:
            found.setdefault(one.ballot, set()).add(number)
    return found


def twelve_taps(page: Page) -> None:
    """Give seven dots, take three of them back, and give two others."""
    for number in range(1, 8):
        give(page, number).click()
    for number in range(1, 4):
        take(page, number).click()
    for number in (8, 9):
        give(page, number).click()


WANTED = set(range(4, 10))


def test_taps_while_the_server_is_dead(tmp_path: Path, visitor: Visitor, watch: Watch) -> None:
    """Twelve taps while nobody answers: no dialog in the way, all stored when somebody does."""
    server = Server(tmp_path)
    store = Store(server.database)
    evening = Evening(store, ideas=14, dots=7)
    server.start()
    phone = visitor(PHONE, server.address)
    join(phone, evening)
    server.end(signal.SIGKILL)
    expect(phone.locator(".offline")).to_have_text("Keine Verbindung. Bitte nicht neu laden.")
    expect(phone.get_by_role("dialog")).to_have_count(0)
    twelve_taps(phone)
    expect(state(phone)).to_have_text(re.compile("Keine Verbindung. 9 warten"))
    expect(phone.get_by_text("Noch 1 von 7 Punkten")).to_be_visible()
    assert stored(evening) == {}
    server.start()
    expect(state(phone)).to_have_text(re.compile("Gespeichert"), timeout=SENT)
    expect(phone.locator(".offline")).to_have_count(0, timeout=SENT)
    assert list(stored(evening).values()) == [WANTED]
    phone.close()
    server.end()
    store.close()
    watch.complaints.clear()  # while nobody answered, the browser rightly said so


def test_page_closed_while_taps_wait(
    evening: Evening, wifi: Proxy, visitor: Visitor, watch: Watch
) -> None:
    """Taps given without a network are sent as soon as the page opens again."""
    phone = visitor(PHONE, wifi.address)
    join(phone, evening)
    give(phone, 14).click()
    expect(state(phone)).to_have_text(re.compile("Gespeichert"))
    wifi.cut()
    take(phone, 14).click()
    twelve_taps(phone)
    expect(state(phone)).to_have_text(re.compile("Keine Verbindung. 10 warten"))
    phone.close()
    assert list(stored(evening).values()) == [{14}]
    wifi.mend()
    again = phone.context.new_page()
    again.goto(f"/?w={evening.code}")
    expect(again.get_by_text("Noch 1 von 7 Punkten")).to_be_visible()
    expect(state(again)).to_have_text(re.compile("Gespeichert"), timeout=SENT)
    assert list(stored(evening).values()) == [WANTED]
    watch.complaints.clear()


def test_dead_lines(evening: Evening, wifi: Proxy, visitor: Visitor, watch: Watch) -> None:
    """Where the Wi-Fi has swallowed the line, a tap is soon sent over a new one."""
    phone = visitor(PHONE, wifi.address)
    join(phone, evening)
    wifi.swallow(b"POST /ballot")
    give(phone, 1).click()
    expect(state(phone)).to_have_text("Wird gesendet, 1 warten")
    give(phone, 2).click()
    expect(state(phone)).to_have_text(re.compile("Gespeichert"), timeout=SENT)
    assert list(stored(evening).values()) == [{1, 2}]
    watch.complaints.clear()


def test_taps_as_a_whole(server: Server, evening: Evening, visitor: Visitor, watch: Watch) -> None:
    """What is wanted at the end is stored, though on the way there were other dots."""
    phone = visitor(PHONE, server.address)
    join(phone, evening)
    for number in range(1, 8):
        give(phone, number).click()
    expect(state(phone)).to_have_text(re.compile("Gespeichert"))
    phone.route("**/ballot", lambda route: route.abort())
    take(phone, 1).click()
    give(phone, 9).click()
    take(phone, 2).click()
    give(phone, 1).click()
    expect(state(phone)).to_have_text(re.compile("Keine Verbindung. 3 warten"))
    phone.unroute_all(behavior="wait")
    expect(phone.locator(".ballot-state:not([data-waiting])")).to_be_visible(timeout=SENT)
    watch.complaints.clear()
    expect(state(phone)).to_have_text(re.compile("Gespeichert"), timeout=1_000)
    assert list(stored(evening).values()) == [{1, 3, 4, 5, 6, 7, 9}]


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


def test_too_late(server: Server, evening: Evening, visitor: Visitor, watch: Watch) -> None:
    """A dot that arrives after the end is not stored, and the person is told so."""
    phone = visitor(PHONE, server.address)
    join(phone, evening)
    give(phone, 1).click()
    expect(state(phone)).to_have_text(re.compile("Gespeichert"))
    phone.route("**/ballot", lambda route: route.abort())
    give(phone, 2).click()
    expect(state(phone)).to_have_text(re.compile("Keine Verbindung. 1 warten"))
    evening.close_submission()
    expect(phone.get_by_text("Die Abgabe ist beendet. Diese Punkte sind gezählt.")).to_be_visible()
    phone.unroute_all(behavior="wait")
    expect(state(phone)).to_have_text(re.compile("wurde nicht mehr gezählt"), timeout=SENT)
    expect(phone.locator(".ballot-card[data-dotted]")).to_have_count(1)
    expect(phone.locator(".ballot-buttons button:visible")).to_have_count(0)
    assert list(stored(evening).values()) == [{1}]
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


def test_taps_are_sent_from_other_screens(
    server: Server, evening: Evening, visitor: Visitor, watch: Watch
) -> None:
    """Who goes on to the approaches while a tap waits need not come back for it."""
    phone = visitor(PHONE, server.address)
    join(phone, evening)
    phone.route("**/ballot", lambda route: route.abort())
    give(phone, 3).click()
    expect(state(phone)).to_have_text(re.compile("Keine Verbindung"))
    phone.get_by_role("link", name="Ansätze").click()
    expect(phone.get_by_text("Mehr lesen").first).to_be_visible()
    with phone.expect_response("**/ballot", timeout=SENT):
        phone.unroute_all(behavior="wait")
    assert list(stored(evening).values()) == [{3}]
    watch.complaints.clear()  # the browser rightly said that the network was cut


def test_too_late_is_told_on_other_screens(
    server: Server, evening: Evening, visitor: Visitor, watch: Watch
) -> None:
    """Who looks at the approaches when a dot comes too late is told so there."""
    phone = visitor(PHONE, server.address)
    join(phone, evening)
    phone.route("**/ballot", lambda route: route.abort())
    give(phone, 3).click()
    expect(state(phone)).to_have_text(re.compile("Keine Verbindung"))
    phone.get_by_role("link", name="Ansätze").click()
    expect(phone.get_by_text("Mehr lesen").first).to_be_visible()
    evening.close_submission()
    phone.unroute_all(behavior="wait")
    told = phone.get_by_role("alert").filter(has_text="wurde nicht mehr gezählt")
    expect(told).to_be_visible(timeout=SENT)
    phone.get_by_role("link", name="Ideen").click()
    expect(told).to_have_count(0)
    assert stored(evening) == {}
    watch.complaints.clear()


def test_too_much_at_once(server: Server, evening: Evening, visitor: Visitor, watch: Watch) -> None:
    """A server with too much to do is not called a lost connection, and the tap is sent again."""
    phone = visitor(PHONE, server.address)
    join(phone, evening)
    phone.route("**/ballot", lambda route: route.fulfill(status=429, json={}))
    give(phone, 3).click()
    expect(state(phone)).to_have_text(re.compile("Sehr viele auf einmal"))
    phone.unroute_all(behavior="wait")
    expect(state(phone)).to_have_text(re.compile("Gespeichert"), timeout=SENT)
    assert list(stored(evening).values()) == [{3}]
    watch.complaints.clear()
