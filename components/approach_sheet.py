"""One approach in full: read it, say what one thinks of it, adapt it."""

from html import escape
from urllib.parse import urlencode

import streamlit as st

from components import idea_draft as draft
from components.aloud import aloud_button
from components.approach_facts import approach_facts
from components.approach_label import (
    approach_head,
    draft_chip,
    draft_note,
    local_words,
    origin,
)
from components.context import Visit
from components.idea_label import field_label
from components.stance_count import stance_count
from components.stance_form import stance_form
from components.tappable import tappable
from components.way import IDEAS, go, go_to_approach
from components.wording import heading, note
from content.approach import Approach, ToolboxIdea
from sessions.phase import Action


def approach_sheet(visit: Visit, approach: Approach) -> None:
    """Draw it; who adapts it goes on to the form for ideas."""
    reading, doing = st.columns([3, 2], gap="large")
    with reading:
        st.html(
            f'<article class="sheet field-{approach.field}">{_words(visit, approach)}'
            f"{approach_facts(visit, approach)}{_ideas(visit, approach)}"
            f"{origin(visit, approach)}</article>"
        )
    with doing, st.container(key="doing"):
        stance_form(visit, approach)
        _adapt(visit, approach)
        if said := stance_count(visit, approach):
            st.html(said)
        _combines(visit, approach)


def _words(visit: Visit, approach: Approach) -> str:
    promise = local_words(visit, approach.promise)
    listen = aloud_button(visit, local_words(visit, approach.title))
    return (
        f'<div class="card-head">{field_label(visit, approach.field)}{listen}</div>'
        f"{approach_head(visit, approach, 'h1')}"
        f'<p class="promise">{promise}</p>{draft_note(visit, approach, approach.title)}'
        f"{local_words(visit, approach.text, 'p')}{draft_note(visit, approach, approach.text)}"
    )


def _ideas(visit: Visit, approach: Approach) -> str:
    ideas = "".join(_idea(visit, idea) for idea in approach.ideas)
    words = heading(visit.text("How it can be done"), "h2")
    return f'{words}<ul class="toolbox-ideas">{ideas}</ul>' if ideas else ""


def _idea(visit: Visit, idea: ToolboxIdea) -> str:
    first = escape(visit.text("First step:"))
    step = local_words(visit, idea.first_step) if idea.first_step else ""
    return (
        f"<li>{local_words(visit, idea.title, 'h3')}{draft_chip(visit, idea, idea.title)}"
        f"{local_words(visit, idea.text, 'p')}"
        f"{f'<p><strong>{first}</strong> {step}</p>' if step else ''}"
        f"{origin(visit, idea) if idea.source else ''}</li>"
    )


def _adapt(visit: Visit, approach: Approach) -> None:
    if not visit.may(Action.GIVE_IDEA):
        later = visit.text("In the step “Ideas” this can become an idea for the neighbourhood.")
        st.html(note(later))
        return
    adapt = visit.text("Adapt it for our neighbourhood")
    if st.button(adapt, type="primary", key="adapt", width="stretch"):
        draft.adapt(visit, approach)
        go(visit, IDEAS)


def _combines(visit: Visit, approach: Approach) -> None:
    if not approach.combines:
        return
    st.html(heading(visit.text("Goes well with"), "h2"))
    links = "".join(_link(visit, visit.toolbox.approach(id)) for id in approach.combines)
    tapped = tappable(f'<ul class="combines">{links}</ul>', key=f"combines-{approach.id}")
    if tapped:
        go_to_approach(visit, tapped)


def _link(visit: Visit, other: Approach) -> str:
    address = escape(f"/approach?{urlencode(visit.query(other.id))}")
    title = local_words(visit, other.title)
    return f'<li><a href="{address}" data-tap="{other.id}">{title}</a></li>'
