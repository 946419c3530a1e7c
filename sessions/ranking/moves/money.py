"""Reasons of rules that spend a budget."""

from fractions import Fraction

from sessions.ballot_kind import BallotKind
from sessions.ranking.moves.passing import Passing
from sessions.ranking.moves.reason import Reason, Why
from sessions.ranking.moves.score import dots, people


def votes(passed: Passing) -> Reason | None:
    """What most votes first looks at; rankings are worth something else there."""
    if passed.profile.kind is BallotKind.RANKING:
        return None
    return dots(passed) or people(passed)


def cost(passed: Passing) -> Reason | None:
    """What both cost in whole units of money, where that is less per supporter, too."""
    profile, pair = passed.profile, (passed.idea, passed.rival)
    mine, other = (profile.ideas[idea].cost or Fraction(0) for idea in pair)
    backers, others = (len(profile.supporters[idea]) for idea in pair)
    part, whole = round(mine), round(other)
    if not (passed.says(whole, part) and passed.says(other * backers, mine * others)):
        return None
    why = Why.CHEAPER if passed.up else Why.DEARER
    return Reason(why, part, whole, passed.rival)
