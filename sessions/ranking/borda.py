"""Borda and Schulze: what was put above what, on rankings or on any ballot with numbers."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

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
        twice = _twice(levels, len(profile.ideas) - len(levels))
        everywhere += twice[0]
        for idea, level in levels.items():
            doubled[idea] += twice[level] - twice[0]
    return ranked(profile, [Fraction(points + everywhere, 2) for points in doubled], ties)


def _twice(levels: Mapping[int, int], out: int) -> Mapping[int, int]:
    """Return for each level 2 per idea below it, 1 per other idea on it; `out` are on level 0."""
    sizes = Counter(levels.values())
    sizes[0] += out
    found, below = dict[int, int](), 0
    for level in sorted(sizes):
        found[level] = 2 * below + sizes[level] - 1
        below += sizes[level]
    return found


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
    both = np.zeros((size, size), np.int64)
    for marks in profile.ballots:
        levels = _levels(profile, marks)
        ideas, level = np.array([*levels], np.intp), np.array([*levels.values()], np.int64)
        above, below = (one.view(np.int8) for one in (level > 0, level < 0))
        up[ideas] += above
        down[ideas] += below
        pairs = (level[:, None] > level).view(np.int8)
        both[ideas[:, None], ideas] += pairs - above[:, None] - below
    found = both + up[:, None] + down
    np.fill_diagonal(found, 0)
    return found


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
