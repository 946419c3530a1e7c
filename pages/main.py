"""The visit: which pages there are, and which of them the evening is at."""

from pathlib import Path

import streamlit as st

from components import way
from components.context import step_moved, visit
from components.page import page

here = visit()
text = here.text
present = way.home(here)
screens = {
    way.JOIN: text("Join"),
    way.APPROACHES: text("Approaches"),
    way.IDEAS: text("Ideas"),
    way.MINE: text("My contributions"),
    way.VOTE: text("Give dots"),
    way.RESULTS: text("Result"),
    way.PRIVACY: text("Privacy"),
}
PAGES = {
    "resident": [
        # The same page also under the root, so that a step of the evening costs one run, not two.
        st.Page(present, title=screens[present], url_path="", default=True),
        *(
            st.Page(path, title=title, url_path=Path(path).stem)
            for path, title in screens.items()
            if path != way.JOIN
        ),
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
direction = here.translation.language.direction
page(here.language, direction, role, here.text_size, current.title, offline)
if role == "resident" and here.workshop and here.participant:
    at_home = current == PAGES["resident"][0]
    if step_moved(here.workshop) and not at_home:
        way.go(here, present)
current.run()
