"""Every screen of a closed evening says so, and those of the work that is over say that."""

from html import escape

import streamlit as st

from components.context import Visit
from components.wording import heading

_AT_WORK = {"helper", "mediator", "facilitator"}


def closed_mark(visit: Visit) -> None:
    """Draw the mark if this visit is about a closed evening."""
    if visit.workshop and visit.workshop.closed_at:
        word = escape(visit.text("Closed"))
        said = escape(visit.text("Everything can be read, nothing changes any more."))
        st.html(f'<p class="closed-mark"><strong>{word}</strong> <span>{said}</span></p>')


def work_is_over(visit: Visit, role: str) -> bool:
    """Say so in place of a page of those who lead and help, once the evening is closed."""
    over = visit.workshop is not None and visit.workshop.closed_at is not None
    if not over or role not in _AT_WORK:
        return False
    st.html(heading(visit.text("There is nothing left to do here.")))
    return True
