"""The facilitator's screen: the run sheet, what waits for a decision, and the room."""

from html import escape

import streamlit as st

from components import way
from components.context import present
from components.count_hash import count_hash
from components.follow import follow
from components.large_choice import rules_button, shown_now
from components.lights import lights
from components.notes import notes
from components.page_buttons import page_buttons
from components.piece import pieces, waiting_counts
from components.release_queue import queue, waiting_words, watch
from components.room_status import room_status
from components.run_sheet import run_sheet
from components.sign_in import require_role
from components.step import round_at
from components.title_progress import progress_list
from components.wording import heading, note
from sessions.idea import ReleaseState
from sessions.phase import Role

FIRST = 3

here = present()
require_role(here, Role.FACILITATOR)
title, language = here.local(here.here.plan.title)
question, spoken = here.local(here.here.plan.guiding_question)
st.html(
    f'<header class="lead"><h1 lang="{language}" dir="auto">{escape(title)}</h1>'
    f'<p lang="{spoken}" dir="auto">{escape(question)}</p></header>'
)
counted = round_at(here, here.released().rounds)
left, middle, right = st.columns([5, 6, 4], gap="large")
with left:
    st.html(heading(here.text("Run sheet"), "h2"))
    run_sheet(here, counted)
    page_buttons(here, counted)
with middle:
    st.html(heading(here.text("To decide"), "h2"))
    st.html(note(waiting_words(here, *waiting_counts(here)), "tell"))
    queue(here, [p for p in pieces(here) if p.state is ReleaseState.WAITING][:FIRST])
    way.link(here, way.RELEASE, here.text("Everything residents wrote"))
    progress_list(here)
with right:
    st.html(heading(here.text("The room"), "h2"))
    room_status(here, counted)
    count_hash(here)
    lights(here, counted)
    notes(here)
    wall = here.text("Open the screen for the room")
    st.link_button(wall, f"/projector?w={here.here.code}&l={here.language}", width="stretch")
    shown_now(here)
    rules_button(here)
    way.link(here, way.SHOW, here.text("Show an approach or an idea large"))
    way.link(here, way.PLEDGES, here.text("Arrangements"))
watch(here)
follow(here)
