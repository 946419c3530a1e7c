"""One click fills a copy of the evening with simulated residents."""

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit, now
from components.wording import note
from content.chatter import chatter
from sessions.ids import token_hash
from sessions.phase import Role
from sessions.rehearsal.background import begin
from sessions.rehearsal.rehearsal import MINUTES, PEOPLE
from sessions.rehearsal.sayings import Sayings

_PLACE, _PEOPLE, _MINUTES = "rehearsal", "rehearsal:people", "rehearsal:minutes"
_OPENED = (Role.FACILITATOR, Role.ORGANISER)
"""What this browser may do in the copy without a code."""


def rehearsal_form(visit: Visit) -> None:
    """Draw how many people and how long, and the button that begins."""
    st.html(
        note(
            visit.text(
                "Simulated residents join a copy of this evening, write, comment and give dots. "
                "The evening itself is not touched."
            )
        )
    )
    st.segmented_control(
        visit.text("How many people?"), PEOPLE, default=PEOPLE[0], key=_PEOPLE, required=True
    )
    st.segmented_control(
        visit.text("Over how many minutes?"),
        MINUTES,
        default=MINUTES[0],
        format_func=lambda minutes: duration(visit, minutes),
        key=_MINUTES,
        required=True,
    )
    answer(_PLACE)
    st.button(
        visit.text("Begin the rehearsal"),
        type="primary",
        key="rehearsal:begin",
        on_click=_begin,
        args=(visit,),
    )


def duration(visit: Visit, minutes: int) -> str:
    """Over how long a copy is filled (not escaped)."""
    if not minutes:
        return visit.text("at once")
    return visit.plural("{n} minute", "{n} minutes", minutes)


def _begin(visit: Visit) -> None:
    people, minutes = st.session_state[_PEOPLE], st.session_state[_MINUTES]
    with refusals(_PLACE, visit):
        store, here = visit.store, visit.here
        made = store.rehearsals.copy(here, people, minutes, Role.ORGANISER, now())
        for role in _OPENED:
            store.grants.grant(made.id, role, token_hash(visit.token, made.id))
        said = chatter(visit.toolbox, here.plan.languages)
        begin(store, made, Sayings(said.ideas, said.comments, said.approaches), now)
