"""Last year's plan beside this one: what was kept, changed, dropped and is new."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.plan.table import measure_cell, word_table, written
from components.plan.upload import plan_upload, uploaded
from components.plan.words import column_name, plan_words, said
from components.wording import note
from sessions.ids import token_hash
from sessions.phase import Role
from sessions.plan import ActionPlan, Changed, EarlierPlan, compare
from sessions.plan.columns import column_of
from sessions.workshop import Workshop

_PLACE, _FILE, _EVENING = "plan:earlier", "plan:earlier:file", "plan:earlier:evening"


def update_part(visit: Visit, plan: ActionPlan) -> None:
    """Draw where last year's plan comes from, or what became of it."""
    if plan.earlier is None:
        _choice(visit)
    else:
        _comparison(visit, plan, plan.earlier)
    answer(_PLACE)


def _choice(visit: Visit) -> None:
    text = visit.text
    st.html(note(text("A plan can be a new one or the update of an existing one.")))
    plan_upload(visit, _FILE, text("Last year's plan (CSV)"))

    def read() -> None:
        with refusals(_PLACE, visit):
            name, measures = uploaded(visit, _FILE, ideas=None)
            _keep(visit, EarlierPlan(name, measures))

    st.button(text("Compare with this file"), key="plan:earlier:read", on_click=read)
    evenings = {one.id: one for one in _evenings(visit)}
    if not evenings:
        return
    st.selectbox(
        text("Or the plan of an earlier evening"),
        list(evenings),
        format_func=lambda one: _name(visit, evenings[one]) if one in evenings else "",
        key=_EVENING,
    )

    def take() -> None:
        one = evenings[st.session_state[_EVENING]]
        with refusals(_PLACE, visit):
            _keep(visit, EarlierPlan(_name(visit, one), visit.store.measures.all(one.id)))

    st.button(text("Compare with this plan"), key="plan:earlier:take", on_click=take)


def _keep(visit: Visit, earlier: EarlierPlan) -> None:
    visit.store.plans.update_of(visit.here, earlier, Role.ORGANISER)
    confirm(_PLACE, visit.text("Stored."))


def _evenings(visit: Visit) -> Iterator[Workshop]:
    """Give the other evenings with a plan that this browser is organiser of."""
    grants = visit.store.grants
    for one in visit.store.workshops.all():
        mine = Role.ORGANISER in grants.roles(one.id, token_hash(visit.token, one.id))
        if one.id != visit.here.id and mine and visit.store.measures.all(one.id):
            yield one


def _name(visit: Visit, one: Workshop) -> str:
    title = visit.local(one.plan.title)[0]
    return f"{title[:50]} · {visit.translation.format_date(visit.store.journals.began(one))}"


def _comparison(visit: Visit, plan: ActionPlan, earlier: EarlierPlan) -> None:
    text = visit.text
    st.html(note(text("Compared with: {plan}", plan=earlier.name), "tell"))

    def begin() -> None:
        """Ideas of another evening have other numbers, so they are left behind."""
        with refusals(_PLACE, visit):
            wanted = [replace(one, ideas=()) for one in earlier.measures]
            visit.store.measures.replace_all(visit.here, wanted, Role.ORGANISER)
            confirm(_PLACE, text("Stored."))

    def forget() -> None:
        with refusals(_PLACE, visit):
            visit.store.plans.update_of(visit.here, None, Role.ORGANISER)

    with st.container(key="plan-earlier", horizontal=True):
        if not plan.measures:
            label = text("Begin with these measures")
            st.button(label, key="plan:earlier:begin", type="primary", on_click=begin)
        st.button(text("Compare with another plan"), key="plan:earlier:forget", on_click=forget)
    heads = [text("Measure"), text("What became of it"), text("What has changed")]
    rows = list(_rows(visit, plan, earlier))
    st.html(word_table(text("Last year's plan and this one"), heads, rows))


def _rows(visit: Visit, plan: ActionPlan, earlier: EarlierPlan) -> Iterator[Sequence[str]]:
    found, text = compare(earlier.measures, plan.measures), visit.text
    for one in found.changed:
        yield measure_cell(visit, one.after), escape(text("changed")), _changes(visit, one)
    for words, measures in (
        (text("new"), found.new),
        (text("dropped"), found.dropped),
        (text("kept"), found.kept),
    ):
        for measure in measures:
            yield measure_cell(visit, measure), escape(words), ""


def _changes(visit: Visit, one: Changed) -> str:
    words = plan_words(visit)
    before, after = (said(visit.translation, each, words) for each in (one.before, one.after))
    lines = (
        f"<li>{escape(column_name(visit, column_of(name)))}: {written(before[name] or '–')} → "
        f"{written(after[name] or '–')}</li>"
        for name in one.fields
    )
    return f"<ul>{''.join(lines)}</ul>"
