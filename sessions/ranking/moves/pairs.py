"""Reasons of rules that look at ideas two by two, or at group by group."""

from collections.abc import Sequence
from fractions import Fraction

from sessions.ballot_kind import BallotKind
from sessions.ranking.group_count import Group, tellable
from sessions.ranking.moves.passing import Passing
from sessions.ranking.moves.reason import Reason, Why
from sessions.ranking.profile import Profile


def groups(passed: Passing) -> Reason | None:
    """The group that supports an idea least, if it can be told of; no known group is none."""
    everybody = passed.profile.groups or ()
    known = dict.fromkeys(group for group in everybody if group is not None)
    if len(known) < 2:
        return None
    mine, other = (
        min((_agreed(passed.profile, idea, everybody, group) for group in known), key=_part)
        for idea in (passed.idea, passed.rival)
    )
    agreed, members, group = mine
    if group not in tellable(everybody) or not passed.says(_part(mine), _part(other)):
        return None
    why = Why.ALL_GROUPS if passed.up else Why.ONE_GROUP
    return Reason(why, agreed, members, passed.rival, group)


def _agreed(
    profile: Profile, idea: int, groups: Sequence[Group], group: str
) -> tuple[int, int, str]:
    agreed = sum(groups[ballot] == group for ballot in profile.supporters[idea])
    return agreed, groups.count(group), group


def _part(agreed: tuple[int, int, str]) -> Fraction:
    return Fraction(agreed[0], agreed[1])


def duel(passed: Passing) -> Reason | None:
    """How many put the one above the other."""
    worths = [_worths(passed.profile, idea) for idea in (passed.idea, passed.rival)]
    pairs = list(zip(*worths, strict=True))
    won, lost = sum(a > b for a, b in pairs), sum(a < b for a, b in pairs)
    if not passed.says(won, lost):
        return None
    why = Why.DUEL_WON if passed.up else Why.DUEL_LOST
    return Reason(why, won, lost, passed.rival)


def _worths(profile: Profile, idea: int) -> list[float]:
    """Return what an idea is worth on each ballot; not marked is least, or nought."""
    if profile.kind is BallotKind.RANKING:
        return [-ballot.get(idea, float("inf")) for ballot in profile.ballots]
    return [ballot.get(idea, 0) for ballot in profile.ballots]
