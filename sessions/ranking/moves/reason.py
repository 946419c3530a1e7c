"""What a reason says: numbers that bear a move out."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


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
class Graded:
    """What a rule makes of so many ratings of one idea: a mean, a median; None without any.

    Under majority judgement how many of them are the `Rated.grade` or better.
    """

    ballots: int
    value: Fraction | int | None


@dataclass(frozen=True, slots=True)
class Rated:
    """The ratings of this idea and of the `rival` under a `rule` of grades.

    Under majority judgement `grade` is the one that tells the two apart: of the idea in front a
    larger part of the ratings is that good or better.
    """

    rule: str
    mine: Graded
    other: Graded
    rival: int
    grade: int | None = None


MoveReason = Reason | Rated
