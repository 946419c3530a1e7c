"""The area that is chosen to begin with: its reasons, on record, and the way to an evening."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.answer import answer, refusals
from components.border_choice import propose_border
from components.context import Visit, now
from components.language_choice import propose_languages
from components.monitoring.evening_area import propose_area
from components.monitoring.kept import Kept
from components.monitoring.large import area_button
from components.monitoring.words import CRITERION_WORDS, class_words, decimal, group_words, own_name
from components.quarter_choice import propose_quarter
from components.way import SETUP, go
from components.wording import heading, note
from components.workshop_form import propose_concept, propose_title
from content.toolbox import load_toolbox
from sessions.concept import Concept
from sessions.monitoring.area import Area
from sessions.monitoring.judgement import Choice
from sessions.monitoring.pilot import Standing
from sessions.writing import TEXT_LENGTH

_PLACE = "choice"


def choice_form(visit: Visit, here: Kept, order: Sequence[Standing]) -> None:
    """Draw the choice: without local knowledge and reasons none is recorded."""
    text = visit.text
    st.html(heading(text("Choose an area"), "h2"))
    ranks = {one.id: one.rank for one in order}
    names = {one.area.id: one.area.name for one in here.order}
    area_id = st.selectbox(
        text("Area"),
        list(ranks),
        format_func=lambda code: f"{ranks[code]}. {names[code]} ({code})",
        key=f"choice:{here.id}",
    )
    known = here.judgement.of(area_id)
    st.text_area(
        text("What do people who know this area say?"),
        known.text,
        max_chars=TEXT_LENGTH,
        key=f"choice:{here.id}:{area_id}:knowledge",
    )
    key = f"choice:{here.id}:{area_id}:reasons"
    st.text_area(text("Reasons for this choice"), max_chars=TEXT_LENGTH, key=key)
    answer(_PLACE)
    st.button(
        text("Record the choice"),
        type="primary",
        key="choice:record",
        on_click=_record,
        args=(visit, here, area_id, ranks[area_id]),
    )


def _record(visit: Visit, here: Kept, area_id: str, rank: int) -> None:
    state, at = st.session_state, now()
    said = state[f"choice:{here.id}:{area_id}:knowledge"]
    reasons = state[f"choice:{here.id}:{area_id}:reasons"]
    with refusals(_PLACE, visit):
        visit.store.monitorings.judge(
            here.id, lambda found: found.saying(area_id, said).choosing(area_id, reasons, rank, at)
        )


def recorded(visit: Visit, here: Kept, choice: Choice) -> None:
    """Draw the recorded choice with all it rested on, and the way to an evening there."""
    text, one = visit.text, here.rated(choice.area_id)
    day = visit.translation.format_date(choice.at)
    known = here.judgement.of(choice.area_id)
    themes = [visit.local(one.name)[0] for one in load_toolbox().themes if one.id in known.themes]
    weights = ", ".join(
        f"{text(CRITERION_WORDS[criterion])} {decimal(visit, weight)}"
        for criterion, weight in choice.weights.items()
    )
    facts = (
        (text("Recorded"), day),
        (text("Numbers"), class_words(visit, one)),
        (text("Rank"), f"{choice.rank} ({weights})"),
        (text("Local knowledge"), choice.knowledge),
        (text("Reasons"), choice.reasons),
        (text("Funding programmes"), known.programmes),
        (text("Cross-cutting themes"), ", ".join(themes)),
        *((group_words(visit, group), goal) for group, goal in known.goals.items()),
    )
    rows = "".join(
        f"<dt>{escape(what)}</dt><dd>{own_name(said)}</dd>" for what, said in facts if said
    )
    title = heading(text("Chosen: {area}", area=one.area.name), "h2")
    st.html(f'<div class="card chosen">{title}<dl>{rows}</dl></div>')
    if not here.monitoring.shapes.get(one.area.id):
        st.html(note(text("This area has no shape, so its border must be drawn there.")))
    with st.container(horizontal=True, key="chosen-ways"):
        if st.button(text("Prepare an evening there"), key="choice:prepare"):
            _prepare(visit, here, one.area.id)
        area_button(visit, here, one.area)


def _prepare(visit: Visit, here: Kept, area_id: str) -> None:
    """Fill the form for a new evening with what is known, and open it."""
    area, known = here.rated(area_id).area, here.judgement.of(area_id)
    propose_title(visit.text("Neighbourhood dialogue {area}", area=area.name))
    propose_quarter(area.name, area.population)
    propose_border(here.monitoring.shapes.get(area_id), area.name)
    propose_languages(known.languages)
    propose_concept(_concept(visit, here, area))
    propose_area(here, area)
    go(visit, SETUP)


def _concept(visit: Visit, here: Kept, area: Area) -> Concept:
    """Begin with what is known; each goal becomes an aim that measures can refer to."""
    known = here.judgement.of(area.id)
    numbers = f"{class_words(visit, here.rated(area.id))} ({here.monitoring.source})"
    aims = (
        f"{group_words(visit, group)}, {area.name}: {goal}" for group, goal in known.goals.items()
    )
    return Concept(
        starting_point="\n".join(filter(None, (numbers, known.text))),
        aims=tuple(aims),
    )
