"""How a quarter is drawn: one table for the map to tap on, the wall, print and folium.

Keys of a layer are Leaflet's path options. Colours are quiet, so that pins stay the loudest.
"""

from collections.abc import Mapping
from typing import Any

from components.page.palette import MUTED, PETROL

Layer = Mapping[str, Any]


def _area(fill: str, edge: str | None = None) -> Layer:
    return {"fillColor": fill, "fillOpacity": 1, "weight": 1, "color": edge or fill}


def _line(colour: str, weight: float, dash: str | None = None) -> Layer:
    line = {"color": colour, "weight": weight, "fill": False, "lineCap": "round"}
    return line | ({"dashArray": dash} if dash else {})


LAYERS: Mapping[str, Layer] = {
    "grid": _line("#EAE2D5", 1),
    "green": _area("#DDEBD3"),
    "park": _area("#D3E5C8"),
    "water": _area("#C5DDE8", "#A9C9D8"),
    "stream": _line("#C5DDE8", 3),
    "playground": _area("#E4E7BE"),
    "square": _area("#F1E4CC", "#DCCBAA"),
    "railway": _area("#DDD6D2", "#C4BBB6"),
    "rail": _line("#C4BBB6", 4),
    "path": _line("#CBBBA0", 2, "1 6"),
    "street-minor": _line("#E6DDCE", 3),
    "street": _line("#E3D8C6", 6),
    "street-major": _line("#DACBB3", 11),
    "building": _area("#E2D9CF", "#CBBFB2"),
    "school": _area("#D9CCD9", "#B9A8BC"),
    "shop": _area("#EBD3C5", "#CFAE9B"),
    "boundary": _line(PETROL, 3, "10 8"),
    "stop": _area(MUTED),
    "place": _area(MUTED),
    "label": {"stroke": False, "fill": False, "color": MUTED, "weight": 0},
}
"""Painted from first to last."""


def layer_of(properties: Mapping[str, Any]) -> str:
    """The key in LAYERS for a feature; an unknown kind is drawn like a building."""
    kind = str(properties.get("kind"))
    if kind == "street" and properties.get("width") in {"major", "minor"}:
        return f"street-{properties['width']}"
    return kind if kind in LAYERS else "building"


def painted(features: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The features of a FeatureCollection with `properties.layer`, in painting order."""
    order = list(LAYERS)
    marked = [
        {**feature, "properties": {**properties, "layer": layer_of(properties)}}
        for feature in features["features"]
        for properties in [feature.get("properties") or {}]
    ]
    return sorted(marked, key=lambda feature: order.index(feature["properties"]["layer"]))
