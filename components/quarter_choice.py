"""Where an evening takes place: the example quarter, a file of one's own, or no drawing."""

from dataclasses import dataclass, field

import streamlit as st

from components.answer import answer, refuse
from components.basemap import laid_out
from components.basemap_choice import basemap_choice, basemap_is_chosen, chosen_basemap
from components.context import Visit
from components.map import wall_map
from components.quarter_file import LARGEST_MEGABYTES, read_quarter
from components.wording import note
from content.example import load_example
from content.language import msg
from sessions.basemap.basemap import Basemap
from sessions.errors import Refused
from sessions.quarter import Quarter
from sessions.writing import TEXT_LENGTH, TITLE_LENGTH

_EXAMPLE, _FILE, _NONE = "example", "file", "none"
_LABELS = {
    _FILE: msg("A map file of my own (GeoJSON)"),
    _EXAMPLE: msg("The invented example quarter, to try things out"),
    _NONE: msg("No drawing: a plain grid"),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A quarter with what lies under it, and whether it is the invented one."""

    quarter: Quarter
    example: bool
    basemap: Basemap = field(default_factory=Basemap)


def quarter_choice(visit: Visit) -> None:
    """Draw the choice and what was chosen, or why a file cannot be used."""
    text = visit.text
    chosen = st.radio(
        text("Map of the neighbourhood"),
        list(_LABELS),
        format_func=lambda key: text(_LABELS[key]),
        key="new:map",
    )
    if chosen != _EXAMPLE:
        st.text_input(text("Name of the neighbourhood"), key="new:quarter", max_chars=TITLE_LENGTH)
    brought = chosen == _FILE and _file(visit)
    if chosen != _EXAMPLE:
        basemap_choice(visit)
        brought = brought or (chosen == _NONE and basemap_is_chosen())
    if chosen == _EXAMPLE or brought:
        _preview(visit)


def _file(visit: Visit) -> bool:
    text = visit.text
    file = st.file_uploader(
        text("GeoJSON file, up to {limit} MB", limit=LARGEST_MEGABYTES),
        type=["geojson", "json"],
        key="new:file",
    )
    st.text_input(text("Source of the map, shown on it"), key="new:source", max_chars=TEXT_LENGTH)
    kinds = text(
        "A feature with kind “boundary” is the border; place, school, square and "
        "shop with a name become places to choose."
    )
    st.html(note(kinds))
    return file is not None


def chosen_quarter() -> Chosen:
    """Return the quarter as it is entered now. Raises `Refused`, for a file not chosen yet too."""
    kind = st.session_state.get("new:map", _FILE)
    if kind == _EXAMPLE:
        story = load_example()
        drawn = Quarter(story.quarter_name, story.quarter, story.attribution)
        return Chosen(drawn, example=True)
    name = st.session_state.get("new:quarter", "")
    own = Quarter(name) if kind == _NONE else _own(name)
    basemap = chosen_basemap(own.boundary)
    return Chosen(own.upon(basemap), example=False, basemap=basemap)


def _own(name: str) -> Quarter:
    file = st.session_state.get("new:file")
    source = st.session_state.get("new:source", "")
    return read_quarter(name, file.getvalue() if file else b"", source)


def _preview(visit: Visit) -> None:
    try:
        chosen = chosen_quarter()
    except Refused as refused:
        refuse("quarter", visit, refused)
        answer("quarter")
        return
    quarter = chosen.quarter
    with st.container(key="quarter-preview"):
        wall_map(
            quarter.features,
            [],
            quarter.bounds(),
            label=visit.text("Map of {quarter}", quarter=quarter.name),
            attribution=quarter.attribution,
            ground=laid_out(chosen.basemap, quarter.bounds()),
        )
    border = visit.text("with a border") if quarter.boundary else visit.text("without a border")
    places = visit.plural("{n} place to choose", "{n} places to choose", len(quarter.places))
    st.html(note(f"{places}, {border}"))
