"""The list of an evening, with the draws of its ballots that say how firm it is."""

from dataclasses import dataclass, field

from sessions.ranking.draws import DRAWN, Counts
from sessions.ranking.firmness import FEW, drawn_ranks, spans
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.profile import Profile


@dataclass(frozen=True, slots=True)
class Placed:
    """The rank of an idea; `low` to `high` in nine of ten evenings, None where nobody knows."""

    number: int
    rank: int
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """The last released list. `few` says that its order is mostly chance.

    `drawn` has a row per draw with the ranks of all ideas, in the order of the list; None where
    nobody can draw its ballots again.
    """

    rule: str
    kind: str
    ballots: int
    few: bool
    order: tuple[Placed, ...]
    drawn: Counts | None = field(default=None, compare=False, repr=False)


def result_of(found: PriorityList, profile: Profile | None) -> Result:
    """Return a list as it is compared; `profile` has its ballots, None where they are unknown."""
    kind, few = str(found.kind), found.ballots < FEW
    if profile is None or not profile.ballots or found.rule not in DRAWN:
        order = tuple(Placed(one.number, one.rank) for one in found.order)
        return Result(found.rule, kind, found.ballots, few, order)
    drawn = drawn_ranks(found, profile)
    ranges = spans(drawn, [one.rank for one in found.order])
    order = tuple(
        Placed(one.number, one.rank, *span) for one, span in zip(found.order, ranges, strict=True)
    )
    return Result(found.rule, kind, found.ballots, few, order, drawn)
