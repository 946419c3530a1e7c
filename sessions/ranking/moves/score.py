"""Reasons of rules that give every idea a number of its own."""

from sessions.ballot_kind import BallotKind
from sessions.ranking.moves.passing import Passing
from sessions.ranking.moves.reason import Reason, Why


def dots(passed: Passing) -> Reason | None:
    """The dots or points of each; where there are none, or they are places, there is no reason."""
    profile = passed.profile
    if profile.kind not in (BallotKind.DOTS, BallotKind.RATING):
        return None
    mine, other = (
        sum(profile.points(ballot, idea) for ballot in profile.supporters[idea])
        for idea in (passed.idea, passed.rival)
    )
    if not passed.says(mine, other):
        return None
    why = Why.MORE_DOTS if passed.up else Why.FEWER_DOTS
    return Reason(why, mine, other, passed.rival)


def people(passed: Passing) -> Reason | None:
    """How many people are for each."""
    supporters = passed.profile.supporters
    mine, other = len(supporters[passed.idea]), len(supporters[passed.rival])
    if not passed.says(mine, other):
        return None
    why = Why.MORE_PEOPLE if passed.up else Why.FEWER_PEOPLE
    return Reason(why, mine, other, passed.rival)


def share(passed: Passing) -> Reason | None:
    """Of those who saw it; where everybody saw all, the number of people says the same."""
    profile = passed.profile
    if profile.shown is None:
        return None
    mine, other = (len(profile.supporters[idea]) for idea in (passed.idea, passed.rival))
    seen, other_seen = profile.seen[passed.idea], profile.seen[passed.rival]
    if not passed.says(mine * other_seen, other * seen):
        return None
    why = Why.LARGER_SHARE if passed.up else Why.SMALLER_SHARE
    return Reason(why, mine, seen, passed.rival)
