"""Two rounds side by side, for those who gave dots in both."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sessions.ids import IdeaId, ParticipantId
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.tally import Count, Tally

FEWEST = 5
"""Of fewer people than this nothing is told apart."""

Given = Mapping[ParticipantId, Mapping[IdeaId, int]]
"""The dots that count, per person and idea."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Where an idea stood and stands, among the ideas of the second round."""

    idea_id: IdeaId
    number: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """The ranks of `people` who cast a ballot in both rounds, in the order of the second.

    Ranks and no dots: the difference to the lists of all would be the dots of the few who gave
    dots only once.
    """

    people: int
    order: tuple[Moved, ...]


def compare(first: Given, second: Given, numbers: Mapping[IdeaId, int]) -> Comparison | None:
    """Compare two rounds on the ideas with these public numbers.

    None where fewer than `FEWEST` people gave dots in both.
    """
    both = first.keys() & second.keys()
    if len(both) < FEWEST:
        return None
    before = _ranks([first[person] for person in both], numbers)
    after = _ranks([second[person] for person in both], numbers)
    order = tuple(Moved(idea, numbers[idea], before[idea], after[idea]) for idea in after)
    return Comparison(len(both), order)


def _ranks(
    ballots: Sequence[Mapping[IdeaId, int]], numbers: Mapping[IdeaId, int]
) -> dict[IdeaId, int]:
    """Return the rank of each idea, the first one first."""
    dots: Counter[IdeaId] = Counter()
    people: Counter[IdeaId] = Counter()
    for given in ballots:
        dots.update(given)
        people.update(given.keys())
    counts = [Count(idea, number, dots[idea], people[idea]) for idea, number in numbers.items()]
    ranked = rank_by_dots(Tally(len(ballots), tuple(counts)))
    return {row.idea_id: row.rank for row in ranked.order}
