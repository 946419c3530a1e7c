"""Method of Equal Shares: everybody has the same part of the budget and pays for own ideas only.

Peters and Skowron 2020; Peters, Pierczyński, Skowron 2021 (arXiv 2008.13276).
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction

from sessions.ranking.account import Accounts, Offer, Payment
from sessions.ranking.greedy import densities, fill, total_cost
from sessions.ranking.outcome import Chosen, Outcome, Value, by_choice
from sessions.ranking.profile import Profile
from sessions.ranking.purses import Purses, Stall
from sessions.ranking.ties import Tie, TieRule
from sessions.ranking.utility import Utility, worths


class Completion(StrEnum):
    """What happens to the money that is left.

    Nothing; greedy; or everybody gets more by small steps until the outcome is exhaustive
    (`add1`), or until the next step would cost more than the budget (`add1-full`).
    """

    NONE = "none"
    GREEDY = "greedy"
    ADD1 = "add1"
    ADD1_GREEDY = "add1-greedy"
    ADD1_FULL = "add1-full"


def step_for(budget: Fraction, people: int) -> Fraction:
    """Return by how much `add1` raises everybody's share: a power of ten that fits the share.

    It is 1 for shares from 100 to 10,000, as in the literature, and grows and shrinks with them
    beyond: a workshop of twenty people with a million takes no longer than a city.
    """
    share, step = budget / max(people, 1), Fraction(1)
    while step * 10_000 <= share:
        step *= 10
    while share and step * 100 > share:
        step /= 10
    return step


class EqualShares:
    """One election under Equal Shares. `share` is what everybody had in the run that counts."""

    def __init__(self, profile: Profile, utility: Utility, budget: Fraction, ties: TieRule) -> None:
        """Read what each supported idea within the budget is worth to whom."""
        self._profile, self._budget, self._ties = profile, budget, ties
        self._density = {
            idea: density
            for idea, density in densities(profile, utility).items()
            if total_cost(profile, [idea]) <= budget
        }
        costing = [idea for idea in self._density if profile.ideas[idea].cost]
        self._free = ties.listed(profile, [i for i in self._density if i not in set(costing)])
        self._offers = {
            idea: Offer(idea, total_cost(profile, [idea]), worths(profile, utility, idea))
            for idea in costing
        }
        self._stalls = [Stall(offer) for offer in self._offers.values()]
        self.step = step_for(budget, len(profile.ballots))
        self.share = budget / max(len(profile.ballots), 1)
        self.ties: list[Tie] = []

    def select(self, completion: Completion) -> list[int]:
        """Return what is bought, first one first; free ideas before all."""
        selected = self._run(self.share)
        if completion in (Completion.ADD1, Completion.ADD1_GREEDY):
            selected = self._raise_shares(selected, until_exhaustive=True)
        elif completion is Completion.ADD1_FULL:
            selected = self._raise_shares(selected, until_exhaustive=False)
        if completion in (Completion.GREEDY, Completion.ADD1_GREEDY):
            waiting = {i: d for i, d in self._density.items() if i not in set(selected)}
            selected += fill(self._profile, waiting, self._left(selected), self._ties, self.ties)
        return selected

    def payments(self, selected: Sequence[int]) -> Mapping[int, Payment]:
        """Return, exactly, who paid for each idea that was bought in the run that counts."""
        return {payment.idea: payment for payment, _ in self.replay(selected)}

    def replay(self, selected: Sequence[int]) -> Iterator[tuple[Payment, Accounts]]:
        """Buy again, exactly: each payment with the accounts, which are those right after it."""
        accounts = Accounts(len(self._profile.ballots), self.share)
        for idea in selected:
            offer = self._offers.get(idea)
            price = accounts.price(offer) if offer else None
            if offer and price is not None:
                yield accounts.pay(offer, price), accounts

    def _run(self, share: Fraction) -> list[int]:
        purses = Purses(self._profile, self._stalls, share, self._ties)
        bought = purses.run()
        self.ties = purses.met
        return [*self._free, *bought]

    def _raise_shares(self, selected: list[int], *, until_exhaustive: bool) -> list[int]:
        while len(selected) < len(self._density):
            if until_exhaustive and self._exhaustive(selected):
                break
            ties, share = self.ties, self.share + self.step
            more = self._run(share)
            if self._left(more) < 0:
                self.ties = ties
                break
            selected, self.share = more, share
        return selected

    def _exhaustive(self, selected: list[int]) -> bool:
        left, taken = self._left(selected), set(selected)
        return all(offer.cost > left for idea, offer in self._offers.items() if idea not in taken)

    def _left(self, selected: list[int]) -> Fraction:
        return self._budget - total_cost(self._profile, selected)


def equal_shares(
    profile: Profile,
    utility: Utility,
    budget: Fraction,
    ties: TieRule,
    completion: Completion = Completion.NONE,
) -> Outcome:
    """Buy the idea next that costs its supporters least per worth, while they can pay it.

    The value is the worth they got per money, times what it cost: under the utility `cost` the
    votes an idea had as if nobody had run out of money ("effective votes"). What the completion
    added greedily has none.
    """
    election = EqualShares(profile, utility, budget, ties)
    selected = election.select(completion)
    paid = election.payments(selected)
    values: dict[int, Value] = {idea: 1 / payment.price for idea, payment in paid.items()}
    steps = [_step(profile, payment) for payment in paid.values()]
    density = densities(profile, utility)

    def merit(idea: int) -> tuple[str, Value]:
        if idea in values:
            return "paid", values[idea]
        return ("completed", density[idea]) if profile.ideas[idea].cost else ("free", None)

    def alike(idea: int) -> tuple[Fraction | None, tuple[tuple[Fraction, tuple[int, ...]], ...]]:
        worth = worths(profile, utility, idea)
        return profile.ideas[idea].cost, tuple((each, tuple(worth[each])) for each in sorted(worth))

    found = Chosen(selected, values, merit, alike, election.ties, steps)
    return by_choice(profile, found, ties)


def _step(profile: Profile, payment: Payment) -> Mapping[str, str | int]:
    return {
        "id": profile.ideas[payment.idea].id,
        "cost": str(profile.ideas[payment.idea].cost),
        "supporters": len(profile.supporters[payment.idea]),
        "payers": payment.payers,
        "paid_all_they_had": payment.emptied,
        "max_payment": str(payment.most),
        "price": str(payment.price),
    }
