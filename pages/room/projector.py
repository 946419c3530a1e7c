"""The screen for the room: public, without a sign-in, and never behind the evening."""

import streamlit as st

from components.context import visit
from components.sign_in import require_workshop
from components.wall import wall

SECONDS = 1

require_workshop(visit())


@st.fragment(run_every=SECONDS, key="wall")
def follow_the_evening() -> None:
    """Read the evening anew and draw it; what has not changed stays on the wall untouched."""
    wall(visit())


follow_the_evening()
