"""The run sheet of the facilitator: where the evening is, and the one thing to do next."""

from collections.abc import Iterator
from html import escape

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit, now
from components.deed import Deed, back, next_deed, one_more_round, other_way_to_show
from components.missing_slips import missing_slips
from components.outlook import outlook
from components.shortlist import way_to_shortlist
from components.step import step_name
from sessions.round import Round
from sessions.run_sheet import Step

_CLOCK_SECONDS = 10
_PLACE = "run-sheet"


def run_sheet(visit: Visit, counted: Round | None) -> None:
    """Draw the steps with the present one large, the primary button and the way back."""

    @st.fragment(run_every=_CLOCK_SECONDS, key="clock")
    def clock() -> None:
        st.html(f'<ol class="run-sheet">{"".join(_steps(visit))}</ol>')

    clock()
    answer(_PLACE)
    _button(visit, next_deed(visit, counted), primary=True)
    _button(visit, other_way_to_show(visit, counted))
    missing_slips(visit, counted, _PLACE)
    _button(visit, one_more_round(visit))
    way_to_shortlist(visit)
    _button(visit, back(visit))
    outlook(visit)


def _steps(visit: Visit) -> Iterator[str]:
    for position, step in enumerate(visit.here.plan.sheet.steps):
        name = escape(step_name(visit, step))
        if position == visit.here.position:
            yield (
                f'<li class="now" aria-current="step"><strong>{name}</strong>'
                f"<span>{escape(_time(visit, step))}</span></li>"
            )
        else:
            done = ' class="done"' if position < visit.here.position else ""
            minutes = visit.plural("{n} minute", "{n} minutes", step.minutes)
            yield f"<li{done}>{name}<span>{escape(minutes)}</span></li>"


def _time(visit: Visit, step: Step) -> str:
    gone = int((now() - visit.here.step_since).total_seconds() // 60)
    return visit.text("{gone} of {planned} minutes gone", gone=gone, planned=step.minutes)


def _button(visit: Visit, deed: Deed | None, *, primary: bool = False) -> None:
    if deed is None:
        return

    def press() -> None:
        with refusals(_PLACE, visit):
            deed.do()

    # A new key per step and deed: the second click of a double click finds no button.
    st.button(
        deed.label,
        key=f"{deed.name}:{visit.here.position}",
        on_click=press,
        type="primary" if primary else "secondary",
        width="stretch",
    )
    if deed.hint:
        st.html(f'<p class="muted small">{escape(deed.hint)}</p>')
