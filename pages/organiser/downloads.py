"""What the organiser takes home, as files named by what they are for."""

from html import escape

import streamlit as st

from components.context import present
from components.download_list import download_list
from components.follow import follow
from components.group_table import group_tables
from components.result_map import result_map
from components.sign_in import require_role
from components.wording import heading
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
title, language = here.local(here.here.plan.title)
st.html(heading(here.text("Downloads")) + f'<p lang="{language}" dir="auto">{escape(title)}</p>')
download_list(here)
group_tables(here)
result_map(here)
follow(here)
