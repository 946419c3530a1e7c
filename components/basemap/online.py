"""The map services that this installation may ask, and the one place that asks them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from components.context import data_folder, map_services, now
from sessions.basemap.counter import Counter
from sessions.basemap.service import Service, services
from sessions.basemap.shelf import Shelf


def online() -> Mapping[str, Service]:
    """Return the services that are switched on; none unless whoever runs this has done so."""
    return _services(map_services())


def counter() -> Counter:
    """Return where tiles of services are handed out in this process."""
    return _counter(data_folder())


def open_shelf() -> None:
    """Check the setting, and take away tiles that may not be kept. Raises `ValueError`."""
    _shelf(data_folder()).clear(online(), now())


@cache
def _services(wanted: str) -> Mapping[str, Service]:
    return services(wanted)


@cache
def _counter(folder: Path) -> Counter:
    return Counter(_shelf(folder), now)


def _shelf(folder: Path) -> Shelf:
    return Shelf(folder / "tiles")
