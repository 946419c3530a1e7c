"""The organiser's choice: which approaches the Konzept combines. Every change is kept at once."""

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from sessions.concept import Concept
from sessions.phase import Role
from sessions.writing import TITLE_LENGTH

_PLACE, _TITLE, _CHOSEN = "concept", "concept:title", "concept:approaches"


def concept_form(visit: Visit, kept: Concept) -> None:
    """Draw title and approaches as they are kept."""
    fields = {field.id: visit.local(field.name)[0] for field in visit.toolbox.fields}
    titles = {
        one.id: f"{fields[one.field]}: {visit.local(one.title)[0]}"
        for one in visit.toolbox.approaches
    }

    def keep() -> None:
        wanted = Concept(st.session_state[_TITLE], tuple(st.session_state[_CHOSEN]))
        with refusals(_PLACE, visit):
            visit.store.concepts.keep(visit.here, wanted, Role.ORGANISER)
            confirm(_PLACE, visit.text("Stored."))

    st.text_input(
        visit.text("Title of the concept"),
        kept.title,
        key=_TITLE,
        max_chars=TITLE_LENGTH,
        on_change=keep,
    )
    st.multiselect(
        visit.text("Approaches of the concept"),
        list(titles),
        [id for id in kept.approaches if id in titles],
        format_func=lambda one: titles.get(one, one),
        placeholder=visit.text("Choose approaches"),
        key=_CHOSEN,
        on_change=keep,
    )
    answer(_PLACE)
