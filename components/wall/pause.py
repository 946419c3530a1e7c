"""The message of a break."""

from datetime import timedelta

import streamlit as st

from components.context import Visit, now
from components.wall.words import Words


def pause(visit: Visit, words: Words) -> None:
    """Draw until when the break lasts."""
    title = words.text("Break")
    when = _when(visit, words)
    st.html(
        f'<section class="wall calm"><h1>{title}</h1><p class="key-number">{when}</p>'
        f"<p>{words.local(visit.here.plan.guiding_question)}</p></section>"
    )


def _when(visit: Visit, words: Words) -> str:
    clock = visit.here.clock
    if clock.stands or clock.left(now()) <= timedelta(0):
        return words.text("We go on shortly")
    return words.text("We go on at {time}", time=words.time(clock.ends_at(now())))
