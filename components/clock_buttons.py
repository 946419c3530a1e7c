"""What the facilitator does with the clock: more time, stop, go on."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from components.answer import refusals
from components.context import Visit, now
from sessions.phase import Role

_LEAD = Role.FACILITATOR
_MORE = (1, 5)


def clock_buttons(visit: Visit, place: str) -> None:
    """Draw the buttons in a row; what is refused is said at `place`."""
    clocks, here = visit.store.clocks, visit.here
    with st.container(key="clock-buttons", horizontal=True):
        for minutes in _MORE:
            label = visit.plural("+ {n} minute", "+ {n} minutes", minutes)
            _button(
                visit, place, f"more:{minutes}", label, partial(clocks.extend, here, minutes, _LEAD)
            )
        if here.clock.stands:
            label = visit.text("Let the clock run")
            _button(visit, place, "go-on", label, lambda: clocks.go_on(here, _LEAD, now()))
        else:
            label = visit.text("Stop the clock")
            _button(visit, place, "stop", label, lambda: clocks.stop(here, _LEAD, now()))


def _button(visit: Visit, place: str, name: str, label: str, do: Callable[[], None]) -> None:
    def press() -> None:
        with refusals(place, visit):
            do()

    st.button(label, key=f"clock:{name}:{visit.here.position}", on_click=press)
