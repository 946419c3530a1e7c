"""Reasons of rules for grades."""

from collections.abc import Callable
from fractions import Fraction

from sessions.ranking.moves.passing import Passing
from sessions.ranking.moves.reason import Graded, Rated
from sessions.ranking.outcome import Value
from sessions.ranking.ratings import Grades, grades_of, mean_of, median_of, parting_grade


def mean(passed: Passing) -> Rated | None:
    """The mean of both."""
    return _valued(passed, "rating-mean", mean_of)


def median(passed: Passing) -> Rated | None:
    """The grade in the middle of both."""
    return _valued(passed, "rating-median", median_of)


def majority(passed: Passing) -> Rated | None:
    """How many ratings of both reach the grade that tells them apart."""
    mine, other = _both(passed)
    grade = parting_grade(mine, other)
    if grade is None or not passed.says(_part(mine, grade), _part(other, grade)):
        return None
    own, rival = (Graded(len(one), _reached(one, grade)) for one in (mine, other))
    return Rated("majority-judgement", own, rival, passed.rival, grade)


def _valued(passed: Passing, rule: str, value: Callable[[Grades], Value]) -> Rated | None:
    mine, other = (Graded(len(one), value(one)) for one in _both(passed))
    if mine.value == other.value:
        return None
    return Rated(rule, mine, other, passed.rival)


def _both(passed: Passing) -> tuple[Grades, Grades]:
    return grades_of(passed.profile, passed.idea), grades_of(passed.profile, passed.rival)


def _reached(grades: Grades, grade: int) -> int:
    return sum(mark >= grade for mark in grades)


def _part(grades: Grades, grade: int) -> Fraction:
    """Return which part of the ratings is that good or better; without any it is none."""
    return Fraction(_reached(grades, grade), len(grades) or 1)
