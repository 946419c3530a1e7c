"""A shared tablet serves one resident after the other."""

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit
from sessions.phase import Role

_PLACE = "next-person"


def is_shared(visit: Visit) -> bool:
    """Say whether a helper has made this device a shared tablet."""
    return Role.HELPER in visit.roles


def next_person_button(visit: Visit) -> bool:
    """Let the next resident begin, and say when; what the one before gave stays hers."""
    answer(_PLACE)
    label = visit.text("Next person")
    return st.button(label, type="primary", key="next-person", on_click=_next_person, args=(visit,))


def _next_person(visit: Visit) -> None:
    with refusals(_PLACE, visit):
        visit.store.people.next_person(visit.here.id, visit.hash)
        for kept in [name for name in st.session_state if str(name) != "token"]:
            del st.session_state[kept]
