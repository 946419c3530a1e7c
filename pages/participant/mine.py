"""See what oneself has written, where it stands, and take it back."""

import streamlit as st

from components.card_field import card_field
from components.context import present
from components.frame import frame
from components.own_list import own_list
from components.way import MINE, require_joined
from components.wording import heading

here = present()
require_joined(here)
with frame(here, MINE):
    st.html(heading(here.text("My contributions")))
    if here.here.plan.cards:
        card_field(here)
    own_list(here)
