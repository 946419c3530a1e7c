"""The Probelauf: a copy of the evening, filled by simulated residents and thrown away."""

import streamlit as st

from components.context import present
from components.evening_heading import evening_heading
from components.follow import follow
from components.rehearsal_form import rehearsal_form
from components.rehearsal_list import rehearsal_list
from components.sign_in import require_role
from components.wording import heading, note
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
evening_heading(here, here.text("Rehearsal"))
if here.here.rehearsal:
    st.html(note(here.text("This is a rehearsal itself; it is begun from its evening."), "notice"))
else:
    rehearsal_form(here)
    st.html(heading(here.text("Rehearsals of this evening"), "h2"))
    rehearsal_list(here)
follow(here)
