"""What each column of a table is: the organiser says it, nothing is guessed."""

from collections.abc import Sequence

import streamlit as st

from components.context import Visit
from components.monitoring.threshold_choice import chosen_thresholds, threshold_choice
from components.monitoring.words import group_words
from components.wording import heading, note
from content.language import msg
from content.toolbox import load_toolbox
from sessions.learning.sheet import FIRST_YEAR, LAST_YEAR
from sessions.monitoring.area import Columns
from sessions.monitoring.heading import Sheet
from sessions.monitoring.index import Indicator
from sessions.monitoring.monitoring import Settings
from sessions.monitoring.needs import TargetGroup
from sessions.monitoring.number import Decimal

MINIMUM = 300
"""From so many people on Hamburg shows an area."""

_MOST_PEOPLE = 1_000_000
_KINDS = {
    "status": msg("Indicators of how things are (status)"),
    "dynamics": msg("Changes of these indicators (dynamics)"),
    "context": msg("Shown beside the index, not counted"),
}
_SIGNS = {
    "": msg("as the file shows"),
    Decimal.COMMA: msg("comma"),
    Decimal.POINT: msg("point"),
}


def column_choice(visit: Visit, sheet: Sheet) -> None:
    """Draw the fields: what the columns are, who is left out, how each indicator counts."""
    text, columns = visit.text, list(sheet.columns)
    asked = (
        ("id", text("Column with the codes")),
        ("name", text("Column with the names")),
        ("people", text("Column with the numbers of people")),
    )
    for place, (name, label) in zip(st.columns(3), asked, strict=True):
        place.selectbox(label, columns, index=None, key=f"m:{name}")
    for kind, words in _KINDS.items():
        hint = text("Choose an option")
        st.multiselect(text(words), columns, key=f"m:{kind}", placeholder=hint)
    least, year, sign = st.columns(3)
    label = text("Areas with fewer people are not rated")
    least.number_input(label, 0, _MOST_PEOPLE, MINIMUM, key="m:minimum")
    year.number_input(text("Year"), FIRST_YEAR, LAST_YEAR, None, key="m:year")
    sign.radio(
        text("Decimal sign"),
        list(_SIGNS),
        format_func=lambda one: text(_SIGNS[one]),
        horizontal=True,
        key="m:decimal",
    )
    threshold_choice(visit)
    chosen = list(dict.fromkeys(column for kind in _KINDS for column in _named(kind)))
    if chosen:
        st.html(heading(text("How does each indicator count?"), "h3"))
        _indicators(visit, chosen)


def columns_given() -> bool:
    """Say whether nothing is missing for a rating."""
    needed = ("m:id", "m:name", "m:people", "m:status")
    return all(st.session_state.get(key) for key in needed)


def chosen_columns() -> Columns:
    """Return what the columns are, as chosen now."""
    state = st.session_state
    figures = dict.fromkeys(column for kind in _KINDS for column in _named(kind))
    return Columns(state["m:id"], state["m:name"], state["m:people"], tuple(figures))


def chosen_decimal() -> Decimal | None:
    """Return the decimal sign that the organiser names, None for what the file shows."""
    return st.session_state["m:decimal"] or None


def chosen_settings() -> Settings:
    """Return how the areas shall be rated, as chosen now."""
    status, dynamics, context = (
        tuple(_indicator(column) for column in _named(kind)) for kind in _KINDS
    )
    columns = dict.fromkeys(column for kind in _KINDS for column in _named(kind))
    groups = {column: st.session_state.get(f"m:group:{column}") for column in columns}
    known = {column: group for column, group in groups.items() if group}
    minimum, year = st.session_state["m:minimum"], st.session_state["m:year"]
    return Settings(status, dynamics, context, known, minimum, chosen_thresholds(), year)


def _named(kind: str) -> Sequence[str]:
    found: Sequence[str] = st.session_state.get(f"m:{kind}") or ()
    return found


def _indicators(visit: Visit, columns: Sequence[str]) -> None:
    text = visit.text
    everybody = visit.local(load_toolbox().audience("everyone").name)[0]
    for column in columns:
        with st.container(key=f"m-row-{column}"):
            direction, weight, group = st.columns([2, 1, 2])
        direction.radio(
            text("{column}: need shows in", column=column),
            [False, True],
            format_func=lambda low: text("low values") if low else text("high values"),
            horizontal=True,
            key=f"m:falling:{column}",
        )
        weight.number_input(
            text("Weight of {column}", column=column),
            0.0,
            100.0,
            1.0,
            0.5,
            key=f"m:weight:{column}",
        )
        group.selectbox(
            text("{column} speaks of", column=column),
            [None, *TargetGroup],
            format_func=lambda one: group_words(visit, one) if one else everybody,
            key=f"m:group:{column}",
        )
    st.html(note(text("Weights count in the index only. What speaks of a group shows its need.")))


def _indicator(column: str) -> Indicator:
    state = st.session_state
    return Indicator(column, state[f"m:weight:{column}"], state[f"m:falling:{column}"])
