"""The twelve groups of areas on a map: a colour per status, a sign per dynamics, both in words."""

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Mapping
from html import escape

import streamlit as st
from shapely.geometry import shape

from components.context import Visit
from components.map.drawing import outline, projection
from components.map.frame import roomy
from components.monitoring.kept import Kept
from components.monitoring.words import DYNAMICS_WORDS, STATUS_WORDS, threshold_words
from components.page.palette import INK, MUTED, NEED, PAPER, PETROL, SHEET
from components.tappable import tappable
from sessions.ids import MonitoringId
from sessions.monitoring.index import Dynamics, Status
from sessions.monitoring.monitoring import Monitoring
from sessions.monitoring.rating import Rated

FILLS = {
    Status.HIGH: "#E4EEE9",
    Status.MIDDLE: "#F1D9A8",
    Status.LOW: "#D98E52",
    Status.VERY_LOW: NEED,
}
"""From pale to dark, so that the order is seen without colours too."""

_SIGNS: Mapping[Dynamics | None, str] = {
    Dynamics.POSITIVE: "M4 10h12M10 4v12",
    Dynamics.NEGATIVE: "M4 10h12",
    None: "M10 10h0.1M10 4h0.1M10 16h0.1",
}
"""None for an area whose dynamics nobody knows, where those of others are known."""

_TILE = 38
_MOST_NUMBERS = 80
_NUMBER = 26


def group_map(visit: Visit, here: Kept, chosen: str = "") -> str:
    """Return the map as a picture, the chosen area with a thick border; "" without shapes."""
    if not here.monitoring.shapes:
        return ""
    picture = _drawn(visit.store.url, here.id, chosen, here.monitoring, here.order)
    source = b64encode(picture.encode()).decode()
    return f'<img class="group-map" alt="{_label(visit)}" src="data:image/svg+xml;base64,{source}">'


def map_to_choose(visit: Visit, here: Kept, chosen: str, choose: Callable[[str], None]) -> None:
    """Draw the map with the names of areas to point at; a tap chooses one, as does the field."""
    picture = _drawn(visit.store.url, here.id, chosen, here.monitoring, here.order)
    named = f'<svg class="group-map" role="img" aria-label="{_label(visit)}" '
    drawn = picture.replace("<svg ", named, 1)
    tappable(drawn, key=f"map:{here.id}", on_tap=choose)


def _label(visit: Visit) -> str:
    return escape(visit.text("Map of the twelve groups; the table says the same in words."))


def group_legend(visit: Visit, here: Kept) -> str:
    """Return the twelve groups with their signs, how many areas are in each, and the thresholds.

    Areas whose dynamics nobody knows are counted beside them.
    """
    text, found = visit.text, Counter((one.status, one.dynamics) for one in here.order)
    moving = {one.dynamics for one in here.order}
    known = list(Dynamics) if moving != {None} else []
    columns = [*known, *({None} & moving)]
    heads = "".join(
        f'<th scope="col">{escape(text(DYNAMICS_WORDS[one]) if one else text("not known"))}</th>'
        for one in columns
    )
    plain = Dynamics.STABLE  # as on the map, where no dynamics are known
    rows = "".join(
        f'<tr><th scope="row">{escape(text(words))}</th>'
        + "".join(
            f"<td>{_swatch(status, one if known else plain)} {found[status, one]}</td>"
            for one in columns
        )
        + "</tr>"
        for status, words in STATUS_WORDS.items()
    )
    caption = escape(text("Areas by status (rows) and dynamics (columns)"))
    corner = escape(" / ".join((text("Social status"), text("Dynamics"))))
    limits = threshold_words(visit, here.monitoring.settings.thresholds)
    told = escape(text("Thresholds in standard deviations: {thresholds}.", thresholds=limits))
    foot = f'<tfoot><tr><td colspan="{len(columns) + 1}">{told}</td></tr></tfoot>'
    return (
        f'<table class="group-legend"><caption>{caption}</caption><thead><tr>'
        f'<th scope="col">{corner}</th>{heads}</tr></thead><tbody>{rows}</tbody>{foot}</table>'
    )


