"""Minority views: what matters much to one group and stands far behind in the list of all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sessions.ranking.group_count import GroupCount
from sessions.ranking.priority_list import PriorityList, Ranked

FIRST = 3
"""An idea is high for a group on one of its first places."""
_FAR = 10
_LEAST = 2  # dots: one alone is nobody's view


@dataclass(frozen=True, slots=True)
class Minority:
    """An idea on place `place` of a group that stands on `row.rank` for all."""

    group: str
    place: int
    dots: int
    row: Ranked


def minority_views(result: PriorityList, groups: Sequence[GroupCount]) -> Sequence[Minority]:
    """Return what is high for a named group and behind the first ten, or in the second half.

    `groups` are those that can be shown; whoever is among all others has no view of a group.
    """
    half = (len(result.order) + 1) // 2
    behind = [row for row in result.order if row.rank > min(_FAR, half)]
    return [view for group in groups for view in _views(group, behind)]


def _views(group: GroupCount, behind: Sequence[Ranked]) -> Iterator[Minority]:
    if group.group is None:
        return
    for row in behind:
        dots = group.dots.get(row.idea_id, 0)
        place = 1 + sum(other > dots for other in group.dots.values())
        if dots >= _LEAST and place <= FIRST:
            yield Minority(group.group, place, dots, row)
