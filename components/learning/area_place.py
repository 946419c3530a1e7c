"""In which area of a monitoring an evening was, and how that area stands against its city."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.context import Visit, now
from components.learning.evenings import Column
from components.monitoring.area_profile import traits_of
from components.monitoring.evening_area import area_at
from components.monitoring.kept import Kept, kept
from components.monitoring.words import KIND_WORDS, class_words, own_name, trait_words
from components.number_table import number_table
from components.wording import heading, note
from sessions.ids import MonitoringId
from sessions.learning.history import quarter_key
from sessions.monitoring.area import Area
from sessions.monitoring.arrival import type_of

_SHOWN = 3
_NONE = ""


def area_table(visit: Visit, columns: Sequence[Column]) -> None:
    """Draw what stands out in the area of each evening, and the choice of the areas."""
    listed = visit.store.monitorings.all()
    if not listed:
        return
    st.html(heading(visit.text("The neighbourhoods against their cities"), "h2"))
    heads = [one.name for one in columns]
    row = [escape(visit.text("Most above the average, towards need"))]
    row += [_profile(visit, one) for one in columns]
    st.html(number_table(visit.text("Profile"), [visit.text("Evening"), *heads], [row], heads))
    st.html(note(visit.text("Numbers alone prove no need; ask those who know the place."), "muted"))
    with st.expander(visit.text("Which area was it?")):
        for one in columns:
            _choice(visit, one, [monitoring.id for monitoring in listed])


def _profile(visit: Visit, column: Column) -> str:
    found = area_at(visit, column.remarks.area)
    if found is None:
        nowhere = visit.text("No area chosen")
        return f'<span class="muted">{escape(nowhere)}</span>'
    here, area = found
    title = f"{own_name(area.name)}: {escape(class_words(visit, here.rated(area.id)))}"
    answers = here.judgement.of(area.id).answers
    kind = f"<br>{escape(visit.text(KIND_WORDS[type_of(answers)]))}" if answers else ""
    return f"{title}{kind}<ul>{_traits(visit, here, area)}</ul>"


def _traits(visit: Visit, here: Kept, area: Area) -> str:
    counted, beside = traits_of(here, area)
    known = [one for one in (*counted, *beside) if one.z is not None and one.z > 0]
    highest = sorted(known, key=lambda one: -(one.z or 0))[:_SHOWN]
    return "".join(
        f"<li>{own_name(one.column)}: {escape(trait_words(visit, one))}</li>" for one in highest
    )


def _choice(visit: Visit, column: Column, monitorings: Sequence[MonitoringId]) -> None:
    """Draw the field; an area with the name of the neighbourhood is offered first."""
    options: dict[str, tuple[str, str] | None] = {_NONE: None}
    names = {_NONE: visit.text("No area chosen")}
    wanted = quarter_key(column.evening.quarter)
    for id in monitorings:
        here = kept(visit, id)
        for area in sorted(here.areas, key=lambda one: quarter_key(one.name) != wanted):
            key = f"{id}:{area.id}"
            options[key] = (id, area.id)
            names[key] = f"{area.name} ({area.id}), {here.monitoring.title}"
    placed = column.remarks.area
    chosen = f"{placed[0]}:{placed[1]}" if placed else _NONE
    key = f"area:{column.evening.id}:{chosen}"

    def place() -> None:
        visit.store.compared.place(column.evening.id, options[st.session_state[key]], now())

    keys = list(options)
    at = keys.index(chosen) if chosen in options else 0
    st.selectbox(column.name, keys, at, format_func=names.__getitem__, key=key, on_change=place)
