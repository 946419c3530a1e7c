"""Choose what the second round is about."""

import streamlit as st

from components import way
from components.context import present
from components.follow import follow
from components.shortlist import chosen, shortlist_choice
from components.sign_in import require_role
from components.wording import heading, note
from sessions.phase import Role

here = present()
require_role(here, Role.FACILITATOR)
way.link(here, way.CONTROL, here.text("Back to leading the evening"))
st.html(heading(here.text("Second round")))
released = [round_ for round_ in here.released().rounds if round_.released_at]
if released:
    chosen(here)
    shortlist_choice(here, released[-1])
else:
    st.html(note(here.text("Ideas can be chosen once a result has been shown."), "tell"))
follow(here)
