"""Two lists side by side as lines from rank to rank (plotly), drawn once per language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.context import Visit
from components.page.palette import EDGE, INK, PAPER, field_colour
from components.rule_list import RuleList
from content.method import METHODS
from sessions.idea import Idea
from sessions.ids import IdeaId, RoundId

_ROW, _TOP = 34, 48  # pixels
_FONT = {"family": "Source Sans, sans-serif", "size": 16, "color": INK}
_STILL = {"displayModeBar": False, "staticPlot": True}
_SIGN = 28
_BESIDE = 0.13  # of the way from one list to the other


@dataclass(frozen=True, slots=True)
class _Line:
    """One idea: its public number, and where it stands on either side, drawn and in words."""

    number: str
    at: tuple[int, int]
    ranks: tuple[str, str]
    colour: str
    moved: bool


def slope_chart(
    visit: Visit, round_id: RoundId, own: RuleList, other: RuleList, ideas: Mapping[IdeaId, Idea]
) -> None:
    """Draw a line per idea from its rank by one rule to that by the other one."""
    left, right = (_order(one, two, ideas) for one, two in ((own, other), (other, own)))
    lines = tuple(
        _Line(
            str(ideas[id].number),
            (left.index(id), right.index(id)),
            (own.rank_words(id), other.rank_words(id)),
            field_colour(ideas[id].draft.field),
            own.ranks[id] != other.ranks[id],
        )
        for id in left
    )
    names = tuple(visit.text(METHODS[one.rule].name) for one in (own, other))
    rtl = visit.translation.language.direction == "rtl"
    st.plotly_chart(
        _chart(round_id, lines, names, rtl=rtl),
        theme=None,
        config=_STILL,
        key=f"slope:{round_id}:{other.rule}",
        alt=visit.text("Ranks by both rules; the table above has the same numbers."),
    )


def _order(one: RuleList, two: RuleList, ideas: Mapping[IdeaId, Idea]) -> list[IdeaId]:
    """Return the ideas by rank; those that share one stand so that few lines cross."""
    return sorted(
        one.ranks, key=lambda idea: (one.ranks[idea], two.ranks[idea], ideas[idea].number)
    )


@st.cache_resource(max_entries=64, show_spinner=False)
def _chart(
    round_id: RoundId,  # noqa: ARG001
    lines: tuple[_Line, ...],
    names: tuple[str, ...],
    *,
    rtl: bool,
) -> Any:
    resting_first = sorted(lines, key=lambda line: line.moved)
    traces = [_trace(line) for line in resting_first] + [
        _ranks(lines, side, rtl=rtl) for side in (0, 1)
    ]
    layout = {
        "height": _ROW * len(lines) + _TOP,
        "margin": {"t": _TOP, "b": 0, "l": 0, "r": 0},
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "font": _FONT,
        "showlegend": False,
        "xaxis": {
            "side": "top",
            "range": [1.4, -0.4] if rtl else [-0.4, 1.4],
            "tickvals": [0, 1],
            "ticktext": names,
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": {"visible": False, "range": [len(lines) - 0.4, -0.6], "fixedrange": True},
    }
    return go.Figure(traces, layout)


def _trace(line: _Line) -> go.Scatter:
    colour = line.colour if line.moved else EDGE
    return go.Scatter(
        x=(0, 1),
        y=line.at,
        mode="lines+markers+text",
        text=(line.number, line.number),
        textfont={"color": PAPER if line.moved else INK, "size": 14},
        line={"color": colour, "width": 4 if line.moved else 2},
        marker={
            "size": _SIGN,
            "color": line.colour if line.moved else PAPER,
            "line": {"color": colour, "width": 2},
        },
    )


def _ranks(lines: tuple[_Line, ...], side: int, *, rtl: bool) -> go.Scatter:
    """The ranks outside of the signs."""
    outside = "left" if (side == 0) is not rtl else "right"
    return go.Scatter(
        x=[-_BESIDE if side == 0 else 1 + _BESIDE] * len(lines),
        y=[line.at[side] for line in lines],
        mode="text",
        text=[line.ranks[side] for line in lines],
        textposition=f"middle {outside}",
        textfont={"size": 18},
    )
