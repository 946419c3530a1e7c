"""What every rule keeps to, whatever the ballots are."""

from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.ballot_kind import BallotKind
from sessions.ranking.equal_shares import Completion, EqualShares, equal_shares, step_for
from sessions.ranking.greedy import greedy
from sessions.ranking.outcome import Outcome, exact
from sessions.ranking.phragmen import phragmen, seq_phragmen
from sessions.ranking.profile import Contender, Profile, places
from sessions.ranking.rules import RULES, CannotRank, Settings, apply_rule
from sessions.ranking.scores import approval, common_ground, dots
from sessions.ranking.seq_pav import seq_pav
from sessions.ranking.ties import ById, Refuse, SupportersCostLot, TieRefused
from sessions.ranking.utility import Utility

BUDGET = Fraction(10)
MARKS = {
    BallotKind.DOTS: (1, 3),
    BallotKind.APPROVAL: (1, 1),
    BallotKind.STANCE: (-1, 1),
    BallotKind.RATING: (1, 5),
}


def contenders(costs: list[int]) -> tuple[Contender, ...]:
    return tuple(Contender(f"i{n}", n, Fraction(cost)) for n, cost in enumerate(costs, start=1))


@st.composite
def profiles(draw: st.DrawFn, most: int = 5) -> Profile:
    costs = draw(st.lists(st.integers(0, 12), min_size=1, max_size=most))
    kind, idea = draw(st.sampled_from(BallotKind)), st.integers(0, len(costs) - 1)
    if kind is BallotKind.RANKING:
        one = st.lists(idea).map(places)
    else:
        one = st.dictionaries(idea, st.integers(*MARKS[kind]))
    ballots = draw(st.lists(one, max_size=9))
    shown = draw(st.none() | st.tuples(*[st.frozensets(idea) for _ in ballots]))
    groups = draw(st.none() | st.tuples(*[st.sampled_from("ab") for _ in ballots]))
    return Profile(kind, contenders(costs), tuple(ballots), shown, groups)


def dealt(profile: Profile, order: list[int]) -> Profile:
    """The same ballots in another order, each with what it was shown and its group."""

    def moved(beside: tuple | None) -> tuple | None:
        return beside and tuple(beside[at] for at in order)

    ballots = tuple(profile.ballots[at] for at in order)
    return replace(
        profile, ballots=ballots, shown=moved(profile.shown), groups=moved(profile.groups)
    )


def outcomes(profile: Profile) -> dict[str, Outcome]:
    """What each rule says that takes such ballots, Equal Shares with every completion."""
    fitting = [rule for rule in RULES.values() if profile.kind in rule.kinds]
    settings = Settings(SupportersCostLot("seed"), BUDGET)
    found = {rule.name: apply_rule(rule, profile, settings) for rule in fitting}
    rule = RULES["equal-shares"]
    for completion in Completion:
        completed = replace(settings, completion=completion)
        found[f"equal-shares {completion}"] = apply_rule(rule, profile, completed)
    return found


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


def test_a_choice_between_equals_is_no_rank_of_its_own() -> None:
    """Ideas of different people with as many behind them share a rank; a twin shares, too.

    The tie rule only says which is chosen first: `selected` is its order, and a twin waits there
    for those who have nothing yet.
    """
    ballots = ({0: 1, 1: 1}, {0: 1, 1: 1}, {2: 1}, {2: 1}, {3: 1})
    profile = Profile(BallotKind.APPROVAL, contenders([1, 1, 1, 1]), ballots)
    for rule in (seq_pav, seq_phragmen):
        outcome = rule(profile, ById())
        assert [(s.idea, s.rank) for s in outcome.order] == [(0, 1), (1, 1), (2, 1), (3, 4)]
        assert outcome.selected[:2] == (0, 2)


def test_free_ideas_are_taken_with_what_can_be_paid() -> None:
    """An idea that costs nothing takes no money from the others, and needs one supporter."""
    profile = Profile(BallotKind.APPROVAL, contenders([0, 10, 0]), ({0: 1}, {1: 1}, {1: 1}))
    for utility in Utility:
        assert set(greedy(profile, utility, BUDGET, ById()).selected) == {0, 1}
        completed = equal_shares(profile, utility, BUDGET, ById(), Completion.ADD1)
        assert completed.selected == (0, 1)
    assert set(phragmen(profile, BUDGET, ById()).selected) == {0, 1}


def test_an_idea_nobody_saw_is_worth_the_average() -> None:
    """Late ideas do not lose because few saw them, nor win because one did."""
    ballots = tuple([{0: 1}] * 6 + [{}] * 4)
    shown = tuple([frozenset({0})] * 9 + [frozenset({0, 1})])
    profile = Profile(BallotKind.APPROVAL, contenders([1, 1, 1]), ballots, shown)

    found = {s.idea: s.value for s in approval(profile, ById()).order}

    assert found[2] == Fraction(6, 11)
    assert found[0] == Fraction(6 + 3 * Fraction(6, 11), 13)
    assert found[1] == 3 * Fraction(6, 11) / 4
    assert profile.seen == (10, 1, 0)


