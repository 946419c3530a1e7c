"""Where fields and approaches stand in the list of an evening: ranks, and how firm they are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sessions.learning.coding import Code, Coding
from sessions.learning.evening import Evening
from sessions.learning.result import Result
from sessions.ranking.firmness import spans


@dataclass(frozen=True, slots=True)
class Standing:
    """A field or an approach in one evening.

    `rank` is that of its best idea, and of the first ideas `among` are of it; in nine of ten draws
    its best idea stands from `low` to `high`, and `surely` to `possibly` of the first are of it.
    None where nobody can draw the ballots again.
    """

    ideas: int
    rank: int
    low: int | None
    high: int | None
    among: int
    surely: int | None
    possibly: int | None


def standings(
    evening: Evening, coding: Coding | None, of: Callable[[Code], str], first: int
) -> Mapping[str, Standing]:
    """Return the standing of each code that an idea of the list has; `first` are looked at."""
    codes = coding.codes if coding else {}
    if evening.result is None:
        return {}
    found: dict[str, list[int]] = {}
    for place, row in enumerate(evening.result.order):
        code = codes.get(row.number)
        if code and (name := of(code)):
            found.setdefault(name, []).append(place)
    return {name: _standing(evening.result, places, first) for name, places in found.items()}


def uncoded(evening: Evening, coding: Coding | None) -> list[int]:
    """Return the ideas of the list that nobody has coded."""
    codes = coding.codes if coding else {}
    order = evening.result.order if evening.result else ()
    return [row.number for row in order if row.number not in codes]


def _standing(result: Result, places: Sequence[int], first: int) -> Standing:
    ranks = [result.order[place].rank for place in places]
    rank, among = min(ranks), sum(one <= first for one in ranks)
    if result.drawn is None:
        return Standing(len(ranks), rank, None, None, among, None, None)
    drawn = result.drawn[:, places]
    both = np.column_stack((drawn.min(axis=1), (drawn <= first).sum(axis=1)))
    (low, high), (surely, possibly) = spans(both, (rank, among))
    return Standing(len(ranks), rank, low, high, among, surely, possibly)
