"""The answer that is given to the chosen ideas, all at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.day_field import day_field, typed_day
from components.personal_hint import hint_while_writing
from components.response_list import Answers, forget_choice
from components.today import today
from components.wording import heading, note
from content.language import msg
from sessions.idea import Idea
from sessions.phase import Role
from sessions.response import Response, ResponseKind
from sessions.writing import TEXT_LENGTH

PLACE = "responses"

KIND_WORDS: dict[ResponseKind, str] = {
    ResponseKind.IN_MEASURE: msg("In a measure"),
    ResponseKind.PASSED_ON: msg("Passed on"),
    ResponseKind.NOT_POSSIBLE: msg("Not possible"),
}
_KIND, _DAY = "response:kind", "response:day"
_MEASURE, _REMARK = "response:measure", "response:remark"
_OFFICE, _REASON = "response:office", "response:reason"


def response_form(
    visit: Visit, answers: Answers, chosen: Sequence[Idea], offices: Sequence[str]
) -> None:
    """Draw the answer to `chosen`; `offices` are those that ideas were passed on to so far."""
    st.html(heading(visit.text("Answer"), "h2"))
    kind = st.radio(
        visit.text("What became of it"),
        list(ResponseKind),
        format_func=lambda one: visit.text(KIND_WORDS[one]),
        key=_KIND,
    )
    kind = kind or ResponseKind.IN_MEASURE
    _FIELDS[kind](visit, answers.measures, offices)
    day_field(visit, visit.text("Day"), today(), _DAY)
    answer(PLACE)

    def give() -> None:
        with refusals(PLACE, visit):
            one = _typed(visit, kind, typed_day(_DAY) or today())
            visit.store.responses.give(visit.here, {i.id: one for i in chosen}, Role.ORGANISER)
            forget_choice(chosen)
            confirm(PLACE, visit.text("Stored. Residents do not see it yet."))

    label = visit.plural("Answer {n} idea", "Answer {n} ideas", len(chosen))
    none = visit.text("Choose ideas first")
    st.button(
        label if chosen else none,
        type="primary",
        key="response:give",
        on_click=give,
        disabled=not chosen,
    )


def _in_measure(visit: Visit, measures: Mapping[int, str], _: Sequence[str]) -> None:
    if not measures:
        st.html(note(visit.text("There is no measure in the action plan yet."), "notice"))
    st.selectbox(
        visit.text("Measure"),
        list(measures),
        index=None,
        format_func=lambda number: f"{number} · {measures.get(number, '')}",
        placeholder=visit.text("Choose a measure"),
        key=_MEASURE,
    )
    st.text_input(visit.text("Remark, if needed"), key=_REMARK, max_chars=TEXT_LENGTH)
    hint_while_writing(visit, _REMARK)


def _passed_on(visit: Visit, _: Mapping[int, str], offices: Sequence[str]) -> None:
    st.selectbox(
        visit.text("Passed on to which office? A function, no name"),
        offices,
        index=None,
        accept_new_options=True,
        placeholder=visit.text("Choose or write"),
        key=_OFFICE,
    )


def _not_possible(visit: Visit, _: Mapping[int, str], __: Sequence[str]) -> None:
    st.text_area(
        visit.text("Not possible, because:"), key=_REASON, height=120, max_chars=TEXT_LENGTH
    )
    hint_while_writing(visit, _REASON)


_FIELDS: dict[ResponseKind, Callable[[Visit, Mapping[int, str], Sequence[str]], None]] = {
    ResponseKind.IN_MEASURE: _in_measure,
    ResponseKind.PASSED_ON: _passed_on,
    ResponseKind.NOT_POSSIBLE: _not_possible,
}
_WORDS = {
    ResponseKind.IN_MEASURE: _REMARK,
    ResponseKind.PASSED_ON: _OFFICE,
    ResponseKind.NOT_POSSIBLE: _REASON,
}


def _typed(visit: Visit, kind: ResponseKind, day: date) -> Response:
    words = st.session_state.get(_WORDS[kind]) or ""
    one = Response(kind, words, visit.language, day)
    if kind is ResponseKind.IN_MEASURE:
        return replace(one, measure=st.session_state.get(_MEASURE))
    return one
