"""Equal Shares at the speed of floats beside the same rule in plain fractions."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sessions.ballot_kind import BallotKind
from sessions.ranking.equal_shares import Completion, EqualShares, equal_shares
from sessions.ranking.profile import Profile
from sessions.ranking.ties import ById
from sessions.ranking.utility import Utility, worths
from tests.sessions.elections import BUDGET, contenders, profiles


@st.composite
def approved(draw: st.DrawFn) -> Profile:
    """A few people with much in common: ties, and people who run out of money."""
    costs = draw(st.lists(st.integers(1, 6), min_size=4, max_size=6))
    one = st.sets(st.integers(0, len(costs) - 1), min_size=1)
    ballots = draw(st.lists(one, min_size=2, max_size=6))
    approvals = tuple(dict.fromkeys(ballot, 1) for ballot in ballots)
    return Profile(BallotKind.APPROVAL, contenders(costs), approvals)


@given(approved() | profiles(most=7), st.sampled_from(Utility))
def test_floats_buy_what_fractions_buy(profile: Profile, utility: Utility) -> None:
    """The same ideas in the same order, ties and people without money included."""
    selected = EqualShares(profile, utility, BUDGET, ById()).select(Completion.NONE)
    assert [idea for idea in selected if profile.ideas[idea].cost] == bought(profile, utility)


def test_a_tie_counts_who_is_poor() -> None:
    """The last two cost 3 per person who can still pay: the smaller id, not the larger half."""
    ballots = ({2: 1}, {2: 1}, {0: 1, 1: 1, 3: 1}, {3: 1}, {0: 1, 1: 1})
    profile = Profile(BallotKind.APPROVAL, contenders([4, 4, 6, 4]), ballots)
    outcome = equal_shares(profile, Utility.COUNT, Fraction(25), ById())
    assert outcome.selected == (0, 1, 2, 3)
    assert [outcome.steps[at]["price"] for at in (2, 3)] == ["3", "3"]
    assert [profile.ideas[i].id for i in outcome.ties[-1].equals] == ["i3", "i4"]


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
