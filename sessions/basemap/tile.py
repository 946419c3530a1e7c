"""Tiles of the Web Mercator pyramid, and those that a quarter needs."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Bounds = tuple[float, float, float, float]
"""West, south, east, north in WGS84 degrees."""

HIGHEST_ZOOM = 19

_EDGE = 85.0511  # where Web Mercator ends
_MARGIN = 0.4  # of the quarter's longer side, all around: as far as its map can be moved
_LEAST = 0.0025  # degrees of latitude


class Tile(NamedTuple):
    """One square of the pyramid; `x` counts from the west, `y` from the north."""

    z: int
    x: int
    y: int

    @property
    def bounds(self) -> Bounds:
        """West, south, east, north in WGS84 degrees."""
        west, north = self.at(0, 0)
        east, south = self.at(1, 1)
        return west, south, east, north

    def at(self, right: float, down: float) -> tuple[float, float]:
        """Return lon, lat of the point that far across and down the tile (0 to 1)."""
        ((lon, lat),) = self.placed(np.array([[right, down]]))
        return float(lon), float(lat)

    def placed(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return lon, lat of rows of right, down (0 to 1)."""
        across, down = ((points + np.array((self.x, self.y))) / 2**self.z).T
        lat = np.degrees(np.arctan(np.sinh(math.pi * (1 - 2 * np.clip(down, -1, 2)))))
        return np.column_stack((360 * across - 180, lat))


def tile_at(lon: float, lat: float, zoom: int) -> Tile:
    """Return the tile of that zoom in which a place lies."""
    side = 2**zoom
    radians = math.radians(max(-_EDGE, min(_EDGE, lat)))
    down = (1 - math.asinh(math.tan(radians)) / math.pi) / 2
    x, y = int((lon + 180) / 360 * side), int(down * side)
    return Tile(zoom, max(0, min(side - 1, x)), max(0, min(side - 1, y)))


@dataclass(frozen=True, slots=True)
class Pyramid:
    """The tiles that cover `bounds`, from zoom `least` to `most`."""

    bounds: Bounds
    least: int
    most: int

    def of_zoom(self, zoom: int) -> Iterator[Tile]:
        """Yield the tiles of one zoom."""
        first, last = self._corners(zoom)
        for x in range(first.x, last.x + 1):
            for y in range(first.y, last.y + 1):
                yield Tile(zoom, x, y)

    def count(self, zoom: int) -> int:
        """Return how many tiles a zoom has."""
        first, last = self._corners(zoom)
        return (last.x - first.x + 1) * (last.y - first.y + 1)

    def finest(self, limit: int) -> int:
        """Return the highest zoom with at most `limit` tiles, but never less than the least."""
        zooms = range(self.most, self.least, -1)
        return next((zoom for zoom in zooms if self.count(zoom) <= limit), self.least)

    def __contains__(self, tile: object) -> bool:
        if not isinstance(tile, Tile) or not self.least <= tile.z <= self.most:
            return False
        first, last = self._corners(tile.z)
        return first.x <= tile.x <= last.x and first.y <= tile.y <= last.y

    def _corners(self, zoom: int) -> tuple[Tile, Tile]:
        west, south, east, north = self.bounds
        return tile_at(west, north, zoom), tile_at(east, south, zoom)


def surroundings(bounds: Bounds) -> Bounds:
    """Return the bounds with all that can be seen around them."""
    west, south, east, north = bounds
    squeeze = math.cos(math.radians(max(-_EDGE, min(_EDGE, (south + north) / 2))))
    up = _MARGIN * max((east - west) * squeeze, north - south, _LEAST)
    across = up / squeeze  # a tall quarter lies on a wide screen, and the other way round
    return (
        max(west - across, -180),
        max(south - up, -_EDGE),
        min(east + across, 180),
        min(north + up, _EDGE),
    )
