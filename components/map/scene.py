"""What a map shows, whoever looks at it: made once, then sent to every device as it is."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from components.basemap import TileLayer
from components.map.frame import Bounds, at_edge, grid, roomy
from components.map.label import labels_json
from components.map.pin import Pin
from components.map.style import painted
from components.page.palette import FIELDS, field_colour


@dataclass(frozen=True, slots=True)
class Layer:
    """One kind of offers, under its `name` in words.

    Each offer has `name`, `lon`, `lat` (WGS84), and if known `target_group` and `provider`.
    """

    kind: str
    name: str
    offers: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Scene:
    """Drawing, names, pins and offers as JSON; `bounds` are what the map opens on."""

    base: str
    labels: str
    pins: str
    offers: str
    bounds: Bounds
    attribution: str = ""
    tiles: TileLayer | None = None


def scene(
    features: Mapping[str, Any],
    pins: Sequence[Pin],
    *,
    bounds: Bounds,
    layers: Sequence[Layer] = (),
    attribution: str = "",
    tiles: TileLayer | None = None,
) -> Scene:
    """Make what a map shows.

    `bounds` are west, south, east, north in WGS84 degrees. `features` is a FeatureCollection whose
    `properties.kind` names a layer; an empty one shows a grid. `tiles` are pictures below that.
    All texts will be shown literally.
    """
    shown = roomy(bounds)
    base = _text(painted(features if features["features"] or tiles else grid(shown)))
    drawn = _text([_pin(at_edge(pin, shown)) for pin in pins])
    offers = _text([asdict(layer) for layer in layers])
    return Scene(base, labels_json(base), drawn, offers, shown, attribution, tiles)


def _pin(pin: Pin) -> dict[str, Any]:
    return {
        "number": pin.number,
        "at": [pin.lat, pin.lon],
        "title": pin.title,
        "language": pin.language,
        "name": ", ".join(filter(None, (f"{pin.number} {pin.title}", pin.about))),
        "about": pin.about,
        "field": pin.field if pin.field in FIELDS else None,
        "colour": field_colour(pin.field),
        "kind": pin.kind,
        "dots": pin.dots,
        "outside": pin.outside,
    }


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
