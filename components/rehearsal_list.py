"""The copies of an evening: how far each is, the ways to its screens, and throwing it away."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit, now
from components.dots import dots_row
from components.rehearsal_form import duration
from components.screen_links import screen_links
from components.step import step_name
from components.wording import heading, note
from content.language import msg
from sessions.phase import Role
from sessions.rehearsal.rehearsal import Rehearsal, Standing
from sessions.workshop import Workshop

_PLACE = "rehearsals"
_SECONDS = 2
_STANDINGS = {
    Standing.RUNNING: msg("Is running"),
    Standing.DONE: msg("Has ended"),
    Standing.INTERRUPTED: msg("Was interrupted"),
}


def rehearsal_list(visit: Visit) -> None:
    """Draw all copies; while one is being filled its numbers follow."""
    running = _running(visit.store.rehearsals.of(visit.here.id))

    @st.fragment(run_every=_SECONDS if running else None, key="rehearsals")
    def follow_them() -> None:
        found = visit.store.rehearsals.of(visit.here.id)
        if running and not _running(found):
            st.rerun()
        answer(_PLACE)
        if not found:
            st.html(note(visit.text("There is no rehearsal of this evening.")))
        for one in found:
            _copy(visit, one)

    follow_them()


def _running(found: Iterable[Rehearsal]) -> bool:
    return any(one.standing(now()) is Standing.RUNNING for one in found)


def _copy(visit: Visit, one: Rehearsal) -> None:
    workshop = visit.store.workshops.by_code(one.code)
    with st.container(key=f"download-{one.code}"):
        st.html(_about(visit, one, workshop))
        st.html(screen_links(visit, workshop))
        label = visit.text("Throw away")
        st.button(label, key=f"throw:{one.id}", on_click=_throw_away, args=(visit, one))


def _about(visit: Visit, one: Rehearsal, workshop: Workshop) -> str:
    people = visit.plural("{n} person", "{n} people", one.people)
    standing = visit.text(_STANDINGS[one.standing(now())])
    facts = f"{people} · {duration(visit, one.minutes)} · {standing}"
    return (
        heading(one.code, "h3")
        + note(facts, "facts")
        + _step(visit, workshop)
        + note(_numbers(visit, workshop), "tell")
    )


def _step(visit: Visit, workshop: Workshop) -> str:
    steps = workshop.plan.sheet.steps
    words = visit.text(
        "Step {place} of {all}: {step}",
        place=workshop.position + 1,
        all=len(steps),
        step=step_name(visit, workshop.step),
    )
    return f"<p>{dots_row(workshop.position + 1, len(steps))} {escape(words)}</p>"


def _numbers(visit: Visit, workshop: Workshop) -> str:
    """How many ideas are there and how many people have given dots in the newest round."""
    store, id = visit.store, workshop.id
    ideas, rounds = len(store.ideas.all(id)), store.rounds.all(id)
    parts = [visit.plural("{n} idea", "{n} ideas", ideas)]
    if rounds:
        cast = sum(store.ballots.turnout(rounds[-1].id).values())
        parts.append(
            visit.plural("{n} person has given dots.", "{n} people have given dots.", cast)
        )
    return " · ".join(part.rstrip(".") for part in parts)


def _throw_away(visit: Visit, one: Rehearsal) -> None:
    with refusals(_PLACE, visit):
        visit.store.rehearsals.throw_away(visit.here, one.id, Role.ORGANISER)
        confirm(_PLACE, visit.text("Thrown away. Nothing of it is left."))
