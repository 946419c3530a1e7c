"""How firm a list is: what chance among those present could have made of the same evening.

Ballots, not dots, are drawn again with replacement (bootstrap; for ranks: Goldstein and
Spiegelhalter 1996, Hall and Miller 2009). It measures chance, not who stayed away.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from sessions.ids import IdeaId
from sessions.ranking.draws import DRAWN, Counts
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.profile import Profile
from sessions.ranking.swap import ballots_to_swap

SEED, DRAWS = 1, 1000
FEW = 30
"""With fewer ballots the order of a list is mostly chance; a convention, not a theorem."""
_TAIL = 0.05
_BATCH = 128  # draws at a time: more would leave the processor's own memory, and take twice as long
_CELLS = 4_000_000  # counts held at a time: 32 MB
_STEPS = 200_000_000  # products that lists filled place by place may take: a fraction of a second
_LEAST = 20


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
    """How firm a list is after so many `draws`; a `seed` gives the same numbers on any machine.

    `runs` are first and last rank of ideas of which no two can be told apart: in fewer than 95 %
    of the draws the one stands before the other. Runs may overlap.
    """

    ballots: int
    draws: int
    seed: int
    order: tuple[Firm, ...]
    runs: tuple[tuple[int, int], ...]

    @property
    def few(self) -> bool:
        """Whether there are too few ballots to make much of the order."""
        return self.ballots < FEW


def firmness(result: PriorityList, profile: Profile, most: int = 1, seed: int = SEED) -> Firmness:
    """Draw the ballots of a list by a rule of `DRAWN` again; in which order they come is all one.

    `most` is how many dots one ballot can give one idea.
    """
    listed = [row.rank for row in result.order]
    ranks = drawn_ranks(result, profile, seed)
    swaps = _swaps(profile, result.rule, _places(result, profile), most)
    rows = zip(result.order, spans(ranks, listed), swaps, strict=True)
    order = tuple(Firm(row.idea_id, row.number, row.rank, *span, swap) for row, span, swap in rows)
    draws = draws_for(result.rule, profile)
    return Firmness(len(profile.ballots), draws, seed, order, _runs(ranks, listed))


def drawn_ranks(result: PriorityList, profile: Profile, seed: int = SEED) -> Counts:
    """Return a row of ranks per draw, in the order of the list; no row without ballots or ideas."""
    ordered, draws = _in_one_order(profile), draws_for(result.rule, profile)
    return _drawn_ranks(ordered, result.rule, draws, seed)[:, _places(result, profile)]


def _places(result: PriorityList, profile: Profile) -> Sequence[int]:
    """Where the ideas of the list stand in the profile."""
    places = {idea.number: place for place, idea in enumerate(profile.ideas)}
    return [places[row.number] for row in result.order]


def draws_for(rule: str, profile: Profile) -> int:
    """Return how often the ballots are drawn: `DRAWS`, less where a list takes long to fill."""
    if not rule.startswith("seq-"):
        return DRAWS
    each = len(profile.ballots) * len(profile.ideas) ** 2
    return min(DRAWS, max(_LEAST, _STEPS // max(each, 1)))


def _in_one_order(profile: Profile) -> Profile:
    """Return the ballots, each with what it was shown and its group, sorted by all of it."""

    def all_of_it(at: int) -> tuple[object, ...]:
        shown = sorted(profile.shown[at]) if profile.shown else []
        return sorted(profile.ballots[at].items()), shown, str(group[at])

    numbers = range(len(profile.ballots))
    group = profile.groups or (None,) * len(numbers)
    order = sorted(numbers, key=all_of_it)
    return replace(
        profile,
        ballots=tuple(profile.ballots[at] for at in order),
        shown=profile.shown and tuple(profile.shown[at] for at in order),
        groups=profile.groups and tuple(profile.groups[at] for at in order),
    )


def _drawn_ranks(profile: Profile, rule: str, draws: int, seed: int) -> Counts:
    """Return the ranks of all draws; none without ballots or ideas."""
    number = len(profile.ballots)
    if not number or not profile.ideas:
        return np.empty((0, len(profile.ideas)), dtype=np.int64)
    # numpy keeps the raw stream of PCG64 from version to version (NEP 19), what it makes of it
    # not: so a draw is a raw number, modulo the ballots.
    stream, step = np.random.PCG64(seed), max(1, min(_BATCH, _CELLS // number))
    ranks, parts = DRAWN[rule](profile), []
    for start in range(0, draws, step):
        rows = min(step, draws - start)
        drawn = (stream.random_raw(rows * number) % number).astype(np.int64)
        drawn += np.repeat(np.arange(rows) * number, number)
        counts = np.bincount(drawn, minlength=rows * number).reshape(rows, number)
        parts.append(ranks(counts))
    return np.concatenate(parts)


def spans(ranks: Counts, listed: Sequence[int]) -> list[tuple[int, int]]:
    """Return where 90 % of the draws are, per column; what was `listed` is always within."""
    if not len(ranks):
        return [(rank, rank) for rank in listed]
    ordered, cut = np.sort(ranks, axis=0), int(len(ranks) * _TAIL)
    return [
        (min(int(low), rank), max(int(high), rank))
        for low, high, rank in zip(ordered[cut], ordered[-1 - cut], listed, strict=True)
    ]


def _runs(ranks: Counts, listed: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return the longest stretches in which no idea certainly stands before a later one.

    A shared rank is in a stretch as a whole or not at all.
    """
    if not len(ranks):
        return ()
    starts = [at for at, rank in enumerate(listed) if not at or rank > listed[at - 1]]
    apart = np.array([np.mean(one[:, None] < ranks, axis=0) >= 1 - _TAIL for one in ranks.T])
    for axis in (0, 1):
        apart = np.logical_or.reduceat(apart, starts, axis=axis)
    found, end = [], -1
    for start in range(len(starts)):
        last = max(start, end)
        while last + 1 < len(starts) and not apart[start : last + 1, last + 1].any():
            last += 1
        if last > max(start, end):
            found.append((listed[starts[start]], listed[starts[last]]))
        end = max(end, last)
    return tuple(found)


def _swaps(profile: Profile, rule: str, ideas: Sequence[int], most: int) -> list[int | None]:
    """Return for every idea how many ballots bring it before the one listed before it.

    Known for the sum of dots, and for approval where everybody saw everything.
    """
    if rule != "dots" and (rule != "approval" or profile.shown):
        return [None] * len(ideas)
    given: list[Mapping[int, int]] = [
        {
            ballot: profile.points(ballot, idea) if rule == "dots" else 1
            for ballot in profile.supporters[idea]
        }
        for idea in ideas
    ]
    limit = most if rule == "dots" else 1
    swaps = (ballots_to_swap(len(profile.ballots), *pair, limit) for pair in pairwise(given))
    return [None, *swaps][: len(ideas)]