def test_common_ground_is_not_what_one_group_wants() -> None:
    """An idea that both groups half like stands above one that only the larger loves."""
    ballots = tuple([{0: 1}] * 6 + [{0: 1, 1: 1}] * 2 + [{1: 1}] * 2 + [{}] * 2)
    groups = tuple(["long"] * 8 + ["new"] * 4)
    profile = Profile(BallotKind.STANCE, contenders([1, 1]), ballots, groups=groups)

    found = {s.idea: s.value for s in common_ground(profile, ById()).order}

    assert found == {0: Fraction(9, 10) * Fraction(1, 6), 1: Fraction(3, 10) * Fraction(3, 6)}


@pytest.mark.parametrize(
    ("rule", "values"),
    [("rating-mean", ["4", "13/4", "3", ""]), ("rating-median", ["4", "7/2", "3", ""])],
)
def test_grades(rule: str, values: list[str]) -> None:
    """Mean and median are exact, and what nobody rated stands last without a number."""
    ballots = ({0: 4, 1: 5, 2: 3}, {0: 4, 1: 3}, {1: 1}, {1: 4})
    profile = Profile(BallotKind.RATING, contenders([1, 1, 1, 1]), ballots)
    order = apply_rule(RULES[rule], profile, Settings(ById())).order
    assert [exact(standing.value) for standing in order] == values


def test_majority_judgement_goes_on_where_the_middle_is_equal() -> None:
    """Both have 3 in the middle; what is left without it decides, and the same share is equal."""
    grades = [[3, 3, 5], [1, 3, 5], [3, 3, 5, 3, 3, 5]]
    size = max(map(len, grades))
    ballots = tuple(
        {idea: given[n] for idea, given in enumerate(grades) if n < len(given)} for n in range(size)
    )
    profile = Profile(BallotKind.RATING, contenders([1, 1, 1]), ballots)
    order = apply_rule(RULES["majority-judgement"], profile, Settings(ById())).order
    assert [(s.idea, s.rank) for s in order] == [(0, 1), (2, 1), (1, 3)]


def test_a_name_that_a_ranking_repeats_keeps_its_first_place() -> None:
    """Nobody counts twice by writing an idea twice."""
    assert places([4, 2, 4, 1, 2]) == {4: 1, 2: 2, 1: 3}


def test_a_tie_at_the_budget_is_decided_as_announced() -> None:
    """More supporters, lower cost, then the lot of the seed; or nobody decides, and says so."""
    ideas = tuple(Contender(name, n, Fraction(6)) for n, name in enumerate("abc", start=1))
    profile = Profile(BallotKind.APPROVAL, ideas, ({0: 1, 1: 1, 2: 1},))

    def drawn(seed: str) -> tuple[int, ...]:
        return greedy(profile, Utility.COST, BUDGET, SupportersCostLot(seed)).selected

    # As anybody can draw it again: printf 2:a | sha256sum
    assert [drawn(seed) for seed in "234"] == [(2,), (0,), (1,)]
    assert greedy(profile, Utility.COST, BUDGET, ById()).selected == (0,)
    with pytest.raises(TieRefused, match="a, b, c"):
        greedy(profile, Utility.COST, BUDGET, Refuse())
    cheaper = replace(profile, ideas=(*ideas[:2], replace(ideas[2], cost=Fraction(5))))
    assert greedy(cheaper, Utility.COST, BUDGET, SupportersCostLot("0")).selected == (2,)


def test_what_fits_together_is_no_tie() -> None:
    """Equal ideas that the money pays all of need no lot, so nobody refuses."""
    profile = Profile(BallotKind.APPROVAL, contenders([3, 3, 3]), ({0: 1, 1: 1, 2: 1},))
    outcome = greedy(profile, Utility.COST, BUDGET, Refuse())
    assert (outcome.selected, outcome.ties) == ((0, 1, 2), ())


def test_rules_that_do_not_fit_say_so() -> None:
    """Grades of ballots without grades, and money of ideas without costs, are a sentence."""
    profile = Profile(BallotKind.APPROVAL, (Contender("a", 1),), ({0: 1},))
    with pytest.raises(CannotRank, match="needs rating ballots, not approval"):
        apply_rule(RULES["rating-mean"], profile, Settings(ById()))
    with pytest.raises(CannotRank, match="needs the cost of every idea; a has none"):
        apply_rule(RULES["greedy"], profile, Settings(ById()))


@pytest.mark.parametrize(
    ("share", "step"), [(500, "1"), (100, "1"), (73_500, "10"), (50, "1/10"), (0, "1")]
)
def test_the_step_fits_the_budget(share: int, step: str) -> None:
    """Raising the shares takes hundreds of steps, not one and not a million."""
    assert str(step_for(Fraction(share * 20), 20)) == step


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
