"""A server process with an evening in it."""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from benchmarks.device import Device
from benchmarks.line import Line
from benchmarks.table import Row, at_most
from components.gate.token import new_token
from sessions.ids import TokenHash, token_hash
from sessions.phase import Phase
from sessions.quarter import Quarter
from sessions.round import Channel
from sessions.store import Store
from tests.running import ROOT, Server, free_port, running
from tests.sessions import voting
from tests.sessions.evening import NOWHERE, Evening

APP = ROOT / "app.py"
IDEAS, DOTS = 30, 5


class Venue:
    """Where the evening takes place; `devices` are all that were handed out."""

    def __init__(self, server: Server, phase: Phase, quarter: Quarter) -> None:
        """Prepare an evening in this phase and quarter in the server's database."""
        assert server.process is not None
        self.process = server.process
        self.port = server.port
        self.store = Store(server.database)
        self.evening = Evening(self.store, phase, ideas=IDEAS, dots=DOTS, quarter=quarter)
        self.devices: list[Device] = []

    @property
    def pid(self) -> int:
        """The number of the server's process."""
        return self.process.pid

    def strangers(self, number: int) -> Sequence[Device]:
        """Hand out devices of people who joined through the store, without a screen."""
        return self.hand_out([new_token() for _ in range(number)])

    def hand_out(self, tokens: Sequence[str]) -> Sequence[Device]:
        """Hand out the devices of the browsers with these tokens, with an open ballot each."""
        counted = self.evening.round.id
        here, ideas = self.evening.id, self.evening.ideas

        def device(token: str) -> Device:
            person = self.store.people.join(here, self._hash(token))
            ballot = self.store.ballots.open(counted, person, Channel.TABLET)
            return Device(here, ballot, token, ideas)

        with ThreadPoolExecutor(16) as pool:
            made = list(pool.map(device, tokens))
        self.devices += made
        return made

    async def vote(self, device: Device) -> None:
        """Let one device vote."""
        line = await Line(self.port).open()
        await device.vote(line)
        line.close()

    def account(self) -> list[Row]:
        """Compare what all devices were told with what is stored."""
        told = voting.last(vote for device in self.devices for vote in device.told)
        stored = voting.stored(self.store)
        return [
            at_most("  votes refused", sum(device.refused for device in self.devices), 0, ""),
            at_most("  votes lost: acknowledged, not stored", len(told - stored), 0, ""),
            at_most("  votes double: stored, not acknowledged", len(stored - told), 0, ""),
        ]

    def _hash(self, token: str) -> TokenHash:
        return token_hash(token, self.evening.id)


@contextmanager
def venue(
    phase: Phase = Phase.VOTE, /, quarter: Quarter = NOWHERE, **environment: str
) -> Iterator[Venue]:
    """Open a venue with a fresh database until the block ends."""
    with TemporaryDirectory() as folder, running(Path(folder), APP, **environment) as server:
        opened = Venue(server, phase, quarter)
        try:
            yield opened
        finally:
            opened.store.close()


@contextmanager
def bare_route() -> Iterator[tuple[int, int]]:
    """Serve the bare route with a fresh database; gives the port and the number of the process."""
    port = free_port()
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "benchmarks.bare", str(port), f"{folder}/bare.db"]
        process = subprocess.Popen(command, cwd=ROOT)  # noqa: S603 - our own
        try:
            _await_answer(port)
            yield port, process.pid
        finally:
            process.terminate()
            process.wait()


def _await_answer(port: int) -> None:
    for _ in range(100):
        try:
            httpx.post(f"http://localhost:{port}", json={})
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the bare route does not answer")
