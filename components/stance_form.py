"""Say whether an approach fits the quarter, and why."""

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.idea_label import own_words
from components.stance_label import FIT_WORDS, fit_label
from components.state_line import state_line
from components.wording import heading, note
from content.approach import Approach
from sessions.phase import Action
from sessions.stance import Fit, Stance
from sessions.writing import COMMENT_LENGTH

_PLACE = "stance"


@st.fragment
def stance_form(visit: Visit, approach: Approach) -> None:
    """Draw one's own stance, to be taken, changed and withdrawn; a tap draws nothing else anew."""
    mine = visit.store.stances.of(visit.me).get(approach.id)
    with st.container(key="stance"):
        st.html(heading(visit.text("Does this fit our neighbourhood?"), "h2"))
        if visit.may(Action.TAKE_STANCE):
            _fit(visit, approach.id, mine)
        else:
            _look(visit, mine)
        if mine:
            _reason(visit, mine)
        answer(_PLACE)


def _fit(visit: Visit, approach: str, mine: Stance | None) -> None:
    key = f"fit:{approach}"
    st.session_state[key] = mine.fit if mine else None  # the store alone knows
    st.radio(
        visit.text("Does this fit our neighbourhood?"),
        list(Fit),
        format_func=lambda fit: visit.text(FIT_WORDS[fit]),
        key=key,
        on_change=_take,
        args=(visit, approach),
        label_visibility="collapsed",
        width="stretch",
    )


def _look(visit: Visit, mine: Stance | None) -> None:
    when = note(visit.text("This can be said in the steps “Approaches” and “Ideas”."))
    st.html(f"<p>{fit_label(visit, mine.fit)}</p>" if mine else when)
    if mine and mine.reason:
        st.html(own_words(mine.reason, mine.language))


def _reason(visit: Visit, mine: Stance) -> None:
    open_ = visit.may(Action.TAKE_STANCE)
    if open_:
        _write(visit, mine)
    if mine.reason:
        st.html(state_line(visit, mine.state))
    with st.container(key="stance-buttons", horizontal=True):
        if open_:
            label = visit.text("Give this reason")
            st.button(label, key="reason", on_click=_explain, args=(visit, mine))
        args = (visit, mine.approach)
        st.button(visit.text("Take back"), key="withdraw", on_click=_withdraw, args=args)


def _write(visit: Visit, mine: Stance) -> None:
    key = _why(mine.approach)
    st.session_state.setdefault(key, mine.reason)
    st.text_area(
        visit.text("Why? (not required)"),
        max_chars=COMMENT_LENGTH,
        key=key,
        on_change="ignore",
        persist_state="session",
        placeholder=visit.text("Please write no names, phone numbers or addresses."),
    )


def _take(visit: Visit, approach: str) -> None:
    mine = visit.store.stances.of(visit.me).get(approach)
    reason, language = (mine.reason, mine.language) if mine else ("", visit.language)
    with refusals(_PLACE, visit):
        fit = st.session_state[f"fit:{approach}"]
        visit.store.stances.take(visit.here, visit.me, approach, fit, reason, language)
        confirm(_PLACE, visit.text("Saved. It can be changed."))


def _explain(visit: Visit, mine: Stance) -> None:
    with refusals(_PLACE, visit):
        words = st.session_state[_why(mine.approach)]
        take = visit.store.stances.take
        take(visit.here, visit.me, mine.approach, mine.fit, words, visit.language)
        confirm(_PLACE, visit.text("Thank you. Your reason is being checked."))


def _withdraw(visit: Visit, approach: str) -> None:
    with refusals(_PLACE, visit):
        visit.store.stances.withdraw(visit.here, visit.me, approach)
        st.session_state.pop(_why(approach), None)
        confirm(_PLACE, visit.text("Taken back. Nobody sees it any more."))


def _why(approach: str) -> str:
    return f"why:{approach}"
