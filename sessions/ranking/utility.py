"""What a vote is worth under a budget, per person and idea: exact, and only for real support."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from fractions import Fraction

from sessions.ballot_kind import BallotKind
from sessions.ranking.profile import Profile


class Utility(StrEnum):
    """The cost of the idea, 1, the points, cost times points, or Borda within the ballot."""

    COST = "cost"
    COUNT = "count"
    POINTS = "points"
    COST_POINTS = "cost-points"
    BORDA = "borda"


def usual(kind: BallotKind) -> Utility:
    """Return the utility under which "most votes first" is what greedy does."""
    if kind is BallotKind.RANKING:
        return Utility.BORDA
    return Utility.COST_POINTS if kind in (BallotKind.DOTS, BallotKind.RATING) else Utility.COST


def worths(profile: Profile, utility: Utility, idea: int) -> Mapping[Fraction, Sequence[int]]:
    """Return to which ballots an idea is worth how much; where it is nought they are left out."""
    cost = profile.ideas[idea].cost or Fraction(0)
    by_cost = utility in (Utility.COST, Utility.COST_POINTS)
    # Of a free idea every price is nought, so its worth only has to be more than that.
    scale = cost if by_cost and cost else Fraction(1)
    supporters = profile.supporters[idea]
    if utility in (Utility.COST, Utility.COUNT) or profile.kind is BallotKind.APPROVAL:
        return {scale: supporters} if supporters else {}
    found: dict[int, list[int]] = {}
    for ballot in supporters:
        found.setdefault(_count(profile, utility, ballot, idea), []).append(ballot)
    return {count * scale: ballots for count, ballots in found.items() if count}


def total(worth: Mapping[Fraction, Sequence[int]]) -> Fraction:
    """Return what an idea is worth to all together."""
    return sum((each * len(ballots) for each, ballots in worth.items()), Fraction(0))


def _count(profile: Profile, utility: Utility, ballot: int, idea: int) -> int:
    if utility in (Utility.POINTS, Utility.COST_POINTS):
        return profile.points(ballot, idea)
    if utility is Utility.BORDA and profile.kind is BallotKind.RANKING:
        marks = profile.ballots[ballot]
        return sum(place > marks[idea] for place in marks.values())
    return 1
