"""From one person to the next: by a button, or when nobody has touched the tablet for long."""

from pathlib import Path

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit
from components.element import own_element
from components.shared_tablet.person import forget, keep_draft

IDLE_SECONDS, WARNING_SECONDS = 90, 30
"""Untouched for so long the tablet asks, and so much later it forgets."""

_PLACE = "next-person"
_BEGUN = "turn:begun"
_KEY = "turn"
_ELEMENT = own_element(
    "turn",
    Path(__file__).with_name("turn.js"),
    '<dialog class="turn" aria-labelledby="turn-ask"><h2 id="turn-ask"></h2>'
    '<p class="turn-left" role="status"></p><button type="button"></button></dialog>',
)


def next_person_button(visit: Visit) -> bool:
    """Let the next resident begin, and say when; what the one before gave stays hers."""
    answer(_PLACE)
    with st.container(horizontal=True, key="turns", vertical_alignment="center"):
        label, helped = visit.text("Next person"), visit.text("Next person, with help")
        st.button(label, type="primary", key="next-person", on_click=_next_person, args=(visit,))
        helping = {"assisted": True}
        st.button(helped, key="next-helped", on_click=_next_person, args=(visit,), kwargs=helping)
    return bool(st.session_state.pop(_BEGUN, False))


def take_turns(visit: Visit) -> None:
    """Have all tabs of this device show the present person only, and forget whoever has left."""
    told = {
        "person": visit.me,
        "idle": IDLE_SECONDS,
        "warning": WARNING_SECONDS,
        "ask": visit.text("Is somebody still here?"),
        "left": visit.text("In {n} seconds the tablet begins anew for the next person.", n="{n}"),
        "stay": visit.text("Yes, go on"),
    }
    _ELEMENT(
        _KEY,
        told,
        on_over_change=lambda: _next_person(visit),
        on_left_change=lambda: None,
    )


def _next_person(visit: Visit, *, assisted: bool = False) -> None:
    with refusals(_PLACE, visit):
        keep_draft(visit)
        visit.store.people.next_person(visit.here.id, visit.hash, assisted=assisted)
        forget()
        st.session_state[_BEGUN] = True
