"""The area of a monitoring in which an evening is: chosen before it, or said afterwards."""

import streamlit as st

from components.context import Visit, now
from components.monitoring.kept import Kept, kept
from sessions.errors import Refused
from sessions.ids import MonitoringId
from sessions.monitoring.area import Area
from sessions.workshop import Workshop
from sessions.writing import TITLE_LENGTH

Placed = tuple[str, str]
"""The id of a monitoring, and the code of an area in it."""

_PROPOSED = "new:area-of"


def area_at(visit: Visit, placed: Placed | None) -> tuple[Kept, Area] | None:
    """Return that area with its monitoring, None for nowhere, or where its figures are gone."""
    if placed is None:
        return None
    try:
        here = kept(visit, MonitoringId(placed[0]))
    except Refused:
        return None
    return (here, here.rated(placed[1]).area) if placed[1] in here.numbers else None


def area_of(visit: Visit, evening: Workshop) -> tuple[Kept, Area] | None:
    """Return the area of an evening with its monitoring, if anybody has said which it is."""
    said = visit.store.compared.remarks().get(evening.id)
    return area_at(visit, said.area) if said else None


def propose_area(here: Kept, area: Area) -> None:
    """Have the next evening be in this area, if its neighbourhood keeps the name."""
    st.session_state[_PROPOSED] = ((here.id, area.id), area.name)


def place_in_area(visit: Visit, evening: Workshop) -> None:
    """Say of a new evening in which area it is, if it was prepared for one."""
    placed, name = st.session_state.pop(_PROPOSED, (None, ""))
    if placed and evening.plan.quarter.name == name[:TITLE_LENGTH]:
        visit.store.compared.place(evening.id, placed, now())
