"""Read what was tested for accessibility, what was not, and whom to tell about a barrier."""

import streamlit as st

from components.context import present
from components.frame import frame
from components.statement import statement_html
from components.way import ACCESSIBILITY, JOIN, link, page_of
from components.wording import heading

here = present()
with frame(here, ACCESSIBILITY):
    st.html(heading(here.text("Accessibility")) + statement_html(here))
    back = page_of(here.workshop) if here.workshop else JOIN
    link(here, back, here.text("Back"))
