"""Which area to begin with: open criteria, how firm the order is, and a choice with reasons."""

import streamlit as st

from components.answer import answer, refuse
from components.context import present
from components.monitoring.choice_form import choice_form, recorded
from components.monitoring.kept import chosen_monitoring, monitoring_choice
from components.monitoring.large import large
from components.monitoring.order_table import order_table, scored, weights_form
from components.monitoring.words import limit
from components.sign_in import require_installation
from components.way import MONITORING, link
from components.wording import heading, note
from sessions.errors import Refused

here = present()
require_installation(here)
found = chosen_monitoring(here)
if found and large(here, found):
    st.stop()
st.html(heading(here.text("Choose a pilot area")) + limit(here))
monitoring_choice(here, new=False)
if found is None:
    st.html(note(here.text("First bring figures under “Which areas need support?”.")))
    link(here, MONITORING, here.text("Which areas need support?"))
    st.stop()
if found.judgement.choice:
    recorded(here, found, found.judgement.choice)
st.html(heading(here.text("How much does each criterion count?"), "h2"))
weights_form(here, found)
try:
    choice_form(here, found, order_table(here, found, scored(here, found)))
except Refused as refused:
    refuse("order", here, refused)
    answer("order")
