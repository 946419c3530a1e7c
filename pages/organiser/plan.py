"""The Lokaler Aktionsplan: measures, what they cover, when they run, what became of last year's."""

import streamlit as st

from components.context import present
from components.evening_heading import evening_heading
from components.follow import follow
from components.plan import (
    aims_part,
    files_part,
    measures_part,
    timeline_part,
    toolbox_part,
    update_part,
)
from components.sign_in import require_role
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
evening_heading(here, here.text("Action plan"))
parts = {
    here.text("Measures"): measures_part,
    here.text("Aims and coverage"): aims_part,
    here.text("Timeline"): timeline_part,
    here.text("Last year"): update_part,
    here.text("Toolbox check"): toolbox_part,
    here.text("Files and printing"): files_part,
}
chosen = st.pills(
    here.text("Part of the plan"),
    list(parts),
    default=next(iter(parts)),
    required=True,
    key="plan-part",
    label_visibility="collapsed",
)
parts[chosen](here, here.store.plans.of(here.here.id))
follow(here)
