"""A result as horizontal bars (plotly), drawn once for everybody who reads the same language."""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.context import Visit
from components.idea_chart import draw_chart, idea_chart
from components.page.palette import field_colour
from content.language import msg
from sessions.ballot_kind import BallotKind
from sessions.idea import Idea
from sessions.ids import IdeaId, RoundId
from sessions.ranking.priority_list import PriorityList
from sessions.round import Round

_ALT = {
    True: msg("Dots per idea; the list above has the same numbers."),
    False: msg("People per idea; the list above has the same numbers."),
}
"""msgids, by whether people gave dots."""


def priority_bars(
    visit: Visit, round_: Round, result: PriorityList, ideas: Mapping[IdeaId, Idea]
) -> None:
    """Draw one bar per idea with its public number and dots; the list beside it has the words."""
    rows = tuple(
        (str(ideas[row.idea_id].number), row.dots, field_colour(ideas[row.idea_id].draft.field))
        for row in result.order
    )
    rtl = visit.translation.language.direction == "rtl"
    draw_chart(
        _chart(round_.id, rows, rtl=rtl),
        key=f"bars:{round_.id}",
        alt=visit.text(_ALT[result.kind is BallotKind.DOTS]),
    )


@st.cache_resource(max_entries=16, show_spinner=False)
def _chart(round_id: RoundId, rows: tuple[tuple[str, int, str], ...], *, rtl: bool) -> Any:  # noqa: ARG001
    numbers, values, colours = zip(*rows, strict=True)
    bars = go.Bar(
        x=values,
        y=numbers,
        orientation="h",
        marker={"color": colours, "cornerradius": 12},
        text=values,
        textposition="outside",
        cliponaxis=False,
    )
    axis = {"visible": False, "autorange": "reversed" if rtl else True}
    return idea_chart(
        bars, len(rows), row=40, margins=(20, 20), letters=18, rtl=rtl, bargap=0.4, xaxis=axis
    )
