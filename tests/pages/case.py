"""A rule on ballots with the sentences of its list."""

from collections.abc import Sequence
from fractions import Fraction

from components.explanation import explained
from content.language import translation
from sessions.ranking.equal_shares import Completion
from sessions.ranking.profile import Profile
from sessions.ranking.rules import RULES, Settings, apply_rule
from sessions.ranking.ties import ById
from sessions.ranking.utility import usual, worths
from sessions.ranking.why import reasons

MOST_WORDS = 20
Row = tuple[int, int]
"""An idea, and its rank."""


class Case:
    """A rule on ballots: the list it gives, and the sentences."""

    def __init__(
        self, rule: str, found: Profile, money: Fraction, completion: Completion, language="de"
    ) -> None:
        self.profile, self.money, self.utility = found, money, usual(found.kind)
        settings = Settings(ById(), money, self.utility, completion)
        self.outcome = apply_rule(RULES[rule], found, settings)
        why = reasons(RULES[rule], found, settings, self.outcome)
        self.sentences = explained(translation(language), why)
        self.worth = [worths(found, self.utility, idea) for idea in range(len(found.ideas))]
        self.cost = [idea.cost or Fraction(0) for idea in found.ideas]

    @property
    def rows(self) -> Sequence[Row]:
        """The ideas of the list with their ranks."""
        return [(standing.idea, standing.rank) for standing in self.outcome.order]

    def beside(self, rank: int) -> tuple[int, int] | None:
        """An idea on the rank just before, for the first rank just after, and this rank."""
        others = [(i, r) for i, r in self.rows if (r < rank if rank > 1 else r > 1)]
        pick = max if rank > 1 else min
        return pick(others, key=lambda row: row[1]) if others else None
