"""Freigabe in real browsers: two people at once, one key per decision."""

import re
from base64 import b64decode
from collections import Counter
from collections.abc import Callable
from statistics import median
from typing import Any

import psutil
import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from sessions.phase import Phase, Role
from sessions.release import Ground
from sessions.schema import decision
from sessions.store import Store
from tests.browser.conftest import LAPTOP, PHONE
from tests.browser.hand import hit
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]

SERVER_SECONDS = 0.2
"""On the clock only in the long size, which has the machine to itself."""


class Desk:
    """CPU seconds of the server per decision: a busy machine makes its clock say nothing."""

    def __init__(self, server: Server) -> None:
        """Begin to measure."""
        assert server.process is not None
        self._process = psutil.Process(server.process.pid)
        self._before = self._spent()
        self.seconds: list[float] = []

    def note(self, decisions: int) -> None:
        """Note what was spent since the last time on so many decisions, redrawing included."""
        spent = self._spent()
        self.seconds += [(spent - self._before) / decisions] * decisions
        self._before = spent

    def _spent(self) -> float:
        times = self._process.cpu_times()
        return float(times.user + times.system)


class Wire:
    """How long the server takes from a key to the next piece, by the clock of the browser.

    What Playwright tells comes when it finds time for it; what is stamped is the frame itself.
    """

    def __init__(self, page: Page) -> None:
        """Listen to the connection of one tab."""
        self.seconds: list[float] = []
        self._asked: float | None = None
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.webSocketFrameSent", self._hear_sent)
        session.on("Network.webSocketFrameReceived", self._hear_received)

    def _hear_sent(self, event: dict[str, Any]) -> None:
        asked = BackMsg.FromString(b64decode(event["response"]["payloadData"]))
        if self._asked is None and pressed_release(asked):
            self._asked = event["timestamp"]

    def _hear_received(self, event: dict[str, Any]) -> None:
        told = ForwardMsg.FromString(b64decode(event["response"]["payloadData"]))
        if told.WhichOneof("type") == "script_finished" and self._asked is not None:
            self.seconds.append(event["timestamp"] - self._asked)
            self._asked = None


def pressed_release(asked: BackMsg) -> bool:
    """Say whether a run was asked for by the button, not by news of the other one's decision."""
    widgets = asked.rerun_script.widget_states.widgets
    return any("release:" in one.id and one.trigger_value for one in widgets)


def lead(evening: Evening, page: Page, code: str, path: str = "release") -> None:
    """Sign in as facilitator on a page."""
    page.goto(f"/{path}?w={evening.code}&l=de")
    page.get_by_label(re.compile("code", re.IGNORECASE)).first.fill(code)
    page.keyboard.press("Enter")


def in_hand(page: Page) -> str | None:
    """The words of the piece in hand, or None when nothing is left to read."""
    piece = page.locator(".st-key-reading h3")
    over = page.get_by_text(re.compile("Nichts zu prüfen|Den Rest liest"))
    expect(piece.or_(over).first).to_be_visible()
    return piece.inner_text() if piece.count() else None


def ready(page: Page, piece: str) -> None:
    """Wait for the button of a key."""
    expect(page.locator(f".st-key-release-{piece}-1 button")).to_be_enabled()


@pytest.mark.clock
def test_two_people_empty_a_queue(
    hall: tuple[Server, Store], visitor: Callable[..., Page], size: Callable[[int, int], int]
) -> None:
    """Each idea is decided once, by one of them, at one key; the server needs under 200 ms."""
    server, store = hall
    evening = Evening(store, Phase.IDEAS, ideas=0)
    given = {f"Vorschlag {n}": evening.give(f"Vorschlag {n}").id for n in range(size(24, 240))}
    code = store.grants.new_codes(evening.id, [Role.FACILITATOR])[Role.FACILITATOR]
    pages = [visitor(LAPTOP, server.address) for _ in range(2)]
    wires = [Wire(page) for page in pages]
    for page in pages:
        lead(evening, page, code)
        expect(page.locator(".st-key-reading h3")).to_be_visible()
    desk = Desk(server)
    read: list[str] = []
    while any(words := [in_hand(page) for page in pages]):
        assert words[0] != words[1]
        for page, now in zip(pages, words, strict=True):
            if now:
                read.append(now)
                ready(page, given[now])
                hit(page, "1")
        for page, before in zip(pages, words, strict=True):
            if before:
                same = re.compile(f"^{before}$")
                expect(page.locator(".st-key-reading h3", has_text=same)).to_have_count(0)
        desk.note(sum(map(bool, words)))
    with store.database.read() as connection:
        query = select(decision.c.piece_id, decision.c.holder)
        here = decision.c.piece_id.in_(given.values())
        decided = connection.execute(query.where(here)).all()
    assert Counter(row.piece_id for row in decided) == Counter(given.values())
    assert sorted(read) == sorted(given)
    assert len({row.holder for row in decided}) == 2
    assert median(desk.seconds) < SERVER_SECONDS
    took = [second for wire in wires for second in wire.seconds]
    assert len(took) > len(given) / 2  # news of the other one may end a run before its end
    assert median(took) < size(30, 1) * SERVER_SECONDS


def test_keys_do_not_decide_while_words_are_typed(
    hall: tuple[Server, Store], visitor: Callable[..., Page]
) -> None:
    """Digits in the words to an author are digits; the key outside refuses for its ground."""
    server, store = hall
    evening = Evening(store, Phase.IDEAS, ideas=0)
    idea = evening.give("Eine Bank")
    code = store.grants.new_codes(evening.id, [Role.FACILITATOR])[Role.FACILITATOR]
    page = visitor(LAPTOP, server.address)
    lead(evening, page, code)
    page.get_by_label("Eigene Worte").fill("")
    page.get_by_label("Eigene Worte").press_sequentially("Nur 1 Bank?")
    page.get_by_label("Eigene Worte").blur()
    hit(page, "7")
    expect(page.get_by_text("Nichts zu prüfen")).to_be_visible()
    (said,) = store.queue.decisions(evening.id).values()
    assert (said.piece_id, said.ground, said.words) == (idea.id, Ground.UNCLEAR, "Nur 1 Bank?")
    hit(page, "0")
    expect(page.locator(".st-key-reading h3")).to_have_text("Eine Bank")


def test_hint_while_writing(hall: tuple[Server, Store], visitor: Callable[..., Page]) -> None:
    """What may be personal is said at once, on the device; it bars nobody from sending."""
    server, store = hall
    evening = Evening(store, Phase.IDEAS, ideas=0)
    page = visitor(PHONE, server.address)
    page.goto(f"/?w={evening.code}&l=de")
    page.get_by_role("button", name="Mitmachen").click()
    page.get_by_role("button", name="Idee hinzufügen").click()
    page.get_by_label("Worum geht es").fill("Eine Bank")
    hint = page.get_by_text("Das könnte persönlich sein")
    expect(hint).to_be_hidden()
    page.get_by_label("Mehr dazu").fill("Fragen Sie Frau Müller, 0171 1234567")
    expect(hint).to_have_text(re.compile("eine Telefonnummer, ein Name"))
    page.get_by_role("button", name="Idee abgeben").click()
    expect(page.get_by_text("wird geprüft").first).to_be_visible()
    assert [idea.draft.title for idea in store.ideas.all(evening.id)] == ["Eine Bank"]
