"""One idea that passes another one between two lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from sessions.ranking.profile import Profile

Ranks = Sequence[int]
"""The rank of each idea, in the order of `Profile.ideas`."""


@dataclass(frozen=True, slots=True)
class Passing:
    """Whether one idea has risen, past which one, in which list."""

    profile: Profile
    after: Ranks
    idea: int
    rival: int
    up: bool

    def says(self, mine: Fraction | int, other: Fraction | int) -> bool:
        """Say whether two numbers, the more the better, speak for the direction."""
        return mine > other if self.up else mine < other


def passing(profile: Profile, before: Ranks, after: Ranks, idea: int) -> Passing | None:
    """Return which idea of those it passed one is compared with; None where it passed none."""
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
    return Passing(profile, after, idea, rival, up)
