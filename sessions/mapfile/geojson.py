"""GeoJSON that somebody brought: every feature checked, in WGS84 degrees, none left out."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

import numpy as np
import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from sessions.attribution import attribution
from sessions.degrees import ToDegrees, require_degrees, to_degrees
from sessions.errors import Reason, Refused

LARGEST_MEGABYTES = 5
MOST_CORNERS = 100_000
MOST_FEATURES = 10_000

_DEPTHS = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
_OSM, _OSM_IDS = "© OpenStreetMap contributors", frozenset({"@id", "osm_id", "full_id"})
_LARGEST_NUMBER = 1e9  # metres of any projection; also excludes infinity and not a number
_MOST_SAID = 100  # properties of a feature
_DECIMALS = 6  # of a degree: a decimetre


@dataclass(frozen=True, slots=True)
class Feature:
    """A shape in WGS84 lon/lat with whatever the file says about it.

    `number` counts from 1, as people do; the names of `properties` are in small letters.
    """

    number: int
    geometry: BaseGeometry
    properties: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Extent:
    """How much a file may hold; `unplaced` features, whose geometry is null, may be in it or not.

    The format allows those, and they are left out.
    """

    megabytes: int = LARGEST_MEGABYTES
    corners: int = MOST_CORNERS
    unplaced: bool = False


QUARTER = Extent()


@dataclass(frozen=True, slots=True)
class Collection:
    """The features of a file and whose data they are, "" where it does not say."""

    features: Sequence[Feature]
    attribution: str


def read_features(data: bytes, extent: Extent = QUARTER) -> Sequence[Feature]:
    """Return the features that `read_collection` finds. Raises `Refused` as it does."""
    return read_collection(data, extent).features


def read_collection(data: bytes, extent: Extent = QUARTER) -> Collection:
    """Return all features of a FeatureCollection, or the one of a single feature or geometry.

    Raises `Refused` with the `feature` or `line` in the file: file_too_large, no_geojson,
    nested_too_deep, no_features, bad_shape, other_crs, swapped_coordinates, no_degrees,
    too_detailed.
    """
    _require_bounded(data, extent)
    read = _parsed(data)
    degrees = to_degrees(read.get("crs"))
    listed = enumerate(_listed(read), start=1)
    found = [_feature(*one) for one in listed if not (extent.unplaced and _unplaced(one[1]))]
    written = [one.geometry for one in found]
    if len(found) > MOST_FEATURES or shapely.get_num_coordinates(written).sum() > extent.corners:
        raise Refused(Reason.TOO_DETAILED, limit=extent.corners)
    west, south, east, north = shapely.bounds(written).T
    for easts, norths in ((west, south), (east, north)):
        require_degrees(degrees, easts, norths, lambda place: {"feature": found[place].number})
    placed = shapely.transform(written, lambda corners: _moved(corners, degrees))
    features = [replace(one, geometry=shape) for one, shape in zip(found, placed, strict=True)]
    return Collection(features, _source(read, features))


def _require_bounded(data: bytes, extent: Extent) -> None:
    """Refuse what would take long or much memory to read, before it is read."""
    if len(data) > extent.megabytes * 1024 * 1024:
        raise Refused(Reason.FILE_TOO_LARGE, limit=extent.megabytes)
    if data.count(b"[") > 2 * extent.corners or data.count(b"{") > 4 * MOST_FEATURES:
        raise Refused(Reason.TOO_DETAILED, limit=extent.corners)


def _parsed(data: bytes) -> Mapping[str, Any]:
    try:
        read = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise Refused(Reason.NO_GEOJSON, line=error.lineno) from error
    except RecursionError as error:
        raise Refused(Reason.NESTED_TOO_DEEP) from error
    except ValueError as error:  # not UTF-8, or a number of thousands of digits
        raise Refused(Reason.NO_GEOJSON, line=1) from error
    if not isinstance(read, dict):
        raise Refused(Reason.NO_GEOJSON, line=1)
    return read


def _source(read: Mapping[str, Any], features: Iterable[Feature]) -> str:
    """Return whose data it is: as the file says, or by the ids that OpenStreetMap gives."""
    said = filter(None, (attribution(read.get(word)) for word in ("attribution", "copyright")))
    theirs = any(not _OSM_IDS.isdisjoint(one.properties) for one in features)
    return next(said, _OSM if theirs else "")


def _listed(read: Mapping[str, Any]) -> Sequence[Any]:
    listed = read.get("features")
    if isinstance(listed, list) and listed:
        return listed
    if isinstance(read.get("geometry"), dict):
        return [read]
    if "coordinates" in read:
        return [{"geometry": read}]
    raise Refused(Reason.NO_FEATURES)


def _unplaced(read: Any) -> bool:
    return isinstance(read, dict) and read.get("geometry", False) is None


def _feature(number: int, read: Any) -> Feature:
    try:
        geometry, said = read["geometry"], read.get("properties") or {}
        if not _drawable(geometry) or not isinstance(said, dict):
            raise Refused(Reason.BAD_SHAPE, feature=number)
        properties = {key.strip().lower(): value for key, value in islice(said.items(), _MOST_SAID)}
        return Feature(number, _single(shape(geometry)), properties)
    except (ShapelyError, TypeError, KeyError, ValueError, AttributeError) as error:
        raise Refused(Reason.BAD_SHAPE, feature=number) from error


def _single(geometry: BaseGeometry) -> BaseGeometry:
    """Return the one part of what a map program writes as many."""
    first, *more = shapely.get_parts(geometry)
    return geometry if more else first


def _drawable(geometry: Mapping[str, Any]) -> bool:
    depth = _DEPTHS.get(geometry["type"])
    return depth is not None and _complete(geometry["coordinates"], depth)


def _complete(coordinates: Any, depth: int) -> bool:
    if not isinstance(coordinates, list):
        return False
    if depth:
        return bool(coordinates) and all(_complete(one, depth - 1) for one in coordinates)
    return len(coordinates) >= 2 and all(map(_is_number, coordinates))


def _is_number(found: Any) -> bool:
    return type(found) in (int, float) and abs(found) <= _LARGEST_NUMBER


def _moved(corners: Any, degrees: ToDegrees) -> Any:
    lon, lat = degrees(corners[:, 0], corners[:, 1])
    return np.round(np.column_stack((lon, lat)), _DECIMALS)
