"""Read one approach in full, say whether it fits here, and adapt it with an idea of one's own."""

import streamlit as st

from components.address_line import asked_approach
from components.approach_sheet import approach_sheet
from components.context import present
from components.frame import frame
from components.way import APPROACH, APPROACHES, go, link, require_joined

here = present()
require_joined(here)
asked = asked_approach()
approach = next((one for one in here.toolbox.approaches if one.id == asked), None)
if approach is None:
    go(here, APPROACHES)
with frame(here, APPROACH):
    with st.container(key="up"):
        link(here, APPROACHES, here.text("All approaches"))
    approach_sheet(here, approach)
