"""The facilitator's list of who joins in, and the form for what is arranged about an idea."""

from collections.abc import Sequence

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.day_field import day_field, typed_day
from components.idea_label import number_sign, title_words
from components.live import listen, read_pulse
from components.personal_hint import hint_while_writing
from components.pledge import arrangement_words, joining, people_words
from components.wording import heading, note
from sessions.arrangement import Arrangement
from sessions.function import FUNCTION_LENGTH
from sessions.idea import Idea
from sessions.phase import Role
from sessions.workshop import Shown, ShownKind

_PLACE, _IDEA = "arrangement", "arrangement:idea"
_LEAD = Role.FACILITATOR


def pledge_desk(visit: Visit, ideas: Sequence[Idea]) -> None:
    """Draw the form for one of `ideas`, then all of them in their order with their numbers."""
    _show(visit)
    st.html(heading(visit.text("What is arranged?"), "h2"))
    chosen = st.selectbox(
        visit.text("Idea"),
        ideas,
        format_func=lambda idea: f"{idea.number} · {idea.draft.title}",
        key=_IDEA,
    )
    _form(visit, chosen)

    @st.fragment(key="pledges")
    def counted() -> None:
        known = read_pulse(visit.store, visit.here.code)
        listen("pledges", visit.here.code, {"pledges": known.pledges})
        st.html(_list(visit, ideas))

    st.html(heading(visit.text("Who joins in"), "h2"))
    counted()


def _show(visit: Visit) -> None:
    shown = Shown(ShownKind.PLEDGES)
    if visit.here.shown == shown:
        return

    def show() -> None:
        with refusals(_PLACE, visit):
            visit.store.walls.show(visit.here, shown, _LEAD)

    label = visit.text("Show who joins in on the screen for the room")
    st.button(label, key="pledges:show", type="primary", on_click=show)


def _form(visit: Visit, idea: Idea) -> None:
    """What is typed belongs to the idea it was typed for."""
    known = visit.store.arrangements.all(visit.here.id).get(idea.id, Arrangement())
    group, carer, day = (f"{name}:{idea.id}" for name in ("group", "carer", "day"))

    def keep() -> None:
        state = st.session_state
        with refusals(_PLACE, visit):
            wanted = Arrangement(state[group], state[carer], typed_day(day))
            visit.store.arrangements.keep(visit.here, idea.id, wanted, _LEAD)
            confirm(_PLACE, visit.text("Stored."))

    st.text_input(visit.text("Group"), known.group, key=group, max_chars=FUNCTION_LENGTH)
    st.text_input(
        visit.text("Who looks after it? A function, no name"),
        known.carer,
        key=carer,
        max_chars=FUNCTION_LENGTH,
        placeholder=visit.text("for example: association, school, neighbourhood office"),
    )
    hint_while_writing(visit, group, carer)
    day_field(visit, visit.text("First meeting"), known.first_date, day)
    answer(_PLACE)
    st.button(visit.text("Keep this"), key=f"keep:{idea.id}", on_click=keep)


def _list(visit: Visit, ideas: Sequence[Idea]) -> str:
    known = joining(visit)
    rows = "".join(
        f'<li><div class="idea-head">{number_sign(visit, idea)}{title_words(visit, idea)}</div>'
        f"{note(people_words(visit, known.people.get(idea.id, 0)), 'tell')}"
        f"{arrangement_words(visit, known.arranged.get(idea.id))}</li>"
        for idea in ideas
    )
    return f'<ol class="pledged">{rows}</ol>'
