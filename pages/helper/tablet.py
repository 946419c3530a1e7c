"""Make this device a shared tablet: one resident after the other."""

import streamlit as st

from components.context import present
from components.frame import frame
from components.shared_tablet import next_person_button
from components.sign_in import require_role
from components.table_choice import table_choice
from components.way import PAPER_IDEAS, TABLET, go, home, link
from components.wording import heading, note
from sessions.phase import Role

here = present()
require_role(here, Role.HELPER)
with frame(here, TABLET):
    st.html(heading(here.text("Shared tablet")))
    st.html(note(here.text("Each person taps here before giving dots or ideas.")))
    if here.participant:
        table_choice(here)
    if next_person_button(here):
        go(here, home(here))
    link(here, PAPER_IDEAS, here.text("Type in ideas on paper"))
