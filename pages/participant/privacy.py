"""Read who is responsible for the data of the evening, and whom to ask."""

import streamlit as st

from components.context import present
from components.frame import frame
from components.privacy import notice_html
from components.way import JOIN, PAGE_OF, PRIVACY, link
from components.wording import heading

here = present()
with frame(here, PRIVACY):
    st.html(heading(here.text("Privacy and contact")) + notice_html(here))
    back = PAGE_OF[here.workshop.phase] if here.workshop else JOIN
    link(here, back, here.text("Back"))
