"""The votes on a folium map, for whoever looks closely after the evening."""

from collections.abc import Mapping, Sequence
from math import sqrt
from pathlib import Path
from typing import Any

import folium
import streamlit as st
from shapely.geometry import mapping, shape

from components.basemap import TileLayer
from components.map.frame import Bounds, grid, roomy
from components.map.pin import Pin
from components.map.style import LAYERS, painted
from components.page.palette import PAPER, SHEET, field_colour

_NAME = st.components.v2.component(
    "frame_name", js=Path(__file__).with_name("frame_name.js").read_text(encoding="utf-8")
)


_SHEET = f"""<style>
.leaflet-container {{ background: {PAPER}; font: 16px sans-serif; }}
.leaflet-touch .leaflet-bar a {{ width: 48px; height: 48px; line-height: 48px; }}
.leaflet-tooltip {{ background: none; border: 0; box-shadow: none; color: {SHEET};
  font: 700 16px sans-serif; padding: 0; }}
</style>"""


class OfflineMap(folium.Map):
    """A folium map that takes Leaflet from this server and asks no other host for anything."""

    default_js = [("leaflet", "/leaflet/leaflet.js")]  # noqa: RUF012 - as folium declares it
    default_css = [("leaflet_css", "/leaflet/leaflet.css")]  # noqa: RUF012


def votes_map(
    features: Mapping[str, Any],
    pins: Sequence[Pin],
    *,
    bounds: Bounds,
    height: int,
    key: str,
    label: str,
    tiles: TileLayer | None = None,
) -> None:
    """Draw every idea as a disc whose area grows with its dots, `height` pixels high.

    70 ms of server time per run for 40 pins: for a few people, not for a hall.
    """
    chart = votes_chart(features, pins, bounds=bounds, tiles=tiles)
    # At the top of the file it would be declared before there is a runtime to serve its frame.
    from streamlit_folium import st_folium  # noqa: PLC0415

    with st.container(key=key):
        _NAME(key=f"{key}:name", data=label)
        st_folium(
            chart, key=f"{key}:map", height=height, use_container_width=True, returned_objects=[]
        )


def votes_chart(
    features: Mapping[str, Any],
    pins: Sequence[Pin],
    *,
    bounds: Bounds,
    tiles: TileLayer | None = None,
) -> OfflineMap:
    """Return the map that is shown.

    Discs bear the public numbers. Nothing that anybody wrote is in it, be it a title or the name
    of a street: folium runs the text of its data as a template on this server, and scripts may run
    in its frame.
    """
    west, south, east, north = shown = roomy(bounds)
    chart = OfflineMap(
        tiles=None, zoom_snap=0.25, scroll_wheel_zoom=False, attribution_control=False
    )
    _root(chart).header.add_child(folium.Element(_SHEET))
    chart.fit_bounds([(south, west), (north, east)])
    if tiles:
        _pictures(tiles).add_to(chart)
    if features["features"] or not tiles:
        _quarter(features if features["features"] else grid(shown)).add_to(chart)
    for pin in sorted(pins, key=lambda pin: pin.dots or 0, reverse=True):
        _disc(pin).add_to(chart)
    return chart


def _root(chart: OfflineMap) -> folium.Figure:
    root = chart.get_root()
    if not isinstance(root, folium.Figure):
        raise TypeError(type(root))
    return root


def _pictures(tiles: TileLayer) -> folium.TileLayer:
    west, south, east, north = tiles["bounds"]
    return folium.TileLayer(
        tiles["url"],
        attr=" ",  # it stands below the map
        max_zoom=24,
        max_native_zoom=tiles["most"],
        min_native_zoom=tiles["least"],
        bounds=[[south, west], [north, east]],
    )


def _quarter(features: Mapping[str, Any]) -> folium.GeoJson:
    return folium.GeoJson(
        {"type": "FeatureCollection", "features": [_bare(one) for one in painted(features)]},
        style_function=lambda feature: LAYERS[feature["properties"]["layer"]],
        marker=folium.CircleMarker(radius=3),
        interactive=False,
    )


def _bare(feature: Mapping[str, Any]) -> dict[str, Any]:
    """Return numbers and the name of a layer of ours, whatever else a file says."""
    return {
        "type": "Feature",
        "properties": {"layer": feature["properties"]["layer"]},
        "geometry": mapping(shape(feature["geometry"])),
    }


def _disc(pin: Pin) -> folium.CircleMarker:
    return folium.CircleMarker(
        (pin.lat, pin.lon),
        radius=13 + 3 * sqrt(pin.dots or 0),
        color=PAPER,
        weight=2,
        fill_color=field_colour(pin.field),
        fill_opacity=0.9,
        tooltip=folium.Tooltip(str(pin.number), permanent=True, direction="center"),
    )
