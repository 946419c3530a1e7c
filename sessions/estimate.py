"""How long the steps of an evening take with these people, and what its sheet overlooks.

Rough on purpose: whole minutes, rounded up. Where a number has no source beside it, it is our
assumption; a Probelauf and every real evening can correct it.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sessions.dot_proposal import most_useful, needs_preselection
from sessions.phase import Phase
from sessions.room import Room
from sessions.run_sheet import Purpose, RunSheet, Step

MOST_APPROACHES = 8  # issue 5: more are not read in a quarter of an hour
FIRST_IDEAS = 10  # issue 5: the talk is about the first 8 to 10

# Seconds.
READ_CARD = 4  # ten words of title and text at 150 words a minute, slow or in a second language
GIVE_DOT = 5
NEXT_PERSON = 10  # at a shared tablet
JOIN_AND_TRY = 50  # code, language, the dot to try
READ_APPROACH = 110  # 8 in 15 minutes: issue 5
TYPE_IDEA = 90
PRESENT_IDEA = 15  # read aloud, once
DECIDE = 12  # read one idea and release it
TRANSLATE = 20  # one title into one language
TALK_ABOUT = 120  # 10 ideas in 20 minutes: issue 5
EVALUATE = 90  # 10 in 15 minutes: issue 5; BVA counts 10 minutes, conventions.md, 5.1

# Minutes.
OPENING = 2  # Leitfrage and rules; words of welcome are nobody's to estimate
AT_TABLES = 20  # one round of a World Café, 20 to 30 minutes: conventions.md, 5.1

# People at work behind the scenes.
DECIDING = 2
TRANSLATING = 3


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
    return math.ceil(_MINUTES[step.phase](step, scale))


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
    return OPENING + scale.room.turns * JOIN_AND_TRY / 60


def _approaches(_: Step, scale: Scale) -> float:
    return min(scale.approaches, MOST_APPROACHES) * READ_APPROACH / 60


def _ideas(_: Step, scale: Scale) -> float:
    """People talk at tables, then the ideas are typed in, on all tablets at once."""
    typing = max(1, scale.room.tablets or scale.room.alone)
    return AT_TABLES + math.ceil(scale.room.ideas / typing) * TYPE_IDEA / 60


def _pause(_: Step, scale: Scale) -> float:
    """All ideas are released, and their titles translated into every language but the first."""
    others = max(0, scale.languages - 1)
    at_once = max(1, min(others, TRANSLATING))
    return scale.room.ideas * (DECIDE / DECIDING + TRANSLATE * others / at_once) / 60


def _listing(_: Step, scale: Scale) -> float:
    return scale.room.ideas * PRESENT_IDEA / 60


def _vote(step: Step, scale: Scale) -> float:
    """As many turns as people share a tablet: read every card, give every dot, hand it on."""
    dots = step.dots or scale.dots
    turn = ideas_of(step, scale.room) * READ_CARD + dots * GIVE_DOT + NEXT_PERSON
    return scale.room.turns * turn / 60


def _talk(_: Step, scale: Scale) -> float:
    return min(scale.room.ideas, FIRST_IDEAS) * TALK_ABOUT / 60


def _result(_: Step, scale: Scale) -> float:
    return min(scale.room.ideas, FIRST_IDEAS) * EVALUATE / 60


def _buffer(_: Step, __: Scale) -> float:
    return 0


_MINUTES: dict[Phase, Callable[[Step, Scale], float]] = {
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
