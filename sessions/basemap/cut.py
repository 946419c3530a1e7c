"""Shapes cut to a rectangle, in time that grows with their corners alone."""

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from sessions.basemap.tile import Bounds

_CORNERS = 3
_Points = NDArray[np.float64]


def cut(geometry: BaseGeometry, bounds: Bounds) -> list[BaseGeometry]:
    """Return the points, lines or areas of a geometry that lie inside.

    Areas keep running along the edge where they leave it, which shows nowhere once they are
    painted; an exact clip would need the square of their crossings.
    """
    west, south, east, north = bounds
    if west >= east or south >= north:
        return []
    if "Polygon" in geometry.geom_type:
        areas = (_area(part, bounds) for part in shapely.get_parts(geometry))
        return [area for area in areas if area is not None]
    return list(shapely.get_parts(shapely.clip_by_rect(geometry, west, south, east, north)))


def _area(area: Polygon, bounds: Bounds) -> Polygon | None:
    shell = _ring(shapely.get_coordinates(area.exterior)[:-1], bounds)
    if len(shell) < _CORNERS:
        return None
    holes = (_ring(shapely.get_coordinates(hole)[:-1], bounds) for hole in area.interiors)
    return Polygon(shell, [hole for hole in holes if len(hole) >= _CORNERS])


def _ring(points: _Points, bounds: Bounds) -> _Points:
    """Cut by one side after the other, as Sutherland and Hodgman do."""
    for side, limit in enumerate(bounds):
        if not len(points):
            break
        axis, sign = side % 2, 1 if side < 2 else -1
        points = _half(points, sign * (points[:, axis] - limit))
    return points


def _half(points: _Points, depth: _Points) -> _Points:
    inside = depth >= 0
    if inside.all():
        return points
    leaves = inside != np.roll(inside, -1)
    ahead = np.roll(points, -1, axis=0)
    way = np.where(leaves, depth - np.roll(depth, -1), 1)
    edge = points + (depth / way)[:, np.newaxis] * (ahead - points)
    both = np.stack((points, edge), axis=1).reshape(-1, 2)
    kept: _Points = both[np.stack((inside, leaves), axis=1).ravel()]
    return kept
