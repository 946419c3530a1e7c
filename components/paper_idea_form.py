"""Type in ideas from paper: Enter stores one and leaves the cursor where the next one begins."""

from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.idea_label import KIND_WORDS
from components.personal_hint import hint_while_writing
from components.wording import note
from content.language import LANGUAGES, msg
from sessions.idea import Draft, Idea, IdeaKind
from sessions.paper_idea import LAST_PAPER, PaperIdea
from sessions.phase import Role
from sessions.store.people import MOST_TABLES
from sessions.writing import TEXT_LENGTH, TITLE_LENGTH

_PLACE = "paper"
NUMBER, TABLE, TITLE, TEXT, PLACE, KIND, LANGUAGE = (
    f"paper:{name}" for name in ("number", "table", "title", "text", "place", "kind", "language")
)
_ENTERED = "paper:entered"
_MOST_SHOWN = 5
_STORED = msg("Stored as idea {number}. Please write {number} on the paper.")


def paper_idea_form(visit: Visit) -> None:
    """Draw the form. Table, place, kind and language stay, the number counts on by itself."""
    with st.form("paper", border=False, enter_to_submit=True):
        number, table, place, language = st.columns(4)
        with number:
            _number(visit.text("Number on the paper"), NUMBER, LAST_PAPER)
        with table:
            _number(visit.text("Table"), TABLE, MOST_TABLES)
        with place:
            _place(visit)
        with language:
            _language(visit)
        _kind(visit)
        _words(visit.text("What is it about, in a few words?"), TITLE, TITLE_LENGTH)
        _words(visit.text("More about it (not required)"), TEXT, TEXT_LENGTH)
        st.form_submit_button(
            visit.text("Store"), type="primary", key="paper:store", on_click=_store, args=(visit,)
        )
    hint_while_writing(visit, TITLE, TEXT)
    answer(_PLACE)
    _entered(visit)


def _words(label: str, key: str, most: int) -> None:
    st.text_input(label, key=key, max_chars=most, autocomplete="off")


def _number(label: str, key: str, most: int) -> None:
    st.number_input(label, 1, most, value=None, step=1, key=key)


def _language(visit: Visit) -> None:
    st.selectbox(
        visit.text("Written in"),
        visit.languages,
        index=list(visit.languages).index(visit.language),
        format_func=lambda code: LANGUAGES[code].name,
        key=LANGUAGE,
    )


def _place(visit: Visit) -> None:
    whole = visit.text("Whole neighbourhood")
    names = [str(known.name) for known in visit.here.plan.quarter.places]
    label = visit.text("Place")
    st.selectbox(label, ["", *names], format_func=lambda name: name or whole, key=PLACE)


def _kind(visit: Visit) -> None:
    st.radio(
        visit.text("Kind"),
        list(IdeaKind),
        format_func=lambda kind: visit.text(KIND_WORDS[kind]),
        horizontal=True,
        key=KIND,
    )


def _store(visit: Visit) -> None:
    state = st.session_state
    with refusals(_PLACE, visit):
        paper = PaperIdea(_draft(visit), state[NUMBER], state[TABLE])
        idea = visit.store.paper_ideas.enter(visit.here, paper, Role.HELPER)
        state[_ENTERED] = [idea, *state.get(_ENTERED, [])][:_MOST_SHOWN]
        state[TITLE] = state[TEXT] = ""
        state[NUMBER] = paper.number + 1 if paper.number and paper.number < LAST_PAPER else None
        confirm(_PLACE, visit.text(_STORED, number=idea.number))


def _draft(visit: Visit) -> Draft:
    state = st.session_state
    place = visit.here.plan.quarter.place(state[PLACE]) if state[PLACE] else None
    return Draft(state[TITLE], state[LANGUAGE], state[TEXT], IdeaKind(state[KIND]), place)


def _entered(visit: Visit) -> None:
    ideas: list[Idea] = st.session_state.get(_ENTERED, [])
    if ideas:
        st.html(note(visit.text("Stored last:")) + "".join(map(_row, ideas)))


def _row(idea: Idea) -> str:
    language = escape(idea.draft.language)
    title = f'<span lang="{language}" dir="auto">{escape(idea.draft.title)}</span>'
    return f'<p class="paper-row"><span class="sign">{idea.number}</span> {title}</p>'
