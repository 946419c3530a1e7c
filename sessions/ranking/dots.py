"""Sum of dots with distinct supporters (cumulative voting; with one dot per idea: approval)."""

from collections.abc import Iterator

from sessions.ranking.priority_list import PriorityList, listed
from sessions.ranking.tally import Count, Tally

RULE = "dots"


def rank_by_dots(tally: Tally) -> PriorityList:
    """Order by dots, then by the number of people who gave them.

    Ideas equal in both share a rank, and the next rank is skipped (1, 2, 2, 4); among
    themselves they stand by public number.
    """
    return PriorityList(RULE, tally.ballots, listed(_standings(tally)))


def _standings(tally: Tally) -> Iterator[tuple[int, Count, int]]:
    rank, before = 0, None
    for position, count in enumerate(sorted(tally.counts, key=_place), start=1):
        if _merit(count) != before:
            rank, before = position, _merit(count)
        yield rank, count, count.dots


def _place(count: Count) -> tuple[int, int, int]:
    return (*_merit(count), count.number)


def _merit(count: Count) -> tuple[int, int]:
    return (-count.dots, -count.supporters)
