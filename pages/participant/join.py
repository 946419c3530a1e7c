"""Come in: type the code or follow the link, choose a language, take part; then wait."""

import streamlit as st

from components.ballot import practice
from components.card_field import card_field
from components.context import present
from components.dots import dots_row, mark
from components.frame import frame
from components.join_form import code_form, join_button, language_choice
from components.privacy import short_notice_html
from components.rules_card import present_rules, rules_card
from components.way import JOIN, ask_first
from components.wording import heading, note

here = present()
with frame(here, JOIN):
    if here.workshop is None:
        st.html(mark() + heading(here.text("Welcome")))
        code_form(here)
    elif here.participant is None:
        st.html(heading(here.text("Good that you are here")))
        language_choice(here)
        join_button(here)
        st.html(short_notice_html(here))
    else:
        ask_first(here)
        ready = heading(here.text("You are in. We start in a moment."))
        wait = note(here.text("This screen moves on by itself."))
        st.html(f'<div class="waiting">{dots_row(0, 5)}{ready}{wait}</div>')
        rules = present_rules(here)
        if rules:
            st.html(rules_card(here, rules))
        practice(here)
        if here.here.plan.cards:
            card_field(here)
