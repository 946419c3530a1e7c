"""The three stages: what shows by itself, what an organiser ticks, and where the evening is."""

from html import escape

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit
from components.day_field import day_field, typed_day
from components.today import today
from components.wording import note
from content.language import msg
from content.stages import ChecklistItem, ChecklistStage
from sessions.phase import Role
from sessions.stage import NOTE_LENGTH, Fact, Known, Tick

_PAGES = {
    Fact.ACTORS: ("governance", msg("Working together")),
    Fact.IDEAS: ("downloads", msg("Downloads")),
    Fact.LIST: ("analysis", msg("Analysis")),
    Fact.CONCEPT: ("concept", msg("Concept")),
    Fact.MEASURES: ("plan", msg("Action plan")),
    Fact.RESPONSES: ("responses", msg("Answers to ideas")),
    Fact.DECIDED: ("resolution", msg("Decision on the plan")),
}


def stage_head(visit: Visit, place: int, stage: ChecklistStage, *, present: bool) -> str:
    """Return name and meaning of a stage; the present one says so."""
    name, language = visit.local(stage.name)
    about, spoken = visit.local(stage.about)
    here = escape(visit.text("Now here"))
    mark = f'<span class="chip">{here}</span>' if present else ""
    return (
        f'<h2><span class="sign" aria-hidden="true">{place}</span>'
        f'<span lang="{language}" dir="auto">{escape(name)}</span> {mark}</h2>'
        f'<p class="muted" lang="{spoken}" dir="auto">{escape(about)}</p>'
    )


def fact_line(visit: Visit, item: ChecklistItem, fact: Fact, known: Known) -> str:
    """Return an item that is ticked by what is so, with what is known of it and the way there."""
    words, language = visit.local(item.text)
    shape = "full" if known.done else "half" if known.number else "empty"
    state = visit.text("done") if known.done else visit.text("open")
    said = "".join(f"<span>{one}</span>" for one in _details(visit, fact, known))
    return (
        f'<p class="fact"><i class="meter-dot meter-{shape}" aria-hidden="true"></i>'
        f'<span><span lang="{language}" dir="auto">{escape(words)}</span>'
        f'<span class="only-read"> ({escape(state)})</span> '
        f'<span class="facts">{said}</span></span></p>'
    )


def _details(visit: Visit, fact: Fact, known: Known) -> list[str]:
    details = []
    if known.of:
        details.append(escape(visit.text("{n} of {total}", n=known.number, total=known.of)))
    elif known.number and known.of is None:
        details.append(visit.translation.format_number(known.number))
    if known.day:
        details.append(escape(visit.translation.format_day(known.day)))
    if fact in _PAGES:
        page, title = _PAGES[fact]
        query = f"w={visit.here.code}&amp;l={visit.language}"
        details.append(f'<a href="/{page}?{query}" target="_self">{escape(visit.text(title))}</a>')
    return details


def tick_row(visit: Visit, item: ChecklistItem, ticked: Tick | None) -> None:
    """Draw an item to tick; once it is ticked, day and note can be changed."""
    place, box = f"tick:{item.id}", f"done:{item.id}"

    def tick() -> None:
        wanted = Tick(today()) if st.session_state[box] else None
        with refusals(place, visit):
            visit.store.ticks.keep(visit.here, item.id, wanted, Role.ORGANISER)

    with st.container(key=f"tick-{item.id}"):
        st.checkbox(visit.local(item.text)[0], ticked is not None, key=box, on_change=tick)
        if ticked:
            _ticked(visit, item, ticked)
        answer(place)


def _ticked(visit: Visit, item: ChecklistItem, ticked: Tick) -> None:
    day, words = f"day:{item.id}", f"note:{item.id}"

    def keep() -> None:
        with refusals(f"tick:{item.id}", visit):
            wanted = Tick(typed_day(day) or ticked.day, st.session_state[words])
            visit.store.ticks.keep(visit.here, item.id, wanted, Role.ORGANISER)

    said = " · ".join(filter(None, (visit.translation.format_day(ticked.day), ticked.note)))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(note(said, "muted small"), width="content")
        with st.popover(visit.text("Day and note")):
            day_field(visit, visit.text("Day"), ticked.day, day)
            st.text_input(visit.text("Note"), ticked.note, key=words, max_chars=NOTE_LENGTH)
            st.button(visit.text("Keep this"), key=f"keep:{item.id}", on_click=keep)
