"""The priority list: ideas in order by the announced rule, with the numbers behind it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from sessions.ballot_kind import BallotKind
from sessions.ids import IdeaId
from sessions.ranking.tally import Count


@dataclass(frozen=True, slots=True)
class Ranked:
    """One idea's place. `shared` says that another idea has the same rank.

    `value` is the number of the rule, exact; None where the rule has nothing to say of the idea.
    """

    rank: int
    shared: bool
    count: Count
    value: Fraction | int | None

    @property
    def idea_id(self) -> IdeaId:
        """The idea."""
        return self.count.idea_id

    @property
    def number(self) -> int:
        """Its public number."""
        return self.count.number

    @property
    def dots(self) -> int:
        """The dots, ticks or agreements for it."""
        return self.count.dots

    @property
    def supporters(self) -> int:
        """How many ballots speak for it."""
        return self.count.supporters


@dataclass(frozen=True, slots=True)
class PriorityList:
    """The result of one round: the order by its rule, on so many ballots of one kind."""

    rule: str
    ballots: int
    order: tuple[Ranked, ...]
    kind: BallotKind = BallotKind.DOTS

    @property
    def places(self) -> int:
        """How many different ranks there are; a shared one is one place."""
        return len({row.rank for row in self.order})

    def last(self, places: int) -> "PriorityList":
        """Return the list of the last `places` only, without a trace of those before them."""
        ranks = sorted({row.rank for row in self.order}, reverse=True)[:places]
        return replace(self, order=tuple(row for row in self.order if row.rank in ranks))


def listed(standings: Iterable[tuple[int, Count, Fraction | int | None]]) -> tuple[Ranked, ...]:
    """Make rows of ranks, counts and values in their order."""
    rows = tuple(standings)
    sizes = Counter(rank for rank, _, _ in rows)
    return tuple(Ranked(rank, sizes[rank] > 1, count, value) for rank, count, value in rows)
