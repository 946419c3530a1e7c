"""The shapes of areas from a map file, joined to the table by their codes."""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import shapely

from sessions.mapfile.geojson import Extent, Feature, read_features
from sessions.monitoring.finding import Finding, Problem
from sessions.writing import TITLE_LENGTH, clean

Shapes = Mapping[str, Mapping[str, Any]]
"""GeoJSON geometries in WGS84 lon/lat by the code of their area."""

CITY = Extent(20, 500_000, unplaced=True)
"""58 areas of Berlin have 70,000 corners in three megabytes, and cities have smaller ones."""

_TOLERANCE = 5e-5  # degrees: at most five metres, common borders stay common


@dataclass(frozen=True, slots=True)
class ShapeFile:
    """The shapes that belong to areas of the table, and what was found on the way."""

    shapes: Shapes
    findings: tuple[Finding, ...]


def read_map(data: bytes) -> Sequence[Feature]:
    """Return the features of a GeoJSON file as large as a city. Raises `Refused` as its reader."""
    return read_features(data, CITY)


def codes_in(features: Sequence[Feature], codes: Collection[str]) -> Sequence[str]:
    """Return the properties of a map that have codes of the table, the fullest first."""
    names = dict.fromkeys(name for one in features for name in one.properties)
    found = {name: sum(_code(one, name) in codes for one in features) for name in names}
    return sorted((name for name in names if found[name]), key=lambda name: -found[name])


def shapes_of(features: Sequence[Feature], key: str, names: Mapping[str, str]) -> ShapeFile:
    """Return the shapes of the areas in `names`, by code; `key` is the property with the codes.

    A code that stands twice is nobody's.
    """
    used = Counter(_code(one, key) for one in features)
    kept: dict[str, Any] = {}
    found = []
    for one in features:
        code = _code(one, key)
        border = _border(one)
        problem = _problem(code, border, used, names)
        if problem is None:
            kept[code] = border
            if border is not one.geometry:
                problem = Problem.SHAPE_MENDED
        if problem:
            found.append(Finding(problem, one.number, code))
    missing = [code for code in names if code not in used]
    found += [Finding(Problem.DATA_WITHOUT_SHAPE, 0, f"{names[code]} ({code})") for code in missing]
    return ShapeFile(_simple(kept), tuple(found))


def _border(one: Feature) -> Any:
    """The shape, mended if it crosses itself; what has no inside is none."""
    drawn = one.geometry
    mended = drawn if drawn.is_valid else shapely.make_valid(drawn, method="structure")
    return mended if "Polygon" in mended.geom_type and mended.area else None


def _problem(
    code: str, border: Any, used: Mapping[str, int], names: Mapping[str, str]
) -> Problem | None:
    if not code:
        return Problem.SHAPE_WITHOUT_CODE
    if used[code] > 1:
        return Problem.SHAPE_TWICE
    if code not in names:
        return Problem.SHAPE_WITHOUT_DATA
    return None if border else Problem.SHAPE_BROKEN


def _code(one: Feature, key: str) -> str:
    found = one.properties.get(key)
    if isinstance(found, float):
        return f"{found:.0f}"
    said = str(found)[:TITLE_LENGTH] if isinstance(found, str | int) else ""
    return clean(said, TITLE_LENGTH, required=False)


def _simple(shapes: Mapping[str, Any]) -> Shapes:
    simple = shapely.coverage_simplify(list(shapes.values()), _TOLERANCE)
    return {
        code: json.loads(shapely.to_geojson(shape))
        for code, shape in zip(shapes, simple, strict=True)
    }
