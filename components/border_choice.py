"""Where the neighbourhood ends: an area of a file, a circle, or corners tapped on the map."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st
from shapely.geometry import shape

from components.base_choice import KEPT as AS_IT_IS
from components.base_choice import NONE as NOTHING
from components.base_choice import Base, base_kind
from components.context import Visit
from components.map.frame import Bounds
from components.outline_map import outline_map
from components.wording import note
from content.language import msg
from sessions.boundary import (
    LEAST_CORNERS,
    LEAST_METRES,
    MOST_METRES,
    Feature,
    border,
    bordered,
    circle,
    outline,
)
from sessions.degrees import read_position
from sessions.errors import Reason, Refused
from sessions.mapfile import LARGEST_MEGABYTES, QuarterFile, read_quarter

AREA, KEPT, FILE, CORNERS, CIRCLE, NONE = "area", "kept", "file", "corners", "circle", "none"
_LABELS = {
    AREA: msg("The area that was chosen"),
    KEPT: msg("The border as it is"),
    FILE: msg("An area of a file (GeoJSON)"),
    CORNERS: msg("Corners, tapped on the map"),
    CIRCLE: msg("A circle"),
    NONE: msg("No border"),
}
_FILE, _AREA, _SHAPE = "new:border-file", "new:area", "new:shape"
_TAPPED, _MIDDLE, _METRES = "new:corners", "new:middle", "new:metres"
_DEFAULT_METRES = 500


def border_choice(visit: Visit, base: Base) -> None:
    """Draw the ways to a border that this base allows, and the chosen one.

    Raises `Refused` for a file that cannot be read.
    """
    text, ways = visit.text, _ways(base)
    st.radio(
        text("Border of the neighbourhood"),
        ways,
        format_func=lambda way: text(_LABELS[way]),
        key=_key(base),
    )
    drawn = {
        AREA: _proposed,
        KEPT: _kept,
        FILE: _file,
        CORNERS: _corners,
        CIRCLE: _circle,
        NONE: _none,
    }
    drawn[_way(base)](visit, base)


def propose_border(geometry: Mapping[str, Any] | None, name: str = "") -> None:
    """Have the next form begin with this border (GeoJSON geometry); None takes it back."""
    st.session_state[_SHAPE] = (geometry, name) if geometry else None


def chosen_border(base: Base) -> Feature | None:
    """Return the border as it is given now, None where there shall be none.

    Raises `Refused`: like `sessions.boundary`, no_centre, no_features for a file not chosen yet.
    """
    way, state = _way(base), st.session_state
    if way == AREA:
        geometry, name = state[_SHAPE]
        return border(shape(dict(geometry)), name)
    if way == CORNERS:
        return outline(state.get(_TAPPED, ()))
    if way == CIRCLE:
        middle = read_position(state.get(_MIDDLE, ""))
        if middle is None:
            raise Refused(Reason.NO_CENTRE)
        return circle(*middle, state.get(_METRES, _DEFAULT_METRES))
    if way == FILE:
        found, place = _areas(base), state.get(_AREA, 0)
        return found.border(place if place < len(found.areas) else 0)
    return base.border if way == KEPT else None


def border_given(base: Base) -> bool:
    """Say whether nothing is missing for it: then it may still be refused."""
    way, state = _way(base), st.session_state
    if way == CORNERS:
        return len(state.get(_TAPPED, ())) >= LEAST_CORNERS
    if way == FILE:
        return border_of_file(base) or state.get(_FILE) is not None
    return way in {AREA, KEPT, NONE} or bool(state.get(_MIDDLE))


def border_of_file(base: Base) -> bool:
    """Say whether the border is one of the areas that the file of the base itself draws."""
    return _way(base) == FILE and base.file is not None and bool(base.file.areas)


def border_source(base: Base) -> str:
    """Return whose data the border is, where it comes from a file of its own that says so."""
    own = _way(base) == FILE and not border_of_file(base)
    return _areas(base).attribution if own else ""


def _ways(base: Base) -> Sequence[str]:
    proposed = (AREA,) if st.session_state.get(_SHAPE) else ()
    return (*proposed, *_usual_ways(base))


def _usual_ways(base: Base) -> Sequence[str]:
    if base.border:
        return (KEPT, CORNERS, CIRCLE, FILE, NONE)
    if base.file and base.file.areas:
        return (FILE, CORNERS, CIRCLE, NONE)
    if base.features:
        return (CORNERS, CIRCLE, FILE, NONE)
    if base.bounds:
        return (CORNERS, CIRCLE, FILE)
    return (NONE, CIRCLE, FILE) if base_kind() in {NOTHING, AS_IT_IS} else (CIRCLE, FILE)


def _key(base: Base) -> str:
    """One radio per set of ways, so that each begins with its first."""
    return f"new:border:{'-'.join(_ways(base))}"


def _way(base: Base) -> str:
    way: str = st.session_state.get(_key(base), _ways(base)[0])
    return way


def _areas(base: Base) -> QuarterFile:
    if base.file and base.file.areas:
        return base.file
    uploaded = st.session_state.get(_FILE)
    read = read_quarter(uploaded.getvalue()) if uploaded else None
    if read is None or not read.areas:
        raise Refused(Reason.NO_AREA)
    return read


def _file(visit: Visit, base: Base) -> None:
    text = visit.text
    if not border_of_file(base):
        st.file_uploader(
            text("File with the border (GeoJSON), up to {limit} MB", limit=LARGEST_MEGABYTES),
            type=["geojson", "json"],
            key=_FILE,
            max_upload_size=LARGEST_MEGABYTES,
        )
        if st.session_state[_FILE] is None:
            return
    names = _areas(base).names
    if len(names) > 1:
        st.selectbox(
            text("Which area is the neighbourhood?"),
            sorted(range(len(names)), key=lambda place: (not names[place], names[place], place)),
            format_func=lambda place: names[place] or text("Area {n}", n=place + 1),
            key=_AREA,
        )


def _corners(visit: Visit, base: Base) -> None:
    text = visit.text
    st.html(note(text("Tap the corners on the map, one after the other, all around.")))
    if base.bounds:
        _map(visit, base, base.bounds, st.session_state.get(_TAPPED, ()))
    given = len(st.session_state.get(_TAPPED, ()))
    said = visit.plural("{n} corner.", "{n} corners.", given) if given else ""
    if 0 < given < LEAST_CORNERS:
        said += " " + text("A border needs at least {limit} corners.", limit=LEAST_CORNERS)
    st.html(f'<div role="status">{note(said)}</div>')


def _circle(visit: Visit, base: Base) -> None:
    text = visit.text
    middle = read_position(st.session_state.get(_MIDDLE, ""))
    if base.bounds:
        st.html(note(text("Tap the middle on the map.")))
        metres = st.session_state.get(_METRES, _DEFAULT_METRES)
        _map(visit, base, base.bounds, [middle] if middle else [], metres)
    st.text_input(
        text("Middle of the circle: latitude and longitude"),
        key=_MIDDLE,
        placeholder="53.597, 9.725",
    )
    st.number_input(
        text("Metres from the middle to the border"),
        LEAST_METRES,
        MOST_METRES,
        _DEFAULT_METRES,
        step=50,
        key=_METRES,
    )


def _kept(_visit: Visit, _base: Base) -> None:
    """Nothing has to be asked."""


def _proposed(visit: Visit, _base: Base) -> None:
    _, name = st.session_state[_SHAPE]
    st.html(note(visit.text("Border of {area}, as it is on the map of the areas.", area=name)))


def _none(visit: Visit, _base: Base) -> None:
    told = visit.text("Then ideas can have a place anywhere, and the map shows all that is drawn.")
    st.html(note(told))


def _map(
    visit: Visit,
    base: Base,
    bounds: Bounds,
    corners: Sequence[Sequence[float]],
    metres: int | None = None,
) -> None:
    outline_map(
        visit,
        bordered(base.features, base.border),
        bounds,
        corners,
        ground=base.ground,
        attribution=base.attribution,
        key=f"new:outline:{metres is None}",
        on_tap=_take_middle if metres else _take_corners,
        metres=metres,
    )


def _take_corners(corners: Sequence[Sequence[float]]) -> None:
    st.session_state[_TAPPED] = corners


def _take_middle(corners: Sequence[Sequence[float]]) -> None:
    for lon, lat in corners[-1:]:
        st.session_state[_MIDDLE] = f"{lat:.5f}, {lon:.5f}"
