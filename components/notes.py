"""Notes of who leads the evening: short lines with their time, for the documentation."""

from html import escape

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit, now
from sessions.journal import Event
from sessions.phase import Role
from sessions.writing import COMMENT_LENGTH

_PLACE, _TYPED = "notes", "note"
_LAST = 3


def notes(visit: Visit) -> None:
    """Draw the field for one more note and the last ones."""
    with st.form("notes", border=False, clear_on_submit=True):
        st.text_input(
            visit.text("Note for the documentation"),
            key=_TYPED,
            max_chars=COMMENT_LENGTH,
            autocomplete="off",
        )
        st.form_submit_button(visit.text("Keep the note"), on_click=_keep, args=(visit,))
    answer(_PLACE)
    st.html(f'<ul class="notes">{"".join(_last(visit))}</ul>')


def _keep(visit: Visit) -> None:
    with refusals(_PLACE, visit):
        visit.store.journals.note(visit.here, st.session_state[_TYPED], Role.FACILITATOR, now())


def _last(visit: Visit) -> list[str]:
    kept = [one for one in visit.store.journals.of(visit.here.id) if one.event is Event.NOTE]
    time = visit.translation.format_time
    return [
        f'<li><span class="muted">{escape(time(one.at))}</span> '
        f'<span dir="auto">{escape(one.text)}</span></li>'
        for one in reversed(kept[-_LAST:])
    ]
