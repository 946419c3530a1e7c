"""A measure or a running project beside the toolbox: used, possible, details open."""

from collections.abc import Iterator, Sequence
from html import escape

import streamlit as st

from components.context import Visit
from components.idea_label import field_label
from components.plan.table import word_table, written
from components.plan.words import plan_words
from components.wording import note
from content.fit import Detail, Fit, Fitting, Project, fittings
from content.language import msg
from sessions.plan import ActionPlan, Measure

_CHOSEN = "plan:check"
_OTHER = 0

_FITS = {
    Fit.USED: ("full", msg("used")),
    Fit.OPEN: ("half", msg("used, details open")),
    Fit.POSSIBLE: ("empty", msg("possible")),
}
"""The shape of the dot beside a word, and the word."""

_DETAIL_WORDS = {
    Detail.AUDIENCE: msg("for whom"),
    Detail.THEME: msg("which theme"),
    Detail.PARTNERS: msg("who takes part"),
    Detail.PROTECTS: msg("what must be kept"),
    Detail.MONEY: msg("what it costs"),
}


def toolbox_part(visit: Visit, plan: ActionPlan) -> None:
    """Draw the choice of what to check, and every approach that has to do with it."""
    known = {one.number: one for one in plan.measures}
    if st.session_state.get(_CHOSEN) not in {*known, _OTHER}:
        st.session_state.pop(_CHOSEN, None)
    chosen = st.selectbox(
        visit.text("What to check"),
        [*known, _OTHER],
        format_func=lambda number: _option(visit, number, known.get(number)),
        key=_CHOSEN,
    )
    project = _project(known[chosen]) if chosen in known else _typed(visit)
    found = fittings(visit.toolbox, project)
    words = visit.text("Our own reading of the toolbox: a hint for talking, no judgement.")
    st.html(note(words))
    if found:
        heads = [visit.text("Approach"), visit.text("How it fits"), visit.text("Details open")]
        rows = (_row(visit, one) for one in found)
        st.html(word_table(visit.text("Approaches of the toolbox"), heads, rows))
    else:
        st.html(note(visit.text("Choose fields of action first."), "tell"))


def _option(visit: Visit, number: int, known: Measure | None) -> str:
    return f"{number} · {known.title}" if known else visit.text("A project that runs already")


def _project(one: Measure) -> Project:
    return Project(one.fields, one.approaches, one.audiences, one.themes, frozenset(_decided(one)))


def _decided(one: Measure) -> Iterator[Detail]:
    if one.offices or one.group:
        yield Detail.PARTNERS
    if one.keeps:
        yield Detail.PROTECTS
    if one.cost is not None:
        yield Detail.MONEY


def _typed(visit: Visit) -> Project:
    words = plan_words(visit)
    labels = {
        "fields": visit.text("Fields of action"),
        "toolbox_approaches": visit.text("Approaches"),
        "audiences": visit.text("For whom"),
        "themes": visit.text("Cross-cutting themes"),
    }
    fields, approaches, audiences, themes = (
        st.multiselect(
            label,
            list(words[column]),
            format_func=words[column].__getitem__,
            placeholder=visit.text("Nothing chosen"),
            key=f"plan:check:{column}",
        )
        for column, label in labels.items()
    )
    settled = st.multiselect(
        visit.text("Already settled"),
        [Detail.PARTNERS, Detail.PROTECTS, Detail.MONEY],
        format_func=lambda one: visit.text(_DETAIL_WORDS[one]),
        placeholder=visit.text("Nothing chosen"),
        key="plan:check:settled",
    )
    return Project(fields, approaches, audiences, themes, settled)


def _row(visit: Visit, one: Fitting) -> Sequence[str]:
    title, language = visit.local(one.approach.title)
    name = f'<span lang="{language}" dir="auto">{escape(title)}</span>'
    shape, msgid = _FITS[one.fit]
    said = visit.text(msgid)
    details = ", ".join(visit.text(_DETAIL_WORDS[detail]) for detail in one.open)
    return (
        f"{name}<div class='facts'>{field_label(visit, one.approach.field)}</div>",
        f'<i class="meter-dot meter-{shape}" aria-hidden="true"></i>{escape(said)}',
        written(details),
    )
