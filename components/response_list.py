"""The ideas to choose from when answers are given: first those that wait for one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from components.context import Visit
from components.idea_label import (
    KIND_WORDS,
    field_label,
    kind_label,
    number_sign,
    own_words,
    title_words,
)
from components.personal_hint import personal_hint
from components.response_note import response_note
from components.wording import heading, note
from sessions.idea import Idea, IdeaKind
from sessions.ids import IdeaId
from sessions.response import Response

MOST = 60
"""Rows at a time: more would be slow to draw, and nobody answers them at once."""

_WAITING, _KIND, _FIND = "responses:waiting", "responses:kind", "responses:find"


@dataclass(frozen=True)
class Answers:
    """The ideas that get an answer, those given so far, and the titles of measures by number."""

    ideas: Sequence[Idea]
    given: Mapping[IdeaId, Response]
    measures: Mapping[int, str]

    def waits(self, idea: Idea) -> bool:
        """Say whether an idea has no answer yet."""
        return idea.id not in self.given


def response_list(visit: Visit, answers: Answers) -> Sequence[Idea]:
    """Draw what may be chosen, and return what is chosen now."""
    st.html(heading(visit.text("Ideas"), "h2"))
    found = _filtered(visit, answers)
    shown = found[:MOST]
    if len(shown) > 1:
        _all_button(visit, shown)
    chosen = [idea for idea in shown if _row(visit, answers, idea)]
    if not found:
        st.html(note(visit.text("No idea fits. Other choices show more.")))
    elif len(found) > MOST:
        more = visit.plural("{n} more idea follows.", "{n} more ideas follow.", len(found) - MOST)
        st.html(note(more))
    return chosen


def forget_choice(ideas: Sequence[Idea]) -> None:
    """Take the ticks away, once what was chosen is answered."""
    for idea in ideas:
        st.session_state[_key(idea)] = False


def _filtered(visit: Visit, answers: Answers) -> Sequence[Idea]:
    text = visit.text
    with st.container(key="response-filter", horizontal=True, vertical_alignment="bottom"):
        waiting = st.toggle(text("Only those without an answer"), value=True, key=_WAITING)
        kind = st.selectbox(
            text("Kind"),
            [None, *IdeaKind],
            format_func=lambda one: text(KIND_WORDS[one]) if one else text("All kinds"),
            key=_KIND,
            width=220,
        )
        words = st.text_input(text("Find by number or word"), key=_FIND, width=260).casefold()
    fitting = [
        idea
        for idea in answers.ideas
        if (answers.waits(idea) or not waiting)
        and kind in {None, idea.draft.kind}
        and words in f"{idea.number} {idea.draft.title} {idea.draft.text}".casefold()
    ]
    return sorted(fitting, key=lambda idea: not answers.waits(idea))


def _all_button(visit: Visit, shown: Sequence[Idea]) -> None:
    def choose() -> None:
        for idea in shown:
            st.session_state[_key(idea)] = True

    label = visit.plural("Choose {n} idea", "Choose all {n} ideas", len(shown))
    st.button(label, key="responses:all", on_click=choose)


def _row(visit: Visit, answers: Answers, idea: Idea) -> bool:
    with st.container(key=f"answer-row-{idea.number}", horizontal=True):
        label = visit.text("Number {number}", number=idea.number)
        chosen = st.checkbox(label, key=_key(idea), label_visibility="collapsed", width=48)
        st.html(_drawn(visit, answers, idea))
    return chosen


def _drawn(visit: Visit, answers: Answers, idea: Idea) -> str:
    facts = (kind_label(visit, idea.draft.kind), field_label(visit, idea.draft.field))
    listed = "".join(f"<span>{fact}</span>" for fact in facts if fact)
    text = own_words(idea.draft.text, idea.draft.language) if idea.draft.text else ""
    return (
        f'<div class="idea-head">{number_sign(visit, idea)}{title_words(visit, idea)}</div>'
        f'<p class="facts">{listed}</p>{text}{_given(visit, answers, idea)}'
    )


def _given(visit: Visit, answers: Answers, idea: Idea) -> str:
    response = answers.given.get(idea.id)
    if response is None:
        return ""
    seen = visit.text("Everybody sees it") if response.published else visit.text("Not shown yet")
    said = response_note(visit, response, answers.measures)
    hint = personal_hint(visit, response.words)
    return f'{said}{hint}<p class="muted small">{escape(seen)}</p>'


def _key(idea: Idea) -> str:
    return f"answered:{idea.id}"
