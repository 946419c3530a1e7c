"""The quarter as one sharp picture (SVG): for the wall and for paper."""

import json
import math
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import Any

import streamlit as st
from shapely import get_coordinates
from shapely.geometry import shape

from components.basemap import Ground
from components.map.crowd import FEW, Placed, crowds
from components.map.frame import Bounds, at_edge, fanned, grid, roomy
from components.map.label import Label, labels
from components.map.pin import Pin
from components.map.style import LAYERS, painted
from components.page.palette import INK, MUTED, PAPER, SHEET, field_colour
from sessions.writing import tidy

SIDE = 1000
"""The shorter side of a picture; all sizes below are in its units, so text grows with the wall."""

_SIGN = 27
_NUMBER = 31
_FONTS = "Noto Sans, DejaVu Sans, sans-serif"
_NAME = 26
_STREET = 20
_LINE = 1.6
_SMALL = 15
_OVERLAP = 0.5  # so that no paper shines through between two pictures

Project = Callable[[float, float], tuple[float, float]]


def wall_map(
    features: Mapping[str, Any],
    pins: Sequence[Pin],
    bounds: Bounds,
    *,
    label: str,
    attribution: str = "",
    ground: Ground = (),
    told: str = "",
) -> None:
    """Show the quarter read-only, as large as the page allows; `label` is its text alternative.

    `told` is a line above the attribution, for ears as well. All of it stands on the page as an
    image, in which nothing a resident wrote can ever run.
    """
    below = filter(None, (told, attribution))
    drawn = drawing(
        features, pins, bounds, label=label, attribution="\n".join(below), ground=ground
    )
    picture = b64encode(drawn.encode()).decode()
    source = f"data:image/svg+xml;base64,{picture}"
    said = ". ".join(filter(None, (label, told)))
    st.html(f'<img class="drawing" alt="{escape(said)}" src="{source}">')


def drawing(
    features: Mapping[str, Any],
    pins: Sequence[Pin],
    bounds: Bounds,
    *,
    label: str,
    attribution: str = "",
    ground: Ground = (),
) -> str:
    """Return the quarter with numbered pins as an SVG element; all names in it are escaped.

    Above `FEW` pins those that would hide each other become one sign with their count.
    `ground` lies under all of it, the lines of `attribution` say whose data it is.
    """
    shown = roomy(bounds)
    project, width, height = projection(shown)
    shapes = painted(features if features["features"] or ground else grid(shown))
    parts = [
        *(_picture(address, place, project) for address, place in ground),
        *(_shape(feature, project) for feature in shapes),
        *_names(labels(json.dumps(shapes)), project),
        *_signs([at_edge(pin, shown) for pin in pins], project),
        *_source(attribution, width, height),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'role="img" aria-label="{_written(label)}" font-family="{_FONTS}">'
        f"{''.join(parts)}</svg>"
    )


def projection(bounds: Bounds) -> tuple[Project, float, float]:
    """Return what turns lon/lat into places on a picture of these bounds, its width and height."""
    west, south, east, north = bounds
    squeeze = math.cos(math.radians((south + north) / 2))
    scale = SIDE / min((east - west) * squeeze, north - south)

    def project(lon: float, lat: float) -> tuple[float, float]:
        return (lon - west) * squeeze * scale, (north - lat) * scale

    return project, *project(east, south)


def _written(text: str) -> str:
    """Return a text as it may stand in a picture: one character too odd would hide all of it."""
    return escape(tidy(text))


def _picture(address: str, place: Bounds, project: Project) -> str:
    west, south, east, north = place
    (x, y), (right, down) = project(west, north), project(east, south)
    return (
        f'<image x="{x:.2f}" y="{y:.2f}" width="{right - x + _OVERLAP:.2f}" '
        f'height="{down - y + _OVERLAP:.2f}" preserveAspectRatio="none" href="{escape(address)}"/>'
    )


def _source(attribution: str, width: float, height: float) -> Iterable[str]:
    for up, line in enumerate(reversed(attribution.splitlines())):
        yield (
            f'<text x="{width - 8:.0f}" y="{height - 8 - 1.4 * _SMALL * up:.0f}" '
            f'text-anchor="end" font-size="{_SMALL}" fill="{INK}" stroke="{PAPER}" '
            f'stroke-width="5" stroke-linejoin="round" paint-order="stroke">{_written(line)}</text>'
        )


def _shape(feature: Mapping[str, Any], project: Project) -> str:
    layer = feature["properties"]["layer"]
    geometry = feature["geometry"]
    if layer == "label":
        return ""
    if "Point" in geometry["type"]:
        spots = get_coordinates(shape(geometry))
        return "".join(_spot(*project(lon, lat)) for lon, lat in spots)
    return f'<path d="{outline(geometry, project)}" {_paint(LAYERS[layer])}/>'


def _spot(x: float, y: float) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" fill="{MUTED}"/>'


