"""What became of a quarter: its evenings, their plans, and its figures over the years."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.context import Visit
from components.learning.figures_over_years import figures_over_years
from components.number_table import number_table
from components.plan.words import STATUS_WORDS
from components.wording import heading, note
from sessions.learning.history import Chapter, quarters
from sessions.plan import Status
from sessions.workshop import Workshop


def quarter_history(visit: Visit) -> None:
    """Draw the choice of a quarter, then its evenings, plans and repeated indicators."""
    text = visit.text
    st.html(heading(text("What became of a neighbourhood"), "h2"))
    found = quarters(one for one in visit.store.workshops.all() if not one.rehearsal)
    if not found:
        st.html(note(text("There is no evening yet.")))
        return
    name = st.selectbox(text("Neighbourhood"), list(found), key="history")
    chapters = [_chapter(visit, one) for one in found[name]]
    st.html(_evenings(visit, chapters))
    for one in chapters:
        if one.measures:
            st.html(_measures(visit, one))
    figures_over_years(visit, found[name])


def _chapter(visit: Visit, one: Workshop) -> Chapter:
    plan = visit.store.plans.of(one.id)
    return Chapter(one, plan.measures, plan.earlier.name if plan.earlier else "")


def _evenings(visit: Visit, chapters: Sequence[Chapter]) -> str:
    text = visit.text
    heads = [text("Evening"), text("Day"), *(text(STATUS_WORDS[one]) for one in Status)]
    rows = [_evening(visit, one) for one in chapters]
    return number_table(text("Evenings, and measures by how far they are"), heads, rows)


def _evening(visit: Visit, one: Chapter) -> list[str]:
    title, language = visit.local(one.evening.plan.title)
    more = f" ({one.evening.code})"
    earlier = visit.text("Update of: {plan}", plan=one.earlier) if one.earlier else ""
    counted = one.statuses
    named = f'<span lang="{language}" dir="auto">{escape(title + more)}</span>'
    return [
        f'{named}<br><small dir="auto">{escape(earlier)}</small>',
        visit.translation.format_date(one.evening.created_at),
        *(str(counted[status]) for status in Status),
    ]


def _measures(visit: Visit, one: Chapter) -> str:
    text = visit.text
    items = "".join(
        f'<li><span dir="auto">{measure.number} {escape(measure.title)}</span>: '
        f"{escape(text(STATUS_WORDS[measure.status]))}</li>"
        for measure in one.measures
    )
    title = f"{visit.local(one.evening.plan.title)[0]} ({one.evening.code})"
    return f"{heading(title, 'h3')}<ul>{items}</ul>"
