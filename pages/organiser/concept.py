"""The Konzept: approaches combined for the quarter, and what they cover together."""

from functools import partial

import streamlit as st

from components.concept_form import concept_form
from components.concept_table import concept_table
from components.concept_view import concept_view
from components.context import present
from components.evening_heading import evening_heading
from components.follow import follow
from components.sign_in import require_role
from components.table_button import table_buttons
from components.wording import heading, note
from content.concept import coverage
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
evening_heading(here, here.text("Concept"))
kept = here.store.concepts.of(here.here.id)
found = coverage(here.toolbox, kept.approaches)
concept_form(here, kept)
if found.unknown:
    st.html(
        note(here.text("No longer in the toolbox: {ids}", ids=", ".join(found.unknown)), "notice")
    )
if found.chosen:
    st.html(concept_view(here, found))
    st.html(heading(here.text("Downloads"), "h2"))
    with st.container(key="concept-files", horizontal=True):
        table_buttons(here, "concept", partial(concept_table, here, kept, found))
else:
    st.html(note(here.text("Choose approaches: then you see what they cover together.")))
follow(here)
