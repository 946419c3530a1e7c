"""A new evening: what an organiser decides before it, in the order of the decisions."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape

import streamlit as st

from components.answer import answer, refusals, refuse_with
from components.approach_choice import approach_choice, chosen_approaches
from components.border_choice import propose_border
from components.context import Visit, now
from components.dot_choice import dot_choice
from components.language_choice import chosen_languages, language_choice
from components.monitoring.evening_area import place_in_area
from components.new_codes import show_once
from components.quarter_choice import chosen_quarter, quarter_choice
from components.refusal import content_sentence
from components.room_choice import chosen_room, room_choice
from components.rules_choice import chosen_questions, chosen_terms, rules_choice
from components.sheet_choice import chosen_sheet, sheet_choice
from components.wording import heading, note
from content.error import ContentError
from content.language import DEFAULT, LANGUAGES
from sessions.basemap.tile import Tile
from sessions.card import cards_by_default
from sessions.concept import Concept
from sessions.estimate import Scale
from sessions.ids import token_hash
from sessions.phase import Role
from sessions.round import Channel
from sessions.run_sheet import Texts
from sessions.workshop import DEFAULT_LIMIT, MOST_IDEAS, IdeaLimit, LimitPer, Notice, Plan
from sessions.writing import QUESTION_LENGTH, TEXT_LENGTH, TITLE_LENGTH

_PLACE, _CONCEPT = "new", "new:concept"


def workshop_form(visit: Visit) -> None:
    """Draw the form; its button stores the evening, or says what is missing and stores nothing."""
    text = visit.text
    with _part(text("In which languages?")):
        language_choice(visit)
    with _part(text("What is it about?")):
        _texts(visit, "title", text("Title of the evening"), TITLE_LENGTH)
        _texts(visit, "question", text("Guiding question"), QUESTION_LENGTH)
        _begun(visit)
    with _part(text("Where?")):
        quarter_choice(visit)
    with _part(text("What can be discussed?")):
        approaches = approach_choice(visit)
    with _part(text("How many people?")):
        room_choice(visit)
    with _part(text("How many dots?")):
        dot_choice(visit)
    with _part(text("How many ideas?")):
        _ideas(visit)
    with _part(text("How are dots given?")):
        _cards(visit)
    with _part(text("Who gives dots, and what for?")):
        rules_choice(visit)
    with _part(text("How does the evening run?")):
        sheet_choice(visit, _scale(approaches))
    with _part(text("Who is responsible?")):
        _notice(visit)
    answer(_PLACE)
    label = text("Create the evening")
    st.button(label, type="primary", key="new:create", on_click=_create, args=(visit,))


def propose_title(words: str) -> None:
    """Have the next form begin with this title."""
    st.session_state["new:title:de"] = words


def propose_concept(begun: Concept) -> None:
    """Have the next evening begin with this Konzept."""
    st.session_state[_CONCEPT] = begun


@contextmanager
def _part(asked: str) -> Iterator[None]:
    """Draw a question, and what is inside in a container below it.

    So what follows keeps its place when a part grows, and what is being typed there.
    """
    st.html(heading(asked, "h2"))
    with st.container():
        yield


def _texts(visit: Visit, name: str, label: str, longest: int) -> None:
    st.text_input(label, key=f"new:{name}:de", max_chars=longest)
    codes = chosen_languages()[1:]
    for start in range(0, len(codes), 2):  # by rows, so that a phone shows them in their order
        for column, code in zip(st.columns(2), codes[start : start + 2], strict=False):
            optional = visit.text(
                "{label} in {language}, if wanted", label=label, language=LANGUAGES[code].name
            )
            column.text_input(optional, key=f"new:{name}:{code}", max_chars=longest)


def _begun(visit: Visit) -> None:
    """Say which aims the Konzept of this evening will begin with, if any."""
    begun: Concept | None = st.session_state.get(_CONCEPT)
    if begun and begun.aims:
        items = "".join(f'<li dir="auto">{escape(aim)}</li>' for aim in begun.aims)
        words = visit.text("The concept of this evening begins with these aims:")
        st.html(f"{note(words)}<ul>{items}</ul>")


def _scale(approaches: int) -> Scale:
    dots: int = st.session_state["new:dots"]
    return Scale(chosen_room(), approaches, len(chosen_languages()), dots)


def _ideas(visit: Visit) -> None:
    each, per = st.columns(2)
    label = visit.text("Ideas, at most (0 for as many as there are)")
    each.number_input(label, 0, MOST_IDEAS, DEFAULT_LIMIT.number, key="new:ideas")
    words = {LimitPer.TABLE: visit.text("per table"), LimitPer.PERSON: visit.text("per person")}
    per.radio(
        visit.text("They count"),
        list(LimitPer),
        format_func=words.__getitem__,
        horizontal=True,
        key="new:per",
    )
    reasons = visit.text(
        "Three per table suit most evenings: all of them are read, translated and discussed."
    )
    st.html(note(reasons))


def _cards(visit: Visit) -> None:
    names = {
        Channel.PHONE: visit.text("Own phones"),
        Channel.TABLET: visit.text("Shared tablets"),
        Channel.PAPER: visit.text("Paper slips"),
    }

    def propose() -> None:
        st.session_state["new:cards"] = cards_by_default(st.session_state["new:channels"])

    st.pills(
        visit.text("Ways to give dots this evening"),
        list(names),
        selection_mode="multi",
        default=[Channel.PHONE],
        format_func=names.__getitem__,
        key="new:channels",
        on_change=propose,
    )
    st.toggle(visit.text("Dots are given with participation cards"), key="new:cards")
    said = visit.text(
        "A card has a number and a code and gives one person one ballot, on whatever way. Without "
        "cards every device counts as one person, and every result says so."
    )
    st.html(note(said))


def _notice(visit: Visit) -> None:
    text = visit.text
    st.text_input(text("Responsible body"), key="new:responsible", max_chars=TEXT_LENGTH)
    st.text_input(text("Contact for questions"), key="new:contact", max_chars=TEXT_LENGTH)
    st.text_input(
        text("Legal basis"),
        key="new:legal",
        max_chars=TEXT_LENGTH,
        placeholder="Art. 6 Abs. 1 Buchst. e DSGVO",
    )
    st.html(note(text("Stands in the privacy notice that everybody can read before joining in.")))


def _create(visit: Visit) -> None:
    with refusals(_PLACE, visit):
        missing = _missing(visit)
        if missing is not None:
            refuse_with(_PLACE, missing)
            return
        try:
            plan, images = _plan(visit)
        except ContentError as error:
            refuse_with(_PLACE, content_sentence(visit, error))
            return
        workshop = visit.store.workshops.create(plan, now(), images=images)
        token = token_hash(visit.token, workshop.id)
        visit.store.grants.grant(workshop.id, Role.ORGANISER, token)
        if begun := st.session_state.pop(_CONCEPT, None):
            visit.store.concepts.keep(workshop, begun, Role.ORGANISER)
        propose_border(None)
        place_in_area(visit, workshop)
        show_once(visit, workshop)


def _missing(visit: Visit) -> str | None:
    """What has to be filled in first, as a sentence, or None."""
    state, text = st.session_state, visit.text
    needed = {
        "new:title:de": text("Title of the evening"),
        "new:question:de": text("Guiding question"),
        "new:quarter": text("Name of the neighbourhood"),
        "new:file": text("Map file"),
    }
    for key, label in needed.items():
        if key in state and not state[key]:
            return text("Still missing: {field}. Nothing was stored.", field=label)
    if state["new:same"] > state["new:dots"]:
        return text("One idea cannot get more dots than a person has. Nothing was stored.")
    return None


def _plan(visit: Visit) -> tuple[Plan, Mapping[Tile, bytes]]:
    state, chosen = st.session_state, chosen_quarter(visit)
    own_toolbox, approaches = chosen_approaches()
    plan = Plan(
        _written("title"),
        _written("question"),
        chosen.quarter,
        chosen_sheet(),
        approaches=approaches,
        languages=chosen_languages(),
        dots=state["new:dots"],
        dots_per_idea=state["new:same"],
        grace_seconds=state["new:grace"],
        notice=Notice(state["new:responsible"], state["new:contact"], state["new:legal"]),
        example=chosen.example,
        own_toolbox=own_toolbox,
        idea_limit=IdeaLimit(state["new:ideas"], state["new:per"]),
        cards=state["new:cards"],
        room=chosen_room(),
        terms=chosen_terms(),
        questions=chosen_questions(),
        offers=chosen.offers,
    )
    return plan, chosen.basemap.images


def _written(name: str) -> Texts:
    """German always, so that a missing text is noticed; the others where something is written."""
    found = {code: st.session_state[f"new:{name}:{code}"].strip() for code in chosen_languages()}
    return {code: words for code, words in found.items() if words or code == DEFAULT}
