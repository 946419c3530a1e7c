"""The type of arrival quarter of an area: marks, each with what shows it and where that stands."""

from collections.abc import Sequence
from html import escape
from statistics import fmean

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit
from components.monitoring.kept import Kept
from components.monitoring.words import KIND_WORDS, decimal, own_name, sourced
from components.number_table import number_table
from components.wording import heading, note
from content.monitoring import about_monitoring
from sessions.monitoring.area import Area
from sessions.monitoring.arrival import Kind, Mark, evidence, type_of
from sessions.writing import TEXT_LENGTH


def arrival_form(visit: Visit, here: Kept, area: Area) -> None:
    """Draw the type of an area, its marks, and the fields for one of them at a time."""
    text, answers = visit.text, here.judgement.of(area.id).answers
    about = about_monitoring()
    st.html(heading(text("Type of arrival quarter"), "h3"))
    st.html(note(text(KIND_WORDS[type_of(answers)]), "tell"))
    st.html(sourced(visit, about.arrival, "muted small"))
    words = {mark: visit.local(about.marks[mark].text)[0] for mark in Mark}
    if answers:
        st.html(_answered(visit, here, area))
    with st.expander(text("Answer a mark")):
        key = f"mark:{here.id}:{area.id}"
        mark = st.selectbox(text("Mark"), list(Mark), format_func=words.__getitem__, key=key)
        if mark:
            _fields(visit, here, area, mark)


def _answered(visit: Visit, here: Kept, area: Area) -> str:
    marks, text = about_monitoring().marks, visit.text
    rows = (
        (
            own_name(visit.local(marks[mark].text)[0]),
            escape(text("holds") if one.holds else text("does not hold")),
            own_name(one.text),
            own_name(one.source),
        )
        for mark, one in here.judgement.of(area.id).answers.items()
    )
    heads = (text("Mark"), text("Does it hold?"), text("What shows it"), text("Source"))
    return number_table(text("Marks that are answered"), heads, rows, heads)


def _fields(visit: Visit, here: Kept, area: Area, mark: Mark) -> None:
    text, key = visit.text, f"mark:{here.id}:{area.id}:{mark}"
    given = here.judgement.of(area.id).answers.get(mark)
    st.html(sourced(visit, about_monitoring().marks[mark], "muted small"))
    st.radio(
        text("Does it hold here?"),
        [True, False],
        index=(0 if given.holds else 1) if given else None,
        format_func=lambda holds: text("holds") if holds else text("does not hold"),
        horizontal=True,
        key=f"{key}:holds",
    )
    shown, stands = (given.text, given.source) if given else ("", "")
    st.text_input(text("What shows it"), shown, max_chars=TEXT_LENGTH, key=f"{key}:text")
    st.text_input(text("Source"), stands, max_chars=TEXT_LENGTH, key=f"{key}:source")

    def keep() -> None:
        state = st.session_state
        holds: bool | None = state[f"{key}:holds"]
        with refusals(key, visit):
            found = evidence(holds, state[f"{key}:text"], state[f"{key}:source"])
            visit.store.monitorings.judge(
                here.id, lambda judged: judged.answering(area.id, mark, found)
            )

    answer(key)
    st.button(text("Keep this mark"), key=f"{key}:keep", on_click=keep)


def type_table(visit: Visit, here: Kept) -> None:
    """Draw the areas whose type somebody has looked at, type beside type."""
    found: dict[Kind, list[Area]] = {}
    for id, known in here.judgement.knowledge.items():
        if known.answers and id in here.numbers:
            found.setdefault(type_of(known.answers), []).append(here.rated(id).area)
    if not found:
        return
    text, chosen = visit.text, here.monitoring.settings
    kinds = [kind for kind in Kind if kind in found]
    names = ", ".join
    rows = [
        [escape(text("Areas")), *(names(area.name for area in found[kind]) for kind in kinds)],
        *(
            [own_name(one.column), *(_mean(visit, found[kind], one.column) for kind in kinds)]
            for one in (*chosen.status, *chosen.dynamics, *chosen.context)
        ),
    ]
    heads = [text("Type"), *(text(KIND_WORDS[kind]) for kind in kinds)]
    st.html(
        number_table(text("Arrival quarters by type, with the mean of their figures"), heads, rows)
    )


def _mean(visit: Visit, areas: Sequence[Area], column: str) -> str:
    values = [area.figures[column] for area in areas if column in area.figures]
    return decimal(visit, fmean(values) if values else None)
