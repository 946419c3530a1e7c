"""Work that takes long: in a thread beside everything else, its result kept until it is fetched."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any

from sessions.ids import WorkshopId

_LOGGER = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
"""Told how much is done, of how much; work that does not know calls it never."""

Do = Callable[[Progress], Any]

Place = tuple[WorkshopId | None, str, str]
"""Where work belongs: its evening, whose it is, and what it is."""

MOST_KEPT = 6
"""Results in memory at a time, of all visitors together."""

_ONE_AT_A_TIME = threading.Lock()
"""The hall comes first: however many buttons are pressed, one processor stays free for it."""


class Work:
    """One piece of work. It runs from when it was `begun`, on a thread that ends with the server.

    `result` is None while it runs and when it failed; `error` is why it failed.
    """

    def __init__(self, begun: datetime) -> None:
        """Describe work that nobody does yet."""
        self.begun = begun
        self.done = 0
        self.total = 0
        self.running = True
        self.result: Any = None
        self.error: Exception | None = None

    def tell(self, done: int, total: int) -> None:
        """Note how far it is."""
        self.done, self.total = done, total

    def run(self, do: Do) -> None:
        """Do it, after what was begun before it."""
        with _ONE_AT_A_TIME:
            try:
                self.result = do(self.tell)
            except Exception as error:
                _LOGGER.exception("work that takes long has failed")
                self.error = error.with_traceback(None)
            finally:
                self.running = False


class Works:
    """What is being worked on in this process, and the newest results."""

    def __init__(self) -> None:
        """Begin with an empty shelf."""
        self._door = threading.Lock()
        self._kept: dict[Place, Work] = {}

    def begin(self, place: Place, do: Do, now: datetime) -> None:
        """Start work, and return at once; what runs at this place already is left alone."""
        with self._door:
            found = self._kept.pop(place, None)
            self._kept[place] = work = found if found and found.running else Work(now)
            self._make_room()
        if work is not found:
            threading.Thread(target=work.run, args=(do,), name="work", daemon=True).start()

    def find(self, place: Place) -> Work | None:
        """Return what is at a place; None before it is begun and after it was thrown away."""
        return self._kept.get(place)

    def drop(self, place: Place) -> None:
        """Throw a result away."""
        with self._door:
            self._kept.pop(place, None)

    def forget(self, workshop: WorkshopId) -> None:
        """Throw away every result of an evening."""
        with self._door:
            for place in [place for place in self._kept if place[0] == workshop]:
                del self._kept[place]

    def _make_room(self) -> None:
        ended = [place for place, work in self._kept.items() if not work.running]
        for place in ended[: max(0, len(self._kept) - MOST_KEPT)]:
            del self._kept[place]


@cache
def works() -> Works:
    """Return the one shelf of this process."""
    return Works()
