"""See the ideas on map and list, comment on them and give one's own."""

import streamlit as st

from components.context import present
from components.frame import frame
from components.idea_board import idea_board
from components.way import IDEAS, require_reader
from components.wording import heading, note
from sessions.phase import Action

here = present()
require_reader(here)
with frame(here, IDEAS):
    st.html(heading(here.text("Ideas for the neighbourhood")))
    if not here.may(Action.GIVE_IDEA):
        st.html(note(here.text("New ideas and comments are possible in the step “Ideas”.")))
    idea_board(here)
