"""Look at the approaches, field by field, and take one up with an idea of one's own."""

import streamlit as st

from components.approach_wall import approach_wall
from components.context import present
from components.frame import frame
from components.idea_draft import begin
from components.way import APPROACHES, IDEAS, go, require_joined
from components.wording import heading, note

here = present()
require_joined(here)
with frame(here, APPROACHES):
    task = here.text("Ways in which a neighbourhood can come together. Tap “Read more” on a card.")
    st.html(heading(here.text("Approaches")) + note(task, "tell"))
    taken_up = approach_wall(here)
    if taken_up:
        begin(taken_up)
        go(here, IDEAS)
