"""Which slips were entered twice and differ: side by side, and one is accepted."""

from html import escape

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit
from components.slip_words import marks_words, slip_name
from components.wording import heading, note
from sessions.phase import Role
from sessions.round import Round
from sessions.slip import Entry, Slip, paper_log

_PLACE = "paper-check"


def paper_check(visit: Visit, counted: Round) -> None:
    """Draw how far the slips are, and those whose two entries differ."""
    slips = visit.store.slips.all(counted.id)
    log = paper_log(slips)
    entered = visit.plural("{n} slip entered", "{n} slips entered", log.entered)
    checked = visit.plural("{n} checked", "{n} checked", log.checked)
    st.html(note(f"{entered} · {checked}", "tell"))
    answer(_PLACE)
    different = [slip for slip in slips if slip.differs]
    if different:
        st.html(heading(visit.text("Two entries differ"), "h2"))
        st.html(note(visit.text("Please look at the slip. Until then the first entry counts.")))
    for slip in different:
        _pair(visit, counted, slip)


def _pair(visit: Visit, counted: Round, slip: Slip) -> None:
    read = {Entry.FIRST: slip.marks, Entry.SECOND: slip.checked or {}}
    names = {Entry.FIRST: visit.text("First entry"), Entry.SECOND: visit.text("Second entry")}
    right = {
        Entry.FIRST: visit.text("The first is right"),
        Entry.SECOND: visit.text("The second is right"),
    }
    with st.container(key=f"slip-pair-{slip.number}"):
        st.html(heading(slip_name(visit, slip), "h3"))
        for column, entry in zip(st.columns(2), Entry, strict=True):
            words = escape(marks_words(visit, read[entry], counted.kind))
            column.html(f'<p class="slip-read">{escape(names[entry])}<strong>{words}</strong></p>')
            column.button(
                right[entry],
                key=f"{entry}:{slip.number}",
                on_click=_accept,
                args=(visit, counted, slip, entry),
            )


def _accept(visit: Visit, counted: Round, slip: Slip, entry: Entry) -> None:
    with refusals(_PLACE, visit):
        visit.store.slips.accept(visit.here, counted.id, slip.number, entry, Role.HELPER)
