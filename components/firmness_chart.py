"""Ranges of ranks as a chart (plotly), drawn once for everybody who reads the same language."""

import math
from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.context import Visit
from components.idea_chart import draw_chart, idea_chart
from components.page.palette import EDGE, LINE, field_colour
from sessions.idea import Idea
from sessions.ids import IdeaId, RoundId
from sessions.ranking.firmness import Firmness
from sessions.round import Round

_TICKS = 8
"""So many ranks find room side by side on a phone."""

_Line = tuple[str, int, int, int, str]
"""Public number, rank, lowest and highest rank, colour."""


def firmness_chart(
    visit: Visit, round_: Round, firm: Firmness, ideas: Mapping[IdeaId, Idea]
) -> None:
    """Draw a line from the best to the worst rank of each idea, and its own rank on it."""
    rows = tuple(
        (str(one.number), one.rank, one.low, one.high, _colour(ideas[one.idea_id]))
        for one in firm.order
    )
    rtl = visit.translation.language.direction == "rtl"
    draw_chart(
        _chart(round_.id, rows, visit.text("Rank"), rtl=rtl),
        key=f"firmness:{round_.id}",
        alt=visit.text("Range of ranks per idea; the table below has the same numbers."),
    )


def _colour(idea: Idea) -> str:
    return field_colour(idea.draft.field)


@st.cache_resource(max_entries=16, show_spinner=False)
def _chart(round_id: RoundId, rows: tuple[_Line, ...], rank: str, *, rtl: bool) -> Any:  # noqa: ARG001
    numbers, ranks, lows, highs, colours = zip(*rows, strict=True)
    lines = go.Scatter(
        x=ranks,
        y=numbers,
        mode="markers",
        marker={"color": colours, "size": 16},
        error_x={
            "type": "data",
            "array": [high - own for high, own in zip(highs, ranks, strict=True)],
            "arrayminus": [own - low for low, own in zip(lows, ranks, strict=True)],
            "thickness": 4,
            "width": 6,
            "color": EDGE,
        },
    )
    figure = idea_chart(lines, len(rows), row=32, margins=(80, 40), letters=16, rtl=rtl)
    figure.update_yaxes(gridcolor=LINE)
    return figure.update_xaxes(
        title={"text": rank, "standoff": 8},
        side="top",
        range=[len(rows) + 0.7, 0.3] if rtl else [0.3, len(rows) + 0.7],
        tick0=1,
        dtick=max(1, math.ceil(len(rows) / _TICKS)),
        tickangle=0,
        gridcolor=LINE,
        zeroline=False,
    )
