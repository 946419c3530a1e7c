"""Another border, more places, other offers for an evening that exists already."""

from collections.abc import Sequence

import streamlit as st

from components.answer import answer, confirm, refusals, refuse_with
from components.base_choice import KEPT
from components.context import Visit, now
from components.quarter_choice import chosen_quarter, quarter_choice
from components.wording import heading, note
from sessions.phase import Role

_PLACE, _LEAVING = "quarter", "quarter:leaving"


def quarter_change(visit: Visit) -> None:
    """Draw what there is, to be changed; its button asks back where ideas would lie outside."""
    text = visit.text
    said = text(
        "Ideas keep their numbers and places. Those that come to lie outside a new border stay "
        "on the map and in the list, as outside the neighbourhood."
    )
    st.html(note(said) + heading(text("Where?"), "h2"))
    with st.container():
        quarter_choice(visit, visit.here.plan)
    answer(_PLACE)
    leaving: Sequence[int] = st.session_state.get(_LEAVING, [])
    if leaving:
        numbers = ", ".join(map(str, leaving))
        asked = visit.plural(
            "{n} idea would lie outside: {numbers}",
            "{n} ideas would lie outside: {numbers}",
            len(leaving),
            numbers=numbers,
        )
        st.html(f'<div role="alert">{note(asked, "notice")}</div>')
    label = text("Yes, change the map") if leaving else text("Change the map")
    st.button(label, type="primary", key="quarter:change", on_click=_change, args=(visit, leaving))


def _change(visit: Visit, known: Sequence[int]) -> None:
    """Change it, unless more ideas would leave it than the organiser knows of."""
    quarters, kept = visit.store.quarters, visit.here.plan
    st.session_state.pop(_LEAVING, None)
    with refusals(_PLACE, visit):
        if not st.session_state["new:quarter"].strip():
            field = visit.text("Name of the neighbourhood")
            refuse_with(
                _PLACE, visit.text("Still missing: {field}. Nothing was stored.", field=field)
            )
            return
        chosen = chosen_quarter(visit, kept)
        leaving = quarters.left_outside(visit.here, chosen.quarter)
        if leaving and leaving != known:
            st.session_state[_LEAVING] = leaving
            return
        quarters.change(
            visit.here,
            chosen.quarter,
            chosen.offers,
            Role.ORGANISER,
            now(),
            outside=leaving,
            images=chosen.basemap.images,
        )
        st.session_state["new:map"] = KEPT
        confirm(_PLACE, visit.text("Stored. Every map shows it now."))
