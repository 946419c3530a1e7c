"""The codes of a new evening, shown once: only their hashes are kept."""

from html import escape

import streamlit as st

from components.context import Visit
from components.join_address import join_address
from components.qr import qr
from components.screen_links import screen_links
from components.sign_in import FIELDS
from components.wording import note
from sessions.phase import Role
from sessions.workshop import Workshop

_KEY = "new_codes"
_ROLES = (Role.FACILITATOR, Role.MEDIATOR, Role.HELPER, Role.ORGANISER)


def show_once(visit: Visit, workshop: Workshop) -> None:
    """Make new codes for the evening and keep them in this tab until they are put away."""
    st.session_state[_KEY] = (workshop, visit.store.grants.new_codes(workshop.id, _ROLES))


def new_codes(visit: Visit) -> bool:
    """Draw the codes this tab has just made, if any, and say whether there were any."""
    if _KEY not in st.session_state:
        return False
    workshop, codes = st.session_state[_KEY]
    title, language = visit.local(workshop.plan.title)
    st.html(f'<h1 lang="{language}" dir="auto">{escape(title)}</h1>')
    st.html(
        note(visit.text("Please write these codes down: they are shown only this once."), "tell")
    )
    st.html(_sheet(visit, workshop, codes))
    st.html(screen_links(visit, workshop))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            visit.text("Download as text"),
            _as_text(visit, workshop, codes),
            file_name=f"codes-{workshop.code}.txt",
            on_click="ignore",
        )
        st.button(
            visit.text("Written down, put away"),
            type="primary",
            on_click=lambda: st.session_state.pop(_KEY, None),
        )
    return True


def _lines(visit: Visit, workshop: Workshop, codes: dict[Role, str]) -> list[tuple[str, str]]:
    return [
        (visit.text("Code for residents"), workshop.code),
        *((visit.text(FIELDS[role]), code) for role, code in codes.items()),
    ]


def _sheet(visit: Visit, workshop: Workshop, codes: dict[Role, str]) -> str:
    rows = "".join(
        f'<dt>{escape(label)}</dt><dd dir="ltr">{escape(code)}</dd>'
        for label, code in _lines(visit, workshop, codes)
    )
    address = join_address(workshop)
    picture = qr(address, visit.text("QR code to join"))
    return (
        f'<div class="codes"><dl>{rows}</dl><figure>{picture}'
        f'<figcaption dir="ltr">{escape(address)}</figcaption></figure></div>'
    )


def _as_text(visit: Visit, workshop: Workshop, codes: dict[Role, str]) -> str:
    title, _ = visit.local(workshop.plan.title)
    lines = [title, join_address(workshop), ""]
    lines += [f"{label}: {code}" for label, code in _lines(visit, workshop, codes)]
    return "\r\n".join([*lines, ""])
