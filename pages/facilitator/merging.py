"""Near-duplicates: what looks alike is joined, so that its dots count together."""

import streamlit as st

from components import way
from components.context import present
from components.follow import follow
from components.merge_desk import merge_desk
from components.sign_in import require_role
from components.wording import heading, note
from sessions.phase import Role

here = present()
require_role(here, Role.FACILITATOR)
way.link(here, way.RELEASE, here.text("Back to what waits to be read"))
st.html(heading(here.text("Join similar ideas")))
explained = here.text(
    "Dots stay where they were given and count for the idea that remains. The old number leads "
    "there. All of it can be taken back."
)
st.html(note(explained))
merge_desk(here)
follow(here)
