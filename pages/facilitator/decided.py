"""What was decided about ideas and comments, and the way to decide otherwise."""

import streamlit as st

from components import way
from components.context import present
from components.follow import follow
from components.piece import pieces
from components.release_queue import decided
from components.sign_in import require_role
from components.wording import heading
from sessions.phase import Role

here = present()
require_role(here, Role.FACILITATOR)
way.link(here, way.RELEASE, here.text("Back to what waits to be read"))
st.html(heading(here.text("What was decided")))
decided(here, pieces(here))
follow(here)
