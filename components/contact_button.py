"""The paper form for contacts, to print: one file per language, each with German in it."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components.context import Visit
from components.file_button import file_button
from components.pledge_order import pledgeable
from components.print import contact_form
from components.wording import heading, note
from content.language import LANGUAGES
from sessions.idea import Idea


def contact_button(visit: Visit) -> None:
    """Draw a button per language of the evening; nothing before a list is released."""
    if not (ideas := pledgeable(visit)):
        return
    with st.container(key="download-contact"):
        title = visit.text("Form for contacts, to print")
        about = visit.text("A4 (PDF), with German in it. What is written there stays on paper.")
        st.html(heading(title, "h2") + note(about, "muted small"))
        with st.container(key="contact-files", horizontal=True):
            for language in visit.here.plan.languages:
                file_button(
                    visit,
                    LANGUAGES[language].name,
                    partial(_file, visit, ideas, language),
                    f"contact-{language}.pdf",
                )


def _file(visit: Visit, ideas: Sequence[Idea], language: str) -> bytes:
    plan, people = visit.here.plan, visit.store.pledges.counts(visit.here.id)
    title = plan.title
    if visit.here.rehearsal:
        title = {code: f"{visit.text('Rehearsal')}: {words}" for code, words in title.items()}
    return contact_form(ideas, people, language, title, plan.notice.responsible)
