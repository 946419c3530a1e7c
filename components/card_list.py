"""The approaches to print: one file per language, and what this computer lacks for it."""

from functools import partial

import streamlit as st

from components.context import Visit
from components.file_button import file_button
from components.font_note import font_notes
from components.print import card_sheets
from components.wording import heading, note
from content.language import LANGUAGES, localized

_ALWAYS = ("de", "de-simple")


def card_list(visit: Visit) -> None:
    """Draw a button per language of the evening; German and Einfache Sprache are always there."""
    languages = dict.fromkeys((*_ALWAYS, *visit.here.plan.languages))
    with st.container(key="download-cards"):
        about = visit.text("A5, two on a sheet of A4, with marks to cut along (PDF).")
        title = visit.text("Cards of the approaches, to print")
        st.html(heading(title, "h2") + note(about, "muted small"))
        font_notes(visit, languages)
        with st.container(key="card-files", horizontal=True):
            for one in languages:
                _button(visit, one)


def _button(visit: Visit, language: str) -> None:
    title, _ = localized(visit.here.plan.title, language)
    file_button(
        visit,
        LANGUAGES[language].name,
        partial(card_sheets, visit.toolbox, language, title),
        f"cards-{language}.pdf",
    )
