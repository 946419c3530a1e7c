"""Every screen of a closed evening says so."""

from html import escape

import streamlit as st

from components.context import Visit


def closed_mark(visit: Visit) -> None:
    """Draw the mark if this visit is about a closed evening."""
    if visit.workshop and visit.workshop.closed_at:
        word = escape(visit.text("Closed"))
        said = escape(visit.text("Everything can be read, nothing changes any more."))
        st.html(f'<p class="closed-mark"><strong>{word}</strong> <span>{said}</span></p>')
