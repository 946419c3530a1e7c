"""What is published of an evening as documents: the Dokumentation and the page for the door."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from components.context import Visit
from components.file_button import file_button
from components.font_note import font_notes
from components.join_address import join_address
from components.long_work import long_work
from components.report import (
    Report,
    material,
    placing,
    report,
    report_docx,
    report_pdf,
    result_sheet,
)
from components.wording import heading, note
from content.language import DEFAULT, LANGUAGES, msg
from sessions.round import Round
from sessions.store import Store
from sessions.work import Progress
from sessions.workshop import Workshop

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_STEPS = 3  # read, told, written
_CHOICE = 320  # pixels


def report_list(visit: Visit) -> None:
    """Draw the buttons for both; only what was released is in the files."""
    languages = tuple(dict.fromkeys((DEFAULT, *visit.here.plan.languages)))
    released = [one for one in visit.released().rounds if one.released_at]
    with st.container(key="download-report"):
        st.html(
            heading(visit.text("Documentation"), "h2") + note(visit.text(_ABOUT), "muted small")
        )
        font_notes(visit, languages)
        chosen = st.selectbox(
            visit.text("Language"),
            languages,
            format_func=lambda code: LANGUAGES[code].name,
            key="report:language",
            width=_CHOICE,
        )
        with st.container(key="report-files", horizontal=True):
            _file(visit, chosen, "pdf", "application/pdf", report_pdf)
            _file(visit, chosen, "docx", _DOCX, report_docx)
        if released:
            _sheet(visit, released[-1])


_ABOUT = msg(
    "Everything that was released, and the numbers behind the list: as PDF to read, as DOCX to "
    "edit."
)


def _sheet(visit: Visit, counted: Round) -> None:
    address = join_address(visit.here)
    file_button(
        visit,
        visit.text("The result on one page, for the door"),
        partial(_made_sheet, visit.store, visit.here, counted, address),
        "result.pdf",
    )


def _made_sheet(store: Store, here: Workshop, counted: Round, address: str) -> bytes:
    return result_sheet(placing(store, here, counted), address)


def _file(
    visit: Visit,
    language: str,
    kind: str,
    mime: str,
    write: Callable[[Report], bytes],
) -> None:
    label = f"{visit.text('Documentation')} · {LANGUAGES[language].name} ({kind.upper()})"
    name = f"{visit.here.code}-report-{language}.{kind}"
    make = partial(_made, visit.store, visit.here, language, write)
    long_work(visit, f"report:{language}:{kind}", label, make, name, mime)


def _made(
    store: Store, here: Workshop, language: str, write: Callable[[Report], bytes], tell: Progress
) -> bytes:
    tell(0, _STEPS)
    found = material(store, here)
    tell(1, _STEPS)
    told = report(found, language)
    tell(2, _STEPS)
    return write(told)
