"""Firmness: chance among those present, and how few ballots decide between two neighbours."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product
from random import Random
from time import perf_counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.ballot_kind import BallotKind
from sessions.ids import IdeaId
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.draws import DRAWN
from sessions.ranking.firmness import FEW, Firmness, draws_for, firmness
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.profile import Contender, Profile
from sessions.ranking.rules import RULES, Settings, apply_rule
from sessions.ranking.swap import ballots_to_swap
from sessions.ranking.tally import Count, Tally

Given = Mapping[IdeaId, int]
IDEAS = [IdeaId(f"i{n}") for n in range(5)]
MOST = 3

ballots = st.lists(st.dictionaries(st.sampled_from(IDEAS), st.integers(1, MOST)), max_size=12)
pairs = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1, max_size=4)


def listed(given: Sequence[Given], ideas: Sequence[IdeaId] = IDEAS) -> PriorityList:
    """Rank ballots by the sum of dots."""
    dots: Counter[IdeaId] = Counter()
    people: Counter[IdeaId] = Counter()
    for one in given:
        dots.update(one)
        people.update(one.keys())
    counts = [Count(idea, at, dots[idea], people[idea]) for at, idea in enumerate(ideas, 1)]
    return rank_by_dots(Tally(len(given), tuple(counts)))


def profile(given: Sequence[Given], ideas: Sequence[IdeaId] = IDEAS, **beside) -> Profile:
    """These ballots as the rules take them."""
    at = {idea: place for place, idea in enumerate(ideas)}
    kind = BallotKind.DOTS
    if all(dots == 1 for one in given for dots in one.values()):
        kind = BallotKind.APPROVAL
    ballots = tuple({at[idea]: dots for idea, dots in one.items()} for one in given)
    contenders = tuple(Contender(idea, place + 1) for place, idea in enumerate(ideas))
    return Profile(kind, contenders, ballots, **beside)


def firm(given: Sequence[Given], seed: int = 1, ideas: Sequence[IdeaId] = IDEAS) -> Firmness:
    return firmness(listed(given, ideas), profile(given, ideas), MOST, seed)


def an_evening(people: int, ideas: int, dots: int) -> tuple[list[Given], list[IdeaId]]:
    random, names = Random(3), [IdeaId(f"i{n:03}") for n in range(ideas)]
    weights = range(1, ideas + 1)
    return [dict.fromkeys(random.choices(names, weights, k=dots), 1) for _ in range(people)], names


def test_a_seed_gives_the_same_numbers_on_any_machine() -> None:
    """These were written down once; another seed gives others."""
    given, ideas = an_evening(40, 12, 2)
    spans = [(one.rank, one.low, one.high) for one in firm(given, 7, ideas).order]
    assert spans == EXPECTED
    assert firm(given, 7, ideas) == firm(given, 7, ideas)
    assert firm(given, 8, ideas).order != firm(given, 7, ideas).order


def test_the_stream_of_a_seed_is_pinned() -> None:
    """The draws are the raw numbers of PCG64, which numpy does not change; these are seed 1's."""
    assert np.random.PCG64(1).random_raw(3).tolist() == RAW


RAW = [9441442522235856127, 17532960557476522086, 2659275481604167885]
EXPECTED = [
    (1, 1, 3),
    (2, 1, 5),
    (2, 1, 4),
    (4, 2, 7),
    (5, 3, 9),
    (5, 3, 9),
    (7, 4, 10),
    (8, 4, 10),
    (8, 4, 10),
    (10, 7, 11),
    (10, 7, 11),
    (12, 11, 12),
]


@given(ballots, st.randoms())
def test_the_order_of_ballots_never_matters(given: list[Given], random: Random) -> None:
    """Whoever gave dots first has no other say in the intervals."""
    shuffled = [*given]
    random.shuffle(shuffled)
    assert firm(shuffled) == firm(given)


@given(ballots)
def test_an_interval_holds_the_rank_of_the_list(given: list[Given]) -> None:
    """No idea stands outside of the interval that is drawn around it."""
    found = firm(given)
    assert all(1 <= one.low <= one.rank <= one.high <= len(IDEAS) for one in found.order)
    assert [one.rank for one in found.order] == [row.rank for row in listed(given).order]
    assert found.few == (len(given) < FEW)


