"""Moderationskarten: a helper types in what residents wrote on paper."""

import streamlit as st

from components import way
from components.context import present
from components.follow import follow
from components.paper_idea_form import paper_idea_form
from components.sign_in import require_role
from components.wording import heading, note
from sessions.phase import Action, Role

here = present()
require_role(here, Role.HELPER)
st.html(heading(here.text("Ideas on paper")))
way.link(here, way.TABLET, here.text("Shared tablet"))
if here.here.allows(Role.HELPER, Action.ENTER_IDEA):
    st.html(note(here.text("Enter stores the idea; then the next paper can be typed at once.")))
    paper_idea_form(here)
else:
    closed = here.text("Ideas on paper can be typed in during the step “Ideas” and the break.")
    st.html(note(closed, "notice"))
follow(here)
