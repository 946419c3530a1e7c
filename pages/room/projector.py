"""The screen for the room: public, without a sign-in, and never behind the evening."""

import streamlit as st

from components.context import visit
from components.live import listen, read_pulse
from components.sign_in import require_workshop
from components.wall import wall

require_workshop(visit())


@st.fragment(key="wall")
def follow_the_evening() -> None:
    """Read the evening anew and draw it; what has not changed stays on the wall untouched."""
    here = visit()
    known = read_pulse(here.store, here.here.code)
    numbers = {
        "turnout": known.turnout,
        "people": known.people,
        "pledges": known.pledges,
        "turned": known.turned,
    }
    shown = {"revision": here.here.revision, **numbers}
    listen("wall", here.here.code, shown)
    wall(here)


follow_the_evening()
