"""Names on the map: where they stand and at which angle."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

_SILENT = {"boundary", "building", "path", "grid"}
_RANK = ("label", "place", "square", "park", "school", "shop", "street-major", "water", "street")


@dataclass(frozen=True, slots=True)
class Label:
    """A name at a point (WGS84 degrees), turned clockwise by `turn` degrees."""

    name: str
    layer: str
    lon: float
    lat: float
    turn: float


@lru_cache(maxsize=32)
def labels(painted: str) -> tuple[Label, ...]:
    """Each name of a painted quarter (JSON of its features) once, the most helpful ones first."""
    named = [f for f in json.loads(painted) if _name(f) and f["properties"]["layer"] not in _SILENT]
    once: dict[str, Mapping[str, Any]] = {}
    for feature in sorted(named, key=lambda f: _rank(f["properties"]["layer"])):
        once.setdefault(_name(feature), feature)
    return tuple(map(_label, once.values()))


@lru_cache(maxsize=32)
def labels_json(painted: str) -> str:
    """The same as JSON for the browser."""
    return json.dumps([asdict(label) for label in labels(painted)], ensure_ascii=False)


def _name(feature: Mapping[str, Any]) -> str:
    return str(feature["properties"].get("name") or "")


def _rank(layer: str) -> int:
    return _RANK.index(layer) if layer in _RANK else len(_RANK)


def _label(feature: Mapping[str, Any]) -> Label:
    geometry = shape(feature["geometry"])
    point, turn = _along(geometry) if "Line" in geometry.geom_type else (_inside(geometry), 0.0)
    return Label(_name(feature), feature["properties"]["layer"], point[0], point[1], turn)


def _inside(geometry: BaseGeometry) -> tuple[float, float]:
    middle = geometry.centroid if geometry.covers(geometry.centroid) else None
    point = middle or geometry.representative_point()
    return point.x, point.y


def _along(line: BaseGeometry) -> tuple[tuple[float, float], float]:
    """The middle of a line and the angle there, so turned that nobody reads upside down."""
    parts = getattr(line, "geoms", (line,))
    longest = max(parts, key=lambda part: float(part.length))
    before, middle, after = (longest.interpolate(at, normalized=True) for at in (0.45, 0.5, 0.55))
    east = (after.x - before.x) * math.cos(math.radians(middle.y))
    turn = -math.degrees(math.atan2(after.y - before.y, east))
    return (middle.x, middle.y), (turn + 90) % 180 - 90
