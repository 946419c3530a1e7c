"""How long the steps of an evening take with these people, and what its sheet overlooks.

Rough on purpose: whole minutes, rounded up, and everybody of average pace.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sessions import pace
from sessions.dot_proposal import most_useful, needs_preselection
from sessions.phase import Phase
from sessions.room import Room
from sessions.run_sheet import Purpose, RunSheet, Step

MOST_APPROACHES = 8  # issue 5: more are not read in a quarter of an hour
FIRST_IDEAS = 10  # issue 5: the talk is about the first 8 to 10


class Concern(StrEnum):
    """What an organiser may have overlooked."""

    TOO_SHORT = "too_short"
    TOO_MANY_APPROACHES = "too_many_approaches"
    NEEDS_PRESELECTION = "needs_preselection"
    TOO_MANY_DOTS = "too_many_dots"
    NOTHING_TO_VOTE_ON = "nothing_to_vote_on"
    NO_DEVICE = "no_device"


@dataclass(frozen=True, slots=True)
class Caution:
    """One concern; `number` is what it is about: minutes, approaches, ideas, dots or people."""

    concern: Concern
    number: int
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """What the length of an evening depends on. `languages` counts all, German included."""

    room: Room
    approaches: int
    languages: int
    dots: int


def minutes(step: Step, scale: Scale) -> int:
    """Return how many minutes a step takes, rounded up; nought for one that needs no time."""
    return math.ceil(_SECONDS[step.phase](step, scale) / 60)


def cautions(sheet: RunSheet, scale: Scale) -> Iterator[Caution]:
    """Yield what to think about before the evening, in the order of the sheet."""
    if scale.room.without_device:
        yield Caution(Concern.NO_DEVICE, scale.room.without_device)
    for position, step in enumerate(sheet.steps):
        yield from _about(step, scale)
        given = any(one.phase is Phase.IDEAS for one in sheet.steps[:position])
        if step.phase is Phase.VOTE and not given:
            yield Caution(Concern.NOTHING_TO_VOTE_ON, position + 1, step)
    only = sheet.votes[0] if len(sheet.votes) == 1 else None
    if only and needs_preselection(scale.room.ideas):
        yield Caution(Concern.NEEDS_PRESELECTION, scale.room.ideas, only)


def _about(step: Step, scale: Scale) -> Iterator[Caution]:
    needed = minutes(step, scale)
    if 0 < step.minutes < needed:
        yield Caution(Concern.TOO_SHORT, needed, step)
    if step.phase is Phase.APPROACHES and scale.approaches > MOST_APPROACHES:
        yield Caution(Concern.TOO_MANY_APPROACHES, scale.approaches, step)
    dots = step.dots or scale.dots
    if step.phase is Phase.VOTE and dots > most_useful(ideas_of(step, scale.room)):
        yield Caution(Concern.TOO_MANY_DOTS, dots, step)


def ideas_of(step: Step, room: Room) -> int:
    """Return how many ideas a vote is about: the first ones after a preselection, else all."""
    weighed = step.purpose is Purpose.WEIGHTING
    return min(room.ideas, FIRST_IDEAS) if weighed else room.ideas


def _welcome(_: Step, scale: Scale) -> float:
    return pace.OPENING + scale.room.turns * pace.FIND_THE_WAY_IN


def _approaches(_: Step, scale: Scale) -> float:
    return min(scale.approaches, MOST_APPROACHES) * pace.READ_APPROACH


def _ideas(_: Step, scale: Scale) -> float:
    """People talk at tables, then the ideas are typed in, on all tablets at once."""
    typing = max(1, scale.room.tablets or scale.room.alone)
    return pace.AT_TABLES + math.ceil(scale.room.ideas / typing) * pace.TYPE_IDEA


def _pause(_: Step, scale: Scale) -> float:
    """All ideas are released, and their titles translated into every language but the first."""
    others = max(0, scale.languages - 1)
    at_once = max(1, min(others, pace.GIVING_TITLES))
    return scale.room.ideas * (pace.DECIDE / pace.DECIDING + pace.GIVE_TITLE * others / at_once)


def _listing(_: Step, scale: Scale) -> float:
    return scale.room.ideas * pace.PRESENT_IDEA


def _vote(step: Step, scale: Scale) -> float:
    """As many turns as people share a tablet: read every card, give every dot, hand it on."""
    reading = ideas_of(step, scale.room) * pace.READ_IDEA
    giving = (step.dots or scale.dots) * pace.GIVE_DOT
    return scale.room.turns * (reading + giving + pace.HAND_OVER + pace.ENTER_CARD)


def _talk(_: Step, scale: Scale) -> float:
    return min(scale.room.ideas, FIRST_IDEAS) * pace.TALK_ABOUT


def _result(_: Step, scale: Scale) -> float:
    return min(scale.room.ideas, FIRST_IDEAS) * pace.EVALUATE


def _buffer(_: Step, __: Scale) -> float:
    return 0


_SECONDS: dict[Phase, Callable[[Step, Scale], float]] = {
    Phase.WELCOME: _welcome,
    Phase.APPROACHES: _approaches,
    Phase.IDEAS: _ideas,
    Phase.PAUSE: _pause,
    Phase.LISTING: _listing,
    Phase.VOTE: _vote,
    Phase.TALK: _talk,
    Phase.RESULT: _result,
    Phase.BUFFER: _buffer,
}
