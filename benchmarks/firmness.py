"""How long chance takes: ballots drawn again, `python -m benchmarks.firmness`.

A typical evening, 120 ballots with 10 dots on 40 ideas, must stay under 50 ms at best, whatever
else the machine does; the limit of the product, 20,000 ballots with 5 dots on 500 ideas, is
printed beside it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from statistics import median
from time import perf_counter

from sessions.ids import IdeaId
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.firmness import by_dots, firmness
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.tally import Count, Tally

Ballots = Sequence[Mapping[IdeaId, int]]


def ballots(people: int, ideas: Sequence[IdeaId], dots: int) -> Ballots:
    """Give every person so many dots; later ideas are liked more."""
    random, weights = Random(1), range(1, len(ideas) + 1)  # noqa: S311 - a seed is meant
    return [Counter(random.choices(ideas, weights, k=dots)) for _ in range(people)]


def ranked(given: Ballots, ideas: Sequence[IdeaId]) -> PriorityList:
    """Rank by the sum of dots."""
    dots, people = Counter[IdeaId](), Counter[IdeaId]()
    for one in given:
        dots.update(one)
        people.update(one.keys())
    counts = [Count(idea, at, dots[idea], people[idea]) for at, idea in enumerate(ideas, start=1)]
    return rank_by_dots(Tally(len(given), tuple(counts)))


def seconds(people: int, number: int, dots: int, times: int) -> list[float]:
    """Return the times of so many runs in order; the first run, which warms up, is left out."""
    ideas = [IdeaId(f"idea {at:03}") for at in range(number)]
    given = ballots(people, ideas, dots)
    result, taken = ranked(given, ideas), []
    for _ in range(times + 1):
        begun = perf_counter()
        firmness(result, given, by_dots, dots)
        taken.append(perf_counter() - begun)
    return sorted(taken[1:])


if __name__ == "__main__":
    typical, (limit,) = seconds(120, 40, 10, 31), seconds(20_000, 500, 5, 1)
    print(
        f"typical evening: best {1000 * typical[0]:.1f} ms, median {1000 * median(typical):.1f} ms"
    )
    print(f"the limit: {limit:.1f} s")
    assert typical[0] < 0.05
