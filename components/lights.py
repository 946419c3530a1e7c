"""Lights of the cockpit: is everything there that the room needs? Words, shape and colour."""

import time
from collections.abc import Iterator, Mapping
from html import escape

import streamlit as st

from components.ballot.last_vote import last_vote
from components.context import Visit, now
from components.group_turnout import group_turnout
from components.live import listening
from content.heading import headings
from sessions.round import Channel, Round

SECONDS = 5
_SLOW_MS = 250


def lights(visit: Visit, counted: Round | None) -> None:
    """Draw screens, last dots, database, turnout per channel and group, anew every few seconds."""

    @st.fragment(run_every=SECONDS, key="lights")
    def draw() -> None:
        told = group_turnout(visit, counted) if counted else ""
        st.html(f'<ul class="lights">{"".join(_lights(visit, counted))}</ul>{told}')

    draw()


def _lights(visit: Visit, counted: Round | None) -> Iterator[str]:
    screens = listening(visit.here.code)
    yield _light(screens > 0, visit.plural("{n} screen online", "{n} screens online", screens))
    began = time.perf_counter()
    visit.store.ping()
    needed = round(1000 * (time.perf_counter() - began))
    answers = visit.plural("Database: {n} millisecond", "Database: {n} milliseconds", needed)
    yield _light(needed < _SLOW_MS, answers)
    if counted is not None:
        given = visit.store.ballots.turnout(counted.id)
        if counted.submission_closed_at is None:
            yield _light(*_last(visit, given))
        yield from _channels(visit, given)


def _last(visit: Visit, given: Mapping[Channel, int]) -> tuple[bool, str]:
    last = last_vote(visit.here.id)
    if last is None and any(given.values()):
        return False, visit.text("No dots since the server has started")
    if last is None:
        return False, visit.text("No dots yet")
    ago = int((now() - last).total_seconds())
    return True, visit.plural("Last dots {n} second ago", "Last dots {n} seconds ago", ago)


def _channels(visit: Visit, turnout: Mapping[Channel, int]) -> Iterator[str]:
    label, number = headings(visit.translation), visit.translation.format_number
    for channel, ballots in sorted(turnout.items()):
        yield f"<li>{escape(label(channel))}: <strong>{number(ballots)}</strong></li>"


def _light(good: bool, words: str) -> str:  # noqa: FBT001 - a light is on or off
    return f'<li class="light{" on" if good else ""}">{escape(words)}</li>'
