"""How many have given dots, of how many: as numbers and as sticker dots that fill."""

import math
from dataclasses import dataclass
from html import escape

from components.context import Visit
from components.support import ballots_words
from content.language import msg
from sessions.ballot_kind import BallotKind
from sessions.ranking.priority_list import PriorityList
from sessions.round import Round

MOST_DRAWN = 600
"""More dots than this are too small to see on a wall; then one stands for several people."""


@dataclass(frozen=True, slots=True)
class Turnout:
    """Ballots cast, of the people in the room; never more than these."""

    cast: int
    people: int

    @property
    def each(self) -> int:
        """How many people one drawn dot stands for."""
        return max(1, math.ceil(self.people / MOST_DRAWN))


def turnout(visit: Visit, counted: Round) -> Turnout:
    """Return the turnout of a round: of the headcount, else of those who have joined."""
    cast = sum(visit.store.ballots.turnout(counted.id).values())
    people = visit.here.headcount or visit.store.people.number(visit.here.id)
    return Turnout(cast, max(cast, people))


def turnout_words(visit: Visit, shown: Turnout, kind: BallotKind) -> str:
    """Return the turnout in words."""
    number = visit.translation.format_number
    return visit.text(
        turnout_msgid(kind),
        cast=number(shown.cast),
        people=number(shown.people),
    )


def turnout_msgid(kind: BallotKind) -> str:
    """Return how many have taken part of how many, as it is said for a kind of ballot."""
    dots = kind is BallotKind.DOTS
    given = msg("{cast} of {people} people have given dots")
    return given if dots else msg("{cast} of {people} people have taken part")


def present_words(visit: Visit, counted: Round) -> str:
    """Return the turnout, and of how many inhabitants these are where that is known."""
    found = turnout(visit, counted)
    words = f"{turnout_words(visit, found, counted.kind)}."
    return f"{words} {_inhabitants_words(visit, found.cast)}".strip()


def result_words(visit: Visit, result: PriorityList) -> str:
    """Return how many a result comes from: of those counted in the room, and of the inhabitants."""
    cast, people = result.ballots, visit.here.headcount
    if people is None:
        words = ballots_words(visit.plural, result.kind, cast)
    else:
        words = f"{turnout_words(visit, Turnout(cast, max(cast, people)), result.kind)}."
    return f"{words} {_inhabitants_words(visit, cast)}".strip()


def _inhabitants_words(visit: Visit, cast: int) -> str:
    inhabitants = visit.here.plan.quarter.inhabitants
    if inhabitants is None:
        return ""
    number = visit.translation.format_number
    return visit.text(
        "{cast} of about {inhabitants} inhabitants of the neighbourhood.",
        cast=number(cast),
        inhabitants=number(inhabitants),
    )


def filling(shown: Turnout, label: str) -> str:
    """Return as many dots as there are people, the first ones filled; `label` says it in words."""
    number, filled = math.ceil(shown.people / shown.each), shown.cast // shown.each
    columns = max(1, math.ceil(math.sqrt(3 * number)))
    rows = max(1, math.ceil(number / columns))
    dots = '<i class="dot dot-filled"></i>' * filled + '<i class="dot"></i>' * (number - filled)
    return (
        f'<div class="filling" role="img" aria-label="{escape(label)}" '
        f'style="--columns:{columns};--rows:{rows}">{dots}</div>'
    )
