"""The four elements of working together: who is in, who is missing, what comes next."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit
from components.wording import heading
from content.governance import load_governance
from content.heading import HEADINGS
from sessions.governance import Actor, Element, ElementCheck
from sessions.phase import Role
from sessions.writing import COMMENT_LENGTH


def element_check(
    visit: Visit, actors: Sequence[Actor], checks: Mapping[Element, ElementCheck]
) -> None:
    """Draw one card per element; a change is kept at once."""
    for element, check in checks.items():
        with st.container(key=f"element-{element}"):
            st.html(_head(visit, element, actors))
            _fields(visit, element, check)


def _head(visit: Visit, element: Element, actors: Sequence[Actor]) -> str:
    asks, language = visit.local(load_governance().asks[element])
    inside = [one.organisation for one in actors if element in one.elements]
    names = ", ".join(f'<span dir="auto">{escape(one)}</span>' for one in inside)
    who = escape(visit.text("Who is in"))
    nobody = escape(visit.text("Nobody yet"))
    shape = "full" if inside else "empty"
    return (
        f"{heading(visit.text(HEADINGS[element]), 'h2')}"
        f'<p class="muted" lang="{language}" dir="auto">{escape(asks)}</p>'
        f'<p class="fact"><i class="meter-dot meter-{shape}" aria-hidden="true"></i>'
        f"<span>{who}: {names or nobody}</span></p>"
    )


def _fields(visit: Visit, element: Element, check: ElementCheck) -> None:
    missing, following = f"missing:{element}", f"next:{element}"

    def keep() -> None:
        wanted = ElementCheck(st.session_state[missing], st.session_state[following])
        with refusals(f"element:{element}", visit):
            visit.store.governance.keep_check(visit.here, element, wanted, Role.ORGANISER)

    left, right = st.columns(2)
    for column, key, label, known in (
        (left, missing, visit.text("Who is missing"), check.missing),
        (right, following, visit.text("Next step"), check.next_step),
    ):
        column.text_area(label, known, key=key, height=96, max_chars=COMMENT_LENGTH, on_change=keep)
    answer(f"element:{element}")
