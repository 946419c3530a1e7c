"""Map and list of the ideas side by side, or map and form while an idea is being written."""

import streamlit as st

from components import idea_draft as draft
from components.answer import answer
from components.comment_dialog import comment_dialog, comment_on
from components.context import Visit
from components.idea_form import idea_form
from components.idea_list import COMMENT, TALK, idea_list
from components.idea_map import idea_map, idea_pins, tapped
from components.released import Released
from components.talk_dialog import talk_about, talk_dialog
from sessions.idea import Idea
from sessions.phase import Action

_MAP = "map:ideas"
_CHOSEN = "idea:chosen"


@st.fragment
def idea_board(visit: Visit) -> None:
    """Draw the board; a tap on it redraws nothing else."""
    released = visit.released()
    giving = draft.is_open() and visit.may(Action.GIVE_IDEA)
    tap = tapped(_MAP)
    if tap and giving:
        draft.point_at(visit, tap)
    elif tap:
        st.session_state[_CHOSEN] = tap.number
    with st.container(key="board-giving" if giving else "board"):
        beside, along = st.columns([3, 2], gap="medium")
        with beside, st.container(key="board-map"):
            pins = idea_pins(visit, released.ideas)
            idea_map(visit, pins, key=_MAP, chosen=_ring(visit, released, giving=giving))
        with along:
            if giving:
                idea_form(visit)
            else:
                _look(visit, released, tap.number if tap else None)
    with st.container(key="said"):
        answer(draft.ANSWER)


def _look(visit: Visit, released: Released, opened: int | None) -> None:
    if visit.may(Action.GIVE_IDEA):
        begun = draft.is_begun()
        words = visit.text("Go on with your idea") if begun else visit.text("Add an idea")
        st.button(words, type="primary", width="stretch", on_click=draft.begin)
    asked = idea_list(visit, released, opened)
    if asked:
        what, number = asked
        st.session_state[_CHOSEN] = number
        idea = _numbered(released, number)
        if what == COMMENT and idea:
            comment_on(idea)
        elif what == TALK and idea:
            talk_about(idea)
        else:
            st.rerun(scope="fragment")
    comment_dialog(visit, list(released.ideas), draft.ANSWER)
    talk_dialog(visit, list(released.ideas), draft.ANSWER)


def _ring(visit: Visit, released: Released, *, giving: bool) -> tuple[float, float] | None:
    idea = _numbered(released, st.session_state.get(_CHOSEN))
    place = draft.place(visit) if giving else idea.draft.place if idea else None
    return (place.lon, place.lat) if place else None


def _numbered(released: Released, number: int | None) -> Idea | None:
    return next((idea for idea in released.ideas if idea.number == number), None)
