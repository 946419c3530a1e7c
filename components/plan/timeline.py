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

_SHORTEST = 40
"""No bar is shorter than this part of the chart: a day on its own must be seen."""
_TICKS = 4


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
    spans = {one: span for one in plan.measures if (span := _span(one))}
    if not spans:
        st.html(note(visit.text("No measure has a start or a deadline yet."), "tell"))
        return
    dated = sorted(spans, key=lambda one: (spans[one], one.number))
    first, last = spans[dated[0]][0], max(end for _, end in spans.values())
    shortest = max((last - first) / _SHORTEST, timedelta(days=1))
    bars = tuple(_bar(visit, one, spans[one], shortest) for one in dated)
    rtl = visit.translation.language.direction == "rtl"
    draw_chart(
        _chart(visit.text("today"), today(), bars, _ticks(visit, first, last), rtl=rtl),
        key="plan:timeline",
        alt=visit.text("When measures run; the table below says the same."),
    )
    undated = [one for one in plan.measures if one not in spans]
    columns = ("start", "deadline", "status", "depends_on")
    heads = [visit.text("Measure"), *(column_name(visit, column) for column in columns)]
    rows = (_row(visit, one) for one in (*dated, *undated))
    st.html(word_table(visit.text("All measures"), heads, rows))


def _span(one: Measure) -> tuple[date, date] | None:
    """Return the first and the last day; only a start, or only a deadline, is both."""
    days = [day for day in (one.start, one.deadline) if day]
    return (days[0], days[-1]) if days else None


def _bar(visit: Visit, one: Measure, span: tuple[date, date], shortest: timedelta) -> _Bar:
    known = {field.id: visit.local(field.name)[0] for field in visit.toolbox.fields}
    field = one.fields[0] if one.fields else ""
    end = max(span[1], span[0] + shortest)
    return _Bar(str(one.number), span[0], end, field_colour(field), known.get(field, ""))


def _ticks(visit: Visit, first: date, last: date) -> tuple[tuple[date, str], ...]:
    """Return few months from the first to the last, with their names."""
    begin, end = (day.year * 12 + day.month - 1 for day in (first, last))
    months = range(begin, end + 1, (end - begin) // _TICKS + 1)
    days = (date(month // 12, month % 12 + 1, 1) for month in months)
    return tuple((day, visit.translation.format_month(day)) for day in days)


def _row(visit: Visit, one: Measure) -> Sequence[str]:
    return (
        measure_cell(visit, one),
        escape(day_words(visit.translation, one.start)),
        escape(day_words(visit.translation, one.deadline)),
        escape(visit.text(STATUS_WORDS[one.status])),
        ", ".join(map(str, one.depends_on)),
    )


@st.cache_resource(max_entries=16, show_spinner=False)
def _chart(
    now: str, day: date, bars: tuple[_Bar, ...], ticks: tuple[tuple[date, str], ...], *, rtl: bool
) -> Any:
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
    axis = {
        "type": "date",
        "side": "top",
        "autorange": "reversed" if rtl else True,
        "tickvals": [at for at, _ in ticks],
        "ticktext": [words for _, words in ticks],
    }
    figure = idea_chart(
        spans, len(bars), row=40, margins=(60, 20), letters=16, rtl=rtl, bargap=0.35, xaxis=axis
    )
    line = {"color": PETROL, "width": 2, "dash": "dot"}
    figure.add_vline(x=day.isoformat(), line=line)
    figure.add_annotation(
        x=day.isoformat(), y=0, yref="paper", text=now, showarrow=False, yanchor="top"
    )
    return figure
