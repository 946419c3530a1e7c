"""A process that stores votes for the test that started it, and can be killed like a server."""

import multiprocessing
from multiprocessing.connection import Connection
from typing import Any

from sessions.casting import Receipt
from sessions.ids import BallotId, TokenHash
from sessions.round import Change
from sessions.store import Store

_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["sessions.store"])


class Clerk:
    """Casts votes in a process of its own, one after the other."""

    def __init__(self, url: str) -> None:
        """Start to work on this database."""
        self._url = url
        self._start()

    def cast(
        self, ballot: BallotId, wanted: tuple[Change, ...], device: str, token: TokenHash
    ) -> Receipt:
        """Do what `Ballots.cast` does."""
        self._pipe.send((ballot, wanted, device, token))
        receipt: Receipt = self._pipe.recv()
        return receipt

    def kill(self, patience: float, *asked: Any) -> None:
        """Ask for a cast, kill the process (SIGKILL) that many seconds later, start another."""
        self._pipe.send(asked)
        self._pipe.poll(patience)
        self._process.kill()
        self._process.join()
        self._start()

    def end(self) -> None:
        """Let the process end."""
        self._pipe.close()
        self._process.join()

    def _start(self) -> None:
        self._pipe, other = _PROCESSES.Pipe()
        self._process = _PROCESSES.Process(target=_work, args=(self._url, other), daemon=True)
        self._process.start()
        other.close()


def _work(url: str, pipe: Connection) -> None:
    store = Store(url)
    while True:
        try:
            ballot, wanted, device, token = pipe.recv()
        except EOFError:
            return store.close()
        pipe.send(store.ballots.cast(ballot, wanted, device, token))
