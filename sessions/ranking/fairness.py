"""Whom a list serves: how many people, and of which group, find an idea of theirs in front."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sessions.ids import IdeaId
from sessions.ranking.group_count import Group

Given = Mapping[IdeaId, int]
"""The dots that count of one ballot."""


@dataclass(frozen=True, slots=True)
class Share:
    """Of a group (None: everybody else): its ballots, those `reached`, and its dots.

    A ballot is reached if it gives a dot to at least one of the first ideas; `agreed` of the `dots`
    of the group went to these.
    """

    group: Group
    ballots: int
    reached: int
    dots: int
    agreed: int


def first_ideas(ranks: Mapping[IdeaId, int], places: int) -> frozenset[IdeaId]:
    """Return the ideas on the first `places` ranks: more of them where the last one is shared."""
    return frozenset(idea for idea, rank in ranks.items() if rank <= places)


def share(group: Group, ballots: Sequence[Given], first: Collection[IdeaId]) -> Share:
    """Count what a list that begins with `first` has for a group, or for everybody."""
    to_first = [sum(dots for idea, dots in given.items() if idea in first) for given in ballots]
    dots = sum(sum(given.values()) for given in ballots)
    return Share(group, len(ballots), sum(map(bool, to_first)), dots, sum(to_first))


def left_out(groups: Sequence[Share]) -> tuple[Group, ...]:
    """Return the groups that a list leaves out, in their order.

    Fewer than half of such a group are reached, and a smaller share of it than of all together.
    """
    ballots, reached = (sum(one.ballots for one in groups), sum(one.reached for one in groups))
    return tuple(
        one.group
        for one in groups
        if 2 * one.reached < one.ballots and one.reached * ballots < reached * one.ballots
    )
