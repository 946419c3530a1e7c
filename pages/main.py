"""The visit: which pages there are, and which of them the evening is at."""

import streamlit as st

from components.context import step_moved, visit
from components.page import page
from components.way import JOIN, PAGE_OF, go

here = visit()
text = here.text
PAGES = {
    "resident": [
        st.Page("participant/join.py", title=text("Join"), url_path="", default=True),
        st.Page("participant/approaches.py", title=text("Approaches"), url_path="approaches"),
        st.Page("participant/ideas.py", title=text("Ideas"), url_path="ideas"),
        st.Page("participant/mine.py", title=text("My contributions"), url_path="mine"),
        st.Page("participant/vote.py", title=text("Give dots"), url_path="vote"),
        st.Page("participant/results.py", title=text("Result"), url_path="results"),
        st.Page("participant/privacy.py", title=text("Privacy"), url_path="privacy"),
    ],
    "helper": [st.Page("helper/tablet.py", title=text("Shared tablet"), url_path="tablet")],
    "facilitator": [
        st.Page("facilitator/control.py", title=text("Lead the evening"), url_path="control"),
        st.Page("facilitator/release.py", title=text("Release"), url_path="release"),
    ],
    "organiser": [
        st.Page("organiser/setup.py", title=text("New evening"), url_path="setup"),
        st.Page("organiser/downloads.py", title=text("Downloads"), url_path="downloads"),
    ],
    "projector": [
        st.Page("room/projector.py", title=text("Screen for the room"), url_path="projector")
    ],
}
current = st.navigation([one for pages in PAGES.values() for one in pages], position="hidden")
role = next(name for name, pages in PAGES.items() if current in pages)
offline = text("No connection. Please do not load the page again.")
way = here.translation.language.direction
page(here.language, way, role, here.text_size, current.title, offline)
if role == "resident" and here.workshop and here.participant:
    present = PAGE_OF[here.workshop.phase]
    if step_moved(here.workshop) or (current == PAGES["resident"][0] and present != JOIN):
        go(here, present)
current.run()
