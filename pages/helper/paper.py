"""Enter what stands on the paper slips, quickly, until the count is closed."""

import streamlit as st

from components.context import present
from components.follow import follow
from components.one_vote import card_rules
from components.paper_check import paper_check
from components.paper_entry import paper_entry
from components.sign_in import require_role
from components.wording import heading, note
from sessions.phase import Role
from sessions.round import Channel, OneVotePer

here = present()
require_role(here, Role.HELPER)
st.html(heading(here.text("Paper slips")))
accepting = [one for one in here.released().rounds if one.refuses(Channel.PAPER) is None]
if not accepting:
    st.html(note(here.text("Slips can be entered once giving dots has begun."), "tell"))
else:
    counted = accepting[-1]
    paper_entry(here, counted)
    paper_check(here, counted)
    with st.expander(here.text("What counts")):
        for rule in card_rules(here.translation, cards=counted.one_vote_per is OneVotePer.CARD):
            st.html(note(rule))
follow(here)
