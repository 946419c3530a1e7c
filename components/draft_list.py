"""Drafts for the data protection officer: as a file, and as text to copy."""

from functools import partial

import streamlit as st

from components.context import Visit
from components.file_button import file_button
from components.group_table import GROUP_NAMES
from components.print import text_document
from components.section import sections_html
from components.wording import heading, note
from content.drafts import Document, Facts, draft_language, drafts


def draft_list(visit: Visit) -> None:
    """Draw every draft with its file, its words and the same to copy."""
    language = draft_language(visit.language)
    made = drafts(visit.language, _facts(visit))
    st.html(_told(language, note(made[0].note, "notice")))
    for one in made:
        with st.container(key=f"download-draft-{one.id}"):
            st.html(_told(language, heading(one.title, "h2")))
            with st.container(horizontal=True):
                file_button(
                    visit,
                    visit.text("Save: {what}", what="PDF"),
                    partial(_file, one, language),
                    f"{one.id}.pdf",
                )
            with st.expander(visit.text("Read")):
                st.html(sections_html(one.sections, language))
            with st.expander(visit.text("Text to copy")):
                st.code(one.plain(), language=None, wrap_lines=True)


def _told(language: str, html: str) -> str:
    """Say which language it is: drafts are German or English, the page may be another."""
    return f'<div lang="{language}" dir="ltr">{html}</div>'


def _file(one: Document, language: str) -> bytes:
    return text_document(one.title, one.note, one.sections, language)


def _facts(visit: Visit) -> Facts:
    plan, given = visit.here.plan, visit.here.plan.notice
    asked = (visit.text(GROUP_NAMES[one]) for one in plan.questions)
    used = visit.text("yes") if plan.cards else visit.text("no")
    return Facts(
        visit.local(plan.title)[0],
        visit.local(plan.guiding_question)[0],
        plan.quarter.name,
        visit.store.closings.of(visit.here.id).days,
        given.responsible,
        given.contact,
        given.legal_basis,
        ", ".join(asked) or visit.text("none"),
        used,
    )
