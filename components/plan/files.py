"""The plan as files: tables to take home and bring back, sheets to send and to hang up."""

from functools import partial

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.download_list import FLAVOURS
from components.plan.sheets import needed_from, needs_file, notices_file
from components.plan.upload import plan_upload, uploaded
from components.plan.words import ADDRESSEE_WORDS, plan_words
from components.wording import heading, note
from content.heading import headings
from sessions.phase import Role
from sessions.plan import ActionPlan
from sessions.plan.file import plan_table
from sessions.sheet import Flavour
from sessions.table import csv_files

_PLACE, _FILE, _ADDRESS, _NOTICE = "plan:files", "plan:file", "plan:address", "plan:notice"


def files_part(visit: Visit, plan: ActionPlan) -> None:
    """Draw the table as files, what is needed from whom, and notices."""
    if plan.measures:
        _tables(visit, plan)
    _bring(visit)
    answer(_PLACE)
    if plan.measures:
        _needs(visit, plan)
        _notices(visit, plan)


def plan_file(visit: Visit, plan: ActionPlan, flavour: Flavour) -> bytes:
    """Return the CSV file: for Excel with names in the language of the visit, else with ids."""
    named = flavour is Flavour.EXCEL_DE
    table = plan_table(plan.measures, plan_words(visit) if named else {})
    label = headings(visit.translation) if named else str
    return csv_files({"plan": table}, flavour, label)["plan.csv"]


def _tables(visit: Visit, plan: ActionPlan) -> None:
    st.html(heading(visit.text("The plan as a table"), "h2"))
    with st.container(key="plan-tables", horizontal=True):
        for flavour, label in FLAVOURS.items():
            st.download_button(
                visit.text(label),
                partial(plan_file, visit, plan, flavour),
                file_name=f"{visit.here.code}-plan-{flavour}.csv",
                mime="text/csv",
                key=f"plan:{flavour}",
                on_click="ignore",
            )


def _bring(visit: Visit) -> None:
    def read() -> None:
        with refusals(_PLACE, visit):
            ideas = {idea.number for idea in visit.store.ideas.documented(visit.here.id)}
            _, measures = uploaded(visit, _FILE, ideas)
            visit.store.measures.replace_all(visit.here, measures, Role.ORGANISER)
            words = visit.plural(
                "The plan now has {n} measure.", "The plan now has {n} measures.", len(measures)
            )
            confirm(_PLACE, words)

    plan_upload(visit, _FILE, visit.text("A plan that was edited elsewhere (CSV)"))
    st.button(visit.text("Replace the plan by this file"), key="plan:replace", on_click=read)


def _needs(visit: Visit, plan: ActionPlan) -> None:
    st.html(heading(visit.text("What is needed from whom"), "h2"))
    asked = [one for one in ADDRESSEE_WORDS if needed_from(plan, one)]
    if not asked:
        st.html(note(visit.text("No measure says yet from whom it needs support.")))
        return
    with st.container(key="plan-needs", horizontal=True):
        for one in asked:
            st.download_button(
                visit.text(ADDRESSEE_WORDS[one]),
                partial(needs_file, visit, plan, one),
                file_name=f"{visit.here.code}-needs-{one}.pdf",
                mime="application/pdf",
                key=f"plan:needs:{one}",
                on_click="ignore",
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
    st.download_button(
        visit.text("Notices (PDF), a page of A4 per measure"),
        partial(notices_file, visit, wanted, plan.address),
        file_name=f"{visit.here.code}-notices.pdf",
        mime="application/pdf",
        key="plan:notices",
        on_click="ignore",
    )
