"""On what those spent their money who could not pay for an idea under Equal Shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from sessions.ranking.equal_shares import EqualShares
from sessions.ranking.profile import Contender, Profile

MOST_SPENT = 3
"""Of so many ideas it is told what the supporters of another one spent on them."""
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Spent:
    """What the supporters of one idea paid for another."""

    idea: Contender
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Purse:
    """What the supporters of an idea have left together, and on what most of it went."""

    money: Fraction
    spent: tuple[Spent, ...]


def spending(
    profile: Profile,
    election: EqualShares,
    selected: Sequence[int],
    missed: Mapping[int, Sequence[int]],
) -> Mapping[int, Purse]:
    """Return what the backers of the missed ideas have and paid, exactly, the dearest first."""
    bought = [payment.idea for payment, _ in election.replay(selected)]
    asked = _dearest(profile, election, selected, missed)
    money = {idea: election.share * len(backers) for idea, backers in missed.items()}
    spent: dict[int, dict[int, Fraction]] = {idea: {} for idea in missed}
    for (payment, accounts), following in zip(
        election.replay(selected), [*bought, None][1:], strict=True
    ):
        for idea in missed:
            told = payment.idea in asked[idea]
            if told or following in asked[idea] or following is None:
                left = accounts.money(missed[idea])
                if told:
                    spent[idea][payment.idea] = money[idea] - left
                money[idea] = left
    return {
        idea: Purse(
            money[idea],
            tuple(Spent(profile.ideas[one], spent[idea][one]) for one in asked[idea]),
        )
        for idea in missed
    }


def _dearest(
    profile: Profile,
    election: EqualShares,
    selected: Sequence[int],
    missed: Mapping[int, Sequence[int]],
) -> Mapping[int, Sequence[int]]:
    """Return on which ideas the backers of each missed one spent most, at the speed of floats."""
    backers = {idea: np.array(ballots) for idea, ballots in missed.items()}
    found: dict[int, list[tuple[float, int, int]]] = {idea: [] for idea in missed}
    before = np.full(len(profile.ballots), float(election.share))
    for payment, accounts in election.replay(selected):
        after = accounts.balances()
        due, number = before - after, profile.ideas[payment.idea].number
        for idea, ballots in backers.items():
            amount = float(f"{due[ballots].sum():.{_DIGITS}g}")  # near enough is equal
            if amount > 0:
                found[idea].append((-amount, number, payment.idea))
        before = after
    return {idea: [one for *_, one in sorted(paid)[:MOST_SPENT]] for idea, paid in found.items()}