def _swatch(status: Status, dynamics: Dynamics | None) -> str:
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">'
        f'<rect width="20" height="20" rx="4" fill="{FILLS[status]}" stroke="{MUTED}"/>'
        f"{_sign(status, dynamics)}</svg>"
    )
    source = b64encode(drawn.encode()).decode()
    drawn = f"background-image:url(data:image/svg+xml;base64,{source})"
    return f'<span class="swatch" aria-hidden="true" style="{drawn}"></span>'


def _sign(status: Status, dynamics: Dynamics | None) -> str:
    if dynamics not in _SIGNS:
        return ""
    colour = SHEET if status is Status.VERY_LOW else INK
    path = _SIGNS[dynamics]
    return f'<path d="{path}" stroke="{colour}" stroke-width="2.4" stroke-linecap="round"/>'


@st.cache_resource(max_entries=64, show_spinner=False)
def _drawn(
    url: str,  # noqa: ARG001 - part of the key
    id: MonitoringId,  # noqa: ARG001 - part of the key
    chosen: str,
    _monitoring: Monitoring,
    _order: tuple[Rated, ...],
) -> str:
    """Each area in its place, as an SVG; those that are not rated stay empty."""
    shapes = _monitoring.shapes
    found = {code: shape(dict(geometry)) for code, geometry in shapes.items()}
    wests, souths, easts, norths = zip(*(one.bounds for one in found.values()), strict=True)
    project, width, height = projection(roomy((min(wests), min(souths), max(easts), max(norths))))
    rated = {one.area.id: (number, one) for number, one in enumerate(_order, start=1)}
    moving = any(one.dynamics for one in _order)
    paths, names = [], []
    for code, geometry in shapes.items():
        _, one = rated.get(code, (0, None))
        paths.append(_area(outline(geometry, project), one, signs=moving))
        if one and len(rated) <= _MOST_NUMBERS:
            middle = found[code].representative_point()
            names.append(_number(rated[code][0], *project(middle.x, middle.y)))
    if chosen in shapes:
        border = f'<path d="{outline(shapes[chosen], project)}" fill="none" pointer-events="none"'
        paths.append(f'{border} stroke="{SHEET}" stroke-width="14"/>')
        paths.append(f'{border} stroke="{PETROL}" stroke-width="8"/>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" '
        'font-family="Noto Sans, DejaVu Sans, sans-serif">'
        f"<defs>{_patterns()}</defs>{''.join(paths)}{''.join(names)}</svg>"
    )


def _patterns() -> str:
    return "".join(
        f'<pattern id="{_name(status, dynamics)}" width="{_TILE}" height="{_TILE}" '
        f'patternUnits="userSpaceOnUse">{_sign(status, dynamics)}</pattern>'
        for status in Status
        for dynamics in _SIGNS
    )


def _name(status: Status, dynamics: Dynamics | None) -> str:
    return f"{status.name}-{dynamics.name if dynamics else 'UNKNOWN'}"


def _area(path: str, one: Rated | None, *, signs: bool) -> str:
    border = f'stroke="{MUTED}" stroke-width="1.6" stroke-linejoin="round" fill-rule="evenodd"'
    if one is None:
        return f'<path d="{path}" fill="{PAPER}" {border} stroke-dasharray="6 6"/>'
    drawn = f'<path d="{path}" fill="{FILLS[one.status]}" {border}/>'
    if signs and one.dynamics in _SIGNS:
        drawn += f'<path d="{path}" fill="url(#{_name(one.status, one.dynamics)})"/>'
    name = f"<title>{escape(one.area.name)}</title>"
    return f'<g data-tap="{escape(one.area.id)}">{name}{drawn}</g>'


def _number(number: int, x: float, y: float) -> str:
    return (
        f'<text x="{x:.0f}" y="{y + 0.35 * _NUMBER:.0f}" text-anchor="middle" '
        f'font-size="{_NUMBER}" font-weight="700" fill="{INK}" stroke="{SHEET}" stroke-width="7" '
        f'stroke-linejoin="round" paint-order="stroke" pointer-events="none">{number}</text>'
    )
