"""The map that residents tap on. The tap shows in the browser first, then a run learns of it."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from components.basemap import TileLayer
from components.map.frame import Bounds, fanned, grid, roomy
from components.map.label import labels_json
from components.map.pin import Click, Pin
from components.map.style import LAYERS, painted
from components.page.palette import field_colour

HERE = Path(__file__).parent
_PARTS = ("leaflet", "tiles", "map")
_ELEMENT = st.components.v2.component(
    "quarter_map",
    html='<div class="quarter-map" dir="ltr"></div>',
    css=(HERE / "map.css").read_text(encoding="utf-8"),
    js=f"const LAYERS = {json.dumps(LAYERS)};\n"
    + "".join((HERE / f"{part}.js").read_text(encoding="utf-8") for part in _PARTS),
    isolate_styles=False,
)


def quarter_map(
    features: Mapping[str, Any],
    pins: Sequence[Pin],
    *,
    bounds: Bounds,
    chosen: tuple[float, float] | None,
    height: int,
    key: str,
    label: str,
    direction: str,
    zoom_labels: tuple[str, str],
    attribution: str = "",
    tiles: TileLayer | None = None,
) -> Click | None:
    """Draw the quarter `height` pixels high and return the tap that caused this run, if any.

    `bounds` are west, south, east, north and `chosen` lon, lat in WGS84 degrees. `features` is a
    FeatureCollection whose `properties.kind` names a layer; an empty one shows a grid. `label` is
    the map's name for a screen reader, `zoom_labels` those of its two buttons. Moving the map
    causes no run. All texts are shown literally. `tiles` are pictures under all of it.
    """
    shown = roomy(bounds)
    drawn = features if features["features"] or tiles else grid(shown)
    base = json.dumps(painted(drawn))
    result = _ELEMENT(
        key=key,
        height=height,
        on_tap_change=lambda: None,
        data={
            "base": base,
            "labels": labels_json(base),
            "pins": [_pin(*fan) for fan in fanned(pins, 24)],
            "bounds": shown,
            "chosen": chosen,
            "height": height,
            "label": label,
            "side": "topright" if direction == "rtl" else "topleft",
            "zoom": zoom_labels,
            "attribution": attribution,
            "tiles": tiles,
        },
    )
    return _click(result.tap)


def _pin(pin: Pin, right: float, down: float) -> dict[str, Any]:
    return {
        "number": pin.number,
        "at": [pin.lat, pin.lon],
        "shift": [round(right), round(down)],
        "title": pin.title,
        "language": pin.language,
        "colour": field_colour(pin.field),
        "kind": pin.kind,
        "dots": pin.dots,
    }


def _click(tap: Mapping[str, Any] | None) -> Click | None:
    if not tap:
        return None
    return Click(round(tap["lon"], 4), round(tap["lat"], 4), tap.get("number"))
