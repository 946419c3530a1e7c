"""What goes to other quarter managements and what comes from them, as one file."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit, now
from components.learning.entry_row import entry_row
from components.learning.remark_list import meeting_list, remark_list
from components.learning.sheet_form import sheet_form
from components.wording import heading, note
from sessions.learning.exchange import MOST_BYTES, read_exchange, write_exchange
from sessions.learning.sheet import Sheet
from sessions.store.exchanged import Kept

_PLACE, _FILE = "exchange", "exchange:file"


def exchange_desk(visit: Visit) -> None:
    """Draw the file, both ways, then what is in it."""
    text, kept = visit.text, visit.store.exchanged.all()
    st.html(heading(text("Exchange with other neighbourhoods"), "h2"))
    st.html(note(text("As a file, by whatever way you choose: nothing is sent from here.")))
    st.download_button(
        text("Take along what was learned (JSON)"),
        write_exchange({id: one.entry for id, one in kept.items()}),
        "erfahrungen.json",
        "application/json",
        key="exchange:write",
        on_click="ignore",
        disabled=not kept,
    )
    uploaded = st.file_uploader(
        text("What others learned (JSON)"),
        type=["json"],
        key=_FILE,
        max_upload_size=MOST_BYTES // 1_000_000,
    )

    def take() -> None:
        with refusals(_PLACE, visit):
            data = uploaded.getvalue() if uploaded else b""
            new = visit.store.exchanged.take(read_exchange(data), now())
            confirm(_PLACE, visit.plural("{n} new entry taken.", "{n} new entries taken.", new))

    st.button(text("Take it"), key="exchange:take", on_click=take, disabled=not uploaded)
    answer(_PLACE)
    _sheets(visit, kept)
    sheet_form(visit)
    meeting_list(visit, kept)
    remark_list(visit, kept)


def _sheets(visit: Visit, kept: Mapping[str, Kept]) -> None:
    for id, one in kept.items():
        if not isinstance(one.entry, Sheet):
            continue
        from_here = visit.text("written here") if one.own else visit.text("taken from elsewhere")
        place = escape(f"{one.entry.quarter}, {one.entry.year}")
        title = escape(one.entry.title)
        entry_row(
            visit,
            f'<p class="tell"><strong dir="auto">{title}</strong><br>'
            f'<span class="muted"><span dir="auto">{place}</span> · {escape(from_here)}</span></p>',
            id,
        )
