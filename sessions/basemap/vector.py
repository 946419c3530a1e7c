"""Vector tiles become the features of a quarter.

Everything here takes time and memory in proportion to its input, also for shapes that cross
themselves a million times: nothing is united, mended or simplified.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import numpy as np
import shapely
from google.protobuf.message import DecodeError
from mapbox_vector_tile.decoder import TileData
from numpy.typing import NDArray
from shapely import MultiLineString, MultiPolygon
from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from sessions.basemap.cut import cut
from sessions.basemap.kinds import LAYERS, Kind, kind_of
from sessions.basemap.tile import Bounds, Tile
from sessions.errors import Reason, Refused

Feature = Mapping[str, Any]

MOST_NUMBERS = 600_000
"""Numbers in the geometry of one file: two and some more per corner."""

_MOST_FEATURES = 60_000
_DECIMALS = 5  # of a degree: about a metre
_LONGEST_NAME = 80
_COMPLAINTS = (AssertionError, LookupError, ValueError, ArithmeticError, TypeError)
# What nonsense in a tile makes its library say.
_Key = tuple[Kind, str, str]


class Drawing:
    """Shapes by what they are, tile after tile, cut to `bounds`."""

    def __init__(self, bounds: Bounds) -> None:
        """Nothing drawn yet."""
        self._bounds = bounds
        self._shapes: dict[_Key, list[BaseGeometry]] = defaultdict(list)
        self._numbers = 0
        self._count = 0

    def add(self, tile: Tile, raw: bytes) -> None:
        """Add what lies on a tile.

        Raises `Refused`: basemap_tile if it cannot be read, area_too_large if all is too much.
        """
        try:
            data = TileData(raw, default_options={"y_coord_down": True})
            self._weigh(data)
            layers = data.get_message()
            for name, layer in layers.items():
                self._add_layer(tile, name, layer)
        except (DecodeError, ShapelyError, *_COMPLAINTS) as error:
            raise unreadable(tile) from error

    def features(self) -> list[Feature]:
        """Return them as GeoJSON features with `kind`, and `width` and `name` where they have."""
        return [
            _feature(kind, name, geometry)
            for (kind, name, form), shapes in self._shapes.items()
            if shapes
            for geometry in _joined(kind, form, shapes)
        ]

    def _weigh(self, data: TileData) -> None:
        layers = data.tile.layers
        for place in reversed(range(len(layers))):
            if layers[place].name not in LAYERS:
                del layers[place]
        features = [feature for layer in layers for feature in layer.features]
        self._count += len(features)
        self._numbers += sum(len(feature.geometry) + len(feature.tags) for feature in features)
        if self._numbers > MOST_NUMBERS or self._count > _MOST_FEATURES:
            raise Refused(Reason.AREA_TOO_LARGE)

    def _add_layer(self, tile: Tile, name: str, layer: Mapping[str, Any]) -> None:
        extent = layer["extent"]
        if not extent:
            raise ValueError(extent)

        def placed(points: NDArray[np.float64]) -> NDArray[np.float64]:
            return tile.placed(points / extent)

        frame = _overlap(self._bounds, tile.bounds)
        for feature in layer["features"]:
            properties, form = feature["properties"], _form(feature["geometry"])
            kind = kind_of(name, form, properties)
            called = "" if form == "Polygon" else _name(properties)
            if kind is None or (form == "Point" and not called):
                continue
            whole = shapely.transform(shape(feature["geometry"]), placed)
            self._shapes[kind, called, form] += _rounded(cut(whole, frame), form)


def unreadable(tile: Tile) -> Refused:
    """Return the refusal of a tile that is not what the file says."""
    return Refused(Reason.BASEMAP_TILE, tile="/".join(map(str, tile)))


def _form(geometry: Mapping[str, Any]) -> str:
    return str(geometry["type"]).removeprefix("Multi")


def _name(properties: Mapping[str, Any]) -> str:
    said = properties.get("name")
    words = " ".join(said.split()) if isinstance(said, str) else ""
    return words if words.isprintable() and len(words) <= _LONGEST_NAME else ""


def _overlap(one: Bounds, other: Bounds) -> Bounds:
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


def _rounded(parts: list[BaseGeometry], form: str) -> list[BaseGeometry]:
    return [
        shapely.transform(part, lambda points: np.round(points, _DECIMALS))
        for part in parts
        if part.geom_type == form and not part.is_empty
    ]


def _joined(kind: Kind, form: str, shapes: list[Any]) -> list[Any]:
    """One geometry where nothing can overlap, so that a map has fewer of them to handle."""
    if form == "LineString":
        return [shapely.line_merge(MultiLineString(shapes))]
    if form == "Point":
        return shapes[:1]  # the two stops of a street have one name
    return [MultiPolygon(shapes)] if kind.name == "building" else shapes


def _feature(kind: Kind, name: str, geometry: BaseGeometry) -> Feature:
    said = {"kind": kind.name, "width": kind.width, "name": name}
    return {
        "type": "Feature",
        "properties": {word: value for word, value in said.items() if value},
        "geometry": shapely.geometry.mapping(geometry),
    }
