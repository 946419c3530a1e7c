"""A Probelauf beside everything else: in a thread of the server, whoever has closed the page.

A thread and not a process: on SQLite all writing then goes through the one writer of the store,
as in a hall, and it spends its time waiting for that. It ends with the server and with the copy.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sessions.errors import Refused
from sessions.ids import WorkshopId
from sessions.rehearsal.crowd import mixed
from sessions.rehearsal.evening import Evening
from sessions.rehearsal.rehearsal import Rehearsal
from sessions.rehearsal.sayings import Sayings
from sessions.store import Store

_BEAT = 2.0
"""Seconds between two signs of life; so soon a copy that was thrown away is noticed."""


@dataclass
class BeatingClock:
    """The real time; while it passes, `beat` tells that somebody is still there."""

    now: Callable[[], datetime]
    beat: Callable[[datetime], None]

    def __post_init__(self) -> None:
        """Begin now."""
        self._began = self._told = time.monotonic()

    def until(self, seconds: float) -> datetime:
        """Wait, with a sign of life every now and then."""
        ends = self._began + seconds
        while True:
            moment = time.monotonic()
            if moment - self._told >= _BEAT:
                self._told = moment
                self.beat(self.now())
            if moment >= ends:
                return self.now()
            time.sleep(min(ends - moment, _BEAT))


def begin(
    store: Store, rehearsal: Rehearsal, sayings: Sayings, now: Callable[[], datetime]
) -> threading.Thread:
    """Play a Probelauf from now on, and return at once."""
    thread = threading.Thread(
        target=_play, args=(store, rehearsal, sayings, now), name="rehearsal", daemon=True
    )
    thread.start()
    return thread


def _play(
    store: Store, rehearsal: Rehearsal, sayings: Sayings, now: Callable[[], datetime]
) -> None:
    clock = BeatingClock(now, partial(_beat, store, rehearsal.id))
    seconds = rehearsal.minutes * 60.0
    evening = Evening(store, rehearsal.code, mixed(rehearsal.people), sayings, clock, seconds)
    try:
        for _ in evening.play():
            pass
        store.rehearsals.finish(rehearsal.id, now())
    except Refused:
        return  # thrown away, or closed by somebody


def _beat(store: Store, id: WorkshopId, moment: datetime) -> None:
    store.rehearsals.beat(id, moment)
