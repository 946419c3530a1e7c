"""The table somebody sits at, asked only where tables have a set number of ideas."""

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit
from sessions.store.people import MOST_TABLES
from sessions.workshop import LimitPer

_PLACE, _TABLE = "table", "table"


def table_choice(visit: Visit) -> None:
    """Draw the field; what is chosen on a shared tablet holds for everybody after."""
    limit = visit.here.plan.idea_limit
    if not limit.number or limit.per is not LimitPer.TABLE:
        return

    def choose() -> None:
        with refusals(_PLACE, visit):
            table = st.session_state[_TABLE]
            if table is not None:
                visit.store.people.sit_at(visit.here.id, visit.me, table)

    st.number_input(
        visit.text("Number of your table"),
        min_value=1,
        max_value=MOST_TABLES,
        value=visit.store.people.table(visit.me),
        step=1,
        key=_TABLE,
        on_change=choose,
        width=240,
    )
    answer(_PLACE)
