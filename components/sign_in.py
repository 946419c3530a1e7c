"""The door of a role: a page calls it first, and whatever comes after is not drawn without it."""

from collections.abc import Callable

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit, enter, now
from components.wording import heading, note
from content.language import msg
from sessions.errors import Reason, Refused
from sessions.ids import WorkshopId, token_hash
from sessions.phase import Role

FIELDS = {
    Role.HELPER: msg("Code for helpers"),
    Role.MEDIATOR: msg("Code for language mediation"),
    Role.FACILITATOR: msg("Code for leading the evening"),
    Role.ORGANISER: msg("Code for the organiser"),
}
_TYPED = "typed"


def require_workshop(visit: Visit) -> None:
    """Ask for the code of the evening and stop, unless the visit is about one."""
    if visit.workshop is None:
        _ask(visit, visit.text("Code of the evening"), lambda: enter(_typed()), secret=False)
        st.stop()


def require_role(visit: Visit, role: Role) -> None:
    """Ask for the code of `role` and stop, unless this browser has signed in for it.

    Another role of the same evening does not open this door.
    """
    require_workshop(visit)
    if role not in visit.roles:
        st.html(heading(visit.text("Sign in")))
        _ask(visit, visit.text(FIELDS[role]), lambda: _sign_in(visit, visit.here.id, role))
        st.stop()


def require_installation(visit: Visit) -> None:
    """Ask for the code of this installation and stop, unless this browser has given it."""
    if Role.ORGANISER not in visit.store.grants.roles(None, token_hash(visit.token, None)):
        st.html(heading(visit.text("Sign in")))
        field = visit.text("Installation code")
        _ask(visit, field, lambda: _sign_in(visit, None, Role.ORGANISER))
        printed = visit.text("It was printed when the program was started for the first time.")
        st.html(note(printed))
        st.stop()


def _ask(visit: Visit, field: str, check: Callable[[], None], *, secret: bool = True) -> None:
    def opened() -> None:
        with refusals("door", visit):
            check()

    with st.form("door", border=False, width=480):
        # The laptop of the evening is often mirrored on the wall.
        st.text_input(
            field, key=_TYPED, type="password" if secret else "default", autocomplete="off"
        )
        answer("door")
        st.form_submit_button(visit.text("Continue"), type="primary", on_click=opened)


def _typed() -> str:
    typed: str = st.session_state[_TYPED]
    return typed


def _sign_in(visit: Visit, scope: WorkshopId | None, role: Role) -> None:
    token = token_hash(visit.token, scope)
    if visit.store.grants.sign_in(scope, _typed(), token, now()) is not role:
        raise Refused(Reason.NOT_ALLOWED)
