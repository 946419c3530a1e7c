"""What moves between two lists of one vote, and why: reasons are counted, never guessed.

A reason is given only where the numbers the other rule looks at bear it out against the idea that
was passed; otherwise there is none.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from sessions.ballot_kind import BallotKind
from sessions.ranking.profile import Profile

Ranks = Sequence[int]
"""The rank of each idea, in the order of `Profile.ideas`."""


class Why(StrEnum):
    """What bears a move out; `Reason` has the numbers."""

    WITHOUT = "without"
    SERVED = "served"
    MORE_DOTS = "more-dots"
    FEWER_DOTS = "fewer-dots"
    MORE_PEOPLE = "more-people"
    FEWER_PEOPLE = "fewer-people"
    LARGER_SHARE = "larger-share"
    SMALLER_SHARE = "smaller-share"
    ALL_GROUPS = "all-groups"
    ONE_GROUP = "one-group"
    DUEL_WON = "duel-won"
    DUEL_LOST = "duel-lost"
    CHEAPER = "cheaper"
    DEARER = "dearer"


@dataclass(frozen=True, slots=True)
class Reason:
    """Two numbers, and what they are of.

    Of the supporters (`whole`) `part` have no idea, or have one, further in front, and a smaller
    share of those of the `rival` seen from its own place; `part` dots or people are for this idea,
    `whole` for the `rival`; of those who saw it (`whole`), or of the members of the
    `group` that supports it least, `part` support it; `part` people prefer it to the `rival`,
    `whole` the rival to it; `part` is the cost of this idea in whole units of money, `whole` that
    of the `rival`, and so it is per supporter. `rival` is an idea by its place in the profile.
    """

    why: Why
    part: int
    whole: int
    rival: int
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """An idea that passed another one, or was passed."""

    idea: int
    before: int
    after: int
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class _Passing:
    """Whether one idea has risen, past which one, in which list."""

    profile: Profile
    after: Ranks
    idea: int
    rival: int
    up: bool

    def says(self, mine: Fraction | int, other: Fraction | int) -> bool:
        """Say whether two numbers, the more the better, speak for the direction."""
        return mine > other if self.up else mine < other


def moves(profile: Profile, rule: str, before: Ranks, after: Ranks) -> tuple[Move, ...]:
    """Return what moves from one list to that of `rule`, the longest ways first.

    Ideas that only come to share a rank, or no longer do, have not moved.
    """
    found = []
    for idea in range(len(profile.ideas)):
        passing = _passing(profile, before, after, idea)
        if passing is not None:
            found.append(Move(idea, before[idea], after[idea], _reason(passing, rule)))
    return tuple(sorted(found, key=lambda move: (-abs(move.before - move.after), move.after)))


def _passing(profile: Profile, before: Ranks, after: Ranks, idea: int) -> _Passing | None:
    up = after[idea] < before[idea]
    others = range(len(profile.ideas))
    if up:
        passed = [j for j in others if before[j] < before[idea] and after[j] > after[idea]]
        rival = min(passed, key=before.__getitem__, default=None)
    else:
        passed = [j for j in others if before[j] > before[idea] and after[j] < after[idea]]
        rival = min(passed, key=after.__getitem__, default=None)
    if rival is None or after[idea] == before[idea]:
        return None
    return _Passing(profile, after, idea, rival, up)


def _reason(passing: _Passing, rule: str) -> Reason | None:
    tried = (find(passing) for find in _REASONS.get(rule, ()))
    return next((reason for reason in tried if reason is not None), None)


def _without(passing: _Passing) -> Reason | None:
    """How many supporters had no idea on the list when the first of the two got its place."""
    place = min(passing.after[passing.idea], passing.after[passing.rival])
    supporters = passing.profile.supporters
    mine, other = len(supporters[passing.idea]), len(supporters[passing.rival])
    free, others_free = _free(passing, passing.idea, place), _free(passing, passing.rival, place)
    if not passing.says(free * other, others_free * mine):
        return None
    own = _free(passing, passing.idea, passing.after[passing.idea])
    if passing.up:
        return Reason(Why.WITHOUT, own, mine, passing.rival)
    return Reason(Why.SERVED, mine - own, mine, passing.rival)


def _free(passing: _Passing, idea: int, place: int) -> int:
    """Count the supporters of an idea without another one before `place`."""
    profile, after = passing.profile, passing.after
    return sum(
        all(after[other] >= place for other in profile.supported(ballot))
        for ballot in profile.supporters[idea]
    )


def _dots(passing: _Passing) -> Reason | None:
    """The dots or points of each; where there are none, or they are places, there is no reason."""
    profile = passing.profile
    if profile.kind not in (BallotKind.DOTS, BallotKind.RATING):
        return None
    mine, other = (
        sum(profile.points(ballot, idea) for ballot in profile.supporters[idea])
        for idea in (passing.idea, passing.rival)
    )
    if not passing.says(mine, other):
        return None
    why = Why.MORE_DOTS if passing.up else Why.FEWER_DOTS
    return Reason(why, mine, other, passing.rival)


def _votes(passing: _Passing) -> Reason | None:
    """What most votes first looks at; rankings are worth something else there."""
    if passing.profile.kind is BallotKind.RANKING:
        return None
    return _dots(passing) or _people(passing)


def _people(passing: _Passing) -> Reason | None:
    supporters = passing.profile.supporters
    mine, other = len(supporters[passing.idea]), len(supporters[passing.rival])
    if not passing.says(mine, other):
        return None
    why = Why.MORE_PEOPLE if passing.up else Why.FEWER_PEOPLE
    return Reason(why, mine, other, passing.rival)


def _share(passing: _Passing) -> Reason | None:
    """Of those who saw it; where everybody saw all, the number of people says the same."""
    profile = passing.profile
    if profile.shown is None:
        return None
    mine, other = (len(profile.supporters[idea]) for idea in (passing.idea, passing.rival))
    seen, other_seen = profile.seen[passing.idea], profile.seen[passing.rival]
    if not passing.says(mine * other_seen, other * seen):
        return None
    why = Why.LARGER_SHARE if passing.up else Why.SMALLER_SHARE
    return Reason(why, mine, seen, passing.rival)


def _groups(passing: _Passing) -> Reason | None:
    """The group that supports an idea least; people of no known group are none."""
    groups = passing.profile.groups
    known = dict.fromkeys(group for group in groups or () if group is not None)
    if groups is None or len(known) < 2:
        return None
    least = [
        min((_agreed(passing.profile, idea, groups, group) for group in known), key=_part)
        for idea in (passing.idea, passing.rival)
    ]
    mine, other = least
    if not passing.says(_part(mine), _part(other)):
        return None
    why = Why.ALL_GROUPS if passing.up else Why.ONE_GROUP
    return Reason(why, mine[0], mine[1], passing.rival, mine[2])


def _agreed(
    profile: Profile, idea: int, groups: Sequence[str | None], group: str
) -> tuple[int, int, str]:
    agreed = sum(groups[ballot] == group for ballot in profile.supporters[idea])
    return agreed, groups.count(group), group


def _part(agreed: tuple[int, int, str]) -> Fraction:
    return Fraction(agreed[0], agreed[1])


def _duel(passing: _Passing) -> Reason | None:
    worths = [_worths(passing.profile, idea) for idea in (passing.idea, passing.rival)]
    pairs = list(zip(*worths, strict=True))
    won, lost = sum(a > b for a, b in pairs), sum(a < b for a, b in pairs)
    if not passing.says(won, lost):
        return None
    why = Why.DUEL_WON if passing.up else Why.DUEL_LOST
    return Reason(why, won, lost, passing.rival)


def _cost(passing: _Passing) -> Reason | None:
    profile, pair = passing.profile, (passing.idea, passing.rival)
    mine, other = (profile.ideas[idea].cost or Fraction(0) for idea in pair)
    people, others = (len(profile.supporters[idea]) for idea in pair)
    if not (passing.says(other, mine) and passing.says(other * people, mine * others)):
        return None
    why = Why.CHEAPER if passing.up else Why.DEARER
    return Reason(why, round(mine), round(other), passing.rival)


def _worths(profile: Profile, idea: int) -> list[float]:
    """Return what an idea is worth on each ballot; not marked is least, or nought."""
    if profile.kind is BallotKind.RANKING:
        return [-ballot.get(idea, float("inf")) for ballot in profile.ballots]
    return [ballot.get(idea, 0) for ballot in profile.ballots]


_Find = Callable[[_Passing], Reason | None]
_REASONS: Mapping[str, tuple[_Find, ...]] = {
    "dots": (_dots, _people),
    "approval": (_share, _people),
    "borda": (_people,),
    "schulze": (_duel,),
    "common-ground": (_groups, _people),
    "seq-pav": (_without, _people),
    "seq-phragmen": (_without, _people),
    "greedy": (_votes,),
    "equal-shares": (_without,),
    "phragmen": (_cost, _without),
}
"""By rule, what it looks at: the first reason that the numbers bear out is given."""
