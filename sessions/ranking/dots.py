"""Sum of dots with distinct supporters (cumulative voting; with one dot per idea: approval)."""

from collections import Counter

from sessions.ranking.priority_list import PriorityList, Ranked
from sessions.ranking.tally import Count, Tally

RULE = "dots"


def rank_by_dots(tally: Tally) -> PriorityList:
    """Order by dots, then by the number of people who gave them.

    Ideas equal in both share a rank, and the next rank is skipped (1, 2, 2, 4); among
    themselves they stand by public number.
    """
    ordered = sorted(tally.counts, key=lambda count: (*_merit(count), count.number))
    sizes = Counter(_merit(count) for count in ordered)
    ranked: list[Ranked] = []
    for position, count in enumerate(ordered, start=1):
        tied = bool(ranked) and _merit(count) == _merit(ordered[position - 2])
        rank = ranked[-1].rank if tied else position
        shared = sizes[_merit(count)] > 1
        ranked.append(
            Ranked(rank, shared, count.idea_id, count.number, count.dots, count.supporters)
        )
    return PriorityList(RULE, tally.ballots, tuple(ranked))


def _merit(count: Count) -> tuple[int, int]:
    return (-count.dots, -count.supporters)