class MoreSupporters:
    """More people first, then the smaller number: what the draws do with equals."""

    name = "more-supporters"

    def listed(self, _found: Profile, equals: Sequence[int]) -> list[int]:
        """Return them by number."""
        return sorted(equals)

    def first(self, found: Profile, equals: Sequence[int]) -> int:
        """Return the one with most people."""
        return min(equals, key=lambda idea: (-len(found.supporters[idea]), idea))


@pytest.mark.parametrize("rule", DRAWN)
@pytest.mark.parametrize("beside", [False, True])
def test_a_draw_is_ranked_as_the_rule_ranks_it(rule: str, beside: bool) -> None:
    """Whatever is drawn, the fast list in floats is the exact one, for every announced rule."""
    given, ideas = an_evening(40, 8, 3)
    random = Random(5)
    shown = tuple(frozenset(random.sample(range(8), 6)) for _ in given) if beside else None
    groups = tuple(random.choice("ab") for _ in given) if beside else None
    found = profile(given, ideas, shown=shown, groups=groups)
    counts = np.random.Generator(np.random.PCG64(1)).multinomial(40, [1 / 40] * 40, size=25)

    fast = DRAWN[rule](found)(counts)

    for times, ranks in zip(counts, fast, strict=True):
        drawn = [at for at, number in enumerate(times) for _ in range(number)]
        same = replace(
            found,
            ballots=tuple(found.ballots[at] for at in drawn),
            shown=shown and tuple(shown[at] for at in drawn),
            groups=groups and tuple(groups[at] for at in drawn),
        )
        order = apply_rule(RULES[rule], same, Settings(MoreSupporters())).order
        assert {one.idea: one.rank for one in order} == dict(enumerate(ranks.tolist()))


def test_people_decide_between_equal_sums_of_any_size() -> None:
    """Among 20,000 ballots two people with as many points as one stand first, by billions, too."""
    billion = 10**9
    heaps: list[Given] = [{IDEAS[0]: 400 * billion}, {IDEAS[0]: 500 * billion}]
    given = [*heaps, {IDEAS[1]: 900 * billion}, *[{}] * 20_000]
    ranks = DRAWN["dots"](profile(given, IDEAS[:2]))
    assert ranks(np.ones((1, len(given)), np.int64)).tolist() == [[1, 2]]


@pytest.mark.parametrize("rule", DRAWN)
def test_in_what_portions_is_drawn_is_all_one(rule: str) -> None:
    """The ranks of a draw are its own, whatever draws are reckoned beside it."""
    given, ideas = an_evening(30, 8, 3)
    ranks = DRAWN[rule](profile(given, ideas))
    counts = np.random.Generator(np.random.PCG64(2)).multinomial(30, [1 / 30] * 30, size=50)
    counts[::7] = 30 * np.eye(30, dtype=np.int64)[:8]  # one ballot alone: these lists end early

    portions = [ranks(part) for part in np.array_split(counts, 9)]

    assert np.array_equal(np.concatenate(portions), ranks(counts))


@pytest.mark.parametrize("rule", DRAWN)
def test_every_announced_rule_has_intervals(rule: str) -> None:
    """Each list has a range around every rank, whoever handed in first."""
    given, ideas = an_evening(60, 10, 3)
    groups = tuple("ab"[n % 2] for n in range(60))
    found = profile(given, ideas, groups=groups)
    result = by_rule(rule, found)
    order = Random(2).sample(range(60), 60)
    shuffled = replace(
        found,
        ballots=tuple(found.ballots[at] for at in order),
        groups=tuple(groups[at] for at in order),
    )

    firm = firmness(result, found)

    assert firm == firmness(result, shuffled)
    assert all(one.low <= one.rank <= one.high for one in firm.order)
    assert any(one.low < one.high for one in firm.order)
    assert [one.swap is None for one in firm.order[1:]] == [rule not in ("dots", "approval")] * 9


