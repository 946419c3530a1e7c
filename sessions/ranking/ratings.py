"""Grades: mean, median and majority judgement, each over those who gave one."""

from collections.abc import Sequence
from fractions import Fraction
from functools import cmp_to_key

from sessions.ranking.outcome import Outcome, Value, ranked
from sessions.ranking.profile import Profile
from sessions.ranking.ties import TieRule

Grades = Sequence[int]
"""The grades of one idea, the worst first."""
Walk = Sequence[tuple[Fraction, int, int]]
"""From the median outwards: up to which share of the ballots, the grade below, the one above."""


def rating_mean(profile: Profile, ties: TieRule) -> Outcome:
    """Order by the mean grade; what nobody rated comes last."""
    means = [Fraction(sum(g), len(g)) if g else None for g in _grades(profile)]
    return ranked(profile, means, ties)


def rating_median(profile: Profile, ties: TieRule) -> Outcome:
    """Order by the middle grade, of an even number by the mean of the two in the middle."""
    medians: list[Value] = [
        Fraction(g[(len(g) - 1) // 2] + g[len(g) // 2], 2) if g else None for g in _grades(profile)
    ]
    return ranked(profile, medians, ties)


def majority_judgement(profile: Profile, ties: TieRule) -> Outcome:
    """Order by the best grade that a majority gives at least, as Balinski and Laraki (2007).

    Where it is equal, the middle grades are taken away one by one until they differ. Ideas with
    different numbers of grades are compared by shares, as if each grade had been given as often
    as makes the numbers equal. The value is the majority grade, the lower one of two.
    """
    grades = _grades(profile)
    walks = [_walk(found) if found else () for found in grades]
    majority: list[Value] = [g[(len(g) - 1) // 2] if g else None for g in grades]
    key = cmp_to_key(_compare)
    return ranked(profile, majority, ties, lambda idea: key(walks[idea]))


def _grades(profile: Profile) -> list[Grades]:
    found: list[list[int]] = [[] for _ in profile.ideas]
    for marks in profile.ballots:
        for idea, mark in marks.items():
            found[idea].append(mark)
    return [sorted(grades) for grades in found]


def _walk(grades: Grades) -> Walk:
    size = len(grades)
    steps = []
    for step in range((size + 1) // 2):
        low, high = (size - 1) // 2 - step, size // 2 + step
        steps.append((Fraction(high + 1, size) - Fraction(1, 2), grades[low], grades[high]))
    return steps


def _compare(one: Walk, other: Walk) -> int:
    first = second = 0
    while first < len(one) and second < len(other):
        (reach, *mine), (other_reach, *theirs) = one[first], other[second]
        if mine != theirs:
            return 1 if mine > theirs else -1
        first += reach <= other_reach
        second += other_reach <= reach
    return 0
