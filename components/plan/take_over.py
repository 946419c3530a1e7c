"""From the released priority list into measures, by one press."""

from collections.abc import Sequence

import streamlit as st

from components.answer import confirm, refusals
from components.context import Visit
from components.idea_label import place_words, title_for
from components.plan.editor import PLACE
from components.priority_list import ideas_of
from components.round_list import ranked
from components.wording import heading, note
from sessions.idea import Idea
from sessions.phase import Role
from sessions.plan import ActionPlan, Measure
from sessions.plan.check import MEASURE_TITLE_LENGTH
from sessions.plan.draft import measure_of

_FIRST, _TOGETHER = "plan:first", "plan:together"


def take_over(visit: Visit, plan: ActionPlan) -> None:
    """Draw the ways of ideas into the plan; nothing before a list is released."""
    left = _left(visit, plan)
    if left is None:
        words = visit.text("Ideas can be taken over as soon as the result has been shown.")
        st.html(note(words))
        return
    st.html(heading(visit.text("From the priority list"), "h2"))
    if not left:
        st.html(note(visit.text("Every idea of the list is in a measure.")))
        return
    _first(visit, left)
    _together(visit, left)


def _first(visit: Visit, left: Sequence[Idea]) -> None:
    most = len(left)
    st.number_input(
        visit.text("How many ideas, the first ones of the list that are in no measure yet"),
        1,
        most,
        min(5, most),
        key=_FIRST,
    )

    def take() -> None:
        wanted = left[: st.session_state[_FIRST]]
        _add(visit, [_measure(visit, [idea]) for idea in wanted])

    st.button(visit.text("Make a measure of each"), key="plan:take", on_click=take)


def _together(visit: Visit, left: Sequence[Idea]) -> None:
    titles = {idea.id: f"{idea.number} · {title_for(idea, visit.language)[0]}" for idea in left}
    st.multiselect(
        visit.text("Ideas that belong together"),
        list(titles),
        format_func=lambda one: titles.get(one, one),
        placeholder=visit.text("Choose ideas"),
        key=_TOGETHER,
    )

    def take() -> None:
        chosen = [idea for idea in left if idea.id in st.session_state[_TOGETHER]]
        if chosen:
            _add(visit, [_measure(visit, chosen)])
            st.session_state[_TOGETHER] = []

    st.button(visit.text("Make one measure of them"), key="plan:join", on_click=take)


def _left(visit: Visit, plan: ActionPlan) -> Sequence[Idea] | None:
    """Return the ideas of the newest released list in its order that no measure takes up."""
    released = [one for one in visit.released().rounds if one.released_at]
    if not released:
        return None
    ideas = ideas_of(visit, released[-1])
    taken = {number for one in plan.measures for number in one.ideas}
    order = (ideas[row.idea_id] for row in ranked(visit, released[-1]).order)
    return [idea for idea in order if idea.number not in taken]


def _measure(visit: Visit, ideas: Sequence[Idea]) -> Measure:
    title = " / ".join(title_for(idea, visit.language)[0] for idea in ideas)
    places = dict.fromkeys(place_words(visit, idea.draft.place) for idea in ideas)
    cut = title if len(title) <= MEASURE_TITLE_LENGTH else f"{title[: MEASURE_TITLE_LENGTH - 1]}…"
    arranged = visit.store.arrangements.all(visit.here.id)
    return measure_of(ideas, cut, ", ".join(places), arranged)


def _add(visit: Visit, wanted: Sequence[Measure]) -> None:
    with refusals(PLACE, visit):
        made = visit.store.measures.add(visit.here, wanted, Role.ORGANISER)
        words = visit.plural("{n} measure is made.", "{n} measures are made.", len(made))
        confirm(PLACE, words)
