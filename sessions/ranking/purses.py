"""Equal Shares at the speed of floats: they decide what is clear, exact numbers what is close."""

from collections.abc import Sequence
from fractions import Fraction
from heapq import heapify, heappop, heappush
from math import inf

import numpy as np
from numpy.typing import NDArray

from sessions.ranking.account import Accounts, Offer
from sessions.ranking.outcome import decide
from sessions.ranking.profile import Profile
from sessions.ranking.ties import Tie, TieRule

CLOSE = 1e-9
"""Prices nearer than this, relative to each other, are compared as fractions."""

Numbers = NDArray[np.float64]


class Stall:
    """An offer as arrays: who supports it, what it is worth to them, and what it costs."""

    def __init__(self, offer: Offer) -> None:
        """Turn fractions into floats, once for all runs."""
        self.offer = offer
        sizes = [len(ballots) for ballots in offer.worth.values()]
        self.people = np.array([b for ballots in offer.worth.values() for b in ballots], np.intp)
        self.worth = np.repeat([float(each) for each in offer.worth], sizes)
        self.cost = float(offer.cost)
        self.total = float(self.worth.sum())
        self.even = len(sizes) == 1
        self.flat = offer.cost / sum((each * len(b) for each, b in offer.worth.items()), Fraction())

    def price(self, balances: Numbers) -> float:
        """Return the price of a unit of worth as it is near enough; inf where money lacks."""
        held = balances[self.people]
        money = float(held.sum())
        if money < self.cost * (1 - CLOSE):
            return inf
        if self.even and self.cost <= len(held) * held.min():
            return self.cost / self.total
        return self._price(held)

    def rich(self, balances: Numbers, share: float) -> bool:
        """Say whether all supporters clearly have what `flat`, the price without poor ones, asks.

        The rounding errors of balances are small beside the share, not beside what is left of it.
        """
        due = float(self.flat) * self.worth
        return bool((balances[self.people] > (due + share * CLOSE) * (1 + CLOSE)).all())

    def _price(self, held: Numbers) -> float:
        ratio = held / self.worth
        order = ratio.argsort()
        held, ratio = held[order], ratio[order]
        richer = self.total - np.concatenate(([0.0], self.worth[order].cumsum()[:-1]))
        due = self.cost - np.concatenate(([0.0], held.cumsum()[:-1]))
        enough = due <= ratio * richer * (1 + CLOSE)
        first = int(enough.argmax()) if enough.any() else len(held) - 1
        return max(float(due[first] / richer[first]), 0.0)


class Purses:
    """One run: everybody has `share`, and ideas are bought while their supporters can pay."""

    def __init__(
        self, profile: Profile, stalls: Sequence[Stall], share: Fraction, ties: TieRule
    ) -> None:
        """Open the purses."""
        self._profile, self._share, self._ties = profile, share, ties
        self._balances = np.full(len(profile.ballots), float(share))
        self._accounts: Accounts | None = None
        self._stalls = {stall.offer.idea: stall for stall in stalls}
        # Prices only rise while money is spent: an old price is a lower bound of the new one.
        self._queue = [(stall.cost / stall.total, stall.offer.idea) for stall in stalls]
        heapify(self._queue)
        self._settled = 0
        self.bought: list[int] = []
        self.met: list[Tie] = []

    def run(self) -> list[int]:
        """Return what is bought, first one first."""
        while prices := self._cheapest():
            self._buy(self._choose(list(prices)), prices)
        return self.bought

    def _cheapest(self) -> dict[int, float]:
        """Return the prices of the cheapest ideas, of all that are close to it."""
        prices: dict[int, float] = {}
        best = inf
        while self._queue and self._queue[0][0] <= best * (1 + CLOSE):
            _, idea = heappop(self._queue)
            price = self._stalls[idea].price(self._balances)
            if price < inf and self._payable(idea):
                prices[idea] = price
                best = min(best, price)
        for idea in [idea for idea, price in prices.items() if price > best * (1 + CLOSE)]:
            heappush(self._queue, (prices.pop(idea), idea))
        return prices

    def _payable(self, idea: int) -> bool:
        stall = self._stalls[idea]
        money = float(self._balances[stall.people].sum())
        clear = money > stall.cost * (1 + CLOSE)
        return clear or self._exact().price(stall.offer) is not None

    def _choose(self, close: list[int]) -> int:
        if len(close) == 1:
            return close[0]
        prices = {idea: self._exact_price(self._stalls[idea]) for idea in close}
        known = {idea: price for idea, price in prices.items() if price is not None}
        best = min(known.values())
        equals = [idea for idea, price in known.items() if price == best]
        return decide(self._profile, equals, self._ties, self.met)

    def _exact_price(self, stall: Stall) -> Fraction | None:
        """Return the price; while nobody is poor no accounts are needed, which take long."""
        if stall.rich(self._balances, float(self._share)):
            return stall.flat
        return self._exact().price(stall.offer)

    def _buy(self, idea: int, prices: dict[int, float]) -> None:
        stall = self._stalls[idea]
        price = prices.pop(idea)
        held = self._balances[stall.people]
        # Who is nearly out of money is out of it; exact numbers know better where it matters.
        left = held - price * stall.worth
        left[left < float(self._share) * 1e-12] = 0.0
        self._balances[stall.people] = left
        self.bought.append(idea)
        for other, bound in prices.items():
            heappush(self._queue, (bound * (1 - CLOSE), other))

    def _exact(self) -> Accounts:
        """Return the exact balances after all that was bought so far."""
        if self._accounts is None:
            self._accounts = Accounts(len(self._balances), self._share)
        for idea in self.bought[self._settled :]:
            offer = self._stalls[idea].offer
            price = self._accounts.price(offer)
            if price is not None:
                self._accounts.pay(offer, price)
        self._settled = len(self.bought)
        return self._accounts
