"""What every rule keeps to, whatever the ballots are."""

from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sessions.ballot_kind import BallotKind
from sessions.ranking.equal_shares import Completion, EqualShares, equal_shares
from sessions.ranking.outcome import Outcome, exact
from sessions.ranking.phragmen import phragmen, seq_phragmen
from sessions.ranking.profile import Contender, Profile
from sessions.ranking.rules import RULES, Settings, apply_rule
from sessions.ranking.scores import dots
from sessions.ranking.seq_pav import seq_pav
from sessions.ranking.ties import ById
from sessions.ranking.utility import Utility
from tests.sessions.elections import BUDGET, outcomes, profiles


def dealt(profile: Profile, order: list[int]) -> Profile:
    """The same ballots in another order, each with what it was shown and its group."""

    def moved(beside: tuple | None) -> tuple | None:
        return beside and tuple(beside[at] for at in order)

    ballots = tuple(profile.ballots[at] for at in order)
    return replace(
        profile, ballots=ballots, shown=moved(profile.shown), groups=moved(profile.groups)
    )


def told(profile: Profile, outcome: Outcome) -> tuple[object, ...]:
    """An outcome with ids."""
    ids = [idea.id for idea in profile.ideas]
    ranks = {ids[s.idea]: (s.rank, exact(s.value)) for s in outcome.order}
    return ranks, [ids[idea] for idea in outcome.selected]


@given(profiles(), st.randoms())
def test_the_order_of_ballots_never_matters(profile: Profile, random: Random) -> None:
    """Whoever hands in first changes nothing, under any rule."""
    order = list(range(len(profile.ballots)))
    random.shuffle(order)

    again = outcomes(dealt(profile, order))

    assert {name: told(profile, found) for name, found in again.items()} == {
        name: told(profile, found) for name, found in outcomes(profile).items()
    }


@given(profiles(), st.randoms())
def test_the_order_of_ideas_never_matters(profile: Profile, random: Random) -> None:
    """Where an idea stands in the file changes neither its rank nor what is chosen."""
    order = list(range(len(profile.ideas)))
    random.shuffle(order)
    ideas = tuple(profile.ideas[idea] for idea in order)
    moved = {idea: place for place, idea in enumerate(order)}
    ballots = tuple({moved[i]: mark for i, mark in one.items()} for one in profile.ballots)
    shown = profile.shown and tuple(frozenset(moved[i] for i in one) for one in profile.shown)
    other = replace(profile, ideas=ideas, ballots=ballots, shown=shown)

    again = outcomes(other)

    assert {name: told(other, found) for name, found in again.items()} == {
        name: told(profile, found) for name, found in outcomes(profile).items()
    }


@given(profiles())
def test_renaming_changes_nothing_but_names(profile: Profile) -> None:
    """Other ids in the same string order give the same list."""
    ideas = tuple(replace(idea, id=f"Idee {idea.id}") for idea in profile.ideas)
    settings = Settings(ById(), BUDGET)
    for rule in RULES.values():
        if profile.kind in rule.kinds:
            renamed = apply_rule(rule, replace(profile, ideas=ideas), settings)
            assert renamed == replace(apply_rule(rule, profile, settings), steps=renamed.steps)


@given(profiles(), st.data())
def test_one_more_dot_never_lowers(profile: Profile, data: st.DataObject) -> None:
    """An idea that gets one more dot is not ranked lower by the sum."""
    profile = Profile(BallotKind.DOTS, profile.ideas, ({}, *profile.ballots))
    lucky = data.draw(st.integers(0, len(profile.ideas) - 1))
    ballot = data.draw(st.integers(0, len(profile.ballots) - 1))
    more = [dict(one) for one in profile.ballots]
    more[ballot][lucky] = more[ballot].get(lucky, 0) + 1

    before, after = (
        next(s.rank for s in dots(found, ById()).order if s.idea == lucky)
        for found in (profile, replace(profile, ballots=tuple(more)))
    )

    assert after <= before


@given(profiles(most=6), st.integers(1, 5))
def test_a_large_group_gets_an_idea(profile: Profile, seats: int) -> None:
    """Of n people n/k who support one idea together, somebody finds an own one in the first k.

    Sequential PAV promises it up to k = 5 (Aziz et al. 2017), the others always.
    """
    ideas = tuple(replace(idea, cost=Fraction(1)) for idea in profile.ideas)
    ballots = tuple(dict.fromkeys(one, 1) for one in profile.ballots)
    profile = Profile(BallotKind.APPROVAL, ideas, ballots)
    budget, ties = Fraction(seats), ById()
    lists = {
        "seq-pav": seq_pav(profile, ties).selected[:seats],
        "seq-phragmen": seq_phragmen(profile, ties).selected[:seats],
        "phragmen": phragmen(profile, budget, ties).selected,
        "equal-shares": equal_shares(profile, Utility.COST, budget, ties).selected,
    }
    for rule, first in lists.items():
        for supporters in profile.supporters:
            unserved = [b for b in supporters if not ballots[b].keys() & set(first)]
            assert not unserved or len(unserved) * seats < len(ballots), rule


@given(profiles(), st.data())
def test_equal_ideas_share_a_rank(profile: Profile, data: st.DataObject) -> None:
    """An idea that everybody marked as another one stands on its rank, under every rule.

    Also where the budget, or the place, went to one of the two.
    """
    twin, new = data.draw(st.integers(0, len(profile.ideas) - 1)), len(profile.ideas)
    ideas = (*profile.ideas, Contender("twin", new + 1, profile.ideas[twin].cost))
    ballots = tuple({**o, new: o[twin]} if twin in o else o for o in profile.ballots)
    shown = profile.shown and tuple(o | {new} if twin in o else o for o in profile.shown)
    profile = replace(profile, ideas=ideas, ballots=ballots, shown=shown)
    for name, outcome in outcomes(profile).items():
        ranks = {standing.idea: standing.rank for standing in outcome.order}
        assert ranks[twin] == ranks[new], name
        assert list(ranks.values()) == sorted(ranks.values()), name


@given(profiles(), st.sampled_from(Utility))
def test_what_is_bought_is_paid_to_the_last_fraction(profile: Profile, utility: Utility) -> None:
    """The payments of Equal Shares, replayed exactly, add up; nobody pays more than the share."""
    election = EqualShares(profile, utility, BUDGET, ById())
    selected = election.select(Completion.ADD1)
    costing = [idea for idea in selected if profile.ideas[idea].cost]
    paid = election.payments(selected)
    assert list(paid) == costing
    assert all(payment.most <= election.share for payment in paid.values())
    prices = [payment.price for payment in paid.values()]
    assert prices == sorted(prices)