def outline(geometry: Mapping[str, Any], project: Project) -> str:
    """Return a GeoJSON line or area as the data of an SVG path."""
    closed = "Z" if "Polygon" in geometry["type"] else ""
    return "".join(_path(line, project) + closed for line in _lines(geometry["coordinates"]))


def _lines(coordinates: Sequence[Any]) -> Iterable[Sequence[Sequence[float]]]:
    if isinstance(coordinates[0][0], int | float):
        yield coordinates
        return
    for part in coordinates:
        yield from _lines(part)


def _path(line: Sequence[Sequence[float]], project: Project) -> str:
    points = (project(lon, lat) for lon, lat, *_ in line)
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _paint(style: Mapping[str, Any]) -> str:
    dash = f' stroke-dasharray="{style["dashArray"]}"' if "dashArray" in style else ""
    return (
        f'fill="{style.get("fillColor", "none")}" fill-rule="evenodd" stroke="{style["color"]}" '
        f'stroke-width="{_LINE * style["weight"]:.1f}" stroke-linecap="round" '
        f'stroke-linejoin="round"{dash}'
    )


def _names(names: Iterable[Label], project: Project) -> Iterable[str]:
    taken: list[tuple[float, float, float]] = []
    for name in names:
        x, y = project(name.lon, name.lat)
        half = 0.28 * _NAME * len(name.name)
        if all(abs(y - v) > 1.2 * _NAME or abs(x - u) > half + w for u, v, w in taken):
            taken.append((x, y, half))
            yield _name(name, x, y)


def _name(name: Label, x: float, y: float) -> str:
    street = name.layer.startswith("street")
    size = _STREET if street else _NAME
    drop = -0.6 * size if name.layer in {"place", "shop"} else 0.35 * size
    turned = f' transform="rotate({name.turn:.1f} {x:.1f} {y:.1f})"' if name.turn else ""
    return (
        f'<text x="{x:.1f}" y="{y + drop:.1f}" text-anchor="middle" font-size="{size}" '
        f'fill="{MUTED if street else INK}" stroke="{PAPER}" stroke-width="6" '
        f'stroke-linejoin="round" paint-order="stroke"{turned}>{_written(name.name)}</text>'
    )


def _signs(pins: Sequence[Pin], project: Project) -> Iterable[str]:
    if len(pins) > FEW:
        placed = [(pin, *project(pin.lon, pin.lat)) for pin in pins]
        for crowd in crowds(placed, 2.2 * _SIGN):
            yield _crowd(crowd) if len(crowd) > 1 else _pin(*crowd[0])
        return
    for pin, right, down in fanned(pins, 1.25 * _SIGN):
        x, y = project(pin.lon, pin.lat)
        yield _pin(pin, x + right, y + down)


def _pin(pin: Pin, x: float, y: float) -> str:
    sign = _sign(pin, x, y, _radius(pin))
    return f"<g>{sign}{_figure(pin.number, x, y, SHEET)}</g>"


def _crowd(crowd: Sequence[Placed]) -> str:
    """A pale disc, unlike the sign of any one idea; larger where there are more."""
    _, x, y = crowd[0]
    r = _SIGN * (1 + 0.05 * math.sqrt(len(crowd)))
    disc = (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{SHEET}" stroke="{INK}" '
        'stroke-width="5"/>'
    )
    return f"<g>{disc}{_figure(len(crowd), x, y, INK)}</g>"


def _figure(number: int, x: float, y: float, colour: str) -> str:
    size = _NUMBER if number < 100 else 0.75 * _NUMBER
    return (
        f'<text x="{x:.1f}" y="{y + 0.36 * size:.1f}" text-anchor="middle" '
        f'font-size="{size:.0f}" font-weight="700" fill="{colour}">{number}</text>'
    )


def _radius(pin: Pin) -> float:
    return _SIGN if pin.dots is None else _SIGN * (0.9 + 0.12 * math.sqrt(pin.dots))


def sign(kind: str) -> str:
    """Return the shape of a kind of idea as a small picture, for a legend."""
    shape = _sign(Pin(0, 0, 0, "", None, kind), 40, 40, _SIGN)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">{shape}</svg>'


def _sign(pin: Pin, x: float, y: float, r: float) -> str:
    """A disc for an idea, a square for what shall stay, a diamond for what troubles."""
    dash = ' stroke-dasharray="9 7"' if pin.outside else ""
    paint = f'fill="{field_colour(pin.field)}" stroke="{SHEET}" stroke-width="4"{dash}'
    if pin.kind == "idea":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" {paint}/>'
    turn = f' transform="rotate(45 {x:.1f} {y:.1f})"' if pin.kind == "trouble" else ""
    side = 1.8 * r
    corner = f'x="{x - side / 2:.1f}" y="{y - side / 2:.1f}"'
    return f'<rect {corner} width="{side:.1f}" height="{side:.1f}" rx="8" {paint}{turn}/>'
