"""Where tiles of services are handed out: from the shelf, else fetched, at most a few at a time."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from sessions.basemap.fetch import NotFetched, fetch
from sessions.basemap.service import Service
from sessions.basemap.shelf import Shelf
from sessions.basemap.tile import Tile

_LOGGER = logging.getLogger(__name__)
_AT_ONCE = 4
_MOST_WAITING = 200
_REST = timedelta(seconds=30)
"""So long a service that did not answer is left alone, and what is kept is shown at once."""


@dataclass(frozen=True, slots=True)
class Handed:
    """What there is of a tile: the picture, and whether it is kept because nobody answers."""

    image: bytes | None
    stale: bool = False


class Counter:
    """The tiles of services that are kept on a shelf."""

    def __init__(self, shelf: Shelf, now: Callable[[], datetime]) -> None:
        """Fetch nothing yet."""
        self._shelf = shelf
        self._now = now
        self._fetchers = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="tile")
        self._door = Lock()
        self._under_way: dict[tuple[str, Tile], Future[Handed]] = {}
        self._silent: dict[str, datetime] = {}

    def hand(self, service: Service, tile: Tile) -> Future[Handed]:
        """Return a tile, soon: a waiting crowd causes one fetch per tile."""
        now = self._now()
        kept = self._shelf.find(service, tile, now)
        if kept is not None and kept.is_fresh(service, now):
            return _done(Handed(kept.image))
        fallback = Handed(kept.image if kept else None, stale=True)
        with self._door:
            waiting = self._under_way.get((service.name, tile))
            if waiting is not None:
                return waiting
            if not self._answers(service.name, now) or len(self._under_way) >= _MOST_WAITING:
                return _done(fallback)
            future = self._fetchers.submit(self._fetch, service, tile, fallback)
            self._under_way[service.name, tile] = future
        future.add_done_callback(lambda _: self._forget(service.name, tile))
        return future

    def late(self, service: Service, tile: Tile) -> Handed:
        """Return what is kept of a tile that nobody waits for any longer."""
        now = self._now()
        self._silent[service.name] = now
        kept = self._shelf.find(service, tile, now)
        return Handed(kept.image if kept else None, stale=True)

    def answers(self, service: Service) -> bool:
        """Say whether the service answered when it was last asked."""
        return self._answers(service.name, self._now())

    def _answers(self, name: str, now: datetime) -> bool:
        since = self._silent.get(name)
        return since is None or now - since >= _REST

    def _fetch(self, service: Service, tile: Tile, fallback: Handed) -> Handed:
        if not self._answers(service.name, self._now()):
            return fallback  # others have waited in vain meanwhile
        try:
            image = fetch(service, tile)
        except NotFetched as error:
            _LOGGER.warning("No tile of %s: %s", service.name, error)
            self._silent[service.name] = self._now()
            return fallback
        self._silent.pop(service.name, None)
        if image is None:
            return Handed(None)
        try:
            self._shelf.put(service, tile, image, self._now())
        except OSError:
            _LOGGER.exception("Tiles of %s cannot be kept", service.name)
        return Handed(image)

    def _forget(self, name: str, tile: Tile) -> None:
        with self._door:
            self._under_way.pop((name, tile), None)


def _done(handed: Handed) -> Future[Handed]:
    future: Future[Handed] = Future()
    future.set_result(handed)
    return future
