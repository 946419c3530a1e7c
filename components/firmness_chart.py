"""Ranges of ranks as a chart (plotly), drawn once for everybody who reads the same language."""

import math
from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.context import Visit
from components.page.palette import EDGE, INK, LINE, PAPER, field_colour
from sessions.idea import Idea
from sessions.ids import IdeaId, RoundId
from sessions.ranking.firmness import Firmness
from sessions.round import Round

_ROW, _MARGIN = 32, 40  # pixels
_TICKS = 8
"""So many ranks find room side by side on a phone."""

_FONT = {"family": "Source Sans, sans-serif", "size": 16, "color": INK}
_STILL = {"displayModeBar": False, "staticPlot": True}

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
    st.plotly_chart(
        _chart(round_.id, rows, visit.text("Rank"), rtl=rtl),
        theme=None,
        config=_STILL,
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
    layout = {
        "height": _ROW * len(rows) + 3 * _MARGIN,
        "margin": {"t": 2 * _MARGIN, "b": _MARGIN, "l": 60, "r": 60},
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "font": _FONT,
        "xaxis": {
            "title": {"text": rank, "standoff": 8},
            "side": "top",
            "range": [len(rows) + 0.7, 0.3] if rtl else [0.3, len(rows) + 0.7],
            "tick0": 1,
            "dtick": max(1, math.ceil(len(rows) / _TICKS)),
            "tickangle": 0,
            "gridcolor": LINE,
            "zeroline": False,
        },
        "yaxis": {
            "type": "category",
            "autorange": "reversed",
            "side": "right" if rtl else "left",
            "tickprefix" if rtl else "ticksuffix": "  ",
            "gridcolor": LINE,
        },
    }
    return go.Figure(lines, layout)
