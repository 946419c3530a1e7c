"""The exact money of everybody under Equal Shares, and what an idea would cost each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Offer:
    """An idea that somebody supports and that costs something; worth is per ballot."""

    idea: int
    cost: Fraction
    worth: Mapping[int, Fraction]


@dataclass(frozen=True, slots=True)
class Payment:
    """A bought idea: the price of one unit of worth, and how much of it was money of whom."""

    idea: int
    price: Fraction
    payers: int
    most: Fraction
    emptied: int


class Accounts:
    """Exact balances; everybody starts with the same share."""

    def __init__(self, people: int, share: Fraction) -> None:
        """Give everybody this much."""
        self._balances = [share] * people

    def price(self, offer: Offer) -> Fraction | None:
        """Return the smallest r with sum min(balance, r·worth) = cost, None if they cannot pay."""
        left, worth = offer.cost, sum(offer.worth.values(), Fraction(0))
        if sum((self._balances[ballot] for ballot in offer.worth), Fraction(0)) < left:
            return None
        for ratio, ballot in self._poorest_first(offer):
            if left <= ratio * worth:
                return left / worth
            left -= self._balances[ballot]
            worth -= offer.worth[ballot]
        return None

    def pay(self, offer: Offer, price: Fraction) -> Payment:
        """Take the money for an idea."""
        payers, most, emptied = 0, Fraction(0), 0
        for ballot, worth in offer.worth.items():
            due = min(self._balances[ballot], price * worth)
            self._balances[ballot] -= due
            payers += due > 0
            emptied += due > 0 and not self._balances[ballot]
            most = max(most, due)
        return Payment(offer.idea, price, payers, most, emptied)

    def left(self, ballots: Sequence[int]) -> Fraction:
        """Return the money these people still have together."""
        return sum((self._balances[ballot] for ballot in ballots), Fraction(0))

    def _poorest_first(self, offer: Offer) -> list[tuple[Fraction, int]]:
        ratios: dict[tuple[Fraction, Fraction], Fraction] = {}
        found = []
        for ballot, worth in offer.worth.items():
            pair = (self._balances[ballot], worth)
            if pair not in ratios:
                ratios[pair] = pair[0] / worth
            found.append((ratios[pair], ballot))
        return sorted(found)
