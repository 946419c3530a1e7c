"""What people are asked about themselves, once, one tap each."""

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit
from components.wording import heading, note
from content.heading import HEADINGS
from content.language import msg
from sessions.group import ANSWERS, Grouping

_PLACE = "question"

_QUESTIONS = {
    Grouping.ROLE: msg("What brings you here?"),
    Grouping.RESIDENCE: msg("How long have you been here?"),
    Grouping.AGE: msg("How old are you?"),
}
ASKABLE = tuple(_QUESTIONS)
"""What can be asked, in the order of asking."""


def question(visit: Visit, asked: Grouping) -> None:
    """Draw one question with its answers as buttons; the next one follows by itself."""
    st.html(heading(visit.text(_QUESTIONS[asked])))
    told = visit.text("Voluntary. Told apart are only groups of at least five people, no names.")
    st.html(note(told))
    if asked is Grouping.ROLE and not visit.here.plan.terms.administration:
        st.html(note(visit.text("Who is here for the administration gives no dots tonight.")))
    answer(_PLACE)
    with st.container(key="answers"):
        for said in ANSWERS[asked]:
            _button(visit, asked, said, visit.text(HEADINGS[said]))
        _button(visit, asked, None, visit.text("No answer"))


def _button(visit: Visit, asked: Grouping, said: str | None, label: str) -> None:
    def tell() -> None:
        with refusals(_PLACE, visit):
            visit.store.groups.tell(visit.here, visit.me, asked, said)

    st.button(label, key=f"say:{asked}:{said}", on_click=tell, width="stretch")
