"""The queue: every idea and comment is read here before others see it."""

import streamlit as st

from components import way
from components.context import present
from components.follow import follow
from components.piece import pieces, waiting_counts
from components.release_queue import decided, queue, waiting_words, watch
from components.sign_in import require_role
from components.wording import heading
from sessions.idea import ReleaseState
from sessions.phase import Role

here = present()
require_role(here, Role.FACILITATOR)
found = pieces(here)
way.link(here, way.CONTROL, here.text("Back to leading the evening"))
st.html(heading(here.text("Check before others see it")))
st.html(heading(waiting_words(here, *waiting_counts(here)), "h2"))
queue(here, [piece for piece in found if piece.state is ReleaseState.WAITING])
decided(here, found)
watch(here)
follow(here)
