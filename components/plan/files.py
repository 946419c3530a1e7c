"""The plan as files: tables to take home and bring back, sheets to send and to hang up."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.file_button import file_button
from components.plan.sheets import needed_from, needs_file, notices_file
from components.plan.upload import plan_upload, uploaded
from components.plan.words import ADDRESSEE_WORDS, plan_words
from components.table_button import table_buttons
from components.wording import heading, note
from sessions.phase import Role
from sessions.plan import ActionPlan, Measure, compare
from sessions.plan.file import plan_table
from sessions.sheet import Flavour
from sessions.table import Table

_PLACE, _FILE, _ADDRESS, _NOTICE = "plan:files", "plan:file", "plan:address", "plan:notice"


def files_part(visit: Visit, plan: ActionPlan) -> None:
    """Draw the table as files, what is needed from whom, and notices."""
    if plan.measures:
        _tables(visit, plan)
    _bring(visit, plan)
    answer(_PLACE)
    if plan.measures:
        _needs(visit, plan)
        _notices(visit, plan)


def _tables(visit: Visit, plan: ActionPlan) -> None:
    st.html(heading(visit.text("The plan as a table"), "h2"))
    with st.container(key="plan-tables", horizontal=True):
        table_buttons(visit, "plan", partial(_table, visit, plan))


def _table(visit: Visit, plan: ActionPlan, flavour: Flavour) -> Table:
    """For Excel with names in the language of the visit, else with ids."""
    return plan_table(plan.measures, plan_words(visit) if flavour is Flavour.EXCEL_DE else {})


def _bring(visit: Visit, plan: ActionPlan) -> None:
    """Draw the field for a file, what it would change, and the button that takes it."""
    ideas = {idea.number for idea in visit.store.ideas.documented(visit.here.id)}
    plan_upload(visit, _FILE, visit.text("A plan that was edited elsewhere (CSV)"))
    if st.session_state.get(_FILE):
        with refusals(_PLACE, visit):
            st.html(note(_told(visit, plan, uploaded(visit, _FILE, ideas)[1]), "tell"))

    def read() -> None:
        with refusals(_PLACE, visit):
            _, measures = uploaded(visit, _FILE, ideas)
            visit.store.measures.replace_all(visit.here, measures, Role.ORGANISER)
            words = visit.plural(
                "The plan now has {n} measure.", "The plan now has {n} measures.", len(measures)
            )
            confirm(_PLACE, words)

    st.button(visit.text("Replace the plan by this file"), key="plan:replace", on_click=read)


def _told(visit: Visit, plan: ActionPlan, measures: Sequence[Measure]) -> str:
    found = compare(plan.measures, measures)
    return visit.text(
        "In the file: {kept} kept, {changed} changed, {new} new, {dropped} dropped.",
        kept=len(found.kept),
        changed=len(found.changed),
        new=len(found.new),
        dropped=len(found.dropped),
    )


def _needs(visit: Visit, plan: ActionPlan) -> None:
    st.html(heading(visit.text("What is needed from whom"), "h2"))
    asked = [one for one in ADDRESSEE_WORDS if needed_from(plan, one)]
    if not asked:
        st.html(note(visit.text("No measure says yet from whom it needs support.")))
        return
    with st.container(key="plan-needs", horizontal=True):
        for one in asked:
            file_button(
                visit,
                visit.text(ADDRESSEE_WORDS[one]),
                partial(needs_file, visit, plan, one),
                f"needs-{one}.pdf",
            )


def _notices(visit: Visit, plan: ActionPlan) -> None:
    st.html(heading(visit.text("Notices to hang up"), "h2"))

    def lead() -> None:
        with refusals(_PLACE, visit):
            address = st.session_state[_ADDRESS]
            visit.store.plans.lead_to(visit.here, address, Role.ORGANISER)

    st.text_input(
        visit.text("Address that the QR code of a notice leads to"),
        plan.address,
        key=_ADDRESS,
        type="url",
        on_change=lead,
    )
    titles = {one.number: f"{one.number} · {one.title}" for one in plan.measures}
    chosen = st.multiselect(
        visit.text("Notices of these measures"),
        list(titles),
        format_func=titles.__getitem__,
        placeholder=visit.text("All measures"),
        key=_NOTICE,
    )
    wanted = [one for one in plan.measures if not chosen or one.number in chosen]
    file_button(
        visit,
        visit.text("Notices (PDF), a page of A4 per measure"),
        partial(notices_file, visit, wanted, plan.address),
        "notices.pdf",
    )
