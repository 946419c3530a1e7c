"""The map of ideas, to print for the wall."""

from functools import partial

import streamlit as st

from components.basemap import SILENT, ground, silent
from components.context import Visit
from components.file_button import file_button
from components.print import Evening, Paper, map_sheet
from components.wording import heading, note


def map_print(visit: Visit) -> None:
    """Draw a button per size of paper, with what is released by now."""
    st.html(heading(visit.text("The map for the wall"), "h2"))
    about = visit.text("All ideas that others may see, by number; a list of titles comes along.")
    st.html(note(about))
    if silent(visit.here.plan.quarter):
        st.html(note(visit.text(SILENT), "notice"))
    with st.container(horizontal=True, key="map-files"):
        for paper in Paper:
            file_button(
                visit,
                visit.text("Map ({paper})", paper=paper.upper()),
                partial(_file, visit, paper),
                f"map-{paper}.pdf",
            )


def _file(visit: Visit, paper: Paper) -> bytes:
    plan = visit.here.plan
    under = partial(ground, visit.store, plan.quarter)
    evening = Evening(plan.title, plan.guiding_question, plan.quarter, under)
    ideas = [idea for idea in visit.released().ideas if not idea.merged]
    return map_sheet(evening, ideas, paper, visit.language)
