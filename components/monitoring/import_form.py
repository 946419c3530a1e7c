"""New figures: a table and a map, what the columns are, the report, and then they are kept."""

from collections.abc import Sequence

import streamlit as st

from components.answer import answer, refusals, refuse
from components.context import Visit, now
from components.monitoring.area_table import left_out_list, report
from components.monitoring.column_choice import (
    chosen_columns,
    chosen_decimal,
    chosen_settings,
    column_choice,
    columns_given,
)
from components.monitoring.kept import show_next
from components.refusal import reason_sentence
from components.wording import heading, note
from sessions.errors import Reason, Refused
from sessions.mapfile import LARGEST_MEGABYTES
from sessions.mapfile.geojson import Feature
from sessions.monitoring.area import AreaFile, read_areas
from sessions.monitoring.heading import Sheet, read_sheet
from sessions.monitoring.index import flat
from sessions.monitoring.monitoring import Monitoring
from sessions.monitoring.shapes import CITY, ShapeFile, codes_in, read_map, shapes_of
from sessions.writing import TEXT_LENGTH, TITLE_LENGTH

_PLACE = "monitoring"
_TABLE, _MAP, _KEY, _TITLE, _SOURCE = "m:table", "m:map", "m:key", "m:title", "m:source"


def import_form(visit: Visit) -> None:
    """Draw the form; what cannot be used is said, and the button keeps what can."""
    text = visit.text
    st.html(heading(text("Bring figures"), "h2"))
    st.file_uploader(
        text("Table with indicators (CSV or XLSX), up to {limit} MB", limit=LARGEST_MEGABYTES),
        type=["csv", "tsv", "txt", "xlsx"],
        key=_TABLE,
        max_upload_size=LARGEST_MEGABYTES,
    )
    st.file_uploader(
        text("Areas on the map (GeoJSON, not required), up to {limit} MB", limit=CITY.megabytes),
        type=["geojson", "json"],
        key=_MAP,
        max_upload_size=CITY.megabytes,
    )
    try:
        sheet = _sheet()
        if sheet:
            column_choice(visit, sheet)
            if columns_given():
                _preview(visit, sheet)
    except Refused as refused:
        refuse(_PLACE, visit, refused)
    answer(_PLACE)


def _preview(visit: Visit, sheet: Sheet) -> None:
    """Show what would be kept, and the button for it."""
    text = visit.text
    areas = read_areas(sheet, chosen_columns(), chosen_decimal())
    shapes = _shapes(visit, areas)
    made = _monitoring(areas, shapes)
    st.html(heading(text("What the import found"), "h3"))
    st.html(report(visit, made.findings))
    try:
        _rated(visit, made)
    except Refused as refused:
        refuse(_PLACE, visit, refused)
    st.text_input(
        text("Title, for instance the city and the year"), key=_TITLE, max_chars=TITLE_LENGTH
    )
    st.text_input(text("Whose figures are these?"), key=_SOURCE, max_chars=TEXT_LENGTH)

    def keep() -> None:
        with refusals(_PLACE, visit):
            show_next(visit.store.monitorings.add(_monitoring(areas, shapes), now()))

    st.button(text("Keep these figures"), type="primary", key="m:keep", on_click=keep)


def _rated(visit: Visit, made: Monitoring) -> None:
    """Say how many areas are rated, and who is not. Raises `Refused` as `rate` does."""
    rating = made.rating()
    rated = visit.plural("{n} area is rated.", "{n} areas are rated.", len(rating.rated))
    drawn = visit.plural(
        "{n} of them has a shape.",
        "{n} of them have a shape.",
        sum(one.area.id in made.shapes for one in rating.rated),
    )
    st.html(note(f"{rated} {drawn}", "tell"))
    for column in flat([one.area for one in rating.rated], made.settings.context):
        words = reason_sentence(visit, Reason.NO_VARIANCE, column=column)
        st.html(note(words, "notice"))
    left_out_list(visit, (*rating.left_out, *rating.undated), made.settings.minimum)


def _monitoring(areas: AreaFile, shapes: ShapeFile) -> Monitoring:
    return Monitoring(
        st.session_state.get(_TITLE, ""),
        st.session_state.get(_SOURCE, ""),
        areas.areas,
        shapes.shapes,
        chosen_settings(),
        (*areas.findings, *shapes.findings),
    )


def _sheet() -> Sheet | None:
    uploaded = st.session_state.get(_TABLE)
    return _read(uploaded.getvalue()) if uploaded else None


@st.cache_resource(max_entries=2, show_spinner=False)
def _read(data: bytes) -> Sheet:
    return read_sheet(data)


@st.cache_resource(max_entries=2, show_spinner=False)
def _drawn(data: bytes) -> Sequence[Feature]:
    return read_map(data)


def _shapes(visit: Visit, areas: AreaFile) -> ShapeFile:
    uploaded = st.session_state.get(_MAP)
    if not uploaded:
        return ShapeFile({}, ())
    names = {area.id: area.name for area in areas.areas}
    features = _drawn(uploaded.getvalue())
    keys = codes_in(features, names)
    if not keys:
        st.html(note(visit.text("No property of the map has codes of the table."), "notice"))
        return ShapeFile({}, ())
    label = visit.text("Property of the map with the codes")
    key = st.selectbox(label, keys, key=_KEY) if len(keys) > 1 else keys[0]
    return shapes_of(features, key, names)
