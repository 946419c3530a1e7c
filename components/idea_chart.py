"""What the charts of a result share (plotly): one row per idea, on the paper of the page, still."""

from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.page.palette import INK, PAPER

_STILL = {"displayModeBar": False, "staticPlot": True}


def idea_chart(
    trace: Any,
    rows: int,
    *,
    row: int,
    margins: tuple[int, int],
    letters: int,
    rtl: bool,
    **more: Any,
) -> go.Figure:
    """Return a figure of `rows` ideas, the first one on top and their numbers where reading begins.

    `row`, `margins` (above and below) and `letters` are heights in pixels; `more` goes into the
    layout.
    """
    above, below = margins
    layout = {
        "height": row * rows + above + below,
        "margin": {"t": above, "b": below, "l": 60, "r": 60},
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "font": {"family": "Source Sans, sans-serif", "size": letters, "color": INK},
        "yaxis": {
            "type": "category",
            "autorange": "reversed",
            "side": "right" if rtl else "left",
            "tickprefix" if rtl else "ticksuffix": "  ",
        },
    }
    return go.Figure(trace, layout).update_layout(more)


def draw_chart(figure: go.Figure, *, key: str, alt: str) -> None:
    """Draw it; `alt` says where the same numbers stand in words."""
    st.plotly_chart(figure, theme=None, config=_STILL, key=key, alt=alt)
