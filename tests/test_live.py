"""What is sent to whoever listens to an evening."""

import asyncio
import json
import signal
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import httpx
import pytest

from components.live.feed import Feed, feed, last_pulse
from sessions.phase import Phase
from sessions.store import Store, open_store
from tests.conftest import ONLY_LONG, SLACK
from tests.running import running
from tests.sessions.evening import LEAD, Evening

pytestmark = [pytest.mark.server, pytest.mark.clock]

FOLLOWS = 2.0
"""Seconds in which a screen must know."""


@pytest.fixture
def evening(hall):
    return Evening(hall[1], Phase.IDEAS)


EVERYTHING = "turnout,people,waiting"


@contextmanager
def stream(hall, evening, of=EVERYTHING):
    address = f"{hall[0].address}/live?w={evening.code}&of={of}"
    with httpx.stream("GET", address, timeout=FOLLOWS + 10) as response:
        yield response


def events(response) -> Iterator[dict]:
    for line in response.iter_lines():
        if line:
            yield json.loads(line.removeprefix("data: "))


def test_first_event(hall, evening):
    """Whoever connects is told at once where the evening is; nothing on the way may keep it."""
    evening.join("somebody")
    began = time.monotonic()
    with stream(hall, evening) as response:
        told = next(events(response))
        assert time.monotonic() - began < SLACK
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["cache-control"] == "no-store"
    people = {"people": 2, "waiting": 0}
    here = {"revision": evening.here.revision, "position": evening.here.position}
    assert told == {**here, "turnout": None, **people}


@pytest.mark.parametrize("query", ["", "?w=", "?w=NOBODY", "?w=%00", "?w=" + "A" * 5000])
def test_unknown_code(hall, query):
    """An evening that does not exist has no stream."""
    assert httpx.get(f"{hall[0].address}/live{query}").status_code == 404


def test_release_is_heard_by_all(hall, evening):
    """A release reaches everybody who listens within two seconds, once."""
    waiting = evening.give()
    with stream(hall, evening) as one, stream(hall, evening) as other:
        ears = [events(one), events(other)]
        before = [next(ear) for ear in ears]
        assert [told["waiting"] for told in before] == [1, 1]
        evening.store.ideas.release(evening.here, waiting.id, 1, LEAD)
        began = time.monotonic()
        after = [next(ear) for ear in ears]
        assert time.monotonic() - began < SLACK * FOLLOWS
    assert [told["revision"] for told in after] == [evening.here.revision] * 2
    assert [told["waiting"] for told in after] == [0, 0]


def test_vote_changes_turnout_only(hall, evening):
    """A dot is heard as one more ballot; the revision, on which pages are drawn anew, stays."""
    evening.move(Phase.VOTE)
    evening.join("voter")
    with stream(hall, evening) as response:
        told = events(response)
        before = next(told)
        evening.tick(evening.ideas[0])
        began = time.monotonic()
        after = next(told)
        assert time.monotonic() - began < SLACK
        evening.tick(evening.ideas[0], None)
        withdrawn = next(told)
    assert (before["turnout"], withdrawn["turnout"]) == (0, 0)
    assert after == {**before, "turnout": 1}


def test_nothing_about_an_idea(hall, evening):
    """A second dot of the same ballot is not heard at all, and an event is five numbers."""
    evening.move(Phase.VOTE)
    evening.tick(evening.ideas[0])
    with stream(hall, evening) as response:
        told = events(response)
        first = next(told)
        evening.tick(evening.ideas[1])
        evening.join("one more")
        second = next(told)
    assert second == {**first, "people": first["people"] + 1}
    assert set(first) == {"revision", "position", "turnout", "people", "waiting"}


def test_only_what_was_asked_for(hall, evening):
    """A resident's screen shows no turnout: dots of others do not disturb it, a step does."""
    evening.move(Phase.VOTE)
    with stream(hall, evening, of="") as resident, stream(hall, evening, of="turnout") as wall:
        quiet, told = events(resident), events(wall)
        before = next(quiet)
        assert set(next(told)) == {"revision", "position", "turnout"}
        evening.tick(evening.ideas[0])
        assert next(told)["turnout"] == 1
        evening.move(Phase.RESULT)
        after = next(quiet)
    assert set(before) == {"revision", "position"}
    assert after["revision"] > before["revision"]


def test_unknown_field(hall, evening):
    """What no stream tells cannot be asked for."""
    address = f"{hall[0].address}/live?w={evening.code}&of=revision,votes"
    assert httpx.get(address).status_code == 400


def test_ends_by_itself(hall, evening):
    """A stream without end would keep the server from ending: it closes after ten seconds."""
    began = time.monotonic()
    with stream(hall, evening) as response:
        assert len(list(events(response))) == 1
    assert 5 < time.monotonic() - began < 10 + SLACK


def test_one_reader_for_a_hall(kept_here):
    """However many listen, one feed reads; when nobody listens any more, none does."""

    async def listen() -> tuple[Feed, Feed, Feed]:
        pulse = await last_pulse(kept_here.code)
        async with feed(kept_here.code, pulse) as one, feed(kept_here.code, pulse) as other:
            pass
        async with feed(kept_here.code, pulse) as later:
            return one, other, later

    with ThreadPoolExecutor(1) as apart:  # the browser's loop may be running in this thread
        one, other, later = apart.submit(lambda: asyncio.run(listen())).result()
    assert one is other
    assert later is not one


@pytest.fixture
def kept_here(folder, monkeypatch):
    """An evening in the database of this process."""
    url = f"sqlite:///{folder}/live.db"
    monkeypatch.setenv("QUARTIERSRUNDE_DATABASE", url)
    yield Evening(open_store(url))
    open_store(url).close()


@ONLY_LONG
def test_server_ends_with_a_full_hall(tmp_path, size):
    """Ctrl+C ends the server within 15 seconds though everybody listens."""
    with running(tmp_path) as server:
        store = Store(server.database)
        asked = f"GET /live?w={Evening(store).code} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
        ears = [socket.create_connection(("localhost", server.port)) for _ in range(size(100, 300))]
        for ear in ears:
            ear.sendall(asked)
        assert all(ear.recv(4096).startswith(b"HTTP/1.1 200") for ear in ears)
        began = time.monotonic()
        server.end(signal.SIGINT)
        assert time.monotonic() - began < 15
        for ear in ears:
            ear.close()
        store.close()
