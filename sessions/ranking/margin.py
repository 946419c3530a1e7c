"""What decides a place by the sum of dots: the numbers behind its sentence."""

from collections.abc import Mapping
from dataclasses import dataclass

from sessions.ids import IdeaId
from sessions.ranking.priority_list import PriorityList, Ranked


@dataclass(frozen=True, slots=True)
class Margin:
    """One idea and its `rival`: the rank just before it; for the first rank the one after it.

    `apart` is how many dots lie between the two, `needed` how many more dots certainly put the idea
    before its rival, whoever gives them; with one dot fewer it is not certain. The first rank
    needs none; a rank that is alone has no rival.
    """

    row: Ranked
    rival: int | None
    apart: int
    needed: int


def margins(result: PriorityList) -> Mapping[IdeaId, Margin]:
    """Return what decides each place of a list by the sum of dots."""
    behind = next((row for row in result.order if row.rank > 1), None)
    found: dict[IdeaId, Margin] = {}
    ahead = before = None
    for row in result.order:
        if before and before.rank < row.rank:
            ahead = before
        found[row.idea_id] = _after(row, ahead) if ahead else _first(row, behind)
        before = row
    return found


def _first(row: Ranked, behind: Ranked | None) -> Margin:
    if behind is None:
        return Margin(row, None, 0, 0)
    return Margin(row, behind.rank, row.dots - behind.dots, 0)


def _after(row: Ranked, ahead: Ranked) -> Margin:
    apart = ahead.dots - row.dots
    drawn = bool(apart) and row.supporters > ahead.supporters
    return Margin(row, ahead.rank, apart, apart if drawn else apart + 1)
