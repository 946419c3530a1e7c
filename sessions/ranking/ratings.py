"""Grades: mean, median and majority judgement, each over those who gave one."""

from collections.abc import Sequence
from fractions import Fraction
from functools import cmp_to_key
from itertools import groupby

from sessions.ranking.outcome import Outcome, Value, ranked
from sessions.ranking.profile import Profile
from sessions.ranking.ties import TieRule

Grades = Sequence[int]
"""The grades of one idea, the worst first."""
Pair = tuple[int, int]
Walk = Sequence[tuple[Fraction, int, int]]
"""From the median outwards: up to which share of the ballots, the grade below, the one above."""


def rating_mean(profile: Profile, ties: TieRule) -> Outcome:
    """Order by the mean grade; what nobody rated comes last."""
    return ranked(profile, [mean_of(one) for one in all_grades(profile)], ties)


def rating_median(profile: Profile, ties: TieRule) -> Outcome:
    """Order by the middle grade, of an even number by the mean of the two in the middle."""
    return ranked(profile, [median_of(one) for one in all_grades(profile)], ties)


def majority_judgement(profile: Profile, ties: TieRule) -> Outcome:
    """Order by the best grade that a majority gives at least, as Balinski and Laraki (2007).

    Where it is equal, the middle grades are taken away one by one until they differ. Ideas with
    different numbers of grades are compared by shares, as if each grade had been given as often
    as makes the numbers equal. The value is the majority grade, the lower one of two.
    """
    grades = all_grades(profile)
    walks = [_walk(found) for found in grades]
    majority = [majority_of(found) for found in grades]
    key = cmp_to_key(_compare)
    return ranked(profile, majority, ties, lambda idea: key(walks[idea]))


def all_grades(profile: Profile) -> Sequence[Grades]:
    """Return the grades of every idea."""
    found: list[list[int]] = [[] for _ in profile.ideas]
    for marks in profile.ballots:
        for idea, mark in marks.items():
            found[idea].append(mark)
    return [sorted(grades) for grades in found]


def grades_of(profile: Profile, idea: int) -> Grades:
    """Return the grades of one idea."""
    return sorted(marks[idea] for marks in profile.ballots if idea in marks)


def mean_of(grades: Grades) -> Value:
    """Return the mean, None without grades."""
    return Fraction(sum(grades), len(grades)) if grades else None


def median_of(grades: Grades) -> Value:
    """Return the middle, None without grades."""
    if not grades:
        return None
    return Fraction(grades[(len(grades) - 1) // 2] + grades[len(grades) // 2], 2)


def majority_of(grades: Grades) -> int | None:
    """Return the best grade that more than half give at least, None without grades."""
    return grades[(len(grades) - 1) // 2] if grades else None


def parting_grade(one: Grades, other: Grades) -> int | None:
    """Return the grade by which majority judgement tells two ideas apart, None where it does not.

    Of the idea in front a larger share of the grades is that good or better.
    """
    if not (one and other):
        return majority_of(one or other)
    differ = _first_difference(_walk(one), _walk(other))
    if differ is None:
        return None
    (low, high), (other_low, other_high) = differ
    return max(low, other_low) if low != other_low else max(high, other_high)


def _walk(grades: Grades) -> Walk:
    """Return the steps at which a grade changes: there are no more of them than grades."""
    size = len(grades)
    middle, other = (size - 1) // 2, size // 2
    steps = groupby(range(middle + 1), lambda by: (grades[middle - by], grades[other + by]))
    return [
        (Fraction(other + max(same) + 1, size) - Fraction(1, 2), low, high)
        for (low, high), same in steps
    ]


def _compare(one: Walk, other: Walk) -> int:
    differ = _first_difference(one, other)
    if differ is None:
        return 0
    return 1 if differ[0] > differ[1] else -1


def _first_difference(one: Walk, other: Walk) -> tuple[Pair, Pair] | None:
    """Return the grades below and above where two walks first differ, None where they never do."""
    first = second = 0
    while first < len(one) and second < len(other):
        (reach, *mine), (other_reach, *theirs) = one[first], other[second]
        if mine != theirs:
            return (mine[0], mine[1]), (theirs[0], theirs[1])
        first += reach <= other_reach
        second += other_reach <= reach
    return None
