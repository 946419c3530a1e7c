"""Turning the pages of a long result on the walls: by button, by key, or by themselves."""

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit, now
from components.result_page import ResultPage, result_page
from components.wording import note
from sessions.paging import SECONDS
from sessions.phase import Role
from sessions.round import Round

_PLACE = "pages"


def page_buttons(visit: Visit, counted: Round | None) -> None:
    """Draw the buttons, while a result with more rows than a page has is on the walls."""
    page = result_page(visit, counted) if counted else None
    if page is None or page.pages == 1:
        return
    with st.container(key="page-buttons"):
        st.html(note(_said(visit, page), "tell"))
        answer(_PLACE)
        with st.container(horizontal=True):
            _turn(visit, page, visit.text("Page before"), -1, "PageUp")
            _turn(visit, page, visit.text("Next page"), 1, "PageDown")
        _by_itself(visit, page)


def _said(visit: Visit, page: ResultPage) -> str:
    if page.counted.paging.since:
        return visit.text(
            "The screen for the room turns its {pages} pages by itself.", pages=page.pages
        )
    return visit.text(
        "On the screen for the room: page {page} of {pages}",
        page=page.number + 1,
        pages=page.pages,
    )


def _turn(visit: Visit, page: ResultPage, label: str, by: int, key: str) -> None:
    """Draw a button to the page beside; its key makes a double click turn once."""
    turning = page.counted.paging.since is not None
    beyond = not turning and not 0 <= page.number + by < page.pages
    name = "turning" if turning else f"{page.number}"

    def press() -> None:
        shown = page.counted.paging.page(page.pages, now()) + by
        with refusals(_PLACE, visit):
            visit.store.walls.turn(
                visit.here, page.counted.id, shown % page.pages, Role.FACILITATOR
            )

    st.button(label, key=f"page:{name}:{by}", on_click=press, disabled=beyond, shortcut=key)


def _by_itself(visit: Visit, page: ResultPage) -> None:
    turning = page.counted.paging.since is not None
    key = f"pages-turn:{turning}"

    def change() -> None:
        moment = now()
        shown = page.counted.paging.page(page.pages, moment)
        since = moment if st.session_state[key] else None
        with refusals(_PLACE, visit):
            visit.store.walls.turn(visit.here, page.counted.id, shown, Role.FACILITATOR, since)

    label = visit.text("Turn by itself every {n} seconds", n=SECONDS)
    st.toggle(label, value=turning, key=key, on_change=change)
