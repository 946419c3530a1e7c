"""Where fields and approaches stand in the list of an evening: ranks, and how firm they are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sessions.learning.coding import Code, Coding
from sessions.learning.evening import Evening, Placed


@dataclass(frozen=True, slots=True)
class Standing:
    """A field or an approach in one evening.

    `rank` is that of its best idea, `low` to `high` where its best idea stands at least and at
    most, by the ranges of its ideas. Of the first ideas `among` are of it, at least `surely`,
    at most `possibly`. None where nobody knows how firm the list is.
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
    found: dict[str, list[Placed]] = {}
    for row in evening.result.order if evening.result else ():
        code = codes.get(row.number)
        if code and (name := of(code)):
            found.setdefault(name, []).append(row)
    return {name: _standing(rows, first) for name, rows in found.items()}


def uncoded(evening: Evening, coding: Coding | None) -> list[int]:
    """Return the ideas of the list that nobody has coded."""
    codes = coding.codes if coding else {}
    order = evening.result.order if evening.result else ()
    return [row.number for row in order if row.number not in codes]


def _standing(rows: Sequence[Placed], first: int) -> Standing:
    rank, among = min(row.rank for row in rows), sum(row.rank <= first for row in rows)
    lows = [row.low for row in rows if row.low is not None]
    highs = [row.high for row in rows if row.high is not None]
    if len(lows) < len(rows) or len(highs) < len(rows):
        return Standing(len(rows), rank, None, None, among, None, None)
    surely, possibly = (sum(one <= first for one in ends) for ends in (highs, lows))
    return Standing(len(rows), rank, min(lows), min(highs), among, surely, possibly)
