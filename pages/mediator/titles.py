"""The mediator's screen: a short title for every idea, in the languages of the evening."""

import streamlit as st

from components.context import present
from components.frame import frame
from components.sign_in import require_role
from components.title_progress import progress_words
from components.titles import title_table
from components.titles.choice import language_choice
from components.way import TITLES
from components.wording import heading, note
from sessions.phase import Role

here = present()
require_role(here, Role.MEDIATOR)
with frame(here, TITLES):
    st.html(heading(here.text("Titles in other languages")))
    chosen = language_choice(here)
    if here.released().ideas:
        task = here.text("Type a short title. Enter saves it and goes on to the next gap.")
        st.html(f'<div role="status">{note(progress_words(here, chosen), "key-number")}</div>')
        st.html(note(task))
    else:
        st.html(note(here.text("No idea is to be seen yet."), "tell"))
    title_table(here, chosen)
