"""The form for an idea: title, text, kind, place, field."""

from html import escape

import streamlit as st

from components import idea_draft as draft
from components.answer import confirm, refusals, refuse_with
from components.context import Visit
from components.draft_place import (
    ANSWER,
    PLACE,
    TAPPED,
    WHOLE,
    chosen_place,
    has_spot,
    is_sure,
    take_tap,
)
from components.idea_label import KIND_WORDS, place_words
from components.personal_hint import hint_while_writing
from components.table_choice import table_choice
from components.tappable import tappable
from components.wording import note
from content.toolbox import load_toolbox
from sessions.idea import IdeaKind
from sessions.writing import TEXT_LENGTH, TITLE_LENGTH


def idea_form(visit: Visit) -> None:
    """Draw the form; what is typed stays when the screen is drawn anew or the step changes."""
    _head(visit)
    table_choice(visit)
    _approach(visit)
    _words(visit)
    hint_while_writing(visit, draft.TITLE, draft.TEXT)
    _kind(visit)
    _place(visit)
    _field(visit)
    st.html(note(visit.text("Please write no names, phone numbers or addresses.")))
    with st.container(key="give", horizontal=True):
        st.button(visit.text("Give this idea"), type="primary", on_click=_give, args=(visit,))
        st.button(visit.text("Back to the list"), on_click=draft.put_aside)


def _head(visit: Visit) -> None:
    """On a phone the map stands above the form: whoever adapts an approach is led past it."""
    title = escape(visit.text("Your idea for the neighbourhood"))
    head = "your-idea" if draft.is_new() else None
    tappable(f'<h2 id="your-idea">{title}</h2>', key="your-idea", shown=head)


def _approach(visit: Visit) -> None:
    taken_up = draft.approach(visit)
    if taken_up is None:
        return
    draft.translate_title(visit)
    title, language = visit.local(taken_up.title)
    said = escape(visit.text("Takes up the approach:"))
    st.html(f'<p>{said} <strong lang="{language}" dir="auto">{escape(title)}</strong></p>')
    st.button(visit.text("Without this approach"), on_click=draft.drop_approach)


def _words(visit: Visit) -> None:
    st.text_input(
        visit.text("What is it about, in a few words?"),
        max_chars=TITLE_LENGTH,
        key=draft.TITLE,
        on_change="ignore",
        live=True,
        persist_state="session",
        autocomplete="off",
    )
    st.text_area(
        visit.text("More about it (not required)"),
        max_chars=TEXT_LENGTH,
        key=draft.TEXT,
        on_change="ignore",
        persist_state="session",
    )


def _kind(visit: Visit) -> None:
    draft.hold(visit, draft.KIND, list(IdeaKind))
    st.radio(
        visit.text("What do you want to say?"),
        list(IdeaKind),
        format_func=lambda kind: visit.text(KIND_WORDS[kind]),
        key=draft.KIND,
        horizontal=True,
        on_change="ignore",
        persist_state="session",
    )


def _place(visit: Visit) -> None:
    words = {WHOLE: visit.text("Whole neighbourhood")}
    if has_spot():
        words[TAPPED] = visit.text("The tapped place on the map")
    names = [str(known.name) for known in visit.here.plan.quarter.places]
    draft.hold(visit, PLACE, [*words, *names])
    st.selectbox(
        visit.text("Where? Tap the map or choose a place"),
        [*words, *names],
        format_func=lambda place: words.get(place, place),
        key=PLACE,
        persist_state="session",
    )
    said = visit.text("Place: {place}", place=place_words(visit, chosen_place(visit)))
    st.html(f'<p class="place-chosen message" dir="auto">{escape(said)}</p>')


def _field(visit: Visit) -> None:
    names = {field.id: visit.local(field.name)[0] for field in load_toolbox().fields}
    names = {"": visit.text("No field"), **names}
    draft.hold(visit, draft.FIELD, names)
    st.selectbox(
        visit.text("Field of action (not required)"),
        list(names),
        format_func=lambda field: names.get(field, field),
        key=draft.FIELD,
        on_change="ignore",
        persist_state="session",
    )


def _give(visit: Visit) -> None:
    take_tap(visit)
    if not is_sure():
        place = place_words(visit, chosen_place(visit))
        ask = visit.text("Is the place right ({place})? Please confirm it on the map.", place=place)
        refuse_with(ANSWER, ask)
        return
    with refusals(ANSWER, visit):
        written, titles = draft.written(visit), draft.inherited(visit)
        idea = visit.store.ideas.give(visit.here, visit.me, written, titles, visit.channel)
        draft.clear()
        thanks = visit.text("Thank you. Idea {number} is being checked.", number=idea.number)
        confirm(ANSWER, thanks)
