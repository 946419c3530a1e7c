"""Choosing what the second round is about, from the result of the first."""

from collections.abc import Mapping, Sequence

import streamlit as st

from components import way
from components.answer import answer, confirm, refusals
from components.context import Visit
from components.idea_label import field_label, number_sign, title_words
from components.priority_list import ideas_of
from components.round_list import ranked
from components.support import support_words
from components.wording import note
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.phase import Phase, Role
from sessions.ranking.priority_list import PriorityList, Ranked
from sessions.round import Limits, Round
from sessions.run_sheet import Step
from sessions.shortlist import DOTS, length, tied_at
from sessions.workshop import MOST_DOTS, Workshop

_PLACE = "shortlist"
_LEAD = Role.FACILITATOR


def way_to_shortlist(visit: Visit) -> None:
    """Draw the way to the choice once there is a result to choose from."""
    if any(round_.released_at for round_ in visit.released().rounds):
        label = visit.text("Second round with a shortlist")
        way.link(visit, way.SHORTLIST, label)


def shortlist_choice(visit: Visit, first: Round) -> None:
    """Draw the ideas of a released result in their order, the proposed ones ticked."""
    result, ideas = ranked(visit, first), ideas_of(visit, first)
    number = st.number_input(
        visit.text("How many ideas"),
        min_value=1,
        max_value=len(result.order),
        value=length(result),
        key="length",
        width=240,
    )
    _ties(visit, result, number)
    ticked = [row.idea_id for row in result.order if _tick(visit, row, ideas, result, number)]
    dots, each = st.columns(2)
    with dots:
        st.number_input(visit.text("Dots per person"), 1, MOST_DOTS, DOTS, key="dots")
    with each:
        st.number_input(visit.text("Dots per idea at most"), 1, MOST_DOTS, 1, key="per-idea")
    answer(_PLACE)
    st.button(
        visit.plural(
            "Take {n} idea into the second round",
            "Take {n} ideas into the second round",
            len(ticked),
        ),
        type="primary",
        key="choose",
        on_click=_choose,
        args=(visit, first, ticked),
    )
    st.html(note(visit.text("Nobody sees the dots or the order of the first round there.")))


def chosen(visit: Visit) -> None:
    """Draw what was chosen for the next vote, if anything was."""
    step = _next_vote(visit.here)
    found = step and visit.store.shortlists.of_step(visit.here.id, step)
    if not found:
        return
    numbers = {idea.id: idea.number for idea in visit.released().ideas}
    listed = ", ".join(str(n) for n in sorted(numbers[i] for i in found.ideas if i in numbers))
    dots = visit.plural("{n} dot per person", "{n} dots per person", found.limits.dots)
    words = visit.text("Chosen for the second round: number {numbers}.", numbers=listed)
    st.html(note(f"{words} {dots}.", "notice"))


def _ties(visit: Visit, result: PriorityList, number: int) -> None:
    tied = tied_at(result, number)
    if tied:
        words = visit.text(
            "Number {numbers} are equal. The cut goes through them: please decide which to take.",
            numbers=", ".join(str(row.number) for row in tied),
        )
        st.html(f'<div role="status">{note(words, "notice warning")}</div>')


def _tick(
    visit: Visit, row: Ranked, ideas: Mapping[IdeaId, Idea], result: PriorityList, number: int
) -> bool:
    idea = ideas[row.idea_id]
    with st.container(key=f"short-{row.number}", horizontal=True, vertical_alignment="center"):
        # A new key per length: another number of ideas proposes anew.
        taken = st.checkbox(
            visit.text("Number {number}", number=row.number),
            value=row in result.order[:number],
            key=f"in:{number}:{row.idea_id}",
        )
        rank = visit.text("Rank {rank}", rank=row.rank)
        dots = support_words(visit.text, visit.plural, result, row)[0]
        facts = f'<p class="facts"><span>{rank}</span><span>{dots}</span>'
        head = number_sign(visit, idea) + title_words(visit, idea, "h2")
        field = field_label(visit, idea.draft.field)
        st.html(f'<div class="idea-head">{head}</div>{facts}{field}</p>')
    return taken


def _choose(visit: Visit, first: Round, ideas: Sequence[IdeaId]) -> None:
    limits = Limits(st.session_state["dots"], st.session_state["per-idea"])
    with refusals(_PLACE, visit):
        if _next_vote(visit.here) is None:
            visit.store.workshops.add_round(visit.here.id, _LEAD)
        here = visit.store.workshops.by_code(visit.here.code)
        step = _next_vote(here)
        if step is not None:
            visit.store.shortlists.choose(here, step, first.id, ideas, limits, _LEAD)
            confirm(_PLACE, visit.text("The second round is about these ideas."))


def _next_vote(here: Workshop) -> Step | None:
    later = here.plan.sheet.steps[here.position + 1 :]
    return next((step for step in later if step.phase is Phase.VOTE), None)
