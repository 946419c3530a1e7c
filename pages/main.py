"""The visit: which pages there are, and which of them the evening is at."""

import streamlit as st

from components.address_line import asked_approach
from components.card_field import take_asked_card
from components.closed_mark import closed_mark, work_is_over
from components.context import step_moved, visit
from components.page import page
from components.rehearsal_mark import rehearsal_mark
from components.shared_tablet import forget_the_one_before
from components.way import ROLE_OF, go, home, pages

here = visit()
current = st.navigation(pages(here), position="hidden")
role = ROLE_OF.get(current.url_path, "resident")
page(here, role, current.title, f"{current.url_path}/{asked_approach()}")
if role == "resident" and here.workshop and here.participant:
    forget_the_one_before(here)
    if take_asked_card(here):
        st.rerun()
    moved = step_moved(here.workshop)
    if moved and current.url_path:
        go(here, home(here))
rehearsal_mark(here)
closed_mark(here)
if not work_is_over(here, role):
    current.run()
