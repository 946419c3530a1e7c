"""How many dots a person has, with a proposal out of the expected ideas."""

import streamlit as st

from components.context import Visit
from components.room_choice import chosen_room
from components.wording import note
from sessions.dot_proposal import proposed_dots
from sessions.room import Room
from sessions.workshop import LONGEST_GRACE, MOST_DOTS

_DOTS = "new:dots"


def dot_choice(visit: Visit) -> None:
    """Draw the dots of the evening; a vote of the run sheet may have others."""
    room = chosen_room()
    proposed = proposed_dots(room.ideas, room.people)
    each, one = st.columns(2)
    each.number_input(visit.text("Dots per person"), 1, MOST_DOTS, _first(), key=_DOTS)
    one.number_input(visit.text("Dots for the same idea, at most"), 1, MOST_DOTS, 1, key="new:same")
    st.number_input(
        visit.text("Seconds in which dots still count that were on their way at the end"),
        0,
        LONGEST_GRACE,
        0,
        key="new:grace",
    )
    why = visit.plural(
        "For {ideas} ideas we propose {n} dot, one per idea: about a third of the ideas, at most "
        "half of them and never more than 7.",
        "For {ideas} ideas we propose {n} dots, one per idea: about a third of the ideas, at most "
        "half of them and never more than 7.",
        proposed,
        ideas=room.ideas,
    )
    st.html(note(why))
    if proposed != st.session_state[_DOTS]:
        take = visit.plural("Take {n} dot", "Take {n} dots", proposed)
        st.button(take, key="new:propose", on_click=_take, args=(proposed,))


def _first() -> int:
    room = Room()
    return proposed_dots(room.ideas, room.people)


def _take(dots: int) -> None:
    st.session_state[_DOTS] = dots
