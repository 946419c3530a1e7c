"""Whether others see an idea on paper at once, since whoever typed it in has read it."""

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit
from sessions.phase import Role

_PLACE = "paper-setting"


def paper_setting(visit: Visit) -> None:
    """Draw the switch; it holds for what is typed in from now on."""
    # Switched by somebody else: a new key takes the new setting over.
    key = f"paper:{visit.here.paper_released}"

    def switch() -> None:
        with refusals(_PLACE, visit):
            wanted = bool(st.session_state[key])
            visit.store.paper_ideas.release_at_once(visit.here, Role.FACILITATOR, released=wanted)

    st.toggle(
        visit.text("Ideas on paper are seen as soon as a helper has typed them in"),
        value=visit.here.paper_released,
        key=key,
        on_change=switch,
    )
    answer(_PLACE)
