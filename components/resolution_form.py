"""What a body decided about the action plan, and the way to mark it as decided."""

from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.day_field import day_field, typed_day
from components.personal_hint import hint_while_writing
from components.today import today
from components.wording import note
from content.language import msg
from sessions.function import FUNCTION_LENGTH
from sessions.phase import Role
from sessions.resolution import CHANGES_LENGTH, REFERENCE_LENGTH, UPDATES_LENGTH, Resolution

_PLACE = "resolution"
_BODY, _DAY, _REFERENCE = "resolution:body", "resolution:day", "resolution:reference"
_OWN, _UPDATES, _CHANGES = "resolution:own", "resolution:updates", "resolution:changes"
_KINDS = {True: msg("A plan of its own"), False: msg("An update of an existing plan")}


def resolution_state(visit: Visit, kept: Resolution | None) -> None:
    """Draw whether the plan is decided, and how many ideas stand in the way."""
    text = visit.text
    if kept:
        day = visit.translation.format_day(kept.day)
        said = text("Decided on {day} by {body}.", day=day, body=kept.body)
        st.html(f'<div role="status">{note(said, "tell")}</div>')
    waiting = len(visit.store.responses.unanswered(visit.here.id))
    if waiting:
        said = visit.plural(
            "{n} idea still without an answer", "{n} ideas still without an answer", waiting
        )
        query = f"w={visit.here.code}&amp;l={visit.language}"
        way = f'<a href="/responses?{query}" target="_self">{escape(text("Answers to ideas"))}</a>'
        st.html(f'<p class="notice warning" role="status">{escape(said)}. {way}</p>')


def resolution_form(visit: Visit, kept: Resolution | None, earlier: str) -> None:
    """Draw the record; `earlier` is the plan that the measures update, empty for none."""
    known = kept or Resolution("", today(), updates=earlier)
    text = visit.text
    with st.container(key="resolution-form", width=640):
        st.text_input(
            text("Which body? For example: council, committee, district council"),
            known.body,
            key=_BODY,
            max_chars=FUNCTION_LENGTH,
        )
        day_field(visit, text("Decided on"), known.day, _DAY)
        st.text_input(
            text("Number of the paper"), known.reference, key=_REFERENCE, max_chars=REFERENCE_LENGTH
        )
        _updates(visit, known)
        st.text_area(
            text("Changes made by the body"),
            known.changes,
            key=_CHANGES,
            height=140,
            max_chars=CHANGES_LENGTH,
        )
        hint_while_writing(visit, _BODY, _CHANGES)
        answer(_PLACE)
        _buttons(visit, kept)


def _updates(visit: Visit, known: Resolution) -> None:
    own = st.radio(
        visit.text("What was decided?"),
        list(_KINDS),
        index=1 if known.updates else 0,
        format_func=lambda one: visit.text(_KINDS[one]),
        key=_OWN,
    )
    if not own:
        st.text_input(
            visit.text("Update of which plan"),
            known.updates,
            key=_UPDATES,
            max_chars=UPDATES_LENGTH,
        )


def _buttons(visit: Visit, kept: Resolution | None) -> None:
    def keep() -> None:
        with refusals(_PLACE, visit):
            visit.store.resolutions.keep(visit.here, _typed(), Role.ORGANISER)
            confirm(_PLACE, visit.text("Stored."))

    def take_back() -> None:
        with refusals(_PLACE, visit):
            visit.store.resolutions.take_back(visit.here, Role.ORGANISER)

    label = visit.text("Keep this") if kept else visit.text("Mark the plan as decided")
    with st.container(horizontal=True):
        st.button(label, type="primary", key="resolution:keep", on_click=keep)
        if kept:
            with st.popover(visit.text("Not decided after all")):
                st.button(
                    visit.text("Yes, take it back"), key="resolution:back", on_click=take_back
                )


def _typed() -> Resolution:
    state = st.session_state
    return Resolution(
        state[_BODY],
        typed_day(_DAY) or today(),
        state[_REFERENCE],
        "" if state[_OWN] else state[_UPDATES],
        state[_CHANGES],
    )
