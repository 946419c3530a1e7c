"""The run sheet of the facilitator: where the evening is, and the one thing to do next."""

from collections.abc import Iterator
from datetime import timedelta
from html import escape

import streamlit as st

from components.answer import answer, refusals
from components.clock import clock_face
from components.clock_buttons import clock_buttons
from components.context import Visit, now
from components.deed import Deed, back, next_deed, one_more_round, other_way_to_show
from components.missing_slips import missing_slips
from components.outlook import outlook
from components.shortlist import way_to_shortlist
from components.step import step_name
from components.wording import note
from sessions.round import Round

_CLOCK_SECONDS = 30
_PLACE = "run-sheet"


def run_sheet(visit: Visit, counted: Round | None) -> None:
    """Draw the steps with the present one large, the primary button and the way back."""

    @st.fragment(run_every=_CLOCK_SECONDS, key="clock")
    def clock() -> None:
        st.html(f'<ol class="run-sheet">{"".join(_steps(visit))}</ol>{_end(visit)}')

    clock()
    if visit.here.step.minutes:
        clock_buttons(visit, _PLACE)
    answer(_PLACE)
    _button(visit, next_deed(visit, counted), primary=True, keys="Mod+Enter")
    _button(visit, other_way_to_show(visit, counted))
    missing_slips(visit, counted, _PLACE)
    _button(visit, one_more_round(visit))
    way_to_shortlist(visit)
    _button(visit, back(visit), keys="Mod+Backspace")
    outlook(visit)


def _steps(visit: Visit) -> Iterator[str]:
    for position, step in enumerate(visit.here.plan.sheet.steps):
        name = escape(step_name(visit, step))
        if position == visit.here.position:
            yield (
                f'<li class="now" aria-current="step"><strong>{name}</strong>'
                f"<span>{_time(visit)}</span></li>"
            )
        else:
            done = ' class="done"' if position < visit.here.position else ""
            minutes = visit.plural("{n} minute", "{n} minutes", step.minutes)
            yield f"<li{done}>{name}<span>{escape(minutes)}</span></li>"


def _time(visit: Visit) -> str:
    clock = visit.here.clock
    planned = clock.planned + clock.extra
    of = escape(visit.plural("of {n} minute", "of {n} minutes", planned)) if planned else ""
    stands = escape(visit.text("The clock stands.")) if clock.stands else ""
    return f"{clock_face(visit)} {of} {stands}"


def _end(visit: Visit) -> str:
    """When the evening ends if every step to come takes its time."""
    clock, sheet = visit.here.clock, visit.here.plan.sheet
    to_come = sum(step.minutes for step in sheet.steps[visit.here.position + 1 :])
    end = max(now(), clock.ends_at(now())) + timedelta(minutes=to_come)
    time = visit.translation.format_time(end)
    return note(visit.text("At this pace the evening ends at {time}.", time=time), "muted small")


def _button(
    visit: Visit, deed: Deed | None, *, primary: bool = False, keys: str | None = None
) -> None:
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
        shortcut=keys,
    )
    if deed.hint:
        st.html(f'<p class="muted small">{escape(deed.hint)}</p>')
