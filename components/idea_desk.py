"""One idea at the facilitator's desk: dots or not, passing on, new words from the discussion."""

from collections.abc import Callable
from functools import partial
from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit, now
from components.day_field import day_field, typed_day
from components.handover_note import handover_note
from components.idea_label import number_sign, own_words, title_words
from components.talk import said_about
from components.wording import heading, note
from sessions.handover import OFFICE_LENGTH
from sessions.idea import Draft, Idea, IdeaKind
from sessions.phase import Role
from sessions.writing import TEXT_LENGTH, TITLE_LENGTH

_PLACE = "desk"
_CHOSEN = "desk:chosen"
_LEAD = Role.FACILITATOR


def idea_desk(visit: Visit) -> None:
    """Draw a choice among the released ideas and what can be done with the chosen one."""
    ideas = {idea.number: idea for idea in visit.released().ideas}
    if not ideas:
        st.html(note(visit.text("No idea is to be seen yet.")))
        return
    number = st.selectbox(
        visit.text("Which idea? Type its number or a word"),
        list(ideas),
        format_func=lambda number: f"{number} · {ideas[number].draft.title}",
        key=_CHOSEN,
        persist_state="session",
    )
    answer(_PLACE)
    idea = ideas[number]
    about, act = st.columns(2, gap="large")
    with about:
        _about(visit, idea)
    with act:
        _listed(visit, idea)
        _passed(visit, idea)
        _better(visit, idea)


def _about(visit: Visit, idea: Idea) -> None:
    text = own_words(idea.draft.text, idea.draft.language) if idea.draft.text else ""
    kind = f'<h2 class="only-read">{escape(visit.text("Idea"))}</h2>'
    head = f'<div class="idea-head">{number_sign(visit, idea)}{title_words(visit, idea)}</div>'
    passed = handover_note(visit, visit.released().handovers.get(idea.id))
    said = said_about(visit, visit.released().comments_on(idea))
    st.html(f'<div class="desk">{kind}{head}{text}{passed}{said}</div>')


def _listed(visit: Visit, idea: Idea) -> None:
    if idea.draft.kind is not IdeaKind.IDEA or idea.id in visit.released().handovers:
        return
    keep, back = visit.text("Keep, but no dots"), visit.text("Back on the list for dots")

    def turn() -> None:
        visit.store.ideas.set_listed(visit.here, idea.id, _LEAD, listed=not idea.listed)

    _button(visit, f"listed:{idea.id}", keep if idea.listed else back, turn)


def _passed(visit: Visit, idea: Idea) -> None:
    st.html(heading(visit.text("Pass on at once, without dots"), "h2"))
    passed = visit.released().handovers.get(idea.id)
    office, answered = f"office:{idea.id}", f"response:{idea.id}"
    if passed is None:
        label = visit.text("To which office? A function, no name")
        st.text_input(label, key=office, max_chars=OFFICE_LENGTH)
        _button(visit, f"pass:{idea.id}", visit.text("Pass on"), partial(_pass_on, visit, idea))
        return
    st.text_area(
        visit.text("What did the office answer?"),
        value=passed.response,
        key=answered,
        max_chars=TEXT_LENGTH,
    )
    day = f"day:{idea.id}"
    day_field(visit, visit.text("When?"), passed.responded_on or now().date(), day)
    with st.container(horizontal=True):
        keep = partial(_respond, visit, idea)
        _button(visit, f"respond:{idea.id}", visit.text("Keep the answer"), keep)
        take_back = partial(visit.store.handovers.take_back, visit.here, idea.id, _LEAD)
        _button(visit, f"unpass:{idea.id}", visit.text("Do not pass on after all"), take_back)


def _better(visit: Visit, idea: Idea) -> None:
    st.html(heading(visit.text("New words from the discussion"), "h2"))
    st.html(note(visit.text("The words before stay in the documentation.")))
    title, text = (f"{part}:{idea.id}:{idea.version}" for part in ("better", "better-text"))
    st.text_input(
        visit.text("What is it about, in a few words?"),
        value=idea.draft.title,
        key=title,
        max_chars=TITLE_LENGTH,
    )
    st.text_area(
        visit.text("More about it (not required)"),
        value=idea.draft.text,
        key=text,
        max_chars=TEXT_LENGTH,
    )

    def improve() -> None:
        state = st.session_state
        draft = Draft(state[title], idea.draft.language, state[text])
        visit.store.ideas.improve(visit.here, idea.id, idea.version, draft, _LEAD)
        confirm(_PLACE, visit.text("Everybody sees the new words now."))

    _button(visit, f"improve:{idea.id}", visit.text("Show the new words"), improve)


def _pass_on(visit: Visit, idea: Idea) -> None:
    office = st.session_state[f"office:{idea.id}"]
    visit.store.handovers.pass_on(visit.here, idea.id, office, _LEAD, now())
    confirm(_PLACE, visit.text("Passed on. No dots can be given to it."))


def _respond(visit: Visit, idea: Idea) -> None:
    words, day = st.session_state[f"response:{idea.id}"], typed_day(f"day:{idea.id}")
    visit.store.handovers.respond(visit.here, idea.id, words, day or now().date(), _LEAD)
    confirm(_PLACE, visit.text("Everybody sees the answer now."))


def _button(visit: Visit, key: str, label: str, act: Callable[[], None]) -> None:
    def press() -> None:
        with refusals(_PLACE, visit):
            act()

    st.button(label, key=key, on_click=press)
