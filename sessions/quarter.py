"""The quarter: its boundary, its known places and its drawing, all as GeoJSON (RFC 7946)."""

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from shapely import Point, intersects_xy, prepare
from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from sessions.attribution import joined
from sessions.basemap.basemap import Basemap
from sessions.basemap.tiles import Tiles
from sessions.errors import Reason, Refused

PLACE_KINDS = frozenset({"place", "school", "square", "shop", "park", "stop", "playground"})

REACH = 20_000
"""Metres beyond the boundary within which a place may still matter to the quarter."""

_DEGREE = 111_195  # metres of latitude
_ROUNDED = 10  # metres: four decimals move a place by no more


@dataclass(frozen=True, slots=True)
class Place:
    """A point in WGS84 degrees; `name` is set where residents know it by one."""

    lon: float
    lat: float
    name: str | None = None


@dataclass(frozen=True)
class Quarter:
    """What is drawn under the ideas.

    `features` is a FeatureCollection in WGS84 lon/lat; each feature has `properties.kind`
    and often a `properties.name`. Below them lie `tiles`, if there are any. Raises `Refused`
    (bad_quarter) if it is anything else.
    """

    name: str
    features: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)
    attribution: str = ""
    tiles: Tiles | None = None

    def __post_init__(self) -> None:
        """Reject what cannot be drawn before it is stored."""
        if not isinstance(self.features.get("features"), list):
            raise Refused(Reason.BAD_QUARTER)
        try:
            shapes = [shape(feature["geometry"]) for feature in self.features["features"]]
        except (ShapelyError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise Refused(Reason.BAD_QUARTER) from error
        if not all(_on_earth(geometry) for geometry in shapes):
            raise Refused(Reason.BAD_QUARTER)

    def upon(self, basemap: Basemap) -> "Quarter":
        """Return this quarter with a basemap under it, and both sources named.

        Raises `Refused` (border_missing) for pictures, which do not say what of them it is.
        """
        if basemap.tiles is not None and self.boundary is None:
            raise Refused(Reason.BORDER_MISSING)
        features = [*basemap.features, *self.features["features"]]
        source = joined(self.attribution, basemap.attribution)
        drawn = {"type": "FeatureCollection", "features": features}
        return Quarter(self.name, drawn, source, basemap.tiles)

    @cached_property
    def boundary(self) -> BaseGeometry | None:
        """The boundary as a shape, or None where nobody drew one."""
        for feature in self._of_kind({"boundary"}):
            border = shape(feature["geometry"])
            prepare(border)  # it is asked about every idea
            return border
        return None

    @property
    def inhabitants(self) -> int | None:
        """How many people live here, if the organiser said so, else the boundary in the file.

        Either says so as `inhabitants`: of the whole collection, or of the boundary's properties.
        """
        said = (_properties(f).get("inhabitants") for f in self._of_kind({"boundary"}))
        everything = (self.features.get("inhabitants"), *said)
        return next((one for one in everything if type(one) is int and one > 0), None)

    def with_inhabitants(self, number: int) -> "Quarter":
        """Return the same quarter where so many people live."""
        return replace(self, features={**self.features, "inhabitants": number})

    def without(self, names: Collection[str]) -> "Quarter":
        """Return this quarter where no place of these names is known; areas stay drawn."""
        known = (_unnamed(feature, names) for feature in self.features["features"])
        features = {**self.features, "features": [one for one in known if one]}
        return replace(self, features=features)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The places residents know by name, in alphabetical order."""
        named = {f["properties"]["name"]: f for f in self._of_kind(PLACE_KINDS) if _name(f)}
        centres = {name: shape(f["geometry"]).representative_point() for name, f in named.items()}
        return tuple(
            Place(round(point.x, 4), round(point.y, 4), name)
            for name, point in sorted(centres.items())
        )

    def place(self, name: str) -> Place | None:
        """Return the known place of that name."""
        return next((place for place in self.places if place.name == name), None)

    def nearest(self, place: Place) -> Place | None:
        """Return the known place closest to `place`, however far, or None if none is known."""
        squeeze = math.cos(math.radians(place.lat))

        def distance(known: Place) -> float:
            return math.hypot((known.lon - place.lon) * squeeze, known.lat - place.lat)

        return min(self.places, key=distance, default=None)

    def located(self, lon: float, lat: float) -> Place:
        """Return the place rounded to 4 decimals (about 10 m), be it inside or `beyond`.

        Raises `Refused` (outside_quarter) further than `REACH` from the boundary or off the globe.
        """
        on_globe = math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90
        if not on_globe or self.too_far(Place(lon, lat)):
            raise Refused(Reason.OUTSIDE_QUARTER)
        return Place(round(lon, 4), round(lat, 4))

    def beyond(self, place: Place) -> bool:
        """Say whether a place is outside: not in the quarter, yet it may matter to it.

        What was tapped at the boundary is inside, wherever rounding moved it.
        """
        return self._metres_off(place.lon, place.lat) > _ROUNDED

    def too_far(self, place: Place) -> bool:
        """Say whether a place is further than `REACH` from the boundary."""
        return self._metres_off(place.lon, place.lat) > REACH

    def _metres_off(self, lon: float, lat: float) -> float:
        """Metres from the boundary to a place outside, 0 inside; right enough to tell far."""
        if self.boundary is None or intersects_xy(self.boundary, lon, lat):
            return 0
        squeeze = math.cos(math.radians(lat))
        near, _ = nearest_points(self.boundary, Point(lon, lat))
        return _DEGREE * math.hypot((near.x - lon) * squeeze, near.y - lat)

    def bounds(self, places: Iterable[Place] = ()) -> tuple[float, float, float, float]:
        """Return west, south, east, north of the boundary, else of the drawing and `places`."""
        if self.boundary is not None:
            west, south, east, north = self.boundary.bounds
            return (west, south, east, north)
        corners = [shape(feature["geometry"]).bounds for feature in self.features["features"]]
        corners += [(place.lon, place.lat, place.lon, place.lat) for place in places]
        if not corners:
            return (5.9, 47.3, 15.0, 55.1)  # Germany, for want of anything nearer
        wests, souths, easts, norths = zip(*corners, strict=True)
        return (min(wests), min(souths), max(easts), max(norths))

    def _of_kind(self, kinds: Collection[str]) -> Iterable[Mapping[str, Any]]:
        return (f for f in self.features["features"] if _properties(f).get("kind") in kinds)


_NOTHING: Mapping[str, Any] = {"type": "FeatureCollection", "features": []}


def _properties(feature: Mapping[str, Any]) -> Mapping[str, Any]:
    return feature.get("properties") or {}


def _name(feature: Mapping[str, Any]) -> bool:
    return isinstance(_properties(feature).get("name"), str)


def _unnamed(feature: Mapping[str, Any], names: Collection[str]) -> Mapping[str, Any] | None:
    """Return a feature that is no place of one of these names: without it, else none at all."""
    said = _properties(feature)
    if not _name(feature) or said.get("kind") not in PLACE_KINDS or said["name"] not in names:
        return feature
    if "Point" in feature["geometry"]["type"]:
        return None
    return {**feature, "properties": {key: said[key] for key in said if key != "name"}}


def _on_earth(geometry: BaseGeometry) -> bool:
    if geometry.is_empty:
        return False
    west, south, east, north = geometry.bounds
    return bool(-180 <= west <= east <= 180 and -90 <= south <= north <= 90)
