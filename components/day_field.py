"""A day, typed as people write it: Streamlit's own field is too small to tap, and English."""

import re
from datetime import date

import streamlit as st

from components.context import Visit
from sessions.errors import Reason, Refused

_EXAMPLE = "24.12.2026"
_NUMBERS = re.compile(r"\s*(\d{1,4})[.\-/ ]+(\d{1,2})[.\-/ ]+(\d{1,4})\.?\s*")


def day_field(visit: Visit, label: str, known: date | None, key: str) -> None:
    """Draw the field; what is typed is read by `typed_day`."""
    st.text_input(
        visit.text("{label} (for example {day})", label=label, day=_EXAMPLE),
        value=f"{known:%d.%m.%Y}" if known else "",
        key=key,
        max_chars=12,
        autocomplete="off",
    )


def typed_day(key: str) -> date | None:
    """Return the day in the field, None if it is empty. Raises `Refused` (bad_day)."""
    typed = str(st.session_state[key]).strip()
    if not typed:
        return None
    found = _NUMBERS.fullmatch(typed)
    try:
        day, month, year = map(int, found.groups()) if found else (0, 0, 0)
        return date(day, month, year) if day > 31 else date(year, month, day)
    except ValueError:
        raise Refused(Reason.BAD_DAY, day=_EXAMPLE) from None
