"""What an organiser expects of the room: people, tablets, ideas."""

from dataclasses import asdict

import streamlit as st

from components.context import Visit
from components.wording import note
from content.language import msg
from sessions.room import LARGEST, Room

_LABELS = {
    "people": msg("People"),
    "tablets": msg("Shared tablets"),
    "alone": msg("People with a phone or a slip of paper"),
    "ideas": msg("Ideas, after joining similar ones"),
}


def room_choice(visit: Visit) -> None:
    """Draw the numbers to plan with."""
    proposed = asdict(Room())
    for column, (name, label) in zip(
        st.columns(4, vertical_alignment="bottom"), _LABELS.items(), strict=True
    ):
        column.number_input(visit.text(label), 0, LARGEST, proposed[name], key=f"new:room:{name}")
    said = visit.text("Only to plan with: from these numbers come minutes and dots.")
    st.html(note(said, "muted small"))


def chosen_room() -> Room:
    """Return the numbers as they are entered now."""
    return Room(**{name: st.session_state[f"new:room:{name}"] for name in _LABELS})
