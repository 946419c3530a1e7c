"""The run sheet as an organiser composes it: step by step, with what it would take."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

import streamlit as st

from components.caution import caution_list
from components.context import Visit
from components.language_choice import chosen_languages
from components.step import KINDS, Kind, default_sentence, kind_name, kind_of
from components.vote_choice import asked_in, chosen_vote, vote_choice
from components.wording import heading, note
from content.language import LANGUAGES, msg
from sessions.ballot_kind import BallotKind
from sessions.estimate import Concern, Scale, cautions
from sessions.phase import Phase
from sessions.run_sheet import (
    WEIGHTING_DOTS,
    Purpose,
    RunSheet,
    Step,
    default_sheet,
    poll_sheet,
    preselection,
)
from sessions.workshop import LONGEST_STEP, MOST_DOTS
from sessions.writing import QUESTION_LENGTH

_STEPS, _PRESET = "new:steps", "new:preset"
_PRESETS: dict[str, tuple[str, Callable[[], RunSheet]]] = {
    "evening": (msg("A whole evening, 150 minutes"), default_sheet),
    "poll": (msg("Only dots, 15 minutes"), poll_sheet),
}


def sheet_choice(visit: Visit, scale: Scale) -> None:
    """Draw the steps to change, and what has to be thought about with them."""
    st.radio(
        visit.text("Begin with"),
        list(_PRESETS),
        format_func=lambda name: visit.text(_PRESETS[name][0]),
        horizontal=True,
        key=_PRESET,
        on_change=_begin,
    )
    if _STEPS not in st.session_state:
        _begin()
    number = len(_steps())
    for place in range(number):
        _row(visit, scale, place, number)
    st.button(visit.text("One more step"), key="new:more", on_click=_add)
    _outlook(visit, scale)


def chosen_sheet() -> RunSheet:
    """Return the sheet as it is composed now."""
    return RunSheet(tuple(_composed(step) for step in _steps()))


def _outlook(visit: Visit, scale: Scale) -> None:
    sheet = chosen_sheet()
    total = visit.plural("Together {n} minute", "Together {n} minutes", sheet.minutes)
    found = list(cautions(sheet, scale))
    st.html(f'<div role="status">{note(total, "tell")}{caution_list(visit, found, scale)}</div>')
    if any(one.concern is Concern.NEEDS_PRESELECTION for one in found):
        label = visit.text("Plan a preselection")
        st.button(label, key="new:preselection", on_click=_plan_preselection)


def _row(visit: Visit, scale: Scale, place: int, number: int) -> None:
    step = _steps()[place]
    labels: Literal["visible", "collapsed"] = "collapsed" if place else "visible"
    with st.container(key=f"step-{step.id}"):
        kind, minutes, dots, more = st.columns([5, 3, 3, 3], vertical_alignment="bottom")
        chosen = kind.selectbox(
            visit.text("Step {n}", n=place + 1),
            KINDS,
            index=KINDS.index(kind_of(step)),
            format_func=lambda one: kind_name(visit.translation, one),
            key=_key(step, "kind"),
            label_visibility=labels,
        )
        minutes.number_input(
            visit.text("Minutes"),
            0,
            LONGEST_STEP,
            step.minutes,
            key=_key(step, "minutes"),
            label_visibility=labels,
        )
        if chosen[0] is Phase.VOTE and asked_in(step) is BallotKind.DOTS:
            dots.number_input(
                visit.text("Dots"),
                1,
                MOST_DOTS,
                step.dots,
                placeholder=str(scale.dots),
                key=_key(step, "dots"),
            )
        if chosen[0] is Phase.VOTE:
            vote_choice(visit, step)
        with more.popover(visit.text("Edit")):
            _more(visit, place, chosen, number)


def _more(visit: Visit, place: int, chosen: Kind, number: int) -> None:
    step, last = _steps()[place], place == number - 1
    st.html(heading(visit.text("What residents read in this step"), "h3"))
    for code in chosen_languages():
        st.text_input(
            LANGUAGES[code].name,
            max_chars=QUESTION_LENGTH,
            placeholder=default_sentence(visit, chosen) if code == visit.language else None,
            key=_key(step, f"sentence:{code}"),
        )
    st.html(note(visit.text("Left empty, a sentence in every language stands there."), "small"))
    earlier, later, away = visit.text("Earlier"), visit.text("Later"), visit.text("Remove")
    _button(earlier, f"earlier:{step.id}", partial(_move, place, -1), disabled=place == 0)
    _button(later, f"later:{step.id}", partial(_move, place, 1), disabled=last)
    _button(away, f"remove:{step.id}", partial(_remove, step), disabled=last and place == 0)


def _button(label: str, key: str, do: Callable[[], None], *, disabled: bool) -> None:
    st.button(label, key=key, on_click=do, disabled=disabled, width="stretch")


def _composed(step: Step) -> Step:
    state = st.session_state
    phase, purpose = state.get(_key(step, "kind"), kind_of(step))
    written = {c: state.get(_key(step, f"sentence:{c}"), "").strip() for c in chosen_languages()}
    return Step(
        phase,
        state.get(_key(step, "minutes"), step.minutes),
        {code: words for code, words in written.items() if words},
        step.id,
        state.get(_key(step, "dots"), step.dots) if phase is Phase.VOTE else None,
        purpose,
        *(chosen_vote(step) if phase is Phase.VOTE else ()),
    )


def _begin() -> None:
    name = st.session_state.get(_PRESET, next(iter(_PRESETS)))
    st.session_state[_STEPS] = _PRESETS[name][1]().steps


def _steps() -> Sequence[Step]:
    steps: Sequence[Step] = st.session_state[_STEPS]
    return steps


def _put(steps: Sequence[Step]) -> None:
    st.session_state[_STEPS] = tuple(steps)


def _add() -> None:
    _put((*_steps(), Step(Phase.PAUSE, 10)))


def _remove(step: Step) -> None:
    _put([one for one in _steps() if one.id != step.id])


def _move(place: int, by: int) -> None:
    steps = list(_steps())
    steps.insert(place + by, steps.pop(place))
    _put(steps)


def _plan_preselection() -> None:
    """Choose first and talk about it; the vote that is there weighs after it."""
    steps = list(_steps())
    place, vote = next((n, s) for n, s in enumerate(chosen_sheet().steps) if s.phase is Phase.VOTE)
    after = Step(Phase.VOTE, vote.minutes, dots=WEIGHTING_DOTS, purpose=Purpose.WEIGHTING)
    steps[place : place + 1] = [preselection(), Step(Phase.TALK, 20), after]
    _put(steps)


def _key(step: Step, what: str) -> str:
    return f"step:{step.id}:{what}"
