"""What a feature of a map is: said by itself, else by its OpenStreetMap tags; and its name."""

from collections.abc import Iterable, Mapping
from typing import Any

from shapely.geometry.base import BaseGeometry

from sessions.quarter import PLACE_KINDS
from sessions.writing import TITLE_LENGTH, tidy

AREA = "area"
"""The kind of an area that does not say what it is: a border to choose, until one is chosen."""

_ANY = ""
_TAGS: tuple[tuple[str, str, str], ...] = (
    ("highway", "bus_stop", "stop"),
    ("public_transport", "platform", "stop"),
    ("railway", "station", "stop"),
    ("railway", "tram_stop", "stop"),
    ("railway", _ANY, "railway"),
    ("highway", "footway", "path"),
    ("highway", "path", "path"),
    ("highway", "cycleway", "path"),
    ("highway", "steps", "path"),
    ("highway", "pedestrian", "path"),
    ("highway", _ANY, "street"),
    ("amenity", "school", "school"),
    ("amenity", "kindergarten", "school"),
    ("leisure", "playground", "playground"),
    ("leisure", "park", "park"),
    ("leisure", "garden", "park"),
    ("natural", "water", "water"),
    ("waterway", _ANY, "water"),
    ("landuse", "grass", "green"),
    ("landuse", "forest", "green"),
    ("landuse", "meadow", "green"),
    ("natural", "wood", "green"),
    ("place", "square", "square"),
    ("shop", _ANY, "shop"),
    ("building", _ANY, "building"),
    ("boundary", _ANY, "boundary"),
    ("amenity", _ANY, "place"),
)
"""Tag, its value or any, and the kind it stands for; the first that fits counts."""

_BY_SHAPE = {"Point": "place", "LineString": "street", "Polygon": AREA}
_POINTS = PLACE_KINDS | {"label"}
_MAJOR = {"motorway", "trunk", "primary", "secondary", "tertiary"}
_NAMES = ("name", "title", "titel", "bezeichnung", "angebot", "offer")


def kind_of(properties: Mapping[str, Any], geometry: BaseGeometry) -> str:
    """Return the kind of a feature; what does not say is a place, a street or AREA by its shape.

    A point of a kind that is not known here is a place too, or its name would be lost.
    """
    said = word(properties, ("kind",))
    if said and (geometry.geom_type != "Point" or said in _POINTS):
        return said
    for tag, value, kind in _TAGS:
        found = word(properties, (tag,))
        if found and found != "no" and value in {_ANY, found}:
            return kind
    return _BY_SHAPE[geometry.geom_type.removeprefix("Multi")]


def width_of(properties: Mapping[str, Any]) -> str:
    """Return `major` for a street that leads through, else what the feature says, else ""."""
    major = word(properties, ("highway",)) in _MAJOR
    return "major" if major else word(properties, ("width",))


def name_of(properties: Mapping[str, Any]) -> str:
    """Return a name from a column that is called so or ends so, as in `PGR_NAME`, or ""."""
    named = word(properties, _NAMES)
    endings = [key for key in properties if key.endswith("name")]
    return named or word(properties, endings)


def word(properties: Mapping[str, Any], keys: Iterable[str]) -> str:
    """Return the first text under one of the keys (small letters), on one line and not endless.

    Anything but text counts as none: whatever a file says, it ends as words on a map.
    """
    found = (properties.get(key) for key in keys)
    said = next((one for one in found if isinstance(one, str) and one.strip()), "")
    return tidy(" ".join(said.split())[:TITLE_LENGTH])[:TITLE_LENGTH]
