"""The evenings of this installation, with the ways to their screens."""

from html import escape

import streamlit as st

from components.context import Visit
from components.new_codes import show_once
from components.rehearsal_mark import rehearsal_chip
from components.screen_links import screen_links
from components.step import step_name
from components.wording import note
from content.stages import load_stages
from sessions.stage_facts import stage
from sessions.workshop import Workshop


def evening_list(visit: Visit) -> None:
    """Draw all evenings, the newest first, and the making of new codes for one of them."""
    found = visit.store.workshops.all()
    if not found:
        st.html(note(visit.text("There is no evening yet.")))
        return
    st.html(f'<ul class="evenings">{"".join(_item(visit, one) for one in found)}</ul>')
    with st.expander(visit.text("Codes lost?")):
        _lost(visit, {one.code: one for one in found})


def _item(visit: Visit, one: Workshop) -> str:
    title, language = visit.local(one.plan.title)
    day = visit.translation.format_date(one.created_at)
    label = escape(visit.text("Example"))
    example = f' <span class="chip">{label}</span>' if one.plan.example else ""
    example += rehearsal_chip(visit, rehearsal=one.rehearsal)
    step = escape(step_name(visit, one.step))
    facts = f"{escape(day)} · {one.code} · {step} · {_stage(visit, one)}"
    return (
        f'<li><div><strong lang="{language}" dir="auto">{escape(title)}</strong>{example}'
        f'<p class="facts">{facts}</p></div>{screen_links(visit, one)}</li>'
    )


def _stage(visit: Visit, one: Workshop) -> str:
    at = stage(visit.store, one.id)
    names = {known.id: known.name for known in load_stages().stages}
    name, language = visit.local(names[at])
    return f'<span lang="{language}" dir="auto">{escape(name)}</span>'


def _lost(visit: Visit, known: dict[str, Workshop]) -> None:
    def title(code: str) -> str:
        return f"{visit.local(known[code].plan.title)[0]} ({code})"

    st.selectbox(visit.text("Evening"), list(known), format_func=title, key="lost")
    st.button(
        visit.text("Make new codes"),
        key="lost:new",
        on_click=lambda: show_once(visit, known[st.session_state["lost"]]),
    )
    words = visit.text("The old codes then stop working; whoever has signed in stays signed in.")
    st.html(note(words))
