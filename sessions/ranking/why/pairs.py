"""Explanations of rules that look at ideas two by two, or at group by group."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

from sessions.ranking.borda import strongest_paths
from sessions.ranking.comparison import FEWEST
from sessions.ranking.group_count import Group, tellable
from sessions.ranking.outcome import Outcome
from sessions.ranking.profile import Contender, Profile
from sessions.ranking.rules import Settings
from sessions.ranking.why.place import Place, Seat, seats


@dataclass(frozen=True, slots=True)
class Duels:
    """Schulze: how many of the `others` an idea beats.

    `lost` is the idea it loses to most clearly, by paths as strong as `theirs` against `mine`.
    """

    place: Place
    wins: int
    others: int
    lost: Contender | None
    mine: int
    theirs: int


@dataclass(frozen=True, slots=True)
class Side:
    """A group: how many of those of it who were shown an idea agree."""

    group: Group
    agreed: int
    shown: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """Common ground: agreement of all, and of the group that agrees least.

    That one is None if it cannot be told of, or if fewer than `FEWEST` of it or of all others were
    shown the idea: fewer are never told apart.
    """

    place: Place
    agreed: int
    shown: int
    least: Side | None


def schulze(profile: Profile, _settings: Settings, outcome: Outcome) -> Sequence[Duels]:
    """Explain a list by Schulze."""
    strength = strongest_paths(profile).tolist()
    return [_duels(profile, strength, seat) for seat in seats(outcome)]


def _duels(profile: Profile, strength: Sequence[Sequence[int]], seat: Seat) -> Duels:
    mine, ideas = strength[seat.idea], range(len(profile.ideas))
    theirs = [row[seat.idea] for row in strength]
    wins = sum(mine[other] > theirs[other] for other in ideas)
    lost = [other for other in ideas if theirs[other] > mine[other]]
    if not lost:
        return Duels(seat.place, wins, len(ideas) - 1, None, 0, 0)
    worst = max(lost, key=lambda one: (theirs[one] - mine[one], -profile.ideas[one].number))
    rival = profile.ideas[worst]
    return Duels(seat.place, wins, len(ideas) - 1, rival, mine[worst], theirs[worst])


def common_ground(profile: Profile, _settings: Settings, outcome: Outcome) -> Sequence[Agreement]:
    """Explain a list by common ground."""
    members: dict[Group, list[int]] = {}
    for ballot, group in enumerate(profile.groups or ()):
        members.setdefault(group, []).append(ballot)
    told = tellable(profile.groups or ())
    sides = [_sides(profile, group, members[group]) for group in sorted(members, key=str)]
    return [
        _agreement(profile, seat, [group[seat.idea] for group in sides], told)
        for seat in seats(outcome)
    ]


def _agreement(
    profile: Profile, seat: Seat, sides: Sequence[Side], told: Collection[Group]
) -> Agreement:
    shown = profile.seen[seat.idea]

    def hidden(side: Side) -> bool:
        return side.group not in told or not FEWEST <= side.shown <= shown - FEWEST

    least = min(sides, key=lambda side: (_factor(side), hidden(side)), default=None)
    if least is not None and hidden(least):
        least = None
    return Agreement(seat.place, len(profile.supporters[seat.idea]), shown, least)


def _sides(profile: Profile, group: Group, members: Sequence[int]) -> Sequence[Side]:
    agreed = [0] * len(profile.ideas)
    for ballot in members:
        for idea in profile.supported(ballot):
            agreed[idea] += 1
    shown = profile.seen_by(members)
    return [Side(group, *one) for one in zip(agreed, shown, strict=True)]


def _factor(side: Side) -> Fraction:
    return Fraction(side.agreed + 1, side.shown + 2)
