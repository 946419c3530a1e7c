"""All measures as a table, and one at a time to work on."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from components.answer import answer
from components.context import Visit
from components.plan.editor import ALL, NEW, OPEN, PLACE, editor
from components.plan.table import measure_cell, word_table, written
from components.plan.take_over import take_over
from components.plan.words import (
    STATUS_WORDS,
    column_name,
    day_words,
    flag_words,
    next_step,
    today,
)
from components.wording import note
from sessions.plan import ActionPlan, Measure

_COLUMNS = ("lead", "deadline", "status", "next_step")


def measures_part(visit: Visit, plan: ActionPlan) -> None:
    """Draw the choice of a measure, and it, or the table of all and what could join them."""
    known: dict[str, Measure] = {one.id: one for one in plan.measures}
    if st.session_state.get(OPEN) not in {*known, NEW, ALL}:
        st.session_state[OPEN] = ALL
    chosen = st.selectbox(
        visit.text("Work on a measure"),
        [ALL, NEW, *known],
        format_func=lambda one: _option(visit, known, one),
        key=OPEN,
    )
    if chosen != ALL:
        with st.container(key="plan-editor"):
            editor(visit, plan, known.get(chosen))
        return
    answer(PLACE)
    if plan.measures:
        st.html(_missing(visit, plan.measures) + _table(visit, plan.measures))
    else:
        st.html(note(visit.text("There is no measure yet."), "tell"))
    with st.container(key="plan-take-over"):
        take_over(visit, plan)


def _option(visit: Visit, known: Mapping[str, Measure], id: str) -> str:
    if id == ALL:
        return visit.text("Show all as a table")
    if id not in known:
        return visit.text("A new measure")
    return f"{known[id].number} · {known[id].title}"


def _missing(visit: Visit, measures: Sequence[Measure]) -> str:
    flagged = [one for one in measures if one.flags(today())]
    words = visit.plural(
        "{n} measure lacks a lead or a deadline, or is overdue.",
        "{n} measures lack a lead or a deadline, or are overdue.",
        len(flagged),
    )
    return note(words, "notice warning") if flagged else ""


def _table(visit: Visit, measures: Sequence[Measure]) -> str:
    heads = [visit.text("Measure"), *(column_name(visit, column) for column in _COLUMNS)]
    rows = (_row(visit, one) for one in measures)
    return word_table(visit.text("All measures"), heads, rows)


def _row(visit: Visit, one: Measure) -> Sequence[str]:
    ideas = ", ".join(map(str, one.ideas))
    told = visit.text("from ideas {numbers}", numbers=ideas) if ideas else ""
    flags = flag_words(visit, one)
    flag = f'<br><span class="flag">{escape(flags)}</span>' if flags else ""
    return (
        measure_cell(visit, one, told),
        written(one.lead),
        escape(day_words(visit.translation, one.deadline)),
        escape(visit.text(STATUS_WORDS[one.status])) + flag,
        written(next_step(visit, one)),
    )
