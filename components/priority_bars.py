"""A result as horizontal bars (plotly), drawn once for everybody who reads the same language."""

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.context import Visit
from components.page.palette import INK, PAPER, field_colour
from sessions.idea import Idea
from sessions.ids import IdeaId, RoundId
from sessions.ranking.priority_list import PriorityList
from sessions.round import Round

_ROW, _MARGIN = 40, 20  # pixels
_FONT = {"family": "Source Sans, sans-serif", "size": 18, "color": INK}
_STILL = {"displayModeBar": False, "staticPlot": True}


def priority_bars(
    visit: Visit, round_: Round, result: PriorityList, ideas: Mapping[IdeaId, Idea]
) -> None:
    """Draw one bar per idea with its public number and dots; the list beside it has the words."""
    rows = tuple(
        (str(ideas[row.idea_id].number), row.value, field_colour(ideas[row.idea_id].draft.field))
        for row in result.order
    )
    rtl = visit.translation.language.direction == "rtl"
    st.plotly_chart(
        _chart(round_.id, rows, rtl=rtl),
        theme=None,
        config=_STILL,
        key=f"bars:{round_.id}",
        alt=visit.text("Dots per idea; the list above has the same numbers."),
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
    layout = {
        "height": _ROW * len(rows) + 2 * _MARGIN,
        "margin": {"t": _MARGIN, "b": _MARGIN, "l": 60, "r": 60},
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "font": _FONT,
        "bargap": 0.4,
        "xaxis": {"visible": False, "autorange": "reversed" if rtl else True},
        "yaxis": {
            "type": "category",
            "autorange": "reversed",
            "side": "right" if rtl else "left",
            "tickprefix" if rtl else "ticksuffix": "  ",
            "fixedrange": True,
        },
    }
    return go.Figure(bars, layout)
