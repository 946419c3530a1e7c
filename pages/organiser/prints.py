"""What to print: before the evening, and after its list the form for contacts."""

from html import escape

import streamlit as st

from components.card_list import card_list
from components.contact_button import contact_button
from components.context import present
from components.follow import follow
from components.paper_list import slip_prints, way_in_prints
from components.sign_in import require_role
from components.wording import heading
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
title, language = here.local(here.here.plan.title)
st.html(heading(here.text("Printing")) + f'<p lang="{language}" dir="auto">{escape(title)}</p>')
way_in_prints(here)
slip_prints(here)
card_list(here)
contact_button(here)
follow(here)
