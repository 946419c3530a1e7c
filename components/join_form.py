"""Coming in: the code, the language, the button."""

import streamlit as st

from components.address_line import asked_code, choose_language
from components.answer import answer, refusals
from components.card_field import take_asked_card
from components.context import Visit, enter
from components.refusal import reason_sentence
from content.language import LANGUAGES
from sessions.errors import Reason

_PLACE = "join"
_CODE = "code"


def code_form(visit: Visit) -> None:
    """Ask for the code on the screen; also says that the one in the address line is unknown."""
    if asked_code() and _CODE not in st.session_state:
        st.error(reason_sentence(visit, Reason.UNKNOWN_CODE))
    with st.container(key="code-form"):
        st.text_input(
            visit.text("The six characters on the screen"),
            max_chars=12,
            key=_CODE,
            autocomplete="off",
            on_change=_enter,
            args=(visit,),
        )
        answer(_PLACE)
        st.button(visit.text("Continue"), type="primary", on_click=_enter, args=(visit,))
    example = visit.store.workshops.example_code()
    if example is not None:
        st.button(visit.text("Look at the example evening"), on_click=enter, args=(example,))


def language_choice(visit: Visit) -> None:
    """Offer the languages of the evening in large letters, each in its own name."""
    with st.container(key="languages", horizontal=True):
        for code in visit.languages:
            chosen = code == visit.language
            st.button(
                ("● " if chosen else "○ ") + LANGUAGES[code].name,
                key=f"language:{code}",
                on_click=choose_language,
                args=(code,),
            )


def join_button(visit: Visit) -> None:
    """The one way in; no name is asked."""
    answer(_PLACE)
    st.button(visit.text("Take part"), type="primary", key="join", on_click=_join, args=(visit,))


def _enter(visit: Visit) -> None:
    typed = st.session_state[_CODE]
    if not typed.strip():
        return
    with refusals(_PLACE, visit):
        enter(typed)


def _join(visit: Visit) -> None:
    with refusals(_PLACE, visit):
        visit.store.people.join(visit.here.id, visit.hash)
        take_asked_card(visit)
