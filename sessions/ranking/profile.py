"""What a rule works on: ideas, ballots, and what each person was shown. No database, no names."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from sessions.ballot_kind import BallotKind


@dataclass(frozen=True, slots=True)
class Contender:
    """An idea as the rules see it; `cost` is exact, None where nobody estimated it."""

    id: str
    number: int
    cost: Fraction | None = None


@dataclass(frozen=True)
class Profile:
    """Ballots name ideas by their place in `ideas`; whatever a ballot leaves out was not marked.

    The number is what `BallotKind` says; 1 and more is support. `shown` and `groups` stand beside
    the ballots; None: everybody saw all, nobody was asked.
    """

    kind: BallotKind
    ideas: tuple[Contender, ...]
    ballots: tuple[Mapping[int, int], ...]
    shown: tuple[frozenset[int], ...] | None = None
    groups: tuple[str | None, ...] | None = None

    @cached_property
    def supporters(self) -> tuple[tuple[int, ...], ...]:
        """The ballots that support each idea."""
        found: list[list[int]] = [[] for _ in self.ideas]
        for ballot in range(len(self.ballots)):
            for idea in self.supported(ballot):
                found[idea].append(ballot)
        return tuple(map(tuple, found))

    @cached_property
    def seen(self) -> tuple[int, ...]:
        """How many people were shown each idea."""
        return self.seen_by(range(len(self.ballots)))

    def seen_by(self, ballots: Sequence[int]) -> tuple[int, ...]:
        """Return how many of these people were shown each idea; a mark says that it was seen."""
        if self.shown is None:
            return (len(ballots),) * len(self.ideas)
        seen = Counter[int]()
        for ballot in ballots:
            seen.update(self.shown[ballot] | self.ballots[ballot].keys())
        return tuple(seen[idea] for idea in range(len(self.ideas)))

    def supported(self, ballot: int) -> list[int]:
        """Return the ideas that one ballot supports."""
        return [idea for idea, mark in self.ballots[ballot].items() if mark > 0]

    def points(self, ballot: int, idea: int) -> int:
        """Return the dots or points for an idea; where there are none, 1 for its support."""
        mark = self.ballots[ballot].get(idea, 0)
        if self.kind in (BallotKind.DOTS, BallotKind.RATING):
            return mark
        return int(mark > 0)


def places(ranked: Sequence[int]) -> dict[int, int]:
    """Return a ranking as a ballot, the best first; an idea named again keeps its first place."""
    return {idea: place for place, idea in enumerate(dict.fromkeys(ranked), start=1)}
