"""The queue: every idea and comment is read here before others see it."""

import streamlit as st

from components import way
from components.context import present
from components.follow import follow
from components.paper_setting import paper_setting
from components.piece import waiting_counts
from components.reading import keys_toggle, reading
from components.release_queue import waiting_words, watch
from components.sign_in import require_role
from components.wording import heading
from sessions.phase import Role

here = present()
require_role(here, Role.FACILITATOR)
with st.container(horizontal=True):
    for path, label in (
        (way.CONTROL, here.text("Back to leading the evening")),
        (way.DECIDED, here.text("What was decided")),
        (way.MERGING, here.text("Join similar ideas")),
        (way.DESK, here.text("Ideas one by one")),
    ):
        way.link(here, path, label)
st.html(heading(here.text("Check before others see it")))
st.html(heading(waiting_words(here, *waiting_counts(here)), "h2"))
reading(here)
with st.container(key="reading-settings"):
    keys_toggle(here)
    paper_setting(here)
watch(here)
follow(here)
