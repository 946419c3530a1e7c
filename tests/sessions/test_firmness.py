"""Firmness: chance among those present, and how few ballots decide between two neighbours."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations, product
from random import Random
from time import perf_counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.ids import IdeaId
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.firmness import FEW, Draws, Firmness, Numbers, by_dots, firmness
from sessions.ranking.priority_list import PriorityList
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


def firm(given: Sequence[Given], seed: int = 1, ideas: Sequence[IdeaId] = IDEAS) -> Firmness:
    return firmness(listed(given, ideas), given, by_dots, MOST, seed)


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


EXPECTED = [
    (1, 1, 3),
    (2, 1, 4),
    (2, 1, 4),
    (4, 2, 7),
    (5, 3, 9),
    (5, 3, 9),
    (7, 4, 10),
    (8, 4, 10),
    (8, 4, 11),
    (10, 7, 11),
    (10, 6, 11),
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


def one_by_one(ballots: Sequence[Given], ideas: Sequence[IdeaId]) -> Draws:
    """Count the ballots of every draw as a list of its own."""

    def ranks(counts: Numbers) -> Numbers:
        drawn = ([ballots[at] for at in np.repeat(np.arange(one.size), one)] for one in counts)
        found = ({row.idea_id: row.rank for row in listed(one, ideas).order} for one in drawn)
        return np.array([[one[idea] for idea in ideas] for one in found])

    return ranks


def test_draws_are_counted_as_lists_are() -> None:
    """All draws at once give the ranks that the list of each draw would have."""
    given, ideas = an_evening(30, 8, 3)
    slow = firmness(listed(given, ideas), given, one_by_one, MOST)
    assert slow == firmness(listed(given, ideas), given, by_dots, MOST)


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
    result, times = listed(given, ideas), []
    for _ in range(5):
        begun = perf_counter()
        firmness(result, given, by_dots, 1)
        times.append(perf_counter() - begun)
    assert min(times) < 0.5
