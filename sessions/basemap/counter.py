"""Where tiles of services are handed out: from the shelf, else fetched, at most a few at a time."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from sessions.basemap.fetch import SECONDS, NotFetched, fetch
from sessions.basemap.picture import enlarged
from sessions.basemap.service import Service
from sessions.basemap.shelf import Shelf
from sessions.basemap.tile import Tile

_LOGGER = logging.getLogger(__name__)
_AT_ONCE = 4
_MOST_WAITING = 200
_COARSER = 4  # zooms: a blurred map still shows where one is
_LATELY = timedelta(seconds=SECONDS)
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
        self._heard: dict[str, datetime] = {}

    def hand(self, service: Service, tile: Tile) -> Future[Handed]:
        """Return a tile, soon: a waiting crowd causes one fetch per tile."""
        now = self._now()
        kept = self._shelf.find(service, tile, now)
        if kept is not None and kept.is_fresh(service, now):
            return _done(Handed(kept.image))
        with self._door:
            waiting = self._under_way.get((service.name, tile))
            if waiting is not None:
                return waiting
            asked = self._answers(service.name, now) and len(self._under_way) < _MOST_WAITING
            if asked:
                future = self._fetchers.submit(self._fetch, service, tile)
                self._under_way[service.name, tile] = future
        if not asked:
            return _done(self._kept(service, tile))
        future.add_done_callback(lambda _: self._forget(service.name, tile))
        return future

    def late(self, service: Service, tile: Tile) -> Handed:
        """Return what is kept of a tile that nobody waits for any longer."""
        if not self.busy(service):
            self._silent[service.name] = self._now()
        return self._kept(service, tile)

    def busy(self, service: Service) -> bool:
        """Say whether the service has just answered, so that others are only waiting in line."""
        heard = self._heard.get(service.name)
        return heard is not None and self._now() - heard < _LATELY

    def answers(self, service: Service) -> bool:
        """Say whether the service answered when it was last asked."""
        return self._answers(service.name, self._now())

    def _answers(self, name: str, now: datetime) -> bool:
        since = self._silent.get(name)
        return since is None or now - since >= _REST

    def _kept(self, service: Service, tile: Tile) -> Handed:
        """What there is without asking: the tile, else its part of a coarser one."""
        now = self._now()
        for zooms in range(min(_COARSER, tile.z) + 1):
            above = tile.above(zooms)
            kept = self._shelf.find(service, above, now)
            if kept is not None:
                return Handed(_part(kept.image, tile, above, 2**zooms), stale=True)
        return Handed(None, stale=True)

    def _fetch(self, service: Service, tile: Tile) -> Handed:
        if not self._answers(service.name, self._now()):
            return self._kept(service, tile)  # others have waited in vain meanwhile
        try:
            image = fetch(service, tile)
        except NotFetched as error:
            _LOGGER.warning("No tile of %s: %s", service.name, error)
            self._silent[service.name] = self._now()
            return self._kept(service, tile)
        self._silent.pop(service.name, None)
        self._heard[service.name] = self._now()
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


def _part(image: bytes, tile: Tile, above: Tile, share: int) -> bytes | None:
    if share == 1:
        return image
    return enlarged(image, share, tile.x - above.x * share, tile.y - above.y * share)


def _done(handed: Handed) -> Future[Handed]:
    future: Future[Handed] = Future()
    future.set_result(handed)
    return future
