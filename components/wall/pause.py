"""The message of a break."""

from datetime import timedelta

import streamlit as st

from components.context import Visit
from components.wall.words import Words


def pause(visit: Visit, words: Words) -> None:
    """Draw until when the break lasts, as planned."""
    until = visit.here.step_since + timedelta(minutes=visit.here.step.minutes)
    title = words.text("Break")
    when = words.text("We go on at {time}", time=words.time(until))
    st.html(
        f'<section class="wall calm"><h1>{title}</h1><p class="key-number">{when}</p>'
        f"<p>{words.local(visit.here.plan.guiding_question)}</p></section>"
    )
