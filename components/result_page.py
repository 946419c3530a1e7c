"""The page of a result that the walls show now, for the walls and for who turns it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from components.context import Visit, now
from components.round_list import shown
from sessions.ranking.priority_list import PriorityList, Ranked
from sessions.round import Round

ROWS = 7
"""On one page: more could not be read from the last row."""

MOST_DOTS = 24
"""Dots side by side in a row; above, one drawn dot stands for several."""


@dataclass(frozen=True, slots=True)
class ResultPage:
    """A page of the places that may be seen; `number` counts from 0."""

    counted: Round
    ranking: PriorityList
    number: int

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return _pages(self.ranking)

    @property
    def rows(self) -> Sequence[Ranked]:
        """The rows on this page."""
        return self.ranking.order[self.number * ROWS : (self.number + 1) * ROWS]

    @property
    def most(self) -> int:
        """The most dots of any row, on whatever page, so that all pages have one scale."""
        return max(1, *(row.dots for row in self.ranking.order))

    @property
    def each(self) -> int:
        """How many dots a drawn one stands for."""
        return math.ceil(self.most / MOST_DOTS)


def result_page(visit: Visit, counted: Round) -> ResultPage | None:
    """Return what the walls show of a result; None as long as no place may be seen."""
    if not (counted.released_at or counted.revealed):
        return None
    ranking = shown(visit, counted)
    return ResultPage(counted, ranking, counted.paging.page(_pages(ranking), now()))


def _pages(ranking: PriorityList) -> int:
    return max(1, math.ceil(len(ranking.order) / ROWS))
