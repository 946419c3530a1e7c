"""The laptop's process dies in the middle of the vote."""

import re
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sessions.store import Store
from tests.browser.conftest import PHONE, Watch
from tests.running import Server
from tests.sessions import voting
from tests.sessions.evening import Evening

pytestmark = pytest.mark.browser


def test_residents_go_on_with_their_dots_after_a_kill(
    tmp_path: Path, visitor: Callable[..., Page], watch: Watch
) -> None:
    """SIGKILL under load loses no acknowledged vote, and a phone goes on where it was."""
    server = Server(tmp_path)
    store = Store(server.database)
    evening = Evening(store, ideas=5)
    server.start()
    phone = visitor(PHONE, server.address)
    phone.goto(f"/?w={evening.code}")
    phone.get_by_role("button", name="Mitmachen").click()
    (load,) = voting.start(server.database, evening.code, 8, "load")
    with load:
        lines = [load.stdout.readline() for _ in range(100)]
        phone.get_by_role("button", name="Punkt für 1 geben").click()
        expect(phone.get_by_text("Gespeichert").first).to_be_attached()
        server.end(signal.SIGKILL)
        lines += [load.stdout.readline() for _ in range(100)]
        load.kill()
        lines += [line for line in load.stdout if line.endswith("\n")]
    server.start()

    phone.reload()
    expect(phone.get_by_text(re.compile("Noch 4 von 5 Punkten"))).to_be_visible(timeout=20_000)
    watch.complaints.clear()  # while nobody answered, the browser rightly said so
    phone.get_by_role("button", name="Punkt für 2 geben").click()
    expect(phone.get_by_text("Noch 3 von 5 Punkten").first).to_be_visible()
    phone.close()
    server.end()

    stored = {(one.ballot, one.idea): one for one in voting.stored(store)}
    for one in voting.last(map(voting.read, lines)):
        kept = stored[one.ballot, one.idea]
        assert kept == one or kept.sequence > one.sequence
    dots = store.ballots.turnout(evening.round.id)
    assert sum(dots.values()) >= 1
    store.close()
