"""What single rules do where it is odd: equals, grades, free ideas, ideas that nobody saw."""

from dataclasses import replace
from fractions import Fraction
from random import Random
from time import process_time

import pytest

from sessions.ballot_kind import BallotKind
from sessions.ranking.borda import borda
from sessions.ranking.equal_shares import Completion, equal_shares, step_for
from sessions.ranking.greedy import greedy
from sessions.ranking.outcome import exact
from sessions.ranking.phragmen import phragmen, seq_phragmen
from sessions.ranking.profile import Contender, Profile, places
from sessions.ranking.rules import RULES, CannotRank, Settings, apply_rule
from sessions.ranking.scores import approval, common_ground
from sessions.ranking.seq_pav import seq_pav
from sessions.ranking.ties import ById, Refuse, SupportersCostLot, TieRefused
from sessions.ranking.utility import Utility
from tests.sessions.elections import BUDGET, contenders


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
    with pytest.raises(CannotRank, match="needs the cost of every idea; number 1 has none"):
        apply_rule(RULES["greedy"], profile, Settings(ById()))


@pytest.mark.parametrize(
    ("share", "step"), [(500, "1"), (100, "1"), (73_500, "10"), (50, "1/10"), (0, "1")]
)
def test_the_step_fits_the_budget(share: int, step: str) -> None:
    """Raising the shares takes hundreds of steps, not one and not a million."""
    assert str(step_for(Fraction(share * 20), 20)) == step


def test_long_rankings_are_quick() -> None:
    """Two hundred people who rank all of three hundred ideas are counted within a second."""
    chance, every = Random(1), range(300)
    ballots = tuple(places(chance.sample(every, len(every))) for _ in range(200))
    profile = Profile(BallotKind.RANKING, contenders([1] * len(every)), ballots)
    begun = process_time()
    borda(profile, ById())
    assert process_time() - begun < 1
