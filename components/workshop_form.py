"""A new evening: what an organiser decides before it, in the order of the decisions."""

import streamlit as st

from components.answer import answer, refusals, refuse_with
from components.context import Visit, now
from components.new_codes import show_once
from components.quarter_choice import chosen_quarter, quarter_choice
from components.wording import heading, note
from content.toolbox import load_toolbox
from sessions.ids import token_hash
from sessions.phase import Role
from sessions.run_sheet import Texts
from sessions.workshop import LONGEST_GRACE, MOST_DOTS, Notice, Plan
from sessions.writing import QUESTION_LENGTH, TEXT_LENGTH, TITLE_LENGTH

_PLACE = "new"


def workshop_form(visit: Visit) -> None:
    """Draw the form; its button stores the evening, or says what is missing and stores nothing."""
    text = visit.text
    st.html(heading(text("What is it about?"), "h2"))
    _texts(visit, "title", text("Title of the evening"), TITLE_LENGTH)
    _texts(visit, "question", text("Guiding question"), QUESTION_LENGTH)
    st.html(heading(text("Where?"), "h2"))
    with st.container():  # so that what follows keeps its place, and what is being typed there
        quarter_choice(visit)
    st.html(heading(text("What can be discussed?"), "h2"))
    _approaches(visit)
    st.html(heading(text("How many dots?"), "h2"))
    _dots(visit)
    st.html(heading(text("Who is responsible?"), "h2"))
    _notice(visit)
    answer(_PLACE)
    label = text("Create the evening")
    st.button(label, type="primary", key="new:create", on_click=_create, args=(visit,))


def _texts(visit: Visit, name: str, label: str, longest: int) -> None:
    st.text_input(label, key=f"new:{name}:de", max_chars=longest)
    english, arabic = st.columns(2)
    optional = visit.text("{label} in English, if wanted", label=label)
    english.text_input(optional, key=f"new:{name}:en", max_chars=longest)
    optional = visit.text("{label} in Arabic, if wanted", label=label)
    arabic.text_input(optional, key=f"new:{name}:ar", max_chars=longest)


def _approaches(visit: Visit) -> None:
    toolbox = load_toolbox()
    fields = {field.id: visit.local(field.name)[0] for field in toolbox.fields}
    titles = {
        one.id: f"{fields[one.field]}: {visit.local(one.title)[0]}" for one in toolbox.approaches
    }
    st.multiselect(
        visit.text("Approaches that residents can read"),
        list(titles),
        placeholder=visit.text("All approaches"),
        format_func=titles.__getitem__,
        key="new:approaches",
    )
    st.html(
        note(
            visit.text(
                "Up to eight can be read in a quarter of an hour. If none is chosen, all are shown."
            )
        )
    )


def _dots(visit: Visit) -> None:
    each, one = st.columns(2)
    each.number_input(visit.text("Dots per person"), 1, MOST_DOTS, 5, key="new:dots")
    one.number_input(visit.text("Dots for the same idea, at most"), 1, MOST_DOTS, 1, key="new:same")
    st.number_input(
        visit.text("Seconds in which dots still count that were on their way at the end"),
        0,
        LONGEST_GRACE,
        0,
        key="new:grace",
    )
    st.html(
        note(
            visit.text(
                "Five dots and one per idea suit most evenings. With fewer than ten ideas "
                "give at most half as many dots as there are ideas."
            )
        )
    )


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
        workshop = visit.store.workshops.create(_plan(), now())
        token = token_hash(visit.token, workshop.id)
        visit.store.grants.grant(workshop.id, Role.ORGANISER, token)
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


def _plan() -> Plan:
    state, chosen = st.session_state, chosen_quarter()
    offered = load_toolbox().approaches
    approaches = tuple(one.id for one in offered if one.id in state["new:approaches"])
    return Plan(
        _written("title"),
        _written("question"),
        chosen.quarter,
        approaches=() if len(approaches) == len(offered) else approaches,
        dots=state["new:dots"],
        dots_per_idea=state["new:same"],
        grace_seconds=state["new:grace"],
        notice=Notice(state["new:responsible"], state["new:contact"], state["new:legal"]),
        example=chosen.example,
    )


def _written(name: str) -> Texts:
    """German always, so that a missing text is noticed; the others where something is written."""
    found = {code: st.session_state[f"new:{name}:{code}"].strip() for code in ("de", "en", "ar")}
    return {code: words for code, words in found.items() if words or code == "de"}
