"""Reasons of rules that serve people in turn."""

from sessions.ranking.moves.passing import Passing
from sessions.ranking.moves.reason import Reason, Why


def without(passed: Passing) -> Reason | None:
    """How many supporters had no idea on the list when the first of the two got its place."""
    place = min(passed.after[passed.idea], passed.after[passed.rival])
    supporters = passed.profile.supporters
    mine, other = len(supporters[passed.idea]), len(supporters[passed.rival])
    free, others_free = _free(passed, passed.idea, place), _free(passed, passed.rival, place)
    if not passed.says(free * other, others_free * mine):
        return None
    own = _free(passed, passed.idea, passed.after[passed.idea])
    if passed.up:
        return Reason(Why.WITHOUT, own, mine, passed.rival)
    return Reason(Why.SERVED, mine - own, mine, passed.rival)


def _free(passed: Passing, idea: int, place: int) -> int:
    """Count the supporters of an idea without another one before `place`."""
    profile, after = passed.profile, passed.after
    return sum(
        all(after[other] >= place for other in profile.supported(ballot))
        for ballot in profile.supporters[idea]
    )
