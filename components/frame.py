"""The frame of a resident's screen: evening, step and question above, ways to look around."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape

import streamlit as st

from components import way
from components.aloud import aloud
from components.card_field import card_answer
from components.clock import quiet_clock
from components.context import Visit
from components.follow import follow
from components.shared_tablet import is_shared, next_person_button, take_turns
from components.step import sentence
from components.wording import note
from content.language import msg
from sessions.phase import Action, Phase
from sessions.run_sheet import Texts

_STEPS: dict[Phase, str] = {
    Phase.WELCOME: msg("Welcome"),
    Phase.APPROACHES: msg("Approaches"),
    Phase.IDEAS: msg("Ideas"),
    Phase.VOTE: msg("Dots"),
    Phase.RESULT: msg("Result"),
}
_ALWAYS = {
    way.APPROACHES: msg("Approaches"),
    way.IDEAS: msg("Ideas"),
    way.MINE: msg("Mine"),
}
_FOOT = {
    way.PRIVACY: msg("Privacy and contact"),
    way.ACCESSIBILITY: msg("Accessibility"),
}


@contextmanager
def frame(visit: Visit, page: str) -> Iterator[None]:
    """Draw the frame around what is drawn inside; `page` is the present one's path in `way`."""
    _top(visit)
    if visit.workshop and (visit.participant or visit.workshop.closed_at):
        _ways(visit, page)
        aloud(visit)
    if visit.workshop and visit.participant:
        if is_shared(visit) and page != way.TABLET:
            next_person_button(visit)
            take_turns(visit)
        if page in {way.APPROACHES, way.IDEAS, way.RESULTS}:
            card_answer(visit)
    yield
    with st.container(key="foot"):
        for path, word in _FOOT.items():
            if path != page:
                way.link(visit, path, visit.text(word))
    if visit.workshop:
        follow(visit)


def _top(visit: Visit) -> None:
    parts = [_evening(visit)] if visit.workshop else []
    if visit.translation.status == "drafted":
        draft = visit.text("Translated by a machine, not yet checked by a person.")
        parts.append(note(draft, "muted draft"))
    st.html(f'<header class="top">{"".join(parts)}</header>')


def _evening(visit: Visit) -> str:
    plan = visit.here.plan
    label = escape(visit.text("Example"))
    example = f' <span class="chip">{label}</span>' if plan.example else ""
    title = f'<p class="evening"><span>{_local(visit, plan.title)}</span>{example}</p>'
    question = f'<p class="question">{_local(visit, plan.guiding_question)}</p>'
    return title + _steps(visit) + question + _sentence(visit)


def _steps(visit: Visit) -> str:
    steps = visit.here.plan.sheet.steps
    named = list(dict.fromkeys(step.phase for step in steps if step.phase in _STEPS))
    past = [step.phase for step in steps[: visit.here.position + 1] if step.phase in _STEPS]
    present = named.index(past[-1]) if past else 0
    items = [_step(visit, phase, place - present) for place, phase in enumerate(named)]
    label = escape(visit.text("Where we are this evening"))
    return f'<ol class="steps" aria-label="{label}">{"".join(items)}</ol>'


def _step(visit: Visit, phase: Phase, ahead: int) -> str:
    state = ' aria-current="step"' if ahead == 0 else ' class="done"' if ahead < 0 else ""
    return f"<li{state}><span>{escape(visit.text(_STEPS[phase]))}</span></li>"


def _sentence(visit: Visit) -> str:
    words, language = sentence(visit, visit.here.step)
    told = f"{_said(words, language)} {quiet_clock(visit)}".strip() if words else quiet_clock(visit)
    return f'<p class="tell">{told}</p>' if told else ""


def _local(visit: Visit, texts: Texts) -> str:
    return _said(*visit.local(texts))


def _said(words: str, language: str) -> str:
    return f'<span lang="{language}" dir="auto">{escape(words)}</span>'


def _ways(visit: Visit, page: str) -> None:
    if visit.here.closed_at:
        own = _ALWAYS if visit.participant else {way.IDEAS: _ALWAYS[way.IDEAS]}
        _row(visit, page, {way.RESULTS: _STEPS[Phase.RESULT]} | own)
        return
    present = way.page_of(visit.here)
    now = {} if present in _ALWAYS else {present: _STEPS[visit.here.scene]}
    if visit.may(Action.SEE_RESULT) and any(one.released_at for one in visit.released().rounds):
        now |= {way.RESULTS: _STEPS[Phase.RESULT]}
    _row(visit, page, now | _ALWAYS)


def _row(visit: Visit, page: str, ways: Mapping[str, str]) -> None:
    with st.container(key="ways", horizontal=True, wrap=False, gap=None):
        for path, word in ways.items():
            if path == page:
                here = escape(visit.text(word))
                st.html(f'<span class="way" aria-current="page">{here}</span>', width="content")
            else:
                way.link(visit, path, visit.text(word))
