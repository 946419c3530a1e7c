"""Who works together in the quarter: actors, and the four elements to check them by."""

import streamlit as st

from components.actor_form import actor_form, actor_table
from components.context import present
from components.download_list import download_row
from components.element_check import element_check
from components.evening_heading import evening_heading
from components.follow import follow
from components.needed_partners import needed_partners
from components.sign_in import require_role
from components.source_line import source_line
from components.wording import heading
from content.governance import load_governance
from sessions.council_tables import governance_tables
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
evening_heading(here, here.text("Working together"))
st.html(source_line(here, load_governance().source))
actors = here.store.governance.actors(here.here.id)
checks = here.store.governance.checks(here.here.id)
element_check(here, actors, checks)
st.html(heading(here.text("Actors"), "h2"))
actor_table(here, actors)
needed_partners(here, actors)
actor_form(here, actors)
found = governance_tables(actors, checks)
if found:
    st.html(heading(here.text("Downloads"), "h2"))
for name, table in found.items():
    download_row(here, name, table)
follow(here)
