"""What was counted, before any rule orders it."""

from dataclasses import dataclass

from sessions.ids import IdeaId


@dataclass(frozen=True, slots=True)
class Count:
    """One surviving idea: the dots, ticks or agreements for it, and from how many ballots.

    `unsure` and `against` are ballots too; only stances have them.
    """

    idea_id: IdeaId
    number: int
    dots: int
    supporters: int
    unsure: int = 0
    against: int = 0

    @property
    def marked(self) -> int:
        """How many ballots say something about it, whatever it is."""
        return self.supporters + self.unsure + self.against


@dataclass(frozen=True, slots=True)
class Tally:
    """All surviving ideas of a round's list, those without a dot too; `ballots` were cast."""

    ballots: int
    counts: tuple[Count, ...]
