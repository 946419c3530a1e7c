"""Read who is responsible for the data of the evening, and whom to ask."""

import streamlit as st

from components.context import present
from components.frame import frame
from components.privacy import notice_html
from components.way import JOIN, PRIVACY, link, page_of
from components.wording import heading

here = present()
with frame(here, PRIVACY):
    st.html(heading(here.text("Privacy and contact")) + notice_html(here))
    back = page_of(here.workshop) if here.workshop else JOIN
    link(here, back, here.text("Back"))
