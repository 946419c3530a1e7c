"""What is drawn under an evening: the file of a quarter, the invented one, or a plain grid."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components.context import Visit
from components.wording import note
from content.example import load_example
from content.language import msg
from sessions.boundary import Feature
from sessions.mapfile import LARGEST_MEGABYTES, QuarterFile, read_quarter
from sessions.writing import TEXT_LENGTH

EXAMPLE, FILE, NONE = "example", "file", "none"
_MAP, _FILE, _SOURCE = "new:map", "new:file", "new:source"
_LABELS = {
    FILE: msg("A map file of my own (GeoJSON)"),
    EXAMPLE: msg("The invented example quarter, to try things out"),
    NONE: msg("No drawing: a plain grid"),
}


@dataclass(frozen=True, slots=True)
class Base:
    """What is drawn, and by whom; `file` where an organiser's own file may also have the border."""

    features: Sequence[Feature] = ()
    attribution: str = ""
    file: QuarterFile | None = None


def base_kind() -> str:
    """Return which base is chosen now."""
    chosen: str = st.session_state.get(_MAP, FILE)
    return chosen


def base_given() -> bool:
    """Say whether nothing is missing for it."""
    return base_kind() != FILE or st.session_state.get(_FILE) is not None


def base_choice(visit: Visit) -> None:
    """Draw the choice and what belongs to it."""
    text = visit.text
    st.radio(
        text("Map of the neighbourhood"),
        list(_LABELS),
        format_func=lambda key: text(_LABELS[key]),
        key=_MAP,
    )
    if base_kind() == FILE:
        _file(visit)


def chosen_base() -> Base:
    """Return what is chosen now. Raises `Refused`, for a file not chosen yet too."""
    if base_kind() == EXAMPLE:
        story = load_example()
        return Base(story.quarter["features"], story.attribution)
    if base_kind() == NONE:
        return Base()
    uploaded = st.session_state.get(_FILE)
    read = read_quarter(uploaded.getvalue() if uploaded else b"")
    return Base(read.drawn, st.session_state.get(_SOURCE, ""), read)


def _file(visit: Visit) -> None:
    text = visit.text
    st.file_uploader(
        text("GeoJSON file, up to {limit} MB", limit=LARGEST_MEGABYTES),
        type=["geojson", "json"],
        key=_FILE,
        max_upload_size=LARGEST_MEGABYTES,
    )
    st.text_input(text("Source of the map, shown on it"), key=_SOURCE, max_chars=TEXT_LENGTH)
    told = text(
        "As a map program saves it, for instance QGIS or overpass turbo. Streets, green, water, "
        "buildings, schools, parks, stops and squares are recognised by their tags or by “kind”."
    )
    st.html(note(told, "muted small"))
