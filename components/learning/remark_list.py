"""Questions and answers between quarter managements, and when they meet."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit, now
from components.day_field import day_field
from components.learning.entry_row import entry_row
from components.wording import heading, note
from sessions.day import read_day
from sessions.function import FUNCTION_LENGTH
from sessions.learning.exchange import Entry
from sessions.learning.talk import Meeting, Remark
from sessions.store.exchanged import Kept
from sessions.writing import COMMENT_LENGTH, QUESTION_LENGTH, TITLE_LENGTH

_PLACE, _NEW = "remark", ""
_MEETING, _DAY, _MEETS = "meeting", "meeting:day", "meeting:place"


def meeting_list(visit: Visit, kept: Mapping[str, Kept]) -> None:
    """Draw the meetings to come, the next one first, and the form for another one."""
    text, today = visit.text, now().date()
    meetings = {id: one.entry for id, one in kept.items() if isinstance(one.entry, Meeting)}
    coming = sorted((one.day, id) for id, one in meetings.items() if one.day >= today)
    st.html(heading(text("Next meeting"), "h2"))
    for day, id in coming:
        when, place = escape(visit.translation.format_day(day)), escape(meetings[id].place)
        said = f'<strong>{when}</strong> · <span dir="auto">{place}</span>'
        entry_row(visit, f'<p class="tell">{said}</p>', id)
    if not coming:
        st.html(note(text("None is set.")))
    with st.expander(text("Set a meeting")):
        day_field(visit, text("Day"), None, _DAY)
        st.text_input(text("Place"), key=_MEETS, max_chars=QUESTION_LENGTH)

        def keep() -> None:
            state = st.session_state
            with refusals(_MEETING, visit):
                _keep(visit, _MEETING, Meeting(read_day(state[_DAY]), state[_MEETS]))

        st.button(text("Keep the meeting"), key="meeting:keep", on_click=keep)
        answer(_MEETING)


def remark_list(visit: Visit, kept: Mapping[str, Kept]) -> None:
    """Draw each question with its answers, and the form for one more of either.

    An answer whose question is not here stands by itself.
    """
    remarks = {id: one.entry for id, one in kept.items() if isinstance(one.entry, Remark)}
    first = {id: one for id, one in remarks.items() if one.to not in remarks}
    st.html(heading(visit.text("Questions and answers"), "h2"))
    for id, question in first.items():
        answers = sorted((one.day, own) for own, one in remarks.items() if one.to == id)
        with st.container(key=f"asked-{id}"):
            entry_row(visit, _remark(visit, question), id)
            for _, own in answers:
                entry_row(visit, f'<div class="reply">{_remark(visit, remarks[own])}</div>', own)
    _form(visit, first)


def _remark(visit: Visit, one: Remark) -> str:
    day, who = escape(visit.translation.format_day(one.day)), escape(f"{one.by}, {one.quarter}")
    return (
        f'<span class="own-words" dir="auto">{escape(one.words)}</span><br>'
        f"<small><bdi>{who}</bdi> · <bdi>{day}</bdi></small>"
    )


def _form(visit: Visit, questions: Mapping[str, Remark]) -> None:
    text = visit.text

    def words_of(id: str) -> str:
        return questions[id].words if id else text("A new question")

    with st.expander(text("Ask or answer")):
        to = st.selectbox(
            text("Answer to"), [_NEW, *questions], format_func=words_of, key="remark:to"
        )
        words = st.text_area(text("Question or answer"), key="remark", max_chars=COMMENT_LENGTH)
        quarter = st.text_input(text("Neighbourhood"), key="remark:quarter", max_chars=TITLE_LENGTH)
        by = st.text_input(
            text("Which function? No names of persons."),
            key="remark:by",
            max_chars=FUNCTION_LENGTH,
        )

        def keep() -> None:
            with refusals(_PLACE, visit):
                _keep(visit, _PLACE, Remark(quarter, by, words, now().date(), to))

        st.button(text("Keep it"), key="remark:keep", on_click=keep)
        answer(_PLACE)


def _keep(visit: Visit, place: str, entry: Entry) -> None:
    visit.store.exchanged.add(entry, now())
    confirm(place, visit.text("Kept."))
