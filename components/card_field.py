"""The participation card on a device: the field for its code, and whose card is in use."""

import streamlit as st

from components.address_line import asked_card, forget_asked_card
from components.answer import answer, confirm, refusals
from components.context import Visit, now
from components.shared_tablet import begin_with_card
from components.wording import note

_PLACE = "card"
_TYPED = "card-code"


def card_field(visit: Visit) -> None:
    """Ask for the code of a card; with one in use say its number and offer another."""
    number = visit.store.cards.of(visit.me)
    with st.container(key="card"):
        answer(_PLACE)
        if number is None:
            _form(visit)
            return
        with st.container(horizontal=True, vertical_alignment="center"):
            name = visit.text("Participation card {number}", number=number)
            st.html(note(name, "card-number"), width="content")
            with st.popover(visit.text("Another card"), key="another-card"):
                _form(visit)


def card_answer(visit: Visit) -> None:
    """Say what became of the card of a link on pages that have no field for it."""
    if visit.here.plan.cards:
        answer(_PLACE)


def take_asked_card(visit: Visit) -> bool:
    """Use the card of the link that was followed, if any, and say whether there was one."""
    code = asked_card()
    if not code:
        return False
    forget_asked_card()
    _use(visit, code)
    return True


def _form(visit: Visit) -> None:
    with st.form("card-form", border=False):
        st.text_input(
            visit.text("Code on the participation card"),
            key=_TYPED,
            max_chars=16,
            autocomplete="off",
            placeholder=visit.text("8 letters and digits"),
        )
        st.form_submit_button(
            visit.text("Use this card"), type="primary", on_click=_typed, args=(visit,)
        )


def _typed(visit: Visit) -> None:
    typed = st.session_state[_TYPED]
    if typed.strip() and _use(visit, typed):
        st.session_state[_TYPED] = ""


def _use(visit: Visit, code: str) -> bool:
    with refusals(_PLACE, visit):
        number = visit.store.cards.enter(visit.here, code, visit.hash, now())
        begin_with_card(visit)
        words = visit.text("Card {number} works on this device now.", number=number)
        confirm(_PLACE, words)
        return True
    return False
