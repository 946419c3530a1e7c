"""Where an idea stands, and beside whom: what every explanation begins with."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sessions.ranking.outcome import Outcome, Standing, Value


@dataclass(frozen=True, slots=True)
class Place:
    """A rank; `shared` with another idea.

    `rival` is the rank just before it, for the first rank the one after it; None if there is only
    one.
    """

    rank: int
    shared: bool
    rival: int | None


@dataclass(frozen=True, slots=True)
class Seat:
    """An idea with its place; `rival` is one of the ideas there."""

    idea: int
    place: Place
    standing: Standing
    rival: Standing | None

    @property
    def rival_value(self) -> Value:
        """The value of the rival."""
        return self.rival.value if self.rival else None


def seats(outcome: Outcome) -> Iterator[Seat]:
    """Return the ideas of a list in its order."""
    ranks = [list(equals) for _, equals in groupby(outcome.order, key=lambda one: one.rank)]
    for at, equals in enumerate(ranks):
        beside = ranks[at - 1 if at else 1][-1] if len(ranks) > 1 else None
        rival = beside.rank if beside else None
        for standing in equals:
            place = Place(standing.rank, len(equals) > 1, rival)
            yield Seat(standing.idea, place, standing, beside)
