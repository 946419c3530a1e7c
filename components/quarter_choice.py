"""Where an evening takes place: the example quarter, a file of one's own, or no drawing."""

from dataclasses import dataclass, replace

import streamlit as st

from components.answer import answer, refuse
from components.context import Visit
from components.map import wall_map
from components.quarter_file import LARGEST_MEGABYTES, read_quarter
from components.wording import note
from content.example import load_example
from content.language import msg
from sessions.errors import Refused
from sessions.quarter import Quarter
from sessions.writing import TEXT_LENGTH, TITLE_LENGTH

_LARGEST = 10_000_000
_EXAMPLE, _FILE, _NONE = "example", "file", "none"
_LABELS = {
    _FILE: msg("A map file of my own (GeoJSON)"),
    _EXAMPLE: msg("The invented example quarter, to try things out"),
    _NONE: msg("No drawing: a plain grid"),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A quarter, and whether it is the invented one."""

    quarter: Quarter
    example: bool


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
    known = _preview(visit) if chosen == _EXAMPLE or (chosen == _FILE and _file(visit)) else None
    _inhabitants(visit, known.inhabitants if known else None)


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


def _inhabitants(visit: Visit, known: int | None) -> None:
    """Ask how many live here; what the map says holds where nothing is entered."""
    st.number_input(
        visit.text("How many people live in the neighbourhood? (not required)"),
        min_value=1,
        max_value=_LARGEST,
        value=None,
        step=1,
        placeholder=visit.translation.format_number(known) if known else None,
        key="new:inhabitants",
    )
    said = visit.text("Every analysis then says how few, or how many, of them gave dots.")
    st.html(note(said))


def chosen_quarter() -> Chosen:
    """Return the quarter as it is entered now. Raises `Refused`, for a file not chosen yet too."""
    drawn, number = _drawn(), st.session_state.get("new:inhabitants")
    return replace(drawn, quarter=drawn.quarter.with_inhabitants(number)) if number else drawn


def _drawn() -> Chosen:
    kind = st.session_state.get("new:map", _FILE)
    if kind == _EXAMPLE:
        story = load_example()
        drawn = Quarter(story.quarter_name, story.quarter, story.attribution)
        return Chosen(drawn, example=True)
    name = st.session_state.get("new:quarter", "")
    if kind == _NONE:
        return Chosen(Quarter(name), example=False)
    file = st.session_state.get("new:file")
    source = st.session_state.get("new:source", "")
    return Chosen(read_quarter(name, file.getvalue() if file else b"", source), example=False)


def _preview(visit: Visit) -> Quarter | None:
    try:
        quarter = _drawn().quarter
    except Refused as refused:
        refuse("quarter", visit, refused)
        answer("quarter")
        return None
    with st.container(key="quarter-preview"):
        wall_map(
            quarter.features,
            [],
            quarter.bounds(),
            label=visit.text("Map of {quarter}", quarter=quarter.name),
        )
    border = visit.text("with a border") if quarter.boundary else visit.text("without a border")
    places = visit.plural("{n} place to choose", "{n} places to choose", len(quarter.places))
    st.html(note(f"{places}, {border}"))
    return quarter
