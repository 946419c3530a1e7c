"""What the layers of OpenMapTiles and Protomaps are in a quarter: one table for both."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Kind(NamedTuple):
    """What a feature is drawn as: `properties.kind` and `properties.width` of a quarter."""

    name: str
    width: str = ""


_Words = Mapping[str, Kind]


def _table(kinds: Mapping[Kind, str]) -> _Words:
    return {word: kind for kind, words in kinds.items() for word in words.split()}


_STREETS = _table(
    {
        Kind("street", "major"): "motorway trunk primary secondary highway major_road medium_road",
        Kind("street"): "tertiary minor busway minor_road",
        Kind("street", "minor"): "service track",
        Kind("path"): "path",
        Kind("rail"): "rail transit",
    }
)
_GROUND = _table(
    {
        Kind("green"): "grass wood forest park garden cemetery pitch grassland meadow scrub zoo "
        "village_green allotments recreation_ground golf_course nature_reserve wetland",
        Kind("playground"): "playground",
        Kind("school"): "school kindergarten college university",
        Kind("square"): "pedestrian square",
    }
)
_PLACES = _table(
    {
        Kind("school"): "school kindergarten college university",
        Kind("playground"): "playground",
        Kind("park"): "park garden",
        Kind("stop"): "bus bus_stop tram_stop railway station halt subway light_rail",
        Kind("square"): "square",
        Kind("shop"): "grocery supermarket marketplace mall",
        Kind("place"): "library town_hall townhall community_centre place_of_worship museum "
        "theatre sports_centre social_facility hospital cemetery",
    }
)
_NAMES = _table({Kind("label"): "suburb neighbourhood quarter hamlet village macrohood"})

_LAYERS: Mapping[tuple[str, str], _Words | Kind] = {
    ("transportation", "LineString"): _STREETS,
    ("transportation", "Polygon"): {"path": Kind("square")},
    ("transportation_name", "LineString"): _STREETS,
    ("roads", "LineString"): _STREETS,
    ("landcover", "Polygon"): _GROUND,
    ("landuse", "Polygon"): _GROUND,
    ("natural", "Polygon"): _GROUND,
    ("park", "Polygon"): Kind("green"),
    ("water", "Polygon"): Kind("water"),
    ("water", "LineString"): Kind("stream"),
    ("waterway", "LineString"): Kind("stream"),
    ("building", "Polygon"): Kind("building"),
    ("buildings", "Polygon"): {"building": Kind("building")},
    ("poi", "Point"): _PLACES,
    ("pois", "Point"): _PLACES,
    ("place", "Point"): _NAMES,
    ("places", "Point"): _NAMES,
}
"""By layer and geometry: the words that are used, or what all of it is."""

LAYERS = frozenset(layer for layer, _ in _LAYERS)
"""The layers that are read; the names of both schemas never mean different things."""


def kind_of(layer: str, geometry: str, properties: Mapping[str, Any]) -> Kind | None:
    """Return what a feature is drawn as, or None if it is left out.

    `geometry` is Point, LineString or Polygon. OpenMapTiles says `class`, Protomaps `kind`, its
    older files `pmap:kind`.
    """
    words = _LAYERS.get((layer, geometry), {})
    if isinstance(words, Kind):
        return words
    said = (properties.get(key) for key in ("class", "kind", "pmap:kind"))
    word = next((one for one in said if isinstance(one, str)), "")
    return words.get(word)
