"""How far the answers are, and the two presses for many: take over what is known, publish."""

from collections.abc import Mapping

import streamlit as st

from components.answer import confirm, refusals
from components.context import Visit
from components.response_form import PLACE
from components.response_list import Answers
from components.wording import note
from sessions.ids import IdeaId
from sessions.phase import Role
from sessions.response import Response


def response_state(visit: Visit, answers: Answers, known: Mapping[IdeaId, Response]) -> None:
    """Draw how many wait; `known` are answers that measures and offices give already."""
    waiting = sum(map(answers.waits, answers.ideas))
    hidden = sum(not one.published for one in answers.given.values())
    st.html(f'<div role="status">{note(_counted(visit, waiting), "tell count")}</div>')
    with st.container(key="response-presses", horizontal=True):
        if known:
            _take_over(visit, known)
        if hidden:
            _publish(visit, hidden)


def _counted(visit: Visit, waiting: int) -> str:
    if not waiting:
        return visit.text("Every idea has an answer.")
    return visit.plural(
        "{n} idea still without an answer", "{n} ideas still without an answer", waiting
    )


def _take_over(visit: Visit, known: Mapping[IdeaId, Response]) -> None:
    def take() -> None:
        with refusals(PLACE, visit):
            visit.store.responses.give(visit.here, known, Role.ORGANISER)
            confirm(PLACE, visit.text("Stored. Residents do not see it yet."))

    label = visit.plural(
        "Take {n} answer from measures and offices",
        "Take {n} answers from measures and offices",
        len(known),
    )
    st.button(label, key="responses:take", on_click=take)


def _publish(visit: Visit, hidden: int) -> None:
    def publish() -> None:
        with refusals(PLACE, visit):
            visit.store.responses.publish(visit.here, Role.ORGANISER)
            confirm(PLACE, visit.text("Everybody sees the answers beside the ideas now."))

    label = visit.plural("Publish {n} answer", "Publish {n} answers", hidden)
    with st.popover(label):
        told = visit.text("Everybody will read it. Are there no names of persons in it?")
        st.html(note(told))
        st.button(visit.text("Publish now"), key="responses:publish", on_click=publish)
