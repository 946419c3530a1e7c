"""The aims of the city, and what the measures cover: fields, groups, themes, offices."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.idea_label import field_label
from components.number_table import number_table
from components.plan.table import written
from components.wording import heading, note
from content.term import Term
from sessions.phase import Role
from sessions.plan import ActionPlan
from sessions.plan.coverage import coverage

_PLACE, _AIMS = "plan:aims", "plan:city-aims"


def aims_part(visit: Visit, plan: ActionPlan) -> None:
    """Draw the field for the aims of the city, aims on both sides, and the counts."""
    text = visit.text

    def keep() -> None:
        with refusals(_PLACE, visit):
            wanted = st.session_state[_AIMS].splitlines()
            visit.store.plans.aim(visit.here, wanted, Role.ORGANISER)
            confirm(_PLACE, text("Stored."))

    st.text_area(
        text("City-wide aims that the plan should serve, one per line"),
        "\n".join(plan.city_aims),
        "content",
        key=_AIMS,
        on_change=keep,
    )
    answer(_PLACE)
    found = coverage(plan)
    st.html(heading(text("City-wide aims without a measure"), "h2"))
    st.html(_list(visit, found.unserved))
    st.html(heading(text("Aims of the neighbourhood without a city-wide aim"), "h2"))
    st.html(_list(visit, (f"{one.number} · {one.aim}" for one in found.local)))
    st.html(heading(text("How many measures there are for what"), "h2"))
    toolbox = visit.toolbox
    fields = [(field_label(visit, one.id), found.fields.get(one.id, 0)) for one in toolbox.fields]
    st.html(_counts(visit, text("Fields of action"), fields))
    people, themes = text("For whom"), text("Cross-cutting themes")
    st.html(_counts(visit, people, _terms(visit, toolbox.audiences, found.audiences)))
    st.html(_counts(visit, themes, _terms(visit, toolbox.themes, found.themes)))
    offices = [(written(name), number) for name, number in found.offices.items()]
    if offices:
        st.html(_counts(visit, text("Offices in the lead or taking part"), offices))


def _terms(
    visit: Visit, terms: Iterable[Term], counted: Mapping[str, int]
) -> Sequence[tuple[str, int]]:
    return [(written(visit.local(one.name)[0]), counted.get(one.id, 0)) for one in terms]


def _counts(visit: Visit, caption: str, rows: Iterable[tuple[str, int]]) -> str:
    counted = ((name, str(number)) for name, number in rows)
    return number_table(caption, (caption, visit.text("Measures")), counted)


def _list(visit: Visit, items: Iterable[str]) -> str:
    drawn = "".join(f'<li dir="auto">{escape(one)}</li>' for one in items)
    return f"<ul>{drawn}</ul>" if drawn else note(visit.text("Nothing is named."))
