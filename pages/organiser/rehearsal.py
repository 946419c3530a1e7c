"""The Probelauf: a copy of the evening, filled by simulated residents and thrown away."""

from html import escape

import streamlit as st

from components.context import present
from components.follow import follow
from components.rehearsal_form import rehearsal_form
from components.rehearsal_list import rehearsal_list
from components.sign_in import require_role
from components.wording import heading, note
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
title, language = here.local(here.here.plan.title)
st.html(heading(here.text("Rehearsal")) + f'<p lang="{language}" dir="auto">{escape(title)}</p>')
if here.here.rehearsal:
    st.html(note(here.text("This is a rehearsal itself; it is begun from its evening."), "notice"))
else:
    rehearsal_form(here)
    st.html(heading(here.text("Rehearsals of this evening"), "h2"))
    rehearsal_list(here)
follow(here)
