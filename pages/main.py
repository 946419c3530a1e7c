"""The visit: which pages there are, and which of them the evening is at."""

import streamlit as st

from components.context import step_moved, visit
from components.page import page
from components.way import JOIN, PAGE_OF, go

here = visit()
text = here.text

PARTICIPANT = [
    st.Page("participant/join.py", title=text("Join"), url_path="", default=True),
    st.Page("participant/approaches.py", title=text("Approaches"), url_path="approaches"),
    st.Page("participant/ideas.py", title=text("Ideas"), url_path="ideas"),
    st.Page("participant/mine.py", title=text("My contributions"), url_path="mine"),
    st.Page("participant/vote.py", title=text("Give dots"), url_path="vote"),
    st.Page("participant/results.py", title=text("Result"), url_path="results"),
    st.Page("participant/privacy.py", title=text("Privacy"), url_path="privacy"),
]
FACILITATOR = [
    st.Page("facilitator/control.py", title=text("Lead the evening"), url_path="control"),
    st.Page("facilitator/release.py", title=text("Release"), url_path="release"),
]
ORGANISER = [
    st.Page("organiser/setup.py", title=text("New evening"), url_path="setup"),
    st.Page("organiser/downloads.py", title=text("Downloads"), url_path="downloads"),
]
ROOM = [st.Page("room/projector.py", title=text("Screen for the room"), url_path="projector")]

current = st.navigation(PARTICIPANT + FACILITATOR + ORGANISER + ROOM, position="hidden")
role = next(
    name
    for name, pages in (
        ("resident", PARTICIPANT),
        ("facilitator", FACILITATOR),
        ("organiser", ORGANISER),
        ("projector", ROOM),
    )
    if current in pages
)
page(here.language, here.translation.language.direction, role, here.text_size, current.title)
if role == "resident" and here.workshop and here.participant:
    present = PAGE_OF[here.workshop.phase]
    if step_moved(here.workshop) or (current == PARTICIPANT[0] and present != JOIN):
        go(here, present)
current.run()
