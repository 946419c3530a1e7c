"""What was counted, before any rule orders it."""

from dataclasses import dataclass

from sessions.ids import IdeaId


@dataclass(frozen=True, slots=True)
class Count:
    """One surviving idea: its dots and how many different ballots gave them."""

    idea_id: IdeaId
    number: int
    dots: int
    supporters: int


@dataclass(frozen=True, slots=True)
class Tally:
    """All surviving ideas of a round's list, those without a dot too; `ballots` were cast."""

    ballots: int
    counts: tuple[Count, ...]
