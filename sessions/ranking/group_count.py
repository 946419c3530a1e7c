"""A result told apart by groups, none of them so small that one person could be found in it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sessions.ids import IdeaId, ParticipantId
from sessions.ranking.comparison import FEWEST, Given

_Ballot = TypeVar("_Ballot")
_Name = TypeVar("_Name", bound=str)

Group = str | None
"""An answer; None is everybody else: without an answer, or in a group too small to be shown."""


@dataclass(frozen=True, slots=True)
class GroupCount:
    """What one group gave: its ballots, and the dots per idea."""

    group: Group
    ballots: int
    dots: Mapping[IdeaId, int]


def by_group(
    given: Given, groups: Mapping[ParticipantId, str], order: Iterable[str]
) -> tuple[GroupCount, ...]:
    """Return the counts of the groups that can be shown, as `told_apart` parts them."""
    parts = told_apart(given, groups, order)
    return tuple(_count(group, ballots) for group, ballots in parts.items())


def told_apart(
    given: Mapping[ParticipantId, _Ballot],
    groups: Mapping[ParticipantId, str],
    order: Iterable[str],
) -> Mapping[Group, Sequence[_Ballot]]:
    """Return the ballots of groups in `order`, everybody else last; nothing if none can be shown.

    Those that are not `large_enough` are among everybody else.
    """
    shown = large_enough(Counter(groups[one] for one in given if one in groups), len(given))
    if not shown:
        return {}
    parts: dict[Group, list[_Ballot]] = {group: [] for group in order if group in shown}
    for person, ballot in given.items():
        group = groups.get(person)
        parts.setdefault(group if group in shown else None, []).append(ballot)
    return parts


def large_enough(sizes: Mapping[_Name, int], everybody: int) -> Sequence[_Name]:
    """Return the groups whose numbers may be told, the largest first: none is under `FEWEST`.

    Where everybody else would be too few, the smallest group joins them, or their numbers would be
    what is missing to the total.
    """
    found = [one for one in sizes if sizes[one] >= FEWEST]
    found.sort(key=lambda one: (-sizes[one], one))
    while found and 0 < everybody - sum(sizes[one] for one in found) < FEWEST:
        found.pop()
    return found


def tellable(groups: Sequence[Group]) -> frozenset[Group]:
    """Return which groups of all ballots a sentence may tell of: those that `told_apart` shows.

    Of any other one its number would be what is missing between that sentence and the parts.
    """
    sizes = Counter(group for group in groups if group is not None)
    shown = large_enough(sizes, len(groups))
    rest = [None] if shown and groups.count(None) >= FEWEST else []
    return frozenset([*shown, *rest])


def _count(group: Group, ballots: Iterable[Mapping[IdeaId, int]]) -> GroupCount:
    dots: Counter[IdeaId] = Counter()
    number = 0
    for given in ballots:
        dots.update(given)
        number += 1
    return GroupCount(group, number, dict(dots))
