"""Print participation cards, and choose whether dots are given with them."""

import streamlit as st

from components.card_print import card_print, card_use
from components.context import present
from components.follow import follow
from components.one_vote import card_rules
from components.sign_in import require_role
from components.wording import heading, note
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
st.html(heading(here.text("Participation cards")))
card_use(here)
card_print(here)
with st.expander(here.text("What counts")):
    for rule in card_rules(here.translation, cards=here.here.plan.cards):
        st.html(note(rule))
follow(here)
