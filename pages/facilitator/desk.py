"""The released ideas one by one: on the list, passed on, or in better words."""

import streamlit as st

from components import way
from components.context import present
from components.follow import follow
from components.idea_desk import idea_desk
from components.sign_in import require_role
from components.wording import heading
from sessions.phase import Role

here = present()
require_role(here, Role.FACILITATOR)
way.link(here, way.RELEASE, here.text("Back to what waits to be read"))
st.html(heading(here.text("Ideas one by one")))
idea_desk(here)
follow(here)
