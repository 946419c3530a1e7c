"""Every screen of a Probelauf says so, the wall too."""

from html import escape

import streamlit as st

from components.context import Visit
from content.language import DEFAULT, translation


def rehearsal_mark(visit: Visit) -> None:
    """Draw the mark, in German too, if this visit is about a copy."""
    if visit.workshop and visit.workshop.rehearsal:
        words = {one.text("Rehearsal"): one for one in (visit.translation, translation(DEFAULT))}
        named = " · ".join(
            f'<bdi lang="{one.language.code}">{escape(word)}</bdi>' for word, one in words.items()
        )
        said = escape(visit.text("The people are simulated, nothing counts."))
        st.html(f'<p class="rehearsal-mark"><strong>{named}</strong> <span>{said}</span></p>')


def rehearsal_chip(visit: Visit, *, rehearsal: bool) -> str:
    """The word for a list of evenings; nothing for a real one."""
    word = escape(visit.text("Rehearsal"))
    return f' <span class="chip rehearsal-chip">{word}</span>' if rehearsal else ""
