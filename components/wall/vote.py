"""The message while dots are given: how many have, never for what."""

import streamlit as st

from components.context import Visit
from components.step import round_at
from components.turnout import filling, turnout, turnout_msgid, turnout_words
from components.wall.rules import rules_wall
from components.wall.way_in import corner
from components.wall.words import Words
from content.language import msg

_OPEN = msg("Still open")
_ENDED = msg("Giving dots has ended")


def vote(visit: Visit, words: Words) -> None:
    """Draw dots that fill towards everybody in the room; before the first one the rules."""
    counted = round_at(visit, visit.released().rounds)
    if counted is None:
        return
    shown = turnout(visit, counted)
    if not shown.cast and counted.submission_closed_at is None:
        st.html(rules_wall(visit, words))
        return
    ended = counted.submission_closed_at is not None
    title = words.text(_ENDED if ended else _OPEN)
    said = words.text(turnout_msgid(counted.kind), cast=shown.cast, people=shown.people)
    each = words.text("One dot stands for {n} people", n=shown.each) if shown.each > 1 else ""
    dots = filling(shown, turnout_words(visit, shown, counted.kind))
    st.html(
        f'<section class="wall vote"><h1>{title}</h1>{dots}'
        f'<footer><div><p class="turnout">{said}</p><p>{each}</p>'
        f"<p>{words.local(visit.here.plan.guiding_question)}</p></div>"
        f"{'' if ended else corner(visit, words)}</footer></section>"
    )
