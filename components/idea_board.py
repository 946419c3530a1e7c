"""Map and list of the ideas side by side, or map and form while an idea is being written."""

from functools import partial

import streamlit as st

from components import idea_draft as draft
from components.answer import answer
from components.comment_dialog import comment_dialog, comment_on
from components.context import Visit
from components.dots_per_idea import dots_per_idea
from components.draft_place import ANSWER, MAP, placing, take_tap
from components.idea_filter import idea_choices, own_numbers
from components.idea_form import idea_form
from components.idea_list import COMMENT, idea_list
from components.idea_map import Dots, idea_map
from components.released import Released
from components.talk_dialog import talk_about, talk_dialog
from sessions.phase import Action


@st.fragment
def idea_board(visit: Visit) -> None:
    """Draw the board; a tap on it redraws nothing else."""
    released, dots = visit.released(), dots_per_idea(visit)
    giving = draft.is_open() and visit.may(Action.GIVE_IDEA)
    # Around the map nothing changes its name: it would be built anew.
    with st.container(key="board"):
        beside, along = st.columns([3, 2], gap="medium")
        with beside, st.container(key="board-map"):
            idea_map(
                visit,
                released.ideas,
                key=MAP,
                dots=dots,
                placing=placing(visit) if giving else None,
                on_tap=partial(take_tap, visit) if giving else None,
                choices=() if giving else idea_choices(visit),
                mine=own_numbers(visit, released),
            )
        with along, st.container(key="board-giving" if giving else "board-list"):
            if giving:
                idea_form(visit)
            else:
                _look(visit, released, dots)
    with st.container(key="said"):
        answer(ANSWER)


def _look(visit: Visit, released: Released, dots: Dots) -> None:
    if visit.may(Action.GIVE_IDEA):
        begun = draft.is_begun()
        words = visit.text("Go on with your idea") if begun else visit.text("Add an idea")
        st.button(words, type="primary", width="stretch", on_click=draft.begin)
    asked = idea_list(visit, released, dots)
    if asked:
        what, number = asked
        idea = next((idea for idea in released.ideas if idea.number == number), None)
        if idea:
            (comment_on if what == COMMENT else talk_about)(idea)
    comment_dialog(visit, list(released.ideas), ANSWER)
    talk_dialog(visit, list(released.ideas), ANSWER)
