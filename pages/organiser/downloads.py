"""What the organiser takes home, as files named by what they are for."""

import streamlit as st

from components.context import present
from components.download_list import download_list
from components.evening_heading import evening_heading
from components.follow import follow
from components.group_table import group_tables
from components.report_list import report_list
from components.result_map import result_map
from components.sign_in import require_role
from components.turnout import present_words
from components.wording import note
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
evening_heading(here, here.text("Downloads"))
released = [counted for counted in here.released().rounds if counted.released_at]
if released:
    st.html(note(present_words(here, released[-1]), "notice"))
report_list(here)
download_list(here)
group_tables(here)
result_map(here)
follow(here)
