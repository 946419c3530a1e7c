"""A second round on the first ideas of the first one."""

from dataclasses import dataclass

from sessions.ids import IdeaId, RoundId
from sessions.ranking.priority_list import PriorityList, Ranked
from sessions.round import Limits

LENGTHS = (8, 9, 10)
"""What a discussion can be about, the shortest first."""

DOTS = 3


@dataclass(frozen=True, slots=True)
class Shortlist:
    """What a vote step will be about: ideas of the result of `round_id`, and its own dots."""

    round_id: RoundId
    ideas: tuple[IdeaId, ...]
    limits: Limits


def length(result: PriorityList) -> int:
    """Propose a length at which no two equal ideas are parted, the shortest one if there is none.

    Never more than there are.
    """
    fitting = [number for number in LENGTHS if not tied_at(result, number)]
    return min((fitting or LENGTHS)[0], len(result.order))


def tied_at(result: PriorityList, number: int) -> tuple[Ranked, ...]:
    """Return the equal ideas of which only some are among the first `number`; mostly none."""
    if not 0 < number < len(result.order):
        return ()
    rank = result.order[number - 1].rank
    if result.order[number].rank != rank:
        return ()
    return tuple(row for row in result.order if row.rank == rank)
