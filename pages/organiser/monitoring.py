"""Which areas of the city need support: figures, map, needs, and what people know beside them."""

import streamlit as st

from components.context import present
from components.monitoring.import_form import import_form
from components.monitoring.kept import chosen_monitoring, monitoring_choice
from components.monitoring.large import large
from components.monitoring.overview import overview
from components.monitoring.words import limit, method
from components.sign_in import require_installation
from components.way import PILOT, link
from components.wording import heading

here = present()
require_installation(here)
found = chosen_monitoring(here)
if found and large(here, found):
    st.stop()
st.html(heading(here.text("Which areas need support?")) + limit(here))
monitoring_choice(here)
if found:
    link(here, PILOT, here.text("Choose a pilot area"))
    overview(here, found)
else:
    import_form(here)
st.html(method(here))
