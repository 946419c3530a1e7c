"""A monitoring on one page: the city, one of its areas, and the needs of target groups."""

from functools import partial

import streamlit as st

from components.context import Visit
from components.monitoring.area_profile import area_choice, area_profile, choose_area, shown_area
from components.monitoring.area_table import area_table, left_out_list, report
from components.monitoring.arrival_form import arrival_form, type_table
from components.monitoring.group_map import group_legend, map_to_choose
from components.monitoring.kept import Kept, forget
from components.monitoring.knowledge_form import knowledge_form
from components.monitoring.large import large_buttons
from components.monitoring.need_table import need_table
from components.monitoring.words import class_words, own_name
from components.wording import heading, note


def overview(visit: Visit, here: Kept) -> None:
    """Draw map and table side by side, then one area beside what people know of it."""
    drawn = here.monitoring
    st.html(f'<p class="muted">{own_name(drawn.source)}</p>')
    chosen = shown_area(here)
    if drawn.shapes:
        left, right = st.columns([2, 3], gap="large")
        with left:
            map_to_choose(visit, here, chosen, partial(choose_area, here))
            st.html(group_legend(visit, here))
        with right:
            area_table(visit, here)
    else:
        st.html(group_legend(visit, here))
        area_table(visit, here)
    _one_area(visit, here)
    need_table(visit, here)
    type_table(visit, here)
    left_out_list(visit, (*here.rating.left_out, *here.rating.undated), drawn.settings.minimum)
    st.html(report(visit, drawn.findings))
    _removal(visit, here)


def _one_area(visit: Visit, here: Kept) -> None:
    st.html(heading(visit.text("One area"), "h2"))
    area = area_choice(visit, here)
    st.html(note(class_words(visit, here.rated(area.id)), "tell"))
    numbers, people = st.columns([3, 2], gap="large")
    with numbers:
        area_profile(visit, here, area)
        large_buttons(visit)
        arrival_form(visit, here, area)
    with people:
        knowledge_form(visit, here, area)


def _removal(visit: Visit, here: Kept) -> None:
    with st.expander(visit.text("Delete these figures")):
        told = visit.text("With all that was written about them. This cannot be undone.")
        st.html(note(told))
        st.button(
            visit.text("Delete for good"), key="m:remove", on_click=forget, args=(visit, here.id)
        )
