"""What decides between equals, where one place cannot be shared: announced before the vote."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from sessions.ranking.profile import Profile


@dataclass(frozen=True, slots=True)
class Tie:
    """Ideas (by index) that were equal when one had to be chosen, the chosen one first."""

    equals: tuple[int, ...]


class TieRefused(ValueError):
    """The rule says that equals are not told apart; `ids` are theirs."""

    def __init__(self, ids: Sequence[str]) -> None:
        self.ids = tuple(ids)
        super().__init__(f"a tie that nobody may break: {', '.join(self.ids)}")


class TieRule(Protocol):
    """Puts equals in an order. `name` is what the rules card says."""

    @property
    def name(self) -> str:
        """The name on the rules card."""

    def listed(self, profile: Profile, equals: Sequence[int]) -> list[int]:
        """Return equals as a list that shares one rank shows them; decides nothing."""

    def first(self, profile: Profile, equals: Sequence[int]) -> int:
        """Return the one that goes first. May raise `TieRefused`."""


class ById:
    """The smallest id in string order, as the reference results of Pabulib files have it."""

    name = "id"

    def listed(self, profile: Profile, equals: Sequence[int]) -> list[int]:
        """Return them by id."""
        return sorted(equals, key=lambda idea: profile.ideas[idea].id)

    def first(self, profile: Profile, equals: Sequence[int]) -> int:
        """Return the smallest id."""
        return self.listed(profile, equals)[0]


@dataclass(frozen=True, slots=True)
class SupportersCostLot:
    """More supporters, then the lower cost, then a lot anybody can draw again.

    The lot is the SHA-256 of "seed:id" in UTF-8, the smaller one first; the seed is published
    with the rule. An unknown cost counts as higher than any known one.
    """

    seed: str
    name = "supporters-cost-lot"

    def listed(self, profile: Profile, equals: Sequence[int]) -> list[int]:
        """Return them by public number, as the wall shows a shared rank."""
        return by_number(profile, equals)

    def first(self, profile: Profile, equals: Sequence[int]) -> int:
        """Return the first of them in this order."""
        return min(equals, key=self._key(profile))

    def _key(self, profile: Profile) -> Callable[[int], tuple[object, ...]]:
        def key(idea: int) -> tuple[object, ...]:
            found = profile.ideas[idea]
            lot = sha256(f"{self.seed}:{found.id}".encode()).hexdigest()
            supporters = len(profile.supporters[idea])
            return (-supporters, found.cost is None, found.cost or 0, lot)

        return key


class Refuse:
    """Nobody may break a tie: a place that cannot be shared stays open, and the rule says so."""

    name = "refuse"

    def listed(self, profile: Profile, equals: Sequence[int]) -> list[int]:
        """Return them by public number: they share a rank, so nothing is decided."""
        return by_number(profile, equals)

    def first(self, profile: Profile, equals: Sequence[int]) -> int:
        """Raise `TieRefused` unless there is only one."""
        if len(equals) > 1:
            raise TieRefused([profile.ideas[idea].id for idea in self.listed(profile, equals)])
        return equals[0]


def by_number(profile: Profile, equals: Sequence[int]) -> list[int]:
    """Return ideas by public number."""
    return sorted(equals, key=lambda idea: profile.ideas[idea].number)
