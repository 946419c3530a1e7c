"""Tiles that were fetched, on disk: what was seen once is shown without the internet."""

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sessions.basemap.service import Service
from sessions.basemap.tile import Tile


@dataclass(frozen=True, slots=True)
class Kept:
    """A picture, and since when it is there (UTC)."""

    image: bytes
    since: datetime

    def is_fresh(self, service: Service, now: datetime) -> bool:
        """Say whether it may be shown without asking again."""
        return now - self.since < timedelta(days=service.keep_days)


class Shelf:
    """A folder with tiles by service; written whole or not at all, so processes can share it."""

    def __init__(self, folder: Path) -> None:
        """Keep tiles below `folder`, which is made when it is needed."""
        self._folder = folder

    def find(self, service: Service, tile: Tile, now: datetime) -> Kept | None:
        """Return a tile that the terms of its service still let us show."""
        file = self._file(service, tile)
        try:
            image, written = file.read_bytes(), file.stat().st_mtime
        except OSError:
            return None
        kept = Kept(image, datetime.fromtimestamp(written, UTC))
        if now - kept.since < timedelta(days=service.stale_days):
            return kept
        file.unlink(missing_ok=True)
        return None

    def put(self, service: Service, tile: Tile, image: bytes, now: datetime) -> None:
        """Keep a tile. Raises `OSError` where the disk is full or may not be written."""
        file = self._file(service, tile)
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent)
        try:
            with os.fdopen(handle, "wb") as written:
                written.write(image)
            os.utime(name, (now.timestamp(), now.timestamp()))
            Path(name).replace(file)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise

    def clear(self, services: Mapping[str, Service], now: datetime) -> None:
        """Take away what the terms no longer let us keep, and tiles of services not known now."""
        for file in self._folder.glob("*/*/*/*"):
            service = services.get(file.relative_to(self._folder).parts[0])
            written = datetime.fromtimestamp(file.stat().st_mtime, UTC)
            if service is None or now - written >= timedelta(days=service.stale_days):
                file.unlink(missing_ok=True)

    def _file(self, service: Service, tile: Tile) -> Path:
        return self._folder / service.name / str(tile.z) / str(tile.x) / str(tile.y)
