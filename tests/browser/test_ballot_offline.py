"""Giving dots where the Wi-Fi drops, the server dies or has too much to do."""

import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sessions.store import Store
from tests.browser.ballot import SENT, give, join, state, stored, take
from tests.browser.conftest import PHONE, Watch
from tests.browser.proxy import Proxy
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = pytest.mark.browser

Visitor = Callable[..., Page]


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


def wait_elsewhere(phone: Page, evening: Evening) -> None:
    """Give a dot without a network and go on to the approaches."""
    join(phone, evening)
    phone.route("**/ballot", lambda route: route.abort())
    give(phone, 3).click()
    expect(state(phone)).to_have_text(re.compile("Keine Verbindung"))
    phone.get_by_role("link", name="Ansätze").click()
    expect(phone.get_by_text("Mehr lesen").first).to_be_visible()


def test_taps_are_sent_from_other_screens(
    server: Server, evening: Evening, visitor: Visitor, watch: Watch
) -> None:
    """Who goes on to the approaches while a tap waits need not come back for it."""
    phone = visitor(PHONE, server.address)
    wait_elsewhere(phone, evening)
    with phone.expect_response("**/ballot", timeout=SENT):
        phone.unroute_all(behavior="wait")
    assert list(stored(evening).values()) == [{3}]
    watch.complaints.clear()  # the browser rightly said that the network was cut


def test_too_late_is_told_on_other_screens(
    server: Server, evening: Evening, visitor: Visitor, watch: Watch
) -> None:
    """Who looks at the approaches when a dot comes too late is told so there."""
    phone = visitor(PHONE, server.address)
    wait_elsewhere(phone, evening)
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
