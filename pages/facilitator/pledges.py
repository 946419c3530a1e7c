"""Arrangements: who joins in with which idea, who looks after it, and when it begins."""

import streamlit as st

from components import way
from components.contact_button import contact_button
from components.context import present
from components.follow import follow
from components.large_choice import shown_now
from components.pledge_desk import pledge_desk
from components.pledge_order import pledgeable
from components.sign_in import require_role
from components.wording import heading, note
from sessions.phase import Role

here = present()
require_role(here, Role.FACILITATOR)
way.link(here, way.CONTROL, here.text("Back to leading the evening"))
st.html(heading(here.text("Arrangements")))
if ideas := pledgeable(here):
    left, right = st.columns([3, 2], gap="large")
    with right:
        shown_now(here)
        contact_button(here)
    with left:
        pledge_desk(here, ideas)
else:
    st.html(note(here.text("Comes as soon as the result has been shown."), "notice"))
follow(here)
