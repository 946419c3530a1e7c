"""The parts of the Lernwerkstatt, one at a time."""

import streamlit as st

from components.context import Visit
from components.learning.area_place import area_table
from components.learning.coding_form import coding_form
from components.learning.evenings import Column, evening_choice, evening_names
from components.learning.exchange_desk import exchange_desk
from components.learning.method_table import method_table
from components.learning.package_form import package_form
from components.learning.quarter_history import quarter_history
from components.learning.standing_table import standing_table
from components.learning.transfer_check import transfer_check
from components.wording import note
from content.language import msg

COMPARE, CODE, TRANSFER, EXCHANGE, HISTORY = "compare", "code", "transfer", "exchange", "history"
_VIEWS = {
    COMPARE: msg("Compare evenings"),
    CODE: msg("Code ideas"),
    TRANSFER: msg("Transfer check"),
    EXCHANGE: msg("Exchange"),
    HISTORY: msg("History"),
}


def draw_view(visit: Visit) -> None:
    """Draw the choice of a part, and that part."""
    view = st.segmented_control(
        visit.text("What is it about?"),
        list(_VIEWS),
        default=COMPARE,
        format_func=lambda one: visit.text(_VIEWS[one]),
        key="learning",
        required=True,
    )
    if view in (COMPARE, CODE):
        _evenings(visit, coding=view == CODE)
    else:
        {TRANSFER: transfer_check, EXCHANGE: exchange_desk, HISTORY: quarter_history}[view](visit)


def _evenings(visit: Visit, *, coding: bool) -> None:
    names = evening_names(visit)
    columns = evening_choice(visit, names) if names else []
    if not columns:
        st.html(note(visit.text("Choose evenings, or bring one from elsewhere."), "notice"))
    elif coding:
        coding_form(visit, columns)
    else:
        _compared(visit, columns)
    package_form(visit, names)


def _compared(visit: Visit, columns: list[Column]) -> None:
    standing_table(visit, columns)
    area_table(visit, columns)
    method_table(visit, columns)
