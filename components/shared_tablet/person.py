"""Whom this tab of a shared tablet serves: nothing of the one before stays in it."""

import streamlit as st

from components import idea_draft
from components.context import Visit
from sessions.phase import Role

_SERVED = "served"


def is_shared(visit: Visit) -> bool:
    """Say whether a helper has made this device a shared tablet."""
    return Role.HELPER in visit.roles


def forget_the_one_before(visit: Visit) -> None:
    """Empty this tab if the tablet serves somebody else by now; call it once, early in a run.

    A draft comes back to whoever has the card it was written with.
    """
    if not is_shared(visit) or visit.participant is None:
        return
    if st.session_state.get(_SERVED, visit.me) != visit.me:
        forget()
    st.session_state[_SERVED] = visit.me


def forget() -> None:
    """Empty this tab but for who it is."""
    for kept in [name for name in st.session_state if str(name) != "token"]:
        del st.session_state[kept]


def keep_draft(visit: Visit) -> None:
    """Keep what the person was writing, if she has a card to come back with."""
    if visit.participant and idea_draft.is_begun():
        visit.store.people.keep_draft(visit.me, idea_draft.kept())


def begin_with_card(visit: Visit) -> None:
    """Let whoever has just used her card go on with her own draft, and with nobody else's."""
    person = visit.store.people.present(visit.here.id, visit.hash)
    if person is None or person == visit.participant:
        return
    if is_shared(visit):
        keep_draft(visit)
        forget()
        st.session_state[_SERVED] = person
    kept = visit.store.people.take_draft(person)
    if kept and not idea_draft.is_begun():
        idea_draft.restore(kept)
