"""A day, typed as people write it: Streamlit's own field is too small to tap, and English."""

from datetime import date

import streamlit as st

from components.context import Visit
from sessions.day import EXAMPLE, read_day


def day_field(visit: Visit, label: str, known: date | None, key: str) -> None:
    """Draw the field; what is typed is read by `typed_day`."""
    st.text_input(
        visit.text("{label} (for example {day})", label=label, day=EXAMPLE),
        value=f"{known:%d.%m.%Y}" if known else "",
        key=key,
        max_chars=12,
        autocomplete="off",
    )


def typed_day(key: str) -> date | None:
    """Return the day in the field, None if it is empty. Raises `Refused` (bad_day)."""
    typed = str(st.session_state[key]).strip()
    return read_day(typed) if typed else None
