"""Read what the evening found most important."""

import streamlit as st

from components.context import present
from components.frame import frame
from components.pledge import ASK, ONLY_COUNTED
from components.pledge_order import asking
from components.priority_list import opinion_words, priority_list
from components.round_comparison import both_rounds
from components.step import round_at
from components.way import RESULTS, require_reader
from components.wording import heading, note
from sessions.phase import Action

here = present()
require_reader(here)
with frame(here, RESULTS):
    st.html(heading(here.text("Result")))
    present_round = round_at(here, here.released().rounds)
    released = [round_ for round_ in here.released().rounds if round_.released_at]
    if not released:
        st.html(note(here.text("The result will be shown in a moment."), "tell"))
    else:
        st.html(note(opinion_words(here), "notice"))
    if present_round is not None and not present_round.released_at and present_round.revealed:
        look = here.text("The places are being shown one by one on the screen in the room.")
        st.html(note(look, "tell"))
    asks = asking(here)
    if here.may(Action.PLEDGE) and any(asks.values()):
        st.html(note(f"{here.text(ASK)} {here.text(ONLY_COUNTED)}", "tell"))
    for round_ in reversed(released):
        several = here.text("Round {number}", number=round_.number)
        title = several if len(released) > 1 else here.text("Priority list")
        st.html(heading(title, "h2"))
        priority_list(here, round_, asks[round_.id])
    if len(released) > 1:
        both_rounds(here, *released[-2:])
