"""Explanations of rules that give every idea a number of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from sessions.ids import IdeaId
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.margin import Margin, margins
from sessions.ranking.outcome import Outcome, Value
from sessions.ranking.profile import Profile
from sessions.ranking.ratings import all_grades
from sessions.ranking.rules import Settings
from sessions.ranking.scores import PRIOR
from sessions.ranking.tally import Count, Tally
from sessions.ranking.why.place import Place, Seat, seats


@dataclass(frozen=True, slots=True)
class Share:
    """Approval: `supporters` of the `shown`, who are all if these are as many as the `ballots`.

    `missing` is how many more of those who saw the idea put it before its rival; None on the first
    rank, and where all of them would not do. `lead` is by how many people the first rank is ahead,
    None where different numbers of people saw the two.
    """

    place: Place
    supporters: int
    shown: int
    ballots: int
    missing: int | None
    lead: int | None


@dataclass(frozen=True, slots=True)
class Score:
    """What a `rule` gives for so many `ballots` that mark the idea: a mean, a median, points.

    And what it gives for the rival.
    """

    place: Place
    rule: str
    value: Value
    ballots: int
    rival: Value


@dataclass(frozen=True, slots=True)
class Majority:
    """`reached` of the `ballots` give the majority grade or better; and the rival's grade."""

    place: Place
    grade: Value
    reached: int
    ballots: int
    rival: Value


def dots(profile: Profile, _settings: Settings, outcome: Outcome) -> Sequence[Margin]:
    """Explain a list by the sum of dots."""
    ids = [IdeaId(idea.id) for idea in profile.ideas]
    counts = tuple(
        Count(
            ids[one.idea],
            profile.ideas[one.idea].number,
            int(one.value or 0),
            len(profile.supporters[one.idea]),
        )
        for one in outcome.order
    )
    found = margins(rank_by_dots(Tally(len(profile.ballots), counts)))
    return [found[ids[one.idea]] for one in outcome.order]


def approval(profile: Profile, _settings: Settings, outcome: Outcome) -> Sequence[Share]:
    """Explain a list by the share of approval."""
    return [_share(profile, seat) for seat in seats(outcome)]


def scores(rule: str, profile: Profile, outcome: Outcome) -> Sequence[Score]:
    """Explain a list by a number that is the higher the better."""
    marked = [len(grades) for grades in all_grades(profile)]
    return [
        Score(one.place, rule, one.standing.value, marked[one.idea], one.rival_value)
        for one in seats(outcome)
    ]


def majorities(profile: Profile, _settings: Settings, outcome: Outcome) -> Sequence[Majority]:
    """Explain majority judgement."""
    grades = all_grades(profile)
    return [_majority(seat, grades[seat.idea]) for seat in seats(outcome)]


def _majority(seat: Seat, grades: Sequence[int]) -> Majority:
    grade, rival = seat.standing.value, seat.rival_value
    reached = sum(one >= (grade or 0) for one in grades)
    return Majority(seat.place, grade, reached, len(grades), rival)


def _share(profile: Profile, seat: Seat) -> Share:
    supporters, shown = len(profile.supporters[seat.idea]), profile.seen[seat.idea]
    missing = lead = None
    if seat.rival and seat.place.rank > 1:
        missing = _missing(profile, seat.idea, seat.rival.idea)
    elif seat.rival and profile.seen[seat.rival.idea] == shown:
        lead = supporters - len(profile.supporters[seat.rival.idea])
    return Share(seat.place, supporters, shown, len(profile.ballots), missing, lead)


def _missing(profile: Profile, idea: int, rival: int) -> int | None:
    """Return the smallest k that makes (A + k + m·p) / (S + m) greater; p grows by k, too.

    The difference is linear in k, so it needs no search.
    """
    supports, seen = [len(found) for found in profile.supporters], profile.seen
    everywhere = sum(seen) or 1
    average = Fraction(PRIOR * sum(supports), everywhere)
    behind = (supports[rival] + average) / (seen[rival] + PRIOR)
    behind -= (supports[idea] + average) / (seen[idea] + PRIOR)
    each = (1 + Fraction(PRIOR, everywhere)) / (seen[idea] + PRIOR)
    each -= Fraction(PRIOR, everywhere) / (seen[rival] + PRIOR)
    missing = floor(behind / each) + 1
    return missing if supports[idea] + missing <= seen[idea] else None
