"""The organiser's Konzept: starting point and aims before approaches. A change is kept at once."""

from collections.abc import Callable, Iterable, Mapping

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.wording import heading, note
from sessions.concept import AIM_LENGTH, MOST_AIMS, START_LENGTH, Concept
from sessions.phase import Role
from sessions.writing import TITLE_LENGTH

_PLACE, _TITLE, _CHOSEN = "concept", "concept:title", "concept:approaches"
_START, _AIMS, _FIELDS = "concept:start", "concept:aims", "concept:fields"


def concept_form(visit: Visit, kept: Concept) -> None:
    """Draw the Konzept as it is kept: from where, what for, in which fields, then with what."""

    def keep() -> None:
        state = st.session_state
        aims = tuple(state[_AIMS].splitlines())
        chosen, fields = tuple(state[_CHOSEN]), tuple(state[_FIELDS])
        with refusals(_PLACE, visit):
            wanted = Concept(state[_TITLE], chosen, state[_START], aims, fields)
            visit.store.concepts.keep(visit.here, wanted, Role.ORGANISER)
            confirm(_PLACE, visit.text("Stored."))

    st.text_input(
        visit.text("Title of the concept"),
        kept.title,
        key=_TITLE,
        max_chars=TITLE_LENGTH,
        on_change=keep,
    )
    _direction(visit, kept, keep)
    _approaches(visit, kept, keep)
    answer(_PLACE)


def _direction(visit: Visit, kept: Concept, keep: Callable[[], None]) -> None:
    st.html(heading(visit.text("Starting point and aims"), "h2"))
    st.text_area(
        visit.text("Starting point"),
        kept.starting_point,
        key=_START,
        height=160,
        max_chars=START_LENGTH,
        placeholder=visit.text("What is there, what works, what is missing, what is running?"),
        on_change=keep,
    )
    st.text_area(
        visit.text("Aims, one per line"),
        "\n".join(kept.aims),
        key=_AIMS,
        height=140,
        max_chars=MOST_AIMS * (AIM_LENGTH + 1),
        on_change=keep,
    )
    if kept.aims:
        st.html(note(visit.text("Measures of the action plan can refer to these aims."), "small"))
    fields = {field.id: visit.local(field.name)[0] for field in visit.toolbox.fields}
    label, hint = visit.text("Fields of action"), visit.text("Choose fields of action")
    _several(label, hint, fields, kept.fields, _FIELDS, keep)


def _approaches(visit: Visit, kept: Concept, keep: Callable[[], None]) -> None:
    st.html(heading(visit.text("Approaches"), "h2"))
    names = {field.id: visit.local(field.name)[0] for field in visit.toolbox.fields}
    titles = {
        one.id: f"{names[one.field]}: {visit.local(one.title)[0]}"
        for one in visit.toolbox.approaches
    }
    label, hint = visit.text("Approaches of the concept"), visit.text("Choose approaches")
    _several(label, hint, titles, kept.approaches, _CHOSEN, keep)


def _several(
    label: str,
    hint: str,
    names: Mapping[str, str],
    kept: Iterable[str],
    key: str,
    keep: Callable[[], None],
) -> None:
    """Draw a field for several of what has `names` by id; what has none any more is left out."""
    st.multiselect(
        label,
        list(names),
        [id for id in kept if id in names],
        format_func=lambda one: names.get(one, one),
        placeholder=hint,
        key=key,
        on_change=keep,
    )
