"""Show one approach or one idea large on the screen for the room."""

import streamlit as st

from components import way
from components.context import present
from components.follow import follow
from components.large_choice import large_choice, shown_now
from components.sign_in import require_role
from sessions.phase import Role

here = present()
require_role(here, Role.FACILITATOR)
way.link(here, way.CONTROL, here.text("Back to leading the evening"))
st.title(here.text("Show large"), anchor=False)
shown_now(here)
large_choice(here)
follow(here)
