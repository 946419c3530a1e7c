"""Closing a count although some slips of paper are still missing."""

import streamlit as st

from components.answer import refusals
from components.context import Visit, now
from components.wording import note
from sessions.phase import Role
from sessions.round import Round


def missing_slips(visit: Visit, counted: Round | None, place: str) -> None:
    """Draw the way to go on without some slips, while a count is open; refusals go to `place`."""
    if counted is None or not counted.submission_closed_at or counted.count_closed_at:
        return

    def close() -> None:
        number = st.session_state[key]
        with refusals(place, visit):
            visit.store.rounds.close_count(visit.here, counted.id, Role.FACILITATOR, now(), number)

    key = f"missing:{counted.id}"
    with st.popover(visit.text("Slips of paper are still missing"), width="stretch"):
        st.number_input(visit.text("How many are missing?"), min_value=1, value=1, step=1, key=key)
        st.button(visit.text("Close the count without them"), key=f"without:{key}", on_click=close)
        st.html(note(visit.text("The result says so wherever it stands."), "muted small"))
