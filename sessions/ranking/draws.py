"""Rules for many draws at once: ballots that count several times or not at all, ranks of all ideas.

What the rules of `sessions.ranking.rules` reckon exactly, one list at a time, is reckoned here in
floats for hundreds of lists together; numbers nearer than `CLOSE` are equal.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from sessions.ranking.profile import Profile
from sessions.ranking.scores import PRIOR

CLOSE = 1e-9

Counts = NDArray[np.int64]
Floats = NDArray[np.float64]
Draws = Callable[[Counts], Counts]
"""How often each ballot counts -> the rank of each idea; one row per draw."""


def by_dots(profile: Profile) -> Draws:
    """Rank by the sum of dots, then by people, as `scores.dots` does."""
    points, support = _table(profile, profile.points), _support(profile)
    behind = len(support) + 1.0  # more than there are people

    def draws(counts: Counts) -> Counts:
        by_points = ranked(counts @ points)
        return ranked(counts @ support - behind * by_points)

    return draws


def by_approval(profile: Profile) -> Draws:
    """Rank by the shrunken share of approval, as `scores.approval` does."""
    support, seen = _support(profile), _seen(profile)

    def draws(counts: Counts) -> Counts:
        approved, shown = counts @ support, counts @ seen
        average = approved.sum(axis=1) / np.maximum(shown.sum(axis=1), 1)
        return ranked(_even((approved + PRIOR * average[:, None]) / (shown + PRIOR)))

    return draws


def by_common_ground(profile: Profile) -> Draws:
    """Rank by the agreement of every group, as `scores.common_ground` does."""
    support, seen = _support(profile), _seen(profile)
    groups = profile.groups or (None,) * len(support)
    sides = [np.array([one == group for one in groups]) for group in dict.fromkeys(groups)]

    def draws(counts: Counts) -> Counts:
        value = np.zeros((len(counts), support.shape[1]))
        for side in sides:
            mine = counts[:, side]
            value += np.log((mine @ support[side] + 1) / (mine @ seen[side] + 2))
        return ranked(_even(value))

    return draws


def by_seq_pav(profile: Profile) -> Draws:
    """Rank place by place as `seq_pav` does; of each ballot is kept 1 + its ideas on the list."""

    def merit(counts: Floats, share: Floats, support: Floats, _people: Floats) -> Floats:
        return counts / share @ support

    def after(share: Floats, supports: Floats, _merit: Floats) -> Floats:
        return share + supports

    return _Places(profile, 1, merit, after).ranks


def by_seq_phragmen(profile: Profile) -> Draws:
    """Rank place by place as `seq_phragmen` does: merit is how many people share a place."""

    def merit(counts: Floats, load: Floats, support: Floats, people: Floats) -> Floats:
        return people / (1 + (counts * load) @ support)

    def after(load: Floats, supports: Floats, merit: Floats) -> Floats:
        return np.where(supports > 0, 1 / merit[:, None], load)

    return _Places(profile, 0, merit, after).ranks


class _Places:
    """Fills all lists of a batch place by place; of equals the one with more people goes first.

    `start` is what each ballot has at first, `after` what it has from then on, and `merit` what
    each idea is worth now.
    """

    def __init__(
        self,
        profile: Profile,
        start: float,
        merit: Callable[[Floats, Floats, Floats, Floats], Floats],
        after: Callable[[Floats, Floats, Floats], Floats],
    ) -> None:
        self._support, self._start = _support(profile), start
        self._merit, self._after = merit, after
        alike: dict[tuple[int, ...], list[int]] = {}
        for idea, supporters in enumerate(profile.supporters):
            alike.setdefault(supporters, []).append(idea)
        self._twins = [ideas for ideas in alike.values() if len(ideas) > 1]

    def ranks(self, drawn: Counts) -> Counts:
        """Return the ranks of every draw."""
        counts, rows = drawn.astype(np.float64), np.arange(len(drawn))
        people, columns = counts @ self._support, np.ascontiguousarray(self._support.T)
        had, waiting = np.full(drawn.shape, float(self._start)), people > 0
        place = np.full(waiting.shape, waiting.shape[1])  # where nobody supports an idea: last
        last, run = np.full(len(rows), np.inf), np.full(len(rows), -1)
        while waiting.any():
            merit = np.where(waiting, self._merit(counts, had, self._support, people), 0.0)
            best = merit.max(axis=1)
            equals = merit >= best[:, None] * (1 - CLOSE)
            taken = np.where(equals, people, -1.0).argmax(axis=1)
            busy = best > 0  # what is taken on a list that is full changes nothing
            run += best < last * (1 - CLOSE)  # an equal one right after shares the place
            place[rows[busy], taken[busy]] = run[busy]
            had = self._after(had, columns[taken], np.where(busy, best, 1.0))
            waiting[rows, taken], last = False, best
        for twins in self._twins:
            place[:, twins] = place[:, twins].min(axis=1, keepdims=True)
        return ranked(-place)


def ranked(merit: Floats | Counts) -> Counts:
    """Rank every row, the greatest first; equal ones share a rank and the next one is skipped."""
    order = np.argsort(-merit, axis=1)
    ordered = np.take_along_axis(merit, order, axis=1)
    worse = np.ones(merit.shape, dtype=bool)
    worse[:, 1:] = ordered[:, 1:] < ordered[:, :-1]
    place = np.where(worse, np.arange(1, merit.shape[1] + 1), 0)
    ranks = np.empty(merit.shape, dtype=np.int64)
    np.put_along_axis(ranks, order, np.maximum.accumulate(place, axis=1), axis=1)
    return ranks


def _even(values: Floats) -> Floats:
    """Return numbers in which what differs by a rounding error only is the same."""
    return np.round(values, 9)


def _table(profile: Profile, cell: Callable[[int, int], int]) -> Floats:
    found = np.zeros((len(profile.ballots), len(profile.ideas)))
    for idea, supporters in enumerate(profile.supporters):
        for ballot in supporters:
            found[ballot, idea] = cell(ballot, idea)
    return found


def _support(profile: Profile) -> Floats:
    return _table(profile, lambda _ballot, _idea: 1)


def _seen(profile: Profile) -> Floats:
    if profile.shown is None:
        return np.ones((len(profile.ballots), len(profile.ideas)))
    found = np.zeros((len(profile.ballots), len(profile.ideas)))
    for ballot, (shown, marks) in enumerate(zip(profile.shown, profile.ballots, strict=True)):
        found[ballot, list(shown | marks.keys())] = 1
    return found


DRAWN: Mapping[str, Callable[[Profile], Draws]] = MappingProxyType(
    {
        "dots": by_dots,
        "approval": by_approval,
        "common-ground": by_common_ground,
        "seq-pav": by_seq_pav,
        "seq-phragmen": by_seq_phragmen,
    }
)
"""By the name of the rule: those that an evening can announce."""
