"""Writes an Erfahrungsblatt."""

from functools import partial

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit, now
from components.learning.condition_choice import chosen_conditions, condition_choice
from components.learning.words import approach_words
from components.wording import heading
from content.toolbox import load_toolbox
from sessions.function import FUNCTION_LENGTH
from sessions.learning.sheet import FIRST_YEAR, LAST_YEAR, MOST_PEOPLE, Sheet
from sessions.writing import TEXT_LENGTH, TITLE_LENGTH

_PLACE = "sheet"


def sheet_form(visit: Visit) -> None:
    """Draw the form; conditions come after the words."""
    text, year = visit.text, now().year
    approaches = [one.id for one in load_toolbox().approaches]
    with st.expander(text("Write an Erfahrungsblatt")):
        with st.form("sheet", border=False):
            st.selectbox(
                text("Approach"),
                approaches,
                format_func=partial(approach_words, visit),
                key="sheet:approach",
            )
            st.text_input(text("Neighbourhood"), key="sheet:quarter", max_chars=TITLE_LENGTH)
            st.number_input(text("Year"), FIRST_YEAR, LAST_YEAR, year, key="sheet:year")
            st.number_input(
                text("Inhabitants of the neighbourhood"), 0, MOST_PEOPLE, None, key="sheet:people"
            )
            for name, label in (
                ("situation", text("How it was before")),
                ("done", text("What was done")),
                ("result", text("What came of it")),
                ("hindered", text("What got in the way")),
            ):
                st.text_area(label, key=f"sheet:{name}", max_chars=TEXT_LENGTH)
            st.text_input(
                text("Whom to ask: a function, no person"),
                key="sheet:contact",
                max_chars=FUNCTION_LENGTH,
            )
            st.html(heading(text("What was there?"), "h3"))
            condition_choice(visit, "sheet")
            st.form_submit_button(
                text("Keep the Erfahrungsblatt"), type="primary", on_click=_keep, args=(visit,)
            )
        answer(_PLACE)


def _keep(visit: Visit) -> None:
    state = st.session_state
    approach = state["sheet:approach"]
    title = next(one.title["de"] for one in load_toolbox().approaches if one.id == approach)
    made = Sheet(
        approach,
        title,
        state["sheet:quarter"],
        int(state["sheet:year"]),
        state["sheet:done"],
        state["sheet:result"],
        state["sheet:contact"],
        state["sheet:situation"],
        hindered=state["sheet:hindered"],
        inhabitants=state["sheet:people"],
        conditions=chosen_conditions("sheet"),
    )
    with refusals(_PLACE, visit):
        visit.store.exchanged.add(made, now())
        confirm(_PLACE, visit.text("Kept."))
