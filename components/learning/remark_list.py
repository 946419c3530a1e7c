"""Questions and answers between quarter managements, and when they meet."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit, now
from components.wording import heading, note
from sessions.function import FUNCTION_LENGTH
from sessions.learning.exchange import Entry
from sessions.learning.talk import Meeting, Remark
from sessions.store.exchanged import Kept
from sessions.writing import COMMENT_LENGTH, QUESTION_LENGTH, TITLE_LENGTH

_PLACE = "remark"
_NEW = ""


def meeting_form(visit: Visit, kept: Mapping[str, Kept]) -> None:
    """Draw the next meeting, and the form for another one."""
    text, today = visit.text, now().date()
    meetings = [one.entry for one in kept.values() if isinstance(one.entry, Meeting)]
    coming = sorted((one for one in meetings if one.day >= today), key=lambda one: one.day)
    st.html(heading(text("Next meeting"), "h2"))
    if coming:
        when = escape(visit.translation.format_day(coming[0].day))
        place = escape(coming[0].place)
        st.html(f'<p class="tell"><strong>{when}</strong> · <span dir="auto">{place}</span></p>')
    else:
        st.html(note(text("None is set.")))
    with st.expander(text("Set a meeting")):
        day = st.date_input(text("Day"), today, min_value=today, key="meeting:day")
        place = st.text_input(text("Place"), key="meeting:place", max_chars=QUESTION_LENGTH)
        st.button(
            text("Keep the meeting"),
            key="meeting:keep",
            on_click=_add,
            args=(visit, "meeting", Meeting(day, place)),
        )
        answer("meeting")


def remark_list(visit: Visit, kept: Mapping[str, Kept]) -> None:
    """Draw each question with its answers, and the form for one more of either."""
    remarks = {id: one.entry for id, one in kept.items() if isinstance(one.entry, Remark)}
    questions = {id: one for id, one in remarks.items() if not one.to}
    st.html(heading(visit.text("Questions and answers"), "h2"))
    for id, question in questions.items():
        answers = sorted((one for one in remarks.values() if one.to == id), key=lambda a: a.day)
        items = "".join(f"<li>{_remark(visit, one)}</li>" for one in answers)
        st.html(f'<div class="asked">{_remark(visit, question)}<ul>{items}</ul></div>')
    _form(visit, questions)


def _remark(visit: Visit, one: Remark) -> str:
    day = visit.translation.format_day(one.day)
    return (
        f'<span class="own-words" dir="auto">{escape(one.words)}</span><br><small dir="auto">'
        f"{escape(f'{one.by}, {one.quarter}, {day}')}</small>"
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
        made = Remark(quarter, by, words, now().date(), to)
        st.button(text("Keep it"), key="remark:keep", on_click=_add, args=(visit, _PLACE, made))
        answer(_PLACE)


def _add(visit: Visit, place: str, entry: Entry) -> None:
    with refusals(place, visit):
        visit.store.exchanged.add(entry, now())
        confirm(place, visit.text("Kept."))
