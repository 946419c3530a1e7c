"""The border of a quarter: from a file, as a circle, or through corners that were tapped."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry
from shapely.validation import explain_validity

from sessions.errors import Reason, Refused
from sessions.quarter import Quarter

LEAST_METRES, MOST_METRES = 50, 5_000
LEAST_CORNERS, MOST_CORNERS = 3, 200

Feature = Mapping[str, Any]
"""A GeoJSON feature in WGS84 lon/lat."""

_CIRCLE_CORNERS = 72
_FINEST = 20_000  # corners of a file's area: to look for crossings takes more than their number
_EARTH = Geod(ellps="WGS84")
_NEAR = 0.15  # degrees: 10 to 17 km


def circle(lon: float, lat: float, metres: int) -> Feature:
    """Return a border so many metres around a place. Raises `Refused` (bad_number)."""
    if not LEAST_METRES <= metres <= MOST_METRES:
        raise Refused(Reason.BAD_NUMBER, limit=MOST_METRES)
    turns = np.linspace(0, 360, _CIRCLE_CORNERS, endpoint=False)
    start = np.full_like(turns, lon), np.full_like(turns, lat)
    lons, lats, _ = _EARTH.fwd(*start, turns, np.full_like(turns, metres))
    return border(shapely.Polygon(zip(lons, lats, strict=True)))


def outline(corners: Sequence[tuple[float, float]]) -> Feature:
    """Return a border through corners (lon, lat) in their order.

    Raises `Refused`: few_corners, many_corners, border_crosses, no_area.
    """
    if len(corners) < LEAST_CORNERS:
        raise Refused(Reason.FEW_CORNERS, limit=LEAST_CORNERS)
    if len(corners) > MOST_CORNERS:
        raise Refused(Reason.MANY_CORNERS, limit=MOST_CORNERS)
    return border(shapely.Polygon(corners))


def border(shape: BaseGeometry, name: str = "", **at: int) -> Feature:
    """Return a shape as the border of a quarter; `at` is where it stands in a file.

    Raises `Refused`: no_area, too_detailed, border_crosses with the place where it does.
    """
    if "Polygon" not in shape.geom_type:
        raise Refused(Reason.NO_AREA, **at)
    if shapely.get_num_coordinates(shape) > _FINEST:
        raise Refused(Reason.TOO_DETAILED, limit=_FINEST, **at)
    if not shape.is_valid:
        where = explain_validity(shape).partition("[")[2].rstrip("]")
        raise Refused(Reason.BORDER_CROSSES, where=where, **at)
    if not shape.area:
        raise Refused(Reason.NO_AREA, **at)
    return feature("boundary", shape, name)


def feature(kind: str, shape: BaseGeometry, name: str = "", **more: str | int) -> Feature:
    """Return a shape as a feature of a quarter."""
    properties = {"kind": kind, **({"name": name} if name else {}), **more}
    geometry = json.loads(shapely.to_geojson(shape))
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def bordered(features: Iterable[Feature], border: Feature | None) -> Mapping[str, Any]:
    """Return a FeatureCollection of what is drawn, with this border and no other."""
    kept = [one for one in features if one["properties"].get("kind") != "boundary"]
    return {"type": "FeatureCollection", "features": [*kept, *([border] if border else [])]}


def require_near(quarter: Quarter, lon: float, lat: float, **at: str | int) -> None:
    """Check that a place of a file can belong to the evening; `at` is where it stands there.

    A little beyond the border is near enough. Raises `Refused` (far_away).
    """
    if quarter.boundary is None:
        return
    west, south, east, north = quarter.bounds()
    near = west - _NEAR <= lon <= east + _NEAR and south - _NEAR <= lat <= north + _NEAR
    if not near:
        raise Refused(Reason.FAR_AWAY, **at)
