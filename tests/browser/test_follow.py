"""Screens follow the evening on a word from the server, and rest while nothing happens."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, WebSocket, WebSocketRoute, expect

from sessions.phase import Phase, Role
from sessions.store import Store
from tests.browser.conftest import LAPTOP, PHONE, PROJECTOR, Watch
from tests.browser.hand import sign_in
from tests.conftest import LONG, ONLY_LONG
from tests.running import Server, running
from tests.sessions.evening import Evening

pytestmark = [pytest.mark.browser, pytest.mark.clock]

FOLLOWS = 4_000 if LONG else 8_000
"""Milliseconds in which a screen has to follow: two seconds, and the noise of this machine.

The short size shares it with other tests; a stream that began anew would take ten.
"""


class Wire:
    """What goes over the lines of one tab: frames of Streamlit, and streams that are open."""

    def __init__(self, page: Page) -> None:
        """Listen from now on."""
        self.frames = 0
        self.open: list[Request] = []
        self.most_open = 0
        page.on("websocket", self._count)
        page.on("request", self._begin)
        page.on("requestfinished", self._end)
        page.on("requestfailed", self._end)

    def _count(self, opened: WebSocket) -> None:
        def frame(_payload: object) -> None:
            self.frames += 1

        opened.on("framereceived", frame)
        opened.on("framesent", frame)

    def _begin(self, request: Request) -> None:
        if is_stream(request):
            self.open.append(request)
            self.most_open = max(self.most_open, len(self.open))

    def _end(self, request: Request) -> None:
        if is_stream(request):
            self.open.remove(request)


class Busy:
    """Keeps what a tab sends to the script from arriving, as if the server had others to serve."""

    def __init__(self, page: Page) -> None:
        """Stand between this page and the server from its first message on."""
        self._kept: list[str | bytes] | None = None
        page.route_web_socket(lambda url: "_stcore" in url, self._connect)

    def begin(self) -> None:
        """Keep the messages."""
        self._kept = []

    def end(self) -> None:
        """Hand on what was kept, and all that comes."""
        kept, self._kept = self._kept or [], None
        for message in kept:
            self._server.send(message)

    def _connect(self, tab: WebSocketRoute) -> None:
        self._server = tab.connect_to_server()
        tab.on_message(self._hand_on)

    def _hand_on(self, message: str | bytes) -> None:
        if self._kept is None:
            self._server.send(message)
        else:
            self._kept.append(message)


def is_stream(request: Request) -> bool:
    return "/live?" in request.url


@pytest.fixture
def hall(hall: tuple[Server, Store]) -> tuple[Server, Evening]:
    """The server, and an evening that has just begun."""
    server, store = hall
    return server, Evening(store, Phase.WELCOME)


def join(page: Page, evening: Evening) -> None:
    page.goto(f"/?w={evening.code}")
    page.get_by_role("button", name="Mitmachen").click()
    expect(page.get_by_text("Gleich geht es los")).to_be_visible()


@ONLY_LONG
def test_waiting_costs_nothing(hall: tuple[Server, Evening], visitor: Callable[..., Page]) -> None:
    """While nothing changes no script runs, through two streams; then the page follows at once."""
    server, evening = hall
    phone = visitor(PHONE, server.address)
    wire = Wire(phone)
    join(phone, evening)
    with phone.expect_request(is_stream, timeout=12_000):
        pass
    before = wire.frames
    with phone.expect_request(is_stream, timeout=12_000):
        pass
    assert wire.frames == before
    evening.move(Phase.IDEAS)
    expect(phone.get_by_role("button", name="Idee hinzufügen")).to_be_visible(timeout=FOLLOWS)
    assert wire.frames > before


def test_step_is_said_before_it_is_drawn(
    hall: tuple[Server, Evening], visitor: Callable[..., Page]
) -> None:
    """A screen that waits for its turn to be drawn says at once where the evening is."""
    server, evening = hall
    phone = visitor(PHONE, server.address)
    busy = Busy(phone)
    join(phone, evening)
    busy.begin()
    evening.move(Phase.IDEAS)
    said = phone.get_by_role("status").filter(has_text="Jetzt: Ideen sammeln")
    expect(said).to_be_visible(timeout=FOLLOWS)
    expect(phone.get_by_text("Gleich geht es los")).to_be_visible()
    busy.end()
    expect(phone.get_by_role("button", name="Idee hinzufügen")).to_be_visible()
    expect(said).not_to_be_attached()


def test_one_stream_per_tab(hall: tuple[Server, Evening], visitor: Callable[..., Page]) -> None:
    """Going from page to page, and being drawn anew, neither opens a second stream nor ends it."""
    server, evening = hall
    phone = visitor(PHONE, server.address)
    wire = Wire(phone)
    join(phone, evening)
    evening.move(Phase.IDEAS)
    expect(phone.get_by_role("button", name="Idee hinzufügen")).to_be_visible()
    for page in ("Ansätze", "Beiträge", "Ideen", "Ansätze"):
        phone.get_by_role("link", name=page, exact=True).click()
        expect(phone.locator(".way[aria-current]")).to_have_text(page)
    assert wire.most_open == 1
    evening.move(Phase.PAUSE)
    expect(phone.get_by_text("Pause").first).to_be_visible(timeout=FOLLOWS)


def test_turnout_on_the_wall_only(
    hall: tuple[Server, Evening], visitor: Callable[..., Page]
) -> None:
    """A vote is on the projector and the facilitator's screen; a resident's page does not run."""
    server, evening = hall
    phone, wall = visitor(PHONE, server.address), visitor(PROJECTOR, server.address)
    lead = visitor(LAPTOP, server.address)
    evening.move(Phase.IDEAS)
    idea = evening.release()
    evening.move(Phase.VOTE)
    codes = evening.store.grants.new_codes(evening.id, [Role.FACILITATOR])
    sign_in(lead, f"/control?w={evening.code}", codes[Role.FACILITATOR])
    wire = Wire(phone)
    phone.goto(f"/?w={evening.code}")
    phone.get_by_role("button", name="Mitmachen").click()
    expect(phone.get_by_text("Noch 5 von 5 Punkten").first).to_be_visible()
    wall.goto(f"/projector?w={evening.code}")
    expect(wall.locator(".wall.rules")).to_be_visible()  # until the first dot
    expect(lead.get_by_text("0 von 2 Personen")).to_be_visible()
    before = wire.frames
    evening.tick(idea, browser="author")
    expect(wall.get_by_text("1 von 2 Personen")).to_be_visible(timeout=FOLLOWS)
    expect(lead.get_by_text("1 von 2 Personen")).to_be_visible(timeout=FOLLOWS)
    assert wire.frames == before


@ONLY_LONG
def test_back_after_a_kill(tmp_path: Path, visitor: Callable[..., Page], watch: Watch) -> None:
    """A page whose server was killed and started again follows, though nobody touches it."""
    with running(tmp_path) as server:
        store = Store(server.database)
        evening = Evening(store, Phase.WELCOME)
        phone = visitor(PHONE, server.address)
        join(phone, evening)
        server.end(signal.SIGKILL)
        evening.move(Phase.IDEAS)
        server.start()
        expect(phone.get_by_role("button", name="Idee hinzufügen")).to_be_visible()
        with phone.expect_event("requestfinished", is_stream, timeout=25_000):
            pass
        evening.move(Phase.PAUSE)
        expect(phone.get_by_text("Pause").first).to_be_visible(timeout=FOLLOWS)
        phone.close()
        store.close()
    watch.complaints.clear()  # while nobody answered, the browser rightly said so


def test_hidden_tab(hall: tuple[Server, Evening], visitor: Callable[..., Page]) -> None:
    """A tab nobody sees listens to nothing; looked at again, it shows where the evening is."""
    server, evening = hall
    phone = visitor(PHONE, server.address)
    wire = Wire(phone)
    join(phone, evening)
    with phone.expect_event("requestfailed", is_stream):
        turn(phone, hidden=True)
    evening.move(Phase.IDEAS)
    assert wire.open == []
    turn(phone, hidden=False)
    expect(phone.get_by_role("button", name="Idee hinzufügen")).to_be_visible(timeout=FOLLOWS)


def turn(page: Page, *, hidden: bool) -> None:
    """Tell the page that its tab goes to the background, or comes back."""
    page.evaluate(
        """hidden => {
            Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        }""",
        hidden,
    )
