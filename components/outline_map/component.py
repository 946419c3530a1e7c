"""The map to tap corners on: they show in the browser at once, a run learns of all of them."""

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from components.basemap import Ground
from components.context import Visit
from components.map import drawing
from components.map.frame import Bounds, roomy

HERE = Path(__file__).parent
_MAP = HERE.parent / "map"
_ELEMENT = st.components.v2.component(
    "outline_map",
    html=(
        '<div class="quarter-map outline" dir="ltr"></div><p class="outline-ways">'
        '<button type="button" class="undo"></button>'
        '<button type="button" class="clear"></button></p>'
    ),
    css=(_MAP / "map.css").read_text(encoding="utf-8"),
    js="".join(
        path.read_text(encoding="utf-8") for path in (_MAP / "leaflet.js", HERE / "outline.js")
    ),
    isolate_styles=False,
)

Corners = Sequence[Sequence[float]]
"""Lon, lat in WGS84 degrees, in the order in which they were tapped."""


def outline_map(
    visit: Visit,
    features: Mapping[str, Any],
    bounds: Bounds,
    corners: Corners,
    *,
    key: str,
    on_tap: Callable[[Corners], None],
    ground: Ground = (),
    attribution: str = "",
    metres: int | None = None,
) -> None:
    """Draw a map with the corners given so far; `on_tap` gets them all before each run.

    `ground` are pictures under it, `attribution` says whose map it is.
    With `metres` there is one corner, the middle of a circle as wide, and it is where `corners`
    say in each run. Without, the browser keeps them: a tap adds one, buttons take them back.
    """
    text = visit.text
    label = text("Map to tap on")
    shown = drawing(features, [], bounds, label=label, ground=ground)
    data = {
        "picture": f"data:image/svg+xml;base64,{b64encode(shown.encode()).decode()}",
        "bounds": roomy(bounds),
        "corners": corners,
        "metres": metres,
        "label": label,
        "zoom": (text("Closer"), text("Further away")),
        "side": "topright" if visit.translation.language.direction == "rtl" else "topleft",
        "attribution": attribution,
        "undo": text("Take back the last corner"),
        "clear": text("Begin anew"),
    }
    _ELEMENT(key=key, data=data, on_corners_change=lambda: on_tap(_corners(key)))


def _corners(key: str) -> Corners:
    """What the browser sent, as far as it is what our own map sends."""
    sent = (st.session_state.get(key) or {}).get("corners") or []
    return [(round(float(lon), 6), round(float(lat), 6)) for lon, lat in sent]
