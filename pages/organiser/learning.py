"""The Lernwerkstatt: evenings compared, ideas coded, experience exchanged, a quarter's history."""

import streamlit as st

from components.context import present
from components.learning.views import draw_view
from components.sign_in import require_installation
from components.wording import heading

here = present()
require_installation(here)
st.html(heading(here.text("Learning from evenings")))
draw_view(here)
