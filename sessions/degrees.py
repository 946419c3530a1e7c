"""Coordinates as WGS84 degrees, in whatever system or manner they were written."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError

from sessions.errors import Reason, Refused
from sessions.writing import tidy

Position = tuple[Any, Any]
ToDegrees = Callable[[Any, Any], Position]
"""From east and north as the file has them, one or arrays of many, to longitude and latitude."""

_GERMANY = (5.0, 46.5, 16.0, 55.5)
_NUMBER = r"([-+]?\d{1,3}(?:[.,]\d{1,15})?)\s*°?"
_ONE, _TWO = re.compile(_NUMBER), re.compile(rf"{_NUMBER}\s*[;,\s]\s*{_NUMBER}")
_CODE = re.compile(r"(?:EPSG:+|EPSG/\d*/?)(\d{4,6})\Z", re.IGNORECASE)


def to_degrees(crs: Any) -> ToDegrees:
    """Return how to read coordinates under a `crs` member; without one they are degrees.

    Raises `Refused` (other_crs) for one that is unknown or no map of the Earth's surface.
    """
    if crs is None:
        return _as_written
    name = _name(crs)
    if name.upper().endswith(("CRS84", ":4326")):
        return _as_written
    code = _CODE.search(name)
    if code is None:
        raise Refused(Reason.OTHER_CRS, crs=name[:40])
    return _transformation(int(code[1]))


def require_degrees(
    degrees: ToDegrees,
    easts: ArrayLike,
    norths: ArrayLike,
    at: Callable[[int], Mapping[str, int]],
) -> None:
    """Check many places; `at` says where in the file one of them stands.

    Raises `Refused` for the first: swapped_coordinates where the other order leads to Germany, or
    at least onto the globe and this one does not; for what is not on the globe no_degrees, or
    not_of_crs where the file names a system.
    """
    east, north = np.asarray(easts, float), np.asarray(norths, float)
    found, other = degrees(east, north), degrees(north, east)
    on_globe, plain = _on_globe(found), degrees is _as_written
    swapped = ~_in_germany(found) & (_in_germany(other) | (_on_globe(other) & ~on_globe & plain))
    for place in np.flatnonzero(swapped | ~on_globe)[:1]:
        missed = Reason.NO_DEGREES if plain else Reason.NOT_OF_CRS
        raise Refused(Reason.SWAPPED_COORDINATES if swapped[place] else missed, **at(int(place)))


def read_degrees(words: str) -> float | None:
    """Return degrees as Germans or programs write them, to six decimals, or None."""
    found = _ONE.fullmatch(words.strip())
    return round(float(found[1].replace(",", ".")), 6) if found else None


def read_position(words: str) -> tuple[float, float] | None:
    """Return longitude and latitude typed as maps show them, latitude first; None otherwise.

    The other order is understood where only that leads to Germany.
    """
    found = _TWO.fullmatch(words.strip())
    if found is None:
        return None
    lat, lon = (float(number.replace(",", ".")) for number in found.groups())
    if _in_germany((lat, lon)) and not _in_germany((lon, lat)):
        return lat, lon
    return (lon, lat) if _on_globe((lon, lat)) else None


def _name(crs: Any) -> str:
    """Return the name of a system, also where it is not written as it should be, else "?"."""
    properties = crs.get("properties", crs) if isinstance(crs, Mapping) else crs
    name = properties.get("name") if isinstance(properties, Mapping) else properties
    return tidy(str(name)) if isinstance(name, str | int) else "?"


def _as_written(east: float, north: float) -> Position:
    return east, north


@lru_cache(maxsize=16)
def _transformation(code: int) -> ToDegrees:
    try:
        system = CRS.from_epsg(code)
        if not (system.is_geographic or system.is_projected):
            raise Refused(Reason.OTHER_CRS, crs=f"EPSG:{code}")
        found = Transformer.from_crs(system, "EPSG:4326", always_xy=True)
    except ProjError as error:
        raise Refused(Reason.OTHER_CRS, crs=f"EPSG:{code}") from error
    return found.transform if system.is_geographic else _from_metres(found)


def _from_metres(transformer: Transformer) -> ToDegrees:
    """Return how to read metres; degrees that somebody left in such a file lead nowhere."""

    def placed(east: Any, north: Any) -> Position:
        left = _on_globe((east, north))
        lon, lat = transformer.transform(east, north)
        return np.where(left, np.inf, lon), lat

    return placed


def _on_globe(position: Position) -> Any:
    lon, lat = position
    return np.isfinite(lon) & np.isfinite(lat) & (np.abs(lon) <= 180) & (np.abs(lat) <= 90)


def _in_germany(position: Position) -> Any:
    west, south, east, north = _GERMANY
    lon, lat = position
    return (west <= lon) & (lon <= east) & (south <= lat) & (lat <= north)
