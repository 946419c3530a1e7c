"""Read what was tested for accessibility, what was not, and whom to tell about a barrier."""

import streamlit as st

from components.context import present
from components.frame import frame
from components.statement import statement_html
from components.way import ACCESSIBILITY, home, link
from components.wording import heading

here = present()
with frame(here, ACCESSIBILITY):
    st.html(heading(here.text("Accessibility")) + statement_html(here))
    link(here, home(here), here.text("Back"))
