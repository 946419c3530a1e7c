"""The priority list: ideas in order by the announced rule, with the numbers behind it."""

from dataclasses import dataclass

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
