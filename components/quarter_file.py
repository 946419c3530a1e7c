"""A quarter that an organiser brings along: a GeoJSON file, checked before it is drawn."""

import json
from typing import Any

from sessions.errors import Reason, Refused
from sessions.quarter import Quarter

LARGEST_MEGABYTES = 5

_DRAWN = {"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"}


def read_quarter(name: str, data: bytes, attribution: str) -> Quarter:
    """Return the quarter in a file.

    Raises `Refused`: file_too_large, and bad_quarter for what is not a FeatureCollection of
    points, lines and areas in WGS84 lon/lat, or where `kind` "boundary" is not a sound area.
    """
    if len(data) > LARGEST_MEGABYTES * 1024 * 1024:
        raise Refused(Reason.FILE_TOO_LARGE, limit=LARGEST_MEGABYTES)
    try:
        read = json.loads(data.decode("utf-8-sig"))
        if not all(map(_drawable, read["features"])):
            raise Refused(Reason.BAD_QUARTER)
        quarter = Quarter(name, read, attribution)
    except (ValueError, TypeError, KeyError, ArithmeticError, RecursionError) as error:
        raise Refused(Reason.BAD_QUARTER) from error
    boundary = quarter.boundary
    if not read["features"] or (boundary and not (boundary.area and boundary.is_valid)):
        raise Refused(Reason.BAD_QUARTER)
    return quarter


def _drawable(feature: dict[str, Any]) -> bool:
    geometry = feature["geometry"]
    return (
        geometry["type"] in _DRAWN
        and _complete(geometry["coordinates"])
        and _plain(feature.get("properties"))
    )


def _complete(coordinates: Any) -> bool:
    if isinstance(coordinates, list):
        return bool(coordinates) and all(map(_complete, coordinates))
    return isinstance(coordinates, int | float)


def _plain(properties: Any) -> bool:
    if not isinstance(properties, dict):
        return properties is None
    return all(isinstance(properties.get(word) or "", str) for word in ("kind", "name", "width"))
