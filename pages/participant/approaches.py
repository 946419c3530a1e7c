"""Look at the approaches, by field and by group, and open one to read it."""

import streamlit as st

from components.approach_wall import approach_wall
from components.context import present
from components.frame import frame
from components.way import APPROACHES, go_to_approach, require_joined
from components.wording import heading, note

here = present()
require_joined(here)
with frame(here, APPROACHES):
    task = here.text("Ways in which a neighbourhood can come together. Tap “Read more” on a card.")
    st.html(heading(here.text("Approaches")) + note(task, "tell"))
    tapped = approach_wall(here)
    if tapped:
        go_to_approach(here, tapped)
