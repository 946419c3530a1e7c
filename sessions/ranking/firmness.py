"""How firm a list is: what chance among those present could have made of the same evening.

Ballots, not dots, are drawn again with replacement (bootstrap; for ranks: Goldstein and
Spiegelhalter 1996, Hall and Miller 2009). It measures chance, not who stayed away.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sessions.ids import IdeaId
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.swap import ballots_to_swap

SEED, DRAWS = 1, 1000
FEW = 30
"""With fewer ballots the order of a list is mostly chance; a convention, not a theorem."""
_TAIL = 0.05
_CELLS = 4_000_000  # counts held at a time: 32 MB

Given = Mapping[IdeaId, int]
"""The dots that count of one ballot."""
Numbers = NDArray[np.int64]
Draws = Callable[[Numbers], Numbers]
"""How often each ballot counts -> the rank of each idea; one row per draw."""
Rule = Callable[[Sequence[Given], Sequence[IdeaId]], Draws]
"""A rule for many draws at once of these ballots on these ideas."""


@dataclass(frozen=True, slots=True)
class Firm:
    """One idea: its rank, and from where to where it would stand in nine of ten such evenings.

    `swap` is how many ballots must change before the idea stands in front of the one before it in
    the list; None for the first one, and where the rule knows no exact number.
    """

    idea_id: IdeaId
    number: int
    rank: int
    low: int
    high: int
    swap: int | None


@dataclass(frozen=True, slots=True)
class Firmness:
    """How firm a list is; the same `seed` gives the same numbers on any machine.

    `runs` are first and last rank of ideas of which no two can be told apart: in fewer than 95 %
    of the draws the one stands before the other. Runs may overlap.
    """

    ballots: int
    seed: int
    order: tuple[Firm, ...]
    runs: tuple[tuple[int, int], ...]

    @property
    def few(self) -> bool:
        """Whether there are too few ballots to make much of the order."""
        return self.ballots < FEW


def firmness(
    result: PriorityList,
    ballots: Sequence[Given],
    rule: Rule,
    most: int | None = None,
    seed: int = SEED,
) -> Firmness:
    """Draw the ballots of a list again `DRAWS` times; in which order they come never matters.

    `most` is how many dots one ballot can give one idea, for a list by the sum of dots only.
    """
    ideas, listed = [row.idea_id for row in result.order], [row.rank for row in result.order]
    ordered = _in_one_order(ballots, ideas)
    ranks = _drawn_ranks(ordered, ideas, rule, seed)
    swaps = [None] * len(ideas) if most is None else _swaps(ordered, ideas, most)
    rows = zip(result.order, _spans(ranks, listed), swaps, strict=True)
    order = tuple(Firm(row.idea_id, row.number, row.rank, *span, swap) for row, span, swap in rows)
    return Firmness(len(ordered), seed, order, _runs(ranks, listed))


def by_dots(ballots: Sequence[Given], ideas: Sequence[IdeaId]) -> Draws:
    """Rank by the sum of dots, then by people, as `sessions.ranking.dots` does."""
    place = {idea: at for at, idea in enumerate(ideas)}
    merit = np.zeros((len(ballots), len(ideas)))
    for row, given in zip(merit, ballots, strict=True):
        for idea, dots in given.items():
            # One number that sorts by dots, then by people; exact, for its sums are below 2**53.
            row[place[idea]] = dots * (len(ballots) + 1) + 1
    return lambda counts: _ranked(counts @ merit)


def _in_one_order(ballots: Sequence[Given], ideas: Sequence[IdeaId]) -> list[Given]:
    """Return the ballots with what they give to these ideas, sorted by it."""
    place = {idea: at for at, idea in enumerate(ideas)}
    kept = ({idea: dots for idea, dots in one.items() if dots and idea in place} for one in ballots)
    return sorted(kept, key=lambda one: sorted((place[idea], dots) for idea, dots in one.items()))


def _drawn_ranks(
    ballots: Sequence[Given], ideas: Sequence[IdeaId], rule: Rule, seed: int
) -> Numbers:
    """Return the ranks of all draws; none without ballots or ideas."""
    number = len(ballots)
    if not number or not ideas:
        return np.empty((0, len(ideas)), dtype=np.int64)
    # numpy keeps the raw stream of PCG64 from version to version, what it makes of it not.
    stream, step = np.random.PCG64(seed), max(1, _CELLS // number)
    ranks, parts = rule(ballots, ideas), []
    for start in range(0, DRAWS, step):
        rows = min(step, DRAWS - start)
        drawn = (stream.random_raw(rows * number) % number).astype(np.int64)
        drawn += np.repeat(np.arange(rows) * number, number)
        counts = np.bincount(drawn, minlength=rows * number).reshape(rows, number)
        parts.append(ranks(counts))
    return np.concatenate(parts)


def _ranked(merit: NDArray[np.float64]) -> Numbers:
    """Rank every row, the greatest first; equal ones share a rank and the next one is skipped."""
    order = np.argsort(-merit, axis=1)
    ordered = np.take_along_axis(merit, order, axis=1)
    worse = np.ones(merit.shape, dtype=bool)
    worse[:, 1:] = ordered[:, 1:] < ordered[:, :-1]
    place = np.where(worse, np.arange(1, merit.shape[1] + 1), 0)
    ranks = np.empty(merit.shape, dtype=np.int64)
    np.put_along_axis(ranks, order, np.maximum.accumulate(place, axis=1), axis=1)
    return ranks


def _spans(ranks: Numbers, listed: Sequence[int]) -> list[tuple[int, int]]:
    """Return where 90 % of the draws are, per idea; its own rank is always within."""
    if not len(ranks):
        return [(rank, rank) for rank in listed]
    ordered, cut = np.sort(ranks, axis=0), int(len(ranks) * _TAIL)
    return [
        (min(int(low), rank), max(int(high), rank))
        for low, high, rank in zip(ordered[cut], ordered[-1 - cut], listed, strict=True)
    ]


def _runs(ranks: Numbers, listed: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return the longest stretches in which no idea certainly stands before a later one."""
    if not len(ranks):
        return ()
    apart = np.array([np.mean(one[:, None] < ranks, axis=0) >= 1 - _TAIL for one in ranks.T])
    found, end = [], -1
    for start in range(len(listed)):
        last = max(start, end)
        while last + 1 < len(listed) and not apart[start : last + 1, last + 1].any():
            last += 1
        if last > end and listed[start] < listed[last]:
            found.append((listed[start], listed[last]))
        end = last
    return tuple(dict.fromkeys(found))


def _swaps(ballots: Sequence[Given], ideas: Sequence[IdeaId], most: int) -> list[int | None]:
    """Return for every idea how many ballots bring it before the one listed before it."""
    dots: dict[IdeaId, dict[int, int]] = {idea: {} for idea in ideas}
    for at, given in enumerate(ballots):
        for idea, value in given.items():
            dots[idea][at] = value
    pairs = pairwise(dots.values())
    swaps = (ballots_to_swap(len(ballots), *pair, most) for pair in pairs)
    return [None, *swaps][: len(ideas)]
