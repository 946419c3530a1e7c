"""Equal Shares at the speed of floats beside the same rule in plain fractions."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sessions.ranking.equal_shares import Completion, EqualShares
from sessions.ranking.profile import Profile
from sessions.ranking.ties import ById
from sessions.ranking.utility import Utility, worths
from tests.sessions.elections import BUDGET, profiles


@given(profiles(most=7), st.sampled_from(Utility))
def test_floats_buy_what_fractions_buy(profile: Profile, utility: Utility) -> None:
    """The same ideas in the same order, ties and people without money included."""
    selected = EqualShares(profile, utility, BUDGET, ById()).select(Completion.NONE)
    assert [idea for idea in selected if profile.ideas[idea].cost] == bought(profile, utility)


def bought(profile: Profile, utility: Utility) -> list[int]:
    """Buy, one after the other, what costs its supporters least per worth."""
    share = BUDGET / max(len(profile.ballots), 1)
    purses = [share for _ in profile.ballots]
    worth = {
        idea: {ballot: each for each, ballots in found.items() for ballot in ballots}
        for idea in range(len(profile.ideas))
        if (found := worths(profile, utility, idea)) and profile.ideas[idea].cost
    }
    selected: list[int] = []
    while True:
        prices = {
            idea: price
            for idea in worth
            if (price := lowest(purses, worth[idea], profile.ideas[idea].cost or Fraction(0)))
        }
        if not prices:
            return selected
        first = min(prices, key=lambda idea: (prices[idea], profile.ideas[idea].id))
        for ballot, each in worth.pop(first).items():
            purses[ballot] -= min(purses[ballot], prices[first] * each)
        selected.append(first)


def lowest(purses: list[Fraction], worth: dict[int, Fraction], cost: Fraction) -> Fraction | None:
    """The price of one worth: whoever cannot pay it gives all she has."""
    rest, total = cost, sum(worth.values(), Fraction(0))
    for ballot in sorted(worth, key=lambda one: purses[one] / worth[one]):
        if rest * worth[ballot] <= purses[ballot] * total:
            return rest / total
        rest, total = rest - purses[ballot], total - worth[ballot]
    return None
