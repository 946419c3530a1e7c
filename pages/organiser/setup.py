"""The organiser's first screen: create an evening, and find those there are."""

import streamlit as st

from components.context import present
from components.evening_list import evening_list
from components.new_codes import new_codes
from components.restore_form import restore_form
from components.sign_in import require_installation
from components.way import LEARNING, MONITORING, link
from components.wording import heading
from components.workshop_form import workshop_form

here = present()
require_installation(here)
if new_codes(here):
    st.stop()
form, evenings = st.columns([3, 2], gap="large")
with form:
    st.html(heading(here.text("New evening")))
    workshop_form(here)
with evenings:
    st.html(heading(here.text("Evenings"), "h2"))
    evening_list(here)
    restore_form(here)
    link(here, MONITORING, here.text("Which areas need support?"))
    link(here, LEARNING, here.text("Learning from evenings"))
