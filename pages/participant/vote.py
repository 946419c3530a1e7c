"""Give the dots of the present round, and take them back."""

import streamlit as st

from components.ballot import ballot
from components.card_field import card_field
from components.context import present
from components.frame import frame
from components.priority_list import opinion_words
from components.rule import rule_sentence, task_words
from components.rules_card import folded_rules, present_rules
from components.step import round_at
from components.vote_name import kind_at, vote_title
from components.way import VOTE, require_joined
from components.wording import heading, note
from sessions.round import OneVotePer

here = present()
require_joined(here)
with frame(here, VOTE):
    round_ = round_at(here, here.released().rounds)
    kind = round_.kind if round_ else kind_at(here.workshop)
    st.html(heading(here.text(vote_title(kind))))
    if round_ is None:
        st.html(note(here.text("This comes later this evening."), "tell"))
    else:
        st.html(note(task_words(here, round_.limits), "tell"))
        if round_.one_vote_per is OneVotePer.CARD:
            card_field(here)
        ballot(here, round_)
        # What everybody should know stands under the cards: who taps sees ideas first.
        rules = present_rules(here)
        folded = folded_rules(here, rules) if rules else ""
        st.html(
            note(opinion_words(here)) + note(rule_sentence(here, round_), "muted small") + folded
        )
