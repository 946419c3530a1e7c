"""An entry of the exchange with the button that removes it from this database."""

import streamlit as st

from components.context import Visit


def entry_row(visit: Visit, html: str, id: str) -> None:
    """Draw what an entry says, escaped already, and the button beside it."""
    said, gone = st.columns([5, 1], vertical_alignment="center")
    said.html(html)
    gone.button(
        visit.text("Remove"),
        key=f"entry:remove:{id}",
        on_click=visit.store.exchanged.remove,
        args=(id,),
    )
