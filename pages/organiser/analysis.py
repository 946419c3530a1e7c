"""Look into the newest result: how firm it is, what other rules make of it, whom it serves."""

import streamlit as st

from components.analysis import analysis
from components.context import present
from components.evening_heading import evening_heading
from components.fairness_table import whose_ideas
from components.firmness_table import how_firm
from components.follow import follow
from components.method_card import method_card, other_methods
from components.rule_comparison import rules_side_by_side
from components.sign_in import require_role
from components.wording import heading, note
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
evening_heading(here, here.text("Analysis"))
released = [round_ for round_ in here.released().rounds if round_.released_at]
if here.store.closings.of(here.here.id).begun_at:
    gone = here.text("The ballots have been deleted; without them there is no analysis.")
    st.html(note(gone, "tell"))
elif not released:
    waiting = here.text("The analysis comes as soon as the result has been shown.")
    st.html(note(waiting, "tell"))
else:
    found = analysis(here, released[-1])
    st.html(heading(here.text("How this list is made"), "h2"))
    rule = found.result.rule
    st.html(method_card(here, rule, here.text("announced rule")) + other_methods(here, [rule]))
    how_firm(here, released[-1], found)
    if found.ballots:
        lists = rules_side_by_side(here, released[-1], found)
        whose_ideas(here, released[-1], found, lists)
follow(here)
