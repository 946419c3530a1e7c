"""The part of the world a map shows, and the plain grid where nobody drew a quarter."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from components.map.pin import Pin

Bounds = tuple[float, float, float, float]
"""West, south, east, north in WGS84 degrees."""

_LEAST = 0.004  # degrees: about 450 m, so that a single pin does not fill a map
_MOST = 10  # grid lines across
_STEPS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)


def roomy(bounds: Bounds) -> Bounds:
    """The bounds with a margin, and never narrower than about 450 metres."""
    west, south, east, north = bounds
    across = max(east - west, _LEAST) * 0.54
    up = max(north - south, _LEAST * 0.6) * 0.54
    middle, centre = (west + east) / 2, (south + north) / 2
    return middle - across, centre - up, middle + across, centre + up


def at_edge(pin: Pin, bounds: Bounds) -> Pin:
    """Return a pin from outside at the edge of these bounds, in its direction; others as is."""
    if not pin.outside:
        return pin
    west, south, east, north = bounds
    across, up = 0.04 * (east - west), 0.04 * (north - south)
    lon = min(max(pin.lon, west + across), east - across)
    lat = min(max(pin.lat, south + up), north - up)
    return replace(pin, lon=lon, lat=lat)


def grid(bounds: Bounds) -> dict[str, Any]:
    """A FeatureCollection of faint lines, five to ten across, for a quarter without a drawing."""
    west, south, east, north = bounds
    step = next((step for step in _STEPS if (east - west) / step <= _MOST), _STEPS[-1])
    upright = [[[lon, south], [lon, north]] for lon in _marks(west, east, step)]
    level = [[[west, lat], [east, lat]] for lat in _marks(south, north, step)]
    return {"type": "FeatureCollection", "features": [_grid_line(line) for line in upright + level]}


def _marks(low: float, high: float, step: float) -> list[float]:
    return [i * step for i in range(math.ceil(low / step), math.floor(high / step) + 1)]


def _grid_line(line: list[list[float]]) -> dict[str, Any]:
    geometry = {"type": "LineString", "coordinates": line}
    return {"type": "Feature", "properties": {"kind": "grid"}, "geometry": geometry}


def fanned(pins: Sequence[Pin], radius: float) -> Iterable[tuple[Pin, float, float]]:
    """Each pin with a shift (right, down): ideas at one spot stand in a ring around it."""
    spots: dict[tuple[float, float], list[Pin]] = {}
    for pin in pins:
        spots.setdefault((round(pin.lon, 4), round(pin.lat, 4)), []).append(pin)
    for here in spots.values():
        reach = 0.0 if len(here) == 1 else max(radius, radius * len(here) / 6)
        for place, pin in enumerate(here):
            turn = 2 * math.pi * place / len(here)
            yield pin, reach * math.sin(turn), -reach * math.cos(turn)