def by_rule(rule: str, found: Profile) -> PriorityList:
    """The list that a rule makes of ballots."""
    order = apply_rule(RULES[rule], found, Settings(MoreSupporters())).order
    ranks = {found.ideas[one.idea].number: one.rank for one in order}
    given = [{IdeaId(found.ideas[i].id): dots for i, dots in one.items()} for one in found.ballots]
    rows = listed(given, [IdeaId(idea.id) for idea in found.ideas]).order
    ranked = sorted((replace(row, rank=ranks[row.number]) for row in rows), key=lambda r: r.rank)
    return PriorityList(rule, len(given), tuple(ranked))


def test_a_large_hall_is_drawn_less_often_where_lists_take_long() -> None:
    """The number of draws is told, and is the same for the same size."""
    given, ideas = an_evening(400, 60, 5)
    found = profile(given, ideas)
    assert draws_for("dots", found) == 1000
    assert draws_for("seq-pav", found) == 138
    assert firm(given, ideas=ideas).draws == 1000


def test_what_everybody_agrees_on_is_certain() -> None:
    """Where all ballots are alike no chance can move an idea."""
    found = firm([{IDEAS[0]: 3, IDEAS[1]: 2, IDEAS[2]: 1}] * 50)
    assert [(one.low, one.high) for one in found.order] == [(1, 1), (2, 2), (3, 3), (4, 4), (4, 4)]
    assert found.runs == ()
    assert not found.few


def test_ideas_that_chance_would_mix_are_a_run() -> None:
    """Two of nearly the same support cannot be told apart; the one far ahead can."""
    given = [{IDEAS[0]: 3}] * 40 + [{IDEAS[1]: 1}] * 11 + [{IDEAS[2]: 1}] * 10
    assert firm(given, ideas=IDEAS[:3]).runs == ((2, 3),)


@given(ballots)
def test_no_two_ideas_of_a_run_are_certainly_apart(given: list[Given]) -> None:
    """Runs lead on down the list, each longer than one rank and none within another."""
    runs = firm(given).runs
    assert all(first < last for first, last in runs)
    assert list(runs) == sorted(runs)
    assert [last for _, last in runs] == sorted({last for _, last in runs})


def test_nothing_was_given() -> None:
    """Without ballots, or without ideas, there is nothing to draw and nothing breaks."""
    assert [(one.low, one.high, one.swap) for one in firm([]).order] == [(1, 1, None)] * 5
    assert firm([{}, {}], ideas=[]).order == ()


def swap(given: Sequence[tuple[int, int]], most: int) -> int | None:
    above, below = ({at: p[k] for at, p in enumerate(given) if p[k]} for k in (0, 1))
    return ballots_to_swap(len(given), above, below, most)


def merits(given: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(sum(p[k] for p in given), sum(bool(p[k]) for p in given)) for k in (0, 1)]


def can_swap(given: Sequence[tuple[int, int]], changed: int, most: int) -> bool:
    """Try every way to change so many ballots."""
    anything = [(x, y) for x in range(most + 1) for y in range(most + 1)]
    for places in combinations(range(len(given)), changed):
        for new in product(anything, repeat=changed):
            after = [*given]
            for place, one in zip(places, new, strict=True):
                after[place] = one
            above, below = merits(after)
            if below > above:
                return True
    return False


@given(pairs)
def test_the_number_of_ballots_to_swap_is_true(given: list[tuple[int, int]]) -> None:
    """Changing so many ballots can swap two neighbours, and no change of one fewer can."""
    above, below = merits(given)
    if above < below:
        given = [(y, x) for x, y in given]
    found = swap(given, 2) or 0
    assert can_swap(given, found, 2)
    assert not can_swap(given, found - 1, 2)


def test_without_ballots_nothing_can_be_changed() -> None:
    """Nobody gave dots, so no ballot decides."""
    assert swap([], 1) is None


@pytest.mark.timeout(60)
def test_a_typical_evening_waits_for_nothing() -> None:
    """120 ballots on 40 ideas take well under a second even on a busy machine (50 ms else)."""
    given, ideas = an_evening(120, 40, 10)
    result, found, times = listed(given, ideas), profile(given, ideas), []
    for _ in range(5):
        begun = perf_counter()
        firmness(result, found, 1)
        times.append(perf_counter() - begun)
    assert min(times) < 0.5
