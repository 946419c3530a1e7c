"""The exact money of everybody under Equal Shares, and what an idea would cost each of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Offer:
    """An idea that somebody supports and that costs something; `worth` is how much to whom."""

    idea: int
    cost: Fraction
    worth: Mapping[Fraction, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Payment:
    """A bought idea: the price of a unit of worth, who paid, and how many gave all they had."""

    idea: int
    price: Fraction
    payers: int
    most: Fraction
    emptied: int


class Accounts:
    """Exact balances; everybody starts with the same share.

    Few amounts are different, so each is computed once for all who have it.
    """

    def __init__(self, people: int, share: Fraction) -> None:
        """Give everybody this much."""
        self._amounts = [share]
        self._held = [0] * people
        self._floats: list[float] = []

    def price(self, offer: Offer) -> Fraction | None:
        """Return the smallest r with sum min(balance, r·worth) = cost, None if they cannot pay."""
        purses = self._purses(offer)
        left = offer.cost
        worth = sum((each * number for _, each, number in purses), Fraction(0))
        for ratio, each, number in sorted(purses):
            if left <= ratio * worth:
                return left / worth
            left -= ratio * each * number
            worth -= each * number
        return None

    def pay(self, offer: Offer, price: Fraction) -> Payment:
        """Take the money for an idea."""
        payers, most, emptied = 0, Fraction(0), 0
        for worth, ballots in offer.worth.items():
            after: dict[int, int] = {}
            for held, number in Counter(map(self._held.__getitem__, ballots)).items():
                amount = self._amounts[held]
                due = min(amount, price * worth)
                after[held] = len(self._amounts)
                self._amounts.append(amount - due)
                payers += number if due else 0
                emptied += number if due and due == amount else 0
                most = max(most, due)
            for ballot in ballots:
                self._held[ballot] = after[self._held[ballot]]
        return Payment(offer.idea, price, payers, most, emptied)

    def money(self, ballots: Sequence[int]) -> Fraction:
        """Return what these have together."""
        counted = Counter(map(self._held.__getitem__, ballots))
        return sum((self._amounts[held] * n for held, n in counted.items()), Fraction(0))

    def balances(self) -> NDArray[np.float64]:
        """Return what everybody has, as floats."""
        self._floats += map(float, self._amounts[len(self._floats) :])
        return np.array(self._floats)[self._held]

    def _purses(self, offer: Offer) -> list[tuple[Fraction, Fraction, int]]:
        """Return money per worth, worth, and how many people have and see it so."""
        found: list[tuple[Fraction, Fraction, int]] = []
        for worth, ballots in offer.worth.items():
            counted = Counter(map(self._held.__getitem__, ballots))
            found += [(self._amounts[held] / worth, worth, n) for held, n in counted.items()]
        return found
