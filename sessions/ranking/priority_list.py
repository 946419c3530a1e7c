"""The priority list: ideas in order by the announced rule, with the numbers behind it."""

from dataclasses import dataclass, replace

from sessions.ids import IdeaId


@dataclass(frozen=True, slots=True)
class Ranked:
    """One idea's place. `shared` says that another idea has the same rank."""

    rank: int
    shared: bool
    idea_id: IdeaId
    number: int
    value: int
    supporters: int


@dataclass(frozen=True, slots=True)
class PriorityList:
    """The result of one round."""

    rule: str
    ballots: int
    order: tuple[Ranked, ...]

    @property
    def places(self) -> int:
        """How many different ranks there are; a shared one is one place."""
        return len({row.rank for row in self.order})

    def last(self, places: int) -> "PriorityList":
        """Return the list of the last `places` only, without a trace of those before them."""
        ranks = sorted({row.rank for row in self.order}, reverse=True)[:places]
        return replace(self, order=tuple(row for row in self.order if row.rank in ranks))
