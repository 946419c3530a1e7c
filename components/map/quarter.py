"""The map that residents look at and tap on.

What it shows is chosen in the browser, without a run; only the place of a new idea is told.
"""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from components.element import own_element
from components.map.pin import Click, Placing
from components.map.scene import Scene
from components.map.style import LAYERS
from components.page.palette import PETROL

HERE = Path(__file__).parent
_PARTS = ("leaflet", "tiles", "ground", "pins", "filter", "offers", "placing", "map")
_HTML = """<div class="map-piece">
<div class="quarter-map" dir="ltr"></div>
<div class="map-bar" hidden></div>
<form class="map-filter" hidden></form>
<details class="map-offers" hidden></details>
</div>"""


def _script() -> str:
    constants = f"const LAYERS = {json.dumps(LAYERS)}, REACHED = {json.dumps(PETROL)};"
    parts = ((HERE / f"{part}.js").read_text(encoding="utf-8") for part in _PARTS)
    return "\n".join((constants, *parts))


_ELEMENT = st.components.v2.component(
    "quarter_map",
    html=_HTML,
    css=(HERE / "map.css").read_text(encoding="utf-8"),
    js=_script(),
    isolate_styles=False,
)
_PARCEL = own_element("map_parcel", HERE / "parcel.js")


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of what is shown: `options` are values and their words, the first one shows all."""

    name: str
    label: str
    options: Sequence[tuple[str, str]]


def quarter_map(
    scene: Scene,
    words: Mapping[str, str],
    *,
    height: int,
    key: str,
    label: str,
    direction: str,
    placing: Placing | None = None,
    on_tap: Callable[[], None] | None = None,
    choices: Sequence[Choice] = (),
    mine: Collection[int] = (),
) -> None:
    """Draw the map `height` pixels high; `on_tap` is called once a place was told, see `click`.

    `label` is its name for a screen reader, `words` those of its buttons by their names in the
    scripts. While somebody is `placing`, a tap is a place; else it opens the idea in a list on the
    same page. `choices` are named field, kind and who; `mine` are the reader's own ideas.
    """
    drawing = asdict(scene)
    pins = drawing.pop("pins")
    # Most runs change neither, and what is the same is not sent again: not at every tap.
    _PARCEL(f"{key}:parcel-drawing", {"of": key, **drawing})
    _PARCEL(f"{key}:parcel-pins", {"of": key, "pins": pins})
    _ELEMENT(
        key=key,
        on_tap_change=on_tap or (lambda: None),
        data={
            "of": key,
            "words": dict(words),
            "height": height,
            "label": label,
            "side": "topright" if direction == "rtl" else "topleft",
            "placing": asdict(placing) if placing else None,
            "choices": [asdict(choice) for choice in choices] or None,
            "mine": sorted(mine),
        },
    )


def click(tap: Mapping[str, Any] | None) -> Click | None:
    """Return what a map has told: `tap` of its key in the session's state."""
    if not tap:
        return None
    lon, lat = (round(float(tap[name]), 4) for name in ("lon", "lat"))
    return Click(lon, lat, tap["sure"], tap["turn"])
