"""Give the dots of the present round, and take them back."""

import streamlit as st

from components.ballot import ballot
from components.card_field import card_field
from components.context import present
from components.frame import frame
from components.priority_list import opinion_words
from components.rule import rule_sentence
from components.rules_card import folded_rules, present_rules
from components.step import round_at
from components.way import VOTE, require_joined
from components.wording import heading, note
from sessions.round import OneVotePer

here = present()
require_joined(here)
with frame(here, VOTE):
    round_ = round_at(here, here.released().rounds)
    st.html(heading(here.text("Give dots")))
    if round_ is None:
        st.html(note(here.text("Dots can be given later this evening."), "tell"))
    else:
        dots = round_.limits.dots
        task = here.plural(
            "One dot for what matters most to you.",
            "{n} dots for what matters most to you.",
            dots,
        )
        st.html(note(task, "tell"))
        if round_.one_vote_per is OneVotePer.CARD:
            card_field(here)
        ballot(here, round_)
        # What everybody should know stands under the cards: who taps sees ideas first.
        rules = present_rules(here)
        folded = folded_rules(here, rules) if rules else ""
        st.html(
            note(opinion_words(here))
            + note(rule_sentence(here, round_.limits, round_.rule), "muted small")
            + folded
        )
