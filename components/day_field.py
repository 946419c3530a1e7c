"""A day, typed as people write it: Streamlit's own field is too small to tap, and English."""

import re
from datetime import date

import streamlit as st

from components.context import Visit
from sessions.errors import Reason, Refused

_EXAMPLE = "24.12.2026"
_LAST_DAY = 31
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
    try:
        return _day(typed)
    except ValueError:
        raise Refused(Reason.BAD_DAY, day=_EXAMPLE) from None


def _day(typed: str) -> date:
    found = _NUMBERS.fullmatch(typed)
    if found is None:
        raise ValueError(typed)
    first, month, last = map(int, found.groups())
    if first > _LAST_DAY:  # the year first, as in 2026-12-24
        return date(first, month, last)
    return date(last, month, first)
