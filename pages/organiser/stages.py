"""From planning over the concept to realisation: what is done, and what is still to think of."""

import streamlit as st

from components.context import present
from components.evening_heading import evening_heading
from components.follow import follow
from components.sign_in import require_role
from components.source_line import source_line
from components.stage_list import fact_line, stage_head, tick_row
from content.language import BERLIN
from content.stages import load_stages
from sessions.phase import Role
from sessions.stage import Fact, stage_of
from sessions.stage_facts import facts

here = present()
require_role(here, Role.ORGANISER)
evening_heading(here, here.text("Three stages"))
known, content = facts(here.store, here.here, BERLIN), load_stages()
ticks = here.store.ticks.of(here.here.id)
st.html(source_line(here, content.source))
for place, stage in enumerate(content.stages, 1):
    with st.container(key=f"stage-{stage.id}"):
        st.html(stage_head(here, place, stage, present=stage.id == stage_of(known)))
        for item in stage.items:
            if item.fact:
                fact = Fact(item.fact)
                st.html(fact_line(here, item, fact, known[fact]))
            else:
                tick_row(here, item, ticks.get(item.id))
follow(here)
