"""Borda and Schulze: what was put above what, on rankings or on any ballot with numbers."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from sessions.ballot_kind import BallotKind
from sessions.ranking.outcome import Outcome, ranked
from sessions.ranking.profile import Profile
from sessions.ranking.ties import TieRule


def borda(profile: Profile, ties: TieRule) -> Outcome:
    """Sum the ideas each one is put above, and half of those it stands level with.

    Borda 1781: m-1, m-2, … points; what a ballot leaves out stands level below what it ranks,
    so each gets the average of the rest.
    """
    doubled, everywhere = [0] * len(profile.ideas), 0
    for marks in profile.ballots:
        levels = _levels(profile, marks)
        out = len(profile.ideas) - len(levels)
        rest = _twice(levels, 0, out) - 1
        everywhere += rest
        for idea, level in levels.items():
            doubled[idea] += _twice(levels, level, out) - 1 - rest
    return ranked(profile, [Fraction(points + everywhere, 2) for points in doubled], ties)


def _twice(levels: Mapping[int, int], level: int, out: int) -> int:
    """Return 2 per idea below this level, 1 per idea on it; `out` ideas are on level 0."""
    below = sum(other < level for other in levels.values()) + (out if level > 0 else 0)
    same = sum(other == level for other in levels.values()) + (out if level == 0 else 0)
    return 2 * below + same


def schulze(profile: Profile, ties: TieRule) -> Outcome:
    """Order by how many ideas each beats on the strongest path of majorities (Schulze 2011).

    A majority is as strong as the ballots for it (winning votes); unranked is below ranked.
    """
    strength = strongest_paths(profile)
    wins = (strength > strength.T).sum(axis=1)
    return ranked(profile, [int(number) for number in wins], ties)


def pairwise(profile: Profile) -> NDArray[np.int64]:
    """Return how many ballots put the idea of the row above the idea of the column."""
    size = len(profile.ideas)
    # Against what a ballot leaves out, which is nearly all, a mark counts the same: add it once.
    up, down = np.zeros(size, np.int64), np.zeros(size, np.int64)
    both = [[0] * size for _ in range(size)]
    for marks in profile.ballots:
        levels = _levels(profile, marks)
        for idea, level in levels.items():
            up[idea] += level > 0
            down[idea] += level < 0
        for (one, high), (other, low) in permutations(levels.items(), 2):
            both[one][other] += (high > low) - (high > 0) - (low < 0)
    above = np.array(both, np.int64).reshape(size, size) + up[:, None] + down
    np.fill_diagonal(above, 0)
    return above


def strongest_paths(profile: Profile) -> NDArray[np.int64]:
    """Return how strong the best path of majorities from row to column is at its weakest step."""
    above = pairwise(profile)
    strength = np.where(above > above.T, above, 0)
    for middle in range(len(strength)):
        through = np.minimum(strength[:, middle, None], strength[middle])
        np.maximum(strength, through, out=strength)
    return strength


def _levels(profile: Profile, marks: Mapping[int, int]) -> Mapping[int, int]:
    """Return the marks so that more is better and what is left out is nought."""
    if profile.kind is not BallotKind.RANKING:
        return marks
    last = max(marks.values(), default=0) + 1
    return {idea: last - place for idea, place in marks.items()}
