"""When which measure runs: a chart in the colours of the fields, and the same as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.context import Visit
from components.idea_chart import draw_chart, idea_chart
from components.page.palette import PETROL, field_colour
from components.plan.table import measure_cell, word_table
from components.plan.words import STATUS_WORDS, column_name, day_words, today
from components.wording import note
from sessions.plan import ActionPlan, Measure

_DOT = timedelta(days=6)
"""So wide is a day on its own: long enough to be seen."""


@dataclass(frozen=True, slots=True)
class _Bar:
    """A measure on the chart: its number, its days, the colour and the name of its first field."""

    number: str
    start: date
    end: date
    colour: str
    word: str


def timeline_part(visit: Visit, plan: ActionPlan) -> None:
    """Draw the measures that have a day, the earliest first; the others stand in the table."""
    dated = sorted((one for one in plan.measures if one.start or one.deadline), key=_begins)
    if not dated:
        st.html(note(visit.text("No measure has a start or a deadline yet."), "tell"))
        return
    bars = tuple(_bar(visit, one) for one in dated)
    rtl = visit.translation.language.direction == "rtl"
    draw_chart(
        _chart(visit.here.id, visit.text("today"), today(), bars, rtl=rtl),
        key="plan:timeline",
        alt=visit.text("When measures run; the table below says the same."),
    )
    undated = [one for one in plan.measures if one not in dated]
    columns = ("start", "deadline", "status", "depends_on")
    heads = [visit.text("Measure"), *(column_name(visit, column) for column in columns)]
    rows = (_row(visit, one) for one in (*dated, *undated))
    st.html(word_table(visit.text("All measures by start"), heads, rows))


def _begins(one: Measure) -> tuple[date, int]:
    return one.start or one.deadline or date.max, one.number


def _bar(visit: Visit, one: Measure) -> _Bar:
    """Only a start is drawn as a day, only a deadline too."""
    start, end = one.start or one.deadline, one.deadline or one.start
    assert start is not None  # noqa: S101 - only dated measures are drawn
    assert end is not None  # noqa: S101
    known = {field.id: visit.local(field.name)[0] for field in visit.toolbox.fields}
    field = one.fields[0] if one.fields else ""
    return _Bar(
        str(one.number), start, max(end, start + _DOT), field_colour(field), known.get(field, "")
    )


def _row(visit: Visit, one: Measure) -> Sequence[str]:
    return (
        measure_cell(visit, one),
        escape(day_words(visit, one.start)),
        escape(day_words(visit, one.deadline)),
        escape(visit.text(STATUS_WORDS[one.status])),
        ", ".join(map(str, one.depends_on)),
    )


@st.cache_resource(max_entries=16, show_spinner=False)
def _chart(id: str, now: str, day: date, bars: tuple[_Bar, ...], *, rtl: bool) -> Any:  # noqa: ARG001
    spans = go.Bar(
        base=[bar.start for bar in bars],
        x=[(bar.end - bar.start).total_seconds() * 1000 for bar in bars],
        y=[bar.number for bar in bars],
        orientation="h",
        marker={"color": [bar.colour for bar in bars], "cornerradius": 12},
        text=[bar.word for bar in bars],
        textposition="auto",
        cliponaxis=False,
    )
    axis = {"type": "date", "side": "top", "autorange": "reversed" if rtl else True}
    figure = idea_chart(
        spans, len(bars), row=40, margins=(60, 20), letters=16, rtl=rtl, bargap=0.35, xaxis=axis
    )
    line = {"color": PETROL, "width": 2, "dash": "dot"}
    figure.add_vline(x=day.isoformat(), line=line)
    figure.add_annotation(
        x=day.isoformat(), y=0, yref="paper", text=now, showarrow=False, yanchor="top"
    )
    return figure
