"""Read who is responsible for the data of the evening, and whom to ask."""

import streamlit as st

from components.context import present
from components.frame import frame
from components.privacy import notice_html
from components.way import PRIVACY, home, link
from components.wording import heading

here = present()
with frame(here, PRIVACY):
    st.html(heading(here.text("Privacy and contact")) + notice_html(here))
    link(here, home(here), here.text("Back"))
