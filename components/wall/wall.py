"""Which message the wall shows in which step."""

from collections.abc import Callable

import streamlit as st

from components.clock import clock_face
from components.context import Visit
from components.wall.arrival import arrival
from components.wall.fields import fields
from components.wall.ideas import ideas
from components.wall.large import large
from components.wall.pause import pause
from components.wall.result import result
from components.wall.talk import talk
from components.wall.vote import vote
from components.wall.words import Words
from sessions.phase import Phase

_SCREENS: dict[Phase, Callable[[Visit, Words], None]] = {
    Phase.WELCOME: arrival,
    Phase.APPROACHES: fields,
    Phase.IDEAS: ideas,
    Phase.PAUSE: pause,
    Phase.LISTING: ideas,
    Phase.VOTE: vote,
    Phase.TALK: talk,
    Phase.RESULT: result,
}


def wall(visit: Visit) -> None:
    """Draw what is shown large, else the message of the step; everybody may see all of it."""
    words = Words.of(visit)
    if shown := large(visit, words):
        st.html(shown)
    else:
        _SCREENS[visit.here.scene](visit, words)
    if clock := clock_face(visit, "wall-clock"):
        st.html(clock)
